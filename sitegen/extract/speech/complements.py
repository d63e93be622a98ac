"""What a verb of speech takes after it: a clause with "that" or without, or somebody's promise or request with "to".

Rules decide where the words do. Where a clause without "that" does not show by them, and for what stands with "to", the
parse of the sentence decides.
"""

from itertools import pairwise
from typing import Literal

from sitegen.extract.clauses.word_kinds import is_pronoun, is_time
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Closed,
    Cues,
    Morphology,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.sentences.clauses import Cue, names_thing
from sitegen.extract.speech.clauses import Clause, Reading

_LISTENER = 12
_SHORTEST = 3
_LONG = 6
"""Items of a description beyond which it is doubted that it was read rightly."""
_MARKS = frozenset({",", ":", ";", "(", "-", "–", "—"})
_VERBAL: frozenset[Literal["VERB", "AUX", ""]] = frozenset({"VERB", "AUX", ""})
"""Parts of speech that a verb of a clause may have; none where the pipeline tells none."""
Range = tuple[int, int]
"""The first item and one past the last."""


def complement(reading: Reading, clause: Clause, end: int, parses: Parses) -> Range | None:
    """Find what a cue reports after it, up to where that ends at the latest."""
    if clause.inverted:
        return None
    return _clause_of(reading, clause, end, parses) or infinitive(reading, clause, end, parses)


def _clause_of(reading: Reading, clause: Clause, end: int, parses: Parses) -> Range | None:
    """Find the clause after "she said", with or without "that"."""
    items, first = reading.sentence.items, clause.cue.past
    that = _that(items, first, min(end, first + _LISTENER))
    if that == first and that + 1 < end and _is_relative(items, that):
        return None  # "27 claims that have been filed"
    if that is not None and _is_anothers(reading, clause, that):
        return None
    whole = that is not None and (is_clause(reading, that + 1, end) or _is_demanded(reading, clause, that, end))
    if that is not None and whole and not _clause_between(reading, first, that, clause):
        return that, end
    return _bare_clause(reading, clause, end, parses)


def _is_demanded(reading: Reading, clause: Clause, that: int, end: int) -> bool:
    """Return whether a clause tells what is asked for, with a bare verb ("that the guild pay")."""
    asks = clause.cue.isa(Reporting.SUBJUNCTIVE) and clause.cue.tense in {"past", "present"}
    return asks and that == clause.cue.past and end - that > _SHORTEST and _starts_clause(reading, that + 1)


def _bare_clause(reading: Reading, clause: Clause, end: int, parses: Parses) -> Range | None:
    """Find the clause after "she said" without "that"."""
    items, start = reading.sentence.items, _bare_start(reading, clause, end)
    if start is None or start >= end:
        return None
    past = _first_clause(items, start, end, clause)
    begins = _starts_clause(reading, start) or (clause.cue.isa(SpeechVerbs.SAID) and _is_doing(items, start, past))
    by_rule = _begins_with_subject(items, start, end) or (is_clause(reading, start, past) and begins)
    return (start, end) if by_rule or _is_parsed_clause(reading, clause, start, end, parses) else None


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
    places = (n for n in range(first, end) if items[n].isa(Closed.THAT, Closed.WHETHER))
    found = [n for n in places if not _is_then(items, n)]
    if len(found) > 1 and _tells_of_place(items, first, found[0]):
        return found[1]
    return found[0] if found else None


def _is_then(items: list[Item], at: int) -> bool:
    """Return whether "that night" is when something was said; what night did is reported ("that night would fall")."""
    timed = items[at].isa(Closed.THAT) and item_at(items, at + 1).isa(NounPhrases.TIME_NOUN)
    following = item_at(items, at + 2)  # "that night boats sail" tells of night boats
    plain = following.text.islower() and not following.isa(*_BEHIND_TIME)
    return timed and not plain


_BEHIND_TIME = (NounPhrases.DETERMINER, Reporting.NOMINATIVE, NounPhrases.BEHIND_HEAD, NounPhrases.BREAK)


def _tells_of_place(items: list[Item], first: int, that: int) -> bool:
    placed = any(item.isa(NounPhrases.BEHIND_HEAD) for item in items[first:that])
    return placed and items[that + 1].isa(Morphology.PAST_ENDING)


