"""What a maintainer types, and what they see."""

import json
import os
import subprocess
import sys

import pytest
from typer.testing import CliRunner

from sitegen import __version__
from sitegen.cli import app

WEIR = """---
title: Council keeps the weir open
outlet: harbour-wire
published: 2026-09-14
---
The weir at Orlay will stay open, harbour master Ada Quill said on Monday.

“We have spent nearly €4.2 million on the gates,” Quill told reporters. “They will hold.”
"""
ROAD = "“The road is closed until further notice,” said Bren Tolloway, the county engineer.\n"


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A content folder with two good articles, and the working folder beside it."""
    articles = tmp_path / "content" / "articles"
    articles.mkdir(parents=True)
    (articles / "weir.md").write_text(WEIR, "utf-8")
    (articles / "road.txt").write_text(ROAD, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, [str(a) for a in arguments])


def bytes_of(folder):
    """Return every file below a folder with its bytes."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_build_makes_a_site_and_says_what_it_did(house):
    """One command, and the pages are there."""
    result = run("build")
    assert result.exit_code == 0, result.output
    assert "articles 2: 2 extracted, 0 cached" in result.output
    assert "word for word" in result.output
    assert "site/: " in result.output
    for page in ("index", "actors/ada-quill/index", "actors/bren-tolloway/index", "articles/weir/index"):
        assert (house / "site" / f"{page}.html").is_file()
    assert "They will hold." in (house / "site/actors/ada-quill/index.html").read_text("utf-8")


def test_a_second_build_does_nothing_again(house):
    """Nothing is extracted, no page and no file of the site is written."""
    run("build")
    first = bytes_of(house / "site")
    times = {p: p.stat().st_mtime_ns for p in (house / "site").rglob("*") if p.is_file()}
    result = run("build")
    assert "articles 2: 0 extracted, 2 cached" in result.output
    assert "0 files written, 0 removed" in result.output
    assert bytes_of(house / "site") == first
    assert {p: p.stat().st_mtime_ns for p in (house / "site").rglob("*") if p.is_file()} == times


def test_one_changed_article_is_extracted_alone(house):
    """The other comes from the cache, and its page is not written again."""
    run("build")
    road = house / "site/articles/road/index.html"
    before = road.stat().st_mtime_ns
    (house / "content/articles/weir.md").write_text(f"{WEIR}\n“They are sound.” Quill said later.\n", "utf-8")
    result = run("build")
    assert "articles 2: 1 extracted, 1 cached" in result.output
    assert "They are sound." in (house / "site/actors/ada-quill/index.html").read_text("utf-8")
    assert road.stat().st_mtime_ns == before


def test_a_removed_article_leaves_what_was_published_of_it(house):
    """At its address, and at that of a speaker who is left with nothing: what was published, and why it went."""
    run("build")
    (house / "content/articles/road.txt").unlink()
    stopped = run("build")
    assert stopped.exit_code == 1
    assert "sitegen correct q-" in stopped.output
    run("correct", "--all", "--kind", "withdrawn", "--reason", "The road is open.", "--by", "Ed")
    assert run("build").exit_code == 0
    left = (house / "site/articles/road/index.html").read_text("utf-8")
    assert "The road is closed until further notice" in left
    assert "The road is open." in left
    speaker = (house / "site/actors/bren-tolloway/index.html").read_text("utf-8")
    assert "Nothing is published under this name any more." in speaker
    assert "The road is open." in speaker
    assert "bren-tolloway" not in (house / "site/actors/index.html").read_text("utf-8")
    entries = [json.loads(line) for line in (house / "content/ledger.jsonl").read_text("utf-8").splitlines()]
    assert any(e["gone"] and "road is closed" in e["text"] for e in entries if "gone" in e)


def test_faults_stop_the_build_before_anything_is_written(house):
    """All faults are listed with file, line, field and fix; exit 1; no site."""
    (house / "content/articles/bad.md").write_text("---\ntitel: x\npublished: 2026-02-30\n---\nText.\n", "utf-8")
    (house / "content/articles/empty.txt").write_text("", "utf-8")
    result = run("build")
    assert result.exit_code == 1
    assert "bad.md:2:1: error SG401: titel:" in result.output
    assert "did you mean" in result.output.lower()
    assert "bad.md:3:1: error SG405: published:" in result.output
    assert "empty.txt" in result.output
    assert "3 faults." in result.output
    assert "Traceback" not in result.output
    assert not (house / "site").exists()


def test_keep_going_publishes_the_rest(house):
    """Good input beside bad input is not lost, and what was skipped is listed."""
    (house / "content/articles/empty.txt").write_text("", "utf-8")
    result = run("build", "--keep-going")
    assert result.exit_code == 0, result.output
    assert "skipped" in result.output
    assert "empty.txt" in result.output
    assert (house / "site/articles/weir/index.html").is_file()


def test_an_article_in_another_language_is_held_and_said(house):
    """Nothing of it is published, its page says so, and the maintainer reads why."""
    german = (
        "Die Hafenmeisterin Ada Quill hat am Montag bestätigt, dass das Wehr in Orlay den ganzen Winter über offen "
        "bleibt. „Wir haben die Tore geprüft, und sie werden halten“, sagte Quill vor der Presse in der Stadthalle. "
        "Der Gemeinderat wird im kommenden Frühjahr noch einmal über die Kosten beraten."
    )
    (house / "content/articles/wehr.txt").write_text(german, "utf-8")
    result = run("build")
    assert result.exit_code == 0, result.output
    assert "held     content/articles/wehr.txt: " in result.stderr
    assert "German" in result.stderr
    assert "Wir haben" not in "".join(p.read_text("utf-8") for p in (house / "site").rglob("*.html"))


