"""Where reported words go on with another clause that nothing shows to be the speaker's.

"Oke said the weir was sound, and a lamp fell", "... but the keepers shook their heads": no list of what is the writer's
has an end, so a clause with a subject of its own behind a comma, a dash or a conjunction is the speaker's only where
something shows it: "that", a verb that stands back in time as reported ones do ("and the crew would wait"), the same
pronoun for the same subject, or the parse, which has it hang on a verb of what was reported ("because it leaked").
Else the words are cut before it, or, where what is left would say something else ("but", "though", "or"), held
(adr/0150).
"""

from enum import Enum, auto
from typing import Final

from sitegen.extract.clauses.word_kinds import is_acting, is_past
from sitegen.extract.languages.vocabulary import Closed, Cues, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parse_labels import (
    ADJECTIVE,
    JOINING,
    MARK,
    VERBS,
)
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.speech.clause_tails import Tail, ends_clause, tails_of
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.verbs_of_tails import JOINERS, acts_at, subject_of_verb, verb_of, whole_verb
from sitegen.records import Place

_COMPARES: Final = 4
"""Items before "as" among which its other half stands ("as old as")."""


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
    found = [tail for tail in tails_of(items, told) if clause.cue.kind == "verb"]
    parse = parses.sentence(reading.sentence) if found else None
    if parse is None or not parse.has_syntax:
        return told, False
    for tail in found:
        if _opens_list(parse, items, tail) or _completes(items, first, tail):
            return told, False
        if _is_unshown(parse, items, clause, told, tail):
            if any(item.isa(Reporting.TURNS_ROUND) for item in tail.joins):
                return told, True
            return (first, tail.mark + (items[tail.mark].quote is not None)), False
    return told, False


def _opens_list(parse: Parse, items: list[Item], tail: Tail) -> bool:
    """Return whether a comma alone joins a clause that "and" joins another to ("it leaks, it creaks and it sinks")."""
    if tail.joins or not any(item.isa(Closed.AND, Closed.OR) for item in items[tail.opens : tail.end]):
        return False
    return items[tail.mark].text == "," and verb_of(parse, items, tail) is not None


def _completes(items: list[Item], first: int, tail: Tail) -> bool:
    """Return whether a clause that "how" has opened lacks its verb yet ("shows how even in a town, | votes count")."""
    opened = (n for n in range(tail.mark - 1, first, -1) if items[n].isa(Closed.HOW, Closed.WHEN))
    opens = next(opened, tail.mark) + 1
    opens += item_at(items, opens).isa(Reporting.BEFORE_CONJUNCTION)
    led = opens < tail.mark and items[opens].isa(Closed.PREPOSITION)
    return led and not any(map(is_acting, items[opens : tail.mark]))


def _is_unshown(parse: Parse, items: list[Item], clause: Clause, told: Place, tail: Tail) -> bool:
    """Return whether a clause with a subject of its own follows a whole one, and nothing shows that it was reported."""
    verb, whole = verb_of(parse, items, tail), whole_verb(parse, items, told, tail)
    if whole is None:
        return False
    if _is_as_it_was(items, tail) or _is_only_with(parse, items, told, tail):
        return True
    if verb is None:
        return _hangs_outside(parse, items, told, tail)
    if _goes_on_behind(parse, items, told, tail, verb):
        return False
    acts, at = acts_at(parse, items, told[0], whole), acts_at(parse, items, tail.opens, verb)
    shown = _looks_back(items, clause, tail, at) or _goes_on_alike(items, told[0], tail, (acts, at))
    return not (
        shown or _only_tells_when(items, tail, (acts, at)) or _is_within(parse, items, told, tail, (whole, verb))
    )


def _is_as_it_was(items: list[Item], tail: Tail) -> bool:
    """Return whether a comma, "as" and a verb without a subject end the words ("..., as had been rumoured")."""
    as_, verb = item_at(items, tail.opens - 1), items[tail.opens]
    return bool(tail.joins) and ends_clause(items[tail.mark]) and as_.isa(Closed.AS) and verb.isa(Cues.FINITE)


def _is_only_with(parse: Parse, items: list[Item], told: Place, tail: Tail) -> bool:
    """Return whether a comma and "with" end the words, which go on with nothing else (", with her goats bleating")."""
    led = bool(tail.joins) and tail.joins[0].isa(Closed.WITH) and items[tail.mark].text == ","
    if not led or any(ends_clause(item) or item.isa(*JOINERS) for item in items[tail.opens : tail.end]):
        return False
    words = parse.within(items[tail.opens].start, items[tail.end - 1].end)
    return not any(
        word.pos in VERBS and items[told[0]].start <= parse.words[word.head].start < words[0].start for word in words
    )


