"""Reads what stands on a scale at a figure, or moves by, to or from it: the subject or the object of its verb."""

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.clauses.arguments import bare_object, lead_of, object_of, subject_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.verb_groups import Place, VerbGroup
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Closed,
    CountedNouns,
    FigureVerbs,
    Measures,
    Morphology,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token


def on_scale(text: Text, around: Around) -> Place | None:
    """Return the quantity that stands at, or moves by, to or from a figure: subject or object of the verb."""
    verb = around.verb
    return _by_verb(text, around, verb) if verb else None


_MOVES = (FigureVerbs.SHIFT, FigureVerbs.MOVE, FigureVerbs.VALUE)
"""Classes of verbs whose object, or subject where they are passive, has the value."""


def _by_verb(text: Text, around: Around, verb: VerbGroup) -> Place | None:
    """Return the subject or the object that a verb moves, or puts, on a scale."""
    lead = lead_of(text, around.first)
    if around.length and lead.isa(Closed.FOR) and verb.isa(FigureVerbs.SHIFT) and not verb.isa(Measures.KEEPS_ON):
        return None  # How long something goes on is no value of it ("nothing will grow there for ten years").
    settled = _settled(text, around, verb, lead)
    if settled is None and _is_paid_for(around, verb, lead) and verb.isa(Measures.SETTLES):
        return None  # "The hospital settled for €9"
    return settled or _moved(text, around, verb, lead) or _standing(text, around, verb, lead)


def _is_paid_for(around: Around, verb: VerbGroup, lead: Token) -> bool:
    """Return whether a verb that else tells where something stands leads to a sum by "for"."""
    return around.money and lead.isa(Closed.FOR) and verb.isa(FigureVerbs.LEVEL)


def _settled(text: Text, around: Around, verb: VerbGroup, lead: Token) -> Place | None:
    """Return what a verb that else tells where something stands did away with for a sum ("settled [a suit] for €9")."""
    paid = _is_paid_for(around, verb, lead)
    return object_of(text, verb, around.first) if paid and text.at(verb.after).isa(VerbGroups.DETERMINER) else None


def _standing(text: Text, around: Around, verb: VerbGroup, lead: Token) -> Place | None:
    """Return the subject that has the value of a figure, or is moved to it."""
    if verb.passive or (verb.reduced and not verb.isa(FigureVerbs.LEVEL)):
        valued = verb.isa(FigureVerbs.TRADE) if lead.isa(Closed.FOR) else verb.isa(*_MOVES)
        return subject_of(text, verb, around.start) if valued else None
    if _sells(text, verb, around.first):
        return None
    if _has_price(verb, lead):
        return subject_of(text, verb, around.start)
    relative = around.share and verb.isa(Measures.RELATIVE)
    levels = relative or verb.isa(FigureVerbs.LEVEL, FigureVerbs.SHIFT)
    return _subject_of_level(text, around, verb) if levels else None


def _sells(text: Text, verb: VerbGroup, first: int) -> bool:
    """Return whether what is sold stands behind its verb ("sold [a barge worth €6] for | €4")."""
    then = text.at(verb.after)
    held = then.isa(VerbGroups.DETERMINER) or then.opens_digits or is_plural(then)
    return verb.isa(Measures.SOLD) and verb.after < first - 1 and held and not text.has(verb.head, first, Closed.AND)


def _has_price(verb: VerbGroup, lead: Token) -> bool:
    """Return whether a verb gives its subject a price ("sold for", "came in at")."""
    sold = verb.isa(Measures.SOLD) and lead.isa(Closed.FOR)
    return sold or (verb.isa(Measures.BRINGS_IN) and verb.after - verb.head > 1)


def _moved(text: Text, around: Around, verb: VerbGroup, lead: Token) -> Place | None:
    """Return the object that a verb moves: "cut [its key rate] by 2 percent", "cut [tolls] 2 percent"."""
    if around.share and not lead.text:
        return bare_object(text, verb, around.first) if verb.isa(*_MOVES) else None
    found = object_of(text, verb, around.first)
    moves = not verb.passive and verb.isa(*_MOVES, FigureVerbs.TRADE) and lead.isa(Arguments.LEAD)
    return found if moves else None


def _is_worth_now(between: tuple[Token, ...]) -> bool:
    """Return whether an adverb and "worth" stand between "is" and a figure ("is currently worth")."""
    adverbs = all(token.isa(Morphology.ADVERB_ENDING) for token in between[:-1])
    return len(between) > 1 and adverbs and between[-1].isa(Measures.WORTH)


def _subject_of_level(text: Text, around: Around, verb: VerbGroup) -> Place | None:
    """Return the subject, unless words stand between verb and figure that make the figure another's."""
    between = text.part(verb.after, around.first)
    loose = any(t.kind == "word" and not t.isa(CountedNouns.STOP, Measures.BETWEEN) for t in between)
    loose = loose and not _is_worth_now(between)
    part = not around.share and text.at(around.after).isa(Closed.OF)
    compared = around.share and text.at(around.after).isa(BesideFigures.COMPARATIVE)
    if (verb.isa(VerbGroups.BEING) and (loose or part)) or (loose and compared):
        return None  # "stayed in the mill 5 percent longer"
    return subject_of(text, verb, around.start)
