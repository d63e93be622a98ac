"""Numbers that are no figures: dates, times, ordinals, scores, labels, and parts of names.

Each rule looks at the shape around the digits and says where to read on. A number with a currency, a magnitude or a
percentage is never a year, a date or a label, so the grammar asks about the shapes that its unit leaves open.
"""

import re

from sitegen.extract.figures.amounts.glued_units import is_hours_and_minutes, read_time
from sitegen.extract.figures.numbers.marks import COMMA, digits_at
from sitegen.extract.figures.numbers.slashed import read_share_in_digits, read_slashed, read_slashed_of
from sitegen.extract.figures.units.currency_names import currency_tables
from sitegen.extract.figures.units.lookup import longest, unit_names
from sitegen.extract.figures.words.magnitudes import read_magnitude
from sitegen.extract.languages.vocabulary import Amounts, Calendar, Money
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import GLUED, SPACE

_CHAIN = frozenset("-–/:.‑^")
_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}\Z")
_VERSION = re.compile(r"(?=[0-9.]*\.[0-9]{1,2}(?:\.|\Z))[0-9]+(?:\.[0-9]+){2,}\Z")
"""Digits with several points that group no thousands: a version, an address of a computer."""
_MODERN = re.compile(r"(?:19|20)[0-9]{2}\Z")


def skip_shape(text: Text, index: int) -> int | None:
    """Return where to read on after digits whose shape makes them no figure, else None.

    Args:
        text: The article.
        index: A token of digits.

    """
    if is_fraction(text, index) or read_time(text, index):
        return None
    after = _chain(text, index) or index + (4 if is_hours_and_minutes(text, index) else 1)
    if (after > index + 1 and not _is_range(text, index, after)) or _VERSION.match(text.at(index).text):
        return after
    if _in_a_name(text, index):
        return after
    then = text.at(after)
    if then.gap == GLUED and then.kind == "word" and then.isa(Amounts.ORDINAL_ENDING) and not is_stone(text, after):
        return after + 1
    if then.isa(Amounts.CLOCK_ENDING) and text.joined(after) and (then.gap == GLUED or not then.text.isupper()):
        return after + 1
    return after if _is_date(text, index, after) else None


def is_stone(text: Text, place: int) -> bool:
    """Return whether "st" hangs on digits of which it makes no ordinal: "9st" is a weight, "21st" a rank."""
    digits = text.at(place - 1).text
    token = text.at(place)
    letters = token.isa(Amounts.STONE_MARK) and token.text.islower()
    return letters and text.glued(place) and (digits[-1:] != "1" or digits[-2:] == "11")


def is_fraction(text: Text, index: int) -> bool:
    """Return whether digits with a slash are a part of a unit or a share, "1/2 %", "3-1/2 inches", "2/3 of the"."""
    hyphen = text.at(index + 1).text == "-" and text.glued(index + 1) and text.glued(index + 2)
    place = index + 2 if hyphen else index
    if text.at(place + 1).text != "/" or text.at(place - 1).text == "/":
        return False
    slashed = read_slashed(text, place)
    if slashed is None:
        return not hyphen and read_share_in_digits(text, place) is not None
    after = slashed[1]
    told = _leads_to_unit(text, after) or read_slashed_of(text, place) is not None
    return told or (_is_money(text, after) if hyphen else read_share_in_digits(text, place) is not None)


def _leads_to_unit(text: Text, place: int) -> bool:
    """Return whether a unit stands at a place, on a hyphen or not, or a magnitude."""
    hung = text.at(place).text == "-" and text.glued(place)
    unit = longest(text, place + hung, unit_names(text.language))
    return unit is not None or read_magnitude(text, place) is not None


def _is_money(text: Text, place: int) -> bool:
    """Return whether the name of a currency, or of a part of one, stands at a place ("12-1/2 cents")."""
    named = longest(text, place, currency_tables(text.language).names) is not None
    return named or text.at(place).isa(Money.CENTS)


def _chain(text: Text, index: int) -> int | None:
    """Return where a chain of digits joined by hyphens, slashes or colons ends ("9/11", "555-0100", "10:30")."""
    after = index + 1
    while (
        text.at(after).text in _CHAIN
        and text.glued(after)
        and text.glued(after + 1)
        and text.at(after + 1).kind == "number"
    ):
        after += 2
    return after if after > index + 1 else None


