"""What MkDocs itself would refuse of a mkdocs.yml, each with the place where it stands and a name that may be meant."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from sitegen.build.builder import environment
from sitegen.build.config import read_config
from sitegen.build.config_places import with_places
from sitegen.codes import Code
from sitegen.errors import Fault, SettingsError
from sitegen.settings import Settings, packaged_skeleton

_FOLDERS: Final = frozenset({"docs_dir", "site_dir"})
"""Settings that a build gives to MkDocs itself."""
_UNKNOWN: Final = "Unrecognised configuration name"
_TYPES: Final = re.compile(r"Expected type: <class '(\w+)'> but received: <class '(\w+)'>\.?")
_WRITTEN: Final = {
    "list": "a list",
    "dict": "a mapping",
    "str": "a text",
    "int": "a number",
    "bool": "true or false",
    "NoneType": "empty",
}
"""What each of Python's types is called in a file of settings."""
_LIKE: Final = 0.75
"""How alike two names must be for one to be meant by the other (difflib's ratio)."""


def mkdocs_faults(settings: Settings) -> tuple[Fault, ...]:
    """Return what MkDocs refuses, or warns of, of the settings of a site: a strict build stops at either."""
    # Material prints a banner about MkDocs 2 when it is imported, unless this is set before.
    with environment(NO_MKDOCS_2_WARNING="1"):
        from mkdocs.config.defaults import MkDocsConfig  # noqa: PLC0415 - slow to import, and only here

        config = MkDocsConfig(config_file_path=str(settings.config_file))
        with settings.config_file.open("rb") as file:
            config.load_file(file)
        # A build names the folders itself; where one is not there MkDocs would look at nothing else.
        config.docs_dir = str(settings.docs if settings.docs.is_dir() else packaged_skeleton() / "docs")
        told = [(str(name), str(what)) for found in config.validate() for name, what in found]
    known = [name for name, _ in MkDocsConfig._schema]  # noqa: SLF001 - the only list of them
    refused = SettingsError([_fault(settings, name, what, known) for name, what in told if name not in _FOLDERS])
    placed = with_places(refused, settings.config_file).faults
    return tuple(replace(fault, path=settings.name_of(Path(fault.path))) for fault in placed)


def _fault(settings: Settings, name: str, what: str, known: Iterable[str]) -> Fault:
    path = str(settings.config_file)
    if what.startswith(_UNKNOWN):
        problem, fix = "MkDocs has no such setting", _meant(name, known) or "correct its name, or remove it"
        return Fault(path, None, name, problem, fix, Code.NO_SUCH_SETTING)
    theme = read_config(settings.config_file).get("theme")
    keys = map(str, theme) if name == "theme" and isinstance(theme, dict) and "name" not in theme else ()
    nearest = next((meant for key in keys if (meant := _meant(key, ["name"], prefix="theme."))), None)
    fix = nearest or "correct it as the documentation of MkDocs has it, or remove it"
    return Fault(path, None, name, f"MkDocs refuses it: {_in_words(what)}", fix, Code.SETTING_VALUE)


def _in_words(what: str) -> str:
    """Return a complaint of MkDocs without the names that Python has for what is written in YAML."""
    types = _TYPES.fullmatch(what)
    if types is None:
        return what.rstrip(".")
    wanted, found = (_WRITTEN.get(name, name) for name in types.groups())
    return f"it must be {wanted}, and is {found}"


def _meant(name: str, known: Iterable[str], prefix: str = "") -> str | None:
    near = difflib.get_close_matches(name.casefold(), list(known), n=1, cutoff=_LIKE)
    return f"did you mean {prefix}{near[0]} in place of {prefix}{name}? If so, rename it" if near else None
