"""Which cue reports a quotation: the one after it, the one before it, or the one that covers the whole sentence."""

from sitegen.extract.asides import LONG, LONGEST_TITLE, NEAR_LABEL, SHORT, is_aside, is_scare, is_sign
from sitegen.extract.clauses import Cue
from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.cues import ADDRESS, LABEL, TALK
from sitegen.extract.lexicon.people import BODIES, GROUPS, OFFICES
from sitegen.extract.marks import Quotation
from sitegen.extract.page import Item
from sitegen.extract.reading import Clause, Reading
from sitegen.extract.report import Found
from sitegen.extract.sources import Source, first_subject, subject_before

_DASHES = frozenset({"—", "–", "―", "-", "--"})
PHRASAL = frozenset({"according", "words", "say", "pledge", "vow", "promise", "urge", "demand", "call", "quote"})
_HANDED_ON = frozenset({"report", "according"})
"""Cues of an outlet that hands on what somebody else said."""
_TIMES = DAYS | WHEN | {"in", "on", "at", "during", "last", "after", "when", "this"}
_NEAR_VERB = 8


def join(body: str, reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the cue of the quotation that is an item of a sentence; None where its sentence reports nobody's words."""
    signed = _signed(reading, at)
    if signed is not None:
        return signed
    leading = _leading(body, reading, at, quotation)
    found = _trailing(reading, at, quotation) or leading
    if found is None:
        return None
    if (
        leading is not None
        and found[0].cue.lemma in _HANDED_ON
        and leading[0].cue.lemma in TALK
        and leading[2] == "mixed"
    ):
        found = leading
    clause, evidence, kind = found
    if is_aside(reading.sentence.items, at, quotation, kind, evidence) or is_sign(clause):
        return None
    return found


def _signed(reading: Reading, at: int) -> Found | None:
    """Read "“...” — Mira Halden", alone on its line, as a signature."""
    items = reading.sentence.items
    if at or len(items) < 3 or items[1].text not in _DASHES:  # noqa: PLR2004 - quotation, dash, name
        return None
    name = reading.names.at.get(2)
    if name is None or not name.words or name.first != 2:  # noqa: PLR2004
        return None
    if name.past < len(items) and items[name.past].text not in {",", ".", "("}:
        return None
    if any(clause.cue.first > at for clause in reading.clauses):
        return None
    source = Source(name.first, name.past, "name", name)
    return Clause(Cue(1, 2, "—", "present", 1), source, inverted=True), "signed", "direct"


def _trailing(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the "X said" or "said X" right after a quotation."""
    items = reading.sentence.items
    following = at + 1
    if following < len(items) and items[following].text in _DASHES | {","}:
        following += 1
    elif quotation.last not in ",?!—–-…." and quotation.words <= SHORT:
        # a name or a title that describes what follows: ``“Daily Show” host ...``
        return None
    for clause in reading.clauses:
        if clause.source is None:
            continue
        if clause.inverted and clause.cue.group_first == following:
            return clause, "inverted", _kind_of_trailing(items, at)
        if (
            not clause.inverted
            and not clause.inherited
            and following <= clause.source.first <= _after_conjunction(items, following)
        ):
            return clause, "after", _kind_of_trailing(items, at)
    if quotation.last == "," or (quotation.last in "?!" and following == at + 1):
        return _covered(reading, at) or _unknown_verb(reading, at, following)
    return None


def _unknown_verb(reading: Reading, at: int, following: int) -> Found | None:
    """Take any verb in the past between a name or pronoun and the end: "...,” he deadpanned"."""
    items = reading.sentence.items
    limit = min(len(items), following + _NEAR_VERB)
    for past in range(following + 1, limit):
        item = items[past]
        if item.quote is not None or item.text in {",", ".", ":", ";"}:
            return None
        if (
            not (item.lower.endswith(("ed", "s")) and item.text.islower() and len(item.text) > len("led"))
            or item.lower in GROUPS | OFFICES | BODIES
        ):
            continue
        cue = Cue(past, past + 1, item.lower, "past", past)
        source = subject_before(items, reading.names, cue)
        if source is not None and source.first == following and source.past == past:
            after = items[past + 1].lower if past + 1 < limit else ""
            kind = _kind_of_trailing(items, at)
            return (
                (Clause(cue, source), "unknown verb", kind)
                if after != "by" and kind == "direct" and source.form != "description"
                else None
            )
    return None


def _after_conjunction(items: list[Item], at: int) -> int:
    return at + 1 if at < len(items) and items[at].lower in {"as", "the", "a", "one"} else at


def _kind_of_trailing(items: list[Item], at: int) -> str:
    """A quotation that begins its sentence stands by itself; else it completes somebody else's clause."""
    opening = [item for item in items[:at] if item.text not in {",", "…", "...", "—", "(", "["}]
    if any(item.quote is not None for item in opening):
        return "direct" if at and items[at - 1].text in {",", "“”"} else "mixed"
    if not opening:
        return "direct"
    return (
        "direct"
        if items[at - 1].text in {",", ":"} or (len(opening) == 1 and opening[0].lower in {"and", "but", "so", "or"})
        else "mixed"
    )


def _covered(reading: Reading, at: int) -> Found | None:
    """Find a cue at the end of the sentence that reports all of it (``The plan “is dead,” for now, she said.``)."""
    items = reading.sentence.items
    for clause in reading.clauses:
        if clause.source is None or clause.cue.first < at or clause.inherited:
            continue
        start = clause.cue.group_first if clause.inverted else clause.source.first
        past = max(clause.cue.past, clause.source.past)
        closes = past >= len(items) or items[past].text in {".", "!", "?", ","} or items[past].lower in _TIMES
        if start > at and items[start - 1].text == "," and closes:
            return clause, "covered", "mixed"
    return None


def _leading(body: str, reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the "X said" before a quotation, else what a colon introduces, else a cue that covers the sentence."""
    if at == 0:
        return _covered(reading, at)
    inner = body[quotation.inner_start : quotation.inner_end].lstrip("'‘…. [(")
    capital = inner[:1].isupper() or inner[:1].isdigit()
    clauses = [c for c in reading.clauses if c.cue.past <= at and c.source is not None and c.source.past <= at]
    if clauses:
        return _reported(reading.sentence.items, at, _outer(clauses, at), quotation, capital=capital)
    return (_introduced(reading, at, quotation) if capital else None) or _covered(reading, at)


def _reported(items: list[Item], at: int, clause: Clause, quotation: Quotation, *, capital: bool) -> Found | None:
    before = items[at - 1]
    if any(item.text == ";" for item in items[clause.cue.past : at]):
        return None
    adjacent = clause.cue.past == at
    if adjacent and capital and clause.cue.lemma in LABEL and quotation.words <= LONGEST_TITLE:
        return None
    if before.text == ":" or (capital and (adjacent or before.text == "," or before.quote is not None)):
        return clause, "inherited" if clause.inherited else "before", "direct"
    if _goes_on(items, at, clause):
        return clause, "before", "direct"
    return None if is_scare(items, at, clause, quotation.words) else _mixed(clause)


def _mixed(clause: Clause) -> Found:
    """Grade a clause of somebody's words inside a reporting sentence by what its cue means."""
    if clause.cue.lemma in LABEL:
        return clause, "label", "mixed"
    return clause, "mixed" if clause.cue.lemma in TALK | ADDRESS | PHRASAL else "mixed weak", "mixed"


def _goes_on(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether an utterance goes on after the cue that split it ("“The quay,” she said, “is closed.”")."""
    if clause.source is None or items[at - 1].text != ",":
        return False
    first, past = min(clause.source.first, clause.cue.group_first), max(clause.source.past, clause.cue.past)
    split = first > 0 and items[first - 1].quote is not None
    return split and (past == at - 1 or items[past].lower in _TIMES)


def _introduced(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Give what a colon or comma introduces without a cue to the subject of the sentence."""
    items = reading.sentence.items
    mark = items[at - 1].text
    if mark != ":" and (mark != "," or quotation.words < LONG):
        return None
    cue = Cue(at - 1, at, ":", "present", at - 1)
    name = reading.names.ending.get(at - 1)
    if mark == ":" and name is not None and name.words and name.first == 0:
        return Clause(cue, Source(name.first, name.past, "name", name)), "name and colon", "direct"
    source = first_subject(items, reading.names, at)
    return None if source is None else (Clause(cue, source), "introduced", "direct")


def _outer(clauses: list[Clause], at: int) -> Clause:
    """Return the last cue; of "said she hopes “...”" the saying, because the view is part of what was said."""
    last = clauses[-1]
    near = not last.relative or at - last.cue.past <= NEAR_LABEL
    if near and last.cue.lemma in TALK | ADDRESS | LABEL | PHRASAL:
        return last
    return next((c for c in reversed(clauses) if c.cue.lemma in TALK | ADDRESS and not c.relative), last)
