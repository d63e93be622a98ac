"""What the words around a name say about who bears it: roles, gender, descriptions."""

from collections.abc import Iterable

from sitegen.extract.entities import Entity, Gender, Mention, MentionForm
from sitegen.extract.lexicon.calendar import DAYS, MONTHS, WHEN
from sitegen.extract.lexicon.given_names import BOTH, FEMALE, MALE
from sitegen.extract.lexicon.people import BODIES, FEMALE_ROLES, FEMALE_TITLES, GROUPS, MALE_ROLES, MALE_TITLES, OFFICES
from sitegen.extract.lexicon.places import AREAS, COUNTRIES
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.pages.page import Item, Sentence
from sitegen.records import ActorKind

_ROLE_OF_TITLE = {
    "sen": ("senator", "lawmaker", "legislator"),
    "rep": ("representative", "congressman", "congresswoman", "lawmaker"),
    "gov": ("governor",),
    "gen": ("general",),
    "dr": ("doctor",),
    "prof": ("professor",),
    "col": ("colonel",),
    "capt": ("captain",),
    "lt": ("lieutenant",),
    "sgt": ("sergeant",),
    "rev": ("reverend", "pastor"),
    "judge": ("judge",),
    "senator": ("lawmaker",),
    "representative": ("lawmaker", "congressman", "congresswoman"),
}
_APPOSITION_LIMIT = 16
_DETERMINERS = words("the a an his her their its our")
_CLAUSE_MARKS = frozenset({",", ";", ":", "“”", ".", "(", "—"})


def gender_of(entity: Entity) -> Gender:
    """Return the gender that titles, roles or the given name of somebody tell; empty where none does."""
    if entity.gender:
        return entity.gender
    first = entity.words[0].lower() if entity.words else ""
    if first in BOTH:
        return ""
    return "male" if first in MALE else "female" if first in FEMALE else ""


def gender_of_words(words: Iterable[str]) -> Gender:
    """Return the gender that titles and roles in lower case tell."""
    for word in words:
        bare = word.rstrip(".")
        if bare in FEMALE_TITLES or bare in FEMALE_ROLES:
            return "female"
        if bare in MALE_TITLES or bare in MALE_ROLES:
            return "male"
    return ""


def gender_of_noun(noun: str) -> Gender:
    """Return the gender that a noun for a person tells by itself ("spokeswoman", "fisherman")."""
    return "female" if noun in FEMALE_ROLES else "male" if noun in MALE_ROLES else ""


def roles_of_words(words: Iterable[str]) -> set[str]:
    """Return the offices among words in lower case, and what else such an office is called."""
    roles: set[str] = set()
    for word in words:
        bare = word.rstrip(".")
        if bare in OFFICES:
            roles.add(bare)
        elif bare.removesuffix("s") in OFFICES:
            roles.add(bare.removesuffix("s"))
        roles |= set(_ROLE_OF_TITLE.get(bare, ()))
    return roles


def note(entity: Entity, sentence: Sentence, name: Name) -> None:
    """Write down a mention and what the words around it say about the one meant."""
    items = sentence.items
    form: MentionForm = "name" if len(name.words) >= len(entity.words) else "surname"
    entity.mentions.append(
        Mention(items[name.name_first].start, items[name.past - 1].end, form, sentence.number, name.first),
    )
    before, first = list(name.before), name.first
    while first > 0 and first > name.first - 3 and items[first - 1].lower in OFFICES and items[first - 1].quote is None:
        first -= 1
        before.append(items[first].lower)
    if before and entity.kind == "unknown" and (name.before or _tells_person(before[-1], entity, items, name)):
        entity.kind = "person"
    _note_place_or_age(entity, items, name)
    whole = whole_office(items, first) if first < name.name_first else None
    if whole is not None and roles_of_words(before):
        entity.role_spans.append((items[whole].start, items[name.name_first - 1].end))
    entity.roles |= roles_of_words(before)
    entity.described |= set(before)
    if first > 0 and items[first - 1].lower in _RANKED:
        entity.described.add(items[first - 1].lower)
    if not entity.gender:
        entity.gender = gender_of_words(before) or gender_of(entity)
    _note_description_before(entity, items, name)
    _note_apposition(entity, items, name)


RANKS = words("former acting interim deputy vice assistant associate")
"""Words before an office that make it another one."""
_RANKED = RANKS | {"then", "late"}


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
        if item.quote is not None or not item.text[0].isalnum() or item.lower in _OUTSIDE:
            return start
        if not item.capital and item.lower not in _MODIFIERS and item.lower.endswith(("ed", "ing", "s", "ly")):
            return first if item.lower.endswith("ed") and start == first else None
        if first - start == _OFFICE_LIMIT:
            return None
        start -= 1
    return start


