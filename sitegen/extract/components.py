"""The spaCy components, each with its factory, so that any pipeline can hold them.

Order: ``sitegen_quotations``, ``sitegen_mentions``, ``sitegen_attributions``, ``sitegen_figures``, ``sitegen_lemmas``.
What the trained components of the same pipeline see in a sentence is asked for where a rule needs it (``parsing``).
Each writes span groups on ``doc.spans`` (``sitegen_quotations``, ``sitegen_mentions``, ``sitegen_contents``,
``sitegen_cues``, ``sitegen_sources``, ``sitegen_figures``; the prefix is the setting ``spans_prefix``) and, for exact
places and all fields, records on ``doc._`` (see ``annotations``).

A component makes for itself what it needs of the ones before it, so it requires nothing. Only ``sitegen_figures``
does: who states a figure is known where the attributions were found before.
"""

from spacy.language import Language

from sitegen.errors import LanguageError
from sitegen.extract import languages
from sitegen.extract.annotations import SPANS_PREFIX, declare_attributes
from sitegen.extract.figures import FigureFinder
from sitegen.extract.finders import AttributionFinder, MentionFinder, QuotationFinder
from sitegen.extract.lemmas import LemmaFinder
from sitegen.extract.parsing import Parser

QUOTATIONS = "sitegen_quotations"
MENTIONS = "sitegen_mentions"
ATTRIBUTIONS = "sitegen_attributions"
FIGURES = "sitegen_figures"
LEMMAS = "sitegen_lemmas"
_SPANS = {"spans_prefix": SPANS_PREFIX}

declare_attributes()


@Language.factory(QUOTATIONS, assigns=["doc.spans", "doc._.sitegen_sentences"], default_config=_SPANS)
def make_quotations(nlp: Language, name: str, spans_prefix: str) -> QuotationFinder:
    """Make the component that pairs quotation marks and finds sentences."""
    _require_language(nlp, name)
    return QuotationFinder(spans_prefix)


@Language.factory(MENTIONS, assigns=["doc.spans"], default_config=_SPANS)
def make_mentions(nlp: Language, name: str, spans_prefix: str) -> MentionFinder:
    """Make the component that finds who is mentioned."""
    _require_language(nlp, name)
    return MentionFinder(spans_prefix)


@Language.factory(
    ATTRIBUTIONS,
    assigns=["doc.spans", "doc._.sitegen_entities", "doc._.sitegen_attributions"],
    default_config=_SPANS,
)
def make_attributions(nlp: Language, name: str, spans_prefix: str) -> AttributionFinder:
    """Make the component that finds who said what."""
    _require_language(nlp, name)
    return AttributionFinder(Parser(nlp), spans_prefix)


@Language.factory(
    FIGURES,
    requires=["doc._.sitegen_attributions"],
    assigns=["doc.spans", "doc._.sitegen_figures"],
    default_config=_SPANS,
)
def make_figures(nlp: Language, name: str, spans_prefix: str) -> FigureFinder:
    """Make the component that finds stated figures."""
    _require_language(nlp, name)
    return FigureFinder(Parser(nlp), spans_prefix)


@Language.factory(LEMMAS, assigns=["doc._.sitegen_lemmas"])
def make_lemmas(nlp: Language, name: str) -> LemmaFinder:
    """Make the component that reduces words to lemmas."""
    return LemmaFinder(_require_language(nlp, name))


def _require_language(nlp: Language, name: str) -> languages.Language:
    """Return what is known of a pipeline's language; refuse one of a language in which nothing would be found.

    Raises:
        LanguageError: there is no pack for the language, or a file of it is not right.

    """
    try:
        return languages.load_language(nlp.lang)
    except LanguageError as error:
        raise LanguageError(f"{name}: {error}. Fix: add it to a pipeline of one of these languages.") from error
