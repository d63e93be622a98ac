"""Challenges of a speaker, most often a pronoun, whose own sentence tells of somebody else who may be meant."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.new_persons import PERSONS
from sitegen.extract.clauses.word_kinds import has_form_of_verb, is_acting
from sitegen.extract.languages.vocabulary import Challenge, Closed, GivenNames, People, Reporting
from sitegen.extract.names.descriptions import gender_of_noun, kind_of
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ANOTHER_CUE, OTHER_SUBJECT, TWO_PRONOUN
from sitegen.extract.sentences.clauses import cues_of
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.text.tokens import ASIDE_MARKS


def _is_of_owner(this: Attributed) -> bool:
    """Return whether the first clause is about somebody else's something ("Oke's fate is open, but she said").

    The one found is told of further off.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None or _places(this, sentence, source.first):
        return False
    joins = _joins(sentence.items, source.first)
    name = this.cast.names[sentence.number].at.get(0)
    owner = this.cast.entity_of(sentence, name) if name is not None and name.owns(sentence.items) else None
    if joins is None or owner is None or not this.may_mean(owner):
        return False
    return any(map(is_acting, sentence.items[:joins]))


def _tells_of_somebody_new(this: Attributed) -> bool:
    """Return whether words that "he said" closes tell of a man described, where a paragraph has named nobody he means.

    "A card came for the gardener, he said": it may be the gardener who does.
    """
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or not _closes_words(this, sentence, source.first):
        return False
    items = sentence.items
    nouns = (items[n] for n in range(1, source.first) if items[n - 1].isa(Closed.THE, Closed.A))
    told = any(_may_be_meant(this, item) and item.lower not in entity.roles for item in nouns)
    return told and not (_places(this, sentence, source.first) or _is_in_paragraph(this, sentence))


def _is_of_one_described(this: Attributed) -> bool:
    """Return whether "what he called" stands where a man is described ("An aide spurned what he called “...”").

    It is then the aide who does, and not one named in a sentence before.
    """
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if not this.by_pronoun or source is None or sentence is None or entity is None:
        return False
    subject = this.subject_of(sentence)
    if not item_at(sentence.items, source.first - 1).isa(Closed.WHAT, Closed.THAT) or subject is None:
        return False
    apart = subject.past <= source.first and subject.form != "pronoun" and not _places(this, sentence, source.first)
    return apart and subject.head not in entity.roles and _may_be_described(this, sentence, subject)


def _closes_words(this: Attributed, sentence: Sentence, first: int) -> bool:
    """Return whether a pronoun that stands at an item is the source of words without marks before it."""
    told = this.by_pronoun and this.report.kind == "indirect"
    return told and min(this.report.pieces)[0] < sentence.items[first].start


def _may_be_meant(this: Attributed, item: Item) -> bool:
    """Return whether a word is a noun for a person of the gender that the pronoun asks for."""
    return item.isa(*PERSONS) and gender_of_noun(item.lower, this.page.language) in {None, "", this.gender}


def _is_in_paragraph(this: Attributed, sentence: Sentence) -> bool:
    """Return whether the speaker, or a pronoun of the gender, stands before a sentence in its paragraph."""
    before = [one for one in this.page.paragraphs[sentence.paragraph] if one.number < sentence.number]
    named = any(who is this.speaker.entity for one in before for _, who in this.cast.people_in(one, perhaps=True))
    return named or any(item.word.value(People.PRONOUN) == this.gender for one in before for item in one.items)


def _joins(items: list[Item], first: int) -> int | None:
    """Return the comma before "and" or "but" that joins the clause whose subject stands at an item."""
    joined = item_at(items, first - 1).isa(Closed.AND, Closed.BUT) and item_at(items, first - 2).text == ","
    return first - 2 if joined else None


