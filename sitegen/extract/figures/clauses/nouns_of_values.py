"""The noun that an amount is the content of ("our target of 2 million rounds"), with what belongs to it and no verb."""

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.phrases import noun_before
from sitegen.extract.figures.clauses.verb_groups import Place, is_verb
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Changes,
    Closed,
    CountedNouns,
    FigureVerbs,
    Measures,
    Morphology,
    Numbers,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token


def part_of(text: Text, around: Around) -> Place | None:
    """Read the noun of which a figure is the content: "our target of 2 million rounds", "an appeal for $3m"."""
    first, start = around.first, around.start
    lead, noun = text.at(first - 1), text.at(first - 2)
    claimed = lead.isa(Closed.FOR) and noun.isa(Measures.CLAIM) and not is_verb(text, first - 2, start)
    if first - 2 < start or text.at(first).opens or not (lead.isa(Closed.OF) or claimed):
        return None
    if _tells_no_content(text, around):
        return None
    found = noun_before(text, first - 1, start)
    return _with_what_it_hangs_on(text, around, found) or with_its_noun(text, found, start)


def _tells_no_content(text: Text, around: Around) -> bool:
    """Return whether the noun before "of" is a change of something else, or says nothing ("a total of")."""
    noun, before = text.at(around.first - 2), text.at(around.first - 3)
    lost = around.money and noun.isa(Measures.LOSS)
    alone = noun.isa(Measures.CHANGE_NOUN) and before.isa(Closed.A) and not lost
    return alone or (noun.isa(Measures.EMPTY) and not before.isa(Morphology.OWNER_ENDING))  # "the isle's average of"


def _with_what_it_hangs_on(text: Text, around: Around, found: Place | None) -> Place | None:
    """Return the noun of a value with the phrase behind it ("[A loan from the bank] of €9 million")."""
    valued = (around.money or around.share) and text.at(around.first - 1).isa(Closed.OF)
    if found is None or not valued:
        return None
    lead, start = found.first - 1, around.start
    own = text.at(found.first).isa(Closed.A) or lead <= start  # "sold his stake at a loss of €9"
    if own or not text.at(lead).isa(Closed.FROM, Closed.TO, Closed.IN, Closed.ON):
        return None
    noun = noun_before(text, lead, start)
    if text.at(found.after - 1).isa(Measures.EMPTY, BesideFigures.EMPTY_MEASURE):
        return None  # "keeps the gate in lieu of €9"
    if (
        noun is None
        or text.at(noun.first).isa(VerbGroups.PRONOUN)
        or not text.at(noun.first).isa(VerbGroups.DETERMINER)
    ):
        return None
    return Place(noun.first, found.after)


def _behind_its_verb(text: Text, found: Place | None, start: int) -> Place | None:
    """Return the noun of a figure without the verb, or the other object, that was read as a part of it.

    "€4 million [beat] | forecasts of", "who break [the rule risk] | fines of", "awarded [the clerk] | damages of".
    """
    if found is None or found.after - found.first < _PAIR:
        return found
    if _opens_with_verb(text, found.first, start):
        return found._replace(first=found.first + 1)
    size = found.after - found.first
    if size == _PAIR or not text.at(found.first).isa(VerbGroups.DETERMINER):
        return found
    if text.at(found.first - 2).isa(Closed.WHO, Closed.WHICH, Closed.THAT):
        # The second verb of "those who" stands among the words, and may be on no list.
        return found._replace(first=found.after - 1) if size > _PAIR + 1 else found
    two = size == _PAIR + 1 and _is_given(text, found)
    return found._replace(first=found.after - 1) if two else found


def _is_given(text: Text, found: Place) -> bool:
    """Return whether words are whom and what a verb of giving has for its objects ("awarded [the clerk damages]")."""
    form = text.at(found.first - 1).word.verb
    return form is not None and form.verb.isa(FigureVerbs.MONEY) and is_plural(text.at(found.after - 1))


def _opens_with_verb(text: Text, first: int, start: int) -> bool:
    """Return whether words open with a verb behind an amount, or a participle behind a comma (", missing plans")."""
    opening, before = text.at(first), text.at(first - 1)
    form = opening.word.verb
    behind = before.kind == "number" or before.text in _ENDS_AMOUNT or before.word.value(Numbers.MAGNITUDE) is not None
    acts = (form is not None and form.finite) or opening.isa(Changes.CONTESTED)
    missing = opening.isa(Morphology.ING_ENDING) and before.text == ","
    return first > start and ((acts and behind) or (missing and form is not None))


_PAIR = 2
"""Words of the shortest phrase that may hold a verb or another object."""

_ENDS_AMOUNT = frozenset({"%", ")"})
"""Marks behind an amount, where a verb may follow."""


def with_its_noun(text: Text, found: Place | None, start: int) -> Place | None:
    """Return a noun with the one that it belongs to ("a margin of error | of 3 points", "a poll by Oke | of 90")."""
    found = _behind_its_verb(text, found, start)
    if found is None:
        return None
    found = _with_first_of_two(text, found, start)
    if _tells_maker(text, found):
        return _with_what_is_made(text, found, start)
    if not text.at(found.first - 1).isa(Closed.OF) or text.at(found.first).isa(VerbGroups.DETERMINER):
        return found
    noun = noun_before(text, found.first - 1, start)
    return found if noun is None or text.at(found.first - 2).isa(Measures.EMPTY) else Place(noun.first, found.after)


def _with_first_of_two(text: Text, found: Place, start: int) -> Place:
    """Return two nouns that "and" joins before "of" ("[cash and bonds] of €9 million")."""
    joint, first = found.first - 1, found.first - 2
    last = text.at(found.first)
    if joint <= start or not text.at(joint).isa(Closed.AND) or not last.text.islower():
        return found
    noun = text.at(first)
    plain = noun.kind == "word" and noun.text.islower() and noun.word.verb is None and not noun.isa(CountedNouns.STOP)
    opens = is_verb(text, first - 1, start) or text.at(first - 1).isa(Closed.PREPOSITION, Closed.HAD)
    return Place(first, found.after) if plain and opens and not last.isa(VerbGroups.DETERMINER) else found


def _with_what_is_made(text: Text, maker: Place, start: int) -> Place | None:
    """Return the noun before a preposition with who made it ("A poll by | the Echo"); None where a verb led to it."""
    made = noun_before(text, maker.first - 1, start)
    if made is None or made.after != maker.first - 1 or text.at(made.first).isa(VerbGroups.PRONOUN):
        return None
    return Place(made.first, maker.after)


def _tells_maker(text: Text, found: Place) -> bool:
    """Return whether a noun tells who made what a figure is of ("a review by the guild | of 40 mills").

    A name behind a preposition does, and a known one behind "by" (not "by a vote | of 40").
    """
    lead = text.at(found.first - 1)
    known = lead.isa(Closed.BY) and text.at(found.first).isa(Closed.THE)
    return _sets_beside(lead) and (known or text.at(found.after - 1).text[:1].isupper())


def _sets_beside(lead: Token) -> bool:
    """Return whether a preposition tells whose or where something is, and does not open what a figure is of."""
    return lead.isa(VerbGroups.PREPOSITION) and not lead.isa(Closed.OF)
