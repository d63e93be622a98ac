"""Challenges from both sides; what is doubtful and what is plain stands in challenges.toml."""

import tomllib
from pathlib import Path

import pytest

from sitegen.extract import reasons


def bodies(side, file="challenges.toml"):
    """List the examples of one side, each with the challenge that it is of."""
    examples = tomllib.loads(Path(__file__).with_name(file).read_text("utf-8"))
    return [pytest.param(name, body, id=body[:40]) for name, of in examples.items() for body in of[side]]


def held_for(extract, name, body):
    """Return for each attribution of a passage whether a challenge holds it."""
    return [getattr(reasons, name) in attribution.hold for attribution in extract(body).attributions]


@pytest.mark.parametrize(("name", "body"), bodies("doubtful"))
def test_what_is_doubtful_is_held(extract, name, body):
    """The reason tells a reviewer what else the words may be."""
    assert any(held_for(extract, name, body))


@pytest.mark.parametrize(("name", "body"), bodies("plain"))
def test_what_is_plain_is_left_alone(extract, name, body):
    """Something is found there, and the challenge finds nothing against it."""
    found = held_for(extract, name, body)
    assert found
    assert not any(found)


@pytest.mark.parametrize(("name", "body"), bodies("doubtful", "parsed_challenges.toml"))
def test_what_the_parse_sees_otherwise_is_held(extract_parsing, name, body):
    """The rules alone would publish it."""
    assert any(held_for(extract_parsing, name, body))


@pytest.mark.parametrize(("name", "body"), bodies("plain", "parsed_challenges.toml"))
def test_what_the_parse_sees_alike_is_left_alone(extract_parsing, name, body):
    """Something is found there, and the parse finds nothing against it."""
    found = held_for(extract_parsing, name, body)
    assert found
    assert not any(found)
