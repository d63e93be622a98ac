"""Reads the day on which a story was published from short lines beside it, in the forms that newspapers write.

A day in numbers alone counts only where it can be one day: 14/6/2025, or 3/4/2025 beside the weekday of one of both.
"""

import re
from datetime import date
from typing import Any, NamedTuple

from sitegen.read.elements import before, words_of
from sitegen.read.line_words import line_words

_FIRST_DAY = re.compile(r"(?:^|\s)(?:entry-date|published)(?:\s|$)")
"""Classes of the day of publication, which themes of WordPress also call the one of the last change."""
_ON = re.compile(r"(?:\son|,)\s+(?P<day>.+?)(?:\s+in\s+[^\W\d_a-z][\w &]*)?$")
_LONGEST_LABEL = 3
"""Words of a label before a day."""
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


class ShownDay(NamedTuple):
    """A day that a line gives."""

    day: date
    is_labelled: bool
    """Whether the line says that it is the one of publication."""


def days_of(line: Any, pieces: list[str]) -> list[ShownDay]:  # noqa: ANN401 - lxml is not typed
    """Return the days of publication that a line of a page gives.

    Args:
        line: The element.
        pieces: The parts of its text.

    """
    called = " ".join(filter(None, (line.get("class"), line.get("itemprop"), line.getparent().get("class"))))
    if line_words().other.search(called) and not _FIRST_DAY.search(called):
        return []
    found, label = [], before(line) if line.tag == "time" else ""
    for piece in pieces:
        told = _behind_byline(piece)
        is_of_other = len(label.split()) <= _LONGEST_LABEL and line_words().other.search(label)
        day = None if is_of_other else day_of(told)
        if day is not None:
            found.append(ShownDay(day, any(map(line_words().published.match, (piece, label.lstrip())))))
        label = piece if day_of(told) is None else ""
    whole = None if any(map(day_of, pieces)) else day_of(" ".join(words_of(line).split()))
    return [*found, *_days_of_times(line), *([ShownDay(whole, is_labelled=False)] if whole else [])]


def _behind_byline(piece: str) -> str:
    """Return the day behind who wrote, and before the section: Posted by Ada Quill on 4 May 2026 in News."""
    found = _ON.search(piece) if line_words().by.match(piece) else None
    return found["day"] if found else piece


def day_of(piece: str) -> date | None:
    """Return the day that a part of a line gives, where it says nothing else than that and the time of day."""
    words = line_words()
    found = words.day.search(piece)
    if found is None or not words.around_day.fullmatch(piece[: found.start()] + " " + piece[found.end() :]):
        return None
    return _day_from_numbers(found, piece) if found["one"] else _day_written(found)


def day_of_dateline(paragraph: str) -> date | None:
    """Return the day in the dateline of a story: ORLAY, May 3, 2026 (Lantern) - The gates opened."""
    found = line_words().dateline.match(paragraph)
    return day_of(found["day"]) if found else None


def _days_of_times(line: Any) -> list[ShownDay]:  # noqa: ANN401
    """Return the days that the attributes of time elements in a line give."""
    other = line_words().other
    times = [time for time in line.iter("time") if not other.search(words_of(time)) and not other.search(before(time))]
    told = [(time, _ISO.match(time.get("datetime") or "")) for time in times]
    days = [(time, _day_from(*map(int, one.groups()))) for time, one in told if one]
    labelled = line_words().published
    return [ShownDay(day, labelled.match(before(time).lstrip()) is not None) for time, day in days if day is not None]


def _day_written(found: re.Match[str]) -> date | None:
    """Return the day of a date with its month in letters, or in the order of ISO 8601."""
    if found["iso"]:
        return _day_from(*map(int, found["iso"].split(found["between"])))
    for form in ("first", "last", "whole"):
        if found[f"month_{form}"]:
            month = line_words().month_called(found[f"month_{form}"])
            return _day_from(int(found[f"year_{form}"]), month, int(found[f"day_{form}"]))
    return None


def _day_from_numbers(found: re.Match[str], piece: str) -> date | None:
    """Return the one day that numbers can mean, or of two the one on the weekday that stands beside them."""
    year, one, two = (int(found[part]) for part in ("year_numbers", "one", "two"))
    days = {day for day in (_day_from(year, one, two), _day_from(year, two, one)) if day is not None}
    weekday = line_words().weekday.search(piece)
    if weekday:
        wanted = line_words().weekdays.index(weekday[1].lower())
        days = {day for day in days if day.weekday() == wanted}
    return days.pop() if len(days) == 1 else None


def _day_from(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
