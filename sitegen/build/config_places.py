"""Where in mkdocs.yml, or in a file that it inherits from, a setting stands."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import yaml

from sitegen.errors import Fault, SettingsError


def with_places(error: SettingsError, config_file: Path) -> SettingsError:
    """Return the error with file, line and column of the setting that each of its faults names by its dotted name."""
    if not error.faults:
        return error
    written = _Written(config_file)
    return SettingsError([_placed(fault, written) for fault in error.faults])


def place_of_setting(config_file: Path, setting: str) -> tuple[Path, int, int] | None:
    """Return the file, line and column of a setting, or of the nearest mapping around it; None where there is none.

    Args:
        config_file: The mkdocs.yml.
        setting: Its name, with a dot for each step inwards: ``extra.sitegen.contact``.

    """
    return _Written(config_file).place_of(setting)


class _Written:
    """What is written in a mkdocs.yml and in what it inherits from: read once, and each mapping sorted by key once."""

    def __init__(self, config_file: Path) -> None:
        self._files = list(_files(config_file))
        self._keyed: dict[yaml.Node, dict[str, tuple[yaml.ScalarNode, yaml.Node]]] = {}

    def place_of(self, setting: str) -> tuple[Path, int, int] | None:
        keys = setting.split(".")
        found = [(len(way), file, way[-1]) for file, root in self._files if (way := list(self._way(root, keys)))]
        if not found:
            return None
        # The file that goes deepest towards the setting states it; of equals the one that inherits.
        _, file, key = max(found, key=lambda one: one[0])
        return file, key.start_mark.line + 1, key.start_mark.column + 1

    def _way(self, node: yaml.Node, keys: Sequence[str]) -> Iterator[yaml.ScalarNode]:
        """Yield the nodes of the keys that lead to a setting, as far as they are there."""
        for wanted in keys:
            if node not in self._keyed:
                # Of a key that is written twice, the first.
                self._keyed[node] = {key.value: (key, value) for key, value in reversed(list(_pairs(node)))}
            found = self._keyed[node].get(wanted)
            if found is None:
                return
            key, node = found
            yield key


def _placed(fault: Fault, written: _Written) -> Fault:
    place = written.place_of(fault.field) if fault.field and fault.line is None else None
    return fault if place is None else replace(fault, path=str(place[0]), line=place[1], column=place[2])


def _files(config_file: Path) -> Iterator[tuple[Path, yaml.Node]]:
    """Yield the mkdocs.yml and what it inherits from, as far as they can be read, composed and never constructed."""
    seen: set[Path] = set()
    file: Path | None = config_file
    while file is not None and file.resolve() not in seen:
        seen.add(file.resolve())
        try:
            root = yaml.compose(file.read_text("utf-8"), yaml.SafeLoader)
        except (OSError, ValueError, yaml.YAMLError):
            return  # what is wrong with the file is told by who reads it
        if root is None:
            return
        yield file, root
        inherited = next((value for key, value in _pairs(root) if key.value == "INHERIT"), None)
        named = inherited.value if isinstance(inherited, yaml.ScalarNode) else None
        file = file.parent / named if named else None


def _pairs(node: yaml.Node) -> Iterator[tuple[yaml.ScalarNode, yaml.Node]]:
    if isinstance(node, yaml.MappingNode):
        yield from ((key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode))
