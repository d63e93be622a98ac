"""Finds what a figure measures, in the article's words, without a parser.

Three places are read, nearest first: the complement after the figure ("€169 billion in financial support"), the noun it
stands before ("a €50 billion package") or of which it is a part ("a target of 2 million rounds"), and the subject of a
verb that states amounts ("Exports rose 4.8 percent"). Anything else is unclear, and None.
"""

from typing import NamedTuple

from sitegen.extract.figures.magnitudes import MAGNITUDES
from sitegen.extract.figures.nouns import MODIFIED_PLURALS, NOMINAL, STOPS, is_plural
from sitegen.extract.figures.number_words import SMALL
from sitegen.extract.figures.tokens import Text, word_set

_INTO = frozenset({"in", "of", "for", "worth", "on"})
_INSIDE = frozenset({"of", "for", "to", "from", "against", "on", "in", "with", "by"})
_DETERMINERS = word_set(
    "a an the this that these those its his her their our my your each every some any all",
)
_CLOSERS = word_set(
    "who which that whom whose while as because although though but and or if when where than so",
)
_CHANGES = word_set(
    "rose rise rises risen rising fell fall falls fallen falling grew grow grows grown growing climbed climb climbs "
    "dropped drop drops increased increase increases decreased decrease decreases declined decline declines jumped "
    "jump jumps soared surged plunged slipped slid shrank shrunk dipped gained added advanced doubled tripled "
    "contracted expanded slumped tumbled edged reached reach reaches hit hits totalled totaled total totals stood "
    "stand stands stayed remained amounted amounts cost costs averaged averages exceeded exceeds exceed came comes is "
    "was are were be been being equals equaled equalled numbered accounted worth topped tops surpassed surpasses "
    "neared nears approached approaches",
)
_LINKS = word_set(
    "to by at from up down only just even now currently already still about further another by sharply slightly "
    "steadily significantly dramatically also then some an a",
)
_AUXILIARIES = word_set(
    "has have had will would shall should can could may might must is was are were be been being not to is expected "
    "projected forecast estimated set",
)  # fmt: skip
_PRONOUNS = word_set(
    "i you he she it we they this that these those there who which what one",
)
_CHANGE_NOUNS = word_set(
    "increase rise drop decline cut fall reduction growth jump gain loss hike decrease raise",
)
_EMPTY = word_set(
    "total sum behalf number amount end because instead out ahead top front kind result case figure",
)
"""Nouns before "of" that tell nothing of what is measured ("a total of 300")."""
_QUANTITIES = word_set(
    "target goal cap limit quota fleet force team population loss shortfall deficit surplus increase rise backlog "
    "stock order shipment delivery maximum minimum toll turnout crew workforce majority shortage batch package",
)
"""Nouns whose content a counted noun can be; before others ("the murder of 20 students") the count stands alone."""
_NUMBERS = SMALL.keys() | MAGNITUDES.keys()
_MAX_WORDS = 14


class Place(NamedTuple):
    """A range of tokens."""

    first: int
    after: int


def find_measure(text: Text, first: int, after: int, bounds: tuple[int, int]) -> Place | None:
    """Return the words that a figure measures.

    Args:
        text: The article.
        first: The figure's first token.
        after: The token after its last.
        bounds: Token range of the words it may lie in: its sentence, cut at other figures after it and at the time
            it holds for.

    """
    return (
        _complement(text, after, bounds[1])
        or _attributive(text, first, after, bounds[1])
        or _part_of(text, first, bounds[0])
        or _subject(text, first, bounds[0])
    )


def find_counted_measure(text: Text, first: int, noun: Place, bounds: tuple[int, int]) -> Place:
    """Return what a counted noun measures: the whole it makes up ("our target"), else the noun with what follows it.

    Args:
        text: The article.
        first: The figure's first token.
        noun: The counted noun.
        bounds: Token range of the words it may lie in.

    """
    whole = _part_of(text, first, bounds[0]) or _subject(text, first, bounds[0])
    if whole and _QUANTITIES & set(text.lowers(*whole)):
        return whole
    phrase = _phrase(text, noun.first, bounds[1])
    return Place(noun.first, max(phrase.after if phrase else 0, noun.after))


def _complement(text: Text, after: int, end: int) -> Place | None:
    """Read "in financial support to Ukraine", "of our target", "worth of ammunition"."""
    place = after
    if text.at(place).lower == "worth" and text.at(place + 1).lower == "of":
        place += 1
    lead = text.at(place).lower
    if lead in _CHANGE_NOUNS and text.at(place + 1).lower in {"in", "of"}:
        return _phrase(text, place, end)
    if place >= end or lead not in _INTO or not text.joined(place):
        return None
    then = text.at(place + 1)
    if lead in {"in", "on"} and (then.kind != "word" or then.text[0].isupper() or then.lower in _DETERMINERS):
        return None
    if lead == "for" and then.lower in STOPS - _DETERMINERS:
        return None
    share = lead == "of" and text.at(after - 1).lower in {"percent", "%", "cent"}
    return _phrase(text, place + 1, _before_to(text, place + 1, end) if share else end)


def _before_to(text: Text, first: int, end: int) -> int:
    """Return where a share's whole ends before "to", which leads on to somebody else's ("the vote to Wells's")."""
    return next((i for i in range(first, min(end, first + _MAX_WORDS)) if text.at(i).lower == "to"), end)


