"""The rules of a page's own style sheets, as a wide screen applies them: what they say of each element.

Of CSS only as much as words can be hidden, struck out or moved with: selectors (cssselect2), the order of rules,
``!important``, and of ``@media`` what holds on a screen of 1280 pixels. Sheets that stand elsewhere are not asked for.
"""

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

# What is opened and not closed reaches to the end, as in a browser: so nothing is looked for twice.
_NOTE = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_TEXT = re.compile(r"""\"[^"\n]*\"|'[^'\n]*'""")
_PIECE = re.compile(r"[^{}]+|[{}]")
_FEATURE = re.compile(r"\(\s*(min|max)-width\s*:\s*([\d.]+)(px|em|rem)\s*\)")
_WIDE = 1280
"""Pixels of the screen that a page is read on."""
_EM = 16
_NAMED = re.compile(r"([.#])((?:[\w-]|\\.)+)")
_ARGUMENT = re.compile(r":[\w-]+\([^()]*\)|\[[^\]]*(?:\]|\Z)")
_WITHOUT_SCRIPT = re.compile(r"[.#]no-?(?:js|script)\b", re.IGNORECASE)
_LONGEST = 2_000_000
"""Characters of the page's own styles that are looked at."""
_TOLD = frozenset(
    {"display", "visibility", "content-visibility", "opacity", "transform", "scale", "font-size", "clip", "clip-path"}
    | {"filter", "overflow-x"}
    | {"left", "right", "top", "text-indent", "margin-left", "color", "background", "background-color", "content"}
    | {"text-decoration", "text-decoration-line", "height", "max-height", "overflow", "overflow-y", "position"}
    | {"vertical-align", "width", "max-width"},
)
"""Properties that a reader of words has to know."""

Said = dict[str, str]
"""Property -> value, in small letters."""


Declared = list[tuple[str, str, bool]]
"""Property, value, and whether it is marked as important."""


class _Rule(NamedTuple):
    """One selector with what it declares."""

    selector: str
    declared: Declared


class _Block(NamedTuple):
    """What is written before a brace that is still open."""

    named: str
    stands: bool
    """Whether all blocks around it hold on a wide screen."""
    holds: bool
    """Whether that is so, and it holds itself."""

    def is_rule_that_holds(self) -> bool:
        """Return whether it says something of elements, and what is around it holds."""
        return self.stands and bool(self.named) and not self.named.startswith("@")


class Sheets(NamedTuple):
    """What the page says of its elements."""

    own: dict[Any, Said]
    """Element -> what is said of it."""
    drawn: dict[Any, Said]
    """Element -> what is said of the words that are drawn before or after it."""


def sheets_of(tree: Any) -> Sheets:  # noqa: ANN401 - lxml is not typed
    """Read the style sheets and style attributes of a page.

    Args:
        tree: The page as lxml.html parses it.

    """
    from sitegen.read.selecting import selected  # noqa: PLC0415 - nobody needs its library who has no pages

    names = _names(tree)
    rules = (rule for rule in _rules(_written(tree)) if _may_match(rule.selector, names))
    sheets = Sheets({}, {})
    for element, own, beside in selected(tree, rules):
        _note(sheets.own, element, [*own, _declared(element.get("style") or "")])
        _note(sheets.drawn, element, beside)
    return sheets


def _written(tree: Any) -> str:  # noqa: ANN401
    sheets = (sheet for sheet in tree.iter("style") if _holds_on_screen(sheet.get("media") or ""))
    return "\n".join(sheet.text_content() for sheet in sheets)[:_LONGEST]


def _names(tree: Any) -> set[tuple[str, str]]:  # noqa: ANN401
    """Return the ids and classes that a page has."""
    classes = {(".", one) for listed in tree.xpath("//@class") for one in listed.split()}
    return classes | {("#", one) for one in tree.xpath("//@id")}


def _note(noted: dict[Any, Said], element: Any, said: list[Declared]) -> None:  # noqa: ANN401
    if any(said):
        noted[element] = _cascade(said)


def _cascade(said: list[Declared]) -> Said:
    """Return what holds of all that is said in order: what comes later, and what is important before it."""
    both = [[(key, value) for declared in said for key, value, sure in declared if sure is of] for of in (False, True)]
    return dict(both[0] + both[1])


def _may_match(selector: str, names: set[tuple[str, str]]) -> bool:
    """Return whether the page has all classes and ids of a selector; most rules of a sheet are for other pages."""
    bare = _ARGUMENT.sub("", selector)
    return not _WITHOUT_SCRIPT.search(bare) and all(
        (kind, name.replace("\\", "")) in names for kind, name in _NAMED.findall(bare)
    )


def _rules(css: str) -> Iterator[_Rule]:
    """Return the rules that hold on a wide screen and tell something, one a selector, in their order."""
    around: list[_Block] = []
    before = ""
    for piece in _PIECE.findall(_TEXT.sub(_without_braces, _NOTE.sub("", css))):
        if piece == "{":
            named = before.rpartition(";")[2].strip()
            inside = not around or around[-1].holds
            around.append(_Block(named, inside, inside and _holds(named)))
        elif piece == "}" and around:
            block = around.pop()
            if block.is_rule_that_holds():
                declared = _declared(before)
                yield from (_Rule(one, declared) for one in _apart(block.named) if declared)
        before = piece if piece not in "{}" else ""


def _without_braces(text: re.Match[str]) -> str:
    """Return a text of a sheet; one that holds braces means an icon or data, and would end a rule too early."""
    return "''" if set(text[0]) & {"{", "}"} else text[0]


def _apart(selectors: str) -> list[str]:
    """Return the selectors of a list; one that has arguments is not taken apart, as a comma may stand within them."""
    return [selectors] if "(" in selectors else selectors.split(",")


def _declared(block: str) -> Declared:
    """Return what a block says, of each property only the last, as all before it is gone over."""
    declared: dict[tuple[str, bool], str] = {}
    for one in block.split(";"):
        key, colon, value = one.partition(":")
        key = key.strip().lower()
        if colon and key in _TOLD:
            plain, sure = value.lower().replace("!important", "").strip(), "!important" in value.lower()
            declared[key, sure] = value.strip() if key == "content" else plain
    return [(key, value, sure) for (key, sure), value in declared.items()]


def _holds(around: str) -> bool:
    """Return whether the rules within a block hold on a wide screen."""
    if around.startswith("@media"):
        return _holds_on_screen(around.removeprefix("@media"))
    return around.startswith(("@supports", "@layer"))


def _holds_on_screen(media: str) -> bool:
    """Return whether any of some media queries is met by a wide screen; one that asks for more is not."""
    return not media.strip() or any(map(_is_met, media.lower().split(",")))


def _is_met(query: str) -> bool:
    widths = _FEATURE.findall(query)
    left = set(_FEATURE.sub("", query).split()) - {"and", "only", "screen", "all"}
    return not left and all(
        (float(width) * (1 if unit == "px" else _EM) <= _WIDE) is (end == "min") for end, width, unit in widths
    )
