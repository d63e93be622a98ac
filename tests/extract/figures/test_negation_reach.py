"""How far a negation reaches: over its own verb and what is joined to it, not over what was done instead."""

import pytest

from tests.support.english import find_figures


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild did not wait and bought 25 barges.",
        "The guild didn’t wait and bought 25 barges.",
        "The guild will not wait and has ordered 25 barges.",
        "The guild did not wait but bought 25 barges.",
        "The guild did not wait and wrote of 25 barges.",
        "The guild never waited but bought 25 barges.",
        "The guild lost not carts but 25 barges.",
        "The guild lost not 60 but 25 barges.",
        "Not 60 but 25 barges sank.",
        "Nobody slept when 25 barges sank.",
        "The guild did not sail while 25 barges lay there.",
        "The guild did not just lose 25 barges.",
        "The guild didn’t simply lose 25 barges.",
        "The guild has not merely sold 25 barges.",
        "The guild sailed not to Tarn but to 25 isles.",
    ],
)
def test_what_was_done_instead_is_published(sentence):
    """Behind "but", and behind "and" where the verb has a form that the negated auxiliary cannot help."""
    (figure,) = [figure for figure in find_figures(sentence) if figure.value == 25]
    assert figure.hold == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild did not buy or lease 25 barges.",
        "The guild just did not sell 25 barges.",
        "The guild did not sell carts and buy 25 barges.",
        "The guild never sold its carts and kept 25 barges.",
        "The guild did not sell anything but 25 barges.",
        "The guild did not own but 25 barges.",
        "The guild lost not 25 but 60 barges.",
        "The guild has not cut and put 25 barges ashore.",
    ],
)
def test_what_may_be_denied_with_it_is_held(sentence):
    """A verb that "did not" or "never" can help as well, what is left out, and the number that is not so."""
    found = [figure for figure in find_figures(sentence) if figure.value == 25]
    assert all(figure.hold for figure in found)
