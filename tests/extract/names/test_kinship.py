"""Relatives of the same surname; every sentence is invented."""

import pytest

from tests.support.reported import SHARED_NAME, voices


@pytest.mark.parametrize(
    ("relation", "speaker"),
    [
        ("Mira Halden, the daughter of former mayor Otto Halden, opened the mill.", "Mira Halden"),
        ("Mira Halden opened the mill with Otto Halden.", SHARED_NAME),
    ],
)
def test_a_relative_named_inside_a_phrase_does_not_compete(said, relation, speaker):
    """The daughter keeps the surname; a companion shares it."""
    assert voices(said, f"{relation}\n\n“It turns again,” Halden said.") == [speaker]


def test_a_relative_named_right_before_competes(said):
    """After "his cousin, Mira Halden" the surname may be hers."""
    body = "Otto Halden lost to his cousin, Mira Halden. “It was close,” Halden said."
    assert voices(said, body) == [SHARED_NAME]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (
            "President Halden spoke. “It rains,” Mr. Halden said.\n\nThe first lady, Tilda Halden, sang.",
            "Halden",
        ),
        (
            "Orvo Halden hummed at a fair with his wife Tilda Halden.\n\nHe left.\n\n“It rains,” Halden said.",
            "Orvo Halden",
        ),
        (
            "President Halden spoke. “It rains,” Mr. Halden said.\n\nOrvo Halden became president in May.",
            "Orvo Halden",
        ),
    ],
)
def test_a_head_of_state_is_not_the_relative_named_in_full(said, body, name):
    """Whom a text only calls by title and surname is somebody else than a relative of the name."""
    assert said(body)[0][1:] == (name, None)
