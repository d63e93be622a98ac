"""Bare numbers whose count is told before them: by a figure that they are a part of, by its other end, by a level."""

from sitegen.extract.clauses.word_kinds import is_helping_verb, is_inflected_verb, is_verb_only, may_be_verb
from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.languages.vocabulary import (
    Changes,
    Closed,
    CountedNouns,
    Figures,
    FigureVerbs,
    Measures,
    Morphology,
    VerbGroups,
)
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import Token


def is_told_elsewhere(text: Text, first: int, limit: int) -> bool:
    """Return whether what a bare number counts may be told before it: by a verb of harm, a group, or a figure."""
    lead, noun = text.at(first - 1), text.at(first - 2)
    harmed = lead.isa(Figures.HARMED) and text.joined(first)
    group = lead.isa(Closed.OF) and noun.word.value(CountedNouns.GROUP) is not None
    bracketed = lead.text == "(" and first - 1 == limit and _has_decimals(text.at(first))
    part = is_part_of_count(text, first, first + 1, limit)
    level = _is_level(text, first) or _is_of_a_number(text, first)
    return harmed or group or bracketed or part or level or is_other_end(text, first, limit)


def _is_of_a_number(text: Text, first: int) -> bool:
    """Return whether "the number of" something is what comes to a bare number, or is put at it."""
    opened = text.at(first - 1).isa(Closed.TO) and number_that_opens(text, first) is not None
    return opened or number_that_is_put(text, first) is not None


def is_other_end(text: Text, first: int, limit: int) -> bool:
    """Return whether a number is what another before it came to, or came from ("from 280 miles to | 190")."""
    led = text.at(first - 1).isa(Closed.TO) and first - 1 == limit
    ends = led and text.has(max(0, limit - _STARTED), limit, Closed.FROM)
    return ends or (led and text.at(limit - 1).isa(Figures.CAST)) or compared_behind(text, limit, first) is not None


def compared_behind(text: Text, limit: int, first: int) -> int | None:
    """Return where words stand, shortly behind a figure, that lead on to a bare number of its kind (", leaving | 203").

    Args:
        text: The article.
        limit: The token after the figure before.
        first: The first token of the bare number.

    """
    places = range(max(1, limit), min(first, limit + _PLACED)) if limit else ()
    ends = (place for place in places if _leads_back(text, place, limit) == first)
    return next(ends, None)


def _leads_back(text: Text, place: int, limit: int) -> int | None:
    """Return where words end at a place that lead to another number; where none is told behind a time or a place."""
    if place > limit and not _is_when_or_where(text, limit, place):
        return None
    return text.phrase(place, Figures.COMES_FROM) or text.phrase(place, Figures.LEAVES)


def _is_level(text: Text, first: int) -> bool:
    """Return whether a verb gives a number to a group named shortly before ("The toll has risen to | 43")."""
    start = max(sentence_bounds(text, first, first + 1)[0], first - _GROUP_BEFORE)
    lead = text.at(first - 1)
    form = lead.word.verb
    levels = form is not None and form.verb.isa(FigureVerbs.LEVEL, FigureVerbs.VALUE)
    words = text.part(start, first - 1)
    named = any(token.word.value(CountedNouns.GROUP) is not None for token in words)
    if lead.isa(Closed.TO) and any(token.isa(CountedNouns.COUNTED_ALONE) for token in words):
        return any(token.word.verb is not None and token.word.verb.verb.isa(FigureVerbs.SHIFT) for token in words)
    is_so = (levels or lead.isa(VerbGroups.BE)) and not text.at(first - 2).isa(Closed.MODAL)
    return named and (is_so or lead.isa(Closed.TO, Closed.AT))


def number_that_opens(text: Text, first: int) -> tuple[int, int] | None:
    """Return where "number" and its "of" stand that open the sentence of a level ("The number of wells rose to | 37").

    No other clause may stand between: no mark, no verb but the one that leads to the level, and that an infinitive has.
    """
    start = sentence_bounds(text, first, first + 1)[0]
    noun = start + text.at(start).isa(VerbGroups.DETERMINER)
    if not (text.at(noun).isa(Measures.FIGURE) and text.at(noun + 1).isa(Closed.OF)):
        return None
    verbs = [place for place in range(noun + 2, first) if _is_finite_or_moves(text, place)]
    moved = len(verbs) == 1 and moves(text.at(verbs[0]))
    plain = all(token.kind == "word" or token.text == "-" for token in text.part(noun, first))
    return (noun, verbs[0]) if moved and plain else None


