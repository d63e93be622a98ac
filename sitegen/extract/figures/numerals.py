"""Reads numbers: digits, words, magnitudes, fractions, and the vague ones that can only be held.

A number is read whole or not at all. What follows the rules of writing numbers gets its value; what looks like a number
and breaks them ("1.200.000", "two million billion") is read to its end and carries the reason it must be held for.
"""

import re
import unicodedata
from decimal import Decimal
from typing import NamedTuple

from sitegen.extract.figures.tokens import SPACE, Text

MALFORMED = "the digits are grouped in no known way"
RUN_TOGETHER = "two numbers run together"
ORDER = "an order of magnitude, not a number"
FRACTION = "a fraction of a whole, not a number of things"
AMBIGUOUS_LETTER = "the letter after the number may be a magnitude or a unit"

SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split(),
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
MAGNITUDES = {
    "dozen": 12, "hundred": 10**2, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "million": 10**6,
    "crore": 10**7, "crores": 10**7, "billion": 10**9, "trillion": 10**12, "quadrillion": 10**15,
}  # fmt: skip
PLURALS = {
    "tens": 10, "dozens": 12, "hundreds": 10**2, "thousands": 10**3, "lakhs": 10**5, "millions": 10**6,
    "crores": 10**7, "billions": 10**9, "trillions": 10**12,
}  # fmt: skip
SUFFIXES = {
    "mn": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12, "trln": 10**12,
    "cr": 10**7,
}  # fmt: skip
LETTERS = {"k": 10**3, "m": 10**6, "b": 10**9, "t": 10**12}
_PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fifth": 5, "fifths": 5,
    "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9,
    "tenth": 10, "tenths": 10,
}  # fmt: skip
_VAGUE = frozenset({"several", "few", "many", "couple"})
STARTERS = frozenset(SMALL) | frozenset(TENS) | frozenset(PLURALS) | _VAGUE | {"a", "an", "half", "quarter", "hundred"}

_WESTERN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?\Z")
_PLAIN = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)\Z")
_LEADING_GROUP = re.compile(r"[1-9][0-9]{0,2}\Z")
_GROUP = re.compile(r"[0-9]{3}\Z")
_LAST_GROUP = re.compile(r"[0-9]{3}(?:\.[0-9]+)?\Z")
MAX_DIGITS = 18
"""More digits than this are no quantity a newspaper prints, and would not survive decimal arithmetic."""


class Number(NamedTuple):
    """A number as it stands in some tokens."""

    value: Decimal
    first: int
    after: int
    factor: Decimal = Decimal(1)
    """The product of its magnitude words; 1 where it has none."""
    spelled: bool = False
    """Whether it starts with a word ("two", "half a million")."""
    letter: str = ""
    """A single letter glued to it that may be a magnitude ("m", "k"), not yet applied."""
    fraction: bool = False
    """Whether it is a share of a whole, its value in hundredths ("two-thirds of")."""
    hold: str | None = None


def read_number(text: Text, index: int, *, money: bool = False) -> Number | None:
    """Read the number that starts at a token.

    Args:
        text: The article.
        index: Where the number starts.
        money: Whether a currency stands before it, so that "5m" can only mean millions.

    Returns:
        The number, or None where none starts here.

    """
    token = text.at(index)
    ratio = _ratio(text, index)
    if ratio:
        return ratio
    if token.kind == "number" or _vulgar(token.text) is not None:
        number = _digits(text, index, money=money)
    elif token.lower in STARTERS:
        number = _spelled(text, index)
    else:
        return None
    return _mark_run(text, number) if number else None


def digits_value(digits: str) -> Decimal | None:
    """Return the value of digits with separators, or None where they are grouped in no known way."""
    if len(digits) <= 2 * MAX_DIGITS and any(p.match(digits) for p in (_PLAIN, _WESTERN, _INDIAN)):
        plain = digits.replace(",", "")
        if len(plain) <= MAX_DIGITS:
            return Decimal(plain)
    return None


def _digits(text: Text, index: int, *, money: bool) -> Number | None:
    token = text.at(index)
    vulgar = _vulgar(token.text)
    if vulgar is not None:
        return _scaled(text, Number(vulgar, index, index + 1), money=money)
    if len(token.text) > 2 * MAX_DIGITS:
        return None
    digits, after = _join(text, index, money=money)
    value = digits_value(digits)
    if value is None:
        return _scaled(text, Number(_any_value(digits), index, after, hold=MALFORMED), money=money)
    value, after = _add_part(text, value, after)
    return _scaled(text, Number(value, index, after), money=money)


def _any_value(digits: str) -> Decimal:
    """Return some value for digits that will be held: all of them, as if nothing separated them."""
    return Decimal(re.sub(r"[.,]", "", digits))


