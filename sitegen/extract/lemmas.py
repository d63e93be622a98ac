"""Reduces words to their dictionary form, so that topic phrases match however they are inflected."""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc

from sitegen.extract.annotations import declare_attributes
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, Morphology
from sitegen.extract.tokenizing import given_lemmas, tokens_of
from sitegen.records import Lemmas

_KNOWN_AT_MOST = 100_000
"""Tokens whose lemma is kept once it was asked for."""


@cache
def is_common(word: str, language: Language) -> bool:
    """Return whether a word, in lower case, stands in the dictionary: as a rule no invented or foreign name does."""
    from simplemma import is_known  # noqa: PLC0415 - the dictionary is large, and not every run needs it

    return is_known(word, lang=language.dictionary)


@cache
def _lemma(word: str, language: Language) -> str:
    """Return the lemma of a word in lower case.

    simplemma loads its dictionary on the first call, which is why it is imported within functions only.
    """
    from simplemma import lemmatize as look_up  # noqa: PLC0415 - the dictionary is large, and not every run needs it

    return look_up(word, lang=language.dictionary).lower()


def lemmatize(words: Iterable[str], language: Language) -> tuple[str, ...]:
    """Return the lemma of each word, in lower case.

    A capital carries no meaning here: "Sanctions" at the start of a sentence is "sanction" as well.
    """
    return tuple(_lemma(_bare(word, language), language) for word in words)


def _bare(word: str, language: Language) -> str:
    """Return a word in lower case, without the possessive that a dictionary does not list."""
    lower = word.lower().replace("’", "'")
    return language.without(lower, Morphology.OWNER_ENDING).removesuffix("'") or lower


class LemmaFinder:
    """The spaCy component that fills ``doc._.sitegen_lemmas``.

    Where the pipeline has already set ``token.lemma_``, that lemma is kept.
    """

    def __init__(self, language: Language) -> None:
        """Make sure that the attribute it writes is there.

        Args:
            language: That of the documents.

        """
        declare_attributes()
        self._language = language
        self._known: dict[str, str | None] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Record the lemma of every word."""
        doc._.sitegen_lemmas = self._lemmas_of(doc)
        return doc

    def _lemmas_of(self, doc: Doc) -> Lemmas:
        tokens = tokens_of(doc)
        found = [
            (start, len(text), lemma)
            for text, start, lemma in zip(tokens.texts, tokens.starts, self._each(doc, tokens.texts), strict=True)
            if lemma is not None
        ]
        ends = (0, *(start + length for start, length, _ in found))
        return Lemmas(
            words=tuple(lemma for _, _, lemma in found),
            gaps=tuple(start - end for (start, _, _), end in zip(found, ends, strict=False)),
            lengths=tuple(length for _, length, _ in found),
        )

    def _each(self, doc: Doc, texts: list[str]) -> Iterable[str | None]:
        """Return the lemma of each token, None where it is no word; one that the pipeline gives is kept."""
        given = given_lemmas(doc)
        if given is None:
            return map(self._lemma_of, texts)
        return [
            (lemma.lower() if self._is_word(text) else None) if lemma else self._lemma_of(text)
            for text, lemma in zip(texts, given, strict=True)
        ]

    def _lemma_of(self, text: str) -> str | None:
        """Return the lemma of a token, which is looked up once for each text; None where it is no word."""
        if text not in self._known:
            if len(self._known) >= _KNOWN_AT_MOST:
                self._known.clear()
            self._known[text] = lemmatize([text], self._language)[0] if self._is_word(text) else None
        return self._known[text]

    def _is_word(self, text: str) -> bool:
        owns = self._language.word(text.lower()).isa(Closed.OWNER_ENDING)
        return any(map(str.isalpha, text)) and not owns
