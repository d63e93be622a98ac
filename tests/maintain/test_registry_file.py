"""A registry is changed where it was to be changed, and nowhere else."""

import re
import shlex
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from sitegen.maintain.registry_file import drop_word, edit_registry, entry

BELOW = "\n# The council\nolm-pell:\n  name: Olm Pell\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("  aliases: [Di Olm] # hers?\n", ""),
        ("  aliases: Di Olm\n", ""),
        ("  aliases:\n    - Di Olm # hers?\n", ""),
        ("  aliases: [D. Olm, Di Olm]\n", "  aliases: [D. Olm]\n"),
        ("  aliases:\n    - D. Olm\n    - Di Olm\n", "  aliases: [D. Olm]\n"),
        ("  aliases: [Di Olm]\n  kind: person\n", "  kind: person\n"),
        ("  kind: person\n", "  kind: person\n"),
    ],
)
def test_a_word_is_taken_out_of_a_list(tmp_path, before, after):
    """With the list, if it was the only one; comments and empty lines below belong to the next entry, and stay."""
    path = tmp_path / "content" / "actors.yml"
    path.parent.mkdir()
    head = "dee-olm:\n  name: Dee Olm # of the ferry\n"
    path.write_text(head + before + BELOW, "utf-8")
    edit_registry(path, lambda data: drop_word(data["dee-olm"], "aliases", "Di Olm"))
    assert path.read_text("utf-8") == head + after + BELOW


SORTED = """# Who may speak.
ada-quill:
  name: Ada Quill

# Since the new council.
mira-solheim:
  name: Mira Solheim

tam-brill:
  name: Tam Brill
# Nobody else.
"""


def add(path, *keys):
    """Register some actors."""

    def change(data):
        for key in keys:
            data[key] = entry(name=key.title(), kind="person")

    edit_registry(path, change)


def test_a_sorted_registry_stays_sorted(tmp_path):
    """What is new stands between its neighbours, comments stay where they belong; another order is kept."""
    path = tmp_path / "actors.yml"
    path.write_text(SORTED, "utf-8")
    add(path, "zoe", "bo", "cy")
    held = path.read_text("utf-8")
    assert [line for line in held.splitlines() if line[:1].isalpha()] == [
        f"{key}:" for key in ("ada-quill", "bo", "cy", "mira-solheim", "tam-brill", "zoe")
    ]
    assert "# Since the new council.\nmira-solheim:" in held
    assert "\n\nbo:\n  name: Bo\n  kind: person\n\ncy:\n" in held
    path.write_text("tam-brill:\n  name: Tam Brill\nada-quill:\n  name: Ada Quill\n", "utf-8")
    add(path, "bo")
    assert path.read_text("utf-8").endswith("\n\nbo:\n  name: Bo\n  kind: person\n")


def test_two_branches_that_each_register_somebody_merge_without_conflict(tmp_path):
    """Real git; where the two are no neighbours, and there are others."""
    path = tmp_path / "actors.yml"

    def git(*words):
        who = ("-c", "user.name=Ed Orlo", "-c", "user.email=ed@desk.example", "-c", "init.defaultBranch=main")
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)  # noqa: S607

    git("init", "-q")
    path.write_text(SORTED, "utf-8")
    for branch, key in ((None, None), ("hers", "bo-tarn"), ("his", "ora-vint")):
        if branch:
            git("switch", "-qc", branch, "main")
            add(path, key)
        git("add", "-A")
        git("commit", "-qm", "x")
    git("merge", "-q", "--no-edit", "hers")
    assert list(YAML().load(path)) == ["ada-quill", "bo-tarn", "mira-solheim", "ora-vint", "tam-brill"]


@pytest.mark.parametrize("begun", ["", "# Who may speak here.\n", "bo-tarn:\n  name: Bo Tarn\n"])
def test_two_first_entries_are_both_kept_as_the_handbook_says(tmp_path, begun):
    """Real git, and the commands of the page: whole entries, whatever lines they share."""
    path = tmp_path / "content/actors.yml"
    path.parent.mkdir()
    page = (Path(__file__).parents[2] / "handbook/how-to.md").read_text("utf-8")
    told = re.findall(r"^\$ (git checkout --conflict=diff3 .*|sed -i -E .*)$", page, re.MULTILINE)
    who = ("-c", "user.name=Ed Orlo", "-c", "user.email=ed@desk.example", "-c", "init.defaultBranch=main")

    def git(*words, fails=False):
        done = subprocess.run(["git", *who, *words], cwd=tmp_path, check=False, capture_output=True)  # noqa: S607
        assert bool(done.returncode) is fails, done.stderr

    git("init", "-q")
    path.write_text(begun, "utf-8")
    for branch, key in ((None, None), ("hers", "ora-vint"), ("his", "sela-marr")):
        if branch:
            git("switch", "-qc", branch, "main")
            add(path, key)
        git("add", "-A")
        git("commit", "-qm", "x")
    git("merge", "-q", "--no-edit", "hers", fails=True)
    assert len(told) == 2
    for command in told:
        subprocess.run(shlex.split(command), cwd=tmp_path, check=True)
    entries = YAML().load(path)
    new = {key: dict(held) for key, held in entries.items() if key != "bo-tarn"}
    assert new == {key: {"name": key.title(), "kind": "person"} for key in ("ora-vint", "sela-marr")}
    assert path.read_text("utf-8").startswith(begun)
