"""Challenges of a pronoun taken for one who was named only in passing: beside another, as a thing, or as honoured."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.new_persons import PERSONS
from sitegen.extract.clauses.word_kinds import is_acting, is_past
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, Kinship, Reporting, SpeechVerbs
from sitegen.extract.names.descriptions import gender_of_noun
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import (
    ANSWERS,
    DESCRIBED_NEARER,
    NAMES_A_THING,
    ONLY_BESIDE,
    OPENING_CLAUSE,
    OWNER_NAMED_BETWEEN,
    TOLD_DEAD,
    TWO_PRONOUN,
)


def _own_names(this: Attributed, sentence: Sentence) -> list[Name]:
    """Return the names of the speaker in a sentence."""
    names = this.cast.names[sentence.number].at
    return [names[at] for at, one in this.cast.people_in(sentence, perhaps=True) if one is this.speaker.entity]


def _is_honoured(this: Attributed) -> bool:
    """Return whether the sentence before tells only how the speaker is remembered ("A wake was held for Quill")."""
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    honours = this.page.language.pattern(Challenge.HONOURS)
    leads = [this.page.body[before.start : before.items[name.first].start] for name in _own_names(this, before)]
    return bool(leads) and all(honours.search(led) is not None for led in leads)


def _is_called_thing(this: Attributed) -> bool:
    """Return whether the speaker is named only as what a thing is called ("The storm, named Agnes, tore the roof")."""
    before = this.before if this.by_pronoun else None
    names = _own_names(this, before) if before is not None else []
    return before is not None and bool(names) and all(_calls_thing(before, name) for name in names)


def _calls_thing(sentence: Sentence, name: Name) -> bool:
    """Return whether a name stands behind "named" and a noun that means nobody ("a boat called | Ada").

    So does one behind a ship or an animal ("the tug Ada Quill", "his dog, Rex,").
    """
    items, first = sentence.items, name.first
    set_off = item_at(items, first - 1).text == "," and item_at(items, name.past).text == ","
    bearer = item_at(items, first - 1 - set_off)
    noun = item_at(items, first - 2 - (item_at(items, first - 2).text == ","))
    thing = noun.text.islower() and noun.text.isalpha() and not noun.isa(*_SOMEBODY) and not is_acting(noun)
    called = item_at(items, first - 1).isa(Discourse.CALLED) and thing
    return called or (bearer.text.islower() and bearer.isa(Challenge.BEARS_NAME))


_SOMEBODY: Final = (*PERSONS, Kinship.KIN, Discourse.SOMEBODY, Challenge.VOICE_ENDING)
"""Nouns for a person, and their endings."""


def _is_anothers_figure(this: Attributed) -> bool:
    """Return whether the speaker is named only behind the owner's mark of a person ("Ida Oke’s Queen Maud is")."""
    before = this.before if this.by_pronoun else None
    names = _own_names(this, before) if before is not None else []
    return before is not None and bool(names) and all(_has_owner(this, before, name) for name in names)


def _has_owner(this: Attributed, sentence: Sentence, name: Name) -> bool:
    """Return whether another person's name with an owner's mark stands right before a name that opens a clause."""
    mark = item_at(sentence.items, name.first - 1)
    owner = this.cast.names[sentence.number].ending.get(name.first - 1) if mark.isa(Closed.OWNER_MARK) else None
    entity = this.cast.entity_of(sentence, owner) if owner is not None else None
    return entity is not None and entity.kind == "person" and owner is not None and owner.first == 0


def _is_joined(this: Attributed) -> bool:
    """Return whether the sentence before names the speaker and another as two ("Goals by Oke and Vell won it")."""
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    at, others = this.cast.names[before.number], dict(this.others_in(before))
    for name in _own_names(this, before):
        led = item_at(before.items, name.first - 1).isa(Closed.AND) and at.ending.get(name.first - 1)
        joined = item_at(before.items, name.past).isa(Closed.AND) and at.at.get(name.past + 1)
        pair = [one for one in (led, joined) if one]
        if any(_may_be(this, others.get(one.first)) and not one.owns(before.items) for one in pair):
            return True
    return False


