"""Turns the words of a period into days, where they and the article's date tell.

Days are given only for what is named outright: a day, a month, a quarter, a year, or a count of them back from the
article's date. "Early in 2022", "the first nine months of 2025" and "since the start of the war in 2022" stay words,
because nothing tells their days; a first of January that nobody wrote is a guess. What depends on something else stays
open too: fiscal years (each house has its own), seasons (each half of the earth has its own), "the same year".
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, NamedTuple

from sitegen.resolve.calendar import MONTHS, WEEKDAYS, Days, Stretch, around, month, months, shifted, year

_WORDS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBERS: Final = {word: number for number, word in enumerate(_WORDS, 1)} | {"a": 1, "an": 1}
_ORDINALS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4} | {str(number): number for number in range(1, 5)}
_MONTH: Final = rf"(?P<month>{'|'.join(sorted(MONTHS, key=len, reverse=True))})\.?"
_YEAR: Final = r"(?P<year>(?:1[0-9]|20)[0-9]{2})"
_UNIT: Final = r"(?P<unit>day|week|month|quarter|year|decade)"
_COUNT: Final = rf"(?P<count>[0-9]{{1,3}}|{'|'.join(_NUMBERS)})"
_VAGUE: Final = re.compile(r"\b(?:fiscal|financial|few|several|couple|same|following|previous|season)\b")
_LEAD: Final = re.compile(
    r"(?P<lead>since|as of|as at|by|until|till|through|before|after|from|between|to|in|during|for|over|within|across|"
    r"on|at|so far|throughout)\s+",
)
_PART: Final = re.compile(
    r"(?:the )?(?:very )?(?:(?P<vague>early|earlier|mid|middle|start|beginning|turn|first (?:days|weeks|months)|late|"
    r"later)|(?:end|close))\b(?:-| in| of| on)? ?",
)
_YEARS: Final = range(1000, 3000)
_UPPER: Final = frozenset({"by", "until", "till", "through", "to", "as of", "as at"})


class _Told(NamedTuple):
    """What a pattern needs beside its match."""

    published: date | None
    ahead: bool


def read_days(words: str | None, published: date | None, *, ahead: bool = False, anchor: Days | None = None) -> Days:
    """Return the days that the words of a period name.

    Args:
        words: as written ("since the start of the war in 2022"); None where there are none.
        published: the article's date; without it only words with a year of their own name days.
        ahead: whether the clause looks ahead, so that "in October" is the next one.
        anchor: the days of the figure that "a year earlier" looks back from.

    Returns:
        The days; open ends where the words leave them open, and both open where nothing is sure.

    """
    text = " ".join((words or "").lower().replace("’", "'").split())
    if not text or _VAGUE.search(text):
        return Days()
    if match := re.fullmatch(rf"{_COUNT} {_UNIT}s? (?:earlier|before)", text):
        return _before(anchor, match["unit"], _number(match["count"]))
    lead = _LEAD.match(text)
    rest = text[lead.end() :] if lead else text
    told = _Told(published if published and published.year in _YEARS else None, ahead)
    if (pair := re.fullmatch(r"(.+?) (?:and|to|until|through) (.+)", rest)) and (lead and lead["lead"] in _PAIRS):
        return _between(pair[1], pair[2], told)
    part = _PART.match(rest)
    if part and (part["vague"] or lead is None or lead["lead"] not in _UPPER):
        return Days()  # nothing tells where "early" or "late" ends; only "by the end of 2027" names a day
    return _led(lead["lead"] if lead else "", _stretch(rest, told), told.published)


_PAIRS: Final = frozenset({"between", "from"})


def _before(anchor: Days | None, unit: str, count: int) -> Days:
    if anchor is None or anchor.start is None or anchor.end is None:
        return Days()
    whole = around(anchor.start, "month")
    end = shifted(anchor.end, unit, -count)
    if whole and unit != "day" and anchor.end == months(anchor.end, 1).end:
        end = months(end, 1).end
    return Days(shifted(anchor.start, unit, -count), end)


def _between(first: str, last: str, told: _Told) -> Days:
    end = _stretch(last, told)
    if end is None:
        return Days()
    start = _stretch(first, _Told(end.end, ahead=False))
    return Days(start.start, end.end) if start and start.start <= end.end else Days()


def _led(lead: str, stretch: Stretch | None, published: date | None) -> Days:
    """Return the days that a preposition makes of a stretch."""
    if stretch is None:
        return Days()
    if lead in {"since", "so far"}:
        return Days(stretch.start, published if published and published >= stretch.start else None)
    if lead == "before":
        return Days(None, stretch.start - timedelta(days=1))
    if lead == "after":
        return Days(stretch.end + timedelta(days=1), None)
    opens, closes = lead in _UPPER, lead == "from"
    return Days(None if opens else stretch.start, None if closes else stretch.end)


def _stretch(words: str, told: _Told) -> Stretch | None:
    """Return the days of a point or stretch of time without its preposition."""
    part = _PART.match(words)
    text = words[part.end() :] if part else words
    for pattern, read in _READERS:
        if match := pattern.fullmatch(text):
            return read(match, told)
    return None


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def _read_date(match: re.Match[str], told: _Told) -> Stretch | None:
    """Read a month, or a day of it, with its year or without."""
    number = MONTHS[match["month"]]
    of_year = match["year"] if "year" in match.re.groupindex else None
    day = match["day"] if "day" in match.re.groupindex else None
    if of_year is None and told.published is None:
        return None
    try:
        if of_year is not None:
            return _within(int(of_year), number, day)
        return _nearest(lambda y: _within(y, number, day), told)
    except ValueError:
        return None


def _within(year_number: int, number: int, day: str | None) -> Stretch:
    if day is None:
        return month(year_number, number)
    found = date(year_number, number, int(day))
    return Stretch(found, found)


def _nearest(make: Callable[[int], Stretch], told: _Told) -> Stretch | None:
    """Return the last of its kind that had begun when the article appeared, or the next that had not ended."""
    if told.published is None:
        return None
    this = told.published.year
    if told.ahead:
        return next((s for s in map(make, (this, this + 1)) if s.end >= told.published), None)
    return next((s for s in map(make, (this, this - 1)) if s.start <= told.published), None)


def _read_part(match: re.Match[str], told: _Told) -> Stretch | None:
    """Read "first quarter", "second half of 2024", "first half of last year", "Q3 2025"."""
    size = 3 if match["size"] in {"quarter", "q"} else 6
    number = _ORDINALS[match["number"]]
    if number > 12 // size:
        return None

    def part(of_year: int) -> Stretch:
        return months(date(of_year, (number - 1) * size + 1, 1), size)

    whole = match["whole"]
    if whole is None:
        return _nearest(part, told)
    stretch = around(told.published, "year") if whole == "year" and told.published else _stretch(whole, told)
    return part(stretch.start.year) if stretch and stretch == year(stretch.start.year) else None


def _read_relative(match: re.Match[str], told: _Told) -> Stretch | None:
    """Read "this year", "last month", "next week": calendar units around the article's date."""
    if told.published is None:
        return None
    step = {"this": 0, "current": 0, "last": -1, "next": 1}[match["near"]]
    return around(shifted(told.published, match["unit"], step), match["unit"])