def _bare_start(reading: Reading, clause: Clause, end: int) -> int | None:
    """Return where a clause without "that" may begin: after a listener or a time."""
    items, first = reading.sentence.items, clause.cue.past
    if clause.cue.isa(Reporting.TELL):
        return _past_listener(items, reading, first, end)
    start = past_time(items, first, end)
    clear = clause.cue.isa(Reporting.CLEAR) or (start < end and _opens_with_subject(items, start, end))
    return start if clear else None


def _first_clause(items: list[Item], start: int, end: int, clause: Clause) -> int:
    """Return where another clause opens in what is reported without "that" ("maintained their lead as they sailed")."""
    if clause.cue.isa(SpeechVerbs.SAID):
        return end
    opens = (n for n in range(start + 2, end) if items[n].isa(Reporting.SUBORDINATE, NounPhrases.RELATIVE))
    return next((n for n in opens if not items[n - 1].isa(Closed.SO, NounPhrases.WHOLE_BEFORE)), end)


def _begins_with_subject(items: list[Item], start: int, end: int) -> bool:
    """Return whether a pronoun that can only be a subject opens some words, and a verb may follow."""
    return _opens_with_subject(items, start, end) and start + 2 < end and items[start + 1].quote is None


def _is_doing(items: list[Item], start: int, end: int) -> bool:
    """Return whether what somebody does is the subject of a clause ("seeing the boats was a joy")."""
    opening = items[start]
    doing = (
        opening.text.islower() and opening.isa(Morphology.ING_ENDING) and not opening.isa(Reporting.LIKE_PREPOSITION)
    )
    return doing and any(item.isa(Closed.IS, Closed.HAVE, Closed.MODAL) for item in items[start + 1 : end])


def _opens_with_subject(items: list[Item], start: int, end: int) -> bool:
    """Return whether a pronoun that is a subject opens some words: "she", or "it" before an auxiliary."""
    helped = items[start].isa(Closed.IT) and start + 1 < end and items[start + 1].isa(Cues.FINITE)
    return helped or items[start].isa(Reporting.NOMINATIVE)


def _is_parsed_clause(reading: Reading, clause: Clause, start: int, end: int, parses: Parses) -> bool:
    """Return whether the parse has a clause with a subject hang on the cue that begins at an item."""
    items = reading.sentence.items
    if not clause.cue.isa(Reporting.CLEAR) or end - start < _SHORTEST or items[start].text in _MARKS:
        return False
    first = items[start].start
    parse, hanging = _hanging(reading, clause.cue, parses)
    word = next((w for w in hanging if w.relation == "clause" and first <= w.start < items[end - 1].end), None)
    if parse is None or word is None:
        return False
    subject = any(w.relation == "subject" and w.start >= first for w in parse.under(word))
    return subject and parse.below(word)[0].start == first


def _hanging(reading: Reading, cue: Cue, parses: Parses) -> tuple[Parse | None, list[Word]]:
    """Return the parse of a sentence, if it has one, and the words that hang on a cue in it."""
    item, parse = reading.sentence.items[cue.first], parses.sentence(reading.sentence)
    verb = parse.head_within(item.start, item.end) if parse is not None and parse.has_syntax else None
    return parse, list(parse.under(verb)) if parse is not None and verb is not None else []


def infinitive(reading: Reading, clause: Clause, end: int, parses: Parses) -> Range | None:
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
        tie = next((n for n in range(start + 1, min(end, start + _LISTENER)) if items[n].isa(Closed.TO)), end)
    if tie >= end or not _may_tie(items, start, tie):
        return None
    told = _tied(reading, cue, tie, parses)
    return (start, _end_of_promise(reading, clause, told, tie, _before_dash(items, cue, start, end))) if told else None


def _before_dash(items: list[Item], cue: Cue, start: int, end: int) -> int:
    """Return where what is called for ends: what stands behind a dash is the writer's ("$9 - half of what it cost")."""
    dashes = (n for n in range(start, end) if items[n].text in ASIDE_DASHES)
    return next(dashes, end) if cue.isa(Reporting.CALL) else end


ASIDE_DASHES = frozenset({"—", "–", "--", "-"})


def _may_tie(items: list[Item], start: int, tie: int) -> bool:
    """Return whether "to" or "for" may tie what is promised or asked for to a cue, by what stands between."""
    plain = not any(item.text in _MARKS or item.isa(Reporting.VERB_SIGN) for item in items[start:tie])
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
    return item.text in {",", "—", "–"} or item.isa(Reporting.LINK)


