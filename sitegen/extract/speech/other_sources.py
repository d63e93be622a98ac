"""Where another source is named that a sentence ends with, and which verb only tells who was told."""

from sitegen.extract.clauses.word_kinds import is_acting, is_number, is_time
from sitegen.extract.languages.vocabulary import Closed, NounPhrases, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Clause, Reading, closes_clause, is_only_condition
from sitegen.extract.speech.times import past_time


def has_own_subject(clause: Clause) -> bool:
    """Return whether the subject of a cue stands before it, and is not that of the cue before."""
    return clause.source is not None and not clause.inherited and not clause.inverted


def before_other_source(reading: Reading, first: int, end: int) -> int:
    """Return where another source is named that the sentence ends with: ", the Courier reported".

    Args:
        reading: The sentence.
        first: Where the reported words begin.
        end: Where they end by all else that is known.

    """
    items = reading.sentence.items
    for other in reading.clauses:
        last, source = _is_last(items, other.cue, end), other.source
        if source is not None and first < source.first - 1 and _is_only_when(items, first, source.first - 1):
            continue  # "said that when the boats came, the guild refused"
        if _is_inverted_end(items, other, first, end):
            return other.cue.group_first - (items[other.cue.group_first - 1].text == ",")
        if last and source is not None and has_own_subject(other) and closes_clause(items[source.first - 1]):
            marked = items[source.first - 1].quote is not None  # "that it was “dear,” she said"
            return max(source.first - 1 + marked, first + 1) if source.first > first else end
    return end


def _is_only_when(items: list[Item], first: int, past: int) -> bool:
    """Return whether words only tell when or if, and what then was done is still to come."""
    opens = first + items[first].isa(Closed.THAT)
    return not items[opens].isa(Reporting.CONTRAST) and is_only_condition(items, opens, past)


def _is_inverted_end(items: list[Item], other: Clause, first: int, end: int) -> bool:
    """Return whether a comma, a verb and who says it end a sentence ("..., reported the Courier")."""
    source, cue = other.source, other.cue
    if source is None or source.name is None or not other.inverted or not first < cue.group_first < end:
        return False
    if not cue.isa(SpeechVerbs.CLAUSE) or cue.tense != "past" or not item_at(items, source.past - 1).capital:
        return False
    return closes_clause(items[cue.group_first - 1]) and _ends_with(items, source.past, end) and source.past <= end


def _is_last(items: list[Item], cue: Cue, end: int) -> bool:
    """Return whether a verb ends the words, be it with when or whom it was told ("..., the clerk told Reef Radio")."""
    return end > cue.first and (is_told_to(items, cue, end) or _ends_with(items, cue.past, end))


def is_told_to(items: list[Item], cue: Cue, end: int) -> bool:
    """Return whether no more than who was told stands between a verb and the end ("told Reef Radio", "told the court").

    Args:
        items: Those of the sentence.
        cue: The verb.
        end: Where the words end.

    """
    told = items[cue.past : end]
    named = all(item.capital or item.isa(Closed.THE) for item in told)
    someone = bool(told) and len(told) <= _LISTENER and told[-1].isa(Reporting.AUDIENCE, Reporting.LISTENER)
    return cue.isa(Reporting.TELL) and (named or (someone and not any(map(is_acting, told))))


_LISTENER = 4
"""Items of "the court in Orm" and the like."""


def _ends_with(items: list[Item], past: int, end: int) -> bool:
    """Return whether nothing but a time stands between a verb and the end ("..., the Echo said late in 1990")."""
    return all(
        item.isa(Closed.IN, Closed.ON, NounPhrases.BEFORE_TIME) or is_time(item) or is_number(item)
        for item in items[past_time(items, past, end) : end]
    )
