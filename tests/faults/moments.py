"""The states of a project in which a death at each operation would leave it, and what is loaded once for all trials.

What a process that is killed leaves behind is what is on the disk when it dies. So one run tells of all its deaths:
before each operation the project is copied as it lies there, second names of one file included.
"""

import gc
import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable, Collection, Iterator
from functools import cache
from pathlib import Path

import spacy

from sitegen.extract.loading import WEIGHTS, has_weights
from tests.faults.house import tree

Hook = Callable[[str, tuple[object, ...]], None]
_Stamp = tuple[str, int, int, int]
_WHO = "writer.json"
"""Which process is at work, and since when: nothing but a message hangs on it."""
_NOTES = (".sitegen/units.json.z", ".sitegen/site.json", ".sitegen/last-build.json")
"""Notes of a build that hold the times of files, so that no two runs write the same; each is replaced whole."""


def copied(folder: Path, goal: Path) -> Path:
    """Return a copy of a project as it lies there: times, rights, links, and two names of one file."""
    subprocess.run(["/bin/cp", "-a", str(folder), str(goal)], check=True)
    return goal


def keeper(folder: Path, wanted: Collection[int], goal: Path) -> Hook:
    """Return what is told of each operation, and copies the project before those that are wanted.

    Args:
        folder: The project.
        wanted: Operations by number.
        goal: Folder in which each copy has the number of its operation; one that would equal the last has none.

    """
    done, last = -1, list[_Stamp]()

    def keep(_event: str, _given: tuple[object, ...]) -> None:
        nonlocal done, last
        done += 1
        if done not in wanted:
            return
        now = list(_stamps(folder))
        if now != last:
            copied(folder, goal / f"{done}")
            last = now

    return keep


def state_of(folder: Path, before: dict[str, object]) -> str:
    """Return a hash of all that lies in a project, by which two trials that have come to the same are known.

    Args:
        folder: The project.
        before: What lay in it; notes that hold times are told apart only by whether they are still those.

    """
    digest = hashlib.sha256()
    for name, held in tree(folder).items():
        if name.endswith(_WHO):
            continue
        if name.endswith(_NOTES) and held != before.get(name):
            held = b"new"  # noqa: PLW2901 - what stands for it
        data = held if isinstance(held, bytes) else os.fsencode(str(held))
        digest.update(f"{name}\0{len(data)}\0".encode("utf-8", "surrogateescape") + data)
    for path in sorted(folder.rglob("*")):
        if path.is_dir() and not path.is_symlink():
            digest.update(os.fsencode(path.relative_to(folder)) + b"\0")
    return digest.hexdigest()


def load_once(build: Callable[[], object]) -> None:
    """Load the pipeline, and compile templates, once for all that are forked from here: most of what builds do.

    Args:
        build: A build of something that is changed, which uses what the others will use.

    """
    load = spacy.load
    build()
    spacy.load = cache(load)
    if has_weights():
        spacy.load(str(WEIGHTS))
    gc.collect()
    gc.freeze()


def _stamps(folder: Path) -> Iterator[_Stamp]:
    """Yield what tells of every change to what lies under a folder."""
    for place, _, files in os.walk(folder):
        for path in (place, *(f"{place}{os.sep}{name}" for name in files)):
            status = os.lstat(path)
            yield path, status.st_ino, status.st_ctime_ns, status.st_size


def cleared(folder: Path) -> Path:
    """Return a folder that is empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    return folder
