"""Writes raised and lowered figures, fractions and powers as what they are, and takes out the marks of notes.

Without it the digits of two things become one number: "640<sup>7</sup>" is 640 with a note or a power, never 6407.
Where the digits of one number stand in several elements that a style sheet elsewhere may set apart, nobody can say what
its reader sees: the sign for a lost character holds what is drawn from there.
"""

import re
from typing import Any

from sitegen.read.elements import LOST, after, before, before_in_block, drop, each, give_up_tag, replace, words_of
from sitegen.read.styles import Styles

_LINE = frozenset({"a", "b", "big", "em", "font", "i", "small", "span", "strong", "u"})
"""Elements of a line that a style may raise."""
_NOTE = re.compile(
    r"foot-?note|endnote|\bfn|\breference\b|\b(?:note|ref|cite|citation)(?:-?(?:ref|mark|number|link|no))?\b",
    re.IGNORECASE,
)
_MARK = r"[\[(]?(?:[0-9]{1,3}|[a-z*†‡§¶#])[\])]?"
_NOTE_MARK = re.compile(_MARK)
_NOTE_MARKS = re.compile(rf"{_MARK}(?:\s*[,;–-]?\s*{_MARK})*")
_ORDINAL = re.compile(r"st|nd|rd|th", re.IGNORECASE)
_LENGTH = re.compile(r"(?<![^\W\d_])(?:[kcdm]?m|ft|mi|in|yd)$")
_POWER = re.compile(r"[+−-]?[0-9]+")
_HIGH = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOW = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_DECIMALS = re.compile(r"[.,][0-9]+")
_PRICE = re.compile(r"[$£€¥]\s?[0-9][0-9,]*\.$")
"""A price whose decimals are set higher; at the end of a sentence they may be the mark of a note."""
_CENTS = re.compile(r"[0-9]{2}")
_BEGINS = re.compile(r"\s*(?:$|[^\W\d_a-z]|[“\"‘'])")
_LONGEST = 12
"""Characters of a raised mark; what is longer is a text that only stands higher."""
_SUMS = frozenset({"mfrac", "msup", "msub"})
_PARTS = 2
"""What a fraction or a power is made of."""
_OF = frozenset("/⁄")
"""Signs between the parts of a fraction."""


def write_raised(tree: Any, styles: Styles) -> None:  # noqa: ANN401 - lxml is not typed
    """Change a page's tree so that no raised or lowered sign runs into the words beside it.

    Args:
        tree: The page as lxml.html parses it; changed in place.
        styles: What the page says of its elements.

    """
    each(tree, lambda element: styles.raises(element) != 0, lambda one: _name(one, styles), _LINE)
    each(tree, lambda element: len(element) == _PARTS, _write_sum, _SUMS)
    each(tree, _is_numerator, _write_numerator, ("sup",))
    each(tree, _is_mark_of_note, drop, _LINE)
    each(tree, lambda _: True, _write_high, ("sup",))
    each(tree, lambda _: True, _write_low, ("sub",))
    each(tree, _parts_a_number, _write_parted, _LINE)


def _name(element: Any, styles: Styles) -> None:  # noqa: ANN401
    """Call an element what a style makes of it."""
    words = words_of(element).strip()
    if words and len(words) <= _LONGEST and " " not in words:
        link = next(element.iter("a"), None)
        named = "note" if link is not None and (link.get("href") or "").startswith("#") else element.get("class") or ""
        element.tag = "sup" if styles.raises(element) > 0 else "sub"
        element.set("class", named)


def _write_sum(element: Any) -> None:  # noqa: ANN401
    """Write a fraction of MathML with its line, and a power raised: without them their digits would be one number."""
    first, second = (" ".join(words_of(part).split()) for part in element)
    if element.tag == "mfrac":
        whole = before_in_block(element)[-1:].isdigit()
        replace(element, f"{' ' if whole else ''}{first}/{second}")
    else:
        raised = second.translate(_HIGH if element.tag == "msup" else _LOW)
        replace(element, first + (raised if _POWER.fullmatch(second) else f"^{second}"))


