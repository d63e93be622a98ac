"""Which currency a sign, a code or a name stands for, and where that must be assumed or left open.

A sign or name that several currencies share is resolved only by a country the same article names; the dollar alone has
a default, because that is how the English-language press uses it. Where that does not tell, the unit is the shared name
("pesos"), which is what the article says, and no code.
"""

from sitegen.extract.figures.country_signs import choose_cfa, read_country_sign
from sitegen.extract.figures.currency_names import (
    CENT,
    DOLLAR_LETTERS,
    NAMES_BEFORE,
    POUND_LETTERS,
    SCALES,
    SIGNS,
    SMALL_CODES,
    WHICH,
    WORD_SIGNS,
    WORD_SUFFIXES,
    WORDLIKE,
    YEN_LETTERS,
    currency_tables,
    currency_unit,
)
from sitegen.extract.figures.nouns import STOPS
from sitegen.extract.figures.pounds import read_pounds
from sitegen.extract.figures.setting import Setting
from sitegen.extract.figures.tokens import GLUED, SPACE, Text, word_set
from sitegen.extract.figures.units import Unit, UnitAt, longest
from sitegen.extract.lemmas import is_common

ASSUMED_DOLLAR = "“$” is taken as the US dollar: the article names no other dollar"
BITCOIN = Unit("bitcoin", "currency", note="“bitcoin” is no currency of ISO 4217")
PENCE = "the letter after the number may stand for pence"
_DEFAULTS = {"dollar": "USD", "rouble": "RUB", "won": "KRW", "yuan": "CNY", "yen": "JPY"}
_SPACED_LETTERS = word_set("us u.s. c hk nz nt r s j mx sg")
_ALSO_PLACES = word_set("kong singapore zealand brunei belize islands taiwan")
"""Last words of the adjectives that are country names too: "gave Singapore $5 million" tells no currency."""
_OLD_SIGNS = word_set("ff bf sf fmk esc pta ptas")
"""Abbreviations of the last century's wire copy, which mean money only before millions."""
_HASH = Unit("GBP", "currency", note="“#” before a number is taken as the pound sign")
"""Corpora of old wire copy print the pound sign so."""
_VIDEO = frozenset({240, 360, 480, 576, 720, 1080, 1440, 2160})


def read_prefix(text: Text, index: int, setting: Setting) -> UnitAt | None:
    """Read the currency before a number: "€", "US$", "Canadian $", "EUR", "NOK", "Rs"."""
    token, then = text.at(index), text.at(index + 1)
    sign = _sign(token.text, setting)
    if (
        token.text == "#"
        and then.kind == "number"
        and then.gap == SPACE
        and SCALES & {text.at(index + (4 if text.at(index + 2).text == "." else 2)).lower}
    ):
        return UnitAt(_HASH, index + 1)
    marked = _lettered_sign(text, index) or read_country_sign(text, index, setting)
    if marked:
        return marked
    if sign or token.kind != "word":
        behind = text.glued(index) and text.at(index - 1).kind == "number"
        return UnitAt(sign, index + 1) if sign and not behind else None
    if then.text == "$" and then.gap <= SPACE:
        return _lettered_dollar(text, index, setting) or _dollar_of(text, index)
    if text.at(index + 2).text == "$":
        return _dollar_of(text, index)
    named = then.kind == "number" or (then.text == "." and token.lower == "rs")
    return _named_prefix(text, index, setting) if named else None


def _sign(sign: str, setting: Setting) -> Unit | None:
    if sign == "$":
        return _bare_dollar(setting)
    if sign in {"¥", "￥"}:
        return _choose("yuan" if "yuan" in setting.words else "yen", setting)
    return _of_sign(sign, setting) if sign in SIGNS else None


def _of_sign(sign: str, setting: Setting) -> Unit:
    name = SIGNS[sign]
    return _choose(name, setting) if name.islower() else currency_unit(name)


def _named_prefix(text: Text, index: int, setting: Setting) -> UnitAt | None:
    """Read a code or an abbreviation before a number: "NOK", "Rs.", "kr"."""
    token, then = text.at(index), text.at(index + 1)
    scaled = bool(SCALES & set(text.lowers(index + 2, index + 3)))
    if token.lower == "r" and not (token.text == "R" and then.gap == GLUED and scaled):
        return None  # "R40 million" is rand; "R 40" and "R40" may be anything.
    if token.lower in _OLD_SIGNS and not scaled:
        return None
    if token.lower in NAMES_BEFORE:
        far = text.lowers(index + 2, index + 2 + len([".", "5", "mln"]))
        code = NAMES_BEFORE[token.lower]
        unit = Unit(code, "currency") if code.isupper() else _choose(code, setting)
        return UnitAt(unit, index + 1) if SCALES & set(far) else None
    if token.lower in WORD_SIGNS and _is_sign(token.text, setting):
        code = WORD_SIGNS[token.lower]
        after = index + 1 + (then.text == ".")
        return UnitAt(Unit(code, "currency") if code.isupper() else _choose(code, setting), after) if code else None
    return _code(text, index, setting)


