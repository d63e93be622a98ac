"""What would change in silence: the same beside a ledger that is made already as without one."""

import pytest

from sitegen.review import pending_changes, update_ledger
from tests.review.test_ledger import draft
from tests.support.extracted import resolve


def retold(facts, **figure):
    """Return facts whose figures tell something else."""
    return facts.model_copy(update={"figures": tuple(f.model_copy(update=figure) for f in facts.figures)})


BEFORE = resolve(draft("a"), draft("b"))
AFTER = {
    "nothing": (BEFORE, 0),
    "a place": (resolve(draft("a", shift="Late. "), draft("b")), 0),
    "words": (resolve(draft("a", words="We shall sail"), draft("b")), 1),
    "held": (resolve(draft("a", confidence=0.1), draft("b")), 1),
    "an article": (resolve(draft("b")), 2),
    "a unit": (retold(BEFORE, unit="marks"), 2),
    "one more": (resolve(draft("a"), draft("b"), draft("c")), 0),
}


@pytest.mark.parametrize(("after", "count"), AFTER.values(), ids=AFTER)
def test_an_entry_that_stays_as_it_was_is_no_change(after, count):
    """And whatever has another entry is looked at in whole."""
    entries = update_ledger((), BEFORE)
    found = pending_changes(entries, after, (), updated=update_ledger(entries, after))
    assert len(found) == count
    assert found == pending_changes(entries, after, ())
