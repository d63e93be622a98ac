"""Where a clause behind ", which" or "- which" ends reported words: it may be the writer's as well as the speaker's.

"Oke said the weir would hold, which was news to the keepers": nothing tells whose remark that is, and nothing is lost
without it. It stays where something tells: it stands back in time as what somebody said in the past does ("which would
save a day"), it has marks, or is said to be the speaker's ("which she said was cheap"), or goes on about
one of whom the words speak ("which she was mending").
"""

from sitegen.extract.languages.vocabulary import Closed, Cues, People, SpeechVerbs
from sitegen.extract.pages.page import Item
from sitegen.extract.speech.clauses import ASIDE_DASHES


def which_tail(items: list[Item], first: int, end: int) -> int | None:
    """Return the comma or dash behind which "which" opens a clause that reported words end with; None without one.

    Args:
        items: Those of the sentence.
        first: Where the reported words begin.
        end: Where they end by all else that is known.

    """
    joins = [n for n in range(first + 1, end - 2) if _sets_apart(items[n])]
    if not joins or items[joins[-1]].text in _BRACKETS or not items[joins[-1] + 1].isa(Closed.WHICH):
        return None
    tail = items[joins[-1] + 2 : end]
    return None if _is_told(tail) else joins[-1]


def _sets_apart(item: Item) -> bool:
    """Return whether a comma, a bracket or a dash parts what stands around it."""
    return item.text in {",", ";", ":", *_BRACKETS} or item.text in ASIDE_DASHES


_BRACKETS = frozenset({"(", ")"})


def _is_told(tail: list[Item]) -> bool:
    """Return whether something in a clause ties it to the words: time, marks, a verb of speech, who is its subject."""
    verb = next((item for item in tail if item.isa(Cues.FINITE)), None)
    back = tail[0].word.value(People.PRONOUN) is not None or (verb is not None and verb.isa(Closed.MODAL))
    return back or any(item.quote is not None or _says(item) for item in tail)


def _says(item: Item) -> bool:
    """Return whether a word is a verb of speech that has a subject ("which she said")."""
    cue = item.word.cue
    return cue is not None and cue.tense in {"past", "present"} and cue.verb.isa(SpeechVerbs.SAID)
