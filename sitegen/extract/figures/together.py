"""What figures that stand together give each other: a noun, a verb, a time, a range, one meaning for two units."""

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import NamedTuple

from sitegen.extract.clauses.word_kinds import is_inflected_verb
from sitegen.extract.figures.amounts.rates import PER
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.stages import Asserted
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.not_stated import is_test_of_speed
from sitegen.extract.languages.vocabulary import (
    Amounts,
    BesideFigures,
    Closed,
    FigureVerbs,
    Measures,
    Morphology,
    Stages,
    VerbGroups,
)
from sitegen.extract.reasons import END_OF_RANGE
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token
from sitegen.records import Span
from sitegen.records.extraction import ChangeRole


class Draft(NamedTuple):
    """A figure with all that its own clause tells."""

    this: Found
    around: Around
    measures: Place | None
    period: Span | None
    role: ChangeRole | None
    asserted: Asserted
    of_part: bool = False
    """Whether it is the whole of which the figure before it tells a part."""


def with_others(text: Text, drafts: list[Draft], place: int, linked: tuple[int, ...]) -> Draft:
    """Give a figure what the other figures of its change tell, or the one before it in its clause."""
    shared = _share(drafts[place], [drafts[other] for other in linked])
    coordinated = place > 0 and _coordinated(text, drafts[place - 1], drafts[place])
    return _repeat(drafts[place - 1], shared) if coordinated else shared


