"""Which files are articles: found in folders or named one by one, in the same order on every file system."""

import contextlib
import os
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sitegen.codes import Code
from sitegen.errors import Fault

SUFFIXES = (".html", ".md", ".txt")
"""Of articles; upper case is the same."""
OF_ADD = (
    ".atom",
    ".docx",
    ".eml",
    ".htm",
    ".json",
    ".jsonld",
    ".markdown",
    ".mht",
    ".mhtml",
    ".pdf",
    ".rss",
    ".xhtml",
    ".xml",
)
"""Kinds of file that hold articles, and that ``sitegen add`` makes files of that are read."""
_ARTICLES = "articles"
LISTS = ("actors", "topics", "outlets", "decisions", "corrections")
"""The registries; the last two may also be folders of lists."""
_KEPT = ".gz"
"""Of the pages that ``sitegen add --keep-page`` leaves beside their articles."""


@dataclass(frozen=True)
class Found:
    """A file that holds an article."""

    path: Path
    """The file to open."""
    name: str
    """The file as the user would name it, with forward slashes."""
    stem: str
    """Its place in the content folder without its suffix, which the article's id is made from."""

    @property
    def suffix(self) -> str:
        """The kind of file, in lower case."""
        return self.path.suffix.lower()


@dataclass
class Discovery:
    """Article files in the order in which they are read, and what is wrong with the places they were looked for in."""

    files: list[Found] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    suffixes: tuple[str, ...] = SUFFIXES
    """The kinds of file that are looked for, in lower case."""
    warnings: list[Fault] = field(default_factory=list)
    """The files of a folder that are left out for their endings."""


def article_paths(paths: Sequence[Path], *, base: Path | None = None) -> Discovery:
    """Find the articles in folders and among files.

    A folder that has an ``articles`` folder in it is a content folder, of which only that one is read; any other is
    read whole. Inside a folder, hidden files and folders and unknown suffixes are left out, and files come in the order
    of their paths. A symbolic link to a file is read once, as long as it stays inside the folder; one that leaves the
    folder is a fault, so that nothing is published that does not lie in it; one to a folder inside is left out,
    because that folder is read at its own place. A file that is named twice is read once.

    Args:
        paths: Files and folders, in the order in which they are wanted.
        base: Where the user stands: files are named relative to it; without it as ``paths`` name them.

    """
    roots = []
    faults = []
    for path in paths:
        whole = not _is_folder(path / _ARTICLES)
        if not whole and (fault := link_fault(path / _ARTICLES, path, display_name(path / _ARTICLES, base))):
            faults.append(fault)
        else:
            roots.append(path if whole else path / _ARTICLES)
    found = find_files(roots, SUFFIXES, base=base)
    found.faults[:0] = faults
    return found


def find_files(paths: Sequence[Path], suffixes: tuple[str, ...], *, base: Path | None = None) -> Discovery:
    """Find files of some kinds in folders, which are read whole, and among files, as :func:`article_paths` does.

    Args:
        paths: Files and folders, in the order in which they are wanted.
        suffixes: The kinds of file, in lower case.
        base: Where the user stands.

    """
    found = Discovery(suffixes=suffixes)
    for path in paths:
        if _is_folder(path):
            _search(path, base, found)
        else:
            _take_one(path, base, found)
    once: dict[str, Found] = {}
    for file in found.files:
        once.setdefault(os.path.realpath(file.path), file)
    found.files = list(once.values())
    return found


def display_name(path: Path, base: Path | None) -> str:
    """Return a path as the user would name it, with forward slashes and nothing that cannot be printed."""
    if base is not None:
        with contextlib.suppress(ValueError):  # on another drive there is no way from here to there
            path = Path(os.path.relpath(path, base))
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in path.as_posix())


def link_fault(path: Path, root: Path, name: str) -> Fault | None:
    """Return what is wrong with a symbolic link that lies in a folder, or None."""
    fix = "replace it by the file itself, or remove it"
    try:
        target = path.resolve(strict=True)
    except FileNotFoundError:
        return Fault(name, None, None, "this symbolic link leads nowhere", fix, Code.BROKEN_LINK)
    except (OSError, RuntimeError):
        problem = "this symbolic link leads in a circle or to where nothing can be read"
        return Fault(name, None, None, problem, fix, Code.BROKEN_LINK)
    if not target.is_relative_to(root.resolve()):
        return Fault(name, None, None, "this symbolic link leads out of the folder that is read", fix, Code.LINK_LEAVES)
    return None


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where the folder around it may not be read


