"""Who is named in a sentence, and the mention of who speaks in it."""

from dataclasses import dataclass
from typing import Literal

from sitegen.extract.languages import Language
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item

Form = Literal["name", "role", "pronoun", "description"]


@dataclass(slots=True, eq=False)
class SourceMention:
    """The local mention of who speaks; positions are items of its sentence."""

    first: int
    past: int
    form: Form
    name: Name | None = None
    head: str = ""
    """The head noun or the pronoun, in lower case."""
    opened: bool = True
    """Whether a determiner or a possessive opens a description."""
    definite: bool = False
    """Whether a description begins with "the", "that" or a possessive."""
    several: bool = False
    """Whether two are named ("Smith and Jones")."""

    @property
    def is_bare(self) -> bool:
        """Whether it is two words, as an article and a noun ("the minister")."""
        return self.past - self.first == 2  # noqa: PLR2004 - two words

    def place(self, items: list[Item]) -> tuple[int, int]:
        """Return where the words stand in the body.

        Args:
            items: Those of the sentence of the source.

        """
        return items[self.first].start, items[self.past - 1].end

    def behind_head(self, items: list[Item]) -> list[Item]:
        """Return the words of a description behind its head noun ("of the Tarn delegation").

        Args:
            items: Those of the sentence of the source.

        """
        own = items[self.first : self.past]
        return own[next((n for n, item in enumerate(own, 1) if item.lower == self.head), len(own)) :]


class SentenceNames:
    """Names of one sentence by the item at which they begin, end, or lie."""

    def __init__(self, names: list[Name], language: Language) -> None:
        """Index the names.

        Args:
            names: Those of the sentence, in order.
            language: That of the sentence.

        """
        self.all = names
        self.language = language
        self.ending = {name.past: name for name in names}
        self.at = {number: name for name in names for number in range(name.first, name.past)}
