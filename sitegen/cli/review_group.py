"""What is held, listed on the terminal by its reasons and settled a page at a time: nothing is published unseen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitegen.cli.keys import Keys
from sitegen.cli.review_answers import AGAIN, AGAIN_ALL, DONE, HOW, HOW_ALL, Answer, ChoiceError, chosen, for_all
from sitegen.cli.review_row import clean, is_short, row_head, shown_whole, whole_words
from sitegen.cli.review_view import passage, show_reading
from sitegen.cli.review_who import Naming
from sitegen.messages import counted
from sitegen.records import Verdict
from sitegen.review.queue import Waiting, differ, main_reasons, says_it_all, signs

if TYPE_CHECKING:
    from sitegen.review.session import Session

SAMPLE: Final = 3
"""Rows that are shown of a group whose reason says it all, before the others are asked for."""
SAYS_ALL: Final = "The reason says it all: n all rejects them, h all keeps them back; + lists the others"
WHOLE: Final = "In whole, before it is published; y does, numbers before it are left out (2 5 y)"
"""Said of words that the list had cut."""
WHOLE_AGAIN: Final = "y publishes these"
APART: Final = "each for a reason of its own"
"""What stands above those that are alone in what they are held for."""
_LINES: Final = 3
"""Lines of a row, taken together: two of words and one that is left over."""
_AROUND_LINES: Final = 6
"""Lines of a page that are no rows."""
_FEWEST: Final = 5


def _pages(group: Sequence[Waiting], rows: int) -> Iterator[tuple[int, Sequence[Waiting]]]:
    """Yield a group in pages, each with the place of its first item; a few first where the reason says it all."""
    first = SAMPLE if says_it_all(group) and len(group) > SAMPLE + 1 else 0
    if first:
        yield 0, group[:first]
    for start in range(first, len(group), rows):
        yield start, group[start : start + rows]


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of a list."""

    waiting: Waiting
    heading: str = ""
    """Why this and what follows is held, where that is said above it."""
    own: bool = False
    """Whether its reason is told in the row."""


def pages_of_all(groups: Iterable[Sequence[Waiting]], lines: int) -> Iterator[Sequence[Listed]]:
    """Yield pages of what is held, group after group, that fill about so many lines; each goes on with its heading."""
    page: list[Listed] = []
    left = lines
    for group in groups:
        apart = differ(group)
        heading = APART if apart else "; ".join(signs(group[0].reasons)).replace("#", "…")
        begins = True
        for waiting in group:
            needed = (1 if is_short(waiting) else _LINES - (not apart)) + begins
            if page and needed > left:
                yield page
                page, left, begins = [], lines, True
            page.append(Listed(waiting, heading if begins else "", apart))
            left -= needed
            begins = False
    if page:
        yield page


@dataclass(frozen=True, slots=True)
class _Page:
    """What is shown at once, and asked about."""

    rows: Sequence[Listed]
    how: str
    """How it may be answered."""
    last: bool
    group: Sequence[Waiting] = ()
    """What an answer on the whole group settles: the rest of it from here on; nothing where pages hold many groups."""


