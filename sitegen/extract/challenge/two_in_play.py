"""Challenges of a pronoun where two are in play: one was told of first, and the other acts, owns or asks nearer by."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Discourse,
    Morphology,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
    VerbGroups,
)
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ANSWERS, OPENING_CLAUSE, TWO_PRONOUN, TWO_ROLE


def _opens_no_sooner(this: Attributed) -> bool:
    """Return whether one was hardly done when another acted ("No sooner had Oke sat down than Vell rose. He said")."""
    before = this.before if this.by_pronoun else None
    if before is None or not any(this.may_mean(one) for _, one in this.others_in(before)):
        return False
    told = this.page.body[before.start : before.end]
    return this.page.language.pattern(Challenge.NO_SOONER).search(told) is not None


def _is_outdone(this: Attributed) -> bool:
    """Return whether something was done to the speaker, and the sentence ends with what another did.

    "Oke was dropped for Vell, who scored twice. “I was ready,” he said".
    """
    before = this.before if this.by_pronoun else None
    if before is None or this.named_subject(before) is not this.speaker.entity:
        return False
    subject, names = this.subject_of(before), this.cast.names[before.number].at
    passive = subject is not None and _is_passive(before.items, subject.past)
    others = (names[at].past for at, one in this.others_in(before) if this.may_mean(one))
    return passive and any(_acts_behind_who(before.items, past) for past in others)


def _is_passive(items: list[Item], at: int) -> bool:
    """Return whether a form of "be" and a participle stand at an item ("was | dropped")."""
    return item_at(items, at).isa(VerbGroups.BE) and item_at(items, at + 1).isa(Morphology.PAST_ENDING)


def _acts_behind_who(items: list[Item], past: int) -> bool:
    """Return whether ", who" and a verb stand at an item, and no comma closes what they tell."""
    who = item_at(items, past).text == "," and item_at(items, past + 1).isa(Closed.WHO)
    return who and not any(item.text == "," for item in items[past + 2 :])


def _asks_back(this: Attributed) -> bool:
    """Return whether "he asked" follows what "he said", and two are there ("Oke rang Vell. “Go,” he said. “Why?” he").

    Who asks is as likely the other one.
    """
    before, first, cue = this.before if this.by_pronoun else None, this.first_quotation, this.report.cue
    if before is None or not before.number or first is None or first.last != "?" or not _pronoun_said(before):
        return False
    earlier = this.page.sentences[before.number - 1]
    near = cue is not None and cue.isa(Discourse.ASKING) and earlier.paragraph == before.paragraph
    return near and any(this.may_mean(one) for _, one in this.others_in(earlier))


def _pronoun_said(sentence: Sentence) -> bool:
    """Return whether words in marks that ask nothing, a pronoun and a verb of saying open a sentence."""
    items, quote = sentence.items, sentence.items[0].quote
    told = item_at(items, 1).isa(Closed.HE_OR_SHE) and item_at(items, 2).word.cue is not None
    return told and quote is not None and quote.last != "?"


def _may_be_owner(this: Attributed) -> bool:
    """Return whether a pronoun is taken for somebody without a name, and their owner was spoken of last.

    "Oke’s lawyer said she would testify. She did, saying that": it is Oke who did.
    """
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    unnamed = entity is not None and not entity.named
    if source is None or sentence is None or this.before is None or source.form != "pronoun" or not unnamed:
        return False
    return this.speaker.resolution != "none" and _speaks_of_owner(this, this.before)


def _speaks_of_owner(this: Attributed, sentence: Sentence) -> bool:
    """Return whether somebody's aide says something of a "she" who may be the owner named before it."""
    people = this.cast.people_in(sentence, perhaps=True)
    owners = [at for at, one in people if this.cast.owns(sentence, at) and this.may_mean(one)]
    verb = next((n for n, item in enumerate(sentence.items) if item.word.cue is not None), len(sentence.items))
    return bool(owners) and owners[0] < verb and _names(sentence.items[verb:], this.gender)


