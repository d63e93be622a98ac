"""How sure we are of an attribution: shares of marked ones that were right, counted apart for each kind of speech.

The counts stand in ``confidence.toml`` with where they are from; what is computed here can be checked with a pencil. A
share of few is drawn towards that of its kind, as if five more had been counted that are right as often as all of the
kind (the m-estimate of Cestnik, 1990). In reported speech the class is the weight of the signs of :mod:`.signs`: it is
drawn towards one in two, since few are counted where there are many signs, and that the rest of the kind is right
says nothing for them. A class that came out surer than one with fewer signs is made one with it, so that more signs
never make surer (pool adjacent violators, Ayer et al. 1955). What a challenge doubts is no surer than that:
``CHALLENGED`` is the most.
"""

from collections.abc import Mapping
from functools import cache
from typing import Final, NamedTuple

from sitegen.extract.languages.reading import table_beside
from sitegen.extract.pages.page import Page
from sitegen.extract.speech.report import Evidence, Report
from sitegen.extract.speech.signs import count_signs

DRAWN: Final = 5
"""How many of the kind count beside those of a class."""
EVEN: Final = 0.5
"""What a class of reported speech is drawn towards."""
CHALLENGED: Final = 0.5
"""The most where a challenge finds something: a second look says no as often as it is wrong; a guess, no count."""
MOST_SIGNS: Final = 5
"""Signs of this weight, or more, are one class."""
UNTOLD: Final[Evidence] = "none"
"""The evidence of a quotation of which the article does not say whose it is."""


class Count(NamedTuple):
    """How often a class was right."""

    right: int
    of: int


@cache
def counts() -> Mapping[str, Mapping[str, Count]]:
    """Return the table: kind of speech -> class -> how often it was right."""
    table = table_beside(__file__)
    return {kind: {name: Count(*pair) for name, pair in classes.items()} for kind, classes in table.items()}


@cache
def shares(kind: str) -> Mapping[str, float]:
    """Return the confidence of each class of a kind of speech."""
    classes, towards = counts()[kind], EVEN if kind == "indirect" else mean(kind)
    found = {name: (c.right + DRAWN * towards) / (c.of + DRAWN) for name, c in classes.items()}
    return never_rising(found, {name: c.of + DRAWN for name, c in classes.items()}) if kind == "indirect" else found


@cache
def mean(kind: str) -> float:
    """Return how often a kind of speech is right, whatever the class."""
    classes = counts()[kind].values()
    return sum(c.right for c in classes) / sum(c.of for c in classes)


def never_rising(found: Mapping[str, float], weights: Mapping[str, int]) -> dict[str, float]:
    """Return shares in the order given, none above one before it: neighbours that rise get their common mean."""
    blocks: list[tuple[float, int, list[str]]] = []
    for name, share in found.items():
        block = (share, weights[name], [name])
        while blocks and blocks[-1][0] < block[0]:
            share_before, weight, names = blocks.pop()
            whole = weight + block[1]
            block = ((share_before * weight + block[0] * block[1]) / whole, whole, names + block[2])
        blocks.append(block)
    return {name: share for share, _, names in blocks for name in names}


def class_of(page: Page, report: Report) -> str:
    """Return the class that a report is counted in: its evidence, or in reported speech the weight of its signs."""
    if report.kind == "indirect":
        return str(min(count_signs(page, report), MOST_SIGNS))
    return report.evidence


def confidence_of(page: Page, report: Report, *, challenged: bool = False) -> float:
    """Return the probability that the words and their speaker are right."""
    if report.evidence == UNTOLD:
        return 0.0
    share = shares(report.kind).get(class_of(page, report), mean(report.kind))
    return round(min(share, CHALLENGED) if challenged else share, 3)
