"""What a verb makes of an amount: what it is paid for, what was done with it, who did what with so much."""

from sitegen.extract.figures.clauses.arguments import lead_of, subject_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.phrases import read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place, VerbGroup, is_in_group, verb_after
from sitegen.extract.languages.vocabulary import (
    Arguments,
    Closed,
    CountedNouns,
    FigureVerbs,
    Measures,
    Morphology,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

_SHORT = 4
"""Words between a verb and what still stands beside it."""
_SHORTEST_PAST = 5
"""Letters of the shortest word that its ending makes a past."""


def purpose(text: Text, around: Around) -> Place | None:
    """Read what an amount is for: "for people harmed", "on roads", "to repair dams"; no length is on something."""
    place, end = around.after, around.end
    lead = text.at(place)
    if place >= end or not text.joined(place) or (lead.isa(Closed.ON) and not _is_paid(around)):
        return None
    if lead.isa(Measures.PURPOSE):
        told = _opens_noun(text.at(place + 1)) and not _is_aside(text, around, place)
        return read_phrase(text, place + 1, end) if told else None
    if lead.isa(Closed.TO) and _is_infinitive(text, place + 1):
        phrase = read_phrase(text, place + 2, end)
        return Place(place + 1, phrase.after) if phrase else None
    return None


def _is_aside(text: Text, around: Around, lead: int) -> bool:
    """Return whether "on" leads to a name, or "for" tells why so far was gone ("drove 600 miles | for peace")."""
    named = text.at(lead).isa(Closed.ON) and text.at(lead + 1).text[:1].isupper()
    told = around.share or around.money or around.length or around.counted
    return named or (text.at(lead).isa(Closed.FOR) and not told)


def _is_paid(around: Around) -> bool:
    """Return whether an amount is money, or a share of it."""
    return around.money or around.share


def _is_infinitive(text: Text, place: int) -> bool:
    """Return whether a verb with an object follows "to": a small word and then a noun phrase."""
    token, then = text.at(place), text.at(place + 1)
    if token.kind != "word" or not token.text[0].islower() or token.isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN):
        return False
    if token.isa(Morphology.ADVERB_ENDING) and token.word.verb is None:
        return False  # "to sharply raise"
    return _opens_noun(then) and text.joined(place + 1)


def _opens_noun(token: Token) -> bool:
    """Return whether a word may open a noun phrase: a determiner, or no small word."""
    return token.kind == "word" and (token.isa(VerbGroups.DETERMINER) or not token.isa(CountedNouns.STOP))


def participle(text: Text, around: Around) -> Place | None:
    """Read a participle after the figure, or the verb whose subject it is: "€700 million promised", "$9m was spent"."""
    word = text.at(around.after)
    form = word.word.verb
    participle = form is not None and form.participle and not word.isa(Arguments.REPORT)
    if participle and around.after < around.end and text.joined(around.after):
        return Place(around.after, around.after + 1)
    if around.verb is not None or around.share:
        return None
    verb = verb_after(text, around.after, around.end)
    return _done_with(text, verb, around.end) if verb and verb.passive else None


def _done_with(text: Text, verb: VerbGroup, end: int) -> Place | None:
    """Return what a sum was spent on ("€9m was spent on [boats]"), else the verb of money by which it was."""
    if text.at(verb.after).isa(Measures.PURPOSE) and _opens_noun(text.at(verb.after + 1)):
        return read_phrase(text, verb.after + 1, end)
    return Place(verb.head, verb.after) if verb.isa(FigureVerbs.MONEY) else None


_PAYING = (FigureVerbs.MONEY, FigureVerbs.TRADE)

_CLASSED = (FigureVerbs.LEVEL, FigureVerbs.SHARE, FigureVerbs.MOVE, FigureVerbs.VALUE, *_PAYING)
"""Classes of verbs that make something of a figure beside them."""


def acted(text: Text, around: Around) -> Place | None:
    """Return the verb whose object the amount is, with a short subject and a second object: "fined the bank"."""
    verb, before, lead = around.verb, text.at(around.first - 1), lead_of(text, around.first)
    if around.share or before.kind == "mark" or lead.isa(Measures.NO_OBJECT):
        return None
    if verb is None:
        return _act_of_unknown(text, around)
    if not _acts_on(verb, around, lead):
        return None
    if around.first - verb.head > _SHORT + 2:
        return Place(verb.head, verb.after) if around.money else None
    return _with_subject(text, around, verb, lead)


def _act_of_unknown(text: Text, around: Around) -> Place | None:
    """Return the past of a verb that no list has, right before a sum or a length of time."""
    counts = (around.money or around.length) and _is_unknown_past(text.at(around.first - 1))
    return Place(around.first - 1, around.first) if counts else None


def _with_subject(text: Text, around: Around, verb: VerbGroup, lead: Token) -> Place | None:
    """Return a verb with its subject where that is short, and with what it is done to."""
    subject = subject_of(text, verb, around.start)
    near = subject is not None and subject.after == verb.first and _words(text, subject) <= _SHORT
    first = subject.first if subject and near else verb.head
    after = max(around.first - _is_led(around, lead), verb.head + 1)
    while after > verb.head + 1 and is_in_group(text, after - 1):
        after -= 1
    named = first < verb.head or any(not word.isa(CountedNouns.STOP) for word in text.part(verb.after, after))
    return Place(first, after) if around.money or named else None


def _is_led(around: Around, lead: Token) -> bool:
    """Return whether a preposition leads to an amount, and belongs to no verb ("took in | €9")."""
    return bool(lead.text) and not (around.money and lead.isa(Closed.IN))


def _words(text: Text, place: Place) -> int:
    """Return how many words stand in a place, marks left out."""
    return sum(token.kind == "word" for token in text.part(*place))


def _is_unknown_past(token: Token) -> bool:
    """Return whether a word looks like the past of a verb that no list has."""
    long = len(token.lower) >= _SHORTEST_PAST and token.text[0].islower()
    return long and token.isa(Morphology.PAST_ENDING) and not token.isa(CountedNouns.STOP)


def _acts_on(verb: VerbGroup, around: Around, lead: Token) -> bool:
    """Return whether an amount is the object of a verb, which stands right before it or is one of paying."""
    if verb.isa(FigureVerbs.VALUE) and lead.isa(Closed.AT):
        return False  # Its object has the value, and was not found ("which the board put at €5 million").
    adjacent = verb.after == around.first and not verb.isa(VerbGroups.BEING)
    return verb.isa(*_PAYING) or (adjacent and verb.isa(*_CLASSED))
