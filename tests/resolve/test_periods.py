"""The words of a period become days, or stay open."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.resolve.calendar import Days
from sitegen.resolve.periods import read_days

PUBLISHED = date(2026, 11, 23)
"""A Monday."""


def told(words: str, published: date | None = PUBLISHED, *, ahead: bool = False) -> str:
    """Return the days of some words as one string."""
    days = read_days(words, published, ahead=ahead)
    return f"{days.start or '-'} {days.end or '-'}"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("in 2022", "2022-01-01 2022-12-31"),
        ("between 2015 and 2019", "2015-01-01 2019-12-31"),
        ("from January to March 2024", "2024-01-01 2024-03-31"),
        ("from November to February 2024", "2023-11-01 2024-02-29"),
        ("in the first quarter of 2024", "2024-01-01 2024-03-31"),
        ("in the second half of 2024", "2024-07-01 2024-12-31"),
        ("in Q3 2024", "2024-07-01 2024-09-30"),
        ("in 3Q 2024", "2024-07-01 2024-09-30"),
        ("in H2 2024", "2024-07-01 2024-12-31"),
        ("in H3 2024", "- -"),
        ("in FY2024", "- -"),
        ("in mid-2024", "- -"),
        ("by late 2024", "- -"),
        ("in summer 2024", "- -"),
        ("in the 2023-24 season", "- -"),
        ("on the 4th of May 2025", "2025-05-04 2025-05-04"),
        ("on May 4th, 2025", "2025-05-04 2025-05-04"),
        ("by the end of 2027", "- 2027-12-31"),
        ("before 2020", "- 2019-12-31"),
        ("after March 2021", "2021-04-01 -"),
        ("on 29 February 2024", "2024-02-29 2024-02-29"),
        ("on February 29, 2024", "2024-02-29 2024-02-29"),
        ("in the 1990s", "1990-01-01 1999-12-31"),
        ("in the 12 months to June 2024", "2023-07-01 2024-06-30"),
        ("as of May 4, 2025", "- 2025-05-04"),
    ],
)
def test_words_with_a_year_name_days_by_themselves(words: str, days: str):
    """No article date is needed; what opens at the article's date stays open without one."""
    assert told(words, None) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("this year", "2026-01-01 2026-12-31"),
        ("last year", "2025-01-01 2025-12-31"),
        ("over the last year", "2025-11-23 2026-11-23"),
        ("over the past decade", "2016-11-23 2026-11-23"),
        ("in the next five years", "2026-11-23 2031-11-23"),
        ("last month", "2026-10-01 2026-10-31"),
        ("last week", "2026-11-16 2026-11-22"),
        ("next quarter", "2027-01-01 2027-03-31"),
        ("since 2022", "2022-01-01 2026-11-23"),
        ("since last month", "2026-10-01 2026-11-23"),
        ("so far this year", "2026-01-01 2026-11-23"),
        ("to date", "- 2026-11-23"),
        ("in the first quarter", "2026-01-01 2026-03-31"),
        ("in the first half of last year", "2025-01-01 2025-06-30"),
        ("in the second half of the year", "2026-07-01 2026-12-31"),
        ("in October", "2026-10-01 2026-10-31"),
        ("in December", "2025-12-01 2025-12-31"),
        ("on Friday", "2026-11-20 2026-11-20"),
        ("Monday", "2026-11-23 2026-11-23"),
        ("yesterday", "2026-11-22 2026-11-22"),
        ("two years ago", "2024-01-01 2024-12-31"),
        ("in the three months to September", "2026-07-01 2026-09-30"),
    ],
)
def test_relative_words_are_counted_from_the_articles_date(words: str, days: str):
    """Without that date they name no days."""
    assert told(words) == days
    assert "2026" not in told(words, None)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("by October", "- 2027-10-31"),
        ("by December", "- 2026-12-31"),
        ("on Friday", "2026-11-27 2026-11-27"),
        ("in the first quarter", "2027-01-01 2027-03-31"),
    ],
)
def test_a_clause_that_looks_ahead_means_the_next(words: str, days: str):
    """“By October” was last month in a report of what happened, and is next year in a plan."""
    assert told(words, ahead=True) == days


@pytest.mark.parametrize(
    "words",
    [
        "in fiscal 2024",
        "in the 2023-24 financial year",
        "this summer",
        "over the past few years",
        "in the same month",
        "by early 2027",
        "early in 2022",
        "late 2021",
        "at the end of 2025",
        "in the first nine months of 2025",
        "since the start of the war in 2022",
        "since late 2021",
        "on February 30, 2024",
        "in the third half of 2024",
        "a year earlier",
        "since the flood",
        "",
    ],
)
def test_what_is_not_sure_stays_open(words: str):
    """Fiscal years, seasons, vague counts, ends of "early" and "late", and days that are not in the calendar."""
    assert told(words) == "- -"


@pytest.mark.parametrize(
    ("words", "anchor", "days"),
    [
        ("a year earlier", Days(date(2026, 1, 1), date(2026, 3, 31)), "2025-01-01 2025-03-31"),
        ("a month earlier", Days(date(2024, 3, 1), date(2024, 3, 31)), "2024-02-01 2024-02-29"),
        ("two years before", Days(date(2024, 2, 29), date(2024, 2, 29)), "2022-02-28 2022-02-28"),
        ("a year earlier", Days(None, date(2026, 3, 31)), "- -"),
    ],
)
def test_a_year_earlier_looks_back_from_the_other_figure(words: str, anchor: Days, days: str):
    """It is the same stretch of the year before, where that of the other figure is known."""
    found = read_days(words, PUBLISHED, anchor=anchor)
    assert f"{found.start or '-'} {found.end or '-'}" == days


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyz 0123456789,-"), max_size=40), st.dates())
def test_any_words_on_any_day_are_read_without_an_error(words: str, published: date):
    """And a stretch never ends before it starts."""
    for lead in ("", "in ", "since ", "the last 9 ", "by the end of "):
        days = read_days(lead + words, published)
        assert days.start is None or days.end is None or days.start <= days.end


@given(
    st.sampled_from(["in 99 decades", "the next 999 decades", "the last 999 years", "last week", "next quarter"]),
    st.dates(),
)
def test_no_day_leaves_the_calendar(words: str, published: date):
    """Counting from the first or last days that there are stays within them."""
    read_days(words, published)
