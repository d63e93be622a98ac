"""When a figure holds and how far it has come, where that is sure: another clause's time is worse than none.

The clause rules say what stands where a time stands as a rule. Here each answer is looked at once more, and dropped
where it belongs to somebody else's words.
"""

import re

from sitegen.extract.figures.clauses.measures import Around
from sitegen.extract.figures.clauses.stages import Asserted
from sitegen.extract.figures.reading import Found
from sitegen.extract.languages.vocabulary import BesideFigures, Calendar, Closed, Stages, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token
from sitegen.records import Span


def settled_period(text: Text, this: Found, period: Span | None) -> Span | None:
    """Return when a figure holds; None where that is the time of another clause.

    Args:
        text: The article.
        this: The figure.
        period: The time that the rules found.

    """
    if period is None or _belongs_elsewhere(text, this, period):
        return None
    if period.end > text.at(this.first).start:
        return period
    between = list(_back_to(text, this.first, period.end))
    told = text.body[period.end : text.at(this.first).start]
    another = text.language.pattern(BesideFigures.ANOTHER_TIME).search(told) is not None
    later = another or any(token.isa(Calendar.LATER) for token in between)
    return None if later or _is_when_it_was_said(between) else period


def _belongs_elsewhere(text: Text, this: Found, period: Span) -> bool:
    """Return whether a time is of another clause, or of none: "the lowest in 33 years", "in May of that year".

    A dash between a time and a figure parts them, and so does the verb of another clause behind the figure.
    """
    start, end = text.at(this.first).start, text.at(this.after - 1).end
    body, pattern = text.body, text.language.pattern
    between = body[end : period.start] if period.start >= end else body[period.end : start]
    other = period.start >= end and pattern(BesideFigures.OTHER_CLAUSE).search(between) is not None
    best = pattern(BesideFigures.BEST_IN).search(body[max(0, period.start - _NEAR) : period.end]) is not None
    back = pattern(BesideFigures.OF_THAT_YEAR).match(body, period.end) is not None
    return bool(_DASH.search(between)) or other or best or back


_DASH = re.compile(r"\s[-–—]{1,2}\s|—")
_NEAR = 40
"""Code points before a time in which a superlative makes it none that a figure holds for."""


def _back_to(text: Text, first: int, end: int) -> tuple[Token, ...]:
    """Return the tokens between a place of the body and a token, in order."""
    start = first
    while start > 0 and text.at(start - 1).start >= end:
        start -= 1
    return text.tokens[start:first]


def _is_when_it_was_said(between: list[Token]) -> bool:
    """Return whether somebody says a clause between a time and a figure: it is the time of the saying."""
    told = next((n for n, token in enumerate(between) if token.word.cue is not None), None)
    if told is None:
        return False
    said = between[told + 1 :]
    leads = bool(said) and said[0].kind == "word" and not said[0].isa(Closed.TO, Closed.MODAL, VerbGroups.AUXILIARY)
    own = leads and any(_is_finite(token) for token in said[1:])  # "she said tolls rose"
    return own or any(token.isa(Closed.THAT) for token in said)


def _is_finite(token: Token) -> bool:
    """Return whether a word is a verb with a subject, and can be no noun."""
    form = token.word.verb
    return form is not None and form.finite and not form.nominal


def settled_stage(text: Text, this: Found, around: Around, asserted: Asserted) -> Asserted:
    """Return what a clause asserts of a figure, without the stage of a verb that is not what happened.

    Args:
        text: The article.
        this: The figure; "passed 60 days" holds its verb.
        around: Its surroundings.
        asserted: What the rules read.

    """
    verb = around.verb
    start = max(around.start, (verb.first if verb is not None else around.first) - _ABLE)
    leads = text.tokens[start : verb.head if verb is not None else start]
    able = any(token.isa(Stages.ABLE) for token in leads)
    counted = asserted.stage == "spent" and this.unit.kind == "count"  # Money is spent on them, not they.
    agreed = asserted.stage == "pledged" and this.unit.kind in {"count", "percent"} and _did_so(text, this)
    none = able or counted or agreed or text.at(this.first).isa(BesideFigures.PASSED)
    return asserted._replace(stage=None) if none else asserted


def _did_so(text: Text, this: Found) -> bool:
    """Return whether those that a figure counts agreed or promised themselves ("nine in ten voters agreed")."""
    verb, then = text.at(this.after), text.at(this.after + 1)
    return verb.word.verb is not None and not then.isa(Closed.BY)


_ABLE = 3
"""Tokens before a verb group among which "able to" makes it a possibility."""
