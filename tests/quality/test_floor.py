"""The extraction has a floor on invented texts; it is raised when the extraction gets better, never lowered."""

import pytest

from sitegen.extract import Extractor
from sitegen.read import read_articles
from tests.support.marks import GOLD, score_passages, score_polnear, score_sample

ROOT = GOLD.parents[1]
TEXTS = ROOT.parent / "shared" / "corpora" / "polnear" / "train" / "text"


@pytest.fixture(scope="module")
def extractor():
    """The extractor that the package ships."""
    return Extractor()


def test_quotations_of_the_passages(extractor):
    """On 319 passages over 43 patterns: published, with the right speaker; traps and doubtful ones left alone."""
    score = score_passages(extractor)
    assert score.quotes >= 260
    assert score.published >= 0.96, score.faults
    assert score.wrong_share == 0, score.faults
    assert score.fallen == 0, score.faults
    assert score.leaked == 0, score.faults


def test_quotations_and_figures_of_the_sample_articles(extractor):
    """On the articles that a newcomer sees first."""
    score = score_sample(extractor, read_articles([ROOT / "content"], max_bytes=5_000_000).articles)
    assert score.quotes >= 100
    assert score.published >= 0.945, score.faults
    assert score.wrong_share == 0, score.faults
    assert score.fallen == 0, score.faults
    assert score.figures_right / score.figures >= 0.9, score.faults
    assert score.spurious == 0, score.faults


@pytest.mark.shared
@pytest.mark.skipif(not TEXTS.is_dir(), reason="no ../shared beside the checkout")
def test_speakers_by_name_in_real_articles(extractor):
    """On 320 quotations, hard ones on purpose, and 115 spans in marks that are nobody's speech."""
    score = score_polnear(extractor, TEXTS)
    assert score.published >= 0.905, score.faults
    assert score.wrong_share <= 0.01, score.faults
    assert score.fallen / score.traps <= 0.03, score.faults
