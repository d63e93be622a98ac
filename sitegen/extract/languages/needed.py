"""What an expression needs: words of which one stands, folded, in whatever it finds."""

import re
from collections.abc import Collection, Iterator
from itertools import groupby
from math import fsum
from typing import Final, NamedTuple

_SPECIAL: Final = re.compile(
    r"(?P<open>\((?:\?(?:[aimsux]*(?:-[imsx]+)?:|P<\w+>|>))?(?!\?))"
    r"|(?P<around>\(\?<?[=!])"
    r"|(?P<close>\))"
    r"|(?P<bar>\|)"
    r"|(?P<repeat>(?:[?*+]|\{\d*,?\d*\})[?+]?)"
    r"|(?P<other>\[\^?\]?(?:\\.|[^\]\\])*\]|[.^$]|\(\?[aimsux]+\)|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\[A-Za-z0-9])"
    r"|(?P<escaped>\\[^A-Za-z0-9])",
)
"""What of an expression is no character that stands for itself: brackets, one that only looks around, what parts
alternatives, what repeats what stands before it or leaves it out, what stands for several characters or none."""
_NOTHING: Final[frozenset[str]] = frozenset()
_OF_COMMON: Final = 0.3
"""How many of all texts, none of them long, hold a common word."""
_ALSO_I: Final = "ı\u0307"
"""What an "i" may be without regard to case, and folding does not show: one without a dot, a dot above."""


def needed(expression: str, common: Collection[str] = ()) -> frozenset[str]:
    """Return words, marks or parts of words of which one stands in whatever an expression finds, as `fold` gives it.

    Args:
        expression: What is searched for.
        common: Words in small letters that most texts hold: others tell more, where there are others.

    Returns:
        Nothing where none is known. What is looked for around a match is not told: it need not stand in it.

    """
    return _Reader(common).read(_parts(expression))


def fold(text: str) -> str | None:
    """Return a text without regard to case; None where a letter of it may be another one than folding shows."""
    folded = text.casefold()
    return None if any(sign in folded for sign in _ALSO_I) else folded


class _Part(NamedTuple):
    """A part of an expression."""

    kind: str
    """The group of `_SPECIAL` that it is, or "character"."""
    text: str


def _parts(expression: str) -> Iterator[_Part]:
    """Yield the parts of an expression in order."""
    at = 0
    for special in _SPECIAL.finditer(expression):
        yield from (_Part("character", character) for character in expression[at : special.start()])
        escaped = special.lastgroup == "escaped"
        yield _Part("character" if escaped else str(special.lastgroup), special[0][escaped:])
        at = special.end()
    yield from (_Part("character", character) for character in expression[at:])


class _Reader:
    """Reads an expression part by part."""

    def __init__(self, common: Collection[str]) -> None:
        self._common = common

    def read(self, told: Iterator[_Part]) -> frozenset[str]:
        """Return what alternatives need, up to the bracket that closes them; nothing where one needs nothing."""
        needs: list[frozenset[str]] = []
        parts: list[str | frozenset[str]] = []
        for part in told:
            if part.kind == "close":
                break
            if part.kind == "bar":
                needs.append(self._rarest(parts))
                parts = []
            else:
                self._add(parts, part, told)
        needs.append(self._rarest(parts))
        return frozenset[str]().union(*needs) if all(needs) else _NOTHING

    def _add(self, parts: list[str | frozenset[str]], part: _Part, told: Iterator[_Part]) -> None:
        """Add a part of an alternative: a character, or what a bracket needs; what may be left out needs nothing."""
        if part.kind == "character":
            parts.append(_plain(part.text))
        elif part.kind == "open":
            parts.append(self.read(told))
        elif part.kind == "around":
            self.read(told)
            parts.append(_NOTHING)
        elif part.kind == "repeat" and (part.text[0] in "?*" or part.text[1:2] in {"0", ","}):
            parts[-1] = _NOTHING
        else:
            parts.append(_NOTHING)

    def _rarest(self, parts: list[str | frozenset[str]]) -> frozenset[str]:
        """Return of all that must stand in a match what the fewest texts hold."""
        needs = [part for part in parts if isinstance(part, frozenset)]
        for characters, run in groupby(parts, lambda part: isinstance(part, str)):
            needs += [frozenset({"".join(map(str, run))})] if characters else []
        told = [need for need in needs if need and all(word.strip() for word in need)]
        return min(told, key=lambda need: fsum(map(self._share, need)), default=_NOTHING)

    def _share(self, word: str) -> float:
        """Return roughly how many of all texts hold a word: a third as many with each letter more."""
        letters = "".join(c if c.isalpha() else " " for c in word).split()
        common = letters and all(one in self._common for one in letters)
        return _OF_COMMON if common else 3.0 ** -len("".join(letters))


def _plain(character: str) -> str | frozenset[str]:
    """Return a character without regard to case, where it is as it is in every text that it matches."""
    if character.isascii():
        return character.lower()
    return character if character.casefold() == character == character.upper() else _NOTHING
