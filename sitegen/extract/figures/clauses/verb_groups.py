"""Finds the verb that governs a figure without a parser.

The verb of a figure is the nearest one to its left, before anything that opens another clause. Where there is none, the
figure is a subject, and its verb stands to the right. What is not found this way is not guessed.
"""

from typing import NamedTuple

from sitegen.extract.figures.words.nouns import is_plural
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.extract.languages import Verb, VerbForm
from sitegen.extract.languages.declaring import VerbClass
from sitegen.extract.languages.vocabulary import FigureVerbs
from sitegen.extract.lexicon.counted import STOPS

DETERMINERS = word_set(
    "a an the this that these those its his her their our my your each every some any all no another",
)
PREPOSITIONS = word_set(
    "of in on at by to from with for into over under about as than against between among through across since until "
    "per after before during within without toward towards near worth",
)
BOUNDARIES = word_set(
    "and but or while because although though whereas than so who which that if when after before as unless whose "
    "where until whether despite",
)
_AUXILIARIES = word_set(
    "has have had having will would shall should can could may might must is am are was were be been being not never "
    "to n't 'll 've 'd 're cannot do does did won't wouldn't didn't doesn't don't hasn't haven't hadn't isn't aren't "
    "wasn't weren't can't couldn't going expected projected forecast predicted estimated set likely due scheduled "
    "thought believed it'll we'll they'll he'll she'll we've they've it's",
)
_BE = word_set("is am are was were be been being it's isn't aren't wasn't weren't")
_ADVERBS = word_set(
    "already also still now just only even then soon once since again alone together currently again more almost ever "
    "yet back not far so",
)
_PARTICLES = word_set("up down out in aside over off back at away on")
_PHRASAL = word_set("bring take hand")
PRONOUNS = word_set("i you he she it we they this that these those there who which what one us them me him everyone")
_REACH = 24
SIGNS = frozenset("$€£¥₹")


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries."""

    first: int
    """First token of the group, auxiliaries and adverbs included."""
    head: int
    after: int
    """The token after it, or after its particle ("set aside")."""
    entry: Verb
    """The verb itself."""
    passive: bool
    reduced: bool
    """Whether it is a participle without an auxiliary, after a noun or a comma ("built in 1911")."""
    aux: frozenset[str]
    """Its auxiliaries and what they combine with ("is expected to")."""

    @property
    def lemma(self) -> str:
        """The lemma of the verb."""
        return self.entry.lemma

    def isa(self, *classes: VerbClass) -> bool:
        """Return whether the verb belongs to one of some classes."""
        return self.entry.isa(*classes)


class Place(NamedTuple):
    """A range of tokens."""

    first: int
    after: int


def verb_before(text: Text, first: int, start: int) -> VerbGroup | None:
    """Return the verb that leads to a figure.

    Args:
        text: The article.
        first: The figure's first token.
        start: The first token of its sentence.

    """
    place = first - 1
    while place >= max(start, first - _REACH):
        token = text.at(place)
        if _opens_clause(text, place, first):
            return None
        if is_verb(text, place, start):
            return verb_at(text, place, start)
        if token.kind == "word" and token.lower in STOPS and token.lower in _OTHER_VERBS:
            return None
        place -= 1
    return None


def verb_after(text: Text, after: int, end: int) -> VerbGroup | None:
    """Return the verb whose subject a figure is part of: the first to its right, before another clause."""
    for place in range(after, min(end, after + _REACH)):
        token = text.at(place)
        if token.kind == "mark" and token.text not in {"-", "‑", "’", "'"}:
            return None
        if token.lower in BOUNDARIES:
            return None
        if is_verb(text, place, after) and not _helps(text, place):
            return verb_at(text, place, after)
        if token.lower in _OTHER_VERBS:
            return None
    return None


def _helps(text: Text, place: int) -> bool:
    """Return whether a form of "be" only makes a passive with a participle after it."""
    if text.at(place).lower not in _BE:
        return False
    then = place + 1
    while text.at(then).lower in _AUXILIARIES or is_adverb(text, then):
        then += 1
    form = text.at(then).word.verb
    return form is not None and form.participle


def _opens_clause(text: Text, place: int, first: int) -> bool:
    token = text.at(place)
    if token.kind == "mark":
        return token.text not in {"-", "‑", "’", "'", "&", "$", "€", "£", "%", "/"} and not (
            token.text == "." and text.glued(place + 1)
        )
    return token.lower in BOUNDARIES and not (token.lower in {"and", "or"} and _joins_nouns(text, place, first))


def _joins_nouns(text: Text, place: int, first: int) -> bool:
    """Return whether "and" joins two nouns of one object ("cut rates and fees by 5 percent")."""
    return place + 1 < first - 1 and text.at(place + 1).kind == "word" and text.at(first - 1).lower in PREPOSITIONS


_SMALL_WORDS = word_set(
    "very too most own such both either neither here there up down again ago away plus minus versus vs whom each every "
    "any my me him her monday tuesday wednesday thursday friday saturday sunday january february march april may june "
    "july august september october november december today yesterday tomorrow tonight always perhaps sometimes same "
    "above below amid around across behind beyond beside besides off near onto upon via except throughout else yes "
    "nor yet",
)
_OTHER_VERBS = STOPS - PREPOSITIONS - DETERMINERS - PRONOUNS - _AUXILIARIES - _ADVERBS - _PARTICLES - _SMALL_WORDS
"""Known verbs that no class holds, and words of closed classes that end a search."""


def is_verb(text: Text, place: int, start: int) -> bool:
    """Return whether a token is a form of a known verb, used as one."""
    token = text.at(place)
    form = token.word.verb
    if form is None or token.kind != "word" or (token.text[0].isupper() and not token.opens):
        return False
    before = text.at(place - 1) if place > start else None
    if text.at(place + 1).text == "-" or (before is not None and before.text == "-" and text.glued(place)):
        return False
    if token.lower in _BE:
        return True
    return not _is_noun(text, place, form, start)


def _is_noun(text: Text, place: int, form: VerbForm, start: int) -> bool:
    """Return whether a verb's form is a noun or an adjective here ("a rise", "the estimated cost")."""
    before = text.at(place - 1).lower if place > start else ""
    if before in DETERMINERS - {"that", "all"} or before.endswith(("'s", "s'")):
        return True
    if not form.nominal:
        return before in PREPOSITIONS - {"to", "worth", "than", "since"}
    if before == "to" or before in _AUXILIARIES or before in PRONOUNS - {"that"}:
        return False
    if before in PREPOSITIONS and not text.at(place).lower.endswith("ing"):
        return True
    return not _takes_object(text, place, form) if before else not text.at(place).lower.endswith("ing")


