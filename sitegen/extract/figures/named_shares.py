"""Whose share a figure is where a name stands right before it: in a list of shares, in brackets, before "who has"."""

from sitegen.extract.figures.clauses.phrases import noun_before
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Calendar,
    Changes,
    Closed,
    CountedNouns,
    Morphology,
    Stages,
)
from sitegen.extract.text.text import Text, sentence_bounds


def named_before(text: Text, this: Found) -> Place | None:
    """Return the name whose share a figure is: in a list of them, or before "who has".

    "Followed by Ada Kell at 23 percent, Orm (9%)", "against Orm, who has 44 percent".
    """
    lead = this.first - 1
    if this.unit.kind != "percent" or this.amount.number.fraction:
        return None
    return (
        _who_has(text, lead)
        or _moved_by(text, lead)
        or _plural_owner(text, this.first)
        or _gapped_name(text, this.first)
        or _listed_name(text, lead, bracketed=_is_bracketed(text, this))
    )


def with_whole_owner(text: Text, this: Found, owner: Place) -> Place:
    """Return words before a figure that open with a name with all of it ("Ada Kell's", "Port Kell, which has")."""
    named = owner.after <= this.first and text.at(owner.first).text[:1].isupper() and not text.at(owner.first).opens
    first = _first_of_name(text, owner.first) if named else owner.first
    while first < owner.first and text.at(first).isa(*_NO_NAME):
        first += 1
    return owner._replace(first=first)


_NO_NAME = (BesideFigures.FUNCTION, Calendar.DAY, Calendar.MONTH, CountedNouns.STOP)
"""Words with a capital before a name that are no part of it ("But Kell has", "On Monday Kell has")."""


def _plural_owner(text: Text, first: int) -> Place | None:
    """Return the name in "s" right before a share that owns it ("to the Orrs' | 28 percent")."""
    mark = first - 1
    owns = text.at(mark).text in {"'", "’"} and text.glued(mark) and text.joined(first)
    named = owns and text.at(mark - 1).isa(Morphology.PLURAL_ENDING) and text.at(mark - 1).text[:1].isupper()
    return Place(_first_of_name(text, mark), first) if named else None


def _gapped_name(text: Text, after: int) -> Place | None:
    """Return the name that stands for a whole clause behind another share ("Kell won 42 percent and [Orm] 34")."""
    first = _first_of_name(text, after)
    joint = first - 1 - (text.at(first - 1).isa(Closed.AND) and text.at(first - 2).text == ",")
    parted = text.at(joint).isa(Closed.AND) or text.at(joint).text == ","
    listed = parted and text.at(joint - 1).isa(Changes.PERCENT)
    return Place(first, after) if listed and first < after and text.joined(after) else None


def _moved_by(text: Text, lead: int) -> Place | None:
    """Return the name before "by" in a list of changes ("up at both mills: [Tarn Mill] by 9 percent; Orm by 4")."""
    first = _first_of_name(text, lead)
    opened = text.at(first - 1).text in {":", ";"} or (
        text.at(first - 1).isa(Closed.AND) and text.at(first - 2).text == ";"
    )
    return Place(first, lead) if text.at(lead).isa(Closed.BY) and first < lead and opened else None


def _listed_name(text: Text, lead: int, *, bracketed: bool) -> Place | None:
    """Return the name in a list before "at" or before brackets."""
    first = _first_of_name(text, lead)
    if first == lead and bracketed:
        noun = noun_before(text, lead, sentence_bounds(text, lead, lead + 1)[0])
        first = noun.first if noun else lead
    first -= text.at(first - 1).isa(BesideFigures.FORMER) and text.joined(first)
    first = _first_of_trade(text, first) if first < lead else first
    named = (bracketed or text.at(lead).isa(Closed.AT)) and first < lead
    return Place(first, lead) if named and _is_listed(text, first) else None


def _first_of_trade(text: Text, first: int) -> int:
    """Return where the trade before a name in a list begins (", [retired diver] Ada Kell at"), else the name."""
    for place in range(first - 1, first - 1 - _LONGEST_TRADE, -1):
        token = text.at(place)
        plain = token.kind == "word" and token.text.islower() and text.joined(place + 1)
        if not plain or token.isa(CountedNouns.STOP, BesideFigures.FUNCTION):
            return first
        if _is_listed(text, place):
            return place
    return first


_LONGEST_TRADE = 3
"""Words of the longest trade before a name."""


def _is_bracketed(text: Text, this: Found) -> bool:
    """Return whether brackets stand around a figure."""
    return text.at(this.first - 1).text == "(" and text.at(this.after).text == ")"


def _who_has(text: Text, lead: int) -> Place | None:
    """Return the name before ", who has"."""
    first = _first_of_name(text, lead - 2) if _is_of_who_has(text, lead) else lead
    return Place(first, lead - 2) if first < lead - 2 else None


def _is_of_who_has(text: Text, place: int) -> bool:
    """Return whether ", who has" ends with the verb at a place."""
    has = text.at(place).isa(Stages.HAVE) and text.at(place - 1).isa(Closed.WHO)
    return has and text.at(place - 2).text == ","


def _is_listed(text: Text, first: int) -> bool:
    """Return whether a name or a noun in a list begins at a place, and none of two words that "and" joins."""
    before, mark = text.at(first - 1), text.at(first - 2)
    joined = before.isa(Closed.AND) and (text.at(first).text[:1].isupper() or mark.text in {",", ")", ";"})
    return before.text in {",", ";"} or joined or before.isa(Closed.BY)


def _first_of_name(text: Text, after: int) -> int:
    """Return where the capitals begin that end before a place, titles with a point among them ("Sen. Ada Kell")."""
    first = after
    while True:
        short = text.at(first - 1).text == "." and text.glued(first - 1)
        place = first - 1 - short
        if text.at(place).kind != "word" or not text.at(place).text[:1].isupper() or not text.joined(first):
            return first
        first = place