def _is_told_to_topic(this: Attributed) -> bool:
    """Return whether a clause tells "her" something of the one found ("As it was put to her that Oke lied, she said").

    She is then somebody else.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None or not sentence.items[0].isa(Reporting.SUBORDINATE):
        return False
    places = _places(this, sentence, source.first)
    return this.has_object(sentence.items[: min(places, default=0)])


def _places(this: Attributed, sentence: Sentence, past: int) -> list[int]:
    """Return where a sentence names the speaker before an item."""
    return [at for at, one in this.cast.people_in(sentence, past, perhaps=True) if one is this.speaker.entity]


def _is_only_object(this: Attributed) -> bool:
    """Return whether the one found is only acted upon, by one described ("The rower gave Oke credit, but he said")."""
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None:
        return False
    places, subject = _places(this, sentence, source.first), this.subject_of(sentence)
    if not places or subject is None or subject.form == "pronoun" or subject.past > places[0]:
        return False
    return _joins(sentence.items, source.first) is not None and _may_be_described(this, sentence, subject)


def _may_be_described(this: Attributed, sentence: Sentence, subject: SourceMention) -> bool:
    """Return whether a subject may describe a person whom the pronoun may mean."""
    if subject.name is not None:
        entity = this.cast.entity_of(sentence, subject.name)
        return entity is None or (entity is not this.speaker.entity and this.may_mean(entity))
    gender = gender_of_noun(subject.head, sentence.language)
    return kind_of(subject.head, sentence.language) == "person" and gender in {None, "", this.gender}


def _is_beside_the_other(this: Attributed) -> bool:
    """Return whether the only one named lately is "he" before "she said" ("Oke rose. After he gave her it, she said").

    Whoever "she" is, no name tells.
    """
    source, sentence, before = this.report.source, this.report.source_sentence, this.before
    if not this.by_pronoun or source is None or sentence is None or before is None:
        return False
    others = (item for item in sentence.items[: source.first] if item.isa(Closed.HE_OR_SHE))
    if all(item.word.value(People.PRONOUN) == this.gender for item in others) or _has_telling_name(this):
        return False
    named = {id(one) for line in (before, sentence) for _, one in this.cast.people_in(line)}
    return named == {id(this.speaker.entity)}


def _has_telling_name(this: Attributed) -> bool:
    """Return whether the given name of the one found goes with the pronoun."""
    words = this.speaker.entity.words if this.speaker.entity is not None else ()
    first = this.page.language.word(words[0].lower()) if words else None
    of_gender = GivenNames.MALE if this.gender == _MALE else GivenNames.FEMALE
    return first is not None and first.isa(of_gender) and not first.isa(GivenNames.EITHER)


_MALE: Final = "male"


def _acts_behind_opening(this: Attributed) -> bool:
    """Return whether somebody else acts between a clause that opens a sentence and the colon before words in marks.

    "When Oke thanked the guild, Vell got up: “It is late.”" tells what Vell says; of a "he" there either may be meant.
    """
    sentence, cue = this.report.source_sentence, this.report.cue
    first = this.first_quotation
    if sentence is None or cue is None or first is None or not sentence.items[0].isa(Reporting.SUBORDINATE):
        return False
    items = sentence.items
    colon = next((n - 1 for n, item in enumerate(items) if item.quote is first), 0)
    comma = next((n for n in range(cue.past, colon) if items[n].text == ","), colon)
    if item_at(items, colon).text != ":" or not any(_may_act(item) for item in items[comma + 1 : colon]):
        return False
    return _is_another(this, sentence, comma + 1)


def _may_act(item: Item) -> bool:
    """Return whether a word in small letters is a verb that a subject may go with."""
    return is_acting(item) or (item.text.islower() and item.word.cue is not None and item.word.cue.is_finite)


def _is_another(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether somebody or something other than the speaker is the subject at an item, or may be as "he"."""
    if sentence.items[at].isa(Closed.HE_OR_SHE):
        told = sentence.items[at].word.value(People.PRONOUN)
        others = (one for place, one in this.others_in(sentence) if place < at)
        return any(one.gender in {"", told} for one in others)
    name = this.cast.names[sentence.number].at.get(at)
    return name is None or this.cast.entity_of(sentence, name) is not this.speaker.entity


