"""What an article calls somebody is taken whole or not at all."""

import pytest

from sitegen.records import Article, Source


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("ORL fisheries policy chief Tilda Oke said it rains.", ["ORL fisheries policy chief"]),
        ("The former Hill House budget director Tilda Oke said it rains.", ["former Hill House budget director"]),
        ("On Monday UNB special envoy Tilda Oke said it rains.", ["UNB special envoy"]),
        ("In Orlay the human rights lawyer Tilda Oke said it rains.", ["human rights lawyer"]),
        ("The board fired director Tilda Oke. Tilda Oke said it rains.", ["director"]),
        ("The port met director Tilda Oke. Tilda Oke said it rains.", ["director"]),
        ("The port expects director Tilda Oke. Tilda Oke said it rains.", []),
        ("Ever so many tall old grey stone harbour wall inspector Tilda Oke said it rains.", []),
        ("“It rains,” said Orlay’s harbour minister, Tilda Oke.", ["Orlay’s harbour minister"]),
        ("“It rains,” said the accused minister, Tilda Oke.", ["the accused minister"]),
        ("In Orlay, Water and Energy Minister Tilda Oke said it rains.", []),
        ("Bo Adair and Energy Minister Tilda Oke met. It rains, Oke said.", ["Energy Minister"]),
        ("He and director Tilda Oke met. It rains, Oke said.", ["director"]),
        ("“It rains.” Director Tilda Oke said so, and Tilda Oke said it pours.", ["Director"]),
    ],
)
def test_an_office_before_a_name_is_whole(extractor, text, roles):
    """Every word of it, without what only stands before it; where a verb may stand in between, nothing is said."""
    extraction = extractor.extract(Article(id="a", path="a.txt", body=text, source=Source(sha256="0" * 64)))
    (entity,) = (e for e in extraction.entities if e.name == "Tilda Oke")
    assert [span.text for span in entity.roles] == roles


def test_roles_go_with_the_name(extract):
    """What the article says a speaker is stands in the record."""
    extraction = extract("Finnish Foreign Minister Elna Valo came. “It rains,” said Valo, a former teacher.")
    (entity,) = extraction.entities
    assert [span.text for span in entity.roles] == ["Finnish Foreign Minister", "a former teacher"]
