"""The one grammar of noun phrases: how far one reaches, where its head ends, and what an "and" joins within it.

Speech and figures ask it alike, of the same words. Speech takes all that may belong to a phrase, for its head tells who
speaks; what a figure measures goes only as far as is sure (`sitegen.extract.clauses.sure_phrases`).
"""

from sitegen.extract.clauses.coordination import joins_fields, joins_names
from sitegen.extract.clauses.names import Names
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.languages.vocabulary import Closed, NounPhrases, People
from sitegen.extract.pages.page import Item, item_at

STOPS = frozenset({",", ";", ":", "—", "–", "--", "-", "(", ")", "“”", "...", "…", ".", "?", "!", "[", "]", "|"})
"""Marks over which no noun phrase goes on."""
REACH = 25
"""Words of the longest noun phrase."""
_TITLE = 8
"""Words in marks that may be the title of what somebody wrote."""


def reach_back(items: list[Item], names: Names, past: int) -> int:
    """Return where the noun phrase begins that ends before a word, with all that may belong to it."""
    first = past
    while first > 0 and past - first < REACH:
        name = names.ending.get(first)
        if name is None and ends_before(items, names, first - 1) and not _holds_title(items, first - 1, past):
            break
        first = first - 1 if name is None else name.first
    return first


def ends_before(items: list[Item], names: Names, at: int) -> bool:
    """Return whether an item cannot belong to a noun phrase whose end lies after it."""
    item = items[at]
    if item.text in STOPS or item.quote is not None or (is_auxiliary(item) and not item.isa(NounPhrases.WITHIN)):
        return True
    if item.isa(NounPhrases.BREAK) and not (item.isa(Closed.AND) and _joins(items, names, at)):
        return True
    return _is_finite(items, at)


def _holds_title(items: list[Item], at: int, past: int) -> bool:
    """Return whether a quotation is the title of a paper that somebody gave out ("the guild's “Boats 2023” report")."""
    title, before = items[at].quote, item_at(items, at - 1)
    short = title is not None and title.words <= _TITLE and title.last.isalnum() and at + 2 == past
    return short and (before.isa(Closed.OWNER_MARK) or before.isa(Closed.ARTICLE))


def _is_finite(items: list[Item], at: int) -> bool:
    form = items[at].word.cue
    if form is None or items[at].capital or item_at(items, at - 1).isa(Closed.ARTICLE):
        return False
    return form.tense == "past" or (form.tense in {"present", "base"} and not items[at].isa(People.HEAD))


def _joins(items: list[Item], names: Names, at: int) -> bool:
    """Return whether an "and" stands within a noun phrase: between names, or after a noun for a person."""
    after_noun = item_at(items, at - 1).isa(People.OFFICE, People.GROUP)
    return joins_names(names, at) or after_noun or joins_fields(items, at)
