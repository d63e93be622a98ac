"""Who is the subject of a sentence, and goes on to speak; every sentence is invented."""

import pytest

from tests.support.reported import speakers


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
