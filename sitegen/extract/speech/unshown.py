"""Where reported words go on with another clause that nothing shows to be the speaker's.

"Oke said the weir was sound, and a lamp fell", "... but the keepers shook their heads": no list of what is the writer's
has an end, so a clause with a subject of its own behind a comma, a dash or a conjunction is the speaker's only where
something shows it: "that", a verb that stands back in time as reported ones do ("and the crew would wait"), the same
pronoun for the same subject, or the parse, which has it hang on a verb of what was reported ("because it leaked").
Else the words are cut before it, or, where what is left would say something else ("but", "though", "or"), held
(adr/0150).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from sitegen.extract.clauses.word_kinds import is_pronoun
from sitegen.extract.languages.vocabulary import Closed, Cues, NounPhrases, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parse_labels import (
    ADJECTIVE,
    ADVERB,
    AUXILIARY,
    DETERMINER,
    JOINING,
    MARK,
    NOMINAL,
    NOUN,
    PREPOSITION,
    SUBORDINATING,
    VERBS,
)
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.speech.clauses import ASIDE_DASHES, Clause, Reading, closes_clause
from sitegen.extract.speech.deeds import is_acting, is_past
from sitegen.records import Place

_SHORTEST: Final = 3
"""Items of a clause that was reported, and of one that follows it."""
_COMPARES: Final = 4
"""Items before "as" among which its other half stands ("as old as")."""


@dataclass(frozen=True, slots=True)
class _Tail:
    """A clause behind reported words."""

    mark: int
    """The comma, dash or conjunction that it begins with."""
    opens: int
    """Its first item behind all that joins it."""
    end: int
    """One past its last item."""
    joins: tuple[Item, ...]
    """The conjunctions before it, and "just" or "even" with them."""


class _Time(Enum):
    """In which time a verb stands."""

    BACK = auto()
    """As reported ones do ("would", "had")."""
    STATE = auto()
    DEED = auto()
    PRESENT = auto()


def before_unshown(reading: Reading, clause: Clause, told: Place, parses: Parses) -> tuple[Place, bool]:
    """Return reported words up to a clause that nothing shows to be the speaker's, and whether they must be held.

    Args:
        reading: The sentence.
        clause: The cue that reports the words.
        told: The words behind it.
        parses: What parses the sentence, where a clause may follow.

    """
    items, (first, _) = reading.sentence.items, told
    tails = [tail for tail in _tails(items, told) if clause.cue.kind == "verb"]
    parse = parses.sentence(reading.sentence) if tails else None
    if parse is None or not parse.has_syntax:
        return told, False
    for tail in tails:
        if _opens_list(parse, items, tail):
            return told, False
        if _is_unshown(parse, items, clause, told, tail):
            if any(item.isa(Reporting.TURNS_ROUND) for item in tail.joins):
                return told, True
            return (first, tail.mark + (items[tail.mark].quote is not None)), False
    return told, False


def _tails(items: list[Item], told: Place) -> Iterator[_Tail]:
    """Yield where a clause may go on: behind a comma, a dash or a bracket, or behind a conjunction."""
    first, end = told
    for at in range(first + _SHORTEST, end - _SHORTEST + 1):
        if not (_parts(items[at]) or _joins_first(items, at)):
            continue
        joins = at + _parts(items[at])
        opens = _past_joining(items, at, joins, end)
        led = opens < end - 1 and (_stands_for_it(items, joins, opens) or not items[opens].isa(*_GOES_ON))
        if led and all(item.quote is None for item in items[opens:end]):
            yield _Tail(at, opens, end, tuple(items[joins:opens]))


def _joins_first(items: list[Item], at: int) -> bool:
    """Return whether the first of the words that join a clause stands here, and no mark before it."""
    return _joins(items[at]) and not _parts(items[at - 1]) and not _joins(items[at - 1])


def _past_joining(items: list[Item], at: int, joins: int, end: int) -> int:
    """Return the item behind all that joins a clause; behind a mark "with", "before" and the like do so, too."""
    while joins < end and (_joins(items[joins]) or (_parts(items[at]) and items[joins].isa(*_BEHIND_MARK))):
        joins += 1
    return joins


def _stands_for_it(items: list[Item], first: int, opens: int) -> bool:
    """Return whether "that" behind a conjunction is a subject ("and that was enough"), and opens no clause."""
    return first < opens and items[opens].isa(Closed.THAT) and is_acting(items[opens + 1])


_BEHIND_MARK: Final = (Closed.WITH, Closed.BEFORE, Closed.AFTER, Closed.WHEN)
_GOES_ON: Final = (
    Closed.THAT,
    Closed.WHETHER,
    Closed.IF,
    Closed.WHO,
    Closed.WHICH,
    Closed.WHOSE,
    Closed.WHOM,
    Reporting.SUBORDINATE,
)
"""With what the speaker goes on, or what another rule asks."""


def _parts(item: Item) -> bool:
    return closes_clause(item) or item.text in ASIDE_DASHES or item.text == "("


def _joins(item: Item) -> bool:
    return item.quote is None and item.isa(Reporting.JOINS_OWN, Reporting.BEFORE_CONJUNCTION)


def _opens_list(parse: Parse, items: list[Item], tail: _Tail) -> bool:
    """Return whether a comma alone joins a clause that "and" joins another to ("it leaks, it creaks and it sinks")."""
    if tail.joins or not any(item.isa(Closed.AND, Closed.OR) for item in items[tail.opens : tail.end]):
        return False
    return items[tail.mark].text == "," and _verb_of(parse, items, tail) is not None


def _is_unshown(parse: Parse, items: list[Item], clause: Clause, told: Place, tail: _Tail) -> bool:
    """Return whether a clause with a subject of its own follows a whole one, and nothing shows that it was reported."""
    verb, whole = _verb_of(parse, items, tail), _whole_verb(parse, items, told, tail)
    if whole is None or _is_yet_to_tell(items, told, tail):
        return False
    if _is_as_it_was(items, tail) or _is_only_with(parse, items, told, tail):
        return True
    if verb is None:
        return _hangs_outside(parse, items, told, tail)
    if _goes_on_behind(parse, items, told, tail, verb):
        return False
    acts, at = _acts_at(parse, items, told[0], whole), _acts_at(parse, items, tail.opens, verb)
    shown = _looks_back(items, clause, tail, at) or _goes_on_alike(items, told[0], tail, (acts, at))
    return not (
        shown or _only_tells_when(items, tail, (acts, at)) or _is_within(parse, items, told, tail, (whole, verb))
    )


def _is_yet_to_tell(items: list[Item], told: Place, tail: _Tail) -> bool:
    """Return whether no verb has come yet of a clause that "that" opens ("argues that with oil cheap, | it pays")."""
    that = next((n for n in range(tail.mark - 1, told[0], -1) if items[n].isa(Closed.THAT)), None)
    return that is not None and not any(map(is_acting, items[that + 1 : tail.mark]))


def _is_as_it_was(items: list[Item], tail: _Tail) -> bool:
    """Return whether a comma, "as" and a verb without a subject end the words ("..., as had been rumoured")."""
    as_, verb = item_at(items, tail.opens - 1), items[tail.opens]
    return bool(tail.joins) and _parts(items[tail.mark]) and as_.isa(Closed.AS) and verb.isa(Cues.FINITE)


def _is_only_with(parse: Parse, items: list[Item], told: Place, tail: _Tail) -> bool:
    """Return whether a comma and "with" end the words, which go on with nothing else (", with her goats bleating")."""
    led = bool(tail.joins) and tail.joins[0].isa(Closed.WITH) and items[tail.mark].text == ","
    if not led or any(_parts(item) or item.isa(*_JOINERS) for item in items[tail.opens : tail.end]):
        return False
    words = parse.within(items[tail.opens].start, items[tail.end - 1].end)
    return not any(
        word.pos in VERBS and items[told[0]].start <= parse.words[word.head].start < words[0].start for word in words
    )


def _hangs_outside(parse: Parse, items: list[Item], told: Place, tail: _Tail) -> bool:
    """Return whether how somebody is ends the words, and hangs on none of them (", no longer sure of herself")."""
    rest = items[tail.opens : tail.end]
    joined = any(is_acting(item) or _parts(item) or item.isa(Closed.AND, Closed.OR) for item in rest)
    if tail.joins or not _parts(items[tail.mark]) or joined:
        return False
    word = parse.head_within(rest[0].start, rest[-1].end)
    outside = word is not None and parse.words[word.head].start < items[told[0]].start
    return word is not None and outside and word.pos == ADJECTIVE


def _goes_on_behind(parse: Parse, items: list[Item], told: Place, tail: _Tail, verb: Word) -> bool:
    """Return whether what was reported goes on behind a clause that is put in ("if it broke, and it might, | ...")."""
    start, opens, held = items[told[0]].start, items[tail.mark].start, parse.below(verb)
    if any(items[n].isa(Reporting.JOINS) and items[n + 1].isa(Closed.MODAL) for n in range(tail.opens, tail.end - 1)):
        return True  # "fell as it rained, but would rise"
    return any(
        start <= parse.words[word.head].start < opens
        and word.pos not in {MARK, JOINING}
        and not (word.relation == "joined" and _subject(parse, word) is not None)
        for word in parse.within(items[tail.opens].start, items[tail.end - 1].end)
        if word not in held
    )


def _verb_of(parse: Parse, items: list[Item], tail: _Tail) -> Word | None:
    """Return the verb of a clause whose subject begins where the clause does, or behind where or when it was so."""
    start, end = items[tail.opens].start, items[tail.end - 1].end
    told = ((word, _subject(parse, word)) for word in parse.within(start, end) if _is_predicate(parse, word))
    verbs = ((word, subject) for word, subject in told if subject is not None and start <= subject.start)
    for word, subject in verbs:
        opens = (
            _tells_what_is_there(items, tail, word)
            if word.end <= subject.start
            else _leads(parse, tail, start, subject)
        )
        return word if opens else None
    return None


def _tells_what_is_there(items: list[Item], tail: _Tail, verb: Word) -> bool:
    """Return whether "there" and a verb open a clause, before its subject ("and there was laughter")."""
    there = items[tail.opens].isa(Reporting.NOMINATIVE) and not is_pronoun(items[tail.opens])
    return there and items[tail.opens + 1].start == verb.start


def _leads(parse: Parse, tail: _Tail, start: int, subject: Word) -> bool:
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


def _subject(parse: Parse, verb: Word) -> Word | None:
    """Return the subject of a verb, or of what helps it."""
    helps = [word for word in parse.under(verb) if word.pos == AUXILIARY]
    return next((word for one in (verb, *helps) for word in parse.under(one) if word.relation == "subject"), None)


def _whole_verb(parse: Parse, items: list[Item], told: Place, tail: _Tail) -> Word | None:
    """Return the verb of a main clause before: with a subject, and neither telling of a noun nor only when."""
    first, end = _behind_condition(items, told[0], tail.mark), items[tail.mark].start
    if first >= tail.mark or _awaits_verb(parse, items, first, tail):
        return None
    verbs = (
        word
        for word in parse.within(items[first].start, end)
        if _is_predicate(parse, word) and not _only_leads(parse, word, end, joined=bool(tail.joins))
    )
    return next((word for word in verbs if _is_main(parse, word, items[told[0]].start)), None)


def _is_main(parse: Parse, word: Word, start: int) -> bool:
    """Return whether a verb has a subject and tells of no noun, or hangs on what stands before the words."""
    reported = word.relation == "clause" and parse.words[word.head].start < start
    return reported or (_subject(parse, word) is not None and not _tells_of_noun(parse, word, start))


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


def _awaits_verb(parse: Parse, items: list[Item], first: int, tail: _Tail) -> bool:
    """Return whether something opens behind a verb that is still to end ("sank, and in May |, he")."""
    openers = _OPENERS if tail.joins else (*_OPENERS, *_JOINERS)
    opens = next((n for n in range(tail.mark - 1, first, -1) if items[n].isa(*openers)), None)
    if opens is None:
        return False
    fronted = not tail.joins and items[opens + 1].isa(NounPhrases.BEHIND_HEAD, Closed.WITH)
    between = parse.within(items[opens].end, items[tail.mark].start)
    return fronted or not any(_is_predicate(parse, word) for word in between)


_OPENERS: Final = (Closed.THAT, Reporting.SUBORDINATE)
_JOINERS: Final = (Closed.AND, Closed.BUT, Closed.SO)


def _tells_of_noun(parse: Parse, word: Word, start: int) -> bool:
    """Return whether a verb stands in a clause that describes a noun of what was reported."""
    head = parse.words[word.head]
    noun = head.pos in NOMINAL and not any(other.pos == AUXILIARY for other in parse.under(head))
    return word.relation == "clause" and noun and head.start >= start


def _only_leads(parse: Parse, word: Word, end: int, *, joined: bool) -> bool:
    """Return whether a verb only leads to a clause behind it ("when it rang, | the men ran")."""
    opens = any(other.pos == SUBORDINATING and other.start < word.start for other in parse.under(word))
    return (opens or not joined) and parse.words[word.head].start >= end


def _acts_at(parse: Parse, items: list[Item], first: int, verb: Word) -> int:
    """Return the first word of a verb and of what helps it, no earlier than an item."""
    start = min(word.start for word in (verb, *parse.under(verb)) if word is verb or word.pos == AUXILIARY)
    return next((n for n in range(first, len(items)) if items[n].end > start), len(items) - 1)


def _looks_back(items: list[Item], clause: Clause, tail: _Tail, at: int) -> bool:
    """Return whether a verb stands back in time as reported ones do, or tells what ought to be or is aimed at."""
    helps, last = items[at], item_at(items, tail.opens - 1)
    if last.isa(Closed.AS):
        return False  # "as it had been all week"
    aimed = last.isa(Closed.SO) and not _parts(item_at(items, tail.opens - 2)) and helps.isa(Closed.MODAL)
    back = clause.cue.tense in _BACK and not _is_perfect(items, clause) and _time(items, at) is _Time.BACK
    return back or aimed or helps.isa(Reporting.OUGHT)


_BACK: Final = frozenset({"past", "ing"})


def _is_perfect(items: list[Item], clause: Clause) -> bool:
    """Return whether a verb stands behind "has" ("has said"): what was said need not stand back in time."""
    return any(item.isa(Closed.HAVE) for item in items[clause.cue.group_first : clause.cue.first])


def _time(items: list[Item], at: int) -> _Time:
    """Return in which time a verb stands."""
    item, then = items[at], item_at(items, at + 1)
    owns = item.isa(Closed.HAD) and then.isa(Closed.DETERMINER, Reporting.LISTENER, Closed.IT)  # "had it replaced"
    if item.isa(Reporting.BACKSHIFTED) and not owns:
        alone = not then.text.isalpha()  # "and within a week it had."
        return _Time.STATE if item.isa(Closed.IS) or alone else _Time.BACK
    return _Time.DEED if owns or is_past(item) else _Time.PRESENT


def _goes_on_alike(items: list[Item], first: int, tail: _Tail, acts: tuple[int, int]) -> bool:
    """Return whether a clause goes on in the same time, without a comma or with the same pronoun ("and she swims")."""
    one, two = (items[at] for at in acts)
    opens = items[first + items[first].isa(Closed.THAT)]
    same = items[tail.opens].lower == opens.lower and opens.isa(Reporting.NOMINATIVE, Closed.IT)
    bare = not _parts(items[tail.mark]) and items[tail.opens - 1].isa(Closed.AND, Closed.BUT, Closed.OR)
    ahead = one.isa(Closed.MODAL) and one.lower == two.lower
    return ahead or ((same or bare) and _time(items, acts[0]) == _time(items, acts[1]))


def _only_tells_when(items: list[Item], tail: _Tail, acts: tuple[int, int]) -> bool:
    """Return whether "as" compares, or tells without a comma why or when something is so ("shut as the roof leaks")."""
    if not items[tail.opens - 1].isa(Closed.AS, Closed.WHILE):
        return False
    before = items[max(0, tail.mark - _COMPARES) : tail.mark]
    compares = any(item.isa(Closed.AS) for item in before) or before[-1].isa(
        Reporting.COMPARED_AS, Closed.DO, Closed.BE
    )
    told, then = (_time(items, at) for at in acts)
    return compares or (not _parts(items[tail.mark]) and (then is not _Time.DEED or told == then))


def _is_within(parse: Parse, items: list[Item], told: Place, tail: _Tail, words: tuple[Word, Word]) -> bool:
    """Return whether no comma parts a clause from one that hangs on what was reported ("if it rained and he left")."""
    whole, verb = words
    head = parse.words[verb.head]
    start, opens = items[told[0]].start, items[tail.mark].start
    joined = verb.relation == "joined" and start <= head.start < opens and head.relation == "clause"
    within = joined and start <= parse.words[head.head].start < opens
    return not _parts(items[tail.mark]) and (within or _is_condition(parse, items, told, tail, whole))


def _is_condition(parse: Parse, items: list[Item], told: Place, tail: _Tail, whole: Word) -> bool:
    """Return whether words look ahead and end with a clause that tells if or when ("would shut if it rained")."""
    acts = _acts_at(parse, items, told[0], whole)
    mark = next((n for n in range(tail.mark - 1, acts, -1) if _parts(items[n])), acts)
    hangs = any(item.isa(Reporting.SUBORDINATE, Closed.IF) for item in items[mark + 1 : tail.mark])
    return hangs and (items[acts].isa(Closed.MODAL) or _time(items, acts) is _Time.BACK)
