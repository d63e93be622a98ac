"""English lists for the rooms that do not ask their language yet; the words stand in its pack."""

from sitegen.extract.languages import load_language
from sitegen.extract.languages.vocabulary import People

_ENGLISH = load_language("en")
TITLES = _ENGLISH.words(People.TITLE)
FEMALE_TITLES = _ENGLISH.words(People.FEMALE_TITLE)
MALE_TITLES = _ENGLISH.words(People.MALE_TITLE)
OFFICES = _ENGLISH.words(People.OFFICE)
FEMALE_ROLES = _ENGLISH.words(People.FEMALE_ROLE)
MALE_ROLES = _ENGLISH.words(People.MALE_ROLE)
GROUPS = _ENGLISH.words(People.GROUP)
BODIES = _ENGLISH.words(People.BODY)
SOMEONE = _ENGLISH.words(People.SOMEONE)
HEADS = _ENGLISH.words(People.HEAD)
SPEAKERS = _ENGLISH.words(People.SPEAKER)
SPEAKS_FOR = _ENGLISH.words(People.SPEAKS_FOR)
ACROSS = _ENGLISH.words(People.ACROSS)
PRONOUNS = _ENGLISH.table(People.PRONOUN)
