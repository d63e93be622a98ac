"""Words that have to go from a site: no file of it holds them any more, and its id, day and reason stay."""

import gzip
import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.pipeline import load_settings, make_digest
from sitegen.review import read_ledger, write_ledger
from sitegen.settings import find_config

WEIR = """---
title: Council keeps the weir open
outlet: harbour-wire
published: 2026-09-14
url: https://wire.example/weir
---
The weir at Orlay will stay open, harbour master Ada Quill said on Monday.

“Not a penny more for that tub, which cost €4.2 million last year,” said Bren Tolloway, a bargeman.

“They will hold,” Quill said later that day.
"""
WORDS, NAME = "Not a penny more", "Tolloway"
REASON = "It was said in private, and a court forbids to spread it."


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, [str(a) for a in arguments])


@pytest.fixture
def house(tmp_path, monkeypatch):
    """A site as its working folder, with an article of which all is public."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/weir.md").write_text(WEIR, "utf-8")
    monkeypatch.chdir(tmp_path)
    write_ledger(tmp_path / "content/ledger.jsonl", digest_of().ledger)
    return tmp_path


def digest_of():
    """Make what a build would publish."""
    return make_digest(load_settings(find_config(None)))


def quoted():
    """Return the ledger's entry of the words that have to go."""
    return next(e for e in read_ledger(Path("content/ledger.jsonl")).entries if e.text.startswith(WORDS))


def take_off(item, *more):
    """Ask for an item's words to be taken off."""
    return run("correct", item, "--kind", "withdrawn", "--without-words", "--reason", REASON, "--by", "Ed", *more)


def holding(folder, *words):
    """Return the files of a folder that hold some words, by their places in it."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    held = [path for path in files if any(word.encode() in path.read_bytes() for word in words)]
    return [path.relative_to(folder).as_posix() for path in held]


def test_no_file_of_the_site_holds_the_words_or_the_name(house):
    """Nor a file of the content folder but the article, also where they were corrected and decided on before."""
    item = quoted().id
    told = run("correct", item, "--kind", "outlet", "--reason", "The newspaper spelled it otherwise.", "--by", "Jo")
    assert told.exit_code == 0, told.output
    decided = f"- {{item: {item}, verdict: publish, words: '{quoted().text}', reason: heard, by: Jo, on: 2026-09-20}}\n"
    (house / "content/decisions.yml").write_text(decided, "utf-8")
    assert run("build").exit_code == 0
    assert holding(house / "site", WORDS)
    assert holding(house / "site", NAME)
    result = take_off(item)
    assert result.exit_code == 0, result.output
    assert "still there content/articles/weir.md: it holds the words" in result.output
    built = run("build")
    assert built.exit_code == 0, built.output
    assert holding(house / "site", WORDS, NAME) == []
    assert holding(house / "content", WORDS, NAME) == ["articles/weir.md"]
    page = (house / f"site/i/{item}/index.html").read_text("utf-8")
    assert REASON in page
    assert "The words that stood here were taken off this site, and who said them." in page
    log = (house / "site/corrections/index.html").read_text("utf-8")
    assert REASON in log
    (row,) = [r for r in json.loads((house / "site/data/withdrawn.json").read_text("utf-8")) if r["id"] == item]
    assert (row["text"], row["name"], row["digest"], row["gone"]) == ("", None, "", REASON)


def test_what_shows_the_same_sentence_goes_with_it(house):
    """A figure in the words, and one whose page would go on showing them."""
    item = quoted()
    figure = next(e for e in read_ledger(house / "content/ledger.jsonl").entries if "4.2 million" in e.text and e.value)
    assert f"withdrawn {figure.id}" in take_off(item.id).output
    gone = {entry.id for entry in digest_of().ledger if entry.gone}
    assert {item.id, figure.id} <= gone


def test_nobody_can_decide_or_edit_them_back(house):
    """A later decision does nothing, and a withdrawal that showed the words can be followed by one that does not."""
    item = quoted().id
    assert run("correct", item, "--kind", "withdrawn", "--reason", "In private.", "--by", "Ed").exit_code == 0
    write_ledger(house / "content/ledger.jsonl", digest_of().ledger)
    assert take_off(item).exit_code == 0
    (house / "content/decisions.yml").write_text(
        f"- {{item: {item}, verdict: publish, reason: heard, by: Jo, on: 2062-09-20}}\n", "utf-8"
    )
    digest = digest_of()
    assert digest.faults == digest.changes == ()
    assert [(e.text, e.gone) for e in digest.ledger if e.id == item] == [("", REASON)]
    write_ledger(house / "content/ledger.jsonl", digest.ledger)
    article = house / "content/articles/weir.md"
    article.write_text("\n\n".join(p for p in WEIR.split("\n\n") if WORDS not in p), "utf-8")
    assert digest_of().changes == ()
    assert "taken off already" in take_off(item).output


@pytest.mark.parametrize(
    ("reason", "named"),
    [
        ("Tolloway never said so.", "Tolloway"),
        ("“Not a penny more for that tub, which cost €4.2 million last year,” was private.", WORDS),
    ],
)
def test_a_reason_does_not_tell_what_goes(house, reason, named):
    """It is shown for good, so a name or the words in it are refused, and nothing is written."""
    result = run("correct", quoted().id, "--kind", "withdrawn", "--without-words", "--reason", reason, "--by", "Ed")
    assert result.exit_code == 2
    assert named in result.output
    assert not (house / "content/corrections").exists()


def test_the_same_words_in_another_article_are_named(house):
    """They are another item's: whoever takes them off has to know of it."""
    again = WEIR.replace("wire.example/weir", "wire.example/again").replace("harbour-wire", "the-courier")
    (house / "content/articles/again.md").write_text(again, "utf-8")
    write_ledger(house / "content/ledger.jsonl", digest_of().ledger)
    item = quoted()
    other = next(e.id for e in read_ledger(house / "content/ledger.jsonl").entries if e.text == item.text and e != item)
    assert f"still published {other}: it has the same words" in take_off(item.id).output


