"""The spaCy component that finds figures, and says which attribution holds each."""

from collections.abc import Sequence
from typing import Literal

from spacy.tokens import Doc

from sitegen.extract.annotations import SPANS_PREFIX, declare_attributes, mark
from sitegen.extract.figures.finder import find_figures
from sitegen.extract.languages import load_language
from sitegen.extract.parsing import Parser, Parses
from sitegen.extract.tokenizing import body_of
from sitegen.records import RawAttribution, RawFigure

_GROUP: Literal["figures"] = "figures"
_LABEL: Literal["FIGURE"] = "FIGURE"
_HOLDER: Literal["attribution"] = "attribution"


def attach_attributions(
    figures: Sequence[RawFigure],
    attributions: Sequence[RawAttribution],
) -> tuple[RawFigure, ...]:
    """Return the figures, each with the attribution whose content holds it.

    The narrowest content wins, so that a figure in a quotation inside a reported clause belongs to the quotation.
    A figure that only touches a content belongs to nobody but the article.
    """
    return tuple(figure.model_copy(update={_HOLDER: _holder(figure, attributions)}) for figure in figures)


def _holder(figure: RawFigure, attributions: Sequence[RawAttribution]) -> int | None:
    holding = [
        (span.end - span.start, index)
        for index, attribution in enumerate(attributions)
        for span in attribution.content_spans
        if span.contains(figure.span)
    ]
    return min(holding)[1] if holding else None


class FigureFinder:
    """The spaCy component that finds figures: span group ``figures``, and the records."""

    def __init__(self, parser: Parser, spans_prefix: str = SPANS_PREFIX) -> None:
        """Keep what parses the sentences in which no words beside a figure say what it measures.

        Args:
            parser: Asked for a parse where a rule needs one.
            spans_prefix: What the name of the span group begins with.

        """
        declare_attributes()
        self._parser = parser
        self._spans_prefix = spans_prefix

    def __call__(self, doc: Doc) -> Doc:
        """Find the figures, and give each to the attribution that holds it."""
        found = find_figures(body_of(doc), load_language(doc.lang_), doc._.sitegen_sentences, Parses(doc, self._parser))
        figures = attach_attributions(found, doc._.sitegen_attributions)
        doc._.sitegen_figures = figures
        places = ((figure.span.start, figure.span.end, _LABEL) for figure in figures)
        mark(doc, self._spans_prefix, _GROUP, places)
        return doc
