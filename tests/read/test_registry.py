"""Registries: what maintainers write by hand, read strictly and with every fault in its line."""

from datetime import date
from pathlib import Path

import pytest

from sitegen.errors import Fault
from sitegen.read import RegistryResult, read_registry
from sitegen.records import Actor, Correction, Decision, Outlet, Role, Topic
from tests.support.faults import told

GOOD = {
    "actors.yml": """\
mira-solheim:
  name: Mira Solheim
  kind: person
  aliases: [Dr Solheim, "Mira K. Solheim", Mira Solheim]
  roles:
    - {title: Harbour Minister, of: Norvale, since: 2024-02-01, until: 2026-01-31}
    - title: Mayor
      of: Sundhavn
      until: 2024-01-31
  wikidata: Q42
port-authority:
  name: Port Authority
  aliases: the authority
""",
    "topics.yml": """\
ferry-link:
  name: The ferry link
  phrases: [ferry, car deck, ferry]
  media_topic: medtop:20000065
  description: The dispute about the crossing.
""",
    "outlets.yml": """\
norvale-courier:
  name: The Norvale Courier
  url: https://courier.example
  country: NO
  invented: yes
desk:
  name: Desk
""",
    "decisions.yml": """\
- item: q-abcdefgh23
  verdict: publish
  speaker: mira-solheim
  reason: The pronoun can only be hers.
  by: J. Dahl
  on: 2026-03-09
- {item: f-abcdefgh23, verdict: hold, reason: Doubtful unit., by: J. Dahl, on: 2026-03-10}
""",
    "corrections.yml": """\
- items: q-abcdefgh23
  on: 2026-03-09T10:00:00Z
  what: The words were given to the wrong minister.
""",
}


@pytest.fixture
def read_files(write, tmp_path: Path):
    """Write registries and read them."""

    def _read(**files: str | bytes) -> RegistryResult:
        for stem, content in files.items():
            write(f"{stem}.yml", content)
        return read_registry(tmp_path, base=tmp_path)

    return _read


@pytest.fixture
def only_fault(read_files):
    """Write one registry, read it, and return its only fault."""

    def _only_fault(**files: str | bytes) -> Fault:
        faults = read_files(**files).faults
        assert len(faults) == 1, faults
        return faults[0]

    return _only_fault


def test_registries_become_records(write, tmp_path):
    """Every field of every registry arrives; offices are sorted by time, repeats are dropped."""
    for name, text in GOOD.items():
        write(name, text)
    result = read_registry(tmp_path)
    assert not result.faults
    minister = Role(title="Harbour Minister", of="Norvale", since=date(2024, 2, 1), until=date(2026, 1, 31))
    mayor = Role(title="Mayor", of="Sundhavn", until=date(2024, 1, 31))
    assert result.registry.actors == (
        Actor(
            id="mira-solheim",
            name="Mira Solheim",
            kind="person",
            aliases=("Dr Solheim", "Mira K. Solheim"),
            roles=(mayor, minister),
            wikidata="Q42",
            registered=True,
        ),
        Actor(id="port-authority", name="Port Authority", aliases=("the authority",), registered=True),
    )
    assert result.registry.topics == (
        Topic(
            id="ferry-link",
            name="The ferry link",
            phrases=("ferry", "car deck"),
            media_topic="medtop:20000065",
            description="The dispute about the crossing.",
        ),
    )
    assert result.registry.outlets == (
        Outlet(
            id="norvale-courier",
            name="The Norvale Courier",
            url="https://courier.example",
            country="NO",
            invented=True,
        ),
        Outlet(id="desk", name="Desk"),
    )
    assert [decision.verdict for decision in result.decisions] == ["publish", "hold"]
    assert isinstance(result.decisions[0], Decision)
    assert result.corrections == (
        Correction(
            items=("q-abcdefgh23",),
            on=date(2026, 3, 9),
            what="The words were given to the wrong minister.",
        ),
    )


@pytest.mark.parametrize("text", [None, "", "# nothing yet\n", "---\n", "~"])
def test_missing_and_empty_registries_are_empty(read_files, tmp_path, text):
    """A site needs no registry; a folder that does not exist, or a file in its place, has none."""
    result = read_files() if text is None else read_files(actors=text, decisions=text)
    assert (result.registry.actors, result.decisions, result.faults) == ((), (), ())
    assert not read_registry(tmp_path / "none").faults
    (tmp_path / "file.txt").write_text("Words.", encoding="utf-8")
    assert not read_registry(tmp_path / "file.txt").faults


