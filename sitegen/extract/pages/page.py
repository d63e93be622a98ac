"""A page: the article's tokens outside quotations, with each quotation as one item, in sentences and paragraphs.

The rules of attribution read such a page. A quotation counts as one item, so that whatever stands in it can neither
end the reporting sentence nor lend it a subject.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from sitegen.extract.languages import Language, Word
from sitegen.extract.languages.declaring import WordClass
from sitegen.extract.languages.words import UNKNOWN
from sitegen.extract.text.lines import leads_elsewhere
from sitegen.extract.text.marks import Quotation
from sitegen.extract.text.words import words_of
from sitegen.records import Place, Sentences

_ENDERS = frozenset({".", "!", "?", "…", "...", "..", "?!", "!?", "....", "!!", "???"})
_CLOSING = frozenset({")", "]", "}", "'", "’", "”", "''", '"'})


_TURNED = "‘"
"""An opening mark, which some write for the apostrophe of an owner."""


@dataclass(slots=True)
class Item:
    """A word, a punctuation mark, or a whole quotation."""

    text: str
    lower: str
    start: int
    end: int
    quote: Quotation | None = None
    word: Word = UNKNOWN
    """What the language knows of it; nothing of a quotation."""

    def isa(self, *classes: WordClass) -> bool:
        """Return whether its word belongs to one of some classes."""
        return not self.word.classes.isdisjoint(classes)

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()

    @property
    def is_small(self) -> bool:
        """Whether no letter of it is a capital, as no name begins."""
        return self.text == self.lower and not self.text[:1].isupper()


NOTHING = Item("", "", 0, 0)
"""What stands before the first item of a sentence and behind its last."""


def item_at(items: list[Item], at: int) -> Item:
    """Return an item of a sentence, or nothing where it has none of that number."""
    return items[at] if 0 <= at < len(items) else NOTHING


@dataclass(slots=True, eq=False)
class Sentence:
    """A run of items that ends where a sentence ends."""

    items: list[Item]
    paragraph: int
    """Number of the paragraph it stands in."""
    language: Language
    number: int = 0

    @property
    def start(self) -> int:
        """First code point."""
        return self.items[0].start

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.items[-1].end

    @property
    def is_headline(self) -> bool:
        """Whether the line lacks a full stop: a headline, a sub-heading, or a caption."""
        last = self.items[-1]
        return (
            last.quote is None
            and last.text not in _ENDERS
            and last.text not in {":", ","}
            and last.text not in _CLOSING
        )


@dataclass(eq=False)
class Page:
    """The article as the rules read it."""

    body: str
    sentences: list[Sentence]
    paragraphs: list[list[Sentence]]
    quotations: list[Quotation]
    found: Sentences
    """Where the sentences stand, those within quotations too."""
    language: Language
    homes: dict[int, Sentence] = field(default_factory=dict)
    """Start of a quotation -> the sentence that holds it."""

    @cached_property
    def furniture(self) -> frozenset[int]:
        """The numbers of the paragraphs that only lead elsewhere ("See more: ..."): nobody speaks in them."""
        starts = ((number, sentences[0].start) for number, sentences in enumerate(self.paragraphs) if sentences)
        return frozenset(number for number, start in starts if leads_elsewhere(self.body, start, self.language))

    @property
    def lead(self) -> int:
        """Number of the first paragraph that is no headline; -1 where there is none."""
        return next((s.paragraph for s in self.sentences if not s.is_headline), -1)


def make_page(body: str, quotations: list[Quotation], found: Sentences, language: Language) -> Page:
    """Lay a text out in paragraphs and sentences.

    Args:
        body: The article's text.
        quotations: Its quotations, in order and apart.
        found: Its sentences.
        language: What it is written in.

    """
    items = list(_items(body, quotations, found, language))
    opening = set(found.opening)
    paragraphs: list[list[Sentence]] = []
    at = 0
    for number, (_, end) in enumerate(found.spans):
        if number in opening and (not paragraphs or paragraphs[-1]):
            paragraphs.append([])
        first = at
        while at < len(items) and items[at].start < end:
            at += 1
        if at > first:
            paragraphs[-1].append(Sentence(items[first:at], len(paragraphs) - 1, language))
    return _numbered(Page(body, [s for p in paragraphs for s in p], paragraphs, quotations, found, language))


def _numbered(page: Page) -> Page:
    for number, sentence in enumerate(page.sentences):
        sentence.number = number
        page.homes |= {item.quote.start: sentence for item in sentence.items if item.quote is not None}
    return page


def _items(body: str, quotations: list[Quotation], found: Sentences, language: Language) -> Iterator[Item]:
    """Yield the words and marks outside quotations, and each quotation, in order."""
    ends = frozenset(end for _, end in found.spans)
    at = 0
    for quotation in quotations:
        yield from words_in(body, (at, quotation.start), language, ends)
        yield Item("“”", "“”", quotation.start, quotation.end, quotation)
        at = quotation.end
    yield from words_in(body, (at, len(body)), language, ends)


def words_in(body: str, place: Place, language: Language, ends: Collection[int]) -> Iterator[Item]:
    """Yield the words and marks of a part of a body, without regard to its quotations.

    Args:
        body: The whole text.
        place: The part.
        language: What it is written in.
        ends: Where its sentences end.

    """
    for start, end in words_of(body, place, language, ends):
        text = body[start:end]
        lower = text.lower().replace(_TURNED, "'")
        yield Item(text, lower, start, end, word=language.word(lower))
