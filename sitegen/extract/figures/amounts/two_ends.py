"""Whether two amounts that "to" joins are the ends of a range, or a change and what it came to, or may be either."""

from decimal import Decimal

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.figures.words.qualifiers import read_leading
from sitegen.extract.languages.vocabulary import Amounts, Closed, CountedNouns
from sitegen.extract.text.text import Text

_CENTS_APART = 20
"""How often a number of cents goes into a price where "to" can still span a range: "rose 53 cents to $64.73"."""


def _is_far(lower: Amount, upper: Amount) -> bool:
    """Return whether cents lead to a sum that is far from them ("3 cents to €4")."""
    cents = lower.unit is not None and upper.unit is not None and lower.unit.factor < upper.unit.factor
    return cents and upper.value > lower.value * _CENTS_APART


def may_be_either(text: Text, lower: Amount, upper: Amount) -> bool:
    """Return whether two amounts may be a range as well as a change and what it came to: the ends lie near.

    Behind "by" ("by €5 to €15"), and of a share behind a verb with its object ("cut its rate | 2 percent to 5
    percent"); right behind its verb a change is told without "by".
    """
    lead = text.at(lower.first - 1)
    share = lower.unit is not None and lower.unit.kind == "percent"
    moved = share and text.has(max(0, lower.first - _OBJECT), lower.first - 1, Amounts.CHANGE)
    object_moved = moved and not lead.isa(Amounts.CHANGE, Closed.OF)
    near = ranges(lower, upper) and upper.value <= lower.value * _NEAR
    return (near and (lead.isa(Closed.BY) or object_moved)) or _may_reach(text, lower, upper)


def _may_reach(text: Text, lower: Amount, upper: Amount) -> bool:
    """Return whether two sums far apart stand behind a verb of change ("jumped its daily limit of €15 to €580")."""
    money = lower.unit is not None and upper.unit is not None and lower.unit.kind == "currency"
    moved = text.has(max(0, lower.first - _OBJECT - 1), lower.first - 1, Amounts.CHANGE)
    return money and moved and ranges(lower, upper) and upper.value > lower.value * _CENTS_APART


def are_bare(text: Text, lower: Amount, upper: Amount) -> bool:
    """Return whether "to" joins two numbers of one magnitude without a unit ("6,000 to 231,000")."""
    alike = lower.unit is None and upper.unit is None and lower.number.factor == upper.number.factor
    return alike and text.at(lower.after).isa(Closed.TO)


def are_scaled(text: Text, lower: Amount, upper: Amount) -> bool:
    """Return whether "to" joins a number to one with a magnitude of its own: "9 billion to 212 billion francs".

    Or digits that no magnitude parts from one that has it ("210,000 to 4.9 million").
    """
    own = upper.number.factor > 1 and (lower.number.factor > 1 or lower.value >= 1000)  # noqa: PLR2004
    return own and lower.unit is None and text.at(lower.after).isa(Closed.TO)


def is_change_to(text: Text, lower: Amount, upper: Amount, lead: int) -> bool:
    """Return whether two amounts can only be a change and what it came to."""
    led = _is_one_change(text, lower) or _is_bounded_change(text, lower, lead)
    return _is_far(lower, upper) or led or _is_far_change(text, lower, upper)


def _is_far_change(text: Text, lower: Amount, upper: Amount) -> bool:
    """Return whether "by" or a verb leads to two sums so far apart that no range has them ("by nearly €3 to €71").

    Of numbers alone as well ("Claims rose by 6,000 to 231,000").
    """
    edge = read_leading(text, lower.first, max(0, lower.first - _OBJECT)).edge
    kinds = {one.unit.kind if one.unit is not None else None for one in (lower, upper)}
    led = text.at(edge - 1).isa(Amounts.CHANGE, Closed.BY)
    plain = led and kinds in ({"currency"}, {None})
    return plain and ranges(lower, upper) and upper.value > lower.value * _CENTS_APART


def _is_bounded_change(text: Text, lower: Amount, lead: int) -> bool:
    """Return whether a bound opens a change ("rose by more than €2 to €5"): a range has none at its lower end."""
    bound = read_leading(text, lower.first, max(0, lead - _OBJECT))
    word = text.at(bound.edge - 1)
    return bound.qualifier in {"more_than", "less_than"} and word.isa(Amounts.CHANGE, Closed.BY)


def _is_one_change(text: Text, lower: Amount) -> bool:
    """Return whether one thing has moved by one sum ("The toll rose by €5 to €15"); of several it may be a range."""
    by = lower.first - 1
    verb, noun = text.at(by - 1), text.at(by - 2)
    form = verb.word.verb
    past = form is not None and form.finite and verb.lower != form.verb.lemma and not is_plural(verb)
    money = lower.unit is not None and lower.unit.kind == "currency"
    single = noun.kind == "word" and noun.text.isalpha() and not noun.isa(CountedNouns.STOP) and not is_plural(noun)
    return text.at(by).isa(Closed.BY) and verb.isa(Amounts.CHANGE) and past and money and single


_OBJECT = 4
"""Words of a verb of change with its object before a share."""
_NEAR = 4
"""How many times a change what it came to must be, so that the two are no range."""


def ranges(lower: Amount, upper: Amount) -> bool:
    """Return whether two amounts can be the ends of one range."""
    if upper.unit is None and lower.unit is not None and lower.unit.kind != "currency":
        return False
    if lower.unit and upper.unit and lower.unit.id != upper.unit.id:
        return False
    if lower.number.fraction or upper.number.fraction:
        return False
    return lower_end(lower, upper) < upper.value


def lower_end(lower: Amount, upper: Amount) -> Decimal:
    """Return the lower end, with the magnitude that both ends share ("3 to 5 million")."""
    factor = upper.number.factor
    if lower.number.letter or upper.number.letter:
        return lower.value
    if lower.number.factor > 1 or factor == 1 or lower.value >= 1000:  # noqa: PLR2004
        return lower.value * (_shared(lower, upper))
    return lower.value * factor * _shared(lower, upper)


def _shared(lower: Amount, upper: Amount) -> Decimal:
    """Return the factor of a unit written once, after the upper end ("5 to 10 cents")."""
    return upper.unit.factor if lower.unit is None and upper.unit else Decimal(1)
