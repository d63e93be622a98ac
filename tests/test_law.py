"""Nothing is written that the articles do not say, whatever a record claims."""

import contextlib
import sqlite3
import zlib

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.errors import SpanMismatchError
from sitegen.pipeline import check_law
from sitegen.records import Facts, Span
from tests.support.invented import FERRY, quote, sample


def test_every_place_of_every_item_is_checked_before_anything_is_written():
    """Published or held, its words or those around it: one that does not stand there stops everything."""
    facts = sample()
    assert check_law(facts) == sum(1 for _ in _places(facts))
    wrong = quote(FERRY, "older than the pier", before=Span(start=0, end=5, text="wrong"), status="held", reason="x")
    with pytest.raises(SpanMismatchError, match="'wrong'"):
        check_law(Facts(articles=(FERRY,), quotes=(wrong,)))


def _places(facts):
    for item in facts.items:
        for name in type(item).model_fields:
            value = getattr(item, name)
            yield from (part for part in (value if isinstance(value, tuple) else (value,)) if isinstance(part, Span))


@pytest.mark.parametrize(("cache", "table", "others"), [("extractions", "extraction", "items"), ("items", "items", "")])
def test_a_cache_that_lies_is_found_out(tmp_path, monkeypatch, cache, table, others):
    """Words that somebody put into the cache are in no article: the build stops, says the fix, and writes no page."""
    monkeypatch.chdir(tmp_path)
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "weir.txt").write_text("“The weir will hold,” said Ada Quill.\n", "utf-8")
    assert CliRunner().invoke(app, ["check"]).exit_code == 0
    state = tmp_path / ".sitegen"
    (state / f"{others}.sqlite").unlink(missing_ok=True)  # what is taken from it needs no extraction
    with contextlib.closing(sqlite3.connect(state / f"{cache}.sqlite", isolation_level=None)) as db:
        ((value,),) = db.execute(f"SELECT value FROM {table}").fetchall()  # noqa: S608 - a name of ours
        lie = zlib.decompress(value).replace(b"The weir will hold", b"The weir will fold")
        db.execute(f"UPDATE {table} SET value = ?", (zlib.compress(lie),))  # noqa: S608 - the same
    result = CliRunner().invoke(app, ["build"])
    assert result.exit_code == 1
    assert "Fix: delete the .sitegen folder and build again" in result.stderr
    assert not (tmp_path / ".sitegen" / "docs").exists()