def _vulgar(text: str) -> Decimal | None:
    """Return the value of a one-character fraction with a finite decimal form ("½")."""
    if len(text) != 1 or unicodedata.category(text) != "No" or not unicodedata.decomposition(text).startswith("<frac"):
        return None
    value = Decimal(str(unicodedata.numeric(text)))
    return value if len(str(value)) <= len("0.875") else None


def _add_part(text: Text, value: Decimal, after: int) -> tuple[Decimal, int]:
    """Add a fraction that follows whole digits: "2½", "2 1/2", "two and a half" in digits."""
    vulgar = _vulgar(text.at(after).text)
    if vulgar is not None and value == int(value):
        return value + vulgar, after + 1
    over, slash, under = text.at(after), text.at(after + 1), text.at(after + 2)
    if over.text in {"1", "3"} and over.gap == SPACE and slash.text == "/" and under.text in {"2", "4"}:
        return value + Decimal(over.text) / Decimal(under.text), after + 3
    if text.lowers(after, after + 3) == ("and", "a", "half"):
        return value + Decimal("0.5"), after + 3
    return value, after


def _join(text: Text, index: int, *, money: bool) -> tuple[str, int]:
    """Join digits that spaces separate: "1 200 000" and, in tokenised text, "4 . 8 %" and "1 , 200 %"."""
    digits, after = text.at(index).text, index + 1
    if _LEADING_GROUP.match(digits):
        while _GROUP.match(digits[-3:]) or after == index + 1:
            token = text.at(after)
            if token.kind != "number" or not _LAST_GROUP.match(token.text) or not _thin(text, after):
                break
            digits, after = f"{digits},{token.text}", after + 1
            if "." in token.text or len(digits) > 2 * MAX_DIGITS:
                break
    mark, rest = text.at(after), text.at(after + 1)
    if mark.text in {".", ","} and mark.gap == SPACE and rest.gap == SPACE and rest.text.isascii():
        shaped = rest.text.isdigit() if mark.text == "." else _GROUP.match(rest.text) is not None
        if shaped and (money or _has_unit(text, after + 2)):
            return f"{digits}{mark.text}{rest.text}", after + 2
    return digits, after


def _thin(text: Text, index: int) -> bool:
    """Return whether exactly one blank that may group digits stands before a token."""
    between = text.body[text.at(index - 1).end : text.at(index).start]
    return between in {" ", "\u00a0", "\u202f", "\u2009"}


def _has_unit(text: Text, index: int) -> bool:
    lower = text.at(index).lower
    return lower in {"%", "percent", "pct", "per"} or lower in MAGNITUDES or lower in SUFFIXES


def _scaled(text: Text, number: Number, *, money: bool) -> Number:
    """Apply the magnitudes that follow a number: "5 million", "50-billion", "7.1bn", "5 lakh crore"."""
    factor, after = Decimal(1), number.after
    found = _magnitude(text, after)
    while found:
        size, after = found
        if factor > 1 and not (factor in (100, 10**5) and size > factor):
            return number._replace(value=number.value * factor, factor=factor, after=after, hold=RUN_TOGETHER)
        factor *= size
        found = _magnitude(text, after)
    if factor == 1:
        return _suffixed(text, number, money=money)
    return number._replace(value=number.value * factor, factor=factor, after=after)


def _suffixed(text: Text, number: Number, *, money: bool) -> Number:
    token = text.at(number.after)
    near = token.gap == 0 or (token.gap == SPACE and (token.lower in SUFFIXES or (money and token.lower == "m")))
    if not near or token.kind != "word":
        return number
    size = SUFFIXES.get(token.lower) or (LETTERS.get(token.lower) if money else None)
    if token.lower == "cr" and token.gap == SPACE and not money:
        return number
    if size:
        factor = Decimal(size)
        return number._replace(value=number.value * factor, factor=factor, after=number.after + 1)
    if token.text in {"m", "k", "K", "M"}:
        return number._replace(letter=token.lower, after=number.after + 1)
    return number


def _magnitude(text: Text, index: int) -> tuple[int, int] | None:
    """Read one magnitude word, with the hyphen before it if there is one."""
    hyphen = text.at(index).text in {"-", "‑", "‐"} and text.glued(index) and text.glued(index + 1)
    place = index + hyphen
    token = text.at(place)
    size = MAGNITUDES.get(token.lower)
    if size is None and token.lower in PLURALS and token.lower not in {"tens", "dozens"}:
        size = None if text.at(place + 1).lower == "of" and not _is_written_out(text, place) else PLURALS[token.lower]
    if size is None or not (hyphen or text.joined(place)):
        return None
    return size, place + 1


