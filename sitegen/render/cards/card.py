"""What stands on a share card, before it is drawn."""

import hashlib
from dataclasses import dataclass
from typing import Literal

Ink = Literal["said", "rest", "mark"]
"""How words are drawn: as those said, as what stands around them, or as the figure in its sentence."""


@dataclass(frozen=True, slots=True)
class Card:
    """An item as its card shows it; all of it is plain text."""

    label: str
    """What must be read first: that this is reported speech, or part of a sentence; empty for whole quotations."""
    runs: tuple[tuple[str, Ink], ...]
    """The words in their sentence, whole."""
    who: str
    """Who says so."""
    where: str
    """Outlet and day."""
    note: str
    """That it was corrected, and when; empty where it was not."""
    site: str
    """What the site is called."""

    def key(self, hand: str) -> str:
        """Return a name for the drawing of this card by one hand: the same words and the same hand, the same bytes."""
        return hashlib.sha256(repr((hand, self)).encode()).hexdigest()
