"""What the rules of each room ask a language for."""

from sitegen.extract.languages.vocabulary.figure_verbs import FigureVerbs
from sitegen.extract.languages.vocabulary.speech_verbs import SpeechVerbs

__all__ = ["FigureVerbs", "SpeechVerbs"]
