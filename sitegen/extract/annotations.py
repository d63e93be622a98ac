"""What the components write on a spaCy document beside its span groups: the records, ready to be gathered."""

from spacy.tokens import Doc

ATTRIBUTES = ("sitegen_entities", "sitegen_attributions", "sitegen_figures", "sitegen_lemmas")
"""Tuples of records on ``doc._``; the same places stand, as tokens, in the groups of ``doc.spans``."""

WORKINGS = ("sitegen_page", "sitegen_cast", "sitegen_parses")
"""What one component leaves for the next."""


def declare_attributes() -> None:
    """Register the attributes on ``Doc``; does nothing where that is done already."""
    for name in ATTRIBUTES:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=())
    for name in WORKINGS:
        if not Doc.has_extension(name):
            Doc.set_extension(name, default=None)