def number_that_is_put(text: Text, first: int) -> tuple[int, int] | None:
    """Return where "number" and its "at" stand that a verb of value leads to ("put the number of boats at | 40")."""
    at = first - 1
    near = range(at - 2, max(0, at - _PUT), -1)
    noun = next((n for n in near if text.at(n).isa(Measures.FIGURE) and text.at(n + 1).isa(Closed.OF)), None)
    if noun is None or not text.at(at).isa(Closed.AT):
        return None
    verb = text.at(noun - 1 - text.at(noun - 1).isa(VerbGroups.DETERMINER)).word.verb
    plain = all(token.kind == "word" for token in text.part(noun, at))
    return (noun, at) if plain and verb is not None and verb.verb.isa(FigureVerbs.VALUE) else None


_PUT = 14
"""Tokens of the longest object of a verb of value."""


def _is_finite_or_moves(text: Text, place: int) -> bool:
    """Return whether a word is a verb with a subject, helped or alone; none of an infinitive, and no plural noun."""
    token, form = text.at(place), text.at(place).word.verb
    if text.at(place - 1).isa(Closed.TO) or token.isa(Morphology.ING_ENDING):
        return False
    helps = token.isa(VerbGroups.BE, Closed.MODAL)
    acts = is_verb_only(token) and form is not None and not form.participle
    return helps or acts or moves(token)


def moves(token: Token) -> bool:
    """Return whether a word is a verb by which a number moves, in the past or the third person."""
    form = token.word.verb
    return form is not None and form.verb.isa(FigureVerbs.SHIFT) and is_inflected_verb(token)


_GROUP_BEFORE = 10
"""Tokens before a bare number among which what it counts is named ("The toll from the flood rose to 43")."""


def _tells_on(text: Text, first: int, end: int) -> bool:
    """Return whether nothing stands between two places, or a short predicate that names nothing else."""
    between = text.part(first, end)
    plain = all(token.kind == "word" and not token.isa(VerbGroups.PREPOSITION, Closed.AND) for token in between)
    return len(between) <= _PREDICATE and plain


_PREDICATE = 3
"""Words of the longest predicate between a count and ", of which" ("41,000 lamps | are affected")."""


def _is_when_or_where(text: Text, first: int, end: int) -> bool:
    """Return whether words behind a figure tell a time, or open with a preposition and tell one thing."""
    start, words = text.at(first).start, text.part(first, end)
    timed = any(time[0] == start for time in find_periods(text, start, text.at(end - 1).end))
    plain = all(token.kind == "word" and not token.isa(Closed.AND, Closed.OF) for token in words)
    return timed or (plain and words[0].isa(VerbGroups.PREPOSITION))


_PLACED = 7
"""Tokens behind a figure of when and where it is, before words that lead to another number of its kind."""
_STARTED = 5
"""Tokens of "from" and the figure that a change starts at."""


def _has_decimals(token: Token) -> bool:
    """Return whether digits have decimals and stand alone in brackets."""
    return token.kind == "number" and not token.text.isdecimal()


def is_at_next_time(text: Text, first: int, after: int, limit: int) -> bool:
    """Return whether a number stands with a time of its own right behind a figure with its ("9 boats in May, | 7 in").

    Args:
        text: The article.
        first: The number's first token.
        after: The token after it.
        limit: The token after the figure before.

    """
    joint = first - 1 - (text.at(first - 1).isa(Closed.AND) and text.at(first - 2).text == ",")
    joined = 0 < limit < joint and (text.at(joint).isa(Closed.AND) or text.at(joint).text == ",")
    return joined and _ends_with_time(text, limit, joint) and _has_time_behind(text, after)


def _ends_with_time(text: Text, first: int, end: int) -> bool:
    """Return whether words behind a figure are a time, with a short predicate at most ("9 boats | sank in May")."""
    between = text.part(first, end)
    lead = next((n for n, token in enumerate(between) if token.isa(Closed.IN)), len(between))
    if lead > min(_PREDICATE, len(between) - 1):
        return False
    told = (between[lead].start, between[-1].end)
    return all(token.kind == "word" for token in between[:lead]) and told in find_periods(text, *told)


def _has_time_behind(text: Text, after: int) -> bool:
    """Return whether "in" and a time stand right behind a number."""
    start, end = text.at(after).start, text.at(min(after + _TIMED, len(text.tokens)) - 1).end
    return text.at(after).isa(Closed.IN) and any(time[0] == start for time in find_periods(text, start, end))


