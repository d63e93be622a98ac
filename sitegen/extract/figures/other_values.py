"""Which figures tell another value of what the one before them measures.

An earlier value ("$40, up from | $38"), the same in another unit ("12 points, or | 0.4 percent"), the end of a change,
a rise told behind a comma ("€9m, an increase of | 4 percent"), or what stands in brackets ("$139 (originally | $180)").
"""

from sitegen.extract.figures.measured import echoes
from sitegen.extract.figures.together import Draft, is_conversion
from sitegen.extract.languages.vocabulary import Changes, Closed, Figures, Measures, VerbGroups
from sitegen.extract.text.text import Text

_LEADS = 5
"""Tokens between a figure and the one behind it that is told as its earlier value ("$40, up from just")."""


def goes_on(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure tells another value of what the one before it measures."""
    if before.around.start != draft.around.start:
        return echoes(text, before.this, draft.this)
    return (
        is_conversion(text, before, draft)
        or _is_earlier(text, before, draft)
        or _is_still_earlier(text, before, draft)
        or _is_put_in(text, before, draft)
        or _is_told_again(text, before, draft)
        or _is_end_of_change(text, before, draft)
        or _is_led_to(text, before, draft)
        or _is_other_side(text, before, draft)
        or _is_rise_of(text, before, draft)
        or _is_compared_on(text, before, draft)
        or echoes(text, before.this, draft.this)
    )


def _is_end_of_change(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure is what a change leads from or to ("rose 7 percent, from | 5 to | 12 percent")."""
    lead, mark, first = text.at(draft.this.first - 1), text.at(draft.this.first - 2), draft.this.first
    same = before.this.unit.kind == draft.this.unit.kind
    opens = lead.isa(Closed.FROM) and mark.text == "," and before.this.after == first - 2 and before.role == "change"
    ends = lead.isa(Closed.TO) and before.this.after == first - 1 and text.at(before.this.first - 1).isa(Closed.FROM)
    return (same and (opens or ends)) or _moves_on(text, before, draft) or _is_reached(text, before, draft)


def _moves_on(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a comma and "up" lead from one figure to the next ("rose to €9, up | 2 percent")."""
    lead, comma = text.at(draft.this.first - 1), draft.this.first - 2
    moved = lead.isa(VerbGroups.DIRECTION) and text.at(comma).text == "," and before.this.after == comma
    return moved and not draft.around.counted


def _is_reached(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a price is that to which a share right before it led ("tin lost 2 percent to | €49")."""
    if _is_settled_at(text, before, draft):
        return True
    led = text.at(draft.this.first - 1).isa(Closed.TO) and before.this.after == draft.this.first - 1
    return led and before.around.share and draft.around.money and before.role in {"change", None}


def _is_settled_at(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a change leads on to the price at its end ("was up 46 cents to settle at | €41")."""
    to = draft.this.first - _SETTLED
    led = text.at(draft.this.first - 1).isa(Closed.AT) and text.at(to).isa(Closed.TO)
    adjoins = before.this.after == to - (text.at(to - 1).text == ",")
    return led and adjoins and draft.around.money and before.role in {"change", None}


_SETTLED = 3
"""Tokens of "to settle at"."""


def _is_led_to(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether ", to" leads from a change, told once or twice, to a value ("fell $1, or 2 percent, to $49")."""
    comma = draft.this.first - 2
    led = text.at(comma + 1).isa(Closed.TO) and text.at(comma).text == "," and before.this.after == comma
    return led and draft.around.money


def _is_other_side(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a share stands against the one before it ("[Kell leads Orm] 49 percent to 40 percent").

    Of a vote the second is those who were against it ("Tarn backed the levy by 61 percent to | 39 percent").
    """
    against = text.at(draft.this.first - 1).isa(Closed.TO) and before.this.after == draft.this.first - 1
    against = against and not text.at(before.this.first - 1).isa(Closed.BY)
    shares = before.around.share and draft.around.share and before.role is None and draft.role is None
    return against and shares


def _is_told_again(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether ", or" leads to the same amount in another unit ("lost 12 points, or 0.4 percent")."""
    joint = draft.this.first - 1
    again = text.at(joint).isa(Closed.OR) and text.at(joint - 1).text == ","
    or_so = again and before.this.after == joint - 1 and before.this.unit_id != draft.this.unit_id
    return or_so or _is_put_behind(text, before, draft)


def _is_put_behind(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a sum between commas is the one before it by another time or money ("$12, about $1 a month,")."""
    comma = draft.this.first - 1
    adjoins = text.at(comma).text == "," and before.this.after == comma and text.at(draft.this.after).kind == "mark"
    money = before.around.money and draft.around.money and before.this.unit_id != draft.this.unit_id
    same = draft.this.unit_id.partition(" ")[0] == before.this.unit_id.partition(" ")[0]
    return adjoins and money and (same or draft.this.qualifier != "exact")


def _is_earlier(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure is the value from which the one before it rose or fell ("$40, up from $38")."""
    lead = draft.this.first - 1
    while text.at(lead).isa(VerbGroups.DETERMINER):
        lead -= 1
    moved = text.at(lead).isa(Closed.FROM) and text.at(lead - 1).isa(VerbGroups.DIRECTION)
    near = 0 < draft.this.first - before.this.after <= _LEADS
    return moved and near and before.this.unit_id == draft.this.unit_id


def _is_still_earlier(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure is a second value from which another moved ("up from $38 in May and | from $34")."""
    lead = draft.this.first - 1
    both = text.at(lead).isa(Closed.FROM) and text.at(before.this.first - 1).isa(Closed.FROM)
    near = draft.this.first - before.this.after <= _DATED
    return both and near and text.at(lead - 1).isa(Closed.AND) and before.this.unit_id == draft.this.unit_id


_DATED = 7
"""Tokens between two earlier values, with the time of the first and "and from"."""


def _is_put_in(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure in brackets is what the one before them was or is ("$139 (originally $180)")."""
    opening = before.this.after
    bracketed = text.at(opening).text == "(" and text.at(draft.this.after).text == ")"
    between = text.part(opening + 1, draft.this.first)
    told = bool(between) and all(token.isa(Figures.AT_OTHER_TIMES) for token in between)
    return bracketed and told and before.this.unit_id == draft.this.unit_id


def _is_rise_of(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a share is a rise of what stands before it ("was €9m in 2024, an increase of | 4%")."""
    of = draft.this.first - 1
    noun = of - 1
    first = noun
    while first > before.this.after and not text.at(first).isa(VerbGroups.DETERMINER):
        first -= 1
    led = text.at(of).isa(Closed.OF) and text.at(noun).isa(Measures.CHANGE_NOUN) and text.at(first - 1).text == ","
    near = noun - first <= 1 and first - 1 - before.this.after <= _TIMED
    plain = all(token.kind != "mark" for token in text.part(before.this.after, first - 1))
    return led and near and plain and draft.around.share and not before.around.share


_TIMED = 3
"""Tokens of a time between a figure and the comma behind it."""


def _is_compared_on(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a share is set against a second value ("a rise of 4% compared to 2022 and | 9% compared to")."""
    joined = text.at(draft.this.first - 1).isa(Closed.AND) and before.around.share and draft.around.share
    compared = all(text.at(after).isa(Changes.COMPARED) for after in (before.this.after, draft.this.after))
    return joined and compared and draft.this.first - before.this.after <= _DATED
