"""What an amount is of, or in, as the words behind it tell ("€9 in financial support", "of our target")."""

from sitegen.extract.figures.clauses.arguments import lead_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.phrases import MAX_WORDS, read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.languages.vocabulary import (
    Closed,
    CountedNouns,
    Durations,
    FigureVerbs,
    Measures,
    Morphology,
    VerbGroups,
)
from sitegen.extract.text.text import Text


def complement(text: Text, around: Around) -> Place | None:
    """Read "in financial support to Ukraine", "of our target", "worth of ammunition"."""
    place, end = _content_at(text, around), around.end
    lead, then = text.at(place), text.at(place + 1)
    if lead.isa(Measures.CHANGE_NOUN) and then.isa(Measures.CHANGE_CONTENT):
        return read_phrase(text, place, end)
    if _is_whole_with_a_number(text, around, place):
        return Place(place + 1, _with_what_costs(text, around.numbered))
    if place >= end or not lead.isa(Measures.CONTENT) or not text.joined(place):
        return None
    if lead.isa(Closed.IN):
        return _content(text, around, place + 1)
    share = lead.isa(Closed.OF) and around.share
    return read_phrase(text, place + 1, _before_to(text, place + 1, end) if share else end)


def _is_whole_with_a_number(text: Text, around: Around, place: int) -> bool:
    """Return whether "of" and a determiner lead to the next figure ("12 percent | of its €4 million budget")."""
    whole = text.at(place).isa(Closed.OF) and text.at(place + 1).isa(VerbGroups.DETERMINER)
    return whole and place + 2 >= around.end and around.numbered > around.end


def _with_what_costs(text: Text, after: int) -> int:
    """Return where the noun behind a sum ends, where one hangs on it ("12 percent of its €4 million | budget")."""
    noun, then = text.at(after), text.at(after + 1)
    either = noun.word.verb is None or noun.word.verb.nominal
    plain = noun.text.islower() and text.joined(after) and either
    plain = plain and not noun.isa(CountedNouns.STOP, Morphology.PAST_ENDING)
    ends = then.kind == "mark" or then.isa(VerbGroups.PREPOSITION, VerbGroups.BE, VerbGroups.AUXILIARY)
    return after + 1 if plain and ends else after


def _content_at(text: Text, around: Around) -> int:
    """Return where the content of an amount may stand: behind it, behind "worth", or behind its brackets.

    "€9 worth | of ammunition", "17 ounces (500 ml) | of water".
    """
    place = around.after
    bracketed = text.at(place).text == ")" and text.at(around.first - 1).text == "("
    return place + (bracketed or (text.at(place).isa(Measures.WORTH) and text.at(place + 1).isa(Closed.OF)))


def _is_a_level(text: Text, around: Around) -> bool:
    """Return whether a sum is the value to which its verb moves a subject ("fell to $12 in | Tarn trading")."""
    moved = around.verb is not None and around.verb.isa(FigureVerbs.SHIFT)
    return moved and lead_of(text, around.first).isa(Measures.END)


def _content(text: Text, around: Around, first: int) -> Place | None:
    """Return what an amount is in ("$40 in Karolian goods"), and no place and no time ("in northern Karolia")."""
    opening = text.at(first)
    if around.share or _is_a_level(text, around) or opening.kind != "word" or opening.isa(VerbGroups.DETERMINER):
        return None
    phrase = read_phrase(text, first, around.end)
    if phrase is None or text.at(phrase.after - 1).word.value(Durations.UNIT) is not None:
        return None  # "€9 in most years"
    leads = (i for i in range(*phrase) if i > phrase.first and text.at(i).isa(VerbGroups.PREPOSITION))
    return None if text.at(next(leads, phrase.after) - 1).text[:1].isupper() else phrase


def _before_to(text: Text, first: int, end: int) -> int:
    """Return where a share's whole ends before "to", which leads on to somebody else's ("the vote to Wells's")."""
    return next((i for i in range(first, min(end, first + MAX_WORDS)) if text.at(i).isa(Closed.TO)), end)
