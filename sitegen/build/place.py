"""Puts a finished site in the place of the old one, at once or not at all.

The new site is made in a workshop, a folder beside the site and so on the same file system. What has not changed keeps
its file; what somebody else has put into the site goes along; then the two folders change places. The old one stays in
the workshop until the next build, for whoever is still copying it. See adr/0072.
"""

import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from sitegen.build.manifest import MANIFEST, manifest_of, read_manifest, write_manifest
from sitegen.build.swap import mend, swap
from sitegen.errors import PlaceError
from sitegen.files import naming, one_writer, write_whole
from sitegen.tree import Seen, Tree, entries_under, folders_of, walk, walk_again

_PAGE: Final = "index.html"
_TOLD: Final = 5
"""How many names a message lists."""


ChangeKind = Literal["new", "changed", "gone"]


@dataclass(frozen=True, slots=True)
class PageChange:
    """What has become of one page."""

    page: str
    """Its address from the root of the site; empty for the first page."""
    kind: ChangeKind


@dataclass(frozen=True, slots=True)
class Placed:
    """What putting a site in place came to, in files of ours."""

    written: int
    unchanged: int
    removed: int
    seen: Mapping[str, Seen]
    """Every file of the site, as it lies there now."""
    changes: tuple[PageChange, ...]
    """What a reader may find changed, by the addresses of pages."""


@contextmanager
def room_beside(site: Path) -> Iterator[Path]:
    """Give the place where a new site is to be made, cleared of what an earlier death has left; nothing is there yet.

    What was made there and not put in place is removed at the end.

    Raises:
        PlaceError: the place of the site, or a name beside it that is ours, is held by something else.

    """
    require_movable(site)
    shop = workshop(site)
    _require_folder(shop)
    with naming(shop):
        shop.mkdir(parents=True, exist_ok=True)
        if not (shop / ".gitignore").is_file():
            write_whole(shop / ".gitignore", b"*\n")
    with one_writer(shop):
        mend(site, old=shop / "old")
        _clear(shop / "new")
        try:
            yield shop / "new"
        finally:
            # Where the disk is at fault, its own error is on its way; the next build clears the rest.
            shutil.rmtree(shop / "new", ignore_errors=True)


def put_in_place(
    finished: Tree,
    there: Tree,
    *,
    seen: Mapping[str, Seen],
    before_public: Callable[[], object] | None = None,
) -> Placed:
    """Make a finished site the public one; whoever looks finds the old one or the new one, and never a mixture.

    Args:
        finished: The new site as it lies where :func:`room_beside` said; it moves away from there.
        there: The site that stands, as it was found when the new one was begun: what came to it since goes along too.
        seen: The files of the site as they were last seen, to know them without reading.
        before_public: Called when nothing is left to do but the swap; what it raises stops that.

    Raises:
        PlaceError: files of somebody else lie where pages should; they and the site stand as they were.
        OSError: the disk refused; the site stands as it was.

    """
    site, there, new = there.root, walk_again(there), finished
    made = manifest_of(new, there, seen)
    before = read_manifest(site) or {}
    others = [name for name in there.files if name not in before and name != MANIFEST]
    _refuse_in_the_way(site, others, made)
    same = frozenset(name for name, digest in made.items() if there.digest(name, seen.get(name)) == digest)
    with naming(new.root):
        _keep(there, new, same)
        _take_along(there, new.root, others, folders_of(before))
        write_manifest(new.root, made)
    old = workshop(site) / "old"
    _clear(old)
    if before_public is not None:
        before_public()
    swap(new.root, site, old=old)
    removed = sum(name not in made for name in before)
    lies = {**new.files, **{name: there.files[name] for name in same}}
    now = {name: Seen(digest, lies[name].size, lies[name].time) for name, digest in made.items()}
    return Placed(len(made) - len(same), len(same), removed, now, tuple(_changes(before, made, same)))


def _changes(before: Iterable[str], made: Mapping[str, str], same: frozenset[str]) -> Iterator[PageChange]:
    known = set(before)
    for name in sorted((known | made.keys()) - same):
        if name.endswith(_PAGE):
            kind: ChangeKind = "gone" if name not in made else "changed" if name in known else "new"
            yield PageChange(name.removesuffix(_PAGE), kind)


def take(site: Path, finished: Path, names: Iterable[str]) -> None:
    """Let files of the site be files of the new one too: by a second name, or where that cannot be by a copy.

    Nothing may write through the new names.
    """
    taken = tuple(names)
    finished.mkdir(parents=True, exist_ok=True)
    for folder in sorted(folders_of(taken)):
        with suppress(FileExistsError):
            os.mkdir(f"{finished}/{folder}")  # noqa: PTH102 - one of very many
    for name in taken:
        there, new = f"{site}/{name}", f"{finished}/{name}"
        try:
            os.link(there, new)
        except OSError:
            shutil.copy2(there, new)


