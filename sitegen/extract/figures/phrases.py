"""The parts of a sentence between marks, each of which is asked alike wherever it stands."""

from collections.abc import Iterator
from itertools import groupby
from typing import Final

from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.languages.vocabulary import VerbGroups
from sitegen.extract.text.text import Text

STOPS: Final = frozenset({";", ":", "—", "–", "--", "(", ")"})
"""Marks beyond which no clause holds a figure."""
PARTS: Final = STOPS | {","}
"""Marks that part one phrase from the next."""


def phrases(text: Text, within: Place) -> Iterator[Place]:
    """Yield the parts of a sentence between marks, and what a conjunction opens in them."""
    for kept, places in groupby(range(*within), lambda place: text.at(place).text not in PARTS):
        if kept:
            part = list(places)
            yield Place(part[0], part[-1] + 1)
            yield from (Place(n, part[-1] + 1) for n in part[1:] if text.at(n).isa(VerbGroups.BOUNDARY))