def test_what_else_the_same_speaker_said_is_named(house):
    """It goes on naming them, which may be meant or not."""
    article = house / "content/articles/weir.md"
    article.write_text(WEIR.replace("a bargeman.", "a bargeman. “I will sell it,” he said."), "utf-8")
    write_ledger(house / "content/ledger.jsonl", digest_of().ledger)
    other = next(e.id for e in read_ledger(house / "content/ledger.jsonl").entries if e.text == "I will sell it,")
    assert f"still published {other}: it names Bren Tolloway too" in take_off(quoted().id).output


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("‘Not a penny more for that tub’", "has the words"),
        ("A penny for a tub, and not one more", None),
        ("Bargeman Tolloway would sell", "names Bren Tolloway"),
        ("Weir stays open, says Quill", None),
    ],
)
def test_a_headline_that_goes_on_telling_is_named(house, headline, told):
    """It stands on many pages, in the data and in citations, and only a person can word it anew."""
    article = house / "content/articles/weir.md"
    article.write_text(WEIR.replace("Council keeps the weir open", headline), "utf-8")
    result = take_off(quoted().id)
    assert result.exit_code == 0, result.output
    lines = [line for line in result.output.splitlines() if "headline" in line]
    path = "still published articles/weir/: its headline"
    assert lines == ([f"{path} {told}; edit `title` in content/articles/weir.md"] if told else [])


def test_a_headline_of_another_article_is_told_by_the_whole_name(house):
    """A surname alone may be anybody's there."""
    for name, headline in (("two", "Who is Bren Tolloway?"), ("three", "Tolloway Lane is shut")):
        other = WEIR.split("---\n")[1].replace("Council keeps the weir open", headline).replace("/weir", f"/{name}")
        (house / f"content/articles/{name}.md").write_text(f"---\n{other}---\nIt rained.\n", "utf-8")
    lines = [line for line in take_off(quoted().id).output.splitlines() if "headline" in line]
    assert lines == [
        "still published articles/two/: its headline names Bren Tolloway; edit `title` in content/articles/two.md"
    ]


def test_a_page_that_was_kept_is_named(house):
    """It lies compressed beside its article; a file that only calls itself so stops nothing."""
    folder = house / "content/articles"
    (folder / "weir.html.gz").write_bytes(gzip.compress(WEIR.replace("for that", "for\n that").encode()))
    (folder / "torn.html.gz").write_bytes(gzip.compress(WEIR.encode())[:60])
    lines = [line for line in take_off(quoted().id).output.splitlines() if line.startswith("still there")]
    assert lines == [f"still there content/articles/{name}: it holds the words" for name in ("weir.html.gz", "weir.md")]


def test_it_is_for_what_is_withdrawn():
    """An error that is put right has to show what was wrong."""
    assert run("correct", "q-abcdefgh23", "--kind", "ours", "--reason", "x", "--without-words").exit_code != 0
