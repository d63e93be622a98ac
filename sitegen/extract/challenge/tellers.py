"""Challenges of which clause words in marks belong to: another one tells them, or only somebody beside the source."""

from collections.abc import Callable, Iterator
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Discourse,
    Morphology,
    NounPhrases,
    People,
    Quoting,
    SpeechVerbs,
)
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ANOTHER_CUE, APPOSITION, DESCRIBED_NEARER, SECOND_HAND
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.speech.ends import last_of
from sitegen.extract.speech.other_sources import is_told_to


def _others_behind(this: Attributed) -> Iterator[tuple[list[Item], Cue]]:
    """Yield the cues behind the one that reports words in marks, with the items of the sentence."""
    cue, sentence = this.report.cue, this.report.source_sentence
    if cue is None or sentence is None or this.report.kind == "indirect" or cue.kind != "verb":
        return
    for other in cues_of(sentence):
        if other.first >= cue.past and other.kind == "verb" and other.tense in {"past", "present", "base"}:
            yield sentence.items, other


def _is_told_of_another(this: Attributed) -> bool:
    """Return whether the source only says that somebody else said it ("“...,” Oke said Quill told him")."""
    cue, source = this.report.cue, this.report.source
    if cue is None or source is None or source.first >= cue.first:
        return False
    for items, other in _others_behind(this):
        between = range(cue.past, other.first)
        quoted = any(item.quote is not None for item in items[cue.past :])
        if not quoted and all(_may_be_subject(items[n]) for n in between) and _is_another(this, items[cue.past]):
            return len(between) > 0
    return False


def _may_be_subject(item: Item) -> bool:
    """Return whether a word may stand in a name, in a pronoun, or in the group of a verb behind it."""
    group = is_auxiliary(item) or item.isa(Challenge.USED_TO)
    return item.capital or item.isa(Closed.HE_OR_SHE, Closed.THEY, Closed.THAT) or group


def _is_another(this: Attributed, item: Item) -> bool:
    """Return whether a name or a pronoun of the other gender begins here."""
    gender, own = item.word.value(People.PRONOUN), this.speaker.entity.gender if this.speaker.entity else ""
    return item.capital or (item.isa(Closed.HE_OR_SHE) and gender != own)


def _is_told_by_paper(this: Attributed) -> bool:
    """Return whether a paper tells that somebody said the words ("According to the notes, Oke called it “...”")."""
    cue, source, sentence = this.report.cue, this.report.source, this.report.source_sentence
    if cue is None or source is None or sentence is None or cue.kind != "according" or not this.report.quotations:
        return False
    first = this.report.quotations[0].start
    for other in cues_of(sentence):
        between = other.first >= source.past and sentence.items[other.first].start < first
        if between and other.kind == "verb" and other.is_finite:
            return True
    return False


def _is_vouched_for(this: Attributed) -> bool:
    """Return whether a person behind it tells that the words were said ("“...,” Quill told Oke, he said")."""
    sentence = this.report.source_sentence
    if sentence is None:
        return False
    for items, other in _others_behind(this):
        opens = _person_before(this, sentence, other.group_first)
        closes = item_at(items, other.past).text in {".", ""} or is_told_to(items, other, last_of(items))
        told = closes and other.isa(SpeechVerbs.CLAUSE)
        if opens is not None and told and item_at(items, opens - 1).text == ",":
            return True
    return False


def _person_before(this: Attributed, sentence: Sentence, past: int) -> int | None:
    """Return where "he", "she" or a person's name opens that stands right before an item; None where none does."""
    if item_at(sentence.items, past - 1).isa(Closed.HE_OR_SHE):
        return past - 1
    name = this.cast.names[sentence.number].ending.get(past)
    entity = this.cast.entity_of(sentence, name) if name is not None else None
    return name.first if name is not None and entity is not None and entity.kind == "person" else None


