"""Article -> raw attributions, figures and lemmas: the only room that knows spaCy."""

from sitegen.extract.annotations import declare_attributes
from sitegen.extract.extractor import Extractor
from sitegen.extract.kept import load_extractor
from sitegen.extract.workers import extract_with, workers_for

__all__ = ["Extractor", "declare_attributes", "extract_with", "load_extractor", "workers_for"]
