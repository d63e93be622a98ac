"""What is held for the same reasons, listed on the terminal and settled a page at a time: nothing goes unseen."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitegen.cli.keys import Keys
from sitegen.cli.review_view import clean, passage, row_head
from sitegen.messages import counted
from sitegen.records import Verdict
from sitegen.review.queue import Waiting, differ, main_reasons, says_it_all

if TYPE_CHECKING:
    from sitegen.review.session import Session

VERDICTS: Final[dict[str, Verdict]] = {"y": "publish", "n": "reject", "h": "hold"}
"""The verdict of each key."""
DONE: Final[dict[Verdict, str]] = {"publish": "published", "hold": "held", "reject": "rejected"}
"""What was done, as a reviewer is told."""
HOW: Final = (
    "y, n or h settles all of these; numbers before it are left out (2 5 n) or settled otherwise (2y 5-8h n); "
    "n all: none of the group is any, seen or not; + shows more, nothing leaves the list"
)
SAMPLE: Final = 3
"""Rows that are shown of a group whose reason says it all, before the others are asked for."""
SAYS_ALL: Final = "The reason says it all: n all rejects them, h all keeps them back; + lists the others"
AGAIN: Final = "2 5 n, 2y 5-8h n, n all, +; ? explains"
"""Said in place of the explanation once that was given."""
_LINES: Final = 3
"""Lines of a row, taken together: two of words and one between."""
_AROUND_LINES: Final = 6
"""Lines of a page that are no rows."""
_FEWEST: Final = 5
_ONE: Final = re.compile(r"(\d+)(?:-(\d+))?([ynh]?)")
_ALL: Final = re.compile(r"([nh]) ?all")
"""What is rejected or kept back needs not be seen: nothing is published by it."""


class ChoiceError(Exception):
    """An answer that is none."""


def chosen(answer: str, count: int) -> Mapping[int, Verdict]:
    """Return the verdict on each of some rows, counted from 0, that an answer gives; rows without one are left.

    Raises:
        ChoiceError: the answer is none, in words.

    """
    parts = answer.casefold().replace(",", " ").split()
    rest = VERDICTS.get(parts[-1]) if parts else None
    told: dict[int, Verdict | None] = {}
    for part in parts[:-1] if rest else parts:
        for row in _rows(part, count):
            told[row] = VERDICTS.get(part[-1])
    return {n: verdict for n in range(count) if (verdict := told.get(n, rest))}


def _rows(part: str, count: int) -> range:
    """Return the rows, counted from 0, that a number or two with a dash between them name.

    Raises:
        ChoiceError: it names none of the list.

    """
    found = _ONE.fullmatch(part)
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 0 < first <= last <= count:
        message = f"{part!r} is no number of the list with y, n or h behind it"
        raise ChoiceError(message)
    return range(first - 1, last)


def for_all(answer: str) -> Verdict | None:
    """Return the verdict on a whole group, seen or not; None where the answer is about what is listed."""
    found = _ALL.fullmatch(" ".join(answer.casefold().split()))
    return VERDICTS[found[1]] if found else None


def _pages(group: Sequence[Waiting], rows: int) -> Iterator[tuple[int, Sequence[Waiting]]]:
    """Yield a group in pages, each with the place of its first item; a few first where the reason says it all."""
    first = SAMPLE if says_it_all(group) and len(group) > SAMPLE + 1 else 0
    if first:
        yield 0, group[:first]
    for start in range(first, len(group), rows):
        yield start, group[start : start + rows]


class GroupDesk:
    """The list of one group in a terminal."""

    def __init__(self, session: "Session", keys: Keys, console: Console) -> None:
        """Take what the reviewer works with."""
        self._session = session
        self._keys = keys
        self._console = console
        self._explained = False

    def work(self, waiting: Waiting, reason: str | None) -> bool:
        """List what is held as an item is, a page after the other, and return whether anything was settled."""
        group = self._session.group(waiting)
        rows = max(_FEWEST, (self._console.height - _AROUND_LINES) // _LINES)
        apart = differ(group)
        why = "each for a reason of its own" if apart else f"as this one: {'; '.join(waiting.reasons)}"
        self._say(f"{counted(len(group), 'item')} held {why}")
        settled = 0
        for first, page in _pages(group, rows):
            sample = len(page) < min(rows, len(group) - first)
            self._show(page, first, SAYS_ALL if sample else HOW, reasons=apart)
            answer = self._answer(len(page), last=first + len(page) >= len(group))
            if answer is None:
                break
            if isinstance(answer, str):
                left = group[first:]
                return settled + self._settle(left, dict.fromkeys(range(len(left)), answer), reason) > 0
            settled += self._settle(page, answer, reason)
        return settled > 0

    def _show(self, page: Sequence[Waiting], first: int, how: str, *, reasons: bool) -> None:
        table = Table(box=None, pad_edge=False, show_header=False, expand=True)
        table.add_column("number", no_wrap=True, justify="right")
        table.add_column("item", ratio=1)
        for number, waiting in enumerate(page, 1):
            words = Text.assemble((clean(row_head(waiting)), "dim"))
            words.append_text(passage(waiting, self._session, self._console, narrow=True))
            if reasons:
                words.append(f" ({clean('; '.join(main_reasons(waiting.reasons)))})", "dim")
            table.add_row(str(number), words)
        self._console.print(table)
        self._say(f"{first + 1} to {first + len(page)}. {AGAIN if self._explained and how == HOW else how}")
        self._explained = self._explained or how == HOW

    def _answer(self, count: int, *, last: bool) -> Mapping[int, Verdict] | Verdict | None:
        """Ask until there is an answer, on rows or on the whole group; None where the reviewer leaves the list."""
        while answer := self._keys.line("> ").strip():
            if verdict := for_all(answer):
                return verdict
            if answer == "+":
                return None if last else {}
            try:
                return chosen(answer, count)
            except ChoiceError as error:
                self._say(f"{error}. {HOW}")
        return None

    def _settle(self, page: Sequence[Waiting], answer: Mapping[int, Verdict], reason: str | None) -> int:
        before = self._session.done
        by_verdict: defaultdict[Verdict, list[Waiting]] = defaultdict(list)
        for number, verdict in answer.items():
            by_verdict[verdict].append(page[number])
        for verdict, items in by_verdict.items():
            at = self._session.done
            trouble = self._session.decide(items, verdict, reason)
            self._say(f"{DONE[verdict]} {counted(self._session.done - at, 'item')}{trouble and f'; {trouble}'}")
        return self._session.done - before

    def _say(self, words: str) -> None:
        self._console.print(clean(words), markup=False)
