"""What the program imports is what its package asks for, and nothing that only happens to be there."""

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

HOUSE = Path(__file__).parents[1]


def _plain(name: str) -> str:
    """Return the name of a package as indexes compare it."""
    return re.sub(r"[-_.]+", "-", re.split(r"[<>=!~\[; ]", name, maxsplit=1)[0]).lower()


def _imported() -> dict[str, str]:
    """Return each package outside of Python and of this house that is imported, and a file that does."""
    found: dict[str, str] = {}
    for path in sorted((HOUSE / "sitegen").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module and not node.level:
                names = [node.module]
            found |= {name.partition(".")[0]: path.relative_to(HOUSE).as_posix() for name in names}
    return {name: path for name, path in found.items() if name not in {*sys.stdlib_module_names, "sitegen"}}


def test_every_package_that_is_imported_is_asked_for():
    """With the package itself, in an extra, or for training alone; what another package brings may go with it."""
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text("utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    asked = [*project["project"]["dependencies"], *(one for extra in extras for one in extra)]
    known = {_plain(one) for one in (*asked, *project["dependency-groups"]["train"])}
    named = packages_distributions()
    missing = {
        name: path for name, path in _imported().items() if known.isdisjoint(map(_plain, named.get(name, [name])))
    }
    assert missing == {}
