"""Days as the words of a calendar give them: whole years, months, weeks and quarters, each from first to last day."""

import calendar
from datetime import date, timedelta
from typing import Final, NamedTuple

MONTHS: Final = {
    name.lower(): number
    for names in (calendar.month_name, calendar.month_abbr, ("",) * 9 + ("sept",))
    for number, name in enumerate(names)
    if name
}
WEEKDAYS: Final = {name.lower(): number for number, name in enumerate(calendar.day_name)}
_FIRST_YEAR, _LAST_YEAR = 1000, 2999


class Days(NamedTuple):
    """A stretch of days, both ends included; None where an end is open or not told."""

    start: date | None = None
    end: date | None = None


class Stretch(NamedTuple):
    """A stretch of days with both ends."""

    start: date
    end: date


def year(number: int) -> Stretch | None:
    """Return a calendar year; None outside what an article can speak of."""
    if not _FIRST_YEAR <= number <= _LAST_YEAR:
        return None
    return Stretch(date(number, 1, 1), date(number, 12, 31))


def month(year_number: int, number: int) -> Stretch:
    """Return a calendar month."""
    return Stretch(
        date(year_number, number, 1),
        date(year_number, number, calendar.monthrange(year_number, number)[1]),
    )


def months(first: date, count: int) -> Stretch:
    """Return some calendar months from the one that holds a day."""
    return Stretch(first.replace(day=1), month_shift(first.replace(day=1), count) - timedelta(days=1))


def week(day: date) -> Stretch:
    """Return the week from Monday to Sunday that holds a day (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return Stretch(monday, monday + timedelta(days=6))


def month_shift(day: date, count: int) -> date:
    """Return a day some months later, or earlier where negative; the 31st becomes the last day of a shorter month."""
    total = day.year * 12 + day.month - 1 + count
    total = min(max(total, _FIRST_YEAR * 12), _LAST_YEAR * 12 + 11)
    last = calendar.monthrange(total // 12, total % 12 + 1)[1]
    return date(total // 12, total % 12 + 1, min(day.day, last))


def shifted(day: date, unit: str, count: int) -> date:
    """Return a day some units later, or earlier where negative.

    Args:
        day: where to start.
        unit: ``day``, ``week``, ``month``, ``quarter``, ``year`` or ``decade``.
        count: how many.

    """
    if unit in {"day", "week"}:
        return day + timedelta(days=count * (7 if unit == "week" else 1))
    return month_shift(day, count * {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit])


def around(day: date, unit: str) -> Stretch | None:
    """Return the calendar unit that holds a day."""
    if unit == "day":
        return Stretch(day, day)
    if unit == "week":
        return week(day)
    if unit == "month":
        return month(day.year, day.month)
    if unit == "quarter":
        return months(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), 3)
    if unit == "decade":
        first = day.year // 10 * 10
        return Stretch(date(first, 1, 1), date(first + 9, 12, 31))
    return year(day.year)
