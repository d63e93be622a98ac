"""A page: the article's tokens outside quotations, with each quotation as one item, in sentences and paragraphs.

The rules of attribution read such a page. A quotation counts as one item, so that whatever stands in it can neither
end the reporting sentence nor lend it a subject.
"""

from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc

from sitegen.extract.languages import Language, Word
from sitegen.extract.languages.declaring import WordClass
from sitegen.extract.languages.vocabulary import Challenge, People, Places
from sitegen.extract.languages.words import UNKNOWN
from sitegen.extract.text.marks import Quotation
from sitegen.records import Sentences

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
        leads = self.language.pattern(Challenge.LEADS_ELSEWHERE)
        starts = ((number, sentences[0].start) for number, sentences in enumerate(self.paragraphs) if sentences)
        return frozenset(number for number, start in starts if leads.match(self.body, start))

    @property
    def lead(self) -> int:
        """Number of the first paragraph that is no headline; -1 where there is none."""
        return next((s.paragraph for s in self.sentences if not s.is_headline), -1)


def make_page(doc: Doc, quotations: list[Quotation], found: Sentences, language: Language) -> Page:
    """Lay a tokenized document out in paragraphs and sentences."""
    items = _items(doc, quotations, language)
    for item in items:
        item.word = language.word(item.lower)
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
    return _numbered(Page(doc.text, [s for p in paragraphs for s in p], paragraphs, quotations, found, language))


def _numbered(page: Page) -> Page:
    for number, sentence in enumerate(page.sentences):
        sentence.number = number
        page.homes |= {item.quote.start: sentence for item in sentence.items if item.quote is not None}
    return page


def _items(doc: Doc, quotations: list[Quotation], language: Language) -> list[Item]:
    items = _Items(language)
    waiting = iter(quotations)
    quotation = next(waiting, None)
    inside = 0
    for token in doc:
        start, text = token.idx, token.text
        while quotation is not None and quotation.start < start + len(text):
            if start < quotation.start:
                items.add_before_mark(text[: quotation.start - start], start)
            items.add_quotation(quotation)
            inside = quotation.end
            quotation = next(waiting, None)
        if start + len(text) <= inside:
            continue
        if start < inside:
            text, start = text[inside - start :], inside
        for piece in _pieces(text):
            items.add(piece, start)
            start += len(piece)
    return items.whole()


def _pieces(text: str) -> tuple[str, ...]:
    """Cut what the tokenizer leaves joined: a dash before a name ("-Mira"), a bracket after one, and "):"."""
    if len(text) > 1 and text[0] in "-–—" and text[1].isupper():
        return text[0], text[1:]
    if len(text) > 1 and ")" in text and not any(c.isalnum() for c in text):
        return tuple(text)
    closed = len(text) > 1 and text[-1] == ")" and "(" not in text
    return (text[:-1], ")") if closed else _owner_apart(text)


def _owner_apart(text: str) -> tuple[str, ...]:
    """Cut the ending of an owner off that is written with an opening mark: it has one letter."""
    owner, ending = text[:-2], text[-2:]
    return (owner, ending) if ending[:1] == _TURNED and owner[-1:].isalpha() else (text,)


class _Items:
    """The items of a text, while they are laid out: a word that grows keeps its parts, and is joined once."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._items: list[Item] = []
        self._parts: list[str] = []
        """What the last item is made of, where it grows."""

    def whole(self) -> list[Item]:
        """Return the items, the last of them joined."""
        self._join()
        return self._items

    def add_quotation(self, quotation: Quotation) -> None:
        """Add a quotation, which is one item."""
        self._join()
        self._items.append(Item("“”", "“”", quotation.start, quotation.end, quotation))

    def add_before_mark(self, text: str, start: int) -> None:
        """Add what a tokenizer left joined to an opening mark ("said,“Look"), its punctuation apart."""
        word = text.rstrip(",:;—–)")
        self.add(word, start)
        for number, mark in enumerate(text[len(word) :], start + len(word)):
            self.add(mark, number)

    def add(self, text: str, start: int) -> None:
        """Add a word, joined to the one before where a hyphen or an abbreviation's full stop was cut off."""
        if text.isspace() or not text:
            return
        last = self._items[-1] if self._items else None
        if last is not None and last.end == start and last.quote is None and self._joins(last, text):
            self._parts.append(text)
            last.end += len(text)
            return
        self._join()
        self._items.append(Item(text, text.lower().replace(_TURNED, "'"), start, start + len(text)))

    def _joins(self, last: Item, text: str) -> bool:
        end = self._parts[-1] if self._parts else last.text
        if text == "-":
            return end[-1].isalnum()
        if end[-1] == "-" and last.end - last.start > 1:
            return text[0].isalnum()
        if text == ".":
            self._join()
            titles, states = self._language.words(People.TITLE), self._language.words(Places.STATE_CODE)
            titled = last.lower in titles or f"{last.lower}." in states
            return titled or (len(last.text) == 1 and last.text.isupper())
        return False

    def _join(self) -> None:
        if self._parts:
            last = self._items[-1]
            last.text += "".join(self._parts)
            last.lower = last.text.lower()
            self._parts.clear()