def _only_notes_what_is_said(this: Attributed) -> bool:
    """Return whether who speaks only notes it, in an aside before another verb ("a film, as Oke noted, vows “...”").

    The words are then those of whom or what the sentence is about.
    """
    source, cue, sentence = this.report.source, this.report.cue, this.report.source_sentence
    if source is None or cue is None or sentence is None or not _stands_aside(sentence.items, source.first):
        return False
    items = sentence.items
    words = next((n for n, item in enumerate(items) if item.quote and item.quote is this.first_quotation), 0)
    closes = next((n for n in range(words - 1, cue.past - 1, -1) if items[n].text in ASIDE_MARKS), words)
    near = items[max(closes, words - _NEAR) : words]
    return any(item.text.islower() and item.word.cue is not None for item in near)


def _stands_aside(items: list[Item], first: int) -> bool:
    """Return whether a mark and "as" stand before an item, behind what the sentence is about ("a film, as | Oke")."""
    return first >= _LED and items[first - 1].isa(Closed.AS) and items[first - 2].text in ASIDE_MARKS


_NEAR: Final = 3
"""Items before words in marks among which their own verb stands ("vows to", "called it a")."""
_LED: Final = 3
"""Items before who notes it in an aside: what the sentence is about, a mark, "as"."""


def _is_led_in_by_another(this: Attributed) -> bool:
    """Return whether a bare verb of saying stands right before the words, whose doer another verb names.

    "Oke told them that he rang a keeper only to have her ask, “...”": it is the keeper who does.
    """
    sentence, cue, first = this.report.source_sentence, this.report.cue, this.first_quotation
    if sentence is None or cue is None or first is None or this.report.kind != "direct":
        return False
    items = sentence.items
    at = next((n for n, item in enumerate(items) if item.quote is first), 0)
    verb = at - 1 - (item_at(items, at - 1).text in {",", ":"})
    return cue.past < verb and (_is_bare_saying(sentence, verb) or _makes_do(items, verb))


def _is_bare_saying(sentence: Sentence, at: int) -> bool:
    """Return whether a bare verb of saying ends at an item, and not the writer's own ("said, and I quote, “...”")."""
    bare = any(one.tense == "base" and one.past == at + 1 for one in cues_of(sentence))
    return bare and not item_at(sentence.items, at - 1).isa(Challenge.MYSELF)


def _makes_do(items: list[Item], at: int) -> bool:
    """Return whether a verb and a pronoun name who does what stands at an item ("have her | ask")."""
    form, made = item_at(items, at).word.cue, item_at(items, at - 2)
    whom = item_at(items, at - 1).isa(Closed.THEIR, Reporting.LISTENER)
    led = has_form_of_verb(made) or made.isa(Closed.HAVE)  # not "in her report"
    return form is not None and form.tense == "base" and whom and led


def _is_of_place(this: Attributed) -> bool:
    """Return whether "it" says something in what a place is told by ("a verse where it says “...”"): the place does."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or not item_at(sentence.items, source.first).isa(Closed.IT):
        return False
    return source.form == "pronoun" and item_at(sentence.items, source.first - 1).isa(Closed.WHERE)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (TWO_PRONOUN, _is_of_owner),
    (TWO_PRONOUN, _is_only_object),
    (TWO_PRONOUN, _is_beside_the_other),
    (TWO_PRONOUN, _is_told_to_topic),
    (TWO_PRONOUN, _tells_of_somebody_new),
    (TWO_PRONOUN, _is_of_one_described),
    (OTHER_SUBJECT, _acts_behind_opening),
    (ANOTHER_CUE, _only_notes_what_is_said),
    (ANOTHER_CUE, _is_led_in_by_another),
    (OTHER_SUBJECT, _is_of_place),
)
"""Each with the reason to hold; independent of one another."""
