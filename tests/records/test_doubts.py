"""A reviewer sees every reason, and each once."""

from sitegen.records import doubts


def test_each_reason_is_told_once_and_in_the_order_found():
    """Rules that find nothing add nothing."""
    assert doubts("two currencies", None, "negated", "two currencies", "") == ("two currencies", "negated")
    assert doubts(None) == ()
