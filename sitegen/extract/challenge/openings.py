"""Challenges of where the sentence before names whom a pronoun is taken for: in its opening, or beside its subject."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import may_act
from sitegen.extract.entities import Entity
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Discourse,
    Kinship,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import DESCRIBED_NEARER, ONLY_BESIDE, OPENING_CLAUSE


def _is_opening_clause(this: Attributed) -> bool:
    """Return whether the sentence before names the speaker in its opening, and somebody else as its subject."""
    before, entity = this.before if this.by_pronoun else None, this.speaker.entity
    if before is None or not before.items[0].isa(*_OPENS):
        return False
    comma = _first_comma(before.items)
    people = this.cast.people_in(before, perhaps=True)
    if comma is None or not (_are_several(people) or _opens_with_lone_name(this, before, comma + 1)):
        return False
    timed = before.items[0].isa(Closed.BEFORE, Closed.AFTER, Closed.WHILE)
    told = timed or _names_another(this, before, comma + 1)
    return told and any(e is entity and at < comma for at, e in people)


def _first_comma(items: list[Item]) -> int | None:
    """Return where the opening of a sentence ends."""
    return next((n for n, item in enumerate(items) if item.text == ","), None)


def _are_several(people: list[tuple[int, Entity]]) -> bool:
    """Return whether more than one person is named, or none."""
    return len({id(e) for _, e in people}) != 1


def _opens_with_lone_name(this: Attributed, sentence: Sentence, first: int) -> bool:
    """Return whether a word that may be a surname alone begins at an item ("After Oke left, Voss spoke")."""
    name = this.cast.names[sentence.number].at.get(first)
    meant = this.cast.entity_of(sentence, name) if name is not None else None
    if meant is None or meant is this.speaker.entity:
        return False
    return meant.kind == "unknown" and len(meant.words) == 1


def _names_another(this: Attributed, sentence: Sentence, first: int) -> bool:
    """Return whether somebody else's name stands at an item, and owns nothing ("With Oke away, Quill's boat sank")."""
    return any(at == first and not this.cast.owns(sentence, at) for at, _ in this.others_in(sentence))


_OPENS: Final = (Closed.BEFORE, Closed.AFTER, Closed.WHILE, NounPhrases.BEHIND_HEAD, Reporting.SUBORDINATE)
"""What opens a sentence before its subject, and may name somebody ("With Oke away, Quill spoke")."""


def _opens_with_another(this: Attributed) -> bool:
    """Return whether the sentence before is what "according to" the speaker somebody else did."""
    before, entity = this.before, this.speaker.entity
    if not this.by_pronoun or before is None:
        return False
    people = [e for _, e in this.cast.people_in(before, perhaps=True)]
    several = any(e is not entity for e in people)
    if phrase_end(before.items, 0, SpeechVerbs.ACCORDING) is None:
        viewed = this.page.language.pattern(Challenge.IN_VIEW_OF).search(this.page.body[before.start : before.end])
        return several and viewed is not None
    return people[:1] == [entity] and several


def _places(this: Attributed, sentence: Sentence) -> list[int]:
    """Return where a sentence names the speaker."""
    return [at for at, e in this.cast.people_in(sentence, perhaps=True) if e is this.speaker.entity]


def _is_followed_by_one_who_stands(this: Attributed) -> bool:
    """Return whether the sentence before tells who stood beside the speaker ("Beside Quill sat a harpist")."""
    before = this.before if this.by_pronoun else None
    places = _places(this, before) if before is not None else []
    if before is None or len(places) != 1:
        return False
    name, items = this.cast.names[before.number].at[places[0]], before.items
    hangs = item_at(items, name.first - 1).isa(NounPhrases.BESIDE, Closed.TO, Closed.WITH, Closed.OF)
    return hangs and (_stands(items, name.past) or _opens_description(items, name.past))


def _ends_with_another(this: Attributed) -> bool:
    """Return whether the sentence before goes on to what somebody else did ("Oke said it held, and Quill agreed").

    So does one that ends with how somebody took it ("Oke told it to Quill, who frowned").
    """
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    names, people = this.cast.names[before.number], this.cast.people_in(before, perhaps=True)
    if not people or people[-1][1] is this.speaker.entity or not this.may_mean(people[-1][1]):
        return False
    at = people[-1][0]
    items, past = before.items, names.at[at].past
    joined = item_at(items, at - 1).isa(*_JOINS) and item_at(items, at - 2).text in _PARTS
    return (joined and may_act(item_at(items, past))) or _only_reacts(items[past:])


def _only_reacts(items: list[Item]) -> bool:
    """Return whether ", who" and a verb alone close a sentence."""
    closed = [item for item in items if item.text not in {",", "."}]
    return len(closed) == _WHO_ACTS and closed[0].isa(Closed.WHO) and may_act(closed[1])


_WHO_ACTS: Final = 2
"""Words of "who frowned"."""


