"""Packed files and answers (gzip), unpacked only as far as a limit: a small file can hold a very large one."""

import zlib

from sitegen.add.drafts import refusal
from sitegen.codes import Code

_PACKED = b"\x1f\x8b"


def unpacked(data: bytes, name: str, *, max_bytes: int) -> bytes:
    """Return bytes as they were before they were packed; others are returned as they are.

    Args:
        data: What was read or fetched.
        name: Where it comes from, as the user would name it.
        max_bytes: At most so many are unpacked.

    Raises:
        FaultsError: there are more, or they cannot be unpacked whole.

    """
    if not data.startswith(_PACKED):
        return data
    unpacking = zlib.decompressobj(wbits=31)
    try:
        made = unpacking.decompress(data, max_bytes)
    except zlib.error as error:
        raise refusal(
            name, f"it is packed and cannot be unpacked ({error})", "pack it anew", Code.NOT_FETCHED
        ) from None
    if unpacking.unconsumed_tail:
        problem = f"it is too large when it is unpacked: more than {max_bytes:,} bytes"
        raise refusal(name, problem, "name a smaller one", Code.NOT_FETCHED)
    if not unpacking.eof:
        raise refusal(name, "it is packed and ends too early", "fetch or pack it anew", Code.NOT_FETCHED)
    return made
