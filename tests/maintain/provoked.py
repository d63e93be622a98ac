"""For each code of a message, a site that provokes it: small files, and what is done to them."""

import os
import subprocess
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sitegen.codes import Code
from sitegen.errors import Fault, SettingsError
from sitegen.maintain.check import check
from sitegen.maintain.content_checks import content_warnings
from sitegen.maintain.settings_checks import settings_warnings
from sitegen.pipeline import load_settings, read_content
from sitegen.read import page, read_articles

TODAY = date(2026, 11, 2)
SETTINGS = """site_name: Harbour digest
site_url: https://digest.example/
extra:
  sitegen:
    contact: desk@digest.example
"""
HEAD = "---\ntitle: The weir\nurl: https://wire.example/weir\n---\n"
WEIR = HEAD + "“The weir will stay open,” said Ada Quill, the harbour master.\n"
HELD = HEAD + "Ora Vint and Sela Marr met on Monday.\n\n“We cannot go on like this and we will not.”\n"
ITEM = "q-nrxoueu6o2"
"""The quote of the good article."""
NEEDS_EXTRACTION = {
    Code.CHANGED_IN_SILENCE,
    Code.CORRECTION_GONE,
    Code.LEDGER_LOST,
    Code.LEDGER_NOT_KEPT,
    Code.ARTICLE_HELD,
    Code.NO_TOPICS,
    Code.DECISION_WITHOUT_ITEM,
    Code.DECISION_REFUSED,
    Code.STALE_DECISION,
    Code.CORRECTION_WITHOUT_ITEM,
    Code.NO_PIPELINE,
    Code.HELD_QUOTE,
    Code.HELD_FIGURE,
}
"""What is told once the articles have been extracted; the others are asked of what was read, in a tenth of the time."""


@dataclass(frozen=True)
class Provoked:
    """A site that has one thing wrong with it."""

    code: Code
    files: dict[str, str | bytes] = field(default_factory=dict)
    """By their paths from the site's folder; mkdocs.yml and one good article are there without being named."""
    links: dict[str, str] = field(default_factory=dict)
    """Symbolic links, and where they lead."""
    named: str | None = None
    """What is named on the command line in place of the content folder."""

    def messages(self, folder: Path) -> tuple[Fault, ...]:
        """Make the site in the working folder and return what a check of it tells."""
        for name, text in {"mkdocs.yml": SETTINGS, "content/articles/weir.md": WEIR, **self.files}.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode() if isinstance(text, str) else text)
        for name, target in self.links.items():
            (folder / name).symlink_to(target)
        if self.named is not None:
            return read_articles([Path(self.named)], max_bytes=1_000).faults
        try:
            own_settings = load_settings(Path("mkdocs.yml"))
            if self.code in NEEDS_EXTRACTION:
                return check(own_settings, today=TODAY).messages
            read = read_content(own_settings)
        except SettingsError as error:
            return error.faults
        warnings = content_warnings(read, TODAY, registered_outlets=read.registry.outlets)
        return (*read.faults, *read.warnings, *warnings, *settings_warnings(own_settings))


def front(fields: str) -> dict[str, str]:
    """Return an article with these lines of front matter."""
    return {"content/articles/new.md": f"---\nurl: https://wire.example/new\n{fields}\n---\nA word of it.\n"}


def registry(name: str, text: str) -> dict[str, str]:
    """Return a registry."""
    return {f"content/{name}": text}


def settings(text: str) -> dict[str, str]:
    """Return a mkdocs.yml."""
    return {"mkdocs.yml": text}


def own(line: str) -> dict[str, str]:
    """Return a mkdocs.yml with one more setting of sitegen's."""
    return settings(f"{SETTINGS}    {line}\n")


DECISION = "- {{item: {item}, verdict: publish, reason: r, by: b, on: 2026-10-01{more}}}\n"
ENTRY = '{{"id": "q-abcdefgh23", "article": "a", "digest": "d", "text": "{text}"}}\n'

