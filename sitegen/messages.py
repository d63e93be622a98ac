"""How the words of files, and the troubles of the disk, are put into messages."""

import errno
import shutil
import unicodedata
from collections.abc import Mapping
from typing import Final

_FIXES: Final[Mapping[int, str]] = {
    errno.ENOSPC: "make room on that disk, and build again",
    errno.EDQUOT: "make room in your share of that disk, and build again",
    errno.EACCES: "let the user who builds read and write it",
    errno.EPERM: "let the user who builds read and write it",
    errno.EROFS: "name a folder that can be written to",
    errno.ENOTDIR: "move away the file that stands where a folder should",
    errno.EISDIR: "move away the folder that stands where a file should",
    errno.EEXIST: "move it away",
    errno.ENOTEMPTY: "move away what else is in it",
    errno.ELOOP: "remove the link, which leads nowhere or is not followed",
    errno.ENAMETOOLONG: "give it a shorter name",
    errno.ENOENT: "put it back; where it was to be made, name another folder",
    errno.EBUSY: "close the program that holds it, and build again",
    errno.EXDEV: "keep it on the file system of the folder that it lies in",
}
"""What one does about an error of the disk, without a full stop."""

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})


def counted(count: int, noun: str) -> str:
    """Return a number with its noun, which takes an "s" for several.

    >>> counted(1, "fault"), counted(2, "fault")
    ('1 fault', '2 faults')
    """
    return f"{count} {noun}{'' if count == 1 else 's'}"


def visible(text: str) -> str:
    r"""Return words of a file as they may be shown: what hides, moves or colours other words is written as an escape.

    That is everything that Unicode calls a control, a format (which turn the direction of writing, or are not seen at
    all), half a character or a line end: in a message each of them could say what we never said. Letters and spaces of
    all scripts stay.

    >>> visible("a\x1b[31m red\u202e name\n")
    'a\\x1b[31m red\\u202e name\\n'
    """
    if text.isprintable():
        return text
    return "".join(c if _shows(c) else c.encode("unicode_escape").decode() for c in text)


def in_words(error: OSError) -> str:
    """Return a trouble of the disk as one sentence with the path and the fix."""
    if isinstance(error, shutil.Error):
        # What copying a folder met, one entry a file.
        _, target, reason = error.args[0][0]
        return f"{visible(str(target))}: cannot be written: {visible(str(reason))}. Fix: see what stands there."
    named = error.filename, error.filename2
    # What is copied is read at the first place and finds no room at the second.
    path = next(filter(None, reversed(named) if error.errno in _FULL else named), "the disk")
    reason = (error.strerror or str(error)).lower()
    fix = _FIXES.get(error.errno or 0, "see to the disk, and build again")
    return f"{visible(str(path))}: {visible(reason)}. Fix: {fix}."


def _shows(character: str) -> bool:
    return character.isprintable() or unicodedata.category(character) == "Zs"
