"""What the tests of adding share: an invented page, an empty content folder, and how to add to it."""

from datetime import date
from pathlib import Path

import pytest

from sitegen.add import Adding, Options, Wanted
from sitegen.add.folder import articles_folder
from sitegen.add.known import Known
from sitegen.add.memory import Memory
from sitegen.add.network import Fetcher, Manners
from sitegen.add.outlets import Outlets
from sitegen.add.sources import take_apart
from sitegen.read import read_articles
from tests.support.pages import page_of

TODAY = date(2026, 9, 16)


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return the content folder, which is not there yet."""
    return tmp_path / "content"


@pytest.fixture
def write(tmp_path: Path):
    """Write a file beside the content folder; without content, a page."""

    def _write(name: str, data: str | bytes | None = None) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        made = page_of() if data is None else data
        path.write_bytes(made.encode() if isinstance(made, str) else made)
        return path

    return _write


@pytest.fixture
def add(tmp_path: Path, content: Path):
    """Add sources to the content folder, as somebody who stands beside it, and return what became of each.

    It may fetch from this machine, without a pause, and remembers what it saw.
    """

    def network():
        return Fetcher(Manners(max_bytes=10**6, pause=0.0, loopback=True))

    def _add(*sources, stdin: bytes = b"", outlets=(), today: date = TODAY, **options):
        known = Known(read_articles([content], max_bytes=10**6, base=tmp_path).articles if content.is_dir() else ())
        made = Options(articles_folder(content), tmp_path, today, 10**6, Wanted(**options))
        memory = Memory.load(tmp_path / ".sitegen" / "add.json")
        adding = Adding(made, known, Outlets(outlets), memory, connect=network)
        return list(adding.run(take_apart([str(s) for s in sources], stdin=lambda: stdin, base=tmp_path)))

    return _add


@pytest.fixture
def articles(tmp_path: Path, content: Path):
    """Read the content folder as the build does; it must be without fault."""

    def _articles():
        result = read_articles([content], max_bytes=10**6, base=tmp_path)
        assert result.faults == ()
        return result.articles

    return _articles
