"""``sitegen actors``: what is accepted is written, and no address dies of it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.pipeline import load_settings, make_digest
from sitegen.render import render_pages
from sitegen.review import write_ledger
from tests.maintain.provoked import SETTINGS

ROOT = Path(__file__).parents[2]
REGISTRY = """# Who may speak here.
# Keep the ids.

ada-quill: # the harbour master
  name: "Ada Quill" # not her cousin
  kind: person
  aliases: [Ada B. Quill, Bea Quill]
  roles:
    - title: Harbour Master # since the election
      of: Orlay

# The ferry people
dee-olm:
  name: Dee Olm
"""
ARTICLE = """---
title: The weir
url: https://wire.example/weir
---
“The weir will stay open,” said Ada Quill, the harbour master.

“The road is shut,” said Bren Tolloway, the county engineer. “It will stay shut,” Tolloway said.

“Nobody asked us,” said Brenn Tolloway, who runs the ferry.

“I asked,” said Mr Pell.
"""


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A site with two registered actors and three who are not."""
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    (tmp_path / "content/articles/weir.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "content/actors.yml").write_text(REGISTRY, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, ["actors", *arguments])


def registry(site):
    """Return what the registry says now."""
    return (site / "content/actors.yml").read_text("utf-8")


def pages(site):
    """Return what the site would be made of, its data files without a database as they are read."""
    facts = make_digest(load_settings(site / "mkdocs.yml")).facts
    made = render_pages(facts, templates=ROOT / "templates")
    return {name: text if isinstance(text, str) else text.decode() for name, text in made.items()}


def test_who_is_not_registered_is_shown_with_likely_doubles(site):
    """By how often they speak, with the command that settles a double; nothing is written."""
    result = run()
    assert result.exit_code == 0, result.output
    assert "   2     bren-tolloway: Bren Tolloway (person, 1 article, called “the county engineer”)" in result.stdout
    assert "sitegen actors merge brenn-tolloway bren-tolloway" in result.stdout
    assert registry(site) == REGISTRY


def test_registering_adds_an_entry_and_keeps_all_else(site):
    """Every byte that was there stands as it was."""
    assert run("register", "bren-tolloway").exit_code == 0
    assert registry(site) == REGISTRY + "\nbren-tolloway:\n  name: Bren Tolloway\n  kind: person\n"
    assert run("register", "bren-tolloway").exit_code == 1


def test_registering_into_a_file_of_comments_keeps_them(site):
    """As the one that ``sitegen init`` writes."""
    (site / "content/actors.yml").write_text("# Nobody yet.\n# ada-quill: {name: Ada Quill}\n", "utf-8")
    assert run("register", "bren-tolloway").exit_code == 0
    assert registry(site).startswith("# Nobody yet.\n# ada-quill: {name: Ada Quill}\n\nbren-tolloway:\n  name: Bren")


def test_merging_leads_the_old_address_and_its_feeds_on(site):
    """The page there leads to the new one, the feed there is the new one's, and both name it."""
    assert run("merge", "brenn-tolloway", "bren-tolloway").exit_code == 0
    assert registry(site) == REGISTRY + (
        "\nbren-tolloway:\n  name: Bren Tolloway\n  aliases: [Brenn Tolloway]\n  formerly: [brenn-tolloway]\n"
        "  kind: person\n"
    )
    made = pages(site)
    assert "actors/brenn-tolloway/index.md" not in made
    assert 'content="0; url=../bren-tolloway/"' in made["actors/brenn-tolloway/index.html"]
    assert 'rel="canonical" href="https://digest' not in made["actors/brenn-tolloway/index.html"]
    assert made["actors/brenn-tolloway/feed.xml"] == made["actors/bren-tolloway/feed.xml"]
    assert made["actors/brenn-tolloway/feed.json"] == made["actors/bren-tolloway/feed.json"]
    for words in ("The road is shut", "Nobody asked us"):
        assert words in made["actors/bren-tolloway/index.md"]


def test_merging_registered_actors_keeps_comments_and_offices(site):
    """Of the one that is kept; names of the other become aliases."""
    assert run("merge", "dee-olm", "ada-quill").exit_code == 0
    text = registry(site)
    assert 'name: "Ada Quill" # not her cousin' in text
    assert "  aliases: [Ada B. Quill, Bea Quill, Dee Olm]\n" in text
    assert "    - title: Harbour Master # since the election\n" in text
    assert "formerly: [dee-olm]" in text
    assert "dee-olm:" not in text
    assert "# Keep the ids.\n\nada-quill: # the harbour master\n" in text
    assert text.endswith("      of: Orlay\n\n# The ferry people\n")


def test_a_comment_below_a_short_entry_stays_with_the_next(site):
    """Whatever is added to the entry, and to the end of the file."""
    text = "ada-quill:\n  name: Ada Quill # hers\n\n# The ferry people\ndee-olm: {name: Dee Olm}\n"
    (site / "content/actors.yml").write_text(text, "utf-8")
    assert run("merge", "brenn-tolloway", "ada-quill").exit_code == 0
    assert registry(site) == (
        "ada-quill:\n  name: Ada Quill # hers\n  aliases: [Brenn Tolloway]\n  formerly: [brenn-tolloway]\n\n"
        "# The ferry people\ndee-olm: {name: Dee Olm}\n"
    )


def test_renaming_keeps_place_comments_and_the_old_address(site):
    """The old name is an alias, the old id leads on, and a decision that names it still holds."""
    assert run("rename", "ada-quill", "ada-quill-marsh", "--name", "Ada Quill-Marsh").exit_code == 0
    text = registry(site)
    assert text.index("ada-quill-marsh:") < text.index("# The ferry people") < text.index("dee-olm:")
    assert "ada-quill-marsh: # the harbour master\n" in text
    assert "aliases: [Ada B. Quill, Bea Quill, Ada Quill]\n" in text
    made = pages(site)
    assert "../ada-quill-marsh/" in made["actors/ada-quill/index.html"]
    assert "The weir will stay open" in made["actors/ada-quill-marsh/index.md"]
    facts = make_digest(load_settings(site / "mkdocs.yml")).facts
    item = next(quote.id for quote in facts.quotes if "I asked" in quote.text)
    decision = f"- {{item: {item}, verdict: publish, speaker: ada-quill, reason: r, by: b, on: 2026-10-01}}\n"
    (site / "content/decisions.yml").write_text(decision, "utf-8")
    decided = make_digest(load_settings(site / "mkdocs.yml")).facts
    assert next(quote.speaker.id for quote in decided.quotes if quote.id == item) == "ada-quill-marsh"


def test_splitting_gives_a_form_to_a_new_entry(site):
    """At the end of the file; the old one keeps its address."""
    result = run("split", "ada-quill", "bea-quill", "--name", "Bea Quill", "--form", "Bea Quill")
    assert result.exit_code == 0, result.output
    text = registry(site)
    assert "  aliases: [Ada B. Quill]\n" in text
    assert text.endswith("dee-olm:\n  name: Dee Olm\n\nbea-quill:\n  name: Bea Quill\n  kind: person\n")


def test_a_merger_that_was_wrong_is_taken_back(site):
    """The other one has their own address again, and nothing of them is left with the first, comments apart."""
    before = pages(site)
    assert run("merge", "brenn-tolloway", "bren-tolloway").exit_code == 0
    assert "Brenn Tolloway" in registry(site)
    result = run(
        *("split", "bren-tolloway", "brenn-tolloway"), *("--name", "Brenn Tolloway", "--form", "Brenn Tolloway")
    )
    assert result.exit_code == 0, result.output
    text = registry(site)
    assert text.startswith(REGISTRY)
    assert "formerly" not in text
    assert "aliases: [Brenn" not in text
    after = pages(site)
    assert sorted(after) == sorted(before)
    assert [page for page in after if "has moved" in after[page]] == []


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("register", "nobody"), "nobody is no actor. Fix: "),
        (("merge", "ada-quill", "ada-quill"), "are one actor already. Fix: "),
        (("rename", "ada-quill", "dee-olm"), "dee-olm is the id of Dee Olm. Fix: "),
        (("rename", "bren-tolloway", "bren"), "bren-tolloway is not in actors.yml. Fix: "),
        (("rename", "ada-quill", "Ada Quill"), "error SG407: "),
        (("split", "ada-quill", "bea", "--name", "Bea", "--form", "Bo"), "ada-quill has no alias 'Bo'. Fix: "),
        (("register", "pell-in-weir"), "tells who is meant in one article only. Fix: "),
        (("merge", "ada-quill", "pell-in-weir"), "tells who is meant in one article only. Fix: "),
        (("gather", "Tarn"), "no name that is bound to its article is 'Tarn'. Fix: "),
        (("gather", "Pell", "--into", "nobody"), "nobody is no actor. Fix: "),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_written(site, arguments, said):
    """In a sentence with its fix; a registry that would be faulty is never written."""
    result = run(*arguments)
    assert result.exit_code == 1, result.output
    assert said in result.stderr
    assert registry(site) == REGISTRY


