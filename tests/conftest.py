"""What all tests share: the flag that rewrites golden pages, and the factory of invented facts."""

import gc
import json
import os
from pathlib import Path

import pytest
from hypothesis import settings

# A deadline would measure how busy the machine is; what must be quick has a test that says so.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")

# What is loaded stays: to look through all of it for garbage again and again took a twentieth of the time of the tests.
gc.set_threshold(20_000, 20, 50)

GOLDEN = Path(__file__).parent / "golden"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add ``--slow``, and the flags that write what tests compare with, to be read as a diff."""
    parser.addoption("--slow", action="store_true", help="run the long sizes as well, which take minutes")
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden from what is rendered now")
    parser.addoption("--update-complexity", action="store_true", help="lower tests/quality/complexity.txt to what is")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Run one process more than there are cores: some of the tests wait for a browser, a server or another process."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what is marked as slow, unless it is asked for."""
    if config.getoption("--slow"):
        return
    left_out = [item for item in items if item.get_closest_marker("slow")]
    if left_out:
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if item not in left_out]


@pytest.fixture
def golden(request: pytest.FixtureRequest):
    """Return a function that compares a text with the golden file of a name; of JSON, with each field on its line."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if path.suffix == ".json":
            text = json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), f"no golden file {name}; make it with --update-golden and read it"
        assert text == path.read_bytes().decode()

    return compare
