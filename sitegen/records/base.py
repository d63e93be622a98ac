"""The base of every record: immutable, strict, and closed to unknown fields."""

from typing import Any

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A validated, immutable fact or part of one.

    Strict: a string is no number and a float is no int. ``record -> JSON -> record`` is identity.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True)

    def part(self, kind: type["Record"]) -> dict[str, Any]:
        """Return the fields that this record has as one of a base kind, to make another of that kind with them."""
        return {name: getattr(self, name) for name in kind.model_fields}