def _is_mark_of_note(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element right behind a word is the number of a note."""
    if not _NOTE_MARK.fullmatch(words_of(element).strip()):
        return False
    leads = element.tag == "a" and ("#" in (element.get("href") or "") or element.get("role") == "doc-noteref")
    return (leads or _is_called_note(element)) and bool(before(element)[-1:].strip())


def _is_called_note(element: Any) -> bool:  # noqa: ANN401
    return _NOTE.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None


def _is_numerator(element: Any) -> bool:  # noqa: ANN401
    return (element.tail or "")[:1] in _OF and words_of(element).strip().isdigit()


def _write_numerator(element: Any) -> None:  # noqa: ANN401
    """Write the upper part of a fraction, apart from the whole number before it."""
    words = words_of(element).strip()
    replace(element, f" {words}" if before(element)[-1:].isdigit() else words)


def _write_high(element: Any) -> None:  # noqa: ANN401
    """Write a raised figure as what it is: a note goes, a power stays raised, an ordinal stands in the line."""
    words = words_of(element).strip()
    if _leads_to_note(element):
        drop(element)
        return
    shown = raised(words, before(element), after(element))
    if shown == words:
        give_up_tag(element)
    elif shown:
        replace(element, shown)
    else:
        drop(element)


def raised(words: str, left: str, right: str = "") -> str:
    """Return raised words as what they are in a line of text: nothing for the mark of a note, a power as a power.

    Args:
        words: What stands higher.
        left: The words right before it.
        right: Those right behind it.

    """
    if _POWER.fullmatch(words) and (left[-1:].isdigit() or right[:1].isdigit() or _LENGTH.search(left)):
        return words.translate(_HIGH)
    if _PRICE.search(left) and _CENTS.fullmatch(words) and not _BEGINS.match(right):
        return words
    if _NOTE_MARKS.fullmatch(words) and not _ORDINAL.fullmatch(words) and left[-1:].strip():
        return ""
    return f"^{words}" if _joins_number(words, left) else words


def lowered(words: str, left: str, right: str = "") -> str:
    """Return lowered words as they stand in a line of text: beside digits a figure is no part of their number."""
    beside = left[-1:].isdigit() or right[:1].isdigit()
    return words.translate(_LOW) if _POWER.fullmatch(words) and beside else words


def _leads_to_note(element: Any) -> bool:  # noqa: ANN401
    link = next(element.iter("a"), None)
    return _is_called_note(element) or (link is not None and (link.get("href") or "").startswith("#"))


def _joins_number(words: str, left: str) -> bool:
    """Return whether raised words would be read with the number before them; the decimals of a price are meant so."""
    return left[-1:].isdigit() and any(map(str.isdigit, words)) and not _DECIMALS.fullmatch(words)


def _write_low(element: Any) -> None:  # noqa: ANN401
    """Write a lowered figure beside digits as such; beside letters its digits can be taken for nothing else."""
    words = words_of(element).strip()
    shown = lowered(words, before(element), after(element))
    if shown == words:
        give_up_tag(element)
    else:
        replace(element, shown)


def _parts_a_number(element: Any) -> bool:  # noqa: ANN401
    """Return whether digits within an element and right beside it may stand apart for its reader."""
    if element.tag not in {"a", "small", "big"} and not element.get("class"):
        return False
    words = words_of(element)
    if len(words) > _LONGEST:
        return False
    return _meet(before(element), words) or _meet(words, element.tail or "")


def _meet(left: str, right: str) -> bool:
    return left[-1:].isdigit() and right[:1].isdigit()


def _write_parted(element: Any) -> None:  # noqa: ANN401
    words, tail = words_of(element), element.tail or ""
    opening = LOST if _meet(before(element), words) else ""
    replace(element, opening + words + (LOST if _meet(words, tail) else ""))
