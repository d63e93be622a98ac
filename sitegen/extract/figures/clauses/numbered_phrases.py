"""Numbers that only tell apart the thing that a phrase is about: "the 10-year note", "a 2011 sale", "the age of 30"."""

from collections.abc import Sequence

from sitegen.extract.languages.vocabulary import BesideFigures, Calendar, Changes, Closed, VerbGroups
from sitegen.extract.text.tokens import HYPHENS, Token

_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def tells_apart(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a token is a number, or joins two, that counts nothing and belongs to the noun beside it.

    Args:
        tokens: The tokens of its sentence.
        at: The token.

    """
    if at == 0 or at + 1 >= len(tokens):
        return False
    if tokens[at].isa(Closed.AND, Closed.OR):
        return _is_age(tokens, at - 1) and (tokens[at + 1].kind == "number" or tokens[at + 1].isa(BesideFigures.OLDER))
    if tokens[at].kind != "number":
        return False
    return _is_joined_on(tokens, at) or _is_age(tokens, at) or _is_year_of(tokens, at) or _is_ranked(tokens, at)


def _is_joined_on(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a hyphen joins a number to the word behind it ("10-year")."""
    if at + 2 == len(tokens) or tokens[at + 1].text not in HYPHENS or tokens[at + 2].kind != "word":
        return False
    return tokens[at].end == tokens[at + 1].start and tokens[at + 1].end == tokens[at + 2].start


def _is_age(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number is the age by which people are told ("under the age of 30", "aged 30 and 40")."""
    lead = at - 1
    if lead > 1 and tokens[lead].isa(Closed.AND, Closed.OR) and tokens[lead - 1].kind == "number":
        lead -= 2
    lead -= lead > 0 and tokens[lead].isa(Closed.OF)
    return tokens[at].kind == "number" and tokens[lead].isa(BesideFigures.AGE_WORD)


def _is_year_of(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number is a year that describes the noun behind it ("a 2011 sale")."""
    text = tokens[at].text
    year = text.isdecimal() and _FIRST_YEAR <= int(text) < _LAST_YEAR
    then = tokens[at + 1]
    noun = then.kind == "word" and not then.isa(*_NO_NOUN)
    return year and noun and tokens[at - 1].isa(VerbGroups.DETERMINER)


_NO_NOUN = (BesideFigures.FUNCTION, Calendar.MONTH, VerbGroups.AUXILIARY, VerbGroups.BE, VerbGroups.PREPOSITION)
"""Words behind a year that it does not describe."""


def _is_ranked(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a number is a share by rank, told apart from the others ("the richest 1 percent")."""
    then = tokens[at + 1]
    return tokens[at - 1].isa(BesideFigures.RANKED) and (then.isa(Changes.PERCENT) or then.text == "%")
