"""Facts for other programs: the line of ``sitegen extract``, the published facts, and JSON Schemas."""

import json
from datetime import date
from typing import Any

from sitegen.records import (
    Actor,
    Article,
    Correction,
    Decision,
    Extraction,
    Facts,
    Figure,
    FigureSeries,
    LedgerEntry,
    Outlet,
    Quote,
    Record,
    Repeat,
    Span,
    Speaker,
    Topic,
)
from sitegen.render.shelf import Shelf, both
from sitegen.render.wording import plain_number

_SCHEMAS: dict[str, type[Record]] = {
    "actor": Actor,
    "article": Article,
    "correction": Correction,
    "decision": Decision,
    "extraction": Extraction,
    "facts": Facts,
    "figure": Figure,
    "ledger-entry": LedgerEntry,
    "outlet": Outlet,
    "quote": Quote,
    "topic": Topic,
}


def render_jsonl(article: Article, facts: Facts) -> str:
    """Return one line of JSON: what was drawn from an article. The form is stable; other programs read it."""
    line = {
        "article": {
            "id": article.id,
            "path": article.path,
            "title": article.title,
            "source": article.source.model_dump(mode="json"),
            "body_sha256": article.source.sha256,
        },
        "quotes": [_quote(quote) for quote in facts.quotes if quote.article_id == article.id],
        "figures": [_figure(figure) for figure in facts.figures if figure.article_id == article.id],
    }
    return json.dumps(line, ensure_ascii=False, separators=(", ", ": "))


def render_facts(shelf: Shelf) -> str:
    """Return what is published as one JSON document, a table per kind; articles without their text."""
    shown = {item.id for item in both(shelf.quotes, shelf.figures)}
    tables: dict[str, list[Any]] = {
        "articles": [_article(article) for article in shelf.articles],
        "actors": [_dump(actor) for actor in shelf.actors.values()],
        "topics": [_dump(topic) for topic in shelf.topics.values()],
        "outlets": [_dump(outlet) for outlet in shelf.facts.outlets],
        "quotes": [_dump(quote) for quote in shelf.quotes],
        "figures": [_dump(figure) for figure in shelf.figures],
        "repeats": [_kept(repeat, repeat.quote_ids, shown) for repeat in shelf.facts.repeats],
        "series": [_kept(series, series.figure_ids, shown) for series in shelf.facts.series],
        "corrections": [_dump(correction) for correction in shelf.facts.corrections],
        "tombstones": [_dump(entry) for entry in shelf.facts.tombstones],
    }
    tables["repeats"] = [row for row in tables["repeats"] if row]
    tables["series"] = [row for row in tables["series"] if row]
    return _lines(tables)


def export_schemas() -> dict[str, str]:
    """Return the JSON Schema (2020-12) of each kind of record: file name -> text."""
    return {f"{name}.schema.json": _text(_schema(name, record)) for name, record in sorted(_SCHEMAS.items())}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "id": quote.id,
        "kind": quote.kind,
        "content_spans": [_span(span) for span in quote.content_spans],
        "cue_span": _span(quote.cue_span),
        "source_span": _span(quote.source_span),
        "speaker": _speaker(quote.speaker),
        "resolution": quote.resolution,
        "confidence": quote.confidence,
        "status": quote.status,
        "reason": quote.reason,
        "topics": list(quote.topics),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.id,
        "span": _span(figure.span),
        "value": plain_number(figure.value),
        "upper": None if figure.upper is None else plain_number(figure.upper),
        "unit": figure.unit,
        "unit_kind": figure.unit_kind,
        "qualifier": figure.qualifier,
        "measures": figure.measures.text if figure.measures else None,
        "period": figure.period.text if figure.period else None,
        "stated_by": _speaker(figure.stated_by),
        "quote_id": figure.quote_id,
        "status": figure.status,
        "stage": figure.stage,
        "role": figure.role,
        "linked": list(figure.linked),
        "manner": list(figure.manner),
        "period_start": _day(figure.period_start),
        "period_end": _day(figure.period_end),
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _span(span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"start": span.start, "end": span.end, "text": span.text}


def _speaker(speaker: Speaker | None) -> dict[str, Any] | None:
    return None if speaker is None else {"id": speaker.id, "name": speaker.name, "named": speaker.named}


def _article(article: Article) -> dict[str, Any]:
    # The path is a place on the maintainer's disk, and the body is the publisher's.
    return article.model_dump(mode="json", exclude={"body", "path", "held"})


def _dump(record: Record) -> dict[str, Any]:
    row = record.model_dump(mode="json")
    for field in ("value", "upper"):
        if isinstance(row.get(field), str):
            row[field] = plain_number(getattr(record, field))
    return row


def _kept(record: Repeat | FigureSeries, ids: tuple[str, ...], shown: set[str]) -> dict[str, Any] | None:
    """Leave held items out of a group; None where fewer than two remain."""
    left = [i for i in ids if i in shown]
    if len(left) < 2:  # noqa: PLR2004 - a group of one is no group
        return None
    row = record.model_dump(mode="json", exclude={"values", "points"})
    return {**row, ("quote_ids" if isinstance(record, Repeat) else "figure_ids"): left}


def _schema(name: str, record: type[Record]) -> dict[str, Any]:
    made = record.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": name}


def _text(value: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _lines(tables: dict[str, list[Any]]) -> str:
    """Return JSON with a line per row, so that a change of one fact is a change of one line."""
    parts = []
    for name, rows in tables.items():
        inner = ",\n".join(json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in rows)
        parts.append(f"{json.dumps(name)}:[\n{inner}\n]" if inner else f"{json.dumps(name)}:[]")
    return "{\n" + ",\n".join(parts) + "\n}\n"
