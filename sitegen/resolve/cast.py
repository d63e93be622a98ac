"""Everybody whom any article names, whether they speak or not: what two names are compared by."""

import re
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import timedelta
from functools import cache, cached_property
from itertools import product
from typing import Final, NamedTuple

from sitegen.records import Article, Outline, PeopleWords, RawEntity
from sitegen.resolve.names import is_local, name_key

IN_OFFICE: Final = timedelta(days=730)
"""How far two articles may lie apart for an office of both to be one: half of the shortest usual term to both sides."""
ONE_STORY: Final = timedelta(days=3)
"""How far two articles on one event may lie apart."""
_IN_ONE_STORY: Final = 2
"""Other people whom both articles of one story name in full, and few other articles do."""
_FEW: Final = 5
"""Articles that name somebody who tells a story apart from others."""
_CAPITAL: Final = re.compile(r"(?<![\w’'-])[A-Z]")
_ACRONYM: Final = re.compile(r"\b(?:[A-Z]\.?){2,}")


class Bearer(NamedTuple):
    """An article that names somebody, and how."""

    article: Article
    entity: RawEntity


class _Held(NamedTuple):
    """An office as an article gives it."""

    words: frozenset[str]
    """Its telling words, in small letters."""
    text: str
    article: Article


class Cast:
    """Looks up who bears a name; made once for all articles."""

    def __init__(self, articles: Sequence[Article], outlines: Mapping[str, Outline], words: PeopleWords) -> None:
        """Index everybody who is named, by the key of their fullest name."""
        self.words = words
        self._bearers: defaultdict[str, list[Bearer]] = defaultdict(list)
        for article in articles:
            for entity in outlines[article.id].entities if article.id in outlines else ():
                if entity.named and (key := name_key(entity.name)):
                    self._bearers[key].append(Bearer(article, entity))
        self._of_surname: defaultdict[str, set[str]] = defaultdict(set)
        for key in self._bearers:
            if " " in key:
                self._of_surname[self.surname(key)].add(key)

    def bearers(self, key: str) -> Sequence[Bearer]:
        """Return the articles that name somebody so in full."""
        return self._bearers.get(key, ())

    def surname(self, key: str) -> str:
        """Return the last word of a name, but for one such as "Jr."."""
        *_, last = [word for word in key.split() if word not in self.words.generations] or key.split()
        return last

    def full_names(self, surname: str) -> Collection[str]:
        """Return the keys of the names of several words that end in a surname."""
        return self._of_surname.get(surname, ())

    def is_whole(self, key: str, kind: str) -> bool:
        """Return whether a name tells who is meant in any article.

        It does where it is longer than a surname can be; "Al Gore" and "Charlie King" do although "al" may begin and
        "King" precede a surname, where "Al" is a given name and an article goes on with "Gore", or the last word is
        one that can be a title and the first is a given name.
        """
        return not is_local(key, kind) or (kind in {"person", "unknown"} and self._whole[key])

    @cached_property
    def _whole(self) -> Mapping[str, bool]:
        return {key: self._shown_whole(key) for key in self._bearers} | defaultdict(bool)

    def _shown_whole(self, key: str) -> bool:
        first, *others = key.split()
        if not others or first not in self.words.given_names:
            return False
        mentions = (mention for bearer in self._bearers[key] for mention in bearer.entity.mentions)
        return any(m.form == "surname" and name_key(m.span.text) == others[-1] for m in mentions)

    def sole_offices(self, bearer: Bearer) -> set[str]:
        """Return the offices of somebody that one person holds at a time, as they stand alone before a name."""
        written = {" ".join(_words(span.text)) for span in bearer.entity.roles}
        return written & self.words.sole_offices

    def share_an_office(self, one: str, other: str) -> str | None:
        """Return an office of few that both names have at about the same time, as one article writes it."""
        first, second = self._held(one), self._held(other)
        telling = {held.words for held in (*first, *second) if len(held.words) > 1 and _is_proper(held.text)}
        for mine, theirs in product(first, second):
            alike = mine.words == theirs.words and mine.words in telling
            if alike and is_near(mine.article, theirs.article, IN_OFFICE):
                return theirs.text
        return None

    def _held(self, key: str) -> list["_Held"]:
        """Return the offices that articles say somebody has now."""
        return [
            _Held(frozenset(words) - self.words.small, span.text, bearer.article)
            for bearer in self.bearers(key)
            for span in bearer.entity.roles
            if not self.words.no_longer & set(words := _words(span.text))
        ]

    def share_a_story(self, one: str, other: str) -> tuple[Article, Article] | None:
        """Return two articles on one story of which each has one of the names."""
        apart = {one, other}
        for first in self.bearers(one):
            for second in self.bearers(other):
                if self.is_one_story(first.article, second.article, apart):
                    return first.article, second.article
        return None

    def is_one_story(self, one: Article, other: Article, apart: Collection[str] = ()) -> bool:
        """Return whether two articles of about one day name people, seldom named elsewhere, who are the same."""
        if not is_near(one, other, ONE_STORY):
            return False
        shared = (self._people[one.id] & self._people[other.id]) - set(apart)
        return sum(len(self._bearers[key]) <= _FEW for key in shared) >= _IN_ONE_STORY

    @cached_property
    def _people(self) -> Mapping[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key, bearers in self._bearers.items():
            for bearer in bearers:
                if bearer.entity.kind == "person" and not is_local(key, "person"):
                    found[bearer.article.id].add(key)
        return found


def is_near(one: Article, other: Article, within: timedelta) -> bool:
    """Return whether two articles were published within a time of each other, where both tell their day."""
    first, second = one.source.published, other.source.published
    return first is not None and second is not None and abs(first - second) <= within


@cache
def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[^\W_]+", name_key(text)))


def _is_proper(text: str) -> bool:
    """Return whether an office is written as a name: with two capitals, or an acronym."""
    return len(_CAPITAL.findall(text)) > 1 or _ACRONYM.search(text) is not None
