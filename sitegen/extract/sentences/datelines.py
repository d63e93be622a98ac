"""Where the text of a sentence begins behind the line of place and agency ("TARN, Dec. 8 (Fjord Wire) —")."""

from sitegen.extract.languages.vocabulary import Places
from sitegen.extract.pages.page import Item


def past_dateline(items: list[Item]) -> int:
    """Return where the text begins after "TARN, Dec. 8 (Fjord Wire) —"; 0 where no such line opens the sentence."""
    if not items or not (items[0].text.isupper() and len(items[0].text) > _SHORT):
        return _past_place_line(items)
    for at in range(1, min(len(items), _DATELINE)):
        if items[at].text in {"—", "–", "―", "--", "-"}:
            return at + 1 if at + 1 < len(items) else 0
        if items[at].text.islower() and items[at].text.isalpha():
            return 0
    return 0


def _is_address(word: str) -> bool:
    """Return whether a word is the address of a paper ("TarnNews.Net"), and no short form ("U.S.")."""
    parts = word.split(".")
    return len(parts) > 1 and all(len(part) > 1 for part in parts)


def _past_place_line(items: list[Item]) -> int:
    """Return where the text begins after "New Tarn, NY –", of a place and its state, or "Tarn.Net –"; else 0."""
    reach = range(1, min(len(items) - 1, _DATELINE))
    dash = next((n for n in reach if items[n].text in {"—", "–", "―", "--", "-"}), 0)
    comma = next((n for n in range(1, dash) if items[n].text == ","), 0)
    if not comma or not all(item.capital or item.text == "," for item in items[:dash]):
        return dash + 1 if any(_is_address(item.text) for item in items[:dash]) else 0
    state = items[comma + 1]
    return dash + 1 if state.isa(Places.AREA, Places.COUNTRY, Places.STATE_CODE) else 0


_SHORT = 2
"""Letters of a word in capitals that may be no place ("NB")."""
_DATELINE = 12
"""Items within which a dash closes the line of place and agency."""
