"""A mistyped or emptied content folder must not take the site away."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

from sitegen.errors import LossError
from sitegen.records import Facts, LedgerEntry

_FEW: Final = 20
"""Of fewer published items any share may be taken back: of a young site one article is easily half."""


@dataclass(frozen=True, slots=True)
class Loss:
    """How much of what is published a build takes back, in items."""

    before: int
    """That are public."""
    gone: int
    """That will no longer be."""

    @classmethod
    def between(cls, before: Iterable[LedgerEntry], after: Iterable[LedgerEntry]) -> Self:
        """Count from the ledger as it was and as it will be."""
        public = {entry.id for entry in before if not entry.gone}
        return cls(len(public), sum(bool(entry.gone) and entry.id in public for entry in after))


def stop_at_loss(content: Path, facts: Facts, loss: Loss, *, at_most: float) -> None:
    """Raise where nothing would be published, or much of it taken back.

    Args:
        content: The folder that is built from.
        facts: What would be published.
        loss: What would be taken back.
        at_most: The share of what is public that may be.

    Raises:
        LossError: the folder holds no article, or the share is larger.

    """
    meant = "or build with --allow-empty if that is meant"
    if not facts.articles:
        message = f"{content}: holds no article to publish. Fix: name the folder that holds them, {meant}."
        raise LossError(message)
    if loss.before >= _FEW and loss.gone > loss.before * at_most:
        message = (
            f"{content}: this build would take back {loss.gone} of the {loss.before} items that are published, more "
            f"than the share in extra.sitegen.withdraw_at_most, {at_most}. Fix: bring their articles back, {meant}."
        )
        raise LossError(message)
