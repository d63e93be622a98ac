"""How good a pipeline is on documents it did not learn from, read as raw text."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from spacy.language import Language
from spacy.training import Example

from sitegen.train.convert import to_doc
from sitegen.train.corpus import Document

MEASURES = ("dep_uas", "dep_las", "sents_f", "tag_acc", "pos_acc", "lemma_acc", "ents_p", "ents_r", "ents_f")


@dataclass(frozen=True, slots=True)
class Score:
    """What was measured on some documents, in percent; a measure that nothing was marked for is missing."""

    documents: int
    values: Mapping[str, float]


def score(nlp: Language, documents: Iterable[Document], *, breaks: bool = False) -> Score:
    """Run a pipeline over the text of documents and compare.

    Args:
        nlp: The pipeline.
        documents: Marked documents.
        breaks: Whether empty lines part their paragraphs, as in the articles; else each is one line.
    """
    marked = [to_doc(document.sentences, nlp.vocab, breaks=breaks) for document in documents]
    found = nlp.evaluate([Example(nlp.make_doc(doc.text), doc) for doc in marked])
    values = {measure: round(100 * found[measure], 1) for measure in MEASURES if found.get(measure) is not None}
    return Score(len(marked), values)


def by_genre(nlp: Language, documents: Iterable[Document]) -> dict[str, Score]:
    """The scores of each genre alone, in the order of their names."""
    genres: dict[str, list[Document]] = {}
    for document in documents:
        genres.setdefault(document.genre, []).append(document)
    return {genre: score(nlp, genres[genre]) for genre in sorted(genres)}
