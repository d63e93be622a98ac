"""Tells how far an amount has come, and whether its clause asserts it, from the verb that governs it."""

from typing import NamedTuple

from sitegen.extract.figures.clauses.around import lead_of
from sitegen.extract.figures.clauses.differences import DIFFERENCE
from sitegen.extract.figures.clauses.measures import Around
from sitegen.extract.figures.clauses.verb_groups import PRONOUNS, Place, VerbGroup, verb_after
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.extract.languages import Verb
from sitegen.extract.languages.vocabulary import FigureVerbs
from sitegen.records.doubts import Doubts, doubts
from sitegen.records.extraction import Manner, Stage

NEGATED = "its clause is negated"
SUPPOSED = "its clause only supposes it"
_MAYBE = word_set("would could may might")
_WILL = word_set("will shall 'll won't we'll they'll he'll she'll it'll going must should")
_NOT = word_set(
    "not n't never cannot won't wouldn't didn't doesn't don't hasn't haven't hadn't isn't aren't wasn't weren't can't "
    "couldn't",
)
_FORESEEN = word_set("expected projected forecast predicted likely due scheduled set")
_GUESSED = word_set("estimated believed thought")
_DENIALS = word_set("deny refuse fail")
_NOUNS: dict[str, Stage] = {
    "pledge": "pledged",
    "request": "requested",
    "appeal": "requested",
    "forecast": "expected",
    "projection": "expected",
    "estimate": "estimated",
    "target": "planned",
    "goal": "planned",
}
"""Nouns that tell the stage of the figure that is their content ("the appeal for $900 million")."""
_OF_MONEY = word_set("send claim pass call order sue appeal clear adopt endorse grant award")
"""Verbs that tell a stage only of money ("the storm claimed 40 lives", "the burst sent 4 million litres away")."""
_BELIEFS = word_set("believe think consider")
_NO_OBJECT = word_set("to from by in with on among under over against into through")
"""Prepositions after which a figure is not what is given or asked for ("sent a letter to 300 homes")."""
_ORDERED = word_set("order sentence condemn direct")
_ASKED = word_set("ask urge tell")


class Asserted(NamedTuple):
    """What a clause says of its figure beside the value."""

    stage: Stage | None = None
    manner: tuple[Manner, ...] = ()
    hold: Doubts = ()
    ahead: bool = False


def read_stage(text: Text, around: Around, measures: Place | None, *, money: bool) -> Asserted:
    """Read the stage of a figure, and whether it is asserted.

    Args:
        text: The article.
        around: The figure with its surroundings and verb.
        measures: What it measures.
        money: Whether it is an amount of money.

    """
    verb = around.verb or verb_after(text, around.after, around.end)
    promised = _promised(text, around.after)
    later = _promised(text, measures.after) if measures else None
    if text.at(around.after).lower in {"more", "less", "fewer"} and text.at(around.after + 1).lower != "or":
        return Asserted(hold=(DIFFERENCE,))
    if around.verb is None and _is_denied(text, around.after):
        return Asserted(hold=(NEGATED,))
    if verb is None:
        return Asserted(promised or later or _by_noun(text, around, measures))
    aux = verb.aux
    hold = doubts(_unasserted(text, verb, around))
    manner: tuple[Manner, ...] = ("hypothetical",) if aux & _MAYBE else ()
    controlled = _controlled(text, verb, around.start) if "to" in aux else None
    right = around.verb is None
    own = None if right and not verb.passive else _own(text, verb, around, money=money)
    noun = _by_noun(text, around, measures)
    looks = _looks_ahead(verb)
    stage = promised or controlled or noun or looks
    if stage is None and not manner and (not right or verb.passive):
        stage = own or later
    ahead = stage in {"planned", "expected", "requested"} or bool(looks)
    return Asserted(stage, manner, hold, ahead=ahead)


def _is_denied(text: Text, after: int) -> bool:
    """Return whether an auxiliary with "not" ends the clause of a figure, its verb left out ("3 million were not")."""
    word = text.at(after).lower
    negative = word.endswith("n't") and word.removesuffix("n't") in _AUXILIARY
    bare = word in _AUXILIARY and text.at(after + 1).lower == "not"
    place = after + 1 + bare
    closed = text.at(place).kind == "mark" or not text.joined(place)
    return text.joined(after) and (negative or bare) and closed


_AUXILIARY = word_set("was were is are did do does has have had will would could")


