"""Lengths of time, and what makes one a point in time or an age."""

from typing import Literal

from sitegen.extract.languages.declaring import Phrase, Table, Vocabulary, WordClass

TimeUnit = Literal[
    "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "year", "decade", "century",
    "millisecond", "microsecond", "nanosecond",
]  # fmt: skip
"""Ids of CLDR without the kind before the first hyphen, and those of its pattern that it does not have."""


class Durations(Vocabulary, file="durations"):
    """The names of lengths of time, and the words around one that make it no figure."""

    UNIT: Table[TimeUnit] = Table(TimeUnit)
    """Names of units of time, and their short forms."""
    STRETCH = WordClass()
    """Stretches of time without a fixed length."""
    NIGHT = WordClass()
    """The one unit whose name before a plural belongs to that ("night trains")."""
    POINT_AFTER = WordClass()
    """Words after a length that make it a point in time ("ago")."""
    POINT_BEFORE = WordClass()
    """Words before a length that make it a point in time, or a stretch told before ("in", "the past")."""
    OLD = WordClass()
    """Words after a length that make it an age ("a 45-year-old's boat")."""
    OF_AGE = Phrase()
    """The same."""
    THROUGHOUT = WordClass()
    """What stands before a course of time, or says that it was longer."""
    OPENS_STRETCH = WordClass()
    """Those of `POINT_BEFORE` behind which a length of something is none ("after 40 hours of talks")."""
    LASTING = WordClass()
    """Words before `THROUGHOUT` that make it more than a length, not the course of one ("lasted over three hours")."""
