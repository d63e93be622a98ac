"""English lists for the rooms that do not ask their language yet; the words stand in its pack."""

from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import GivenNames

_ENGLISH = load_language("en")
MALE = _ENGLISH.words(GivenNames.MALE)
FEMALE = _ENGLISH.words(GivenNames.FEMALE)
BOTH = _ENGLISH.words(GivenNames.EITHER)
GIVEN = _ENGLISH.words(GivenNames.GIVEN_NAME)
LONG_FORMS = _ENGLISH.table(GivenNames.LONG_FORM)
