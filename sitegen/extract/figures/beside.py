"""What stands beside a figure and is not part of it: a sign, a scale, a hedge, another number, a name.

The grammar takes what it understands. Here the world around a figure is closed: what touches it and would change it,
but is not understood, is a reason to hold it, and the reason says what it is.
"""

from collections.abc import Callable
from typing import NamedTuple

from sitegen.extract.figures.as_written import (
    is_feared,
    is_fraction_apart,
    is_hedged_in_writing,
    is_low_end,
    is_margin,
    is_short_range,
)
from sitegen.extract.figures.cut_short import is_cut_short
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.hedges import is_hedged, shares_a_limit
from sitegen.extract.figures.named import is_in_a_name
from sitegen.extract.figures.not_news import is_in_a_recipe, is_of_the_page
from sitegen.extract.figures.numbers_beside import has_number_beside
from sitegen.extract.figures.prepositions import leads_to_counted
from sitegen.extract.figures.quoted_hedges import is_hedged_in_quotes
from sitegen.extract.figures.scales import is_scaled_oddly
from sitegen.extract.figures.signs import is_signed
from sitegen.extract.figures.taken_back import is_not_believed, is_supposed
from sitegen.extract.figures.touching import (
    is_an_age,
    is_counted_on,
    is_gone_by,
    is_no_number_of_things,
    is_parted,
    is_signed_oddly,
    lacks_a_scale,
    may_be_money,
)
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Closed,
    CountedNouns,
    Durations,
    Figures,
    Numbers,
    VerbGroups,
)
from sitegen.extract.reasons import (
    AGE,
    BELONGS_TO_VERB,
    CUT_SHORT,
    DIFFERENCE,
    END_OF_RANGE,
    HEDGED_BESIDE,
    IN_A_NAME,
    LEADS_ELSEWHERE,
    NUMBER_BESIDE,
    ODD_SCALE,
    RATE_UNKNOWN,
    RECIPE,
    SAYING,
    SHARE_OF_MANY,
    SIGNED_BESIDE,
    SUPPOSED_CLAUSE,
    SYMBOL_OF_MONEY,
    UNTRUE_CLAUSE,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token


def not_accounted(text: Text, before: Found | None, this: Found, then: Found | None) -> tuple[str, ...]:
    """Return the reasons to hold a figure for what stands beside it.

    Args:
        text: The article.
        before: The figure before it, if there is one.
        this: The figure.
        then: The figure after it.

    """
    beside = _Beside(text, before, this, then)
    return tuple(reason for reason, holds in CHECKS if holds(beside))


class _Beside(NamedTuple):
    """A figure and its neighbours."""

    text: Text
    before: Found | None
    this: Found
    then: Found | None


def _is_share_of_many(text: Text, this: Found) -> bool:
    """Return whether a share in words is a part that nobody says."""
    share = this.unit.kind == "percent" and this.amount.number.fraction
    return share and (_is_not_lowest(text.tokens[this.first : this.after]) or _is_time_of_change(text, this))


def _is_time_of_change(text: Text, this: Found) -> bool:
    """Return whether quarters may be those of a year ("three quarters of falling rents", "the past three quarters")."""
    quarters = any(token.word.value(Numbers.PART) == _QUARTERS for token in text.part(this.first, this.after))
    after = this.amount.after
    changed = text.at(after).isa(Closed.OF) and text.at(after + 1).isa(BesideFigures.CHANGE_IN_TIME)
    return quarters and (changed or text.at(this.first - 1).isa(BesideFigures.IN_A_ROW))


_QUARTERS = 4
"""The part of a whole that is a part of a year as well."""


def _is_not_lowest(words: tuple[Token, ...]) -> bool:
    """Return whether a fraction is one that nobody says ("two quarters", "five quarters" are three months each)."""
    counts = [token.word.value(Numbers.SMALL) for token in words]
    parts = [token.word.value(Numbers.PART) for token in words]
    count = next((value for value in counts if value), 1)
    part = next((value for value in parts if value), 0)
    return bool(part) and count > 1 and (part % count == 0 or count >= part)


def _belongs_to_verb(text: Text, this: Found) -> bool:
    """Return whether a hedge belongs to what stands before it ("asking about two lamps", "took over 12 mills")."""
    if leads_to_counted(text, this):
        return True
    if this.qualifier != "approximately" or not text.at(this.first).isa(Closed.ABOUT):
        return _is_a_way(text, this) or _is_blamed(text, this)
    verb = text.at(this.first - 1)
    if this.unit.kind == "count" and verb.text.islower() and text.at(this.first - 2).isa(Closed.A):
        return True  # "There was a fuss about two bulls"
    work = verb.isa(Closed.IS) and text.at(this.first - 2).isa(BesideFigures.WORK)
    return (
        verb.isa(BesideFigures.TALKING) or work or verb.isa(BesideFigures.WORK) or _is_told_somebody(text, this.first)
    )


def _is_a_way(text: Text, this: Found) -> bool:
    """Return whether "around" before what is counted is where somebody goes ("walked around three squares")."""
    around = this.unit.kind == "count" and text.at(this.first).isa(BesideFigures.AROUND)
    return around and text.at(this.first - 1).isa(BesideFigures.MOVING)


def _is_blamed(text: Text, this: Found) -> bool:
    """Return whether "over" tells for what somebody is blamed ("fined the mill over 12 leaks")."""
    over = this.unit.kind == "count" and text.at(this.first).isa(Durations.THROUGHOUT)
    return over and text.has(max(0, this.first - _BLAMED), this.first, BesideFigures.BLAMES)


_BLAMED = 8
"""Words of a verb of blame with whom it blames and how much it takes."""


def _is_told_somebody(text: Text, place: int) -> bool:
    """Return whether a verb of talking, and whom it is said to, stand before a place ("wrote to us | about")."""
    if text.at(place - 1).kind != "word" or text.at(place - 1).isa(VerbGroups.PREPOSITION):
        return False
    first = next((n for n in range(place - 2, max(-1, place - _ADDRESSED), -1) if _opens_talk(text, n)), None)
    if first is None:
        return False
    between = text.part(first + 1, place)
    addressed = between[0].isa(Closed.TO, Closed.WITH) and len(between) > 1
    pronoun = len(between) == 1 and between[0].isa(VerbGroups.PRONOUN)
    plain = all(token.kind == "word" and not token.isa(VerbGroups.BOUNDARY) for token in between)
    return plain and (addressed or pronoun)


def _opens_talk(text: Text, place: int) -> bool:
    """Return whether a verb of talking stands at a place."""
    return text.at(place).isa(BesideFigures.TALKING)


_ADDRESSED = 6
"""Words before "about" among which the verb of talking stands that it belongs to."""


def _is_age(text: Text, this: Found) -> bool:
    """Return whether a number tells how old people are ("children under 5 years", "children ages 3 to 17")."""
    bound, people = text.at(this.first), text.at(this.first - 1)
    if people.isa(CountedNouns.AGES) and text.joined(this.first):
        return True
    counted = this.unit.kind == "count" and people.isa(Closed.OF)
    if counted and text.at(this.first - 2).isa(BesideFigures.AGE_WORD):
        return True  # "under the age of 25 stands at"
    return bound.isa(BesideFigures.AGE_BOUND) and people.isa(BesideFigures.YOUNG) and this.unit.id == "year"


def _is_part_of_length(text: Text, this: Found) -> bool:
    """Return whether a length of time goes on from one in another unit, or into one ("41 minutes and | 9 seconds")."""
    if this.unit.kind != "duration" or this.unit_id != this.unit.id:
        return False  # "10 hours a day, six days a week"
    before = this.first - 1 - (text.at(this.first - 1).isa(Closed.AND) and text.at(this.first - 2).text == ",")
    then = this.after + 1 + (text.at(this.after).text == "," and text.at(this.after + 1).isa(Closed.AND))
    from_it = _is_length(text, (before if _joins(text.at(before)) else this.first) - 2, this)
    return from_it or (_joins(text.at(this.after)) and _is_length(text, then, this))


def _joins(token: Token) -> bool:
    """Return whether a comma or "and" stands at a place."""
    return token.text == "," or token.isa(Closed.AND)


def _is_length(text: Text, place: int, this: Found) -> bool:
    """Return whether a number and a unit of time stand at a place, another unit than that of a length."""
    number, unit = text.at(place), text.at(place + 1).word.value(Durations.UNIT)
    counts = number.kind == "number" or number.word.value(Numbers.SMALL) is not None
    return counts and unit is not None and unit != this.unit_id and text.joined(place + 1)


def _is_money_symbol(text: Text, this: Found) -> bool:
    """Return whether the unit is written as a sign of money is ("5m TL")."""
    return text.at(this.after - 1).text in text.language.words(BesideFigures.LOOKS_LIKE_MONEY)


def _is_against_a_sum(text: Text, this: Found) -> bool:
    """Return whether a sum of money is told against another one ("61 cents on the euro")."""
    every = text.phrase(this.after, Figures.FOR_EVERY)
    every = this.after + 1 if every is None and text.at(this.after).isa(Numbers.EVERY) else every
    if every is not None and (_opens_number(text.at(every)) or text.at(every).isa(Numbers.HALF)):
        return True  # "5 boats for every 1,000 keepers", "€4 every half hour"
    if text.phrase(this.first - _EVERY, Figures.FOR_EVERY) == this.first:
        return True  # "€2 of every | €9"
    if "=" in {text.at(this.first - 1).text, text.at(this.after).text}:
        return True  # "($1 = €0.92)"
    return this.unit.kind == "currency" and text.phrase(this.after, BesideFigures.AGAINST_A_SUM) is not None


_EVERY = 2
"""Words that lead to what something is told against ("for every")."""


def _opens_number(token: Token) -> bool:
    """Return whether a number begins with a word or a sign."""
    return token.opens_digits or token.isa(Numbers.NUMBER_WORD)


def _is_in_a_saying(text: Text, this: Found) -> bool:
    """Return whether a number belongs to a saying and counts nothing ("of two minds", "the lesser of two evils")."""
    start, end = text.at(this.first - 1).start, text.at(this.after + _SAYING).end
    found = text.language.pattern(BesideFigures.SAYING).finditer(
        text.body, start, max(end, text.at(this.after - 1).end)
    )
    first = text.at(this.first).start
    return any(match.start() <= first < match.end() for match in found)


_SAYING = 4
"""Tokens behind a number that may belong to a saying."""


CHECKS: tuple[tuple[str, Callable[[_Beside], bool]], ...] = (
    (SIGNED_BESIDE, lambda at: is_signed(at.text, at.this)),
    (NUMBER_BESIDE, lambda at: has_number_beside(at.text, at.before, at.this, at.then)),
    (ODD_SCALE, lambda at: is_scaled_oddly(at.text, at.this, at.then)),
    (SHARE_OF_MANY, lambda at: _is_share_of_many(at.text, at.this)),
    (HEDGED_BESIDE, lambda at: is_hedged(at.text, at.this)),
    (BELONGS_TO_VERB, lambda at: _belongs_to_verb(at.text, at.this)),
    (IN_A_NAME, lambda at: is_in_a_name(at.text, at.this)),
    (AGE, lambda at: _is_age(at.text, at.this)),
    (SYMBOL_OF_MONEY, lambda at: _is_money_symbol(at.text, at.this)),
    (CUT_SHORT, lambda at: is_cut_short(at.text, at.this)),
    (RATE_UNKNOWN, lambda at: _is_against_a_sum(at.text, at.this)),
    (UNTRUE_CLAUSE, lambda at: is_not_believed(at.text, at.this)),
    (SUPPOSED_CLAUSE, lambda at: is_supposed(at.text, at.this)),
    (SAYING, lambda at: _is_in_a_saying(at.text, at.this)),
    (RECIPE, lambda at: is_in_a_recipe(at.text, at.this)),
    (LEADS_ELSEWHERE, lambda at: is_of_the_page(at.text, at.this)),
    (SIGNED_BESIDE, lambda at: is_signed_oddly(at.text, at.this)),
    (NUMBER_BESIDE, lambda at: is_parted(at.text, at.this)),
    (ODD_SCALE, lambda at: lacks_a_scale(at.text, at.this)),
    (AGE, lambda at: is_an_age(at.text, at.this)),
    (IN_A_NAME, lambda at: is_no_number_of_things(at.text, at.this)),
    (SYMBOL_OF_MONEY, lambda at: may_be_money(at.text, at.this)),
    (CUT_SHORT, lambda at: is_counted_on(at.text, at.this)),
    (HEDGED_BESIDE, lambda at: is_gone_by(at.text, at.this)),
    (NUMBER_BESIDE, lambda at: is_fraction_apart(at.text, at.this)),
    (END_OF_RANGE, lambda at: is_short_range(at.this)),
    (END_OF_RANGE, lambda at: is_low_end(at.text, at.this)),
    (HEDGED_BESIDE, lambda at: is_hedged_in_writing(at.text, at.this)),
    (HEDGED_BESIDE, lambda at: is_hedged_in_quotes(at.text, at.this)),
    (HEDGED_BESIDE, lambda at: shares_a_limit(at.text, at.before, at.this)),
    (NUMBER_BESIDE, lambda at: _is_part_of_length(at.text, at.this)),
    (DIFFERENCE, lambda at: is_margin(at.text, at.this)),
    (SUPPOSED_CLAUSE, lambda at: is_feared(at.text, at.this)),
)
"""What may stand beside a figure, each with the reason to hold it."""
