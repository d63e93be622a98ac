"""Which held items a list shows at once: pages of rows under the reasons for which they are held."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.cli.review_row import is_short
from sitegen.review.queue import Waiting, differ, says_it_all, signs

SAMPLE: Final = 3
"""Rows that are shown of a group whose reason says it all, before the others are asked for."""
APART: Final = "each for a reason of its own"
"""What stands above those that are alone in what they are held for."""
LINES: Final = 3
"""Lines of a row, taken together: two of words and one that is left over."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list: an item, or all of a group that are not shown one by one."""

    items: Sequence[Waiting]
    heading: str = ""
    """Why this and what follows is held, where that is said above it."""
    own: bool = False
    """Whether its reason is told in the row."""

    @property
    def first(self) -> Waiting:
        """The item, or the first of those that are not shown."""
        return self.items[0]

    @property
    def unseen(self) -> bool:
        """Whether it stands for items whose words it does not show: none of them can be published by it."""
        return len(self.items) > 1

    @property
    def lines(self) -> int:
        """How many lines it takes, its heading among them."""
        short = self.unseen or is_short(self.first)
        return (1 if short else LINES - (not self.own)) + bool(self.heading)


def rows_of(items: Iterable[Waiting], *, own: bool = False) -> list[Row]:
    """Return a row for each item."""
    return [Row((item,), own=own) for item in items]


def pages_of_group(group: Sequence[Waiting], rows: int) -> Iterator[tuple[int, Sequence[Waiting]]]:
    """Yield a group in pages, each with the place of its first item; a few first where the reason says it all."""
    first = SAMPLE if _is_sampled(group) else 0
    if first:
        yield 0, group[:first]
    for start in range(first, len(group), rows):
        yield start, group[start : start + rows]


def pages_of_all(groups: Iterable[Sequence[Waiting]], lines: int) -> Iterator[Sequence[Row]]:
    """Yield pages of what is held, group after group, that fill about so many lines; each goes on with its heading.

    Of a group whose reason says it all a few are shown, and the others are one row.
    """
    page: list[Row] = []
    left = lines
    for group in groups:
        apart = differ(group)
        heading = APART if apart else "; ".join(signs(group[0].reasons)).replace("#", "…")
        begins = True
        for items in _rows_within(group):
            row = Row(items, heading if begins else "", apart)
            if page and row.lines > left:
                yield page
                page, left, row = [], lines, Row(items, heading, apart)
            page.append(row)
            left -= row.lines
            begins = False
    if page:
        yield page


def _rows_within(group: Sequence[Waiting]) -> Iterator[Sequence[Waiting]]:
    """Yield the items of each row of a group."""
    shown = SAMPLE if _is_sampled(group) else len(group)
    yield from ((item,) for item in group[:shown])
    if shown < len(group):
        yield group[shown:]


def _is_sampled(group: Sequence[Waiting]) -> bool:
    return says_it_all(group) and len(group) > SAMPLE + 1
