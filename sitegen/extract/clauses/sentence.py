"""What a sentence as a whole says of what it tells: that it is untrue, that nothing bears it out, that it is asked."""

from typing import NamedTuple

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Clauses


class Told(NamedTuple):
    """A sentence as written, which may be without its quotations."""

    whole: str
    before: str
    """The part of it before the words that are asked about."""
    language: Language

    @property
    def untrue(self) -> bool:
        """Whether it calls something untrue."""
        return self.language.pattern(Clauses.UNTRUE).search(self.whole) is not None

    @property
    def untrue_after(self) -> bool:
        """Whether what follows the words before calls something untrue."""
        return self.language.pattern(Clauses.UNTRUE).search(self.whole[len(self.before) :]) is not None

    @property
    def without_sign(self) -> bool:
        """Whether the words before say that there is no sign of what follows."""
        return self.language.pattern(Clauses.NO_SIGN_OF).search(self.before) is not None

    @property
    def asks(self) -> bool:
        """Whether it asks whether something is so: "Why did she say so?" takes for granted that she did."""
        asked = _without_closing_mark(self.whole.rstrip()).endswith("?")
        return asked and self.language.pattern(Clauses.ASKS_FURTHER).search(self.whole) is None

    @property
    def left_open(self) -> bool:
        """Whether the words before leave open whether what follows is so, or it tells what would be otherwise."""
        pattern = self.language.pattern
        unreal = pattern(Clauses.UNREAL).search(self.whole) is not None
        return unreal or pattern(Clauses.LEFT_OPEN).search(self.before) is not None

    @property
    def alleged(self) -> bool:
        """Whether the words before say that somebody is charged with what follows."""
        return self.language.pattern(Clauses.ALLEGED).search(self.before) is not None


def _without_closing_mark(whole: str) -> str:
    """Return a sentence without a mark that closes a quotation opened before it (“We sat. Did it cost €9?”)."""
    for closing, opening in _MARKS:
        if whole.endswith(f"?{closing}") and opening not in whole.removesuffix(closing):
            return whole.removesuffix(closing)
    return whole


_MARKS = (("”", "“"), ("''", "''"), ('"', '"'))
"""Marks that close a quotation, each with the one that opens it."""
