"""What the words around a name say about who bears it: roles, gender, descriptions."""

from collections.abc import Iterable

from sitegen.extract.clauses.acted_on import is_acted_on
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.entities import Entity, Gender, Mention, MentionForm
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import (
    Closed,
    Cues,
    Descriptions,
    GivenNames,
    Kinship,
    Morphology,
    NounPhrases,
    People,
    Places,
    Reporting,
)
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.names.titles import office_of
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.text.tokens import DASHES
from sitegen.records import ActorKind

_APPOSITION_LIMIT = 16
_CLAUSE_MARKS = frozenset({",", ";", ":", "“”", ".", "(", *DASHES})
_APPOSITION_MARKS = frozenset({",", ".", ";", ":", ")", *DASHES})
_OFFICE_LIMIT = 5
"""Words of a description before its office."""
_BEFORE_NAME = 3
"""Offices right before a name that are read ("former mayor and banker")."""
_FEMALE = (People.FEMALE_TITLE, People.FEMALE_ROLE)
_MALE = (People.MALE_TITLE, People.MALE_ROLE)
_VERB_ENDINGS = (Morphology.PAST_ENDING, Morphology.ING_ENDING, Morphology.PLURAL_ENDING, Morphology.ADVERB_ENDING)
"""Endings of verbs, and of adverbs beside them."""


def gender_of(entity: Entity, language: Language) -> Gender:
    """Return the gender that titles, roles or the given name of somebody tell; empty where none does."""
    if entity.gender or not entity.words:
        return entity.gender
    first = language.word(entity.words[0].lower())
    if first.isa(GivenNames.EITHER):
        return ""
    return "male" if first.isa(GivenNames.MALE) else "female" if first.isa(GivenNames.FEMALE) else ""


def gender_of_words(words: Iterable[str], language: Language) -> Gender:
    """Return the gender that titles and roles in lower case tell."""
    for word in words:
        told = language.word(word.rstrip("."))
        if told.isa(*_FEMALE):
            return "female"
        if told.isa(*_MALE):
            return "male"
    return ""


def gender_told_of(entity: Entity, words: Iterable[str], language: Language) -> Gender:
    """Return the gender that words beside a name tell; none of "Chairman Ada Quill", as women are called so as well.

    Args:
        entity: Whose name it is.
        words: Those words in lower case.
        language: What the article is written in.

    """
    first = language.word(entity.words[0].lower()) if entity.words else None
    woman = first is not None and first.isa(GivenNames.FEMALE)
    return gender_of_words(
        (one for one in words if not woman or not language.word(one).isa(People.ROLE_OF_BOTH)), language
    )


def gender_of_noun(noun: str, language: Language) -> Gender:
    """Return the gender that a noun for a person tells by itself ("spokeswoman", "fisherman")."""
    word = language.word(noun)
    return "female" if word.isa(People.FEMALE_ROLE) else "male" if word.isa(People.MALE_ROLE) else ""


def roles_of_words(words: Iterable[str], language: Language) -> set[str]:
    """Return the offices among words in lower case, and what else such an office is called."""
    roles: set[str] = set()
    for word in words:
        bare = word.rstrip(".")
        office = office_of(bare, language)
        roles |= {office} if office is not None else set()
        also = language.word(bare).value(Descriptions.OFFICES_OF_TITLE)
        roles.update(also or ())
    return roles


def note(entity: Entity, sentence: Sentence, name: Name) -> None:
    """Write down a mention and what the words around it say about the one meant."""
    items, language = sentence.items, sentence.language
    form: MentionForm = "name" if len(name.words) >= len(entity.words) else "surname"
    entity.mentions.append(
        Mention(items[name.name_first].start, items[name.past - 1].end, form, sentence.number, name.first),
    )
    first = _first_office(items, name.first)
    before = [*name.before, *(items[at].lower for at in range(name.first - 1, first - 1, -1))]
    if before and entity.kind == "unknown" and (name.before or _tells_person(before[-1], entity, sentence, name)):
        entity.kind = "person"
    _note_place_or_age(entity, sentence, name)
    _note_offices(entity, sentence, name, first, before)
    entity.learn_gender(gender_told_of(entity, before, language))
    entity.gender = gender_of(entity, language)
    _note_description_before(entity, sentence, name)
    _note_apposition(entity, sentence, name)


def _first_office(items: list[Item], first: int) -> int:
    """Return where the offices begin that stand right before an item."""
    at = first
    while at > 0 and at > first - _BEFORE_NAME and items[at - 1].isa(People.OFFICE):
        at -= 1
    return at


