"""A held item on the terminal: its words marked in their passage, why it is held, and who may have said it."""

import itertools
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitegen.cli.review_row import BESIDE, clean, narrowed, value_of
from sitegen.messages import counted
from sitegen.records import Figure, Quote, Resolution, Sentences, Span
from sitegen.review.queue import differ

if TYPE_CHECKING:
    from sitegen.review.candidates import Candidate
    from sitegen.review.queue import Waiting
    from sitegen.review.session import Session

KEYS: Final = "[? y n h 1-9 s w m t u j g l r o space z q] "
"""All keys, as the prompt names them."""
HELP: Final = """\
y  publish it as it is
n  reject it: it is no quotation, or no figure
h  keep it back: settled, and not asked about again
1-9  publish it as said by that one of the list
s  publish it as said by somebody else: a list, or any name
w  publish other words of it
m  put right what it measures (t its time, u its unit)
j  join it to a series, or part it
g  list all that are held for the same reasons, settle them
l  list everything that waits, a page at a time
r  give a reason for the next key
o  open the source at the words
space  leave it for later
z  take the last key back
q  stop; everything is saved"""
"""Lines that a narrow window holds."""

_AROUND: Final = 400
"""Characters shown on either side of the passage at most: some five lines of a terminal."""
MOST: Final = 9
"""Candidates that are listed: a digit each."""
_FOUND_BY: Final[dict[Resolution, str]] = {
    "name": "who is named",
    "alias": "by another form of the name",
    "role": "by an office",
    "pronoun": "by a pronoun",
    "continuation": "who speaks before it",
    "none": "whom nothing names",
}
"""How it was found who speaks."""
_STYLES: Final = {"words": "bold reverse", "who": "bold yellow", "cue": "cyan", "about": "green", "around": "dim"}


def show_item(waiting: "Waiting", session: "Session", console: Console) -> None:
    """Print one held item with all that a decision needs."""
    left = len(session.waiting)
    total = session.done + left
    console.rule(
        f"{session.done} of {total} settled" + (f", {session.skipped} left for later" if session.skipped else "")
    )
    show_reading(waiting, session, console)
    group = session.group(waiting)
    if len(group) > 1:
        so = "each for a reason of its own" if differ(group) else "that are held so"
        _print(console, f"g lists {len(group) - 1} more {so}")


def show_reading(waiting: "Waiting", session: "Session", console: Console) -> None:
    """Print where a held item stands, its passage, what was read and why it is held, and who may have said it."""
    _print(console, heading(waiting))
    # A place that is cut in two leads nowhere: the terminal itself may go on in its next line.
    console.print(clean(place_line(waiting)), markup=False, soft_wrap=True)
    console.print(passage(waiting, session, console), soft_wrap=False)
    _print(console, about(waiting))
    for reason in waiting.reasons:
        _print(console, f"held: {reason}")
    if isinstance(waiting.item, Quote) and (listed := session.candidates(waiting)):
        names = "   ".join(f"{n} {one.actor.name}{_new(one)}" for n, one in enumerate(listed[:MOST], 1))
        _print(console, f"by: {names}")


def heading(waiting: "Waiting") -> str:
    """Return the article in a line."""
    article = waiting.article
    published = article.source.published.isoformat() if article.source.published else "date unknown"
    return f"{article.title or article.id} ({article.source.outlet or 'outlet unknown'}, {published})"


def place_line(waiting: "Waiting") -> str:
    """Return the place of the words as terminals and editors open it."""
    article = waiting.article
    place = (article.path, *article.place_of(waiting.item.start))
    return ":".join(str(part) for part in place if part is not None)


def candidate_line(candidate: "Candidate") -> tuple[str, str, str, str]:
    """Return who may have said it: the name, how many published items, how far away named, and the evidence."""
    where = f"{abs(candidate.distance)} {'before' if candidate.distance < 0 else 'after'}"
    spoken = f"{candidate.spoken} published" if candidate.known else "no actor yet"
    return clean(candidate.actor.name), spoken, where, clean(candidate.evidence)


def show_candidates(listed: Sequence["Candidate"], console: Console) -> None:
    """Print who may have said it, nearest mention first, with a digit each."""
    table = Table(box=None, pad_edge=False, show_header=False, expand=True)
    for column in ("number", "name", "published", "distance"):
        table.add_column(column, no_wrap=True)
    table.add_column("evidence", no_wrap=True, overflow="ellipsis", ratio=1)  # it alone is cut where room is short
    for number, candidate in enumerate(listed[:MOST], 1):
        table.add_row(*(Text(words) for words in (str(number), *candidate_line(candidate))))
    console.print(table if listed else "the article names no actor that is known")


def _new(candidate: "Candidate") -> str:
    return "" if candidate.known else " (new)"


