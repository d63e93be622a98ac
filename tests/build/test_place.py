"""The site changes at once or not at all, and only what a build has made is removed."""

import os
import shutil
import stat

import pytest

from sitegen import tree
from sitegen.build import place
from sitegen.build.manifest import MANIFEST, read_manifest
from sitegen.build.place import fill, put_in_place, room_beside
from sitegen.errors import PlaceError
from sitegen.tree import hash_of, walk

OLD = {"index.html": "one", "about/index.html": "about", "gone/index.html": "gone"}
NEW = {"index.html": "two", "about/index.html": "about", "more/index.html": "more"}


def write(folder, files):
    """Write some texts into a folder."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def read(folder):
    """Return the texts of a folder by name, without the list of them."""
    found = {p.relative_to(folder).as_posix(): p.read_text("utf-8") for p in sorted(folder.rglob("*")) if p.is_file()}
    return {name: text for name, text in found.items() if name != MANIFEST}


def publish(site, files, seen=None, before_public=None):
    """Put a site of some files in place."""
    with room_beside(site) as finished:
        write(finished, files)
        return put_in_place(walk(finished), walk(site), seen=seen or {}, before_public=before_public)


@pytest.fixture
def site(tmp_path):
    """Return a folder with the old site."""
    publish(tmp_path / "site", OLD)
    return tmp_path / "site"


def test_a_new_site_takes_the_place_of_the_old_one(site):
    """Pages come, change and go; the report counts them, and the list names what is there."""
    report = publish(site, NEW)
    assert (report.written, report.unchanged, report.removed) == (2, 1, 1)
    assert read(site) == NEW
    assert set(read_manifest(site)) == set(NEW) == set(report.seen)


@pytest.mark.parametrize("linked", [True, False])
def test_a_file_that_has_not_changed_keeps_its_time(site, monkeypatch, linked):
    """So that whoever copies the site copies only what is new; also where a file cannot have two names."""
    if not linked:
        monkeypatch.setattr(place.os, "link", refuse)
    os.utime(site / "about" / "index.html", ns=(5, 7_000_000_001))
    os.utime(site / "index.html", ns=(5, 7_000_000_001))
    publish(site, NEW)
    assert (site / "about" / "index.html").stat().st_mtime_ns == 7_000_000_001
    assert (site / "index.html").stat().st_mtime_ns != 7_000_000_001


def refuse(*_names, **_options):
    """Refuse to make a link, as a memory stick does."""
    raise PermissionError(1, "Operation not permitted")


def test_files_that_were_seen_are_not_read_again(site, monkeypatch):
    """Size and time tell that the old file is the one of the list; a changed time makes it be read."""
    seen = publish(site, NEW).seen
    (site / "more" / "index.html").write_text("MORE", encoding="utf-8")
    read_files = []
    monkeypatch.setattr(tree, "hash_of", lambda path: read_files.append(path) or hash_of(path))
    publish(site, NEW, seen)
    assert [path.relative_to(site).as_posix() for path in read_files if path.is_relative_to(site)] == [
        "more/index.html"
    ]
    assert read(site) == NEW


def test_what_is_kept_comes_from_the_site_before_the_last(site):
    """Only what has changed gets a name: what is another file by now is not taken, and none is written through."""
    publish(site, {**OLD, "index.html": "two"})
    before = (site / "about" / "index.html").stat().st_ino
    with room_beside(site) as finished:
        write(finished, {"index.html": "three", "new/index.html": "new"})
        filled = fill(finished, walk(site), ["about/index.html", "gone/index.html"])
        assert (filled.files.keys(), filled.folders) == (walk(finished).files.keys(), walk(finished).folders)
        assert not finished.with_name("old").exists()
        assert read(finished) == {**OLD, "index.html": "three", "new/index.html": "new"}
        assert read(site) == {**OLD, "index.html": "two"}
        (site / "index.html").unlink()
        put_in_place(walk(finished), walk(site), seen={})
    assert (site / "about" / "index.html").stat().st_ino == before
    with room_beside(site) as finished:
        write(finished, {"index.html": "four"})
        filled = fill(finished, walk(site), [])
        assert (filled.files.keys(), filled.folders) == (walk(finished).files.keys(), walk(finished).folders)
        assert read(finished) == {"index.html": "four"}


def test_what_comes_to_the_site_while_the_new_one_is_made_goes_along(site):
    """Somebody has put a file there; one of ours that is gone by then is not missed."""
    with room_beside(site) as finished:
        there = walk(site)
        write(finished, NEW)
        write(site, {"theirs.txt": "theirs"})
        (site / "gone" / "index.html").unlink()
        put_in_place(walk(finished), there, seen={})
    assert read(site) == {**NEW, "theirs.txt": "theirs"}


def test_whoever_is_copying_the_old_site_reads_it_to_its_end(site):
    """The folder that a copy has open holds the whole old site until the next build."""
    folder = os.open(site, os.O_RDONLY)
    try:
        publish(site, NEW)
        with open(os.open("gone/index.html", os.O_RDONLY, dir_fd=folder), encoding="utf-8") as page:  # noqa: PTH123 - from a folder that has lost its name
            assert page.read() == "gone"
    finally:
        os.close(folder)


def test_what_stops_before_the_swap_leaves_the_old_site(site):
    """The last thing asked may refuse; nothing of the new site is left."""

    def fail():
        raise PlaceError

    before = read(site)
    with pytest.raises(PlaceError):
        publish(site, NEW, before_public=fail)
    assert read(site) == before
    assert not {path.name for path in site.with_name(".site.sitegen").iterdir()} & {"new", "old", "writer.json"}


def test_what_somebody_else_has_put_there_stays(site, tmp_path):
    """Files, empty folders and links; no link is followed."""
    write(site, {"CNAME": "example.org", ".git/HEAD": "ref: refs/heads/main", "mine/deep/a.txt": "a"})
    (site / ".git" / "refs").mkdir()
    write(tmp_path / "elsewhere", {"a.txt": "theirs"})
    (site / "link").symlink_to(tmp_path / "elsewhere")
    for files in (NEW, OLD):
        publish(site, files)
    assert (site / "CNAME").read_text("utf-8") == "example.org"
    assert (site / ".git" / "HEAD").is_file()
    assert (site / ".git" / "refs").is_dir()
    assert (site / "mine" / "deep" / "a.txt").is_file()
    assert (site / "link").readlink() == tmp_path / "elsewhere"
    assert read(tmp_path / "elsewhere") == {"a.txt": "theirs"}


@pytest.mark.parametrize("name", ["more/index.html", "more", "index.html/x"])
def test_what_stands_where_a_page_goes_stops_the_build(site, name):
    """With its name, and with nothing moved."""
    if name == "index.html/x":
        (site / "index.html").unlink()
    write(site, {name: "mine"})
    before = read(site)
    with pytest.raises(PlaceError, match=name):
        publish(site, NEW)
    assert read(site) == before


def test_a_folder_of_ours_that_has_become_a_link_stops_the_build(site, tmp_path):
    """Nothing is written where it leads."""
    shutil.rmtree(site / "about")
    (tmp_path / "elsewhere").mkdir()
    (site / "about").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(PlaceError, match="about"):
        publish(site, NEW)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_file_of_ours_that_has_become_a_link_is_replaced(site, tmp_path):
    """The link goes, what it led to stays."""
    write(tmp_path, {"theirs.txt": "two"})
    (site / "index.html").unlink()
    (site / "index.html").symlink_to(tmp_path / "theirs.txt")
    publish(site, NEW)
    assert read(site) == NEW
    assert not (site / "index.html").is_symlink()
    assert (tmp_path / "theirs.txt").read_text("utf-8") == "two"


def test_a_left_over_of_a_death_is_cleared(site):
    """Whatever the workshop holds; also a folder that may not be searched by others."""
    shop = site.with_name(".site.sitegen")
    write(shop / "new", {"half/index.html": "ha", ".index.html.new": "h"})
    write(shop / "old", OLD)
    publish(site, NEW)
    assert read(site) == NEW
    assert not (shop / "new").exists()


@pytest.mark.parametrize("kind", ["link", "file", "loop"])
@pytest.mark.parametrize("name", ["site", ".site.sitegen/new", ".site.sitegen/old", ".site.sitegen"])
def test_no_link_and_no_file_is_taken_for_a_folder(site, tmp_path, kind, name):
    """The build says which name it is, and touches neither that nor what it leads to."""
    write(tmp_path / "elsewhere", {"a.txt": "theirs"})
    at = tmp_path / name
    if at.exists():
        shutil.rmtree(at)
    if kind == "file":
        at.write_text("mine", encoding="utf-8")
    else:
        at.symlink_to(tmp_path / "elsewhere" if kind == "link" else at)
    with pytest.raises(PlaceError, match=at.name):
        publish(site, NEW)
    assert stat.S_IFMT(at.lstat().st_mode) == (stat.S_IFREG if kind == "file" else stat.S_IFLNK)
    assert read(tmp_path / "elsewhere") == {"a.txt": "theirs"}
