"""Damaged characters: what stands where they stand cannot be published word for word; the rest of the article can."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from sitegen.records import Span

_DAMAGE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd\ufffe\uffff]")
"""Characters that no XML and so no feed can carry, and the mark that a conversion leaves where it lost one."""
_SHOWN = 20


class Damage:
    """The damaged characters of one body, found once."""

    def __init__(self, body: str) -> None:
        """Find each of them."""
        self._body = body
        self._places = [match.start() for match in _DAMAGE.finditer(body)]

    def of_item(self, spans: Iterable[Span]) -> str | None:
        """Say why an item cannot be published where a character that a reader would see of it is damaged.

        Args:
            spans: every place that the item is drawn from; what stands between them counts too, and so do the
                paragraphs in which it begins and ends, because pages show the words around it.

        Returns:
            The reason in words for a reviewer, with the fix; None where nothing is damaged.

        """
        if not self._places:
            return None
        drawn = list(spans)
        start = self._body.rfind("\n", 0, min(span.start for span in drawn)) + 1
        stop = self._body.find("\n", max(span.end for span in drawn))
        return self._within(start, len(self._body) if stop < 0 else stop)

    def of_name(self, mentions: Iterable[Span]) -> str | None:
        """Say why a name cannot be published where one of its mentions holds or touches a damaged character.

        A character beside a mention may have been a letter of the name.
        """
        if not self._places:
            return None
        return next((told for m in mentions if (told := self._within(max(0, m.start - 1), m.end + 1))), None)

    def _within(self, start: int, stop: int) -> str | None:
        first = bisect_left(self._places, start)
        return next((self._reason(at) for at in self._places[first : first + 1] if at < stop), None)

    def _reason(self, at: int) -> str:
        code = f"U+{ord(self._body[at]):04X}"
        line = self._body[self._body.rfind("\n", 0, at) + 1 : at]
        place = f"the text after {line[-_SHOWN:]!r}"
        if self._body[at] == "\ufffd":
            return f"{place} holds {code}, which stands where a conversion lost a character; restore it"
        return f"{place} holds the control character {code}, which no feed can carry; delete it"
