"""Digests of what pages are made of: equal for equal values, in whatever build they were made."""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any, Final

from markupsafe import Markup

from sitegen.records import Record
from sitegen.render.items.citations import Citation
from sitegen.render.items.views import FigureView, QuoteView

_SIZE: Final = 16
"""Bytes of a digest: enough that no two contents meet."""
_PLAIN: Final = frozenset({str, int, bool, float, bytes, type(None)})
_NAMED: Final = (date, Decimal)
_SHARED: Final = frozenset({QuoteView, FigureView, Citation})
"""What stands in many units, as records do, so that its digest is made once."""

_AT_HAND: Final = 8_000
"""Views whose digests are known at once, those of some 500 articles: a view is in memory as long as its digest is."""

_READERS: Final[dict[type, Callable[[object], tuple[object, ...]]]] = {}
"""By a dataclass what takes the fields out of one that are compared."""


class Digests:
    """Digests of values, those that stand in many others made once each."""

    def __init__(self) -> None:
        """Begin with none."""
        self._records: dict[int, tuple[object, str]] = {}
        self._views: dict[int, tuple[object, str]] = {}

    def of(self, value: object) -> str:
        """Return the digest of records, views, plain values, and of what holds them.

        Raises:
            TypeError: nothing tells two values of this kind apart.

        """
        return _hash(repr(self._told(value)))

    def _told(self, value: Any) -> object:  # noqa: ANN401 - any view model, or what one holds
        """Return a value as nested tuples of plain ones: their ``repr`` tells any two apart."""
        kind = type(value)
        if kind in _PLAIN:
            return value
        if kind is Markup:  # HTML that is ready: not the same as text with the same letters
            return ("html", str.__str__(value))
        if kind is tuple:
            return self._row(value)
        if kind in _SHARED:
            return self._view(value)
        if kind in _READERS:
            return self._fields(value)
        return self._rarer(value)

    def _rarer(self, value: Any) -> object:  # noqa: ANN401 - the same
        kind = type(value)
        if isinstance(value, Record):
            return self._record(value)
        if isinstance(value, Sequence):
            return (kind.__name__, str.__str__(value)) if isinstance(value, str) else self._row(value)
        if is_dataclass(kind):
            return self._fields(value)
        if isinstance(value, Mapping):
            return ("pairs", self._pairs(value))
        if isinstance(value, frozenset):
            return ("set", *sorted(repr(self._told(held)) for held in value))
        if isinstance(value, _NAMED):
            return (kind.__name__, str(value))
        message = f"{kind.__name__} has no digest: a unit cannot be given it"
        raise TypeError(message)

    def _row(self, value: Sequence[Any]) -> tuple[object, ...]:
        return ("row", *[held if type(held) in _PLAIN else self._told(held) for held in value])

    def _pairs(self, value: Mapping[Any, Any]) -> object:
        """Return what a mapping holds: mostly it is data for other programs, which JSON tells whole and quickly."""
        try:
            return json.dumps(value)
        except TypeError:
            return tuple((self._told(key), self._told(held)) for key, held in value.items())

    def _fields(self, value: Any) -> tuple[object, ...]:  # noqa: ANN401 - the same
        kind = type(value)
        held = (_READERS.get(kind) or _READERS.setdefault(kind, _reader(kind)))(value)
        return (kind.__name__, *[one if type(one) in _PLAIN else self._told(one) for one in held])

    def _view(self, value: object) -> tuple[str, str]:
        known = self._views.get(id(value))
        if known is None:
            if len(self._views) >= _AT_HAND:
                self._views.clear()
            # Kept with the value, so that no other one can take its place in memory.
            known = self._views[id(value)] = (value, _hash(repr(self._fields(value))))
        return ("digest", known[1])

    def _record(self, value: Record) -> tuple[str, str]:
        known = self._records.get(id(value))
        if known is None:
            # As above; whoever has a digest of a record taken has that record to the end.
            told = f"{type(value).__name__} {value.model_dump_json()}"
            known = self._records[id(value)] = (value, _hash(told))
        return ("digest", known[1])


def _reader(kind: type) -> Callable[[object], tuple[object, ...]]:
    """Return what takes all fields that tell two of a dataclass apart out of one."""
    names = [field.name for field in fields(kind) if field.compare]
    if len(names) == 1:
        read = attrgetter(names[0])
        return lambda value: (read(value),)
    return attrgetter(*names) if names else lambda _value: ()


def _hash(text: str) -> str:
    return hashlib.blake2b(text.encode(), digest_size=_SIZE).hexdigest()
