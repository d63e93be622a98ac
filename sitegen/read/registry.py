"""The registries: what the maintainers know, decided and corrected, each in a YAML file of its own.

All files are optional, and an empty one is as good as none. Ids are slugs (lower-case letters, digits, hyphens).
Every value is the text that is written; only dates (``YYYY-MM-DD``) and ``true``/``false`` mean more. A single value
may stand where a list belongs. An unknown field, a duplicate key, an alias, an anchor or a tag is a fault.

``actors.yml`` - a mapping of ids; only ``name`` is needed, ``kind`` is one of the words of ``ActorKind``::

    mira-solheim:
      name: Mira Solheim
      kind: person
      aliases: [Dr Solheim, Mira K. Solheim]
      roles:
        - {title: Harbour Minister, of: Norvale, since: 2024-02-01, until: 2026-01-31}
      wikidata: Q42
      formerly: [m-solheim]

``topics.yml`` - a mapping of ids; ``name`` and ``phrases`` are needed::

    ferry-link:
      name: The ferry link
      phrases: [ferry, car deck, crossing]
      media_topic: medtop:20000065
      description: The dispute about the crossing.

``outlets.yml`` - a mapping of ids; only ``name`` is needed::

    norvale-courier:
      name: The Norvale Courier
      url: https://courier.example
      country: NO
      description: A daily.
      invented: true

``decisions.yml``, and any file in the folder ``decisions`` - a list; ``item``, ``verdict`` (``publish``, ``hold`` or
``reject``), ``reason``, ``by`` and ``on`` are needed. ``sitegen review`` writes one file a day and person there, so
that two people's work never meets in one. ``words`` and ``passage`` are what was decided on: where the article says
something else now, the decision is stale and does nothing. The others only go with ``publish``; ``measures`` and
``period`` may be ``-`` for none, ``series`` is a figure's id or ``apart``::

    - item: q-abcdefgh23
      verdict: publish
      words: We need 40 boats by May.
      passage: “We need 40 boats by May,” she said.
      article: boats
      speaker: mira-solheim
      only: [We need 40 boats]
      reason: The pronoun can only be hers.
      by: J. Dahl
      on: 2026-03-09

``corrections.yml``, and any file in the folder ``corrections`` - a list; ``items``, ``on`` and ``what`` are needed.
``sitegen correct`` writes them, with whose error it was (``kind``) and what was and is (``changes``)::

    - items: [q-abcdefgh23]
      on: 2026-03-09
      kind: ours
      what: These words were given to the wrong minister.
"""

import difflib
import stat
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

from pydantic_core import PydanticCustomError

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.read.discovery import LISTS, display_name, link_fault
from sitegen.read.fields import RawRecord, check_slug
from sitegen.read.registry_records import RawActor, RawCorrection, RawDecision, RawOutlet, RawTopic
from sitegen.read.strict_yaml import Location, Tree, parse_yaml
from sitegen.read.text import decode, read_bytes
from sitegen.read.validation import validate
from sitegen.records import Correction, Decision, Registry

_Raw = TypeVar("_Raw", bound=RawRecord)
Place = tuple[str, int | None, int | None]
"""A file, a line of it and a character of that, counted from 1."""
_MOST_BYTES = 20_000_000
"""Of one registry; the strict reader takes a minute for so many."""


@dataclass(frozen=True)
class RegistryResult:
    """What stands in the registries, without the entries that are faulty."""

    registry: Registry
    """In the order of the files."""
    decisions: tuple[Decision, ...]
    """Those of decisions.yml, then those of the folder ``decisions`` by file."""
    decided_at: tuple[Place, ...]
    """Where each decision is written."""
    corrections: tuple[Correction, ...]
    """Likewise."""
    corrected_at: tuple[Place, ...]
    """Where each correction is written."""
    faults: tuple[Fault, ...]


