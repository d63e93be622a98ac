"""Article -> raw attributions, figures and lemmas: the only room that knows spaCy."""

from sitegen.extract.extractor import Extractor

__all__ = ["Extractor"]
