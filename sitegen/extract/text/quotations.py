"""Quotations of a whole article: paired within each paragraph, then chained over paragraphs."""

import re

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Boundaries, Cues
from sitegen.extract.reasons import MISSING_CLOSE, MISSING_OPEN
from sitegen.extract.text.marks import DOUBLE, Pairing, Quotation, pair_marks
from sitegen.extract.text.paragraphs import paragraphs_of

_OPENING = frozenset('“„«"') | {"``", "''"}


def find_quotations(body: str, language: Language) -> list[Quotation]:
    """Find all quotations, in text order, none overlapping another."""
    paragraphs = list(paragraphs_of(body, language))
    pairings = [pair_marks(body, start, end, language) for start, end in paragraphs]
    for number in reversed(range(len(paragraphs) - 1)):
        _chain_singles(pairings[number], pairings[number + 1], paragraphs[number + 1][0])
    first_person = language.pattern(Boundaries.FIRST_PERSON)
    for number in range(len(paragraphs) - 1):
        _chain(body, paragraphs, pairings, number, first_person)
    found = [quotation for pairing in pairings for quotation in pairing.quotations]
    for quotation in found:
        _look_within(body, quotation, language)
    return found


def _look_within(body: str, quotation: Quotation, language: Language) -> None:
    """Note of a quotation how many words it holds, and how they begin and end."""
    inner = body[quotation.inner_start : quotation.inner_end]
    opening = inner.lstrip("‘'…. [(\u00a0").split(maxsplit=1)
    quotation.words = len(inner.split())
    quotation.opening = opening[0] if opening else ""
    first = language.word(quotation.opening)
    told = first.verb is not None and first.verb.finite and quotation.opening != first.verb.lemma
    quotation.predicate = quotation.continues and first.isa(Cues.FINITE)
    quotation.verbal = quotation.continues and quotation.words > 1 and told
    quotation.last = inner.rstrip("'’ \u00a0")[-1:]


def _chain(
    body: str,
    paragraphs: list[tuple[int, int]],
    pairings: list[Pairing],
    number: int,
    first_person: re.Pattern[str],
) -> None:
    """Join a quotation that is open at the end of its paragraph with the one that goes on in the next.

    By convention (Chicago Manual of Style, 13.32) each paragraph of a long quotation opens with a mark and only the
    last one closes.
    """
    last = pairings[number].quotations[-1] if pairings[number].quotations else None
    if last is None or last.closed or last.end != paragraphs[number][1]:
        return
    if _is_other_mark(body, last.start, paragraphs[number + 1][0]):
        for quotation in pairings[number + 1].quotations:
            quotation.within_text = body[last.start] == '"'
        return
    following = _continuation(body, paragraphs, pairings, number + 1, first_person)
    if following is None:
        return
    following.follows = last
    last.hold = None
    last.repairs = [r for r in last.repairs if r != MISSING_CLOSE]


def _is_other_mark(body: str, first: int, second: int) -> bool:
    """Return whether one of two paragraphs opens with a straight mark and the other with a curly one.

    Where an outlet quotes a text that has curly marks of its own, its straight ones open each paragraph of that text.
    """
    marks = {body[first], body[second]}
    return '"' in marks and bool(marks & {"“", "”", "„"})


def _chain_singles(pairing: Pairing, following: Pairing, start: int) -> None:
    """Take what a single mark opens for a quotation where the next paragraph begins with one, and goes on with it.

    Pairings must come last paragraph first: what is open there has been taken, or is none.
    """
    opened = pairing.open_single
    first = following.quotations[0] if following.quotations else None
    if opened is None or first is None or not first.single or first.start != start:
        return
    kept = [q for q in pairing.quotations if q.start < opened.start]
    opened.nested = [(q.start, q.end) for q in pairing.quotations if q.start > opened.start]
    pairing.quotations = [*kept, opened]
    first.follows = opened


def _continuation(
    body: str,
    paragraphs: list[tuple[int, int]],
    pairings: list[Pairing],
    number: int,
    first_person: re.Pattern[str],
) -> Quotation | None:
    start, end = paragraphs[number]
    pairing = pairings[number]
    first = pairing.quotations[0] if pairing.quotations else None
    opening = DOUBLE.match(body, start)
    if first is not None and first.start == start and opening and opening[0] in _OPENING:
        return first
    if pairing.stray and (first is None or pairing.stray[0] < first.start):
        repaired = Quotation(start, pairing.stray[1], start, pairing.stray[0], repairs=[MISSING_OPEN])
        if repaired.inner_start < repaired.inner_end:
            pairing.quotations.insert(0, repaired)
            pairing.stray = None
            return repaired
        return None
    if first is None and _lacks_its_mark(body, paragraphs, number, first_person):
        repaired = Quotation(start, end, start, end, closed=False, repairs=[MISSING_OPEN])
        pairing.quotations.append(repaired)
        return repaired
    return None


def _lacks_its_mark(
    body: str,
    paragraphs: list[tuple[int, int]],
    number: int,
    first_person: re.Pattern[str],
) -> bool:
    """Return whether a paragraph without marks stands between two of a quotation and speaks in the first person."""
    if number + 1 >= len(paragraphs):
        return False
    start, end = paragraphs[number]
    opening = DOUBLE.match(body, paragraphs[number + 1][0])
    return opening is not None and bool(first_person.search(body, start, end))
