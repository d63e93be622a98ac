"""Challenges of one named beside another: who may be meant, or is only told of."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.new_persons import PERSONS
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_past, is_plural
from sitegen.extract.languages.vocabulary import Closed, Kinship
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import APPOSITION, OTHER_SUBJECT, SPEAKS_WITH_ANOTHER, TWO_PRONOUN
from sitegen.extract.sentences.subject_before import opening_before


def _is_apposed_nearer(this: Attributed) -> bool:
    """Return whether the sentence before is about somebody named beside a description, and not about the one found.

    "Oke was told of it. Vale's scorer, Ola Berg, was kind. “It happens,” she said.": Berg may be meant.
    """
    before = this.before if this.by_pronoun else None
    people = this.cast.people_in(before, perhaps=True) if before is not None else []
    if before is None or any(one is this.speaker.entity for _, one in people):
        return False
    names = this.cast.names[before.number].at
    whole = (names[at] for at, one in people if one.kind == "unknown" and len(names[at].words) > 1)
    return any(_stands_between_commas(before, name) for name in whole)


def _stands_between_commas(sentence: Sentence, name: Name) -> bool:
    """Return whether a name stands between commas before a verb ("Vale's scorer, Ola Berg, was")."""
    items = sentence.items
    verb = item_at(items, name.past + 1)
    between = item_at(items, name.first - 1).text == item_at(items, name.past).text == ","
    return between and (is_auxiliary(verb) or is_past(verb))


def _is_behind_source(this: Attributed) -> bool:
    """Return whether "according to" somebody else stands before the one found ("According to Oke, Vell “...”").

    The words are then of Vell, and not by him.
    """
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or cue.kind != "according" or not this.report.quotations:
        return False
    told = item_at(sentence.items, source.past).quote is not None
    return (
        told and source.name is not None and any(item.text == "," for item in sentence.items[cue.past : source.first])
    )


def _is_behind_opening(this: Attributed) -> bool:
    """Return whether a phrase that only a comma parts from the source opens the sentence and may have the verb.

    "The owner, a friend of Oke said it leaked": the one or the other. "A miner once, the mayor said" is about one.
    """
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or cue.first < source.past:
        return False
    opening = opening_before(sentence.items, this.cast.names[sentence.number], source)
    if opening is None or item_at(sentence.items, cue.past).text == ",":
        return False
    return not (sentence.items[0].isa(Closed.A) and source.definite)


def _is_first_of_two(this: Attributed) -> bool:
    """Return whether "and" joins another to one of whom it is told whence ("Oke of Tarn College and Ada Quill say")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is None or source.several:
        return False
    items, names = sentence.items, this.cast.names[sentence.number]
    joins = _past_whence(items, source.past)
    near_by = (names.at[n] for n in range(joins + 1, joins + 1 + _TITLED) if joins and n in names.at)
    return any(other.kind == "person" and len(other.words) > 1 for other in near_by)


def _past_whence(items: list[Item], past: int) -> int:
    """Return where "and" stands behind words for whence somebody is ("of Tarn College | and"); 0 where none."""
    if not item_at(items, past).isa(Closed.PREPOSITION, Closed.OF, Closed.AT, Closed.FROM):
        return 0
    near = range(past + 1, min(past + _WHENCE, len(items)))
    joins = next((n for n in near if items[n].isa(Closed.AND) or not items[n].text[:1].isalnum()), past)
    return joins if items[joins].isa(Closed.AND) else 0


def _may_be_whom_it_is_for(this: Attributed) -> bool:
    """Return whether a name may be that of whom somebody works for ("said an aide to the mayor, Oke, who is away").

    Behind a body it is that of its aide ("said an aide to the guild, Oke").
    """
    if (named := this.named) is None:
        return False
    items, name = named
    person = name.first - 2
    inner = item_at(items, name.first - 1).text == "," and _is_one(item_at(items, person))
    near = range(person - 1, max(0, person - _ROLE), -1)
    led = next((n for n in near if items[n].isa(Closed.FOR, Closed.OF, Closed.TO)), 0) if inner else 0
    return bool(led) and items[led + 1].isa(Closed.THE, Closed.THEIR) and _is_one(items[led - 1])


def _is_one(item: Item) -> bool:
    """Return whether a word in small letters is a noun for one person."""
    return item.text.islower() and item.isa(*PERSONS, Kinship.KIN) and not is_plural(item)


_ROLE: Final = 6
"""Items of "of the late prime minister", and the noun before them."""
_WHENCE: Final = 8
"""Items of "of the Tarn College of Arts", with the "and" behind them."""
_TITLED: Final = 4
"""Words before a name that may be its titles."""


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (TWO_PRONOUN, _is_apposed_nearer),
    (OTHER_SUBJECT, _is_behind_source),
    (OTHER_SUBJECT, _is_behind_opening),
    (SPEAKS_WITH_ANOTHER, _is_first_of_two),
    (APPOSITION, _may_be_whom_it_is_for),
)
"""Each with the reason to hold; independent of one another."""
