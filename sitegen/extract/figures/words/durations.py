"""Lengths of time, and where they tell a point in time or an age instead.

"A 30-day truce", "sentenced to three years" and "accepted within 28 days" state a length. "Three years ago", "in 20
minutes", "over the past five years" say when something was or will be, and "45-year-old" says how old somebody is:
those are no figures.
"""

from sitegen.extract.languages.vocabulary import (
    Calendar,
    Closed,
    CountedNouns,
    Durations,
    Figures,
    FigureVerbs,
    Morphology,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

_APOSTROPHES = frozenset("'’")


def is_point(text: Text, first: int, after: int) -> bool:
    """Return whether a length of time only says when, or how old somebody is.

    Args:
        text: The article.
        first: The first token of the length with its qualifier.
        after: The token after its last.

    """
    then = text.at(after + (text.at(after).text in {"-", "‑"} and text.glued(after)))
    if then.isa(Durations.OLD) or text.phrase(after, Durations.OF_AGE):
        return True
    if then.text in _APOSTROPHES and text.glued(after):
        return True
    named = text.at(after - 1).text[0].isupper() and not text.at(after - 1).opens
    return named or _tells_when(text, first, after)


def _tells_when(text: Text, first: int, after: int) -> bool:
    before, then = text.at(first - 1), text.at(after)
    if then.isa(Durations.POINT_AFTER) and text.joined(after) and not _is_dated(text, first, after):
        return True
    if text.at(first).isa(Durations.THROUGHOUT):
        return not before.isa(Durations.LASTING)
    if _is_lasted(text, first) or (before.isa(Durations.OPENS_STRETCH) and _is_of_something(text, after)):
        return False
    hyphened = "-" in text.lowers(first, after)
    return before.isa(Durations.POINT_BEFORE) and not text.at(first).opens and not (before.isa(Closed.THE) and hyphened)


def _is_dated(text: Text, first: int, after: int) -> bool:
    """Return whether "on" behind a length leads to a day, or to what something lasts on."""
    led = text.at(after).isa(Closed.ON)
    return led and (text.at(after + 1).isa(Calendar.DAY) or _is_on_something(text, first, after + 1))


def _is_lasted(text: Text, first: int) -> bool:
    """Return whether a verb tells how long, or by how much ("The lamps should last | 15,000 hours", "delayed by")."""
    before, verb = text.at(first - 1), text.at(first - 2)
    lasts = before.isa(Durations.LASTING) and verb.isa(Closed.MODAL, Closed.TO)
    return lasts or (before.isa(Closed.BY) and _is_moved(verb))


def _is_of_something(text: Text, after: int) -> bool:
    """Return whether a length is of what somebody does ("after 40 hours | of talks"), and no day's ("of Monday")."""
    thing = text.at(after + 1)
    plain = thing.kind == "word" and thing.text.islower() and not thing.isa(CountedNouns.STOP)
    return text.at(after).isa(Closed.OF) and plain and text.joined(after + 1)


def _is_moved(verb: Token) -> bool:
    """Return whether a verb may tell of a change by some time."""
    return verb.isa(Morphology.PAST_ENDING) or (
        verb.word.verb is not None and verb.word.verb.verb.isa(FigureVerbs.SHIFT)
    )


def _is_on_something(text: Text, first: int, place: int) -> bool:
    """Return whether "on" leads to a thing at a place ("11 hours on one charge"), and tells no time ("A year on")."""
    thing, lead = text.at(place), text.at(first - 1)
    led = lead.kind == "word" and not lead.isa(VerbGroups.BOUNDARY) and not text.at(first).opens
    noun = thing.kind == "word" and thing.text.islower() and not thing.isa(CountedNouns.STOP)  # "16 days on average"
    return led and text.joined(place) and (noun or thing.isa(VerbGroups.DETERMINER, Figures.ONE))
