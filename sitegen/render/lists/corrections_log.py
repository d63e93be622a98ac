"""The log of corrections and of what is no longer published."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.records import LedgerEntry
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.correction_views import corrections
from sitegen.render.text.escape import shown


@dataclass(frozen=True, slots=True)
class GoneView:
    """An item that was published and is gone."""

    id: str
    """Its id, which is kept as an anchor."""
    words: Markup
    """What was published under it."""
    why: Markup
    """Why it is gone."""


def corrections_page(catalogue: Catalogue) -> SitePage:
    """Return the log of corrections and of items that are gone."""
    gone = tuple(_gone(entry) for entry in catalogue.facts.tombstones)
    summary = "What was published and was wrong, and what is no longer published."
    view = corrections(catalogue)
    return SitePage(
        "corrections/index.md", "corrections.md", "Corrections", summary, view, searched=False, extra={"gone": gone}
    )


def _gone(entry: LedgerEntry) -> GoneView:
    return GoneView(entry.id, shown(entry.text), shown(entry.gone or "no reason is on record"))
