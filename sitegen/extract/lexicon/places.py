"""English lists for the rooms that do not ask their language yet; the words stand in its pack."""

from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import Places

_ENGLISH = load_language("en")
GOVERNMENTS = _ENGLISH.words(Places.GOVERNMENT)
COUNTRIES = _ENGLISH.words(Places.COUNTRY)
AREAS = _ENGLISH.words(Places.AREA)
STATE_CODES = _ENGLISH.words(Places.STATE_CODE)
ORG_WORDS = _ENGLISH.words(Places.ORGANISATION_WORD)
GOVERNMENT_NAMES = frozenset(" ".join(words) for words in _ENGLISH.phrases(Places.GOVERNMENT_NAME))