def _is_sign(word: str, setting: Setting) -> bool:
    """Return whether an abbreviation is written as one: with a capital, unless it can be no English word."""
    return word[0].isupper() or word == "kr" or not word.isascii() or setting.small


def _is_small_code(word: str, setting: Setting) -> bool:
    """Return whether a word in small letters is a code; in an article of small letters any that is no word."""
    if word in SMALL_CODES:
        return True
    plain = setting.small and word.upper() in currency_tables().codes and word.upper() not in WORDLIKE
    return plain and not is_common(word)


def _lettered_sign(text: Text, index: int) -> UnitAt | None:
    """Read "E£", "£E", "CN¥": a pound or a yen of another country, or of one that is not known."""
    token, then = text.at(index), text.at(index + 1)
    if not text.glued(index + 1) or text.at(index + 2).kind != "number":
        return None
    if token.text == "£" and then.lower in POUND_LETTERS and text.glued(index + 2):
        return UnitAt(Unit(POUND_LETTERS[then.lower], "currency"), index + 2)
    letters = {"£": POUND_LETTERS, "¥": YEN_LETTERS}.get(then.text)
    if letters is None or token.kind != "word":
        return None
    code = letters.get(token.lower)
    unit = Unit(code, "currency") if code else Unit("GBP" if then.text == "£" else "JPY", "currency", hold=WHICH)
    return UnitAt(unit, index + 2)


def _lettered_dollar(text: Text, index: int, setting: Setting) -> UnitAt | None:
    """Read "US$", "C$", "NZ $"; in small letters only in an article that has no others."""
    token, sign = text.at(index), text.at(index + 1)
    spaced = token.lower in _SPACED_LETTERS and text.at(index - 1).text not in {"'", "’"}
    written = token.text[0].isupper() or (setting.small and (sign.gap == GLUED or spaced))
    code = DOLLAR_LETTERS.get(token.lower) if written else None
    if code is None and token.text in currency_tables().codes:
        code = token.text
    if code and (sign.gap == GLUED or len(token.text) > 1 or not token.text.isupper()):
        return UnitAt(Unit(code, "currency"), index + 2)
    if sign.gap == GLUED:
        return UnitAt(Unit("USD", "currency", hold=WHICH), index + 2)
    return None


def _dollar_of(text: Text, index: int) -> UnitAt | None:
    """Read the sign after the name of its country: "Canadian $", "Hong Kong $"."""
    for length in (1, 2):
        words = text.lowers(index, index + length)
        code = currency_tables().dollars.get(words)
        if code and text.at(index + length).text == "$":
            unit = _any_of("dollar") if words[-1] in _ALSO_PLACES else Unit(code, "currency")
            return UnitAt(unit, index + length + 1)
    return None


def _code(text: Text, index: int, setting: Setting) -> UnitAt | None:
    written, tables = text.at(index).text, currency_tables()
    code = written.upper() if _is_small_code(written, setting) else written
    if code not in tables.codes and code not in tables.old_codes:
        return None
    if (code in WORDLIKE or code in tables.old_codes) and not SCALES & set(text.lowers(index + 2, index + 3)):
        return None
    return UnitAt(Unit(code, "currency"), index + 1)


def read_suffix(text: Text, index: int, setting: Setting) -> UnitAt | None:
    """Read the currency after a number: "euros", "U.S. dollars", "NOK", "€", "cents", "p"."""
    unit = _short_suffix(text, index, setting)
    if unit:
        return UnitAt(unit, index + 1)
    found = longest(text, index, currency_tables().names)
    if found and found.after == index + 1 and _begins_name(text, index):
        return None
    if found is None or found.unit.hold != WHICH:
        return found
    if found.unit.id == "cfa franc":
        return found._replace(unit=choose_cfa(setting))
    if found.unit.id == "pound":
        return found._replace(unit=read_pounds(text, index, found, setting))
    return found._replace(unit=_choose(found.unit.id, setting)._replace(factor=found.unit.factor))


def _begins_name(text: Text, index: int) -> bool:
    """Return whether a capitalised word with another after it is no currency but a name ("8 Rand Marlowe")."""
    return text.at(index).text[0].isupper() and text.at(index + 1).text[:1].isupper() and text.joined(index + 1)


