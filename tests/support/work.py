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


_WHOLE = frozenset({"lower", "upper", "casefold", "title", "translate"})
"""Methods that go over the whole of their string, however little of it is asked for."""


def characters_handled(work: Callable[[], object]) -> int:
    """Count the characters of strings that are put into another case: work in C, of which lines do not tell."""
    count = 0

    def call(_frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        if event == "c_call" and getattr(argument, "__name__", "") in _WHOLE:
            count += len(getattr(argument, "__self__", ""))

    before = sys.getprofile()
    sys.setprofile(call)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
