"""All that the rules know of a language: word classes, phrases, tables, patterns and verbs, as data."""

from sitegen.extract.languages.language import Language, languages, load_language
from sitegen.extract.languages.words import CueForm, Verb, VerbForm, Word

__all__ = ["CueForm", "Language", "Verb", "VerbForm", "Word", "languages", "load_language"]
