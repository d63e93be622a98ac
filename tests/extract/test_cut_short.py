"""A passage that breaks off after any of its words is read as far as it goes; every passage is invented."""

from itertools import accumulate
from pathlib import Path

import pytest

from sitegen.records import check_spans
from tests.support.reported import article_of

_MARKED = ("speech/marked.txt", "figures/marked.txt")
_PARTS = 8
"""Parts of the passages, of which one is read each time, and the others with ``--slow``."""


def passages() -> list[str]:
    """Return the passages of the marked files, without what is marked in them."""
    texts = (Path(__file__).parent.joinpath(name).read_text("utf-8") for name in _MARKED)
    return [line for text in texts for line in text.split("\n") if line and line[0] not in "=?#"]


@pytest.mark.parametrize("part", [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(1, _PARTS))])
def test_a_passage_that_breaks_off_raises_nothing(extractor, part):
    """No rule counts on a word behind the last one, and every span stands in what there is."""
    for passage in passages()[part::_PARTS]:
        for body in accumulate(passage.split(" "), lambda before, word: f"{before} {word}"):
            check_spans(article_of(body), extractor.extract(article_of(body)))
