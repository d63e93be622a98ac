"""Tells how far an amount has come, from the verb that governs it and from what its clause asserts."""

from typing import NamedTuple

from sitegen.extract.clauses.clause import Clause
from sitegen.extract.figures.clauses.arguments import lead_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.verb_groups import Place, VerbGroup
from sitegen.extract.languages import Verb
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Clauses,
    Closed,
    FigureVerbs,
    Morphology,
    Stages,
    VerbGroups,
)
from sitegen.extract.reasons import DIFFERENCE
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import NOWHERE
from sitegen.records.doubts import Doubts
from sitegen.records.extraction import Manner, Stage

_CONTROL = 7
"""Tokens between a verb and the infinitive that it controls."""
_ABLE = 3
"""Tokens before a verb group among which "able to" makes it a possibility."""


class Asserted(NamedTuple):
    """What a clause says of its figure beside the value."""

    stage: Stage | None = None
    manner: tuple[Manner, ...] = ()
    hold: Doubts = ()
    ahead: bool = False


def read_stage(text: Text, around: Around, measures: Place | None, verb: VerbGroup | None, clause: Clause) -> Asserted:
    """Read the stage of a figure.

    Args:
        text: The article.
        around: The figure with its surroundings.
        measures: What it measures.
        verb: Its verb, on either side of it.
        clause: What is told of that verb.

    """
    promised = _promised(text, around.after)
    later = _promised(text, measures.after) if measures else None
    if text.at(around.after).isa(Stages.COMPARED) and not text.at(around.after + 1).isa(Closed.OR):
        return Asserted(hold=(DIFFERENCE,))
    manner: tuple[Manner, ...] = ("hypothetical",) if clause.by("modal", "adverb") else ()  # "would", "allegedly"
    if verb is None:
        return Asserted(_happened(text, around, promised or later or _by_noun(text, around, measures)), manner)
    controlled = _controlled(text, verb)
    of_subject = around.verb is None and not verb.passive
    own = None if of_subject or _is_only_meant(text, verb, clause) else _own(text, verb, around)
    noun = _by_noun(text, around, measures)
    looks = _looks_ahead(text, verb, clause)
    stage = promised or controlled or noun or looks
    if stage is None and not manner and not of_subject:
        stage = own or later
    ahead = stage in {"planned", "expected", "requested"} or bool(looks)
    return Asserted(_happened(text, around, stage), manner, ahead=ahead)


def _is_only_meant(text: Text, verb: VerbGroup, clause: Clause) -> bool:
    """Return whether a verb hangs on another, which does not say that it came true.

    "The guild threatened to spend", "considered spending".
    """
    if clause.by("infinitive"):
        to = next((place for place in range(verb.first, verb.head) if text.at(place).isa(Closed.TO)), verb.head)
        return not text.at(to - 1).isa(Stages.MADE_TO, Closed.HAD)  # "had to pay", "was forced to pay"
    before = text.at(verb.head - 1)
    led = before.word.verb is not None or before.word.cue is not None
    helped = verb.head > verb.first or before.isa(VerbGroups.BE, VerbGroups.AUXILIARY)
    return led and not helped and text.at(verb.head).isa(Morphology.ING_ENDING)


def _happened(text: Text, around: Around, stage: Stage | None) -> Stage | None:
    """Return a stage, but for one of a verb that is not what happened to the figure.

    Money is spent on things that are counted, not they, nor is a length of time given or paid; "nine in ten voters
    agreed" themselves; an amount that was "passed" is no more than exceeded; and what somebody is able to pay is not
    paid.
    """
    if _is_of_no_stage(text, around, stage):
        return None
    agreed = stage == "pledged" and (around.counted or around.share) and _did_so(text, around.after)
    passed = text.at(around.first - 1).isa(BesideFigures.PASSED)
    lasts = stage in {"spent", "delivered", "approved"} and around.length  # "thirteen months passed"
    return None if agreed or passed or lasts or _is_able(text, around) else stage


def _is_of_no_stage(text: Text, around: Around, stage: Stage | None) -> bool:
    """Return whether the stage of a verb is none of a count, of a share that somebody has, or of whom it asks."""
    spent = around.counted and (stage == "spent" or _is_needed(text, around.after, stage))
    return spent or _is_only_asked(text, around, stage) or _is_still_given(text, around, stage)