def _is_by_source(this: Attributed) -> bool:
    """Return whether the source only made or holds what is the subject ("a placard held by Oke read")."""
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or source.name is None or cue.first < source.past:
        return False
    items = sentence.items
    made = item_at(items, source.first - 2)
    participle = made.text.islower() and (made.isa(Morphology.PAST_ENDING, Challenge.MADE))
    return source.first > 2 and items[source.first - 1].isa(Closed.BY) and participle and cue.kind == "verb"  # noqa: PLR2004


def _is_owned_before_colon(this: Attributed) -> bool:
    """Return whether words are those of an utterance that somebody else owns ("recalls Oke’s words: “...”")."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or cue.isa(SpeechVerbs.SAID) or this.report.kind == "indirect":
        return False
    items = sentence.items
    at = next((n for n, item in enumerate(items) if item.quote is not None and n > cue.past), 0)
    if item_at(items, at - 1).text not in {":", ","} or not item_at(items, at - 2).isa(Quoting.OWN_WORDS):
        return False
    return any(n >= cue.past and items[n].isa(Closed.OWNER_MARK) for n in (at - 3, at - 4))


def _is_on_a_thing(this: Attributed) -> bool:
    """Return whether words behind a colon stand on a thing, or are a text that all know ("held a sign: “...”").

    Also a question that somebody only answers. What is written "on a sign" is the writer's own.
    """
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or not this.report.quotations or cue.isa(SpeechVerbs.SAID, Discourse.ASKING):
        return False
    items, quotation = sentence.items, this.report.quotations[0]
    at = next((n for n, item in enumerate(items) if item.quote is quotation), 0)
    if item_at(items, at - 1).text != ":" or at - 2 <= cue.first:
        return False
    asked = items[at - 2].isa(Discourse.QUESTION) and quotation.last == "?"
    return asked or _bears_words(items, cue.past, at - 2)


def _bears_words(items: list[Item], first: int, noun: int) -> bool:
    """Return whether a noun is a thing on which words stand, and nobody writes on it ("wrote on a | placard")."""
    led = any(item.isa(Closed.ON, Closed.IN) for item in items[max(first, noun - _DESCRIBED) : noun])
    return items[noun].isa(Challenge.BEARS_WORDS) and not led


_DESCRIBED: Final = 3
"""Items before a noun that may describe it."""


def _is_in_paper_of_another(this: Attributed) -> bool:
    """Return whether words are out of what somebody else wrote ("reported on a memo from the owner, “...”")."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or this.report.kind == "indirect":
        return False
    items = sentence.items
    at = next((n for n, item in enumerate(items) if item.quote is not None and n > cue.past), 0)
    if not item_at(items, cue.past).isa(Closed.ABOUT, Closed.ON) or item_at(items, at - 1).text not in {",", ":"}:
        return False
    written = (n for n in range(cue.past, at) if items[n].isa(NounPhrases.PAPER, NounPhrases.WORK))
    return any(items[n + 1].isa(NounPhrases.AUTHOR) for n in written)


def _has_other_gender(this: Attributed) -> bool:
    """Return whether the sentence before shows that its subject is no "he" ("Quill lost her son. “...,” he said")."""
    source, before, entity = this.report.source, this.before, this.speaker.entity
    if source is None or before is None or source.form != "pronoun" or entity is None:
        return False
    subject = this.subject_of(before)
    if subject is None or this.named_subject(before) is not entity:
        return False
    verb, owner = item_at(before.items, subject.past), item_at(before.items, subject.past + 1)
    gender = owner.word.value(Discourse.OWNER_GENDER)
    told = verb.word.cue is None and gender is not None
    return told and gender != this.page.language.word(source.head).value(People.PRONOUN)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (SECOND_HAND, _is_told_of_another),
    (SECOND_HAND, _is_told_by_paper),
    (ANOTHER_CUE, _is_vouched_for),
    (APPOSITION, _is_by_source),
    (SECOND_HAND, _is_owned_before_colon),
    (SECOND_HAND, _is_on_a_thing),
    (SECOND_HAND, _is_in_paper_of_another),
    (DESCRIBED_NEARER, _has_other_gender),
)
"""Each with the reason to hold; independent of one another."""
