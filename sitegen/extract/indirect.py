"""Indirect speech: the clause that a cue reports, where it can be told without a parser."""

from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.cues import ADDRESS, TALK
from sitegen.extract.page import Item
from sitegen.extract.reading import Clause, Reading
from sitegen.extract.reports import Report

_MIN_WORDS = 4
_ENDS = frozenset({".", "!", "?"})


def find_indirect(reading: Reading, taken: set[int]) -> list[Report]:
    """Find the indirect speech of a sentence.

    Args:
        reading: The sentence as it was read.
        taken: Identities of cues that report quotations already.

    """
    found: list[Report] = []
    for clause in reading.clauses:
        if clause.source is None or id(clause.cue) in taken:
            continue
        if clause.cue.lemma == "according":
            pieces = _around(reading, clause)
        elif clause.cue.lemma in TALK | {"tell"}:
            pieces = _after_cue(reading, clause) or _before_cue(reading, clause)
        else:
            continue
        if not pieces or _words(reading, pieces) < _MIN_WORDS:
            continue
        found.append(_report(reading, clause, pieces))
    return found


def _report(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> Report:
    items = reading.sentence.items
    return Report(
        kind="indirect",
        sentence=reading.sentence,
        evidence="according" if clause.cue.lemma == "according" else "indirect",
        pieces=[(items[first].start, items[past - 1].end) for first, past in pieces],
        cue=clause.cue,
        source=clause.source,
        source_sentence=reading.sentence,
        manner=clause.cue.manner,
    )


def _words(reading: Reading, pieces: list[tuple[int, int]]) -> int:
    items = reading.sentence.items
    return sum(1 for first, past in pieces for item in items[first:past] if item.text[:1].isalnum())


def _last(items: list[Item]) -> int:
    past = len(items)
    while past > 0 and (items[past - 1].text in _ENDS or items[past - 1].text in {")", "]"}):
        past -= 1
    return past


_CLAUSE_STARTS = frozenset(
    """that he she they it we i you the a an this these those there his her their its our my some many most no if whether
    both all what how why when each every any not such one two""".split(),
)


def _after_cue(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    items = reading.sentence.items
    if clause.inverted:
        return None
    first = clause.cue.past
    end = _last(items)
    if clause.cue.lemma in ADDRESS - {"warn", "caution", "promise"}:
        that = next((n for n in range(first, min(end, first + _LISTENER)) if items[n].lower in {"that", "whether", "if"}), None)
        if that is None:
            if clause.cue.lemma != "tell" or first >= end:
                return None
            that = next((n for n in range(first + 1, min(end, first + _LISTENER)) if items[n].lower in _SUBJECTS), None)
        if that is None:
            return None
        first = that
    else:
        while first < end and (items[first].lower in DAYS | WHEN | {"on"} and items[min(first + 1, end - 1)].lower in DAYS | {"that"} | _CLAUSE_STARTS):
            first += 1
        that = next((n for n in range(first, min(end, first + _LISTENER)) if items[n].lower == "that"), None)
        if that is not None and first < end and items[first].lower in {"in", "on", "at", "to", "during", "after", "with", "of", ","}:
            first = that
        if first >= end or not _starts_clause(items, reading, first):
            return None
    if items[first].text in {",", ":"}:
        return None
    return [(first, end)] if first < end else None


_LISTENER = 12
_SUBJECTS = frozenset("he she they it there we his her".split())


def _starts_clause(items: list[Item], reading: Reading, first: int) -> bool:
    item = items[first]
    return item.lower in _CLAUSE_STARTS or first in reading.names.at or (item.quote is None and item.text.islower() and item.lower.endswith("s"))


def _before_cue(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    """Find the clause that ends with a comma before "she said"; where the sentence goes on after it, the rest, too."""
    items = reading.sentence.items
    if clause.inherited or clause.source is None:
        return None
    start = clause.cue.group_first if clause.inverted else clause.source.first
    if start < 2 or items[start - 1].text != ",":  # noqa: PLR2004 - a word and a comma
        return None
    past = max(clause.cue.past, clause.source.past)
    end = _last(items)
    pieces = [(0, start - 1)]
    if past < end and items[past].text == ",":
        following = past + 1
        if following < end and not clause.inverted:
            pieces.append((following, end))
    return pieces


def _around(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    items = reading.sentence.items
    end = _last(items)
    if clause.source is None:
        return None
    if clause.cue.first == 0:
        comma = next((n for n in range(clause.source.past, end) if items[n].text == ","), None)
        return [(comma + 1, end)] if comma is not None and comma + 1 < end else None
    past = clause.cue.first
    while past > 0 and items[past - 1].text == ",":
        past -= 1
    return [(0, past)] if past else None
