"""Facts for other programs: the line of ``sitegen extract``, and the JSON Schemas of all records."""

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
    LedgerEntry,
    Outlet,
    Quote,
    Record,
    Span,
    Speaker,
    Topic,
)
from sitegen.render.text.wording import plain_number

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
        "description": _span(quote.description),
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


def _schema(name: str, record: type[Record]) -> dict[str, Any]:
    made = record.model_json_schema(mode="serialization")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": name}


def _text(value: Any) -> str:  # noqa: ANN401 - any JSON
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
