"""Challenges of an office that several hold, or held: "the governor" may be the one who holds it now, or elsewhere."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed, WhoIsWho
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import TWO_ROLE

_NEAR: Final = 6
"""Sentences before the words in which another holder may have come up."""


def _may_be_successor(this: Attributed) -> bool:
    """Return whether another holder is told of near by ("Former governor Quill met her successor. ... the governor").

    Where none is, a bare "the governor" goes on about the one who is named.
    """
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or this.speaker.resolution != "role":
        return False
    if not source.is_bare or entity.described.isdisjoint(this.page.language.words(WhoIsWho.NO_LONGER)):
        return False
    near = this.page.sentences[max(0, sentence.number - _NEAR) : sentence.number]
    return any(_tells_of_another(this, one, source.head) for one in near)


def _tells_of_another(this: Attributed, sentence: Sentence, office: str) -> bool:
    """Return whether a sentence tells of who came after, or of another than the speaker in an office, whom it names."""
    items = sentence.items
    if any(item.isa(Challenge.SUCCEEDS) for item in items):
        return True
    named = any(one is this.speaker.entity for _, one in this.cast.people_in(sentence))
    if not named:
        return bool(this.others_in(sentence)) and any(_is_held(items, n, office) for n in range(1, len(items)))
    offices = (n for n, item in enumerate(items) if item.lower == office and item_at(items, n - 1).isa(*_HELD_NOW))
    return any(n + 1 not in this.cast.names[sentence.number].at for n in offices)


def _is_held(items: list[Item], at: int, office: str) -> bool:
    """Return whether somebody is told to hold an office at an item ("Quill is the minister for locks")."""
    return items[at].lower == office and items[at - 1 - items[at - 1].isa(Closed.THE)].isa(Closed.IS)


_HELD_NOW: Final = (Closed.THE, Challenge.HELD_NOW)
"""What stands before an office that somebody holds."""


def _may_be_holder_now(this: Attributed) -> bool:
    """Return whether one who holds an office came up near by, and a former one was named last ("Oke, the mayor, ...").

    So may one of another place be meant who was named last ("Mayor Oke spoke. Tarn’s mayor, Ada Quill, did not.").
    """
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or this.speaker.resolution != "role":
        return False
    if _is_former(this, {item.lower for item in sentence.items[source.first : source.past]}):
        return False  # "the former mayor said"
    return _has_holder_near(this, sentence, source.head) and (
        _is_former(this, entity.described) or _is_of_owner(this, entity, source.head)
    )


def _has_holder_near(this: Attributed, sentence: Sentence, office: str) -> bool:
    """Return whether another than the one found came up near by who holds an office."""
    near = this.page.sentences[max(0, sentence.number - _NEAR) : sentence.number]
    holders = (one for line in near for _, one in this.others_in(line) if office in one.roles)
    return any(not _is_former(this, one.described) for one in holders)


def _is_former(this: Attributed, words: set[str]) -> bool:
    """Return whether one of some words tells that somebody holds an office no longer."""
    return not words.isdisjoint(this.page.language.words(WhoIsWho.NO_LONGER))


def _is_of_owner(this: Attributed, entity: Entity, office: str) -> bool:
    """Return whether an owner’s mark stands before the office of somebody ("Tarn’s mayor, Quill")."""
    for mention in entity.mentions:
        items = this.page.sentences[mention.sentence].items
        at = mention.item - 1 - (item_at(items, mention.item - 1).text == ",")
        if item_at(items, at).lower == office and item_at(items, at - 1).isa(Closed.OWNER_MARK):
            return True
    return False


def _may_be_of_another_place(this: Attributed) -> bool:
    """Return whether the holder of an office elsewhere came up since the one found ("The mayor of Tarn disagreed.")."""
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or this.speaker.resolution != "role" or not entity.named:
        return False
    last = max(
        (m.sentence for m in entity.mentions if m.form in {"name", "surname"} and m.sentence < sentence.number),
        default=-1,
    )
    since = this.page.sentences[last + 1 : sentence.number] if last >= 0 else []
    return any(_is_elsewhere(line.items, n, source.head, entity) for line in since for n in range(1, len(line.items)))


def _is_elsewhere(items: list[Item], at: int, office: str, entity: Entity) -> bool:
    """Return whether "the", an office, "of" and a place that is not told of somebody stand at an item."""
    held = items[at].lower == office and items[at - 1].isa(Closed.THE) and item_at(items, at + 1).isa(Closed.OF)
    place = item_at(items, at + 2)
    return held and place.capital and place.lower not in entity.described


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (TWO_ROLE, _may_be_successor),
    (TWO_ROLE, _may_be_holder_now),
    (TWO_ROLE, _may_be_of_another_place),
)
"""Each with the reason to hold; independent of one another."""
