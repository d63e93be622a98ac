"""View models of where and when something was printed."""

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class DayView:
    """A date as a reader and as a machine reads it."""

    words: str
    """"3 March 2026" or "date unknown"."""
    iso: str | None
    """"2026-03-03"; None where it is unknown."""


@dataclass(frozen=True, slots=True)
class OutletView:
    """Who published an article."""

    name: Markup
    """As registered, else as the article states it, else "outlet unknown"."""
    known: bool
    """Whether the article names an outlet at all."""
    invented: bool
    """Whether it exists in sample content only."""


@dataclass(frozen=True, slots=True)
class ArticleLink:
    """An article, as something printed in it refers to it."""

    outlet: OutletView
    """Who published it."""
    day: DayView
    """When."""
    label: Markup
    """The headline; for an article without one its opening words, in quotation marks."""
    titled: bool
    """Whether the article has a headline."""
    article_url: str
    """The article's page here."""
    item_url: str
    """The item's permanent address; the article's where the place stands for no item."""


@dataclass(frozen=True, slots=True)
class CarrierView:
    """Another publication of an article, of which there is no page here."""

    outlet: OutletView
    """Who published it."""
    day: DayView
    """When."""
    label: Markup | None
    """The headline there; None where it is unknown."""
    url: str
    """Where it stands."""
