"""What the stamps of files tell: whatever may change a byte changes them, and what changes none does not."""

import os

import pytest

from sitegen import stamps
from sitegen.stamps import program, settle, stamps_of


@pytest.fixture
def folder(tmp_path):
    """A folder with two files, one of them further down."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "in" / "weir.md").write_text("The weir stays open.", "utf-8")
    (tmp_path / "in" / "deep" / "road.md").write_text("The road is closed.", "utf-8")
    return tmp_path / "in"


def taken(folder, *without):
    """Return the stamps of a folder as one."""
    return stamps_of([str(folder)], without=[str(path) for path in without]).digest


def rewrite_in_place(folder):
    """Change a byte and put every time back that can be put back."""
    path = folder / "deep" / "road.md"
    before = path.stat()
    settle(before.st_ctime_ns, folder.parent)
    path.write_text("The road is Closed.", "utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


CHANGES = {
    "a file is added": lambda f: (f / "new.md").write_text("", "utf-8"),
    "a file is removed": lambda f: (f / "weir.md").unlink(),
    "a file is renamed": lambda f: (f / "weir.md").rename(f / "wier.md"),
    "a file grows": lambda f: (f / "weir.md").write_text("The weir stays open!!", "utf-8"),
    "a file changes, and its size and its time do not": rewrite_in_place,
    "a file is moved": lambda f: (f / "weir.md").rename(f / "deep" / "weir.md"),
    "a link that leads nowhere is made": lambda f: (f / "link").symlink_to(f / "nowhere"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_no_change_goes_unseen(folder, change):
    """Whatever is done to a file shows, once the clock of the files has gone on."""
    before = stamps_of([str(folder)])
    assert settle(before.newest, folder.parent)
    change(folder)
    assert taken(folder) != before.digest


def test_nothing_changed_is_nothing_changed(folder):
    """Asking twice gives the same answer, and reading a file is no change."""
    before = taken(folder)
    (folder / "weir.md").read_bytes()
    assert taken(folder) == before


def test_what_is_left_out_may_change(folder):
    """A file and a folder that are left out do not show, nor does what Python compiles beside its modules."""
    left_out = folder / "weir.md", folder / "deep"
    before = taken(folder, *left_out)
    (folder / "weir.md").write_text("", "utf-8")
    (folder / "deep" / "new.md").write_text("", "utf-8")
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "weir.pyc").write_bytes(b"")
    assert taken(folder, *left_out) == before
    assert taken(folder) != before


def test_a_place_that_comes_to_be_shows(tmp_path):
    """A registry that is not there yet is waited for; a file may be named as a place of its own."""
    place = tmp_path / "actors.yml"
    before = taken(place)
    place.write_text("", "utf-8")
    assert taken(place) != before


def test_a_very_large_folder_is_told_by_itself_where_few_files_are_looked_at(folder, monkeypatch):
    """Another entry in it shows; a file in it is not looked at, unless all are."""
    monkeypatch.setattr(stamps, "_HEAVIEST", -1)
    deep = str(folder / "deep")
    before, whole = stamps_of([deep], at_most=3), stamps_of([deep])
    (folder / "deep" / "road.md").write_text("The road is open again.", "utf-8")
    assert stamps_of([deep], at_most=3) == before
    assert stamps_of([deep]) != whole
    assert settle(before.newest, folder.parent)
    (folder / "deep" / "quay.md").write_text("", "utf-8")
    assert stamps_of([deep], at_most=3) != before


def test_links_in_a_circle_come_to_an_end(folder):
    """What a link leads to is looked at once."""
    (folder / "deep" / "up").symlink_to(folder)
    before = taken(folder)
    (folder / "deep" / "up" / "weir.md").write_text("", "utf-8")
    assert taken(folder) != before


def test_the_clock_is_waited_for(folder):
    """After waiting a new file has a later stamp; what comes from the future is not trusted."""
    newest = stamps_of([str(folder)]).newest
    assert settle(newest, folder.parent / "state")
    (folder / "later.md").write_text("", "utf-8")
    assert stamps_of([str(folder)]).newest > newest
    assert not settle(newest + 10**18, folder.parent / "state")
    assert not list((folder.parent / "state").iterdir())


def test_the_program_is_the_same_program(monkeypatch):
    """Its hash is steady, and another Python is another program."""
    before = program()
    assert program() == before
    monkeypatch.setattr("sys.version", "4.0")
    assert program() != before


INSTALLED = {
    "a package is installed anew with other files": lambda at: (at / "weir-1.dist-info" / "RECORD").write_text("b"),
    "a package is removed": lambda at: (at / "weir-1.dist-info").rename(at.parent / "gone"),
    "a module is put there by hand": lambda at: (at / "dam.py").write_text(""),
    "a package that lists no files is made anew": lambda at: os.utime(at / "lock.egg-info", ns=(1, 1)),
    "the folder is gone": lambda at: at.rename(at.parent / "gone"),
}


@pytest.fixture
def packages(tmp_path, monkeypatch):
    """A folder of installed packages: one with the list of its files, one without."""
    folder = tmp_path / "site-packages"
    (folder / "weir-1.dist-info").mkdir(parents=True)
    (folder / "weir-1.dist-info" / "RECORD").write_text("a")
    (folder / "lock.egg-info").mkdir()
    monkeypatch.setattr("sys.path", [str(folder)])
    return folder


@pytest.mark.parametrize("change", INSTALLED.values(), ids=list(INSTALLED))
def test_what_is_installed_is_part_of_the_program(packages, change):
    """Packages that come, go or change make another program."""
    before = program()
    change(packages)
    assert program() != before


def test_what_is_installed_again_as_it_was_changes_nothing(packages):
    """The set-up of an environment writes a package anew each time, and new times with it."""
    before = program()
    record = packages / "weir-1.dist-info" / "RECORD"
    record.unlink()
    record.write_text("a")
    (packages / "__pycache__").mkdir()
    os.utime(packages, ns=(1, 1))
    assert program() == before
