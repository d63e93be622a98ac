"""YAML without its dangers: plain mappings, lists and words, each with the line it stands on.

Every scalar is the text that was written: ``country: NO`` is no truth value, ``title: 1984`` no number and
``published: 2026-02-30`` no error of the parser; the field that a text belongs to says what it means. Refused are
aliases and anchors (ten lines of them make gigabytes), tags (they can name code), duplicate keys (one of the two
would be lost without a word), keys that are no plain words, and deep nesting.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError
from sitegen.read.plain_yaml import read_plain
from sitegen.read.text import Lines
from sitegen.read.yaml_syntax import syntax_fault

Location = tuple[str | int, ...]
"""Keys and list indexes that lead from the top to a value, as Pydantic has them."""

_DEEPEST = 8
_UNKNOWN = {"", "~", "null"}
_LOST = re.compile(r"[ \t]+#[^\s#]")
"""A comment without a space after its mark: more likely a part of the value, such as "Ferry #4"."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True)
class Tree:
    """What a YAML text says, and where it says it."""

    value: Any
    """Nested dicts, lists, texts and None."""
    places: Mapping[Location, tuple[int, int]]
    """Line and column of each key and each list entry, counted from 1 in the whole file."""

    def line_of(self, location: Location) -> int | None:
        """Return the line of a value, or of the nearest thing around it that has one."""
        return self.place_of(location)[0]

    def place_of(self, location: Location) -> tuple[int, int] | tuple[None, None]:
        """Return line and column of a value, or of the nearest thing around it that has them."""
        while location and location not in self.places:
            location = location[:-1]
        return self.places.get(location, (None, None))


def parse_yaml(text: str, name: str, *, start: int = 0, end: int | None = None) -> Tree:
    """Read the YAML that stands in a file, or in one part of it.

    Args:
        text: The whole file, so that lines are counted from its first.
        name: The file as the user would name it.
        start: First code point of the YAML.
        end: One past its last code point.

    Raises:
        FaultsError: the text is no YAML, or uses what is refused; all faults that one pass can see.

    """
    plain = read_plain(text, Lines(text), start, len(text) if end is None else end)
    return parse_any(text, name, start=start, end=end) if plain is None else Tree(*plain)


def parse_any(text: str, name: str, *, start: int = 0, end: int | None = None) -> Tree:
    """Read YAML with a parser, as :func:`parse_yaml` does where more than a plain list of fields stands there.

    Raises:
        FaultsError: as there.

    """
    reading = _Reading(name, text, start, Lines(text))
    try:
        node = _Composer(text[start:end], reading).get_single_node()
    except (yaml.YAMLError, ValueError, OverflowError) as error:
        # ValueError, OverflowError: an escape or a version number that the parser takes for any integer
        raise FaultsError([*reading.faults, syntax_fault(error, text, name, start)]) from None
    value = None if node is None else reading.value_of(node, ())
    if reading.faults:
        raise FaultsError(reading.faults)
    return Tree(value, reading.places)


@dataclass
class _Reading:
    """What is gathered while one text is read."""

    name: str
    text: str
    start: int
    breaks: Lines
    faults: list[Fault] = field(default_factory=list)
    places: dict[Location, tuple[int, int]] = field(default_factory=dict)

    def place(self, mark: yaml.Mark) -> tuple[int, int]:
        return self.breaks.place(self.start + mark.index)

    def fault(self, mark: yaml.Mark, field_: str | None, problem: str, fix: str, code: Code) -> None:
        line, column = self.place(mark)
        fault = Fault(self.name, line, field_, problem, fix, code, column)
        if fault not in self.faults[-1:]:
            self.faults.append(fault)

    def value_of(self, node: yaml.Node, location: Location) -> Any:  # noqa: ANN401 - a tree of any shape
        self.places.setdefault(location, self.place(node.start_mark))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, location)
        if isinstance(node, yaml.SequenceNode):
            return [self.value_of(part, (*location, number)) for number, part in enumerate(node.value)]
        assert isinstance(node, yaml.ScalarNode)  # noqa: S101 - there is no fourth kind
        return self._text(node, location)

    def _mapping(self, node: yaml.MappingNode, location: Location) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                problem = "a key is a list or a mapping"
                fix = "write the key as one plain word"
                self.fault(key.start_mark, dotted(location), problem, fix, Code.KEY_SHAPE)
                continue
            place = (*location, key.value)
            if key.value in made:
                problem = f"the key stands here a second time; the first is in line {self.places[place][0]}"
                self.fault(key.start_mark, dotted(place), problem, "keep one of the two", Code.KEY_TWICE)
                continue
            self.places[place] = self.place(key.start_mark)
            made[key.value] = self.value_of(value, place)
        return made

    def _text(self, node: yaml.ScalarNode, location: Location) -> str | None:
        if node.style is None and node.value in _UNKNOWN:
            return None
        text: str = node.value
        if bad := _CONTROL.search(text):
            problem = f"the value holds the control character U+{ord(bad[0]):04X}"
            self.fault(node.start_mark, dotted(location), problem, "remove that character", Code.CONTROL_CHARACTER)
        if node.style is None and _LOST.match(self.text, self.start + node.end_mark.index):
            problem = "what follows ` #` is a comment in YAML and would be lost"
            self.fault(node.end_mark, dotted(location), problem, "put the whole value in quotes", Code.LOST_COMMENT)
        return text


def dotted(location: Location) -> str | None:
    """Return a location as the user would name the field: keys joined by dots; the line tells which list entry."""
    return ".".join(part for part in location if isinstance(part, str)) or None


class _Composer(yaml.BaseLoader):
    """Composes nodes and notes aliases, anchors, tags and depth on the way; constructs nothing."""

    def __init__(self, text: str, reading: _Reading) -> None:
        self._reading = reading
        self._depth = 0
        super().__init__(text)

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        event = self.peek_event()  # type: ignore[no-untyped-call]
        if isinstance(event, yaml.AliasEvent):
            self._refuse(event, f"`*{event.anchor}` is a YAML alias, which is not allowed")
            self.get_event()  # type: ignore[no-untyped-call]
            return yaml.ScalarNode("", "", _mark(event), _mark(event))
        if event.anchor is not None:
            self._refuse(event, f"`&{event.anchor}` is a YAML anchor, which is not allowed")
            event.anchor = None
        if event.tag is not None:
            self._refuse(event, f"`{_short(event.tag)}` is a YAML tag, which is not allowed")
            event.tag = None
        if self._depth >= _DEEPEST:
            message = "nested too deeply"
            raise yaml.MarkedYAMLError(problem=message, problem_mark=_mark(event))
        self._depth += 1
        node: yaml.Node | None = super().compose_node(parent, index)
        self._depth -= 1
        return node

    def _refuse(self, event: yaml.NodeEvent, problem: str) -> None:
        fix = "write the value out; if the text itself begins with this character, put it in quotes"
        self._reading.fault(_mark(event), None, problem, fix, Code.YAML_REFUSED)


def _mark(event: yaml.Event) -> yaml.Mark:
    mark = event.start_mark
    assert isinstance(mark, yaml.Mark)  # noqa: S101 - the parser in Python marks every event
    return mark


def _short(tag: str) -> str:
    return tag.replace("tag:yaml.org,2002:", "!!")
