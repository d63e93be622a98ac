"""Decisions, corrections, and the ledger of what was published; beside the records, never inside them."""

from sitegen.review.changes import PendingChange, change_fault, lost_corrections, pending_changes
from sitegen.review.decisions import Place, Reviewed, StaleDecision, apply_decisions
from sitegen.review.grouping import regroup_series
from sitegen.review.held import HeldItem, held_items
from sitegen.review.ledger import reasons_told, update_ledger, with_tombstones
from sitegen.review.ledger_file import LedgerRead, read_ledger, write_ledger
from sitegen.review.loss import Loss, stop_at_loss

__all__ = [
    "HeldItem",
    "LedgerRead",
    "Loss",
    "PendingChange",
    "Place",
    "Reviewed",
    "StaleDecision",
    "apply_decisions",
    "change_fault",
    "held_items",
    "lost_corrections",
    "pending_changes",
    "read_ledger",
    "reasons_told",
    "regroup_series",
    "stop_at_loss",
    "update_ledger",
    "with_tombstones",
    "write_ledger",
]
