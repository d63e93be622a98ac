"""English lists for the rooms that do not ask their language yet; the words stand in its pack."""

from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import Calendar

ENGLISH = load_language("en")
DAYS = ENGLISH.words(Calendar.DAY)
MONTHS = ENGLISH.words(Calendar.MONTH)
WHEN = ENGLISH.words(Calendar.WHEN)
