"""Who is told how far the stages are."""

from collections.abc import Callable

Watch = Callable[[str, int, int | None], None]
"""Told the stage at work, how many of its items are done, and how many there are (None where unknown)."""


def silent(_stage: str, _done: int, _total: int | None) -> None:
    """Tell nobody."""
