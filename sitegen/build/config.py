"""Reads mkdocs.yml as MkDocs reads it: with the files that it inherits from and what the environment says."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from sitegen.codes import Code
from sitegen.errors import Fault, SettingsError


@dataclass(frozen=True, slots=True)
class _Unset:
    """Stands for an ``!ENV`` whose variable is not set, or empty, and which has no default."""

    variable: str


def read_config(config_file: Path) -> dict[str, Any]:
    """Return what a mkdocs.yml says, over what the files say that it inherits from.

    ``!ENV`` and ``INHERIT`` mean what they mean to MkDocs. Other tags give None, and nothing is imported or run for
    them, since ``sitegen extract`` may be called in a folder that nobody has looked into.

    Raises:
        SettingsError: a file is missing, cannot be read or is no mapping; it inherits from itself; or the name of the
            site or a setting of sitegen's waits for a variable of the environment that is not set.

    """
    config, _ = _read(config_file)
    if not config:
        raise _no_mapping(config_file)
    if None in _needed(config).values():
        _refuse_unset(config_file, _read(config_file, mark_unset=True)[0])
    return config


def config_hash(config_file: Path) -> str:
    """Return a hash over a configuration, all that it inherits from, and what the environment gives it."""
    config, files = _read(config_file)
    digest = hashlib.sha256(repr(config).encode())
    for file in files:
        digest.update(file.read_bytes())
    return digest.hexdigest()


def config_sources(config_file: Path) -> tuple[tuple[Path, ...], dict[str, str | None]]:
    """Return what a configuration is read from: its files and those that it has run or watched, and the environment.

    Returns:
        The file named, those that it inherits from, and what it lists under ``hooks`` and ``watch``; and each variable
        that an ``!ENV`` names, with its value now.

    """
    asked: list[str] = []
    config, files = _read(config_file, asked=asked)
    listed = [name for key in ("hooks", "watch") for name in _strings(config.get(key))]
    named = tuple(config_file.parent / name for name in listed)
    return (*files, *named), {name: os.environ.get(name) for name in asked}


def _strings(value: object) -> list[str]:
    return [name for name in value if isinstance(name, str)] if isinstance(value, list) else []


def _read(
    config_file: Path, *, mark_unset: bool = False, asked: list[str] | None = None
) -> tuple[dict[str, Any], list[Path]]:
    """Return what a configuration says, and the files that say it: the one named, its parent, and so on.

    Args:
        config_file: The one named.
        mark_unset: Whether ``!ENV`` gives an :class:`_Unset` where it would give None for want of a variable.
        asked: Takes the name of each variable that an ``!ENV`` asks for.

    """
    from mkdocs.exceptions import ConfigurationError  # noqa: PLC0415 - not before a configuration is asked for
    from mkdocs.utils.yaml import yaml_load  # noqa: PLC0415 - the same

    files: list[Path] = []
    try:
        with config_file.open("rb") as file:
            return yaml_load(file, _loader(files, [] if asked is None else asked, mark_unset=mark_unset)), files
    except OSError as error:
        problem, fix = f"{error.strerror}", "run in the folder of a mkdocs.yml, or name one with --config"
        raise _wrong(config_file, None, problem, fix, Code.NO_SETTINGS) from error
    except ConfigurationError as error:
        problem = f"not readable as YAML ({' '.join(error.message.split())})"
        raise _wrong(config_file, None, problem, "mend the file", Code.SETTINGS_YAML) from error.__context__ or error


def _loader(files: list[Path], asked: list[str], *, mark_unset: bool) -> Any:  # noqa: ANN401 - MkDocs makes the class when asked for it
    """Return MkDocs' own loader of YAML, less the tags that run something.

    Args:
        files: Where each file is noted once it is read, which is before its parent is opened.
        asked: Where each variable is noted that an ``!ENV`` names.
        mark_unset: Whether ``!ENV`` gives an :class:`_Unset` where it would give None for want of a variable.

    """
    from mkdocs.utils.yaml import get_yaml_loader  # noqa: PLC0415 - as above

    class Loader(get_yaml_loader(yaml.SafeLoader)):  # type: ignore[misc] # a class made on the fly has no type
        def get_single_data(self) -> object:
            data = super().get_single_data()
            files.append(Path(self.name))
            _require_parent(files, data)
            return data

        def environment(self, node: yaml.Node) -> object:
            value = super().yaml_constructors["!ENV"](self, node)
            names = node.value if isinstance(node, yaml.SequenceNode) else [node]
            asked.extend(str(name.value) for name in names[: max(1, len(names) - 1)])
            return _Unset(names[0].value) if mark_unset and value is None and len(names) == 1 else value

    Loader.add_multi_constructor("", lambda *_: None)
    Loader.add_constructor("!ENV", Loader.environment)
    return Loader


def _require_parent(files: list[Path], data: object) -> None:
    """Raise unless the last file is a mapping, and inherits from nothing or from a file that is not yet read."""
    file = files[-1]
    if not isinstance(data, dict | None):
        raise _no_mapping(file)
    if not data or "INHERIT" not in data:
        return
    named = data["INHERIT"]
    parent = file.parent / named if isinstance(named, str) else None
    if parent is None or not parent.is_file():
        fix = "name one, counted from the folder of this file"
        raise _wrong(file, "INHERIT", f"{named!r} is no file", fix, Code.INHERIT)
    if any(parent.samefile(known) for known in files):
        raise _wrong(
            file, "INHERIT", f"{named!r} inherits from this file in turn", "remove one of the two", Code.INHERIT
        )


def _no_mapping(file: Path) -> SettingsError:
    return _wrong(file, None, "no mapping of settings", "begin with `site_name: ...`", Code.SETTINGS_YAML)


def _wrong(file: Path, setting: str | None, problem: str, fix: str, code: Code) -> SettingsError:
    return SettingsError([Fault(str(file), None, setting, problem, fix, code)])


def _needed(config: Mapping[str, Any]) -> dict[str, object]:
    """Return what no variable may leave open, by its place: what MkDocs or sitegen cannot do without.

    Where MkDocs takes an unset variable for a setting that is left out, as in ``site_url: !ENV SITE_URL``, so do we.
    """
    extra = config.get("extra")
    own = extra.get("sitegen") if isinstance(extra, dict) else None
    named = {f"extra.sitegen.{name}": value for name, value in own.items()} if isinstance(own, dict) else {}
    return {"site_name": config.get("site_name", ""), "extra.sitegen": own, **named}


def _refuse_unset(config_file: Path, config: Mapping[str, Any]) -> None:
    for place, value in _needed(config).items():
        if isinstance(value, _Unset):
            name = value.variable
            problem = f"the environment does not tell {name}"
            fix = f"set that variable, or write a default: `!ENV [{name}, ...]`"
            raise _wrong(config_file, place, problem, fix, Code.VARIABLE_UNSET)