def test_a_bare_folder_needs_no_registry_and_gets_no_ledger(house):
    """Raw articles build a site, and nothing is written beside them."""
    bare = house / "raw"
    bare.mkdir()
    (bare / "road.txt").write_text(ROAD, "utf-8")
    result = run("build", "--content", bare)
    assert result.exit_code == 0, result.output
    assert (house / "site/actors/bren-tolloway/index.html").is_file()
    assert [p.name for p in bare.iterdir()] == ["road.txt"]


def test_check_writes_nothing_and_lists_what_is_held(house):
    """A reviewer sees the place, the id, the reason and the words."""
    held = "Ora Vint and Sela Marr met on Monday.\n\n“We cannot go on like this and we will not.”\n"
    (house / "content/articles/two.txt").write_text(held, "utf-8")
    before = bytes_of(house / "content")
    result = run("check")
    assert result.exit_code == 0, result.output
    assert "two.txt:3:2: note SG701: q-" in result.output
    assert "We cannot go on like this" in result.output
    assert not (house / "site").exists()
    assert bytes_of(house / "content") == before


def test_extract_prints_one_object_a_line_in_the_order_of_the_input(house):
    """Other programs can read it: the form of the design, and nothing else on standard output."""
    paths = [house / "content/articles/weir.md", house / "content/articles/road.txt"]
    done = subprocess.run(
        [sys.executable, "-m", "sitegen", "extract", *paths, "--format", "jsonl"],
        capture_output=True,
        check=True,
        text=True,
        encoding="utf-8",
    )
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [r["article"]["path"].rsplit("/", 1)[1] for r in records] == ["weir.md", "road.txt"]
    assert done.stderr == ""
    weir = records[0]
    assert list(weir) == ["article", "quotes", "figures"]
    assert list(weir["article"]) == ["id", "path", "title", "source", "body_sha256"]
    body = WEIR.split("---\n", 2)[2]
    for quote in weir["quotes"]:
        for span in quote["content_spans"]:
            assert body[span["start"] : span["end"]] == span["text"]
    assert {q["speaker"]["name"] for q in weir["quotes"] if q["status"] == "published"} == {"Ada Quill"}
    (figure,) = weir["figures"]
    assert (figure["value"], figure["unit"], figure["qualifier"]) == ("4200000", "EUR", "approximately")
    assert figure["stated_by"]["name"] == "Ada Quill"


def test_extract_prints_the_good_and_reports_the_bad(house):
    """Faults go to standard error, and the exit code is 1."""
    (house / "content/articles/empty.txt").write_text("", "utf-8")
    result = run("extract", house / "content/articles")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 2
    assert "empty.txt" in result.stderr


def test_extract_stops_quietly_when_its_reader_does(house):
    """``sitegen extract ... | head -1`` ends without a word."""
    command = f"{sys.executable} -m sitegen extract content/articles | true"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False, cwd=house)
    assert done.stderr == b""


def test_a_missing_folder_is_a_fault_and_no_traceback(house):
    """A typing error in a path gets an answer."""
    result = run("build", "--content", house / "contnet")
    assert result.exit_code == 1
    assert "contnet" in result.output
    assert "Fix:" in result.output
    assert "Traceback" not in result.output


def test_an_emptied_content_folder_does_not_take_the_site_away(house):
    """Not with --keep-going either; --allow-empty is how one means it."""
    assert run("build").exit_code == 0
    before = (house / "content" / "ledger.jsonl").read_bytes()
    for article in (house / "content" / "articles").iterdir():
        article.unlink()
    for options in ([], ["--keep-going"]):
        done = run("build", *options)
        assert done.exit_code == 1
        assert "holds no article to publish" in done.stderr
    assert (house / "site" / "articles" / "weir" / "index.html").is_file()
    assert (house / "content" / "ledger.jsonl").read_bytes() == before
    run("correct", "--all", "--kind", "withdrawn", "--reason", "The digest ends.", "--by", "Ed")
    assert run("build", "--allow-empty").exit_code == 0
    assert "The digest ends." in (house / "site" / "articles" / "weir" / "index.html").read_text("utf-8")


def test_what_the_disk_refuses_is_one_sentence(house):
    """With the path and the fix, whatever the stage; a name from a file cannot colour it."""
    (house / "content" / "articles" / "red\x1b[31m.md").write_text("---\nno\n", "utf-8")
    (house / ".sitegen").write_text("mine", "utf-8")
    done = run("build")
    assert done.exit_code == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"{house}/.sitegen: file exists. Fix: ")
    assert r"red\x1b[31m.md" in run("check").stdout


def test_a_missing_configuration_is_said(house):
    """The same for mkdocs.yml."""
    result = run("build", "--config", house / "nowhere.yml")
    assert result.exit_code == 1
    assert "nowhere.yml" in result.output


def test_schema_writes_what_the_records_promise(house):
    """Each file is JSON Schema; unknown fields are refused by it."""
    result = run("schema", house / "schemas")
    assert result.exit_code == 0, result.output
    quote = json.loads((house / "schemas/quote.schema.json").read_text("utf-8"))
    assert quote["additionalProperties"] is False
    assert "content_spans" in quote["required"]


def test_help_and_version_are_quick_to_ask():
    """Neither loads spaCy or MkDocs."""
    probe = (
        "import sys; from typer.testing import CliRunner; from sitegen.cli import app;"
        "r = CliRunner().invoke(app, ['--help']); assert r.exit_code == 0, r.output;"
        "v = CliRunner().invoke(app, ['--version']); print(v.output.strip());"
        "assert not {'spacy', 'mkdocs', 'jinja2'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, check=True, text=True, env=os.environ)
    assert done.stdout.strip() == f"sitegen {__version__}"
