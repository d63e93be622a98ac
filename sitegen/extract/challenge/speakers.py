"""Challenges of who speaks, and whether anything was said at all."""

from collections.abc import Callable

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.sentence import Told
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed
from sitegen.extract.pages.page import Page, Sentence, item_at
from sitegen.extract.reasons import (
    LABEL,
    MAY_BE_UNSAID,
    SECOND_HAND,
    SHORT_BEFORE_FULL,
    SPELLED_OTHERWISE,
    STOP_LOST,
)


def _is_unsaid(this: Attributed) -> bool:
    """Return whether the sentence, outside quotations, takes back that it was said."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or cue.first >= len(sentence.items):
        return False
    ask = this.page.language.pattern
    before = _outside(this.page, sentence, sentence.start, sentence.items[cue.first].start)
    whole = _outside(this.page, sentence, sentence.start, sentence.end)
    told = Told(whole, before, this.page.language)
    opening = (before, *_up_to_name(this, sentence))
    if told.asks or any(map(ask(Challenge.UNSAID_BEFORE).search, opening)) or _is_taken_back(this, sentence):
        return True
    untrue = told.untrue_after or ask(Challenge.REFUTED).search(whole[len(before) :]) is not None
    return untrue and ask(Challenge.CLAIM_BEFORE).search(before) is not None


def _up_to_name(this: Attributed, sentence: Sentence) -> tuple[str, ...]:
    """Return what stands between the verb and the name behind it ("said an imaginary Oke"), where one is there."""
    source, cue = this.report.source, this.report.cue
    name = source.name if source is not None else None
    if name is None or cue is None or not cue.past <= name.first < len(sentence.items):
        return ()
    return (_outside(this.page, sentence, sentence.items[cue.first].start, sentence.items[name.first].start),)


def _is_taken_back(this: Attributed, sentence: Sentence) -> bool:
    """Return whether the sentence says that its words come from a forgery, or the next one that nobody said them."""
    ask, following = this.page.language.pattern, this.page.sentences[sentence.number + 1 : sentence.number + 2]
    if ask(Challenge.FROM_A_FAKE).search(_outside(this.page, sentence, sentence.start, sentence.end)):
        return True
    texts = (_outside(this.page, later, later.start, later.end) for later in following)
    return any(ask(Challenge.TAKEN_BACK).search(text) for text in texts)


def _outside(page: Page, sentence: Sentence, start: int, end: int) -> str:
    """Return a part of a sentence without its quotations."""
    text, at = "", start
    for item in sentence.items:
        if item.quote is not None and start <= item.start < end:
            text, at = text + page.body[at : item.start], item.end
    return text + page.body[at : max(at, end)]


def _is_second_hand(this: Attributed) -> bool:
    """Return whether the sentence says that its subject hands on somebody else's words."""
    sentence = this.report.source_sentence
    if sentence is None or this.report.kind == "indirect":
        return False
    whole = _outside(this.page, sentence, sentence.start, sentence.end)
    return this.page.language.pattern(Challenge.SECOND_HAND).search(whole) is not None


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


CHALLENGES: tuple[tuple[str, Callable[[Attributed], bool]], ...] = (
    (MAY_BE_UNSAID, _is_unsaid),
    (SECOND_HAND, _is_second_hand),
    (STOP_LOST, _runs_on),
    (LABEL, _is_label),
    (SPELLED_OTHERWISE, _is_spelled_otherwise),
    (SHORT_BEFORE_FULL, _is_short_before_full),
)
"""Each with the reason to hold; independent of one another."""
