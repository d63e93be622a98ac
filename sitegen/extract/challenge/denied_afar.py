"""Challenges of a verb of saying that a negation reaches over other words ("Oke did not, however, say it leaks")."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import acts, is_adverb
from sitegen.extract.languages.vocabulary import Clauses, Closed, Cues, VerbGroups
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import MAY_BE_UNSAID
from sitegen.extract.sentences.clauses import Cue


def _is_denied_afar(this: Attributed) -> bool:
    """Return whether "not" and its auxiliary stand before a verb of saying, and no other verb between them."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or cue.kind != "verb" or cue.group_first >= len(sentence.items):
        return False
    items = sentence.items
    end = _before_aside(items, cue.group_first)
    denial = _denial_before(items, end)
    if denial is None or any(item.isa(Clauses.NOT_ALL, Clauses.LIMIT) for item in items[denial:end]):
        return False
    return _helps(items, denial, cue)


def _before_aside(items: list[Item], at: int) -> int:
    """Return where a comma opens what another closes right before an item ("did not |, for his part, say"); else it."""
    if item_at(items, at - 1).text != ",":
        return at
    return next((n for n in range(at - 2, max(-1, at - _REACH), -1) if items[n].text == ","), at)


def _denial_before(items: list[Item], end: int) -> int | None:
    """Return where a negation stands that nothing parts from an item; None where a verb or another clause does."""
    for place in range(end - 1, max(-1, end - 1 - _REACH), -1):
        if items[place].isa(Clauses.DENIES):
            return place
        if not _may_stand_between(items[place]):
            return None
    return None


def _may_stand_between(item: Item) -> bool:
    """Return whether a word may stand between an auxiliary and its verb: no verb, no mark, no conjunction."""
    parts = item.isa(VerbGroups.BOUNDARY, Closed.AND, Closed.OR, Closed.BUT, Closed.WHAT, Closed.TO, Closed.THAN)
    verb = acts(item) or (item.word.cue is not None and not is_adverb(item))
    return item.text.isalpha() and not verb and (not parts or item.isa(Closed.SO))  # "in so many words"


def _helps(items: list[Item], denial: int, cue: Cue) -> bool:
    """Return whether a negation with its auxiliary goes with the form of a verb ("did not ... say", "has not said")."""
    helper = items[denial - items[denial].isa(Closed.NOT)] if denial else items[denial]
    if cue.tense == "ing":
        return helper.isa(VerbGroups.BE)
    if cue.tense == "base":
        return helper.isa(Clauses.BEFORE_BARE_VERB)
    return helper.isa(Closed.HAVE) and not helper.isa(Cues.NAME_TOO)


_REACH: Final = 10
"""Items among which a negation stands before its verb, what is put in between with them."""

CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = ((MAY_BE_UNSAID, _is_denied_afar),)
"""Each with the reason to hold; independent of one another."""
