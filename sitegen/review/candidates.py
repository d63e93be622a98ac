"""Who may have said it: the actors whom an article names, nearest to the words first, each with where that is."""

import re
from collections import Counter
from dataclasses import dataclass
from typing import Final

from sitegen.records import Actor, Article, Facts, Quote
from sitegen.review.passages import plain

_AROUND: Final = 40
"""Characters shown on either side of a name: half a line of a terminal."""
_SHORTEST: Final = 3
"""Letters of a surname that is looked for by itself; shorter ones are too often other words."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """An actor who may have said it."""

    actor: Actor
    distance: int
    """Characters between the words and the nearest mention; negative where that stands before them."""
    evidence: str
    """The nearest mention with the words around it."""
    spoken: int
    """How many published items they have."""


def candidates(facts: Facts, article: Article, start: int) -> tuple[Candidate, ...]:
    """Return the actors whom an article names, the nearest first; of one surname who speaks most."""
    spoken = Counter(item.who.id for item in facts.items if item.who and item.status == "published")
    found = []
    for actor in facts.actors:
        mentions = [m for form in _forms(actor) for m in re.finditer(rf"\b{re.escape(form)}\b", article.body)]
        if mentions:
            near = min(mentions, key=lambda m: (abs(m.start() - start), -m.end()))
            around = article.body[max(0, near.start() - _AROUND) : near.end() + _AROUND]
            found.append(Candidate(actor, near.start() - start, plain(around), spoken[actor.id]))
    return tuple(sorted(found, key=lambda c: (abs(c.distance), -c.spoken, c.actor.id)))


def actors_like(words: str, facts: Facts) -> tuple[Actor, ...]:
    """Return the actors whom somebody may mean who types an id or a part of a name: the one of that id alone.

    A letter or two name nobody: they are the slip of somebody who means a key.
    """
    exact = tuple(a for a in facts.actors if words in {a.id, a.name})
    folded = words.casefold()
    if exact or len(folded) < _SHORTEST:
        return exact
    return tuple(a for a in facts.actors if any(folded in form.casefold() for form in (a.name, *a.aliases)))


def has_speaker(quote: Quote) -> bool:
    """Return whether a quote can be published as it is, as far as its speaker goes."""
    return quote.speaker is not None or quote.description is not None


def _forms(actor: Actor) -> tuple[str, ...]:
    """Return the names that are looked for: all that are known, and the surname of a person."""
    forms = (actor.name, *actor.aliases)
    last = actor.name.rsplit(maxsplit=1)[-1] if actor.name.strip() else ""
    surname = (last,) if actor.kind == "person" and len(last) >= _SHORTEST else ()
    return tuple(dict.fromkeys(form for form in (*forms, *surname) if form.strip()))
