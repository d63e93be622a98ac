"""Where the text of a sentence begins behind the line of place and agency ("TARN, Dec. 8 (Fjord Wire) —")."""

import re

from sitegen.extract.languages.vocabulary import Calendar, Names, Places
from sitegen.extract.pages.page import Item
from sitegen.extract.text.tokens import DASHES


def past_dateline(items: list[Item]) -> int:
    """Return where the text begins after "TARN, Dec. 8 (Fjord Wire) —"; 0 where no such line opens the sentence."""
    at = _past_clock(items)
    if at:
        return at
    if not items or not (items[0].text.isupper() and len(items[0].text) > _SHORT):
        return _past_place_line(items) or _past_agency_line(items)
    for at in range(1, min(len(items), _DATELINE)):
        if items[at].text in DASHES:
            return at + 1 if at + 1 < len(items) else 0
        if items[at].text.islower() and items[at].text.isalpha():
            return 0
    return 0


def _past_clock(items: list[Item]) -> int:
    """Return where the text begins behind the hour of a report as it comes ("10:15 BST —", "7.40pm:"); else 0."""
    if not items or not _CLOCK.fullmatch(items[0].text):
        return 0
    at = 1
    while at < min(len(items) - 1, _ZONE) and (_is_zone(items[at]) or items[at].text in {":", *DASHES, "|"}):
        at += 1
    return at if at < len(items) and begins_text(items[at]) else 0


def _is_zone(item: Item) -> bool:
    """Return whether a word is the half of a day or a time zone ("pm", "BST")."""
    return item.isa(Calendar.HALF_OF_DAY) or (item.text.isupper() and len(item.text) == _ZONE_LETTERS)


_CLOCK = re.compile(r"\d{1,2}[:.]\d{2}(?:[a-z]m)?")
_ZONE = 4
"""Items among which the text begins behind an hour, its zone and a mark."""
_ZONE_LETTERS = 3


def _past_agency_line(items: list[Item]) -> int:
    """Return where the text begins after "Tarn (Fjord Wire) –" or "Tarn, Nov 3 –", in small letters; else 0.

    One dash stands there alone and a sentence begins behind it; before it stand names, a day, and an agency in
    brackets.
    """
    dashes = [n for n, item in enumerate(items) if item.text in DASHES]
    at = dashes[0] if len(dashes) == 1 else 0
    if not 0 < at < min(len(items) - 1, _DATELINE) or not begins_text(items[at + 1]):
        return 0
    return at + 1 if _is_place_line(items[:at]) else 0


def _is_place_line(line: list[Item]) -> bool:
    """Return whether words before a dash are names and a day, which an agency or the day ends."""
    placed = all(item.capital or item.text in _IN_LINE or item.text[0].isdigit() for item in line)
    return placed and line[0].capital and (_ends_in_agency(line) or _ends_in_day(line))


def begins_text(item: Item) -> bool:
    """Return whether a sentence may begin at an item: with a capital, words in marks, or a number."""
    return item.capital or item.quote is not None or item.text[0].isdigit()


def _ends_in_agency(line: list[Item]) -> bool:
    """Return whether a line ends in brackets that hold who sent it: capitals alone ("TNA"), a paper, a wire."""
    opens = next((n for n, item in enumerate(line) if item.text == "("), 0)
    agency = line[opens + 1 : -1]
    if not opens or line[-1].text != ")" or not agency:
        return False
    letters = all(item.text.isupper() for item in agency) and len(agency[0].text) > _SHORT
    return letters or agency[-1].isa(Names.PAPER, Names.AGENCY)


def _ends_in_day(line: list[Item]) -> bool:
    """Return whether a line ends in a month and its day ("Tarn, Nov 3")."""
    return len(line) > _SHORT and line[-1].text.isdigit() and line[-2].isa(Calendar.MONTH)


def _is_address(word: str) -> bool:
    """Return whether a word is the address of a paper ("TarnNews.Net"), and no short form ("U.S.")."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) > 1 for part in parts)


def _past_place_line(items: list[Item]) -> int:
    """Return where the text begins after "New Tarn, NY –", of a place and its state, or "Tarn.Net –"; else 0."""
    reach = range(1, min(len(items) - 1, _DATELINE))
    dash = next((n for n in reach if items[n].text in DASHES), 0)
    comma = next((n for n in range(1, dash) if items[n].text == ","), 0)
    if not comma or not all(item.capital or item.text == "," for item in items[:dash]):
        return dash + 1 if any(_is_address(item.text) for item in items[:dash]) else 0
    state = items[comma + 1]
    return dash + 1 if state.isa(Places.AREA, Places.COUNTRY, Places.STATE_CODE) else 0


_IN_LINE = frozenset({",", ".", "(", ")", "/"})
"""Marks that stand in such a line before its dash."""
_SHORT = 2
"""Letters of a word in capitals that may be no place ("NB")."""
_DATELINE = 12
"""Items within which a dash closes the line of place and agency."""
