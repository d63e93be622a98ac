"""What a language tells of names and offices, for the stages that know no language."""

from collections.abc import Mapping

from pydantic import Field

from sitegen.records.base import Record


class PeopleWords(Record):
    """Words in small letters. An empty one is a language of which nothing is known: then nothing follows from them."""

    small: frozenset[str] = frozenset()
    """Words that say nothing of what an office or a body is ("of")."""
    no_longer: frozenset[str] = frozenset()
    """Words before an office that somebody no longer holds, or does not hold yet ("former")."""
    sole_offices: frozenset[str] = frozenset()
    """Offices that one person of a state or church holds at a time ("prime minister")."""
    given_names: frozenset[str] = frozenset()
    long_names: Mapping[str, str] = Field(default_factory=dict)
    """Short forms of given names, and the long form of each ("meg": "margaret")."""
    generations: frozenset[str] = frozenset()
    """Words after a surname that tell a parent from a child ("jr")."""
    he: frozenset[str] = frozenset()
    """Pronouns that mean a man."""
    she: frozenset[str] = frozenset()
    """Pronouns that mean a woman."""
    articles: frozenset[str] = frozenset()
    """Words such as "the"."""
