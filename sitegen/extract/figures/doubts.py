"""What holds a figure that was read: digits and magnitude words around it that it does not account for."""

from sitegen.extract.figures.amounts.amount import Amount
from sitegen.extract.languages.vocabulary import Calendar, Closed, Figures, Numbers
from sitegen.extract.reasons import RUN_TOGETHER, SPLIT, UNACCOUNTED
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import SPACE, Token


def read_doubt(text: Text, amount: Amount, after: int) -> str | None:
    """Return a reason to hold where a number or a magnitude touches the figure or hides in its unit."""
    before, then = text.at(amount.first - 1), text.at(after)
    if text.joined(after) and (_is_magnitude(then) or then.word.value(Numbers.MAGNITUDE_PLURAL) is not None):
        return UNACCOUNTED
    if text.joined(amount.first) and (_is_magnitude(before) or before.word.value(Numbers.TENS) is not None):
        return UNACCOUNTED
    if before.kind == "number" and text.at(amount.first).gap == SPACE and not _may_be_year(before.text):
        return RUN_TOGETHER
    if before.text == "," and _goes_on_from_larger(text, amount):
        return UNACCOUNTED  # "six million, four hundred thousand dollars"
    if _is_split(text, amount, after):
        return SPLIT
    hidden = text.tokens[amount.after : after] if amount.unit is None else ()
    numbers = any(t.kind == "number" or t.isa(Numbers.NUMBER_WORD) for t in hidden)
    return UNACCOUNTED if numbers and amount.unit is None and not _has_rate(text, amount.after, after) else None


def _goes_on_from_larger(text: Text, amount: Amount) -> bool:
    """Return whether a larger magnitude stands before the comma at a bare number, which is no share of it."""
    larger = text.at(amount.first - 2).word.value(Numbers.MAGNITUDE)
    share = amount.unit is not None and amount.unit.kind == "percent"
    return larger is not None and amount.value < larger and amount.first == amount.number.first and not share


def _is_split(text: Text, amount: Amount, after: int) -> bool:
    """Return whether a mark, a blank or the end of a line parts a figure, or parts it from what belongs to it."""
    parted = any(check(text, amount) for check in (_goes_on, _is_scaled_apart, _belongs_before, _crosses_lines))
    return parted or _ends_a_line_early(text, amount.first, after)


def _crosses_lines(text: Text, amount: Amount) -> bool:
    """Return whether a line ends between a number and its magnitude, in a text whose lines are paragraphs.

    Where an editor wrapped the lines, none is longer than those that one wraps.
    """
    broken = text.body.find("\n", text.at(amount.first).start, text.at(amount.after - 1).end)
    return broken >= 0 and max(map(len, text.body.split("\n"))) > _WIDEST


def _ends_a_line_early(text: Text, first: int, after: int) -> bool:
    """Return whether a line ends within a figure before it is full, as no editor wraps it ("12 guests | a head")."""
    start, end = text.at(first).start, text.at(after - 1).end
    broken = text.body.find("\n", start, end)
    if broken < 0:
        return False
    line = text.body[text.body.rfind("\n", 0, broken) + 1 : broken]
    word = text.body[broken:].split(maxsplit=1)[0]
    rest = max(map(len, text.body[broken:].split("\n")))
    widest = max(rest, *map(len, text.body[:broken].split("\n")))
    return len(line) + 1 + len(word) <= widest


_WIDEST = 120
"""Characters of a line that an editor may have wrapped."""


def _is_magnitude(token: Token) -> bool:
    return token.word.value(Numbers.MAGNITUDE) is not None


def _belongs_before(text: Text, amount: Amount) -> bool:
    """Return whether words before an amount belong to it: "a million or two dollars", "a dollar and twenty cents"."""
    article, noun, joint = (text.at(amount.first - back) for back in (3, 2, 1))
    if joint.isa(Closed.OR):
        return _is_magnitude(noun) and amount.number.factor == 1
    whole = article.isa(Figures.ONE) and noun.isa(Figures.WHOLE_MONEY)
    return joint.isa(Closed.AND) and whole and amount.unit is not None and amount.unit.factor < 1


def _goes_on(text: Text, amount: Amount) -> bool:
    """Return whether digits around a sum may belong to it: "$8. 94", "130, 38 zł", "5 euros 50", "$1 298,00"."""
    if amount.unit is None or amount.unit.kind != "currency":
        return False
    number, place = amount.number, amount.after
    mark, then = text.at(place), text.at(place + 1)
    if mark.text == "." and text.glued(place) and _are_cents(text, place + 1) and number.after == place:
        return True
    closed = then.kind == "mark" or not text.joined(place + 1)
    if _are_cents(text, place) and text.at(place - 1).kind == "word" and closed:
        return True
    if mark.text in {",", "."} and text.glued(place) and text.glued(place + 1) and then.kind == "number":
        return True
    if mark.kind == "number" and "\u00a0" in text.body[text.at(place - 1).end : mark.start]:
        return True
    before, first = text.at(amount.first - 2), text.at(amount.first)
    listed = text.at(amount.first - 1).text == "," and before.kind == "number" and len(first.text) == len("38")
    return listed and first.kind == "number" and not _may_be_year(before.text) and not _is_day(text, amount.first - 2)


def _is_scaled_apart(text: Text, amount: Amount) -> bool:
    """Return whether decimals and a magnitude stand behind a full stop and a blank: "€4. 5 million"."""
    place = amount.after
    digits = text.at(place + 1)
    stopped = text.at(place).text == "." and text.glued(place) and digits.kind == "number" and digits.gap == SPACE
    return stopped and amount.unit is not None and _is_magnitude(text.at(place + 2))


def _are_cents(text: Text, place: int) -> bool:
    """Return whether a token is two digits after a blank, as cents may be written."""
    token = text.at(place)
    return token.kind == "number" and token.gap == SPACE and len(token.text) == len("50")


def _is_day(text: Text, place: int) -> bool:
    return text.at(place - 1).isa(Calendar.MONTH)


def _may_be_year(digits: str) -> bool:
    """Return whether digits before a number can be a year of their own ("In 2015 1.3 million people moved")."""
    return len(digits) == len("2015") and digits[:2] in {"17", "18", "19", "20"}


def _has_rate(text: Text, first: int, after: int) -> bool:
    return any(token.isa(Closed.PER) for token in text.tokens[first:after])
