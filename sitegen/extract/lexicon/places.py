"""English lists for the rooms that do not ask their language yet; the words stand in its pack."""

from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import Places

STATE_CODES = load_language("en").words(Places.STATE_CODE)
