"""Why something must not be published as it is: every reason, so that a reviewer sees them all."""

from collections.abc import Iterable
from typing import Final

Doubts = tuple[str, ...]
"""Reasons in words for a reviewer, in the order in which they were found; empty where nothing is in doubt."""

_PARTED: Final = "; "


def doubts(*reasons: str | None) -> Doubts:
    """Return the reasons that there are, each once."""
    return tuple(dict.fromkeys(reason for reason in reasons if reason))


def told_as_one(reasons: Iterable[str]) -> str | None:
    """Return reasons as an item tells them, in one line, from which :func:`each_of` gives them back; None for none."""
    return _PARTED.join(reason.replace(_PARTED, ", ") for reason in reasons if reason) or None


def each_of(reason: str) -> tuple[str, ...]:
    """Return the reasons that an item tells in one line."""
    return tuple(filter(None, reason.split(_PARTED)))
