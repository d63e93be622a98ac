"""Reads the words around a number that change what it asserts: "nearly", "up to", "or more"."""

from typing import NamedTuple

from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.records.doubts import Doubts, doubts
from sitegen.records.extraction import Qualifier

CONFLICT = "two qualifiers that do not agree"
NEGATED = "the number is negated"

_PHRASES: dict[Qualifier, str] = {
    "approximately": (
        "nearly|almost|about|around|some|roughly|approximately|approx|circa|close to|near to|near|an estimated|"
        "estimated|the estimated|virtually|practically|perhaps|maybe|approx .|barely|scarcely|the best part of|"
        "approaching|approached|approaches|nearing|neared|nears|hovering around|getting on for|close on|more or less|"
        "something like|on the order of|in the region of|in the neighborhood of|in the neighbourhood of|"
        "somewhere around|a reported|an approximate|just about|a rough|very nearly|very close to|~|≈|give or take|"
        "not far from"
    ),
    "more_than": (
        "more than|over|above|greater than|higher than|larger than|bigger than|well over|just over|slightly over|"
        "a little over|just above|well above|slightly above|slightly more than|just more than|a little more than|"
        "well more than|far more than|much more than|considerably more than|significantly more than|in excess of|"
        "upwards of|upward of|north of|exceeding|beyond|>|somewhat more than|way more than|a shade over|a touch over|"
        "a fraction over|a bit over|a bit more than|exceeds|exceeded|exceed|topped|topping|tops|surpassed|surpassing|"
        "surpasses|longer than|heavier than"
    ),
    "less_than": (
        "less than|fewer than|under|below|lower than|smaller than|just under|just below|well under|well below|"
        "slightly under|slightly below|slightly less than|a little less than|a little under|just less than|"
        "a shade under|a touch under|a fraction under|a bit under|a bit less than|not quite|just shy of|shy of|"
        "far less than|much less than|far fewer than|short of|just short of|<|not even|considerably less than"
    ),
    "at_least": (
        "at least|no fewer than|no less than|not less than|not fewer than|a minimum of|minimum of|as few as|"
        "as little as|as short as|at a minimum|at minimum|a minimum|a good|≥|at the very least|a floor of"
    ),
    "at_most": (
        "up to|as many as|as much as|as high as|at most|no more than|not more than|a maximum of|maximum of|upto|"
        "a maximum|as large as|as long as|as far as|≤|at the most|a ceiling of|a cap of|not exceeding|capped at|"
        "as big as|anything up to"
    ),
    "exact": "exactly|precisely|a record|record|a total of|a whopping|an even|plus or minus|±|+ / -|fully|a full|full",
}
_TRAILING: dict[tuple[str, ...], Qualifier] = {
    ("or", "more"): "at_least",
    ("or", "so"): "approximately",
    ("or", "less"): "at_most",
    ("or", "fewer"): "at_most",
    ("or", "thereabouts"): "approximately",
    ("at", "least"): "at_least",
    ("at", "most"): "at_most",
    ("and", "more"): "at_least",
    ("at", "the", "very", "least"): "at_least",
    ("at", "the", "least"): "at_least",
    ("at", "the", "most"): "at_most",
    (",", "give", "or", "take"): "approximately",
    ("give", "or", "take"): "approximately",
    ("or", "higher"): "at_least",
    ("and", "above"): "at_least",
    ("or", "over"): "at_least",
    ("and", "over"): "at_least",
    ("and", "up"): "at_least",
    ("plus",): "at_least",
    ("+",): "at_least",
}
_TRAILING_STARTS = frozenset(words[0] for words in _TRAILING)
_LONGEST_TRAILING = max(len(words) for words in _TRAILING)
_HYPHENED: dict[str, Qualifier] = {"plus": "at_least", "odd": "approximately"}
_LEADING: dict[tuple[str, ...], Qualifier] = {
    tuple(phrase.split()): qualifier for qualifier, phrases in _PHRASES.items() for phrase in phrases.split("|")
}
_LONGEST = max(len(words) for words in _LEADING)
QUALIFYING_VERBS = word_set(
    "approaching approached approaches nearing neared nears exceeds exceeded exceed exceeding topped topping tops "
    "surpassed surpassing surpasses",
)
"""Qualifiers that are verbs, with what is measured as their subject ("Losses exceeded €5 million")."""
_NEGATIONS = word_set(
    "not n't isn't wasn't aren't weren't don't doesn't didn't never nor neither cannot hardly",
)