CASES = [
    Provoked(Code.MISSING_FILE, named="content/nowhere"),
    Provoked(Code.UNREADABLE, {"content/ledger.jsonl/a.txt": ""}),
    Provoked(Code.BROKEN_LINK, links={"content/articles/new.md": "nowhere.md"}),
    Provoked(Code.LINK_LEAVES, {"other.md": WEIR}, links={"content/articles/new.md": "../../other.md"}),
    Provoked(Code.OTHER_KIND, {"content/articles/new.docx": ""}, named="content/articles/new.docx"),
    Provoked(Code.NO_REGULAR_FILE),
    Provoked(Code.ODD_FILE_NAME),
    Provoked(Code.TOO_LARGE, own("max_article_bytes: 20")),
    Provoked(Code.NOT_UTF8, {"content/articles/new.txt": "Caf\xe9 Orlay opens.".encode("latin-1")}),
    Provoked(Code.NO_TEXT, {"content/articles/new.txt": b"The weir\0 is open."}),
    Provoked(Code.ENDING_NOT_READ, {"content/articles/new.docx": ""}),
    Provoked(Code.NO_WORDS, {"content/articles/new.md": HEAD}),
    Provoked(
        Code.SAME_ID, {"content/articles/zz.md": "---\nurl: https://wire.example/zz\nid: weir\n---\nIt is open.\n"}
    ),
    Provoked(Code.FRONT_MATTER_OPEN, {"content/articles/new.md": "---\ntitle: The weir\n"}),
    Provoked(Code.FRONT_MATTER_SHAPE, {"content/articles/new.md": "---\n- The weir\n---\nIt is open.\n"}),
    Provoked(Code.DAYS_OUT_OF_ORDER, front("published: 2026-03-10\nretrieved: 2026-03-09")),
    Provoked(Code.NO_READER_OF_PAGES, {"content/articles/new.html": "<p>The weir is open.</p>"}),
    Provoked(Code.NO_ARTICLE, {"content/articles/new.html": "<title>404 Not Found</title><h1>Not Found</h1>"}),
    Provoked(Code.FRONT_MATTER_UNOPENED, {"content/articles/new.md": f"title: The weir\n---\n{WEIR}"}),
    Provoked(Code.SAME_BODY, {"content/articles/zz.md": WEIR.replace("/weir\n", "/other\n")}),
    Provoked(Code.SAME_URL, {"content/articles/zz.md": WEIR.replace("open,", "shut,").replace("/weir\n", "/weir/\n")}),
    Provoked(Code.FUTURE_DAY, front("published: 2062-03-10")),
    Provoked(
        Code.UNKNOWN_OUTLET, {**front("outlet: harbor-wire"), **registry("outlets.yml", "harbour-wire: {name: W}\n")}
    ),
    Provoked(Code.NO_ADDRESS, {"content/articles/new.md": "---\ntitle: The weir\n---\nThe road is shut.\n"}),
    Provoked(Code.ARTICLE_HELD, front("language: de")),
    Provoked(Code.YAML_SYNTAX, front("title: The weir: open")),
    Provoked(Code.YAML_REFUSED, front("title: &weir The weir")),
    Provoked(Code.KEY_TWICE, front("title: The weir\ntitle: The gate")),
    Provoked(Code.KEY_SHAPE, front("? [title]\n: The weir")),
    Provoked(Code.CONTROL_CHARACTER, front('title: "The \\x07 weir"')),
    Provoked(Code.LOST_COMMENT, front("title: Weir #4")),
    Provoked(Code.NO_SUCH_FIELD, front("titel: The weir")),
    Provoked(Code.FIELD_MISSING, registry("actors.yml", "ada-quill:\n  kind: person\n")),
    Provoked(Code.FIELD_EMPTY, registry("actors.yml", "ada-quill:\n  name:\n")),
    Provoked(Code.FIELD_SHAPE, front("title: [The weir]")),
    Provoked(Code.NO_DATE, front("published: 2026-02-30")),
    Provoked(Code.NO_URL, front("archive: archive.example/weir")),
    Provoked(Code.NO_ID, front("id: The Weir")),
    Provoked(Code.NO_LANGUAGE, front("language: English")),
    Provoked(Code.NO_TRUTH, registry("outlets.yml", "wire: {name: Wire, invented: perhaps}\n")),
    Provoked(Code.NO_SUCH_WORD, registry("actors.yml", "ada-quill: {name: Ada Quill, kind: persona}\n")),
    Provoked(Code.OTHER_FORM, registry("actors.yml", "ada-quill: {name: Ada Quill, wikidata: 42}\n")),
    Provoked(Code.LIST_EMPTY, registry("topics.yml", "weir: {name: The weir, phrases: []}\n")),
    Provoked(
        Code.FIELDS_DISAGREE,
        registry(
            "actors.yml",
            "ada-quill:\n  name: Ada Quill\n  roles:\n    - {title: Pilot, since: 2026-03-01, until: 2026-02-01}\n",
        ),
    ),
    Provoked(Code.MISNAMED_REGISTRY, registry("actors.yaml", "")),
    Provoked(Code.REGISTRY_SHAPE, registry("actors.yml", "- name: Ada Quill\n")),
    Provoked(Code.NAME_TWICE, registry("actors.yml", "ada: {name: Ada Quill}\nquill: {name: Ada Quill}\n")),
    Provoked(Code.NO_TOPICS, {"content/articles/other.md": WEIR.replace("/weir", "/other").replace("open", "shut")}),
    Provoked(
        Code.FORMER_ID_TAKEN,
        registry("actors.yml", "ada-quill: {name: Ada Quill}\nbo-tarn: {name: Bo Tarn, formerly: [ada-quill]}\n"),
    ),
    Provoked(Code.DECIDED_TWICE, registry("decisions.yml", DECISION.format(item=ITEM, more="") * 2)),
    Provoked(Code.DECISION_WITHOUT_ITEM, registry("decisions.yml", DECISION.format(item="q-abcdefgh23", more=""))),
    Provoked(Code.DECISION_REFUSED, registry("decisions.yml", DECISION.format(item=ITEM, more=", speaker: bo-tarn"))),
    Provoked(
        Code.STALE_DECISION, registry("decisions.yml", DECISION.format(item=ITEM, more=", words: The weir is shut."))
    ),
    Provoked(
        Code.CORRECTION_WITHOUT_ITEM,
        registry("corrections.yml", "- {items: [q-abcdefgh23], on: 2026-10-02, what: It was another pier.}\n"),
    ),
    Provoked(Code.LEDGER_LINE, registry("ledger.jsonl", '{"id": 7}\n')),
    Provoked(Code.LEDGER_TWICE, registry("ledger.jsonl", ENTRY.format(text="x") + ENTRY.format(text="y"))),
    Provoked(Code.LEDGER_LOST, registry("ledger.jsonl", "")),
    Provoked(
        Code.LEDGER_NOT_KEPT,
        registry("ledger.jsonl", ENTRY.format(text="x").replace("}", ', "gone": "Said in private."}')),
    ),
    Provoked(Code.CHANGED_IN_SILENCE, registry("ledger.jsonl", ENTRY.format(text="x"))),
    Provoked(
        Code.CORRECTION_GONE,
        registry("ledger.jsonl", ENTRY.format(text="x").replace("}", ', "corrected": 1, "gone": "Said in private."}')),
    ),
    Provoked(Code.MERGE_UNFINISHED, registry("ledger.jsonl", "<<<<<<< ours\n")),
    Provoked(Code.NO_SETTINGS),
    Provoked(Code.SETTINGS_YAML, settings("site_name: [\n")),
    Provoked(Code.NO_SUCH_SETTING, own("publish_confidense: 0.9")),
    Provoked(Code.SETTING_VALUE, own("publish_confidence: 7")),
    Provoked(Code.SETTING_PLACE, settings(f"{SETTINGS}  publish_confidence: 0.9\n")),
    Provoked(Code.VARIABLE_UNSET, settings(SETTINGS.replace("Harbour digest", "!ENV NAME_THAT_NOBODY_SET"))),
    Provoked(Code.INHERIT, settings(f"INHERIT: nowhere.yml\n{SETTINGS}")),
    Provoked(Code.NO_CONTACT, settings(SETTINGS.replace("contact: desk@digest.example", "builder: mkdocs"))),
    Provoked(Code.NO_SITE_URL, settings(SETTINGS.replace("site_url: https://digest.example/\n", ""))),
    Provoked(Code.NO_PIPELINE, own("pipeline: en_nowhere")),
    Provoked(Code.HELD_QUOTE, {"content/articles/new.md": HELD.replace("/weir", "/met")}),
    Provoked(
        Code.HELD_FIGURE,
        {"content/articles/new.md": "---\nurl: https://wire.example/met\n---\nHundreds of boats lay in the harbour.\n"},
    ),
]