def source_address(waiting: "Waiting") -> str:
    """Return where the words can be read: the source opened at them, else the file."""
    from sitegen.render.text.text_fragments import text_fragment  # noqa: PLC0415 - Jinja takes a moment to load

    source, spans = waiting.article.source, waiting.item.spans()
    address = source.url or source.archive
    if address is None:
        return waiting.article.path
    return text_fragment(address, waiting.article.body, spans[0].start, spans[-1].end)


def about(waiting: "Waiting") -> str:
    """Return what the machine read, in a line."""
    item = waiting.item
    spoken = f"{waiting.speaker.name} ({counted(waiting.spoken, 'item')})" if waiting.speaker else None
    if isinstance(item, Quote):
        who = f"{spoken}, {_FOUND_BY[item.resolution]}" if spoken else "nobody who is known"
        return f"{item.id} {item.kind} quote by {who}; confidence {item.confidence:.2f}"
    parts = [
        f"measures “{item.measures.text}”" if item.measures else "",
        f"time “{item.period.text}”" if item.period else "",
    ]
    told = ", ".join(["", *filter(None, parts)])
    return f"{item.id} figure: {item.qualifier} {value_of(item)} {item.unit}{told}; stated by {spoken or 'the article'}"


def passage_parts(waiting: "Waiting", session: "Session", *, narrow: bool = False) -> list[tuple[str, str]]:
    """Return the paragraph around an item in parts, each with its kind: a key of the styles, or an empty text.

    Args:
        waiting: the item.
        session: knows where sentences end.
        narrow: only the sentence of the item, and no more of it than two lines hold.

    """
    body, item = waiting.article.body, waiting.item
    spans = item.spans()
    first, last = spans[0].start, spans[-1].end
    sentence = session.facts.sentences.get(waiting.article.id, Sentences()).around(first, last)
    (start, end), near = (sentence, sentence)
    if not narrow:
        (start, end), near = _shown_part(session, waiting.article.id, first, last), _near(body, sentence, first, last)
    marks = [(start, start, ""), *((span.start, span.end, kind) for span, kind in _marks(item)), (end, end, "")]
    parts = []
    at = start
    for mark_start, mark_end, kind in marks:
        if mark_start >= at and mark_end <= end:
            parts += [*_plain_parts(body, at, mark_start, near), (clean(body[mark_start:mark_end]), kind)]
            at = mark_end
    if parts and not narrow:
        parts[-1] = parts[-1][0].rstrip(), parts[-1][1]
    shown = [(words, kind) for words, kind in parts if words]
    return narrowed(shown, waiting) if narrow else shown


def _near(body: str, sentence: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """Return which part of the sentence stands near the words, in whole words of it: that is what is read first."""
    start, end = max(sentence[0], first - BESIDE), min(sentence[1], last + BESIDE)
    if start > sentence[0]:
        start = body.find(" ", start, first) + 1 or first
    if end < sentence[1]:
        end = max(last, body.rfind(" ", last, end))
    return start, end


def _plain_parts(body: str, start: int, end: int, near: tuple[int, int]) -> list[tuple[str, str]]:
    """Return words without a mark, those that stand further from the item apart."""
    places = sorted({start, end, *(place for place in near if start < place < end)})
    pairs = itertools.pairwise(places)
    return [(clean(body[a:b]), "" if near[0] <= a < near[1] else "around") for a, b in pairs]


def passage(waiting: "Waiting", session: "Session", console: Console, *, narrow: bool = False) -> Text:
    """Return the paragraph around an item, its places marked: in colour, or in brackets where there is none."""
    text, marked = Text(), console.color_system is None
    for words, kind in passage_parts(waiting, session, narrow=narrow):
        text.append(f"[{words}]" if marked and kind == "words" else words, style=_STYLES.get(kind, ""))
    return text


def _shown_part(session: "Session", article_id: str, first: int, last: int) -> tuple[int, int]:
    """Return which part of the body to show: the paragraph, at least the sentences themselves and their neighbours."""
    sentences = session.facts.sentences.get(article_id)
    if sentences is None:
        return first, last
    start, end = sentences.around(first, last)
    whole_start, whole_end = sentences.paragraph_around(first, last)
    before, after = sentences.around(max(start - 1, 0), start)[0], sentences.around(end, end + 1)[1]
    return min(before, max(whole_start, first - _AROUND)), max(after, min(whole_end, last + _AROUND))


def _marks(item: Quote | Figure) -> list[tuple[Span, str]]:
    """Return the places to mark, in text order; of two that overlap the item's own words count."""
    told: list[tuple[Span | None, str]]
    if isinstance(item, Quote):
        told = [(item.cue_span, "cue"), (item.source_span, "who"), (item.role_span, "who")]
    else:
        told = [(item.measures, "about"), (item.period, "about")]
    kept = [(span, "words") for span in item.spans()]
    for span, kind in told:
        if span is not None and not any(span.overlaps(other) for other, _ in kept):
            kept.append((span, kind))
    return sorted(kept, key=lambda mark: mark[0].start)


def _print(console: Console, words: str) -> None:
    console.print(clean(words), markup=False)
