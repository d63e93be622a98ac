"""Published records as JSON, an array for each kind, with a JSON Schema beside each."""

import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema
from pydantic_core import to_json

from sitegen.records import (
    Actor,
    Article,
    Correction,
    Figure,
    FigureSeries,
    LedgerEntry,
    Outlet,
    Quote,
    Record,
    Repeat,
    Topic,
)
from sitegen.render.data.data_file import DataFile
from sitegen.render.data.lookup import Lookup
from sitegen.render.text.addresses import page_url
from sitegen.render.text.wording import plain_number

_Row = dict[str, Any]

_LEFT_OUT: dict[type[Record], frozenset[str]] = {
    # The body is the publisher's, and the path is a place on the maintainer's disk.
    Article: frozenset({"body", "path", "held"}),
    # What they are made from stands in the figures; here they would have to be made anew without those held back.
    FigureSeries: frozenset({"values", "points"}),
}
_ORDER: dict[type[Record], tuple[str, ...]] = {
    Quote: (
        "id", "article_id", "kind", "content_spans", "cue_span", "source_span", "speaker", "description", "role_span",
        "resolution", "confidence", "status", "reason", "manner", "repairs", "before", "after", "said_when", "topics",
    ),
    Figure: (
        "id", "article_id", "span", "value", "upper", "unit", "unit_kind", "qualifier", "measures", "period",
        "stated_by", "quote_id", "notes", "status", "reason", "topics", "stage", "role", "linked", "manner",
    ),
}  # fmt: skip
"""The order in which fields were first published, so that no line of a file changes with the records; others follow."""
_WITH_PAGE = frozenset({Article, Actor, Topic, Quote, Figure})
_PAGE = {"type": "string", "format": "uri-reference", "description": "Permanent address."}


class _Complete(GenerateJsonSchema):
    """Says that every field is there, because a record is written with all of them."""

    def field_is_required(self, field: object, total: bool) -> bool:  # noqa: ARG002, FBT001 - pydantic calls it so
        """Return that it is."""
        return True


@dataclass(frozen=True, slots=True)
class _Kind:
    """One file: what its rows are made from."""

    name: str
    record: type[Record]
    rows: Iterable[_Row]


def json_files(lookup: Lookup) -> Iterator[DataFile]:
    """Yield the JSON file and the JSON Schema (2020-12) of each kind of record.

    A file is an array with a record on each line, so that it can be read a line at a time, and a change of one fact is
    a change of one line.
    """
    for kind in _kinds(lookup):
        yield _array(kind)
        schema = _schema(kind.name, kind.record)
        yield DataFile.of(f"{kind.name}.schema.json", "JSON Schema", schema, about=kind.name)


def _kinds(lookup: Lookup) -> tuple[_Kind, ...]:
    catalogue, facts = lookup.catalogue, lookup.catalogue.facts
    return (
        _Kind("quotes", Quote, _paged(catalogue.quotes, lambda q: lookup.item(q.article_id, q.id))),
        _Kind("figures", Figure, (_figure(figure, lookup) for figure in catalogue.figures)),
        _Kind("articles", Article, _paged(catalogue.articles, lookup.sheet)),
        _Kind("actors", Actor, _paged(catalogue.actors.values(), lambda a: lookup.address(page_url("actors", a.id)))),
        _Kind("topics", Topic, _paged(catalogue.topics.values(), lambda t: lookup.address(page_url("topics", t.id)))),
        _Kind("outlets", Outlet, map(_dump, facts.outlets)),
        _Kind("repeats", Repeat, _groups(facts.repeats, "quote_ids", lookup.quotes)),
        _Kind("series", FigureSeries, _groups(facts.series, "figure_ids", lookup.figures)),
        _Kind("corrections", Correction, map(_dump, facts.corrections)),
        _Kind("withdrawn", LedgerEntry, map(_dump, facts.tombstones)),
    )


def _dump(record: Record) -> _Row:
    row = record.model_dump(mode="json", exclude=set(_LEFT_OUT.get(type(record), ())))
    return _in_order(type(record), row)


def _in_order(kind: type[Record], row: _Row) -> _Row:
    """Return what a row has by field in the order of the file."""
    return {field: row[field] for field in _ORDER.get(kind, ())} | row


def _paged(records: Iterable[Any], address: Callable[[Any], str]) -> Iterable[_Row]:
    return ({**_dump(record), "page": address(record)} for record in records)


def _figure(figure: Figure, lookup: Lookup) -> _Row:
    """Return a figure whose numbers are written out, and which refers to nothing that is held back."""
    row = _dump(figure)
    row["value"] = plain_number(figure.value)
    row["upper"] = None if figure.upper is None else plain_number(figure.upper)
    row["quote_id"] = figure.quote_id if figure.quote_id in lookup.quotes else None
    row["linked"] = [i for i in figure.linked if i in lookup.figures]
    row["page"] = lookup.item(figure.article_id, figure.id)
    return row


def _groups(records: Iterable[Record], field: str, shown: frozenset[str]) -> Iterable[_Row]:
    """Yield groups without the items that are held back; one item alone is no group."""
    for record in records:
        row = _dump(record)
        row[field] = [i for i in row[field] if i in shown]
        if len(row[field]) > 1:
            yield row


@cache
def _schema(name: str, record: type[Record]) -> str:
    """Return the JSON Schema of an array of records; making it takes longer than all the rows of a small site."""
    row = record.model_json_schema(mode="serialization", schema_generator=_Complete)
    defined = row.pop("$defs", {})
    for field in _LEFT_OUT.get(record, ()):
        del row["properties"][field]
    row["properties"] = _in_order(record, row["properties"])
    row["required"] = list(row["properties"])
    if record in _WITH_PAGE:
        row["properties"]["page"] = _PAGE
        row["required"].append("page")
    base = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": name}
    whole = {**base, "type": "array", "items": row, **({"$defs": defined} if defined else {})}
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"


def _array(kind: _Kind) -> DataFile:
    """Return the file, written row by row: as text and in pieces it would take several times the room."""
    out, rows = io.BytesIO(), 0
    out.write(b"[")
    for rows, row in enumerate(kind.rows, start=1):
        out.write(b",\n" if rows > 1 else b"\n")
        out.write(to_json(row))
    out.write(b"\n]\n" if rows else b"]\n")
    return DataFile.of(f"{kind.name}.json", "JSON", out.getvalue(), rows=rows, about=kind.name)
