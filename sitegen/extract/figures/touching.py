"""What touches a number and is of no kind that stands before or behind one: the world around it is closed."""

import unicodedata
from typing import Literal

from sitegen.extract.figures.found import Found
from sitegen.extract.figures.signs import ANY_DASH
from sitegen.extract.languages.declaring import Pattern
from sitegen.extract.languages.vocabulary import BesideFigures, Numbers, VerbGroups
from sitegen.extract.text.text import Text

_Kind = Literal["Pd", "Sm", "Sk", "So", "Cf", "Cc", "Mn", "Me", "Po", "Lo", "Lm"]
"""General categories of Unicode."""
_UNKNOWN: frozenset[_Kind] = frozenset({"Pd", "Sm", "Sk", "So", "Cf", "Cc", "Mn", "Me"})
"""Kinds of characters that may be a sign: dashes, mathematics, modifiers, symbols, and what is not seen."""
_UNKNOWN_APART: frozenset[_Kind] = frozenset({"Pd", "Sm", "Cf"})
"""Those that may be one with a blank behind them."""
_OF_A_SCRIPT: frozenset[_Kind] = frozenset({"Po", "Lo", "Lm"})
"""Those of marks and letters, which are none of English where they belong to another script."""
_UNSEEN: frozenset[_Kind] = frozenset({"Cf", "Cc", "Mn", "Me"})
"""Those of what is not seen by itself."""
_SYMBOL: Literal["So"] = "So"
_LATIN: Literal["LATIN"] = "LATIN"
"""How the names of Latin letters begin."""
_PLAIN = ANY_DASH | frozenset("+<>~≈|=`±")
"""Of these kinds, what other rules read, or what is no sign."""
_BEFORE = 60
"""Code points before a figure that are looked at."""
_SCRIPTS = 0x250
"""Marks and letters below it are those of Latin letters."""
_HALVES = frozenset({2, 4})
"""Parts that are no parts of a number where they are counted: halves of a game, quarters of a year."""


def is_signed_oddly(text: Text, this: Found) -> bool:
    """Return whether a character that may be a sign stands before a number, or words that make it less than nothing."""
    return _has_odd_sign(text, this) or _across(text, this, BesideFigures.SIGNED)


def is_parted(text: Text, this: Found) -> bool:
    """Return whether a number goes on over what stands before or behind it."""
    return _across(text, this, BesideFigures.PARTED) or _runs_on(text, this) or _counts_parts(text, this)


def lacks_a_scale(text: Text, this: Found) -> bool:
    """Return whether a magnitude may stand behind a figure: in other letters, with another sum, as a word not known."""
    if _has_foreign_letters(text, this):
        return True
    bare = this.unit.kind == "currency" and this.amount.number.factor == 1
    return bare and (_shares_scale(text, this) or _has_word_behind_a_tenth(text, this))


def _start(text: Text, this: Found) -> int:
    """Return where the amount of a figure begins, behind its hedge."""
    return text.at(this.amount.first).start


def _has_odd_sign(text: Text, this: Found) -> bool:
    start = text.at(this.first).start
    line = text.body[text.body.rfind("\n", 0, start) + 1 : start]
    bare = line.rstrip()
    if not bare:
        return False
    mark, opens = bare[-1], len(bare.strip()) == 1
    kind = unicodedata.category(mark)
    if bare != line:
        added = mark == "+" and not opens
        return added or (kind in _UNKNOWN_APART and mark not in _PLAIN)
    other = kind in _OF_A_SCRIPT and ord(mark) >= _SCRIPTS and not _is_general(mark)
    return (kind in _UNKNOWN and mark not in _PLAIN and not (opens and kind == _SYMBOL)) or other


def _is_general(mark: str) -> bool:
    """Return whether a mark is one of those that all scripts share (a bullet, an ellipsis, a dagger)."""
    return "\u2016" <= mark <= "\u203d"


def _across(text: Text, this: Found, name: Pattern) -> bool:
    """Return whether a pattern with "¦" for where the number begins is found around that place."""
    start, end = _start(text, this), text.at(this.after - 1).end
    around = f"{text.body[max(0, start - _BEFORE) : start]}¦{text.body[start:end]}"
    return text.language.pattern(name).search(around) is not None


def _runs_on(text: Text, this: Found) -> bool:
    """Return whether characters that are not seen join a figure to the letter or digit behind them."""
    place = end = text.at(this.after - 1).end
    while place < len(text.body) and unicodedata.category(text.body[place]) in _UNSEEN:
        if text.body[place].isspace():
            return False
        place += 1
    return place > end and text.body[place : place + 1].isalnum()


def _counts_parts(text: Text, this: Found) -> bool:
    """Return whether parts of a whole are what is counted ("three | eighths percent")."""
    part = text.at(this.noun.first).word.value(Numbers.PART) if this.noun is not None else None
    return part is not None and part not in _HALVES


def _has_foreign_letters(text: Text, this: Found) -> bool:
    """Return whether a letter of another script stands right behind a figure ("€1.2 млрд", "€1.2億")."""
    end = text.at(this.after - 1).end
    behind = text.body[end : end + 2].lstrip()[:1]
    return behind.isalpha() and not unicodedata.name(behind, _LATIN).startswith(_LATIN)


def _shares_scale(text: Text, this: Found) -> bool:
    return text.language.pattern(BesideFigures.SHARES_SCALE).match(text.body, text.at(this.after - 1).end) is not None


def _has_word_behind_a_tenth(text: Text, this: Found) -> bool:
    """Return whether a sum that nobody pays, with tenths and without a magnitude, leads to a word ("€1.2 | Mds")."""
    number, then = text.at(this.amount.number.after - 1), text.at(this.after)
    tenths = number.kind == "number" and number.text[-2:-1] == "."
    known = then.isa(BesideFigures.FUNCTION, VerbGroups.PREPOSITION)
    return tenths and then.kind == "word" and text.joined(this.after) and not known
