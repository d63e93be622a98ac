"""The words and letters that multiply a number, and the number they make."""

from decimal import Decimal
from typing import NamedTuple

from sitegen.extract.figures.words.tokens import SPACE, Text
from sitegen.records.doubts import Doubts

RUN_TOGETHER = "two numbers run together"
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
    token = text.at(number.after)
    near = token.gap == 0 or (token.gap == SPACE and (token.lower in SUFFIXES or (money and token.lower in {"m", "b"})))
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


def read_magnitude(text: Text, index: int) -> tuple[int, int] | None:
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
