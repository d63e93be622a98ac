"""Reads figures that are told as a difference: "1.1 percent fewer tickets", "2 points more than expected"."""

from typing import Literal, NamedTuple

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.languages.vocabulary import Changes, Closed, VerbGroups
from sitegen.extract.reasons import DIFFERENCE
from sitegen.extract.text.text import Text
from sitegen.records.doubts import Doubts
from sitegen.records.extraction import ChangeRole, UnitKind

Difference = Literal["before", "expectation", "another"]
"""What a figure differs from: the same quantity before, what was expected of it, or another thing."""
DIFFERENCES: dict[Difference, ChangeRole | None] = {"before": "change", "expectation": None, "another": None}
"""The part that a difference takes in a change of its quantity."""


class Read(NamedTuple):
    """What is told of a difference, and the token after its words."""

    after: int
    differs: Difference | None = None
    hold: Doubts = ()


def read_difference(text: Text, first: int, after: int, *, counted: bool, kind: UnitKind) -> Read | None:
    """Read the words of comparison that belong to a figure.

    What a count is compared with must be told as an earlier time, as what was expected, or, before a plural, be left to
    the article ("1.1 percent fewer tickets"). A count by which two sides differ ("more votes than he has") is held; a
    share, a sum or a measure is told with its "more" or "less" ("costs 20 percent more than white paint").

    Args:
        text: The article.
        first: The token after its number and unit.
        after: The token after it, a counted noun included.
        counted: Whether a counted noun lies between the two.
        kind: What kind of unit it has.

    Returns:
        None where the figure is no difference.

    """
    if counted and (found := _of_counted(text, first, after)) is not None:
        return found
    word, then = text.at(after), text.at(after + 1)
    if not word.isa(Changes.COMPARED_COUNT) or not text.joined(after):
        return None
    if then.isa(Closed.THAN):
        found = _than(text, after + 1)
        return found if kind == "count" or not found.hold else Read(after + 1, "another")
    if kind != "count" and _is_more_alone(text, after):
        return Read(after + 1, "another")
    return Read(after + 1, "before") if word.isa(Changes.COMPARED_PLURAL) and _is_share_of(text, after) else None


def _of_counted(text: Text, first: int, after: int) -> Read | None:
    """Read "fewer" or "more" before a counted noun, with "than" behind it ("12 more votes than")."""
    than = text.at(after).isa(Closed.THAN)
    if not (text.has(first, after, Changes.FEWER) or (than and text.has(first, after, Changes.MORE))):
        return None
    return _than(text, after) if than else Read(after, hold=(DIFFERENCE,))


def _is_more_alone(text: Text, comparative: int) -> bool:
    """Return whether "more" or "less" ends its clause, or a preposition follows ("will pay €9 | more in May")."""
    then = text.at(comparative + 1)
    closed = then.kind == "mark" or (then.isa(VerbGroups.PREPOSITION) and not then.isa(Closed.OF, Closed.PER))
    return closed and text.at(comparative).isa(Changes.MORE, Changes.FEWER)


def _is_share_of(text: Text, comparative: int) -> bool:
    """Return whether a share and a plural stand around a comparative, and no other side after them."""
    before, then = text.at(comparative - 1), text.at(comparative + 1)
    if not before.isa(Changes.PERCENT) or then.kind != "word" or not text.joined(comparative + 1):
        return False
    return is_plural(then) and not _compared_later(text, comparative + 2)


def _compared_later(text: Text, place: int) -> bool:
    """Return whether what follows a plural compares it with another side ("more homes than Velm")."""
    for ahead in range(place, place + 6):
        if text.at(ahead).isa(Closed.THAN):
            return _than(text, ahead).differs != "before"
        if text.at(ahead).opens:
            break
    return False


def _than(text: Text, place: int) -> Read:
    """Read what follows "than": an earlier time, what was expected, else another side, for which the figure is held."""
    start = text.at(place + 1).start
    if text.at(place + 1).isa(Changes.EXPECTED):
        return Read(place + 2, "expectation")
    times = find_periods(text, start, text.at(place + 8).end or len(text.body))
    return Read(place, "before") if any(time[0] == start for time in times) else Read(place, hold=(DIFFERENCE,))
