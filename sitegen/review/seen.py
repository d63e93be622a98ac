"""What readers see of an item, and whether it is still the same for them."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from sitegen.records import Actor, Article, Facts, Figure, Item, LedgerEntry, Outlet, Quote, Stated, address_key
from sitegen.review.passages import plain, words_of

ASSERTED: Final = "asserted"
"""The manner of what an article states outright."""
_APART_BY: Final = " (in “"
"""Stands in a name before the title of the one article in which it tells who is meant."""
_KEPT: Final = ("day", "period", "manner", "measures", "office", "title", "authors")
"""What may become known, and may not become another thing; entries of before it was recorded lack it."""


class Seen:
    """What readers see of the items of some facts, by the articles and the registries of these."""

    def __init__(self, facts: Facts) -> None:
        """Take the articles, the outlets and the names of registered actors, as words."""
        self._articles: Mapping[str, Article] = {article.id: article for article in facts.articles}
        self._outlets: Mapping[str, Outlet] = {
            known.casefold(): outlet for outlet in facts.outlets for known in (outlet.id, outlet.name)
        }
        self._actors: Mapping[str, Actor] = {actor.id: actor for actor in facts.actors}
        self._names = {
            actor.id: tuple(name_words(form) for form in (actor.name, *actor.aliases))
            for actor in facts.actors
            if actor.registered
        }
        self._by_article: dict[str, Mapping[str, Any]] = {}

    def of(self, item: Item) -> Stated:
        """Return what a reader sees of an item."""
        return Stated(words=words_of(item), **self.beside_words(item))

    def beside_words(self, item: Item) -> dict[str, Any]:
        """Return what a reader sees of an item beside its words, by the fields of ``Stated``."""
        who, source = item.who, self._articles[item.article_id].source
        name = item.credited if isinstance(item, Quote) else who and who.name
        return {
            "by": who.id if who else None,
            "name": plain(name) if name else None,
            "manner": " ".join(item.manner) or ASSERTED,
            "office": self._office(item, source.published),
            **self._of_article(item.article_id),
            **(_of_figure(item) if isinstance(item, Figure) else {}),
        }

    def _of_article(self, identifier: str) -> Mapping[str, Any]:
        """Return what a reader sees of every item of an article, made once for each."""
        if identifier not in self._by_article:
            source = self._articles[identifier].source
            self._by_article[identifier] = {
                "outlet": self._shown_outlet(source.outlet),
                "day": source.published,
                "title": plain(source.title) if source.title else None,
                "url": source.url,
                "authors": "; ".join(map(plain, source.authors)) or None,
            }
        return self._by_article[identifier]

    def same(self, was: Stated | None, now: Stated | None, *, full: bool = True) -> bool:
        """Return whether readers find the same thing as before; of an entry that is not full only words count."""
        if was is None or now is None:
            return was is now
        if not full:
            return was.words == now.words
        return not any(differs for _, differs in self.aspects(was, now))

    def aspects(self, was: Stated, now: Stated) -> Iterable[tuple[str, bool]]:
        """Yield everything that may differ for readers, by its name, with whether it does."""
        yield "words", was.words != now.words
        yield "speaker", _who(was) != _who(now) or self._is_anothers_name(was, now)
        yield "value", (was.value, was.upper) != (now.value, now.upper)
        yield "unit", was.unit != now.unit
        yield "qualifier", was.qualifier != now.qualifier
        yield "outlet", self._is_another_outlet(was, now)
        for name in _KEPT:
            before = getattr(was, name)
            yield name, before is not None and before != getattr(now, name)
        yield "address", was.url is not None and address_key(was.url) != address_key(now.url)

    def _office(self, item: Item, day: date | None) -> str | None:
        """Return what is shown beside the name of who says it; see ``sitegen.render.items.people``."""
        if isinstance(item, Quote) and item.role_span is not None:
            return plain(item.role_span.text)
        actor = self._actors.get(item.who.id) if item.who and item.who.named else None
        held = actor.held_on(day) if actor and day else ()
        return plain("; ".join(role.told for role in held)) or None

    def _shown_outlet(self, stated: str | None) -> str | None:
        """Return the name under which an outlet is shown."""
        registered = self._outlets.get((stated or "").casefold())
        shown = registered.name if registered else stated
        return plain(shown) if shown else None

    def _is_anothers_name(self, was: Stated, now: Stated) -> bool:
        """Return whether one id, or one that leads on, now has another's name: none of theirs has the old one's words.

        A bare surname of one article is led to somebody by hand, who may have another one.
        """
        forms = self._names.get(now.by or "", ())
        known = was.name in {None, now.name} or any(name_words(was.name) <= form for form in forms)
        return bool(forms) and not known

    def _is_another_outlet(self, was: Stated, now: Stated) -> bool:
        """Return whether readers were told of another outlet: not of one by its id, or by its name with an article."""
        if was.outlet is None or was.outlet == now.outlet:
            return False
        registered = self._outlets.get(was.outlet.casefold())
        is_its_id = registered is not None and registered.name == now.outlet
        before, after = name_words(was.outlet), name_words(now.outlet)
        return not (is_its_id or before <= after or (bool(after) and after <= before))


def as_published(entry: LedgerEntry) -> Stated:
    """Return what readers saw of an item, as far as the ledger tells."""
    fields = {name: getattr(entry, name) for name in Stated.model_fields if name != "words"}
    return Stated(words=plain(entry.text), **fields)


def name_words(name: str | None) -> frozenset[str]:
    """Return the words of a name, without the article that an address tells it apart by."""
    return frozenset(re.findall(r"\w+", (name or "").partition(_APART_BY)[0].casefold()))


def _of_figure(figure: Figure) -> dict[str, str | None]:
    return {
        "value": _digits(figure.value),
        "upper": None if figure.upper is None else _digits(figure.upper),
        "unit": plain(figure.unit),
        "qualifier": figure.qualifier,
        "period": plain(figure.period.text) if figure.period else None,
        "measures": plain(figure.measures.text) if figure.measures else None,
    }


def _who(one: Stated) -> str | None:
    return one.by or one.name


def _digits(value: Decimal) -> str:
    """Return a number as plain digits; ``normalize`` would round a long one."""
    text = format(value, "f")
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
