"""Finds the verb that governs a figure without a parser.

The verb of a figure is the nearest one to its left, before anything that opens another clause. Where there is none, the
figure is a subject, and its verb stands to the right. What is not found this way is not guessed.
"""

from typing import NamedTuple

from sitegen.extract.clauses.word_kinds import ends_as_adverb, is_plural, is_verb_only
from sitegen.extract.languages import Verb, VerbForm
from sitegen.extract.languages.declaring import VerbClass, WordClass
from sitegen.extract.languages.vocabulary import (
    Closed,
    CountedNouns,
    FigureVerbs,
    Morphology,
    Numbers,
    Reporting,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import NOWHERE, Token

_REACH = 24
"""Tokens between a figure and the verb that governs it."""


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
    aux: tuple[Token, ...]
    """Its auxiliaries and what they combine with ("is expected to")."""

    @property
    def lemma(self) -> str:
        """The lemma of the verb."""
        return self.entry.lemma

    def isa(self, *classes: VerbClass) -> bool:
        """Return whether the verb belongs to one of some classes."""
        return self.entry.isa(*classes)

    def helped(self, *classes: WordClass) -> bool:
        """Return whether one of its auxiliaries belongs to one of some classes."""
        return any(token.isa(*classes) for token in self.aux)


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
        if token.kind == "word" and _is_other_verb(token):
            return None
        place -= 1
    return None


def verb_after(text: Text, after: int, end: int) -> VerbGroup | None:
    """Return the verb whose subject a figure is part of: the first to its right, before another clause."""
    for place in range(after, min(end, after + _REACH)):
        token = text.at(place)
        if token.kind == "mark" and token.text not in {"-", "‑", "’", "'"}:
            return None
        if token.isa(VerbGroups.BOUNDARY):
            return None
        if is_verb(text, place, after) and not _helps(text, place):
            return verb_at(text, place, after)
        if _is_other_verb(token):
            return None
    return None


_OVER_WHICH = (
    VerbGroups.PREPOSITION,
    VerbGroups.DETERMINER,
    VerbGroups.PRONOUN,
    VerbGroups.AUXILIARY,
    VerbGroups.ADVERB,
    VerbGroups.PARTICLE,
    VerbGroups.SMALL_WORD,
)
"""Words of closed classes over which a verb is sought."""


def _is_other_verb(token: Token) -> bool:
    """Return whether a word ends a search: a known verb that no class holds, or a word of another closed class."""
    return token.isa(CountedNouns.STOP) and not token.isa(*_OVER_WHICH)


def _helps(text: Text, place: int) -> bool:
    """Return whether a form of "be" only makes a passive with a participle after it."""
    if not text.at(place).isa(VerbGroups.BE):
        return False
    then = place + 1
    while text.at(then).isa(VerbGroups.AUXILIARY) or is_in_group(text, then):
        then += 1
    form = text.at(then).word.verb
    return form is not None and form.participle


def _opens_clause(text: Text, place: int, first: int) -> bool:
    token = text.at(place)
    if token.kind == "mark":
        return token.text not in {"-", "‑", "’", "'", "&", "$", "€", "£", "%", "/"} and not (
            token.text == "." and text.glued(place + 1)
        )
    joins = token.isa(Closed.AND, Closed.OR) and _joins_nouns(text, place, first)
    return token.isa(VerbGroups.BOUNDARY) and not joins


def _joins_nouns(text: Text, place: int, first: int) -> bool:
    """Return whether "and" joins two nouns of one object ("cut rates and fees by 5 percent")."""
    return (
        place + 1 < first - 1 and text.at(place + 1).kind == "word" and text.at(first - 1).isa(VerbGroups.PREPOSITION)
    )


def is_verb(text: Text, place: int, start: int) -> bool:
    """Return whether a token is a form of a known verb, used as one."""
    token = text.at(place)
    form = token.word.verb
    if form is None or token.kind != "word" or (token.text[0].isupper() and not token.opens):
        return False
    before = text.at(place - 1) if place > start else None
    if text.at(place + 1).text == "-" or (before is not None and before.text == "-" and text.glued(place)):
        return False
    if token.isa(VerbGroups.BE):
        return True
    return not _is_noun(text, place, form, start)


def is_finite(text: Text, place: int) -> bool:
    """Return whether a word is a verb that stands with a subject, and can be no noun."""
    token = text.at(place)
    verb = is_verb_only(token) and token.word.cue is None and not token.isa(Morphology.ING_ENDING)
    return verb or token.isa(VerbGroups.BE, Closed.MODAL)


def tells_somebody(text: Text, place: int) -> bool:
    """Return whether a verb stands at a place that has somebody who is told something ("told the court the weir")."""
    cue = text.at(place).word.cue
    then = text.at(place + 1)
    heard = then.text[:1].isupper() or then.isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN, Reporting.LISTENER)
    adjective = text.at(place).isa(Morphology.ING_ENDING) and not heard
    return cue is not None and cue.verb.isa(Reporting.TELL) and not adjective  # "a telling insight"


def _is_noun(text: Text, place: int, form: VerbForm, start: int) -> bool:
    """Return whether a verb's form is a noun or an adjective here ("a rise", "the estimated cost")."""
    before = text.at(place - 1) if place > start else NOWHERE
    ing = text.at(place).isa(Morphology.ING_ENDING)
    if before.isa(VerbGroups.BEFORE_NOUN, Morphology.OWNER_ENDING, Morphology.PLURAL_OWNER_ENDING):
        return True
    if is_by_a_verb(text.at(place), before, text.at(place + 1)):
        return True
    if not form.nominal:
        return before.isa(VerbGroups.GOVERNS_NOUN)
    if before.isa(VerbGroups.BEFORE_VERB):
        return False
    if before.isa(VerbGroups.PREPOSITION) and not ing:
        return True
    taken = _takes_object(text, place, form) or _moves_the_next(text, place)
    return not ing if before is NOWHERE else not taken


