"""Challenges of whom a pronoun means: somebody may be described nearer."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.new_persons import PERSONS, is_described_nearer, may_be_verb_or_who
from sitegen.extract.clauses.word_kinds import is_inflected_verb, is_past, is_plural, is_pronoun
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Closed,
    Discourse,
    Kinship,
    Morphology,
    NounPhrases,
    People,
    SpeechVerbs,
)
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.descriptions import gender_of_noun
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import DESCRIBED_NEARER, TWO_PRONOUN


def _is_owner_nearer(this: Attributed) -> bool:
    """Return whether somebody else's something stands before the pronoun ("If Oke’s plan is read as he says it is")."""
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None:
        return False
    names, people = this.cast.names[sentence.number], this.cast.people_in(sentence, source.first, perhaps=True)
    if any(one is this.speaker.entity for _, one in people):
        return False
    nearer = [(at, one) for at, one in people if not any(i.text == "," for i in sentence.items[at : source.first])]
    return any(names.at[at].owns(sentence.items) and this.may_mean(one) for at, one in nearer)


def _is_supposed_of(this: Attributed) -> bool:
    """Return whether the speaker is named only in what is supposed before ("If Oke is not chosen, she said she would").

    That is part of what is said, and somebody else may say it.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None or not sentence.items[0].isa(Closed.IF):
        return False
    people = this.cast.people_in(sentence, source.first, perhaps=True)
    return any(one is this.speaker.entity for _, one in people)


def _is_named_next(this: Attributed) -> bool:
    """Return whether the next sentence goes on with words of another whom the pronoun may mean.

    "In her letters to Oke, Quill was kind. The name, she explained, is old. “I read it first,” Oke explained.": the
    paragraph turns to somebody new without a word.
    """
    sentence, cue = this.report.source_sentence, this.report.cue
    following = _next_in_paragraph(this, sentence) if sentence is not None and this.by_pronoun else None
    if sentence is None or cue is None or following is None or following.items[0].quote is None:
        return False
    name = this.cast.names[following.number].at.get(1)
    if name is None or item_at(following.items, name.past).word.cue != sentence.items[cue.first].word.cue:
        return False
    other = this.cast.entity_of(following, name)
    return other is not None and other is not this.speaker.entity and this.may_mean(other)


def _is_told_of(this: Attributed) -> bool:
    """Return whether words speak of the one found to say them ("Oke was glad. Quill won. “He ran,” he said.").

    Quill is the only one whom the sentence before names, as one who acts and does not speak; another of the gender is
    named right before that.
    """
    before = this.before if this.by_pronoun else None
    if before is None or not before.number or this.speaks_of != this.gender or _speaks(before):
        return False
    earlier = this.page.sentences[before.number - 1]
    people = {id(e) for _, e in this.cast.people_in(before, perhaps=True)}
    return people == {id(this.speaker.entity)} and any(this.may_mean(e) for _, e in this.others_in(earlier))


def _hangs_on_anothers(this: Attributed) -> bool:
    """Return whether the sentence before is about somebody else's thing with the one found ("Oke's row with Quill")."""
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    names = this.cast.names[before.number]
    owner = names.at.get(0)
    own = next((names.at[at] for at, one in this.cast.people_in(before) if one is this.speaker.entity), None)
    if owner is None or own is None or not owner.owns(before.items) or not _is_rival(this, before, owner):
        return False
    between = before.items[owner.past : own.first]
    return bool(between) and between[-1].isa(Closed.PREPOSITION) and not any(map(may_be_verb_or_who, between[2:-1]))


def _is_rival(this: Attributed, sentence: Sentence, name: Name) -> bool:
    """Return whether a name is that of a person whom the pronoun may mean as well as the one found."""
    other = this.cast.entity_of(sentence, name)
    return other is not None and other is not this.speaker.entity and other.kind == "person" and this.may_mean(other)


def _is_one_of_listed(this: Attributed) -> bool:
    """Return whether the sentence before opens with several whom the pronoun may mean ("Oke, Quill and Vell row")."""
    before = this.before if this.by_pronoun else None
    first = this.cast.names[before.number].at.get(0) if before is not None else None
    if before is None or first is None or this.cast.entity_of(before, first) is not this.speaker.entity:
        return False
    if _is_with_someone(this, before.items, first.past):
        return True
    second = this.cast.names[before.number].at.get(first.past + 1)
    if second is None or second.owns(before.items) or not _is_rival(this, before, second):
        return False
    return item_at(before.items, first.past).isa(Closed.AND) or _is_in_list(before.items, first.past, second.past)


def _is_with_someone(this: Attributed, items: list[Item], joins: int) -> bool:
    """Return whether "and" joins somebody of hers to a name, who may be meant as well ("Quill and her tutor rowed")."""
    someone = item_at(items, joins + 2)
    own = item_at(items, joins).isa(Closed.AND) and item_at(items, joins + 1).isa(Closed.THEIR)
    gender = gender_of_noun(someone.lower, this.page.language)
    return own and someone.isa(*PERSONS, Kinship.KIN) and not is_plural(someone) and gender in {None, "", this.gender}


