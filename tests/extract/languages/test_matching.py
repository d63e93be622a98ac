"""Runs of words are found wherever a token's word begins one."""

from typing import NamedTuple

from sitegen.extract.languages import Word, load_language
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import Quoting, SpeechVerbs

ENGLISH = load_language("en")


class Token(NamedTuple):
    """A token as the rules see it."""

    lower: str
    word: Word


def tokens(text: str) -> list[Token]:
    """Return the tokens of a text in small letters, parted by blanks."""
    return [Token(lower, ENGLISH.word(lower)) for lower in text.split()]


def test_the_longest_phrase_counts():
    """The phrase "went on" gives way to "went on to say" where that stands there."""
    assert phrase_end(tokens("she went on to say so"), 1, SpeechVerbs.SAY) == 5
    assert phrase_end(tokens("she went on to sing"), 1, SpeechVerbs.SAY) == 3


def test_an_apostrophe_in_a_phrase_may_be_curled():
    """The pack writes straight apostrophes; articles write both."""
    assert phrase_end(tokens("here 's mira"), 0, Quoting.HERE_IS) == 2
    assert phrase_end(tokens("here ’s mira"), 0, Quoting.HERE_IS) == 2


def test_no_phrase_begins_outside_the_tokens():
    """A rule may ask beside the ends of a sentence."""
    assert phrase_end(tokens("went on"), -1, SpeechVerbs.SAY) is None
    assert phrase_end(tokens("went on"), 2, SpeechVerbs.SAY) is None
