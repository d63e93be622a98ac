"""Where one figure ends and the next begins."""

from tests.support.english import find_figures


def test_lines_of_their_own_stay_apart():
    """What stands on two lines of a list is not one figure."""
    figures = find_figures("Key numbers\n\nBoats\n40 boats\n€5 million\n300 workers")
    assert [f.span.text for f in figures] == ["40 boats", "€5 million", "300 workers"]
