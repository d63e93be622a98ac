"""A page: the article's tokens outside quotations, with each quotation as one item, in sentences and paragraphs.

The rules of attribution read such a page. A quotation counts as one item, so that whatever stands in it can neither
end the reporting sentence nor lend it a subject.
"""

from dataclasses import dataclass, field

from spacy.tokens import Doc

from sitegen.extract.languages import Language, Word
from sitegen.extract.languages.declaring import WordClass
from sitegen.extract.languages.vocabulary import SpeechVerbs
from sitegen.extract.languages.words import UNKNOWN
from sitegen.extract.lexicon.people import TITLES
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.pages.marks import Quotation
from sitegen.extract.pages.paragraphs import paragraphs_of

_ENDERS = frozenset({".", "!", "?", "…", "...", "..", "?!", "!?", "....", "!!", "???"})
_ENDS_SENTENCE_TOO = frozenset(
    {"a.m.", "p.m.", "inc.", "corp.", "u.s.", "jr.", "sr.", "co.", "d.c.", "u.k.", "u.n.", "etc."}
)
_STARTERS = words(
    """
    the a an he she it they we i you but and in on at this that these those there his her their its our as for
    when while if after before however meanwhile some many most one both not no so then with by from to under
    """,
)
POSSESSIVE = frozenset({"'s", "’s"})
"""The ending of an owner in the singular, which may also be short for "is"."""
POSSESSIVES = POSSESSIVE | {"'", "’"}
"""The same, with the bare mark of a plural."""
_CLOSING = frozenset({")", "]", "}", "'", "’", "”", "''", '"'})


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


@dataclass(slots=True, eq=False)
class Page:
    """The article as the rules read it."""

    body: str
    sentences: list[Sentence]
    paragraphs: list[list[Sentence]]
    quotations: list[Quotation]
    language: Language
    homes: dict[int, Sentence] = field(default_factory=dict)
    """Start of a quotation -> the sentence that holds it."""

    @property
    def lead(self) -> int:
        """Number of the first paragraph that is no headline; -1 where there is none."""
        return next((s.paragraph for s in self.sentences if not s.is_headline), -1)


def make_page(doc: Doc, quotations: list[Quotation], language: Language) -> Page:
    """Lay a tokenized document out in paragraphs and sentences."""
    body = doc.text
    items = _items(doc, quotations)
    for item in items:
        item.word = language.word(item.lower)
    paragraphs: list[list[Sentence]] = []
    at = 0
    for _, end in paragraphs_of(body):
        first = at
        while at < len(items) and items[at].start < end:
            at += 1
        if at > first:
            paragraphs.append(_sentences(items[first:at], len(paragraphs), language))
    sentences = [sentence for paragraph in paragraphs for sentence in paragraph]
    page = Page(body, sentences, paragraphs, quotations, language)
    for number, sentence in enumerate(sentences):
        sentence.number = number
        page.homes |= {item.quote.start: sentence for item in sentence.items if item.quote is not None}
    return page


def _items(doc: Doc, quotations: list[Quotation]) -> list[Item]:
    items: list[Item] = []
    waiting = iter(quotations)
    quotation = next(waiting, None)
    inside = 0
    for token in doc:
        start, text = token.idx, token.text
        while quotation is not None and quotation.start < start + len(text):
            if start < quotation.start:
                _add_before_mark(items, text[: quotation.start - start], start)
            items.append(Item("“”", "“”", quotation.start, quotation.end, quotation))
            inside = quotation.end
            quotation = next(waiting, None)
        if start + len(text) <= inside:
            continue
        if start < inside:
            text, start = text[inside - start :], inside
        for piece in _pieces(text):
            _add(items, piece, start)
            start += len(piece)
    return items


def _pieces(text: str) -> tuple[str, ...]:
    """Cut what the tokenizer leaves joined: a dash before a name ("-Mira"), a bracket after one, and "):"."""
    if len(text) > 1 and text[0] in "-–—" and text[1].isupper():
        return text[0], text[1:]
    if len(text) > 1 and ")" in text and not any(c.isalnum() for c in text):
        return tuple(text)
    if len(text) > 1 and text[-1] == ")" and "(" not in text:
        return text[:-1], ")"
    return (text,)