_OFFICE_LIMIT = 5
_OUTSIDE: frozenset[str] = words(
    """the a an his her their its our my your this that these those no any every each some another one two three
    of in on at by for from to with as than like via per about after before against between into over under during since
    and or but nor while when where if because though although so then now later earlier meanwhile however separately
    also who whom which what whose may
    is are was were be been has have had do does did will would can could shall should might must not
    told met saw beat sent gave let put left paid won lost made took got said says say tell tells quoted cited replaced
    succeeded joined asked urged let hit cut heard held led brought bought sold fought taught caught thanked backed""",
)
_OUTSIDE |= DAYS | MONTHS | WHEN
_MODIFIERS = words(
    """affairs rights news sports services operations relations communications sales securities economics politics
    physics mathematics ethics arms foods elections veterans women's children's us acting building housing planning
    marketing banking engineering training nursing racing managing founding ruling sitting retired elected appointed
    disgraced ousted united fisheries utilities charities longtime business press sanctions
    logistics human resources family""",
)
"""Words before an office that end as verbs do and are none there."""


_NO_TELL = words("owner rival partner opponent producer challenger supporter donor host head leader boss backer")
"""Nouns for people that stand before names of bodies as well ("the rival Tarn Shipping")."""


def _tells_person(office: str, entity: Entity, items: list[Item], name: Name) -> bool:
    """Return whether a noun in lower case right before a name makes it a person's ("pilot Tilda Oke")."""
    right_before = items[name.first - 1].lower == office
    return right_before and may_be_person(entity.words) and (office not in _NO_TELL or items[0].lower == office)


def _note_place_or_age(entity: Entity, items: list[Item], name: Name) -> None:
    """Read "Tilda Oke, 34," as a person and "Halden, Ohio," as a place."""
    if name.past + 1 >= len(items) or items[name.past].text != ",":
        return
    following = items[name.past + 1]
    if entity.kind == "unknown" and may_be_person(entity.words):
        closed = name.past + 2 == len(items) or items[name.past + 2].text in {",", ".", "“”"}
        if following.text.isdigit() and len(following.text) <= len("99") and closed:
            entity.kind = "person"
    if len(entity.words) == 1 and following.capital and following.lower in AREAS | COUNTRIES:
        entity.kind = "place"


def _note_description_before(entity: Entity, items: list[Item], name: Name) -> None:
    """Read "The harbour minister, X," as a description of X."""
    at = name.first - 1
    if (
        at < 1
        or items[at].text != ","
        or items[at - 1].lower not in OFFICES
        or entity.kind not in {"person", "unknown"}
    ):
        return
    if name.past < len(items) and items[name.past].text not in {",", ".", "“”", ";"}:
        return
    first = at - 1
    while (
        first > 0
        and at - first < _APPOSITION_LIMIT
        and items[first].lower not in _DETERMINERS
        and items[first - 1].text not in _CLAUSE_MARKS
    ):
        first -= 1
    entity.kind = "person"
    entity.roles |= roles_of_words([items[at - 1].lower])
    entity.gender = entity.gender or gender_of_words([items[at - 1].lower])
    entity.described |= {item.lower for item in items[first:at]}
    entity.role_spans.append((items[first].start, items[at - 1].end))


def _note_apposition(entity: Entity, items: list[Item], name: Name) -> None:
    """Read "X, the harbour minister," as a description of X."""
    at = name.past
    if at + 2 >= len(items) or items[at].text != "," or entity.kind not in {"person", "unknown"}:
        return
    if items[at + 1].lower not in {"a", "an", "the", "who", "whose"} and items[at + 1].lower not in OFFICES:
        return
    past = at + 1
    words: list[str] = []
    while past < len(items) and past - at < _APPOSITION_LIMIT and items[past].quote is None:
        if items[past].text in {",", ".", ";", "—", "–", ":", ")"}:
            break
        words.append(items[past].lower)
        past += 1
    prepositions = [
        n for n, word in enumerate(words) if word in {"of", "for", "in", "at", "from", "with", "on", "who", "to"} and n
    ]
    heads = words[: prepositions[0]] if prepositions else words
    roles = roles_of_words(heads[-1:]) if words[0] != "who" else set()
    if not roles:
        return
    entity.roles |= roles
    entity.described |= set(words)
    entity.gender = entity.gender or gender_of_words(heads[-1:])
    entity.role_spans.append((items[at + 1].start, items[past - 1].end))
    if entity.kind == "unknown":
        entity.kind = "person"


def kind_of(head: str) -> ActorKind:
    """Return what kind of source a noun names."""
    if head in GROUPS:
        return "group"
    return "organisation" if head in BODIES else "person"
