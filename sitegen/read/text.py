"""Bytes of a file to text: one regular file, of bearable size, in UTF-8, with its lines counted."""

import codecs
import os
import re
import stat
from bisect import bisect_right
from pathlib import Path

from sitegen.codes import Code
from sitegen.errors import Fault, FaultsError

_BREAK = re.compile(r"\r\n|\r|\n")
_UTF16_BOMS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_GUESS_FROM = 64 * 1024
"""Bytes that the encoding is guessed from: charset-normalizer takes seconds for megabytes."""


class Lines:
    """Where the lines of a text begin; a line ends with LF, CRLF or a lone CR, as editors count them."""

    def __init__(self, text: str) -> None:
        """Find the line breaks of a text."""
        self._starts = [match.end() for match in _BREAK.finditer(text)]

    def at(self, index: int) -> int:
        """Return the line, counted from 1, that holds the code point at an index."""
        return bisect_right(self._starts, index) + 1

    def place(self, index: int) -> tuple[int, int]:
        """Return the line and the column, both counted from 1, of the code point at an index."""
        line = self.at(index)
        return line, index - (self._starts[line - 2] if line > 1 else 0) + 1


def read_bytes(path: Path, name: str, *, max_bytes: int) -> bytes:
    """Read a regular file of bearable size; never wait for a pipe, a socket or a device.

    Args:
        path: The file to open.
        name: The file as the user would name it, for the fault.
        max_bytes: Larger files are refused before they are read.

    Raises:
        FaultsError: no such file, not a regular file, not readable, or too large.

    """
    try:
        # O_NONBLOCK: a file that is replaced by a pipe after the look at it must not hold us up either.
        if not stat.S_ISREG(path.stat().st_mode):
            problem = "this is no regular file (a pipe, socket, device or folder)"
            raise refusal(name, problem, "remove it", Code.NO_REGULAR_FILE)
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            # One byte more than allowed, because a file can grow between the look and the reading.
            size = os.fstat(handle).st_size
            data = file.read(max_bytes + 1) if size <= max_bytes else b""
    except OSError as error:
        code = Code.MISSING_FILE if isinstance(error, FileNotFoundError) else Code.UNREADABLE
        raise refusal(name, _reason(error), _remedy(error), code) from error
    if size > max_bytes or len(data) > max_bytes:
        problem = f"the file is too large: {max(size, len(data)):,} bytes, and at most {max_bytes:,} are read"
        raise refusal(name, problem, "split it into one file for each article, or remove it", Code.TOO_LARGE)
    return data


def decode(data: bytes, name: str) -> str:
    """Decode UTF-8, without a byte order mark at the start and with every line break as it stands.

    A byte order mark says how the file is stored and is no part of its text; U+FEFF anywhere else is kept.

    Raises:
        FaultsError: the bytes are not UTF-8, or hold NUL.

    """
    try:
        text = data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        raise FaultsError([_not_utf8(data, error.object, error.start, name)]) from None
    if "\0" in text:
        line, column = Lines(text).place(text.index("\0"))
        problem = "the file holds NUL bytes, so it is no text"
        fix = "save the article as plain UTF-8 text, or remove the file"
        raise FaultsError([Fault(name, line, None, problem, fix, Code.NO_TEXT, column)])
    return text


def _not_utf8(data: bytes, body: bytes, at: int, name: str) -> Fault:
    before = body[:at].decode("utf-8")
    offset = at + len(data) - len(body)
    line, column = Lines(before).place(len(before))
    if _SURROGATE.match(body, at):
        problem = f"not UTF-8: the byte at offset {offset} begins half a surrogate pair, which stands for no character"
        fix = "save the file anew as UTF-8, or retype that character"
        return Fault(name, line, None, problem, fix, Code.NOT_UTF8, column)
    problem = f"not UTF-8: byte 0x{body[at]:02X} at offset {offset}"
    encoding = guess_encoding(data)
    if encoding is None:
        fix = "open it in an editor with its right encoding and save it as UTF-8"
        return Fault(name, line, None, problem, fix, Code.NOT_UTF8, column)
    fix = f"convert it, for instance with `iconv -f {encoding} -t UTF-8`"
    return Fault(name, line, None, f"{problem}; it looks like {encoding}", fix, Code.NOT_UTF8, column)


def guess_encoding(data: bytes) -> str | None:
    """Return the name of the encoding that bytes which are not UTF-8 are likely in, or None."""
    if data.startswith(_UTF16_BOMS):
        return "UTF-16"
    # Imported here because most runs never need it.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    best = from_bytes(data[:_GUESS_FROM]).best()
    if best is None:
        return None
    # Many encodings fit equally well; of those the one of English text is by far the most common.
    encoding = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    return encoding.replace("_", "-").upper()


def refusal(name: str, problem: str, fix: str, code: Code) -> FaultsError:
    """Make the error of a file that is not taken."""
    return FaultsError([Fault(name, None, None, problem, fix, code)])


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "the file may not be read (permission denied)"
    return f"the file cannot be read ({error.strerror or error})"


def _remedy(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "check the name; if it was there a moment ago, run again"
    if isinstance(error, PermissionError):
        return "make it readable for you, for instance with `chmod u+r`"
    return "check the file and the disk it lies on"
