"""Reads the figures of an article as ranges of tokens, one behind the other."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.figures.amounts.exclusions import is_label, skip_shape
from sitegen.extract.figures.amounts.grammar import read_amount, starts_amount
from sitegen.extract.figures.bare_numbers import counts_nothing, of_many, of_numbered, of_points, of_these, of_times
from sitegen.extract.figures.found import Found, finish
from sitegen.extract.figures.money.context import MoneyContext, read_money_context
from sitegen.extract.figures.not_stated import is_large, is_no_amount
from sitegen.extract.figures.numbers.ratios import noun_of_one
from sitegen.extract.figures.told_before import is_told_elsewhere
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.figures.units.names import PERCENT
from sitegen.extract.figures.words.durations import is_point
from sitegen.extract.figures.words.nouns import Counted, read_counted
from sitegen.extract.figures.words.qualifiers import read_leading, read_trailing
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Closed,
    Durations,
    Figures,
    FigureVerbs,
    Numbers,
    People,
    Stages,
)
from sitegen.extract.reasons import SHARE_NOTE, SMALLER_UNIT
from sitegen.extract.text.text import Text

SHARE = Unit(PERCENT, "percent", note=SHARE_NOTE)
_SECOND: Literal["second"] = "second"
_Always = Literal["day-per-week", "hour-per-day", "year"]
_ALWAYS: Collection[tuple[_Always, Decimal, bool]] = {
    ("day-per-week", Decimal(7), False),
    ("hour-per-day", Decimal(24), False),
    ("year", Decimal("0.5"), True),
}
"""Lengths of time that tell no length: "seven days a week", "the half-year report"."""


def read_figures(text: Text) -> Iterator[Found]:
    """Yield every figure of an article in text order, none overlapping another."""
    context = read_money_context(text)
    index = limit = 0
    while index < len(text.tokens):
        if not starts_amount(text, index):
            index += 1
            continue
        found, index = _read(text, index, limit, context)
        if found:
            yield found
            limit = found.after


def _read(text: Text, index: int, limit: int, context: MoneyContext) -> tuple[Found | None, int]:
    """Read the figure that starts at a token; return it, if it is one, and where to read on."""
    skip = _skip(text, index)
    if skip is not None:
        return None, skip
    amount = read_amount(text, index, context)
    if amount is None:
        return None, index + 1
    amount = of_many(text, of_times(text, of_points(text, amount))) if amount.unit is None else amount
    if amount.unit is None:
        return _read_count(text, amount, limit)
    if not amount.unit.id or is_no_amount(text, amount):
        return None, amount.after
    return _read_duration(text, amount, limit) if amount.unit.kind == "duration" else finish(text, amount, limit, None)


def _skip(text: Text, index: int) -> int | None:
    """Return where to read on after what is no figure by its place or its shape, else None."""
    if text.at(index).kind != "number":
        return index + 1 if _ends_compound(text, index) else None
    if (text.at(index - 1).isa(Closed.PER) or _is_base(text, index)) and text.joined(index):
        return index + 1  # What a rate is told against is no figure.
    return skip_shape(text, index)


def _is_base(text: Text, index: int) -> bool:
    """Return whether "for every" leads to a number ("5 boats for every 1,000 keepers")."""
    return text.phrase(index - 2, Figures.FOR_EVERY) == index


def _ends_compound(text: Text, index: int) -> bool:
    """Return whether a number word hangs on small words before it: "a one-for-three rights issue"."""
    return (
        text.hyphened(index - 1)
        and text.at(index - 2).kind == "word"
        and text.at(index - 2).isa(Figures.INSIDE_COMPOUND)
    )


def _read_duration(text: Text, amount: Amount, limit: int) -> tuple[Found | None, int]:
    """Read a length of time, unless it only tells when something is, or an age."""
    found, after = finish(text, amount, limit, None)
    one = amount.value == 1 and amount.number.spelled and not amount.hyphened
    idle = one or (found.unit_id, amount.value, amount.hyphened) in _ALWAYS
    found = _bounded(text, found, limit)
    point = is_point(text, found.first, found.after) and not _is_measured_time(text, found)
    return (None, amount.after) if idle or point else (found, after)


def _bounded(text: Text, found: Found, limit: int) -> Found:
    """Return a length of time with the "within" that makes it a limit ("accepted within 28 days"), where it is no time.

    "Within two days 40 people had died", "and within two days" tell when.
    """
    lead = found.first - 1
    before = text.at(lead - 1)
    led = lead >= limit and text.at(lead).isa(BesideFigures.BOUND) and not text.at(lead).opens
    plain = found.qualifier == "exact" and not found.amount.hyphened and text.joined(found.first)
    hung = before.kind == "word" and not before.isa(Closed.AND, Closed.OR, Closed.BUT)
    return found._replace(first=lead, qualifier="at_most", limits=True) if led and plain and hung else found


def _is_measured_time(text: Text, found: Found) -> bool:
    """Return whether "in" leads to a time told down to its seconds or their parts: how long something took."""
    parts = found.unit.note == SMALLER_UNIT or found.amount.value != int(found.amount.value)
    return parts and found.unit_id == _SECOND and text.at(found.first - 1).isa(Closed.IN)


def _read_count(text: Text, amount: Amount, limit: int) -> tuple[Found | None, int]:
    """Read a number without a unit of its own: a counted noun, or nothing."""
    leading = read_leading(text, amount.first, limit)
    trailing = read_trailing(text, amount.after)
    after = trailing.edge if trailing else amount.after
    noun = _counted_noun(text, amount, after, leading.edge)
    qualified = leading.edge < amount.first
    if amount.number.fraction:
        return finish(text, replace(amount, unit=SHARE), limit, noun)
    part = of_numbered(text, amount, after) if noun is None else None
    if part and not is_label(text, amount.first):
        return finish(text, part, limit, None)
    if counts_nothing(text, amount, noun, limit, qualified=qualified):
        return None, amount.after
    if noun is None and text.at(after).isa(Closed.PER) and text.at(after + 1).kind == "number":
        return finish(text, replace(amount, unit=Unit("", "count")), limit, None)
    if noun is None:
        worth = is_large(text, amount) or is_told_elsewhere(text, leading.edge, limit)
        return finish(text, amount, limit, None) if worth else (None, amount.after)
    return _counted_time(text, amount, noun, limit) if noun.duration else finish(text, amount, limit, noun)


def _counted_noun(text: Text, amount: Amount, after: int, first: int) -> Counted | None:
    """Read the noun that a number without a unit counts; a ratio has its own ("One boat in five | leaks")."""
    if amount.number.fraction and noun_of_one(text, amount.number.first) is not None:
        return None
    noun = read_counted(text, after, single=0 < amount.value <= 1) or of_these(text, amount, after)
    other = noun is not None and any(
        (
            _foresaw_it(text, first, noun),
            _is_a_small_part(text, noun),
            _has_a_price(text, noun),
            _acts_on_more(text, first, noun),
            text.at(noun.after - 1).isa(Figures.ONES),  # "12 new ones": told before
        )
    )
    return None if other else noun


def _has_a_price(text: Text, noun: Counted) -> bool:
    """Return whether the verb of what is sold was read as a noun ("half board for two | costs from €9")."""
    verb, form = noun.after - 1, text.at(noun.after - 1).word.verb
    place = noun.after + text.at(noun.after).isa(Closed.FROM)
    acts = form is not None and form.finite and form.verb.isa(FigureVerbs.LEVEL)
    return acts and text.at(place).opens_digits and text.joined(verb + 1)


def _acts_on_more(text: Text, first: int, noun: Counted) -> bool:
    """Return whether one word behind "a team of" and a number is the team's verb ("A crew of 12 | mends 40 nets")."""
    of, group = text.at(first - 1), text.at(first - 2)
    told = of.isa(Closed.OF) and text.at(first - 3).isa(Closed.ARTICLE) and not is_plural(group)
    alone = noun.after == noun.first + 1 and not text.at(noun.first).text[:1].isupper()
    return told and alone and text.at(noun.after).opens_digits and text.joined(noun.after)


