"""Two folders change places: in one step where the system can, else in two with a note of what is under way."""

import ctypes
import errno
import os
import sys
from pathlib import Path
from typing import Final

_HERE: Final = {"linux": ("renameat2", -100), "darwin": ("renameatx_np", -2)}
"""The call that exchanges two names, by system, and its AT_FDCWD: names are taken as they are given."""
_EXCHANGE: Final = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS alike."""
_CANNOT: Final = frozenset({errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP})
"""What a system, or the file system of a network folder, answers that knows no exchange."""
_UNDER_WAY: Final = "under-way"


def swap(new: Path, site: Path, *, old: Path) -> None:
    """Put a new folder in the place of the site, and what stood there in the place of the old one.

    Args:
        new: Becomes the site; on the same file system.
        site: A folder, or nothing yet.
        old: A name that is free. It has the folder of ``new``.

    Raises:
        OSError: the site cannot be replaced; it stands as it was.

    """
    if not site.exists():
        new.rename(site)
    elif _exchange(new, site):
        new.rename(old)
    else:
        note = old.with_name(_UNDER_WAY)
        note.touch()
        site.rename(old)
        try:
            new.rename(site)
        except OSError:
            old.rename(site)
            raise
        note.unlink()


def mend(site: Path, *, old: Path) -> None:
    """Bring back the site that a death between the two steps of a swap has left under its other name."""
    note = old.with_name(_UNDER_WAY)
    if not note.is_file():
        return
    if not site.exists() and old.is_dir():
        old.rename(site)
    note.unlink()


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step, and return whether the system can.

    Raises:
        OSError: it can, and these two not.

    """
    name, here = _HERE.get(sys.platform, ("", 0))
    call = getattr(ctypes.CDLL(None, use_errno=True), name, None) if name else None
    if call is None:
        return False
    if call(here, os.fsencode(one), here, os.fsencode(other), _EXCHANGE) == 0:
        return True
    code = ctypes.get_errno()
    if code in _CANNOT:
        return False
    raise OSError(code, os.strerror(code), str(other))
