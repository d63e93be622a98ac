"""The spaCy component that finds figures, and says which attribution holds each."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from spacy.tokens import Doc

from sitegen.extract.annotations import SPANS_PREFIX, declare_attributes, mark
from sitegen.extract.figures.finder import finding_figures
from sitegen.extract.languages import Language, load_language
from sitegen.extract.languages.vocabulary import BesideFigures
from sitegen.extract.parsing import Parser, Parses, Waiting
from sitegen.extract.reasons import ANOTHER_TELLS
from sitegen.extract.tokenizing import body_of
from sitegen.extract.waiting import annotate_together, finish_alone
from sitegen.records import RawAttribution, RawFigure
from sitegen.records.doubts import doubts

_GROUP: Literal["figures"] = "figures"
_LABEL: Literal["FIGURE"] = "FIGURE"
_HOLD: Literal["hold"] = "hold"
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


def hold_told_by_others(
    figures: Sequence[RawFigure], attributions: Sequence[RawAttribution], language: Language
) -> tuple[RawFigure, ...]:
    """Return the figures, those held that somebody else in a reported clause may count.

    "According to Ada Kell, 30 cows died, but Orla Fenwick counted 12 cows": whether Kell speaks of Fenwick's count is
    open.
    """
    return tuple(
        figure.model_copy(update={_HOLD: doubts(*figure.hold, ANOTHER_TELLS)})
        if _is_told_by_another(figure, attributions, language)
        else figure
        for figure in figures
    )


def _is_told_by_another(figure: RawFigure, attributions: Sequence[RawAttribution], language: Language) -> bool:
    """Return whether somebody named behind "but" tells a figure within a reported clause."""
    held = attributions[figure.attribution] if figure.attribution is not None else None
    if held is None or held.kind != "indirect":
        return False
    content = next(span for span in held.content_spans if span.contains(figure.span))
    before = content.text[: figure.span.start - content.start]
    return language.pattern(BesideFigures.ANOTHER_TELLS).search(before) is not None


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
        return finish_alone(self.annotate(doc))

    def pipe(self, stream: Iterable[Doc], **_: object) -> Iterator[Doc]:
        """Find the figures of each document, some together; spaCy's own size of a batch may be too large."""
        return annotate_together(stream, self.annotate)

    def annotate(self, doc: Doc) -> Waiting[Doc]:
        """Find the figures, with the parses that it waits for, and give each to the attribution that holds it."""
        language, parses = load_language(doc.lang_), Parses(doc, self._parser)
        said = [span for attribution in doc._.sitegen_attributions for span in attribution.content_spans]
        found = yield from finding_figures(body_of(doc), language, doc._.sitegen_sentences, parses, said)
        figures = attach_attributions(found, doc._.sitegen_attributions)
        figures = hold_told_by_others(figures, doc._.sitegen_attributions, language)
        doc._.sitegen_figures = figures
        places = ((figure.span.start, figure.span.end, _LABEL) for figure in figures)
        mark(doc, self._spans_prefix, _GROUP, places)
        return doc