def _note_offices(entity: Entity, sentence: Sentence, name: Name, first: int, before: list[str]) -> None:
    """Write down the offices before a name, and all of their description where it can be told."""
    items = sentence.items
    roles = roles_of_words(before, sentence.language)
    whole = whole_office(items, first) if roles and first < name.name_first else None
    if whole is not None:
        entity.role_spans.append((items[whole].start, items[name.name_first - 1].end))
    entity.roles |= roles
    entity.described |= set(before)
    if first > 0 and items[first - 1].isa(Descriptions.RANKED):
        entity.described.add(items[first - 1].lower)


def whole_office(items: list[Item], first: int) -> int | None:
    """Return where the description begins whose last noun is at ``first`` ("EU foreign policy chief Tilda Oke").

    The words between a determiner, a preposition or the sentence's start and an office belong to it, unless one may be
    the verb that governs the name ("the board fired director Tilda Oke").

    Returns:
        The first item of the description, or None where it cannot be told: half an office is worse than none.

    """
    start = first
    while start > 0:
        item = items[start - 1]
        if item.quote is not None or not item.text[0].isalnum() or item.isa(Descriptions.OUTSIDE):
            return None if _may_join_fields(items, start) else start
        if not item.capital and item.isa(*_VERB_ENDINGS) and not item.isa(Descriptions.MODIFIER):
            return first if item.isa(Morphology.PAST_ENDING) and start == first else None
        if first - start == _OFFICE_LIMIT:
            return None
        start -= 1
    return start


def _may_join_fields(items: list[Item], start: int) -> bool:
    """Return whether "and" may join one word before it to an office ("Water and Energy Minister"), not two people."""
    joining, joined, before = (items[at] if at >= 0 else None for at in range(start - 1, start - 4, -1))
    if joining is None or joined is None or not joining.isa(Closed.AND):
        return False
    return items[start].capital and joined.capital and not (before is not None and before.capital)


def _tells_person(office: str, entity: Entity, sentence: Sentence, name: Name) -> bool:
    """Return whether a noun in lower case right before a name makes it a person's ("pilot Tilda Oke")."""
    right_before = sentence.items[name.first - 1]
    if right_before.lower != office or not may_be_person(entity.words, sentence.language):
        return False
    return not right_before.isa(Descriptions.BODY_TOO) or sentence.items[0].lower == office


def _note_place_or_age(entity: Entity, sentence: Sentence, name: Name) -> None:
    """Read "Tilda Oke, 34," as a person and "Halden, Ohio," as a place."""
    items = sentence.items
    if name.past + 1 >= len(items) or items[name.past].text != ",":
        return
    following = items[name.past + 1]
    if entity.kind == "unknown" and may_be_person(entity.words, sentence.language):
        closed = name.past + 2 == len(items) or items[name.past + 2].text in {",", ".", "“”"}
        if following.text.isdigit() and len(following.text) <= len("99") and closed:
            entity.kind = "person"
    if len(entity.words) == 1 and following.capital and following.isa(Places.AREA, Places.COUNTRY):
        entity.kind = "place"


def _note_description_before(entity: Entity, sentence: Sentence, name: Name) -> None:
    """Read "The harbour minister, X," as a description of X."""
    items, at = sentence.items, name.first - 1
    if at < 1 or items[at].text != "," or entity.kind not in {"person", "unknown"}:
        return
    office = items[at - 1]
    goes_on = name.past < len(items) and items[name.past].text not in {",", ".", "“”", ";"}
    if goes_on or not office.isa(People.OFFICE):
        return
    first = _first_of_description(items, at - 1)
    entity.kind = "person"
    entity.roles |= roles_of_words([office.lower], sentence.language)
    entity.learn_gender(gender_told_of(entity, [office.lower], sentence.language))
    entity.described |= {item.lower for item in items[first:at]}
    entity.role_spans.append((items[first].start, office.end))


def _first_of_description(items: list[Item], last: int) -> int:
    """Return where a description ending with an item begins: at its determiner, behind a mark or a verb that says."""
    first = last
    while first > 0 and last - first < _APPOSITION_LIMIT - 1:
        opens = items[first].isa(Descriptions.DETERMINER)
        if opens or items[first - 1].text in _CLAUSE_MARKS or _says(items, first - 1):
            break
        first -= 1
    return first


def _says(items: list[Item], at: int) -> bool:
    """Return whether a word is a verb of saying in the past ("said Orlay's harbour minister"), no participle."""
    cue = items[at].word.cue
    return cue is not None and cue.tense == "past" and not (at > 0 and items[at - 1].isa(Descriptions.DETERMINER))


