"""How an article tells the time a figure holds for."""

from sitegen.extract.languages.declaring import Pattern, Vocabulary


class Periods(Vocabulary, file="periods"):
    """Expressions of time: `PERIOD` is all of them, and the others are what it is made of."""

    MONTH = Pattern()
    """A month, its short form with its point."""
    YEAR = Pattern()
    """A year, or the two that a fiscal year lies in."""
    UNIT = Pattern()
    """A stretch of time that is counted or named from today."""
    COUNT = Pattern()
    """How many of them."""
    NEAR = Pattern()
    """Which of them, seen from today."""
    RELATIVE = Pattern()
    """A stretch named from today."""
    DATE = Pattern()
    """A day or a month."""
    SHORT = Pattern()
    """A part of a year in a short form ("Q3 2025", "H1", "mid-2025")."""
    POINT = Pattern()
    """A time that has a place in the calendar, or is named from today."""
    PART = Pattern()
    """A part of one, before it."""
    SINCE = Pattern()
    """From a beginning until now."""
    HOUR = Pattern()
    """A time of day, or a feast."""
    SEASON = Pattern()
    """A season of the year."""
    SPAN = Pattern()
    """From one time to another."""
    IN_POINT = Pattern()
    """A preposition and a time, or a part of one."""
    IN_COUNT = Pattern()
    """A number of stretches up to a time, or up to now."""
    FROM_TODAY = Pattern()
    """A time named from today, or from one told before, with or without its preposition."""
    IN_SEASON = Pattern()
    """A season, or a time of day, with its preposition."""
    PERIOD = Pattern()
    """Every expression of time."""
    NO_MONTH = Pattern()
    """What is written like a month after a preposition, and is no name ("by may")."""
    BREAK = Pattern()
    """What parts a figure from a later time in its sentence, which then belongs to something else."""
    FRONTED = Pattern()
    """What stands before a time that opens a clause."""