def _short_suffix(text: Text, index: int, setting: Setting) -> Unit | None:
    """Read a sign, a code, or cents."""
    token, tables = text.at(index), currency_tables()
    if token.text in SIGNS and text.at(index + 1).kind != "number":
        return _of_sign(token.text, setting)
    if (token.text in tables.codes and token.text not in WORDLIKE) or _is_small_code(token.text, setting):
        return Unit("CNY" if token.lower == "rmb" else token.text.upper(), "currency")
    if token.text == "$" and text.at(index + 1).kind != "number":
        return _bare_dollar(setting)
    if token.lower in WORD_SUFFIXES:
        code = WORD_SIGNS[token.lower]
        return Unit(code, "currency") if code.isupper() else _choose(code, setting)
    if token.lower in {"cent", "cents", "cts", "¢"}:
        return _cents(setting)
    return _pence(text, index, setting) if token.text == "p" and token.gap == GLUED else None


def read_adjective(text: Text, index: int) -> UnitAt | None:
    """Read the country that stands after an amount in dollars: "$2 million Canadian"."""
    code = currency_tables().dollars.get(text.lowers(index, index + 1))
    then = text.at(index + 1)
    closed = then.kind != "word" or then.lower in STOPS or not text.joined(index + 1)
    return UnitAt(Unit(code, "currency"), index + 1) if code and closed and text.joined(index) else None


def _pence(text: Text, index: int, setting: Setting) -> Unit | None:
    """Read "80p", which is pence where the article prices in them."""
    digits = text.at(index - 1).text
    if digits.isdigit() and int(digits[:5]) in _VIDEO:
        return None
    priced = text.at(index + 1).lower in {"a", "per"} and text.joined(index + 1)
    sterling = "£" in setting.signs or "pence" in setting.words or priced
    return Unit("GBP", "currency", CENT, hold=None if sterling else PENCE)


def _bare_dollar(setting: Setting) -> Unit:
    """Return the US dollar for a bare "$" unless the article speaks of another dollar."""
    return _choose("dollar", setting, american=setting.abroad or bool({"us$", "u.s.$"} & setting.signs))


def _choose(noun: str, setting: Setting, *, american: bool = False) -> Unit:
    """Choose between the currencies of one name by the countries that the article names.

    Args:
        noun: The name they share ("peso").
        setting: The article's words and signs.
        american: Whether the article marks US dollars as such or comes from another dollar's country, either of which
            makes a bare "$" another one.

    """
    if noun == "bitcoin":
        return BITCOIN
    tables, default = currency_tables(), _DEFAULTS.get(noun)
    if default:
        others = noun == "dollar" and _other_dollars(setting)
        if american or others:
            return _any_of(noun)
        note = ASSUMED_DOLLAR if noun == "dollar" else f"“{noun}” is taken as {default}"
        return Unit(default, "currency", note=None if noun == "yen" else note)
    candidates = tables.candidates.get(noun, ())
    if len(candidates) == 1:
        return Unit(candidates[0][1], "currency")
    found = {
        code
        for adjective, code in candidates
        if adjective in setting.words or setting.words & tables.countries.get(code, frozenset())
    }
    if len(found) != 1:
        return _any_of(noun)
    (code,) = found
    return Unit(code, "currency", note=f"“{noun}” is taken as {code}: the article names one country that uses it")


def _any_of(noun: str) -> Unit:
    """Return the money that goes by a name of several currencies, where the article does not tell which it is."""
    name = currency_tables().shared.get(noun)
    if name is None:
        return Unit(noun, "currency", hold=WHICH)
    return Unit(name, "currency", note=f"“{name}” is the name of several currencies; the article does not tell which")


def _other_dollars(setting: Setting) -> bool:
    """Return whether the article speaks of dollars and of another country that has them ("Canadian dollars")."""
    if not setting.words & {"dollar", "dollars"}:
        return False
    telling = {_telling_word(words) for words, code in currency_tables().dollars.items() if code != "USD"}
    return bool(telling & setting.words)


def _telling_word(adjective: tuple[str, ...]) -> str:
    """Return the word of an adjective that no other phrase is likely to have ("kong" of "Hong Kong")."""
    return adjective[1] if adjective[0] in {"hong", "new", "east"} else adjective[0]


def _cents(setting: Setting) -> Unit:
    euros = "€" in setting.signs or bool({"euro", "euros"} & setting.words)
    if euros and "$" not in setting.signs and not {"dollar", "dollars"} & setting.words:
        return Unit("EUR", "currency", CENT, note="“cents” is taken as euro cents: the article prices in euros")
    dollar = _bare_dollar(setting)
    return dollar._replace(factor=CENT, hold=WHICH if "€" in setting.signs else dollar.hold)
