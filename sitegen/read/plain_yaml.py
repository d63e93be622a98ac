"""The YAML that nearly every article begins with, read line by line: the parser takes as long for it as for a page.

It knows fields with a word or some words behind the colon, and with a list of such. Whatever else stands there is left
to the parser, which also tells what is wrong.
"""

import re
from collections.abc import Mapping
from typing import Final

from sitegen.read.text import Lines

_CHARACTER: Final = r"\x20-\x7e\xa0-\u1fff\u2010-\u2027\u2030-\ud7ff"
"""What may stand in a value: nothing that is a line break for YAML, no control characters, none that nobody uses."""
_VALUE: Final = rf"""
    (?P<plain> [A-Za-z0-9‘“] (?: : (?=[^\s:\#]) | [{_CHARACTER}] (?<![:\#]) )*+ (?<!\x20) )
    | ' (?P<quoted> (?: [{_CHARACTER}] (?<!') )*+ ) '
"""
"""Words that do not begin with a sign of YAML and hold no colon before a blank, or anything in single quotes."""
_FIELD: Final = re.compile(rf"(?P<key>[A-Za-z_]+): (?: \x20 (?: {_VALUE} ) )? $", re.VERBOSE)
_ENTRY: Final = re.compile(rf"(?P<indent> (?:\x20\x20)? ) (?P<dash> -\x20 ) (?: {_VALUE} ) $", re.VERBOSE)
_COMMENT: Final = re.compile(rf"\#[{_CHARACTER}]*+$")
_UNKNOWN: Final = "null"

Value = str | None | list[str | None]
Location = tuple[str | int, ...]
Places = Mapping[Location, tuple[int, int]]


def read_plain(text: str, lines: Lines, start: int, end: int) -> tuple[dict[str, Value], Places] | None:
    """Return the fields that stand in one part of a file, and where; None where the parser has to read it.

    Args:
        text: The whole file.
        lines: Where its lines begin.
        start: First code point of the part.
        end: One past its last.

    """
    read, at = _Reading(lines), start
    for line in text[start:end].split("\n"):
        if entry := _ENTRY.match(line):
            known = read.add_entry(entry, at)
        elif field := _FIELD.match(line):
            known = read.add_field(field, at, holds=line.endswith(":"))
        else:
            known = not line or _COMMENT.match(line) is not None
        if not known:
            return None
        at += len(line) + 1
    return (read.fields, read.places) if read.fields else None


class _Reading:
    """What was read so far."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self._holder = ""
        self._indent = ""
        self.fields: dict[str, Value] = {}
        self.places: dict[Location, tuple[int, int]] = {}

    def add_field(self, found: re.Match[str], at: int, *, holds: bool) -> bool:
        """Take a field and return whether it may stand here; one that says nothing may hold a list."""
        key = found["key"]
        if key in self.fields:
            return False
        place = self._lines.place(at)
        self.places.setdefault((), place)
        self.places[key,] = place
        self.fields[key] = _value(found)
        self._holder = key if holds else ""
        return True

    def add_entry(self, found: re.Match[str], at: int) -> bool:
        """Take an entry of the list of the last field, and return whether it may stand here."""
        listed = self.fields.get(self._holder) or []
        goes_on = not listed or found["indent"] == self._indent
        if not self._holder or not isinstance(listed, list) or not goes_on:
            return False
        self.places[self._holder, len(listed)] = self._lines.place(at + found.end("dash"))
        self.fields[self._holder], self._indent = [*listed, _value(found)], found["indent"]
        return True


def _value(found: re.Match[str]) -> str | None:
    plain: str | None = found["plain"]
    return found["quoted"] if plain is None else None if plain == _UNKNOWN else plain
