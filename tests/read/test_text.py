"""Bytes to text: refused by size and kind before they are read, and decoded as UTF-8 or not at all."""

import os
import socket
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.errors import FaultsError
from sitegen.read.text import Lines, decode, guess_encoding, read_bytes

SENTENCE = "“We will not give up the quay,” said Mira Solheim – née Dahl – at the café. "


def _refused(path: Path, max_bytes: int = 100) -> str:
    with pytest.raises(FaultsError) as caught:
        read_bytes(path, "a.md", max_bytes=max_bytes)
    return str(caught.value.faults[0])


def test_large_file_is_refused_unread(tmp_path):
    """A file of 50 MB is refused by its size; sparse as it is here, reading it would still take 50 MB."""
    path = tmp_path / "a.md"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    assert "too large: 50,000,000 bytes, and at most 5,000,000 are read" in _refused(path, 5_000_000)


def test_file_of_the_allowed_size_is_read(tmp_path):
    """The limit itself is allowed, one byte more is not."""
    path = tmp_path / "a.md"
    path.write_bytes(b"x" * 100)
    assert read_bytes(path, "a.md", max_bytes=100) == b"x" * 100
    assert "too large" in _refused(path, 99)


def test_file_that_grows_is_refused():
    """A size that is not told in advance (as for files of the kernel) does not get around the limit."""
    endless = Path("/proc/self/status")
    if not endless.exists():
        pytest.skip("needs a file that says it is empty")
    assert "too large" in _refused(endless, 10)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_pipe_does_not_block(tmp_path):
    """A named pipe that nobody writes to is refused at once."""
    os.mkfifo(tmp_path / "a.md")
    said: list[str] = []
    thread = threading.Thread(target=lambda: said.append(_refused(tmp_path / "a.md")), daemon=True)
    thread.start()
    thread.join(timeout=10)
    assert said
    assert "no regular file" in said[0]


def test_socket_device_and_folder_are_refused(tmp_path, monkeypatch):
    """What is no regular file is not opened."""
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    (tmp_path / "folder.md").mkdir()
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("s.md")
        said = [_refused(path) for path in (Path("s.md"), Path(os.devnull), tmp_path / "folder.md")]
    assert all("no regular file" in words for words in said)


def test_file_that_vanished_is_a_fault(tmp_path):
    """A file that is gone between the listing and the reading is reported, with what to do."""
    assert "no such file. Fix: check the name; if it was there a moment ago, run again" in _refused(tmp_path / "a.md")


def test_unreadable_file_is_a_fault(tmp_path):
    """A file that may not be read is reported as such, whoever runs this."""
    path = tmp_path / "a.md"
    path.write_text("Words.", encoding="utf-8")
    path.chmod(0)
    me = os.geteuid()
    if me == 0:
        os.seteuid(65_534)
    try:
        assert "permission denied" in _refused(path)
    finally:
        os.seteuid(me)


def test_other_failures_are_faults(tmp_path):
    """Any other failure of the file system is reported in its own words."""
    assert "cannot be read" in _refused(tmp_path / ("x" * 300))


def test_bytes_that_are_not_utf8_are_placed(fault_of):
    """The fault names the byte, its offset in the file (after a BOM too), its line, and the likely encoding."""
    data = b"\xef\xbb\xbfA line.\n" + (SENTENCE * 5).encode("cp1252")
    fault = fault_of("a.txt", data)
    assert fault.line == 2
    assert "byte 0x93 at offset 11" in fault.problem
    assert "CP1252" in fault.problem
    assert fault.fix == "convert it, for instance with `iconv -f CP1252 -t UTF-8`"


def test_truncated_utf8_is_a_fault(fault_of):
    """A file that ends within a character is not UTF-8."""
    assert "byte 0xE2 at offset 6" in fault_of("a.txt", b"Words \xe2\x80").problem


def test_utf16_is_recognised(fault_of):
    """UTF-16 with its byte order mark is named as what it is."""
    assert "it looks like UTF-16" in fault_of("a.txt", SENTENCE.encode("utf-16")).problem


def test_half_a_surrogate_pair_is_a_fault(fault_of):
    """Bytes of a lone surrogate, which careless programs write, are not UTF-8."""
    fault = fault_of("a.txt", b"Words.\nMore \xed\xa0\xbd words.")
    assert fault.line == 2
    assert "half a surrogate pair" in fault.problem


def test_nul_bytes_are_a_fault(fault_of):
    """NUL means that the file is no text; the fault names the line of the first."""
    fault = fault_of("a.html", b"<p>Words.\r\n\0</p>")
    assert (fault.line, "NUL" in fault.problem) == (2, True)


def test_encoding_that_nobody_knows_is_not_named():
    """Where no encoding fits, none is named, and the fix is a general one."""
    noise = bytes(range(128, 256)) + b"\0\x01\x81\x8d"
    if guess_encoding(noise) is not None:
        pytest.skip("this version of charset-normalizer has a name for anything")
    with pytest.raises(FaultsError) as caught:
        decode(noise, "a.txt")
    assert "right encoding" in caught.value.faults[0].fix


@given(st.text(st.sampled_from("a\r\n\u2028\x0b")))
def test_lines_are_counted_as_editors_do(text):
    """LF, CRLF and lone CR each end one line; nothing else does."""
    lines = Lines(text)
    plain = text.replace("\r\n", "\n\n").replace("\r", "\n") if "\r\n" not in text else None
    assert lines.at(0) == 1
    assert [lines.at(index) for index in range(len(text))] == sorted(lines.at(index) for index in range(len(text)))
    if plain is not None:
        assert lines.at(len(text)) == plain.count("\n") + 1


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")))
def test_decoding_is_the_reverse_of_encoding(text):
    """Any text without NUL comes back as it was, with a byte order mark before it or without."""
    assert decode(text.encode(), "a.txt") == text
    assert decode(b"\xef\xbb\xbf" + text.encode(), "a.txt") == text
