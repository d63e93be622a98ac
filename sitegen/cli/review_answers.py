"""How a list of what is held is answered: in one line, by the numbers of its rows."""

import re
from collections.abc import Collection, Mapping
from typing import Final, Literal

from sitegen.records import Verdict

Answer = Verdict | Literal["name", "look"]
"""What becomes of a row: a verdict, somebody else is named for it, or it is looked at first."""
VERDICTS: Final[dict[str, Verdict]] = {"y": "publish", "n": "reject", "h": "hold"}
"""The verdict of each key."""
DONE: Final[dict[Verdict, str]] = {"publish": "published", "hold": "held", "reject": "rejected"}
"""What was done, as a reviewer is told."""
_ANSWERS: Final[dict[str, Answer]] = {**VERDICTS, "s": "name", "i": "look"}
_ROWS_TOLD: Final = (
    "settled otherwise (2y 5-8h n), given to somebody who is asked for (3-5s n), or shown in their passage first (7i n)"
)
HOW: Final = (
    f"y, n or h settles all of these; numbers before it are left out (2 5 n), {_ROWS_TOLD}; "
    "n all: none of the group is any, seen or not; + shows more, z takes back, nothing leaves the list"
)
HOW_ALL: Final = (
    f"y, n or h settles all of these; numbers before it are left for later (2 5 n), {_ROWS_TOLD}; "
    "+ leaves the page for later, z takes back, nothing leaves the lists"
)
HOW_ONE: Final = "y, n or h; s or a number of those listed gives it to somebody; z takes back, nothing leaves it"
"""Said of an item that is shown in its passage."""
AGAIN: Final = "2 5 n, 2y 5-8h 3s n, 7i n, n all, +, z, q; ? explains"
"""Said in place of the explanation once that was given."""
AGAIN_ALL: Final = "2 5 n, 2y 5-8h 3s n, 7i n, +, z, q; ? explains"
_ONE: Final = re.compile(rf"(\d+)(?:-(\d+))?([{''.join(_ANSWERS)}]?)")
_LEAVES_THE_REST: Final = " +"
"""Behind rows that are settled it says what goes without saying: the others are left for later."""
_ALL: Final = re.compile(r"([nh]) ?all")
"""What is rejected or kept back needs not be seen: nothing is published by it."""


class ChoiceError(Exception):
    """An answer that is none."""


def chosen(answer: str, count: int, only_by_number: Collection[int] = ()) -> Mapping[int, Answer]:
    """Return what an answer says of each of some rows, counted from 0; rows of which it says nothing are left.

    Args:
        answer: What was typed.
        count: How many rows there are.
        only_by_number: Rows that no answer means which does not name them.

    Raises:
        ChoiceError: the answer is none, in words.

    """
    parts = answer.casefold().replace(",", " ").removesuffix(_LEAVES_THE_REST).split()
    rest = _ANSWERS.get(parts[-1]) if parts else None
    told: dict[int, Answer | None] = {}
    for part in parts[:-1] if rest else parts:
        for row in _rows(part, count):
            told[row] = _ANSWERS.get(part[-1])
    return {n: meant for n in range(count) if (meant := told.get(n, None if n in only_by_number else rest))}


def _rows(part: str, count: int) -> range:
    """Return the rows, counted from 0, that a number or two with a dash between them name.

    Raises:
        ChoiceError: it names none of the list.

    """
    found = _ONE.fullmatch(part)
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
    if not 0 < first <= last <= count:
        message = f"{part!r} is no number of the list with y, n, h, s or i behind it"
        raise ChoiceError(message)
    return range(first - 1, last)


def for_all(answer: str) -> Verdict | None:
    """Return the verdict on a whole group, seen or not; None where the answer is about what is listed."""
    found = _ALL.fullmatch(" ".join(answer.casefold().split()))
    return VERDICTS[found[1]] if found else None
