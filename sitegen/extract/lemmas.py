"""Reduces words to their dictionary form, so that topic phrases match however they are inflected."""

from collections.abc import Iterable
from functools import cache

from spacy.tokens import Doc, Token

from sitegen.extract.annotations import declare_attributes
from sitegen.records import Lemma


@cache
def is_common(word: str) -> bool:
    """Return whether a word, in lower case, stands in the dictionary: as a rule no invented or foreign name does."""
    from simplemma import is_known  # noqa: PLC0415 - the dictionary is large, and not every run needs it

    return is_known(word, lang="en")


@cache
def _lemma(word: str) -> str:
    """Return the lemma of a word in lower case.

    simplemma loads its dictionary on the first call, which is why it is imported within functions only.
    """
    from simplemma import lemmatize as look_up  # noqa: PLC0415 - the dictionary is large, and not every run needs it

    return look_up(word, lang="en").lower()


def lemmatize(words: Iterable[str]) -> tuple[str, ...]:
    """Return the lemma of each word, in lower case.

    A capital carries no meaning here: "Sanctions" at the start of a sentence is "sanction" as well.
    """
    return tuple(_lemma(_bare(word)) for word in words)


def _bare(word: str) -> str:
    """Return a word in lower case, without the possessive that a dictionary does not list."""
    lower = word.lower().replace("’", "'")
    return lower.removesuffix("'s").removesuffix("'") or lower


class LemmaFinder:
    """The spaCy component that fills ``doc._.sitegen_lemmas``.

    Where the pipeline has already set ``token.lemma_``, that lemma is kept.
    """

    def __init__(self) -> None:
        """Make sure that the attribute it writes is there."""
        declare_attributes()

    def __call__(self, doc: Doc) -> Doc:
        """Record the lemma of every word."""
        doc._.sitegen_lemmas = tuple(
            Lemma(start=token.idx, end=token.idx + len(token.text), lemma=_lemma_of(token))
            for token in doc
            if _is_word(token)
        )
        return doc


def _is_word(token: Token) -> bool:
    return any(character.isalpha() for character in token.text) and token.text.lower() not in {"'s", "’s"}


def _lemma_of(token: Token) -> str:
    return token.lemma_.lower() if token.lemma_ else lemmatize([token.text])[0]
