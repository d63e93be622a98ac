"""Challenges from both sides; what is doubtful and what is plain stands in challenges.toml."""

import tomllib
from pathlib import Path

import pytest

from sitegen.extract import reasons


def examples(side, file="challenges.toml"):
    """List the challenges, each with its examples of one side."""
    every = tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))
    return [pytest.param(name, of[side], id=name) for name, of in every.items() if of[side]]


def held_for(extract, name, body):
    """Return for each attribution of a passage whether a challenge holds it."""
    return [getattr(reasons, name) in attribution.hold for attribution in extract(body).attributions]


def left_alone(extract, name, body):
    """Return whether something is found in a passage, and the challenge finds nothing against it."""
    held = held_for(extract, name, body)
    return bool(held) and not any(held)


@pytest.mark.parametrize(("name", "bodies"), examples("doubtful"))
def test_what_is_doubtful_is_held(extract, name, bodies):
    """The reason tells a reviewer what else the words may be."""
    assert [body for body in bodies if not any(held_for(extract, name, body))] == []


@pytest.mark.parametrize(("name", "bodies"), examples("plain"))
def test_what_is_plain_is_left_alone(extract, name, bodies):
    """Something is found there, and the challenge finds nothing against it."""
    assert [body for body in bodies if not left_alone(extract, name, body)] == []


@pytest.mark.parametrize(("name", "bodies"), examples("doubtful", "parsed_challenges.toml"))
def test_what_the_parse_sees_otherwise_is_held(extract_parsing, name, bodies):
    """The rules alone would publish it."""
    assert [body for body in bodies if not any(held_for(extract_parsing, name, body))] == []


@pytest.mark.parametrize(("name", "bodies"), examples("plain", "parsed_challenges.toml"))
def test_what_the_parse_sees_alike_is_left_alone(extract_parsing, name, bodies):
    """Something is found there, and the parse finds nothing against it."""
    assert [body for body in bodies if not left_alone(extract_parsing, name, body)] == []
