"""View models of quotes, figures and what they name: everything a template shows of an item, ready to print."""

from dataclasses import dataclass

from markupsafe import Markup

from sitegen.render.items.corrected import CorrectionView
from sitegen.render.items.places import ArticleLink, CarrierView
from sitegen.render.text.addresses import item_page

_TWO_LINES = 2
_LINE = {"direct": 72, "mixed": 72, "indirect": 92}
"""Characters: as many as stand in a line of a wide page, and a few more; what is reported is set smaller."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks, as an item names them."""

    name: Markup
    """The canonical name; for an unnamed source the article's words for it."""
    url: str | None
    """The actor's page; None for an unnamed source."""
    named: bool
    """Whether the article names them."""
    described: bool
    """Whether ``name`` is only what the article calls them here; it may or may not mean somebody whom it names."""
    role: Markup | None
    """What the article calls them beside the name."""
    office: Markup | None
    """Where the article says nothing, the registered office of that day."""


@dataclass(frozen=True, slots=True)
class QuoteRun:
    """A run of a quotation: words said, or what the article has between them."""

    words: Markup
    """As they stand in the article."""
    said: bool
    """Whether they are the speaker's."""


@dataclass(frozen=True, slots=True)
class TopicLink:
    """A topic that an item is filed under."""

    name: Markup
    """The topic's name."""
    url: str
    """Its page."""


@dataclass(frozen=True, slots=True)
class QuoteView:
    """A quotation with all that lets a reader check it."""

    id: str
    """The permanent id, which is also the anchor."""
    kind: str
    """``direct``, ``mixed`` or ``indirect``."""
    kind_words: str
    """The same in words."""
    paragraphs: tuple[tuple[QuoteRun, ...], ...]
    """The words, and between them what stood between, by paragraph."""
    opening: str
    """The article's opening mark; empty where there is none to show."""
    closing: str
    """Its closing mark."""
    lead: Markup
    """The article's own words before those said, in the same sentence; empty where there are none to show."""
    tail: Markup
    """The article's own words after them, likewise."""
    speaker: Person | None
    """Who said it; None where the article does not tell."""
    how: Markup
    """How the article attributes the words."""
    said_when: Markup | None
    """When it was said, in the article's words."""
    warnings: tuple[str, ...]
    """What must be read before the words: that the article denies them, or puts them as an "if"."""
    notes: tuple[Markup, ...]
    """What was assumed where the article's marks do not pair."""
    place: ArticleLink
    """Where it stands."""
    sentences: tuple[tuple[str, Markup], ...]
    """The sentences before and after, each with the word that says which."""
    match: str
    """That the words were compared with the source, and where they stand in it; or that no reader can check that."""
    checkable: bool
    """Whether there is an address at which a reader can check them."""
    cite: str
    """Address of the source for ``blockquote cite``; empty where it is unknown."""
    original: str | None
    """The source, opened at the very words; None where its address is unknown."""
    archive: str | None
    """An archived copy of the source."""
    also: tuple[ArticleLink, ...]
    """Other articles that print the same words."""
    repeated: int
    """How often the same article prints the words again."""
    carriers: tuple[CarrierView, ...]
    """Who else carries the article."""
    topics: tuple[TopicLink, ...]
    """What it is filed under."""
    citation: str
    """A line of plain text to copy; see ``citations.Citation.text``."""
    corrections: tuple[CorrectionView, ...]
    """What was corrected of it, newest first."""

    @property
    def page(self) -> str:
        """Its permanent address: that of its own page."""
        return item_page(self.id)

    @property
    def size(self) -> str:
        """How much its words bear beside them: ``brief`` about a line of a wide page, ``short`` two, else empty."""
        texts = [self.lead, *(run.words for paragraph in self.paragraphs for run in paragraph), self.tail]
        lines = sum(len(text.striptags()) for text in texts) / _LINE[self.kind]
        return "" if len(self.paragraphs) > 1 or lines > _TWO_LINES else "brief" if lines <= 1 else "short"


@dataclass(frozen=True, slots=True)
class FigureLink:
    """Another figure of the same change."""

    change: str
    """Its part: "from", "to" or "by"."""
    written: Markup
    """Its words."""
    url: str
    """Its permanent address."""


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure as written, beside its normal form."""

    id: str
    """The permanent id, which is also the anchor."""
    written: Markup
    """The words of the article."""
    normal: str
    """The one form in which figures are compared: "EUR 169,000,000,000"."""
    qualifier: str
    """How the number is hedged, in words; empty for an exact one."""
    measures: Markup | None
    """What it counts, in the article's words; None where they do not tell."""
    period: Markup | None
    """For which time, or as of when, in the article's words."""
    days: str
    """The same as days of the calendar, where the words and the article's date tell; else empty."""
    stage: str
    """How far the amount has come ("pledged"); empty where no verb tells."""
    change: str
    """Its part in a change of one quantity ("before a change"); empty where there is none."""
    linked: tuple[FigureLink, ...]
    """The other published figures of the same change."""
    stated_by: Person | None
    """None where the article itself states it."""
    in_quote: str | None
    """Address of the quote that holds it; None where none does."""
    in_words: str
    """What holds it, in words: a quotation or reported speech; empty where none does."""
    place: ArticleLink
    """Where it stands."""
    warnings: tuple[str, ...]
    """What must be read before the number: that the article only says it might be so."""
    notes: tuple[Markup, ...]
    """How it was read: which dollar a bare sign is taken for, what the article does not tell."""
    before: Markup
    """What stands before it in its sentence."""
    after: Markup
    """What stands after it."""
    match: str
    """That the words were compared with the source, and where they stand in it; or that no reader can check that."""
    checkable: bool
    """Whether there is an address at which a reader can check them."""
    sentences: tuple[tuple[str, Markup], ...]
    """Empty: the sentence stands in the item itself."""
    cite: str
    """Address of the source for ``blockquote cite``; empty where it is unknown."""
    original: str | None
    """The source, opened at the very words; None where its address is unknown."""
    archive: str | None
    """An archived copy of the source."""
    carriers: tuple[CarrierView, ...]
    """Who else carries the article."""
    topics: tuple[TopicLink, ...]
    """What it is filed under."""
    sort_value: str
    """The value alone, for machines and for sorting."""
    unit: str
    """The unit as the record has it."""
    unit_kind: str
    """``currency``, ``percent``, ``measure``, ``count`` and so on."""
    unit_names: str
    """What else the unit is called, for who looks for it by that: "euros"; empty where it is called as it is shown."""
    citation: str
    """A line of plain text to copy; see ``citations.Citation.text``."""
    corrections: tuple[CorrectionView, ...]
    """What was corrected of it, newest first."""

    @property
    def page(self) -> str:
        """Its permanent address: that of its own page."""
        return item_page(self.id)
