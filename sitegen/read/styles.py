"""What a page's styles do to its words: which they hide, and which they strike out.

Inline styles, and rules of the page's own ``<style>`` for a class or an id, alone or within others. What a rule says
for some screens only, or for tags, is not looked at.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
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
_UNSEEN_CLASSES = frozenset({"d-none", "hidden", "hide", "is-hidden", "is-invisible", "invisible"})
"""Classes of the frameworks that many sites are made with; believed only of a part of a sentence."""
_SPOKEN_CLASSES = frozenset(
    {"visually-hidden", "sr-only", "is-sr-only", "screen-reader-text", "screen-reader-only", "show-for-sr"}
    | {"element-invisible"},
)
"""Classes of what is only read aloud; no script shows it later, a whole paragraph neither."""
_HOVERED = re.compile(
    r"\b(?:popover|tooltip|rollover|hover-?card|info-?tip)(?:[-_]\w+)*[-_](?:content|text|block|body|card|box|inner|data)\b",
)
"""Class of what is shown only while a pointer rests on a word; the word itself has the class without an ending."""
_SEEN_WHEN_WIDE = re.compile(r"^(?:d-(?:sm|md|lg|xl|xxl)-|(?:sm|md|lg|xl|2xl):)")
_NOTE = re.compile(r"/\*.*?\*/", re.DOTALL)
_NESTED = re.compile(r"@[^{;]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|@[^{;]*;")
_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_NAMES = re.compile(r"[.#][A-Za-z_][\w-]*(?:\s+[.#][A-Za-z_][\w-]*)*")
_KINDS = (_HIDDEN, _FADED, _AWAY, _STRUCK)
_LONGEST = 200_000
"""Characters of the page's own styles that are looked at."""


Chains = Mapping[str, tuple[tuple[str, ...], ...]]
"""Name of an element, with the dot of a class or the hash of an id -> the names around it, from outside."""


@dataclass(frozen=True)
class Styles:
    """What the page's own style sheet says of its elements."""

    hidden: Chains = field(default_factory=dict)
    faded: Chains = field(default_factory=dict)
    away: Chains = field(default_factory=dict)
    struck: Chains = field(default_factory=dict)

    def hides(self, element: Any) -> bool:  # noqa: ANN401 - lxml is not typed
        """Return whether an element is not shown at all."""
        return _says(_HIDDEN, self.hidden, element)

    def fades(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element is not shown for now, by its style or its class."""
        classes = _classes(element)
        named = bool(classes & _UNSEEN_CLASSES) or any(map(_HOVERED.match, classes))
        return named or _says(_FADED, self.faded, element)

    def moves_away(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether an element takes no room that its reader could see, by its style or its class."""
        return bool(_classes(element) & _SPOKEN_CLASSES) or _says(_AWAY, self.away, element)

    def strikes(self, element: Any) -> bool:  # noqa: ANN401
        """Return whether the words of an element are struck out."""
        return _says(_STRUCK, self.struck, element)


def is_shown_when_wide(element: Any) -> bool:  # noqa: ANN401
    """Return whether the classes of an element say from which width of the screen on it is shown."""
    return any(map(_SEEN_WHEN_WIDE.match, _classes(element)))


def styles_of(tree: Any) -> Styles:  # noqa: ANN401
    """Read the styles that a page has of its own."""
    written = "\n".join(sheet.text_content() for sheet in tree.iter("style") if not sheet.get("media"))[:_LONGEST]
    rules = _RULE.findall(_NESTED.sub("", _NOTE.sub("", written)))
    named = [
        (tuple(names.split()), said)
        for listed, said in rules
        for names in listed.split(",")
        if _NAMES.fullmatch(names.strip())
    ]
    return Styles(*(_chains(names for names, said in named if kind.search(said)) for kind in _KINDS))


def _chains(named: Iterable[tuple[str, ...]]) -> Chains:
    chains: dict[str, tuple[tuple[str, ...], ...]] = {}
    for *around, own in named:
        chains[own] = (*chains.get(own, ()), tuple(around))
    return chains


def _says(inline: re.Pattern[str], chains: Chains, element: Any) -> bool:  # noqa: ANN401
    if inline.search(element.get("style") or ""):
        return True
    return any(_stands_within(element, around) for name in _names(element) for around in chains.get(name, ()))


def _stands_within(element: Any, around: tuple[str, ...]) -> bool:  # noqa: ANN401
    """Return whether elements of these names stand around an element, the first outermost."""
    left = list(around)
    for outer in element.iterancestors():
        if left and left[-1] in _names(outer):
            left.pop()
    return not left


def _names(element: Any) -> set[str]:  # noqa: ANN401
    return {f".{name}" for name in _classes(element)} | {f"#{element.get('id')}"}


def _classes(element: Any) -> set[str]:  # noqa: ANN401
    return set((element.get("class") or "").split())
