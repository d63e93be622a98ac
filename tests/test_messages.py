"""What a file says cannot move, hide or colour what a message says."""

import errno
import shutil
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.codes import Code
from sitegen.errors import Fault, PlaceError
from sitegen.messages import in_words, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain, with ünïcödé and 日本語", "plain, with ünïcödé and 日本語"),
        ("a\x1b]0;title\x07", r"a\x1b]0;title\x07"),
        ("one\ntwo\r", r"one\ntwo\r"),
        ("evil\u202etxt.exe", r"evil\u202etxt.exe"),
        ("\u2066a\u2069 \u200b \ufeff", r"\u2066a\u2069 \u200b \ufeff"),
        ("\x85\x9b31m", r"\x85\x9b31m"),
        ("half \ud83d", r"half \ud83d"),
        ("tag \U000e0041", r"tag \U000e0041"),
        ("a\u00a0b", "a\u00a0b"),
    ],
)
def test_what_hides_is_written_as_an_escape(text, shown):
    """Controls, formats, line ends and halves of characters; letters and spaces stay."""
    assert visible(text) == shown


@given(st.text(st.characters(codec=None)))
def test_nothing_shown_can_move_the_cursor(text):
    """For any string at all; and what is shown can be printed, and does not change when it is shown again."""
    shown = visible(text)
    assert {unicodedata.category(c) for c in shown} & {"Cc", "Cf", "Cs", "Zl", "Zp"} == set()
    assert visible(shown) == shown
    shown.encode()


def test_every_message_is_made_visible():
    """A fault in each of its parts; another error line by line, as its own line ends are ours."""
    fault = Fault("a\x1b.md", 1, "ke\ny", "no \u202e", "f\x07ix", Code.UNREADABLE)
    assert visible(str(fault)) == str(fault)
    assert r"a\x1b.md:1" in str(fault)
    assert r"ke\ny: no \u202e. Fix: f\x07ix." in str(fault)
    assert str(PlaceError("one\x1b\ntwo\u202e")) == "one\\x1b\ntwo\\u202e"


@pytest.mark.parametrize(
    ("error", "shown"),
    [
        (OSError(errno.ENOSPC, "No space left on device", "/a/b"), "/a/b: no space left on device. Fix: make room on "),
        (OSError(errno.ENOSPC, "No space left on device"), "the disk: no space left on device. Fix: make room on"),
        (PermissionError(errno.EACCES, "Permission denied", "x\x1b"), r"x\x1b: permission denied. Fix: let the user"),
        (OSError(errno.ENOSPC, "No space left on device", "from", None, "to"), "to: no space left on device."),
        (OSError("odd"), "the disk: odd. Fix: see to the disk"),
        (shutil.Error([("from", "to", "why")]), "to: cannot be written: why. Fix: "),
    ],
)
def test_a_trouble_of_the_disk_is_one_sentence(error, shown):
    """With the path, what it is and what one does about it."""
    assert in_words(error).startswith(shown)
    assert "\n" not in in_words(error)


@pytest.mark.skipif(sys.platform == "win32", reason="names there are never bytes")
def test_a_name_that_is_no_text_can_be_shown(tmp_path):
    """A file system keeps any bytes; the message has their escapes."""
    name = b"\xff.md".decode("utf-8", "surrogateescape")
    with pytest.raises(FileNotFoundError) as failed:
        (tmp_path / name).read_bytes()
    assert r"\udcff.md: no such file or directory" in in_words(failed.value)