def _may_be(this: Attributed, entity: Entity | None) -> bool:
    return entity is not None and this.may_mean(entity)


def _is_left_behind(this: Attributed) -> bool:
    """Return whether a phrase without a verb of its own names the speaker first ("Oke having left, Quill rose")."""
    before = this.before if this.by_pronoun else None
    own = _own_names(this, before)[:1] if before is not None else []
    if before is None or not own or own[0].first:
        return False
    items, past = before.items, own[0].past
    comma = next((n for n in range(past, len(items)) if items[n].text == ","), past)
    other = _other_at(this, before, comma + 1)
    absolute = (
        comma > past and item_at(items, past).isa(Challenge.LEAVES) and not any(map(_has_subject, items[past:comma]))
    )
    return absolute and _may_be(this, other)


def _other_at(this: Attributed, sentence: Sentence, first: int) -> Entity | None:
    """Return who else is named at an item."""
    return next((one for at, one in this.others_in(sentence) if at == first), None)


def _has_subject(item: Item) -> bool:
    """Return whether a word is a verb that has a subject of its own."""
    cue = item.word.cue
    return cue is not None and cue.is_finite


def _is_asked_about(this: Attributed) -> bool:
    """Return whether the speaker is named only in what was asked ("On whether Oke should go, he said").

    Another whom the pronoun may mean is named before that.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None or not sentence.items[0].isa(Closed.ON, Closed.ABOUT):
        return False
    own = [name for name in _own_names(this, sentence) if name.past <= source.first]
    earlier = this.page.sentences[max(0, sentence.number - _NEAR) : sentence.number]
    asked = item_at(sentence.items, 1).isa(Challenge.ASKED_FOR)
    return asked and bool(own) and any(this.may_mean(one) for line in earlier for _, one in this.others_in(line))


_NEAR: Final = 3
"""Sentences before the words in which another may have come up."""


def _is_told_story_of(this: Attributed) -> bool:
    """Return whether the speaker told of another, of whom the sentence goes on, and the words say "I"."""
    before = this.before if this.by_pronoun and this.says_i else None
    if before is None:
        return False
    at = this.cast.names[before.number].at
    others = [at[first] for first, one in this.others_in(before) if this.may_mean(one)]
    return any(_is_story_of(before.items, name) for name in others)


def _is_story_of(items: list[Item], name: Name) -> bool:
    """Return whether "the story of" stands before a name, and ", who" behind it."""
    of, noun = item_at(items, name.first - 1), item_at(items, name.first - 2)
    who = item_at(items, name.past).text == "," and item_at(items, name.past + 1).isa(Closed.WHO)
    return of.isa(Closed.OF) and noun.isa(Challenge.TALE) and who


def _is_done_to(this: Attributed) -> bool:
    """Return whether a sentence that another is said to tell of is about what was done to the speaker.

    "Oke, 41, shot Vell, 39, on Sunday, police said. “...,” he told the court".
    """
    before = this.before if this.by_pronoun else None
    own = _own_names(this, before)[:1] if before is not None else []
    if before is None or not own or not own[0].first:
        return False
    items, first = before.items, _other_at(this, before, 0)
    led = items[own[0].first - 1]
    return _may_be(this, first) and is_past(led) and led.word.cue is None and not led.isa(Closed.AND)


def _is_held_by_new(this: Attributed) -> bool:
    """Return whether a clause that opens the sentence tells what one described did to the speaker, before "she said".

    "As a girl hugged Quill, she said". Whoever is asked or told something answers.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None or not sentence.items[0].isa(Reporting.SUBORDINATE):
        return False
    own = [name for name in _own_names(this, sentence) if name.past < source.first]
    if len(own) != 1 or item_at(sentence.items, own[0].past).text != ",":
        return False
    items = sentence.items[: own[0].first]
    speaks = any(item.word.cue is not None and item.word.cue.verb.isa(SpeechVerbs.LISTENER) for item in items)
    return not speaks and _describes_one(this, items)


