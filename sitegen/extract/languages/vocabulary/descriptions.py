"""What the words around a name tell of who bears it."""

from sitegen.extract.languages.declaring import Table, Vocabulary, WordClass


class Descriptions(Vocabulary, file="descriptions"):
    """Descriptions before and behind a name: where they begin, and what they say."""

    OFFICES_OF_TITLE: Table[tuple[str, ...]] = Table(tuple[str, ...])
    """Titles and offices, each with what else such an office is called."""
    RANK = WordClass()
    """Words before an office that make it another one."""
    RANKED = WordClass()
    """The same, with those that say that it is over."""
    HEAD_OF_STATE = WordClass()
    """Offices of those who go without a first name."""
    OUTSIDE = WordClass()
    """Words that no description holds which ends in an office right before a name."""
    MODIFIER = WordClass()
    """Words before an office that end as verbs do and are none there."""
    BODY_TOO = WordClass()
    """Nouns for people that stand before names of bodies as well ("the rival Tarn Shipping")."""
    DETERMINER = WordClass()
    """What opens a description before a comma and a name ("the harbour minister, Mira Halden,")."""
    APPOSITION = WordClass()
    """What opens a description behind a name and a comma, beside offices."""
    BEHIND_HEAD = WordClass()
    """Words before which the noun of a description stands ("minister of ports")."""
