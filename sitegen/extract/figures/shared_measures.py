"""What figures measure that tell one thing: the words that one of them stands with hold for the others.

The clause rules share what they found before anything is parsed (`sitegen.extract.figures.together`); here what the
parse found is shared: with the other end of a change, with a conversion in brackets, with an earlier value.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.measured import echoes, is_difference
from sitegen.extract.figures.together import Draft, is_conversion
from sitegen.extract.languages.vocabulary import Closed, Morphology, Stages, VerbGroups
from sitegen.extract.text.text import Text

_LEADS = 5
"""Tokens between a figure and the one behind it that is told as its earlier value ("$40, up from just")."""


def shared_measures(
    text: Text,
    drafts: Sequence[Draft],
    own: Sequence[Place | None],
    linked: Sequence[tuple[int, ...]],
    last: Callable[[Draft], Place | None],
) -> list[Place | None]:
    """Return what each figure measures, with what another one of the same change or amount tells.

    Args:
        text: The article.
        drafts: The figures in text order.
        own: What each measures by its own words, None where these do not tell.
        linked: The other figures of each one's change.
        last: Asked where neither its own words nor another figure tell.

    """
    found = list(own)
    for place, draft in enumerate(drafts):
        if found[place] is None and not is_difference(text, draft.this):
            found[place] = _told_by_others(text, drafts, found, (place, linked[place]))
    _share_clauses(text, drafts, found)
    found = [place or last(draft) for place, draft in zip(found, drafts, strict=True)]
    _share_clauses(text, drafts, found)
    for place, (draft, then) in enumerate(pairwise(drafts)):
        noun = own[place + 1]
        if found[place] is None and noun is not None and _stand_before(text, draft, then, noun):
            found[place] = noun
    return found


def _told_by_others(
    text: Text, drafts: Sequence[Draft], found: Sequence[Place | None], at: tuple[int, tuple[int, ...]]
) -> Place | None:
    """Return what the other figures of a change measure, or the one before it of which it is another value."""
    place, linked = at
    others = (*linked, *((place - 1,) if place and _goes_on(text, drafts[place - 1], drafts[place]) else ()))
    return next((found[other] for other in others if found[other]), None)


def _share_clauses(text: Text, drafts: Sequence[Draft], found: list[Place | None]) -> None:
    """Give each next object of a verb the clause that leads to the first ("The guild saw 12 fires and | 40 brawls")."""
    clause: Place | None = None
    for place, (before, draft) in enumerate(pairwise(drafts), 1):
        own = found[place - 1]
        clause = own if own is not None and _leads_to(text, own, before) else clause if own is clause else None
        if found[place] is None and clause is not None and _is_next_object(text, before, draft):
            found[place] = clause


def _leads_to(text: Text, measures: Place, draft: Draft) -> bool:
    """Return whether what a figure measures is the clause that leads to it, its verb right before the number."""
    last = text.at(measures.after - 1)
    acts = last.word.verb is not None or last.isa(Morphology.PAST_ENDING, Stages.HAVE, VerbGroups.PREPOSITION)
    return acts and draft.around.counted and measures.after == draft.this.first


def _is_next_object(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a count stands behind "and" or a comma right behind another, and opens no clause of its own."""
    joint, then = text.at(before.this.after), text.at(draft.this.after)
    joined = draft.this.first == before.this.after + 1 and (joint.isa(Closed.AND) or joint.text == ",")
    closed = then.kind == "mark" or then.isa(Closed.AND) or (joint.isa(Closed.AND) and then.isa(VerbGroups.PREPOSITION))
    return joined and closed and draft.around.counted and not draft.this.hold


def _stand_before(text: Text, draft: Draft, then: Draft, noun: Place) -> bool:
    """Return whether two figures stand before one noun ("a 56 percent and 54 percent [approval rating]")."""
    joint, same = text.at(draft.this.after), draft.this.unit_id == then.this.unit_id
    return (
        joint.isa(Closed.AND, Closed.OR)
        and then.this.first == draft.this.after + 1
        and noun.first == then.this.after
        and same
    )


def _goes_on(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure tells another value of what the one before it measures."""
    if before.around.start != draft.around.start:
        return echoes(text, before.this, draft.this)
    return (
        is_conversion(text, before, draft)
        or _is_earlier(text, before, draft)
        or _is_told_again(text, before, draft)
        or _is_end_of_change(text, before, draft)
        or _is_led_to(text, before, draft)
        or _is_other_side(text, before, draft)
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
    led = text.at(draft.this.first - 1).isa(Closed.TO) and before.this.after == draft.this.first - 1
    return led and before.around.share and draft.around.money and before.role in {"change", None}


def _is_led_to(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether ", to" leads from a change, told once or twice, to a value ("fell $1, or 2 percent, to $49")."""
    comma = draft.this.first - 2
    led = text.at(comma + 1).isa(Closed.TO) and text.at(comma).text == "," and before.this.after == comma
    return led and draft.around.money


def _is_other_side(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a share stands against the one before it ("[Kell leads Orm] 49 percent to 40 percent")."""
    against = text.at(draft.this.first - 1).isa(Closed.TO) and before.this.after == draft.this.first - 1
    shares = before.around.share and draft.around.share and before.role is None and draft.role is None
    return against and shares


def _is_told_again(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether ", or" leads to the same amount in another unit ("lost 12 points, or 0.4 percent")."""
    joint = draft.this.first - 1
    again = text.at(joint).isa(Closed.OR) and text.at(joint - 1).text == ","
    return again and before.this.after == joint - 1 and before.this.unit_id != draft.this.unit_id


def _is_earlier(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a figure is the value from which the one before it rose or fell ("$40, up from $38")."""
    lead = draft.this.first - 1
    while text.at(lead).isa(VerbGroups.DETERMINER):
        lead -= 1
    moved = text.at(lead).isa(Closed.FROM) and text.at(lead - 1).isa(VerbGroups.DIRECTION)
    near = 0 < draft.this.first - before.this.after <= _LEADS
    return moved and near and before.this.unit_id == draft.this.unit_id