_JOINS: Final = (Closed.AND, Closed.BUT, Closed.WHILE, Closed.SO)
_PARTS: Final = frozenset({",", ";"})


def _stands(items: list[Item], at: int) -> bool:
    """Return whether a verb stands at an item, and somebody who is described behind it ("sat a harpist")."""
    verb, led = item_at(items, at), item_at(items, at + 1)
    verbal = verb.text.isalpha() and verb.text.islower() and not verb.isa(NounPhrases.OPENING, Closed.OWNER_MARK)
    described = led.isa(Discourse.INTRODUCES, Closed.THEIR)
    return verbal and described and any(map(_is_somebody, items[at + 2 : at + 2 + _DESCRIBED]))


def _opens_description(items: list[Item], at: int) -> bool:
    """Return whether somebody new is described at an item ("Behind Quill | an elderly harpist rose")."""
    return item_at(items, at).isa(Discourse.INTRODUCES) and any(map(_is_somebody, items[at + 1 : at + 1 + _DESCRIBED]))


_DESCRIBED: Final = 3
"""Words of a description behind its article."""


def _is_somebody(item: Item) -> bool:
    """Return whether a word in small letters is a noun for a person, or ends as one does."""
    kinds = (People.OFFICE, People.SOMEONE, People.ACROSS, Kinship.KIN, Challenge.VOICE_ENDING)
    return item.text.islower() and item.isa(*kinds)


def _is_not_who_acts(this: Attributed) -> bool:
    """Return whether a pronoun before the speaker's name is of somebody else ("They had talked him into backing Oke").

    Who is "him" in a clause that names Oke behind it is not Oke, and the next "he" may well be the same.
    """
    before, source = _last_naming(this) if this.by_pronoun else None, this.report.source
    places = _places(this, before) if before is not None else []
    if before is None or source is None or not places or _is_named_with_it(this):
        return False
    items, name = before.items, this.cast.names[before.number].at[places[0]]
    argues = item_at(items, name.past).word.cue is not None  # "He is the ablest, Oke argues"
    is_he = item_at(items, name.first - 1).isa(Closed.AS, Closed.IS, Discourse.SAYS_WHAT)  # "He is Oke"
    return not argues and not is_he and _has_pronoun_before(items, name.first, source.head)


def _last_naming(this: Attributed) -> Sentence | None:
    """Return the sentence before the source, or the one before that where it names nobody ("Was it so?")."""
    before = this.before
    if before is None or not before.number or this.cast.people_in(before, perhaps=True):
        return before
    return this.page.sentences[before.number - 1]


def _has_pronoun_before(items: list[Item], first: int, head: str) -> bool:
    """Return whether a pronoun stands before an item, and no comma or quotation between them."""
    for at in range(first - 1, -1, -1):
        if items[at].text == "," or items[at].quote is not None:
            return False
        if items[at].lower == head or _is_object(items, at, head):
            return True
    return False


def _is_named_with_it(this: Attributed) -> bool:
    """Return whether the sentence of the pronoun names the speaker before it ("Oke told of a day when he said")."""
    sentence, source = this.report.source_sentence, this.report.source
    if sentence is None or source is None:
        return False
    places = [at for at in _places(this, sentence) if at < source.first]
    return any(not _is_told(this, sentence.items[at]) for at in places)


def _is_told(this: Attributed, item: Item) -> bool:
    """Return whether an item is among the words that are reported ("If Oke loses, he said, ...")."""
    return any(start <= item.start < end for start, end in this.report.pieces)


def _is_object(items: list[Item], at: int, head: str) -> bool:
    """Return whether a word is the object form of a pronoun, and does not own the noun behind it ("her speech")."""
    owns = items[at].isa(Closed.THEIR) and not item_at(items, at + 1).isa(NounPhrases.BEHIND_HEAD, Closed.TO)
    return items[at].word.value(NounPhrases.OBJECT) == head and not owns


def _only_belongs(this: Attributed) -> bool:
    """Return whether the speaker was named only as whose home a place is, and somebody else was the subject before."""
    before = this.before if this.by_pronoun else None
    places = _places(this, before) if before is not None and before.number else []
    if before is None or len(places) != 1 or not _hangs_on_of(before.items, places[0]):
        return False
    subject, told = this.subject_of(before), any(item.isa(Closed.IS) for item in before.items[: places[0]])
    beside = subject is None or (subject.form == "name" and places[0] not in range(subject.first, subject.past))
    return told and beside and _is_after_another(this, this.page.sentences[before.number - 1])  # not "Footage of Oke"


def _only_owns_subject(this: Attributed) -> bool:
    """Return whether only something of the speaker’s was told of, behind another ("Oke rose. Vell’s plan fell.")."""
    before = this.before if this.by_pronoun else None
    places = _places(this, before) if before is not None and before.number else []
    if before is None or len(places) != 1 or not this.cast.owns(before, places[0]):
        return False
    earlier = this.page.sentences[before.number - 1]
    return earlier.paragraph == before.paragraph and _is_after_another(this, earlier)


