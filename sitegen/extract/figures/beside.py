"""What stands beside a figure and is not part of it: a sign, a scale, a hedge, another number, a name.

The grammar takes what it understands. Here the world around a figure is closed: what touches it and would change it,
but is not understood, is a reason to hold it, and the reason says what it is.
"""

from collections.abc import Callable
from typing import NamedTuple

from sitegen.extract.figures.as_written import (
    is_feared,
    is_fraction_apart,
    is_hedged_in_writing,
    is_margin,
    is_short_range,
)
from sitegen.extract.figures.hedges import is_hedged
from sitegen.extract.figures.named import is_in_a_name
from sitegen.extract.figures.not_news import is_in_a_recipe, is_of_the_page
from sitegen.extract.figures.numbers_beside import has_number_beside
from sitegen.extract.figures.reading import Found
from sitegen.extract.figures.signs import is_signed
from sitegen.extract.figures.taken_back import is_not_believed, is_supposed
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Calendar,
    Closed,
    CountedNouns,
    Figures,
    Morphology,
    Numbers,
    VerbGroups,
)
from sitegen.extract.reasons import (
    AGE,
    BELONGS_TO_VERB,
    CUT_SHORT,
    DIFFERENCE,
    END_OF_RANGE,
    HEDGED_BESIDE,
    IN_A_NAME,
    LEADS_ELSEWHERE,
    NUMBER_BESIDE,
    ODD_SCALE,
    RATE_UNKNOWN,
    RECIPE,
    SAYING,
    SHARE_OF_MANY,
    SIGNED_BESIDE,
    SUPPOSED_CLAUSE,
    SYMBOL_OF_MONEY,
    UNTRUE_CLAUSE,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import GLUED, Token

_SMALL = 1000
"""Digits below it may lack a magnitude that stands elsewhere ("€1.2 Mrd")."""


def not_accounted(text: Text, before: Found | None, this: Found, then: Found | None) -> tuple[str, ...]:
    """Return the reasons to hold a figure for what stands beside it.

    Args:
        text: The article.
        before: The figure before it, if there is one.
        this: The figure.
        then: The figure after it.

    """
    beside = _Beside(text, before, this, then)
    return tuple(reason for reason, holds in CHECKS if holds(beside))


class _Beside(NamedTuple):
    """A figure and its neighbours."""

    text: Text
    before: Found | None
    this: Found
    then: Found | None


def _is_scaled_oddly(text: Text, this: Found, then: Found | None) -> bool:
    """Return whether a figure's magnitude is not read, or told only beside another number."""
    scaled = _has_odd_scale(text, this) or _lacks_scale(text, this, then) or _shares_thousands(text, this)
    return scaled or _is_scaled_by_a_note(text, this) or _has_broken_scale(text, this)


def _is_scaled_by_a_note(text: Text, this: Found) -> bool:
    """Return whether a note gives all numbers of the paragraph a magnitude ("Loans (in millions): €6.4")."""
    if this.amount.number.factor > 1 or this.unit.kind not in {"currency", "count"}:
        return False
    start = text.body.rfind("\n\n", 0, text.at(this.first).start) + 1
    end = text.body.find("\n\n", text.at(this.after - 1).end)
    noted = text.language.pattern(BesideFigures.TOLD_IN_THOUSANDS)
    return noted.search(text.body, start, end if end >= 0 else len(text.body)) is not None


def _has_broken_scale(text: Text, this: Found) -> bool:
    """Return whether a magnitude behind a number is misspelt, or set apart by marks ("€9 milllion", "€9 _million_")."""
    end = text.at(this.amount.after - 1).end
    return text.language.pattern(BesideFigures.BROKEN_SCALE).match(text.body, end) is not None


def _has_odd_scale(text: Text, this: Found) -> bool:
    """Return whether a magnitude follows that is not read: of another language, cut short, or in brackets."""
    then, after = text.at(this.after), text.at(this.after + 1)
    inside = text.tokens[this.first : this.after]
    bracketed = then.text in {"(", "["} and after.word.value(Numbers.MAGNITUDE) is not None
    noun = this.noun is not None and text.at(this.noun.first).isa(BesideFigures.ODD_SCALE)
    odd = noun or (then.isa(BesideFigures.ODD_SCALE) and text.joined(this.after))
    counted = any(token.isa(BesideFigures.ODD_COUNT) for token in inside)
    return bracketed or odd or counted or _is_scaled_behind_brackets(text, this)


def _is_scaled_behind_brackets(text: Text, this: Found) -> bool:
    """Return whether a magnitude stands behind brackets that the figure stands in or before ("€5 ($4.60) million")."""
    inside = text.at(this.first - 1).text == "("
    if not inside and text.at(this.after).text != "(":
        return False
    places = range(this.after, min(this.after + _BRACKETED, len(text.tokens)))
    closing = next((place for place in places if text.at(place).text == ")"), None)
    return closing is not None and text.at(closing + 1).word.value(Numbers.MAGNITUDE) is not None


_BRACKETED = 7
"""Words and marks in the longest brackets that part a sum from its magnitude."""


def _lacks_scale(text: Text, this: Found, then: Found | None) -> bool:
    """Return whether a list of sums ends with a magnitude that this one may share ("$5, $6 or $7 million")."""
    if then is None or this.unit.kind != "currency" or then.unit_id != this.unit_id:
        return False
    joint = text.at(this.after)
    listed = then.first == this.after + 1 and (joint.text == "," or joint.isa(Closed.OR, Closed.TO, Closed.AND))
    scaled = then.amount.number.factor > 1 or bool(then.hold)
    return listed and this.amount.value < _SMALL and (scaled or _is_listed_on(text, then))


def _shares_thousands(text: Text, this: Found) -> bool:
    """Return whether the low end of a range may be thousands as its high end is ("3-4,000 boats")."""
    amount = this.amount
    if amount.upper is None or amount.number.factor > 1 or not 0 < amount.value < _SMALL <= amount.upper:
        return False
    return amount.value * _SMALL < amount.upper and any(
        "," in token.text for token in text.part(this.first, this.after)
    )


def _is_listed_on(text: Text, then: Found) -> bool:
    """Return whether a list of sums goes on behind its second one, up to one with a magnitude."""
    joint, rest = text.at(then.after), text.part(then.after, then.after + _LISTED)
    joined = joint.text == "," or joint.isa(Closed.OR, Closed.AND)
    return joined and any(token.word.value(Numbers.MAGNITUDE) is not None for token in rest)


_LISTED = 8
"""Words and marks behind the second sum of a list among which the last one's magnitude is looked for."""


def _is_share_of_many(text: Text, this: Found) -> bool:
    """Return whether a share in words is a part that nobody says."""
    share = this.unit.kind == "percent" and this.amount.number.fraction
    return share and (_is_not_lowest(text.tokens[this.first : this.after]) or _is_time_of_change(text, this))


def _is_time_of_change(text: Text, this: Found) -> bool:
    """Return whether quarters may be those of a year in which something changed ("three quarters of falling rents")."""
    quarters = any(token.word.value(Numbers.PART) == _QUARTERS for token in text.part(this.first, this.after))
    words = text.part(this.amount.after, this.amount.after + 2)
    return quarters and words[0].isa(Closed.OF) and words[-1].isa(BesideFigures.CHANGE_IN_TIME)


_QUARTERS = 4
"""The part of a whole that is a part of a year as well."""


def _is_not_lowest(words: tuple[Token, ...]) -> bool:
    """Return whether a fraction is one that nobody says ("two quarters", "five quarters" are three months each)."""
    counts = [token.word.value(Numbers.SMALL) for token in words]
    parts = [token.word.value(Numbers.PART) for token in words]
    count = next((value for value in counts if value), 1)
    part = next((value for value in parts if value), 0)
    return bool(part) and count > 1 and (part % count == 0 or count >= part)


def _belongs_to_verb(text: Text, this: Found) -> bool:
    """Return whether "about" belongs to what stands before it ("asking about two lamps", "The book is about ...")."""
    if this.qualifier != "approximately" or not text.at(this.first).isa(Closed.ABOUT):
        return _is_a_way(text, this)
    verb = text.at(this.first - 1)
    work = verb.isa(Closed.IS) and text.at(this.first - 2).isa(BesideFigures.WORK)
    return (
        verb.isa(BesideFigures.TALKING) or work or verb.isa(BesideFigures.WORK) or _is_told_somebody(text, this.first)
    )


def _is_a_way(text: Text, this: Found) -> bool:
    """Return whether "around" before what is counted is where somebody goes ("walked around three squares")."""
    around = this.unit.kind == "count" and text.at(this.first).isa(BesideFigures.AROUND)
    return around and text.at(this.first - 1).isa(BesideFigures.MOVING)


def _is_told_somebody(text: Text, place: int) -> bool:
    """Return whether a verb of talking, and whom it is said to, stand before a place ("wrote to us | about")."""
    if text.at(place - 1).kind != "word" or text.at(place - 1).isa(VerbGroups.PREPOSITION):
        return False
    first = next((n for n in range(place - 2, max(-1, place - _ADDRESSED), -1) if _opens_talk(text, n)), None)
    if first is None:
        return False
    between = text.part(first + 1, place)
    addressed = between[0].isa(Closed.TO, Closed.WITH) and len(between) > 1
    pronoun = len(between) == 1 and between[0].isa(VerbGroups.PRONOUN)
    plain = all(token.kind == "word" and not token.isa(VerbGroups.BOUNDARY) for token in between)
    return plain and (addressed or pronoun)


def _opens_talk(text: Text, place: int) -> bool:
    """Return whether a verb of talking stands at a place."""
    return text.at(place).isa(BesideFigures.TALKING)


_ADDRESSED = 6
"""Words before "about" among which the verb of talking stands that it belongs to."""


def _is_age(text: Text, this: Found) -> bool:
    """Return whether a number tells how old people are ("children under 5 years", "children ages 3 to 17")."""
    bound, people = text.at(this.first), text.at(this.first - 1)
    if people.isa(CountedNouns.AGES) and text.joined(this.first):
        return True
    return bound.isa(BesideFigures.AGE_BOUND) and people.isa(BesideFigures.YOUNG) and this.unit.id == "year"


def _is_money_symbol(text: Text, this: Found) -> bool:
    """Return whether the unit is written as a sign of money is ("5m TL")."""
    return text.at(this.after - 1).text in text.language.words(BesideFigures.LOOKS_LIKE_MONEY)


def _is_cut_short(text: Text, this: Found) -> bool:
    """Return whether the counted noun goes on behind the figure ("9 works of modern art hang")."""
    then = text.at(this.after)
    if _has_half_a_pair(text, this) or _opens_a_list(text, this):
        return True
    goes_on = _goes_on(text, this.after)
    verbal = then.word.verb is not None or then.word.cue is not None or then.isa(BesideFigures.FUNCTION)
    participle = then.isa(Morphology.PAST_ENDING, Morphology.ING_ENDING, Morphology.ADVERB_ENDING)
    ends = verbal or participle or this.noun is None or not goes_on
    return not ends and _is_open(text, this)


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
    second, joint, third = (text.at(this.after + ahead) for ahead in (1, 2, 3))
    listed = text.at(this.after).text == "," and joint.isa(Closed.AND, Closed.OR)
    return this.noun is not None and listed and _is_plural_noun(second) and _is_plural_noun(third)


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


def _is_against_a_sum(text: Text, this: Found) -> bool:
    """Return whether a sum of money is told against another one ("61 cents on the euro")."""
    every = text.phrase(this.after, Figures.FOR_EVERY)
    if every is not None and text.at(every).kind == "number":
        return True  # "5 boats for every 1,000 keepers"
    return this.unit.kind == "currency" and text.phrase(this.after, BesideFigures.AGAINST_A_SUM) is not None


def _is_in_a_saying(text: Text, this: Found) -> bool:
    """Return whether a number belongs to a saying and counts nothing ("of two minds", "the lesser of two evils")."""
    start, end = text.at(this.first - 1).start, text.at(this.after + _SAYING).end
    found = text.language.pattern(BesideFigures.SAYING).finditer(
        text.body, start, max(end, text.at(this.after - 1).end)
    )
    first = text.at(this.first).start
    return any(match.start() <= first < match.end() for match in found)


_SAYING = 4
"""Tokens behind a number that may belong to a saying."""


CHECKS: tuple[tuple[str, Callable[[_Beside], bool]], ...] = (
    (SIGNED_BESIDE, lambda at: is_signed(at.text, at.this)),
    (NUMBER_BESIDE, lambda at: has_number_beside(at.text, at.before, at.this, at.then)),
    (ODD_SCALE, lambda at: _is_scaled_oddly(at.text, at.this, at.then)),
    (SHARE_OF_MANY, lambda at: _is_share_of_many(at.text, at.this)),
    (HEDGED_BESIDE, lambda at: is_hedged(at.text, at.this)),
    (BELONGS_TO_VERB, lambda at: _belongs_to_verb(at.text, at.this)),
    (IN_A_NAME, lambda at: is_in_a_name(at.text, at.this)),
    (AGE, lambda at: _is_age(at.text, at.this)),
    (SYMBOL_OF_MONEY, lambda at: _is_money_symbol(at.text, at.this)),
    (CUT_SHORT, lambda at: _is_cut_short(at.text, at.this)),
    (RATE_UNKNOWN, lambda at: _is_against_a_sum(at.text, at.this)),
    (UNTRUE_CLAUSE, lambda at: is_not_believed(at.text, at.this)),
    (SUPPOSED_CLAUSE, lambda at: is_supposed(at.text, at.this)),
    (SAYING, lambda at: _is_in_a_saying(at.text, at.this)),
    (RECIPE, lambda at: is_in_a_recipe(at.text, at.this)),
    (LEADS_ELSEWHERE, lambda at: is_of_the_page(at.text, at.this)),
    (NUMBER_BESIDE, lambda at: is_fraction_apart(at.text, at.this)),
    (END_OF_RANGE, lambda at: is_short_range(at.this)),
    (HEDGED_BESIDE, lambda at: is_hedged_in_writing(at.text, at.this)),
    (DIFFERENCE, lambda at: is_margin(at.text, at.this)),
    (SUPPOSED_CLAUSE, lambda at: is_feared(at.text, at.this)),
)
"""What may stand beside a figure, each with the reason to hold it."""
