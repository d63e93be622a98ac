"""Tells which stages of a verb are none of the figure beside it: who asks, who is given something, where it is done."""

from typing import Final

from sitegen.extract.figures.clauses.arguments import lead_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.verb_groups import VerbGroup
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Clauses,
    Closed,
    FigureVerbs,
    Morphology,
    NounPhrases,
    Stages,
)
from sitegen.extract.text.text import Text
from sitegen.records.extraction import Stage

DONE: Final = frozenset({"spent", "delivered", "approved", "set_aside"})
"""Stages of verbs that tell of something done, which it is not yet where somebody has to do it."""
_ABLE = 3
"""Tokens before a verb group among which "able to" makes it a possibility."""


def as_it_happened(text: Text, around: Around, stage: Stage | None) -> Stage | None:
    """Return a stage, but for one of a verb that is not what happened to the figure.

    Money is spent on things that are counted, not they, nor is a length of time given or paid; "nine in ten voters
    agreed" themselves; an amount that was "passed" is no more than exceeded; and what somebody is able to pay is not
    paid.
    """
    if _is_of_no_stage(text, around, stage):
        return None
    agreed = stage == "pledged" and (around.counted or around.share) and _did_so(text, around.after)
    passed = text.at(around.first - 1).isa(BesideFigures.PASSED)
    lasts = stage in DONE and around.length  # "thirteen months passed"
    return None if agreed or passed or lasts or _is_able(text, around) else stage


def _is_of_no_stage(text: Text, around: Around, stage: Stage | None) -> bool:
    """Return whether the stage of a verb is none of a count, of a share that somebody has, or of whom it asks.

    Nor is it of a whole of which only a part is told ("Some of the | €5 million was spent").
    """
    spent = (around.counted and stage == "spent") or _is_needed(text, around, stage)
    led = text.at(around.first - 1).isa(Closed.THE) and text.at(around.first - 2).isa(Closed.OF)
    part = led and text.at(around.first - 3).isa(BesideFigures.PART_OF_ALL)
    return part or spent or _is_only_asked(text, around, stage) or _is_still_given(text, around, stage)


def _is_only_asked(text: Text, around: Around, stage: Stage | None) -> bool:
    """Return whether people were asked something, and not for them; or what is wanted is done with a known sum.

    "The guild asked | 870 members"; "wants the | €50 million fund doubled".
    """
    verb = around.verb
    owned = text.at(around.first - 1).isa(Closed.THE, Closed.THEIR)
    asked = verb is not None and verb.isa(Stages.ASKED) and verb.after == around.first - owned and around.counted
    form = text.at(around.after).word.verb
    named = text.joined(around.after) and (form is None or not form.participle)
    known = text.at(around.first - 1).isa(Closed.THE) and around.money and named
    return stage == "requested" and (asked or known)


def _is_still_given(text: Text, around: Around, stage: Stage | None) -> bool:
    """Return whether a verb only tells in the present who has what ("The isle gets | 44 percent of the cod")."""
    verb = around.verb
    if stage != "delivered" or not around.share or verb is None or verb.first < verb.head:
        return False
    token = text.at(verb.head)
    return token.lower == verb.entry.lemma or token.isa(Morphology.PLURAL_ENDING)


def _is_needed(text: Text, around: Around, stage: Stage | None) -> bool:
    """Return whether counted things are needed, which asks nobody for them.

    "The 40 votes | needed to win", "needs 40 votes | to win".
    """
    form = text.at(around.after).word.verb
    behind = form is not None and form.verb.isa(Stages.NEEDED)
    needs = around.verb is not None and around.verb.isa(Stages.NEEDED) and text.at(around.after).isa(Closed.TO)
    return stage == "requested" and (behind or needs) and not around.money


def is_of_another(text: Text, around: Around, verb: VerbGroup, stage: Stage | None) -> bool:
    """Return whether what a verb tells is the stage of something else in the clause of a figure, or of nothing."""
    if stage == "planned" and _is_planned_of_another(around, verb):
        return True
    # "Got nine boats | for €9", "provided salt | for nine towns"; but "approved a plan | for 40 homes"
    for_it = (
        stage in DONE
        and (around.money or stage not in {"approved", "set_aside"})
        and lead_of(text, around.first).isa(Closed.FOR)
    )
    beside = _hangs_on_subject(text, around, verb) or _is_beside(text, around, stage)
    return for_it or beside or _is_given_more(text, around) or _only_gets(around, stage)


def _hangs_on_subject(text: Text, around: Around, verb: VerbGroup) -> bool:
    """Return whether a preposition ties a figure to the subject of a verb behind ("Tolls | on €9 million will go")."""
    return verb.first >= around.after and lead_of(text, around.first).isa(Stages.NO_OBJECT)


def _is_planned_of_another(around: Around, verb: VerbGroup) -> bool:
    """Return whether somebody has to reach a number ("must win | nine seats"), or those counted will pay or get it."""
    due = verb.helped(Clauses.MUST) and not around.money
    acts = around.verb is None and around.counted and not verb.passive
    return due or (acts and verb.isa(FigureVerbs.MONEY, FigureVerbs.TRADE))


def _is_given_more(text: Text, around: Around) -> bool:
    """Return whether those counted are given or promised what stands behind them.

    "Promised 40 nurses | a rise", "supplied nine towns | with salt".
    """
    then, behind = text.at(around.after), text.at(around.after + 1)
    supplied = then.isa(Closed.WITH) and around.verb is not None and around.verb.isa(Stages.SUPPLIES)
    more = supplied or then.opens_digits or (then.isa(Closed.ARTICLE) and not behind.isa(NounPhrases.TIME_NOUN))
    return around.counted and around.verb is not None and text.joined(around.after) and more


def _is_beside(text: Text, around: Around, stage: Stage | None) -> bool:
    """Return whether a number of things or a length of time stands behind a preposition of something else.

    "Will send a letter | to 300 homes"; but "is expected to shrink | to 12 boats", "agreed | to a 10-month truce".
    """
    lead = lead_of(text, around.first - text.at(around.first - 1).isa(Closed.THE, Closed.THEIR, Closed.DETERMINER))
    moves = around.verb is not None and around.verb.isa(FigureVerbs.SHIFT)
    itself = stage == "estimated" or (around.length and stage in {"pledged", "requested"})
    return (around.counted or around.length) and not itself and lead.isa(Stages.NO_OBJECT, Closed.AT) and not moves


def _only_gets(around: Around, stage: Stage | None) -> bool:
    """Return whether somebody only gets a share, or an audience ("received 40 percent of the vote")."""
    verb = around.verb
    if stage != "delivered" or verb is None or not verb.isa(Stages.GETS):
        return False
    return around.share or (around.counted and verb.isa(Stages.ATTRACTS))


def _did_so(text: Text, after: int) -> bool:
    """Return whether those that a figure counts agreed or promised themselves ("nine in ten voters agreed")."""
    return text.at(after).word.verb is not None and not text.at(after + 1).isa(Closed.BY)


def _is_able(text: Text, around: Around) -> bool:
    """Return whether somebody only is able to do what the verb before a figure tells."""
    verb = around.verb
    first = verb.first if verb is not None else around.first
    return verb is not None and text.has(max(around.start, first - _ABLE), verb.head, Stages.ABLE)
