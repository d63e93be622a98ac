"""The log of corrections and of what is no longer published."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.records import Correction, LedgerEntry
from sitegen.render import wording
from sitegen.render.corrections import with_ids
from sitegen.render.escape import shown
from sitegen.render.links import item_url
from sitegen.render.page import Page
from sitegen.render.shelf import Shelf
from sitegen.render.views import Day


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """Something that was published and was wrong."""

    id: str
    """Its anchor in the log."""
    day: Day
    """When it was corrected."""
    what: Markup
    """What was wrong and what is right."""
    items: tuple[tuple[str, str | None], ...]
    """Each item's id, and its address or that of its tombstone."""


@dataclass(frozen=True, slots=True)
class GoneView:
    """An item that was published and is gone."""

    id: str
    """Its id, which is kept as an anchor."""
    words: Markup
    """What was published under it."""
    why: Markup
    """Why it is gone."""


def corrections_page(shelf: Shelf) -> Page:
    """Return the log of corrections and of items that are gone."""
    gone = tuple(_gone(entry) for entry in shelf.facts.tombstones)
    summary = "What was published and was wrong, and what is no longer published."
    view = corrections(shelf)
    return Page(
        "corrections/index.md", "corrections.md", "Corrections", summary, view, searched=False, extra={"gone": gone}
    )


def corrections(shelf: Shelf) -> tuple[CorrectionView, ...]:
    """Return all corrections, newest first."""
    return tuple(_correction(i, correction, shelf) for i, correction in with_ids(shelf.facts.corrections))


def corrections_of(ids: set[str], shelf: Shelf) -> tuple[CorrectionView, ...]:
    """Return the corrections of some items, newest first."""
    return tuple(_correction(i, c, shelf) for i, c in with_ids(shelf.facts.corrections) if ids & set(c.items))


def _correction(identifier: str, correction: Correction, shelf: Shelf) -> CorrectionView:
    day = Day(wording.day(correction.on), correction.on.isoformat())
    places = tuple((i, _address(i, shelf)) for i in correction.items)
    return CorrectionView(identifier, day, shown(correction.what), places)


def _address(identifier: str, shelf: Shelf) -> str | None:
    """Return where an item stands, or its tombstone."""
    if article := shelf.article_of.get(identifier):
        return item_url(article, identifier)
    return f"corrections/#{identifier}" if identifier in shelf.gone else None


def _gone(entry: LedgerEntry) -> GoneView:
    return GoneView(entry.id, shown(entry.text), shown(entry.gone or "no reason is on record"))
