"""Asks runs of tokens for phrases: any token will do that has its word and its text in small letters."""

from collections.abc import Sequence
from typing import Protocol

from sitegen.extract.languages.declaring import Phrase
from sitegen.extract.languages.words import Word


class Worded(Protocol):
    """A token as the rules see it."""

    @property
    def lower(self) -> str:
        """Its text in small letters."""

    @property
    def word(self) -> Word:
        """What the language knows of it."""


def phrase_end(tokens: Sequence[Worded], at: int, *names: Phrase) -> int | None:
    """Return where the longest of some phrases ends that begins at a token, or None; apostrophes may be curled.

    Args:
        tokens: A sentence, or a whole text.
        at: A token of it.
        names: The phrases asked for.

    """
    known = tokens[at].word.phrases if 0 <= at < len(tokens) else None
    if not known:
        return None
    asked = [rest for name in names if name in known for rest in known[name]]
    if not asked:
        return None
    return max((at + 1 + len(rest) for rest in asked if _follows(tokens, at + 1, rest)), default=None)


def _follows(tokens: Sequence[Worded], at: int, rest: tuple[str, ...]) -> bool:
    return at + len(rest) <= len(tokens) and all(
        tokens[at + n].lower.replace("’", "'") == word for n, word in enumerate(rest)
    )
