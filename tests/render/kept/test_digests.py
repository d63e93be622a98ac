"""Digests of what pages are made of."""

import gc
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

import pytest
from markupsafe import Markup

from sitegen.render.items.citations import Citation
from sitegen.render.kept import Digests
from tests.support.invented import FERRY, PIER


@dataclass(frozen=True, slots=True)
class Buoy:
    """A view of two fields."""

    name: object
    marks: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Beacon:
    """Another view, of the same fields."""

    name: object
    marks: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Chart:
    """A view that is told apart by a hash of the rest."""

    sha256: str
    drawn: bytes = field(compare=False)


APART = [
    *("1", 1, 1.5, Decimal("1.5"), True, None, b"1", "", Markup("1"), date(2026, 3, 2), (), ("1",), (("1",),)),
    *({"a": "1"}, {"a": 1}, {"a": Buoy("1")}, {"a": Buoy("2")}, frozenset({"1"}), ("12", "3"), ("1", "23")),
    *(Buoy("1"), Buoy(Markup("1")), Buoy("1", ("2",)), Beacon("1"), Buoy(FERRY), Buoy(PIER), FERRY, PIER),
    *(Buoy((FERRY, PIER)), Buoy((PIER, FERRY)), "\ud800", "\udfff"),
]


def test_different_values_have_different_digests():
    """Also where they read alike: text and HTML, a number and its digits, a row and what it holds."""
    digests = Digests()
    assert len({digests.of(value) for value in APART}) == len(APART)


def test_equal_values_have_one_digest():
    """Whoever made them, and in whichever build."""
    for value, again in ((Buoy(FERRY), Buoy(FERRY.model_copy())), (frozenset("abcdef"), frozenset("fedcba"))):
        assert Digests().of(value) == Digests().of(again)


def test_views_that_were_let_go_have_the_digests_they_had(monkeypatch):
    """Only some are in memory with their digests; another view in the place of one that is gone is another."""
    monkeypatch.setattr("sitegen.render.kept.digests._AT_HAND", 2)
    texts = [f"quote {number}" for number in range(8)]
    digests, wanted = Digests(), [Digests().of(Citation(text, text, {})) for text in texts]
    assert len(set(wanted)) == len(texts)
    for _ in range(2):
        assert [digests.of(Citation(text, text, {})) for text in texts] == wanted
    gc.collect()
    assert sum(isinstance(one, Citation) for one in gc.get_objects()) <= 2


def test_what_does_not_tell_two_apart_is_not_read():
    """As the bytes of a file of many megabytes, whose hash is told."""
    assert (
        Digests().of(Chart("12", b"a pier")) == Digests().of(Chart("12", b"another")) != Digests().of(Chart("13", b""))
    )


@pytest.mark.parametrize("value", [lambda: 1, object(), iter(())], ids=["function", "object", "iterator"])
def test_what_cannot_be_told_apart_is_refused(value):
    """It would look the same in each build, and a page would be left that ought to be made."""
    with pytest.raises(TypeError, match="has no digest"):
        Digests().of(Buoy((value,)))
