"""Where a clause behind ", which", "- who" or ", most of whom" ends reported words: it may be the writer's as well.

"Oke said the weir would hold, which was news to the keepers", "Oke said she would ask Vell, who has a boat": nothing
tells whose remark that is, and nothing is lost without it. It stays where something tells: it stands back in time as
what somebody in the past said does ("which would save a day"), it has marks, or is said to be the speaker's ("which she
said was cheap"), or behind "which" goes on about one of whom the words speak ("which she was mending").
"""

from itertools import pairwise

from sitegen.extract.clauses.word_kinds import is_past
from sitegen.extract.languages.vocabulary import Closed, Cues, Discourse, NounPhrases, People, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item
from sitegen.extract.speech.clauses import closes_clause
from sitegen.extract.text.tokens import DASHES


def which_tail(items: list[Item], first: int, end: int) -> int | None:
    """Return the comma or dash behind which a relative clause opens that words end with; None without one.

    Args:
        items: Those of the sentence.
        first: Where the reported words begin.
        end: Where they end by all else that is known.

    """
    joins = [n for n in range(first + 1, end - 2) if _sets_apart(items[n])]
    enclosed = next((n for n, closes in pairwise(joins) if _is_put_in(items, n, closes)), None)
    if enclosed is not None:
        return enclosed + (items[enclosed].quote is not None)
    related = _relates(items, joins[-1] + 1, end) if joins and items[joins[-1]].text not in _BRACKETS else None
    if related is None or _is_pointed_out(items, first) or _is_told(items[related], items[related + 1 : end]):
        return None
    return joins[-1] + (items[joins[-1]].quote is not None)


def _is_put_in(items: list[Item], comma: int, closes: int) -> bool:
    """Return whether a relative clause stands before "and that", and nothing ties it to the words before it."""
    that = items[closes + 1].isa(Closed.AND, Closed.BUT) and items[closes + 2].isa(Closed.THAT)
    related = _relates(items, comma + 1, closes) if that else None
    tail = items[related + 1 : closes] if related is not None else []
    past = any(is_past(item) or item.isa(Reporting.BACKSHIFTED) for item in tail)
    return related is not None and bool(tail) and not past and not _is_told(items[related], tail)


def _relates(items: list[Item], first: int, end: int) -> int | None:
    """Return the word that opens a relative clause: at an item, or behind "in" or "most of"; None without one."""
    at = first
    if at < end and items[at].isa(NounPhrases.SOME_OF, NounPhrases.WHOLE_BEFORE):
        at += 1
    if at < end and items[at].isa(Closed.PREPOSITION):
        at += 1
    return at if at < end - 1 and items[at].isa(Discourse.RELATIVE) else None


def _is_pointed_out(items: list[Item], first: int) -> bool:
    """Return whether words point somebody out, of whom the rest is told ("it was Oke, not Vell, who rowed")."""
    opens = first + items[first].isa(Closed.THAT)
    return items[opens].isa(Closed.IT) and items[opens + 1].isa(Closed.IS)


def _sets_apart(item: Item) -> bool:
    """Return whether a comma, be it within marks, a bracket or a dash parts what stands around it."""
    return closes_clause(item) or item.text in {";", ":", *_BRACKETS} or item.text in DASHES


_BRACKETS = frozenset({"(", ")"})


def _is_told(related: Item, tail: list[Item]) -> bool:
    """Return whether something in a clause ties it to the words: time, marks, a verb of speech, who is its subject."""
    verb = next((item for item in tail if item.isa(Cues.FINITE)), None)
    own = related.isa(Closed.WHICH) and tail[0].word.value(People.PRONOUN) is not None
    back = own or (verb is not None and verb.isa(Closed.MODAL))
    return back or any(item.quote is not None or _says(item) for item in tail)


def _says(item: Item) -> bool:
    """Return whether a word is a verb of speech that has a subject ("which she said")."""
    cue = item.word.cue
    return cue is not None and cue.is_finite and cue.verb.isa(SpeechVerbs.SAID)