def _take_one(path: Path, base: Path | None, found: Discovery) -> None:
    name = display_name(path, base)
    try:
        path.stat()
    except FileNotFoundError:
        problem = "there is no such file or folder"
        fix = "check the name" if path.suffix else "check the name, or begin a site: sitegen init FOLDER"
        found.faults.append(Fault(name, None, None, problem, fix, Code.MISSING_FILE))
    except OSError as error:
        problem = f"the file cannot be read ({error.strerror or error})"
        found.faults.append(Fault(name, None, None, problem, "check the name and who may read it", Code.UNREADABLE))
    else:
        if path.suffix.lower() in found.suffixes:
            _add(path, path.stem, name, found)
        else:
            fix = f"name a file that ends in {', '.join(found.suffixes)}, or a folder of them"
            found.faults.append(Fault(name, None, None, "this kind of file is not read", fix, Code.OTHER_KIND))


def _search(root: Path, base: Path | None, found: Discovery) -> None:
    once: dict[str, Path] = {}
    # Links last, so that a file is named as it lies, whatever its links are called.
    for path in sorted(_walk(root, base, found), key=lambda path: (path.is_symlink(), path.as_posix())):
        once.setdefault(os.path.realpath(path), path)
    places = sorted((path.relative_to(root).as_posix(), path) for path in once.values())
    for place, path in places:
        _add(path, place.removesuffix(path.suffix), display_name(path, base), found)


def _walk(folder: Path, base: Path | None, found: Discovery) -> Iterator[Path]:
    """Yield the articles below a folder, in any order."""
    pending = [folder]
    while pending:
        current = pending.pop()
        try:
            entries = list(current.iterdir())
        except OSError as error:
            problem = f"the folder cannot be read ({error.strerror or error})"
            fix = "make it readable for you, or remove it"
            found.faults.append(Fault(display_name(current, base), None, None, problem, fix, Code.UNREADABLE))
            continue
        for entry in entries:
            if not entry.name.startswith("."):
                yield from _sift(entry, folder, base, found, pending)


def _is_list(entry: Path, root: Path) -> bool:
    """Return whether a file of a bare folder is a registry of it, or one of its lists of a day and person."""
    if root.name == _ARTICLES:
        return False  # there it lies in the wrong place, and is not read
    beside = entry.parent == root and entry.stem in LISTS
    return entry.suffix == ".yml" and (beside or (entry.parent.parent == root and entry.parent.name in LISTS[-2:]))


def _sift(entry: Path, root: Path, base: Path | None, found: Discovery, pending: list[Path]) -> Iterator[Path]:
    try:
        mode = entry.lstat().st_mode
    except OSError:
        return  # gone since the folder was listed
    if stat.S_ISDIR(mode):
        pending.append(entry)
    elif stat.S_ISLNK(mode) and (fault := link_fault(entry, root, display_name(entry, base))):
        found.faults.append(fault)
    elif _is_folder(entry) or entry.suffix.lower() == _KEPT or _is_list(entry, root):
        return
    elif entry.suffix.lower() in found.suffixes:
        yield entry
    else:
        problem = (
            f"a file that ends in {entry.suffix!r} is not read" if entry.suffix else "a file without ending is not read"
        )
        words = f"save its words as a file that ends in {', '.join(SUFFIXES)}"
        if entry.suffix.lower() in OF_ADD:
            words = f"`sitegen add {display_name(entry, base)}` takes its words"
        fix = f"{words}, or move it out of this folder"
        found.warnings.append(Fault(display_name(entry, base), None, None, problem, fix, Code.ENDING_NOT_READ))


def _add(path: Path, stem: str, name: str, found: Discovery) -> None:
    try:
        os.fsencode(path).decode("utf-8")
    except UnicodeDecodeError:
        problem, fix = "the name of this file is not UTF-8", "give it a name in plain letters"
        found.faults.append(Fault(name, None, None, problem, fix, Code.ODD_FILE_NAME))
    else:
        found.files.append(Found(path, name, stem))
