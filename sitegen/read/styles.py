"""What a page's styles do to its words: which they hide, strike out, raise, or set apart.

Style attributes, the page's own sheets, what a browser does of itself with an element, and the classes of frameworks
whose sheets stand elsewhere. A class that many houses use for several things leaves open what its reader sees.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from sitegen.read.sheets import Said, Sheets, sheets_of
from sitegen.read.steps import gone_over

_NOTHING = re.compile(r"0(?:\.0*)?(?:px|em|rem|%)?")
_FAR = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|em|rem|pt|%|v[wh])")
_MOVED = re.compile(r"translate(?:x|y|3d)?\([^)]*-\d{3,}(?:px|em|rem|v[wh])")
_SHRUNK = re.compile(r"scale(?:x|y|3d)?\(\s*0\s*[,)]")
_FADED = re.compile(r"opacity\(\s*0(?:\.0*)?%?\s*\)")
_CLIPPED = re.compile(r"rect\(\s*[01](?:px)?\b|inset\(\s*(?:50|100)%|circle\(\s*0(?:px|%)?\s*[)a]|polygon\(\s*0 0\s*\)")
_TINY = re.compile(r"[01](?:px)?")
_UP = re.compile(r"super|text-top|top|[.\d]+(?:px|em|rem|ex|%)")
_DOWN = re.compile(r"sub|text-bottom|-[.\d]+(?:px|em|rem|ex|%)")
_ABOVE = re.compile(r"-\.?\d")
_ENDS_LINE = frozenset({"block", "flex", "grid", "table", "list-item", "flow-root"})
_UNSEEN_CLASS = re.compile(r"(?:[a-z]{1,4}-)?(?:hide|hidden|invisible)|d-none|display-none")
"""Classes of the frameworks that many sites are made with; told of a part of a sentence alone, and never sure."""
_SPOKEN_CLASS = re.compile(
    r"(?:[\w-]+[-_:])?(?:visually-?hidden|sr-only|screen-?reader(?:-(?:text|only))?|a11y-hidden|element-invisible)"
    r"|show-for-sr|visuallyhidden|hidden-visually|assistive-text|accessib(?:le|ly)-hid(?:e|den)|off-?screen"
    r"|(?:for|only)-screen-?readers?",
    re.IGNORECASE,
)
"""Classes of what is only read aloud; no script shows it later, a whole paragraph neither."""
_HOVERED = re.compile(
    r"\b(?:popover|tooltip|rollover|hover-?card|(?:info-?)?tip)(?:[-_]\w+)*[-_]?"
    r"(?:content|text|block|body|card|box|inner|data)\b",
)
"""Class of what is shown only while a pointer rests on a word; the word itself has the class without an ending."""
_STRUCK_CLASS = re.compile(r"(?:text-)?(?:decoration-)?line-through|strike-?through|text-strike|struck")
_PERHAPS_STRUCK = re.compile(
    r"strike|(?:old|was|original|regular|list)[-_]{0,2}price|price[-_]{1,2}(?:old|was|original|regular)"
)
_SEEN_WHEN_WIDE = re.compile(r"^(?:d-(?:sm|md|lg|xl|xxl)-|(?:sm|md|lg|xl|2xl):)")


class Styles(NamedTuple):
    """What the page says of its elements, and what follows for its words."""

    sheets: Sheets

    def hides(self, element: Any) -> bool:  # noqa: ANN401 - lxml is not typed
        """Return whether an element is not shown at all, as long as its reader does nothing."""
        said = self._of(element)
        if said.get("display") == "none" or said.get("content-visibility") == "hidden":
            return True
        unseen = said.get("visibility") in {"hidden", "collapse"} and not self._is_restored(element, "visibility")
        return unseen or _waits(element, said)

    def fades(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element is not shown for now, by its style.

        Scripts let whole stories appear so, too; believed only of a part of a sentence.
        """
        said = self._of(element)
        gone = bool(_NOTHING.fullmatch(said.get("opacity", "1")) or _NOTHING.fullmatch(said.get("scale", "1")))
        return gone or bool(_SHRUNK.search(said.get("transform", "")) or _FADED.search(said.get("filter", "")))

    def may_hide(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether only the name of a class says that an element is not shown: the sheet stands elsewhere."""
        named = any(_UNSEEN_CLASS.fullmatch(name) or _HOVERED.match(name) for name in _classes(element))
        return named and self._of(element).get("display", "none") == "none"

    def moves_away(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element takes no room that its reader could see, by its style or its class."""
        if any(map(_SPOKEN_CLASS.fullmatch, _classes(element))):
            return True
        said = self._of(element)
        return bool(said) and any(
            leaves(said) and not self._is_restored(element, key) for key, leaves in _LEAVING.items()
        )

    def strikes(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether the words of an element are struck out."""
        said = self._of(element)
        drawn = f"{said.get('text-decoration', '')} {said.get('text-decoration-line', '')}"
        return "line-through" in drawn or any(map(_STRUCK_CLASS.fullmatch, _classes(element)))

    def may_strike(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether nobody can say if the words of an element are struck out: a sheet elsewhere says it."""
        said = self._of(element)
        told = "text-decoration" in said or "text-decoration-line" in said
        return not told and any(map(_PERHAPS_STRUCK.fullmatch, _classes(element)))

    def raises(self, element: Any) -> int:  # noqa: ANN401
        """Return 1 for what stands above its line, -1 for what stands below it, and 0."""
        said = self._of(element)
        align = said.get("vertical-align", "")
        if _UP.fullmatch(align) and not _NOTHING.fullmatch(align):
            return 1
        if said.get("position") == "relative" and _ABOVE.match(said.get("top", "")):
            return 1
        return -1 if _DOWN.fullmatch(align) else 0

    def ends_line(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element stands in lines of its own, whatever its tag is."""
        said = self._of(element)
        return said.get("display") in _ENDS_LINE or said.get("position") in {"absolute", "fixed"}

    def runs_on(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element that begins a line of its own stands within the one around it, by its style."""
        return self._of(element).get("display") in {"inline", "inline-block", "contents"}

    def draws_words(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether the page draws words beside an element that are none of its text."""
        said = self.sheets.drawn.get(element, {})
        shown = said.get("display") != "none" and not any(leaves(said) for leaves in _LEAVING.values())
        content = said.get("content", "")
        return shown and (content.startswith("attr(") or any(map(str.isalpha, _written(content))))

    def _of(self, element: Any) -> Said:  # noqa: ANN401
        return self.sheets.own.get(element, {})

    def _is_restored(self, element: Any, key: str) -> bool:  # noqa: ANN401
        """Return whether something within an element takes back what it would inherit."""
        return key in _INHERITED and any(key in self._of(inner) for inner in gone_over(element.iterdescendants()))


def _is_colourless(said: Said) -> bool:
    colour = said.get("color", "")
    return colour == "transparent" or (bool(colour) and colour == said.get("background-color", said.get("background")))


def _is_flat(said: Said) -> bool:
    cut = {said.get("overflow"), said.get("overflow-x"), said.get("overflow-y")} & {"hidden", "clip"}
    sizes = ("height", "max-height", "width", "max-width")
    return bool(cut) and any(_TINY.fullmatch(said.get(key, "")) for key in sizes)


def _is_far(said: Said) -> bool:
    return any(_FAR.fullmatch(said.get(key, "")) for key in ("left", "right", "top", "margin-left", "text-indent"))


_INHERITED = frozenset({"color", "font-size", "visibility"})
_LEAVING: dict[str, Callable[[Said], bool]] = {
    "color": _is_colourless,
    "font-size": lambda said: bool(_NOTHING.fullmatch(said.get("font-size", "1"))),
    "height": _is_flat,
    "left": _is_far,
    "clip": lambda said: bool(_CLIPPED.search(f"{said.get('clip', '')} {said.get('clip-path', '')}")),
    "transform": lambda said: bool(_MOVED.search(said.get("transform", ""))),
}
"""Property -> whether what is said takes words out of sight for good, a whole paragraph of them too."""


def _waits(element: Any, said: Said) -> bool:  # noqa: ANN401
    """Return whether an element is shown only when its reader asks for it."""
    if element.tag == "dialog":
        return element.get("open") is None and "display" not in said
    return element.get("popover") is not None and "display" not in said


def _written(content: str) -> str:
    """Return the texts of a ``content``, without the numbers of signs that only a font of its own draws."""
    return re.sub(r"\\[0-9a-fA-F]{1,6}", "", "".join(re.findall(r"""["']([^"']*)["']""", content)))


def is_shown_when_wide(element: Any) -> bool:  # noqa: ANN401
    """Return whether the classes of an element say from which width of the screen on it is shown."""
    return any(map(_SEEN_WHEN_WIDE.match, _classes(element)))


def styles_of(tree: Any) -> Styles:  # noqa: ANN401
    """Read the styles that a page has of its own."""
    return Styles(sheets_of(tree))


def _classes(element: Any) -> set[str]:  # noqa: ANN401
    return set((element.get("class") or "").split())
