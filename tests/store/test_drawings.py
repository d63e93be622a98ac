"""Drawings are made once, and what is broken or no longer wanted costs nothing but time."""

from sitegen.store import Drawings

PNG = b"\x89PNG whatever IEND\xaeB`\x82"


def test_a_drawing_is_made_once(tmp_path):
    """The second time it is taken from the folder, also by another build."""
    kept = Drawings(tmp_path / "cards")
    assert kept.get("one", lambda: PNG) == PNG
    assert Drawings(tmp_path / "cards").get("one", lambda: b"other") == PNG
    assert kept.made == 1


def test_that_there_is_none_is_remembered_too(tmp_path):
    """Words that do not fit are measured once."""
    kept = Drawings(tmp_path)
    assert kept.get("one", lambda: None) is None
    assert kept.get("one", lambda: PNG) is None
    assert kept.made == 1


def test_a_broken_drawing_is_made_anew(tmp_path):
    """A file that ends early is no drawing."""
    (tmp_path / "one").write_bytes(PNG[:-3])
    assert Drawings(tmp_path).get("one", lambda: PNG) == PNG
    assert (tmp_path / "one").read_bytes() == PNG


def test_what_nobody_asks_for_goes(tmp_path):
    """The folder holds the cards of the last build, and grows no further."""
    before = Drawings(tmp_path)
    before.get("old", lambda: PNG)
    before.get("new", lambda: PNG)
    now = Drawings(tmp_path)
    now.get("new", lambda: PNG)
    now.prune()
    assert [path.name for path in tmp_path.iterdir()] == ["new"]
