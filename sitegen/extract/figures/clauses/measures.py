"""Finds what a figure measures, in the article's words, without a parser.

What stands beside the figure comes first: the complement after it ("€169 billion in financial support"), the noun it
stands before ("a €50 billion package") or is the content of ("a budget of €3m"). Then its verb tells: the subject of
"rose" and "stood at", the object of "cut ... by" and "put ... at", the purpose after "spent", else the verb with its
subject ("The airline lost"). Anything else is unclear, and None.
"""

from sitegen.extract.figures.clauses.arguments import lead_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.by_verb import acted, participle, purpose
from sitegen.extract.figures.clauses.contents import complement
from sitegen.extract.figures.clauses.described import described_thing
from sitegen.extract.figures.clauses.nouns_of_values import part_of
from sitegen.extract.figures.clauses.phrases import MAX_WORDS, noun_before, phrase_before, read_phrase
from sitegen.extract.figures.clauses.polls import read_view
from sitegen.extract.figures.clauses.scales import on_scale
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Changes,
    Closed,
    CountedNouns,
    FigureVerbs,
    Measures,
    Morphology,
    People,
    VerbGroups,
)
from sitegen.extract.text.text import Text


def find_measure(text: Text, around: Around) -> Place | None:
    """Return the words that a figure measures."""
    if around.length and text.at(around.after).isa(Measures.OFFSET):
        return None
    scaled = _scaled(text, around)
    first, after = around.first, around.after
    if around.share and scaled and _stands(text, around) and text.at(after).isa(Closed.OF):
        return scaled
    return (
        complement(text, around)
        or _attributive(text, around)
        or part_of(text, around)
        or scaled
        or purpose(text, around)
        or _worth(text, first, around.start)
        or (read_view(text, around.after, around.end) if around.share and around.verb is None else None)
        or participle(text, around)
        or acted(text, around)
    )


def _scaled(text: Text, around: Around) -> Place | None:
    """Return what a figure is the value of; nothing of a sum that is put into a thing ("sank €9 million | into")."""
    into = around.money and text.at(around.after).isa(BesideFigures.LEADS_INTO)
    return None if into and not lead_of(text, around.first).text else on_scale(text, around)


def _stands(text: Text, around: Around) -> bool:
    """Return whether a verb's subject has a value, and is no part of it ("covered 75 percent of the costs").

    What somebody grows is no value of theirs ("The isle grows | a fifth of the tea").
    """
    verb = around.verb
    if verb is None or verb.isa(FigureVerbs.SHARE):
        return False
    moved = verb.isa(FigureVerbs.SHIFT) and bool(lead_of(text, around.first).text)
    return moved or verb.isa(FigureVerbs.LEVEL)


def find_counted_measure(text: Text, around: Around, noun: Place) -> Place:
    """Return what a counted noun measures: the whole it makes up ("our target"), else the noun with what follows it."""
    whole = part_of(text, around)
    if whole and _is_told_in(text, noun, whole):
        return whole
    lead = lead_of(text, around.first)
    steps = noun.after - noun.first == 1 and text.at(noun.first).isa(Measures.STEP)
    if around.verb and around.verb.isa(FigureVerbs.SHIFT) and (steps or lead.isa(Measures.END)):
        scaled = on_scale(text, around)
        if scaled:
            return scaled
    if around.verb and around.verb.isa(FigureVerbs.LEVEL) and not around.verb.isa(VerbGroups.BEING):
        scaled = on_scale(text, around)
        if scaled and text.has(*scaled, Measures.QUANTITY):
            return scaled
    phrase = read_phrase(text, noun.first, around.end)
    return Place(noun.first, max(_before_from(text, around, noun, phrase.after) if phrase else 0, noun.after))


def _is_told_in(text: Text, noun: Place, whole: Place) -> bool:
    """Return whether the noun before "of" is what a count makes up, or is told in points ("a lead of 12 points")."""
    return text.has(*whole, Measures.QUANTITY) or text.at(noun.after - 1).isa(Changes.POINT)


def _before_from(text: Text, around: Around, noun: Place, end: int) -> int:
    """Return where words behind a noun end before "from" and no name, which may belong to the verb ("kept 40 from")."""
    places = (i for i in range(noun.after, end) if text.at(i).isa(Closed.FROM) and text.at(i + 1).text.islower())
    moved = text.at(around.first - 1).isa(VerbGroups.DIRECTION)  # "up 40 points from"
    acted = moved or around.verb is not None or text.at(around.first - 2).isa(Closed.TO)  # "to shield 40 keepers from"
    return next(places, end) if acted else end


def _attributive(text: Text, around: Around) -> Place | None:
    """Read the noun that a figure stands before: "a €50 billion package of loans", "the 53-day-long fair"."""
    return described_thing(text, around) or _determined(text, around.first, around.after, around.end)


def _determined(text: Text, first: int, after: int, end: int) -> Place | None:
    """Read the noun of a small word before a figure."""
    before, then = text.at(first - 1), text.at(after)
    determined = before.isa(VerbGroups.DETERMINER, Morphology.OWNER_ENDING)
    if first == 0 or text.at(first).opens or not determined:
        return None
    if then.kind != "word" or then.isa(CountedNouns.STOP, People.GROUP) or after >= end or not text.joined(after):
        return None  # "the €9 million | analysts had expected"
    form = then.word.verb
    if form and form.participle and not form.nominal:
        return None
    return read_phrase(text, after, _before_with(text, after, end))


def _before_with(text: Text, first: int, end: int) -> int:
    """Return where a noun that a figure stands before ends before "with", which may go with the verb."""
    return next((i for i in range(first + 1, min(end, first + MAX_WORDS)) if text.at(i).isa(Closed.WITH)), end)


def _worth(text: Text, first: int, start: int) -> Place | None:
    """Read "old jewels worth $2 million", "jewels in a box worth $2 million"; None where a verb may be among them."""
    if not text.at(first - 1).isa(Measures.WORTH) or first - 2 < start or text.at(first - 2).kind != "word":
        return None
    noun = noun_before(text, first - 1, start)
    if noun is None or text.at(noun.after - 1).isa(CountedNouns.STOP):
        return None
    if not text.at(noun.first - 1).isa(VerbGroups.PREPOSITION) or noun.first - 1 <= start:
        begins = noun.first + text.at(noun.first).isa(Morphology.PAST_ENDING)  # "has gathered | stock worth"
        return noun._replace(first=begins) if begins < noun.after else None
    whole = phrase_before(text, first - 1, start)
    return whole and whole._replace(first=whole.first + text.at(whole.first).isa(VerbGroups.PREPOSITION))
