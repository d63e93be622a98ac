"""Laws that hold for every number and every text."""

from decimal import Decimal

import pytest
from babel import Locale
from babel.numbers import format_compact_currency, format_currency, format_decimal
from babel.units import format_unit
from hypothesis import example, given
from hypothesis import strategies as st

from sitegen.extract.figures.units.lookup import MEASURED
from sitegen.extract.figures.words.magnitudes import MAGNITUDES, SUFFIXES
from tests.support.english import find_figures

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
HOSTILE = st.lists(
    st.sampled_from([
        *"0123456789", *".,'’-–/:%$€£¥+()\n \u00a0½²°", "million", " billion ", " two ", " half ", " a ", " and ",
        " of ", " to ", " hundred", "s of ", " percent", " people", " between ", " from ", "US", " Rs ", "bn", "m",
        " May ", " in ", "one", " several ", " per ", " day", " nearly ", "\u202e", "\U0001f4b0", "٣", "Ⅷ",
    ]),
    max_size=60,
).map("".join)  # fmt: skip


def in_words(number: int) -> str:
    """Write a number below one million in English words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens - 2] + (f"-{_ONES[ones]}" if ones else "")
    size, name = (1000, "thousand") if number >= 1000 else (100, "hundred")
    high, low = divmod(number, size)
    joint = " and " if low < 100 else " "
    return f"{in_words(high)} {name}" + (f"{joint}{in_words(low)}" if low else "")


def only(text: str) -> Decimal:
    """Return the value of the only figure of a text, which must not be held."""
    (figure,) = find_figures(text)
    assert figure.hold is None, figure.hold
    assert text[figure.span.start : figure.span.end] == figure.span.text
    return figure.value


@given(st.integers(0, 10**15))
def test_digits_come_back(number: int):
    """Whole numbers come back with their value, however their digits are grouped."""
    for written in (f"{number}", f"{number:,}", f"{number:,}".replace(",", "\u00a0"), f"{number:,}".replace(",", " ")):
        assert only(f"It cost €{written} then.") == number
        assert only(f"It cost {written} euros then.") == number
        assert only(f"It cost EUR {written} then.") == number


@given(st.decimals(0, 10**6, places=2), st.sampled_from(sorted(SCALES)))
def test_scaled_decimals_come_back(number: Decimal, scale: str):
    """Decimals with a magnitude word come back multiplied, spaced or hyphenated, before or after the currency."""
    expected = number * SCALES[scale]
    assert only(f"It cost €{number} {scale} then.") == expected
    assert only(f"It cost {number} {scale} euros then.") == expected
    assert only(f"a €{number}-{scale} loan") == expected
    assert only(f"a {number}-{scale}-euro loan") == expected


@given(st.decimals(0, 10**6, places=1), st.sampled_from(sorted(set(SUFFIXES) - {"cr"})))
def test_suffixed_decimals_come_back(number: Decimal, suffix: str):
    """Decimals with a glued suffix come back multiplied."""
    assert only(f"It cost €{number}{suffix} then.") == number * SUFFIXES[suffix]
    assert only(f"It cost {number}{suffix} euros then.") == number * SUFFIXES[suffix]


@given(st.integers(2, 999_999))
def test_words_come_back(number: int):
    """Numbers in words come back with their value, alone and with a magnitude."""
    assert only(f"it cost {in_words(number)} euros then.") == number
    if number < 1000:
        assert only(f"it cost {in_words(number)} billion euros then.") == number * 10**9


@given(st.decimals(0, 1000, places=2))
def test_percentages_come_back(number: Decimal):
    """Percentages come back with their value in every spelling."""
    for unit in ("%", " %", " percent", " per cent", " pct", "-percent"):
        assert only(f"It grew {number}{unit} then.") == number


CODES = ("EUR", "GBP", "CAD", "AUD", "HKD", "NZD", "INR", "JPY", "CNY", "BRL", "MXN", "ILS", "KRW", "NOK", "CHF")


@given(st.decimals(0, 10**9, places=2), st.sampled_from(CODES), st.sampled_from(["en_US", "en_GB", "en_IN", "en_CA"]))
def test_money_as_locales_print_it_comes_back(number: Decimal, code: str, locale: str):
    """A price in any English locale's format comes back with its value, sign or code, grouped its way."""
    written = format_currency(number, code, locale=locale, currency_digits=False)
    for figure in find_figures(f"It cost {written} then."):
        assert figure.hold or figure.value == number
    assert find_figures(f"It cost {written} then.")


