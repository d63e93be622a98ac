"""Makes the views of quotes and figures out of records."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from markupsafe import Markup, escape

from sitegen.records import Article, Figure, Quote, Source
from sitegen.render.catalogue.catalogue import Catalogue, both
from sitegen.render.items.archive import Archive
from sitegen.render.items.attribution_line import attribution_line
from sitegen.render.items.citations import Citation, Citations
from sitegen.render.items.correction_views import corrections_of
from sitegen.render.items.people import People
from sitegen.render.items.places import ArticleLink, CarrierView, DayView, OutletView
from sitegen.render.items.views import FigureLink, FigureView, QuoteRun, QuoteView, TopicLink
from sitegen.render.text import item_context, wording
from sitegen.render.text.addresses import is_checkable, item_url, page_url
from sitegen.render.text.escape import isolated, shown, web_url
from sitegen.render.text.language import gettext, grouped
from sitegen.render.text.site import Site
from sitegen.render.text.text_fragments import text_fragment


@dataclass(frozen=True, slots=True)
class ArticleViews:
    """The items of one article, ready to print, by their ids."""

    quotes: Mapping[str, QuoteView]
    """Its published quotes."""
    figures: Mapping[str, FigureView]
    """Its published figures."""
    citations: Mapping[str, Citation]
    """How each of them is cited."""


class ItemViews:
    """Makes the views of items, each once for all pages that show it, or asks who has made them."""

    def __init__(
        self,
        catalogue: Catalogue,
        site: Site,
        archive: Archive | None = None,
        *,
        made: Callable[[str], ArticleViews] | None = None,
    ) -> None:
        """Take the facts that items refer to.

        Args:
            catalogue: What is published.
            site: Where the site stands.
            archive: What the whole archive tells, where the catalogue holds a part of it.
            made: Gives the items of an article, by its id, where others have made them.

        """
        self.catalogue = self._catalogue = catalogue
        self.site = site
        self.archive = archive or Archive.of(catalogue)
        self.citations = Citations(catalogue, site, made and (lambda item: made(item.article_id).citations[item.id]))
        self._people = People(catalogue, self.archive)
        self._others_made = made
        self._places: dict[str, ArticleLink] = {}
        self._quotes: dict[str, QuoteView] = {}
        self._figures: dict[str, FigureView] = {}

    def quote(self, quote: Quote) -> QuoteView:
        """Return the view of a quote."""
        if self._others_made:
            return self._others_made(quote.article_id).quotes[quote.id]
        if quote.id not in self._quotes:
            self._quotes[quote.id] = self._make_quote(quote)
        return self._quotes[quote.id]

    def figure(self, figure: Figure) -> FigureView:
        """Return the view of a figure."""
        if self._others_made:
            return self._others_made(figure.article_id).figures[figure.id]
        if figure.id not in self._figures:
            self._figures[figure.id] = self._make_figure(figure)
        return self._figures[figure.id]

    def of_article(self, article: Article) -> ArticleViews:
        """Return all items of an article."""
        quotes = self._catalogue.quotes_by_article.get(article.id, ())
        figures = self._catalogue.figures_by_article.get(article.id, ())
        return ArticleViews(
            {quote.id: self.quote(quote) for quote in quotes},
            {figure.id: self.figure(figure) for figure in figures},
            {item.id: self.citations.of(item) for item in both(quotes, figures)},
        )

    @cached_property
    def _figure_by_id(self) -> Mapping[str, Figure]:
        return {figure.id: figure for figure in self._catalogue.figures}

    def place(self, article: Article, item: str | None = None) -> ArticleLink:
        """Return how an article is referred to, from one of its items or on its own."""
        if article.id not in self._places:
            self._places[article.id] = self._place(article)
        place = self._places[article.id]
        return replace(place, item_url=f"{place.article_url}#{item}") if item else place

    def _place(self, article: Article) -> ArticleLink:
        url = page_url("articles", article.id)
        title = article.title
        return ArticleLink(
            outlet=self.outlet(article),
            day=day_view(article),
            label=isolated(title or item_context.opening_label(article.body)),
            titled=bool(title),
            article_url=url,
            item_url=url,
        )

    def outlet(self, article: Article) -> OutletView:
        """Return who published an article."""
        return self._outlet(article.source.outlet)

    def carriers(self, article: Article) -> tuple[CarrierView, ...]:
        """Return who else carries an article; where that one has a page of its own, its own words are shown there."""
        return tuple(
            CarrierView(
                outlet=self._outlet(carrier.outlet),
                day=_day(carrier.published),
                label=isolated(carrier.title) if carrier.title else None,
                url=url,
            )
            for carrier in article.carriers
            if carrier.url not in self.archive.addresses and (url := web_url(carrier.url))
        )

    def _outlet(self, stated: str | None) -> OutletView:
        if not stated:
            return OutletView(escape(gettext("outlet unknown")), known=False, invented=False)
        registered = self._catalogue.outlets.get(stated.casefold())
        name = registered.name if registered else stated
        return OutletView(isolated(name), known=True, invented=bool(registered and registered.invented))

    def topics(self, ids: tuple[str, ...]) -> tuple[TopicLink, ...]:
        """Return links to the topics that have a page."""
        known = (self._catalogue.topics[i] for i in ids if i in self._catalogue.topics)
        return tuple(TopicLink(isolated(topic.name), page_url("topics", topic.id)) for topic in known)

    def _make_quote(self, quote: Quote) -> QuoteView:
        article = self._catalogue.by_id[quote.article_id]
        body, source, sentences = article.body, article.source, self._catalogue.sentences_of(article)
        opening, closing = item_context.marks(body, quote)
        lead, tail = item_context.reporting(body, quote, (opening, closing), sentences)
        first, last = quote.content_spans[0], quote.content_spans[-1]
        url = web_url(source.url)
        others = self._catalogue.places.get(quote.id, ())
        elsewhere = [other for other in others if other.article_id != article.id]
        return QuoteView(
            id=quote.id,
            kind=quote.kind,
            kind_words=wording.kind_words(quote.kind),
            paragraphs=tuple(
                tuple(QuoteRun(shown(text), said) for text, said in line)
                for line in item_context.paragraphs(body, quote, sentences)
            ),
            opening=opening,
            closing=closing,
            lead=shown(lead),
            tail=shown(tail),
            speaker=self._people.speaker(quote),
            how=attribution_line(quote, body, sentences, self._people.names(quote.speaker)),
            said_when=shown(quote.said_when.text) if quote.said_when else None,
            warnings=wording.manner_words(quote),
            notes=tuple(shown(repair) for repair in quote.repairs),
            place=self.place(article, quote.id),
            sentences=_sentences(quote),
            match=_match(first.start, last.end, source),
            checkable=is_checkable(source),
            cite=url or "",
            original=text_fragment(url, body, first.start, last.end) if url else None,
            archive=web_url(source.archive),
            also=tuple(self.place(self._catalogue.by_id[q.article_id], q.id) for q in elsewhere),
            repeated=len(others) - len(elsewhere),
            carriers=self.carriers(article),
            topics=self.topics(quote.topics),
            citation=self.citations.of(quote).text,
            corrections=corrections_of((quote.id,), self._catalogue),
        )

    def _make_figure(self, figure: Figure) -> FigureView:
        article = self._catalogue.by_id[figure.article_id]
        before, after = item_context.sentence_around(article.body, figure.span, self._catalogue.sentences_of(article))
        url = web_url(article.source.url)
        quote = self._catalogue.quote_of(figure)
        return FigureView(
            id=figure.id,
            written=shown(figure.span.text),
            normal=wording.normal_form(figure),
            qualifier=wording.qualifier(figure),
            measures=_measured(figure, article.body),
            period=shown(figure.period.text) if figure.period else None,
            days=wording.period_days(figure),
            stage=gettext(wording.STAGE_WORDS[figure.stage]) if figure.stage else "",
            change=gettext(wording.CHANGE_WORDS[figure.role]) if figure.role else "",
            linked=self._linked(figure),
            stated_by=self._people.stating(figure, article),
            in_quote=item_url(article.id, quote.id) if quote else None,
            in_words=gettext(wording.HOLDER_WORDS[quote.kind]) if quote else "",
            place=self.place(article, figure.id),
            warnings=wording.figure_manner_words(figure),
            notes=tuple(shown(note) for note in figure.notes),
            before=shown(before),
            after=shown(after),
            match=_match(figure.span.start, figure.span.end, article.source),
            checkable=is_checkable(article.source),
            sentences=(),
            cite=url or "",
            original=text_fragment(url, article.body, figure.span.start, figure.span.end) if url else None,
            archive=web_url(article.source.archive),
            carriers=self.carriers(article),
            topics=self.topics(figure.topics),
            sort_value=wording.plain_number(figure.value),
            unit=figure.unit,
            unit_kind=figure.unit_kind,
            unit_names=wording.unit_names(figure),
            citation=self.citations.of(figure).text,
            corrections=corrections_of((figure.id,), self._catalogue),
        )

    def _linked(self, figure: Figure) -> tuple[FigureLink, ...]:
        """Return the published figures of the same change."""
        known = (self._figure_by_id[i] for i in figure.linked if i in self._figure_by_id)
        return tuple(
            FigureLink(
                gettext(wording.CHANGE_WORDS[other.role]) if other.role else "",
                shown(other.span.text),
                item_url(other.article_id, other.id),
            )
            for other in known
        )


def day_view(article: Article) -> DayView:
    """Return the day on which an article was published."""
    return _day(article.source.published)


def _day(day: date | None) -> DayView:
    return DayView(wording.day(day), day.isoformat() if day else None)


def _sentences(quote: Quote) -> tuple[tuple[str, Markup], ...]:
    around = ((gettext("Before"), quote.before), (gettext("After"), quote.after))
    return tuple((where, shown(sentence.text)) for where, sentence in around if sentence)


def _measured(figure: Figure, body: str) -> Markup | None:
    """Return what a figure measures, with "…" where the words go on into the figure ("The guild wants …")."""
    if figure.measures is None:
        return None
    words, measures, span = shown(figure.measures.text), figure.measures, figure.span
    if measures.end <= span.start and not body[measures.end : span.start].strip():
        return words + Markup("\u00a0…")
    if span.end <= measures.start and not body[span.end : measures.start].strip():
        return Markup("…\u00a0") + words
    return words


def _match(start: int, end: int, source: Source) -> str:
    places = {"start": grouped(start), "end": grouped(end)}
    if is_checkable(source):
        return gettext(
            "Word for word in the source, characters %(start)s to %(end)s of the text, checked at this build", **places
        )
    return gettext(
        "Characters %(start)s to %(end)s of the text that this site was given; no address of it is known, so readers "
        "cannot check this",
        **places,
    )
