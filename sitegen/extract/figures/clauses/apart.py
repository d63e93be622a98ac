"""Reads from a parse the clause of a figure whose subject stands apart from its verb.

A participle behind a comma has the subject of the clause before it ("[Velm] grew, climbing 40 percent", "[The guild won
the seat, earning] 40 berths"); a verb that "but" joins has that of the first ("[The index] opened low, but was up 4
percent"); what is told with a preposition has a subject too ("[boats are at stake in] 11 towns"). The shares of a
contest stand behind the clause that tells of it ("[Ada Kell leading Ben Orm], 46 percent to 44 percent").
"""

from sitegen.extract.figures.clauses.governed import LONGEST_CLAUSE, Governed, Run, is_whole
from sitegen.extract.figures.clauses.subjects import past_number
from sitegen.extract.parse_labels import (
    AMOUNT,
    DESCRIBING,
    JOINING,
    MARK,
    NOMINAL,
    PARTICLE_ENDS,
    PREPOSITION,
    PROPER,
    VERB,
)
from sitegen.extract.parsing import Word

_COMMA = ","


def moved_apart(figure: Governed, head: Word) -> Run | None:
    """Return the subject that a verb apart from it moves by a share or a sum; None for a pronoun, or if unsure."""
    verb = _mover(figure, head)
    if verb is None:
        return None
    main = _main_of(figure, verb)
    subject = figure.child(main, "subject") if main is not None else None
    if main is None or subject is None or subject.pos not in NOMINAL or not subject.index < main.index < verb.index:
        return None
    run = _phrase_of(figure, subject)
    led = figure.words[run[0]].pos == PREPOSITION
    return run if not led and run[1] <= main.index and is_whole(figure, run) else None


def _phrase_of(figure: Governed, subject: Word) -> Run:
    """Return a subject with all that hangs on it, but for the comma and the "and" before it."""
    first, past = figure.phrase(subject)
    while figure.words[first].pos in {MARK, JOINING} and first < subject.index:
        first += 1
    return first, past


def _mover(figure: Governed, head: Word) -> Word | None:
    """Return the verb of moving that a figure hangs on ("climbing 40 percent", "was trading up 4 percent")."""
    verb = figure.words[head.head]
    while verb.pos in PARTICLE_ENDS and verb.index < figure.first and verb.head < verb.index:
        verb = figure.words[verb.head]
    near = verb.pos == VERB and verb.index in figure.moves and 0 < figure.first - verb.index <= _NEAR
    return verb if near and figure.noun is None else None


_NEAR = 3
"""Words between a verb of moving and the amount by which it moves: "up", "by", "to just"."""


def _main_of(figure: Governed, verb: Word) -> Word | None:
    """Return the verb whose subject another one apart from it shares; None where it may be another's."""
    if figure.child(verb, "subject") is not None:
        return None
    verb, main = _first_joined(figure, verb)
    if verb.relation == "clause" and main.pos in DESCRIBING and main.index == verb.index - 1:
        return main  # "was last | trading at"
    between = figure.words[main.index + 1 : verb.index]
    if not between or any(word.relation in {"subject", "object"} for word in between):
        return None
    return main if _shares_subject(figure, main, verb, between) else None


def _first_joined(figure: Governed, verb: Word) -> tuple[Word, Word]:
    """Return a verb, or the one that it only goes on with ("but was last | trading up"), and what that hangs on."""
    main = figure.words[verb.head]
    goes_on = verb.relation == "clause" and main.relation == "joined" and figure.child(main, "subject") is None
    return (main, figure.words[main.head]) if goes_on else (verb, main)


def _shares_subject(figure: Governed, main: Word, verb: Word, between: list[Word]) -> bool:
    """Return whether "but" joins two verbs, or a comma alone parts one of moving and a participle behind it."""
    if verb.relation == "joined" and any(word.pos == JOINING for word in between):
        return True
    alone = verb.relation in {"clause", "joined"} and between[-1].text == _COMMA
    others = any(word.pos in NOMINAL for word in between)  # "The rise adds to those of [shares], climbing"
    return alone and main.index in figure.moves and not others


def named_with(figure: Governed, head: Word) -> Run | None:
    """Return the name whose share closes its clause behind "with" ("[Ben Orm] lags behind both with 15 percent")."""
    then = figure.words[min(figure.past, len(figure.words) - 1)]
    if not figure.share or figure.lead != "beside" or then.pos not in {MARK, JOINING}:
        return None
    subject = _subject_above(figure, head)
    if subject is None or subject.pos != PROPER:
        return None
    run = _phrase_of(figure, subject)
    parted = any(figure.parts(index) for index in range(run[1], figure.first))
    led = figure.words[run[0]].pos == PREPOSITION
    return run if is_whole(figure, run) and not parted and not led else None


def _subject_above(figure: Governed, head: Word) -> Word | None:
    """Return the subject before a figure of the nearest word above it that has one."""
    above = figure.words[head.head]
    while figure.child(above, "subject") is None and above.head < above.index:
        above = figure.words[above.head]
    subject = figure.child(above, "subject")
    return subject if subject is not None and subject.index < figure.first else None


