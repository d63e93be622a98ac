"""Where a run of capitals begins and ends as a name; every sentence is invented."""

import pytest

from tests.support.reported import speakers, voices


def test_a_surname_may_be_a_little_word(said):
    """“Al From” is introduced with a capital within a sentence; before a verb of speech “From” is his name."""
    body = "The clerk asked Al From, a lobbyist, first. “It has changed,” From said. “It is another world.”"
    assert voices(said, body) == ["Al From"]
    other = "The clerk asked Al From first. From Tarn came a letter. “It has changed,” Mira Halden said."
    assert voices(said, other) == ["Mira Halden"]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("“It rains,” said Lena in 't Hout, a liberal.", "Lena in 't Hout"),
        ("Lena in ’t Hout came. In ’t Hout smiled. “It rains,” she said.", "Lena in ’t Hout"),
        ("“It rains,” said Chief of Staff Orvo Delk.", "Orvo Delk"),
        ("“It rains,” Secretary of Homeland Security Orvo Delk said.", "Orvo Delk"),
        ("“It rains,” said Corporal Orvo Delk.", "Orvo Delk"),
        ("“It rains,” said Former Justice Minister Orvo Delk.", "Orvo Delk"),
        ("“It rains,” said the state Division of Weir Safety.", "Division of Weir Safety"),
        ("“It rains,” said the Court for the Western District of Tarn.", "Court for the Western District of Tarn"),
        ("“It rains,” said Orvo Delk for the Western League.", "Orvo Delk"),
        ("“It rains,” said Dean Delk, a baker.", "Dean Delk"),
        ("“It rains,” said Dean Delk, 44.", "Dean Delk"),
        ("“It rains,” said Governor Delk, a baker.", "Delk"),
        ("“It rains,” said Dean Delk of Tarn College.", "Delk"),
        ("“It rains,” said Ilsa Justice.", "Ilsa Justice"),
        ("“It rains,” said Supt. Ilsa Delk.", "Ilsa Delk"),
        ("“It rains,” Dec Delk said.", "Dec Delk"),
        ("“It rains,” said Mar Delk, a baker.", "Mar Delk"),
        ("On Monday, 3 Dec Ilsa Delk said: “It rains.”", "Ilsa Delk"),
        ("“It rains,” said the Friends of the Tarn’s chairwoman Ilsa Delk.", "Ilsa Delk"),
        ("“It rains,” said Bakers for Tarn’s spokesman Orvo Delk.", "Orvo Delk"),
        ("Friends of the Tarn’s chairwoman Ilsa Delk said: “It rains.”", "Ilsa Delk"),
        ("“It rains,” said Orvo (Reef) Delk.", "Orvo Delk"),
        ("“It rains,” said Orvo Delk (Tarn) on Monday.", "Orvo Delk"),
        ("“It rains,” said Orvo Delk MP.", "Orvo Delk"),
        ("“It rains,” said Brother Orvo Delk OSB.", "Orvo Delk"),
        ("“It rains,” said Cllr Orvo Delk.", "Orvo Delk"),
        ("“It rains,” said Mayor Pro Tem Orvo Delk.", "Orvo Delk"),
        ("“It rains,” said the Earl of Tarn, Orvo Delk.", "Orvo Delk"),
        ("“It rains,” said Earl Delk of Tarn.", "Earl Delk"),
        ("“It rains,” said Delk & Halden.", "Delk & Halden"),
        ("Sandra Halden came. “It rains,” Sandy Halden said.", "Sandra Halden"),
    ],
)
def test_a_name_is_cut_where_it_begins(said, body, name):
    """No title, no field of an office and no mark is part of a name, and none is lost from it."""
    assert speakers(said, body) == [(name, None)]


def test_a_peer_is_called_by_a_place(said):
    """Whoever is named by nothing but a rank and a place is described, and is nobody by the name of the rank."""
    ((name, source),) = speakers(said, "“It rains,” said the Duke of Tarn.")
    assert (name, source) != ("Duke", None)


@pytest.mark.parametrize("mark", ["’", "'"])
def test_a_plural_that_owns_a_body_is_part_of_its_name(said, mark):
    """The name of a union that a plural owns is one name, and no person is called by the plural."""
    body = f"“The nets are gone for good,” the Tarn Fishers{mark} Union said on Monday."
    assert speakers(said, body) == [(f"Tarn Fishers{mark} Union", None)]


@pytest.mark.parametrize(
    ("body", "named"),
    [
        ("Commuters told the paper: “It rains.”", False),
        ("Commuters say the weir is shut.", False),
        ("Waters says the weir is shut.", True),
        ("Locals said “it rains” in Tarn.", False),
        ("The latest: Mourners say “it rains” in Tarn.", False),
        ("Reuters said “it rains” in Tarn.", True),
        ("Roger Waters came. Waters said “it rains” in Tarn.", True),
        ("The clerk asked Waters. Waters said “it rains” in Tarn.", True),
        ("Peters said “it rains” in Tarn.", True),
    ],
)
def test_a_noun_in_the_plural_opens_a_sentence(extract, body, named):
    """A noun in the plural that opens a sentence describes who speaks, unless the article names somebody so."""
    extraction = extract(body)
    (attribution,) = extraction.attributions
    assert extraction.entities[attribution.entity].named is named


@pytest.mark.parametrize(
    ("body", "names"),
    [
        ("Voss also said: “It rains.”", ["Voss"]),
        ("Voss had earlier said: “It rains.”", ["Voss"]),
        ("Voss later told the paper: “It rains.”", ["Voss"]),
        ("Water also said: “It rains.”", []),
    ],
)
def test_a_surname_opens_a_sentence_before_what_helps_its_verb(said, body, names):
    """A word that no dictionary has names somebody there; another is too likely a noun."""
    assert [name for name, _ in speakers(said, body)] == names
