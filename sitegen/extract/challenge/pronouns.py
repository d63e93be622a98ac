"""Challenges of whom a pronoun means: somebody may be described nearer."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_plural
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Discourse,
    Kinship,
    Morphology,
    NounPhrases,
    People,
    SpeechVerbs,
)
from sitegen.extract.names.descriptions import gender_of_noun, kind_of
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import DESCRIBED_NEARER, TWO_PRONOUN
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention

PERSONS: Final = (People.OFFICE, People.SOMEONE, Discourse.ONE_PERSON)
"""Nouns for one person."""


def _is_described_nearer(this: Attributed) -> bool:
    """Return whether the sentence before is about somebody described, who may be the one that speaks."""
    before = this.before if this.by_pronoun else None
    if before is None or this.is_asked(before) or is_told_by_speaker(before, this):
        return False
    opens = _opens_with_one_of(before, this) or _opens_with_whom(before)
    return opens or _has_somebody_beside(before, this) or _is_about_somebody(before, this)


def _opens_with_whom(sentence: Sentence) -> bool:
    """Return whether "who" tells that a sentence is about somebody new, whatever the noun ("A cook, who saw it,")."""
    items = sentence.items
    comma = next((n for n in range(2, _NEWCOMER) if item_at(items, n).text == ","), 0)
    return items[0].isa(Discourse.INTRODUCES) and comma > 0 and item_at(items, comma + 1).isa(Closed.WHO)


_NEWCOMER: Final = 5
"""Items of a description of somebody new."""


def _opens_with_one_of(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a sentence is about one of several, who is not told to be the speaker ("One of them is Oke")."""
    items = sentence.items
    own = (at for at, one in this.cast.people_in(sentence) if one is this.speaker.entity)
    told = any(item_at(items, at - 1).isa(Closed.IS) for at in own)
    return items[0].isa(Discourse.INTRODUCES) and item_at(items, 1).isa(Closed.OF) and not told


def is_told_by_speaker(sentence: Sentence, this: Attributed) -> bool:
    """Return whether the speaker is who says all that a sentence tells ("His bid leaks, said Oke, a cook.")."""
    own = (at for at, one in this.cast.people_in(sentence) if one is this.speaker.entity)
    return any(_is_said_before(sentence.items, at) for at in own)


def _is_said_before(items: list[Item], at: int) -> bool:
    """Return whether a verb of saying, and what is said before that, stand before an item ("..., said | Oke")."""
    cue, led = item_at(items, at - 1).word.cue, item_at(items, at - 2)
    told = cue is not None and cue.is_finite and cue.verb.isa(SpeechVerbs.SAID)
    return told and (led.text == "," or led.quote is not None)


def _is_about_somebody(sentence: Sentence, this: Attributed) -> bool:
    """Return whether the subject of a sentence is somebody described, new or met, and the speaker stands beside."""
    subject = this.subject_of(sentence)
    if subject is None or subject.form not in {"role", "description"}:
        return False
    if not _is_person(this, subject):
        return False
    of = _is_kin(sentence, subject) or _is_of_somebody(sentence, subject, this.cast)
    if not (of or _introduces(sentence, subject, this.cast) or _meets(sentence, subject, this)):
        return False
    beside = {id(entity) for _, entity in this.cast.people_in(sentence, perhaps=True)}
    return id(this.speaker.entity) in beside


def _is_person(this: Attributed, subject: SourceMention) -> bool:
    """Return whether a description is of a person, by its noun."""
    one = this.page.language.word(subject.head).isa(Discourse.ONE_PERSON)
    return one or kind_of(subject.head, this.page.language) == "person"


def _is_of_somebody(sentence: Sentence, subject: SourceMention, cast: Cast) -> bool:
    """Return whether a description tells whose somebody is ("the teacher of Ada Quill")."""
    items, noun = sentence.items, subject.first + 1
    name = cast.names[sentence.number].at.get(noun + 2)
    led = item_at(items, noun).isa(*PERSONS) and item_at(items, noun + 1).isa(Closed.OF)
    return led and name is not None and name.kind == "person"


def _is_kin(sentence: Sentence, subject: SourceMention) -> bool:
    """Return whether a description is of the kin of somebody named ("the mother of Ada Quill")."""
    head = subject.first + 1
    kin = item_at(sentence.items, head)
    return kin.isa(Kinship.KIN) and item_at(sentence.items, head + 1).isa(Closed.OF)


def _has_somebody_beside(sentence: Sentence, this: Attributed) -> bool:
    """Return whether somebody new is told of beside the speaker, who is not the one that acts there.

    "Somebody in the hall booed Oke", "The guard let Oke go after a clerk stepped in", "Oke was stopped by a guard".
    """
    places = [at for at, one in this.cast.people_in(sentence, perhaps=True) if one is this.speaker.entity]
    if not places:
        return False
    items, acts = sentence.items, _acts(sentence, this, places[0])
    for at in (n for n in range(len(items)) if _is_somebody_new(sentence, this, n)):
        first = at < places[0] and item_at(items, places[0] - 1).text != ","
        if first or _is_met_last(sentence, at) or (not acts and _does(item_at(items, at + 1))):
            return True
    return False