@given(st.integers(1, 999), st.sampled_from([3, 6, 9, 12]), st.sampled_from(["EUR", "GBP", "CAD"]))
def test_compact_money_comes_back(number: int, zeros: int, code: str):
    """The short forms "€5K", "CA$5M", "£5B" and "€5T" come back multiplied."""
    written = format_compact_currency(number * 10**zeros, code, locale="en_US")
    assert only(f"It cost {written} then.") == number * 10**zeros


@given(st.integers(10_000, 10**12), st.sampled_from(["en_US", "en_IN", "en_CH", "fr_FR"]))
def test_counts_as_locales_group_them_come_back(number: int, locale: str):
    """Western, Indian, Swiss and spaced groups of digits all come back."""
    assert only(f"It drew {format_decimal(number, locale=locale)} people then.") == number


@pytest.mark.parametrize("key", sorted(MEASURED))
def test_every_unit_comes_back(key: str):
    """A measure in CLDR's own words, American or British, comes back with its value and its unit."""
    for locale in ("en_US", "en_GB"):
        written = format_unit(340, key, "long", locale=locale)
        (figure,) = find_figures(f"It took {written} then.")
        assert (figure.value, figure.hold) == (340, None)
        assert figure.unit == key.partition("-")[2]
    assert key in Locale.parse("en_US").unit_display_names


@given(st.integers(1, 400), st.integers(0, 99))
def test_dollars_and_cents_come_back(dollars: int, cents: int):
    """A sum told in dollars and cents is one value, in digits and in words."""
    expected = dollars + Decimal(cents) / 100
    if cents:
        assert only(f"It cost {dollars} dollars and {cents} cents then.") == expected
        assert only(f"it cost {in_words(dollars)} euros and {in_words(cents)} cents then.") == expected


@given(st.integers(1, 60), st.sampled_from([(1, 2), (1, 4), (3, 4), (1, 8), (3, 8), (5, 8), (7, 8), (1, 16), (9, 32)]))
def test_fractions_in_digits_come_back(whole: int, part: tuple[int, int]):
    """Prices and lengths in eighths and the like come back exactly, alone and after a whole number."""
    over, under = part
    for unit in ("%", " inches", " miles"):
        assert only(f"It rose {whole} {over}/{under}{unit} then.") == whole + Decimal(over) / under
        assert only(f"It rose {over}/{under}{unit} then.") == Decimal(over) / under


@given(st.integers(1, 499), st.integers(500, 999), st.sampled_from([*SCALES, ""]))
def test_ranges_come_back(low: int, high: int, scale: str):
    """Both ends of a range come back, with the magnitude that they share."""
    factor = SCALES.get(scale, 1)
    for written in (f"€{low}-{high} {scale}", f"€{low} to €{high} {scale}", f"between {low} and {high} {scale} euros"):
        (figure,) = find_figures(f"It wants {written.strip()} now.")
        assert (figure.value, figure.upper, figure.qualifier) == (low * factor, high * factor, "range")


@given(st.integers(1, 900), st.sampled_from(sorted(MAGNITUDES)), st.sampled_from(sorted(MAGNITUDES)))
def test_magnitude_words_never_vanish(number: int, first: str, second: str):
    """A magnitude word beside a number is part of its value, or the figure is held: never is it passed over."""
    for written in (f"{number} {first}", f"{number} {first} {second}"):
        for body in (f"It cost €{written} then.", f"It cost {written} euros then.", f"It drew {written} people then."):
            for figure in find_figures(body):
                product = Decimal(number)
                for word in written.split()[1:]:
                    product *= MAGNITUDES[word]
                assert figure.hold or figure.value == product
                assert written in figure.span.text


@given(HOSTILE)
@example("5½")
@example("½")
@example("1,2,3.4.5 million-")
@example("US$")
@example("€7+")
@example("from 3 to 5")
def test_no_text_raises(body: str):
    """Whatever the text, figures come in order, do not overlap, and stand where they say."""
    end = 0
    for figure in find_figures(body):
        assert figure.span.start >= end
        end = figure.span.end
        for span in (figure.span, figure.measures, figure.period):
            assert span is None or body[span.start : span.end] == span.text


@given(st.text())
def test_no_unicode_raises(body: str):
    """No character of any script makes the grammar fail."""
    find_figures(body)


@pytest.mark.parametrize(
    "unit", ["1", "1,", ",", "one ", "$", "5-", "hundred ", "a ", "up to ", "tens of ", "1 ", "and a half "]
)
def test_long_runs_are_read_in_linear_time(unit: str):
    """Twenty thousand characters of one sort are read without looking back over and over."""
    find_figures(unit * (20_000 // len(unit)))