def read_registry(content: Path, *, base: Path | None = None) -> RegistryResult:
    """Read the registries of a content folder; whatever is wrong is reported together, and nothing is raised.

    Args:
        content: The content folder; a bare folder of articles, or a file, has no registries.
        base: Where the user stands: files are named relative to it; without it as ``content`` names them.

    """
    faults = _misnamed(content, base)
    actors, topics, outlets = (_File.load(content, f"{stem}.yml", base, faults) for stem in LISTS[:3])
    raw_actors, raw_topics = dict(actors.mapped(RawActor)), dict(topics.mapped(RawTopic))
    raw_outlets = dict(outlets.mapped(RawOutlet))
    actors.distinct(actors.names("name", "aliases"))
    actors.former_ids_free(raw_actors)
    outlets.distinct(outlets.names("name"))
    decisions = _gathered(_files(content, "decisions", base, faults), RawDecision)
    corrections = _gathered(_files(content, "corrections", base, faults), RawCorrection)
    return RegistryResult(
        Registry(
            actors=tuple(raw.record(actor_id) for actor_id, raw in raw_actors.items()),
            topics=tuple(raw.record(topic_id) for topic_id, raw in raw_topics.items()),
            outlets=tuple(raw.record(outlet_id) for outlet_id, raw in raw_outlets.items()),
        ),
        tuple(raw.record() for raw, _ in decisions),
        tuple(place for _, place in decisions),
        tuple(raw.record() for raw, _ in corrections),
        tuple(place for _, place in corrections),
        tuple(faults),
    )


def _gathered(files: Iterator["_File"], model: type[_Raw]) -> list[tuple[_Raw, Place]]:
    """Return the entries of several lists, each with its place."""
    entries = []
    for file in files:
        listed = list(file.listed(model))
        file.decided_once([(number, raw) for number, raw in listed if isinstance(raw, RawDecision)])
        entries += [(raw, (file.name, *file.tree.place_of((number,)))) for number, raw in listed]
    return entries


def _files(content: Path, stem: str, base: Path | None, faults: list[Fault]) -> Iterator["_File"]:
    """Yield a list that may lie in one file or in several: ``stem.yml``, then the files of the folder ``stem``."""
    yield _File.load(content, f"{stem}.yml", base, faults)
    try:
        paths = sorted((content / stem).iterdir())
    except OSError:
        return  # no such folder: nobody has written into it
    for path in paths:
        if path.name.startswith("."):
            continue
        if path.suffix == ".yml":
            yield _File.load(content, f"{stem}/{path.name}", base, faults)
        elif path.suffix.lower() in {".yml", ".yaml"}:
            problem, fix = "this file is not read", f"rename it to {path.stem}.yml"
            faults.append(Fault(display_name(path, base), None, None, problem, fix, Code.MISNAMED_REGISTRY))