@pytest.mark.parametrize(
    "arguments",
    [("rename", "ada-quill", "a-quill"), ("merge", "brenn-tolloway", "bren-tolloway")],
    ids=["id", "double"],
)
def test_another_id_of_one_person_is_no_change_in_silence(site, arguments):
    """What was published stays as it was said; a build goes on without a correction."""
    ledger = make_digest(load_settings(site / "mkdocs.yml")).ledger
    write_ledger(site / "content/ledger.jsonl", ledger)
    assert run(*arguments).exit_code == 0
    assert make_digest(load_settings(site / "mkdocs.yml")).changes == ()


def test_a_surname_is_given_to_whom_it_means(site):
    """Merged, or gathered from all articles: it is hers there, no alias that would catch her brother elsewhere."""
    for arguments in (("merge", "pell-in-weir", "dee-olm"), ("gather", "Pell", "--into", "dee-olm")):
        (site / "content/actors.yml").write_text(REGISTRY, "utf-8")
        result = run(*arguments)
        assert result.exit_code == 0, result.output
        assert registry(site) == REGISTRY.replace("Dee Olm\n", "Dee Olm\n  formerly: [pell-in-weir]\n")
        made = pages(site)
        assert "I asked" in made["actors/dee-olm/index.md"]
        assert "../dee-olm/" in made["actors/pell-in-weir/index.html"]


