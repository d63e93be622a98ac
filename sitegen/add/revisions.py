"""What a newer version of an article changes: its paragraphs, and what the site has published of it."""

from collections.abc import Iterable
from typing import NamedTuple

from sitegen.records import LedgerEntry

_BETWEEN = " … "
"""What stands in the ledger between the parts of a quote."""


class Revision(NamedTuple):
    """A newer version beside the one that the folder has."""

    changed: int = 0
    """Paragraphs of the newer version that the older one has not."""
    touched: tuple[str, ...] = ()
    """Ids of published items whose words the newer version has not."""


NOTHING_CHANGED = Revision()


def revision_of(older: str, newer: str, published: Iterable[LedgerEntry]) -> Revision:
    """Return what a newer version changes.

    Args:
        older: The words that the folder has.
        newer: Those that are offered.
        published: What the ledger has of the article.

    """
    before = {line.strip() for line in older.splitlines()}
    changed = sum(1 for line in newer.splitlines() if line.strip() and line.strip() not in before)
    words = " ".join(newer.split())
    return Revision(changed, tuple(entry.id for entry in published if not entry.gone and not _stands(entry, words)))


def _stands(entry: LedgerEntry, words: str) -> bool:
    return all(" ".join(part.split()) in words for part in entry.text.split(_BETWEEN))
