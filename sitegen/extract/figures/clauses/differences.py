"""Reads figures that are told as a difference: "1.1 percent fewer tickets", "2 points more than expected"."""

from typing import Literal, NamedTuple

from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.figures.words.nouns import is_plural
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.records.doubts import Doubts
from sitegen.records.extraction import ChangeRole

DIFFERENCE = "a difference between two counts, not a count"
Difference = Literal["before", "expectation"]
"""What a figure differs from: the same quantity before, or what was expected of it."""
DIFFERENCES: dict[Difference, ChangeRole | None] = {"before": "change", "expectation": None}
"""The part that a difference takes in a change of its quantity."""
_COMPARED = word_set("more less fewer higher lower")
_EXPECTED = word_set("expected forecast predicted planned projected budgeted anticipated")


class Read(NamedTuple):
    """What is told of a difference, and the token after its words."""

    after: int
    differs: Difference | None = None
    hold: Doubts = ()


def read_difference(text: Text, first: int, after: int, *, counted: bool) -> Read | None:
    """Read the words of comparison that belong to a figure.

    What it is compared with must be told as an earlier time, as what was expected, or, before a plural, be left to the
    article ("1.1 percent fewer tickets"). A difference between two sides ("more votes than he has") is held.

    Args:
        text: The article.
        first: The token after its number and unit.
        after: The token after it, a counted noun included.
        counted: Whether a counted noun lies between the two.

    Returns:
        None where the figure is no difference.

    """
    if counted:
        between = set(text.lowers(first, after))
        than = text.at(after).lower == "than"
        if between & {"fewer", "less"} or (than and "more" in between):
            return _than(text, after) if than else Read(after, hold=(DIFFERENCE,))
    word, then = text.at(after).lower, text.at(after + 1)
    if word not in _COMPARED or not text.joined(after):
        return None
    if then.lower == "than":
        return _than(text, after + 1)
    tells = text.at(after - 1).lower in {"%", "percent", "cent"} and then.kind == "word"
    plain = tells and text.joined(after + 1) and is_plural(then) and not _compared_later(text, after + 2)
    return Read(after + 1, "before") if plain and word in {"more", "less", "fewer"} else None


def _compared_later(text: Text, place: int) -> bool:
    """Return whether what follows a plural compares it with another side ("more homes than Velm")."""
    for ahead in range(place, place + 6):
        if text.at(ahead).lower == "than":
            return _than(text, ahead).differs != "before"
        if text.at(ahead).opens:
            break
    return False


def _than(text: Text, place: int) -> Read:
    """Read what follows "than": an earlier time, what was expected, else another side, for which the figure is held."""
    start = text.at(place + 1).start
    if text.at(place + 1).lower in _EXPECTED:
        return Read(place + 2, "expectation")
    times = find_periods(text.body, start, text.at(place + 8).end or len(text.body))
    return Read(place, "before") if any(time[0] == start for time in times) else Read(place, hold=(DIFFERENCE,))
