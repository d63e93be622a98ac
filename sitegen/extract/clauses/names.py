"""The names of a sentence, as the grammar of noun phrases asks for them; who knows none gives none."""

from collections.abc import Mapping
from typing import Protocol

from sitegen.extract.pages.page import Item


class Name(Protocol):
    """A name among the words of a sentence."""

    @property
    def first(self) -> int:
        """Its first word, its title included."""

    @property
    def past(self) -> int:
        """The word behind it."""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name itself; none of a description with capitals."""

    def owns(self, items: list[Item]) -> bool:
        """Return whether an owner's ending follows it.

        Args:
            items: The words of its sentence.

        """


class Names(Protocol):
    """The names of a sentence, each of which is whole."""

    @property
    def at(self) -> Mapping[int, Name]:
        """Word -> the name in which it lies."""

    @property
    def ending(self) -> Mapping[int, Name]:
        """Word -> the name that ends before it."""
