"""Which files are read: the same ones in the same order on any file system, and none from outside the folder."""

import os
import sys
from pathlib import Path

import pytest

from sitegen.add.offers import KINDS
from sitegen.read import article_paths
from sitegen.read.discovery import OF_ADD, SUFFIXES, display_name
from tests.support.faults import told


def _names(*paths: Path, base: Path) -> list[str]:
    found = article_paths(paths, base=base)
    assert not found.faults
    return [file.name for file in found.files]


def _problems(*paths: Path, base: Path) -> list[str]:
    return [told(fault) for fault in article_paths(paths, base=base).faults]


def test_content_folder_is_read_at_its_articles(write, tmp_path):
    """Of a folder that has an articles folder, only that one is read."""
    write("articles/a.md", "x")
    write("notes.md", "x")
    assert _names(tmp_path, base=tmp_path) == ["articles/a.md"]


def test_bare_folder_is_read_whole(write, tmp_path):
    """Of any other folder every article is read, but no registry, hidden file or unknown suffix."""
    for name in ("a.md", "B.TXT", "c/d.html", "e.pdf", "f", ".g.md", ".h/i.md", "actors.yml", "ledger.jsonl", "j.md~"):
        write(name, "x")
    assert _names(tmp_path, base=tmp_path) == ["B.TXT", "a.md", "c/d.html"]


def test_order_is_that_of_the_arguments_then_of_the_paths(write, tmp_path):
    """Arguments keep their order; inside a folder the order of paths counts, not that of the file system."""
    for name in ("z/b.md", "z/a/x.md", "z/a.md", "y.txt"):
        write(name, "x")
    assert _names(tmp_path / "z", tmp_path / "y.txt", base=tmp_path) == ["z/a.md", "z/a/x.md", "z/b.md", "y.txt"]
    assert _names(tmp_path / "y.txt", tmp_path / "z", base=tmp_path)[0] == "y.txt"


def test_file_named_twice_is_read_once(write, tmp_path):
    """A file that several arguments name is read at the first of them."""
    path = write("z/b.md", "x")
    write("z/a.md", "x")
    assert _names(path, tmp_path / "z", path, base=tmp_path) == ["z/b.md", "z/a.md"]


def test_folder_with_the_suffix_of_an_article_is_a_folder(write, tmp_path):
    """A folder named x.md is searched like any other."""
    write("x.md/a.md", "x")
    assert _names(tmp_path, base=tmp_path) == ["x.md/a.md"]


def test_stem_is_the_path_without_its_suffix(write, tmp_path):
    """What ids are made from lacks only the last suffix, and for a file named alone is its name."""
    path = write("2026/a.b.MD", "x")
    assert article_paths([tmp_path]).files[0].stem == "2026/a.b"
    assert article_paths([path]).files[0].stem == "a.b"


def test_missing_path_is_a_fault(tmp_path):
    """An argument that names nothing is a fault."""
    assert "no such file or folder" in _problems(tmp_path / "none.md", base=tmp_path)[0]


def test_file_of_another_kind_is_a_fault_when_named(write, tmp_path):
    """Naming a file that is not read must not pass in silence."""
    said = _problems(write("a.pdf", "x"), base=tmp_path)
    assert said == [
        "a.pdf: this kind of file is not read. Fix: name a file that ends in .html, .md, .txt, or a folder of them."
    ]