def _takes_object(text: Text, place: int, form: VerbForm) -> bool:
    """Return whether what follows a word that may be a noun shows that it is the verb: a number, "the", "to 5 p.c."."""
    then = text.at(place + 1)
    place_of = then.lower == "at" and text.at(place + 2).lower not in {"least", "most"}
    if then.kind == "number" or then.text in SIGNS or then.lower in DETERMINERS | _QUALIFIES | {"aside"}:
        return not place_of or form.verb.isa(FigureVerbs.LEVEL, FigureVerbs.TRADE)
    other = then.word.verb
    if then.lower in _AUXILIARIES - {"to"} or (other and not other.nominal):
        return False
    if then.lower in PREPOSITIONS | {"up", "down"}:
        scale = form.verb.isa(FigureVerbs.SHIFT, FigureVerbs.LEVEL)
        return then.lower not in {"of", "in"} and bool(scale) and leads_to_number(text, place + 1)
    return then.kind == "word" and is_plural(text.at(place - 1)) and then.lower not in STOPS


def verb_at(text: Text, head: int, start: int) -> VerbGroup:
    """Return the verb at a token with its auxiliaries, and with what controls it ("plans to cut").

    Args:
        text: The article.
        head: A token for which `is_verb` holds.
        start: The first token of its sentence.

    """
    form = text.at(head).word.verb
    if form is None:
        raise ValueError(f"no verb stands at token {head}")
    first = head
    while first > start and (text.at(first - 1).lower in _AUXILIARIES or is_adverb(text, first - 1)):
        first -= 1 + (text.at(first - 1).lower == "than")
    while first < head and is_adverb(text, first):
        first += 1
    aux = frozenset(text.lowers(first, head))
    after = head + 1
    particle = text.at(after).lower
    if particle in _PARTICLES and (particle not in {"in", "on", "over", "at"} or form.lemma in _PHRASAL):
        after += 1
    lone = first == head and form.participle
    before = text.at(head - 1)
    reduced = lone and head > start and (before.text == "," or not form.finite)
    return VerbGroup(first, head, after, form.verb, form.participle and bool(aux & _BE), reduced, aux)


def is_adverb(text: Text, place: int) -> bool:
    """Return whether a token may stand between an auxiliary and its verb."""
    lower = text.at(place).lower
    if lower == "than":
        return text.at(place - 1).lower in {"more", "less"}
    return lower in _ADVERBS or (lower.endswith("ly") and len(lower) > 4 and lower not in {"july", "only", "supply"})  # noqa: PLR2004


def leads_to_number(text: Text, place: int) -> bool:
    """Return whether a preposition stands before a figure: a number, or the words that qualify one."""
    ahead = text.tokens[place + 1 : place + 6]
    for token in ahead:
        if token.kind == "number" or token.text in SIGNS:
            return True
        if token.lower not in _QUALIFIES:
            return False
    return False


_QUALIFIES = word_set(
    "nearly almost about around some roughly approximately more than less over under just up to at least as much many "
    "well an a estimated close only fewer us hk nz half one two three four five six seven eight nine ten minus "
    "record below above eur usd gbp chf nok sek c r",
)
