"""Nothing that was published changes in silence: every way it could, and how each is told to readers."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml import html
from typer.testing import CliRunner

from sitegen.cli import app
from sitegen.pipeline import load_settings, make_digest
from sitegen.read import read_registry
from sitegen.records import Decision
from sitegen.render import render_pages
from sitegen.review import change_fault, read_ledger, write_ledger
from sitegen.review.correcting import Corrector
from sitegen.review.day_files import decision_file, entry_of
from sitegen.settings import find_config

TEMPLATES = Path(__file__).parents[2] / "templates"
WEIR = """---
title: Council keeps the weir open
outlet: harbour-wire
published: 2026-09-14
---
The weir at Orlay will stay open, harbour master Ada Quill said on Monday.

“We have spent nearly €4.2 million on the gates,” Quill told reporters.

“They will hold,” Quill said later that day.

“Not a penny more,” said Bren Tolloway, the county engineer.
"""


ROAD = """---
published: 2026-09-15
---
Bren Tolloway, the county engineer, did not say when the road would open. Dozens of boats waited.
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory):
    """A content folder with an article whose ledger is written."""
    folder = tmp_path_factory.mktemp("published")
    (folder / "content/articles").mkdir(parents=True)
    (folder / "content/articles/weir.md").write_text(WEIR, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        publish(folder)
    return folder


@pytest.fixture
def house(published, tmp_path, monkeypatch):
    """A copy of it as the working folder."""
    shutil.copytree(published, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def digest_of():
    """Make what a build would publish."""
    return make_digest(load_settings(find_config(None)))


def publish(house):
    """Do what a build does to the ledger, without the pages."""
    digest = digest_of()
    assert digest.changes == ()
    write_ledger(house / "content/ledger.jsonl", digest.ledger)
    return digest


def run(*arguments):
    """Run the command line in this process."""
    return CliRunner().invoke(app, [str(a) for a in arguments])


def entry(house, words):
    """Return the ledger's entry of some words."""
    return next(e for e in read_ledger(house / "content/ledger.jsonl").entries if e.text == words)


def decide(house, item, **fields):
    """Write a decision by hand."""
    lines = [f"- item: {item}"] + [f"  {name}: {value}" for name, value in fields.items()]
    text = "\n".join([*lines, "  reason: heard on tape", "  by: Ed", "  on: 2026-09-20"]) + "\n"
    (house / "content/decisions.yml").write_text(text, "utf-8")


def by_decision(house):
    """A reviewer gives published words to somebody else."""
    decide(house, entry(house, "They will hold,").id, verdict="publish", speaker="bren-tolloway")
    return "speaker from Ada Quill to Bren Tolloway"


def by_other_words(house):
    """A reviewer publishes fewer words than before."""
    decide(house, entry(house, "They will hold,").id, verdict="publish", only="will hold")
    return "words from “They will hold,” to “will hold”"


def by_unit(house):
    """A reviewer puts a published unit right."""
    decide(house, entry(house, "nearly €4.2 million").id, verdict="publish", unit="USD")
    return "unit from EUR to USD"


def by_hold(house):
    """A reviewer holds what was published."""
    decide(house, entry(house, "They will hold,").id, verdict="hold")
    return "“They will hold,” (Ada Quill) would no longer be published"


def by_alias(house):
    """The registry says that two speakers are one."""
    actors = "tam-brill: {name: Tam Brill, aliases: [Ada Quill]}\n"
    (house / "content/actors.yml").write_text(actors, "utf-8")
    return "speaker from Ada Quill to Tam Brill"


def by_another_name(house):
    """The registry gives the id of a speaker to somebody else, so that the speaker gets another page."""
    (house / "content/actors.yml").write_text("ada-quill: {name: Tam Brill}\n", "utf-8")
    return "speaker from Ada Quill (ada-quill) to Ada Quill (ada-quill-"


def by_former_id(house):
    """The registry leads the bare surname of an article to somebody who has another one."""
    (house / "content/articles/pier.md").write_text("“The pier is shut,” Vell said on Monday.\n", "utf-8")
    publish(house)
    (house / "content/actors.yml").write_text("tam-brill: {name: Tam Brill, formerly: [vell-in-pier]}\n", "utf-8")
    return "speaker from Vell to Tam Brill"


def by_outlet(house):
    """The article is said to be another outlet's."""
    swap(house, "outlet: harbour-wire", "outlet: the-courier")
    return "outlet from harbour-wire to the-courier"


def by_name_of_an_outlet(house):
    """The registry calls the outlet by a name that has nothing of the one that readers saw."""
    outlets = house / "content/outlets.yml"
    outlets.write_text("harbour-wire: {name: The Harbour Wire}\n", "utf-8")
    publish(house)
    outlets.write_text("harbour-wire: {name: The Courier}\n", "utf-8")
    return "outlet from The Harbour Wire to The Courier"


def by_day(house):
    """The article is said to be of another day."""
    swap(house, "2026-09-14", "2025-09-14")
    return "day from 2026-09-14 to 2025-09-14"


def by_measure(house):
    """A reviewer says that a figure counts something else."""
    decide(house, entry(house, "nearly €4.2 million").id, verdict="publish", measures='"-"')
    return "what it counts from the gates to unknown"


def by_headline(house):
    """The article gets another headline."""
    swap(house, "keeps the weir open", "may shut the weir")
    return "headline from Council keeps the weir open to Council may shut the weir"


def by_byline(house):
    """The article is said to be by somebody else, and so is what is cited from it."""
    swap(house, "outlet: harbour-wire", "outlet: harbour-wire\nauthors: [Tove Sandell, Ore Lindqvist]")
    publish(house)  # what was not known may become known
    swap(house, "outlet: harbour-wire", "outlet: harbour-wire\nauthors: [Tove Sandell, Mads Orlo]")
    return "by-line from Tove Sandell; Ore Lindqvist to Tove Sandell; Mads Orlo"


def by_link(house):
    """Readers are sent elsewhere to check what stands there."""
    for address in ("https://www.wire.example/weir/", "http://wire.example/weir#gates"):
        swap(house, "outlet: harbour-wire", f"outlet: harbour-wire\nurl: {address}")
        publish(house)  # the same page, spelled otherwise
    swap(house, "outlet: harbour-wire", "outlet: harbour-wire\nurl: https://wire.example/lock")
    return "address from http://wire.example/weir#gates to https://wire.example/lock"


def by_office(house):
    """The registry says that who spoke held another office on that day."""
    actors = house / "content/actors.yml"
    actors.write_text("bren-tolloway: {name: Bren Tolloway, roles: [{title: Lock keeper}]}\n", "utf-8")
    road = house / "content/articles/road.md"
    road.write_text(ROAD.replace(", the county engineer,", "") + "\n“It opens in May,” Tolloway said.\n", "utf-8")
    publish(house)
    actors.write_text("bren-tolloway: {name: Bren Tolloway, roles: [{title: Warden, of: Orlay}]}\n", "utf-8")
    return "office from Lock keeper to Warden, Orlay"


def by_words_of_an_office(house):
    """The article calls who speaks something else."""
    road, told = house / "content/articles/road.md", "\n“It opens in May,” Tolloway said.\n"
    road.write_text(ROAD + told, "utf-8")
    publish(house)
    road.write_text(ROAD.replace("county engineer", "county mayor") + told, "utf-8")
    return "office from the county engineer to the county mayor"


def by_lost_front_matter(house):
    """The file got an ending under which its front matter is words like others."""
    (house / "content/articles/weir.md").rename(house / "content/articles/weir.txt")
    return "outlet from harbour-wire to unknown; day from 2026-09-14 to unknown"


def by_period(house):
    """The article puts a figure into another year, in the same words."""
    road = house / "content/articles/road.md"
    road.write_text(ROAD + "\nThe guild sold 12 boats in 2025.\n", "utf-8")
    publish(house)
    road.write_text(ROAD + "\nThe guild sold 12 boats in 2024.\n", "utf-8")
    return "period from in 2025 to in 2024"


def by_manner(house):
    """The article no longer states a figure as a fact, in the same words."""
    road = house / "content/articles/road.md"
    road.write_text(ROAD + "\nThe guild sold 14 boats.\n", "utf-8")
    publish(house)
    road.write_text(ROAD + "\nThe guild could sell 14 boats.\n", "utf-8")
    return "manner from asserted to hypothetical"


def by_folder(house):
    """The folder of the articles got another name."""
    (house / "content/articles").rename(house / "content/stories")
    return "would no longer be published; f-"


def by_swapped_names(house):
    """Two articles have each other's name, and so each other's address."""
    weir, road, aside = (house / f"content/articles/{name}.md" for name in ("weir", "road", "aside"))
    road.write_text(ROAD, "utf-8")
    publish(house)
    weir.rename(aside)
    road.rename(weir)
    aside.rename(road)
    return "“They will hold,” (Ada Quill) would no longer be published"


def by_publishing_quotations_only(house):
    """A setting leaves out what is only reported."""
    (house / "mkdocs.yml").write_text("site_name: Wire\nextra: {sitegen: {publish: quotations}}\n", "utf-8")
    return "“The weir at Orlay will stay open” (Ada Quill) would no longer be published"


def by_address(house):
    """A setting holds what no reader can check."""
    (house / "mkdocs.yml").write_text("site_name: Wire\nextra: {sitegen: {hold_without_address: true}}\n", "utf-8")
    return "would no longer be published"


def swap(house, before, after):
    """Put other words into the article."""
    path = house / "content/articles/weir.md"
    assert before in WEIR
    path.write_text(WEIR.replace(before, after), "utf-8")


def by_setting(house):
    """A setting asks for surer speakers."""
    settings = "site_name: Wire\nextra: {sitegen: {publish_confidence: 0.99}}\n"
    (house / "mkdocs.yml").write_text(settings, "utf-8")
    return "would no longer be published"


def by_ending(house):
    """The file got an ending that is not read."""
    (house / "content/articles/weir.md").rename(house / "content/articles/weir.rtf")
    return "would no longer be published"


def by_rejection(house):
    """A reviewer says that what was published is no quotation."""
    decide(house, entry(house, "They will hold,").id, verdict="reject")
    return "“They will hold,” (Ada Quill) would no longer be published"


def by_edit(house):
    """The article says something else now."""
    path = house / "content/articles/weir.md"
    path.write_text(WEIR.replace("They will hold", "They will not hold"), "utf-8")
    return "“They will hold,” (Ada Quill) would no longer be published; q-"


def by_reading(house):
    """The ledger was written by an extractor that read it otherwise: another value and another qualifier."""
    path = house / "content/ledger.jsonl"
    entries = read_ledger(path).entries
    old = {"value": "4.2", "qualifier": "exact"}
    write_ledger(path, [e.model_copy(update=old) if e.value else e for e in entries])
    return "value from 4.2 to 4200000; qualifier from exact to approximately"


def by_renaming(house):
    """The file of the article got another name, and so another address."""
    (house / "content/articles/weir.md").rename(house / "content/articles/weir-open.md")
    return "would no longer be published; q-"


def by_deletion(house):
    """The article is gone."""
    (house / "content/articles/weir.md").unlink()
    return "would no longer be published"


OURS, OUTLET = ("ours", "Our mistake"), ("outlet", "The outlet changed its text")
EXTRACTOR, WITHDRAWN = ("extractor", "Read better than before"), ("withdrawn", "Withdrawn")
WAYS = [
    (by_decision, OURS),
    (by_other_words, OURS),
    (by_unit, OURS),
    (by_hold, WITHDRAWN),
    (by_alias, OURS),
    (by_another_name, OURS),
    (by_former_id, OURS),
    (by_outlet, OURS),
    (by_name_of_an_outlet, OURS),
    (by_day, OURS),
    (by_measure, OURS),
    (by_headline, OUTLET),
    (by_byline, OUTLET),
    (by_link, OURS),
    (by_office, OURS),
    (by_words_of_an_office, OUTLET),
    (by_lost_front_matter, OURS),
    (by_period, OUTLET),
    (by_manner, OUTLET),
    (by_folder, OURS),
    (by_swapped_names, OURS),
    (by_publishing_quotations_only, WITHDRAWN),
    (by_address, WITHDRAWN),
    (by_setting, WITHDRAWN),
    (by_ending, WITHDRAWN),
    (by_rejection, WITHDRAWN),
    (by_edit, OUTLET),
    (by_reading, EXTRACTOR),
    (by_renaming, OURS),
    (by_deletion, WITHDRAWN),
]


@pytest.mark.parametrize(("way", "whose"), WAYS)
def test_no_way_changes_what_is_published_in_silence(house, way, whose):
    """It is found, with the command that settles it; once readers are told, the ledger becomes what they see.

    They are told in words of its own for whose error it was: in the log, and at the address of each item.
    """
    told = way(house)
    changes = digest_of().changes
    messages = [str(change_fault(change, "content/ledger.jsonl")) for change in changes]
    assert any(told in message for message in messages)
    assert all(
        f"sitegen correct {change.change.item} --kind ours|" in m for change, m in zip(changes, messages, strict=True)
    )
    Corrector(house / "content", "Ed Orlo", date(2026, 9, 21)).settle(changes, whose[0], "Read anew.")
    digest = publish(house)
    assert digest.facts.corrections[0].what == "Read anew."
    shown = {item.id for item in digest.facts.items if item.status == "published"}
    assert {e.id for e in digest.ledger if not e.gone} == shown
    assert {e.gone for e in digest.ledger if e.gone} <= {"Read anew."}
    pages = render_pages(digest.facts, templates=TEMPLATES)
    assert f"{whose[1]}. Read anew." in words_on(pages["corrections/index.md"])
    for change in changes:
        address = words_on(pages[f"i/{change.change.item}/index.html"])
        assert f"{whose[1]}: Read anew." in address
        assert change.change.was.words in address


def test_a_correction_leads_from_what_was_to_what_stands_in_its_place(house):
    """Who finds the old figure finds the new one by the log, and the new one tells that it was another."""
    (house / "content/articles/weir.md").write_text(WEIR.replace("€4.2 million", "€4.7 million"), "utf-8")
    run("correct", "--all", "--kind", "outlet", "--reason", "The Wire put its sum right.", "--by", "Ed")
    digest = publish(house)
    (new,) = (figure.id for figure in digest.facts.figures if "4.7" in figure.span.text)
    assert all(new in correction.items for correction in digest.facts.corrections)
    pages = render_pages(digest.facts, templates=TEMPLATES)
    log = html.fromstring(pages["corrections/index.md"])
    assert [link.text for link in log.xpath(f"//a[contains(@href, '{new}')]")] == ["“nearly €4.7 million”"]
    assert "The Wire put its sum right." in words_on(pages[f"i/{new}/index.html"])


def words_on(page):
    """Return the words of a page as they are read."""
    return " ".join(html.fromstring(page).text_content().split())


@pytest.mark.parametrize(
    "entry_of",
    [
        "ada-quill: {name: Ada Falk, aliases: [Ada Quill]}",
        "quill: {name: Ada Quill, formerly: [ada-quill]}",
        "a-falk: {name: Ada Falk, formerly: [ada-quill], aliases: [Ada Quill]}",
        "oda-vell: {name: Oda Vell, formerly: [vell-in-pier]}",
    ],
)
def test_who_is_renamed_stays_who_they_are(house, entry_of):
    """As long as the name that readers saw is one of theirs, or a part of one."""
    (house / "content/articles/pier.md").write_text("“The pier is shut,” Vell said on Monday.\n", "utf-8")
    publish(house)
    (house / "content/actors.yml").write_text(f"{entry_of}\n", "utf-8")
    assert digest_of().changes == ()


def test_the_build_stops_before_anything_is_written(house):
    """Not a page, not the ledger, whether or not faults are gone over."""
    before = (house / "content/ledger.jsonl").read_bytes()
    by_decision(house)
    for options in ((), ("--keep-going",)):
        result = run("build", *options)
        assert result.exit_code == 1
        assert "error SG531" in result.output
        assert not (house / "site").exists()
        assert (house / "content/ledger.jsonl").read_bytes() == before


def test_a_change_back_is_a_change(house):
    """What was told once is not told for good: only the last correction counts."""
    by_decision(house)
    run("correct", "--all", "--kind", "ours", "--reason", "It was Tolloway.", "--by", "Ed")
    publish(house)
    (house / "content/decisions.yml").unlink()
    assert "speaker from Bren Tolloway to Ada Quill" in run("correct").output
    run("correct", "--all", "--kind", "ours", "--reason", "It was Quill after all.", "--by", "Ed")
    publish(house)
    by_decision(house)
    assert "speaker from Ada Quill to Bren Tolloway" in run("correct").output


def test_what_is_withdrawn_is_taken_off_the_site(house):
    """With the figures in its words; the decision and the correction are both written."""
    facts = digest_of().facts
    item = next(i for i in facts.quotes if "4.2 million" in i.text)
    assert [f.status for f in facts.figures if "4.2" in f.text] == ["published"]
    result = run("correct", item.id, "--kind", "withdrawn", "--reason", "It was said in private.", "--by", "Ed")
    assert result.exit_code == 0, result.output
    digest = publish(house)
    gone = {e.id: e.gone for e in digest.ledger if e.gone}
    assert gone[item.id] == "It was said in private."
    assert set(gone.values()) == {"It was said in private."}
    assert not [f for f in digest.facts.figures if f.status == "published" and "4.2" in f.text]
    assert [d.verdict for d in read_registry(house / "content").decisions][:1] == ["reject"]


def test_what_was_decided_on_another_branch_the_same_day_is_withdrawn(house):
    """Its decision gives way to that of the withdrawal: one person does not contradict themself."""
    item, today = entry(house, "They will hold,").id, datetime.now(UTC).astimezone().date()
    decided = Decision(item=item, verdict="publish", reason="Heard on tape.", by="Ed Orlo", on=today)
    decision_file(house / "content", "Ed Orlo", today, "gates").put(entry_of(decided))
    assert run("correct", item, "--kind", "withdrawn", "--reason", "In private.", "--by", "Ed Orlo").exit_code == 0
    assert {d.verdict for d in publish(house).in_force} == {"reject"}


def test_a_correction_never_leaves_the_log_in_silence(house):
    """Once a build has told it: what readers were told can be put in better words, and not be taken back."""
    run("correct", entry(house, "They will hold,").id, "--kind", "outlet", "--reason", "It was mishaerd.", "--by", "Ed")
    publish(house)
    (file,) = (house / "content/corrections").iterdir()
    file.write_text(file.read_text("utf-8").replace("mishaerd", "misheard"), "utf-8")
    assert run("correct").output.startswith("nothing that is published has changed")
    file.unlink()
    result = run("build")
    assert result.exit_code == 1
    assert "error SG532: readers were told a correction of q-" in result.output


def test_a_correction_can_tell_of_what_has_not_changed(house):
    """As when the outlet mends what was always shown as it had it."""
    item = entry(house, "Not a penny more,").id
    result = run("correct", item, "--kind", "outlet", "--reason", "The Wire took the headline back.", "--by", "Ed")
    assert "in words" in result.output
    (correction,) = publish(house).facts.corrections
    assert (correction.items, correction.kind, correction.changes) == ((item,), "outlet", ())


@pytest.mark.parametrize("kind", ["ours", "withdrawn", "outlet"])
def test_the_same_answer_twice_is_one_correction(house, kind):
    """As where a command is typed again because nobody saw whether it had ended; before and after the next build."""
    if kind == "ours":
        by_decision(house)
    item = entry(house, "They will hold,").id
    command = ("correct", item, "--kind", kind, "--reason", "It was heard wrong.", "--by", "Ed")
    assert run(*command).exit_code == 0
    written = files_of(house)
    again = run(*command)
    assert again.exit_code == 0
    assert again.output.startswith(f"known {item}: readers are told so already, of {date.today()}; nothing is written")  # noqa: DTZ011
    publish(house)
    run(*command)
    assert files_of(house) == written
    assert "known" not in run(*command[:-3], "It was misheard by us.", "--by", "Ed").output or kind == "withdrawn"


def files_of(house):
    """Return what corrections and decisions there are."""
    return {
        path: path.read_bytes()
        for name in ("corrections", "decisions")
        for path in (house / f"content/{name}").glob("*")
    }


@pytest.mark.usefixtures("house")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("q-aaaaaaaaaa", "--kind", "ours", "--reason", "x"), "was never published"),
        (("--all", "--kind", "ours", "--reason", "x"), "nothing that is published has changed"),
        (("q-aaaaaaaaaa",), "whose error it was"),
        (("q-aaaaaaaaaa", "--kind", "ours", "--reason", " "), "whose error it was"),
    ],
)
def test_what_cannot_be_corrected_is_told(arguments, said):
    """Nothing is written."""
    result = run("correct", *arguments)
    assert said in " ".join(result.output.split())


def test_an_old_ledger_is_read_and_completed(house):
    """Entries of before speakers and values were recorded are compared by their words, and filled by the next build."""
    path = house / "content/ledger.jsonl"
    bare = dict.fromkeys(("by", "name", "value", "upper", "unit", "qualifier"))
    full = read_ledger(path).entries
    write_ledger(path, [e.model_copy(update=bare) for e in full])
    assert '"by"' not in path.read_text("utf-8")
    by_decision(house)
    publish(house)
    (house / "content/decisions.yml").unlink()
    assert "speaker from Bren Tolloway to Ada Quill" in run("correct").output
