"""Decisions as files: kept as they were written, whole or not at all, and merged by git without a word."""

import os
import signal
import subprocess
import time
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.errors import FaultsError
from sitegen.read import read_registry
from sitegen.records import Change, Correction, Decision, Stated
from sitegen.review.day_files import correction_file, decision_file, entry_of
from sitegen.review.passages import plain

DAY = date(2031, 3, 1)


def decision(item="q-abcdefgh23", **more):
    """Make a decision."""
    fields = {"item": item, "verdict": "publish", "reason": "heard: on tape # twice", "by": "Ed Orlo", "on": DAY}
    return Decision.model_validate(fields | more)


def put(content, *decisions):
    """Write decisions as ``sitegen review`` does."""
    for one in decisions:
        decision_file(content, one.by, one.on).put(entry_of(one))


def git(folder, *arguments):
    """Run git in a folder, and return what it prints."""
    names = ["-c", "user.name=Ed Orlo", "-c", "user.email=ed@newsroom.example", "-c", "init.defaultBranch=main"]
    done = subprocess.run(["git", *names, *arguments], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S607
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_what_is_written_is_read_again(tmp_path):
    """Every field, and beside an older decisions.yml."""
    full = decision(
        words="We need 40 boats: “by May”",
        passage="- not a list, “We need 40 boats: “by May””, she #said. " * 9,
        article="boats",
        speaker="tam-brill",
        only=("We need 40 boats",),
    )
    figure = decision("f-abcdefgh23", measures="boats", unit="EUR", period="-", series="apart")
    (tmp_path / "decisions.yml").write_text(
        "- {item: q-zzzzzzzzzz, verdict: hold, reason: r, by: b, on: 2030-01-01}\n", "utf-8"
    )
    put(tmp_path, full, figure)
    read = read_registry(tmp_path, base=tmp_path)
    assert read.faults == ()
    assert [d.item for d in read.decisions] == ["q-zzzzzzzzzz", "q-abcdefgh23", "f-abcdefgh23"]
    expected = full.model_copy(update={"passage": plain(full.passage)})
    assert read.decisions[1:] == (expected, figure)
    assert read.decided_at[1][:2] == ("decisions/2031-03-01-ed-orlo.yml", 1)


@settings(max_examples=60, deadline=None)
@given(words=st.text(min_size=1, max_size=60).map(plain).filter(bool))
def test_any_words_survive_the_file(tmp_path_factory, words):
    """Quotation marks, colons, other scripts, marks of YAML: what was decided on is what is read."""
    folder = tmp_path_factory.mktemp("content")
    put(folder, decision(words=words, passage=words))
    read = read_registry(folder, base=folder)
    assert [(d.words, d.passage) for d in read.decisions] == [(words, words)], read.faults


def test_a_correction_is_read_again(tmp_path):
    """With what was and what is."""
    was, now = Stated(words="40 boats", value="40", unit="boats"), Stated(words="40 boats", value="4", unit="boats")
    correction = Correction(
        items=("f-abcdefgh23",),
        on=DAY,
        what="It was four.",
        kind="ours",
        by="Ed Orlo",
        changes=(Change(item="f-abcdefgh23", was=was, now=now),),
    )
    correction_file(tmp_path, "Ed Orlo", DAY).put(entry_of(correction))
    read = read_registry(tmp_path, base=tmp_path)
    assert (read.corrections, read.faults) == ((correction,), ())


def test_comments_and_order_are_kept(tmp_path):
    """What somebody wrote by hand stands there afterwards, letter for letter."""
    file = decision_file(tmp_path, "Ed Orlo", DAY)
    file.path.parent.mkdir()
    hand = (
        "# Of the tapes of Monday.\n"
        "- item: q-bbbbbbbbbb   # her voice\n"
        '  verdict: "hold"\n'
        "  reason: It may be his.\n"
        "  by: Ed Orlo\n"
        "  on: 2031-03-01\n"
        "# The next ones wait for the minutes.\n"
    )
    file.path.write_text(hand, "utf-8")
    put(tmp_path, decision())
    assert file.path.read_text("utf-8").startswith(hand)
    put(tmp_path, decision(verdict="reject"))
    text = file.path.read_text("utf-8")
    assert text.startswith(hand)
    assert text.count("q-abcdefgh23") == 1
    assert "verdict: reject" in text
    assert file.drop("q-abcdefgh23")
    assert "# her voice" in file.path.read_text("utf-8")
    assert not file.drop("q-abcdefgh23")


def test_the_last_undone_leaves_no_file(tmp_path):
    """A day on which nothing was decided has no list of nothing."""
    put(tmp_path, decision())
    file = decision_file(tmp_path, "Ed Orlo", DAY)
    file.drop("q-abcdefgh23")
    assert not file.path.exists()


@pytest.mark.parametrize("text", ["item: x\n", "- {a: [\n", "\xff"])
def test_a_broken_file_is_left_as_it_is(tmp_path, text):
    """Nothing is added to what cannot be read."""
    file = decision_file(tmp_path, "Ed Orlo", DAY)
    file.path.parent.mkdir()
    file.path.write_bytes(text.encode("latin-1"))
    with pytest.raises(FaultsError) as caught:
        put(tmp_path, decision())
    assert "nothing can be added" in caught.value.faults[0].problem
    assert file.path.read_bytes() == text.encode("latin-1")


def test_two_people_on_two_branches_merge_without_conflict(tmp_path):
    """Real git: both decide on the same day, on other items; after the merge all of it is read."""
    git(tmp_path, "init", "-q")
    put(tmp_path, decision("q-aaaaaaaaaa", on=date(2031, 2, 1)))
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "begin")
    git(tmp_path, "switch", "-qc", "hers")
    put(tmp_path, *(decision(f"q-bbbbbbbbb{n}", by="Wessa Brill") for n in "abc"))
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "hers")
    git(tmp_path, "switch", "-q", "main")
    put(tmp_path, *(decision(f"q-ccccccccc{n}") for n in "abc"))
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "his")
    git(tmp_path, "merge", "-q", "--no-edit", "hers")
    read = read_registry(tmp_path, base=tmp_path)
    assert read.faults == ()
    assert len(read.decisions) == 7


