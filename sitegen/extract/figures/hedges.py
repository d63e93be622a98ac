"""Hedges beside a figure that its grammar does not take: each is a reason to hold it."""

from collections.abc import Sequence

from sitegen.extract.figures.found import Found
from sitegen.extract.figures.words.qualifiers import closes, read_leading, read_trailing
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Changes,
    Clauses,
    Closed,
    Durations,
    FigureVerbs,
    Numbers,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import Token

_LONGEST = 5
"""Words of the longest hedge before a number."""


def is_hedged(text: Text, this: Found) -> bool:
    """Return whether a hedge stands beside a figure, or reaches into it ("nowhere near €5 million")."""
    checks = (
        _is_hedged_before,
        _is_bound,
        _is_raced,
        _has_gone_up,
        _is_left_behind,
        _is_a_mark,
        _hangs_on,
        _opens_with_a_margin,
        _is_second_guess,
    )
    if any(check(text, this) for check in checks):
        return True
    if this.qualifier != "exact":
        other = read_trailing(text, this.after)
        if other is not None and other.qualifier != this.qualifier:
            return True  # "some 700 boats or more"
        if _is_not_even_enough(text, this):
            return True
        return text.at(this.first).isa(BesideFigures.PASSED) and _is_gone_past(text, this)
    return _is_hedged_before_article(text, this) or _is_hedged_after(text, this)


def _is_not_even_enough(text: Text, this: Found) -> bool:
    """Return whether what "not even" so much could do or was is told, so that it need not be less ("would save it")."""
    even = text.at(this.first).isa(Qualifiers.NEGATION) and text.at(this.first + 1).isa(Qualifiers.FOCUS)
    return even and text.has(this.after, this.after + _EVEN, Closed.MODAL, VerbGroups.BE)


_EVEN = 3
"""Words behind an amount among which its verb stands."""


def shares_a_limit(text: Text, before: Found | None, this: Found) -> bool:
    """Return whether a limit may be told once for two amounts ("up to €9 for guests and | €4 for children")."""
    if before is None or before.qualifier not in {"at_least", "at_most"} or before.first == before.amount.first:
        return False
    alike = before.unit_id == this.unit_id and this.unit.kind in {"currency", "percent"}
    return alike and this.qualifier == "exact" and _is_joined_on(text, before.after, this.first - 1)


def _is_joined_on(text: Text, first: int, joint: int) -> bool:
    """Return whether "and" joins two amounts, with "at" before the second where more stands between, and no verb."""
    between = _without_brackets(text.part(first, joint))
    if any(token.kind == "mark" or token.isa(VerbGroups.BE, VerbGroups.AUXILIARY) for token in between):
        return False
    again = text.at(joint).isa(Closed.AT) and text.has(first, joint, Closed.AND)  # "and those by the quay at €180"
    if again:
        return len(between) <= 2 * _SHARED
    return text.at(joint).isa(Closed.AND, Closed.OR) and len(between) <= _SHARED


_SHARED = 5
"""Words between two amounts that may share a limit."""


def _without_brackets(between: Sequence[Token]) -> Sequence[Token]:
    """Return tokens without what stands in brackets among them."""
    marks = [token.text for token in between]
    if marks.count("(") != 1 or marks.count(")") != 1 or marks.index(")") < marks.index("("):
        return between
    return (*between[: marks.index("(")], *between[marks.index(")") + 1 :])


def _is_hedged_before_article(text: Text, this: Found) -> bool:
    """Return whether a hedge stands before "a" and a figure that does not take it ("more than a €5 note").

    "Over a five-year term" is as long as that.
    """
    led = text.at(this.first - 1).isa(Closed.A) and text.joined(this.first)
    throughout = this.unit.kind == "duration" and text.at(this.first - 2).isa(Durations.THROUGHOUT)
    return led and not throughout and read_leading(text, this.first - 1, 0).qualifier != "exact"