@pytest.mark.parametrize(
    ("stem", "text", "said"),
    [
        ("actors", "Mira Solheim:\n  name: x", "actors.yml:1: Mira Solheim: 'Mira Solheim' is no id: lower-case"),
        ("actors", "a:\n  kind: person", "actors.yml:1: a.name: the field is missing. Fix: add it."),
        ("actors", "a:\n  name:\n", "actors.yml:2: a.name: the field is empty. Fix: fill it in."),
        (
            "actors",
            "a:\n  name: A\n  knd: person",
            "actors.yml:3: a.knd: there is no such field. Fix: did you mean kind? If so",
        ),
        (
            "actors",
            "a:\n  name: A\n  kind: persona",
            "'persona' is not one of the words for it. Fix: did you mean person?",
        ),
        (
            "actors",
            "a:\n  name: A\n  kind: xyz",
            "Fix: write person or organisation or government or group or place or",
        ),
        (
            "actors",
            "a:\n  name: A\n  wikidata: https://www.wikidata.example/Q42",
            "is no Wikidata id. Fix: write Q and",
        ),
        ("actors", "a:\n  name: A\n  aliases:\n    - B\n    -\n", "actors.yml:5: a.aliases: the field is empty"),
        (
            "actors",
            "a:\n  name: A\n  roles:\n    - title: B\n      form: C",
            "actors.yml:5: a.roles.form: there is no such",
        ),
        (
            "actors",
            "a:\n  name: A\n  roles: {title: B, sinc: 2024-01-01}",
            "a.roles.sinc: there is no such field. Fix: did",
        ),
        (
            "actors",
            "a:\n  name: A\n  roles: Minister",
            "a.roles: this should be a mapping of fields. Fix: write title: ...",
        ),
        (
            "actors",
            "a:\n  name: A\n  roles:\n  - title: B\n    since: 2024",
            "actors.yml:5: a.roles.since: '2024' is no date",
        ),
        (
            "actors",
            "a:\n  name: A\n  roles:\n  - title: B\n    since: 2024-01-02\n    until: 2024-01-01",
            "actors.yml:4: a.roles: the office ends on 2024-01-01, before it begins on 2024-01-02",
        ),
        (
            "actors",
            "a: Mira Solheim",
            "actors.yml:1: a: this should be a mapping of fields. Fix: write name: ... beneath",
        ),
        ("actors", "a:", "actors.yml:1: a: this should be a mapping of fields"),
        (
            "actors",
            "- name: A",
            "actors.yml:1: this registry is not a mapping of ids. Fix: write each entry as `id:` with",
        ),
        (
            "actors",
            "a:\n  name: A\na:\n  name: B",
            "actors.yml:3: a: the key stands here a second time; the first is in line 1",
        ),
        ("topics", "t:\n  name: T", "topics.yml:1: t.phrases: the field is missing"),
        (
            "topics",
            "t:\n  name: T\n  phrases: []",
            "topics.yml:3: t.phrases: the list is empty. Fix: write at least one",
        ),
        (
            "topics",
            "t:\n  name: T\n  phrases: x\n  media_topic: 20000065",
            "is no IPTC Media Topics id. Fix: write it as",
        ),
        (
            "outlets",
            "o:\n  name: O\n  country: Norvale",
            "'Norvale' is no country code. Fix: write two capital letters",
        ),
        (
            "outlets",
            "o:\n  name: O\n  url: javascript:x",
            "outlets.yml:3: o.url: 'javascript:x' is neither an http nor",
        ),
        ("outlets", "o:\n  name: O\n  invented: maybe", "'maybe' is neither true nor false. Fix: write true or false."),
        (
            "decisions",
            "q-abcdefgh23: hold",
            "decisions.yml:1: this registry is not a list. Fix: begin each entry with `- `",
        ),
        (
            "decisions",
            "- {item: x, verdict: hold, reason: r, by: b, on: 2026-01-01}",
            "item: 'x' is no id of a quote or",
        ),
        (
            "decisions",
            "- {verdict: hold, reason: r, by: b, on: 2026-01-01}",
            "decisions.yml:1: item: the field is missing",
        ),
        ("decisions", "- {item: , verdict: hold, reason: r, by: b, on: 2026-01-01}", "item: the field is empty"),
        (
            "decisions",
            "- {item: q-abcdefgh23, verdict: hide, reason: r, by: b, on: 2026-01-01}",
            "write publish or hold or reject.",
        ),
        (
            "decisions",
            "- {item: q-abcdefgh23, verdict: , reason: r, by: b, on: 2026-01-01}",
            "verdict: the field is empty",
        ),
        ("decisions", "- {item: q-abcdefgh23, verdict: hold, reason: r, by: b, on: }", "on: the field is empty"),
        (
            "decisions",
            "- {item: q-abcdefgh23, verdict: hold, speaker: a, reason: r, by: b, on: 2026-01-01}",
            "a speaker is settled for an item that is held. Fix: write `verdict: publish`, or remove the speaker.",
        ),
        ("corrections", "- {items: [], on: 2026-01-01, what: w}", "corrections.yml:1: items: the list is empty"),
        (
            "corrections",
            "- {items: [q-abcdefgh23, x], on: 2026-01-01, what: w}",
            "items: 'x' is no id of a quote or figure",
        ),
        (
            "corrections",
            "- {items: [q-abcdefgh23], on: 2026-01-01, what: w, kind: ours, without_words: true}",
            "not withdrawn. Fix: write `kind: withdrawn`, or remove `without_words`",
        ),
        (
            "corrections",
            "- q-abcdefgh23",
            "corrections.yml:1: this should be a mapping of fields. Fix: write items: ...",
        ),
        ("corrections", b"- \xff", "corrections.yml:1: not UTF-8"),
        ("topics", "t: &x {name: T, phrases: [*x]}", "YAML a"),
    ],
)
def test_faults_are_told_with_line_field_and_fix(read_files, stem, text, said):
    """Each fault a maintainer can make is told in one line that can be acted on, and costs only its own entry."""
    result = read_files(**{stem: text})
    assert any(said in told(fault) for fault in result.faults), result.faults
    kept = (*result.registry.topics, *result.registry.outlets, *result.decisions, *result.corrections)
    assert not kept


