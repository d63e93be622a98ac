"""Records survive JSON and refuse what they do not know."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sitegen.records import Actor, Extraction, Figure, Quote, RawFigure, Role, Source, Span, Speaker, Topic

WORDS = "at least €4.5 million"
SPAN = Span.cut(WORDS, 0, len(WORDS))


def figure(**changed) -> Figure:
    """Make a figure; what is named replaces the default."""
    fields = {
        "id": "f-abcdefghij",
        "article_id": "weir",
        "span": SPAN,
        "value": Decimal(4500000),
        "unit": "EUR",
        "unit_kind": "currency",
        "qualifier": "at_least",
        "status": "published",
    }
    return Figure(**(fields | changed))


@given(st.decimals(allow_nan=False, allow_infinity=False))
def test_a_value_survives_json_digit_for_digit(value):
    """No amount passes through a float on its way to disk and back."""
    again = Figure.model_validate_json(figure(value=value).model_dump_json())
    assert again.value == value
    assert str(again.value) == str(value)


def test_dates_and_nested_records_survive_json():
    """An actor with dated roles and a source with days come back equal."""
    role = Role(title="Harbour Minister", of="Velland", since=date(2024, 2, 29))
    actor = Actor(id="ada-quill", name="Ada Quill", kind="person", aliases=("Quill",), roles=(role,), registered=True)
    source = Source(published=date(2026, 9, 14), authors=("B. Orre",), sha256="0" * 64)
    assert Actor.model_validate_json(actor.model_dump_json()) == actor
    assert Source.model_validate_json(source.model_dump_json()) == source


def test_an_extraction_survives_json():
    """What the cache stores comes back as it went in."""
    raw = RawFigure(span=SPAN, value=Decimal(4500000), unit="EUR", unit_kind="currency", qualifier="at_least")
    extraction = Extraction(article_id="weir", body_sha256="0" * 64, extractor="x", figures=(raw,))
    assert Extraction.model_validate_json(extraction.model_dump_json()) == extraction


@pytest.mark.parametrize(
    "fault",
    [{"id": "f-ABC"}, {"id": "q-abcdefghij"}, {"value": 4.5}, {"qualifier": "nearly"}, {"status": "rumoured"}],
)
def test_a_figure_that_says_something_else_is_refused(fault):
    """Ids, values, qualifiers and statuses come from a closed set; a float is no amount."""
    with pytest.raises(ValidationError):
        figure(**fault)


def test_a_quote_has_content():
    """Words said are never empty."""
    with pytest.raises(ValidationError):
        Quote(
            id="q-abcdefghij",
            article_id="weir",
            kind="direct",
            content_spans=(),
            resolution="none",
            confidence=1.0,
            status="held",
        )


def test_the_text_of_a_split_quote_is_for_search():
    """Both halves can be found; the words between are not part of it."""
    body = "“Yes,” she said. “And soon.”"
    quote = Quote(
        id="q-abcdefghij",
        article_id="weir",
        kind="direct",
        content_spans=(Span.cut(body, 1, 5), Span.cut(body, 18, 27)),
        speaker=Speaker(id="ada-quill", name="Ada Quill", named=True),
        resolution="pronoun",
        confidence=0.9,
        status="published",
    )
    assert quote.text == "Yes, And soon."


def test_records_made_of_the_same_fields_have_their_names_in_common():
    """They take the room once; and a copy with another field given changes the names of none of the others."""
    one, other = (Span.model_validate({"start": 1, "end": 4, "text": text}) for text in ("Yes", "Not"))
    assert one.model_fields_set is other.model_fields_set
    few, same = (Topic(id=one.lower(), name=one, phrases=("tide",)) for one in ("Weirs", "Piers"))
    more = few.model_copy(update={"description": "What holds the river."})
    assert few.model_fields_set is same.model_fields_set
    assert few.model_fields_set == same.model_fields_set == {"id", "name", "phrases"}
    assert more.model_fields_set == {"id", "name", "phrases", "description"}
