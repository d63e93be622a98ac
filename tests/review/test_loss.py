"""A build that would take the site away stops and says so."""

from pathlib import Path

import pytest

from sitegen.errors import LossError
from sitegen.records import Facts, LedgerEntry
from sitegen.review import Loss, stop_at_loss
from tests.support.invented import sample

CONTENT = Path("content")


def entries(public, gone=0):
    """Return a ledger of so many items that are public, after so many that are not."""
    names = [f"q-{first}{second}aaaaaaaa" for first in "abcdef" for second in "abcdefghijklmnopqrstuvwxyz"]
    made = [LedgerEntry(id=name, article="a", digest="0" * 64, text="x") for name in names[: public + gone]]
    return [entry.model_copy(update={"gone": "held"}) if n < gone else entry for n, entry in enumerate(made)]


def test_only_what_was_public_is_lost():
    """What was taken back before is not counted again, and what is new is no loss."""
    assert Loss.between(entries(30, gone=10), entries(25, gone=15)) == Loss(before=30, gone=5)
    assert Loss.between([], entries(4)) == Loss(before=0, gone=0)


@pytest.mark.parametrize(("before", "gone"), [(40, 20), (19, 19), (0, 0)])
def test_a_small_loss_passes(before, gone):
    """Up to the share; of a young site any."""
    stop_at_loss(CONTENT, sample(), Loss(before, gone), at_most=0.5)


def test_a_great_loss_stops():
    """With the numbers, the setting and the way on."""
    with pytest.raises(LossError, match=r"21 of the 40 items .*withdraw_at_most, 0\.5\. Fix: .*--allow-empty"):
        stop_at_loss(CONTENT, sample(), Loss(40, 21), at_most=0.5)


def test_no_article_stops():
    """Whether or not anything was published; the folder is named."""
    with pytest.raises(LossError, match="content: holds no article"):
        stop_at_loss(CONTENT, Facts(articles=()), Loss(0, 0), at_most=1)
