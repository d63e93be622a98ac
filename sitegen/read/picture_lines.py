"""Lines that tell of the picture above them: in small type or in italics, within its element or right behind it."""

from typing import Any

from sitegen.read.elements import words_of

LONGEST_CAPTION = 80
"""Words from which an element with a picture in it is no caption."""
_LONGEST_IN_ITALICS = 40
"""Words up to which a line in italics right behind a picture tells of it."""
_QUOTED = frozenset('“”"«»„')


def is_line_of_picture(line: Any) -> bool:  # noqa: ANN401 - lxml is not typed
    """Return whether a line in small type or italics stands under a picture, or right behind the line of one."""
    words = words_of(line)
    if line.tag != "p" or not 0 < len(words.split()) < LONGEST_CAPTION:
        return False
    return _is_within_line_of_picture(line) or (_is_behind_picture(line) and _is_set_apart(line, words))


def is_all_in(line: Any, *tags: str) -> bool:  # noqa: ANN401
    """Return whether all words of a line stand in elements of these names."""
    outer = [one for one in line.iter(*tags) if next(one.iterancestors(*tags), None) is None]
    return words_of(line).split() == [word for one in outer for word in words_of(one).split()]


def _is_within_line_of_picture(line: Any) -> bool:  # noqa: ANN401
    pictures = (one for one in line.iter("img", "picture") if next(one.iterancestors("em", "i"), None) is None)
    return next(pictures, None) is not None and is_all_in(line, "em", "i", "small")


def _is_behind_picture(line: Any) -> bool:  # noqa: ANN401
    """Return whether the element right before a line holds a picture and no words."""
    above = line.getprevious()
    if above is None or above.tag not in {"p", "div", "figure"} or words_of(above).strip():
        return False
    return next(above.iter("img", "picture", "video"), None) is not None


def _is_set_apart(line: Any, words: str) -> bool:  # noqa: ANN401
    """Return whether a line is in small type, or short, in italics and no quotation."""
    short = len(words.split()) <= _LONGEST_IN_ITALICS and _QUOTED.isdisjoint(words)
    return is_all_in(line, "small") or (short and is_all_in(line, "em", "i"))
