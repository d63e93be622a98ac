"""The view models of the templates: what they hold, of which type, and what their docstrings say of it.

A type is what an annotation is at run time: a class, ``tuple[DayView, ...]``, ``DayView | None``.
``Any`` is one that nobody knows.
"""

import ast
import dataclasses
import importlib
import inspect
import operator
import pkgutil
import textwrap
import types
import typing
from collections.abc import Iterable, Mapping
from functools import cache, reduce
from itertools import pairwise
from typing import Any, get_args, get_origin

from markupsafe import Markup

import sitegen.render

_PLAIN = {"bool": bool, "int": int, "str": str, "tuple": tuple, "Mapping": Mapping, "Markup": Markup}


@cache
def known_types() -> Mapping[str, Any]:
    """Return what a template may declare: the dataclasses of the package that renders, and plain types, by name."""
    found = dict(_PLAIN)
    for module in pkgutil.walk_packages(sitegen.render.__path__, "sitegen.render."):
        inside = vars(importlib.import_module(module.name)).items()
        found |= {n: o for n, o in inside if dataclasses.is_dataclass(o) and o.__module__ == module.name}
    return found


def read_type(text: str, known: Mapping[str, Any]) -> Any:
    """Return the type that an annotation in a template names.

    Raises:
        NameError, SyntaxError: it names none.

    """
    holder = types.SimpleNamespace(__annotations__={"it": text})
    return typing.get_type_hints(holder, dict(known))["it"]


@cache
def members(kind: Any) -> Mapping[str, tuple[Any, str]]:
    """Return the fields and properties of a dataclass: name -> type and docstring, empty where there is none."""
    cls = get_origin(kind) or kind
    docs, hints = _field_docs(cls), typing.get_type_hints(cls)
    found = {f.name: (hints[f.name], docs.get(f.name, "")) for f in dataclasses.fields(cls)}
    for name, value in vars(cls).items():
        if isinstance(value, property):
            found[name] = (typing.get_type_hints(value.fget)["return"], inspect.getdoc(value) or "")
    bound = get_args(kind)
    return {n: (t[bound] if bound and getattr(t, "__parameters__", ()) else t, doc) for n, (t, doc) in found.items()}


def _field_docs(cls: type) -> Mapping[str, str]:
    """Return the string that stands below each field of a class; Python itself keeps none of them."""
    (body,) = (node.body for node in ast.parse(textwrap.dedent(inspect.getsource(cls))).body)
    return {
        field.target.id: inspect.cleandoc(below.value.value)
        for field, below in pairwise(body)
        if isinstance(field, ast.AnnAssign) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
    }


def parts(kind: Any) -> tuple[Any, ...]:
    """Return the types that a value may have when it is there: those of a union, without None."""
    several = get_args(kind) if get_origin(kind) in {types.UnionType, typing.Union} else (kind,)
    return tuple(one for one in several if one is not types.NoneType)


def union(kinds: Iterable[Any]) -> Any:
    """Return the type of a value that has one of some types; ``Any`` where one of them is not known."""
    flat = list(dict.fromkeys(part for kind in kinds for part in parts(kind)))
    if not flat or Any in flat:
        return Any
    return flat[0] if len(flat) == 1 else reduce(operator.or_, flat)


def element(kind: Any, number: int | None = None) -> Any:
    """Return the type of what a loop takes from a value; with a number, of what stands at that place in it."""
    found = []
    for one in parts(kind):
        inside = get_args(one)
        if get_origin(one) is tuple and Ellipsis not in inside:
            found.append(union(inside) if number is None else inside[number] if number < len(inside) else Any)
        elif inside:
            found.append(inside[-1] if get_origin(one) is Mapping and number is not None else inside[0])
        else:
            found.append(Any)
    return union(found)


def fits(given: Any, wanted: Any) -> bool:
    """Return whether a value of one type may stand where another is declared; None is not looked at."""
    if given is Any or wanted is Any:
        return True
    return all(any(_fits_one(one, other) for other in parts(wanted)) for one in parts(given))


def _fits_one(given: Any, wanted: Any) -> bool:
    one, other = get_origin(given) or given, get_origin(wanted) or wanted
    if not (isinstance(one, type) and isinstance(other, type) and issubclass(one, other)):
        return False
    if one is tuple and get_args(given) and get_args(wanted):
        return fits(element(given), element(wanted))
    return get_args(given) == get_args(wanted) or not (get_args(given) and get_args(wanted))


def is_a(value: object, kind: Any) -> bool:
    """Return whether a value and all that it holds is of a type."""
    if value is None:
        return kind is types.NoneType or types.NoneType in get_args(kind)
    return any(_is_one(value, one) for one in parts(kind))


def _is_one(value: object, kind: Any) -> bool:
    cls, inside = get_origin(kind) or kind, get_args(kind)
    if not isinstance(value, cls):
        return False
    if cls is tuple and inside:
        each = [inside[0]] * len(value) if Ellipsis in inside else inside
        return len(each) == len(value) and all(map(is_a, value, each))
    if dataclasses.is_dataclass(cls):
        return all(is_a(getattr(value, name), of) for name, (of, _) in members(kind).items())
    return True


def in_words(kind: Any) -> str:
    """Return a type as the reference prints it: "tuple[DayView, ...] or None"."""
    if kind is Ellipsis:
        return "..."
    if several := get_args(kind):
        if get_origin(kind) in {types.UnionType, typing.Union}:
            return " or ".join(map(in_words, several))
        return f"{in_words(get_origin(kind))}[{', '.join(map(in_words, several))}]"
    return "None" if kind is types.NoneType else kind.__name__
