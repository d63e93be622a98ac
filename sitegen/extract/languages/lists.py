"""The lists of a pack, with what one list takes from another filled in."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, TypeVar, cast

from sitegen.errors import LanguageError
from sitegen.extract.languages.declaring import Name, Phrase, Table, WordClass, find_name
from sitegen.extract.languages.reading import Pack
from sitegen.extract.languages.schema import WordList

ValueT = TypeVar("ValueT")


class Lists:
    """What a pack's files hold for each name; a name that the pack does not fill is empty."""

    def __init__(self, pack: Pack) -> None:
        """Keep a pack; its lists are gathered when they are asked for."""
        self._pack = pack
        self._sets: dict[WordClass, frozenset[str]] = {}
        self._tables: dict[Table[Any], Mapping[str, Any]] = {}

    def words(self, name: WordClass) -> frozenset[str]:
        """Return the words of a class.

        Raises:
            LanguageError: the pack has it include what no vocabulary declares, or itself.

        """
        if name not in self._sets:
            self._sets[name] = frozenset(self._gathered(name, ()))
        return self._sets[name]

    def endings(self, name: WordClass) -> tuple[str, ...]:
        """Return the endings of a class."""
        entry = self._entry(name)
        return entry.endings if entry is not None else ()

    def beginnings(self, name: WordClass) -> tuple[str, ...]:
        """Return the beginnings of a class."""
        entry = self._entry(name)
        return entry.beginnings if entry is not None else ()

    def phrases(self, name: Phrase) -> tuple[tuple[str, ...], ...]:
        """Return the runs of words of a phrase."""
        section = self._pack.sections.get(name.vocabulary.file)
        listed = section.phrases.get(name.key, ()) if section is not None else ()
        return tuple(tuple(phrase.split()) for phrase in listed)

    def table(self, name: Table[ValueT]) -> Mapping[str, ValueT]:
        """Return a table as the pack has it."""
        if name not in self._tables:
            section = self._pack.sections.get(name.vocabulary.file)
            self._tables[name] = section.tables.get(name.key, {}) if section is not None else {}
        return cast("Mapping[str, ValueT]", self._tables[name])

    def _gathered(self, name: WordClass, inside: tuple[WordClass, ...]) -> Iterator[str]:
        if name in inside:
            raise LanguageError(f"{self._pack.about.code}: {name!r} includes itself")
        entry = self._entry(name)
        if entry is None:
            return
        yield from entry.words
        for other in entry.includes:
            held = self._taken_in(find_name(other, name.vocabulary.file, Name), (*inside, name))
            yield from (word for word in held if word not in entry.without)

    def _taken_in(self, other: Name, inside: tuple[WordClass, ...]) -> Iterable[str]:
        """Return the words of a class, or of a table, that a class takes in."""
        if isinstance(other, Table):
            return self.table(other)
        if isinstance(other, WordClass):
            return self._gathered(other, inside)
        raise LanguageError(f"{self._pack.about.code}: {inside[-1]!r} cannot include {other!r}")

    def _entry(self, name: WordClass) -> WordList | None:
        section = self._pack.sections.get(name.vocabulary.file)
        return section.words.get(name.key) if section is not None else None
