"""Who may have said it: everybody whom an article names, nearest to the words first, each with where that is."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.records import Actor, Article, Facts, RawEntity, slug
from sitegen.review.passages import find_words, plain

_AROUND: Final = 40
"""Characters shown on either side of a name: half a line of a terminal."""
_SHORTEST: Final = 3
"""Letters of a surname that is looked for by itself; shorter ones are too often other words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may have said it."""

    actor: Actor
    distance: int
    """Characters between the words and the nearest mention; negative where that stands before them."""
    evidence: str
    """The nearest mention with the words around it."""
    spoken: int
    """How many published items they have."""
    known: bool = True
    """Whether there is such an actor already; else the article only names them, and choosing them registers them."""


def candidates(facts: Facts, article: Article, start: int, cast: Sequence[RawEntity] = ()) -> tuple[Candidate, ...]:
    """Return whom an article names, the nearest first; of one surname who speaks most.

    Args:
        facts: with all actors that there are.
        article: where the words stand.
        start: where they begin.
        cast: whom else the article names, as far as the extraction knows: those who never speak are no actors yet.

    """
    spoken = Counter(item.who.id for item in facts.items if item.who and item.status == "published")
    found = [
        _candidate(actor, mentions, article, start, spoken[actor.id], known=True)
        for actor in _named_in(article.body, facts)
        if (mentions := _mentions(actor, article.body))
    ]
    names = {form.casefold() for candidate in found for form in _forms(candidate.actor)}
    for actor, entity in _strangers(facts, cast):
        if actor.name.casefold() not in names:
            mentions = [(m.span.start, m.span.end) for m in entity.mentions if m.form in {"name", "surname"}]
            found.append(_candidate(actor, mentions, article, start, 0, known=False))
    return tuple(sorted(found, key=lambda c: (abs(c.distance), -c.spoken, c.actor.id)))


def stranger(words: str, facts: Facts, article: Article, cast: Sequence[RawEntity] = ()) -> Actor | None:
    """Return the actor that somebody would be whom the article names by these words, letter by letter.

    Returns:
        None where the article does not have the words, or where an actor has the id that they would get.

    """
    name = " ".join(words.split())
    span = find_words(name, article, 0, len(article.body))
    whole = span is not None and not _within_a_word(article.body, span.start, span.end)
    if not whole or slug(name) in _taken(facts) or not name[:1].isupper():
        return None
    named = (
        entity for entity in cast if entity.named and name in {entity.name, *(m.span.text for m in entity.mentions)}
    )
    entity = next(named, None)
    return Actor(id=slug(name), name=name, kind=entity.kind if entity else "unknown")


def actors_like(words: str, facts: Facts) -> tuple[Actor, ...]:
    """Return the actors whom somebody may mean who types an id or a part of a name: the one of that id alone.

    A letter or two name nobody: they are the slip of somebody who means a key.
    """
    exact = tuple(a for a in facts.actors if words in {a.id, a.name})
    folded = words.casefold()
    if exact or len(folded) < _SHORTEST:
        return exact
    return tuple(a for a in facts.actors if any(folded in form.casefold() for form in (a.name, *a.aliases)))


def _candidate(  # noqa: PLR0913 - what is told of them
    actor: Actor, mentions: Iterable[tuple[int, int]], article: Article, start: int, spoken: int, *, known: bool
) -> Candidate:
    first, end = min(mentions, key=lambda place: (abs(place[0] - start), -place[1]))
    around = article.body[max(0, first - _AROUND) : end + _AROUND]
    return Candidate(actor, first - start, plain(around), spoken, known)


def _named_in(body: str, facts: Facts) -> Iterator[Actor]:
    """Yield the actors whom a body may name: by a surname alone nobody whose namesake it names in full."""
    in_full = {actor.id for actor in facts.actors if any(form in body for form in (actor.name, *actor.aliases))}
    surnames = {_surname(actor) for actor in facts.actors if actor.id in in_full and actor.kind == "person"}
    for actor in facts.actors:
        if actor.id in in_full or _surname(actor) not in surnames:
            yield actor


def _surname(actor: Actor) -> str:
    return actor.name.rsplit(maxsplit=1)[-1] if actor.name.strip() else ""


def _mentions(actor: Actor, body: str) -> list[tuple[int, int]]:
    """Return where a body names an actor."""
    forms = (form for form in _forms(actor) if form in body)
    return [found.span() for form in forms for found in re.finditer(rf"\b{re.escape(form)}\b", body)]


def _strangers(facts: Facts, cast: Sequence[RawEntity]) -> Iterator[tuple[Actor, RawEntity]]:
    """Yield those whom an article names and who are no actors, with the id that they would get.

    A person of one name is left out: their full name is needed to register them.
    """
    taken = _taken(facts)
    for entity in cast:
        name = " ".join(entity.name.split())
        too_short = entity.kind in {"person", "unknown"} and " " not in name
        if entity.named and entity.kind != "place" and not too_short and slug(name) not in taken:
            yield Actor(id=slug(name), name=name, kind=entity.kind), entity


def _taken(facts: Facts) -> set[str]:
    return {identifier for actor in facts.actors for identifier in (actor.id, *actor.formerly)}


def _within_a_word(body: str, start: int, end: int) -> bool:
    return body[start - 1 : start].isalnum() or body[end : end + 1].isalnum()


def _forms(actor: Actor) -> tuple[str, ...]:
    """Return the names that are looked for: all that are known, and the surname of a person."""
    forms = (actor.name, *actor.aliases)
    last = _surname(actor)
    surname = (last,) if actor.kind == "person" and len(last) >= _SHORTEST else ()
    return tuple(dict.fromkeys(form for form in (*forms, *surname) if form.strip()))
