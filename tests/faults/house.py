"""A site of one article, and the change that the trials build."""

import shutil
from pathlib import Path

_OURS = Path(__file__).parents[2]
WEIR = """---
title: Council keeps the weir open
outlet: harbour-wire
published: 2026-09-14
---
The weir at Orlay will stay open, harbour master Ada Quill said on Monday.

“We have spent nearly €4.2 million on the gates,” Quill told reporters. “They will hold.”
"""
ROAD = "“The road is closed until further notice,” said Bren Tolloway, the county engineer.\n"
FOREIGN = {"CNAME": "digest.example.org", ".git/HEAD": "ref: refs/heads/main", "notes/mine.txt": "mine"}
"""What somebody else has put into the site folder."""


def make_house(folder: Path) -> None:
    """Make a project folder with one article."""
    (folder / "content" / "articles").mkdir(parents=True)
    (folder / "temporary").mkdir()
    (folder / "content" / "articles" / "weir.md").write_text(WEIR, "utf-8")


def make_project(folder: Path) -> None:
    """Make the same with a configuration, templates and pages by hand of its own."""
    make_house(folder)
    shutil.copy(_OURS / "mkdocs.yml", folder)
    for name in ("templates", "overrides", "docs/assets"):
        shutil.copytree(_OURS / name, folder / name)
    for name in ("about.md", "method.md"):
        shutil.copy(_OURS / "docs" / name, folder / "docs")


def change(folder: Path) -> None:
    """Add a quotation to the article, and an article: pages come and change, and the ledger grows."""
    more = "\n“The boats have to wait,” Quill added.\n"
    (folder / "content" / "articles" / "weir.md").write_text(f"{WEIR}{more}", "utf-8")
    (folder / "content" / "articles" / "road.txt").write_text(ROAD, "utf-8")


def tree(folder: Path) -> dict[str, object]:
    """Return the bytes of each file under a folder, and what each link leads to; nothing where there is no folder."""
    files = [p for p in sorted(folder.rglob("*")) if p.is_symlink() or p.is_file()]
    return {p.relative_to(folder).as_posix(): _held(p) for p in files}


def _held(path: Path) -> object:
    return path.readlink() if path.is_symlink() else path.read_bytes()
