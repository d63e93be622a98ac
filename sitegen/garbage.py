"""How often Python looks for garbage while facts are at work: seldom, since records are trees and hold most of it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_SELDOM: Final = (50_000, 20, 100)
"""After so many new objects the youngest are looked through, after twenty times that those that outlived it once, and
the oldest as good as never: with the usual (700, 10, 10) each build looked again and again through all records, which
are freed by their counts. It was an eighth of a build of 300 articles and a quarter of one of 1,000."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let Python look for garbage less often, and as before at the end."""
    before = gc.get_threshold()
    gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        gc.set_threshold(*before)
