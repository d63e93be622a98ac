"""Corrections as a page shows them: what was wrong, what is right, and which items that concerns."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.records import Correction
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.catalogue.correction_ids import with_ids
from sitegen.render.items.views import DayView
from sitegen.render.text import wording
from sitegen.render.text.addresses import item_url
from sitegen.render.text.escape import shown


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """Something that was published and was wrong."""

    id: str
    """Its anchor in the log."""
    day: DayView
    """When it was corrected."""
    what: Markup
    """What was wrong and what is right."""
    items: tuple[tuple[str, str | None], ...]
    """Each item's id, and its address or that of its tombstone."""


def corrections(catalogue: Catalogue) -> tuple[CorrectionView, ...]:
    """Return all corrections, newest first."""
    return tuple(_correction(i, correction, catalogue) for i, correction in with_ids(catalogue.facts.corrections))


def corrections_of(ids: set[str], catalogue: Catalogue) -> tuple[CorrectionView, ...]:
    """Return the corrections of some items, newest first."""
    return tuple(_correction(i, c, catalogue) for i, c in with_ids(catalogue.facts.corrections) if ids & set(c.items))


def _correction(identifier: str, correction: Correction, catalogue: Catalogue) -> CorrectionView:
    day = DayView(wording.day(correction.on), correction.on.isoformat())
    places = tuple((i, _address(i, catalogue)) for i in correction.items)
    return CorrectionView(identifier, day, shown(correction.what), places)


def _address(identifier: str, catalogue: Catalogue) -> str | None:
    """Return where an item stands, or its tombstone."""
    if article := catalogue.article_of.get(identifier):
        return item_url(article, identifier)
    return f"corrections/#{identifier}" if identifier in catalogue.gone else None
