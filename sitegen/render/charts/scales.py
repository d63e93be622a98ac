"""From numbers and days to places on a drawing, and the round numbers that are written beside it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal
from math import ceil
from typing import Final

from sitegen.render.text import wording
from sitegen.render.text.language import gettext

_STEPS: Final = (Decimal(1), Decimal("1.5"), Decimal(2), Decimal(3), Decimal(4), Decimal(5), Decimal(6), Decimal(8))
_MOST_WEEKS: Final = 40
_MOST_MONTHS: Final = 60
_TICKS: Final = 4


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight line from numbers to places."""

    low: float
    """The number at the start."""
    high: float
    """The number at the end."""
    start: float
    """Its place."""
    end: float
    """The end's place."""

    def at(self, value: float) -> float:
        """Return the place of a number; the middle where start and end are one number."""
        if self.high == self.low:
            return (self.start + self.end) / 2
        return self.start + (self.end - self.start) * (value - self.low) / (self.high - self.low)


def round_top(highest: Decimal, *, whole: bool = False) -> Decimal:
    """Return a round number that is not below the highest: 7 -> 8, 169 -> 200, and 1 for nothing at all."""
    if highest <= 0:
        return Decimal(1)
    power = Decimal(10) ** highest.adjusted()
    steps = [step * power for step in (*_STEPS, Decimal(10)) if step * power >= highest]
    top = next((step for step in steps if not whole or step == step.to_integral_value()), highest)
    return top.to_integral_value(ROUND_CEILING) if whole else top


@dataclass(frozen=True, slots=True)
class TimeBin:
    """A stretch of time that is counted together."""

    first: date
    """Its first day."""
    words: str
    """"week of 16 November 2026", "November 2026" or "2026"."""
    short: str
    """The same for the foot of a chart: "16 Nov", "Nov 2026", "2026"."""


def time_bins(days: Sequence[date]) -> tuple[TimeBin, ...]:
    """Return all weeks, months or years from the first day to the last, whichever make a chart that can be read."""
    first, last = min(days), max(days)
    if (last - first).days <= 7 * _MOST_WEEKS:
        return tuple(_weeks(first, last))
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    return tuple(_months(first, months) if months <= _MOST_MONTHS else _years(first.year, last.year))


def ticks(number: int) -> frozenset[int]:
    """Return which of so many stretches are written at the foot: the first and a few after it, equally far apart."""
    if number <= _TICKS + 1:
        return frozenset(range(number))
    return frozenset(range(0, number, ceil((number - 1) / (_TICKS - 1))))


def _weeks(first: date, last: date) -> Iterator[TimeBin]:
    start = first - timedelta(days=first.weekday())
    for number in range((last - start).days // 7 + 1):
        monday = start + timedelta(days=7 * number)
        words = gettext("week of %(day)s", day=wording.day(monday))
        yield TimeBin(monday, words, wording.short_day(monday, year=False))


def _months(first: date, number: int) -> Iterator[TimeBin]:
    for month in range(first.month - 1, first.month - 1 + number):
        day = date(first.year + month // 12, month % 12 + 1, 1)
        yield TimeBin(day, wording.month_words(f"{day:%Y-%m}"), wording.short_month(day))


def _years(first: int, last: int) -> Iterator[TimeBin]:
    for year in range(first, last + 1):
        yield TimeBin(date(year, 1, 1), f"{year}", f"{year}")
