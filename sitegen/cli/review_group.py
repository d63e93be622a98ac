"""What is held, listed on the terminal by its reasons and settled a page at a time: nothing is published unseen."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitegen.cli.keys import Keys
from sitegen.cli.review_answers import (
    AGAIN,
    AGAIN_ALL,
    DONE,
    HOW,
    HOW_ALL,
    HOW_ONE,
    Answer,
    ChoiceError,
    chosen,
    for_all,
)
from sitegen.cli.review_pages import APART, LINES, Row, pages_of_all, pages_of_group, rows_of
from sitegen.cli.review_row import clean, is_short, row_head, shown_whole, whole_words
from sitegen.cli.review_view import passage, show_reading
from sitegen.cli.review_who import Naming
from sitegen.messages import counted
from sitegen.records import Verdict
from sitegen.review.queue import Waiting, differ, main_reasons

if TYPE_CHECKING:
    from sitegen.review.session import Session

SAYS_ALL: Final = "The reason says it all: n all rejects them, h all keeps them back; + lists the others"
MANY: Final = "and {} more that are held so: {}n rejects them, h keeps them back, i lists them"
"""The row that stands for them."""
UNSEEN: Final = "what is not shown is not published; i lists it"
_PUBLISHING: Final = frozenset({"publish", "name"})
WHOLE: Final = "In whole, before it is published; y does, numbers before it are left out (2 5 y)"
"""Said of words that the list had cut."""
WHOLE_AGAIN: Final = "y publishes these"
_LEAVES: Final = frozenset({"", "+", "q"})
"""What leaves an item for later."""
_AROUND_LINES: Final = 6
"""Lines of a page that are no rows."""
_FEWEST: Final = 5


@dataclass(frozen=True, slots=True)
class _Page:
    """What is shown at once, and asked about."""

    rows: Sequence[Row]
    how: str
    """How it may be answered."""
    last: bool
    group: Sequence[Waiting] = ()
    """What an answer on the whole group settles: the rest of it from here on; nothing where pages hold many groups."""
    in_passage: bool = False
    """Whether each stands in its passage, with all that a decision needs."""


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

    def _pages_of(self, group: Sequence[Waiting]) -> Iterator[_Page]:
        rows, apart = max(_FEWEST, self._room() // LINES), differ(group)
        for first, page in pages_of_group(group, rows):
            sample, behind = len(page) < min(rows, len(group) - first), first + len(page)
            how = f"{first + 1} to {behind}. {SAYS_ALL if sample else self._how(HOW, AGAIN)}"
            yield _Page(rows_of(page, own=apart), how, last=behind >= len(group), group=group[first:])

    def _pages_of_all(self) -> Iterator[_Page]:
        pages = tuple(pages_of_all(self._session.groups(), self._room()))
        for number, page in enumerate(pages, 1):
            self._console.rule(f"{self._session.done} settled, page {number} of {len(pages)}")
            yield _Page(page, self._how(HOW_ALL, AGAIN_ALL), last=number == len(pages))

    def _pages_to_look_at(self, rows: Sequence[Row]) -> Iterator[_Page]:
        """Yield rows in their passages, and what was behind a row for many."""
        size = self._room()
        for row in rows:
            if not row.unseen:
                yield _Page([row], HOW_ONE, last=False, in_passage=True)
                continue
            for start in range(0, len(row.items), size):
                yield _Page(rows_of(row.items[start : start + size]), self._how(HOW_ALL, AGAIN_ALL), last=False)

    def _go_through(self, pages: Iterable[_Page], reason: str | None) -> bool:
        """Show page after page, settle what is answered, and return whether anything was."""
        before = self._session.done
        for page in pages:
            self._show(page)
            self._say(page.how)
            answer = self._answer_one(page.rows[0].first, reason) if page.in_passage else self._answer_page(page)
            if answer is None:
                break
            if isinstance(answer, str):
                self._decide(page.group, answer, reason)
                break
            self._settle(page, answer, reason)
            looked_at = [page.rows[number] for number, meant in answer.items() if meant == "look"]
            self._go_through(self._pages_to_look_at(looked_at), reason)
        return self._session.done > before

    def _room(self) -> int:
        return self._console.height - _AROUND_LINES

    def _show(self, page: _Page) -> None:
        if not page.in_passage:
            self._show_table(page.rows)
            return
        for row in page.rows:
            self._console.rule()
            show_reading(row.first, self._session, self._console)

    def _show_table(self, rows: Sequence[Row], *, whole: bool = False) -> None:
        table = Table(box=None, pad_edge=False, show_header=False, expand=True)
        table.add_column("number", no_wrap=True, justify="right")
        table.add_column("item", ratio=1)
        for number, row in enumerate(rows, 1):
            if row.heading:
                table.add_row("", Text(clean(row.heading), "bold"))
            words = Text(MANY.format(len(row.items), number)) if row.unseen else self._words(row, whole=whole)
            table.add_row(str(number), words)
        self._console.print(table)

    def _words(self, row: Row, *, whole: bool) -> Text:
        """Return an item as its row shows it: all of its words, or its sentence as far as two lines hold it."""
        head = row_head(row.first, whole=whole) if whole or not is_short(row.first) else ""
        words = Text.assemble((clean(head), "dim"))
        if whole:
            words.append(whole_words(row.first))
        else:
            words.append_text(passage(row.first, self._session, self._console, narrow=True))
        if row.own:
            words.append(f" ({clean('; '.join(main_reasons(row.first.reasons)))})", "dim")
        return words

    def _how(self, how: str, again: str) -> str:
        """Return how a list is answered: in full once, then in short."""
        told = again if how in self._explained else how
        self._explained.add(how)
        return told

    def _answer_page(self, page: _Page) -> Mapping[int, Answer] | Verdict | None:
        return self._answer(page.rows, last=page.last, whole_groups=bool(page.group))

    def _answer_one(self, waiting: Waiting, reason: str | None) -> Mapping[int, Answer]:
        """Ask what becomes of an item that is shown in its passage; a digit gives it to one of those listed below."""
        while (answer := self._keys.line("> ").strip()) not in _LEAVES:
            if answer.isdigit():
                if self._naming.give_to_listed([waiting], int(answer), reason):
                    return {}
            elif len(answer) == 1 and (told := self._one_of(answer)) is not None:
                return {0: told}
            elif not self._undone(answer):
                self._say(HOW_ONE)
        return {}

    def _one_of(self, key: str) -> Answer | None:
        """Return what a key makes of a single item; to look at it again is nothing."""
        try:
            told = chosen(key, 1).get(0)
        except ChoiceError:
            return None
        return None if told == "look" else told

    def _undone(self, answer: str) -> bool:
        """Take the last key back where that is asked for, and return whether it was."""
        if answer != "z":
            return False
        self._say("taken back" if self._session.undo() else "nothing to take back")
        return True

    def _answer(
        self, rows: Sequence[Row], *, last: bool, whole_groups: bool = True
    ) -> Mapping[int, Answer] | Verdict | None:
        """Ask until there is an answer, on rows or on the whole group; None where the reviewer leaves the list."""
        while (answer := self._keys.line("> ").strip()) not in {"", "q"}:
            if whole_groups and (verdict := for_all(answer)):
                return verdict
            if answer == "+":
                return None if last else {}
            if (
                not self._undone(answer)
                and (told := self._read(answer, rows, HOW if whole_groups else HOW_ALL)) is not None
            ):
                return told
        return None

    def _read(self, answer: str, rows: Sequence[Row], how: str) -> Mapping[int, Answer] | None:
        """Return what an answer says of each row; None where it is none, or asks how to answer, which is told."""
        try:
            return chosen(answer, len(rows), only_by_number=[n for n, row in enumerate(rows) if row.unseen])
        except ChoiceError as error:
            self._say(how if answer == "?" else f"{error}. {how}")
            return None

    def _settle(self, page: _Page, answer: Mapping[int, Answer], reason: str | None) -> None:
        """Do what was answered on each row; nothing is published that was not shown, and all of its words."""
        by_answer: defaultdict[Answer, list[Waiting]] = defaultdict(list)
        for number, meant in answer.items():
            if page.rows[number].unseen and meant in _PUBLISHING:
                self._say(f"{number + 1}: {UNSEEN}")
            else:
                by_answer[meant] += page.rows[number].items
        publishing = [*by_answer["publish"], *by_answer["name"]]
        agreed = {w.id for w in publishing} if page.in_passage else self._seen_whole(publishing)
        for meant, items in by_answer.items():
            self._act([w for w in items if meant not in _PUBLISHING or w.id in agreed], meant, reason)

    def _act(self, items: Sequence[Waiting], meant: Answer, reason: str | None) -> None:
        if not items or meant == "look":
            return
        if meant == "name":
            self._naming.ask(items, reason)
        else:
            self._decide(items, meant, reason)

    def _decide(self, items: Sequence[Waiting], verdict: Verdict, reason: str | None) -> None:
        before = self._session.done
        trouble = self._session.decide(items, verdict, reason)
        self._say(f"{DONE[verdict]} {counted(self._session.done - before, 'item')}{trouble and f'; {trouble}'}")

    def _seen_whole(self, items: Sequence[Waiting]) -> AbstractSet[str]:
        """Return the ids of what may be published, all its words being shown; what a list cuts is asked about."""
        cut = [w for w in items if not shown_whole(w)]
        agreed = {w.id for w in items if shown_whole(w)}
        if cut:
            rows = rows_of(cut)
            self._show_table(rows, whole=True)
            self._say(self._how(WHOLE, WHOLE_AGAIN))
            told = self._answer(rows, last=True, whole_groups=False)
            if isinstance(told, Mapping):
                agreed |= {cut[number].id for number, meant in told.items() if meant == "publish"}
        return agreed

    def _say(self, words: str) -> None:
        self._console.print(clean(words), markup=False)
