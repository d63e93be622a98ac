"""What stays at the address of somebody of whom nothing is published any more."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.corrected import CorrectionView
from sitegen.render.items.correction_views import corrections_of
from sitegen.render.items.tombstones import GoneView, gone_view
from sitegen.render.text.addresses import page_file
from sitegen.render.text.escape import isolated
from sitegen.render.text.language import gettext


@dataclass(frozen=True, slots=True)
class GoneActorView:
    """What is left of the sheet of a speaker."""

    name: Markup
    """The name, as readers last read it."""
    corrections: tuple[CorrectionView, ...]
    """What was published under that name and is another's, or nobody's, now; newest first."""
    gone: tuple[GoneView, ...]
    """What was published under that name and is gone."""


def gone_actor_pages(catalogue: Catalogue) -> Iterator[SitePage]:
    """Yield a page at the address of everybody who had one, and has nothing for it any more."""
    for identifier, name in sorted(catalogue.facts.departed.items()):
        summary = gettext("What was published of %(name)s, and why it went.", name=name)
        view = _view(identifier, name, catalogue)
        yield SitePage(page_file("actors", identifier), "gone_actor.md", name, summary, view, searched=False)


def _view(identifier: str, name: str, catalogue: Catalogue) -> GoneActorView:
    buried = catalogue.buried.keys()
    changes = (change for correction in catalogue.facts.corrections for change in correction.changes)
    given_away = {change.item for change in changes if change.was.by == identifier} - buried
    gone = tuple(gone_view(entry, catalogue) for entry in catalogue.facts.tombstones if entry.by == identifier)
    return GoneActorView(isolated(name), corrections_of(given_away, catalogue), gone)
