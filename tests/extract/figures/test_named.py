"""Numbers of a name, a label or a kind of thing, which count nothing; and plain counts that stand as they do."""

import pytest

from tests.support.english import find_figures


@pytest.mark.parametrize(
    "sentence",
    [
        "The desk heard 911 calls all night.",
        "The 747 jets were repainted.",
        "The 4K screens were stolen.",
        "A 24-hour news channel told of it.",
        "The 100 metres champion limped.",
        "Reactor 4 workers limped.",
        "Kobold 182 fans limped.",
        "Users of Basilisk 3.12 releases limped.",
        "The number 2 reactors were shut.",
        "Three Mile Quay was shut.",
        "Seven Sisters Wharf was shut.",
        "Twenty One Otters fans limped.",
        "The line parked roughly 400 737 Max jets.",
        "Critics of the 1%, and of the banks, marched.",
        "The clerk hid $20 bills in a shoe.",
        "12 Quiet Coves of Orrey\n\nThe coast is long.",
        "The coast is long.\n\n- 12 Quiet Coves of Orrey\n- More coves",
        "Two United Isles lamp keepers limped.",
        "The shed shook as 10,000 Herons sang.",
        "The shed booked 30 Hollow Oars for Friday.",
        "The cooks liked 12 Hungry Judges best.",
    ],
)
def test_a_number_that_only_names_counts_nothing(sentence):
    """What names a kind, a make, a race or a band is held, or is no figure."""
    assert all(figure.hold for figure in find_figures(sentence))


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The desk heard 912 calls all night.", "912"),
        ("The yard repainted 74 jets.", "74"),
        ("Thieves took 4k screens.", "4000"),
        ("A 24-hour strike was called.", "24"),
        ("The diver laid 100 metres of rope.", "100"),
        ("Another 40 workers limped.", "40"),
        ("The line parked roughly 400 Max jets.", "400"),
        ("The line parked 400 000 jets.", "400000"),
        ("Critics said that 1% of the banks marched.", "1"),
        ("The clerk hid $20 in a shoe.", "20"),
        ("12 quiet coves of Orrey were shut.", "12"),
        ("12 Coves Shut\n\nThe coast is long.", "12"),
        ("Add 40 lamps to the quay.", "40"),
        ("The mean was 3.5 lamps per quay.", "3.5"),
        ("Two reactors were shut.", "2"),
        ("Three miles of quay were shut.", "3"),
        ("Seven Elland skippers were fined.", "7"),
        ("On Sunday 40 boats sailed.", "40"),
        ("The shed shook as 10,000 Finns sang.", "10000"),
        ("The shed booked 30 Ostravan Judges for Friday.", "30"),
        ("The shed booked 12 NGOs for Friday.", "12"),
        ("The shed shook as 3 million Herons sang.", "3000000"),
    ],
)
def test_a_plain_count_beside_such_words_is_published(sentence, value):
    """A verb, a small word or a day before a number makes no name of it, nor does a number of another length."""
    (figure,) = find_figures(sentence)
    assert (figure.hold, str(figure.value)) == ((), value)
