"""A figure in tokens, with its surroundings and its verb."""

from typing import NamedTuple

from sitegen.extract.figures.clauses.verb_groups import Place, VerbGroup, verb_before
from sitegen.extract.text.text import Text
from sitegen.records.extraction import UnitKind


class Around(NamedTuple):
    """A figure in tokens, with its surroundings."""

    first: int
    after: int
    start: int
    """First token of its sentence."""
    end: int
    """Where the words it may lie in end: its sentence, cut at the next figure and at the time it holds for."""
    numbered: int = 0
    """Where the next figure ends, where one follows in the sentence."""
    share: bool = False
    """Whether it is a percentage."""
    money: bool = False
    """Whether it is an amount of money."""
    length: bool = False
    """Whether it is a length of time."""
    counted: bool = False
    """Whether it is a number of things."""
    verb: VerbGroup | None = None
    """The verb to its left."""


def look_around(text: Text, place: Place, bounds: tuple[int, int], numbered: int, kind: UnitKind) -> Around:
    """Return a figure's surroundings with its verb."""
    share, money, length = kind == "percent", kind == "currency", kind == "duration"
    verb = verb_before(text, place.first, bounds[0])
    counted = kind == "count"
    return Around(*place, *bounds, numbered, share=share, money=money, length=length, counted=counted, verb=verb)
