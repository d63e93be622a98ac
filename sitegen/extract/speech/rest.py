"""What goes on, behind “she said”, with the words before it."""

from sitegen.extract.clauses.word_kinds import is_acting, is_past
from sitegen.extract.languages.vocabulary import Clauses, Closed, Cues, Morphology, NounPhrases, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.speech.clauses import Clause, Reading, opens_condition
from sitegen.extract.speech.complements import holds_verb, is_clause
from sitegen.extract.speech.deeds import turns_in_time
from sitegen.extract.speech.other_sources import has_own_subject
from sitegen.extract.speech.tails import OPENS_MORE, SHORTEST, before_writer, places_of
from sitegen.records import Place


def rest_behind(reading: Reading, clause: Clause, told: Place, rest: Place) -> Place | None:
    """Return what of the words behind "she said" goes on with those before it.

    Words that can stand without it keep only what adds a clause ("The boats would stay, she said, and the crews
    would wait"), not how or when it was said ("..., she said, with a smile").

    Args:
        reading: The sentence.
        clause: The cue that reports the words.
        told: The words before it.
        rest: The comma behind it, and where the sentence ends.

    Returns:
        The first item, and one past the last; None where nothing goes on.

    """
    past, end = rest[0], _before_semicolon(reading.sentence.items, *rest)
    if past + 1 >= end:
        return None
    if _is_whole(reading, *told):
        items, language = reading.sentence.items, reading.sentence.language
        tails = (language.pattern(Reporting.WRITERS_TAIL), language.pattern(Reporting.ASIDE_TAIL))
        if any(at == past for tail in tails for at in places_of(tail, items, past, end)):
            return None
        if any(_is_others(other, past, end) for other in reading.clauses):
            return None
        turns = past in turns_in_time(items, told[0], end, Reporting.AFTER_TURN)
        if turns or _may_be_writers(items, clause, past + 1, end) or not _carries_on(reading, told, past + 1, end):
            return None
    return past + 1, before_writer(reading, clause, past + 1, end)


def _may_be_writers(items: list[Item], clause: Clause, first: int, end: int) -> bool:
    """Return whether "and" or "but" joins a clause that nothing ties to the words (", Oke says, and a clerk wants it").

    What ties it is a pronoun as its subject, or a verb that stands back in time or looks ahead.
    """
    opens = item_at(items, first + 1)
    if not items[first].isa(Closed.AND, Closed.BUT) or opens.isa(Reporting.NOMINATIVE, Closed.IT, Closed.THAT):
        return False
    verb = next((item for item in items[first + 1 : end] if is_acting(item)), None)
    own = opens if is_acting(opens) else None
    tied = verb is not None and (verb.isa(Closed.MODAL, Reporting.BACKSHIFTED) or clause.cue.tense != "past")
    return own is None and not tied


def _before_semicolon(items: list[Item], past: int, end: int) -> int:
    """Return where the semicolon stands behind which the writer goes on ("It will, Oke vowed, hold; it leaks").

    Several part what is listed.
    """
    found = [n for n in range(past, end) if items[n].text == ";" and not item_at(items, n + 1).isa(Closed.THAT)]
    return found[0] if len(found) == 1 else end


def _is_others(clause: Clause, past: int, end: int) -> bool:
    """Return whether somebody else says something between two items ("It holds, Oke said, but keepers say ...")."""
    source = clause.source
    if source is None or source.form == "pronoun" or not has_own_subject(clause):
        return False
    return past < source.first < end and clause.cue.isa(SpeechVerbs.CLAUSE)


def _is_whole(reading: Reading, first: int, past: int) -> bool:
    """Return whether words are a main clause, and not only its opening or its subject."""
    items = reading.sentence.items
    opens = opens_condition(items, first) or items[first].isa(*_OPENS_PHRASE)
    verb = any(is_acting(item) or item.word.verb is not None for item in items[first:past])
    hangs = any(item.isa(*OPENS_MORE, Reporting.SUBORDINATE, Closed.WHICH) for item in items[past - 2 : past])
    hangs = hangs and not _ends_phrase(items[past - 2], items[past - 1])
    return verb and past - first >= SHORTEST and not opens and not hangs and holds_verb(reading, first, past)


def _ends_phrase(before: Item, last: Item) -> bool:
    """Return whether a preposition and its noun end some words ("than in spring")."""
    governs = before.isa(Closed.PREPOSITION) and not before.isa(Reporting.SUBORDINATE)
    noun = last.text.isalpha() and not last.isa(Closed.DETERMINER, Closed.WHICH, Closed.WHOM, Closed.THEIR)
    return governs and noun and not last.isa(*OPENS_MORE)


_OPENS_PHRASE = (NounPhrases.BEHIND_HEAD, Closed.TO, Closed.WHAT, Reporting.BEFORE_CONJUNCTION)


def _carries_on(reading: Reading, told: Place, first: int, end: int) -> bool:
    """Return whether words go on with the clause before: with its verb, or with another clause that a word joins."""
    items = reading.sentence.items
    opening = items[first]
    related = any(item.isa(Closed.WHO, Closed.THAT, Closed.WHICH) for item in items[slice(*told)])
    ending = related and opening.text.islower() and opening.isa(Morphology.VERB_ENDING)
    verb = item_at(items, first + 1) if opening.isa(Clauses.DENIES) else opening  # "..., Oke told us, never sank"
    if ending or is_past(verb) or opening.isa(Cues.FINITE, Closed.THAT, Reporting.ADDS_TO):
        return True
    doing = item_at(items, first + 1).isa(Morphology.ING_ENDING)  # "..., she said, while pulling weeds"
    if opening.isa(Clauses.IF) and end - first > SHORTEST:
        return True  # "..., she said, if the boats stay away": without it more would be said
    return opening.isa(Reporting.CARRIES_ON, Reporting.CONTRAST) and not doing and is_clause(reading, first, end)