def _is_after_another(this: Attributed, earlier: Sentence) -> bool:
    """Return whether the subject of a sentence is named, and may be a person other than the speaker."""
    told = this.subject_of(earlier)
    other = this.cast.entity_of(earlier, told.name) if told is not None and told.name is not None else None
    return other is not None and other is not this.speaker.entity and _may_be_person(other, this.speaker.entity)


def _may_be_person(other: Entity, speaker: Entity | None) -> bool:
    """Return whether somebody may be a person of the speaker's gender."""
    own = speaker.gender if speaker is not None else ""
    return other.kind in {"person", "unknown"} and other.gender in {"", own}


def _hangs_on_of(items: list[Item], at: int) -> bool:
    """Return whether "of" and a description alone stand before a name ("the home of the poet Oke")."""
    first = at
    while first > 0 and at - first < _DESCRIBED and items[first - 1].text.isalpha():
        first -= 1
        if items[first].isa(Closed.OF):
            return True
    return False


def _is_told_of_behind_another(this: Attributed) -> bool:
    """Return whether the speaker was named only before "who", and somebody else was the subject ("Oke met Quill, who").

    What Quill does there is told beside what Oke does, of whom the next "he" may well go on.
    """
    before = this.before if this.by_pronoun else None
    places = _places(this, before) if before is not None else []
    if before is None or not places or not all(_leads_to_who(this, before, at) for at in places):
        return False
    subject, past = this.subject_of(before), places[0]
    if item_at(before.items, past - 1).text == ",":  # "In her speech, Quill, who"
        return False
    led = subject is None or past in range(subject.first, subject.past)  # it is that of "who", which may not be all
    first, last = (0, past) if led or subject is None else (subject.first, subject.past)
    return _has_another(this, before, first, last)


def _has_another(this: Attributed, sentence: Sentence, first: int, past: int) -> bool:
    """Return whether another person stands among some items, by name or as "he", and owns nothing there."""
    pronouns = (item for item in sentence.items[first:past] if item.isa(Closed.HE_OR_SHE))
    names = this.cast.names[sentence.number].at
    others = (at for at, e in this.others_in(sentence) if first <= at < past and this.may_mean(e))
    named = (at for at in others if not _is_bare_office(item_at(sentence.items, names[at].past)))
    return any(item.word.value(People.PRONOUN) == this.gender for item in pronouns) or any(
        not this.cast.owns(sentence, at) for at in named
    )


def _is_bare_office(item: Item) -> bool:
    """Return whether an office stands behind a name that only tells whose it is ("Tarn coach Mira Halden")."""
    return item.text.islower() and item.isa(People.OFFICE)


def _leads_to_who(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a comma and "who" stand right behind a name."""
    past = this.cast.names[sentence.number].at[at].past
    return item_at(sentence.items, past).text == "," and item_at(sentence.items, past + 1).isa(Closed.WHO)


def _may_mean_one_told_first(this: Attributed) -> bool:
    """Return whether "she said" closes words that open with what another did ("Though Quill left, it held, she said").

    So may the one of the sentence behind such a one.
    """
    lines = (this.report.source_sentence, this.before) if this.by_pronoun else ()
    return any(line is not None and _opens_about_another(this, line) for line in lines)


def _opens_about_another(this: Attributed, sentence: Sentence) -> bool:
    """Return whether the subject of the clause that opens a sentence is another person, and a pronoun says it all."""
    items, names = sentence.items, this.cast.names[sentence.number]
    if not items[0].isa(Reporting.SUBORDINATE) or items[0].isa(Closed.IF):
        return False
    people = this.cast.people_in(sentence, perhaps=True)
    first = next((e for at, e in people if names.at[at].first == 1), None)
    if first is None or any(e is this.speaker.entity for _, e in people):
        return False
    return this.may_mean(first) and _closes_with_pronoun(this, items)


def _closes_with_pronoun(this: Attributed, items: list[Item]) -> bool:
    """Return whether a comma, the pronoun of the source and a verb of saying stand together ("..., she said")."""
    head = this.report.source.head if this.report.source is not None else ""
    said = (n for n in range(2, len(items)) if items[n].lower == head and items[n - 1].text == ",")
    return any(item_at(items, n + 1).word.cue is not None for n in said)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (OPENING_CLAUSE, _is_opening_clause),
    (OPENING_CLAUSE, _opens_with_another),
    (OPENING_CLAUSE, _may_mean_one_told_first),
    (DESCRIBED_NEARER, _is_followed_by_one_who_stands),
    (DESCRIBED_NEARER, _ends_with_another),
    (ONLY_BESIDE, _is_not_who_acts),
    (ONLY_BESIDE, _only_belongs),
    (ONLY_BESIDE, _only_owns_subject),
    (ONLY_BESIDE, _is_told_of_behind_another),
)
"""Each with the reason to hold; independent of one another."""
