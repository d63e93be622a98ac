"""Two folders change places in one step, or in two that the next build can mend."""

from pathlib import Path

import pytest

from sitegen.build import swap as swapping
from sitegen.build.swap import mend, swap


@pytest.fixture
def folders(tmp_path):
    """Return a new site, the site and the free name of the old one."""
    for name in ("new", "site"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(name, encoding="utf-8")
    return tmp_path / "new", tmp_path / "site", tmp_path / "old"


def said(folder):
    """Return what the one page of a folder says."""
    return (folder / "index.html").read_text("utf-8")


def two_steps(monkeypatch):
    """Let the system know no exchange, as on Windows."""
    monkeypatch.setattr(swapping, "_HERE", {})


@pytest.mark.parametrize("steps", [1, 2])
def test_they_change_places(folders, monkeypatch, steps):
    """On systems with an exchange and on others; nothing but the two folders is left."""
    new, site, old = folders
    if steps == 2:
        two_steps(monkeypatch)
    swap(new, site, old=old)
    assert (said(site), said(old)) == ("new", "site")
    assert {path.name for path in site.parent.iterdir()} == {"site", "old"}


def test_the_first_site_takes_its_place(folders):
    """Where none stands yet."""
    new, _, old = folders
    site = new.with_name("first")
    swap(new, site, old=old)
    assert said(site) == "new"


def test_a_death_between_two_steps_is_mended(folders, monkeypatch):
    """The old site comes back, once: when a user later removes the site, it stays removed."""
    new, site, old = folders
    two_steps(monkeypatch)

    def die(path, target):
        if path == new:
            raise KeyboardInterrupt
        return rename(path, target)

    rename = Path.rename
    monkeypatch.setattr(Path, "rename", die)
    with pytest.raises(KeyboardInterrupt):
        swap(new, site, old=old)
    monkeypatch.setattr(Path, "rename", rename)
    assert not site.exists()
    mend(site, old=old)
    assert said(site) == "site"
    assert not old.exists()
    site.rename(old)
    mend(site, old=old)
    assert not site.exists()


def test_a_refusal_in_the_second_step_brings_the_old_site_back(folders, monkeypatch):
    """Nobody has to wait for the next build."""
    new, site, old = folders
    two_steps(monkeypatch)
    rename = Path.rename

    def refuse(path, target):
        if path == new:
            raise PermissionError(13, "Permission denied", str(path))
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(PermissionError):
        swap(new, site, old=old)
    assert said(site) == "site"


def test_what_cannot_be_exchanged_says_so(folders):
    """The error names the site, which stands."""
    new, site, old = folders
    (new / "index.html").unlink()
    new.rmdir()
    with pytest.raises(FileNotFoundError, match="site"):
        swap(new, site, old=old)
    assert said(site) == "site"
