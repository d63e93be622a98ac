"""Where sentences begin, roughly: enough to say which sentence holds a place."""

import re
from bisect import bisect_left, bisect_right
from typing import Final

from sitegen.resolve.names import word_set

_BOUNDARY: Final = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[^\W_a-z])|\n+")
_SHORT_FORMS: Final = word_set(
    "mr mrs ms dr prof st gen col capt lt sgt sen rep gov jr sr inc ltd co corp no vs jan feb mar apr jun jul aug sep "
    "sept oct nov dec",
)


class Sentences:
    """The sentence boundaries of one body, looked up in logarithmic time."""

    def __init__(self, body: str) -> None:
        """Find every boundary once."""
        inner = (m.end() for m in _BOUNDARY.finditer(body) if not _is_short_form(body, m.start()))
        self._starts = [0, *inner, len(body)]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the sentences that a part of the body touches."""
        first = self._starts[max(0, bisect_right(self._starts, start) - 1)]
        return min(first, start), max(end, self._starts[min(bisect_left(self._starts, end), len(self._starts) - 1)])


def _is_short_form(body: str, stop: int) -> bool:
    if body[stop] != ".":
        return False
    word = re.search(r"\w+\Z", body[max(0, stop - 6) : stop])
    return word is not None and (word[0].casefold() in _SHORT_FORMS or (len(word[0]) == 1 and word[0].isalpha()))
