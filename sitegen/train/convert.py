"""Sentences -> spaCy documents as they are trained and measured on."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from random import Random
from typing import Any

from spacy.tokens import Doc, DocBin, Span
from spacy.vocab import Vocab

from sitegen.train.augment import Inventory, Rates, varied
from sitegen.train.corpus import Document, Sentence, Syntax

_ATTRIBUTES = ("ORTH", "TAG", "POS", "MORPH", "LEMMA", "HEAD", "DEP", "ENT_IOB", "ENT_TYPE", "SENT_START")
PARAGRAPH = "\n\n"
LONGEST_STRETCH = 10
"""Sentences of one training document at most."""
BREAKS = 2 / 3


def to_doc(sentences: Sequence[Sentence], vocab: Vocab, *, breaks: bool = False) -> Doc:
    """Join sentences to one document.

    Args:
        sentences: Neighbours; all with a tree or none, all with names marked or none.
        vocab: Where the words go.
        breaks: Whether an empty line stands before a sentence that opens a paragraph, as in the articles; else a space.

    Returns:
        A document whose text is that of the sentences, with trees, tags, lemmas and names where they are known.
    """
    followers = [*sentences[1:], None]
    rows = [_closed(row, after, breaks=breaks) for row, after in zip(sentences, followers, strict=True)]
    offsets = list(accumulate((len(row.words) for row in rows), initial=0))
    doc = Doc(
        vocab,
        words=[word for row in rows for word in row.words],
        spaces=[space for row in rows for space in row.spaces],
        **_trees([row.syntax for row in rows], offsets),
    )
    if all(row.names is not None for row in rows):
        spans = [
            Span(doc, offset + start, offset + end, label=label)
            for row, offset in zip(rows, offsets, strict=False)
            for start, end, label in row.names or ()
        ]
        doc.set_ents(spans, default="outside")
    return doc


def _trees(trees: Sequence[Syntax | None], offsets: Sequence[int]) -> dict[str, Any]:
    """The keyword arguments of a document for its trees, nothing where one is missing."""
    known = [tree for tree in trees if tree is not None]
    if len(known) < len(trees):
        return {}
    return {
        "tags": [tag for tree in known for tag in tree.tags],
        "pos": [pos for tree in known for pos in tree.pos],
        "morphs": [morph for tree in known for morph in tree.morphs],
        "lemmas": [lemma for tree in known for lemma in tree.lemmas],
        "deps": [dep for tree in known for dep in tree.deps],
        "heads": [offset + head for tree, offset in zip(known, offsets, strict=False) for head in tree.heads],
    }


def _closed(sentence: Sentence, after: Sentence | None, *, breaks: bool) -> Sentence:
    """A sentence with what parts it from the next: a space, or white space as a token of its own."""
    if after is None:
        return replace(sentence, spaces=(*sentence.spaces[:-1], False))
    if not (breaks and after.opens_paragraph):
        return replace(sentence, spaces=(*sentence.spaces[:-1], sentence.spaces[-1] or after.opens_paragraph))
    tree = sentence.syntax and Syntax(
        tags=(*sentence.syntax.tags, "_SP"),
        pos=(*sentence.syntax.pos, "SPACE"),
        morphs=(*sentence.syntax.morphs, ""),
        heads=(*sentence.syntax.heads, len(sentence.words) - 1),
        deps=(*sentence.syntax.deps, "dep"),
        lemmas=(*sentence.syntax.lemmas, PARAGRAPH),
    )
    return replace(
        sentence,
        words=(*sentence.words, PARAGRAPH),
        spaces=(*sentence.spaces[:-1], False, False),
        syntax=tree,
    )


def stretches(sentences: Sequence[Sentence], most: int, random: Random) -> Iterator[Sequence[Sentence]]:
    """Cut a document into stretches of one to `most` sentences."""
    at = 0
    while at < len(sentences):
        size = random.randint(1, most)
        yield sentences[at : at + size]
        at += size


def training_docs(
    documents: Iterable[Document], vocab: Vocab, inventory: Inventory, rates: Rates, random: Random
) -> Iterator[Doc]:
    """One variant of every document, cut anew; two in three with empty lines between paragraphs."""
    for document in documents:
        for stretch in stretches(document.sentences, LONGEST_STRETCH, random):
            breaks = random.random() < BREAKS
            yield to_doc(varied(stretch, inventory, rates, random), vocab, breaks=breaks)


def binned(docs: Iterable[Doc]) -> DocBin:
    """Documents as one file holds them."""
    return DocBin(attrs=_ATTRIBUTES, docs=docs)
