"""What a figure counts where it may go on behind the figure."""

from sitegen.extract.clauses.word_kinds import has_form_of_verb
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Calendar,
    Closed,
    CountedNouns,
    Morphology,
    Numbers,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import GLUED, Token


def is_cut_short(text: Text, this: Found) -> bool:
    """Return whether the counted noun goes on behind the figure ("9 works of modern art hang")."""
    then = text.at(this.after)
    if _has_half_a_pair(text, this) or _opens_a_list(text, this) or _is_half_a_word(text, this):
        return True
    goes_on = _goes_on(text, this.after)
    verbal = has_form_of_verb(then) or then.isa(BesideFigures.FUNCTION)
    participle = then.isa(Morphology.PAST_ENDING, Morphology.ING_ENDING, Morphology.ADVERB_ENDING)
    participle = participle and len(then.text) >= _PARTICIPLE
    ends = verbal or participle or this.noun is None or not goes_on
    return not ends and _is_open(text, this)


_PARTICIPLE = 4
"""Letters of the shortest participle; "red" is none."""


def _is_half_a_word(text: Text, this: Found) -> bool:
    """Return whether a hyphen goes on with what is counted ("four Quays | -linked accounts")."""
    counted = this.unit.kind == "count" and this.noun is not None
    return (counted or _is_no_unit(text, this)) and text.hyphened(this.after)


def _is_no_unit(text: Text, this: Found) -> bool:
    """Return whether a unit of several is in the singular, and opens another word ("30 second | -hand carts").

    Of one thing it is its size ("a 5 metre-high wall").
    """
    unit = text.at(this.after - 1)
    word = unit.kind == "word" and unit.text.islower() and unit.word.value(Numbers.MAGNITUDE) is None
    one = text.at(this.first - 1).isa(Closed.A) or this.amount.value == 1
    return word and this.after - 1 > this.amount.number.first and not (one or this.amount.hyphened)


def _goes_on(text: Text, place: int) -> bool:
    """Return whether a word follows that may belong to the noun before it."""
    token = text.at(place)
    written = token.text.islower() or _describes_a_noun(text, place)
    return token.kind == "word" and written and text.joined(place) and token.gap != GLUED


def _describes_a_noun(text: Text, place: int) -> bool:
    """Return whether a capital stands before a word that has none ("works of early | Dutch art")."""
    token, noun = text.at(place), text.at(place + 1)
    plain = noun.kind == "word" and noun.text.islower() and not noun.isa(BesideFigures.FUNCTION)
    return token.text[:1].isupper() and not token.isa(Calendar.DAY, Calendar.MONTH) and plain and noun.word.verb is None


def _is_open(text: Text, this: Found) -> bool:
    """Return whether a figure may go on behind its last word."""
    return _has_open_complement(text, this) or _names_a_country(text, this)


def _has_open_complement(text: Text, this: Found) -> bool:
    """Return whether a figure ends with "of" and a noun in the singular, behind which it may go on."""
    complement = any(token.isa(Closed.OF) for token in text.tokens[this.first : this.after])
    return complement and not text.at(this.after - 1).isa(Morphology.PLURAL_ENDING)


def _has_half_a_pair(text: Text, this: Found) -> bool:
    """Return whether "and" joins a word to the last of a figure with "of" ("90 pages of dense | and dull law")."""
    then = text.at(this.after + 1)
    joined = text.at(this.after).isa(Closed.AND, Closed.OR) and text.joined(this.after) and then.kind == "word"
    number = then.word.value(Numbers.SMALL) is not None or then.word.value(Numbers.MAGNITUDE) is not None
    opens = number or then.isa(BesideFigures.FUNCTION, CountedNouns.STOP) or then.word.verb is not None
    return joined and not opens and this.unit.kind == "count" and _has_open_complement(text, this)


def _opens_a_list(text: Text, this: Found) -> bool:
    """Return whether a number may count a whole list of plurals ("3,000 boats | , carts and vans were sold")."""
    place, parts = this.after, 0
    while this.noun is not None and text.at(place).text == ",":
        last = text.at(place + 1).isa(Closed.AND, Closed.OR)
        end = _part_of_list(text, place + 1 + last)
        if end is None or last:
            return end is not None and parts > 0
        if text.at(end).isa(Closed.AND, Closed.OR):
            lone = end == place + _LONE and _is_plural_noun(text.at(end + 1))
            return lone or (parts > 0 and _part_of_list(text, end + 1) is not None)
        place, parts = end, parts + 1
    return False


_LONE = 2
"""Tokens of a comma and a part of a list that is one word."""


def _part_of_list(text: Text, place: int) -> int | None:
    """Return where a plural ends, with one word before it that tells of it ("old carts")."""
    if _is_plural_noun(text.at(place)):
        return place + 1
    form = text.at(place).word.verb
    plain = (form is None or form.nominal or form.participle) and not _is_counted(text.at(place))
    told = plain and text.at(place).text.islower() and not text.at(place).isa(BesideFigures.FUNCTION)
    return place + 2 if told and text.joined(place + 1) and _is_plural_noun(text.at(place + 1)) else None


def _is_plural_noun(token: Token) -> bool:
    """Return whether a word has the ending of a plural, is a noun, and is no number and no short form."""
    form = token.word.verb
    verb = form is not None and not form.nominal
    return token.isa(Morphology.PLURAL_ENDING) and not verb and not token.text.isupper() and not _is_counted(token)


def _is_counted(token: Token) -> bool:
    """Return whether a word is a number."""
    return token.kind == "number" or token.word.value(Numbers.SMALL) is not None


def _names_a_country(text: Text, this: Found) -> bool:
    """Return whether two capitals only tell of what stands behind them ("Two United States | service members")."""
    words = [token for token in text.part(this.amount.number.after, this.after) if token.kind == "word"]
    return len(words) > 1 and all(token.text[:1].isupper() for token in words)
