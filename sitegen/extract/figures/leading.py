"""The qualifier before a figure: right before its number, or before "a" where the figure tells of a noun."""

from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.figures.words.nouns import Counted
from sitegen.extract.figures.words.qualifiers import Qualified, read_leading
from sitegen.extract.languages.vocabulary import BesideFigures, Closed, NounPhrases, Qualifiers, VerbGroups
from sitegen.extract.text.text import Text


def leading_qualifier(text: Text, amount: Amount, limit: int, noun: Counted | None) -> Qualified:
    """Return the qualifier before an amount; "passed" before laws and the like is the verb that counts them."""
    leading = read_leading(text, amount.first, limit)
    enacted = noun is not None and text.at(noun.after - 1).isa(BesideFigures.ENACTED)
    passed = enacted and text.at(leading.edge).isa(BesideFigures.PASSED)
    if passed:
        return read_leading(text, amount.first, leading.edge + 1)
    if _is_a_step(text, amount, leading):
        return Qualified("exact", amount.first)
    if (lowest := _lowest_price(text, amount, leading)) is not None:
        return Qualified("at_least", lowest)
    return _before_article(text, amount, limit) or leading


def _lowest_price(text: Text, amount: Amount, leading: Qualified) -> int | None:
    """Return where "from" leads to the lowest of prices ("Rooms cost | from just €90 a night"), and to no range."""
    first = amount.first - 1 - text.at(amount.first - 1).isa(Qualifiers.FOCUS)
    sold = text.at(first).isa(Closed.FROM) and text.at(first - 1).isa(BesideFigures.SOLD_FROM)
    led = leading.edge == amount.first and sold
    price = amount.unit is not None and amount.unit.kind == "currency" and amount.upper is None
    ends = text.has(amount.after, amount.after + _UP_TO_END, Closed.TO)
    return first if led and price and not ends else None


_UP_TO_END = 5
"""Words between the ends of prices that "from" and "to" tell ("from €90 a night to")."""


def _is_a_step(text: Text, amount: Amount, leading: Qualified) -> bool:
    """Return whether "up" is that of a verb of small steps, and "to" leads to a level ("edged | up to 4 percent")."""
    level = amount.unit is not None and amount.unit.kind in {"percent", "currency"}
    verb = text.at(leading.edge - 1)
    stepped = verb.isa(BesideFigures.CREPT) or (
        verb.isa(VerbGroups.BE, BesideFigures.AT_PRESENT) and _comes_from(text, amount)
    )
    up = text.at(leading.edge).isa(VerbGroups.DIRECTION)
    return level and leading.qualifier == "at_most" and stepped and up and leading.edge == amount.first - _UP_TO


def _comes_from(text: Text, amount: Amount) -> bool:
    """Return whether what a value was stands behind it ("is now up to €60 | from €40")."""
    return text.at(amount.after).isa(Closed.FROM) and text.at(amount.after + 1).opens_digits


_UP_TO = 2
"""Tokens of "up to"."""


def _before_article(text: Text, amount: Amount, limit: int) -> Qualified | None:
    """Return the qualifier before "a" and an amount that tells of a noun ("nearly a three-hour wait"); None for none.

    Of a sum, "more than a €5 note" may say what else is worth it, so it takes a limit only ("up to a €5 fine"). A count
    may be of another.
    """
    kind = amount.unit.kind if amount.unit is not None else "count"
    if kind == "count" or not text.at(amount.first - 1).isa(Closed.A) or not text.joined(amount.first):
        return None
    found = read_leading(text, amount.first - 1, limit)
    limits = found.qualifier in {"at_most", "at_least"}
    told = found.qualifier != "exact" and (limits or kind != "currency")
    return found if told and not _may_lead_somewhere(text, found.edge, amount.first - 1) else None


def _may_lead_somewhere(text: Text, first: int, article: int) -> bool:
    """Return whether a word before "a" may be a preposition of a verb ("walked over a 5-mile bridge", "is over a")."""
    alone = article - first == 1 and text.at(first).isa(NounPhrases.BEHIND_HEAD)
    return alone and not text.at(first - 1).isa(VerbGroups.BE)