class GroupDesk:
    """Lists of what is held, in a terminal."""

    def __init__(self, session: "Session", keys: Keys, console: Console) -> None:
        """List what waits in a session."""
        self._session = session
        self._keys = keys
        self._console = console
        self._naming = Naming(session, keys, console)
        self._explained: set[str] = set()

    def work(self, waiting: Waiting, reason: str | None) -> bool:
        """List what is held as an item is, a page after the other, and return whether anything was settled."""
        group = self._session.group(waiting)
        why = APART if differ(group) else f"as this one: {'; '.join(waiting.reasons)}"
        self._say(f"{counted(len(group), 'item')} held {why}")
        return self._go_through(self._pages_of(group), reason)

    def work_all(self, reason: str | None) -> bool:
        """List everything that waits, under the reasons for which it is held, and return whether any was settled."""
        return self._go_through(self._pages_of_all(), reason)

    def _pages_of(self, group: Sequence[Waiting]) -> Iterator["_Page"]:
        rows, apart = max(_FEWEST, self._room() // _LINES), differ(group)
        for first, page in _pages(group, rows):
            sample, behind = len(page) < min(rows, len(group) - first), first + len(page)
            how = f"{first + 1} to {behind}. {SAYS_ALL if sample else self._how(HOW, AGAIN)}"
            yield _Page([Listed(w, own=apart) for w in page], how, last=behind >= len(group), group=group[first:])

    def _pages_of_all(self) -> Iterator["_Page"]:
        pages = tuple(pages_of_all(self._session.groups(), self._room()))
        for number, page in enumerate(pages, 1):
            self._console.rule(f"{self._session.done} settled, page {number} of {len(pages)}")
            yield _Page(page, self._how(HOW_ALL, AGAIN_ALL), last=number == len(pages))

    def _go_through(self, pages: Iterable["_Page"], reason: str | None) -> bool:
        """Show page after page, settle what is answered, and return whether anything was."""
        settled = 0
        for page in pages:
            self._show(page.rows)
            self._say(page.how)
            answer = self._answer([row.waiting for row in page.rows], last=page.last, whole_groups=bool(page.group))
            if answer is None:
                break
            if isinstance(answer, str):
                settled += self._settle(page.group, dict.fromkeys(range(len(page.group)), answer), reason)
                break
            settled += self._settle([row.waiting for row in page.rows], answer, reason)
        return settled > 0

    def _room(self) -> int:
        return self._console.height - _AROUND_LINES

    def _show(self, page: Sequence["Listed"], *, whole: bool = False) -> None:
        table = Table(box=None, pad_edge=False, show_header=False, expand=True)
        table.add_column("number", no_wrap=True, justify="right")
        table.add_column("item", ratio=1)
        for number, row in enumerate(page, 1):
            if row.heading:
                table.add_row("", Text(clean(row.heading), "bold"))
            head = row_head(row.waiting, whole=whole) if whole or not is_short(row.waiting) else ""
            words = Text.assemble((clean(head), "dim"))
            if whole:
                words.append(whole_words(row.waiting))
            else:
                words.append_text(passage(row.waiting, self._session, self._console, narrow=True))
            if row.own:
                words.append(f" ({clean('; '.join(main_reasons(row.waiting.reasons)))})", "dim")
            table.add_row(str(number), words)
        self._console.print(table)

    def _how(self, how: str, again: str) -> str:
        """Return how a list is answered: in full once, then in short."""
        told = again if how in self._explained else how
        self._explained.add(how)
        return told

    def _answer(
        self, rows: Sequence[Waiting], *, last: bool, whole_groups: bool = True
    ) -> Mapping[int, Answer] | Verdict | None:
        """Ask until there is an answer, on rows or on the whole group; None where the reviewer leaves the list.

        Where rows are to be looked at, nothing else of that answer is done yet.
        """
        while answer := self._keys.line("> ").strip():
            if whole_groups and (verdict := for_all(answer)):
                return verdict
            if answer == "+":
                return None if last else {}
            if answer == "?":
                self._say(HOW if whole_groups else HOW_ALL)
                continue
            try:
                told = chosen(answer, len(rows))
            except ChoiceError as error:
                self._say(f"{error}. {HOW if whole_groups else HOW_ALL}")
                continue
            if "look" not in told.values():
                return told
            for number, row in enumerate(rows):
                if told.get(number) == "look":
                    self._say(f"{number + 1}:")
                    show_reading(row, self._session, self._console)
        return None

    def _settle(self, page: Sequence[Waiting], answer: Mapping[int, Answer], reason: str | None) -> int:
        before = self._session.done
        by_answer: defaultdict[Answer, list[Waiting]] = defaultdict(list)
        for number, meant in answer.items():
            by_answer[meant].append(page[number])
        publishing: tuple[Answer, ...] = ("publish", "name")
        for meant in publishing:
            by_answer[meant] = self._seen_whole(by_answer[meant])
        for meant, items in by_answer.items():
            if items and meant == "name":
                self._naming.ask(items, reason)
            if items and (meant == "publish" or meant == "hold" or meant == "reject"):  # noqa: PLR1714 - mypy
                at = self._session.done
                trouble = self._session.decide(items, meant, reason)
                self._say(f"{DONE[meant]} {counted(self._session.done - at, 'item')}{trouble and f'; {trouble}'}")
        return self._session.done - before

    def _seen_whole(self, items: Sequence[Waiting]) -> list[Waiting]:
        """Return what is to be published once all of its words were shown: those that a list cuts are asked about."""
        cut = [w for w in items if not shown_whole(w)]
        if not cut:
            return list(items)
        self._show([Listed(w) for w in cut], whole=True)
        self._say(self._how(WHOLE, WHOLE_AGAIN))
        answer = self._answer(cut, last=True, whole_groups=False)
        told = answer if isinstance(answer, Mapping) else {}
        agreed = {cut[number].id for number, verdict in told.items() if verdict == "publish"}
        return [w for w in items if w not in cut or w.id in agreed]

    def _say(self, words: str) -> None:
        self._console.print(clean(words), markup=False)