def _is_asked_of_both(this: Attributed) -> bool:
    """Return whether a question names two by pronouns of one kind ("Asked if she would serve under her, she said")."""
    source, sentence = this.report.source, this.report.source_sentence
    before = this.before if this.by_pronoun else None
    if source is None or sentence is None or before is None or not sentence.items[0].isa(Discourse.ASKED):
        return False
    question = sentence.items[: source.first]
    both = _names(question, this.gender) and _has_object(question, source.head)
    return both and any(this.may_mean(one) for _, one in this.others_in(before))


def _names(items: list[Item], gender: str) -> bool:
    """Return whether a pronoun of a gender stands among some words as a subject."""
    return any(item.isa(Closed.HE_OR_SHE) and item.word.value(People.PRONOUN) == gender for item in items)


def _has_object(items: list[Item], head: str) -> bool:
    """Return whether the object form of a pronoun ends what some words ask ("under her,"), and owns nothing."""
    ends = (n for n, item in enumerate(items) if item.word.value(NounPhrases.OBJECT) == head)
    return any(item_at(items, n + 1).text == "," for n in ends)


def _is_told_by_one_of_same_kind(this: Attributed) -> bool:
    """Return whether the speaker told another of the kind something, who may answer ("Oke told her that. She said")."""
    before, source = this.before if this.by_pronoun else None, this.report.source
    if before is None or source is None or this.named_subject(before) is not this.speaker.entity:
        return False
    items = before.items
    told = (n for n, item in enumerate(items) if item.word.value(NounPhrases.OBJECT) == source.head)
    return any(_is_whom(items, n) for n in told)


def _is_whom(items: list[Item], at: int) -> bool:
    """Return whether an object is whom a verb tells something ("told | her that", "put it to | her that")."""
    led = at - 1 - item_at(items, at - 1).isa(Closed.TO)
    led -= item_at(items, led).isa(Closed.IT)
    cue = item_at(items, led).word.cue
    listens = cue is not None and cue.is_finite and cue.verb.isa(SpeechVerbs.LISTENER)
    put = item_at(items, led + 1).isa(Closed.IT)
    return (listens or put) and item_at(items, at + 1).isa(*OPENS_WORDS)


OPENS_WORDS: Final = (Closed.THAT, Closed.HOW, Closed.WHETHER, Reporting.NOMINATIVE)
"""What opens the words that somebody is told."""


def _writes_back(this: Attributed) -> bool:
    """Return whether "she wrote back" follows what was written to somebody ("Oke wrote to Vell. She wrote back")."""
    before, sentence, cue = this.before if this.by_pronoun else None, this.report.source_sentence, this.report.cue
    if before is None or sentence is None or cue is None or not item_at(sentence.items, cue.past).isa(Challenge.BACK):
        return False
    names = this.cast.names[before.number].all
    others = (n for n in names if this.cast.entity_of(before, n) is not this.speaker.entity)
    return any(item_at(before.items, n.first - 1).isa(Closed.TO) or _is_listener(before, n.first) for n in others)


def _is_listener(sentence: Sentence, first: int) -> bool:
    cue = item_at(sentence.items, first - 1).word.cue
    return cue is not None and cue.verb.isa(SpeechVerbs.LISTENER)


def _holds_office_beside_another(this: Attributed) -> bool:
    """Return whether the sentence before tells of two of an office ("Elland's mayor met Tarn mayor Oke. The mayor")."""
    source, entity = this.report.source, this.speaker.entity
    if source is None or entity is None or not entity.named or this.before is None or not source.is_bare:
        return False
    items = this.before.items
    ranks = (item_at(items, n - 1) for n, item in enumerate(items) if item.lower == source.head)
    return source.definite and sum(not rank.isa(*_RANKS) for rank in ranks) > 1


_RANKS: Final = (Discourse.HIGHER_RANK, Discourse.LOWER_RANK, Discourse.OUT_OF_OFFICE)
"""What makes an office another one ("prime minister")."""


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (OPENING_CLAUSE, _opens_no_sooner),
    (TWO_PRONOUN, _is_outdone),
    (TWO_PRONOUN, _may_be_owner),
    (TWO_PRONOUN, _is_asked_of_both),
    (TWO_ROLE, _holds_office_beside_another),
    (ANSWERS, _asks_back),
    (ANSWERS, _is_told_by_one_of_same_kind),
    (ANSWERS, _writes_back),
)
"""Each with the reason to hold; independent of one another."""
