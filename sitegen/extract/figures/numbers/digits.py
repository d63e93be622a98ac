"""Reads numbers in digits, with their separators, spaces and fractions."""

import re
import unicodedata
from decimal import Decimal
from typing import Literal

from sitegen.extract.figures.numbers.added_parts import read_more
from sitegen.extract.figures.numbers.marks import COMMA, POINT, digits_at
from sitegen.extract.figures.numbers.slashed import read_slashed, read_slashed_of
from sitegen.extract.figures.units.currency_names import currency_tables
from sitegen.extract.figures.units.lookup import longest, unit_names
from sitegen.extract.figures.words.magnitudes import Number, apply_magnitudes
from sitegen.extract.languages.vocabulary import Calendar, Closed, Numbers
from sitegen.extract.reasons import MALFORMED, SPLIT
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import SPACE, Token

_WESTERN = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?\Z")
_INDIAN = re.compile(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?\Z")
_SWISS = re.compile(r"[0-9]{1,3}(?:['’][0-9]{3})+(?:\.[0-9]+)?\Z")
_POINTED = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){2,}\Z")
_COMMA_LAST = re.compile(r"[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+|(?:['’][0-9]{3})+),[0-9]{1,2}\Z")
"""Digits grouped by another mark before a comma, which can then only start the decimals ("2.130,50")."""
_PLAIN = re.compile(r"(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)\Z")
_CONTINENTAL = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}\Z")
_FEET = re.compile(r"[0-9]['’][0-9]{1,2}\Z")
_PADDED = re.compile(r"0[0-9]")
_LEADING_GROUP = re.compile(r"[1-9][0-9]{0,2}\Z")
_GROUP = re.compile(r"[0-9]{3}\Z")
_LAST_GROUP = re.compile(r"[0-9]{3}(?:\.[0-9]+)?\Z")
MAX_DIGITS = 18
"""More digits than this are no quantity a newspaper prints, and would not survive decimal arithmetic."""


def read_digits(text: Text, index: int, *, money: bool) -> Number | None:
    """Read the number that starts with some digits, magnitudes included."""
    token = text.at(index)
    vulgar = vulgar_value(token.text)
    if vulgar is not None:
        return apply_magnitudes(text, Number(vulgar, index, index + 1), money=money)
    if len(token.text) > 2 * MAX_DIGITS or _FEET.match(token.text) or (_PADDED.match(token.text) and not money):
        return None
    slashed = read_slashed(text, index)
    if slashed:
        of = read_slashed_of(text, index)
        return of or apply_magnitudes(text, Number(slashed[0], index, slashed[1]), money=money)
    digits, after = _join(text, index, money=money)
    if _parts_noun(text, after):
        both = Decimal(f"{digits}{text.at(after + 1).text}") if digits.isdecimal() else _any_value(digits)
        return Number(both, index, after + 2, hold=(SPLIT,))
    value = digits_value(digits)
    if value is None:
        return apply_magnitudes(text, Number(_any_value(digits), index, after, hold=(MALFORMED,)), money=money)
    value, after = _add_part(text, value, after)
    return apply_magnitudes(text, Number(value, index, after), money=money)


def may_group_thousands(text: Text, number: Number) -> bool:
    """Return whether a point may group thousands, as on the Continent, where nobody counts thousandths ("€1.500")."""
    return number.factor == 1 and _CONTINENTAL.match(digits_at(text, number.first)) is not None


def digits_value(digits: str) -> Decimal | None:
    """Return the value of digits with their marks made one, or None where they are grouped in no known way."""
    if _POINTED.match(digits):
        digits = digits.replace(POINT, "")
    elif _COMMA_LAST.match(digits):
        digits = re.sub("[.'’]", "", digits).replace(COMMA, POINT)
    if len(digits) <= 2 * MAX_DIGITS and any(p.match(digits) for p in (_PLAIN, _WESTERN, _INDIAN, _SWISS)):
        plain = re.sub("[,'’]", "", digits)
        if len(plain) <= MAX_DIGITS and not _PADDED.match(plain):
            return Decimal(plain)
    return None


def _any_value(digits: str) -> Decimal:
    """Return some value for digits that will be held: all of them, as if nothing separated them."""
    return Decimal(re.sub("[.,'’]", "", digits))


def vulgar_value(text: str) -> Decimal | None:
    """Return the value of a one-character fraction with a finite decimal form ("½")."""
    if len(text) != 1 or not unicodedata.decomposition(text).startswith(_VULGAR):
        return None
    value = Decimal(str(unicodedata.numeric(text)))
    return value if len(str(value)) <= len("0.875") else None


