"""Facts for other programs."""

import json

from hypothesis import given
from hypothesis import strategies as st

from sitegen.records import Facts
from sitegen.render import export_schemas, render_jsonl
from tests.support.invented import FERRY, PIER, article, quote, sample


def test_the_line_has_the_documented_form():
    """Other programs rely on these keys and on their order."""
    line = json.loads(render_jsonl(PIER, sample()))
    assert list(line) == ["article", "quotes", "figures"]
    assert list(line["article"]) == ["id", "path", "title", "source", "body_sha256"]
    assert list(line["quotes"][0]) == [
        *("id", "kind", "content_spans", "cue_span", "source_span", "speaker", "resolution", "confidence"),
        *("status", "reason", "topics", "description"),
    ]
    assert list(line["figures"][0]) == [
        *("id", "span", "value", "upper", "unit", "unit_kind", "qualifier", "measures", "period", "stated_by"),
        *("quote_id", "status", "stage", "role", "linked", "manner", "period_start", "period_end"),
    ]
    assert line["quotes"][0]["speaker"] == {"id": "orla-vance", "name": "Orla Vance", "named": True}
    assert line["quotes"][-1]["status"] == "held"


def test_figures_are_plain():
    """Values without exponent or idle zeros, measures and period as text."""
    first = json.loads(render_jsonl(FERRY, sample()))["figures"][0]
    second = json.loads(render_jsonl(PIER, sample()))["figures"][0]
    assert (first["value"], first["measures"], first["period"]) == ("4200000", "repairs", None)
    assert (second["value"], second["upper"], second["period"]) == ("5100000", None, "later")


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_line_is_a_line_and_holds_the_words(words):
    """Any words come back as they were, and none breaks the line."""
    body = article("any", f"“{words}”")
    line = render_jsonl(body, Facts(articles=(body,), quotes=(quote(body, words),)))
    assert "\n" not in line
    assert json.loads(line)["quotes"][0]["content_spans"][0]["text"] == words


def test_schemas_are_schemas():
    """Each kind of record has one, with its properties."""
    schemas = export_schemas()
    assert "quote.schema.json" in schemas
    for text in schemas.values():
        schema = json.loads(text)
        assert schema["$schema"].endswith("2020-12/schema")
        assert schema["properties"]
