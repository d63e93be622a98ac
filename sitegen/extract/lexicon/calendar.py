"""English lists for the rooms that do not ask their language yet; the words stand in its pack."""

from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import Calendar

_ENGLISH = load_language("en")
DAYS = _ENGLISH.words(Calendar.DAY)
MONTHS = _ENGLISH.words(Calendar.MONTH)
WHEN = _ENGLISH.words(Calendar.WHEN)
