"""Who is the subject of a cue, and what a noun phrase names; every sentence is invented."""

import pytest

from tests.support.reported import speakers


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“It rains,” said Tarn’s water and energy minister, Mira Halden.", "Mira Halden"),
        ("“It rains,” Tarn’s minister of water and energy, Mira Halden, said.", "Mira Halden"),
        ("Mira Halden, who lost a boat in Tarn, Ohio, in July, said: “It rains.”", "Mira Halden"),
        ("“It rains,” read a statement from Mira Halden that was handed out.", "Mira Halden"),
        ("Mira Halden resigned. “It rains,” her letter said.", "Mira Halden"),
        ("“It rains,” Mira Halden’s letter said.", "Mira Halden"),
        ("Mira Halden came. According to her, “it rains every day in the town”.", "Mira Halden"),
        ("“It rains,” both teams shouted at the referee.", "both teams"),
        ("The bishop’s office issued a statement. “It rains,” it said.", "The bishop’s office"),
        ("Asked whether Karl Oke, the mayor, would go, Jonas Halden laughed. “It rains,” he said.", "Jonas Halden"),
    ],
)
def test_the_subject_is_found_around_what_stands_between(said, body, name):
    """Fields of an office, places in a relative clause, papers and openings do not hide who speaks."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“It rains,” said Lena in 't Hout, a liberal.", "Lena in 't Hout"),
        ("Lena in ’t Hout came. In ’t Hout smiled. “It rains,” she said.", "Lena in ’t Hout"),
        ("“It rains,” said Chief of Staff Orvo Delk.", "Orvo Delk"),
        ("“It rains,” Secretary of Homeland Security Orvo Delk said.", "Orvo Delk"),
        ("“It rains,” said Corporal Orvo Delk.", "Orvo Delk"),
        ("“It rains,” said Former Justice Minister Orvo Delk.", "Orvo Delk"),
        ("Sandra Halden came. “It rains,” Sandy Halden said.", "Sandra Halden"),
    ],
)
def test_a_name_is_cut_where_it_begins(said, body, name):
    """No title, no field of an office and no mark is part of a name, and none is lost from it."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden met Jonas Oke. She had slept in Tarn. “It rains,” she said.", "Mira Halden"),
        ("Mira Halden came. At noon she met Anna Oke. “It rains,” she said.", "Mira Halden"),
        ("Ilse Halden owns a paper, which praised Anna Oke. “It rains,” she said.", "Ilse Halden"),
        ("Radio Tarn reported, citing pilot Orvo Delk. “It rains,” he was quoted as saying.", "Orvo Delk"),
        ("Orvo Delk, 61, has set traps. “It rains,” he said.", "Orvo Delk"),
        ("Jonas Halden, the baker, was asked by a caller why bread is dear. “It rains,” he said.", "Jonas Halden"),
        ("Ilse Halden sued the weekly magazine Plumb Line, which had a new name. “It rains,” she said.", "Ilse Halden"),
        ("Ilse Halden moved to Aurora, Ohio, in May. “It rains,” she said.", "Ilse Halden"),
    ],
)
def test_a_pronoun_goes_on_with_the_subject(said, body, name):
    """A subject, also one that is a pronoun itself, comes before whoever stands inside another phrase."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    "body",
    [
        "Mira Halden beat Tilda Oke. “It rains,” she said.",
        "Mira Halden and Tilda Oke came. “It rains,” she said.",
        "Mira Halden sang with Tilda Oke. “It rains,” she said.",
    ],
)
def test_an_object_or_a_companion_is_a_rival_of_the_subject(said, body):
    """Two who stand side by side in one sentence leave the pronoun open."""
    assert all(hold for _, _, hold in said(body))


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


@pytest.mark.parametrize("mark", ["’", "'"])
def test_a_plural_that_owns_a_body_is_part_of_its_name(said, mark):
    """The name of a union that a plural owns is one name, and no person is called by the plural."""
    body = f"“The nets are gone for good,” the Tarn Fishers{mark} Union said on Monday."
    assert speakers(said, body) == [(f"Tarn Fishers{mark} Union", None)]