def _add_before_mark(items: list[Item], text: str, start: int) -> None:
    """Add what a tokenizer left joined to an opening mark ("said,“Look"), its punctuation apart."""
    word = text.rstrip(",:;—–)")
    _add(items, word, start)
    for number, mark in enumerate(text[len(word) :], start + len(word)):
        _add(items, mark, number)


def _add(items: list[Item], text: str, start: int) -> None:
    """Add a word, joined to the one before where a hyphen or an abbreviation's full stop was cut off."""
    if text.isspace() or not text:
        return
    last = items[-1] if items else None
    if last is not None and last.end == start and last.quote is None and _joins(last, text):
        last.text += text
        last.lower = last.text.lower()
        last.end += len(text)
        return
    items.append(Item(text, text.lower(), start, start + len(text)))


def _joins(last: Item, text: str) -> bool:
    if text == "-":
        return last.text[-1].isalnum()
    if last.text[-1] == "-" and len(last.text) > 1:
        return text[0].isalnum()
    if text == ".":
        return last.lower in TITLES or (len(last.text) == 1 and last.text.isupper())
    return False


_LONGEST = 600
"""Items after which a sentence is cut: it bounds the work on a text that is no prose."""


def _sentences(items: list[Item], paragraph: int, language: Language) -> list[Sentence]:
    sentences: list[Sentence] = []
    first = 0
    for at in range(len(items)):
        if at + 1 < len(items) and (_ends(items, at) or at - first >= _LONGEST):
            sentences.append(Sentence(items[first : at + 1], paragraph, language))
            first = at + 1
    if first < len(items):
        sentences.append(Sentence(items[first:], paragraph, language))
    return sentences


def _ends(items: list[Item], at: int) -> bool:
    """Return whether a sentence ends after an item."""
    item, following = items[at], items[at + 1]
    if following.text in _CLOSING or (following.quote is None and following.text[:1].islower()):
        return False
    if item.quote is not None:
        return _quotation_ends(items, at)
    if item.text == "." and at and items[at - 1].text in {"No", "Nos"} and following.text[:1].isdigit():
        return False  # "the No. 2 of the board"
    if item.text in _ENDERS:
        return item.text not in {"…", "..."} or following.capital or following.quote is not None
    if item.text in _CLOSING and at:
        return items[at - 1].text in _ENDERS
    return item.lower in _ENDS_SENTENCE_TOO and following.lower in _STARTERS and following.capital


_LOOK_AHEAD, _LONG_LOOK = 8, 20
_AFTER_BARE_CUE = frozenset(
    {",", ".", ":", ";", "“”", "in", "on", "at", "to", "during", "when", "as", "after", "of", "with", "about"}
    | {"before", "while", "from", "by"}
)


def _quotation_ends(items: list[Item], at: int) -> bool:
    quotation, following = items[at].quote, items[at + 1]
    if quotation is None or (
        following.quote is None and not (following.capital or following.text in "([—–―0123456789")
    ):
        return False
    last = _last_character(items, at)
    if last not in ".!?…":
        return False
    if following.quote is not None:
        return True
    if following.text in "—–―-":
        return False
    return not _reports_back(items, at + 1, strict=last == ".")


def _last_character(items: list[Item], at: int) -> str:
    quotation = items[at].quote
    return quotation.last if quotation is not None else ""


def _reports_back(items: list[Item], at: int, *, strict: bool) -> bool:
    """Return whether a short "X said" follows a quotation that ends with a full stop or a question mark."""
    if items[at].lower in {"nobody", "none", "neither"}:
        return False
    for number in range(at, min(at + _LONG_LOOK, len(items))):
        item = items[number]
        if item.quote is not None or item.text in _ENDERS:
            return False
        if number >= at + _LOOK_AHEAD and items[number - 1].text != ",":
            continue  # farther on only what follows an apposition ("Mira Halden, head of the board of the quay, said")
        if number > at and not strict and item.lower in {"went", "goes", "shot", "fired", "chimed"}:
            return True
        if number > at and not strict and item.lower == "put":
            return number + 1 < len(items) and items[number + 1].lower == "it"
        form = item.word.cue
        if number > at and form is not None and form.tense in {"past", "present"}:
            following = items[number + 1].lower if number + 1 < len(items) else "."
            return following == "." if strict else form.verb.isa(SpeechVerbs.LISTENER) or following in _AFTER_BARE_CUE
    return False