class Qualified(NamedTuple):
    """A qualifier and where the words of the number with it start or end."""

    qualifier: Qualifier
    edge: int
    hold: Doubts = ()


def read_leading(text: Text, first: int, limit: int) -> Qualified:
    """Read the qualifiers that stand directly before a number.

    Args:
        text: The article.
        first: The number's first token.
        limit: The first token that no other figure holds.

    Returns:
        The qualifier, ``exact`` where there is none, and the first token of its words.

    """
    found: list[Qualifier] = []
    edge = first
    while (phrase := _ends_at(text, edge, limit)) is not None:
        qualifier, edge = phrase
        if qualifier != "exact":
            found.append(qualifier)
        elif not found:
            # "a record" stands for no other value, but it is part of what is written.
            continue
    several = len(set(found)) > 1
    negated, torn = _is_negated(text, edge, limit), several and not _hedged(found)
    hold = doubts(NEGATED if negated else None, CONFLICT if torn else None)
    if several:
        return Qualified(_strongest(found), edge, hold)
    return Qualified(found[0] if found else "exact", edge, hold)


def _hedged(found: list[Qualifier]) -> bool:
    """Return whether a bound is only softened ("at least about 500", "an estimated more than 500")."""
    return len(set(found) - {"approximately"}) == 1


def _strongest(found: list[Qualifier]) -> Qualifier:
    return next((q for q in found if q != "approximately"), "approximately")


def _ends_at(text: Text, edge: int, limit: int) -> tuple[Qualifier, int] | None:
    """Return the longest phrase that ends before a token, and where it starts."""
    if edge <= limit or not _reads_on(text, edge):
        return None
    for length in range(min(_LONGEST, edge - limit), 0, -1):
        start = edge - length
        qualifier = _LEADING.get(text.lowers(start, edge))
        if qualifier and all(_reads_on(text, place) for place in range(start + 1, edge)):
            return qualifier, start
    return None


def _reads_on(text: Text, index: int) -> bool:
    return not text.at(index).opens and (text.joined(index) or text.at(index).kind != "word")


def _is_negated(text: Text, edge: int, limit: int) -> bool:
    before = text.at(edge - 1).lower
    if edge <= limit or text.at(edge).opens:
        return False
    if before in {"only", "just", "even"}:
        before = text.at(edge - 2).lower
        return False if before == "not" else before in _NEGATIONS
    return before in _NEGATIONS


def read_trailing(text: Text, after: int) -> Qualified | None:
    """Read the qualifier that stands after a number: "or more", "or so", "+"."""
    token = text.at(after)
    if token.text == "-" and text.glued(after) and text.at(after + 1).lower in _HYPHENED:
        return Qualified(_HYPHENED[text.at(after + 1).lower], after + 2)
    if token.lower not in _TRAILING_STARTS or (token.text == "+" and not text.glued(after)):
        return None
    for length in range(_LONGEST_TRAILING, 0, -1):
        words = text.lowers(after, after + length)
        qualifier = _TRAILING.get(words) if len(words) == length else None
        if qualifier and (text.joined(after) or text.glued(after)):
            if length == 1 and token.text == "plus" and text.at(after + 1).kind == "number":
                return None
            then = text.at(after + length)
            if then.lower in {"than", "about", "importantly", "recently"}:
                return None
            return Qualified(qualifier, after + length)
    return None
