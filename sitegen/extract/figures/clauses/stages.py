"""Tells how far an amount has come, from the verb that governs it and from what its clause asserts."""

from typing import NamedTuple

from sitegen.extract.clauses.clause import Clause
from sitegen.extract.clauses.word_kinds import has_form_of_verb, is_adverb
from sitegen.extract.figures.clauses.arguments import lead_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.unstaged import DONE, as_it_happened, is_of_another
from sitegen.extract.figures.clauses.verb_groups import Place, VerbGroup
from sitegen.extract.languages import Verb
from sitegen.extract.languages.vocabulary import (
    Clauses,
    Closed,
    FigureVerbs,
    Morphology,
    Stages,
    VerbGroups,
)
from sitegen.extract.reasons import DIFFERENCE
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import NOWHERE, Token
from sitegen.records.doubts import Doubts
from sitegen.records.extraction import Manner, Stage

_CONTROL = 7
"""Tokens between a verb and the infinitive that it controls."""


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
    promised, noun = _promised(text, around.after), _by_noun(text, around, measures)
    later = _promised(text, measures.after) if measures else None
    if text.at(around.after).isa(Stages.COMPARED) and not text.at(around.after + 1).isa(Closed.OR):
        return Asserted(hold=(DIFFERENCE,))
    manner: tuple[Manner, ...] = ("hypothetical",) if clause.by("modal", "adverb") else ()  # "would", "allegedly"
    if verb is None:
        return Asserted(as_it_happened(text, around, promised or later or noun), manner)
    looks = _looks_ahead(text, verb, clause)
    stage = promised or _controlled(text, verb) or noun or looks
    if stage is None and not manner:
        stage = _of_deed_done(text, around, verb, clause) or later if around.verb or verb.passive else None
    ahead = stage in {"planned", "expected", "requested"} or bool(looks)
    if stage not in {promised, noun} and is_of_another(text, around, verb, stage):
        stage = None
    stage = as_it_happened(text, around, stage)
    return Asserted(stage, _with_supposed(text, around, verb, stage, manner), ahead=ahead)


def _leaves_open(text: Text, around: Around, verb: VerbGroup) -> bool:
    """Return whether a figure is what somebody ought to do, tries, seems or only proposes to do."""
    before = text.at(around.first - 1)
    led = lead_of(text, around.first - before.isa(Closed.ARTICLE)).isa(VerbGroups.PREPOSITION)
    if around.verb is None or led or before.isa(Closed.THE, Closed.THEIR):
        return False
    to = _to(text, verb)
    meant = to < verb.head and text.at(to - 1).isa(Stages.SEEMS, Stages.ONLY_TRIES)
    of = text.at(verb.head - 1).isa(VerbGroups.PREPOSITION)
    doing = text.at(verb.head).isa(Morphology.ING_ENDING) and verb.first == verb.head
    proposed = doing and text.at(verb.head - 1 - of).isa(Stages.ONLY_TALKS)
    return verb.helped(Stages.OUGHT) or meant or proposed


def _to(text: Text, verb: VerbGroup) -> int:
    """Return the "to" of an infinitive; its verb where there is none."""
    return next((place for place in range(verb.first, verb.head) if text.at(place).isa(Closed.TO)), verb.head)


def _with_supposed(
    text: Text, around: Around, verb: VerbGroup, stage: Stage | None, manner: tuple[Manner, ...]
) -> tuple[Manner, ...]:
    """Return the manner of a figure, with that of what no stage tells and nobody says was done."""
    return manner or (("hypothetical",) if stage is None and _leaves_open(text, around, verb) else ())


def _of_deed_done(text: Text, around: Around, verb: VerbGroup, clause: Clause) -> Stage | None:
    """Return what a verb tells of what was done; nothing where it only hangs on another one."""
    return None if _is_only_meant(text, verb, clause) else _own(text, verb, around)


def _is_only_meant(text: Text, verb: VerbGroup, clause: Clause) -> bool:
    """Return whether a verb hangs on another, which does not say that it came true.

    "The guild threatened to spend", "considered spending".
    """
    if clause.by("infinitive"):
        return not text.at(_to(text, verb) - 1).isa(Stages.MADE_TO, Closed.HAD)  # "had to pay", "was forced to pay"
    before = text.at(verb.head - 1)
    led = has_form_of_verb(before)
    helped = verb.head > verb.first or before.isa(VerbGroups.BE, VerbGroups.AUXILIARY)
    return led and not helped and text.at(verb.head).isa(Morphology.ING_ENDING)


