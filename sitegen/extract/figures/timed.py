"""Asks the parse whether the time that was found for a figure is that of its clause.

The words alone take the nearest time. Where more than a word or two stand between the two, the clause of the time must
be that of the figure, one around it ("[In May] the guild sold its mill to buy 40 barges"), or one that only tells of
what is counted ("the €3 million that it raised [last year]"). A time of any other clause is nobody's here: a field that
is empty is honest.
"""

from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.parsed import sentence_place
from sitegen.extract.languages.vocabulary import BesideFigures, Measures
from sitegen.extract.parse_labels import AUXILIARY, MARK, NOMINAL, SUBORDINATING, VERBS
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.text.text import Text
from sitegen.records import Span

_NEAR = 2
"""Words between a figure and a time right behind it, with which no other clause begins ("raised €9 in [June]")."""


def own_time(text: Text, this: Found, around: Around, period: Span | None, parses: Parses | None) -> Span | None:
    """Return the time of a figure; None where it belongs to another clause."""
    if period is None or _is_told_apart(text, this, around, period):
        return None
    if not may_be_of_another(text, this, period) or not parses:
        return period
    parse = parses.text(*sentence_place(text, this))
    if parse is None or not parse.has_syntax:
        return period
    place = text.at(this.first).start, text.at(this.after - 1).end
    return period if _is_of_its_clause(parse, place, (period.start, period.end)) else None


def may_be_of_another(text: Text, this: Found, period: Span | None) -> bool:
    """Return whether so much stands between a figure and a time that the time may be that of another clause."""
    if this.hold or period is None:
        return False
    between = [t for t in text.part(this.after, this.after + _NEAR + 1) if t.end <= period.start]
    goes_on = text.body[period.end : period.end + 1] == " "
    near = period.start > text.at(this.after - 1).end and len(between) <= _NEAR
    return not near or (bool(between) and goes_on) or any(token.kind == "mark" for token in between)


def _is_told_apart(text: Text, this: Found, around: Around, period: Span) -> bool:
    """Return whether the words beside a figure show that a time behind a comma, or before one, is not its own.

    "After 11 debates, the keepers met on Thursday"; "two clubs, Velm Rovers in 2004 and"; "Last month he sold the deal,
    worth €9".
    """
    between = text.body[text.at(this.after - 1).end : period.start]
    opens = around.first - 1 == around.start and text.at(around.start).isa(BesideFigures.LOOSE_LEAD)
    worth = period.end <= text.at(this.first).start and text.at(this.first - 1).isa(Measures.WORTH)
    return (opens and "," in between) or (worth and text.at(this.first - 2).text == ",") or _names_one(between)


def _names_one(between: str) -> bool:
    """Return whether only a comma and a name stand between a figure and a time behind it."""
    words = between.split()
    return between.startswith(", ") and len(words) > 1 and all(word[:1].isupper() for word in words[1:])


def _is_of_its_clause(parse: Parse, figure: tuple[int, int], period: tuple[int, int]) -> bool:
    """Return whether the clause of a time is that of a figure, one around it, or one that tells of what it counts."""
    head, time = parse.head_within(*figure), parse.head_within(*period)
    if head is None or time is None:
        return True
    if head.index == time.index:
        return True
    if _is_put_in(parse, head, time) or period[0] <= parse.words[head.head].start < period[1]:
        return False
    own, timed = _clauses(parse, head), _clauses(parse, _outside(parse, time, period))
    if _stands_between(parse, period[1], figure[0]) or _opens_for(parse, period[0], own):
        return True
    if timed[0] in own:
        return _lead_up(parse, own[: own.index(timed[0])])
    return _tells_of(parse, head, own[0], timed[0]) if own[0] in timed else False


def _stands_between(parse: Parse, end: int, start: int) -> bool:
    """Return whether nothing but "was" stands between a time and a figure ("The price of boats sold in May was €9")."""
    between = [word for word in parse.words if end <= word.start < start]
    return bool(between) and all(word.pos == AUXILIARY for word in between)


def _opens_for(parse: Parse, start: int, own: list[int]) -> bool:
    """Return whether a time opens the sentence, and a figure's clause a subject ("By 2040, keepers say, it had")."""
    subject = any(word.relation == "subject" for word in parse.under(parse.words[own[0]]))
    return start == parse.words[0].start and subject and _lead_up(parse, own)


def _outside(parse: Parse, time: Word, period: tuple[int, int]) -> Word:
    """Return the word that a time hangs on, which may hold a verb of its own ("since [rising] in 2006")."""
    above = parse.words[time.head]
    return above if time.pos in VERBS and not period[0] <= above.start < period[1] else time


def _clauses(parse: Parse, word: Word) -> list[int]:
    """Return the heads of the clauses around a word, from its own to that of the sentence."""
    found: list[int] = []
    while True:
        if _heads_a_clause(parse, word):
            found.append(word.index)
        if word.head == word.index:
            return found or [word.index]
        word = parse.words[word.head]


def _heads_a_clause(parse: Parse, word: Word) -> bool:
    """Return whether a word is the head of a clause."""
    if word.relation == "joined":
        return word.pos in VERBS or any(other.relation == "subject" for other in parse.under(word))
    return word.relation in {"root", "clause"} or word.head == word.index


def _lead_up(parse: Parse, inner: list[int]) -> bool:
    """Return whether clauses inside that of a time only go on with it, and none describes a noun."""
    heads = (parse.words[index] for index in inner)
    return not any(head.relation == "clause" and parse.words[head.head].pos in NOMINAL for head in heads)


def _tells_of(parse: Parse, figure: Word, own: int, timed: int) -> bool:
    """Return whether a clause inside that of a figure tells of what it counts, or goes on with its subject."""
    inner = parse.words[timed]
    above = parse.words[inner.head]
    if inner.relation == "clause" and above.index == figure.index and above.index < inner.index:
        return True  # "the €3 million that it raised last year"
    shares = not any(other.relation == "subject" for other in parse.under(inner))
    between = parse.words[own + 1 : timed]
    parted = any(word.pos in {MARK, SUBORDINATING} for word in between)
    return above.index == own and figure.index < own < timed and shares and not parted


def _is_put_in(parse: Parse, figure: Word, time: Word) -> bool:
    """Return whether a comma parts a time from a figure that only stands in an aside ("Tarn, home to 40 swans,")."""
    word = figure
    while word.head != word.index and word.relation not in {"clause", "root"}:
        if word.relation == "apposition" and time.index not in {other.index for other in parse.below(word)}:
            return any(between.text == "," for between in parse.words[figure.index : time.index])
        word = parse.words[word.head]
    return False
