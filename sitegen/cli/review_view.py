"""A held item on the terminal: its words marked in their passage, why it is held, and who may have said it."""

import itertools
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sitegen.messages import counted
from sitegen.records import Figure, Quote, Resolution, Sentences, Span
from sitegen.review.passages import words_of
from sitegen.review.queue import differ, says_it_all

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

_UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What could write over the terminal, or turn the order of words around."""
_AROUND: Final = 400
"""Characters shown on either side of the passage at most: some five lines of a terminal."""
MOST: Final = 9
"""Candidates that are listed: a digit each."""
_OF_ONE: Final = " (in “"
"""Stands in a name before the title of the one article in which it tells who is meant."""
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
_SAYERS: Final = frozenset({"who", "cue"})
_BESIDE: Final = 45
"""Characters of the sentence that a list shows on either side of the words where nothing tells who says them: with the
words two lines of a terminal."""
_BESIDE_FIGURE: Final = 20
"""The same of a figure, whose doubt stands near it."""
_BESIDE_SHORT: Final = 12
"""The same where the reason says it all: who counts dozens of boats is seen by the words right beside."""
_AWAY: Final = 12
"""Characters beyond who says it, the verb and the words: enough to see how the sentence goes on."""
_WORDS: Final = 30
"""Characters of each end of the words of a quote."""
_BETWEEN: Final = 20
"""Characters of each end of what stands between them and who says it."""


def show_item(waiting: "Waiting", session: "Session", console: Console) -> None:
    """Print one held item with all that a decision needs."""
    left = len(session.waiting)
    total = session.done + left
    console.rule(
        f"{session.done} of {total} settled" + (f", {session.skipped} left for later" if session.skipped else "")
    )
    _print(console, heading(waiting))
    # A place that is cut in two leads nowhere: the terminal itself may go on in its next line.
    console.print(clean(place_line(waiting)), markup=False, soft_wrap=True)
    console.print(passage(waiting, session, console), soft_wrap=False)
    _print(console, about(waiting))
    for reason in waiting.reasons:
        _print(console, f"held: {reason}")
    group = session.group(waiting)
    if len(group) > 1:
        so = "each for a reason of its own" if differ(group) else "that are held so"
        _print(console, f"g lists {len(group) - 1} more {so}")
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


def clean(words: str) -> str:
    """Return words of an article as a terminal may print them."""
    return _UNSEEN.sub("\N{REPLACEMENT CHARACTER}", words)


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
    return f"{item.id} figure: {item.qualifier} {_value(item)} {item.unit}{told}; stated by {spoken or 'the article'}"


def _value(item: Figure) -> str:
    return format(item.value.normalize(), "f") + (f" to {format(item.upper.normalize(), 'f')}" if item.upper else "")


def is_short(waiting: "Waiting") -> bool:
    """Return whether a row of a list is one line: where there is nothing to publish as it is, little has to be read."""
    return isinstance(waiting.item, Figure) and says_it_all((waiting,))


def shown_whole(waiting: "Waiting") -> bool:
    """Return whether a list shows all that would be published: all words of a quote, and what a figure is read as."""
    if isinstance(waiting.item, Figure):
        return not is_short(waiting)
    lines = (re.sub(r"\s+", " ", span.text) for span in waiting.item.spans())
    return all(_ends(line, _WORDS) == line for line in lines)


def whole_words(waiting: "Waiting") -> str:
    """Return all words of an item, parts joined as in what is published."""
    return clean(words_of(waiting.item))


def row_head(waiting: "Waiting") -> str:
    """Return what a list shows before the words of an item: who is meant to say it, or what was read.

    Nothing where the words that follow tell the same name.
    """
    item = waiting.item
    if isinstance(item, Quote):
        name = waiting.speaker.name.partition(_OF_ONE)[0] if waiting.speaker else "nobody"
        return "" if item.source_span and item.source_span.text == name else f"{name}: "
    hedge = "" if item.qualifier == "exact" else f"{item.qualifier} "
    return f"{hedge}{_value(item)} {item.unit}: "


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
    return _narrowed(shown, waiting) if narrow else shown


def _narrowed(shown: list[tuple[str, str]], waiting: "Waiting") -> list[tuple[str, str]]:
    """Return the parts of a sentence as far as a row of a list shows them."""
    if isinstance(waiting.item, Quote):
        return _cut(shown, _BESIDE, _WORDS)
    return _cut(shown, _BESIDE_SHORT if is_short(waiting) else _BESIDE_FIGURE, None)


def _near(body: str, sentence: tuple[int, int], first: int, last: int) -> tuple[int, int]:
    """Return which part of the sentence stands near the words, in whole words of it: that is what is read first."""
    start, end = max(sentence[0], first - _BESIDE), min(sentence[1], last + _BESIDE)
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


def _cut(parts: list[tuple[str, str]], beside: int, ends: int | None) -> list[tuple[str, str]]:
    """Return the parts of a sentence on a line, cut where they are long: what stands far from the words goes first.

    Who says it and the verb are read whole, and what stands between them and the words by its ends; beyond them, and
    on a side where neither stands while the other has them, there is only room to see how the sentence goes on.
    """
    told = [n for n, (_, kind) in enumerate(parts) if kind in _SAYERS]
    own = [n for n, (_, kind) in enumerate(parts) if kind == "words"]
    first, last = min([*told, *own]), max([*told, *own])
    outside = _AWAY if told else beside
    lines = [(re.sub(r"\s+", " ", words), kind) for words, kind in parts]
    before = [(_end(line, outside), kind) for line, kind in lines[:first]]
    within = [(_ends(line, _room(kind, ends)), kind) for line, kind in lines[first : last + 1]]
    return [*before, *within, *((_start(line, outside), kind) for line, kind in lines[last + 1 :])]


def _room(kind: str, ends: int | None) -> int | None:
    """Return how many characters of each end of a part are shown; None for all."""
    return None if kind in _SAYERS else ends if kind == "words" else _BETWEEN


def _start(line: str, most: int) -> str:
    """Return the beginning of a line in whole words, if one fits."""
    if len(line) <= most:
        return line
    return f"{_whole_words(line[: most + 1]) or line[:most]}…"


def _end(line: str, most: int) -> str:
    """Return the end of a line in whole words, if one fits."""
    if len(line) <= most:
        return line
    return f"…{_whole_words(line[-most - 1 :], from_end=True) or line[-most:]}"


def _whole_words(cut: str, *, from_end: bool = False) -> str:
    """Return a line without the part of a word, and the space, at the side where it is cut."""
    return cut.partition(" ")[2] if from_end else cut.rpartition(" ")[0]


def _ends(line: str, each: int | None) -> str:
    if each is None or len(line) <= 2 * each + 3:
        return line
    return f"{_start(line, each)[:-1]} … {_end(line, each)[1:]}"


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
