"""What the components write on a spaCy document: the records as JSON, and the same places as groups of tokens.

Nothing else of this package stays on a document, so it can be sent and stored as spaCy does it (``Doc.to_bytes``,
``DocBin``, ``nlp.pipe`` with several processes). ADR 60 tells why.
"""

from collections.abc import Iterable
from functools import partial
from typing import Any, Literal
from weakref import WeakKeyDictionary

from pydantic import TypeAdapter
from spacy.tokens import Doc, Span, SpanGroup

from sitegen.records import Lemmas, RawAttribution, RawEntity, RawFigure, Record, Sentences

_RECORDS: dict[str, TypeAdapter[Any]] = {
    "sitegen_sentences": TypeAdapter(Sentences),
    "sitegen_entities": TypeAdapter(tuple[RawEntity, ...]),
    "sitegen_attributions": TypeAdapter(tuple[RawAttribution, ...]),
    "sitegen_figures": TypeAdapter(tuple[RawFigure, ...]),
    "sitegen_lemmas": TypeAdapter(Lemmas),
}
"""Attribute of ``doc._`` -> the records it holds."""
_UNWRITTEN: dict[str, Lemmas | None] = {"sitegen_sentences": None, "sitegen_lemmas": Lemmas()}
"""What an attribute is that no component has written; the others are empty."""
_BUILT: WeakKeyDictionary[Doc, dict[str, tuple[str, Record | tuple[Record, ...]]]] = WeakKeyDictionary()
"""The records of the documents at hand, each kind with the text that it was built from: a loop over a document asks for
them again and again, and building them takes a tenth of the time of finding them."""
Group = Literal["quotations", "mentions", "contents", "cues", "sources", "figures"]
"""The span groups, without what their names begin with."""
SPANS_PREFIX = "sitegen_"
"""What the names of our span groups begin with, unless a pipeline's config says otherwise."""


def declare_attributes() -> None:
    """Register the attributes on ``Doc``; does nothing where that is done already."""
    for name in _RECORDS:
        if not Doc.has_extension(name):
            # Partials of functions of this module, because spaCy pickles them for a process that it starts anew.
            Doc.set_extension(name, getter=partial(_read, name), setter=partial(_write, name))


def mark(doc: Doc, prefix: str, group: Group, places: Iterable[tuple[int, int, str]]) -> None:
    """Put places (start, end, label) into a span group, each widened to whole tokens."""
    spans: list[Span] = []
    for start, end, label in places:
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    name = f"{prefix}{group}"
    doc.spans[name] = SpanGroup(doc, name=name, spans=spans)


def _read(name: str, doc: Doc) -> Record | tuple[Record, ...] | None:
    stored = _user_data(doc).get(_key(name))
    if stored is None:
        return _UNWRITTEN.get(name, ())
    built = _BUILT.setdefault(doc, {})
    if name not in built or built[name][0] is not stored:
        built[name] = stored, _RECORDS[name].validate_json(stored)
    return built[name][1]


def _write(name: str, doc: Doc, records: Record | Iterable[Record]) -> None:
    made = records if isinstance(records, Record) else tuple(records)
    stored = _RECORDS[name].dump_json(made).decode()
    _user_data(doc)[_key(name)] = stored
    _BUILT.setdefault(doc, {})[name] = stored, made


def _user_data(doc: Doc) -> dict[Any, Any]:
    """Return what a document carries for others; spaCy's types allow names as keys only, its attributes are tuples."""
    return doc.user_data


def _key(name: str) -> tuple[str, str, None, None]:
    """Return where spaCy itself keeps the value of an attribute of a document."""
    return "._.", name, None, None
