"""Corrections as a page shows them: what was, what is, why, and which items that concerns."""

from collections.abc import Iterable
from decimal import Decimal

from sitegen.records import Change, Correction, Stated
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.catalogue.correction_ids import with_ids
from sitegen.render.items.views import ChangeView, CorrectionView, DayView, StatedView
from sitegen.render.text import wording
from sitegen.render.text.addresses import item_url
from sitegen.render.text.escape import isolated, shown
from sitegen.render.text.language import gettext


def corrections(catalogue: Catalogue) -> tuple[CorrectionView, ...]:
    """Return all corrections, newest first."""
    return tuple(correction_view(i, c, catalogue) for i, c in with_ids(catalogue.facts.corrections))


def corrections_of(ids: Iterable[str], catalogue: Catalogue) -> tuple[CorrectionView, ...]:
    """Return the corrections of some items, newest first, each with what it says of these items alone."""
    wanted = frozenset(ids)
    found = {i: c for item in wanted for i, c in catalogue.corrections_by_item.get(item, ())}
    of_them = ((i, c) for i, c in found.items())
    views = [correction_view(i, c, catalogue, wanted) for i, c in sorted(of_them, key=lambda pair: pair[0])]
    return tuple(sorted(views, key=lambda view: view.day.iso or "", reverse=True))


def correction_view(
    identifier: str, correction: Correction, catalogue: Catalogue, wanted: frozenset[str] | None = None
) -> CorrectionView:
    """Return a correction; with ``wanted`` what it says of these items alone."""
    changes = (change for change in correction.changes if wanted is None or change.item in wanted)
    return CorrectionView(
        id=identifier,
        day=DayView(wording.day(correction.on), correction.on.isoformat()),
        what=shown(correction.what),
        items=tuple((i, address(i, catalogue)) for i in correction.items if wanted is None or i in wanted),
        kind=gettext(wording.CORRECTION_WORDS[correction.kind]) if correction.kind else "",
        changes=tuple(_change(change, catalogue) for change in changes),
    )


def address(identifier: str, catalogue: Catalogue) -> str | None:
    """Return where an item stands, or its tombstone; None where it was never published."""
    article = catalogue.article_of.get(identifier) or catalogue.buried_in.get(identifier)
    return item_url(article, identifier) if article else None


def stated_view(stated: Stated) -> StatedView:
    """Return what was seen of an item."""
    value = None
    if stated.value is not None:
        ends = [wording.grouped_number(Decimal(end)) for end in (stated.value, stated.upper) if end is not None]
        value = shown(
            " ".join(filter(None, (wording.qualifier_words(stated.qualifier), wording.ends(ends), stated.unit)))
        )
    return StatedView(shown(stated.words), isolated(stated.name) if stated.name else None, value)


def _change(change: Change, catalogue: Catalogue) -> ChangeView:
    url = address(change.item, catalogue) or "corrections/"
    return ChangeView(change.item, url, stated_view(change.was), stated_view(change.now) if change.now else None)