OF_OTHER_COMMANDS = {
    Code.NOT_TAKEN: "gone.html: error SG220: this is an error page, no article. Fix: remove the file.",
    Code.NOT_FETCHED: "https://wire.example/weir: error SG221: the server answers 404. Fix: check the address.",
    Code.RULE_BROKEN: (
        "content/articles/weir.md: error SG222: a rule breaks on this article (IndexError in surnames.py, line 103: "
        "tuple index out of range). Fix: leave it out for now, and report it with this message as a bug of sitegen."
    ),
}
"""Messages that a check never gives, with one of each; the tests of those commands provoke them."""


def commit(folder: Path, name: str, text: str) -> None:
    """Put a file under the care of git."""
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    who = ("-c", "user.name=Ed Orlo", "-c", "user.email=ed@desk.example")
    for arguments in (["init", "-q"], ["add", name], [*who, "commit", "-q", "-m", "Begin"]):
        subprocess.run(["git", "-C", folder, *arguments], check=True)  # noqa: S607 - git as the developer has it


def provoke(case: Provoked, folder: Path, monkeypatch) -> tuple[Fault, ...]:
    """Return what is told of a case; five need more than files."""
    monkeypatch.chdir(folder)
    if case.code is Code.LEDGER_LOST:
        commit(folder, "content/ledger.jsonl", ENTRY.format(text="The weir will stay open,"))
    if case.code is Code.LEDGER_NOT_KEPT:
        commit(folder, "content/articles/weir.md", WEIR)
    if case.code is Code.NO_READER_OF_PAGES:
        monkeypatch.setattr(page, "_what_is_missing", lambda: "No module named 'trafilatura'")
    if case.code is Code.NO_REGULAR_FILE:
        (folder / "content").mkdir()
        os.mkfifo(folder / "content" / "actors.yml")
    if case.code is Code.ODD_FILE_NAME:
        (folder / "content" / "articles").mkdir(parents=True)
        Path(os.fsdecode(os.fsencode(folder) + b"/content/articles/caf\xe9.txt")).write_text("It is open.", "utf-8")
    if case.code is Code.NO_SETTINGS:
        try:
            load_settings(Path("elsewhere/mkdocs.yml"))
        except SettingsError as error:
            return error.faults
    return case.messages(folder)
