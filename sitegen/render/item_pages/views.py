"""View models of the pages of single items."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.render.items.corrected import CorrectionView
from sitegen.render.items.tombstones import GoneView
from sitegen.render.items.views import FigureView, Person, QuoteView


@dataclass(frozen=True, slots=True)
class HeadView:
    """What the head of a page tells other programs; plain text, which the template escapes."""

    title: str
    """What the page is called: the words where they are short and whole, else who said them where."""
    description: str
    """The words in their sentence, who says so, and where."""
    url: str | None
    """The page's full address; None while the address of the site is not settled."""
    published: str | None
    """The day of the article."""
    cited: tuple[tuple[str, str], ...]
    """Name and content of each tag that programs for references read of the article."""
    coins: str
    """The same as a context object of OpenURL."""
    card: str | None
    """Full address of the words as a picture; None where there is none."""
    oembed: str | None
    """Full address of what tells how the page is put into another one; None without an address of the site."""


@dataclass(frozen=True, slots=True)
class WayView:
    """A link to an item."""

    words: Markup
    """Its words, or their beginning."""
    url: str
    """Its address."""


@dataclass(frozen=True, slots=True)
class ItemPageView:
    """A quote or a figure on its own page."""

    head: HeadView
    """What the head tells."""
    quote: QuoteView | None
    """The quote; None where it is a figure."""
    figure: FigureView | None
    """The figure; None where it is a quote."""
    by: Person | None
    """Who says so; None where nobody does whom the article names or describes."""
    citation: str
    """A line of plain text to copy."""
    references: tuple[tuple[str, str], ...]
    """Name and address of each file that has the same for programs, with the other items of the article."""
    iframe: str | None
    """What to write into another page to show this one there; None without an address of the site."""
    height: int
    """How many pixels a frame needs for it."""
    inside: tuple[WayView, ...]
    """Of a quote the figures in it, of a figure the quote that holds it."""

    @property
    def item(self) -> QuoteView | FigureView | None:
        """What quotes and figures share."""
        return self.quote or self.figure

    @property
    def corrections(self) -> tuple[CorrectionView, ...]:
        """What was corrected of it, newest first."""
        return self.item.corrections if self.item else ()


@dataclass(frozen=True, slots=True)
class GonePageView:
    """What stands at the address of an item that is no longer published."""

    gone: GoneView
    """What was published, and why it went."""
    sheet: str
    """Its article's page, or what is left of that."""
    now: tuple[WayView, ...]
    """What is published now in the same article with the same words among its own."""
