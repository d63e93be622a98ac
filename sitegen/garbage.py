"""How often Python looks for garbage while facts are at work: seldom, since records are trees and hold most of it."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from typing import Final

_SELDOM: Final = (50_000, 100, 100)
"""After so many new objects the youngest are looked through, after a hundred times that those that outlived it once,
and the oldest as good as never: with the usual (700, 10, 10) each build looked again and again through all records,
which are freed by their counts. It was an eighth of a build of 300 articles and a quarter of one of 1,000; with twenty
times in place of a hundred, half a second of one new article beside a thousand."""


_LOCK: Final = Lock()
_before: list[tuple[int, int, int]] = []
"""How often Python looked before each that is at work began, the first of them first."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let Python look for garbage less often, and as before once the last that asked for it, of any thread, is done."""
    with _LOCK:
        _before.append(gc.get_threshold())
        gc.set_threshold(*_SELDOM)
    try:
        yield
    finally:
        with _LOCK:
            usual = _before[0]
            _before.pop()
            if not _before:
                gc.set_threshold(*usual)


@contextmanager
def until_the_end() -> Iterator[None]:
    """Let a program look for garbage seldom as long as it runs, and not once more before it ends.

    What it made lives until then, and the system takes the room back at once. At a thousand articles these last looks
    took 2 seconds by the clock around them; measured in turns, whole builds gained less (dev/costs.md).
    """
    with seldom_collected():
        try:
            yield
        finally:
            gc.freeze()
