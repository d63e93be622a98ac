"""The words and letters that multiply a number, and the number they make."""

from decimal import Decimal
from typing import NamedTuple

from sitegen.extract.languages import Word
from sitegen.extract.languages.vocabulary import Closed, Morphology, Numbers
from sitegen.extract.reasons import RUN_TOGETHER
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import GLUED, SPACE, Token
from sitegen.records.doubts import Doubts


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
    hold: Doubts = ()


def apply_magnitudes(text: Text, number: Number, *, money: bool) -> Number:
    """Apply the magnitudes that follow a number: "5 million", "50-billion", "7.1bn", "5 lakh crore"."""
    factor, after = Decimal(1), number.after
    found = read_magnitude(text, after)
    while found:
        size, after = found
        if factor > 1 and not (factor in (100, 10**5) and size > factor):
            return number._replace(
                value=number.value * factor, factor=factor, after=after, hold=(*number.hold, RUN_TOGETHER)
            )
        factor *= size
        found = read_magnitude(text, after)
    if factor == 1:
        return _suffixed(text, number, money=money)
    return number._replace(value=number.value * factor, factor=factor, after=after)


def _suffixed(text: Text, number: Number, *, money: bool) -> Number:
    """Apply the letters glued to a number: "7.1bn", and with a currency before it "5m"."""
    number = number._replace(after=number.after + (money and _is_hung(text, number.after)))
    token = text.at(number.after)
    if token.kind != "word" or not _is_near(token, money=money):
        return number
    size = token.word.value(Numbers.MAGNITUDE_SHORT) or (token.word.value(Numbers.MAGNITUDE_LETTER) if money else None)
    if size:
        factor = Decimal(size)
        return number._replace(value=number.value * factor, factor=factor, after=number.after + 1)
    if token.text in text.language.words(Numbers.LETTER_OPEN):
        return number._replace(letter=token.lower, after=number.after + 1)
    return number


def _is_hung(text: Text, hyphen: int) -> bool:
    """Return whether a hyphen ties the letters of a magnitude to the number of a sum ("€9-mn")."""
    word = text.at(hyphen + 1).word
    short = word.value(Numbers.MAGNITUDE_SHORT) or word.value(Numbers.MAGNITUDE_LETTER)
    return text.hyphened(hyphen) and short is not None


def _is_near(token: Token, *, money: bool) -> bool:
    """Return whether letters stand so near to a number that they may be its magnitude."""
    if token.gap != SPACE:
        return token.gap == GLUED
    short = token.word.value(Numbers.MAGNITUDE_SHORT) is not None and not token.isa(Numbers.SHORT_OF_MONEY)
    return short or (money and token.isa(Numbers.SHORT_OF_MONEY, Numbers.LETTER_APART))


def read_magnitude(text: Text, index: int) -> tuple[int, int] | None:
    """Read one magnitude word, with the hyphen before it if there is one."""
    hyphen = text.at(index).text in {"-", "‑", "‐"} and text.glued(index) and text.glued(index + 1)
    place = index + hyphen
    word = _without_owner(text, text.at(place))
    size = word.value(Numbers.MAGNITUDE)
    if size is None and (several := word.value(Numbers.MAGNITUDE_PLURAL)) and several >= _SMALLEST_PLURAL:
        size = None if text.at(place + 1).isa(Closed.OF) and not _is_written_out(text, place) else several
    if size is None or not (hyphen or text.joined(place)):
        return None
    return size, place + 1


def _without_owner(text: Text, token: Token) -> Word:
    """Return a word without the ending of an owner ("€9 million's worth")."""
    return text.language.word(token.lower[:-2]) if token.isa(Morphology.OWNER_ENDING) else token.word


_SMALLEST_PLURAL = 100
"""Nobody multiplies by tens or dozens."""


def _is_written_out(text: Text, place: int) -> bool:
    """Return whether digits stand before a plural magnitude ("1.5 millions of euros")."""
    return text.at(place - 1).kind == "number"


def letter_size(text: Text, letter: str) -> Decimal:
    """Return what a letter that was left open multiplies by, where it is a magnitude."""
    return Decimal(text.language.table(Numbers.MAGNITUDE_LETTER)[letter])
