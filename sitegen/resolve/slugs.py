"""Ids for actors: one slug each, whatever their names share."""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Final

_LONGEST: Final = 80


class SlugOffice:
    """Gives out slugs once each; a slug that is taken is told apart by a digest of what it stands for."""

    def __init__(self, taken: Iterable[str]) -> None:
        """Start with the ids that are given for good."""
        self._taken = {t.casefold() for t in taken}

    def give(self, wanted: str, meaning: str) -> str:
        """Return the slug, or one made longer by as much of a digest of the meaning as tells it apart."""
        made = next(s for s in _candidates(wanted, meaning) if s not in self._taken)
        self._taken.add(made)
        return made

    def apart(self, wanted: str) -> str:
        """Return a slug that nobody holds, without taking it: sources that are not named may share one."""
        return next(s for s in _candidates(wanted, wanted) if s not in self._taken)


def _candidates(wanted: str, meaning: str) -> Iterator[str]:
    yield wanted
    digest = hashlib.sha256(meaning.encode("utf-8", "surrogatepass")).hexdigest()
    for length in range(8, len(digest) + 1, 8):
        yield f"{wanted[: _LONGEST - 1 - length].rstrip('-')}-{digest[:length]}"
