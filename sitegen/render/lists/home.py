"""The front page: the latest, and what the site covers."""

from dataclasses import dataclass
from typing import Final

from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.frame.site_page import SitePage
from sitegen.render.items.corrected import CorrectionView
from sitegen.render.items.correction_views import corrections
from sitegen.render.items.coverage_lines import OutletRow, coverage, outlet_rows
from sitegen.render.items.make_views import ItemViews
from sitegen.render.items.views import FigureView
from sitegen.render.lists.digests import UNDATED, Group, WeekRow, groups, week_row, weeks_of
from sitegen.render.lists.whats_new import NewView, whats_new
from sitegen.render.sheets.series import ChangedView, changed
from sitegen.render.text.language import gettext

_LATEST_ARTICLES: Final = 5
_QUOTES_OF_EACH: Final = 2
_LATEST_FIGURES: Final = 8
_LATEST_WEEKS: Final = 6


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    coverage: str
    """How much the whole site is."""
    quote_count: int
    """How many quotes, each once."""
    new: NewView | None
    """What the newest week brought; None where there is no article."""
    latest: tuple[Group, ...]
    """The newest articles, each with the first of its quotes."""
    changed: tuple[ChangedView, ...]
    """Figures of the newest week that differ from those stated earlier."""
    figures: tuple[FigureView, ...]
    """The latest figures."""
    outlets: tuple[OutletRow, ...]
    """What each outlet contributes."""
    actors: int
    """How many actors have a page."""
    topics: int
    """How many topics have a page."""
    weeks: tuple[WeekRow, ...]
    """The latest weeks that have a digest."""
    week_count: int
    """All of them."""
    corrections: tuple[CorrectionView, ...]
    """The latest corrections."""


def home_page(catalogue: Catalogue, items: ItemViews) -> SitePage:
    """Return the front page: the latest, and what the site covers."""
    once = catalogue.shown_once(catalogue.quotes)
    weeks = weeks_of(catalogue.articles)
    newest = [f for a in (weeks[0].articles if weeks else ()) for f in catalogue.figures_by_article.get(a.id, ())]
    speaking = list(dict.fromkeys(quote.article_id for quote in once))[:_LATEST_ARTICLES]
    view = HomeView(
        coverage=coverage(once, catalogue.figures, catalogue),
        quote_count=len(once),
        new=whats_new(weeks[0].words, weeks[0].url, weeks[0].articles, catalogue, dated=weeks[0].id != UNDATED)
        if weeks
        else None,
        latest=groups([catalogue.by_id[i] for i in speaking], _QUOTES_OF_EACH, catalogue, items),
        changed=changed(newest, catalogue, items),
        figures=tuple(items.figure(figure) for figure in catalogue.figures[:_LATEST_FIGURES]),
        outlets=outlet_rows(catalogue.articles, catalogue, items),
        actors=len(catalogue.actors),
        topics=len(catalogue.topics),
        weeks=tuple(week_row(week, catalogue) for week in weeks[:_LATEST_WEEKS]),
        week_count=len(weeks),
        corrections=corrections(catalogue)[:3],
    )
    summary = gettext("Who said what, and where: %(coverage)s.", coverage=view.coverage)
    return SitePage("index.md", "home.md", gettext("Latest"), summary, view, searched=False)
