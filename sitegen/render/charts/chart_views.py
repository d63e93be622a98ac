"""View models of charts: what a template shows of one, and what one is made of."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from markupsafe import Markup

from sitegen.render.items.views import FigureView


@dataclass(frozen=True, slots=True)
class ChartView:
    """A chart with its numbers."""

    id: str
    """Anchor, unique on the page."""
    title: str
    """What it shows, in a line."""
    svg: Markup
    """The drawing."""
    note: str
    """What is not in it; empty where nothing is missing."""
    head: tuple[str, ...]
    """The heads of its table; the first column names the row."""
    rows: tuple[tuple[str | Markup, ...], ...]
    """The numbers, in the order of the drawing."""
    csv: str
    """Address of the same as a CSV file, from the root of the site."""
    data: str
    """The text of that file."""

    @property
    def file(self) -> str:
        """Address of the drawing as a file of its own."""
        return f"{self.csv.removesuffix('.csv')}.svg"


@dataclass(frozen=True, slots=True)
class Plan:
    """What a chart is called and where it stands."""

    anchor: str
    """Its id on its page, and the name of its CSV file."""
    url: str
    """Address of the page that the file lies beside."""
    title: str
    """What it shows, in a line."""
    what: Literal["article", "quote"] = "quote"
    """What is counted."""


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a series, as its chart needs it."""

    figure: FigureView
    """What is shown of it."""
    published: date | None
    """The date of its article."""
    value: Decimal
    """The number, or the lower end of a range."""
    upper: Decimal | None
    """The upper end."""
    outlet: str
    """Plain name of who published it."""