def _note_apposition(entity: Entity, sentence: Sentence, name: Name) -> None:
    """Read "X, the harbour minister," as a description of X."""
    items, at = sentence.items, name.past
    if at + 2 >= len(items) or items[at].text != "," or entity.kind not in {"person", "unknown", "organisation"}:
        return
    opening = items[at + 1]
    if not opening.isa(Descriptions.APPOSITION, People.OFFICE):
        return
    apposition = items[at + 1 : _end_of_apposition(items, at)]
    if _acts_behind_place(items, name, apposition):
        return
    head = _head(apposition)
    if opening.isa(Closed.WHOSE):
        _note_kin(entity, head, sentence)
        return
    roles = roles_of_words(head, sentence.language)
    if not roles or (entity.kind == "organisation" and not _is_body_by_chance(entity, opening, head, sentence)):
        return
    entity.roles |= roles
    entity.described |= {item.lower for item in apposition}
    entity.learn_gender(gender_told_of(entity, head, sentence.language))
    entity.role_spans.append((opening.start, apposition[-1].end))
    if entity.kind in {"unknown", "organisation"}:
        entity.kind = "person"


def _acts_behind_place(items: list[Item], name: Name, apposition: list[Item]) -> bool:
    """Return whether who acts is behind the comma, and no more of the name ("In Orlay, the mayor of Tarn said").

    The verb stands in those words, or behind the comma that closes them ("In Orlay, the mayor, a baker, said").
    """
    led = item_at(items, name.first - 1 - item_at(items, name.first - 1).isa(Closed.ARTICLE))
    acted_on = is_acted_on(items, name)
    if not (acted_on or led.isa(*_LEADS_TO_PLACE)):
        return False
    hangs = acted_on or led.isa(Closed.PREPOSITION)
    opening = items[0].isa(NounPhrases.OPENING, Morphology.ING_ENDING) and not _has_verb(items[: name.first])
    past_aside = hangs and opening and _acts_past_aside(items, name.past + 1 + len(apposition))
    return past_aside or _has_verb(apposition)


def _has_verb(items: list[Item]) -> bool:
    """Return whether a verb that has a subject stands among some words."""
    return any(map(_says_or_helps, items))


def _acts_past_aside(items: list[Item], comma: int) -> bool:
    """Return whether a verb follows a comma, or the next one behind it ("the mayor, | a baker, said")."""
    if item_at(items, comma).text != ",":
        return False
    closing = _end_of_apposition(items, comma)
    aside = item_at(items, comma + 1).isa(Descriptions.APPOSITION) and item_at(items, closing).text == ","
    return _says_or_helps(item_at(items, comma + 1)) or (aside and _says_or_helps(item_at(items, closing + 1)))


_LEADS_TO_PLACE = (
    *(Closed.PREPOSITION, NounPhrases.OPENING),
    *(Morphology.ING_ENDING, Morphology.PAST_ENDING, Reporting.PAST_VERB),
)
"""What leads to a name in what stands before the main clause ("In", "Unlike", "Before leaving", "Oke had left")."""


def _says_or_helps(item: Item) -> bool:
    """Return whether a word is a verb that has a subject before it."""
    cue = item.word.cue
    return (cue is not None and cue.is_finite) or (is_auxiliary(item) and item.isa(Cues.FINITE))


def _note_kin(entity: Entity, head: list[str], sentence: Sentence) -> None:
    """Read "X, whose husband": he is somebody else, but X is a person."""
    if entity.kind == "unknown" and any(sentence.language.word(noun).isa(Kinship.KIN) for noun in head):
        entity.kind = "person"


def _is_body_by_chance(entity: Entity, opening: Item, head: list[str], sentence: Sentence) -> bool:
    """Return whether a name with the word of a body is told to be a person's ("Orvo Reef, a researcher at ...")."""
    word = sentence.language.word(head[-1])
    article = opening.isa(Descriptions.DETERMINER)
    return (
        article and len(entity.words) == _FULL_NAME and not word.isa(People.BODY, People.GROUP, Descriptions.BODY_TOO)
    )


_FULL_NAME = 2


def _end_of_apposition(items: list[Item], comma: int) -> int:
    """Return where the words behind a comma end: at a mark, a quotation, or where they are too many."""
    limit = min(len(items), comma + _APPOSITION_LIMIT)
    ends = (n for n in range(comma + 1, limit) if items[n].quote is not None or items[n].text in _APPOSITION_MARKS)
    return next(ends, limit)


def _head(apposition: list[Item]) -> list[str]:
    """Return the noun of a description, in lower case: the last word before its first preposition."""
    behind = (n for n, item in enumerate(apposition) if n and item.isa(Descriptions.BEHIND_HEAD))
    return [item.lower for item in apposition[: next(behind, len(apposition))][-1:]]


def kind_of(head: str, language: Language) -> ActorKind:
    """Return what kind of source a noun names."""
    word = language.word(head)
    if word.isa(People.GROUP):
        return "group"
    return "organisation" if word.isa(People.BODY) else "person"
