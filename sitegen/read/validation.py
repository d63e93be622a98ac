"""From what was written to a raw record, with every fault in its line and in plain words."""

from collections.abc import Iterator
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.read.fields import FAULTY, RawRecord, suggestion
from sitegen.read.strict_yaml import Location, Tree, dotted

_Raw = TypeVar("_Raw", bound=RawRecord)
_PLAIN = {
    "missing": ("the field is missing", "add it", Code.FIELD_MISSING),
    "string_type": ("the field is empty", "fill it in", Code.FIELD_EMPTY),
    "literal_error": ("the field is empty", "fill it in", Code.FIELD_EMPTY),
    "too_short": ("the list is empty", "write at least one entry, each after `- `", Code.LIST_EMPTY),
}
"""Errors of Pydantic's own in our words, with the fix and the code."""


def validate(model: type[_Raw], value: object, tree: Tree, name: str, at: Location = ()) -> _Raw:
    """Make a raw record from a part of a YAML tree.

    Args:
        model: What the part should be.
        value: The part: a mapping of fields.
        tree: The whole, which knows the lines.
        name: The file as the user would name it.
        at: Where in the tree the part lies.

    Raises:
        FaultsError: everything that is wrong with it, together.

    """
    try:
        return model.model_validate(value)
    except ValidationError as error:
        misspelt = {(*place, near) for place, near in _misspelt(model, error)}
        told = [details for details in error.errors() if details["type"] != "missing" or details["loc"] not in misspelt]
        faults = [_fault(model, details, tree, name, at) for details in told]
        raise FaultsError(faults) from None


def _misspelt(model: type[RawRecord], error: ValidationError) -> Iterator[tuple[Location, str]]:
    """Yield the fields that are there under a misspelt name; that they are missing needs not be said as well."""
    for details in error.errors():
        if details["type"] == "extra_forbidden":
            *place, written = details["loc"]
            if near := suggestion(str(written), _fields_at(model, tuple(place))):
                yield tuple(place), near


def _fault(model: type[RawRecord], details: ErrorDetails, tree: Tree, name: str, at: Location) -> Fault:
    location = (*at, *details["loc"])
    problem, fix, code = _in_words(model, details)
    line, column = tree.place_of(location)
    return Fault(name, line, dotted(location), problem, fix, code, column)


def _in_words(model: type[RawRecord], details: ErrorDetails) -> tuple[str, str, Code]:
    kind, place = details["type"], details["loc"]
    context = details.get("ctx", {})
    if kind == FAULTY:
        return str(context["problem"]), str(context["fix"]), context["code"]
    if kind == "extra_forbidden":
        known = _fields_at(model, place[:-1])
        near = suggestion(str(place[-1]), known)
        fix = f"did you mean {near}? If so, rename it" if near else f"remove it; the fields are {', '.join(known)}"
        return "there is no such field", fix, Code.NO_SUCH_FIELD
    if kind in {"model_type", "model_attributes_type"}:
        known = _fields_at(model, place)
        fix = f"write {known[0]}: ... beneath, one field a line"
        return "this should be a mapping of fields", fix, Code.FIELD_SHAPE
    # Every field checks itself before Pydantic does, so little is left for it to say.
    return _PLAIN.get(kind, (details["msg"], "correct the value", Code.FIELD_SHAPE))


def _fields_at(model: type[BaseModel], place: tuple[str | int, ...]) -> list[str]:
    for part in place:
        if isinstance(part, str):
            model = _model_in(model.model_fields[part].annotation) or model
    return list(model.model_fields)


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - whatever stands behind a colon
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
