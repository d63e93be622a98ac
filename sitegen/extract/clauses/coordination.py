"""What an "and" joins within a noun phrase: two names, two fields of an office, two words that describe one noun."""

from itertools import pairwise

from sitegen.extract.clauses.names import Names
from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.clauses.words import ClauseWord
from sitegen.extract.languages.vocabulary import Closed, Cues, NounPhrases, People
from sitegen.extract.pages.page import Item, item_at

_FIELDS = 4
"""Words beside "and" among which the noun for an office stands."""
_NO_FIELD = (NounPhrases.DETERMINER, NounPhrases.BEHIND_HEAD, Cues.AUXILIARY)


def joins_names(names: Names, at: int) -> bool:
    """Return whether an "and" stands between two names."""
    following = names.at.get(at + 1)
    return names.ending.get(at) is not None and following is not None and bool(following.words)


def joins_fields(items: list[Item], at: int) -> bool:
    """Return whether an "and" stands within an office ("minister of water and energy", "water and energy minister")."""
    if at == 0 or at + 1 >= len(items) or not (items[at - 1].text.islower() and items[at + 1].text.islower()):
        return False
    return _joins_trades(items, at) or _lies_within_office(items, at)


def _lies_within_office(items: list[Item], at: int) -> bool:
    """Return whether the noun for an office stands near "and", and the words beside that are its fields."""
    if items[at + 1].isa(*_NO_FIELD) or items[at - 1].isa(People.OFFICE) or items[at + 1].word.cue is not None:
        return False
    before, after = items[max(0, at - _FIELDS) : at], items[at + 2 : at + 1 + _FIELDS]
    led = any(item.isa(People.OFFICE) and following.isa(NounPhrases.FIELD) for item, following in pairwise(before))
    return led or any(item.isa(People.OFFICE) for item in after)


def _joins_trades(items: list[Item], at: int) -> bool:
    """Return whether "and" joins two things that one named behind them is ("keeper and poet Mira Halden")."""
    both = items[at - 1].isa(People.OFFICE) and items[at + 1].isa(People.OFFICE)
    return both and item_at(items, at + 2).capital and not item_at(items, at - 2).isa(Closed.A)


def joins_modifiers(before: ClauseWord, then: ClauseWord, head: ClauseWord) -> bool:
    """Return whether "and" joins two words that describe one plural ("former and present keepers").

    Args:
        before: The word before "and".
        then: The word behind it.
        head: The word behind that.

    """
    if is_plural(before) or not all(word.text.isalpha() for word in (before, then, head)):
        return False
    return not is_plural(then) and is_plural(head)
