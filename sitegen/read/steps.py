"""How much work one page may ask for: elements and texts that are gone over, counted and not clocked.

Some of what is asked of a page is asked of each of its elements, and looks at many others: what stands around it, which
selectors fit it, whether it holds most of the prose. A page that nobody made for readers can so ask for more work than
a day has. So the steps are counted, and beyond many times what real pages ask for, the page is not read.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, Final

MOST_STEPS: Final = 10_000_000
"""Steps of one page."""
A_STEP: Final = 64
"""Characters that are gone over in one step."""

_left: ContextVar[list[int] | None] = ContextVar("steps_left", default=None)


class TooManyStepsError(Exception):
    """A page asks for more work than is done for one."""


@contextmanager
def counted_steps() -> Iterator[None]:
    """Count the steps of what is done within, from none on."""
    before = _left.set([MOST_STEPS])
    try:
        yield
    finally:
        _left.reset(before)


def take_steps(steps: int) -> None:
    """Count some steps, where they are counted.

    Raises:
        TooManyStepsError: so many are not left.

    """
    left = _left.get()
    if left is not None:
        left[0] -= steps
        if left[0] < 0:
            raise TooManyStepsError


def gone_over(elements: Iterable[Any]) -> Iterator[Any]:
    """Yield elements, a step each.

    Raises:
        TooManyStepsError: none is left.

    """
    for element in elements:
        take_steps(1)
        yield element


def steps_over(text: str) -> int:
    """Return what going over a text costs."""
    return 1 + len(text) // A_STEP
