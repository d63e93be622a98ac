"""Numbers, dates and kinds in a reader's words."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import takewhile
from typing import Final
from unicodedata import category

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal, get_currency_name

from sitegen.records import ChangeRole, CorrectionKind, Figure, Manner, Qualifier, Quote, QuoteKind, Stage
from sitegen.render.text.language import gettext, ngettext, noted, noted_both, spoken
from sitegen.render.text.unit_words import unit_words

_QUALIFIERS: dict[Qualifier, str] = {
    "exact": "",
    "approximately": noted("about"),
    "less_than": noted("less than"),
    "more_than": noted("more than"),
    "at_least": noted("at least"),
    "at_most": noted("at most"),
    "range": "",
}

KIND_WORDS: dict[QuoteKind, str] = {
    "direct": noted("direct quotation"),
    "mixed": noted("partial quotation"),
    "indirect": noted("reported speech, not a quotation"),
}

HOLDER_WORDS: dict[QuoteKind, str] = {
    "direct": noted("in the quotation"),
    "mixed": noted("in the quotation"),
    "indirect": noted("in reported speech"),
}

MANNER_WORDS: dict[Manner, str] = {
    "denied": noted("The speaker denied this."),
    "negated": noted("The article says that this was not said."),
    "hypothetical": noted("The article reports this as something that might be said."),
    "nested": noted("Quoted inside somebody else’s words."),
}

FIGURE_MANNER_WORDS: dict[Manner, str] = {
    "denied": noted("The speaker denied this."),
    "negated": noted("The article says that this is not so."),
    "hypothetical": noted("Not told as a fact: the article says that this would be so, or might be."),
    "nested": noted("Stated inside somebody else’s words."),
}

STAGE_WORDS: dict[Stage, str] = {
    "requested": noted("requested"),
    "planned": noted("planned"),
    "expected": noted("expected"),
    "estimated": noted("estimated"),
    "pledged": noted("pledged"),
    "approved": noted("approved"),
    "set_aside": noted("set aside"),
    "delivered": noted("delivered"),
    "spent": noted("spent"),
}

CHANGE_WORDS: dict[ChangeRole, str] = {
    "change": noted("the amount of a change"),
    "from": noted("before a change"),
    "to": noted("after a change"),
}


CORRECTION_WORDS: dict[CorrectionKind, str] = {
    "ours": noted("Our mistake"),
    "outlet": noted("The outlet changed its text"),
    "extractor": noted("Read better than before"),
    "withdrawn": noted("Withdrawn"),
}
"""Whose error a correction mends, as readers read it."""

BESIDE_WORDS: Final[dict[str, str]] = {
    "measures": noted("it concerns"),
    "office": noted("said to be"),
    "title": noted("headline"),
    "url": noted("address"),
    "authors": noted("written by"),
}
"""What is told beside an item, by its name in the ledger, as a correction calls it."""


_POINTS: dict[str, tuple[str, str]] = {
    "percentage point": noted_both("%(num)s percentage point", "%(num)s percentage points"),
    "basis point": noted_both("%(num)s basis point", "%(num)s basis points"),
}

_NOUNS: dict[str, tuple[str, str]] = {
    "actor": noted_both("%(num)s actor", "%(num)s actors"),
    "article": noted_both("%(num)s article", "%(num)s articles"),
    "character": noted_both("%(num)s character", "%(num)s characters"),
    "correction": noted_both("%(num)s correction", "%(num)s corrections"),
    "figure": noted_both("%(num)s figure", "%(num)s figures"),
    "measure": noted_both("%(num)s measure", "%(num)s measures"),
    "quote": noted_both("%(num)s quote", "%(num)s quotes"),
    "speaker": noted_both("%(num)s speaker", "%(num)s speakers"),
    "topic": noted_both("%(num)s topic", "%(num)s topics"),
    "week": noted_both("%(num)s week", "%(num)s weeks"),
}
"""What is counted on pages, by the name that templates use."""


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 quote", "1,204 quotes".

    Raises:
        KeyError: nothing of that name is counted anywhere; it needs a line in the table above.

    """
    return ngettext(*_NOUNS[noun], number)


def kind_words(kind: QuoteKind) -> str:
    """Return what a kind of quote is called."""
    return gettext(KIND_WORDS[kind])


def manner_words(quote: Quote) -> tuple[str, ...]:
    """Return what a reader must know of a quote before its words."""
    return tuple(gettext(MANNER_WORDS[manner]) for manner in quote.manner)


def figure_manner_words(figure: Figure) -> tuple[str, ...]:
    """Return what a reader must know of a figure before its sentence."""
    return tuple(gettext(FIGURE_MANNER_WORDS[manner]) for manner in figure.manner)


def manners_told(manners: Iterable[str], *, of_figure: bool) -> list[str]:
    """Return what a reader was told of how the article puts an item; also that it asserts it."""
    known = FIGURE_MANNER_WORDS if of_figure else MANNER_WORDS
    words: dict[str, str] = {str(manner): told for manner, told in known.items()}
    asserted = gettext("The article states it as a fact.")
    return [gettext(words[manner]) if manner in words else asserted for manner in manners]


def day(when: date | None) -> str:
    """Return "3 March 2026", or that the date is unknown."""
    return gettext("date unknown") if when is None else _long(when, spoken().locale)


