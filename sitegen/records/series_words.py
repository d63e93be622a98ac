"""What a language tells of figures that measure the same thing: given to the stages that compare several articles."""

from collections.abc import Mapping

from pydantic import Field

from sitegen.records.base import Record


class SeriesWords(Record):
    """Words and endings in small letters. An empty one is a language of which nothing is known: nothing is compared."""

    small: frozenset[str] = frozenset()
    """Words that tell nothing of what is measured ("of")."""
    verbs: frozenset[str] = frozenset()
    """Verbs that stand alone where no noun was found ("paid")."""
    no_noun: tuple[str, ...] = ()
    """Endings of words that alone tell nothing of what is measured ("raised")."""
    one_of_many: frozenset[str] = frozenset()
    """First words of what is one of many, or belongs to somebody who is not named ("a", "their")."""
    at_the_time: frozenset[str] = frozenset()
    """Words right behind a figure that open a clause telling when it was so ("when")."""
    everywhere: frozenset[str] = frozenset()
    """What every poll has of its own ("margin")."""
    of_each: frozenset[str] = frozenset()
    """What alone is another thing in each article ("the stock")."""
    content: frozenset[str] = frozenset()
    """Words between a figure and the whole, or the stuff, that it is of ("worth")."""
    leads: frozenset[str] = frozenset()
    """Words that at most stand between a verb and a figure that hangs on it ("by")."""
    standing: frozenset[str] = frozenset()
    """Words that tell how sure a number is, and not what it counts ("official")."""
    costs: frozenset[str] = frozenset()
    """Words that of a sum tell only that something costs it ("cost")."""
    as_of: frozenset[str] = frozenset()
    """Words that say when a figure was counted ("Monday")."""
    relative: frozenset[str] = frozenset()
    """Words that make a time depend on the day on which the article came out ("last")."""
    singular: Mapping[str, str] = Field(default_factory=dict)
    """How a plural ends, and what stands there in the singular ("ies": "y")."""
    no_plural: tuple[str, ...] = ()
    """Endings that look like those of plurals ("ss")."""