def _is_written_out(text: Text, place: int) -> bool:
    """Return whether digits stand before a plural magnitude ("1.5 millions of euros")."""
    return text.at(place - 1).kind == "number"


def _mark_run(text: Text, number: Number) -> Number:
    """Hold a number that another number follows without a break ("3 million 500 thousand")."""
    after, token = number.after, text.at(number.after)
    if not text.joined(after) or number.hold:
        return number
    runs = token.kind == "number" and token.gap <= SPACE and number.factor > 1
    word = token.lower in SMALL or token.lower in TENS or token.lower in MAGNITUDES
    if not runs and not word:
        return number
    while text.joined(after) and (text.at(after).lower in _NUMBER_WORDS or text.at(after).kind == "number"):
        after += 1
    return number._replace(after=after, hold=RUN_TOGETHER)


_NUMBER_WORDS = frozenset(SMALL) | frozenset(TENS) | frozenset(MAGNITUDES)


def _spelled(text: Text, index: int) -> Number | None:
    lower = text.at(index).lower
    if lower in PLURALS:
        return _order(text, index)
    if lower in _VAGUE or (lower in {"a", "an"} and text.at(index + 1).lower in _VAGUE):
        return _vague(text, index)
    return _part(text, index) or _cardinal(text, index)


def _order(text: Text, index: int) -> Number | None:
    """Read "hundreds of millions of", which tells a size and no number."""
    value, after = Decimal(1), index
    while (size := PLURALS.get(text.at(after).lower)) and text.at(after + 1).lower == "of" and text.joined(after + 1):
        value, after = value * size, after + 2
        if after - index > 2 * len(PLURALS):
            break
    if after == index:
        return None
    return Number(value, index, after, factor=value, spelled=True, hold=ORDER)


def _vague(text: Text, index: int) -> Number | None:
    """Read "several hundred", "a few thousand", "a couple of million"."""
    after = index + 1 + (text.at(index).lower in {"a", "an"})
    after += text.at(after).lower == "of"
    scaled = _scaled(text, Number(Decimal(1), index, after, spelled=True), money=False)
    return scaled._replace(hold=ORDER) if scaled.factor > 1 else None


def _part(text: Text, index: int) -> Number | None:
    """Read a fraction: "half a million", "three-quarters of a million", "two-thirds of"."""
    count, after = Decimal(1), index
    if text.at(index).lower not in {"half", "quarter"}:
        count, after = Decimal(SMALL.get(text.at(index).lower, 1)), index + 1
        after += text.at(after).text == "-" and text.glued(after)
    parts = _PARTS.get(text.at(after).lower)
    if parts is None or (after > index and not text.joined(after)):
        return None
    whole = _whole(text, after + 1)
    if whole:
        factor, end = whole
        exact = (count * factor) % parts == 0
        return Number(count * factor / parts, index, end, factor, spelled=True, hold=None if exact else FRACTION)
    measured = _measured(text, after + 1)
    if measured:
        return Number(count / parts, index, measured, spelled=True, hold=None if 100 % parts == 0 else FRACTION)
    share = text.at(after + 1).lower == "of" or (parts == 2 and text.at(after + 1).lower in {"the", "all", "its"})  # noqa: PLR2004
    if not share or (after == index and parts != 2):  # noqa: PLR2004
        return None
    value = (100 * count / parts).quantize(Decimal("0.01"))
    return Number(value, index, after + 1, spelled=True, fraction=True, hold=FRACTION)