def before_participle(figure: Governed, head: Word) -> Run | None:
    """Return the clause with the participle behind its comma whose object a count or a sum is ("Velm won, earning")."""
    verb, main = figure.words[head.head], figure.words[figure.words[head.head].head]
    subject = figure.child(main, "subject")
    if subject is None or figure.share or head.relation != "object" or not _is_behind_comma(figure, verb, main):
        return None
    first = figure.phrase(subject)[0]
    named = subject.pos in NOMINAL and subject.index < main.index and figure.words[first].pos != PREPOSITION
    whole = is_whole(figure, (first, verb.index - 1)) and figure.first - first <= LONGEST_CLAUSE
    return (first, figure.first) if named and whole else None


def _is_behind_comma(figure: Governed, verb: Word, main: Word) -> bool:
    """Return whether a verb right before a figure is a participle behind the comma of a clause, and tells something."""
    adjoins = verb.index == figure.first - 1 and figure.words[verb.index - 1].text == _COMMA
    tells = verb.index not in figure.silent | figure.says
    return adjoins and tells and verb.relation == "clause" and main.pos == VERB


def told_with(figure: Governed, head: Word) -> Run | None:
    """Return the subject and what is told of it with a preposition, right before a count ("boats are at stake in")."""
    level = figure.words[head.head]
    subject = figure.child(level, "subject")
    lead = figure.first - 1
    adjoins = level.pos in NOMINAL and level.index == lead - 1 and figure.words[lead].pos == PREPOSITION
    if not adjoins or head.relation != "oblique" or subject is None or subject.pos not in NOMINAL:
        return None
    first = past_number(figure, figure.phrase(subject)[0], subject)
    placed = figure.noun is not None and subject.index < level.index and figure.words[first].pos != PREPOSITION
    return (first, figure.first) if placed and is_whole(figure, (first, figure.first)) else None


def named_as(figure: Governed, head: Word) -> Run | None:
    """Return who is told with a noun behind a comma that leads to a figure ("[Tarn Mill, home to] 40 swans")."""
    noun = figure.words[head.head]
    named = figure.words[noun.head]
    lead = noun.index == figure.first - _LED and figure.words[figure.first - 1].pos == PREPOSITION
    if noun.relation != "apposition" or not _may_be_told(named) or not lead or figure.noun is None:
        return None
    comma, first = _end_of_name(figure, named), figure.left_edge(named)
    if first is None or figure.words[comma].text != _COMMA or figure.first - first > LONGEST_CLAUSE:
        return None
    return (first, figure.first) if is_whole(figure, (comma + 1, figure.first)) else None


def _may_be_told(named: Word) -> bool:
    """Return whether a noun is a name or a subject, and no part of a list."""
    return named.pos == PROPER or (named.pos in NOMINAL and named.relation == "subject")


def _end_of_name(figure: Governed, named: Word) -> int:
    """Return where a name ends."""
    end = named.index + 1
    while figure.words[end].head == named.index and figure.words[end].relation == "part":
        end += 1
    return end


_LED = 2
"""Words from a noun to the figure that a preposition leads to."""


def of_contest(figure: Governed) -> Run | None:
    """Return the clause of a contest of which two shares behind a comma tell the outcome."""
    comma = _comma_of_shares(figure)
    verbs = [index for index in figure.contests if comma is not None and index < comma]
    if comma is None or not verbs:
        return None
    verb = figure.words[max(verbs)]
    subject = figure.child(verb, "subject")
    first = figure.phrase(subject)[0] if subject is not None else _name_before(figure, verb.index)
    if first is None or first >= verb.index or figure.words[first].pos == PREPOSITION:
        return None
    return (first, comma) if comma - verb.index > 1 and is_whole(figure, (first, comma)) else None


def _name_before(figure: Governed, index: int) -> int | None:
    """Return where the name begins that ends right before a participle ("showed | Ada Kell leading")."""
    first = index
    while first > 0 and figure.words[first - 1].pos == PROPER:
        first -= 1
    return first if first < index else None


def _comma_of_shares(figure: Governed) -> int | None:
    """Return the comma before "46 percent to 44 percent", of which a figure is either."""
    words, comma = figure.words, figure.first - 1
    if not figure.share or comma < 0:
        return None
    if words[comma].pos == PREPOSITION:  # the second of the two
        comma = next((at for at in range(comma, -1, -1) if words[at].pos == MARK), 0)
        first = figure.first - 2 - comma == _SHARE and words[comma + 1].pos in AMOUNT
    else:
        to, other = (words[min(figure.past + ahead, len(words) - 1)] for ahead in (0, 1))
        first = to.pos == PREPOSITION and other.pos in AMOUNT
    return comma if first and words[comma].text == _COMMA else None


_SHARE = 2
"""Words of a share: its number and its sign."""
