"""What the last build was made of and what it told: the same command may tell it again where nothing has changed.

Like :mod:`sitegen.stamps` it loads nothing but Python itself, so that asking takes no longer than it must.
"""

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitegen.files import refuse_link, write_whole
from sitegen.stamps import Stamps, program, settle, stamps_of

STATE = ".sitegen"
"""Where the state of a build lies beside its configuration, unless that says otherwise."""
_FILE = "last-build.json"
_CONFIG = ("--config", "-f")


@dataclass(frozen=True, slots=True)
class Sources:
    """Where everything lies that a build reads and makes; paths are absolute."""

    read: tuple[str, ...]
    """Files and folders that it reads and does not write."""
    both: tuple[str, ...]
    """Files and folders that it reads and writes, or only writes."""
    own: tuple[str, ...]
    """Folders in which it works and keeps what it needs again; where they lie in others, they are left out."""
    state: Path
    """The one of these that what was told is kept in."""
    environment: Mapping[str, str | None]
    """The variables that the configuration asks for, and what they are."""


@dataclass(frozen=True, slots=True)
class Told:
    """What a build that changes nothing tells."""

    out: tuple[str, ...]
    """Lines of the output."""
    aside: tuple[str, ...]
    """Lines beside it: what was left out, and what is held whole."""


def begin(sources: Sources) -> Stamps | None:
    """Take the stamps of what a build is about to read; None where a later change to it could not be told from them."""
    refuse_link(sources.state)
    stamps = _of_read(sources)
    return stamps if settle(stamps.newest, sources.state) else None


def remember(sources: Sources, begun: Stamps | None, command: Sequence[str], told: Told) -> None:
    """Keep what a command told that has just gone well.

    Args:
        sources: Where everything lies.
        begun: What :func:`begin` returned before anything was read; nothing is kept where it has changed since then.
        command: The arguments after the program's name.
        told: What the same command has to tell while nothing changes.

    """
    path = sources.state / _FILE
    if begun is None or _of_read(sources).digest != begun.digest:
        path.unlink(missing_ok=True)
        return
    places = _all_of(sources)
    stamps = stamps_of(places, without=sources.own)
    record = {
        "command": _named(command),
        "program": program(),
        "environment": dict(sources.environment),
        "places": places,
        "own": sources.own,
        "stamps": stamps.digest,
        "out": told.out,
        "aside": told.aside,
    }
    if settle(stamps.newest, sources.state):
        write_whole(path, json.dumps(record).encode())


def recall(command: Sequence[str], state: Path | None = None) -> Told | None:
    """Return what a command told the last time, where it would change nothing now.

    Args:
        command: The arguments after the program's name.
        state: Where the state of the build lies; None for its usual place.

    """
    state = state or usual_state(command)
    try:
        record = json.loads((state / _FILE).read_bytes())
        same = (
            record["command"] == _named(command)
            and record["environment"] == {name: os.environ.get(name) for name in record["environment"]}
            and record["program"] == program()
            and record["stamps"] == stamps_of(record["places"], without=record["own"]).digest
        )
        return Told(tuple(record["out"]), tuple(record["aside"])) if same else None
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _of_read(sources: Sources) -> Stamps:
    return stamps_of(sources.read, without=[*sources.own, *sources.both])


def _all_of(sources: Sources) -> list[str]:
    """Return the places to look at, without those that are seen on the way through others."""

    def seen(place: str) -> bool:
        around = [whole for whole in sources.read if _is_under(place, whole)]
        return any(all(not _is_under(place, own) or _is_under(whole, own) for own in sources.own) for whole in around)

    return [*sources.read, *(place for place in sources.both if not seen(place))]


def _is_under(place: str, folder: str) -> bool:
    return place.startswith(folder.rstrip(os.sep) + os.sep)


def _named(command: Sequence[str]) -> list[str]:
    """Return a command with the folder that its relative paths start from."""
    return [os.getcwd(), *command]  # noqa: PTH109 - as it is compared: a string


def usual_state(command: Sequence[str]) -> Path:
    """Return where the state lies for a command: beside the configuration that it names, else in the working folder."""
    for flag, value in zip(command, [*command[1:], ""], strict=True):
        name, _, given = flag.partition("=")
        if name in _CONFIG and (given or value):
            return Path(given or value).resolve().parent / STATE
    return Path.cwd() / STATE
