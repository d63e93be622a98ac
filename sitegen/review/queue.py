"""What waits for a reviewer, the most valuable first."""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from sitegen.records import Actor, Article, Facts, Figure, Item, Quote, Speaker, each_of
from sitegen.records.figure import HELD_WITH_QUOTE
from sitegen.records.quote import REPORTED_UNPUBLISHED

_NOBODYS: Final = frozenset({HELD_WITH_QUOTE, REPORTED_UNPUBLISHED})
"""Reasons that need nobody's decision about the item itself."""
NOTHING_STATED: Final = frozenset(
    {
        "an order of magnitude, not a number",
        "a fraction of a whole, not a number of things",
        "what the number counts is not told beside it",
        "the article says that this was not said",
        "the article does not say that this was said",
    }
)
"""Reasons of the extraction (``sitegen.extract.reasons``) that say it all: there is nothing to publish as it is, and a
few of many held so are enough to see that."""
_UNKNOWN: Final = 0.5
"""How likely right a figure is taken to be: figures have no confidence, and are held for what they do not tell."""
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?")
_CONFIDENCE_SIGN: Final = "confidence"
_REGISTERED: Final = 1.0
_CONFIDENCE: Final = 2.0
_NEWNESS: Final = 1.0
"""Weights beside the logarithm of how often somebody speaks: who is registered counts like somebody who speaks nearly
three times as often, and sure against hopeless like seven times."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An item that waits for a reviewer."""

    item: Quote | Figure
    article: Article
    reasons: tuple[str, ...]
    """Every reason for which it is held."""
    speaker: Speaker | None
    """Who says it, as far as the machine knows."""
    spoken: int
    """How many items the same speaker has, held and published."""
    worth: float
    """What it is sorted by."""

    @property
    def id(self) -> str:
        """The id of the item."""
        return self.item.id


def waiting_items(facts: Facts, settled: Collection[str] = ()) -> tuple[Waiting, ...]:
    """Return what is held and undecided, the most valuable first.

    A figure that waits for nothing but its quote is settled with it and left out, and so is everything of an article
    that is held whole.

    Args:
        facts: as reviewed so far.
        settled: ids that a reviewer has decided to hold.

    """
    articles = {a.id: a for a in facts.articles if a.held is None}
    ages = {a.id: n / len(facts.articles) for n, a in enumerate(facts.articles, 1)}
    actors = {a.id: a for a in facts.actors}
    quotes = {q.id: q for q in facts.quotes}
    items: tuple[Quote | Figure, ...] = (*facts.quotes, *facts.figures)
    spoken = Counter(who.id for item in items if (who := _speaker(item, quotes)))
    found = []
    for item in items:
        if item.article_id in articles and _waits(item, settled):
            who = _speaker(item, quotes)
            actor, count = (actors.get(who.id), spoken[who.id]) if who else (None, 0)
            worth = _worth(item, actor, count, ages[item.article_id])
            found.append(Waiting(item, articles[item.article_id], own_reasons(item), who, count, worth))
    return tuple(sorted(found, key=lambda w: (-w.worth, w.article.id, w.item.start, w.id)))


def _waits(item: Item, settled: Collection[str]) -> bool:
    return item.status == "held" and item.id not in settled and bool(own_reasons(item))


def own_reasons(item: Item) -> tuple[str, ...]:
    """Return why an item is held, without that its quote is, or that its kind is not published."""
    return tuple(r for r in each_of(item.reason or "no reason given") if r not in _NOBODYS)


def signs(reasons: Collection[str]) -> tuple[str, ...]:
    """Return what reasons have in common with those of other items.

    The numbers in them are each item's own.
    """
    return tuple(_NUMBER.sub("#", reason) for reason in main_reasons(reasons))


def main_reasons(reasons: Collection[str]) -> tuple[str, ...]:
    """Return reasons without a low confidence beside another one, from which it only follows."""
    return tuple(reason for reason in reasons if not reason.startswith(_CONFIDENCE_SIGN)) or tuple(reasons)


def alike(waiting: Waiting, others: Collection[Waiting]) -> tuple[Waiting, ...]:
    """Return what is held for the same signs, of the same kind of item, in the order given; itself among it."""
    kind, held_for = type(waiting.item), signs(waiting.reasons)
    return tuple(w for w in others if isinstance(w.item, kind) and signs(w.reasons) == held_for)


def alone(waiting: Waiting, others: Collection[Waiting]) -> tuple[Waiting, ...]:
    """Return what is held for signs that nothing else is held for, of the same kind of item, in the order given."""
    return alone_of_kind(type(waiting.item), others)


def alone_of_kind(kind: type[Quote | Figure], others: Collection[Waiting]) -> tuple[Waiting, ...]:
    """Return what of a kind of item is held for signs that nothing else is held for, in the order given."""
    of_kind = [w for w in others if isinstance(w.item, kind)]
    held_so = Counter(signs(w.reasons) for w in of_kind)
    return tuple(w for w in of_kind if held_so[signs(w.reasons)] == 1)


def grouped(waits: Collection[Waiting]) -> tuple[tuple[Waiting, ...], ...]:
    """Return what waits by its kind and signs, the largest groups first; last those that nothing else is held for.

    Each once, within a group by article: what stands in one text is read together.
    """
    held_so: defaultdict[tuple[type, tuple[str, ...]], list[Waiting]] = defaultdict(list)
    for waiting in waits:
        held_so[type(waiting.item), signs(waiting.reasons)].append(waiting)
    groups = sorted((many for many in held_so.values() if len(many) > 1), key=len, reverse=True)
    rests = (alone_of_kind(kind, waits) for kind in (Quote, Figure))
    return tuple(tuple(sorted(group, key=_place)) for group in (*groups, *rests) if group)


def _place(waiting: Waiting) -> tuple[str, int]:
    return waiting.article.id, waiting.item.start


def says_it_all(group: Collection[Waiting]) -> bool:
    """Return whether all of a group are held because nothing is stated that could be published as it is."""
    return all(NOTHING_STATED.issuperset(signs(w.reasons)) for w in group)


def differ(group: Collection[Waiting]) -> bool:
    """Return whether a group holds what is held for other signs than the rest of it."""
    return len({signs(w.reasons) for w in group}) > 1


def _worth(item: Quote | Figure, actor: Actor | None, spoken: int, newness: float) -> float:
    """Weigh who speaks, how often, how likely it is right and how new it is."""
    registered = _REGISTERED if actor and actor.registered else 0.0
    confidence = item.confidence if isinstance(item, Quote) else _UNKNOWN
    return math.log1p(spoken) + registered + _CONFIDENCE * confidence + _NEWNESS * newness


def _speaker(item: Quote | Figure, quotes: dict[str, Quote]) -> Speaker | None:
    """Return who says an item; of a figure in a held quote the speaker of that."""
    if item.who is not None or isinstance(item, Quote) or item.quote_id is None:
        return item.who
    quote = quotes.get(item.quote_id)
    return quote.speaker if quote else None