def _whole(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read the magnitude that a fraction divides: "a million", "of a million", "-million", "a dozen"."""
    after = index + (text.at(index).lower == "of")
    after += text.at(after).lower in {"a", "an"}
    found = _magnitude(text, after)
    return (Decimal(found[0]), found[1]) if found and text.joined(index) | text.glued(index) else None


def _measured(text: Text, index: int) -> int | None:
    """Return where the unit stands that a fraction is of: "half a percentage point", "a quarter of a mile"."""
    place = index + (text.at(index).lower == "of")
    place += text.at(place).lower in {"a", "an"}
    units = {"percent", "percentage", "per", "mile", "kilometre", "kilometer", "tonne", "ton", "metre", "meter", "acre"}
    return place if text.at(place).lower in units and text.joined(place) else None


def _ratio(text: Text, index: int) -> Number | None:
    """Read "one in five", "nine out of ten", which states a share."""
    low = _below_hundred(text, index)
    if low is None and text.at(index).text.isascii() and text.at(index).text.isdigit():
        low = (Decimal(text.at(index).text[:3]), index + 1)
    if low is None or not text.joined(low[1]) or not text.joined(low[1] + 1):
        return None
    out = text.lowers(low[1], low[1] + 2) == ("out", "of")
    if not out and (text.at(low[1]).lower != "in" or text.at(index).kind == "number"):
        return None
    place = low[1] + 1 + out
    token = text.at(place)
    high = _below_hundred(text, place)
    if high is None and token.kind == "number" and token.text.isdigit() and len(token.text) <= 3:  # noqa: PLR2004
        high = (Decimal(token.text), place + 1)
    if high is None or high[0] <= low[0] or (not out and high[0] < 3):  # noqa: PLR2004
        return None
    value = (100 * low[0] / high[0]).quantize(Decimal("0.01"))
    return Number(value, index, high[1], spelled=True, fraction=True, hold=FRACTION)


def _cardinal(text: Text, index: int) -> Number | None:
    """Read a number in words: groups below a thousand, each with a smaller magnitude than the one before."""
    if text.at(index).lower in {"a", "an"}:
        return _article(text, index)
    total, last, after, hold = Decimal(0), Decimal(10**18), index, None
    while (group := _group(text, after)) is not None:
        value, after = _halved(text, *group)
        scaled = _scaled(text, Number(value, index, after), money=False)
        hold = hold or scaled.hold or (RUN_TOGETHER if scaled.factor >= last else None)
        total, after, last = total + scaled.value, scaled.after, scaled.factor
        skip = text.at(after).lower == "and" and last == 1000  # noqa: PLR2004
        if last == 1 or _group(text, after + skip) is None or not text.joined(after):
            break
        after += skip
    if after == index:
        return None
    total, after = _half_more(text, total, last, after)
    factor = last if last > 1 else Decimal(100 if total >= 100 else 1)  # noqa: PLR2004
    return Number(total, index, after, factor=factor, spelled=True, hold=hold)


def _article(text: Text, index: int) -> Number | None:
    """Read "a" before a magnitude: "a hundred and twenty", "a million and a half"."""
    if _magnitude(text, index + 1) is None:
        return None
    if text.at(index + 1).lower == "hundred":
        value, after = _tail(text, Decimal(100), index + 2)
        scaled = _scaled(text, Number(value, index, after, spelled=True), money=False)
        return scaled._replace(factor=max(scaled.factor, Decimal(100)))
    scaled = _scaled(text, Number(Decimal(1), index, index + 1, spelled=True), money=False)
    value, after = _half_more(text, scaled.value, scaled.factor, scaled.after)
    return scaled._replace(value=value, after=after)


def _half_more(text: Text, value: Decimal, factor: Decimal, after: int) -> tuple[Decimal, int]:
    """Add the half of a magnitude that follows it: "a million and a half"."""
    if factor > 1 and text.lowers(after, after + 3) == ("and", "a", "half"):
        return value + factor / 2, after + 3
    return value, after


def _halved(text: Text, value: Decimal, after: int) -> tuple[Decimal, int]:
    """Add "and a half", "and a quarter", "point five" to a group."""
    if text.lowers(after, after + 3) == ("and", "a", "half"):
        return value + Decimal("0.5"), after + 3
    if text.lowers(after, after + 3) == ("and", "a", "quarter"):
        return value + Decimal("0.25"), after + 3
    place, tail = after + 1, ""
    if text.at(after).lower != "point":
        return value, after
    while text.at(place).lower in SMALL and SMALL[text.at(place).lower] < 10 and len(tail) < MAX_DIGITS // 2:  # noqa: PLR2004
        tail, place = tail + str(SMALL[text.at(place).lower]), place + 1
    return (value + Decimal(f"0.{tail}"), place) if tail else (value, after)


def _group(text: Text, index: int) -> tuple[Decimal, int] | None:
    """Read a number below one thousand in words, or so many hundreds ("nineteen hundred")."""
    found = _below_hundred(text, index)
    if found is None or not text.joined(found[1]) or text.at(found[1]).lower != "hundred":
        return found
    return _tail(text, 100 * found[0], found[1] + 1)


def _tail(text: Text, hundreds: Decimal, after: int) -> tuple[Decimal, int]:
    """Add what follows hundreds: "and twenty-five", "twenty-five"."""
    skip = text.at(after).lower == "and"
    rest = _below_hundred(text, after + skip) if text.joined(after) else None
    return (hundreds + rest[0], rest[1]) if rest else (hundreds, after)


def _below_hundred(text: Text, index: int) -> tuple[Decimal, int] | None:
    lower = text.at(index).lower
    if lower in SMALL:
        return Decimal(SMALL[lower]), index + 1
    if lower not in TENS:
        return None
    place = index + 1
    place += text.at(place).text in {"-", "‑"} and text.glued(place)
    ones = SMALL.get(text.at(place).lower, 0)
    if 0 < ones < 10 and text.joined(place):  # noqa: PLR2004
        return Decimal(TENS[lower] + ones), place + 1
    return Decimal(TENS[lower]), index + 1
