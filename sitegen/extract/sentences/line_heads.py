"""Where the text of a sentence begins behind what a page sets before it: marks, numbers and tags of a list, labels."""

from typing import Final

from sitegen.extract.languages.vocabulary import Closed
from sitegen.extract.pages.page import Item
from sitegen.extract.sentences.datelines import begins_text, past_dateline
from sitegen.extract.text.tokens import DASHES


def past_line_head(items: list[Item]) -> int:
    """Return where the text begins after "• BREAKING:", "(a)", "[Fjord Wire]" or a dateline; 0 where nothing is set."""
    at = _past_marks(items)
    at += past_dateline(items[at:])
    return at + _past_label(items[at:])


def _past_marks(items: list[Item]) -> int:
    """Return where a line begins behind the marks of a list, tags, a number or what stands in brackets; else 0."""
    at = 0
    while at < len(items) - 1:
        past = at + (_past_bracket(items[at:]) or _past_number(items[at:]) or _past_mark(items[at:]))
        if past == at:
            break
        at = past
    return at if at < len(items) and begins_text(items[at]) else 0


def _past_mark(items: list[Item]) -> int:
    """Return where a line begins behind a bullet, an arrow, a picture, a tag ("#boats") or an account ("@oke:")."""
    first = items[0].text
    if first == "#":
        return 2
    if first.startswith("@") and len(first) > 1:
        return 1 + (items[1].text == ":")
    return int(not any(map(str.isalnum, first)) and items[0].quote is None and first not in _IN_TEXT)


def _past_bracket(items: list[Item]) -> int:
    """Return where a line begins behind brackets that open it ("(a)", "[Fjord Wire]", "(TNA) -"); else 0."""
    closing = _CLOSING.get(items[0].text)
    reach = range(1, min(len(items) - 1, _BRACKETED))
    closes = next((n for n in reach if items[n].text == closing), 0) if closing else 0
    numbered = closes == _NUMBERED and len(items[1].text) == 1
    if not closes or not (numbered or all(_is_plain(item) for item in items[1:closes])):
        return 0
    return closes + 1 + (items[closes + 1].text in DASHES)


def _past_number(items: list[Item]) -> int:
    """Return where a line begins behind the number of a list ("1. Boats", "2) Boats"); else 0."""
    numbered = items[0].text.isdigit() and len(items[0].text) <= _DIGITS and len(items) > _NUMBERED
    opens = numbered and (items[_NUMBERED].capital or items[_NUMBERED].quote is not None)
    return _NUMBERED if opens and items[1].text in _BEHIND_NUMBER else 0


def _past_label(items: list[Item]) -> int:
    """Return where a line begins behind a label and its colon ("BREAKING: Boats", "Step 1: Boats"); else 0.

    A label is of a few words, of which none is an article, and a sentence begins behind its colon with a capital.
    """
    reach = range(1, min(len(items) - 1, _LABEL))
    colon = next((n for n in reach if items[n].text == ":"), 0)
    if not colon or not items[0].capital or not items[colon + 1].capital or items[colon + 1].quote is not None:
        return 0
    return colon + 1 if colon == 1 or all(_is_plain(item) for item in items[:colon]) else 0


def _is_plain(item: Item) -> bool:
    """Return whether an item may be a word of a label: letters or digits, outside of marks, no verb and no article."""
    written = any(map(str.isalnum, item.text)) and item.quote is None
    return written and item.word.cue is None and not item.isa(Closed.DETERMINER, Closed.THEIR)


_IN_TEXT: Final = frozenset("([{$€£¥%&+±~'’‘“”\"«»„‹›…—–―-.,;:!?/\\") | {"--", "..."}
"""Marks with which a text itself may begin, or go on."""
_CLOSING: Final = {"(": ")", "[": "]"}
_BEHIND_NUMBER: Final = frozenset({".", ")", ":"})
_BRACKETED: Final = 6
"""Items among which brackets close that only say who sent a line, or how it is numbered."""
_LABEL: Final = 5
"""Items among which the colon behind a label stands."""
_DIGITS: Final = 2
_NUMBERED: Final = 2
"""Items of a number and the mark behind it."""
