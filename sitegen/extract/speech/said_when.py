"""When something was said: a day that stands with the verb of saying, and not one of another clause or a name."""

from typing import Final

from sitegen.extract.clauses.word_kinds import is_adverb
from sitegen.extract.languages.vocabulary import Closed, Morphology, Reporting
from sitegen.extract.pages.page import Item, Page, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.line_heads import past_line_head
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.report import Report
from sitegen.extract.text.tokens import DASHES


def said_when(page: Page, report: Report) -> tuple[int, int] | None:
    """Return where the article tells when words in marks were said; None where no day, or more than one, may be it."""
    cue, sentence = report.cue, report.source_sentence
    if cue is None or sentence is None or report.kind == "indirect" or cue.kind == "according":
        return None
    items = sentence.items
    first, past = _outside_marks(items, cue)
    if past <= first:
        return None
    days = page.language.pattern(Reporting.SAID_WHEN).finditer(page.body, items[first].start, items[past - 1].end)
    places = ((day.span(), _items_within(items, *day.span())) for day in days)
    found = [span for span, (at, end) in places if at < end and _is_of_cue(items, (at, end), cue, report.source)]
    return found[0] if len(found) == 1 else None


def _outside_marks(items: list[Item], cue: Cue) -> tuple[int, int]:
    """Return the items around a cue between the quotations beside it."""
    first = past = cue.first
    while first > 0 and items[first - 1].quote is None:
        first -= 1
    while past < len(items) and items[past].quote is None:
        past += 1
    return first, past


def _items_within(items: list[Item], start: int, end: int) -> tuple[int, int]:
    inside = [n for n, item in enumerate(items) if start <= item.start < end]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _is_of_cue(items: list[Item], day: tuple[int, int], cue: Cue, source: SourceMention | None) -> bool:
    """Return whether a day is that of the verb of saying, by what stands between them."""
    at, past = day
    if _is_in_a_name(items, at, past) or at < past_line_head(items):
        return False
    if at >= cue.past:
        return _leads_on(items, cue.past, at)
    return past <= cue.group_first and _leads_up(items, at, past, cue, source)


def _is_in_a_name(items: list[Item], at: int, past: int) -> bool:
    """Return whether a day is part of a name ("Tarn's | Saturday Row", "Black | Friday"), or of "the | May 4 note"."""
    before = item_at(items, at - 1)
    owned = before.isa(Closed.OWNER_MARK) and item_at(items, past).capital
    return owned or before.isa(Closed.THE, Closed.OF, Reporting.NAMES_DAY)


def _leads_on(items: list[Item], first: int, at: int) -> bool:
    """Return whether only who is told, and where, stand between a verb and a day ("told us in Tarn | Monday").

    A comma ends that, unless the day or the rest of a place stands behind it ("in Tarn, Orlay | on Monday").
    """
    between = items[first:at]
    comma = max((n for n, item in enumerate(between) if item.text in _PARTING), default=-1)
    placed = all(item.capital or item.text == "." for item in between[comma + 1 :])
    return placed if comma >= 0 and not _has_another(between[:comma]) else comma < 0 and not _has_another(between)


def _leads_up(items: list[Item], at: int, past: int, cue: Cue, source: SourceMention | None) -> bool:
    """Return whether a day opens the clause of a verb of saying, or stands between its subject and it.

    What is said with a participle is said on the day of what is told before ("left | on Monday, saying").
    """
    begins = next((n + 1 for n in range(at - 1, -1, -1) if items[n].text in _PARTING), 0)
    opening, by_participle = items[begins:at], cue.tense == "ing"
    if any(item.isa(Reporting.DAY_OF_ANOTHER) for item in opening[not by_participle :]):
        return False
    if by_participle or source is None:
        return by_participle
    if source.past == at:
        return not _has_another(items[past : cue.group_first])
    apart = source.first >= past and _is_told_by(items, source.past, cue.group_first)
    return apart and _opens_clause(opening) and _leads_to(items, past, source.first)


def _opens_clause(opening: list[Item]) -> bool:
    """Return whether words before a day open a clause: none, a phrase, a participle ("Speaking in Tarn | Monday,")."""
    return not opening or opening[0].isa(Morphology.ING_ENDING) or not _has_another(opening)


def _leads_to(items: list[Item], past: int, subject: int) -> bool:
    """Return whether a subject follows a day, behind its comma or with nothing of another clause between."""
    return item_at(items, past).text == "," or not _has_another(items[past:subject])


def _is_told_by(items: list[Item], past: int, verb: int) -> bool:
    """Return whether a subject goes with a verb: nothing but an aside between two marks has a verb of its own there."""
    between = items[past:verb]
    aside = len(between) > 1 and between[0].text in _PARTING and between[-1].text in _PARTING
    return aside or not _has_another(between)


def _has_another(between: list[Item]) -> bool:
    """Return whether another clause, or words that lead to the day of something else, stand among items."""
    opens = (n for n, item in enumerate(between) if item.isa(Reporting.DAY_OF_ANOTHER))
    apart = any(not (between[n].isa(Closed.WHILE) and _is_doing(between, n + 1)) for n in opens)
    return apart or any(_is_verb_of_its_own(between, n) for n in range(len(between)))


def _is_doing(items: list[Item], at: int) -> bool:
    """Return whether a participle tells what somebody did as they spoke ("while | rowing to Tarn on Monday")."""
    return item_at(items, at).isa(Morphology.ING_ENDING)


def _is_verb_of_its_own(items: list[Item], at: int) -> bool:
    """Return whether a word has the form of a verb, and does not only describe a noun or tell when it came out."""
    item, before = items[at], item_at(items, at - 1)
    form = item.word.verb
    told = (form is not None and not form.nominal) or item.isa(Morphology.PAST_ENDING)
    doing = item.isa(Morphology.ING_ENDING) and before.isa(Closed.WHILE)
    described = before.isa(Closed.DETERMINER, Closed.A, Closed.THEIR) or is_adverb(item)
    return item.text.islower() and told and not (described or doing or item.isa(Reporting.CAME_OUT))


_PARTING: Final = frozenset({",", ";", ":", "(", ")", *DASHES})
