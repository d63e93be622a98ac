"""No module binds a name twice at its top: the second would stand for both wherever the name is asked for later."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2]
MODULES = sorted(path for room in ("sitegen", "tests", "dev") for path in (HOUSE / room).rglob("*.py"))


def names_bound(tree: ast.Module) -> Iterator[str]:
    """Yield each name as often as the top of a module binds it, but for what nobody asks for ("_")."""
    for line in tree.body:
        if isinstance(line, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield line.name
        targets = (
            line.targets if isinstance(line, ast.Assign) else [line.target] if isinstance(line, ast.AnnAssign) else []
        )
        bound = (part for target in targets for part in ast.walk(target))
        yield from (part.id for part in bound if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store))


def bound_twice(text: str) -> set[str]:
    """Return the names that the top of a module binds more than once."""
    return {name for name, times in Counter(names_bound(ast.parse(text))).items() if times > 1 and name != "_"}


@pytest.mark.parametrize("room", ["sitegen", "tests", "dev"])
def test_a_name_is_bound_once(room):
    """A constant of the same name further down changes what a function above it reads."""
    modules = [path for path in MODULES if path.is_relative_to(HOUSE / room)]
    twice = {path.relative_to(HOUSE).as_posix(): bound_twice(path.read_text("utf-8")) for path in modules}
    assert {path: names for path, names in twice.items() if names} == {}


def test_a_second_binding_is_seen():
    """Of whatever kind, and within a tuple."""
    assert bound_twice("A = 1\ndef a(): pass\nA: int = 2\nb, a = 1, 2\n_ = 1\n_ = 2\nif A:\n    A = 3\n") == {"A", "a"}