def test_one_person_on_two_branches_merges_without_conflict(tmp_path):
    """Real git: the same day, a file of the branch beside that of the day; all of it is read after the merge."""
    git(tmp_path, "init", "-q")
    put(tmp_path, decision("q-aaaaaaaaaa", on=date(2031, 2, 1)))
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-qm", "begin")
    for branch, letter in (("quay/late", "b"), ("main", "c")):
        git(tmp_path, "switch", "-q", *(() if branch == "main" else ("-c",)), branch)
        file = decision_file(tmp_path, "Ed Orlo", DAY, branch)
        file.put(*(entry_of(decision(f"q-{letter * 9}{n}")) for n in "abc"))
        git(tmp_path, "add", "-A")
        git(tmp_path, "commit", "-qm", branch)
    git(tmp_path, "merge", "-q", "--no-edit", "quay/late")
    assert sorted(p.name for p in (tmp_path / "decisions").glob(f"{DAY}*")) == [
        f"{DAY}-ed-orlo--quay-late.yml",
        f"{DAY}-ed-orlo.yml",
    ]
    read = read_registry(tmp_path, base=tmp_path)
    assert read.faults == ()
    assert len(read.decisions) == 7


def test_a_step_that_is_taken_back_leaves_the_bytes_as_they_were(tmp_path):
    """Also where somebody has written into the file meanwhile: then only the entry goes."""
    file = decision_file(tmp_path, "Ed Orlo", DAY)
    file.put(entry_of(decision("q-aaaaaaaaaa")))
    before = file.path.read_bytes()
    file.put(entry_of(decision("q-bbbbbbbbbb")), entry_of(decision("q-cccccccccc")))
    assert file.drop("q-bbbbbbbbbb", "q-cccccccccc")
    assert file.path.read_bytes() == before
    file.put(entry_of(decision("q-dddddddddd")))
    file.path.write_bytes(file.path.read_bytes() + b"# mind the tape\n")
    file.put(entry_of(decision("q-eeeeeeeeee")))
    assert file.drop("q-dddddddddd")
    text = file.path.read_text("utf-8")
    assert "# mind the tape" in text
    assert [d.item for d in read_registry(tmp_path).decisions] == ["q-aaaaaaaaaa", "q-eeeeeeeeee"]


@pytest.mark.parametrize("kills", [12, pytest.param(200, marks=pytest.mark.slow)])
def test_a_killed_writer_loses_nothing_and_leaves_nothing_half_written(tmp_path, kills):
    """Killed at any moment: every decision that it reported is there, and all that is there is whole."""
    random = Random(kills)  # noqa: S311 - moments, not secrets
    for turn in range(kills):
        content = tmp_path / str(turn)
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                for number in range(10_000):
                    put(content, decision(f"q-{number:04}".translate(LETTERS) + "aaaaaa"))
                    os.write(writing, b".")
            finally:
                os._exit(1)
        os.close(writing)
        reported = len(os.read(reading, 1))
        time.sleep(random.random() / 20)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        while more := os.read(reading, 1 << 16):
            reported += len(more)
        os.close(reading)
        read = read_registry(content, base=content)
        assert read.faults == ()
        assert len(read.decisions) - reported in {0, 1}
        put(content, decision("q-zzzzzzzzzz"))
        assert read_registry(content, base=content).decisions[-1].item == "q-zzzzzzzzzz"


LETTERS = str.maketrans("0123456789", "abcdefghij")
