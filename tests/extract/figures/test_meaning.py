"""What a figure means: every field of the marked sentences."""

import pytest

from sitegen.extract import Extractor
from tests.support.meanings import KEPT_BACK, TUNED, Score, read_marked, score_meanings


@pytest.fixture(scope="module")
def both() -> Score:
    """The score of the sentences tuned on and of those kept back, together."""
    extractor = Extractor()
    tuned, kept = score_meanings(extractor, TUNED), score_meanings(extractor, KEPT_BACK)
    return Score(
        figures=tuned.figures + kept.figures,
        published=tuned.published + kept.published,
        spurious=tuned.spurious + kept.spurious,
        right=tuned.right + kept.right,
        faults=tuned.faults + kept.faults,
    )


def test_there_are_enough_sentences():
    """At least 250 invented sentences, a third of them kept back from tuning."""
    tuned, kept = len(list(read_marked(TUNED))), len(list(read_marked(KEPT_BACK)))
    assert tuned + kept >= 250
    assert kept * 3 >= tuned + kept


@pytest.mark.parametrize(
    ("name", "floor"),
    [("core", 0.98), ("measures", 0.85), ("period", 0.90), ("stage", 0.90), ("role", 0.90), ("stated_by", 0.90)],
)
def test_fields_are_right(both: Score, name: str, floor: float):
    """Value, unit and qualifier; what is measured; time, stage, part in a change, and who says so."""
    assert both.share(name) >= floor, "\n".join(both.faults)


def test_almost_nothing_is_spurious(both: Score):
    """At most 2 % of what is published is marked nowhere, or as not to be published."""
    assert both.spurious_share <= 0.02, "\n".join(both.faults)
