"""What figures measure that tell one thing: the words that one of them stands with hold for the others.

The clause rules share what they found before anything is parsed (`sitegen.extract.figures.together`); here what the
parse found is shared: with the other end of a change, with a conversion in brackets, with an earlier value.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.measured import is_difference
from sitegen.extract.figures.other_values import goes_on
from sitegen.extract.figures.together import Draft
from sitegen.extract.languages.vocabulary import Closed, FigureVerbs, Measures, Morphology, Stages, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token


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
    _share_places(text, drafts, found)
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
    others = (*linked, *((place - 1,) if place and goes_on(text, drafts[place - 1], drafts[place]) else ()))
    told = next((found[other] for other in others if found[other]), None)
    return told and _without_move(text, drafts[place], told)


def _without_move(text: Text, draft: Draft, told: Place) -> Place:
    """Return words that end with a verb of change without it, for the price at its end ("lost 1 percent to €9")."""
    form = text.at(told.after - 1).word.verb
    moved = form is not None and form.verb.isa(FigureVerbs.SHIFT, FigureVerbs.MOVE, Measures.RELATIVE)
    apart = draft.around.money and told.after < draft.this.first - 1 and told.after - told.first > 1
    return told._replace(after=told.after - 1) if moved and apart else told


def _share_clauses(text: Text, drafts: Sequence[Draft], found: list[Place | None]) -> None:
    """Give each next object of a verb the clause that leads to the first ("The guild saw 12 fires and | 40 brawls")."""
    clause: Place | None = None
    for place, (before, draft) in enumerate(pairwise(drafts), 1):
        own = found[place - 1]
        clause = own if own is not None and _leads_to(text, own, before) else clause if own is clause else None
        if found[place] is None and clause is not None and _is_next_object(text, before, draft):
            found[place] = clause


def _share_places(text: Text, drafts: Sequence[Draft], found: list[Place | None]) -> None:
    """Give shares told place by place the noun of the first ("19 percent support in Tarn, | 17 percent in Orm")."""
    noun: Place | None = None
    for place, (before, draft) in enumerate(pairwise(drafts), 1):
        own = found[place - 1]
        noun = noun if own is noun or own is None else _noun_of_place(text, before, own)
        if found[place] is None and noun is not None and _is_next_place(text, before, draft):
            found[place] = noun
        else:
            noun = None


def _noun_of_place(text: Text, draft: Draft, measures: Place) -> Place | None:
    """Return the noun right behind a share, or behind "of", up to the "in" that tells where."""
    near = draft.this.after <= measures.first <= draft.this.after + 1
    ends = (place for place in range(measures.first + 1, measures.after + 1) if text.at(place).isa(Closed.IN))
    end = next(ends, None)
    return measures._replace(after=end) if draft.around.share and near and end is not None else None


def _is_next_place(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a share stands right behind a comma or "and", and only names and times part it from the last."""
    joint, this = text.at(draft.this.first - 1), draft.this
    joined = joint.text == "," or joint.isa(Closed.AND)
    between = text.part(before.this.after, this.first - 1)
    share = draft.around.share and before.this.unit_id == this.unit_id and not this.hold
    near = len(between) <= _PLACES and all(_may_be_placed(token) for token in between)
    return share and joined and near and _is_only_placed(text, this.after)


def _may_be_placed(token: Token) -> bool:
    """Return whether a word or a mark may stand between two shares in a list of places: no verb does."""
    plain = token.kind == "word" or token.text in {",", "."}
    return plain and token.word.verb is None and token.word.cue is None


def _is_only_placed(text: Text, place: int) -> bool:
    """Return whether "in" and a name stand at a place, and no verb behind them ("5 percent in Orm | voted")."""
    after = place + 1
    while text.at(after).text[:1].isupper() and text.joined(after):
        after += 1
    then = text.at(after)
    closed = then.kind == "mark" or then.isa(Closed.AND, Closed.ON) or not text.joined(after)
    return text.at(place).isa(Closed.IN) and after > place + 1 and closed


_PLACES = 16
"""Tokens of a noun with the places that a share is told of."""


def _leads_to(text: Text, measures: Place, draft: Draft) -> bool:
    """Return whether what a figure measures is the clause that leads to it, its verb right before the number."""
    last = text.at(measures.after - 1)
    acts = last.word.verb is not None or last.isa(Morphology.PAST_ENDING, Stages.HAVE, VerbGroups.PREPOSITION)
    return acts and draft.around.counted and measures.after == draft.this.first


def _is_next_object(text: Text, before: Draft, draft: Draft) -> bool:
    """Return whether a count stands behind "and" or a comma right behind another, and opens no clause of its own."""
    joint, then = text.at(draft.this.first - 1), text.at(draft.this.after)
    joined = _is_listed_on(text, before.this.after, draft.this.first)
    closed = then.kind == "mark" or then.isa(Closed.AND) or (joint.isa(Closed.AND) and then.isa(VerbGroups.PREPOSITION))
    return joined and closed and draft.around.counted and not draft.this.hold


def _is_listed_on(text: Text, first: int, end: int) -> bool:
    """Return whether a list goes on between two counts: a comma, "and", and single things between ("a boat,")."""
    between = text.part(first, end)
    if not all(_may_be_listed(token) for token in between) or len(between) > _LISTED:
        return False
    joints = [at for at, token in enumerate(between) if token.text == "," or token.isa(Closed.AND)]
    if {0, len(between) - 1} - set(joints):
        return False
    starts = [between[at + 1] for at, then in pairwise(joints) if then > at + 1]
    return all(token.isa(Closed.A) for token in starts)


def _may_be_listed(token: Token) -> bool:
    """Return whether a word or a mark may stand among single things of a list."""
    return token.text in {",", "-"} or (token.kind == "word" and token.word.cue is None)


_LISTED = 16
"""Tokens of single things between two counts of a list."""


def _stand_before(text: Text, draft: Draft, then: Draft, noun: Place) -> bool:
    """Return whether two figures stand before one noun ("a 56 percent and 54 percent [approval rating]")."""
    joint, same = text.at(draft.this.after), draft.this.unit_id == then.this.unit_id
    return (
        joint.isa(Closed.AND, Closed.OR)
        and then.this.first == draft.this.after + 1
        and noun.first == then.this.after
        and same
    )
