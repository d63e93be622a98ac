"""What is typed otherwise and reads the same is published the same: dashes, marks, blanks, line ends, days."""

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from sitegen.read import read_articles
from sitegen.records import Article, Attribution, Extraction, Figure
from tests.support.reported import article_of

SAMPLE = Path(__file__).resolve().parents[2] / "content" / "articles"
_DASHED = re.compile(r"\s?(?:—|(?<=\s)–(?=\s))\s?")
_QUOTED = re.compile(r"“([^“”\n]*)”")


def _dashes(mark: str) -> Callable[[str], str]:
    return lambda text: _DASHED.sub(mark, text)


def _marks(opening: str, closing: str) -> Callable[[str], str]:
    return lambda text: _QUOTED.sub(rf"{opening}\1{closing}", text)


TYPED = {
    "dashes between blanks": _dashes(" – "),
    "hyphens for dashes": _dashes(" - "),
    "two hyphens for a dash": _dashes(" -- "),
    "bars for dashes": _dashes(" ― "),
    "straight marks": lambda text: text.translate(str.maketrans("“”‘’", "\"\"''")),
    "marks of French": _marks("«", "»"),
    "marks of German": _marks("„", "“"),
    "marks of Polish": _marks("„", "”"),
    "blanks that break no line": lambda text: re.sub(r"(?<=\w) (?=[^\W\d])", "\u00a0", text),
    "line ends of Windows": lambda text: text.replace("\n", "\r\n"),
    "letters for an apostrophe": lambda text: re.sub(r"(?<=\w)’(?=\w)", "\u02bc", text),
    "hyphens that break no line": lambda text: re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", "\u2011", text),
    "other days": lambda text: text.replace("Monday", "Thursday").replace("Tuesday", "Friday"),
}
"""What writers type -> how to type a text so."""


def _plain(words: str) -> str:
    """Return words as they read, whatever was typed."""
    words = re.sub(r"[«»„“”\"‘’'\u02bc]", "", words).replace("\u2011", "-")
    words = words.replace("Thursday", "Monday").replace("Friday", "Tuesday")
    return " ".join(re.sub(r"\s*(?:--|[—–―]|(?<=\s)-(?=\s))\s*", " — ", words).split())


def _of_quotes(found: Iterable[Attribution]) -> list[tuple[object, ...]]:
    return [
        (
            one.kind,
            _plain(one.source_span.text) if one.source_span else None,
            _plain(" / ".join(span.text for span in one.content_spans)),
            bool(one.hold),
        )
        for one in found
    ]


def _of_figures(found: Iterable[Figure]) -> list[tuple[object, ...]]:
    return [(_plain(one.span.text), one.value, one.unit, one.qualifier, one.stage, bool(one.hold)) for one in found]


def read(extraction: Extraction) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Return what was drawn, as it reads."""
    return _of_quotes(extraction.attributions), _of_figures(extraction.figures)


@pytest.fixture(scope="module")
def sample() -> tuple[Article, ...]:
    """Read the articles of the sample, which are invented."""
    return read_articles([SAMPLE], max_bytes=1_000_000).articles


@pytest.mark.parametrize("typed", TYPED)
def test_what_reads_the_same_is_drawn_the_same(typed, sample, extract):
    """Nobody speaks otherwise, and no number is another, because an outlet types other dashes, marks or blanks."""
    changed = [article for article in sample if TYPED[typed](article.body) != article.body]
    assert changed, "no article of the sample has what is typed otherwise"
    for article in changed:
        assert read(extract(TYPED[typed](article.body))) == read(extract(article_of(article.body).body)), article.id
