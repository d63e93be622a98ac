"""A reader finds the old file or the new one, and never half of one."""

import gzip
import os
import signal
import subprocess
import sys

import pytest

from sitegen.errors import BusyError
from sitegen.files import files_under, one_writer, packed, write_whole
from sitegen.tree import walk

HOLD = """
import sys, time
from pathlib import Path
from sitegen.files import one_writer
with one_writer(Path(sys.argv[1])):
    print("at work", flush=True)
    time.sleep(600)
"""


def test_what_is_packed_is_the_same_with_any_python():
    """Since 3.13 Python tells another system in the header than before; here it is always Unix, and no time."""
    assert packed(b"weir " * 9)[:10] == bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 3])
    assert gzip.decompress(packed(b"weir " * 9)) == b"weir " * 9


def test_a_file_is_replaced_whole(tmp_path):
    """Folders on the way are made; nothing is left beside it."""
    path = tmp_path / "data" / "a.json"
    write_whole(path, b"old")
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"
    assert list(path.parent.iterdir()) == [path]


def test_whoever_has_the_old_file_open_reads_it_to_its_end(tmp_path):
    """The new bytes are another file that takes its name."""
    path = tmp_path / "a.json"
    write_whole(path, b"old")
    with path.open("rb") as reader:
        write_whole(path, b"new and longer")
        assert reader.read() == b"old"


def test_what_cannot_be_written_leaves_nothing_behind(tmp_path):
    """A folder stands where the file should: it stays, and no temporary file is left."""
    (tmp_path / "a.json" / "inner").mkdir(parents=True)
    with pytest.raises(OSError, match=r"a\.json"):
        write_whole(tmp_path / "a.json", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["a.json"]


def test_a_left_over_of_a_death_is_replaced(tmp_path):
    """Also one that is a link: what it leads to stays."""
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / ".a.json.new").symlink_to(tmp_path / "theirs")
    write_whole(tmp_path / "a.json", b"new", durable=True)
    assert (tmp_path / "a.json").read_bytes() == b"new"
    assert (tmp_path / "theirs").read_bytes() == b"theirs"
    assert not (tmp_path / ".a.json.new").is_symlink()


def test_a_link_is_not_written_through(tmp_path):
    """The file takes the place of the link."""
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / "a.json").symlink_to(tmp_path / "theirs")
    write_whole(tmp_path / "a.json", b"new")
    assert (tmp_path / "theirs").read_bytes() == b"theirs"
    assert not (tmp_path / "a.json").is_symlink()


def test_the_second_writer_says_who_is_at_it_and_a_dead_one_keeps_nobody(tmp_path):
    """The message has the process and the time; killed, it leaves nothing that holds another one up."""
    command = [sys.executable, "-c", HOLD, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout.readline() == "at work\n"
        with (
            pytest.raises(BusyError, match=rf"process {holder.pid}, at work since 20"),
            one_writer(tmp_path, patience=0),
        ):
            pytest.fail("two writers")
        os.kill(holder.pid, signal.SIGKILL)
    with one_writer(tmp_path, patience=0):
        assert (tmp_path / "writer.json").is_file()
    assert not (tmp_path / "writer.json").exists()


def test_who_is_at_it_may_be_unknown(tmp_path):
    """A note that cannot be read is no harm."""
    with one_writer(tmp_path):
        (tmp_path / "writer.json").write_text("{", encoding="utf-8")
        with pytest.raises(BusyError, match="another process is writing"), one_writer(tmp_path, patience=0):
            pytest.fail("two writers")


def test_a_walk_has_one_answer_for_links(tmp_path):
    """A link is what lies there, wherever it leads; nothing behind it does. The folder itself may be named by one."""
    (tmp_path / "house" / "quay").mkdir(parents=True)
    (tmp_path / "house" / "quay" / "boat").write_text("a", "utf-8")
    (tmp_path / "house" / "quay-2").write_text("b", "utf-8")
    (tmp_path / "house" / "out").symlink_to(tmp_path)
    (tmp_path / "house" / "loop").symlink_to(tmp_path / "house")
    (tmp_path / "house" / "nowhere").symlink_to(tmp_path / "gone")
    names = ["loop", "nowhere", "out", "quay-2", "quay/boat"]
    assert list(files_under(tmp_path / "house")) == names
    assert list(files_under(tmp_path / "house" / "loop")) == names
    assert list(walk(tmp_path / "house").files) == names
    assert walk(tmp_path / "house").folders == ("quay",)
    assert files_under(tmp_path / "gone") == files_under(tmp_path / "house" / "quay-2") == {}