def _is_a_small_part(text: Text, noun: Counted) -> bool:
    """Return whether parts of one are counted, which are no things ("25 | hundredths of a point")."""
    parts = text.at(noun.after - 1).word.value(Numbers.PART)
    return parts is not None and text.at(noun.after).isa(Closed.OF)


def _foresaw_it(text: Text, first: int, noun: Counted) -> bool:
    """Return whether people behind a number are those who foresaw it ("the 165,000 | economists had forecast")."""
    then = noun.after + text.at(noun.after).isa(Stages.HAVE)
    form = text.at(then).word.verb
    foresaw = form is not None and form.verb.stage in {"expected", "estimated"} and text.joined(then)
    return text.at(first - 1).isa(Closed.THE) and text.at(noun.after - 1).isa(People.GROUP) and foresaw


def _counted_time(text: Text, amount: Amount, noun: Counted, limit: int) -> tuple[Found | None, int]:
    """Read "three consecutive weeks"; "three year terms" may be terms or years, and is left alone."""
    unit = text.at(noun.after - 1).word.value(Durations.UNIT)
    if unit is None or text.at(noun.after).text == "-":
        return None, noun.after
    whole = replace(amount, after=noun.after, unit=Unit(unit, "duration"))
    return _read_duration(text, whole, limit)
