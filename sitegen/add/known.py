"""What the content folder has: the same address, the same words, the same story under another headline."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from sitegen.add.addresses import canonical
from sitegen.add.drafts import Draft
from sitegen.records import Article, body_sha256

Likeness = Literal["known", "revision", "copy"]
_WORD = re.compile(r"\w+")
_PARTICULAR = re.compile(r"\w*[0-9][\w.,:]*(?<=\w)|(?<=[^\W\d_][ ,] )[^\W\d_a-z]\w+|(?<=[^\W\d_] )[^\W\d_a-z]\w+")
"""What a report is about: its numbers, and words in capitals amid a sentence."""
_RUN = 5
"""Words in a row that are compared: two reporters of one event rarely write five alike."""
_FEWEST = 20
"""Runs below which two texts are too short to be told apart by them."""
_SAME = 0.6
"""Share of the shorter text's runs that stand in the longer one too, from which they are one story (ADR 71)."""
_SAME_PARTICULARS = 0.5
"""Share of the shorter text's numbers and names that the longer one has, too, where they are one story (ADR 108)."""
_FEWEST_PARTICULARS = 3
"""Below which they tell nothing."""


@dataclass(frozen=True)
class Match:
    """An article of the content folder that is the one offered, or nearly."""

    likeness: Likeness
    """The same address and words; the same address with other words; the same words at another address."""
    path: str
    id: str
    shared: float
    """The share of the shorter text's runs of five words that both have."""
    noted: bool = False
    """Whether the article tells that it is carried at the address of the one offered."""


class Known:
    """The articles of a content folder by address, by words, and by runs of words."""

    def __init__(self, articles: Iterable[Article]) -> None:
        """Take in the articles that are there."""
        self.ids: set[str] = set()
        self._articles: list[tuple[str, str, str]] = []
        self._sizes: list[int] = []
        self._by_address: dict[str, int] = {}
        self._by_words: dict[str, int] = {}
        self._carried: dict[str, int] = {}
        self._by_run: defaultdict[int, list[int]] = defaultdict(list)
        for article in articles:
            self.take(article.id, article.path, article.source.url, article.body)
            for carrier in article.carriers:
                self.note(article.id, article.path, carrier.url)

    def take(self, id: str, path: str, url: str | None, body: str) -> None:  # noqa: A002 - the field's name
        """Take in one article."""
        number = len(self._articles)
        self.ids.add(id)
        self._articles.append((id, path, body))
        if url:
            self._by_address[canonical(url)] = number
        self._by_words[body_sha256(body)] = number
        runs = _runs(body)
        self._sizes.append(len(runs))
        for run in runs:
            self._by_run[run].append(number)

    def note(self, id: str, path: str, url: str) -> None:  # noqa: A002 - the field's name
        """Take in that an article is carried at another address, too."""
        self._carried[canonical(url)] = next(
            number for number, one in enumerate(self._articles) if one[:2] == (id, path)
        )

    def match(self, draft: Draft) -> Match | None:
        """Return the article that a draft is, or nearly is; None where it is new."""
        url = draft.text("url")
        place, shares = canonical(url) if url else "", self._shares(draft.body)
        if (same_place := self._by_address.get(place)) is not None:
            return self._at_its_place(draft, same_place, shares)
        if (carried := self._carried.get(place)) is not None:
            return replace(self._found("copy", carried, shares[carried]), noted=True)
        same_words = self._by_words.get(body_sha256(draft.body))
        if same_words is not None:
            both = bool(url) and same_words in self._by_address.values()  # and then the addresses differ
            return self._found("copy" if both else "known", same_words, 1.0)
        number = self._same_story(draft.body, shares)
        return None if number is None else self._found("copy", number, shares[number])

    def _at_its_place(self, draft: Draft, number: int, shares: Mapping[int, float]) -> Match:
        """Return the article of the same address, which has the same words or older ones."""
        if _bare(self._articles[number][2]) == _bare(draft.body):
            return self._found("known", number, 1.0)
        return self._found("revision", number, shares[number])

    def at(self, address: str) -> Match | None:
        """Return the article of an address, or None."""
        number = self._by_address.get(canonical(address))
        return None if number is None else self._found("known", number, 1.0)

    def body(self, match: Match) -> str:
        """Return the words of the article that matched."""
        return next(body for id_, path, body in self._articles if (id_, path) == (match.id, match.path))

    def _found(self, likeness: Likeness, number: int, shared: float) -> Match:
        id_, path, _ = self._articles[number]
        return Match(likeness, path, id_, shared)

    def _shares(self, body: str) -> Mapping[int, float]:
        """Return which share of the shorter text's runs each article has in common with a text; 0 for all others."""
        runs = _runs(body)
        counts = Counter(number for run in runs for number in self._by_run.get(run, ()))
        shorter = {number: min(len(runs), self._sizes[number]) for number in counts}
        shares = {number: count / shorter[number] for number, count in counts.items() if shorter[number] >= _FEWEST}
        return defaultdict(float, shares)

    def _same_story(self, body: str, shares: Mapping[int, float]) -> int | None:
        """Return the article that tells the same story as a text: the one that shares most, the first of two alike."""
        near = sorted((-share, number) for number, share in shares.items() if share >= _SAME)
        return next((number for _, number in near if _tell_of_the_same(body, self._articles[number][2])), None)


def _runs(body: str) -> set[int]:
    words = _WORD.findall(body.casefold())
    return {hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1)}


def _bare(body: str) -> list[str]:
    """Return what must differ for two versions of an article to differ: more than blanks."""
    return body.split()


def _tell_of_the_same(one: str, other: str) -> bool:
    """Return whether two texts of like words are about the same: programs fill a form with the news of each day."""
    shorter, longer = sorted((_particulars(one), _particulars(other)), key=len)
    if len(shorter) < _FEWEST_PARTICULARS:
        return True
    return len(shorter & longer) >= len(shorter) * _SAME_PARTICULARS


def _particulars(body: str) -> set[str]:
    return {found[0] for found in _PARTICULAR.finditer(body)}
