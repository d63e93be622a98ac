"""A share of a whole: its value, what makes a part a share, and what a part is measured in."""

from decimal import Decimal

from sitegen.extract.figures.numbers.added_parts import ADDED
from sitegen.extract.figures.units.lookup import longest, unit_names
from sitegen.extract.figures.words.magnitudes import Number
from sitegen.extract.languages.vocabulary import Closed, CountedNouns, Numbers
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

HALF = 2
"""Parts of which one is a half."""


def is_closed(text: Text, after: int) -> bool:
    """Return whether no noun follows that an ordinal could belong to ("one third baseman")."""
    then = text.at(after)
    marked = then.kind == "mark" and then.text not in {"-", "‑"}
    return marked or then.isa(CountedNouns.STOP) or not text.joined(after)


def past_of_one(text: Text, number: Number) -> int | None:
    """Return where the unit stands that decimals are a part of ("0.4 of a | percentage point", "0.2 of 1 | pound")."""
    part = 0 < number.value < 1 and number.factor == 1 and text.at(number.after).isa(Closed.OF)
    return past_measured(text, number.after, 0) if part else None


def share_of(count: Decimal, parts: int, first: int, after: int) -> Number:
    """Return a share of a whole in hundredths: whole where it ends within four decimals ("one in 800" is 0.125).

    Others are rounded to two decimals, and to two digits where they are below a tenth.
    """
    value = 100 * count / parts
    if value != round(value, _ENDS_WITHIN):
        value = value.quantize(Decimal(1).scaleb(min(-_DECIMALS, value.adjusted() - 1)))
    return Number(value, first, after, spelled=True, fraction=True)


_DECIMALS = 2
_ENDS_WITHIN = 4


def is_one(token: Token) -> bool:
    """Return whether a word stands for one: "a", "one"."""
    return token.isa(Closed.A) or token.word.value(Numbers.SMALL) == 1


def is_share(text: Text, index: int, parts: int) -> bool:
    """Return whether what follows a part makes it a share: "of the members", "half the members"."""
    token = text.at(index)
    of = token.isa(Closed.OF)
    if text.at(index + 1 + of).isa(Numbers.WHOLE_TIME):
        return False
    return of or (parts == HALF and token.isa(Numbers.HALVED))


def past_measured(text: Text, index: int, parts: int) -> int | None:
    """Return where the unit stands that a fraction is of: "half a mile", "a quarter of a mile", "a half-mile"."""
    if not text.joined(index):
        return None
    of = text.at(index).isa(Closed.OF)
    place = index + of
    article = is_one(text.at(place)) or (of and text.at(place).text == "1")
    place += article
    bare = parts in ADDED or text.at(index).text == "-"
    if not (of and article) and (of or not bare or (article and parts != HALF)):
        return None
    end = text.past_hyphen(place)
    unit = longest(text, end, unit_names(text.language))
    whole = text.at(end)
    known = whole.isa(Numbers.WHOLE) or (unit is not None and not unit.unit.hold)
    if not known or not (text.joined(place) or text.glued(place)):
        return None
    return end if whole.isa(Numbers.WHOLE_POINT) else place
