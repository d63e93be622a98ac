"""Reads noun phrases with what belongs to them, by what closes them."""

from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.words.nouns import is_plural
from sitegen.extract.languages.vocabulary import Closed, CountedNouns, Measures, Morphology, Numbers, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

MAX_WORDS = 14
"""Tokens of the longest noun phrase."""


def read_phrase(text: Text, first: int, end: int) -> Place | None:
    """Read a noun phrase with its prepositional complements, up to what closes it."""
    place = first
    while place < end and place - first < MAX_WORDS and _continues(text, place, first):
        place += 1
    while place > first and (text.at(place - 1).isa(Measures.TRIMMED) or text.at(place - 1).kind == "mark"):
        place -= 1
    if place == first or all(token.isa(CountedNouns.STOP) for token in text.part(first, place)):
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
    if token.kind != "word" or token.isa(Measures.CLOSER) or _is_number(token):
        return False
    return not (place > first and _follows_head(text, place)) and _word_continues(text, place, first)


def _is_number(token: Token) -> bool:
    """Return whether a word is a number or multiplies one."""
    return token.word.value(Numbers.SMALL) is not None or token.word.value(Numbers.MAGNITUDE) is not None


def _follows_head(text: Text, place: int) -> bool:
    """Return whether a word stands after a plural head, where only a verb can ("villagers stayed")."""
    before, token = text.at(place - 1), text.at(place)
    if not is_plural(before) or before.isa(CountedNouns.PLURAL_MODIFIER, CountedNouns.NOMINAL):
        return False
    return not token.isa(Measures.INSIDE, Measures.BODY_ENDING) and not is_plural(token)


def _word_continues(text: Text, place: int, first: int) -> bool:
    token, then = text.at(place), text.at(place + 1)
    if token.isa(Measures.STATE) and place > first and then.isa(VerbGroups.PREPOSITION):
        return False
    if token.isa(VerbGroups.DETERMINER):
        return place == first or text.at(place - 1).isa(Measures.INSIDE)
    if _may_open_infinitive(token) and not then.isa(VerbGroups.DETERMINER) and not _names(then):
        return False
    if token.isa(CountedNouns.STOP):
        return token.isa(Measures.INSIDE) and place > first
    return not (token.isa(Morphology.ADVERB_ENDING) and is_plural(text.at(place - 1)))


def _may_open_infinitive(token: Token) -> bool:
    """Return whether a word is "to" within a sentence, and not in a title."""
    return token.isa(Closed.TO) and token.text.islower()


def _names(token: Token) -> bool:
    """Return whether a word after "to" is a noun by its form, so that "to" is no infinitive ("to reach")."""
    if token.text[:1].isupper():
        return not token.isa(Morphology.OWNER_ENDING, Morphology.PLURAL_OWNER_ENDING)
    return is_plural(token) or token.isa(Measures.NOUN_ENDING)