def _attributive(text: Text, first: int, after: int, end: int) -> Place | None:
    """Read the noun that a figure stands before: "a €50 billion package of loans"."""
    before, then = text.at(first - 1), text.at(after)
    if first == 0 or text.at(first).opens or not (before.lower in _DETERMINERS or before.lower.endswith("'s")):
        return None
    if then.kind != "word" or then.lower in STOPS or after >= end or not text.joined(after):
        return None
    return _phrase(text, after, end)


def _part_of(text: Text, first: int, start: int) -> Place | None:
    """Read the noun of which a figure is the content: "our target of 2 million rounds", "a loss of $3m"."""
    if text.at(first - 1).lower != "of" or first - 2 < start or text.at(first).opens:
        return None
    left = first - 2
    while left > start and text.at(left).kind == "word" and text.at(left).lower not in STOPS and first - left < 6:  # noqa: PLR2004
        left -= 1
    if text.at(left).lower not in _DETERMINERS:
        left += 1
    return Place(left, first - 1) if left < first - 1 and text.at(first - 2).lower not in _EMPTY else None


def _subject(text: Text, first: int, start: int) -> Place | None:
    """Read the subject of a verb of amount that leads to the figure: "Exports rose 4.8 percent to ..."."""
    verb = first - 1
    while verb > start and first - verb < 8 and _links(text, verb):  # noqa: PLR2004
        verb -= 1
    if verb <= start or text.at(verb).lower not in _CHANGES or text.at(first).opens:
        return None
    end = verb
    while end > start and text.at(end - 1).lower in _AUXILIARIES:
        end -= 1
    left = end
    while left > start and end - left < _MAX_WORDS and _in_subject(text, left - 1):
        left -= 1
    words = text.lowers(left, end)
    if not _starts_clause(text, left):
        return None
    if not words or words[0] in _PRONOUNS or len(words) >= _MAX_WORDS or words[0] in _INSIDE:
        return None
    return Place(left, end) if any(w not in STOPS for w in words) else None


def _starts_clause(text: Text, place: int) -> bool:
    """Return whether a clause starts at a token, so that the words from there on are its whole subject."""
    before = text.at(place - 1)
    return text.at(place).opens or before.kind == "mark" or before.lower in _CLOSERS | {"said", "says", "added", "yet"}


def _links(text: Text, place: int) -> bool:
    """Return whether a token may stand between a verb of amount and the figure: "rose 4.8 percent to"."""
    token = text.at(place)
    return token.lower in _LINKS or token.kind == "number" or token.text in {"%", "$", "€", "£", "percent"} or (
        token.lower in {"percent", "points", "million", "billion", "percentage"})  # fmt: skip


def _in_subject(text: Text, place: int) -> bool:
    token = text.at(place)
    if token.kind == "number" or (token.kind == "mark" and token.text not in {"-", "‑", "&"}):
        return False
    if token.lower in _CLOSERS:
        return False
    return token.lower not in STOPS or token.lower in _INSIDE or token.lower in _DETERMINERS


def _phrase(text: Text, first: int, end: int) -> Place | None:
    """Read a noun phrase with its prepositional complements, up to what closes it."""
    place = first
    while place < end and place - first < _MAX_WORDS and _continues(text, place, first):
        place += 1
    while place > first and (text.at(place - 1).lower in _INSIDE | _DETERMINERS or text.at(place - 1).kind == "mark"):
        place -= 1
    if place == first or all(text.at(p).lower in STOPS for p in range(first, place)):
        return None
    return Place(first, place)


def _continues(text: Text, place: int, first: int) -> bool:
    token = text.at(place)
    if place > first and not text.joined(place) and not text.glued(place):
        return False
    if token.text in {"-", "‑", "&"}:
        return text.glued(place)
    if token.text == ".":
        return text.glued(place) and not text.at(place + 1).opens
    if token.kind == "number":
        return text.glued(place) and place > first
    if (
        token.kind != "word"
        or token.lower in _CLOSERS
        or token.lower in _NUMBERS
        or (place > first and _follows_head(text, place))
    ):
        return False
    return _word_continues(text, place, first)


def _follows_head(text: Text, place: int) -> bool:
    """Return whether a word stands after a plural head, where only a verb can ("villagers stayed")."""
    before, token = text.at(place - 1).lower, text.at(place).lower
    if not is_plural(before) or before in MODIFIED_PLURALS or before in NOMINAL:
        return False
    return token not in _INSIDE and not is_plural(token)


def _word_continues(text: Text, place: int, first: int) -> bool:
    token = text.at(place)
    if token.lower in _DETERMINERS:
        return place == first or text.at(place - 1).lower in _INSIDE
    if token.text == "to" and text.at(place + 1).lower not in _DETERMINERS and not _names(text, place + 1):
        return False
    if token.lower in STOPS:
        return token.lower in _INSIDE and place > first
    return not (token.lower.endswith("ly") and is_plural(text.at(place - 1).lower))


def _names(text: Text, place: int) -> bool:
    """Return whether a word after "to" is a noun by its form, so that "to" is no infinitive ("to reach")."""
    token = text.at(place)
    if token.text[:1].isupper():
        return not token.lower.endswith(("'s", "s'"))
    return is_plural(token.lower) or token.lower.endswith(("ion", "ment", "ness", "ity", "ism", "ance", "ence"))
