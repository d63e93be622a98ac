"""The form of records as Parquet: made from the records themselves, so that there is one definition of both."""

from datetime import date
from decimal import Decimal
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic_core import to_json

from sitegen.records import Article, Extraction
from sitegen.records.base import Record

_PLAIN = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_(), date: pa.date32()}
_ROW: dict[str, type[Record]] = {"article": Article, "extraction": Extraction}
"""What a row holds."""


@cache
def row_schema() -> pa.Schema:
    """Return the form of a row: an article and what was extracted from it, field by field as their records have them.

    What a field means stands beside it, under ``about``. A ``Decimal`` is text, which loses no digit; a pair of places
    is a list of two; whatever may be unknown may be null.
    """
    return pa.schema([pa.field(name, _struct(kind), nullable=False) for name, kind in _ROW.items()])


def to_row(article: Article, extraction: Extraction) -> dict[str, Any]:
    """Return the values of one row."""
    return {"article": _plain(article), "extraction": _plain(extraction)}


def from_row(row: dict[str, Any]) -> tuple[Article, Extraction]:
    """Return the records of one row, validated as any JSON of them is.

    Raises:
        pydantic.ValidationError: the row holds something that no record does.

    """
    return (
        Article.model_validate_json(to_json(row["article"])),
        Extraction.model_validate_json(to_json(row["extraction"])),
    )


def _struct(kind: type[Record]) -> pa.DataType:
    return pa.struct(
        [
            pa.field(
                name,
                _type(field.annotation),
                nullable=NoneType in get_args(field.annotation),
                metadata={"about": field.description or ""},
            )
            for name, field in kind.model_fields.items()
        ]
    )


def _type(annotation: Any) -> pa.DataType:  # noqa: ANN401 - any annotation of a record
    origin, args = get_origin(annotation), get_args(annotation)
    if annotation in _PLAIN:
        return _PLAIN[annotation]
    if annotation is Decimal or origin is Literal:
        return pa.string()
    if origin is Annotated:
        return _type(args[0])
    if origin in {Union, UnionType}:
        (known,) = (arg for arg in args if arg is not NoneType)
        return _type(known)
    if origin is tuple:
        return pa.list_(_type(args[0])) if args[-1] is Ellipsis else pa.list_(_type(args[0]), len(args))
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _struct(annotation)
    message = f"a record has a field of a kind that has no form in Parquet yet: {annotation}"
    raise TypeError(message)


def _plain(value: Any) -> Any:  # noqa: ANN401 - any value of a record
    """Return a value as its form in Parquet takes it."""
    if isinstance(value, Record):
        return {name: _plain(getattr(value, name)) for name in type(value).model_fields}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return str(value) if isinstance(value, Decimal) else value