def _hangs_outside(parse: Parse, items: list[Item], told: Place, tail: Tail) -> bool:
    """Return whether how somebody is ends the words, and hangs on none of them (", no longer sure of herself")."""
    rest = items[tail.opens : tail.end]
    joined = any(is_acting(item) or ends_clause(item) or item.isa(Closed.AND, Closed.OR) for item in rest)
    if tail.joins or not ends_clause(items[tail.mark]) or joined:
        return False
    word = parse.head_within(rest[0].start, rest[-1].end)
    outside = word is not None and parse.words[word.head].start < items[told[0]].start
    return word is not None and outside and word.pos == ADJECTIVE


def _goes_on_behind(parse: Parse, items: list[Item], told: Place, tail: Tail, verb: Word) -> bool:
    """Return whether what was reported goes on behind a clause that is put in ("if it broke, and it might, | ...")."""
    start, opens, held = items[told[0]].start, items[tail.mark].start, parse.below(verb)
    if any(items[n].isa(Reporting.JOINS) and items[n + 1].isa(Closed.MODAL) for n in range(tail.opens, tail.end - 1)):
        return True  # "fell as it rained, but would rise"
    return any(
        start <= parse.words[word.head].start < opens
        and word.pos not in {MARK, JOINING}
        and not (word.relation == "joined" and subject_of_verb(parse, word) is not None)
        for word in parse.within(items[tail.opens].start, items[tail.end - 1].end)
        if word not in held
    )


def _looks_back(items: list[Item], clause: Clause, tail: Tail, at: int) -> bool:
    """Return whether a verb stands back in time as reported ones do, or tells what ought to be or is aimed at."""
    helps, last = items[at], item_at(items, tail.opens - 1)
    if last.isa(Closed.AS):
        return False  # "as it had been all week"
    aimed = last.isa(Closed.SO) and not ends_clause(item_at(items, tail.opens - 2)) and helps.isa(Closed.MODAL)
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


def _goes_on_alike(items: list[Item], first: int, tail: Tail, acts: tuple[int, int]) -> bool:
    """Return whether a clause goes on in the same time, without a comma or with the same pronoun ("and she swims")."""
    one, two = (items[at] for at in acts)
    opens = items[first + items[first].isa(Closed.THAT)]
    same = items[tail.opens].lower == opens.lower and opens.isa(Reporting.NOMINATIVE, Closed.IT)
    bare = not ends_clause(items[tail.mark]) and items[tail.opens - 1].isa(Closed.AND, Closed.BUT, Closed.OR)
    ahead = one.isa(Closed.MODAL) and one.lower == two.lower
    return ahead or ((same or bare) and _time(items, acts[0]) == _time(items, acts[1]))


def _only_tells_when(items: list[Item], tail: Tail, acts: tuple[int, int]) -> bool:
    """Return whether "as" compares, or tells without a comma why or when something is so ("shut as the roof leaks")."""
    if not items[tail.opens - 1].isa(Closed.AS, Closed.WHILE):
        return False
    before = items[max(0, tail.mark - _COMPARES) : tail.mark]
    compares = any(item.isa(Closed.AS) for item in before) or before[-1].isa(
        Reporting.COMPARED_AS, Closed.DO, Closed.BE
    )
    told, then = (_time(items, at) for at in acts)
    return compares or (not ends_clause(items[tail.mark]) and (then is not _Time.DEED or told == then))


def _is_within(parse: Parse, items: list[Item], told: Place, tail: Tail, words: tuple[Word, Word]) -> bool:
    """Return whether no comma parts a clause from one that hangs on what was reported ("if it rained and he left")."""
    whole, verb = words
    head = parse.words[verb.head]
    start, opens = items[told[0]].start, items[tail.mark].start
    joined = verb.relation == "joined" and start <= head.start < opens and head.relation == "clause"
    within = joined and start <= parse.words[head.head].start < opens
    return not ends_clause(items[tail.mark]) and (within or _is_condition(parse, items, told, tail, whole))


def _is_condition(parse: Parse, items: list[Item], told: Place, tail: Tail, whole: Word) -> bool:
    """Return whether words look ahead and end with a clause that tells if or when ("would shut if it rained")."""
    acts = acts_at(parse, items, told[0], whole)
    mark = next((n for n in range(tail.mark - 1, acts, -1) if ends_clause(items[n])), acts)
    hangs = any(item.isa(Reporting.SUBORDINATE, Closed.IF) for item in items[mark + 1 : tail.mark])
    return hangs and (items[acts].isa(Closed.MODAL) or _time(items, acts) is _Time.BACK)