def _is_in_list(items: list[Item], comma: int, past: int) -> bool:
    """Return whether a comma parts two of several, the last of whom "and" joins."""
    joined = (n for n in range(past, min(past + _LISTED, len(items))) if items[n].isa(Closed.AND))
    return (
        items[comma].text == ","
        and next(joined, None) is not None
        and not any(map(may_be_verb_or_who, items[comma:past]))
    )


_LISTED: Final = 4
"""Items behind the second of several among which "and" stands."""


def _is_led_by_lone_name(this: Attributed) -> bool:
    """Return whether the sentence before tells what one did who is named by one word alone ("Then Dorn defied it.").

    No other place shows whether that is a person; as a surname it would be whom the pronoun means.
    """
    before = this.before if this.by_pronoun else None
    if before is None or _has_own_name(this, before):
        return False
    at = int(before.items[0].isa(NounPhrases.JOINS_SENTENCE, Closed.BUT, Closed.AND, Calendar.WHEN))
    acts = item_at(before.items, _past_age(before.items, at + 1))
    done = is_past(acts) or is_inflected_verb(acts) or (acts.word.cue is not None and acts.word.cue.is_finite)
    return done and _may_be_lone_name(this, before, at)


def _past_age(items: list[Item], at: int) -> int:
    """Return the item behind an age between commas ("Dorn, 46, | defied"); the one itself where none stands."""
    commas = item_at(items, at).text == item_at(items, at + _AGED - 1).text == ","
    return at + _AGED if commas and items[at + 1].text.isdigit() else at


_AGED: Final = 3
"""Items of an age with its commas."""


def _may_be_lone_name(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether one word may be a surname: none that is known, and of unknown kind."""
    first, name = item_at(sentence.items, at), this.cast.names[sentence.number].at.get(at)
    if not (first.text.istitle() and first.text.isalpha()) or not _is_odd_word(this, sentence, at):
        return False
    if name is None:
        return not any(one.text == first.text for line in this.page.sentences for one in line.items[1:])
    entity = this.cast.entity_of(sentence, name) if len(name.words) == 1 else None
    if entity is None or entity is this.speaker.entity or entity.kind != "unknown":
        return False
    return this.may_mean(entity) and not _is_of_thing(this, entity)


def _is_odd_word(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a word has a capital within a sentence, or stands in no dictionary, or does what only people do.

    "Hale denied it" does so; but "Clerks denied it" and "Parliament denied it" tell of nobody else.
    """
    first, acts = sentence.items[at], item_at(sentence.items, at + 1).word.cue
    if at > 0 or not is_common(first.lower, this.page.language):
        return True
    people = first.isa(People.GROUP, People.BODY, *PERSONS, Discourse.SOMEBODY, Morphology.PLURAL_ENDING)
    closed = people or first.isa(Closed.DETERMINER, NounPhrases.SUBJECT, NounPhrases.OPENING) or is_pronoun(first)
    return acts is not None and acts.tense == "past" and acts.verb.isa(SpeechVerbs.CLAUSE) and not closed


def _has_own_name(this: Attributed, sentence: Sentence) -> bool:
    """Return whether a sentence names the speaker, or tells of her by a pronoun."""
    named = any(one is this.speaker.entity for _, one in this.cast.people_in(sentence, perhaps=True))
    return named or this.has_object(sentence.items) or any(_is_pronoun(this, item) for item in sentence.items)


def _is_pronoun(this: Attributed, item: Item) -> bool:
    """Return whether a word is the pronoun of the speaker's gender, or what she owns by."""
    return this.gender in (item.word.value(People.PRONOUN), item.word.value(Discourse.OWNER_GENDER))


def _is_of_thing(this: Attributed, entity: Entity) -> bool:
    """Return whether somewhere a preposition of place or an article stands before a name ("in Tarn", "the Courier")."""
    for mention in entity.mentions:
        led = item_at(this.page.sentences[mention.sentence].items, mention.item - 1)
        if led.isa(NounPhrases.BEFORE_PLACE, Closed.THE):
            return True
    return False


def _speaks(sentence: Sentence) -> bool:
    """Return whether a sentence tells that somebody speaks."""
    return any(item.word.cue is not None or item.quote is not None for item in sentence.items)


def _next_in_paragraph(this: Attributed, sentence: Sentence) -> Sentence | None:
    """Return the sentence behind one, in the same paragraph; None where there is none."""
    following = this.page.sentences[sentence.number + 1 : sentence.number + 2]
    return next((one for one in following if one.paragraph == sentence.paragraph and one.items), None)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (DESCRIBED_NEARER, is_described_nearer),
    (TWO_PRONOUN, _is_owner_nearer),
    (TWO_PRONOUN, _is_supposed_of),
    (DESCRIBED_NEARER, _is_named_next),
    (TWO_PRONOUN, _is_told_of),
    (TWO_PRONOUN, _hangs_on_anothers),
    (TWO_PRONOUN, _is_one_of_listed),
    (TWO_PRONOUN, _is_led_by_lone_name),
)
"""Each with the reason to hold; independent of one another."""