def test_a_name_of_several_articles_is_gathered(site):
    """Shown with its command; then one actor has it, in later articles too, and nothing changed in silence."""
    ferry = ARTICLE.replace("The weir", "The ferry").replace("wire.example/weir", "wire.example/ferry")
    (site / "content/articles/ferry.md").write_text(ferry, "utf-8")
    write_ledger(site / "content/ledger.jsonl", make_digest(load_settings(site / "mkdocs.yml")).ledger)
    assert "who?     “Pell” in 2 articles\n         sitegen actors gather Pell\n" in run().stdout
    result = run("gather", "Pell")
    assert result.stdout == "gathered “Pell” of 2 articles in actors.yml\n"
    later = ferry.replace("The ferry", "The road").replace("wire.example/ferry", "wire.example/road")
    (site / "content/articles/road.md").write_text(later, "utf-8")
    digest = make_digest(load_settings(site / "mkdocs.yml"))
    assert [q.speaker.id for q in digest.facts.quotes if "I asked" in q.text] == ["pell"] * 3
    assert digest.changes == ()
    assert "“Pell”" not in run().stdout


def test_what_was_taken_for_one_is_shown(site):
    """With what makes it sure."""
    president = "\n“We will rebuild it,” said President {}.\n"
    for name, who in (("a", "Mira Solheim"), ("b", "Solheim")):
        head = f"---\nurl: https://wire.example/{name}\npublished: 2026-03-0{len(who) % 7 + 1}\n---\n"
        (site / f"content/articles/{name}.md").write_text(head + president.format(who), "utf-8")
    assert "one      solheim-in-b is mira-solheim: the only president of that surname\n" in run().stdout


def test_a_former_id_is_never_given_to_somebody_else(site):
    """A newcomer whose name would make it gets another address."""
    (site / "content/actors.yml").write_text("ada-quill: {name: Ada Quill, formerly: [bren-tolloway]}\n", "utf-8")
    made = pages(site)
    assert "../ada-quill/" in made["actors/bren-tolloway/index.html"]
    (other,) = [name for name in made if name.startswith("actors/bren-tolloway-") and name.endswith("/index.md")]
    assert "The road is shut" in made[other]
