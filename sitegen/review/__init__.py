"""Decisions, corrections, and the ledger of what was published; beside the records, never inside them."""

from sitegen.review.decisions import Reviewed, apply_decisions
from sitegen.review.held import HeldItem, held_items
from sitegen.review.ledger import update_ledger, with_tombstones
from sitegen.review.ledger_file import LedgerRead, read_ledger, write_ledger

__all__ = [
    "HeldItem",
    "LedgerRead",
    "Reviewed",
    "apply_decisions",
    "held_items",
    "read_ledger",
    "update_ledger",
    "with_tombstones",
    "write_ledger",
]
