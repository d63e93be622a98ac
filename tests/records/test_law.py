"""The law is checked for every span, however deep it lies."""

import pytest

from sitegen.errors import SpanMismatchError
from sitegen.records import Quote, Record, Span, check_spans, spans_of
from tests.support.extracted import Draft
from tests.support.invented import PIER, quote, sample


def every(value):
    """Find spans by looking at every value, whatever the field's type says."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for part in value:
            yield from every(part)
    elif isinstance(value, Record):
        for name in type(value).model_fields:
            yield from every(getattr(value, name))


def drawn():
    """Draw everything that an article can yield."""
    draft = Draft("a", "“We need 40 boats by May,” the warden Orlo said on Monday.")
    draft.says(draft.who("Orlo", roles=["the warden"]), "We need", "40 boats")
    draft.counts("40 boats", "40", "boats", measures="boats", period="by May")
    return draft.extraction


@pytest.mark.parametrize("record", [sample(), drawn(), *sample().quotes, *sample().figures, PIER])
def test_no_span_is_missed(record):
    """Fields are chosen by their types; the spans are the same as when every value is looked at."""
    assert list(spans_of(record)) == list(every(record))


@pytest.mark.parametrize("field", [n for n, f in Quote.model_fields.items() if f.annotation == Span | None])
def test_a_span_that_lies_is_an_error(field):
    """In whatever field of a quote."""
    lie = Span(start=0, end=4, text="Lies")
    record = quote(PIER, "It is not ours to sell").model_copy(update={field: lie})
    with pytest.raises(SpanMismatchError, match="'Lies'"):
        check_spans(PIER, record)