def _is_gone_past(text: Text, this: Found) -> bool:
    """Return whether "passed" is what somebody does ("passed two bills", "passed €9 to the heirs"), and not "over"."""
    away = this.unit.kind == "measure" and text.at(this.after).isa(Closed.FROM, BesideFigures.DISTANCE)
    end = text.at(this.after - 1).end
    handed = text.language.pattern(BesideFigures.HANDED_ON).match(text.body, end) is not None
    return this.unit.kind == "count" or away or handed


def _is_hedged_before(text: Text, this: Found) -> bool:
    """Return whether a hedge, or a word that multiplies, ends right before a number or before what qualifies it."""
    for place in range(max(0, this.first - _LONGEST), this.first):
        end = text.phrase(place, BesideFigures.HEDGE_BEFORE)
        if end is not None and this.first <= end <= this.amount.first and text.joined(this.first):
            return True
    return False


def _is_bound(text: Text, this: Found) -> bool:
    """Return whether an amount only bounds how far something is off ("within €4 million of"); a time is told so."""
    return this.unit.kind != "duration" and text.at(this.first - 1).isa(BesideFigures.BOUND)


def _is_raced(text: Text, this: Found) -> bool:
    """Return whether "over" may lead to how long a race is ("won the race | over 10 kilometres")."""
    parts = this.noun is not None and text.at(this.noun.after - 1).isa(BesideFigures.RACED_IN)
    over = (this.unit.kind == "measure" or parts) and text.at(this.first).isa(Durations.THROUGHOUT)
    return over and text.has(max(0, this.first - _RACED), this.first, BesideFigures.RACED)


_RACED = 4
"""Words before "over" among which a race or a run is named."""


def _is_left_behind(text: Text, this: Found) -> bool:
    """Return whether a change goes on beyond a value ("rose past | 900 points", "broke through | 40 degrees")."""
    verb, form = text.at(this.first - 2), text.at(this.first - 2).word.verb
    counted = this.unit.kind == "count"
    moves = (
        form is not None and form.verb.isa(FigureVerbs.SHIFT) and not (counted and form.verb.isa(Changes.NEEDS_LEAD))
    )
    crossed = this.unit.kind == "measure" and text.at(this.after).isa(Closed.OF)  # "runs through 40 miles of fen"
    bursts = verb.isa(BesideFigures.BURSTS) and not counted and not crossed
    return text.at(this.first - 1).isa(BesideFigures.GONE_PAST) and (moves or bursts or verb.isa(BesideFigures.CREPT))


def _is_a_mark(text: Text, this: Found) -> bool:
    """Return whether an amount is a mark that something may be near, or past ("topped the | €90,000 mark")."""
    mark = text.at(this.after).isa(BesideFigures.MARKER) and text.at(this.first - 1).isa(Closed.THE)
    return mark and not text.at(this.first - 2).isa(BesideFigures.REACHED)


def _is_second_guess(text: Text, this: Found) -> bool:
    """Return whether a hedge makes an amount a second guess beside the one before it ("two, perhaps | three boats")."""
    start = text.at(this.amount.first).start
    guess = text.language.pattern(BesideFigures.SECOND_GUESS)
    return guess.search(text.body, max(0, start - _GUESSED), start) is not None


_GUESSED = 40
"""Code points before an amount in which the end of another and a hedge stand."""


def _has_gone_up(text: Text, this: Found) -> bool:
    """Return whether "up" may belong to the verb before it ("has gone | up to €90"), and no limit be told."""
    form = text.at(this.first - 1).word.verb
    moved = form is not None and text.at(this.first - 1).lower != form.verb.lemma
    moved = moved or text.at(this.first - 2).isa(Clauses.WILL, Closed.TO)  # "will go | up to €90"
    gone = form is not None and form.verb.isa(Changes.NEEDS_LEAD) and moved
    gone = gone or text.at(this.first - 1).isa(BesideFigures.GOES_UP) or _is_put_up(text, this.first - 1)
    return gone and this.qualifier == "at_most" and text.at(this.first).isa(VerbGroups.DIRECTION)


