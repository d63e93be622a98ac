"""Titles of several fields before a name: "Minister for Mills, Locks and Piers, the Hon. Mira Halden"."""

from sitegen.extract.languages.vocabulary import Closed, People
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention


def opens_fields(items: list[Item], name: Name | None) -> int | None:
    """Return where the office begins of whose fields "and" ties the last to a name; None where none does.

    "Minister for Mills, Locks and Piers Mira Halden said"
    """
    if name is None or name.kind != "person":
        return None
    joins = name.first - 1
    while name.first - joins <= _RANK and item_at(items, joins).capital:
        joins -= 1
    if not item_at(items, joins).isa(Closed.AND):
        return None
    first = joins
    while first > 0 and _in_title(items[first - 1], lists=True):
        first -= 1
    first += items[first].text == ","
    title = items[first:joins]
    return first if any(item.text == "," for item in title) and _opens_with_office(title) else None


def behind_titles(items: list[Item], names: SentenceNames, close: int) -> SourceMention | None:
    """Return the name behind a long title ("Minister for Mills, Locks and Piers, the Hon. Mira Halden, said")."""
    name = names.ending.get(close)
    if name is None or name.kind != "person":
        return None
    comma = _first_within(items, name.first) - 1
    if comma < 1 or items[comma].text != ",":
        return None
    first = _first_within(items, comma)
    title = items[first:comma]
    listed = any(item.text == "," for item in title) and any(item.isa(Closed.AND) for item in title)
    led = comma + 1 < name.name_first  # "Minister of Piers, Senator the Hon. Mira Halden"
    return SourceMention(first, close, "name", name) if (listed or led) and _opens_with_office(title) else None


def past_fields(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Return the name behind the fields of an office ("said Minister for Mills, Locks and Piers Mira Halden")."""
    at = source.past
    if item_at(items, at).text != ",":
        return source
    while at < len(items) and at not in names.at and _in_title(items[at], lists=True):
        at += 1
    name = names.at.get(at)
    whole = name is not None and opens_fields(items, name) == source.first
    return SourceMention(source.first, name.past, "name", name) if name is not None and whole else source


def _opens_with_office(title: list[Item]) -> bool:
    """Return whether words begin with an office and its "of" or "for" ("the Deputy Minister of Mills")."""
    opening = title[: _RANK + 1]
    of = next((n for n, item in enumerate(opening) if item.isa(Closed.OF, Closed.FOR)), 0)
    return of > 0 and opening[of - 1].isa(People.OFFICE)


_RANK = 3
"""Words before the "of" of an office: "the Deputy Minister"."""


def _first_within(items: list[Item], past: int) -> int:
    """Return where words with capitals begin that end before an item; a mark that opens them is no part of them.

    Before a name no comma belongs to them; before a comma "Mills, Locks and Piers" do.
    """
    lists = items[past].text == ","
    first = past
    while first > 0 and _in_title(items[first - 1], lists=lists):
        first -= 1
    return first + (lists and items[first].text == ",")


def _in_title(item: Item, *, lists: bool) -> bool:
    """Return whether an item may stand within a title: a capital, "the", a stop; in a list "of", "and", commas."""
    if item.capital or item.isa(Closed.THE) or item.text == ".":
        return True
    return lists and (item.text == "," or item.isa(Closed.OF, Closed.FOR, Closed.AND))
