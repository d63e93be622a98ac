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
Places = Mapping[tuple[str | int, ...], tuple[int, int]]


def read_plain(text: str, lines: Lines, start: int, end: int) -> tuple[dict[str, Value], Places] | None:
    """Return the fields that stand in one part of a file, and where; None where the parser has to read it.

    Args:
        text: The whole file.
        lines: Where its lines begin.
        start: First code point of the part.
        end: One past its last.

    """
    fields: dict[str, Value] = {}
    places: dict[tuple[str | int, ...], tuple[int, int]] = {}
    holder, indent, at = "", "", start
    for line in text[start:end].split("\n"):
        if entry := _ENTRY.match(line):
            known = fields.get(holder)
            if not holder or (isinstance(known, list) and entry["indent"] != indent):
                return None
            so_far: list[str | None] = known if isinstance(known, list) else []
            places[holder, len(so_far)] = lines.place(at + entry.end("dash"))
            fields[holder], indent = [*so_far, _value(entry)], entry["indent"]
        elif field := _FIELD.match(line):
            key = field["key"]
            if key in fields:
                return None
            fields[key] = _value(field)
            places.setdefault((), lines.place(at))
            places[key,] = lines.place(at)
            holder = key if line.endswith(":") else ""
        elif line and not _COMMENT.match(line):
            return None
        at += len(line) + 1
    return (fields, places) if fields else None


def _value(found: re.Match[str]) -> str | None:
    plain: str | None = found["plain"]
    return found["quoted"] if plain is None else None if plain == _UNKNOWN else plain