def is_by_a_verb(token: Token, before: Token, then: Token) -> bool:
    """Return whether a verb beside a word shows that it is a noun ("raised [rates] by", "[Spending] rose")."""
    noun_too = token.word.verb is not None and token.word.verb.nominal
    moved = _moves(before) and not _shifts(token)  # no "tax cut [falls] by"
    taken = _is_plain_verb(before) or (then.isa(Closed.BY) and moved)
    object_of = noun_too and token.isa(Morphology.PLURAL_ENDING) and before.text.islower() and taken
    return object_of or (token.opens and token.isa(Morphology.ING_ENDING) and _is_plain_verb(then))


def _moves(token: Token) -> bool:
    """Return whether a word is a verb that moves its object, and may be a noun ("The guild | cut costs by")."""
    form = token.word.verb
    return form is not None and form.finite and form.verb.isa(FigureVerbs.SHIFT, FigureVerbs.MOVE)


def _shifts(token: Token) -> bool:
    """Return whether a word is a verb whose subject itself goes up or down."""
    form = token.word.verb
    return form is not None and form.verb.isa(FigureVerbs.SHIFT)


def _is_plain_verb(token: Token) -> bool:
    """Return whether a word is a verb that stands with a subject, and can be no noun."""
    return is_verb_only(token) and not token.isa(VerbGroups.BE)


def _takes_object(text: Text, place: int, form: VerbForm) -> bool:
    """Return whether what follows a word that may be a noun shows that it is the verb: a number, "the", "to 5 p.c."."""
    then = text.at(place + 1)
    if _opens_object(then):
        place_of = then.isa(Closed.AT) and not text.at(place + 2).isa(VerbGroups.BOUND)
        return not place_of or form.verb.isa(FigureVerbs.LEVEL, FigureVerbs.TRADE)
    other = then.word.verb
    helps = then.isa(VerbGroups.AUXILIARY) and not then.isa(Closed.TO)
    if helps or (other and not other.nominal):
        return False
    if then.isa(VerbGroups.PREPOSITION, VerbGroups.DIRECTION):
        scale = form.verb.isa(FigureVerbs.SHIFT, FigureVerbs.LEVEL)
        return not then.isa(Closed.OF, Closed.IN) and scale and leads_to_number(text, place + 1)
    return then.kind == "word" and is_plural(text.at(place - 1)) and not then.isa(CountedNouns.STOP)


def _moves_the_next(text: Text, place: int) -> bool:
    """Return whether "by" and a number show that a verb moves the word behind it ("The guild | cut costs by 3%")."""
    last = place + 1 + is_plural(text.at(place + 2))  # "cut interest rates by"
    then = text.at(last)
    led = text.at(last + 1).isa(Closed.BY) and leads_to_number(text, last + 1)
    moved = (then.word.verb is not None or is_plural(then)) and not _shifts(then)
    return led and _moves(text.at(place)) and moved


def _opens_object(token: Token) -> bool:
    """Return whether a word opens what a verb before it moves or counts."""
    counts = token.opens_digits
    return counts or token.isa(VerbGroups.DETERMINER, VerbGroups.BEFORE_NUMBER, VerbGroups.ASIDE)


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
    while first > start and (text.at(first - 1).isa(VerbGroups.AUXILIARY) or is_in_group(text, first - 1)):
        first -= 1 + text.at(first - 1).isa(Closed.THAN)
    while first < head and is_in_group(text, first):
        first += 1
    aux = text.tokens[first:head]
    after = head + 1
    particle = text.at(after)
    belongs = form.verb.isa(VerbGroups.PHRASAL) or not particle.isa(VerbGroups.PARTICLE_TOO)
    after += particle.isa(VerbGroups.PARTICLE) and belongs
    lone = first == head and form.participle
    before = text.at(head - 1)
    reduced = lone and head > start and (before.text == "," or not form.finite)
    passive = form.participle and _is_passive(aux)
    return VerbGroup(first, head, after, form.verb, passive, reduced, aux)


def _is_passive(aux: tuple[Token, ...]) -> bool:
    """Return whether auxiliaries make a participle a passive: "is to be cut", but not "is projected to cut"."""
    last = next((token for token in reversed(aux) if token.isa(VerbGroups.BE, Closed.TO)), NOWHERE)
    return last.isa(VerbGroups.BE)


def is_in_group(text: Text, place: int) -> bool:
    """Return whether a token may stand between an auxiliary and its verb."""
    token = text.at(place)
    if token.isa(Closed.THAN):
        return text.at(place - 1).isa(VerbGroups.MORE_OR_LESS)
    return token.isa(VerbGroups.ADVERB) or ends_as_adverb(token)


def leads_to_number(text: Text, place: int) -> bool:
    """Return whether a preposition stands before a figure: a number, or the words that qualify one."""
    ahead = text.tokens[place + 1 : place + 6]
    for token in ahead:
        if token.opens_digits or token.isa(Numbers.NUMBER_WORD) or token.word.value(Numbers.PART) is not None:
            return True
        if not token.isa(VerbGroups.BEFORE_NUMBER):
            return False
    return False
