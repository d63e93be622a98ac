"""Noun phrases as far as they surely go: what is said of a figure must be whole, and nothing of another phrase.

Where it is not sure, the parse is asked (`sitegen.extract.figures.measured`).
"""

from collections.abc import Callable

from sitegen.extract.clauses.coordination import joins_modifiers
from sitegen.extract.clauses.numbered_names import is_in_name
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_mark, is_number, is_plural
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Closed,
    CountedNouns,
    Measures,
    Morphology,
    NounPhrases,
    Numbers,
    VerbGroups,
)
from sitegen.extract.pages.page import Item, item_at

IsVerb = Callable[[int], bool]
"""Whether a known verb stands at a word, used as one."""


def surely_back(items: list[Item], past: int, is_verb: IsVerb, reach: int, *, core: bool = False) -> int:
    """Return where the noun phrase begins that ends before a word, with what surely belongs to it.

    Args:
        items: The words.
        past: The word behind the phrase.
        is_verb: Tells the verbs.
        reach: How many words it may have at most.
        core: Whether it has no part behind its head.

    """
    first = past
    while first > 0 and past - first < reach and _is_of_phrase(items, first - 1, is_verb, core=core):
        first -= 1
    return first


def _is_of_phrase(items: list[Item], at: int, is_verb: IsVerb, *, core: bool) -> bool:
    """Return whether a word belongs to the phrase behind it, or to a name with numbers or brackets in it."""
    return is_in_name(items, at) or _surely_goes_on(items, at, is_verb, core=core)


def _surely_goes_on(items: list[Item], at: int, is_verb: IsVerb, *, core: bool) -> bool:
    """Return whether a word surely belongs to the phrase that goes on behind it."""
    item = items[at]
    if is_mark(item):
        return _is_within(items, at)
    if is_number(item) or _only_helps(item) or (is_verb(at) and not item.isa(Morphology.ING_ENDING)):
        return False
    if core:
        return not _is_small(items, at)
    if item.isa(Closed.AND, Closed.OR):
        return at > 0 and not is_mark(items[at - 1]) and not is_verb(at - 1)
    if item.isa(Closed.THAT):
        return at == 0
    return not _is_small(items, at) or item.isa(NounPhrases.INSIDE, VerbGroups.DETERMINER)


def _only_helps(item: Item) -> bool:
    """Return whether a word only helps a verb."""
    return is_auxiliary(item) and not item.isa(NounPhrases.WITHIN, VerbGroups.DETERMINER)


def _is_small(items: list[Item], at: int) -> bool:
    """Return whether a word closes a phrase as a rule; "US exports" are no "us", and "Monday's vote" is no Monday."""
    before, item, then = item_at(items, at - 1), items[at], item_at(items, at + 1)
    short = len(item.text) > 1 and item.text.isupper() and not (before.text.isupper() or then.text.isupper())
    owner = item.isa(Calendar.DAY, Calendar.MONTH) and then.isa(Closed.OWNER_ENDING)
    return item.isa(CountedNouns.STOP) and not (short or owner)


def _is_within(items: list[Item], at: int) -> bool:
    """Return whether a mark joins words: "Marks & Co", "Oke/Pellow", or that of an owner ("the keepers' boats")."""
    text, before, then = items[at].text, item_at(items, at - 1), item_at(items, at + 1)
    glued = before.end == items[at].start and at > 0
    if text == "/":
        return glued and then.start == items[at].end
    owned = is_plural(before) and not is_mark(then) and not then.isa(CountedNouns.STOP)
    return text == "&" or (text in _OWNER_MARKS and glued and owned)


_OWNER_MARKS = frozenset("'’")


def surely_on(items: list[Item], limit: int, reach: int) -> int:
    """Return where the noun phrase ends that begins with the first of some words; 0 where none does.

    Args:
        items: The words, with those behind the phrase that tell whether it goes on.
        limit: The word before which it must end.
        reach: How many words it may have at most.

    """
    past = 0
    while past < min(limit, reach) and _goes_on(items, past):
        past += 1
    while past and (items[past - 1].isa(Measures.TRIMMED) or is_mark(items[past - 1])):
        past -= 1
    return past


def _goes_on(items: list[Item], at: int) -> bool:
    """Return whether a word goes on with the phrase before it, or opens one."""
    item = items[at]
    if is_mark(item):
        return at > 0 and _is_within(items, at)
    if item.isa(Closed.AND):
        return at > 0 and _joins_words(items, at)
    closes = item.isa(Measures.CLOSER) or is_number(item) or _is_number_word(item) or _only_helps(item)
    return not closes and not (at > 0 and _follows_head(items, at)) and _word_goes_on(items, at)


def _joins_words(items: list[Item], at: int) -> bool:
    """Return whether an "and" joins two names ("in Tarn and Elland"), or two words that describe one noun."""
    before, then, head = items[at - 1], item_at(items, at + 1), item_at(items, at + 2)
    return joins_modifiers(before, then, head) or (before.capital and then.capital)


def _is_number_word(item: Item) -> bool:
    """Return whether a word is a number or multiplies one."""
    return item.word.value(Numbers.SMALL) is not None or item.word.value(Numbers.MAGNITUDE) is not None


def _follows_head(items: list[Item], at: int) -> bool:
    """Return whether a word stands after a plural head, where only a verb can ("villagers stayed")."""
    before, item = items[at - 1], items[at]
    if not is_plural(before) or before.isa(CountedNouns.PLURAL_MODIFIER, CountedNouns.NOMINAL):
        return False
    return not item.isa(NounPhrases.HANGS, Measures.BODY_ENDING, Closed.OWNER_ENDING) and not is_plural(item)


def _word_goes_on(items: list[Item], at: int) -> bool:
    item, then = items[at], item_at(items, at + 1)
    if item.isa(Measures.STATE) and at > 0 and then.isa(VerbGroups.PREPOSITION):
        return False
    if item.isa(VerbGroups.DETERMINER):
        return at == 0 or items[at - 1].isa(NounPhrases.HANGS)
    if _may_open_infinitive(item) and not then.isa(VerbGroups.DETERMINER) and not _is_noun(items, at + 1):
        return False
    if _is_small(items, at):
        return at > 0 and item.isa(NounPhrases.HANGS)
    return not (item.isa(Morphology.ADVERB_ENDING) and is_plural(item_at(items, at - 1)))


def _may_open_infinitive(item: Item) -> bool:
    """Return whether a word is "to" within a sentence, and not in a title."""
    return item.isa(Closed.TO) and item.text.islower()


def _is_noun(items: list[Item], at: int) -> bool:
    """Return whether a word after "to" is a noun by its form, so that "to" is no infinitive ("to reach")."""
    item = item_at(items, at)
    if item.capital:
        return not item_at(items, at + 1).isa(Closed.OWNER_MARK)
    return is_plural(item) or item.isa(Measures.NOUN_ENDING)