def _tied(reading: Reading, cue: Cue, tie: int, parses: Parses) -> list[Word]:
    """Return the words that the parse has hang on a cue by "to" (a verb) or "for" (a noun or a verb)."""
    item = reading.sentence.items[tie]
    parse, hanging = _hanging(reading, cue, parses)
    for word in hanging:
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


def _past_listener(items: list[Item], reading: Reading, first: int, end: int) -> int | None:
    """Return where the clause after "told reporters" begins: after the listener, where that is one word or a name."""
    name = reading.names.at.get(first)
    if name is not None and name.first == first:
        return name.past if name.past < end else None
    if first + 1 < end and items[first].isa(People.GROUP, Reporting.LISTENER):
        return first + 1
    return next((n for n in range(first + 1, min(end, first + _TOLD)) if items[n].isa(Reporting.OPENS_SUBJECT)), None)


_TOLD = 9
"""Items behind "told" among which the clause opens ("told the Courier of Tarn last week she would stay")."""


def past_time(items: list[Item], first: int, end: int) -> int:
    """Return where words for a time end that begin at an item ("on Monday")."""
    while first < end and (is_time(items[first]) or _opens_day(items, first, end) or _is_two_words(items, first)):
        first += 1 + _is_two_words(items, first)
    return min(first, end)


def _is_two_words(items: list[Item], at: int) -> bool:
    """Return whether two words for a time begin at an item ("that night", "for weeks")."""
    lasting = items[at].isa(Closed.FOR) and item_at(items, at + 1).isa(Reporting.LASTING)
    return lasting or _is_then(items, at)


def _opens_day(items: list[Item], at: int, end: int) -> bool:
    return items[at].isa(Closed.ON) and items[min(at + 1, end - 1)].isa(Calendar.DAY)


def _is_object(item: Item, cue: Cue) -> bool:
    """Return whether a plain plural behind a verb is what it has as its object, and no listener."""
    plain = item.text.islower() and item.text.isalpha() and item.isa(Morphology.PLURAL_ENDING)
    spoken_to = item.isa(People.SPEAKER, Reporting.SPOKEN_TO) or cue.isa(SpeechVerbs.LISTENER, Reporting.TELL)
    return plain and not spoken_to and not is_time(item) and not item.isa(NounPhrases.BEHIND_HEAD)


def _clause_between(reading: Reading, first: int, past: int, clause: Clause) -> bool:
    """Return whether something else than a listener, a place or a time stands before "that"."""
    items = reading.sentence.items
    between = items[first:past]
    if any(first < other.cue.past == past for other in reading.clauses):
        return True  # "said that the mayor hopes that the weir will last", where hoping tells the second
    if between and (
        _is_no_listener(between[0], items[past - 1]) or (clause.inherited and _is_object(between[0], clause.cue))
    ):
        return True  # "fondly held beliefs that the weir is old"
    return _makes_something(between) or any(_ends_listener(item) for item in between)


def _makes_something(items: list[Item]) -> bool:
    """Return whether a comma and a participle stand there ("pledge their help, making scenes that keepers liked")."""
    return any(one.text == "," and then.isa(Morphology.ING_ENDING) for one, then in pairwise(items))


def _ends_listener(item: Item) -> bool:
    """Return whether an item is more than a listener, a place or a time: a verb, a mark, a quotation."""
    return item.isa(Reporting.VERB_SIGN, Closed.IF) or item.text in {";", ":"} or item.quote is not None


def _is_no_listener(first: Item, last: Item) -> bool:
    """Return whether words between a verb and "that" are more than a listener, by the first and the last of them.

    "agreeing to repairs that they might not need", "said he meets with sailors in a town that has seen storms".
    """
    return first.isa(Reporting.NOMINATIVE) or (first.isa(Closed.TO) and not _is_listener(last))


def _is_listener(item: Item) -> bool:
    """Return whether a word may name somebody to whom something is said ("explained to reporters that")."""
    return item.capital or is_pronoun(item) or item.isa(People.SPEAKER, Reporting.SPOKEN_TO)


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


def _starts_clause(reading: Reading, first: int) -> bool:
    item = reading.sentence.items[first]
    return (
        item.isa(Reporting.CLAUSE_START)
        or item.text[:1].isdigit()
        or first in reading.names.at
        or (item.quote is None and item.text.islower() and item.isa(Morphology.PLURAL_ENDING))
    )
