"""Places and seats of power that newspapers let speak, and words that make a name one of an organisation."""

from sitegen.extract.languages.declaring import Phrase, Vocabulary, WordClass


class Places(Vocabulary, file="places"):
    """Places and seats of power that newspapers let speak, and words that make a name one of an organisation."""

    GOVERNMENT = WordClass()
    """Single words that stand for a government."""
    GOVERNMENT_NAME = Phrase()
    """Seats and bodies of several words that speak for a state."""
    COUNTRY = WordClass()
    """Countries, and the nations of one: they speak through their governments."""
    AREA = WordClass()
    """States, cities and continents: never the name of a person by themselves."""
    STATE_CODE = WordClass()
    """Short forms of states and provinces after the name of a town, in lower case."""
    ORGANISATION_WORD = WordClass()
    """Words, lower case, that make a capitalised run an organisation, a place or a thing rather than a person."""