def test_path_that_cannot_be_looked_at_is_a_fault(tmp_path):
    """A name that the file system refuses is a fault and no crash."""
    assert "cannot be read" in _problems(tmp_path / ("x" * 300), base=tmp_path)[0]


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
class TestLinks:
    """Symbolic links: nothing from outside, no endless walk, and everything once."""

    def test_loop_ends(self, write, tmp_path):
        """A link to the folder above it is left out; its target is read at its own place."""
        write("a/b.md", "x")
        (tmp_path / "a" / "loop").symlink_to(tmp_path)
        (tmp_path / "a" / "loop.md").symlink_to(tmp_path / "a", target_is_directory=True)
        assert _names(tmp_path, base=tmp_path) == ["a/b.md"]

    def test_link_to_itself_and_to_nowhere_are_faults(self, tmp_path):
        """A link that cannot be followed would hide articles, so it is a fault."""
        (tmp_path / "self").symlink_to("self")
        (tmp_path / "gone.md").symlink_to("nowhere.md")
        said = sorted(_problems(tmp_path, base=tmp_path))
        assert "gone.md: this symbolic link leads nowhere" in said[0]
        assert "self: this symbolic link leads in a circle" in said[1]

    def test_link_out_of_the_folder_is_a_fault(self, write, tmp_path):
        """Neither a file nor a folder outside is read through a link."""
        write("outside/secret.md", "x")
        write("in/a.md", "x")
        (tmp_path / "in" / "b.md").symlink_to(tmp_path / "outside" / "secret.md")
        (tmp_path / "in" / "c").symlink_to(tmp_path / "outside")
        found = article_paths([tmp_path / "in"], base=tmp_path)
        assert [file.name for file in found.files] == ["in/a.md"]
        assert sorted(fault.path for fault in found.faults) == ["in/b.md", "in/c"]
        assert all("leads out of the folder" in fault.problem for fault in found.faults)

    def test_articles_folder_that_is_a_link_out_is_a_fault(self, write, tmp_path):
        """A content folder cannot borrow its articles from elsewhere without a word."""
        write("outside/secret.md", "x")
        (tmp_path / "house").mkdir()
        (tmp_path / "house" / "articles").symlink_to(tmp_path / "outside")
        found = article_paths([tmp_path / "house"], base=tmp_path)
        assert not found.files
        assert "leads out" in found.faults[0].problem

    def test_linked_file_is_named_as_it_lies(self, write, tmp_path):
        """A file and links to it are one article, named by the file; a link to what else is not read stands for it."""
        write("z.md", "x")
        write("data.bin", "x")
        (tmp_path / "a.md").symlink_to("z.md")
        (tmp_path / "b.md").symlink_to("data.bin")
        assert _names(tmp_path, base=tmp_path) == ["b.md", "z.md"]

    def test_named_link_is_followed(self, write, tmp_path):
        """What the user names is what the user wants, link or not."""
        write("outside/a.md", "x")
        (tmp_path / "link").symlink_to(tmp_path / "outside")
        assert _names(tmp_path / "link", base=tmp_path) == ["link/a.md"]


def test_what_the_adder_reads_is_told_to_be_added(write, tmp_path):
    """A document that lies among the articles; of what nobody reads the words have to be saved."""
    for name in ("articles/a.docx", "articles/b.tar"):
        write(name, "x")
    first, second = sorted(article_paths([tmp_path], base=tmp_path).warnings, key=lambda warning: warning.path)
    assert first.fix.startswith("`sitegen add articles/a.docx` takes its words, or move it out")
    assert second.fix.startswith("save its words as a file that ends in .html")
    assert set(OF_ADD) == set(KINDS) - {*SUFFIXES, ".urls"}


@pytest.mark.skipif(sys.platform == "win32", reason="rights work otherwise there")
def test_unreadable_folder_is_a_fault(write, tmp_path):
    """A folder that may not be listed is reported, whoever runs this."""
    write("closed/a.md", "x")
    (tmp_path / "closed").chmod(0)
    me = os.geteuid()
    # Somebody else can look only where the folders above let them pass.
    closed = [folder for folder in (tmp_path, *tmp_path.parents) if not folder.stat().st_mode & 0o001]
    modes = [folder.stat().st_mode & 0o7777 for folder in closed]
    if me == 0:
        for folder, mode in zip(closed, modes, strict=True):
            folder.chmod(mode | 0o055)
        os.seteuid(65_534)
    try:
        said = _problems(tmp_path, base=tmp_path)
    finally:
        os.seteuid(me)
        if me == 0:
            for folder, mode in zip(closed, modes, strict=True):
                folder.chmod(mode)
        (tmp_path / "closed").chmod(0o700)
    assert "closed: the folder cannot be read" in said[0]


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems take no such name")
def test_name_that_is_not_utf8_is_a_fault(tmp_path):
    """A file name in another encoding has no text that a page could show; the fault shows it escaped."""
    path = os.fsencode(tmp_path) + b"/caf\xe9.md"
    Path(os.fsdecode(path)).write_bytes(b"x")
    assert _problems(tmp_path, base=tmp_path)[0].startswith(r"caf\udce9.md: the name of this file is not UTF-8")


def test_names_are_shown_without_what_cannot_be_printed(tmp_path):
    """A line break or an escape in a file's name cannot forge a line of output."""
    assert display_name(Path("a\n\x1b[31mb.md"), None) == r"a\n\x1b[31mb.md"
    assert display_name(tmp_path / "é ü.md", tmp_path) == "é ü.md"
    assert display_name(tmp_path / "a.md", tmp_path / "b") == "../a.md"


def test_the_registries_of_a_bare_folder_are_not_called_unread(tmp_path):
    """They are read, and so are the lists of decisions and corrections of a day; in `articles` they would not be."""
    for name in ("actors.yml", "decisions/2026-03-09-ed.yml", "corrections/2026-03-09-ed.yml", "notes.yml"):
        path = tmp_path / "bare" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", "utf-8")
    assert [w.path for w in article_paths([tmp_path / "bare"], base=tmp_path).warnings] == ["bare/notes.yml"]
    (tmp_path / "bare").rename(tmp_path / "articles")
    assert len(article_paths([tmp_path], base=tmp_path).warnings) == 4
