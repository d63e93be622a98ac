"""Where another clause may follow reported words: behind a comma, a dash, a bracket or a conjunction."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from sitegen.extract.clauses.word_kinds import is_acting
from sitegen.extract.languages.vocabulary import Closed, Reporting
from sitegen.extract.pages.page import Item
from sitegen.extract.speech.clauses import closes_clause
from sitegen.extract.text.tokens import DASHES
from sitegen.records import Place

SHORTEST: Final = 3
"""Items of a clause that was reported, and of one that follows it."""


@dataclass(frozen=True, slots=True)
class Tail:
    """A clause behind reported words."""

    mark: int
    """The comma, dash or conjunction that it begins with."""
    opens: int
    """Its first item behind all that joins it."""
    end: int
    """One past its last item."""
    joins: tuple[Item, ...]
    """The conjunctions before it, and "just" or "even" with them."""


def tails_of(items: list[Item], told: Place) -> Iterator[Tail]:
    """Yield where a clause may go on: behind a comma, a dash or a bracket, or behind a conjunction."""
    first, end = told
    for at in range(first + SHORTEST, end - SHORTEST + 1):
        if not (ends_clause(items[at]) or _joins_first(items, at)):
            continue
        joins = at + ends_clause(items[at])
        opens = _past_joining(items, at, joins, end)
        led = opens < end - 1 and (_stands_for_it(items, joins, opens) or not items[opens].isa(*_GOES_ON))
        if led and all(item.quote is None for item in items[opens:end]):
            yield Tail(at, opens, end, tuple(items[joins:opens]))


def _joins_first(items: list[Item], at: int) -> bool:
    """Return whether the first of the words that join a clause stands here, and no mark before it."""
    return joins_clause(items[at]) and not ends_clause(items[at - 1]) and not joins_clause(items[at - 1])


def _past_joining(items: list[Item], at: int, joins: int, end: int) -> int:
    """Return the item behind all that joins a clause; behind a mark "with", "before" and the like do so, too."""
    while joins < end and (joins_clause(items[joins]) or (ends_clause(items[at]) and items[joins].isa(*_BEHIND_MARK))):
        joins += 1
    return joins


def _stands_for_it(items: list[Item], first: int, opens: int) -> bool:
    """Return whether "that" behind a conjunction is a subject ("and that was enough"), and opens no clause."""
    return first < opens and items[opens].isa(Closed.THAT) and is_acting(items[opens + 1])


_BEHIND_MARK: Final = (Closed.WITH, Closed.BEFORE, Closed.AFTER, Closed.WHEN)

_GOES_ON: Final = (
    Closed.THAT,
    Closed.WHETHER,
    Closed.IF,
    Closed.WHO,
    Closed.WHICH,
    Closed.WHOSE,
    Closed.WHOM,
    Reporting.SUBORDINATE,
)
"""With what the speaker goes on, or what another rule asks."""


def ends_clause(item: Item) -> bool:
    """Return whether a mark may end a clause: a comma, a dash, a bracket."""
    return closes_clause(item) or item.text in DASHES or item.text == "("


def joins_clause(item: Item) -> bool:
    """Return whether a conjunction outside of marks may join another clause."""
    return item.quote is None and item.isa(Reporting.JOINS_OWN, Reporting.BEFORE_CONJUNCTION)
