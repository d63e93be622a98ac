"""Words as the rules of speech read them: pieces joined, endings apart."""

import pytest

from sitegen.extract.languages import load_language
from sitegen.extract.text.lines import leads_elsewhere
from sitegen.extract.text.sentences import sentences_of
from sitegen.extract.text.words import words_of

ENGLISH = load_language("en")


def read(body: str) -> list[str]:
    """Return the words and marks of a text whose sentences are known."""
    ends = {end for _, end in sentences_of(body, ENGLISH).spans}
    return [body[start:end] for start, end in words_of(body, (0, len(body)), ENGLISH, ends)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("a well-kept U.S.-led fleet", "a|well-kept|U.S.-led|fleet"),
        ("7.1bn at B&Q on 24/7 call", "7.1bn|at|B&Q|on|24/7|call"),
        ("the keeper's boat, the keepers' boats", "the|keeper|'s|boat|,|the|keepers|'|boats"),
        ("Fenn‘s weir and Oke’s", "Fenn|‘s|weir|and|Oke|’s"),
        ("they’re late, it didn't open", "they|’re|late|,|it|did|n't|open"),
        ("Gov. Oke of Tarn No. 5 in Ft. Ardel.", "Gov.|Oke|of|Tarn|No.|5|in|Ft.|Ardel|."),
        ("He said no. Oke left.", "He|said|no|.|Oke|left|."),
        ("Wait... — Oke -- or Fenn", "Wait|...|—|Oke|--|or|Fenn"),
        ("On tarn.example and (see) www.tarn.example.", "On|tarn.example|and|(|see|)|www.tarn.example|."),
        ("PeÃ±a, DON'T, FENN'S", "PeÃ±a|,|DON'T|,|FENN|'S"),
        ("Ardel, W.Va., a Ph.D. of Oke", "Ardel|,|W.Va.|,|a|Ph.D.|of|Oke"),
        ("and/or US$5, €6", "and|/|or|US$|5|,|€|6"),
    ],
)
def test_what_makes_one_word_is_joined(body: str, words: str):
    """Hyphens, points of abbreviations and letters at digits join; endings of owners and a short "not" stand apart."""
    assert read(body) == words.split("|")


def test_without_sentences_a_point_is_a_mark():
    """Where it is not known which points end sentences, none belongs to a word."""
    body = "Gov. Oke"
    assert [body[s:e] for s, e in words_of(body, (0, len(body)), ENGLISH)] == ["Gov", ".", "Oke"]


def test_words_of_a_part_keep_their_places():
    """Words of a part are those between its ends, counted from the start of the whole text."""
    body = "Oke said so."
    assert list(words_of(body, (4, 8), ENGLISH)) == [(4, 8)]


def test_a_line_that_leads_elsewhere_is_told_by_its_beginning():
    """Any place of the line is in it, indented or not; the lines around are not, nor is a sentence that begins so."""
    body = "The weir fell.\n  Read more: 12 boats sank\nRead more of it in 12 days."
    assert leads_elsewhere(body, body.index("12 boats"), ENGLISH)
    assert not leads_elsewhere(body, body.index("weir"), ENGLISH)
    assert not leads_elsewhere(body, body.index("12 days"), ENGLISH)
