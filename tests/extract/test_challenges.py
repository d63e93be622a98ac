"""Challenges from both sides; what is doubtful and what is plain stands in challenges.toml."""

import tomllib
from pathlib import Path

import pytest

from sitegen.extract import reasons

EXAMPLES = tomllib.loads(Path(__file__).with_name("challenges.toml").read_text("utf-8"))


def bodies(side):
    """List the examples of one side, each with the challenge that it is of."""
    return [pytest.param(name, body, id=body[:40]) for name, of in EXAMPLES.items() for body in of[side]]


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
