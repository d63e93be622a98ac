"""The articles that nobody who writes rules has read: chosen by a hash of their names, scored, and never listed."""

import hashlib
from collections.abc import Iterable
from typing import Final

UNSEEN: Final = 150
"""How many of PolNeAR's train articles are kept for a last measurement."""
SHOWN: Final = ("direct_recall", "direct_precision", "speaker_accuracy", "all_content_and_source", "all_content")
"""What of the scorer's figures is printed; misses never are, or the articles would be seen."""


def unseen(names: Iterable[str], most: int = UNSEEN) -> list[str]:
    """Return the file names whose SHA-256 comes first: no choice of anybody's, and the same wherever it is made."""
    return sorted(names, key=lambda name: hashlib.sha256(name.encode()).hexdigest())[:most]


def told(measured: dict[str, object]) -> list[str]:
    """Return a line for each figure that may be known of unseen articles."""
    return [f"    {name}: {measured[name]}" for name in SHOWN]