@dataclass(frozen=True)
class _File:
    """One registry, and the list that takes its faults."""

    name: str
    tree: Tree
    faults: list[Fault] = field(repr=False)

    @classmethod
    def load(cls, content: Path, file: str, base: Path | None, faults: list[Fault]) -> "_File":
        """Read the YAML of one registry; a missing or unreadable one is empty."""
        path = content / file
        name = display_name(path, base)
        tree = Tree(None, {})
        mode = _mode(path)
        if mode is not None and stat.S_ISLNK(mode) and (fault := link_fault(path, content, name)):
            faults.append(fault)
        elif mode is not None:
            try:
                tree = parse_yaml(decode(read_bytes(path, name, max_bytes=_MOST_BYTES), name), name)
            except FaultsError as error:
                faults += error.faults
        return cls(name, tree, faults)

    def mapped(self, model: type[_Raw]) -> Iterator[tuple[str, _Raw]]:
        """Yield the entries of a mapping of ids that are without fault."""
        if self._is(dict, "a mapping of ids", "write each entry as `id:` with its fields indented beneath"):
            for entry_id, value in self.tree.value.items():
                self._check_id(entry_id)
                for raw in self._valid(model, value, (entry_id,)):
                    yield entry_id, raw

    def listed(self, model: type[_Raw]) -> Iterator[tuple[int, _Raw]]:
        """Yield the entries of a list that are without fault, each with its number, counted from 0."""
        if self._is(list, "a list", "begin each entry with `- ` at the start of its line"):
            for number, value in enumerate(self.tree.value):
                for raw in self._valid(model, value, (number,)):
                    yield number, raw

    def names(self, *fields: str) -> Iterator[tuple[str, Location, str]]:
        """Yield what each entry of a mapping is called, with its place, also where another field of it is faulty."""
        entries = self.tree.value if isinstance(self.tree.value, dict) else {}
        for entry_id, entry in entries.items():
            for name in fields if isinstance(entry, dict) else ():
                held = entry.get(name)
                listed = enumerate(held) if isinstance(held, list) else ()
                told = [((name,), held), *(((name, number), one) for number, one in listed)]
                yield from ((entry_id, place, one) for place, one in told if isinstance(one, str))

    def distinct(self, names: Iterator[tuple[str, Location, str]]) -> None:
        """Note every name that two entries share, whatever its case."""
        owners: dict[str, str] = {}
        for entry_id, place, name in names:
            owner = owners.setdefault(name.casefold(), entry_id)
            if owner != entry_id:
                problem = f"{name!r} names both {owner} (line {self.tree.line_of((owner,))}) and {entry_id}"
                self._fault(
                    (entry_id, *place), problem, "keep it with one of the two, or make it longer", Code.NAME_TWICE
                )

    def former_ids_free(self, actors: Mapping[str, RawActor]) -> None:
        """Note every former id that somebody has now, or that two actors claim: one address leads to one page."""
        owners = dict.fromkeys(actors, "")
        for actor_id, actor in actors.items():
            for number, former in enumerate(actor.formerly):
                owner = owners.setdefault(former, actor_id)
                if owner != actor_id:
                    problem = f"{former} is " + (f"a former id of {owner}, too" if owner else "the id of another entry")
                    fix = "keep it with the actor to whom the old address shall lead"
                    self._fault((actor_id, "formerly", number), problem, fix, Code.FORMER_ID_TAKEN)

    def decided_once(self, decisions: list[tuple[int, RawDecision]]) -> None:
        """Note every item that is decided on twice."""
        first: dict[str, int] = {}
        for number, decision in decisions:
            earlier = first.setdefault(decision.item, number)
            if earlier != number:
                line = self.tree.line_of((earlier,))
                problem = f"{decision.item} is decided on a second time; the first time is in line {line}"
                self._fault((number, "item"), problem, "keep the decision that holds", Code.DECIDED_TWICE)

    def _is(self, kind: type, words: str, fix: str) -> bool:
        value = self.tree.value
        if value is not None and not isinstance(value, kind):
            self._fault((), f"this registry is not {words}", fix, Code.REGISTRY_SHAPE)
        return isinstance(value, kind)

    def _check_id(self, entry_id: str) -> None:
        try:
            check_slug(entry_id)
        except PydanticCustomError as error:
            context: dict[str, Any] = error.context or {}
            self._fault((entry_id,), context["problem"], context["fix"], Code.NO_ID)

    def _valid(self, model: type[_Raw], value: object, at: Location) -> Iterator[_Raw]:
        try:
            yield validate(model, value, self.tree, self.name, at)
        except FaultsError as error:
            self.faults.extend(error.faults)

    def _fault(self, at: Location, problem: str, fix: str, code: Code) -> None:
        field_name = ".".join(part for part in at if isinstance(part, str)) or None
        line, column = self.tree.place_of(at)
        self.faults.append(Fault(self.name, line, field_name, problem, fix, code, column))


def _mode(path: Path) -> int | None:
    """Return what kind of file a path names: None where there is none, 0 where that cannot be told."""
    try:
        return path.lstat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return 0  # then the reading says what is wrong


def _misnamed(content: Path, base: Path | None) -> list[Fault]:
    """Find files that are likely meant to be registries; they would be left out without a word."""
    try:
        paths = sorted(content.iterdir())
    except OSError:
        return []  # no folder has no registries, and a closed one is reported when its registries are read
    faults = []
    for path in paths:
        near = difflib.get_close_matches(path.stem.lower(), LISTS, n=1, cutoff=0.8)
        if path.suffix.lower() in {".yml", ".yaml"} and near and path.name != f"{near[0]}.yml":
            problem, fix = "this file is not read", f"rename it to {near[0]}.yml"
            faults.append(Fault(display_name(path, base), None, None, problem, fix, Code.MISNAMED_REGISTRY))
    return faults
