"""Confidence is set against truth, each kind by itself."""

import xml.etree.ElementTree as ET

import pytest

from tests.quality.reliability import KINDS, Judged, diagram, expected_error, parting, rows

SOME = [Judged("direct", 0.95, right=True), Judged("direct", 0.97, right=True), Judged("direct", 0.55, right=False)]


def test_rows_are_tenths_of_confidence():
    """Each with its mean, the share that is right, and the count; certainty itself belongs to the last."""
    assert rows(SOME) == [(0.55, 0, 1), (pytest.approx(0.96), 1, 2)]
    assert rows([Judged("direct", 1.0, right=True)]) == [(1.0, 1, 1)]


def test_the_expected_error_is_weighted_by_count():
    """By hand: (0.55 of one and 0.04 of two) over three."""
    assert expected_error(rows(SOME)) == pytest.approx((0.55 + 2 * 0.04) / 3)
    assert expected_error([]) == 0


def test_a_confidence_that_is_one_number_parts_nothing():
    """Half of the pairs; and all of them where every right one is surer than every wrong one."""
    assert parting([one._replace(confidence=0.9) for one in SOME]) == 0.5
    assert parting(SOME) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_a_diagram_is_a_picture_that_says_what_it_shows(kind):
    """Well formed, with a dot for each row and its kind in its title."""
    root = ET.fromstring(diagram(rows(SOME), kind))  # noqa: S314 - our own
    names = [element.tag.rpartition("}")[2] for element in root.iter()]
    assert names.count("circle") == 2
    assert KINDS[kind] in root[0].text
