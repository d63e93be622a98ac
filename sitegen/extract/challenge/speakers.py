"""Challenges of what a speaker is named by: a label, a slip of spelling, a word that a place may share."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed
from sitegen.extract.pages.page import item_at
from sitegen.extract.reasons import LABEL, SHORT_BEFORE_FULL, SPELLED_OTHERWISE, STOP_LOST


def _runs_on(this: Attributed) -> bool:
    """Return whether a line without a full stop seems to hold two sentences, as a teaser does whose stops are lost."""
    sentence = this.report.sentence
    if not sentence.is_headline or len(sentence.items) < _LONG_LINE:
        return False
    return this.page.language.pattern(Challenge.RUN_ON).search(this.page.body, sentence.start, sentence.end) is not None


_LONG_LINE = 12
"""Words of a line that may be more than a headline."""


def _is_label(this: Attributed) -> bool:
    """Return whether the speaker is a line's label in capitals ("STORM WARNING: Skippers said ...")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is None or source.first:
        return False
    words = source.name.words
    capitals = len(words) > 1 and all(word.isupper() for word in words)
    colon, following = item_at(sentence.items, source.past), item_at(sentence.items, source.past + 1)
    return capitals and colon.text == ":" and following.quote is None


def _is_spelled_otherwise(this: Attributed) -> bool:
    """Return whether the words are given to somebody under a name that is spelled otherwise than the full one."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is None:
        return False
    return (sentence.number, source.name.first) in this.cast.slips


def _is_short_before_full(this: Attributed) -> bool:
    """Return whether a word is taken for a body that is named in full only later: a place may share the word."""
    source, entity = this.report.source, this.speaker.entity
    if source is None or source.name is None or entity is None or entity.kind == "person":
        return False
    (word, *more) = source.name.words
    sentence = this.report.source_sentence
    if sentence is None or sentence.items[source.first].isa(Closed.THE):
        return False  # "the Times" is no place
    return not more and len(entity.words) > 1 and word == entity.words[0] and _comes_first(this, entity, word)


def _comes_first(this: Attributed, entity: Entity, word: str) -> bool:
    """Return whether a word stands alone for somebody before the full name does."""
    places = [(m.start, this.page.body[m.start : m.end]) for m in entity.mentions]
    short, full = ([at for at, told in places if (told == word) is alone] for alone in (True, False))
    return bool(short) and bool(full) and min(short) < min(full)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (STOP_LOST, _runs_on),
    (LABEL, _is_label),
    (SPELLED_OTHERWISE, _is_spelled_otherwise),
    (SHORT_BEFORE_FULL, _is_short_before_full),
)
"""Each with the reason to hold; independent of one another."""
