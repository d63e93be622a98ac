"""The spaCy components, each with its factory, so that any pipeline can hold them.

Order: ``sitegen_quotations``, ``sitegen_mentions``, ``sitegen_attributions``, ``sitegen_figures``, ``sitegen_lemmas``.
What the trained components of the same pipeline see in a sentence is asked for where a rule needs it (``parsing``).
Each writes span groups on ``doc.spans`` (``quotations``, ``mentions``, ``contents``, ``cues``, ``sources``,
``figures``) and, for exact places and all fields, records on ``doc._`` (see ``annotations``).
"""

from spacy.language import Language

from sitegen.extract.annotations import declare_attributes
from sitegen.extract.figures import FigureFinder
from sitegen.extract.finders import AttributionFinder, MentionFinder, QuotationFinder
from sitegen.extract.lemmas import LemmaFinder
from sitegen.extract.parsing import Parser

QUOTATIONS = "sitegen_quotations"
MENTIONS = "sitegen_mentions"
ATTRIBUTIONS = "sitegen_attributions"
FIGURES = "sitegen_figures"
LEMMAS = "sitegen_lemmas"

declare_attributes()


@Language.factory(QUOTATIONS)
def make_quotations(nlp: Language, name: str) -> QuotationFinder:  # noqa: ARG001 - spaCy passes both
    """Make the component that pairs quotation marks."""
    return QuotationFinder()


@Language.factory(MENTIONS)
def make_mentions(nlp: Language, name: str) -> MentionFinder:  # noqa: ARG001 - spaCy passes both
    """Make the component that finds who is mentioned."""
    return MentionFinder()


@Language.factory(ATTRIBUTIONS)
def make_attributions(nlp: Language, name: str) -> AttributionFinder:  # noqa: ARG001 - spaCy passes both
    """Make the component that finds who said what."""
    return AttributionFinder(Parser(nlp))


@Language.factory(FIGURES)
def make_figures(nlp: Language, name: str) -> FigureFinder:  # noqa: ARG001 - spaCy passes both
    """Make the component that finds stated figures."""
    return FigureFinder()


@Language.factory(LEMMAS)
def make_lemmas(nlp: Language, name: str) -> LemmaFinder:  # noqa: ARG001 - spaCy passes both
    """Make the component that reduces words to lemmas."""
    return LemmaFinder()
