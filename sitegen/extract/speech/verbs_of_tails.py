"""Which verbs the parse gives to reported words and to a clause behind them, and where each has its subject."""

from typing import Final

from sitegen.extract.clauses.word_kinds import is_pronoun
from sitegen.extract.languages.vocabulary import Closed, NounPhrases, Reporting
from sitegen.extract.pages.page import Item
from sitegen.extract.parse_labels import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    DETERMINER,
    NOMINAL,
    NOUN,
    PREPOSITION,
    SUBORDINATING,
    VERBS,
)
from sitegen.extract.parsing import Parse, Word
from sitegen.extract.speech.clause_tails import Tail
from sitegen.extract.speech.clauses import closes_clause
from sitegen.records import Place


def verb_of(parse: Parse, items: list[Item], tail: Tail) -> Word | None:
    """Return the verb of a clause whose subject begins where the clause does, or behind where or when it was so."""
    start, end = items[tail.opens].start, items[tail.end - 1].end
    told = ((word, subject_of_verb(parse, word)) for word in parse.within(start, end) if _is_predicate(parse, word))
    verbs = ((word, subject) for word, subject in told if subject is not None and start <= subject.start)
    for word, subject in verbs:
        opens = (
            _tells_what_is_there(items, tail, word)
            if word.end <= subject.start
            else _leads(parse, tail, start, subject)
        )
        return word if opens else None
    return None


def _tells_what_is_there(items: list[Item], tail: Tail, verb: Word) -> bool:
    """Return whether "there" and a verb open a clause, before its subject ("and there was laughter")."""
    there = items[tail.opens].isa(Reporting.NOMINATIVE) and not is_pronoun(items[tail.opens])
    return there and items[tail.opens + 1].start == verb.start


def _leads(parse: Parse, tail: Tail, start: int, subject: Word) -> bool:
    """Return whether a clause begins with its subject, or behind a conjunction with where or when it was so."""
    leads = parse.within(start, parse.below(subject)[0].start)
    plain = all(one.pos in _LEADING for one in leads) if tail.joins else not leads
    return plain and len(leads) <= _LEAD


_LEADING: Final = frozenset({ADVERB, PREPOSITION, DETERMINER, NOUN, ADJECTIVE})

_LEAD: Final = 4
"""Words of "at least" and "across the wide square"."""


def _is_predicate(parse: Parse, word: Word) -> bool:
    """Return whether a word is a verb, or what "is" tells of a subject."""
    return word.pos in VERBS or any(other.pos == AUXILIARY for other in parse.under(word))


def subject_of_verb(parse: Parse, verb: Word) -> Word | None:
    """Return the subject of a verb, or of what helps it."""
    helps = [word for word in parse.under(verb) if word.pos == AUXILIARY]
    return next((word for one in (verb, *helps) for word in parse.under(one) if word.relation == "subject"), None)


def whole_verb(parse: Parse, items: list[Item], told: Place, tail: Tail) -> Word | None:
    """Return the verb of a main clause before: with a subject, and neither telling of a noun nor only when."""
    first, end = _behind_condition(items, told[0], tail.mark), items[tail.mark].start
    if first >= tail.mark or _awaits_verb(parse, items, first, tail):
        return None
    verbs = (
        word
        for word in parse.within(items[first].start, end)
        if _is_predicate(parse, word) and not _only_leads(parse, word, end, joined=bool(tail.joins))
    )
    return next((word for word in verbs if _is_main_verb(parse, word, items[told[0]].start)), None)


def _is_main_verb(parse: Parse, word: Word, start: int) -> bool:
    """Return whether a verb has a subject and tells of no noun, or hangs on what stands before the words."""
    reported = word.relation == "clause" and parse.words[word.head].start < start
    return reported or (subject_of_verb(parse, word) is not None and not _tells_of_noun(parse, word, start))


def _behind_condition(items: list[Item], first: int, past: int) -> int:
    """Return the item behind a clause that opens some words and only tells when or if."""
    opens = first + items[first].isa(Closed.THAT)
    opens += items[opens].text == ","  # "that, because it leaked, it sank"
    timed = any(
        item.isa(NounPhrases.TIME_NOUN) for item in items[opens : opens + _TIMED]
    )  # "the day it rained, he rowed"
    if not (timed or items[opens].isa(Reporting.SUBORDINATE, Closed.IF, Reporting.FRONTED)):
        return first
    return next((n + 1 for n in range(opens, past) if closes_clause(items[n])), past)


_TIMED: Final = 2
"""Items of "the day"."""


def _awaits_verb(parse: Parse, items: list[Item], first: int, tail: Tail) -> bool:
    """Return whether something opens behind a verb that is still to end ("sank, and in May |, he")."""
    openers = _OPENERS if tail.joins else (*_OPENERS, *JOINERS)
    opens = next((n for n in range(tail.mark - 1, first, -1) if items[n].isa(*openers)), None)
    if opens is None:
        return False
    fronted = not tail.joins and items[opens + 1].isa(NounPhrases.BEHIND_HEAD, Closed.WITH)
    between = parse.within(items[opens].end, items[tail.mark].start)
    return fronted or not any(_is_predicate(parse, word) for word in between)


_OPENERS: Final = (Closed.THAT, Reporting.SUBORDINATE)

JOINERS: Final = (Closed.AND, Closed.BUT, Closed.SO)


def _tells_of_noun(parse: Parse, word: Word, start: int) -> bool:
    """Return whether a verb stands in a clause that describes a noun of what was reported."""
    head = parse.words[word.head]
    noun = head.pos in NOMINAL and not any(other.pos == AUXILIARY for other in parse.under(head))
    return word.relation == "clause" and noun and head.start >= start


def _only_leads(parse: Parse, word: Word, end: int, *, joined: bool) -> bool:
    """Return whether a verb only leads to a clause behind it ("when it rang, | the men ran")."""
    opens = any(other.pos == SUBORDINATING and other.start < word.start for other in parse.under(word))
    return (opens or not joined) and parse.words[word.head].start >= end


def acts_at(parse: Parse, items: list[Item], first: int, verb: Word) -> int:
    """Return the first word of a verb and of what helps it, no earlier than an item."""
    start = min(word.start for word in (verb, *parse.under(verb)) if word is verb or word.pos == AUXILIARY)
    return next((n for n in range(first, len(items)) if items[n].end > start), len(items) - 1)
