"""The unit of a bare number that no word beside it tells: that of a figure near it, or of what its noun counts.

"Lost 12 points, or 0.4 percent, to | 2,118", "74,000 homes, down from | nearly 90,000", "killed 14 people and wounded |
53", "a population of | 769,000", "the number of keepers fell to | 2,300".
"""

from itertools import pairwise
from typing import Literal

from sitegen.extract.clauses.heads import plural_head
from sitegen.extract.figures.clauses.phrases import read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import POINTS, Found, written
from sitegen.extract.figures.together import Draft
from sitegen.extract.figures.told_before import (
    compared_behind,
    is_at_next_time,
    is_difference_behind,
    is_next_done,
    is_part_of_opening,
    is_part_of_them,
    number_that_is_put,
    number_that_opens,
)
from sitegen.extract.figures.units.lookup import Unit
from sitegen.extract.figures.words.nouns import Counted, read_counted
from sitegen.extract.languages.vocabulary import Closed, CountedNouns, Figures, FigureVerbs, Measures, VerbGroups
from sitegen.extract.reasons import NO_UNIT
from sitegen.extract.text.text import Text
from sitegen.records.extraction import ChangeRole


def with_untold_units(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Return figures, bare numbers with the unit that other words tell."""
    drafts = [_told_as(text, draft) for draft in drafts]
    for place in range(1, len(drafts)):
        drafts[place] = _counted_before(text, drafts[place - 1], drafts[place])
    drafts = drafts[:1] + [_put_behind(text, before, draft) for before, draft in pairwise(drafts)]
    drafts = [_counted_by_its_noun(text, draft) for draft in drafts]
    return _with_levels(text, drafts)


def _is_bare(this: Found) -> bool:
    """Return whether a figure is held for nothing but its unit."""
    return this.hold == (NO_UNIT,) and this.amount.upper is None


def _told(draft: Draft, unit: Unit, measures: Place | None = None, role: ChangeRole | None = None) -> Draft:
    """Return a bare number with its unit."""
    known = draft.this._replace(unit=unit, unit_id=unit.id, hold=())
    return draft._replace(this=known, measures=measures or draft.measures, role=role or draft.role)


def _unit_of(other: Found) -> Unit:
    """Return the unit of a figure with its rate."""
    return other.unit._replace(id=other.unit_id)


def _told_as(text: Text, draft: Draft) -> Draft:
    """Give a bare number what its own clause says it counts: "The number of wells rose to", "9,870 were thefts"."""
    if not _is_bare(draft.this):
        return draft
    if (told := _number_of(text, draft)) is not None:
        return told
    noun = _are(text, draft.this)
    if noun is None:
        return draft
    phrase = read_phrase(text, noun.first, draft.around.end)
    told = _told(draft, Unit(written(text, noun.first, noun.after), "count"))
    return told._replace(measures=phrase if phrase is not None and phrase.after > noun.after else None)


def _counted_before(text: Text, before: Draft, draft: Draft) -> Draft:
    """Give a bare number the noun of the count before it: an earlier value, or another harm ("and wounded 53")."""
    this, other = draft.this, before.this
    shared = other.unit.kind != "currency" or any(
        check(text, other, this) for check in (_is_difference, _is_level_of_change, _is_of_one_size)
    )
    if not _is_bare(this) or not shared or other.hold:
        return draft
    if any(check(text, other, this) for check in _OF_ITS_KIND):
        return _told(draft, _unit_of(other))
    return _told(draft, _unit_of(other), before.measures) if _is_other_time(text, before, draft) else draft


def _is_of_one_size(_: Text, other: Found, this: Found) -> bool:
    """Return whether a sum and a number are told alike ("€642 million, up from | 588 million", "€1.27, ... | 1.31")."""
    factor = other.amount.number.factor
    places = {-int(one.amount.value.as_tuple().exponent) for one in (other, this)}
    precise = len(places) == 1 and places.pop() >= _CENTS
    return (factor > 1 or precise) and factor == this.amount.number.factor and _are_alike(other, this)


_CENTS = 2
"""Decimals that show that a number is money as the one before it is."""


def _is_level_of_change(text: Text, other: Found, this: Found) -> bool:
    """Return whether "to" leads from a change right before it to a level ("fell 2,400 tonnes to | 118,000")."""
    led = text.at(this.first - 1).isa(Closed.TO) and other.after == this.first - 1
    verb = other.first - 1 - text.at(other.first - 1).isa(Closed.BY)
    form = text.at(verb).word.verb
    moved = form is not None and form.finite and form.verb.isa(FigureVerbs.SHIFT)
    scaled = other.amount.number.factor > 1 and other.amount.number.factor == this.amount.number.factor
    told = other.unit.kind in {"count", "measure"} or (other.unit.kind == "currency" and scaled)
    return led and moved and told and this.amount.value > _ALIKE * other.amount.value


def _is_difference(text: Text, other: Found, this: Found) -> bool:
    """Return whether a number tells how far the figure before it is from what it was ("boats, | 12 more than in")."""
    behind = is_difference_behind(text, this.amount.first, this.amount.after, other.after)
    return this.differs == "before" and behind and other.unit.kind != "percent"


def _is_other_time(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a number is what the count before it was at another time ("74,000 homes, down from | 90,000")."""
    leads = text.phrase(before.this.after, Figures.LEADS_FROM) == draft.this.first and draft.role == "from"
    listed = is_at_next_time(text, draft.this.first, draft.this.amount.after, before.this.after)
    told = leads or listed or _is_compared_behind(text, before, draft.this)
    return told and _are_alike(before.this, draft.this)


def _is_part_of_count(text: Text, other: Found, this: Found) -> bool:
    """Return whether a number tells how many of those counted before it are meant ("19 fires, | five of them")."""
    hung = text.at(other.first - 1).isa(VerbGroups.PREPOSITION)  # "40 boats in 12 ports, three of them new"
    part = is_part_of_them(text, this.first, other.after, this.amount.after) and other.unit.kind == "count" and not hung
    return part and 1 < this.amount.value <= other.amount.value


def _is_part_of_opening(text: Text, other: Found, this: Found) -> bool:
    """Return whether a number tells how many of those that open the sentence ("Of the 40 boats, | 12 sank")."""
    part = is_part_of_opening(text, this.first, other.after) and other.unit.kind == "count"
    return part and this.amount.value < other.amount.value


def _is_end_of_change(text: Text, other: Found, this: Found) -> bool:
    """Return whether "from" and "to" lead to two numbers, the first with its unit ("from 280 miles to | 190")."""
    led = text.at(other.first - 1).isa(Closed.FROM) and text.at(other.after).isa(Closed.TO)
    return led and this.first == other.after + 1


def _is_other_side(text: Text, other: Found, this: Found) -> bool:
    """Return whether "to" parts the two sides of a vote ("by 27 votes to | 19")."""
    cast = text.at(other.after - 1).isa(Figures.CAST) and not text.at(other.first - 1).isa(Closed.FROM)
    return cast and text.at(other.after).isa(Closed.TO) and this.first == other.after + 1


def _is_left(text: Text, other: Found, this: Found) -> bool:
    """Return whether a number tells how many there are behind how many were added or taken (", leaving | 203")."""
    place = compared_behind(text, other.after, this.first)
    then = text.at(this.after)
    closed = then.kind == "mark" or not text.joined(this.after)  # "leaving 203 without work" counts others
    left = closed and place is not None and text.phrase(place, Figures.LEAVES) == this.first
    return left and other.unit.kind == "count" and this.amount.value > other.amount.value


def _is_compared_behind(text: Text, before: Draft, this: Found) -> bool:
    """Return whether a number is compared with the one count of its sentence, behind when that was."""
    place = compared_behind(text, before.this.after, this.first)
    alone = text.has(before.around.start, before.this.first, VerbGroups.PREPOSITION) is False
    return place is not None and place > before.this.after and alone and before.this.unit.kind == "count"


def _are_alike(other: Found, this: Found) -> bool:
    """Return whether two numbers are of one size."""
    return other.amount.value < _ALIKE * this.amount.value < _ALIKE**2 * other.amount.value


_ALIKE = 10
"""A number that is ten times another, or a tenth of it, may count something else."""


def _is_another_harm(text: Text, other: Found, this: Found) -> bool:
    """Return whether two verbs of harm share the noun of the first ("killed 14 people and wounded | 53")."""
    harmed = (text.at(one.first - 1).isa(Figures.HARMED) for one in (other, this))
    if other.unit.kind == "count" and is_next_done(text, this.first, other.after):
        return True
    return all(harmed) and other.after == this.first - 2 and text.at(other.after).isa(Closed.AND)


_OF_ITS_KIND = (
    _is_difference,
    _is_level_of_change,
    _is_end_of_change,
    _is_other_side,
    _is_left,
    _is_part_of_count,
    _is_part_of_opening,
    _is_another_harm,
)
"""What makes a bare number one of the kind of the figure before it."""


def _put_behind(text: Text, before: Draft, draft: Draft) -> Draft:
    """Give a number alone in brackets the money of the sum before them ("EUR 0.90 (0.80)"), and no other meaning."""
    this, other = draft.this, before.this
    bracketed = text.at(other.after).text == "(" and text.at(this.after).text == ")" and this.first == other.after + 1
    money = other.unit.kind == "currency" and not other.hold and other.amount.number.factor == this.amount.number.factor
    if not (_is_bare(this) and bracketed and money and _are_alike(other, this)):
        return draft
    return _told(draft, _unit_of(other))._replace(measures=None)


def _counted_by_its_noun(text: Text, draft: Draft) -> Draft:
    """Give a bare number what the noun counts of which it is the value ("The workforce fell to 2,300")."""
    if not _is_bare(draft.this):
        return draft
    if _is_population(text, draft.this):
        return _told(draft, Unit(_PEOPLE, "count"))
    if draft.measures is None or not _is_value_of(text, draft, draft.measures):
        return draft
    counted = _counted_in(text, draft.measures)
    return draft if counted is None else _told(draft, Unit(counted, "count"))


_PEOPLE: Literal["people"] = "people"


def _number_of(text: Text, draft: Draft) -> Draft | None:
    """Return a level with what "The number of" counts that opens its sentence; with all of it, where it is not long.

    Or with what a verb of value has for its object ("put the number of boats at").
    """
    if (put := number_that_is_put(text, draft.this.first)) is not None:
        return _put_at(text, draft, *put)
    lead = text.at(draft.this.first - 1).isa(Closed.TO)
    found = number_that_opens(text, draft.this.first) if lead else None
    counted = _plural(text, Place(found[0] + 2, found[1])) if found is not None else None
    if found is None or counted is None:
        return None
    noun, verb = found
    first = noun - text.at(noun - 1).isa(VerbGroups.DETERMINER)
    has = next((place for place in range(verb, noun, -1) if not text.at(place - 1).isa(VerbGroups.AUXILIARY)), verb)
    return _told(draft, Unit(counted, "count"), Place(first, has) if has - first <= _SUBJECT else draft.measures)


def _put_at(text: Text, draft: Draft, noun: int, at: int) -> Draft | None:
    """Return a number with the plural right behind "number of", and all of that object for what it measures."""
    counted = read_counted(text, noun + 2)
    first = noun - text.at(noun - 1).isa(VerbGroups.DETERMINER)
    unit = Unit(written(text, counted.first, counted.after), "count") if counted is not None else None
    return None if unit is None else _told(draft, unit, Place(first, at))


_SUBJECT = 14
"""Tokens of the longest subject that tells what a level measures."""


def _are(text: Text, this: Found) -> Counted | None:
    """Return the plural that a number of things is said to be ("Of these, | 9,870 were thefts")."""
    verb = this.after
    opens = text.at(this.first).opens or text.at(this.first - 1).text == ","
    told = opens and text.at(verb).isa(Figures.ARE) and text.joined(verb) and this.first == this.amount.first
    noun = read_counted(text, verb + 1) if told else None
    return noun if noun is not None and _is_plain(text, noun, verb + 1) else None


def _is_plain(text: Text, noun: Counted, first: int) -> bool:
    """Return whether a counted noun begins at a place, and its phrase ends behind it or goes on with a preposition."""
    then = text.at(noun.after)
    closed = then.kind == "mark" or then.isa(VerbGroups.PREPOSITION) or not text.joined(noun.after)
    return closed and noun.first == first and not noun.duration and not noun.hold


def _is_population(text: Text, this: Found) -> bool:
    """Return whether a number in brackets tells how many people live somewhere ("Orm (population | 5,000)")."""
    short = text.at(this.first - 1).text == "." and text.at(this.first - 2).isa(CountedNouns.SHORTENED)
    noun = text.at(this.first - 1 - short)
    lives = short or noun.word.value(CountedNouns.GROUP) == _PEOPLE
    around = text.at(this.first - 2 - short).text + text.at(this.after).text
    return lives and around in {"()", ",,"}


def _is_value_of(text: Text, draft: Draft, measures: Place) -> bool:
    """Return whether a number is the content of the noun before it, or the value that its verb gives the noun."""
    if measures.after == draft.this.first - 1 and text.at(measures.after).isa(Closed.OF):
        return True
    verb = draft.around.verb
    valued = verb is not None and verb.isa(FigureVerbs.LEVEL, FigureVerbs.SHIFT, FigureVerbs.VALUE, VerbGroups.BEING)
    return valued and measures.after <= draft.this.first and not _is_margin(text, draft)


def _is_margin(text: Text, draft: Draft) -> bool:
    """Return whether a number tells by how much one thing exceeds another ("Births exceeded deaths by | 38,000")."""
    verb = draft.around.verb
    first = draft.this.first
    led = any(text.at(place).isa(Closed.BY) for place in (first - 1, first - 2))
    return led and verb is not None and not verb.isa(FigureVerbs.SHIFT)


def _counted_in(text: Text, noun: Place) -> str | None:
    """Return what a noun counts: its own things, those of a group, or those of "the number of"; None for none."""
    of = next((place for place in range(*noun) if text.at(place).isa(VerbGroups.PREPOSITION, Closed.OF)), noun.after)
    head = text.at(of - 1)
    if head.isa(Measures.FIGURE) and text.at(of).isa(Closed.OF):
        return _plural(text, Place(of + 1, noun.after))
    group = head.word.value(CountedNouns.GROUP)
    return head.lower if head.isa(CountedNouns.COUNTED_ALONE) else group


def _plural(text: Text, noun: Place) -> str | None:
    """Return the plural that heads the words behind "the number of"."""
    end = next((place for place in range(*noun) if text.at(place).isa(VerbGroups.PREPOSITION)), noun.after)
    words = text.part(noun.first, end)
    head = plural_head(words)
    return words[head].lower if head is not None else None


def _with_levels(text: Text, drafts: list[Draft]) -> list[Draft]:
    """Give the level of an index the points of the change to it ("lost 12 points, or 0.4 percent, to 2,118").

    It is told behind "at" as well ("closed 12 points lower at 2,118").
    """
    for place, draft in enumerate(drafts):
        this = draft.this
        led = text.at(this.first - 1).isa(Closed.TO, Closed.AT)
        if not led or not _is_bare(this) or this.qualifier != "exact":
            continue
        change = next((other for other in reversed(drafts[max(0, place - 2) : place]) if _is_in_points(other)), None)
        if change is not None and _leads_to_level(text, change.this, this):
            drafts[place] = _told(draft, _unit_of(change.this), draft.measures or change.measures, "to")
    return drafts


def _is_in_points(draft: Draft) -> bool:
    """Return whether a figure is a change in points."""
    return draft.this.unit_id == POINTS and not draft.this.hold and not draft.this.amount.hyphened


def _leads_to_level(text: Text, change: Found, level: Found) -> bool:
    """Return whether nothing parts a change from the level it leads to but the share that it is of it."""
    between = text.part(change.after, level.first - 1)
    apart = any(
        token.isa(Closed.AND) or (token.kind == "mark" and token.text not in {",", "%", "(", ")"}) for token in between
    )
    return len(between) <= _SHARE_BETWEEN and not apart and level.amount.value > change.amount.value


_SHARE_BETWEEN = 9
"""Tokens of a share between a change in points and its level (", or 0.4 percent,")."""