def _is_met_last(sentence: Sentence, at: int) -> bool:
    """Return whether a description is who acts, or is met, or ", who" goes on about it ("Oke hired a nurse, who")."""
    items = sentence.items
    led = item_at(items, at + 1).text == "," and item_at(items, at + 2).isa(Closed.WHO)
    return (
        _is_agent(sentence, at)
        or _is_encountered(sentence, at)
        or (led and all(item.text != "," for item in items[at + 2 :]))
    )


def _is_encountered(sentence: Sentence, at: int) -> bool:
    """Return whether a sentence tells of meeting somebody whose noun tells a gender ("met a widow", "spoke to a girl").

    A noun that tells none stands back behind the subject ("met a clerk").
    """
    first = _article_before(sentence, at)
    if first is None or not gender_of_noun(sentence.items[at].lower, sentence.language):
        return False
    led = item_at(sentence.items, first - 1)
    verb = item_at(sentence.items, first - 1 - led.isa(Closed.TO, Closed.WITH))
    return verb.isa(Challenge.ENCOUNTERS) and verb.text.islower()


def _acts(sentence: Sentence, this: Attributed, at: int) -> bool:
    """Return whether a name is the subject of a sentence, with no verb before it that it may belong to."""
    subject = this.subject_of(sentence)
    follows = any(map(_may_be_verb, sentence.items[:at])) and item_at(sentence.items, at - 1).text != ","
    return not follows and subject is not None and this.cast.names[sentence.number].at.get(at) is subject.name


def _may_be_verb(item: Item) -> bool:
    """Return whether a word in small letters has the form of a verb."""
    return item.text == item.lower and (item.word.verb is not None or _does(item))


def _does(item: Item) -> bool:
    """Return whether a word behind a noun is the verb of what the noun means, or opens what is told of it."""
    past = item.text.islower() and item.isa(Morphology.PAST_ENDING)
    return past or item.word.cue is not None or item.isa(Closed.WHO) or is_auxiliary(item)


def _is_agent(sentence: Sentence, at: int) -> bool:
    """Return whether "by" stands before a description ("was stopped by a young guard", not "was asked by a guard")."""
    by = next((n for n in range(at - 1, max(0, at - 1 - DESCRIBED), -1) if sentence.items[n].isa(Closed.BY)), None)
    cue = sentence.items[by - 1].word.cue if by else None
    return by is not None and (cue is None or not cue.verb.isa(SpeechVerbs.LISTENER))


DESCRIBED: Final = 3
"""Words that may stand before the noun of a description, its article with them."""


def _is_somebody_new(sentence: Sentence, this: Attributed, at: int) -> bool:
    """Return whether a word is a person whom nothing names: "somebody", "a clerk", not "Oke, a clerk", "is a clerk"."""
    item = sentence.items[at]
    if item.isa(Discourse.SOMEBODY):
        return at == 0
    first = _article_before(sentence, at) if item.text == item.lower and _ends_phrase(sentence, at) else None
    if first is None or not (item.isa(*PERSONS) or _is_unlisted(sentence, at)):
        return False
    if _is_of_one_named(sentence, this.cast.names[sentence.number], first, at):
        return False
    return not _differ(gender_of_noun(item.lower, sentence.language), this.speaker.entity)


def _is_unlisted(sentence: Sentence, at: int) -> bool:
    """Return whether "by" stands before a noun that no list has, and its ending is one of people ("by a barrister")."""
    return sentence.items[at].isa(Challenge.PERSON_ENDING) and _is_agent(sentence, at)


def _ends_phrase(sentence: Sentence, at: int) -> bool:
    """Return whether a noun is the last one of its phrase ("a guard let", not "a general election")."""
    following = item_at(sentence.items, at + 1)
    return (
        not following.text.isalpha() or _does(following) or following.isa(NounPhrases.OPENING, NounPhrases.COMPLEMENT)
    )


def _is_of_one_named(sentence: Sentence, names: SentenceNames, first: int, at: int) -> bool:
    """Return whether a description tells what somebody named is, or only whose something is ("a clerk's boat")."""
    items, led = sentence.items, item_at(sentence.items, first - 1)
    behind = at + 1 + (item_at(items, at + 1).text == ",")
    comma = _before_age(items, first - 1) if led.text == "," else first
    beside = behind in names.at or first in names.ending or comma in names.ending
    said_of = first > 0 and (is_auxiliary(led) or led.isa(Closed.AS, Discourse.SAYS_WHAT))
    beside = beside or (item_at(items, at + 1).isa(Discourse.CALLED) and at + 2 in names.at)  # "a clerk named Oke"
    return beside or said_of or item_at(items, at + 1).isa(Closed.OWNER_MARK)