def _is_only_asked(text: Text, around: Around, stage: Stage | None) -> bool:
    """Return whether people were asked something, and not for them; or what is wanted is done with a known sum.

    "The guild asked | 870 members"; "wants the | €50 million fund doubled".
    """
    verb = around.verb
    asked = verb is not None and verb.isa(Stages.ASKED) and verb.after == around.first and around.counted
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


def _is_needed(text: Text, after: int, stage: Stage | None) -> bool:
    """Return whether counted things are needed, which asks nobody for them ("the 40 votes needed to win")."""
    form = text.at(after).word.verb
    return stage == "requested" and form is not None and form.verb.isa(Stages.NEEDED)


def _did_so(text: Text, after: int) -> bool:
    """Return whether those that a figure counts agreed or promised themselves ("nine in ten voters agreed")."""
    return text.at(after).word.verb is not None and not text.at(after + 1).isa(Closed.BY)


def _is_able(text: Text, around: Around) -> bool:
    """Return whether somebody only is able to do what the verb before a figure tells."""
    verb = around.verb
    first = verb.first if verb is not None else around.first
    return verb is not None and text.has(max(around.start, first - _ABLE), verb.head, Stages.ABLE)


def _is_to(text: Text, verb: VerbGroup) -> bool:
    """Return whether "is to" helps a verb ("The guild is to pay")."""
    return any(
        text.at(place).isa(VerbGroups.BE) and text.at(place + 1).isa(Closed.TO)
        for place in range(verb.first, verb.head)
    )


_DONE = {"spent", "delivered", "approved"}
"""Stages of verbs that tell of something done, which it is not yet where somebody has to do it."""


def _has_to(text: Text, verb: VerbGroup) -> bool:
    """Return whether "has to" or "needs to" helps a verb, whose deed is not done yet; "had to pay" was."""
    return any(
        text.at(place).isa(Stages.OBLIGED) and text.at(place + 1).isa(Closed.TO)
        for place in range(verb.first - 1, verb.head)
    )


def _looks_ahead(text: Text, verb: VerbGroup, clause: Clause) -> Stage | None:
    """Return what the auxiliaries of a verb tell."""
    if verb.helped(Clauses.FORESEEN):
        return "expected"
    if _is_to(text, verb):
        return "planned"
    if verb.helped(Stages.GUESSED):
        return "estimated"
    if clause.time != "planned":
        return None
    if verb.helped(Clauses.WILL) and not clause.by("auxiliary"):
        return "planned" if verb.isa(FigureVerbs.MONEY, FigureVerbs.TRADE, FigureVerbs.MOVE) else "expected"
    return "planned" if verb.helped(Clauses.MUST) else None


def _own(text: Text, verb: VerbGroup, around: Around) -> Stage | None:
    """Return what the verb itself tells; what somebody has to do with a sum is planned."""
    if _has_to(text, verb):
        return "planned" if around.money and verb.entry.stage in _DONE else None
    return _of_deed(text, verb, around)


def _of_deed(text: Text, verb: VerbGroup, around: Around) -> Stage | None:
    """Return what a verb tells of what was done."""
    particle = text.at(verb.head + 1) if verb.after > verb.head + 1 else NOWHERE
    if particle.isa(VerbGroups.ASIDE):
        return "approved"
    if verb.isa(Stages.HANDED_OUT) and particle.isa(VerbGroups.HANDED):
        return "delivered"
    if verb.isa(Stages.PUT) and around.verb and lead_of(text, around.first).isa(Closed.AT):
        return "estimated"
    if _is_silent(text, verb) or _lacks_object(text, verb, around) or (verb.isa(Stages.OF_MONEY) and not around.money):
        return None
    return verb.entry.stage


def _is_silent(text: Text, verb: VerbGroup) -> bool:
    """Return whether a verb tells of no stage, or of one that did not come ("kept her from getting the 40 boats")."""
    kept = text.at(verb.head - 1).isa(Closed.FROM)
    bid = verb.first == verb.head and text.at(verb.head).lower == verb.entry.lemma and _opens_words(text, verb.head)
    return bid or kept or _is_meant(text, verb) or verb.isa(Stages.BELIEF) or (verb.isa(Stages.PAY) and verb.passive)


def _opens_words(text: Text, place: int) -> bool:
    """Return whether a sentence or a quotation opens with a word ("“Give | €3 now”", which nobody has done yet)."""
    before = text.at(place - 1)
    return text.at(place).opens or (before.kind == "mark" and text.glued(place) and not text.glued(place - 1))


