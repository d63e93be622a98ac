"""The occasion on which something was said ("in an interview with the Courier"), which is no part of the words."""

from sitegen.extract.clauses.word_kinds import is_auxiliary, is_past, is_time
from sitegen.extract.languages.vocabulary import Closed, NounPhrases, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.speech.clauses import Reading
from sitegen.extract.speech.deeds import verb_ahead
from sitegen.extract.speech.times import past_time

_LONGEST = 8
"""Items of an occasion."""


def before_occasion(reading: Reading, first: int, end: int) -> int:
    """Return where the occasion on which something was said stands behind it ("would hold in an interview").

    What may itself have been told on it is left ("would explain it in a speech"), and so is what was said of the past,
    which may be where it was done.

    Args:
        reading: The sentence.
        first: Where the words begin.
        end: Where they end by all else that is known.

    """
    items = reading.sentence.items
    end = _before_day_and_place(items, first, end)
    for at in range(first + 2, end - 1):
        if _occasion_ends(reading, at, end) is not None:
            ahead = verb_ahead(items, first, end)
            looks_ahead = ahead is not None and at > ahead + 1
            told = any(map(_is_told, items[(ahead or first) + 1 : at]))
            if not told and (looks_ahead or _is_thing(items, first, at, end)):
                return at - (items[at - 1].text == ",")
    return end


def _before_day_and_place(items: list[Item], first: int, end: int) -> int:
    """Return where a day and a place end what was said of the past ("Vell was a rower on Monday at a long rally")."""
    if verb_ahead(items, first, end) is not None:
        return end
    days = (
        n for n in range(max(first + 2, end - _LONGEST), end - 3) if items[n].isa(Closed.ON) and is_time(items[n + 1])
    )
    at = next(days, end)
    placed = at < end and items[at + 2].isa(Closed.AT, Closed.IN) and items[at + 3].isa(Closed.A, Closed.THEIR)
    return at if placed and all(item.text[:1].isalnum() for item in items[at:end]) else end


def past_occasion(reading: Reading, start: int, end: int) -> int:
    """Return where an occasion ends that begins at an item, with whom or when it was ("in an interview with Vell")."""
    items = reading.sentence.items
    past = _occasion_ends(reading, start, end)
    if past is None:
        return start
    return past_time(items, _past_listener(reading, past), end)


def _past_listener(reading: Reading, past: int) -> int:
    """Return where those end with whom, or for whom, it was ("in an interview with Vell", "in a letter to staff")."""
    items = reading.sentence.items
    if not item_at(items, past).isa(NounPhrases.BEHIND_HEAD, Closed.TO):
        return past
    first = past + 1 + item_at(items, past + 1).isa(Closed.THE, Closed.THEIR)
    name, noun = reading.names.at.get(first), item_at(items, first)
    if name is not None:
        return name.past
    return first + 1 if noun.text.islower() and item_at(items, first + 1).isa(Closed.THAT) else past


def _occasion_ends(reading: Reading, at: int, end: int) -> int | None:
    """Return where an occasion ends that begins at an item; None where none does."""
    items = reading.sentence.items
    if at >= end or not item_at(items, at).isa(NounPhrases.BEHIND_HEAD):
        return None
    words = "".join(f" {item.lower}" for item in items[at : min(end, at + _LONGEST)])
    found = reading.sentence.language.pattern(Reporting.OCCASION).match(words)
    return None if found is None else at + found.group().count(" ")


def _is_thing(items: list[Item], first: int, at: int, end: int) -> bool:
    """Return whether words are a thing that was called for, and neither a clause nor a listener before one."""
    verb = any(is_auxiliary(item) or is_past(item) for item in items[first:at])
    return not verb and not any(item.isa(Closed.TO, Closed.THAT, Closed.WHETHER) for item in items[first:end])


def _is_told(item: Item) -> bool:
    """Return whether a word may be what somebody does on an occasion, to speak or to appear, or tells of a noun."""
    return item.word.cue is not None or item.isa(Reporting.APPEARS, Closed.WHO, Closed.WHICH, Closed.THAT)
