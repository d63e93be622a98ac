"""The base of every record: immutable, strict, and closed to unknown fields."""

from typing import Any, Final

from pydantic import BaseModel, ConfigDict

_GIVEN: Final[dict[frozenset[str], set[str]]] = {}
"""Each set of field names of which a record was made, once."""


class Record(BaseModel):
    """A validated, immutable fact or part of one.

    Strict: a string is no number and a float is no int. ``record -> JSON -> record`` is identity.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True)

    def model_post_init(self, context: Any, /) -> None:  # noqa: ANN401, ARG002 - pydantic's own signature
        """Have the names of the fields that were given in common with the other records made of the same.

        Pydantic keeps a set of them with each record, which is half of what an item takes in memory.
        """
        given = self.__pydantic_fields_set__
        object.__setattr__(self, "__pydantic_fields_set__", _GIVEN.setdefault(frozenset(given), given))

    def part(self, kind: type["Record"]) -> dict[str, Any]:
        """Return the fields that this record has as one of a base kind, to make another of that kind with them."""
        return {name: getattr(self, name) for name in kind.model_fields}
