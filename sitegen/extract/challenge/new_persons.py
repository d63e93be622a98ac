"""Somebody whom a sentence brings up by what they are, and whom a pronoun behind it may mean."""

from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_past
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
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention

PERSONS: Final = (People.OFFICE, People.SOMEONE, Discourse.ONE_PERSON)
"""Nouns for one person."""


def is_described_nearer(this: Attributed) -> bool:
    """Return whether the sentence before is about somebody described, who may be the one that speaks."""
    before = this.before if this.by_pronoun else None
    if before is None or this.is_asked(before) or is_told_by_speaker(before, this):
        return False
    opens = _opens_with_one_of(before, this) or _opens_with_whom(before) or _lets_somebody_act(before, this)
    return opens or _has_somebody_beside(before, this) or _is_about_somebody(before, this)


def _lets_somebody_act(sentence: Sentence, this: Attributed) -> bool:
    """Return whether somebody new acts in a sentence that does not tell of the speaker ("Then a guard came in")."""
    people = this.cast.people_in(sentence, perhaps=True)
    told = any(item.isa(Closed.HE_OR_SHE) and item.word.value(People.PRONOUN) == this.gender for item in sentence.items)
    if told or any(one is this.speaker.entity for _, one in people):
        return False
    new = (n for n in range(1, len(sentence.items)) if _is_somebody_new(sentence, this, n))
    return any(_is_who_acts(sentence, at) for at in new)


def _is_who_acts(sentence: Sentence, at: int) -> bool:
    """Return whether a description stands as the subject of a verb, before it or behind "there was"."""
    items, first = sentence.items, _article_before(sentence, at)
    if first is None:
        return False
    led = item_at(items, first - 1)
    if _is_behind_there(items, first):
        return True
    hangs = led.isa(Closed.PREPOSITION, Closed.OF, Closed.AND) or may_be_verb_or_who(led) or is_past(led)
    verb = next((n for n in range(at + 1, min(len(items), at + 1 + _WHERE)) if _is_verb(items[n])), None)
    return not hangs and verb is not None and (verb == at + 1 or items[at + 1].isa(Closed.PREPOSITION))


def _is_behind_there(items: list[Item], first: int) -> bool:
    """Return whether a description stands behind a verb whose place before it "there" takes ("There was | a guard")."""
    return (
        first > 1
        and (items[first - 1].isa(Closed.IS) or is_past(items[first - 1]))
        and items[first - 2].isa(Discourse.THERE)
    )


def _is_verb(item: Item) -> bool:
    finite = item.word.verb is not None and item.word.verb.finite
    return (_does(item) or is_past(item) or finite) and not item.isa(Closed.WHO)


_WHERE: Final = 5
"""Items behind a noun among which its verb stands, behind "in the back row"."""


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
    one = int(items[0].isa(Morphology.ADVERB_ENDING, NounPhrases.JOINS_SENTENCE))  # "Finally one of them rose"
    return item_at(items, one).isa(Discourse.INTRODUCES) and item_at(items, one + 1).isa(Closed.OF) and not told


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
    follows = any(map(may_be_verb_or_who, sentence.items[:at])) and item_at(sentence.items, at - 1).text != ","
    return not follows and subject is not None and this.cast.names[sentence.number].at.get(at) is subject.name


def may_be_verb_or_who(item: Item) -> bool:
    """Return whether a word in small letters may be a verb, or the "who" that opens what somebody does."""
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
    if first is None or not (item.isa(*PERSONS, Discourse.ONE_NEW) or _is_unlisted(sentence, at)):
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
        not following.text.isalpha()
        or _does(following)
        or is_past(following)
        or following.isa(NounPhrases.OPENING, NounPhrases.COMPLEMENT)
    )


def _is_of_one_named(sentence: Sentence, names: SentenceNames, first: int, at: int) -> bool:
    """Return whether a description tells what somebody named is, or only whose something is ("a clerk's boat")."""
    items, led = sentence.items, item_at(sentence.items, first - 1)
    behind = at + 1 + (item_at(items, at + 1).text == ",")
    comma = _before_age(items, first - 1) if led.text == "," else first
    beside = behind in names.at or first in names.ending or comma in names.ending
    said_of = (
        first > 0
        and not _is_behind_there(items, first)
        and (is_auxiliary(led) or led.isa(Closed.AS, Discourse.SAYS_WHAT))
    )
    beside = beside or _is_called(items, names, at)
    return beside or said_of or item_at(items, at + 1).isa(Closed.OWNER_MARK)


def _is_called(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether a noun is followed by how somebody is called ("a clerk named Oke"), who does not just call Oke."""
    named = item_at(items, at + 1).isa(Discourse.CALLED) and at + 2 in names.at
    rest = (n for n, item in enumerate(items) if n != at + 1 and may_be_verb_or_who(item))
    return named and any(rest)


def _before_age(items: list[Item], comma: int) -> int:
    """Return the comma before an age that a comma closes ("Oke, 46, a clerk"); that one itself where none stands."""
    aged = comma > 1 and items[comma - 1].text.isdigit() and items[comma - 2].text == ","
    return comma - 2 if aged else comma


def _article_before(sentence: Sentence, at: int) -> int | None:
    """Return where "a" or "another" opens the description that a noun ends; None where none does."""
    for first in range(at - 1, max(-1, at - 1 - DESCRIBED), -1):
        item = sentence.items[first]
        if item.isa(Discourse.INTRODUCES, Discourse.INTRODUCES_TOO):
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
