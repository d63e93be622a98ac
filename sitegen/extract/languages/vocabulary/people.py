"""Titles, roles, pronouns and the nouns for people whom an article does not name."""

from typing import Literal

from sitegen.extract.languages.declaring import Table, Vocabulary, WordClass

PronounKind = Literal["male", "female", "plural", "writer", "thing"]
"""What a pronoun asks of the one it stands for."""


class People(Vocabulary, file="people"):
    """Titles, roles, pronouns and the nouns for people whom an article does not name."""

    TITLE = WordClass()
    """Titles before a name, without their full stop."""
    FEMALE_TITLE = WordClass()
    """Titles, and words before a name, of a woman."""
    MALE_TITLE = WordClass()
    """Titles, and words before a name, of a man."""
    OFFICE = WordClass()
    """Nouns, singular, that name what a person is; the last one before a name ends its description."""
    FEMALE_ROLE = WordClass()
    """Nouns for a woman."""
    MALE_ROLE = WordClass()
    """Nouns for a man."""
    ROLE_OF_BOTH = WordClass()
    """Those of them by which some call a woman, too."""
    GROUP = WordClass()
    """Plural nouns (and pronouns) for sources that go without a name."""
    BODY = WordClass()
    """Singular nouns for things that speak: bodies, and papers that say something."""
    SOMEONE = WordClass()
    """Singular nouns and pronouns for one person without a name."""
    HEAD = WordClass()
    """Nouns that end a description of who speaks."""
    SPEAKER = WordClass()
    """The same, with the nouns that say no more than that somebody is meant."""
    SPEAKS_FOR = WordClass()
    """Nouns for somebody who belongs to the one spoken about, and is hardly ever that one."""
    ACROSS = WordClass()
    """Nouns for somebody who stands across from the one spoken about."""
    PRONOUN: Table[PronounKind] = Table(PronounKind)
    """Pronouns that can be the subject of a cue, and what each asks of the one it stands for."""
