"""The law of the project: a span holds the words that stand at its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from sitegen.errors import SpanMismatchError
from sitegen.records import Article, RawAttribution, Source, Span, check_spans, spans_of

BODY = "The weir stays open, said Ada Quill."


def article(body: str) -> Article:
    """Make an article with this body."""
    return Article(id="weir", path="weir.txt", body=body, source=Source(sha256="0" * 64))


def quotation(*spans: Span) -> RawAttribution:
    """Make an attribution of these words."""
    return RawAttribution(kind="direct", content_spans=spans, resolution="none", confidence=0.5)


@given(st.text(min_size=1), st.data())
def test_a_cut_span_stands_in_its_body(body, data):
    """Cutting any range out of any text keeps the law."""
    start = data.draw(st.integers(0, len(body) - 1))
    end = data.draw(st.integers(start + 1, len(body)))
    span = Span.cut(body, start, end)
    assert span.stands_in(body)
    assert body[span.start : span.end] == span.text


@given(st.text(min_size=1), st.integers(0, 9), st.integers(0, 9))
def test_a_span_survives_json(text, start, extra):
    """``record -> JSON -> record`` is identity, for any characters JSON can carry."""
    text = text.encode("utf-8", "ignore").decode() + "x" * extra + "y"
    span = Span(start=start, end=start + len(text), text=text)
    assert Span.model_validate_json(span.model_dump_json()) == span


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-2, 1), (30, 400)])
def test_a_span_that_cannot_stand_is_refused(start, end):
    """An empty, backward, negative or overlong range makes no record."""
    with pytest.raises(ValidationError):
        Span.cut(BODY, start, end)


@pytest.mark.parametrize("fault", [{"start": "0"}, {"text": 7}, {"start": 0.0}, {"colour": "red"}])
def test_a_span_takes_no_other_types_or_fields(fault):
    """Records are strict and closed."""
    with pytest.raises(ValidationError):
        Span.model_validate({"start": 0, "end": 3, "text": "The"} | fault)


def test_a_record_never_changes():
    """Records are frozen."""
    span = Span.cut(BODY, 0, 3)
    with pytest.raises(ValidationError):
        span.start = 4


def test_spans_know_their_neighbours():
    """Overlap needs a shared character; containment needs all of them."""
    whole, weir, after = Span.cut(BODY, 0, 8), Span.cut(BODY, 4, 8), Span.cut(BODY, 8, 12)
    assert whole.contains(weir)
    assert not weir.contains(whole)
    assert whole.overlaps(weir)
    assert not whole.overlaps(after)


def test_every_span_of_a_record_is_found_however_deep():
    """The walk sees tuples of spans and optional spans."""
    first, second, cue = Span.cut(BODY, 0, 3), Span.cut(BODY, 4, 8), Span.cut(BODY, 21, 25)
    record = quotation(first, second).model_copy(update={"cue_span": cue})
    assert list(spans_of(record)) == [first, second, cue]
    assert check_spans(article(BODY), record) == 3


def test_a_changed_article_is_noticed():
    """A record of yesterday's text cannot pass beside today's."""
    record = quotation(Span.cut(BODY, 4, 8))
    with pytest.raises(
        SpanMismatchError, match=r"article weir: characters 4 to 8 are 'dam ', but a record says 'weir'"
    ):
        check_spans(article(BODY.replace("weir", "dam")), record)
