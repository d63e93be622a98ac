"""Work counted in lines of Python, where seconds would measure how busy the machine is."""

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import sitegen

PACKAGE = str(Path(sitegen.__file__).parent)


def lines_run(work: Callable[[], object], within: str = PACKAGE) -> int:
    """Count the lines that run in files under a folder: of this package, or, with an empty one, of everything.

    What C code does is not counted: a slice or a search in a string is one line, however long the string.
    """
    count = 0

    def line(_frame: FrameType, event: str, _argument: object) -> object:
        nonlocal count
        count += event == "line"
        return line

    def call(frame: FrameType, _event: str, _argument: object) -> object:
        return line if frame.f_code.co_filename.startswith(within) else None

    before = sys.gettrace()
    sys.settrace(call)  # type: ignore[arg-type]
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def growth(work: Callable[[int], object], small: int, large: int, within: str = PACKAGE) -> float:
    """Return how many times the lines of a small size run for a large one.

    The small size is done once before it is counted: what is kept from one run to the next would count for it alone,
    and hide how the rest grows.
    """
    work(small)
    return lines_run(lambda: work(large), within) / lines_run(lambda: work(small), within)
