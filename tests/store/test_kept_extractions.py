"""Extractions that are read when they are asked for."""

import pytest

from sitegen.store import ExtractionCache, KeptExtractions
from tests.support.extracted import Draft

PRINT = "written by hand"


def draft(identifier):
    """Write an article with one quote."""
    made = Draft(identifier, "“We will sail,” Wessa Orlo said.")
    made.says("Wessa Orlo", "We will sail")
    return made


@pytest.fixture
def path(tmp_path):
    """Name a file that is not there yet."""
    return tmp_path / "cache.sqlite"


def kept(path, *drafts, held=(), make=None):
    """Return what is kept of some drafts."""
    articles = [(one.article, PRINT) for one in drafts]
    return KeptExtractions(path, articles, held={one.article.id: one.extraction for one in held}, make=make)


def test_each_is_read_from_the_cache(path):
    """In the order of the articles, and nothing else."""
    one, other = draft("one"), draft("other")
    with ExtractionCache(path) as cache:
        cache.put(other.extraction)
        cache.put(one.extraction)
    found = kept(path, one, other)
    assert dict(found) == {"one": one.extraction, "other": other.extraction}
    assert list(found) == ["one", "other"]
    assert len(found) == 2
    with pytest.raises(KeyError):
        found["a third"]
    path.unlink()
    assert "other" in found
    assert "a third" not in found


def test_what_no_cache_keeps_is_held(tmp_path):
    """A folder stands where the file should."""
    one = draft("one")
    with ExtractionCache(tmp_path) as cache:
        cache.put(one.extraction)
        assert not cache.keeps(one.extraction)
    assert kept(tmp_path, one, held=[one])["one"] == one.extraction


def test_what_the_cache_has_lost_is_made_again(path):
    """Another program has cleared it since."""
    one, asked = draft("one"), []
    with ExtractionCache(path) as cache:
        cache.put(one.extraction)
        assert cache.keeps(one.extraction)
        cache.prune([])
        assert not cache.keeps(one.extraction)

    def make(article):
        asked.append(article.id)
        return one.extraction

    assert kept(path, one, make=make)["one"] == one.extraction
    assert asked == ["one"]
