"""How dense the package's functions are: their cyclomatic complexity, and the list of those that are over the budget.

radon counts each branch and, unlike ruff's C901, each ``and`` and ``or`` of a condition, because a condition with many
of them is a rule without a name.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from radon.complexity import cc_visit
from radon.visitors import Function

ROOT = Path(__file__).resolve().parents[2]
LIST = ROOT / "tests" / "quality" / "complexity.txt"
BUDGET = 12
"""The most that a function may have: the house's own number; McCabe proposed 10 ("A Complexity Measure", 1976)."""


class Place(NamedTuple):
    """A function: its module from the root, and its name with that of its class."""

    path: str
    name: str

    @property
    def bare(self) -> str:
        """Its name without that of its class, as which it is known again where it has moved."""
        return self.name.rpartition(".")[2]


def dense_functions(root: Path = ROOT) -> dict[Place, int]:
    """Return the complexity of each function of the package that is over the budget, in order of place."""
    found: dict[Place, int] = {}
    for path in sorted((root / "sitegen").rglob("*.py")):
        for block in cc_visit(path.read_text("utf-8")):
            if isinstance(block, Function) and block.complexity > BUDGET:
                place = Place(path.relative_to(root).as_posix(), block.fullname)
                found[place] = max(block.complexity, found.get(place, 0))
    return dict(sorted(found.items()))


def read_list(text: str) -> dict[Place, int]:
    """Read a list of exceptions: ``path:function complexity`` a line."""
    listed: dict[Place, int] = {}
    for line in text.splitlines():
        place, complexity = line.split()
        listed[Place(*place.split(":"))] = int(complexity)
    return listed


def write_list(listed: Mapping[Place, int]) -> str:
    """Write a list of exceptions as `read_list` reads it."""
    return "".join(f"{path}:{name} {complexity}\n" for (path, name), complexity in sorted(listed.items()))


def lowered(listed: Mapping[Place, int], now: Mapping[Place, int]) -> dict[Place, int]:
    """Return the list with what got better; it never takes in a function, nor a higher number.

    A function that has moved, or whose class has another name, keeps its exception.
    """
    gone = [(place.bare, complexity) for place, complexity in listed.items() if place not in now]
    left: dict[Place, int] = {}
    for place, complexity in now.items():
        if place in listed:
            left[place] = min(complexity, listed[place])
        elif held := _exception_of(place, complexity, gone):
            gone.remove(held)
            left[place] = complexity
    return left


def _exception_of(place: Place, complexity: int, gone: Iterable[tuple[str, int]]) -> tuple[str, int] | None:
    """Return the lowest exception of a function of this name that is no longer where it was, if it is high enough."""
    return min((one for one in gone if one[0] == place.bare and one[1] >= complexity), default=None)


def differences(listed: Mapping[Place, int], now: Mapping[Place, int]) -> dict[str, list[str]]:
    """Say what does not agree: functions that grew or are new, and exceptions that are no longer needed so high."""
    told: dict[str, list[str]] = defaultdict(list)
    for place in sorted({*listed, *now}):
        before, after = listed.get(place, BUDGET), now.get(place, BUDGET)
        if before != after:
            line = f"{place.path}:{place.name} {before if place in listed else f'at most {BUDGET}'} -> {after}"
            told["denser" if after > before else "simpler"].append(line)
    return dict(told)