def _looks_ahead(verb: VerbGroup) -> Stage | None:
    if verb.aux & _FORESEEN:
        return "expected"
    if verb.aux & _GUESSED:
        return "estimated"
    if verb.aux & (_WILL - {"must", "should"}) and not verb.aux & _NOT:
        return "planned" if verb.isa(FigureVerbs.MONEY, FigureVerbs.TRADE, FigureVerbs.MOVE) else "expected"
    return "planned" if verb.aux & {"must", "should"} else None


def _own(text: Text, verb: VerbGroup, around: Around, *, money: bool) -> Stage | None:
    """Return what the verb itself tells."""
    particle = text.at(verb.head + 1).lower if verb.after > verb.head + 1 else ""
    lead = lead_of(text, around.first) if around.verb else ""
    if particle == "aside":
        return "approved"
    if verb.lemma in {"hand", "pay", "give"} and particle in {"out", "over"}:
        return "delivered"
    if verb.lemma == "put" and lead == "at":
        return "estimated"
    other = lead in _NO_OBJECT or (around.share and text.at(around.after).lower != "of" and lead not in {"at", "of"})
    other = other or (lead == "of" and text.at(around.first - 2).lower in {"figure", "total", "number"})
    bare = verb.lemma in {"hand", "call", "order"} and text.at(verb.head + 1).lower != "for"
    unpaid = verb.lemma == "pay" and verb.passive
    if other or bare or unpaid or verb.lemma in _BELIEFS or (verb.lemma in _OF_MONEY and not money):
        return None
    return verb.entry.stage


def _controlled(text: Text, verb: VerbGroup, start: int) -> Stage | None:
    """Return what the verb before "to" tells: "plans to cut", "ordered the firm to pay"."""
    for place in range(verb.first - 1, max(start, verb.first - 7) - 1, -1):
        token = text.at(place)
        form = token.word.verb
        if token.kind == "mark" and token.text not in {"-", "’"}:
            return None
        if form is not None and (found := _control(form.verb, near=place == verb.first - 1)):
            return found
    return None


def _control(verb: Verb, *, near: bool) -> Stage | None:
    """Return what a verb before "to" tells: of its own subject where near, else of somebody it asks or orders."""
    if verb.lemma in _ORDERED:
        return "approved"
    if not near:
        return "requested" if verb.lemma in _ASKED else None
    stage = verb.stage
    if verb.lemma in {"want", "expect", "seek"}:
        return "planned"
    return stage if stage in {"planned", "pledged", "requested", "expected"} else None


def _by_noun(text: Text, around: Around, measures: Place | None) -> Stage | None:
    """Return what the measured noun tells ("its target of", "its forecast for growth to")."""
    if text.at(around.first).lower in {"an", "the"} and text.at(around.first + 1).lower == "estimated":
        return "estimated"
    if text.at(around.first).lower == "estimated":
        return "estimated"
    if measures is None or measures.first >= around.first:
        return None
    return next((_NOUNS[w] for w in text.lowers(*measures) if w in _NOUNS), None)


def _promised(text: Text, after: int) -> Stage | None:
    """Return what a short relative clause after the figure tells: "it promised", "that she had pledged", "promised"."""
    place = after
    if text.at(place).lower in {"that", "which"}:
        place += 1
    if text.at(place).lower in PRONOUNS:
        place += 1
        if text.at(place).lower in {"has", "had", "have"}:
            place += 1
    elif place > after:
        return None
    form = text.at(place).word.verb
    if form is None or not form.participle or form.nominal or not text.joined(place):
        return None
    return form.verb.stage if form.lemma not in {"want", "order", "think", "believe", "consider"} else None


def _unasserted(text: Text, verb: VerbGroup, around: Around) -> str | None:
    """Return a reason to hold a figure whose clause is negated or only supposed."""
    if "not" in {text.at(around.first - 1).lower, text.at(around.first - 2).lower} and not text.at(around.first).opens:
        return NEGATED
    only = "only" in text.lowers(verb.first, around.first)
    if verb.aux & _NOT and not only and "because" not in text.lowers(verb.head, around.first):
        return NEGATED
    before = text.at(verb.first - 1).word.verb
    if before and before.lemma in _DENIALS:
        return NEGATED
    for place in range(verb.first - 1, max(around.start, verb.first - 10) - 1, -1):
        token = text.at(place)
        if token.kind == "mark" and token.text not in {"-", "’", "'"}:
            break
        if token.lower in {"if", "unless"}:
            return SUPPOSED
    return None