def _before_age(items: list[Item], comma: int) -> int:
    """Return the comma before an age that a comma closes ("Oke, 46, a clerk"); that one itself where none stands."""
    aged = comma > 1 and items[comma - 1].text.isdigit() and items[comma - 2].text == ","
    return comma - 2 if aged else comma


def _article_before(sentence: Sentence, at: int) -> int | None:
    """Return where "a" or "another" opens the description that a noun ends; None where none does."""
    for first in range(at - 1, max(-1, at - 1 - DESCRIBED), -1):
        item = sentence.items[first]
        if item.isa(Discourse.INTRODUCES):
            return first
        if not item.text.isalpha() or item.isa(Closed.THE, Closed.AND, Closed.OF):
            return None
    return None


def _differ(gender: str | None, entity: Entity | None) -> bool:
    """Return whether a noun tells of a man where the speaker is a woman, or the other way round."""
    own = entity.gender if entity is not None else ""
    return bool(gender) and bool(own) and gender != own


def _meets(sentence: Sentence, subject: SourceMention, this: Attributed) -> bool:
    """Return whether the one described acts, and the speaker is named only behind that ("The captain met Oke")."""
    names, entity = this.cast.names[sentence.number], this.speaker.entity
    if names.at.get(subject.past) is not None or item_at(sentence.items, subject.past).text == ",":
        return False
    if _is_named_behind(sentence, subject, this):
        return False
    if _differ(gender_of_noun(subject.head, sentence.language), entity):
        return False
    return subject.definite and all(at > subject.past for at, e in this.cast.people_in(sentence) if e is entity)


def _is_named_behind(sentence: Sentence, subject: SourceMention, this: Attributed) -> bool:
    """Return whether commas set the speaker off behind a description ("The other rower on the pier, Ada Oke, drew")."""
    items, names = sentence.items, this.cast.names[sentence.number]
    comma = next((n for n in range(subject.past, len(items)) if items[n].text == "," or _does(items[n])), len(items))
    own = (names.at[at] for at, e in this.cast.people_in(sentence) if e is this.speaker.entity and at > comma)
    past = next((name.past for name in own if name.first <= comma + _TITLED), None)
    return past is not None and item_at(items, comma).text == "," and item_at(items, past).text == ","


_TITLED: Final = 4
"""Items behind a comma among which a name begins whose titles stand before it ("former Secretary of State")."""


def _introduces(sentence: Sentence, subject: SourceMention, cast: Cast) -> bool:
    """Return whether a description is of somebody new: "a survivor", "Tovin's mother", "the nurse who ...", no name."""
    items, names = sentence.items, cast.names[sentence.number]
    past = subject.past + item_at(items, subject.past).isa(Discourse.CALLED)  # "A clerk named Oke"
    if names.at.get(past) is not None or names.ending.get(subject.past) is not None:
        return False
    comma = next((n for n in range(subject.past, len(items)) if items[n].text == "," or _does(items[n])), subject.past)
    if items[comma].text == "," and comma + 1 in names.at:
        return False  # "A clerk by trade, Oke ..."
    owned = any(item.isa(Closed.OWNER_MARK) for item in items[subject.first : subject.past])
    told = any(item.isa(Closed.WHO) for item in items[subject.first : subject.past + 1])
    return owned or told or items[subject.first].isa(Discourse.INTRODUCES)


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
    return bool(between) and between[-1].isa(Closed.PREPOSITION) and not any(map(_may_be_verb, between[2:-1]))


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
    return items[comma].text == "," and next(joined, None) is not None and not any(map(_may_be_verb, items[comma:past]))


_LISTED: Final = 4
"""Items behind the second of several among which "and" stands."""


def _speaks(sentence: Sentence) -> bool:
    """Return whether a sentence tells that somebody speaks."""
    return any(item.word.cue is not None or item.quote is not None for item in sentence.items)


def _next_in_paragraph(this: Attributed, sentence: Sentence) -> Sentence | None:
    """Return the sentence behind one, in the same paragraph; None where there is none."""
    following = this.page.sentences[sentence.number + 1 : sentence.number + 2]
    return next((one for one in following if one.paragraph == sentence.paragraph and one.items), None)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (DESCRIBED_NEARER, _is_described_nearer),
    (TWO_PRONOUN, _is_owner_nearer),
    (TWO_PRONOUN, _is_supposed_of),
    (DESCRIBED_NEARER, _is_named_next),
    (TWO_PRONOUN, _is_told_of),
    (TWO_PRONOUN, _hangs_on_anothers),
    (TWO_PRONOUN, _is_one_of_listed),
)
"""Each with the reason to hold; independent of one another."""
