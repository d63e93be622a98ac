"""Numbers, dates and kinds in a reader's words."""

from datetime import date
from decimal import Decimal
from typing import get_args

from sitegen.records import ChangeRole, CorrectionKind, Figure, Manner, Qualifier, QuoteKind, Stage
from sitegen.render.text.unit_words import unit_words

# Written out: the names must not depend on the locale of the machine.
MONTH_NAMES = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)

_QUALIFIERS: dict[Qualifier, str] = {
    "exact": "",
    "approximately": "about",
    "less_than": "less than",
    "more_than": "more than",
    "at_least": "at least",
    "at_most": "at most",
    "range": "range",
}

KIND_WORDS: dict[QuoteKind, str] = {
    "direct": "direct quotation",
    "mixed": "partial quotation",
    "indirect": "reported speech, not a quotation",
}

HOLDER_WORDS: dict[QuoteKind, str] = {
    "direct": "in the quotation",
    "mixed": "in the quotation",
    "indirect": "in reported speech",
}

MANNER_WORDS: dict[Manner, str] = {
    "negated": "The article says that this was not said.",
    "hypothetical": "The article reports this as something that might be said.",
    "nested": "Quoted inside somebody else’s words.",
}

FIGURE_MANNER_WORDS: dict[Manner, str] = {
    "negated": "The article says that this is not so.",
    "hypothetical": "The article only says that this would or might be so.",
    "nested": "Stated inside somebody else’s words.",
}

STAGE_WORDS: dict[Stage, str] = {stage: stage for stage in get_args(Stage)}

CHANGE_WORDS: dict[ChangeRole, str] = {"change": "by", "from": "from", "to": "to"}


CORRECTION_WORDS: dict[CorrectionKind, str] = {
    "ours": "Our mistake",
    "outlet": "The outlet changed its text",
    "extractor": "Read better than before",
    "withdrawn": "Withdrawn",
}
"""Whose error a correction mends, as readers read it."""


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """Return a number with its noun: "1 quote", "1,204 quotes"."""
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def day(when: date | None) -> str:
    """Return "3 March 2026", or that the date is unknown."""
    return "date unknown" if when is None else f"{when.day} {MONTH_NAMES[when.month - 1]} {when.year}"


def month_words(key: str) -> str:
    """Return "November 2026" for "2026-11"; anything else is no month that is known."""
    year, _, number = key.partition("-")
    return f"{MONTH_NAMES[int(number) - 1]} {int(year)}" if number else "Date unknown"


def between_days(first: date, last: date) -> str:
    """Return the time from one day to another, repeating nothing: "3 to 21 March 2026"."""
    if first == last:
        return day(first)
    if first.year != last.year:
        return f"{day(first)} to {day(last)}"
    if first.month != last.month:
        return f"{first.day} {MONTH_NAMES[first.month - 1]} to {day(last)}"
    return f"{first.day} to {day(last)}"


def period_days(figure: Figure) -> str:
    """Return the days of a figure's period: "1 to 31 October 2026"; empty where neither end is known."""
    first, last = figure.period_start, figure.period_end
    if first and last:
        return between_days(first, last)
    return f"since {day(first)}" if first else day(last) if last else ""


def plain_number(value: Decimal) -> str:
    """Return a decimal without exponent, grouping or zeros that carry nothing: "169000000000", "2.5"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped_number(value: Decimal) -> str:
    """Return a decimal with its thousands apart: "169,000,000,000"."""
    return format(Decimal(plain_number(value)), ",f")


def normal_form(figure: Figure) -> str:
    """Return value and unit in one fixed form: "EUR 169,000,000,000", "EUR 75 per day", "300 pesos", "80 %"."""
    number = grouped_number(figure.value)
    if figure.upper is not None:
        number = f"{number} to {grouped_number(figure.upper)}"
    if figure.unit_kind == "currency":
        money, space, per = figure.unit.partition(" ")
        return f"{money}\u00a0{number}{space}{per}" if money.isupper() else f"{number} {figure.unit}"
    if figure.unit == "percent":
        return f"{number}\u00a0%"
    one = figure.value == 1 and figure.upper is None
    if figure.unit in {"percentage point", "basis point"}:
        return f"{number} {figure.unit}{'' if one else 's'}"
    unit = unit_words(figure.unit, one=one) if figure.unit_kind in {"measure", "duration"} else figure.unit
    return f"{number} {unit}".rstrip()


def qualifier(figure: Figure) -> str:
    """Return how the number is hedged; empty for an exact one."""
    return _QUALIFIERS[figure.qualifier]


def qualifier_words(qualifier: str | None) -> str:
    """Return a qualifier as a record has it in words; empty for an exact one, a range, and none on record."""
    return next((words for known, words in _QUALIFIERS.items() if known == qualifier), "")
