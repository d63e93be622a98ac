"""What earlier runs saw: addresses and feeds with what is needed to ask only for what has changed.

It lies in the state folder and may be deleted: the content folder itself says what is there, and the next run asks for
everything once more. It is written after the articles that it tells of, whole or not at all.
"""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from sitegen.add.addresses import canonical
from sitegen.add.answers import Validators
from sitegen.files import write_whole

_VERSION = 1


@dataclass(frozen=True)
class Seen:
    """An address that was fetched."""

    stamp: str | None = None
    """What its feed said of its last change."""
    etag: str | None = None
    last_modified: str | None = None
    url: str | None = None
    """The address that its article states as its own."""
    status: str | None = None
    """What became of it."""


@dataclass
class Memory:
    """What was seen, in memory and on disk."""

    path: Path | None = None
    """The file; None keeps nothing."""
    articles: dict[str, Seen] = field(default_factory=dict)
    feeds: dict[str, Seen] = field(default_factory=dict)

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read the file; one that is missing, broken or of another version is as good as empty."""
        try:
            told = json.loads(path.read_bytes())
            if told["version"] != _VERSION:
                return cls(path)
            return cls(path, _seen(told["articles"]), _seen(told["feeds"]))
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return cls(path)

    def article(self, url: str) -> Seen | None:
        """Return what is remembered of the article of an address."""
        return self.articles.get(canonical(url))

    def saw_article(self, url: str, seen: Seen) -> None:
        """Remember an article that was dealt with, under the address at which it was fetched."""
        self.articles[canonical(url)] = seen
        self._save()

    def saw_feed(self, url: str, given: Validators) -> None:
        """Remember a feed all of whose articles were dealt with."""
        self.feeds[url] = Seen(None, given.etag, given.last_modified)
        self._save()

    def feed_validators(self, url: str) -> Validators | None:
        """Return what a feed's server gave to ask again."""
        seen = self.feeds.get(url)
        return None if seen is None else Validators(seen.etag, seen.last_modified)

    def _save(self) -> None:
        if self.path is None:
            return
        told: dict[str, Any] = {"version": _VERSION}
        for name, kept in (("articles", self.articles), ("feeds", self.feeds)):
            told[name] = {url: {k: v for k, v in asdict(seen).items() if v} for url, seen in sorted(kept.items())}
        write_whole(self.path, json.dumps(told, ensure_ascii=False, indent=1).encode())


def _seen(told: dict[str, dict[str, str]]) -> dict[str, Seen]:
    return {url: Seen(**seen) for url, seen in told.items()}
