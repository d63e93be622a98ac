"""Article -> raw attributions, figures and lemmas: the only room that knows spaCy."""

from sitegen.extract.annotations import declare_attributes
from sitegen.extract.extractor import Extractor

__all__ = ["Extractor", "declare_attributes"]