_TIMED = 4
"""Tokens of the longest time behind a bare number."""


def is_part_of_them(text: Text, first: int, limit: int, after: int | None = None) -> bool:
    """Return whether a number tells how many "of them" are meant, behind their count ("19 fires, | five of them").

    Args:
        text: The article.
        first: The number's first token.
        limit: The token after the figure before.
        after: The token after the number; the next one where it is None.

    """
    of = first + 1 if after is None else after
    them = text.at(of).isa(Closed.OF) and text.at(of + 1).isa(Figures.THEM)
    of_which = text.at(first - 1).isa(Figures.THEM) and text.at(first - 2).isa(Closed.OF)  # ", of which | 12"
    if of_which:
        return 0 < limit <= first - 3 and text.at(first - 3).text == "," and _tells_on(text, limit, first - 3)
    if not them or not 0 < limit < first or text.at(first - 1).text != ",":
        return False
    return limit == first - 1 or _is_when_or_where(text, limit, first - 1) or _tells_on(text, limit, first - 1)


def is_part_of_opening(text: Text, first: int, limit: int) -> bool:
    """Return whether a number and its verb follow those of whom it tells ("Of the 40 boats in port, | 12 sank").

    Args:
        text: The article.
        first: The number's first token.
        limit: The token after the figure before.

    """
    between = text.part(limit, first - 1)
    behind = 0 < limit < first and text.at(first - 1).text == "," and len(between) <= _IN_OPENING
    then = text.at(first + 1)
    acts = may_be_verb(then) or is_helping_verb(then) or then.isa(Morphology.PAST_ENDING)
    plain = behind and all(token.kind == "word" for token in between)
    return plain and acts and text.joined(first + 1) and _opens_with_of(text, limit)


def _opens_with_of(text: Text, limit: int) -> bool:
    """Return whether "of" or "out of" and a figure open a sentence."""
    opening = next((n for n in range(limit - 1, max(-1, limit - _OPENING), -1) if text.at(n).opens), None)
    return opening is not None and text.has(opening, opening + 2, Closed.OF)


_IN_OPENING = 7
"""Words between a count and the comma behind it ("Of the 40 boats | in port,")."""
_OPENING = 7
"""Words of the longest count that "of" leads to, with its hedge."""


def is_difference_behind(text: Text, first: int, after: int, limit: int) -> bool:
    """Return whether a number tells, behind a comma, how many more they are than before ("40 boats, | 12 more").

    Args:
        text: The article.
        first: The number's first token.
        after: The token after it.
        limit: The token after the figure before.

    """
    compares = text.at(after).isa(Changes.COMPARED_COUNT) and text.at(after + 1).isa(Closed.THAN)
    behind = 0 < limit < first and text.at(first - 1).text == "," and text.joined(after)
    return compares and behind and (limit == first - 1 or _is_when_or_where(text, limit, first - 1))


def is_part_of_count(text: Text, first: int, after: int, limit: int) -> bool:
    """Return whether a number is of what the figure before it counts: some of them, the next ones, or so many more."""
    part = is_part_of_them(text, first, limit, after) or is_part_of_opening(text, first, limit)
    part = part or is_next_done(text, first, limit) or is_at_next_time(text, first, after, limit)
    return part or is_difference_behind(text, first, after, limit)


def is_next_done(text: Text, first: int, limit: int) -> bool:
    """Return whether a verb opposed to one before has the noun of its count ("opened 31 inns and shut | 12").

    Args:
        text: The article.
        first: The number's first token.
        limit: The token after the figure before.

    """
    joint, verb = text.at(first - 2), text.at(first - 1)
    joined = limit == first - 2 and (joint.isa(Closed.AND) or joint.text == ",")
    then = text.at(first + 1)
    closed = then.kind == "mark" or then.isa(Closed.AND, VerbGroups.PREPOSITION) or not text.joined(first + 1)
    return joined and _is_opposed(text, verb, limit) and text.joined(first) and closed


def _is_opposed(text: Text, verb: Token, limit: int) -> bool:
    """Return whether a verb is opposed to one shortly before the end of a count."""
    before = text.part(max(0, limit - _COUNT), limit)
    return any(verb.lower in (token.word.value(Figures.OPPOSED) or ()) for token in before)


_COUNT = 5
"""Words of a count with the verb before it."""