def _is_range(text: Text, index: int, after: int) -> bool:
    """Return whether a chain can be a range: two numbers that rise, a hyphen between, neither a year."""
    if after != index + 3 or text.at(index + 1).text not in {"-", "–", "‑"}:
        return False
    low, high = digits_at(text, index), digits_at(text, index + 2)
    if _MODERN.match(text.at(index).text) or low.startswith("0") or text.at(index - 1).text == "(":
        return False
    try:
        return float(low.replace(COMMA, "")) < float(high.replace(COMMA, ""))
    except ValueError:
        return False


def _in_a_name(text: Text, index: int) -> bool:
    """Return whether letters or a hyphen are glued to the left of the digits ("G7", "COVID-19", "A320")."""
    before = text.at(index - 1)
    if before.text == "#" and text.at(index).gap == SPACE:
        return True
    if not text.glued(index):
        return False
    if before.text == "+" and text.glued(index - 1) and text.at(index - 2).kind == "number":
        return True
    if before.kind == "word" or before.text in {"#", "_", "@", "=", "&", "\\", "^"}:
        return True
    if before.text in {"'", "’"} and len(text.at(index).text) == 2:  # noqa: PLR2004
        return True
    return before.text in {"-", "–", "‑"} and text.glued(index - 1) and text.at(index - 2).kind == "word"


def _is_date(text: Text, index: int, after: int) -> bool:
    """Return whether the digits are the day of a month."""
    digits = text.at(index).text
    if not digits.isdecimal() or len(digits) > 2:  # noqa: PLR2004
        return False
    before, then = text.at(index - 1), text.at(after)
    if before.text == "." and text.glued(index - 1):
        before = text.at(index - 2)
    if before.isa(Calendar.MONTH) and before.text[0].isupper():
        return not _ends_date(text, index - 1)
    return then.isa(Calendar.MONTH) and then.text[0].isupper() and text.joined(after)


def _ends_date(text: Text, month: int) -> bool:
    """Return whether the day of a month stands before it, so that what follows is no day ("On 5 May 40 boats sank")."""
    day = text.at(month - 1).text
    return text.joined(month) and text.joined(month + 1) and day.isdecimal() and 0 < int(day) <= _LAST_DAY


_LAST_DAY = 31


def is_year(text: Text, index: int, after: int, *, qualified: bool) -> bool:
    """Return whether bare digits read as a year.

    Args:
        text: The article.
        index: The digits' token.
        after: The token after them.
        qualified: Whether a qualifier such as "more than" stands before them.

    """
    digits = text.at(index).text
    if not _YEAR.match(digits) or after != index + 1:
        return False
    if _MODERN.match(digits):
        return not qualified or text.at(index - 1).isa(Amounts.ABOUT_YEAR)
    return text.at(index - 1).isa(Amounts.BEFORE_YEAR)


def is_label(text: Text, index: int) -> bool:
    """Return whether the word before bare digits makes them its number ("Article 5", "Cluster One", "Flight 93")."""
    before = text.at(index - 1)
    if before.text == ".":
        before = text.at(index - 2)
    if before.kind != "word" or (not text.joined(index) and not text.glued(index)):
        return False
    if before.isa(Amounts.LABEL) and (before.text[0].isupper() or before.isa(Amounts.SMALL_LABEL)):
        return True
    if not before.text[0].isupper() or before.opens or _is_time(text, index - 1):
        return False
    return not text.at(index - 2).isa(Amounts.BEFORE_PLACE)


def _is_time(text: Text, place: int) -> bool:
    """Return whether a day, or the month of a whole date, stands at a place."""
    token = text.at(place)
    return token.isa(Calendar.DAY) or (token.isa(Calendar.MONTH) and _ends_date(text, place))


def is_name_word(text: Text, index: int) -> bool:
    """Return whether a number word is part of a name: capitalised inside a sentence ("Group of Seven")."""
    token = text.at(index)
    return token.kind == "word" and token.text[0].isupper() and not token.opens
