"""What challenges are worth: how many wrong items each holds, and how many right ones it costs."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from sitegen.extract import reasons
from sitegen.extract.challenge import CHALLENGES

NAMES: Final = {
    value: name.replace("_", " ").lower() for name, value in vars(reasons).items() if name.isupper()
}  # fmt: skip
"""Reasons -> what a table calls them."""


class Held(NamedTuple):
    """An item that is held, and what the marks say of it."""

    reasons: frozenset[str]
    right: bool
    """Whether its words and its speaker are marked so."""


class Worth(NamedTuple):
    """What a challenge holds, in all and by itself alone."""

    name: str
    wrong: int
    right: int
    alone_wrong: int
    """Held for nothing else."""
    alone_right: int


def worth(held: Iterable[Held]) -> list[Worth]:
    """Return what each challenge holds, in the order of the table of challenges."""
    counts: Counter[tuple[str, bool, bool]] = Counter()
    for item in held:
        for reason in item.reasons:
            counts[reason, item.right, True] += len(item.reasons) == 1
            counts[reason, item.right, False] += 1
    order = dict.fromkeys(reason for reason, _ in CHALLENGES)
    return [
        Worth(NAMES[reason], *(counts[reason, right, alone] for alone in (False, True) for right in (False, True)))
        for reason in order
    ]


def table(found: Iterable[Worth]) -> Iterator[str]:
    """Yield the table of challenges, a line each."""
    yield f"{'challenge':24} {'wrong held':>10} {'right held':>10} {'alone: wrong':>12} {'right':>6}"
    for one in found:
        yield f"{one.name:24} {one.wrong:>10} {one.right:>10} {one.alone_wrong:>12} {one.alone_right:>6}"
