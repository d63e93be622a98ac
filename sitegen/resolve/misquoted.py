"""Whose words a correction takes back: it stands beside the article, and what it speaks of stays in the text."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final

_WORD: Final = re.compile(r"[\w-]+")


class Misquoted:
    """The notices of one article that take back who said something, or what was said."""

    def __init__(self, notices: Iterable[str], names: Iterable[str]) -> None:
        """Find them.

        Args:
            notices: What the publisher says of corrections.
            names: Whom the article names.

        """
        wrong = [notice for notice in notices if _line().search(notice) is not None]
        self._lines = [_words(notice) for notice in wrong]
        self._any = any(_another().search(notice) is not None for notice in wrong)
        self._named = {last for name in names if (last := _last(name))} if self._lines else set()

    def takes_back(self, name: str | None) -> bool:
        """Return whether a notice takes words back from somebody: it names them, or tells nobody whom it speaks of.

        Args:
            name: Who speaks; None for somebody who is only described.

        """
        own = _last(name) if name is not None else None
        meant = (own in words or not words & self._named for words in self._lines)
        return self._any or any(meant)


def _words(text: str) -> set[str]:
    """Return the words of a text without the marks around them."""
    return set(_WORD.findall(text))


def _last(name: str) -> str:
    """Return the last word of a name."""
    return (name.split() or [""])[-1]


@cache
def _listed() -> dict[str, str]:
    return tomllib.loads(resources.files(__package__).joinpath("misquoted.toml").read_text(encoding="utf-8"))


@cache
def _line() -> re.Pattern[str]:
    return re.compile(_listed()["line"], re.IGNORECASE)


@cache
def _another() -> re.Pattern[str]:
    return re.compile(_listed()["another"], re.IGNORECASE)
