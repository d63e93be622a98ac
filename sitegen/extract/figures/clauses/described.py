"""Reads the thing that a figure with a hyphen, or with its conversion in brackets, tells apart.

"The 16-inch [Velm Pro] weighs", "the 53-day-long [fair]", "a new 2-litre [jug]", "a 40km (25-mile) [border]": a name
up to its last capital, or the noun with no more than its "of" where no small word opens its phrase.
"""

from sitegen.extract.clauses.word_kinds import has_form_of_verb
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.phrases import MAX_WORDS, read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.languages.vocabulary import BesideFigures, Closed, CountedNouns, Morphology, Numbers, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token


def described_thing(text: Text, around: Around) -> Place | None:
    """Return the thing that a figure right before it describes; None where a plain amount may be meant."""
    noun = _past_conversion(text, around.after)
    while text.hyphened(noun):
        noun += 2  # "the 53-day | -long | fair"
    if not _opens_thing(text, noun):
        return None
    if _is_hyphened(text, around):
        return _hyphened_thing(text, around, noun)
    return _core(text, noun) if noun > around.after and _is_determined(text, around) else None


def _opens_thing(text: Text, place: int) -> bool:
    """Return whether a word that may open the name of a thing stands at a place."""
    token = text.at(place)
    return token.kind == "word" and text.joined(place) and not token.isa(CountedNouns.STOP, VerbGroups.DETERMINER)


def _hyphened_thing(text: Text, around: Around, noun: int) -> Place | None:
    """Return the name or the noun behind a figure with a hyphen; one that follows "the" is read with all it has."""
    name = _name_at(text, noun)
    if name is not None and not _is_plain(text, name.after):
        return name if name.after - name.first <= _LONGEST_NAME else None
    return None if noun == around.after and _is_determined(text, around) else _core(text, noun)


def _is_determined(text: Text, around: Around) -> bool:
    """Return whether a small word before a figure opens the phrase of the noun behind it."""
    before = text.at(around.first - 1).isa(VerbGroups.DETERMINER, Morphology.OWNER_ENDING)
    return before and not text.at(around.first).opens


def _is_hyphened(text: Text, around: Around) -> bool:
    """Return whether a hyphen joins the number of a figure to its unit ("40-metre", "a billion-dollar")."""
    after = around.after
    number = text.at(after - 3)
    counts = number.kind == "number" or any(number.word.value(table) is not None for table in _NUMBERS)
    return after - 3 >= around.first and counts and text.hyphened(after - 2)


_NUMBERS = (Numbers.SMALL, Numbers.MAGNITUDE)
"""What tells that a word is a number."""


def _past_conversion(text: Text, after: int) -> int:
    """Return where words go on behind the conversion of a figure in brackets ("a 40km (25-mile) | border")."""
    inside = text.at(after).text == ")"
    if text.at(after).text != "(" and not inside:
        return after
    places = range(after, after + _CONVERTED)
    closing = next((place for place in places if text.at(place).text == ")"), None)
    numbered = inside or any(text.at(after + ahead).kind == "number" for ahead in (1, 2))
    return closing + 1 if closing is not None and numbered else after


_CONVERTED = 8
"""Tokens of the longest conversion with its brackets."""


def _name_at(text: Text, first: int) -> Place | None:
    """Return the name that begins at a place, of something that a length or a weight tells apart."""
    after = first
    while text.at(after).kind == "word" and _is_name(text.at(after)) and (after == first or text.joined(after)):
        after += 1
    cut = text.at(after).kind == "number" or text.hyphened(after) or text.at(after - 1).isa(Morphology.OWNER_ENDING)
    return Place(first, after) if after > first and not cut else None


def _is_name(token: Token) -> bool:
    """Return whether a word has a capital as its first or second letter ("Velm", "iVelm")."""
    return token.text[:2] != token.text[:2].lower()


_LONGEST_NAME = 3
"""Words of the longest name behind a length; a longer one may be that of something else ("Velm Pro Price Guide")."""


def _is_plain(text: Text, place: int) -> bool:
    """Return whether a word goes on with a name before it: no small word, and no verb ("the Velm | pro", "| looks")."""
    token = text.at(place)
    small = token.isa(BesideFigures.FUNCTION, CountedNouns.STOP, VerbGroups.BOUNDARY, VerbGroups.PREPOSITION)
    acts = has_form_of_verb(token) or token.isa(Morphology.PAST_ENDING)
    acts = acts or token.isa(Morphology.PLURAL_ENDING)
    return token.kind == "word" and text.joined(place) and not (small or acts)


def _core(text: Text, first: int) -> Place | None:
    """Return a noun with what stands before it and its "of"; None where a verb may be among them."""
    phrase = read_phrase(text, first, first + MAX_WORDS)
    if phrase is None:
        return None
    leads = (place for place in range(*phrase) if _leads_on(text.at(place)))
    after = next(leads, phrase.after)
    acts = any(_may_be_verbal(token) for token in text.part(first + 1, after))
    return Place(first, after) if after > first and not acts and not _may_be_verbal(text.at(first)) else None


def _leads_on(token: Token) -> bool:
    """Return whether a word is a preposition that may lead to something of the verb, unlike "of"."""
    return token.isa(VerbGroups.PREPOSITION) and not token.isa(Closed.OF)


def _may_be_verbal(token: Token) -> bool:
    """Return whether a word may be a verb that stands with a subject, or a participle."""
    form = token.word.verb
    finite = form is not None and not form.nominal
    return finite or token.isa(Morphology.PAST_ENDING, VerbGroups.BE, VerbGroups.AUXILIARY)
