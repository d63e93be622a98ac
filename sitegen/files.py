"""Files that a reader finds old or new, and never half of one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def write_whole(path: Path, data: bytes, *, durable: bool = False) -> None:
    """Write a file through a new one beside it, which takes its name; folders on the way are made.

    What a death left beside it is cleared. A link in either name is replaced and never written through. One process
    at a time writes in a folder of ours: see :func:`sitegen.store.one_writer`.

    Args:
        path: The file.
        data: What it shall hold.
        durable: Wait until the bytes are on the disk, so that they outlive a loss of power.

    Raises:
        OSError: it cannot be written; the old file stands, and the error names the file.

    """
    beside = path.with_name(f".{path.name}.new")
    with naming(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.unlink(missing_ok=True)
            with beside.open("xb") as file:
                file.write(data)
                if durable:
                    file.flush()
                    os.fsync(file.fileno())
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


@contextmanager
def naming(path: Path) -> Iterator[None]:
    """Give an error of the disk that names no file the name of the one at work: a full disk never names any."""
    try:
        yield
    except OSError as error:
        if error.filename is None:
            error.filename = str(path)
        raise


def files_under(folder: Path) -> dict[str, Path]:
    """Return the files under a folder by their posix path from there, sorted; empty where there is no folder.

    A link is listed as a file and not followed.
    """
    return {p.relative_to(folder).as_posix(): p for p in sorted(folder.rglob("*")) if p.is_symlink() or not p.is_dir()}
