"""The form of records as Parquet is that of the records, and loses nothing of them."""

import io
from datetime import date
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sitegen.cluster.schema import from_row, row_schema, to_row
from sitegen.extract import Extractor
from sitegen.records import Article, Carrier, Extraction, RawFigure, Span
from sitegen.records.base import Record

TEXT = """“We paid nearly €6.5 million for the gates in 2025,” said Mira Halden, the harbour minister.

Tilda Oke, a keeper, called them “a leak with a view”. The tolls rose by 4.8 percent.
"""


def through_parquet(article, extraction):
    """Return what comes back of two records that were written as Parquet."""
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist([to_row(article, extraction)], schema=row_schema()), sink)
    (row,) = pq.read_table(io.BytesIO(sink.getvalue())).to_pylist()
    return from_row(row)


def test_what_is_written_is_read_back():
    """An article with everything that one can have, and all that is drawn from it."""
    article = Article.from_text(
        TEXT, id="weir", path="a/weir.txt", outlet="harbour-wire", published="2026-03-02", authors=("Ada Quill",)
    ).model_copy(
        update={
            "unseen": ((0, 1), (9, 12)),
            "notices": ("An earlier version named another keeper.",),
            "carriers": (Carrier(url="https://example.org/weir", published=date(2026, 3, 3)),),
        }
    )
    extraction = Extractor().extract(article)
    assert extraction.figures
    assert extraction.attributions
    assert through_parquet(article, extraction) == (article, extraction)


def test_no_digit_of_a_value_is_lost():
    """A decimal with more digits than a binary number holds, and its zeros."""
    article = Article.from_text("1.10", id="one")
    figure = RawFigure(
        span=Span(start=0, end=4, text="1.10"),
        value=Decimal("12345678901234567890.1234567890"),
        upper=Decimal("1.10"),
        unit="EUR",
        unit_kind="currency",
        qualifier="range",
    )
    extraction = Extraction(article_id="one", body_sha256=article.source.sha256, extractor="x", figures=(figure,))
    (found,) = through_parquet(article, extraction)[1].figures
    assert (str(found.value), str(found.upper)) == ("12345678901234567890.1234567890", "1.10")


def test_the_form_says_what_each_field_means():
    """In the words of the record, and it has every field of it."""
    for name, kind in (("article", Article), ("extraction", Extraction)):
        fields = {field.name: field for field in row_schema().field(name).type}
        assert list(fields) == list(kind.model_fields)
        for field, given in kind.model_fields.items():
            assert fields[field].metadata[b"about"].decode() == (given.description or "")
    assert not row_schema().field("article").type.field("body").nullable
    assert row_schema().field("article").type.field("held").nullable


def test_a_field_without_a_form_is_refused_and_not_left_out():
    """Whoever gives a record a new kind of field is told so by this test."""
    from sitegen.cluster.schema import _struct  # noqa: PLC0415 - nothing else takes a record of ours

    class Odd(Record):
        """A record with a field that nothing has a form for."""

        bits: bytes

    with pytest.raises(TypeError, match="bytes"):
        _struct(Odd)
