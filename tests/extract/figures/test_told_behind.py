"""What tells behind a figure what it measures: what those do whose share it is, and whence a distance is."""

import pytest

from tests.support.english import find_parsed_figures


@pytest.mark.parametrize(
    ("sentence", "place", "measures"),
    [
        ("Kell is liked by half, compared to 45 percent who view him with dislike.", -1, "who view him with dislike"),
        ("Some fished, and 36 percent were at home.", 0, "were at home"),
        ("The mill smoulders some 15 miles east of Port Orrey.", 0, "east of Port Orrey"),
        ("The rowers slept 70 metres from the mole.", 0, "from the mole"),
        ("More than half of the keepers who support Kell are at sea.", 0, "the keepers who support Kell"),
        ("The guild hid the €204,202 that Kell has raised from keepers.", 0, "Kell has raised from keepers"),
    ],
)
def test_words_behind_a_figure_tell_what_it_measures(sentence: str, place: int, measures: str):
    """A clause of those that a share counts, the place a length leads from, and a clause that tells a whole apart."""
    found = find_parsed_figures(sentence)[place].measures
    assert (found and found.text) == measures


@pytest.mark.parametrize(
    "sentence",
    [
        "He is a plain keeper who has spent ten years in Tarn.",
    ],
)
def test_a_clause_that_holds_another_is_no_measure(sentence: str):
    """Its own verb tells nothing of the figure, and the other's subject is far off: it is left open."""
    assert find_parsed_figures(sentence)[0].measures is None


def test_a_distance_from_a_place_that_breaks_off_measures_nothing_else():
    """What follows a short form may be more of the place: the words before the length are not what it measures."""
    assert find_parsed_figures("Rowers met at an inn forty metres from the weir of Oct. 9 fame.")[0].measures is None