def month_words(key: str) -> str:
    """Return "November 2026" for "2026-11"; anything else is no month that is known."""
    year, _, number = key.partition("-")
    return _skeleton("yMMMM", date(int(year), int(number), 1), spoken().locale) if number else gettext("Date unknown")


def short_month(when: date) -> str:
    """Return "Nov 2026"."""
    return _skeleton("yMMM", when, spoken().locale)


def short_day(when: date, *, year: bool = True) -> str:
    """Return "16 Nov 2026", or without the year "16 Nov"."""
    return _skeleton("yMMMd" if year else "MMMd", when, spoken().locale)


def between_days(first: date, last: date) -> str:
    """Return the time from one day to another, repeating nothing: "3 to 21 March 2026"; no day is broken over lines."""
    if first == last:
        return unbroken(day(first))
    begins = day(first)
    if (first.year, first.month) == (last.year, last.month):
        begins = gettext("%(day)s", day=first.day)  # alone, as "3." in German
    elif first.year == last.year:
        begins = _skeleton("MMMMd", first, spoken().locale)
    return gettext("%(first)s to %(last)s", first=unbroken(begins), last=unbroken(day(last)))


def unbroken(words: str) -> str:
    """Return words that stay on one line."""
    return words.replace(" ", "\u00a0")


@lru_cache(maxsize=4096)
def _long(when: date, locale: Locale) -> str:
    return format_date(when, "long", locale=locale)


@lru_cache(maxsize=4096)
def _skeleton(skeleton: str, when: date, locale: Locale) -> str:
    return format_skeleton(skeleton, when, locale=locale)


def period_days(figure: Figure) -> str:
    """Return the days of a figure's period: "1 to 31 October 2026"; empty where neither end is known."""
    first, last = figure.period_start, figure.period_end
    if first and last:
        return between_days(first, last)
    return gettext("since %(day)s", day=day(first)) if first else day(last) if last else ""


def plain_number(value: Decimal) -> str:
    """Return a decimal without exponent, grouping or zeros that carry nothing: "169000000000", "2.5"."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def grouped_number(value: Decimal) -> str:
    """Return a decimal with its thousands apart: "169,000,000,000"."""
    number, language = Decimal(plain_number(value)), spoken()
    return format(number, ",f") if language.english else _grouped(number, language.locale)


@lru_cache(maxsize=4096)
def _grouped(number: Decimal, locale: Locale) -> str:
    return format_decimal(number, locale=locale, decimal_quantization=False)


def ends(numbers: Iterable[str]) -> str:
    """Return a number, or the two ends of a range: "20 to 30"."""
    first, *rest = numbers
    return gettext("%(first)s to %(last)s", first=first, last=rest[0]) if rest else first


def unit_names(figure: Figure) -> str:
    """Return what a unit is called that is shown by a code or a sign; empty for any other."""
    if figure.unit == "percent":
        return "percent per cent"
    money = figure.unit.partition(" ")[0]
    if figure.unit_kind != "currency" or not money.isupper():
        return ""
    return get_currency_name(money, 2, locale=spoken().locale)


def normal_form(figure: Figure) -> str:
    """Return value and unit in one fixed form: "EUR 169,000,000,000", "EUR 75 per day", "300 pesos", "80 %"."""
    number = grouped_number(figure.value)
    if figure.upper is not None:
        number = ends((number, grouped_number(figure.upper)))
    if figure.unit_kind == "currency":
        money, space, per = figure.unit.partition(" ")
        return f"{money}\u00a0{number}{space}{per}" if money.isupper() else f"{number} {figure.unit}"
    if figure.unit == "percent":
        return f"{number}\u00a0%"
    one = figure.value == 1 and figure.upper is None
    if figure.unit in _POINTS:
        return ngettext(*_POINTS[figure.unit], 1 if one else 2, num=number)
    named = figure.unit_kind in {"measure", "duration"}
    unit = unit_words(figure.unit, spoken().locale, one=one) if named else figure.unit
    return f"{number} {unit}".rstrip()


def qualifier(figure: Figure) -> str:
    """Return how the number is hedged, in the article's own words where they lead to digits.

    It is empty for an exact one and for a range, whose two ends say it.
    """
    own = "" if figure.qualifier in {"exact", "range"} else _own_hedge(figure.span.text)
    return own or gettext(_QUALIFIERS[figure.qualifier])


def _own_hedge(written: str) -> str:
    """Return the words before the digits or the sign of a figure ("just over" of "Just over €5 million").

    A number in words has none: where its hedge ends is not told by their form. Nor has "Rs 5 or more", whose one word
    with a capital is money as well as "Some 5 boats" has a hedge.
    """
    words = written.split()
    lead = list(takewhile(_is_plain_word, [words[0][:1].lower() + words[0][1:], *words[1:]]))
    then = words[len(lead)] if len(lead) < len(words) else ""
    signed = category(then[:1] or "x") == _CURRENCY
    sure = len(lead) > 1 or words[0].islower() or signed
    return " ".join(lead) if sure and (signed or then[:1].isdigit()) else ""


def _is_plain_word(word: str) -> bool:
    return word.isalpha() and word.islower()


_CURRENCY: Final = "Sc"
"""The Unicode category of signs of currencies."""


def qualifier_words(qualifier: str | None) -> str:
    """Return a qualifier as a record has it in words; empty for an exact one, a range, and none on record."""
    return next((gettext(words) for known, words in _QUALIFIERS.items() if known == qualifier), "")
