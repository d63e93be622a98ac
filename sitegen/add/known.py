"""What the content folder has: the same address, the same words, the same story under another headline."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from sitegen.add.addresses import canonical
from sitegen.add.drafts import Draft
from sitegen.records import Article, body_sha256

Likeness = Literal["known", "revision", "copy"]
_WORD = re.compile(r"\w+")
_RUN = 5
"""Words in a row that are compared: two reporters of one event rarely write five alike."""
_FEWEST = 20
"""Runs below which two texts are too short to be told apart by them."""
_SAME = 0.6
"""Share of the shorter text's runs that stand in the longer one too, from which they are one story (ADR 71)."""


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
        same_place = self._by_address.get(canonical(url)) if url else None
        same_words = self._by_words.get(body_sha256(draft.body))
        if same_place is not None:
            known = _bare(self._articles[same_place][2]) == _bare(draft.body)
            return self._found("known" if known else "revision", same_place, 1.0 if known else self._shared(draft))
        if url and (carried := self._carried.get(canonical(url))) is not None:
            return replace(self._found("copy", carried, self._shared(draft)), noted=True)
        if same_words is not None:
            both = bool(url) and same_words in self._by_address.values()  # and then the addresses differ
            return self._found("copy" if both else "known", same_words, 1.0)
        number, shared = self._nearest(draft)
        return self._found("copy", number, shared) if shared >= _SAME else None

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

    def _shared(self, draft: Draft) -> float:
        return self._nearest(draft)[1]

    def _nearest(self, draft: Draft) -> tuple[int, float]:
        """Return the article that shares most with a draft, and the share of the shorter of the two."""
        runs = _runs(draft.body)
        counts = Counter(number for run in runs for number in self._by_run.get(run, ()))
        shares = (
            (count / min(len(runs), self._sizes[number]), -number)
            for number, count in counts.items()
            if min(len(runs), self._sizes[number]) >= _FEWEST
        )
        shared, number = max(shares, default=(0.0, 0))
        return -number, shared


def _runs(body: str) -> set[int]:
    words = _WORD.findall(body.casefold())
    return {hash(tuple(words[at : at + _RUN])) for at in range(len(words) - _RUN + 1)}


def _bare(body: str) -> list[str]:
    """Return what must differ for two versions of an article to differ: more than blanks."""
    return body.split()
