"""A reader finds the old file or the new one, and never half of one."""

import pytest

from sitegen.files import write_whole


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
