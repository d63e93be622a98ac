"""What schema.org calls a quotation, a figure, an article and an actor.

Words between quotation marks are a ``Quotation``, figures a ``Claim`` about an ``Observation``. Reported speech is no
quotation, and what is denied or only might be is no claim: this vocabulary has no word for them, so they are left out.
Nothing is rated, so there is no ``ClaimReview``.
"""

from collections.abc import Mapping
from typing import Any, Final

from sitegen.records import Actor, ActorKind, Article, Correction, Figure, Item, Quote, Speaker
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.text import item_context
from sitegen.render.text.addresses import item_url, page_url
from sitegen.render.text.escape import iri
from sitegen.render.text.wording import plain_number

Node = dict[str, Any]

_TYPES: Final[Mapping[ActorKind, str | None]] = {
    "person": "Person",
    "organisation": "Organization",
    "government": "GovernmentOrganization",
    "group": "Organization",
    "place": "Place",
    "unknown": None,
}
_ENDS: Final = {
    "exact": "value",
    "approximately": "value",
    "less_than": "maxValue",
    "at_most": "maxValue",
    "more_than": "minValue",
    "at_least": "minValue",
    "range": "minValue",
}
"""Which end of a figure its number is: "at least 5" has a lower end of 5, and no value."""


class Nodes:
    """Makes nodes whose addresses begin at one base; each is met once on a page and referred to from there."""

    def __init__(self, catalogue: Catalogue, base: str) -> None:
        """Take the facts, and the address of the root: a full one, or the way there from the page."""
        self._catalogue = catalogue
        self._base = base
        self._items: dict[str, Node | None] = {}

    def item(self, item: Quote | Figure) -> Node | None:
        """Return the node of a quote or figure, or None where it does not stand alone; made once for all pages."""
        if item.id not in self._items:
            self._items[item.id] = self._item(item)
        return self._items[item.id]

    def _item(self, item: Quote | Figure) -> Node | None:
        if item.manner:
            return None
        if isinstance(item, Figure):
            return self._claim(item)
        return None if item.kind == "indirect" else self._quotation(item)

    def alone(self, item: Quote | Figure) -> Node | None:
        """Return the same with what it refers to within it: its article and its speaker; for a page of its own."""
        node = self.item(item)
        if node is None:
            return None
        relation, by = ("isBasedOn", "creator") if isinstance(item, Quote) else ("appearance", "author")
        whole = {**node, relation: self.article(self._catalogue.by_id[item.article_id])}
        if speaker := self.speaker(item):
            actor = self.actor(self._catalogue.actors[speaker.id])
            whole[by] = {name: value for name, value in actor.items() if name != "alternateName"}
        return whole

    def article(self, article: Article) -> Node:
        """Return the publication."""
        source = article.source
        return known(
            {
                "@type": "NewsArticle",
                "@id": self.article_id(article),
                "headline": source.title,
                "creditText": ", ".join(source.authors),
                "publisher": self._publisher(article),
                "datePublished": source.published and source.published.isoformat(),
                "dateModified": source.modified and source.modified.isoformat(),
                "inLanguage": source.language,
                "archivedAt": iri(source.archive),
            },
        )

    def article_id(self, article: Article) -> str:
        """Return the address of the original; where it is unknown, one on the article's page here."""
        return iri(article.source.url) or f"{self._base}{page_url('articles', article.id)}#publication"

    def actor(self, actor: Actor) -> Node:
        """Return the actor, as far as the register and the articles tell."""
        known_as = actor.wikidata if actor.wikidata and actor.wikidata[1:].isdigit() else None
        wikidata = f"https://www.wikidata.org/wiki/{known_as}" if known_as else None
        names = {"name": actor.name, "alternateName": list(actor.aliases)}
        return known({"@type": _TYPES[actor.kind], "@id": self.actor_id(actor.id), **names, "sameAs": wikidata})

    def actor_id(self, identifier: str) -> str:
        """Return what an actor is called by: the address of the page, with a fragment, since nobody is a page."""
        return f"{self._base}{page_url('actors', identifier)}#actor"

    def data_id(self, name: str) -> str:
        """Return the address of a data file, or of a place on the page that lists them."""
        return f"{self._base}data/{name}"

    def correction(self, identifier: str, correction: Correction) -> Node:
        """Return an entry of the log of corrections."""
        return {
            "@type": "CorrectionComment",
            "@id": f"{self._base}corrections/#{identifier}",
            "text": correction.what,
            "dateCreated": correction.on.isoformat(),
        }

    def speaker(self, item: Item) -> Speaker | None:
        """Return who says so, where that is somebody with a page."""
        return item.who if item.who and self._catalogue.has_page(item.who) else None

    def _quotation(self, quote: Quote) -> Node:
        words = [span.text for span in quote.content_spans]
        return known(
            {
                "@type": "Quotation",
                **self._origin(quote, "isBasedOn"),
                # A split quotation has its parts as they were said, and not what the article has between them.
                "text": words[0] if len(words) == 1 else words,
                "creator": self._who(quote),
                "creditText": None if self.speaker(quote) else quote.credited,
                "description": self._sentence(quote) if quote.kind == "mixed" else None,
            },
        )

    def _claim(self, figure: Figure) -> Node:
        article = self._catalogue.by_id[figure.article_id]
        before, after = item_context.sentence_around(article.body, figure.span, self._catalogue.sentences_of(article))
        return known(
            {
                "@type": "Claim",
                **self._origin(figure, "appearance"),
                "text": f"{before}{figure.span.text}{after}",
                "author": self._who(figure),
                "about": _observation(figure),
            },
        )

    def _sentence(self, quote: Quote) -> str:
        """Return part of a sentence in its sentence, without which it may say the opposite."""
        article = self._catalogue.by_id[quote.article_id]
        body = article.body
        marked = item_context.marks(body, quote)
        lead, tail = item_context.reporting(body, quote, marked, self._catalogue.sentences_of(article))
        said = "".join(text for text, _ in item_context.segments(body, quote))
        return f"{lead}{marked[0]}{said}{marked[1]}{tail}"

    def _who(self, item: Item) -> Node | None:
        speaker = self.speaker(item)
        return {"@id": self.actor_id(speaker.id)} if speaker else None

    def _origin(self, item: Item, relation: str) -> Node:
        """Return where an item stands: its permanent address here, and the article that it comes from."""
        article = self._catalogue.by_id[item.article_id]
        address = f"{self._base}{item_url(article.id, item.id)}"
        return {"@id": address, relation: {"@id": self.article_id(article)}}

    def _publisher(self, article: Article) -> Node | None:
        registered = self._catalogue.outlet(article)
        name = registered.name if registered else article.source.outlet
        return {"@type": "Organization", "name": name} if name else None


def known(fields: Node) -> Node:
    """Return the fields that have a value."""
    return {name: value for name, value in fields.items() if value}


def _observation(figure: Figure) -> Node:
    """Return the number with its unit and what it measures, each end of it where it belongs."""
    day = figure.period_end if figure.period_start == figure.period_end else None
    return known(
        {
            "@type": "Observation",
            "name": figure.span.text,
            "variableMeasured": figure.measures.text if figure.measures else None,
            _ENDS[figure.qualifier] if figure.upper is None else "minValue": plain_number(figure.value),
            "unitText": figure.unit,
            "observationDate": day.isoformat() if day else None,
        }
        | ({} if figure.upper is None else {"maxValue": plain_number(figure.upper)}),
    )
