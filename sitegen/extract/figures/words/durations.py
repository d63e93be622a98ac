"""Lengths of time: which words name them, and where they tell a point in time or an age instead.

"A 30-day truce" and "sentenced to three years" state a length. "Three years ago", "in 20 minutes", "over the past five
years" say when something was or will be, and "45-year-old" says how old somebody is: those are no figures.
"""

from sitegen.extract.figures.words.tokens import Text, word_set

CLDR_TIMES = {
    "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night", "week": "week",
    "fortnight": "fortnight", "month": "month", "year": "year", "decade": "decade", "century": "century",
    "millisecond": "millisecond", "microsecond": "microsecond", "nanosecond": "nanosecond",
}  # fmt: skip
TIME_UNITS = {
    **CLDR_TIMES, **{f"{word}s": unit for word, unit in CLDR_TIMES.items()}, "centuries": "century",
    "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second", "secs": "second", "yr": "year",
    "yrs": "year", "wk": "week", "wks": "week", "mth": "month", "mths": "month",
}  # fmt: skip
"""Words -> ids of CLDR without the kind before the first hyphen."""
SPANS = word_set(
    "quarter quarters semester semesters season seasons summer summers winter winters weekend weekends generation "
    "generations weekdays workdays",
)
"""Stretches of time without a fixed length, which count as no figure."""
_POINTS_AFTER = word_set(
    "ago later earlier before after old olds since prior hence from into until till away apart on",
)
_POINTS_BEFORE = word_set(
    "after in within before by every each last past next first final coming previous recent following preceding "
    "current these those this that the over during through throughout across until since aged age another same other",
)

_LASTING = word_set("for last lasts lasted lasting take takes took taking spent spend spanned spanning of")
"""Words before "over three hours" that make it more than three hours, not the course of them."""


def is_point(text: Text, first: int, after: int) -> bool:
    """Return whether a length of time only says when, or how old somebody is.

    Args:
        text: The article.
        first: The first token of the length with its qualifier.
        after: The token after its last.

    """
    then = text.at(after + (text.at(after).text in {"-", "‑"} and text.glued(after)))
    old = then.lower.removesuffix("'s") in {"old", "olds"} or text.lowers(after, after + 2) == ("of", "age")
    if old or (then.text in {"'", "’"} and text.glued(after)):
        return True
    named = text.at(after - 1).text[0].isupper() and not text.at(after - 1).opens
    return named or _tells_when(text, first, after)


def _tells_when(text: Text, first: int, after: int) -> bool:
    before, then = text.at(first - 1).lower, text.at(after)
    if then.lower in _POINTS_AFTER and text.joined(after):
        return True
    if text.at(first).lower == "over":
        return before not in _LASTING
    hyphened = "-" in text.lowers(first, after)
    return before in _POINTS_BEFORE and not text.at(first).opens and not (before == "the" and hyphened)
