"""Addresses of pages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.render.text.addresses import item_url, page_file, page_name, page_url, way_to_root


@given(st.text())
def test_any_id_makes_a_safe_name(identifier):
    """No id leaves its folder, and none is a name that a file system keeps for itself."""
    name = page_name(identifier)
    assert re.fullmatch(r"[a-z0-9-]{1,90}", name)
    assert name not in {"con", "nul", "index"}


@pytest.mark.parametrize("hostile", ["../../etc/passwd", "CON", "index", "a/b", "", "\u202e", "x" * 300])
def test_a_hostile_id_gets_a_name_of_its_own(hostile):
    """What is no slug gets a digest, so that it cannot take another page's place."""
    assert page_name(hostile) != page_name(page_name(hostile) + "x")
    assert page_file("actors", hostile) == f"actors/{page_name(hostile)}/index.md"


def test_addresses_are_counted_from_the_root():
    """A page shows the way up by its own depth."""
    assert page_url("topics", "ferry") == "topics/ferry/"
    assert item_url("ferry", "q-aaaaaaaaaa") == "articles/ferry/#q-aaaaaaaaaa"
    assert way_to_root("index.md") == "./"
    assert way_to_root("actors/index.md") == "../"
    assert way_to_root("actors/orla/index.md") == "../../"
    assert way_to_root("method.md") == "../"
