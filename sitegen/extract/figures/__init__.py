"""Figures: numbers with their unit, qualifier, what they measure and when."""

from sitegen.extract.figures.component import FigureFinder, attach_attributions
from sitegen.extract.figures.finder import find_figures

__all__ = ["FigureFinder", "attach_attributions", "find_figures"]
