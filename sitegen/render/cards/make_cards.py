"""Which items have a share card, and what stands on it.

None has one whose words would mislead without the page: what an article denies or only supposes.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from html import unescape
from typing import Final

from sitegen.records import Article
from sitegen.render.cards.card import Card, Ink
from sitegen.render.items.places import OutletView
from sitegen.render.items.views import FigureView, Person, QuoteView
from sitegen.render.text.language import gettext, noted

CARD: Final = "card.png"
"""Name of the file beside the page of the item."""
_LABELS: Final = {
    "direct": "",
    "mixed": noted("Part of a sentence"),
    "indirect": noted("Reported speech, not a quotation"),
}


@dataclass(frozen=True, slots=True)
class Cards:
    """What a site wants of share cards."""

    days: int
    """Items of articles of so many days have one, counted back from the newest day of all articles."""
    draw: Callable[[Card], bytes | None]
    """Draws one; None where it has no room or no signs for the words."""

    def on(self, articles: Iterable[Article], site: str) -> "Carding":
        """Return who makes those of the items of some articles; no clock is asked, so that a site stays as it is."""
        days = [day for article in articles if (day := _day(article))]
        return Carding(self, max(days) - timedelta(days=self.days - 1) if days else date.max, site)


@dataclass(frozen=True, slots=True)
class Carding:
    """The share cards of one site."""

    cards: Cards
    """What it wants of them."""
    since: date
    """The first day whose items have cards."""
    site: str
    """What it is called."""

    def any_of(self, article: Article) -> bool:
        """Return whether items of an article may have cards."""
        day = _day(article)
        return day is not None and day >= self.since

    def of(self, view: QuoteView | FigureView, article: Article) -> bytes | None:
        """Return the card of an item of an article, where it has one."""
        if not self.any_of(article) or view.warnings:
            return None
        card = _card(view, self.site)
        return self.cards.draw(card) if card else None


def _day(article: Article) -> date | None:
    return article.source.published or article.source.retrieved


def _card(view: QuoteView | FigureView, site: str) -> Card | None:
    """Return what stands on a card; None where a sign of the words does not show, so that no reader would see it."""
    runs = tuple(_quoted(view) if isinstance(view, QuoteView) else _counted(view))
    if any("<" in words for words, _ in runs):  # a control made visible; what is written so in an article is escaped
        return None
    by = view.speaker if isinstance(view, QuoteView) else view.stated_by
    outlet = view.place.outlet
    return Card(
        label=gettext(_LABELS[view.kind]) if isinstance(view, QuoteView) else "",
        runs=tuple((unescape(words), ink) for words, ink in runs if words),
        who=_who(by, stated=isinstance(view, FigureView)),
        where=f"{_name(outlet)}, {view.place.day.words}",
        note=gettext("Corrected on %(day)s", day=view.corrections[0].day.words) if view.corrections else "",
        site=site,
    )


def _quoted(quote: QuoteView) -> Iterator[tuple[str, Ink]]:
    yield from ((quote.lead, "rest"), (quote.opening, "said"))
    for number, paragraph in enumerate(quote.paragraphs):
        if number:
            yield " ", "said"
        for run in paragraph:
            yield run.words, "said" if run.said else "rest"
    yield from ((quote.closing, "said"), (quote.tail, "rest"))


def _counted(figure: FigureView) -> Iterator[tuple[str, Ink]]:
    yield from ((figure.before, "rest"), (figure.written, "mark"), (figure.after, "rest"))


def _name(outlet: OutletView) -> str:
    name = outlet.name.striptags()
    return gettext("%(name)s (invented outlet)", name=name) if outlet.invented else name


def _who(by: Person | None, *, stated: bool) -> str:
    if by is None:
        return gettext("As the article has it") if stated else gettext("Speaker not given")
    name = by.name.striptags()
    return name if by.named or by.described else gettext("%(name)s, not named there", name=name)
