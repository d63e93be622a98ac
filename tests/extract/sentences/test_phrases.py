"""What a noun phrase names, and where it ends; every sentence is invented."""

import pytest

from tests.support.reported import speakers


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“It is late,” said the builder, Tarn Hydro.", "Tarn Hydro"),
        ("According to the maker, Tarn Hydro, the delay “has raised the price by half”.", "Tarn Hydro"),
        ("“It is late,” said the clerk, Mira Halden.", "Mira Halden"),
    ],
)
def test_the_name_beside_a_description_is_who_speaks(said, body, name):
    """A body that is described and then named is no unnamed source."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Party leaders are counting the votes and demanding that the mayor reads them out.", "Party leaders"),
        (
            "Marlo Oke sails. The Florida senator is telling friends that he will have “a boat with a stove”.",
            "Marlo Oke",
        ),
        (
            "The square was full, with many marchers and guests chanting “Give us back the tide”.",
            "many marchers and guests",
        ),
        ("Mira Halden runs again. Her team is suggesting that the clock was late.", "Mira Halden’s team"),
        (
            "MARDEN, Dec. 8 (Fjord Wire) — A board put out a note on Monday, saying “the delay was a deep shame”.",
            "A board",
        ),
        ("The Norwegian diver was fined on Monday, admitting that he had sold it.", None),
    ],
)
def test_a_name_before_a_noun_only_describes(sources, body, name):
    """The noun after a name, and what stands behind the line of place and agency, is the subject."""
    assert sources(body) == ([(name, None)] if name else [])


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "One early supporter, Representative Jonas Oke, took the floor: “You can hear that he is hoarse.”",
            "Jonas Oke",
        ),
        ("The other man, his cousin Jonas Oke, 40, argued that it was late.", "Jonas Oke"),
        ("The magazine has been kind to the board, arguing that it was late.", "The magazine"),
        ("As Mira Halden, the No. 2 in the council, put it: “This soup will not be served.”", "Mira Halden"),
    ],
)
def test_what_stands_beside_a_description_is_read(sources, body, name):
    """A name beside a description is who speaks; an auxiliary ends the phrase of the subject."""
    assert sources(body) == [(name, None)]


def test_two_who_speak_at_once_are_shown_as_the_article_has_them(said):
    """Words of two together belong to neither alone."""
    found = said("Mira Halden and Jonas Oke said: “It rains.”")
    assert found == [("It rains.", "as described: Mira Halden and Jonas Oke", None)]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Water and Energy Minister Anna Oke", "Anna Oke"),
        ("Former Tarn Gov. and Quay Committee Chairman Jonas Oke", "Jonas Oke"),
        ("Sen. Mira Halden and House Speaker Jonas Oke", "as described: Sen. Mira Halden and House Speaker Jonas Oke"),
    ],
)
def test_one_who_holds_two_offices_is_no_two(said, subject, name):
    """“And” may stand within an office."""
    assert speakers(said, f"“It rains,” {subject} said.") == [(name, None)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("At noon, Mira Halden and her crew argued that the weir would hold.", "Mira Halden and her crew"),
        ("Mira Halden and her crew argued that the weir would hold.", "Mira Halden and her crew"),
        ("But old and new officials argued that the weir would hold.", "old and new officials"),
    ],
)
def test_two_who_speak_together_are_the_source(extract, body, words):
    """Where "and" joins a name and those of its bearer, and nothing can stand before them, both speak."""
    (attribution,) = extract(body).attributions
    assert attribution.source_span.text == words
