"""Whom a noun for a person takes up; every sentence is invented."""

from tests.support.reported import speakers


def test_the_spokesman_is_the_one_who_spoke_before(said):
    """A definite description takes up the unnamed source with the same noun."""
    found = speakers(said, "“It rains,” a spokesman for the yard said. “It pours,” the spokesman said.")
    assert found == [("a spokesman for the yard", None), ("a spokesman for the yard", None)]
