"""spaCy's tokens of a document as columns, and its tokenizer spared what it has cut before.

Making an object of each token costs more than reading all of them from the array in which spaCy keeps them. The
tokenizer keeps what it made of a run of characters between blanks, but of nothing that stands behind the first
contraction of a text: what is new in a text is shown to it apart, so that most runs are cut once and not once an
article (ADR 112).
"""

from collections.abc import Container, Mapping
from typing import Literal, NamedTuple, Protocol, runtime_checkable
from weakref import WeakKeyDictionary

from spacy.language import Language
from spacy.tokens import Doc

Column = Literal["ORTH", "IDX", "SPACY", "LEMMA"]
"""What spaCy calls the text of a token, its place, whether a blank follows, and its lemma."""
_COLUMNS: list[int | str] = ["ORTH", "IDX", "SPACY"]
_LEMMA: Column = "LEMMA"
_KEPT_AT_MOST = 100_000
"""Runs of characters that the tokenizer may keep; some hundred bytes each."""
_MARKS = "()[]{}“”\"‘’',;:!?…*-—–"
_APOSTROPHES = frozenset("'’")


class Tokens(NamedTuple):
    """The tokens of a document, column by column."""

    texts: list[str]
    starts: list[int]
    """First code point of each in the body."""
    spaced: list[int]
    """Whether a blank follows each, as 0 or 1."""


_READ: WeakKeyDictionary[Doc, Tokens] = WeakKeyDictionary()
"""The tokens of documents at work: several components ask for them in turn."""


def tokens_of(doc: Doc) -> Tokens:
    """Return the tokens of a document, read once unless some were merged or split since."""
    known = _READ.get(doc)
    if known is None or len(known.texts) != len(doc):
        known = _READ[doc] = _read(doc)
    return known


def _read(doc: Doc) -> Tokens:
    strings, columns = doc.vocab.strings, doc.to_array(_COLUMNS)
    if not len(columns):
        return Tokens([], [], [])
    keys, starts, spaced = columns.T.tolist()
    texts = {key: strings[key] for key in set(keys)}  # most words stand in a text more than once
    return Tokens([texts[key] for key in keys], starts, spaced)


def body_of(doc: Doc) -> str:
    """Return the text of a document, put together from its columns and not token by token."""
    tokens = tokens_of(doc)
    return "".join([text + " " if spaced else text for text, spaced in zip(tokens.texts, tokens.spaced, strict=True)])


def given_lemmas(doc: Doc) -> list[str] | None:
    """Return the lemma of each token, empty where it has none; None where the pipeline gives no lemmas."""
    return [token.lemma_ for token in doc] if doc.has_annotation(_LEMMA) else None


@runtime_checkable
class _Tokenizer(Protocol):
    """What spaCy's own tokenizer has, and others have not."""

    max_cache_size: int
    """How many runs it keeps."""

    @property
    def rules(self) -> Mapping[str, object]:
        """The runs that it cuts by a rule of their own, contractions and abbreviations."""

    def __call__(self, text: str) -> Doc:
        """Cut a text."""


class Learning:
    """Shows a pipeline's tokenizer what is new in a text, before it cuts the text."""

    def __init__(self, nlp: Language) -> None:
        """Let the tokenizer keep more than it does by itself; one that is not spaCy's is left alone.

        Args:
            nlp: The pipeline.

        """
        tokenizer = nlp.tokenizer
        self._tokenizer = tokenizer if isinstance(tokenizer, _Tokenizer) else None
        self._seen: set[str] = set()
        if self._tokenizer is not None:
            self._tokenizer.max_cache_size = max(self._tokenizer.max_cache_size, _KEPT_AT_MOST)

    def learn(self, text: str) -> None:
        """Show the tokenizer the runs between blanks that no text had before, contractions last.

        What it makes of a run does not depend on the runs beside it, so nothing is cut otherwise for it.
        """
        if self._tokenizer is None or len(self._seen) >= _KEPT_AT_MOST:
            return
        new = set(text.split()) - self._seen
        self._seen |= new
        rules = self._tokenizer.rules
        self._tokenizer(" ".join(sorted(new, key=lambda run: (*_oddness(run, rules), run))))


def _oddness(run: str, rules: Container[str]) -> tuple[bool, bool]:
    """Return whether a run may hold a contraction or an abbreviation, and whether it holds more than letters."""
    bare = run.strip(_MARKS)
    ruled = run in rules or bare in rules or bare.rstrip(".") in rules
    return ruled or not _APOSTROPHES.isdisjoint(bare), not bare.isalpha()