def _describes_one(this: Attributed, items: list[Item]) -> bool:
    """Return whether "a" and a noun for a person of the gender open a clause behind its first word."""
    led = item_at(items, 1).isa(Discourse.INTRODUCES)
    nouns = [n for n in range(2, len(items)) if items[n].isa(*PERSONS)]
    return led and any(gender_of_noun(items[n].lower, this.page.language) in {"", this.gender} for n in nouns[:1])


def _is_known_by(this: Attributed) -> bool:
    """Return whether the speaker is named only in a clause about her kin ("The aunt Quill never knew rang")."""
    before = this.before if this.by_pronoun else None
    own = _own_names(this, before)[:1] if before is not None else []
    if before is None or not own or own[0].first != _KIN:
        return False
    items = before.items
    kin = items[0].isa(Closed.ARTICLE) and items[1].isa(Kinship.KIN)
    verbs = [n for n in range(own[0].past, len(items)) if is_past(items[n])]
    return kin and any(n + 1 in verbs for n in verbs)


_KIN: Final = 2
"""Items of "The aunt"."""


def _retorts_to_who_asked(this: Attributed) -> bool:
    """Return whether "he retorted" follows an answer to another who asked ("Asked by Vell, Oke said")."""
    before, cue = this.before if this.by_pronoun else None, this.report.cue
    if before is None or cue is None or not cue.isa(Challenge.REPLYING):
        return False
    others = (at for at, one in this.others_in(before) if this.may_mean(one))
    return any(_asks_by(before.items, at) for at in others)


def _asks_by(items: list[Item], first: int) -> bool:
    """Return whether "asked by" stands before a name."""
    cue = item_at(items, first - 2).word.cue
    return item_at(items, first - 1).isa(Closed.BY) and cue is not None and cue.verb.isa(Discourse.ASKING)


def _declines_within(this: Attributed) -> bool:
    """Return whether "but he said" and an answer stand behind what the speaker asked another to do."""
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None or not this.sounds_like_a_reply:
        return False
    items = sentence.items
    joined = item_at(items, source.first - 1).isa(Closed.BUT, Closed.AND)
    others = (at for at, one in this.others_in(sentence) if at < source.first and this.may_mean(one))
    return joined and any(_is_listener(items, at) for at in others)


def _is_listener(items: list[Item], first: int) -> bool:
    cue = item_at(items, first - 1).word.cue
    return cue is not None and cue.verb.isa(SpeechVerbs.LISTENER)


def _is_owner_described_nearer(this: Attributed) -> bool:
    """Return whether "her lawyer" may be that of one described nearer ("Oke’s wife sold it. Her lawyer said")."""
    source, sentence, before, entity = this.report.source, this.report.source_sentence, this.before, this.speaker.entity
    if source is None or sentence is None or before is None or entity is None or entity.named:
        return False
    gender = sentence.items[source.first].word.value(Discourse.OWNER_GENDER)
    if gender is None or _is_owned_by_named(this, before, entity):
        return False
    kin = (item for mark, item in pairwise(before.items) if mark.isa(Closed.OWNER_MARK) and item.isa(Kinship.KIN))
    return any(gender_of_noun(item.lower, sentence.language) == gender for item in kin)


def _is_owned_by_named(this: Attributed, before: Sentence, entity: Entity) -> bool:
    """Return whether the one whose somebody is found to speak is named in the sentence before."""
    return any(one.words[-1] in entity.label for _, one in this.cast.people_in(before) if one.words)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (TOLD_DEAD, _is_honoured),
    (NAMES_A_THING, _is_called_thing),
    (NAMES_A_THING, _is_anothers_figure),
    (TWO_PRONOUN, _is_joined),
    (OPENING_CLAUSE, _is_left_behind),
    (TWO_PRONOUN, _is_asked_about),
    (TWO_PRONOUN, _is_told_story_of),
    (ONLY_BESIDE, _is_done_to),
    (DESCRIBED_NEARER, _is_held_by_new),
    (DESCRIBED_NEARER, _is_known_by),
    (ANSWERS, _retorts_to_who_asked),
    (ANSWERS, _declines_within),
    (OWNER_NAMED_BETWEEN, _is_owner_described_nearer),
)
"""Each with the reason to hold; independent of one another."""
