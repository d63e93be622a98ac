"""Whom a verb of telling has as its listener, and where what they are told begins ("told the jury Quill had slept")."""

from typing import Final

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.languages.vocabulary import Closed, Discourse, Morphology, Names, NounPhrases, People, Reporting
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Reading

_TOLD: Final = 9
"""Items behind "told" among which the clause opens ("told the Courier of Tarn last week she would stay")."""


def past_listener(reading: Reading, first: int, end: int) -> int | None:
    """Return where the clause after "told reporters" begins: after the listener, where that is one word or a name."""
    if first >= end:
        return None
    items, name = reading.sentence.items, reading.names.at.get(first)
    if name is not None and name.first == first:
        return _past_name(reading, name, end)
    if first + 1 < end and (items[first].isa(Reporting.LISTENER) or _is_plural_audience(reading, first)):
        return first + 1
    last = min(end, first + _TOLD)
    audience = _past_audience(reading, first + 1, last) if items[first].isa(Closed.THE, Closed.A) else None
    return audience if audience is not None else _subject_within(items, first + 1, last)


def _past_name(reading: Reading, name: Name, end: int) -> int | None:
    """Return where the clause behind a name begins, or behind what somebody of that name owns."""
    items = reading.sentence.items
    if name.name_first > name.first and _is_plural_audience(reading, name.name_first - 1):
        return name.name_first  # "told jurors Quill had slept", and no Quill who is a juror
    if item_at(items, name.past).isa(Closed.OWNER_MARK):
        # "told Oke's clerk that", "told the Echo's “Oar Hour” that"
        return next((n for n in range(name.past + 2, min(end, name.past + _TOLD)) if _opens(items[n])), None)
    return name.past if name.past < end else None


def opens_for_certain(items: list[Item], start: int, past: int) -> bool:
    """Return whether a word behind a listener is surely a subject, or some words hold an auxiliary."""
    return items[start].isa(Reporting.OPENS_SUBJECT) or any(i.isa(Reporting.VERB_SIGN) for i in items[start + 1 : past])


def _past_audience(reading: Reading, first: int, end: int) -> int | None:
    """Return where a noun phrase opens right behind a body, a paper or a room full of people ("the jury Quill had")."""
    items = reading.sentence.items
    ends = (n for n in range(first, end - 1) if items[n].isa(Reporting.AUDIENCE))
    opens = (n + 1 for n in ends if _begins_noun_phrase(reading, n + 1))
    return next(opens, None)


def _is_plural_audience(reading: Reading, at: int) -> bool:
    """Return whether a word without an article means several who are told something ("told jurors")."""
    item = reading.sentence.items[at]
    listed = item.isa(People.GROUP) or (item.isa(Reporting.AUDIENCE) and item.isa(Morphology.PLURAL_ENDING))
    return listed or _are_people(reading, at)


def _begins_noun_phrase(reading: Reading, at: int) -> bool:
    """Return whether an article, a number, a plural or a name stands at an item."""
    item, name = reading.sentence.items[at], reading.names.at.get(at)
    opens = item.isa(Closed.THE, Closed.A) or item.text[:1].isdigit() or (name is not None and name.first == at)
    return opens or (item.text.islower() and item.isa(Morphology.PLURAL_ENDING) and not item.isa(Closed.IS))


def _are_people(reading: Reading, at: int) -> bool:
    """Return whether a word is the plural of a noun for somebody ("told jurors the hearing would be short")."""
    item, language = reading.sentence.items[at], reading.sentence.language
    one = language.word(language.without(item.lower, Morphology.PLURAL_ENDING))
    return is_plural(item) and one.isa(People.OFFICE, People.SOMEONE, Discourse.ONE_PERSON, Names.OCCUPATION_ENDING)


def _subject_within(items: list[Item], first: int, end: int) -> int | None:
    """Return where a word opens a subject for certain; None behind "to" ("told the man to leave his boat")."""
    opens = next((n for n in range(first, end) if items[n].isa(Reporting.OPENS_SUBJECT, Closed.TO)), None)
    return None if opens is None or items[opens].isa(Closed.TO) else opens


def _opens(item: Item) -> bool:
    """Return whether a word opens a clause for certain."""
    return item.isa(Closed.THAT, Reporting.OPENS_SUBJECT)


def tells_person(reading: Reading, cue: Cue, that: int) -> bool:
    """Return whether "that" follows whom somebody told: of people a "who" would tell ("told us that boats leak")."""
    items = reading.sentence.items
    if not cue.isa(Reporting.TELL) or cue.tense not in {"past", "present"} or that == cue.past:
        return False
    listener, between = items[that - 1], items[cue.past : that]
    known = listener.isa(People.SPEAKER, People.GROUP, Reporting.LISTENER) and not listener.isa(People.BODY)
    plain = not any(item.isa(NounPhrases.BEHIND_HEAD) for item in between)
    return plain and (known or _are_people(reading, that - 1))
