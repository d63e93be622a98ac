"""Decisions, corrections, and the ledger of what was published; beside the records, never inside them."""

from sitegen.review.decisions import Place, Reviewed, StaleDecision, apply_decisions
from sitegen.review.grouping import regroup_series
from sitegen.review.held import HeldItem, held_items
from sitegen.review.ledger import update_ledger, with_tombstones
from sitegen.review.ledger_file import LedgerRead, read_ledger, write_ledger
from sitegen.review.loss import Loss, stop_at_loss

__all__ = [
    "HeldItem",
    "LedgerRead",
    "Loss",
    "Place",
    "Reviewed",
    "StaleDecision",
    "apply_decisions",
    "held_items",
    "read_ledger",
    "regroup_series",
    "stop_at_loss",
    "update_ledger",
    "with_tombstones",
    "write_ledger",
]