def with_conversions(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Give a figure and its conversion in brackets ("40C (104F)") one meaning: they are one quantity."""
    for place, (before, draft) in enumerate(pairwise(drafts), 1):
        if is_conversion(text, before, draft):
            measures, period = before.measures or draft.measures, before.period or draft.period
            drafts[place - 1] = before._replace(measures=measures, period=period)
            drafts[place] = draft._replace(measures=measures, period=period, asserted=before.asserted)
    return drafts


def is_conversion(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure stands alone in brackets right after another of its kind, in another unit."""
    opened, this, kind = draft.this.first - 1, draft.this, draft.this.unit.kind
    bracketed = before.this.after == opened and text.at(opened).text == "(" and text.at(this.after).text == ")"
    alike = kind == before.this.unit.kind and this.unit_id != before.this.unit_id
    return bracketed and kind in {"measure", "currency"} and alike


def with_hung(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Give the first of two amounts that describe a noun what is told of the second ("two-year and 10-year loans")."""
    for place, (before, draft) in enumerate(pairwise(drafts)):
        if _hang_together(before.this, draft.this) and text.at(before.this.after).isa(Closed.AND, Closed.OR):
            drafts[place] = before._replace(measures=draft.measures)
    return drafts


def _hang_together(one: Found, other: Found) -> bool:
    """Return whether a word parts two amounts of one unit that both hang on a hyphen."""
    hung = one.amount.hyphened and other.amount.hyphened
    return hung and one.unit_id == other.unit_id and one.after + 1 == other.first


def with_rates(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Give the start of a change the rate that is told once, behind its end ("from €2 to €3 an hour")."""
    for place, (before, draft) in enumerate(pairwise(drafts)):
        beside = draft.this.first == before.this.after + 1 and text.at(before.this.after).isa(Closed.TO)
        if beside and before.role == "from" and draft.this.unit_id.startswith(f"{before.this.unit_id} {PER} "):
            drafts[place] = before._replace(this=before.this._replace(unit_id=draft.this.unit_id))
    return drafts


def led_to_end(text: Text, before: Draft, draft: Draft) -> Draft:
    """Give a figure after ", to" the verb of the change it ends ("raised the price by €9m, to €24m")."""
    comma = draft.this.first - 2
    after = before.this.after == comma and text.at(comma).text == "," and text.at(comma + 1).isa(Closed.TO)
    if not after or before.role != "change" or draft.around.start != before.around.start:
        return draft
    return draft._replace(role="to", around=draft.around._replace(verb=before.around.verb))


def _share(draft: Draft, others: list[Draft]) -> Draft:
    """Give a figure of a change what only another figure of it tells: what changes, and when."""
    measures = draft.measures or _told_by(others)
    period = draft.period
    if period is None and draft.role in {"change", "to"}:
        period = next((d.period for d in others if d.role in {"change", "to"} and d.period), None)
    return draft._replace(measures=measures, period=period)


def _told_by(others: list[Draft]) -> Place | None:
    """Return what the first of some figures measures of which more than its unit is told."""
    return next((draft.measures for draft in others if draft.measures and not _repeats_unit(draft)), None)


def _repeats_unit(draft: Draft) -> bool:
    """Return whether what a count measures is no more than its unit, which no other figure has ("up 4 | points")."""
    this, measures = draft.this, draft.measures
    return measures is not None and this.first <= measures.first and measures.after <= this.after


def _coordinated(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure repeats the clause of the one before ("40 tonnes in 2020 and 55 tonnes in 2021")."""
    before_this = text.at(draft.this.first - 1)
    joint = before_this.isa(Closed.AND, Closed.OR) or before_this.text == ","
    same = draft.around.start == before.around.start and draft.this.unit_id == before.this.unit_id
    return joint and same and draft.around.verb is None


def _repeat(before: Draft, draft: Draft) -> Draft:
    """Give a figure what the one before it tells for both."""
    if draft.asserted.stage is None and not draft.asserted.hold:
        draft = draft._replace(asserted=before.asserted)
    if draft.measures is None and draft.period and before.period:
        draft = draft._replace(measures=before.measures)
    return draft


def free_of_others(text: Text, found: list[Found], this: Found, measures: Place | None) -> Place | None:
    """Return what a figure measures, None where another figure is a part of it, or has it ("40 percent of the €9m")."""
    if measures is None:
        return None
    near = _beside(found, min(measures.first, this.first - _OF_THE - 1), max(measures.after, this.first))
    if any(_is_of(text, other, this) and measures.first < other.first for other in near):
        return None
    whole = measures.first > this.after and text.at(measures.first - 1).isa(Closed.OF)  # "12 percent of the 40 boats"
    if whole and this.unit.kind in {"percent", "count"}:
        return measures
    return None if any(_overlaps(other, measures) for other in near if other is not this) else measures


def free_at_its_ends(found: list[Found], this: Found, measures: Place | None) -> Place | None:
    """Return what a figure measures, None where it begins or ends with another one ("half of keepers paying | €9")."""
    if measures is None or measures.first > this.after:
        return measures
    if _goes_on_from_another(found, this, measures):
        return None
    near = (other for other in _beside(found, measures.first, measures.after) if other.first != this.first)
    cut = any(_overlaps(other, measures) and _is_at_an_end(other, measures) for other in near)
    return None if cut else measures


def _goes_on_from_another(found: list[Found], this: Found, measures: Place) -> bool:
    """Return whether words go on from a figure that describes them ("The rim of the 16-inch | Velm drum is 1 mm")."""
    other = bisect_left(found, measures.first, key=lambda one: one.after)
    if other == len(found) or found[other].first == this.first:
        return False
    if other and found[other].first == measures.first and _hang_together(found[other - 1], found[other]):
        return True  # "The spread between two-year and | 10-year loans fell to 1.2 points"
    return found[other].after == measures.first and found[other].amount.hyphened


def _is_at_an_end(other: Found, measures: Place) -> bool:
    """Return whether words begin or end with another figure; its noun alone is none ("40 [boats lie in] 5 towns").

    Neither is one that only describes their noun ("[Three-month tin lost] 2 percent").
    """
    counted = other.noun is not None and other.noun.first == measures.first
    if other.amount.hyphened and other.first == measures.first and other.after < measures.after:
        return False
    return (other.first <= measures.first and not counted) or other.after >= measures.after


def _beside(found: list[Found], first: int, after: int) -> list[Found]:
    """Return the figures that end behind one token and begin before another: they stand in order and apart."""
    low = bisect_right(found, first, key=lambda one: one.after)
    return found[low : bisect_left(found, after, key=lambda one: one.first)]


def _is_of(text: Text, other: Found, this: Found) -> bool:
    """Return whether one figure is told of another right behind it ("40 percent of the €9 million")."""
    return 0 < this.first - other.after <= _OF_THE and text.at(other.after).isa(Closed.OF)


def is_whole(text: Text, before: Found | None, this: Found) -> bool:
    """Return whether a figure only tells how many there are of which the one before it tells a part.

    What is told then holds for the part ("Three of the town's | 11 inns will shut in May", "half of the | €9 million").
    """
    if before is None or before.after > this.first - 1:
        return False
    if _is_halved(text, before, this):
        return True
    led = text.at(before.after).isa(Closed.OF) and text.joined(before.after)
    lead = text.part(before.after + 1, this.first)
    owned = bool(lead) and lead[-1].isa(VerbGroups.DETERMINER, Morphology.OWNER_ENDING)
    apart = any(token.isa(VerbGroups.PREPOSITION) for token in lead)  # "52 percent of the vote to Kell's 28 percent"
    return led and len(lead) <= _OWNER and (not lead or owned) and not apart


def _is_halved(text: Text, before: Found, this: Found) -> bool:
    """Return whether a fraction and "the" lead to an amount ("costs half the | €2,600 of last year")."""
    halved = before.amount.number.fraction and before.after == this.first - 1
    return halved and text.at(before.after).isa(Closed.THE)


def is_done(text: Text, place: int) -> bool:
    """Return whether a participle stands at a place ("of the €9 million | raised by the guild")."""
    form = text.at(place).word.verb
    return form is not None and form.participle and text.joined(place)


def as_a_whole(text: Text, this: Found, measures: Place | None) -> Place | None:
    """Return what a whole measures, without what is told of its part ("three of the 11 inns | will shut").

    Its owner right before it is its own; a clause that leads to its part is not.
    """
    if measures is None:
        return None
    if measures.first < this.first:
        owned = measures.after == this.first and text.at(this.first - 1).isa(Morphology.OWNER_ENDING)
        return measures if owned else None
    acts = is_inflected_verb(text.at(measures.after - 1))
    helped = text.has(*measures, VerbGroups.BE, Stages.HAVE) or any(map(_may, text.part(*measures)))
    return None if helped or acts else measures


def _may(token: Token) -> bool:
    """Return whether a word is a verb that helps another, and no "to"."""
    return token.isa(Closed.MODAL) and not token.isa(Closed.TO)


_OWNER = 4
"""Words of the longest owner before a whole ("of the old guild's | 120 barges")."""


def _overlaps(other: Found, measures: Place) -> bool:
    """Return whether a figure is a part of a measure, but no small count of a subject ("Two firms lost €5 billion")."""
    counts = other.amount.number.spelled and other.unit.kind == "count" and other.after < measures.after
    return other.first < measures.after and other.after > measures.first and not counts


_OF_THE = 2
"""Words between a figure and the whole behind it that it is a part of."""


def own_roles(text: Text, drafts: list[Draft]) -> list[ChangeRole | None]:
    """Return the parts of figures in a change, none of one that is told of another thing."""
    first = [draft.role for draft in drafts[:1]]
    apart = (_is_aside(text, before, draft) or _is_another_change(text, draft) for before, draft in pairwise(drafts))
    return first + [None if other else draft.role for other, draft in zip(apart, drafts[1:], strict=True)]


def _is_another_change(text: Text, draft: Draft) -> bool:
    """Return whether a preposition or a verb leads to a change by its noun ("fell 2 percent after [a 1 percent gain]").

    Behind a comma, or "up", it may tell the same change.
    """
    article = draft.this.first - 1
    lead = text.at(article - 1)
    named = text.at(draft.this.after).isa(Measures.CHANGE_NOUN) and text.at(article).isa(Closed.ARTICLE)
    return named and (lead.isa(VerbGroups.PREPOSITION, BesideFigures.UNDERGOES) or lead.word.verb is not None)


def _is_aside(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether ", with" leads from a change to that of another thing ("rose 2 percent, with [the crown] up")."""
    comma = before.this.after
    led = text.at(comma).text == "," and text.at(comma + 1).isa(Closed.WITH) and draft.this.first > comma + _WITH
    return led and draft.around.verb is None and draft.around.start == before.around.start


_WITH = 3
"""Tokens of a comma, "with" and "up"."""


def end_of_range(text: Text, drafts: list[Draft], place: int) -> str | None:
    """Return a reason to hold one end of "from €900 to €1,200" where no change is told from one to the other."""
    pairs = ((drafts[low], drafts[low + 1]) for low in (place - 1, place) if 0 <= low < len(drafts) - 1)
    held = any(_are_ends(text, one, other) or _opens_a_test(text, one, other) for one, other in pairs)
    return END_OF_RANGE if held else None


def _opens_a_test(text: Text, one: Draft, other: Draft) -> bool:
    """Return whether two speeds only name how fast something gets under way ("goes from zero to 60 mph")."""
    led = text.at(one.this.after).isa(Closed.TO) and other.this.first == one.this.after + 1
    return led and is_test_of_speed(one.this.amount)


def _are_ends(text: Text, one: Draft, other: Draft) -> bool:
    """Return whether two figures are the ends of a range, or a choice, and nothing moves from the one to the other."""
    to = one.this.after
    if to == other.this.first:
        return _goes_up(text, one, other)
    beside = to + 1 == other.this.first and one.this.unit.id == other.this.unit.id
    if beside and text.at(to).isa(Closed.OR):
        return min(one.this.amount.number.factor, other.this.amount.number.factor) > 1  # "€5 million or €6 million"
    told = one.role or other.role or any(_is_change(token) for token in text.part(one.around.start, one.this.first))
    told = told or text.at(one.this.first - 1).isa(Amounts.CHANGE)
    return beside and text.at(to).isa(Closed.TO) and not told and not _are_two(text, one, other)


def _goes_up(text: Text, one: Draft, other: Draft) -> bool:
    """Return whether nothing but "up to" or the like parts two amounts of one thing ("40 crowns up to 90 crowns")."""
    hedged = other.this.qualifier != "exact" and text.joined(other.this.first)
    return hedged and one.this.unit.id == other.this.unit.id


def _are_two(text: Text, one: Draft, other: Draft) -> bool:
    """Return whether "to" joins two figures of two things ("led Oke 46 percent to 39 percent"), or one has a rate.

    A loss or a gain by the piece leads to a price ("lost €9 an ounce to €920").
    """
    rated = one.this.unit_id != other.this.unit_id
    if text.at(one.this.first - 1).isa(Closed.FROM):
        return rated
    gained = one.around.verb is not None and one.around.verb.isa(Measures.RELATIVE)
    priced = PER in one.this.unit_id or one.this.amount.value * _FAR < other.this.amount.value
    return one.this.unit.kind == "percent" or (gained and rated and priced)


_FAR = 5
"""How many times a loss a price is by which it is no end of a range ("lost 8 cents to €5.46 a sack")."""


def _is_change(token: Token) -> bool:
    """Return whether a word is a verb by which a quantity moves."""
    return token.word.verb is not None and token.word.verb.verb.isa(FigureVerbs.SHIFT, FigureVerbs.MOVE)