def test_faulty_entry_costs_only_itself(read_files):
    """The rest of a registry is still read, so that one run finds all faults."""
    result = read_files(topics="t:\n  name: T\nu:\n  name: U\n  phrases: [u]\nv:\n  nam: V\n")
    assert [topic.id for topic in result.registry.topics] == ["u"]
    assert [(fault.line, fault.field) for fault in result.faults] == [
        (1, "t.phrases"),
        (6, "v.phrases"),
        (7, "v.nam"),
    ]


def test_a_shared_name_is_told_beside_another_fault_of_its_entry(read_files):
    """So that no slip comes to light only when another is mended."""
    text = "mira:\n  name: Mira Solheim\n  nam: x\nodd:\n  name: MIRA SOLHEIM\n  kind: person\n"
    assert [fault.field for fault in read_files(actors=text).faults] == ["mira.nam", "odd.name"]


def test_shared_alias_is_a_fault_that_names_both(only_fault):
    """Words that could mean two actors would put words into the wrong mouth."""
    first = "mira:\n  name: Mira Solheim\n  aliases: [Solheim]\n"
    text = f"{first}odd:\n  name: Odd Solheim\n  aliases:\n    - Odd\n    - SOLHEIM\n"
    fault = only_fault(actors=text)
    assert (fault.line, fault.field) == (8, "odd.aliases")
    assert fault.problem == "'SOLHEIM' names both mira (line 1) and odd"


def test_shared_name_is_a_fault(only_fault):
    """An alias may not be another's name, nor may two outlets have one name."""
    assert only_fault(outlets="a:\n  name: Desk\nb:\n  name: desk\n").line == 4


def test_item_decided_twice_is_a_fault(only_fault):
    """Two decisions on one item contradict each other sooner or later."""
    fault = only_fault(decisions=GOOD["decisions.yml"].replace("f-abc", "q-abc"))
    assert (fault.line, fault.field) == (7, "item")
    assert "the first time is in line 1" in fault.problem


@pytest.mark.parametrize(("name", "meant"), [("actors.yaml", "actors.yml"), ("topic.yml", "topics.yml")])
def test_misnamed_registry_is_a_fault(write, tmp_path, name, meant):
    """A file that is likely meant to be a registry is not passed over in silence."""
    write(name, "")
    write("mkdocs.yml", "")
    (fault,) = read_registry(tmp_path, base=tmp_path).faults
    assert (fault.path, fault.fix) == (name, f"rename it to {meant}")


def test_registry_cannot_be_a_link_out(write, tmp_path):
    """A registry is not read through a link that leaves the content folder; one inside it is followed."""
    write("outside.yml", GOOD["topics.yml"])
    write("in/list.yml", GOOD["topics.yml"])
    (tmp_path / "in" / "topics.yml").symlink_to("../outside.yml")
    assert "leads out" in read_registry(tmp_path / "in").faults[0].problem
    (tmp_path / "in" / "topics.yml").unlink()
    (tmp_path / "in" / "topics.yml").symlink_to("list.yml")
    assert len(read_registry(tmp_path / "in").registry.topics) == 1


def test_registry_that_cannot_be_looked_at_is_a_fault(tmp_path):
    """A failure of the file system is reported, not taken for a missing registry."""
    faults = read_registry(tmp_path / ("x" * 300)).faults
    assert len(faults) == 5
    assert all("cannot be read" in fault.problem for fault in faults)


def test_folder_in_place_of_a_registry_is_a_fault(tmp_path):
    """What cannot be read as a file is a fault, too."""
    (tmp_path / "actors.yml").mkdir()
    assert "no regular file" in read_registry(tmp_path).faults[0].problem
