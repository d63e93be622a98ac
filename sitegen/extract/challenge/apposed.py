"""Challenges of one named beside another: who may be meant, or is only told of."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Sentence, item_at
from sitegen.extract.reasons import OTHER_SUBJECT, TWO_PRONOUN
from sitegen.extract.speech.deeds import is_past


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


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (TWO_PRONOUN, _is_apposed_nearer),
    (OTHER_SUBJECT, _is_behind_source),
)
"""Each with the reason to hold; independent of one another."""
