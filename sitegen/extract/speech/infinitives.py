"""What somebody promises or asks for with "to", or calls "for": the rules find it, and the parse must agree."""

from typing import Literal

from sitegen.extract.languages.vocabulary import (
    Closed,
    Cues,
    NounPhrases,
    People,
    Reporting,
)
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parsing import Parses, Word
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.hanging import hanging
from sitegen.extract.speech.times import past_time
from sitegen.extract.text.tokens import DASHES
from sitegen.records import Place

LISTENER = 12
"""Items behind a verb among which whom it is said to, and "that" or "to", may stand."""

WITH_TO = (Reporting.PROMISE, Reporting.REQUEST, Reporting.CALL)
"""Verbs that take what is promised or asked for with "to"."""
_LONG = 6
"""Items of a description beyond which it is doubted that it was read rightly."""

MARKS = frozenset({",", ":", ";", "(", *DASHES})
"""Marks with which nothing begins that is reported."""

_VERBAL: frozenset[Literal["VERB", "AUX", ""]] = frozenset({"VERB", "AUX", ""})
"""Parts of speech that a verb of a clause may have; none where the pipeline tells none."""


def infinitive(reading: Reading, clause: Clause, end: int, parses: Parses) -> Place | None:
    """Find what somebody vowed "to" do, urged or called on somebody "to" do, or called "for"; the parse must agree."""
    items, cue = reading.sentence.items, clause.cue
    start = past_time(items, cue.past, end)
    if start + 2 >= end or cue.passive or not _promises_or_asks(reading, clause):
        return None
    calls = cue.isa(Reporting.CALL)
    if calls and items[start].isa(Closed.FOR):
        tie, start = start, start + 1
    elif cue.isa(Reporting.PROMISE):
        tie = start
    else:
        start += calls
        tie = next((n for n in range(start + 1, min(end, start + LISTENER)) if items[n].isa(Closed.TO)), end)
    if tie >= end or not _may_tie(items, start, tie):
        return None
    told = _tied(reading, cue, tie, parses)
    return (start, _end_of_promise(reading, clause, told, tie, _before_dash(items, cue, start, end))) if told else None


def _before_dash(items: list[Item], cue: Cue, start: int, end: int) -> int:
    """Return where what is called for ends: what stands behind a dash is the writer's ("$9 - half of what it cost")."""
    dashes = (n for n in range(start, end) if items[n].text in DASHES)
    return next(dashes, end) if cue.isa(Reporting.CALL) else end


def _may_tie(items: list[Item], start: int, tie: int) -> bool:
    """Return whether "to" or "for" may tie what is promised or asked for to a cue, by what stands between."""
    plain = not any(item.text in MARKS or item.isa(Reporting.VERB_SIGN) for item in items[start:tie])
    parted = items[start].isa(Reporting.LISTENER, Closed.THEIR) and items[start + 1].isa(NounPhrases.BEHIND_HEAD)
    plain = plain and not (parted and start + 1 < tie)  # "told her from the gallery to sit down"
    return plain and items[tie].isa(Closed.TO, Closed.FOR) and not items[start].isa(Reporting.NO_LISTENER)


def _promises_or_asks(reading: Reading, clause: Clause) -> bool:
    """Return whether a verb with "to" is told of somebody: "he vows", not "wants to vow" nor "the storm threatens"."""
    items, cue, source = reading.sentence.items, clause.cue, clause.source
    asks = cue.isa(Reporting.REQUEST) or (cue.isa(Reporting.CALL) and items[cue.past].isa(Reporting.CALLS_ON))
    if source is None or not (asks or cue.isa(Reporting.PROMISE)) or item_at(items, cue.first - 1).isa(Closed.TO):
        return False
    if source.form == "description" and not reading.sentence.language.word(source.head).isa(People.SPEAKER):
        return False
    long = source.form == "description" and source.past - source.first > _LONG
    return not clause.inherited or (_links(item_at(items, cue.group_first - 1)) and not long)


def _links(item: Item) -> bool:
    """Return whether a cue behind an item has the subject of the clause before."""
    return item.text in {",", *DASHES} or item.isa(Reporting.LINK)


def _tied(reading: Reading, cue: Cue, tie: int, parses: Parses) -> list[Word]:
    """Return the words that the parse has hang on a cue by "to" (a verb) or "for" (a noun or a verb)."""
    item = reading.sentence.items[tie]
    parse, held = hanging(reading, cue, parses)
    for word in held:
        a_verb = word.relation == "clause" and word.pos in _VERBAL
        fits = a_verb if item.isa(Closed.TO) else word.relation in {"oblique", "clause"}
        if parse is not None and fits and any(other.start == item.start for other in parse.under(word)):
            return parse.below(word)
    return []


def _end_of_promise(reading: Reading, clause: Clause, told: list[Word], first: int, end: int) -> int:
    """Return where a promise or a request ends: with a clause that "when" opened, or before ", and they ..."."""
    items, source = reading.sentence.items, clause.source
    commas = [n for n in range(first, end - 1) if items[n].text == ","]
    if source is not None and item_at(items, source.first - 1).isa(Reporting.SUBORDINATE):
        return commas[0] if commas else end
    end = _before_deed(items, first, end)
    starts = {word.start for word in told}
    outside = (n for n in commas if items[n + 1].isa(Reporting.JOINS) and items[n + 1].start not in starts)
    return next(outside, end)


def _before_deed(items: list[Item], first: int, end: int) -> int:
    """Return where the writer tells what was done of a promise ("to answer but did not")."""
    undone = (n for n in range(first, end - 1) if items[n].isa(Closed.BUT) and items[n + 1].isa(Cues.FINITE))
    return next((n - (items[n - 1].text == ",") for n in undone), end)
