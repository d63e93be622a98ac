"""Whom a verb of telling has as its listener, and where what they are told begins."""

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.languages.vocabulary import Closed, Discourse, Morphology, Names, NounPhrases, People, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Reading


def past_listener(items: list[Item], reading: Reading, first: int, end: int) -> int | None:
    """Return where the clause after "told reporters" begins: after the listener, where that is one word or a name."""
    name = reading.names.at.get(first)
    if name is not None and name.first == first:
        if item_at(items, name.past).isa(Closed.OWNER_MARK):
            # "told Oke's clerk that", "told the Echo's “Oar Hour” that"
            return next((n for n in range(name.past + 2, min(end, name.past + _TOLD)) if _opens(items[n])), None)
        return name.past if name.past < end else None
    if first + 1 < end and (items[first].isa(People.GROUP, Reporting.LISTENER) or _are_people(reading, first)):
        return first + 1
    return _subject_within(items, first + 1, min(end, first + _TOLD))


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


_TOLD = 9
"""Items behind "told" among which the clause opens ("told the Courier of Tarn last week she would stay")."""


def tells_person(reading: Reading, cue: Cue, that: int) -> bool:
    """Return whether "that" follows whom somebody told: of people a "who" would tell ("told us that boats leak")."""
    items = reading.sentence.items
    if not cue.isa(Reporting.TELL) or cue.tense not in {"past", "present"} or that == cue.past:
        return False
    listener, between = items[that - 1], items[cue.past : that]
    known = listener.isa(People.SPEAKER, People.GROUP, Reporting.LISTENER) and not listener.isa(People.BODY)
    plain = not any(item.isa(NounPhrases.BEHIND_HEAD) for item in between)
    return plain and (known or _are_people(reading, that - 1))
