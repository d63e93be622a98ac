"""Relatives, and words that say whose they are."""

from sitegen.extract.languages.declaring import Vocabulary, WordClass


class Kinship(Vocabulary, file="kinship"):
    """Words for relatives, and around them."""

    KIN = WordClass()
    """Nouns for relatives."""
    OWNER = WordClass()
    """What stands before the relative of somebody: possessives of one or several, and the ending of an owner."""
    BREAK = WordClass()
    """Words between a relative and a name that part the two."""
    COURTESY = WordClass()
    """Titles by which the press tells one of a family from another."""
