"""What a verb of speech takes after it: a clause with "that" or without, or what is promised or asked for with "to".

Rules decide where the words do. Where a clause without "that" does not show by them, the parse of the sentence decides.
"""

from sitegen.extract.clauses.word_kinds import is_acting, is_past
from sitegen.extract.languages.vocabulary import (
    Closed,
    Cues,
    Morphology,
    NounPhrases,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parsing import Parses
from sitegen.extract.sentences.clauses import Cue, names_thing
from sitegen.extract.speech.before_that import clause_between
from sitegen.extract.speech.clauses import Clause, Reading, is_inquiry
from sitegen.extract.speech.infinitives import LISTENER, infinitive
from sitegen.extract.speech.listeners import opens_for_certain, past_listener, tells_person
from sitegen.extract.speech.occasions import past_occasion
from sitegen.extract.speech.parsed_clauses import SHORTEST, is_parsed_bare, is_parsed_behind_that
from sitegen.extract.speech.times import is_then, past_time
from sitegen.records import Place


def complement(reading: Reading, clause: Clause, end: int, parses: Parses) -> Place | None:
    """Find what a cue reports after it, up to where that ends at the latest."""
    if clause.inverted:
        return None
    return _clause_of(reading, clause, end, parses) or infinitive(reading, clause, end, parses)


def _clause_of(reading: Reading, clause: Clause, end: int, parses: Parses) -> Place | None:
    """Find the clause after "she said", with or without "that"."""
    items, first = reading.sentence.items, clause.cue.past
    that = _that(items, first, min(end, first + LISTENER))
    if that is None:
        return _bare_clause(reading, clause, end, parses)
    relative = that == first and that + 1 < end and _is_relative(items, that)  # "27 claims that have been filed"
    relative = relative or (clause.relative and items[that - 1].text == ",")  # "told Vell, who told Oke, that it leaks"
    if relative or _is_anothers(reading, clause, that):
        return None
    whole = _bare_clause(reading, clause, end, parses) if _is_second(items, first, that) else None
    if whole is not None or not _is_held_behind(reading, clause, (that, end), parses):
        return whole or _bare_clause(reading, clause, end, parses)
    return that, end


def _is_held_behind(reading: Reading, clause: Clause, told: Place, parses: Parses) -> bool:
    """Return whether a verb reports the clause that "that" opens: by rule, or by the parse."""
    items, first, (that, end) = reading.sentence.items, clause.cue.past, told
    if clause_between(reading, first, that, clause):
        return False
    timed = past_occasion(reading, past_time(items, first, end), end) == that
    if _holds_clause(reading, that, end, timed=timed) or _is_demanded(reading, clause, that, end):
        return True
    told_so = tells_person(reading, clause.cue, that) and that + SHORTEST < end
    return told_so or is_parsed_behind_that(reading, clause.cue, told, parses, timed=timed)


def _is_second(items: list[Item], first: int, that: int) -> bool:
    """Return whether "and that" joins a second clause to one without "that" ("said the mill leaks and that ...")."""
    return that > first + _SECOND and items[that - 1].isa(Closed.AND, Closed.BUT)


_SECOND = 3
"""Words of the shortest clause that another is joined to, with "and"."""


def _holds_clause(reading: Reading, that: int, end: int, *, timed: bool) -> bool:
    """Return whether a clause follows "that"; one verb is enough where no more than a time or an occasion leads to it.

    "said that the flood came", "said in the letter that she plans to go", but not "said the keepers sank boats that
    leaked".
    """
    if not timed:
        return is_clause(reading, that + 1, end)
    opens = item_at(reading.sentence.items, that + 1).isa(Reporting.NOMINATIVE) and that + SHORTEST < end
    return opens or holds_verb(reading, that + 1, end)


def _is_demanded(reading: Reading, clause: Clause, that: int, end: int) -> bool:
    """Return whether a clause tells what is asked for, with a bare verb ("that the guild pay")."""
    asks = clause.cue.isa(Reporting.SUBJUNCTIVE) and clause.cue.is_finite
    return asks and that == clause.cue.past and end - that > SHORTEST and _starts_clause(reading, that + 1)


def _bare_clause(reading: Reading, clause: Clause, end: int, parses: Parses) -> Place | None:
    """Find the clause after "she said" without "that"."""
    items, start = reading.sentence.items, _bare_start(reading, clause, end)
    if (
        start is None
        or start >= end
        or _is_no_subject(items, clause.cue, start)
        or _is_object(items, clause, start, end)
    ):
        return None
    by_rule = _begins_with_subject(items, start, end) or _shows_clause(reading, clause, start, end)
    return (start, end) if by_rule or is_parsed_bare(reading, clause.cue, (start, end), parses) else None


def _shows_clause(reading: Reading, clause: Clause, start: int, end: int) -> bool:
    """Return whether words are a clause by what opens them and by a verb, behind a verb that takes one so."""
    items, past = reading.sentence.items, _first_clause(reading.sentence.items, start, end, clause)
    begins = _starts_clause(reading, start) or (clause.cue.isa(SpeechVerbs.SAID) and _is_doing(items, start, past))
    told = clause.cue.isa(Reporting.TELL) and opens_for_certain(items, start, past)  # not "told us the news"
    clear = clause.cue.isa(Reporting.CLEAR) or _is_found(reading, clause, start, end)  # not "revealed the scars it had"
    related = past < end and items[past].isa(Closed.THAT)  # "alleged that | the guild hid boats that were sold"
    whole = holds_verb(reading, start, past) if related else is_clause(reading, start, past)
    return begins and (told or clear) and whole


def _is_no_subject(items: list[Item], cue: Cue, start: int) -> bool:
    """Return whether what stands behind a verb only goes with it, and opens no clause ("went on the wireless to")."""
    led = items[cue.past - 1].isa(Closed.ON) or _is_warned(items, cue, start)
    only_thing = _is_labelled(items, start) or _is_word(items, start)
    return led or only_thing or _is_handed_on(items, start) or _is_as_before(items, start)


def _is_word(items: list[Item], start: int) -> bool:
    """Return whether a word in marks is what is said, and no verb follows ("said the word “leak” nine times")."""
    quotation = item_at(items, start + 2).quote
    named = items[start].isa(Closed.THE) and quotation is not None and not quotation.predicate
    return named and not any(map(is_acting, items[start + 3 :]))


def _is_as_before(items: list[Item], start: int) -> bool:
    """Return whether "the same" or "the opposite" stands for what was said, and no verb follows ("said the same")."""
    stands = items[start].isa(Closed.THE) and item_at(items, start + 1).isa(Reporting.STANDS_FOR_WORDS)
    following = item_at(items, start + 2)
    return stands and (not following.text.isalnum() or following.isa(Closed.AND, Closed.OR, NounPhrases.BEHIND_HEAD))


def _is_warned(items: list[Item], cue: Cue, start: int) -> bool:
    """Return whether somebody is told "about" something, and no verb follows ("warned clients about the boats")."""
    near = items[start : start + _LABELLED]
    about = cue.isa(SpeechVerbs.LISTENER) and any(item.isa(Closed.ABOUT) for item in near)
    return about and not any(item.isa(Cues.FINITE) for item in items[start:])


def _is_handed_on(items: list[Item], start: int) -> bool:
    """Return whether "it" is what somebody tells, and no subject ("as Oke explained it to me, ...")."""
    return items[start].isa(Closed.IT) and item_at(items, start + 1).isa(Closed.TO, NounPhrases.BEHIND_HEAD)


def _is_labelled(items: list[Item], start: int) -> bool:
    """Return whether "as" and words in marks follow somebody who is summed up so ("summed up the cook as “a bore”")."""
    near = items[start + 1 : start + 1 + _LABELLED]
    at = next((n for n, item in enumerate(near) if item.isa(Closed.AS, Reporting.VERB_SIGN)), len(near) - 1)
    return item_at(near, at).isa(Closed.AS) and item_at(near, at + 1).quote is not None


_LABELLED = 5
"""Words of somebody who is summed up, with "as" and the words in marks."""


def _is_anothers(reading: Reading, clause: Clause, that: int) -> bool:
    """Return whether a clause belongs to another cue than one put in.

    "Oke told us, the Courier reported, that ...", "Oke, the Courier reported, told us that ...".
    """
    items, source, past = reading.sentence.items, clause.source, clause.cue.past
    if source is None or items[past].text != "," or item_at(items, source.first - 1).text != ",":
        return False
    told = [other.cue for other in reading.clauses if other is not clause and other.cue.kind == "verb"]
    between = any(past <= cue.first < that for cue in told)
    return between or (that == past + 1 and any(cue.past <= source.first for cue in told))


def _is_relative(items: list[Item], that: int) -> bool:
    """Return whether "that" and an auxiliary follow a word that is a noun as well."""
    return items[that - 1].isa(Reporting.NOUN_TOO) and items[that + 1].isa(Reporting.VERB_SIGN)


def _that(items: list[Item], first: int, end: int) -> int | None:
    """Return where "that" or "whether" stands; one that only tells of a place is passed ("in a story that aired")."""
    if _does_to_that(items, first):
        first += 2  # "said cutting that output would hurt"
    places = (n for n in range(first, end) if items[n].isa(Closed.THAT, Closed.WHETHER))
    found = [n for n in places if not is_then(items, n)]
    if len(found) > 1 and _tells_of_place(items, first, found[0]):
        return found[1]
    return found[0] if found else None


def _does_to_that(items: list[Item], first: int) -> bool:
    """Return whether what is done to "that" something is the subject of what is said, right behind its verb."""
    return item_at(items, first + 1).isa(Closed.THAT) and _opens_doing(item_at(items, first))


def _opens_doing(item: Item) -> bool:
    """Return whether a participle in small letters may be the subject of a clause."""
    return item.text.islower() and item.isa(Morphology.ING_ENDING) and not item.isa(Reporting.LIKE_PREPOSITION)


def _tells_of_place(items: list[Item], first: int, that: int) -> bool:
    placed = any(item.isa(NounPhrases.BEHIND_HEAD) for item in items[first:that])
    return placed and items[that + 1].isa(Morphology.PAST_ENDING)


def _bare_start(reading: Reading, clause: Clause, end: int) -> int | None:
    """Return where a clause without "that" may begin: after a listener or a time."""
    items = reading.sentence.items
    first = clause.cue.past + item_at(items, clause.cue.past).isa(Reporting.HOW_SAID)
    if clause.cue.isa(Reporting.TELL):
        return past_listener(reading, first, end)
    start = past_occasion(reading, past_time(items, first, end), end)
    if item_at(items, start).isa(Closed.OWNER_MARK):
        start = first  # "said Monday's storm was the worst"
    if start >= end:
        return None
    may = clause.cue.isa(Reporting.CLEAR, SpeechVerbs.CLAUSE) or _opens_with_subject(items, start, end)
    return start if may else None


def _is_found(reading: Reading, clause: Clause, start: int, end: int) -> bool:
    """Return whether what a study found is so ("the guild had sold boats"), and no thing ("what it had sold")."""
    if clause.cue.manner or not is_inquiry(reading, clause):
        return False
    items = reading.sentence.items
    comma = next((n for n in range(start, end) if items[n].text == ","), end)
    helped = any(item.isa(Cues.FINITE) for item in items[start + 1 : comma])
    return helped and not items[start].isa(Closed.WHAT, Cues.FINITE)


def _first_clause(items: list[Item], start: int, end: int, clause: Clause) -> int:
    """Return where another clause opens in what is reported without "that" ("maintained their lead as they sailed")."""
    if clause.cue.isa(SpeechVerbs.SAID):
        return end
    kinds = (Reporting.SUBORDINATE, NounPhrases.RELATIVE, Closed.THAT)  # "noted the words | that were carved there"
    opens = (n for n in range(start + 2, end) if items[n].isa(*kinds) or _does_next(items, n))
    return next((n for n in opens if not items[n - 1].isa(Closed.SO, NounPhrases.WHOLE_BEFORE)), end)


def _is_object(items: list[Item], clause: Clause, start: int, end: int) -> bool:
    """Return whether the first verb behind a noun is the second of the speaker ("admitted the theft and was fined")."""
    if clause.cue.isa(SpeechVerbs.SAID):
        return False
    acts = next((n for n in range(start + 1, end) if is_acting(items[n])), start)
    return acts > start and _does_next(items, acts - 1)


def _does_next(items: list[Item], at: int) -> bool:
    """Return whether "and" and a verb may tell what the speaker did next ("admitted the theft | and was fined")."""
    verb = item_at(items, at + 1)
    return items[at].isa(Closed.AND) and is_acting(verb) and not verb.isa(Closed.MODAL)


def _begins_with_subject(items: list[Item], start: int, end: int) -> bool:
    """Return whether a pronoun that can only be a subject opens some words, and a verb may follow."""
    return _opens_with_subject(items, start, end) and start + 2 < end and items[start + 1].quote is None


def _is_doing(items: list[Item], start: int, end: int) -> bool:
    """Return whether what somebody does is the subject of a clause ("seeing the boats was a joy")."""
    return _opens_doing(items[start]) and any(
        item.isa(Closed.IS, Closed.HAVE, Closed.MODAL) for item in items[start + 1 : end]
    )


def _opens_with_subject(items: list[Item], start: int, end: int) -> bool:
    """Return whether a pronoun that is a subject opens some words: "she", or "it" before an auxiliary."""
    helped = items[start].isa(Closed.IT) and start + 1 < end and items[start + 1].isa(Cues.FINITE)
    return helped or items[start].isa(Reporting.NOMINATIVE)


def is_clause(reading: Reading, first: int, end: int) -> bool:
    """Return whether words hold a verb: an auxiliary, or a word with the ending of one."""
    items, verbs = reading.sentence.items, 0
    for n in range(first + 1, end):
        item = items[n]
        if item.quote is not None and n > first + 1:
            return True
        if item.isa(Reporting.VERB_SIGN) or (item.word.cue is not None and not names_thing(items, n)):
            return True
        if n not in reading.names.at and item.text.islower() and item.isa(Morphology.VERB_ENDING):
            verbs += 1
    return verbs > 1


def holds_verb(reading: Reading, first: int, past: int) -> bool:
    """Return whether words hold a verb, be it one in the past without an ending ("the flood came")."""
    return is_clause(reading, first, past) or any(map(is_past, reading.sentence.items[first + 1 : past]))


def _starts_clause(reading: Reading, first: int) -> bool:
    item = reading.sentence.items[first]
    return (
        item.isa(Reporting.CLAUSE_START)
        or item.text[:1].isdigit()
        or first in reading.names.at
        or (item.quote is None and item.text.islower() and item.isa(Morphology.PLURAL_ENDING))
    )
