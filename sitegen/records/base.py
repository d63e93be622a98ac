"""The base of every record: immutable, strict, and closed to unknown fields."""

from pydantic import BaseModel, ConfigDict


class Record(BaseModel):
    """A validated, immutable fact or part of one.

    Strict: a string is no number and a float is no int. ``record -> JSON -> record`` is identity.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, use_attribute_docstrings=True)
