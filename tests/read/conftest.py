"""What the tests of reading share: a content folder to fill, and how to read it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sitegen.errors import Fault
from sitegen.read import ReadResult, read_articles

MAX_BYTES = 100_000
FIXTURES = Path(__file__).parent.parent / "fixtures" / "read"


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Write a file into the content folder, with every line break as given."""

    def _write(name: str, content: str | bytes) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return _write


@pytest.fixture
def read(tmp_path: Path) -> Callable[..., ReadResult]:
    """Read paths, or the content folder, as somebody who stands in it."""

    def _read(*paths: Path, max_bytes: int = MAX_BYTES) -> ReadResult:
        return read_articles(paths or [tmp_path], max_bytes=max_bytes, base=tmp_path)

    return _read


@pytest.fixture
def fault_of(write, read) -> Callable[[str, str | bytes], Fault]:
    """Write one file, read it, and return the one fault that it has."""

    def _fault_of(name: str, content: str | bytes) -> Fault:
        result = read(write(name, content))
        assert not result.articles
        assert len(result.faults) == 1, result.faults
        return result.faults[0]

    return _fault_of


@pytest.fixture
def fixture_file() -> Callable[[str], Path]:
    """Return the path of an invented article."""
    return FIXTURES.joinpath