def _is_to(text: Text, verb: VerbGroup) -> bool:
    """Return whether "is to" helps a verb ("The guild is to pay")."""
    return any(
        text.at(place).isa(VerbGroups.BE) and text.at(place + 1).isa(Closed.TO)
        for place in range(verb.first, verb.head)
    )


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
        return "planned" if around.money and verb.entry.stage in DONE else None
    return _of_deed(text, verb, around)


def _of_deed(text: Text, verb: VerbGroup, around: Around) -> Stage | None:
    """Return what a verb tells of what was done."""
    particle = _particle(text, verb)
    if particle.isa(VerbGroups.ASIDE):
        return "set_aside"
    if verb.isa(Stages.HANDED_OUT) and particle.isa(VerbGroups.HANDED):
        return "delivered"
    if verb.isa(Stages.PUT) and around.verb and lead_of(text, around.first).isa(Closed.AT):
        return "estimated"
    if _is_silent(text, verb) or _lacks_object(text, verb, around) or (verb.isa(Stages.OF_MONEY) and not around.money):
        return None
    return verb.entry.stage


def _particle(text: Text, verb: VerbGroup) -> Token:
    """Return the particle of a verb ("set | aside"), else `NOWHERE`."""
    return text.at(verb.head + 1) if verb.after > verb.head + 1 else NOWHERE


def _is_silent(text: Text, verb: VerbGroup) -> bool:
    """Return whether a verb tells of no stage, or of one that did not come ("kept her from getting the 40 boats")."""
    kept = text.at(verb.head - 1).isa(Closed.FROM)
    bid = verb.first == verb.head and text.at(verb.head).lower == verb.entry.lemma and _opens_words(text, verb.head)
    gave_up = verb.isa(Stages.HANDED_OUT) and not verb.isa(Stages.PAY) and _particle(text, verb).kind == "word"
    undone = bid or kept or gave_up or any(check(text, verb) for check in (_is_noun, _is_meant, _is_wished))
    return undone or verb.isa(Stages.BELIEF) or (verb.isa(Stages.PAY) and verb.passive)


def _is_noun(text: Text, verb: VerbGroup) -> bool:
    """Return whether "of" follows a verb: it is a noun, or has no object ("Spending of €12", "approved of 40")."""
    return text.at(verb.head + 1).isa(Closed.OF)


def _is_wished(text: Text, verb: VerbGroup) -> bool:
    """Return whether a base form follows one subject alone, which nobody says was so ("asks that Oke pay | €3")."""
    token, before, form = text.at(verb.head), text.at(verb.head - 1), text.at(verb.head).word.verb
    bare = verb.first == verb.head and token.lower == verb.entry.lemma and form is not None and not form.participle
    many = before.isa(VerbGroups.PRONOUN, Morphology.PLURAL_ENDING) or text.at(verb.head - 2).isa(Closed.AND)
    return bare and before.kind == "word" and not many and not is_adverb(before)


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
    asked_for = text.at(place + 1).isa(Closed.FOR)
    if place == after and _opens_object(text, place + 1 + asked_for):
        return None
    form = text.at(place).word.verb
    told = form is not None and form.participle and not form.nominal and text.joined(place)
    return _of_relative(form.verb, asked_for=asked_for) if form is not None and told else None


def _of_relative(verb: Verb, *, asked_for: bool) -> Stage | None:
    """Return what a verb tells in a short relative clause; "who called themselves poor" tells nothing."""
    other = verb.isa(Stages.NEEDS_FOR) and not asked_for
    return None if other or verb.isa(Stages.NO_PROMISE) else verb.stage


def _opens_object(text: Text, place: int) -> bool:
    """Return whether the object of a verb behind a figure begins, which is its subject ("14 guilds want | the ban").

    So does a plural ("40 keepers received | medals").
    """
    token = text.at(place)
    things = token.isa(Morphology.PLURAL_ENDING) and token.text.islower() and token.word.verb is None
    return text.joined(place) and (token.isa(VerbGroups.DETERMINER) or token.text[:1].isupper() or things)
