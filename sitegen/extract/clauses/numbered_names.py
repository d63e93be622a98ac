"""Numbers and short forms in brackets that are a part of a name: "the Velm 60 index", "the Tarn 25 (T25)"."""

from collections.abc import Sequence

from sitegen.extract.clauses.word_kinds import is_number, is_plural
from sitegen.extract.clauses.words import ClauseWord
from sitegen.extract.languages.vocabulary import Calendar, CountedNouns, Numbers

_LONGEST_NUMBER = 4
"""Digits of the longest number in a name."""
_LONGEST_FORM = 8
"""Letters of the longest short form."""


def is_in_name(words: Sequence[ClauseWord], at: int) -> bool:
    """Return whether a number, or a mark or a word of short brackets, goes on with the name before it."""
    text = words[at].text
    if text.islower() or len(text) > _LONGEST_FORM:
        return False
    return _is_number_of(words, at) or any(_is_short_form(words, at - back) for back in range(3))


def _is_number_of(words: Sequence[ClauseWord], at: int) -> bool:
    """Return whether a number stands behind a name, and counts nothing behind it ("In Tarn 40 boats sank")."""
    if at < 1 or not is_number(words[at]):
        return False
    before, number = words[at - 1], words[at]
    named = before.text[:1].isupper() and not before.isa(Calendar.DAY, Calendar.MONTH, CountedNouns.STOP)
    short = number.text.isdigit() and len(number.text) <= _LONGEST_NUMBER
    return named and short and (at + 1 == len(words) or not _may_be_counted(words[at + 1]))


def _may_be_counted(word: ClauseWord) -> bool:
    """Return whether a word behind a number may be what it counts, or a part of its amount."""
    noun = word.text[:1].isalpha() and word.word.value(Numbers.MAGNITUDE) is None and not is_plural(word)
    return not noun and word.text != "("


def _is_short_form(words: Sequence[ClauseWord], at: int) -> bool:
    """Return whether brackets open at a word that hold one short form in capitals, and behind which a word follows."""
    if at < 1 or at + 2 >= len(words) or words[at].text != "(" or words[at + 2].text != ")":
        return False
    form = words[at + 1].text
    goes_on = at + 3 == len(words) or words[at + 3].text[0].isalpha()
    return goes_on and form.isalnum() and form[0].isalpha() and form == form.upper() and len(form) <= _LONGEST_FORM
