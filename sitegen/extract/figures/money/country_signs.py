"""Signs of money that are letters of other words too, and are read where the article names their country.

"N500 million" is naira in an article about Nigeria and nothing anybody can tell elsewhere. So each sign has its
currencies, and the article must name a country, its adjective or the currency itself of exactly one of them.
"""

from sitegen.extract.figures.money.context import MoneyContext
from sitegen.extract.figures.money.countries import is_told
from sitegen.extract.figures.units.lookup import Unit, UnitAt
from sitegen.extract.figures.words.tokens import GLUED, SPACE, Text, Token
from sitegen.extract.lexicon.counted import MAGNITUDES, SUFFIXES
from sitegen.records.doubts import doubts

_SIGNS = {
    "N": "NGN", "P": "PHP BWP", "K": "ZMW PGK MWK", "R": "ZAR", "L": "HNL", "D": "GMD", "Q": "GTQ", "M": "LSL",
    "E": "SZL", "B": "THB", "Bs": "VES BOB", "LE": "EGP", "Le": "SLE", "KD": "KWD", "BD": "BHD", "JD": "JOD",
    "RO": "OMR", "TD": "TND", "QR": "QAR", "SR": "SAR", "LD": "LYD", "Rf": "MVR", "FC": "CDF", "FBu": "BIF",
    "Frw": "RWF", "MK": "MWK", "Mt": "MZN", "MT": "MZN", "Kz": "AOA", "Afs": "AFN", "Nu": "BTN", "Vt": "VUV",
    "VT": "VUV", "Gs": "PYG", "Ft": "HUF", "Sh": "KES UGX TZS SOS", "Shs": "KES UGX TZS SOS", "Ks": "MMK",
    "Birr": "ETB", "MVR": "MVR", "GHC": "GHS", "TL": "TRY", "Bt": "THB", "GH": "GHS", "Fr": "CHF",
    "Ps": "MXN PHP ARS CLP COP",
    "S": "PEN", "CFA": "XOF XAF", "FCFA": "XOF XAF",
}  # fmt: skip
"""Letters before a number -> the currencies they are a sign of."""
_MARKED = {("GH", "¢"), ("GH", "₵"), ("S", "/"), ("B", "/")}
"""Letters that are a sign only with a mark behind them; "S/" and "B/" may have a point as well."""
_ALONE = {"Birr": "ETB", "Bt": "THB", "CFA": "CFA francs", "FCFA": "CFA francs"}
"""Signs that are money without their country, too."""
CFA = "CFA francs"
CFA_NOTE = "“CFA francs” is the name of two currencies; the article does not tell which"
_LEAST = 100
"""A single letter before a smaller number is a road, a mountain or a mask ("N95"), unless the number has a scale."""


def read_country_sign(text: Text, index: int, context: MoneyContext) -> UnitAt | None:
    """Read "N500 million", "KD 5,000", "S/. 500" where the article tells whose money that is."""
    letters, mark = text.at(index).text, text.at(index + 1)
    marked = (letters, mark.text) in _MARKED and mark.gap == GLUED
    if letters in {"GH", "S"} and not marked:
        return None
    after = index + 1 + marked
    after += marked and text.at(after).text == "." and text.glued(after)
    number = text.at(after)
    codes = _SIGNS.get("B/" if letters == "B" and marked else letters, "PAB" if marked else "").split()
    if not codes or number.kind != "number" or number.gap > SPACE:
        return None
    if len(letters) == 1 and not marked and not _is_sum(text, after):
        return None
    told = [code for code in codes if is_told(code, context)]
    if len(told) == 1:
        return UnitAt(Unit(told[0], "currency", hold=doubts(_road(text, index, after))), after)
    alone = _ALONE.get(letters)
    if alone is None:
        return None
    return UnitAt(Unit(alone, "currency", note=CFA_NOTE if alone == CFA else None), after)


def _road(text: Text, index: int, after: int) -> str | None:
    """Return a reason to hold where a letter and bare digits may name a road ("the R500 to Bandol", "R500 road")."""
    digits = text.at(after).text
    bare = len(text.at(index).text) == 1 and digits.isdigit() and not text.glued(after + 1)
    before, then = text.at(index - 1).lower, text.at(after + 1)
    return ROAD if bare and not _is_scale(then) and (before in {"the", "on", "along"} or then.lower in _ROADS) else None


ROAD = "a letter and digits may name a road"
_ROADS = frozenset({"road", "highway", "route", "motorway", "street", "freeway", "bypass"})


def choose_cfa(context: MoneyContext) -> Unit:
    """Return the CFA franc of the one zone whose countries the article names, else the name that both share."""
    told = [code for code in ("XOF", "XAF") if is_told(code, context)]
    return Unit(told[0], "currency") if len(told) == 1 else Unit(CFA, "currency", note=CFA_NOTE)


def _is_scale(token: Token) -> bool:
    return token.lower in MAGNITUDES or token.lower in SUFFIXES


def _is_sum(text: Text, place: int) -> bool:
    """Return whether a number that hangs on a single letter is written as a sum: large, in cents, or with a scale."""
    number = text.at(place)
    scale = place + 1 + (text.at(place + 1).text == "-")
    letter = text.glued(place + 1) and text.at(place + 1).lower in {"m", "k", "b"}
    cents = number.text[-3:-2] == "." and number.text[-2:].isdigit()
    whole = number.text.partition(".")[0].replace(",", "")
    return number.gap == GLUED and (
        _is_scale(text.at(scale)) or letter or cents or (whole.isdigit() and int(whole[:6]) >= _LEAST)
    )
