"""Places and seats speak for nobody; every sentence is invented."""

import pytest


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“It rains,” Harry Oke, 30, of Marden, N.C., who had been asked twice, said.", "Harry Oke"),
        ("Paul Oke, a driver from Marden, Mo., who is in the union, said he was paid late.", "Paul Oke"),
        ("Sen. Marlo Oke, R-Tenn., appearing after the speech, said the plan was weak.", "Marlo Oke"),
        ("Ilse Halden, a clerk from Marden, South Dakota, said the plan was weak.", "Ilse Halden"),
        ("Sen. Marlo Oke of Tarn, who mused that the plan was weak, left early.", "Marlo Oke"),
        ("Alan Oke, a baker from Marden, New Jersey, who said he was a friend, left.", "Alan Oke"),
        ("Armin Oke, the head of the water board in Nord Elland, who said the plan was weak, smiled.", "Armin Oke"),
        ("Mayor Jonas Oke (R-OH), said, “It rains.”", "Jonas Oke"),
        ("Monday at the Tarn Hall in Berea, OH, after the vote, Gov. Jonas Oke (R-OH), said, “It rains.”", "Jonas Oke"),
    ],
)
def test_a_place_or_a_seat_speaks_for_nobody(sources, body, name):
    """What says where somebody lives, or which seat they hold, is not taken for who speaks."""
    assert sources(body) == [(name, None)]


@pytest.mark.parametrize(
    "body",
    [
        "The man who rowed along the Tarn Harbour Strip told the crew he was lost.",
        "Old carvers in New Hampshire insisted that it was oak.",
    ],
)
def test_a_place_that_only_stands_before_the_verb_is_not_published(sources, body):
    """Where the rules do not reach the subject, nobody is named."""
    assert sources(body) == []
    assert sources(f"{body} “It rains,” Jonas Oke said.") == [("Jonas Oke", None)]
