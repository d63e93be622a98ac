"""Damaged characters: what stands where they stand cannot be published word for word; the rest of the article can."""

import re
from collections.abc import Iterable

from sitegen.records import Span

_DAMAGE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffd\ufffe\uffff]")
"""Characters that no XML and so no feed can carry, and the mark that a conversion leaves where it lost one."""
_SHOWN = 20


def find_damage(body: str, spans: Iterable[Span], names: Iterable[Span] = ()) -> str | None:
    """Say why an item cannot be published where a character that a reader would see of it is damaged.

    Args:
        body: of the article.
        spans: every place that the item is drawn from; what stands between them counts too, and so do the paragraphs
            in which it begins and ends, because pages show the words around it.
        names: other places that it takes words from, such as the mentions of its speaker. A character beside one may
            have been a letter of the name.

    Returns:
        The reason in words for a reviewer, with the fix; None where nothing is damaged.

    """
    places = list(spans)
    start = body.rfind("\n", 0, min(span.start for span in places)) + 1
    stop = body.find("\n", max(span.end for span in places))
    ranges = [(start, len(body) if stop < 0 else stop), *((max(0, name.start - 1), name.end + 1) for name in names)]
    return next((_reason(body, found) for place in ranges if (found := _DAMAGE.search(body, *place))), None)


def _reason(text: str, found: re.Match[str]) -> str:
    code = f"U+{ord(found[0]):04X}"
    line = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
    place = f"the text after {line[-_SHOWN:]!r}"
    if found[0] == "\ufffd":
        return f"{place} holds {code}, which stands where a conversion lost a character; restore it"
    return f"{place} holds the control character {code}, which no feed can carry; delete it"