def _is_meant(text: Text, verb: VerbGroup) -> bool:
    """Return whether a passive leads to an infinitive that may not have come true ("was designated | to receive")."""
    to = next((place for place in range(verb.first, verb.head) if text.at(place).isa(Closed.TO)), None)
    if to is None or not text.at(to - 1).isa(Morphology.PAST_ENDING) or text.at(to - 1).isa(Stages.MADE_TO):
        return False
    return any(text.at(place).isa(VerbGroups.BE) for place in (to - 2, to - 3))


def _lacks_object(text: Text, verb: VerbGroup, around: Around) -> bool:
    """Return whether the figure is not what the verb tells of: it stands after a preposition of something else."""
    lead = lead_of(text, around.first) if around.verb else NOWHERE
    share = around.share and not text.at(around.after).isa(Closed.OF) and not lead.isa(Stages.SHARE_LEAD)
    total = lead.isa(Closed.OF) and text.at(around.first - 2).isa(Stages.DIRECT_OBJECT)
    bare = verb.isa(Stages.NEEDS_FOR) and not text.at(verb.head + 1).isa(Closed.FOR)
    return lead.isa(Stages.NO_OBJECT) or share or total or bare


def _controlled(text: Text, verb: VerbGroup) -> Stage | None:
    """Return what the verb before "to" tells: "plans to cut", "ordered the firm to pay"; nothing lies ahead that was.

    "Claims to have paid" asks for nothing.
    """
    stage = _before_infinitive(text, verb) if verb.helped(Closed.TO) else None
    return None if stage != "expected" and verb.helped(Closed.HAVE) else stage


def _before_infinitive(text: Text, verb: VerbGroup) -> Stage | None:
    for place in range(verb.first - 1, max(0, verb.first - _CONTROL) - 1, -1):
        token = text.at(place)
        form = token.word.verb
        if token.kind == "mark" and token.text not in {"-", "’"}:
            return None
        if place == verb.first - 1 and (meant := token.word.value(Stages.MEANT_NOUN)):
            return meant
        if form is not None and (found := _control(form.verb, near=place == verb.first - 1)):
            return found
    return None


def _control(verb: Verb, *, near: bool) -> Stage | None:
    """Return what a verb before "to" tells: of its own subject where near, else of whom it asks, orders or foresees."""
    if verb.isa(Stages.ORDERED):
        return "approved"
    if near and verb.isa(Stages.MEANT):
        return "planned"
    if verb.isa(Stages.ASKED):
        return "requested"  # "asked the guild to pay", "was invited to pay"
    stage = verb.stage
    if stage == "expected":
        return stage  # "expect sales to rise"
    if not near or verb.isa(Stages.NEEDED):
        return None  # "needed to win 40 votes" asks nobody for them
    return stage if stage in {"planned", "pledged", "requested", "expected"} else None


def _by_noun(text: Text, around: Around, measures: Place | None) -> Stage | None:
    """Return what the measured noun tells ("its target of", "its forecast for growth to")."""
    first = around.first + text.at(around.first).isa(Closed.ARTICLE)
    if text.at(first).isa(Stages.ESTIMATED):
        return "estimated"
    if measures is None or measures.first >= around.first:
        return None
    told = (token.word.value(Stages.NOUN) for token in text.part(*measures))
    return next((stage for stage in told if stage), None)


def _acts_on_it(text: Text, place: int) -> bool:
    """Return whether a pronoun is the subject of a clause about a figure ("it"); "who" is the figure's own."""
    return text.at(place).isa(VerbGroups.PRONOUN) and not text.at(place).isa(Closed.WHO)


def _promised(text: Text, after: int) -> Stage | None:
    """Return what a short relative clause after the figure tells: "it promised", "that she had pledged", "promised"."""
    place = after
    if text.at(place).isa(Stages.RELATIVE):
        place += 1
    if _acts_on_it(text, place):
        place += 1
        if text.at(place).isa(Stages.HAVE):
            place += 1
    elif place > after:
        return None
    form = text.at(place).word.verb
    if form is None or not form.participle or form.nominal or not text.joined(place):
        return None
    other = form.verb.isa(Stages.NEEDS_FOR) and not text.at(place + 1).isa(Closed.FOR)  # "who called themselves poor"
    return None if other or form.verb.isa(Stages.NO_PROMISE) else form.verb.stage
