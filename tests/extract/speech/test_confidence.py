"""How sure each class of speech makes us, and the signs by which reported speech is classed."""

import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.extract.speech.confidence import CHALLENGED, counts, mean, never_rising, shares
from sitegen.extract.speech.report import Evidence
from sitegen.settings import PUBLISH_CONFIDENCE, REPORTED_CONFIDENCE


def test_the_table_can_be_checked_with_a_pencil():
    """Of all quotations 584 of 613 were right; a class of 17 is drawn towards that as if five more had been counted."""
    assert mean("direct") == pytest.approx(584 / 613)
    assert shares("direct")["introduced"] == pytest.approx((2 + 5 * 584 / 613) / (14 + 5))
    assert shares("indirect")["3"] == pytest.approx((8 + 5 / 2) / (12 + 5))
    assert all(count.right <= count.of for classes in counts().values() for count in classes.values())


def test_weak_evidence_stays_below_the_threshold():
    """What was counted as weak is held, and what is strong is published, in quotations and partial ones."""
    weak = {kind: {name for name, share in shares(kind).items() if share < PUBLISH_CONFIDENCE} for kind in counts()}
    assert weak["direct"] == {"introduced", "subject before", "paragraph subject"}
    assert weak["mixed"] == {"mixed weak"}
    assert set(counts()["direct"]) | set(counts()["mixed"]) < set(typing.get_args(Evidence))


def test_more_signs_never_make_surer():
    """In reported speech, where their weight is the class; with many it is held, and so is what a challenge doubts."""
    found = list(shares("indirect").values())
    assert found == sorted(found, reverse=True)
    assert found[0] > 0.9 > REPORTED_CONFIDENCE > found[-1]
    assert min(REPORTED_CONFIDENCE, PUBLISH_CONFIDENCE) > CHALLENGED


@given(st.lists(st.tuples(st.floats(0, 1), st.integers(1, 50)), min_size=1, max_size=8))
def test_pooling_keeps_the_mean_and_never_rises(drawn):
    """A law of pooling neighbours: their common mean takes the place of both."""
    found = {str(at): share for at, (share, _) in enumerate(drawn)}
    weights = {str(at): weight for at, (_, weight) in enumerate(drawn)}
    pooled = never_rising(found, weights)
    assert list(pooled) == list(found)
    assert all(one >= other - 1e-9 for one, other in zip([*pooled.values()][:-1], [*pooled.values()][1:], strict=True))
    assert sum(pooled[n] * weights[n] for n in pooled) == pytest.approx(sum(found[n] * weights[n] for n in found))


@pytest.mark.parametrize(
    ("body", "seen"),
    [
        ("Ada Quill said that the pier would hold.", 0),
        ("Ada Quill said the pier would hold.", 0),
        ("Ada Quill predicted that the pier would hold.", 1),
        ("Ada Quill said on Monday that the pier would hold.", 0),
        ("Ada Quill told the guild on Monday that the pier would hold.", 1),
        ("On Monday Ada Quill said that the pier would hold.", 0),
        ("Ada Quill rose early, insisting that the pier would hold.", 1),
        ("Ada Quill said that the pier would hold, and the mole too.", 1),
        ("Ada Quill waved. She said that the pier would hold.", 0),
        ("The guild met. They said that the pier would hold.", 1),
        ("Ada Quill is warning that the pier would hold.", 1),
        ("Ada Quill suggested the pier was sold.", 1),
        ("Ada Quill rose early, insisting the pier would hold.", 3),
        ("Ada Quill rose early, telling the guild that the pier would hold.", 1),
        ("Ada Quill left the “old guild,” adding that the pier would hold.", 1),
    ],
)
def test_signs_are_counted(extract, body, seen):
    """Each sign lowers confidence; a plain report has none."""
    (found,) = extract(body).attributions
    assert found.confidence == pytest.approx(round(shares("indirect")[str(seen)], 3))