def _add_part(text: Text, value: Decimal, after: int) -> tuple[Decimal, int]:
    """Add a fraction that follows whole digits: "2½", "2 1/2", "two and a half" in digits."""
    vulgar = vulgar_value(text.at(after).text)
    if vulgar is not None and value == int(value):
        return value + vulgar, after + 1
    hyphen = text.at(after).text == "-" and text.glued(after) and text.glued(after + 1)
    slashed = read_slashed(text, after + hyphen) if value == int(value) else None
    if slashed and (hyphen or text.at(after).gap == SPACE):
        return value + slashed[0], slashed[1]
    joined = _joined_part(text, after) if value == int(value) else None
    if joined:
        return value + joined[0], joined[1]
    part, end = read_more(text, after)
    return value + part, end


def _joined_part(text: Text, after: int) -> tuple[Decimal, int] | None:
    """Read a part in digits that a word or a sign joins to a whole number: "3 and 1/2", "3 & 1/2", "2 and ½"."""
    joint, part = text.at(after), text.at(after + 1)
    if not (joint.isa(Closed.AND) or joint.text in _JOINTS) or not text.joined(after) or part.gap != SPACE:
        return None
    vulgar = vulgar_value(part.text)
    return (vulgar, after + 2) if vulgar is not None else read_slashed(text, after + 1)


_JOINTS = frozenset({"&", "+"})


def _join(text: Text, index: int, *, money: bool) -> tuple[str, int]:
    """Join digits that spaces separate: "1 200 000" and, in tokenised text, "4 . 8 %" and "1 , 200 %"."""
    digits, after = digits_at(text, index), index + 1
    if _LEADING_GROUP.match(digits):
        while _GROUP.match(digits[-3:]) or after == index + 1:
            group = digits_at(text, after)
            if text.at(after).kind != "number" or not _LAST_GROUP.match(group) or not _thin(text, after):
                break
            digits, after = f"{digits}{COMMA}{group}", after + 1
            if POINT in group or len(digits) > 2 * MAX_DIGITS:
                break
    while _is_spaced(text, after) and len(digits) < MAX_DIGITS:
        mark, rest = digits_at(text, after), text.at(after + 1)
        more = mark == COMMA and _is_spaced(text, after + 2)
        shaped = rest.text.isdecimal() if mark == POINT else _GROUP.match(rest.text) is not None
        if not shaped or not (money or more or _has_unit(text.at(after + 2)) or _is_measured(text, index, after + 2)):
            break
        digits, after = f"{digits}{mark}{rest.text}", after + 2
        if mark == POINT:
            break
    return digits, after


def _is_spaced(text: Text, after: int) -> bool:
    """Return whether a point or comma between blanks leads from digits to digits, as tokenised text has it."""
    mark, rest = text.at(after), text.at(after + 1)
    known = digits_at(text, after) in {POINT, COMMA}
    return known and mark.gap == SPACE and rest.gap == SPACE and rest.text[:1].isdecimal()


def _is_measured(text: Text, index: int, unit: int) -> bool:
    """Return whether a unit or the name of a currency follows joined digits, and no month stands before them."""
    if not _leads(text, index):
        return False
    unit += text.at(unit).text == "-" and text.glued(unit)
    found = longest(text, unit, unit_names(text.language)) or longest(text, unit, currency_tables(text.language).names)
    return text.joined(unit) and found is not None


def _leads(text: Text, index: int) -> bool:
    """Return whether digits may begin a number that goes on after a mark: they are few, and no day of a month."""
    few = _LEADING_GROUP.match(text.at(index).text) is not None or text.at(index).text == "0"
    return few and not text.at(index - 1).isa(Calendar.MONTH)


def _parts_noun(text: Text, after: int) -> bool:
    """Return whether a mark between blanks may be part of a number of things ("1 , 200 workers"), or may not be."""
    rest, then = text.at(after + 1).text, text.at(after + 2).text
    if not (_is_spaced(text, after) and _leads(text, after - 1) and then[:1].islower()):
        return False
    if digits_at(text, after) == COMMA:
        return _GROUP.match(rest) is not None
    return rest.isdecimal() and len(rest) <= _DECIMALS


_DECIMALS = 2
_VULGAR: Literal["<fraction>"] = "<fraction>"
"""How Unicode marks a fraction that is one character."""


def _thin(text: Text, index: int) -> bool:
    """Return whether exactly one blank that may group digits stands before a token."""
    between = text.body[text.at(index - 1).end : text.at(index).start]
    return between in {" ", "\u00a0", "\u202f", "\u2009", "\u2007"}


def _has_unit(token: Token) -> bool:
    """Return whether a token shows that a mark between blanks stands inside a number."""
    return token.isa(Numbers.SHOWS_NUMBER)
