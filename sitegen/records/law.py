"""The law: every span of every record holds the words that stand at its place."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

from sitegen.errors import SpanMismatchError
from sitegen.records.article import Article
from sitegen.records.base import Record
from sitegen.records.span import Span


def spans_of(record: Record) -> Iterator[Span]:
    """Yield every span of a record, however deep it lies."""
    if isinstance(record, Span):
        yield record
        return
    for name in _fields_with_spans(type(record)):
        value = getattr(record, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Span):
                yield part
            elif isinstance(part, Record):
                yield from spans_of(part)


@cache
def _fields_with_spans(kind: type[Record]) -> tuple[str, ...]:
    """Return the fields that may hold a span; an article's many lemmas are not walked through one by one."""
    return tuple(name for name, field in kind.model_fields.items() if _may_hold_span(field.annotation))


def _may_hold_span(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation is Span or bool(_fields_with_spans(annotation))
    return any(_may_hold_span(part) for part in get_args(annotation))


def check_spans(article: Article, record: Record) -> int:
    """Check the law for every span of a record drawn from an article.

    Returns:
        How many spans were checked.

    Raises:
        SpanMismatchError: other words stand at the place of one of them.

    """
    checked = 0
    for span in spans_of(record):
        if not span.stands_in(article.body):
            found = article.body[span.start : span.end]
            raise SpanMismatchError(article.id, span.start, span.end, span.text, found)
        checked += 1
    return checked
