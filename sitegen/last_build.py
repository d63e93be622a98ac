"""What the last build was made of and what it told: the same command may tell it again where nothing has changed.

Like :mod:`sitegen.stamps` it loads nothing but Python itself, and of that little, so that asking takes no longer than
it must. It takes no longer for a larger site either: what is published is looked at up to a number of files.
"""

import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from sitegen.stamps import Stamps, program, settle, stamps_of

STATE = ".sitegen"
"""Where the state of a build lies beside its configuration, unless that says otherwise."""
_FILE = "last-build.json"
_CONFIG = ("--config", "-f")
_LOOKED_AT = 10_000
"""How many of the files that a build makes are looked at in passing: those of some 150 articles, a floor of time (what
a small program takes to load, adr/0094). However many there are, it costs no more."""
WHOLE = "--whole"
"""The option of ``sitegen build`` by which each of them is looked at."""


class Sources(NamedTuple):
    """Where everything lies that a build reads and makes; paths are absolute."""

    read: tuple[str, ...]
    """Files and folders that it reads and does not write."""
    both: tuple[str, ...]
    """Files and folders that it reads and writes, or only writes; those first that matter most."""
    own: tuple[str, ...]
    """Folders in which it works and keeps what it needs again; where they lie in others, they are left out."""
    state: Path
    """The one of these that what was told is kept in."""
    environment: Mapping[str, str | None]
    """The variables that the configuration asks for, and what they are."""


class Told(NamedTuple):
    """What a build that changes nothing tells."""

    out: tuple[str, ...]
    """Lines of the output."""
    aside: tuple[str, ...]
    """Lines beside it: what was left out, and what is held whole."""


def begin(sources: Sources) -> Stamps | None:
    """Take the stamps of what a build is about to read; None where a later change to it could not be told from them."""
    from sitegen.files import refuse_link  # noqa: PLC0415 - who only asks need not load it

    refuse_link(sources.state)
    stamps = _of_read(sources.read, sources.both, sources.own)
    return stamps if settle(stamps.newest, sources.state) else None


def remember(sources: Sources, begun: Stamps | None, command: Sequence[str], told: Told) -> None:
    """Keep what a command told that has just gone well.

    Args:
        sources: Where everything lies.
        begun: What :func:`begin` returned before anything was read; nothing is kept where it has changed since then.
        command: The arguments after the program's name.
        told: What the same command has to tell while nothing changes.

    """
    from sitegen.files import write_whole  # noqa: PLC0415 - who only asks need not load it

    path = sources.state / _FILE
    if begun is None or _of_read(sources.read, sources.both, sources.own).digest != begun.digest:
        path.unlink(missing_ok=True)
        return
    made = _of_made(sources.both, sources.own)
    record = {
        "command": _named(command),
        "program": program(),
        "environment": dict(sources.environment),
        "read": sources.read,
        "both": sources.both,
        "own": sources.own,
        "stamps": [begun.digest, made.digest],
        "out": told.out,
        "aside": told.aside,
    }
    if settle(made.newest, sources.state):
        write_whole(path, json.dumps(record).encode())


def recall(command: Sequence[str], state: Path | None = None) -> Told | None:
    """Return what a command told the last time, where it would change nothing now; None where it asks for a whole look.

    Args:
        command: The arguments after the program's name.
        state: Where the state of the build lies; None for its usual place.

    """
    if WHOLE in command:
        return None
    state = state or usual_state(command)
    try:
        record = json.loads((state / _FILE).read_bytes())
        places = (record["read"], record["both"], record["own"])
        same = (
            record["command"] == _named(command)
            and record["environment"] == {name: os.environ.get(name) for name in record["environment"]}
            and record["program"] == program()
            and record["stamps"] == [_of_read(*places).digest, _of_made(*places[1:]).digest]
        )
        return Told(tuple(record["out"]), tuple(record["aside"])) if same else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _of_read(read: Sequence[str], both: Sequence[str], own: Sequence[str]) -> Stamps:
    """Take the stamps of all that is read and not written; what is written may lie in the same folders."""
    return stamps_of(read, without=[*own, *both])


def _of_made(both: Sequence[str], own: Sequence[str]) -> Stamps:
    """Take the stamps of so many files of those that are written as can be looked at in passing."""
    return stamps_of(both, without=own, at_most=_LOOKED_AT)


def _named(command: Sequence[str]) -> list[str]:
    """Return what a command asks for, with the folder that its relative paths start from."""
    return [os.getcwd(), *(word for word in command if word != WHOLE)]  # noqa: PTH109 - as it is compared: a string


def usual_state(command: Sequence[str]) -> Path:
    """Return where the state lies for a command: beside the configuration that it names, else in the working folder."""
    for flag, value in zip(command, [*command[1:], ""], strict=True):
        name, _, given = flag.partition("=")
        if name in _CONFIG and (given or value):
            return Path(given or value).resolve().parent / STATE
    return Path.cwd() / STATE
