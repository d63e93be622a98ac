"""The spaCy component that finds figures, and says which attribution holds each."""

from collections.abc import Sequence

from spacy.tokens import Doc

from sitegen.extract.annotations import declare_attributes
from sitegen.extract.figures.finder import find_figures
from sitegen.records import RawAttribution, RawFigure


def attach_attributions(
    figures: Sequence[RawFigure],
    attributions: Sequence[RawAttribution],
) -> tuple[RawFigure, ...]:
    """Return the figures, each with the attribution whose content holds it.

    The narrowest content wins, so that a figure in a quotation inside a reported clause belongs to the quotation.
    A figure that only touches a content belongs to nobody but the article.
    """
    return tuple(figure.model_copy(update={"attribution": _holder(figure, attributions)}) for figure in figures)


def _holder(figure: RawFigure, attributions: Sequence[RawAttribution]) -> int | None:
    holding = [
        (span.end - span.start, index)
        for index, attribution in enumerate(attributions)
        for span in attribution.content_spans
        if span.contains(figure.span)
    ]
    return min(holding)[1] if holding else None


class FigureFinder:
    """The spaCy component that fills ``doc.spans["figures"]`` and ``doc._.sitegen_figures``."""

    def __init__(self) -> None:
        """Make sure that the extension it writes to is there."""
        declare_attributes()

    def __call__(self, doc: Doc) -> Doc:
        """Find the figures, and give each to the attribution that holds it."""
        figures = attach_attributions(find_figures(doc.text), doc._.sitegen_attributions)
        doc._.sitegen_figures = figures
        doc.spans["figures"] = [
            span
            for figure in figures
            if (span := doc.char_span(figure.span.start, figure.span.end, "FIGURE", alignment_mode="expand"))
            is not None
        ]
        return doc
