"""How an item is cited elsewhere: a line to copy, and the CSL-JSON that citation programs read.

The cited work is the article, never the digest: the words belong to those who said and published them. The digest
comes last, as the place where they can be checked. CSL-JSON: https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from sitegen.records import Article, Figure, Quote, Sentences, Speaker
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.render.text import item_context, wording
from sitegen.render.text.addresses import item_page
from sitegen.render.text.escape import beside_name, plain_title, web_url
from sitegen.render.text.language import gettext, upper_first
from sitegen.render.text.site import Site


@dataclass(frozen=True, slots=True)
class Citation:
    """A quote or figure, ready to be cited."""

    text: str
    """One line of plain text: the words in their sentence, who says so, the article, and the item's permanent address.

    Where the address of the site is not settled, that last part is missing; a script on the page knows it.
    """
    said: str
    """Of that line the words in their sentence, and who says so."""
    csl: Mapping[str, Any]
    """A CSL-JSON item for the article, whose id is the item's and whose note names the words."""


class Citations:
    """Makes citations of what is published."""

    def __init__(
        self, catalogue: Catalogue, site: Site, made: Callable[[Quote | Figure], Citation] | None = None
    ) -> None:
        """Take the facts that items refer to, where the site stands, and who gives what others have made."""
        self._catalogue = catalogue
        self._site = site
        self._others_made = made
        self._made: dict[str, Citation] = {}

    def of(self, item: Quote | Figure) -> Citation:
        """Return how a quote or a figure is cited; made once for all places that show it, here or by others."""
        if self._others_made:
            return self._others_made(item)
        if item.id not in self._made:
            self._made[item.id] = self._cite(item)
        return self._made[item.id]

    def _cite(self, item: Quote | Figure) -> Citation:
        article = self._catalogue.by_id[item.article_id]
        sentences = self._catalogue.sentences_of(article)
        said = _quoted(article.body, item, sentences) if isinstance(item, Quote) else self._counted(article, item)
        address = self._site.address(item_page(item.id))
        checked = f" · {plain_title(self._site.name)}: {address}" if address else ""
        note = f"{said} {gettext('Item %(id)s', id=item.id)}{f': {address}' if address else '.'}"
        text = f"{said} {gettext('In: %(article)s', article=self._published(article))}{checked}"
        return Citation(text, said, {**self.article(article, note), "id": item.id})

    def article(self, article: Article, note: str = "") -> dict[str, Any]:
        """Return the CSL-JSON item of an article: what is not known of it is left out, and no name is taken apart."""
        source = article.source
        archived = gettext("Archived copy: %(url)s", url=source.archive) if web_url(source.archive) else ""
        fields = {
            "id": article.id,
            "type": "article-newspaper",
            "title": plain_title(source.title or "") or _untitled(article),
            "author": [{"literal": plain_title(name)} for name in source.authors],
            "container-title": self.outlet(article),
            "issued": _date(source.published),
            "accessed": _date(source.retrieved),
            "URL": web_url(source.url),
            "language": source.language,
            "note": " ".join(part for part in (note, archived) if part),
        }
        return {name: value for name, value in fields.items() if value}

    def _published(self, article: Article) -> str:
        """Return the article as a reader cites it: by whom, called what, where, when, and its address."""
        source = article.source
        by = ", ".join(plain_title(name) for name in source.authors)
        title = f"“{plain_title(source.title)}”" if source.title else _untitled(article)
        where = self.outlet(article) or gettext("outlet unknown")
        parts = (by, title, f"{where}, {wording.day(source.published)}", web_url(source.url) or "")
        *before, last = (part for part in parts if part)
        return "".join(f"{part} " if _ended(part) else f"{part}. " for part in before) + last

    def outlet(self, article: Article) -> str:
        """Return who published an article, and whether that outlet is invented; empty where it is unknown."""
        outlet = self._catalogue.outlet(article)
        name = plain_title(outlet.name if outlet else article.source.outlet or "")
        return gettext("%(name)s (invented outlet)", name=name) if outlet and outlet.invented else name

    def _counted(self, article: Article, figure: Figure) -> str:
        """Return the sentence that holds the figure, then what the figure is in its normal form and who states it."""
        before, after = item_context.sentence_around(article.body, figure.span, self._catalogue.sentences_of(article))
        normal = f"{wording.qualifier(figure)} {wording.normal_form(figure)}".strip()
        told = "".join(f"[{what}] " for what in wording.figure_manner_words(figure))
        sentence = plain_title(f"{before}{figure.span.text}{after}")
        value, by = plain_title(normal), self._stating(figure)
        if by is None:
            stated = gettext("%(value)s, as the article has it", value=value)
        else:
            stated = gettext("%(value)s, stated by %(who)s", value=value, who=by)
        return f"{told}{sentence} [“{plain_title(figure.span.text)}”: {stated}]"

    def _stating(self, figure: Figure) -> str | None:
        """Return who states a figure: an actor, or whom the article describes where it quotes them; None for nobody."""
        if figure.stated_by is not None:
            return _speaker(figure.stated_by)
        quote = self._catalogue.quote_of(figure)
        return None if quote is None else _described(quote)


def _ended(part: str) -> bool:
    """Return whether a part has a full stop of its own, as the headline “The weir holds.” has."""
    return part.rstrip("”").endswith(".")


def _quoted(body: str, quote: Quote, sentences: Sentences) -> str:
    """Return the words in their sentence with what must be known of them, and who speaks."""
    marked = item_context.marks(body, quote)
    lead, tail = item_context.reporting(body, quote, marked, sentences)
    said = "".join(text for text, _ in item_context.segments(body, quote))
    told = [*wording.manner_words(quote)]
    told += [] if quote.kind == "direct" else [f"{upper_first(wording.kind_words(quote.kind))}."]
    role = f", {plain_title(beside_name(quote.role_span.text))}" if quote.role_span else ""
    words = plain_title(f"{lead}{marked[0]}{said}{marked[1]}{tail}")
    by = _described(quote) if quote.speaker is None else _speaker(quote.speaker)
    return "".join([*(f"[{what}] " for what in told), words, f" ({by}{role})."])


def _described(quote: Quote) -> str:
    """Return what an article calls a speaker whom it only describes."""
    if quote.description is None:
        return gettext("speaker not given")
    return gettext("“%(words)s”, as the article describes the speaker", words=plain_title(quote.description.text))


def _speaker(speaker: Speaker) -> str:
    name = plain_title(speaker.name)
    return name if speaker.named else gettext("%(name)s, not named there", name=name)


def _untitled(article: Article) -> str:
    words = plain_title(item_context.opening_label(article.body))
    return f"[{gettext('untitled, begins %(words)s', words=words)}]"


def _date(when: date | None) -> dict[str, Any] | None:
    return {"date-parts": [[when.year, when.month, when.day]]} if when else None
