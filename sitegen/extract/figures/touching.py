"""What touches a number and is of no kind that stands before or behind one: the world around it is closed."""

import unicodedata
from typing import Literal

from sitegen.extract.figures.found import Found
from sitegen.extract.figures.signs import ANY_DASH
from sitegen.extract.languages.declaring import Pattern
from sitegen.extract.languages.vocabulary import BesideFigures, Numbers, VerbGroups
from sitegen.extract.text.text import Text

_UNSEEN = frozenset(map(unicodedata.category, "\u00ad\x00\u0301\u0488"))
"""Unicode's categories of what is not seen by itself: formats, controls, what is put over or around a character."""
_UNKNOWN_APART = frozenset(map(unicodedata.category, "-+\u00ad"))
"""Those of what may be a sign with a blank behind it: dashes, mathematics, formats."""
_SYMBOL = unicodedata.category("©")
_UNKNOWN = _UNSEEN | _UNKNOWN_APART | {_SYMBOL, unicodedata.category("^")}
"""Those of what may be a sign where it touches a number."""
_MARK = unicodedata.category("!")
_LATIN: Literal["LATIN"] = "LATIN"
"""How the names of Latin letters begin."""
_PLAIN = ANY_DASH | frozenset("+<>~≈|=`±")
"""Of these kinds, what other rules read, or what is no sign."""
_BEFORE = 60
"""Code points before a figure that are looked at."""
_BEHIND = 80
"""Code points behind it that are."""
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


def is_an_age(text: Text, this: Found) -> bool:
    """Return whether a number of years tells how old somebody is ("a boy of 5 years", "65 years and older")."""
    return this.unit.kind == "duration" and _across(text, this, BesideFigures.AGED)


def is_no_number_of_things(text: Text, this: Found) -> bool:
    """Return whether a number is a time of day, a label or part of a name ("at 1730 hours", "ISBN 978")."""
    return _across(text, this, BesideFigures.COUNTS_NOTHING)


def may_be_money(text: Text, this: Found) -> bool:
    """Return whether the letters behind a number may be a sign of money ("It cost 5m Ft")."""
    return _across(text, this, BesideFigures.MONEY_LETTERS)


def is_counted_on(text: Text, this: Found) -> bool:
    """Return whether what is counted goes on behind a comma ("12 men, women and children")."""
    return this.unit.kind != "percent" and _across(text, this, BesideFigures.COUNTED_ON)


def is_gone_by(text: Text, this: Found) -> bool:
    """Return whether a verb before a figure leaves it behind, or does not reach it ("overshot €400").

    A hedge behind the rest of its phrase does so too ("40 boats in the bay, or so").
    """
    names = (BesideFigures.GONE_BY, BesideFigures.HEDGE_FAR_BEHIND)
    return this.qualifier == "exact" and any(_across(text, this, name) for name in names)


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
    """Return whether the character before a figure, in its line, may be a sign that no rule reads."""
    start = text.at(this.first).start
    line = text.body[text.body.rfind("\n", 0, start) + 1 : start]
    bare = line.rstrip()
    if not bare:
        return False
    opens = len(bare.strip()) == 1
    return _may_sign_apart(bare[-1], opens=opens) if bare != line else _may_sign(bare[-1], opens=opens)


def _may_sign_apart(mark: str, *, opens: bool) -> bool:
    """Return whether a character may be a sign over a blank; what opens a line may be that of a list."""
    added = mark == "+" and not opens
    return added or (unicodedata.category(mark) in _UNKNOWN_APART and mark not in _PLAIN)


def _may_sign(mark: str, *, opens: bool) -> bool:
    """Return whether a character may be a sign of a number that it touches: a symbol, or a mark of another script."""
    kind = unicodedata.category(mark)
    if (kind == _MARK or mark.isalpha()) and ord(mark) >= _SCRIPTS and not _is_general(mark):
        return True
    return kind in _UNKNOWN and mark not in _PLAIN and not (opens and kind == _SYMBOL)


def _is_general(mark: str) -> bool:
    """Return whether a mark is one of those that all scripts share (a bullet, an ellipsis, a dagger)."""
    return "\u2016" <= mark <= "\u203d"


def _across(text: Text, this: Found, name: Pattern) -> bool:
    """Return whether a pattern is found around a figure, with "¦" where its number begins and "⟧" where it ends."""
    start, end = _start(text, this), text.at(this.after - 1).end
    before, behind = text.body[max(0, start - _BEFORE) : start], text.body[end : end + _BEHIND]
    around = f"{before}¦{text.body[start:end]}⟧{behind}"
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