def fill(finished: Path, there: Tree, kept: Collection[str]) -> Tree:
    """Add what has not changed to a new site of which the rest is made.

    The site before the last one has a name for most of it already. So that is made the new one, where it can be: what
    is no more of it goes, and what was made comes over by its name; no file is written through.

    Args:
        finished: The new site, where :func:`room_beside` said.
        there: The site as it stands.
        kept: What is taken from there.

    Returns:
        The new site, without another walk through it: of what is taken it tells how it lay there.

    """
    old = finished.with_name("old")
    _require_folder(old)
    made = walk(finished)
    inodes, before = entries_under(old, lambda _, entry: entry.inode())
    shared = {name for name in kept if inodes.get(name) == there.files[name].inode}
    if shared:
        _strip(old, inodes, before, shared)
        for folder in made.folders:
            (old / folder).mkdir(exist_ok=True)
        for name in made.files:
            os.replace(f"{finished}/{name}", f"{old}/{name}")  # noqa: PTH105 - one of very many
        shutil.rmtree(finished)
        old.rename(finished)
    take(there.root, finished, (name for name in kept if name not in shared))
    lies = {**{name: there.files[name] for name in kept}, **made.files}
    folders = {*made.folders, *folders_of(kept)}
    return Tree(finished, {name: lies[name] for name in sorted(lies)}, tuple(sorted(folders)))


def _strip(root: Path, files: Iterable[str], folders: Sequence[str], names: Collection[str]) -> None:
    """Leave of a folder so many files only, and the folders that they need."""
    for name in files:
        if name not in names:
            os.unlink(f"{root}/{name}")  # noqa: PTH108 - one of very many
    needed = folders_of(names)
    for folder in reversed(folders):
        if folder not in needed:
            (root / folder).rmdir()


def workshop(site: Path) -> Path:
    """Return the folder beside a site in which the next one is made."""
    return site.with_name(f".{site.name}.sitegen")


def require_movable(site: Path) -> None:
    """Raise where the site is no folder that can change places with another one.

    Raises:
        PlaceError: it is a link, a file, or the root of a file system.

    """
    problem = ""
    if site.is_symlink():
        problem = f"is a link to {site.readlink()}, which is not followed. Fix: name that folder as site_dir"
    elif os.path.ismount(site):
        problem = "is the root of a file system and cannot be replaced whole. Fix: name a folder in it as site_dir"
    elif site.exists() and not site.is_dir():
        problem = "is no folder. Fix: remove it, or name another site_dir"
    if problem:
        message = f"{site}: {problem}."
        raise PlaceError(message)


def _refuse_in_the_way(site: Path, others: Iterable[str], made: Iterable[str]) -> None:
    """Raise where something that is not ours has the name of a page, or of a folder of pages."""
    files = set(made)
    taken = files | folders_of(files)
    in_the_way = [name for name in others if name in taken or any(parent in files for parent in _parents(name))]
    if in_the_way:
        message = f"{site}: {listed(in_the_way)} would be replaced, but no build has made it. Fix: move it away."
        raise PlaceError(message)


def listed(names: Iterable[str]) -> str:
    """Return names for a message: a few, and how many more there are."""
    every = sorted(names)
    more = f" and {len(every) - _TOLD} more" if len(every) > _TOLD else ""
    return ", ".join(every[:_TOLD]) + more


def _parents(name: str) -> list[str]:
    parts = name.split("/")
    return ["/".join(parts[:end]) for end in range(1, len(parts))]


def _keep(there: Tree, new: Tree, names: Iterable[str]) -> None:
    """Let files that have not changed be the same files, or where they cannot have two names some of the same time."""
    for name in names:
        if there.files[name].inode == new.files[name].inode:
            continue
        goal = new.root / name
        beside = goal.with_name(f".{goal.name}.new")
        try:
            os.link(there.root / name, beside)
        except OSError:
            status = (there.root / name).stat()
            os.utime(goal, ns=(status.st_atime_ns, status.st_mtime_ns))
        else:
            beside.replace(goal)


def _take_along(there: Tree, finished: Path, others: Iterable[str], ours: Collection[str]) -> None:
    """Give what is not ours a second name in the new site, its empty folders too."""
    for name in there.folders:
        if name not in ours:
            (finished / name).mkdir(parents=True, exist_ok=True)
            shutil.copymode(there.root / name, finished / name)
    for name in others:
        old, new = there.root / name, finished / name
        new.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(old, new, follow_symlinks=False)
        except OSError:
            if not (old.is_symlink() or old.is_file()):
                raise
            shutil.copy2(old, new, follow_symlinks=False)


def _clear(tree: Path) -> None:
    """Remove a folder of the workshop; a link in it is removed and not followed."""
    _require_folder(tree)
    if tree.exists():
        shutil.rmtree(tree)


def _require_folder(ours: Path) -> None:
    """Raise where something else has the name of a folder that a build makes."""
    if ours.is_symlink() or (ours.exists() and not ours.is_dir()):
        message = f"{ours}: is no folder, but a build makes one there. Fix: remove it."
        raise PlaceError(message)