def _read_rolling(match: re.Match[str], told: _Told) -> Stretch | None:
    """Read "past decade", "last three years", "next five weeks": counted from the article's date."""
    if told.published is None:
        return None
    count = _number(match["count"] or "one")
    if match["near"] in {"past", "last"}:
        return Stretch(shifted(told.published, match["unit"], -count), told.published)
    return Stretch(told.published, shifted(told.published, match["unit"], count))


def _read_up_to(match: re.Match[str], told: _Told) -> Stretch | None:
    """Read "three months to June", "year to March 2024"."""
    end = _stretch(match["last"], told)
    if end is None or match["unit"] not in {"month", "year", "quarter"}:
        return None
    first = shifted(end.end + timedelta(days=1), match["unit"], -_number(match["count"] or "one"))
    return Stretch(first, end.end)


def _read_ago(match: re.Match[str], told: _Told) -> Stretch | None:
    if told.published is None:
        return None
    return around(shifted(told.published, match["unit"], -_number(match["count"])), match["unit"])


def _read_weekday(match: re.Match[str], told: _Told) -> Stretch | None:
    """Read the day before or on which the article appeared, or the next one where the clause looks ahead."""
    if told.published is None:
        return None
    back = (told.published.weekday() - WEEKDAYS[match["weekday"]]) % 7
    return around(told.published + timedelta(days=(-back % 7) if told.ahead else -back), "day")


def _read_day(match: re.Match[str], told: _Told) -> Stretch | None:
    if told.published is None:
        return None
    if match.group() == "year to date":
        return Stretch(told.published.replace(month=1, day=1), told.published)
    step = {"yesterday": -1, "tomorrow": 1}.get(match.group(), 0)
    return around(told.published + timedelta(days=step), "day")


def _read_year(match: re.Match[str], _told: _Told) -> Stretch | None:
    first, last = year(int(match["year"])), year(int(match["until"] or match["year"]))
    return Stretch(first.start, last.end) if first and last and first.start <= last.end else None


def _read_decade(match: re.Match[str], _told: _Told) -> Stretch | None:
    return around(date(int(match["year"]), 1, 1), "decade")


_PART_OF: Final = r"(?P<number>first|second|third|fourth) (?P<size>half|quarter)(?: of (?:the )?(?P<whole>.+))?"
_ANY_YEAR: Final = r"(?:1[0-9]|20)[0-9]{2}"
_SPAN: Final = r"(?P<unit>week|month|quarter|year)"
_READERS: Final = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (rf"the (?P<near>past|last|next|coming) (?:{_COUNT} )?{_UNIT}s?", _read_rolling),
        (rf"(?:the )?(?P<near>past|last|next|coming) {_COUNT} {_UNIT}s", _read_rolling),
        (rf"(?:the )?(?P<near>this|current|last|next) {_SPAN}(?: alone)?", _read_relative),
        (rf"(?:the )?(?:year )?{_YEAR}(?:[-–](?P<until>[12][0-9]{{3}}))?", _read_year),
        (r"(?:the )?(?P<year>(?:1[0-9]|20)[0-9]0)s", _read_decade),
        (rf"{_MONTH}(?: (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?)?(?:,? {_YEAR})?", _read_date),
        (rf"(?:the )?(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? {_YEAR})?", _read_date),
        (rf"(?:the )?{_PART_OF}", _read_part),
        (rf"(?P<size>[qh])(?P<number>[1-4])(?:(?: |-|/| of )(?P<whole>{_ANY_YEAR}))?", _read_part),
        (rf"(?P<number>[1-4])(?P<size>q)(?: (?P<whole>{_ANY_YEAR}))?", _read_part),
        (rf"(?:the )?(?:last )?(?:{_COUNT} )?{_UNIT}s? to (?P<last>.+)", _read_up_to),
        (rf"{_COUNT} {_UNIT}s? ago", _read_ago),
        (rf"(?:last )?(?P<weekday>{'|'.join(WEEKDAYS)})(?: (?:morning|afternoon|evening|night))?", _read_weekday),
        (r"yesterday|today|tomorrow|tonight|now|date|year to date", _read_day),
    )
)
