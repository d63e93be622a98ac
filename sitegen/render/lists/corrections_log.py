"""The log of corrections and of what is no longer published."""

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.correction_views import corrections
from sitegen.render.items.tombstones import gone_view
from sitegen.render.text.language import gettext


def corrections_page(catalogue: Catalogue) -> SitePage:
    """Return the log of corrections and of items that are gone."""
    gone = tuple(gone_view(entry, catalogue) for entry in catalogue.facts.tombstones)
    summary = gettext("What was published and was wrong, and what is no longer published.")
    view = corrections(catalogue)
    return SitePage(
        "corrections/index.md",
        "corrections.md",
        gettext("Corrections"),
        summary,
        view,
        searched=False,
        extra={"gone": gone},
    )