def _is_put_up(text: Text, verb: int) -> bool:
    """Return whether something is raised by a verb that takes "up" ("The fee was put | up to €60")."""
    return text.at(verb).isa(BesideFigures.PUT_UP) and text.at(verb - 1).isa(VerbGroups.BE)


def _opens_with_a_margin(text: Text, this: Found) -> bool:
    """Return whether "plus or minus" opens a figure of no margin ("plus or minus €5", "moved ±3 percent")."""
    spread = text.phrase(this.first, BesideFigures.HEDGE_SPREAD) == this.amount.first
    start, end = sentence_bounds(text, this.first, this.after)
    margin = this.unit.kind == "percent" and text.has(start, end, BesideFigures.MARGIN)
    return spread and this.qualifier == "exact" and not margin


def _hangs_on(text: Text, this: Found) -> bool:
    """Return whether a hedge hangs on a figure by a hyphen ("€5 million-ish")."""
    hung = text.at(this.after + 1).isa(BesideFigures.HUNG_HEDGE)
    return hung and text.hyphened(this.after)


def _is_hedged_after(text: Text, this: Found) -> bool:
    """Return whether a hedge stands behind a figure."""
    if _is_hedged_at_its_end(text, this):
        return True
    if text.language.pattern(BesideFigures.HEDGED_BEHIND).match(text.body, text.at(this.after - 1).end) is not None:
        return True
    if not text.joined(this.after) and text.at(this.after).text != ",":
        return False
    if _has_spread(text, this.after) or _ends_with_hedge(text, this):
        return True
    end = text.phrase(this.after, BesideFigures.HEDGE_AFTER)
    last = text.phrase(this.after, BesideFigures.HEDGE_LAST)
    if end is None:
        return last is not None and closes(text, last)
    noun = end == this.after + 1 and text.at(this.first - 1).isa(Closed.ARTICLE)  # "a $15 minimum"
    return not noun and not _is_of_next(text, this.after, end) and not _goes_on(text, end)


def _is_of_next(text: Text, comma: int, end: int) -> bool:
    """Return whether a hedge behind a comma leads to the next amount ("2.5 percent, about | €30")."""
    return text.at(comma).text == "," and text.at(end).opens_digits


def _is_hedged_at_its_end(text: Text, this: Found) -> bool:
    """Return whether a comma and a hedge close the sentence of a figure ("9p for a lamp, | approximately.")."""
    end = sentence_bounds(text, this.first, this.after)[1]
    places = range(max(this.after + 1, end - _LONGEST), end)
    comma = next((place for place in places if text.at(place).text == ","), None)
    past = text.phrase(comma, BesideFigures.HEDGE_AFTER, BesideFigures.HEDGE_LAST) if comma is not None else None
    return past is not None and past >= end - 1 and closes(text, past)


def _has_spread(text: Text, place: int) -> bool:
    """Return whether "give or take" stands at a place, or behind the one word there ("40 miles long, give or take")."""
    word = text.at(place).kind == "word" and text.joined(place)
    return any(text.phrase(at, BesideFigures.HEDGE_SPREAD) is not None for at in range(place, place + 1 + word))


def _ends_with_hedge(text: Text, this: Found) -> bool:
    """Return whether the last word that was taken for the noun is a hedge ("700 boats tops")."""
    noun = this.noun is not None and this.after - this.noun.first > 1
    return noun and text.at(this.after - 1).isa(BesideFigures.CLOSING_HEDGE)


def _goes_on(text: Text, end: int) -> bool:
    """Return whether words behind a hedge make it the hedge of something else ("at least until May")."""
    token = text.at(end)
    follows = token.kind in {"word", "number"} and text.joined(end)
    if token.isa(Closed.ARTICLE) and text.at(end + 1).word.value(Numbers.PART) is not None:
        return True  # "€2 billion, about | a third of it"
    return follows and (token.isa(Closed.THAN) or not token.isa(BesideFigures.FUNCTION))
