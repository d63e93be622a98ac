"""Reads the files of a language pack and checks their form; all that is wrong in one file is told together."""

import hashlib
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from sitegen.errors import LanguageError
from sitegen.extract.languages.declaring import Name, Pattern, Phrase, Table, Vocabulary, WordClass
from sitegen.extract.languages.schema import About, Section, VerbEntry, WordList

EntryT = TypeVar("EntryT", bound=BaseModel)
VERBS = "verbs"
"""The file of verbs; each has a table of its own."""


@dataclass(frozen=True)
class Pack:
    """A language pack as its files have it."""

    about: About
    sections: Mapping[str, Section]
    """By the name of the file, which is that of a vocabulary."""
    verbs: Mapping[str, VerbEntry]
    """By lemma, in the order of the file."""
    folder: Path

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 over the names and bytes of all files of the pack."""
        digest = hashlib.sha256()
        for path in sorted(path for path in self.folder.rglob("*") if path.suffix in {".toml", ".tsv"}):
            digest.update(f"{path.relative_to(self.folder).as_posix()}\0".encode())
            digest.update(path.read_bytes())
        return digest.hexdigest()


def read_pack(folder: Path) -> Pack:
    """Read the pack in a folder.

    Raises:
        LanguageError: a file is no TOML, fills a name that no vocabulary declares, has a word twice in one list, or a
            value of another type than its table's.

    """
    files = {path.stem: path for path in sorted(folder.glob("*.toml"))}
    about = _checked(files.pop("about"), About)
    verbs = TypeAdapter(dict[str, VerbEntry]).validate_python(_mapping(files.pop(VERBS))) if VERBS in files else {}
    sections = {name: _section(path) for name, path in files.items()}
    return Pack(about, sections, verbs, folder)


def _mapping(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise LanguageError(f"{_shown(path)}: {error}") from error


def _checked(path: Path, kind: type[EntryT]) -> EntryT:
    try:
        return kind.model_validate(_mapping(path))
    except ValidationError as error:
        faults = "; ".join(f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors())
        raise LanguageError(f"{_shown(path)}: {faults}") from error


def _section(path: Path) -> Section:
    section = _with_list(_checked(path, Section), path.with_suffix(".tsv"))
    declared = Vocabulary.known.get(path.stem)
    if declared is None:
        raise LanguageError(f"{_shown(path)}: no vocabulary has this name; there are: {', '.join(Vocabulary.known)}")
    names = {name.key: name for name in declared.names()}
    faults = [*_undeclared(section, names), *_repeated(section), *_mistyped(section, names)]
    if faults:
        raise LanguageError(f"{_shown(path)}: {'; '.join(faults)}")
    return section


def _with_list(section: Section, path: Path) -> Section:
    """Add the long list beside a file: a word a line, the keys of its classes, and its value in each table.

    The first line that is no comment names the columns: ``word``, ``classes``, then keys of tables.
    """
    if not path.is_file():
        return section
    lines = (line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#"))
    columns = next(lines).split("\t")[2:]
    classes: dict[str, list[str]] = defaultdict(list)
    tables: dict[str, dict[str, Any]] = {column: {} for column in columns}
    for line in lines:
        word, held, *values = line.split("\t")
        for key in held.split():
            classes[key].append(word)
        for column, value in zip(columns, values, strict=False):
            tables[column] |= {word: value} if value else {}
    listed = {key: WordList(words=tuple(words)) for key, words in classes.items()}
    return section.model_copy(update={"words": section.words | listed, "tables": section.tables | tables})


def _undeclared(section: Section, names: Mapping[str, Name]) -> list[str]:
    filled = (
        ("words", section.words, WordClass),
        ("phrases", section.phrases, Phrase),
        ("tables", section.tables, Table),
        ("patterns", section.patterns, Pattern),
    )
    return [
        f"{part}.{key}: no such name is declared"
        for part, entries, kind in filled
        for key in entries
        if not isinstance(names.get(key), kind)
    ]


def _repeated(section: Section) -> list[str]:
    """Name the words that stand twice in one list."""
    return [
        f"words.{key}: {word!r} stands there twice"
        for key, entry in section.words.items()
        for word in sorted(_twice(entry))
    ]


def _twice(entry: WordList) -> set[str]:
    seen: set[str] = set()
    return {word for word in entry.words if word in seen or seen.add(word)}  # type: ignore[func-returns-value]


def _mistyped(section: Section, names: Mapping[str, Name]) -> list[str]:
    """Name the values of a table that are not of its type."""
    faults: list[str] = []
    for key, values in section.tables.items():
        name = names.get(key)
        if not isinstance(name, Table):
            continue
        try:
            checked = TypeAdapter(dict[str, name.value_type]).validate_python(values)  # type: ignore[name-defined]
        except ValidationError as error:
            faults += [f"tables.{key}.{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in error.errors()]
        else:
            values.update(checked)
    return faults


def _shown(path: Path) -> str:
    """Name a file as messages do: from the folder of the packs."""
    return f"{path.parent.name}/{path.name}"


def table_beside(module: str) -> dict[str, Any]:
    """Return the TOML table that stands beside a module under its name: numbers that it reads, no words.

    Args:
        module: Its ``__file__``.

    """
    return tomllib.loads(Path(module).with_suffix(".toml").read_text(encoding="utf-8"))
