"""What a page's styles do to its words: which they hide, and which they strike out.

Inline styles, and rules of the page's own ``<style>`` for a class or an id alone. What a rule says for some screens
only, or for an element within another, is not looked at.
"""

import re
from dataclasses import dataclass
from typing import Any

_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))", re.IGNORECASE)
_FADED = re.compile(r"(?:^|;)\s*(?:opacity\s*:\s*0(?![.\d])|transform\s*:\s*scale\(\s*0\s*\))", re.IGNORECASE)
"""What scripts use to let whole stories appear, too: believed only of a part of a sentence."""
_AWAY = re.compile(
    r"(?:^|;)\s*(?:font-size\s*:\s*0(?![.\d])|clip\s*:\s*rect\(\s*[01](?:px)?\b|color\s*:\s*transparent"
    r"|clip-path\s*:\s*inset\(\s*(?:50|100)%|(?:left|top|text-indent)\s*:\s*-\d{3,})",
    re.IGNORECASE,
)
"""What takes words out of sight for good, a whole paragraph of them too."""
_STRUCK = re.compile(r"(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*\bline-through\b", re.IGNORECASE)
_NOTE = re.compile(r"/\*.*?\*/", re.DOTALL)
_NESTED = re.compile(r"@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{;]*;")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_NAME = re.compile(r"[.#][A-Za-z_][\w-]*")
_LONGEST = 200_000
"""Characters of the page's own styles that are looked at."""


@dataclass(frozen=True)
class Styles:
    """Names of the page's own style sheet, with the dot of a class or the hash of an id."""

    hidden: frozenset[str] = frozenset()
    faded: frozenset[str] = frozenset()
    away: frozenset[str] = frozenset()
    struck: frozenset[str] = frozenset()

    def hides(self, element: Any) -> bool:  # noqa: ANN401 - lxml is not typed
        """Return whether an element is not shown at all."""
        return _says(_HIDDEN, self.hidden, element)

    def fades(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element is not shown for now."""
        return _says(_FADED, self.faded, element)

    def moves_away(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element takes no room that its reader could see."""
        return _says(_AWAY, self.away, element)

    def strikes(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether the words of an element are struck out."""
        return _says(_STRUCK, self.struck, element)


def styles_of(tree: Any) -> Styles:  # noqa: ANN401
    """Read the styles that a page has of its own."""
    written = "\n".join(sheet.text_content() for sheet in tree.iter("style") if not sheet.get("media"))[:_LONGEST]
    rules = _RULE.findall(_NESTED.sub("", _NOTE.sub("", written)))
    named = [
        (name.strip(), said) for names, said in rules for name in names.split(",") if _NAME.fullmatch(name.strip())
    ]
    kinds = (frozenset(name for name, said in named if kind.search(said)) for kind in (_HIDDEN, _FADED, _AWAY, _STRUCK))
    return Styles(*kinds)


def _says(inline: re.Pattern[str], names: frozenset[str], element: Any) -> bool:  # noqa: ANN401
    if inline.search(element.get("style") or ""):
        return True
    own = {f".{name}" for name in (element.get("class") or "").split()} | {f"#{element.get('id')}"}
    return not own.isdisjoint(names)
