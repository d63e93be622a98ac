"""Challenges of how and where something was said: in a dream, in a forged letter, in somebody else's words.

Such a phrase may stand before the subject of a verb of saying, between the two, or behind the verb, and means the same
there ("In a dream, Oke said", "Oke, in a dream, said", "“It leaks,” Oke said in a dream").
"""

from collections.abc import Callable, Iterator
from itertools import groupby
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import acts
from sitegen.extract.languages.declaring import Pattern
from sitegen.extract.languages.vocabulary import Circumstances, Closed
from sitegen.extract.pages.page import Item
from sitegen.extract.reasons import MAY_BE_UNSAID, SECOND_HAND
from sitegen.extract.sentences.clauses import Cue

_UNSAID: Final = (Circumstances.IN_FICTION, Circumstances.IN_A_FAKE, Circumstances.RUMOURED, Circumstances.DISPUTED)


def _is_unsaid(this: Attributed) -> bool:
    """Return whether a phrase beside the verb tells that it was dreamt, acted, forged or only rumoured."""
    return any(_tells(this, phrase, *_UNSAID) for phrase in _phrases(this))


def _ends_unsaid(this: Attributed) -> bool:
    """Return whether such a phrase ends what is told without marks ("Oke said it leaks, in a letter he never sent")."""
    items, within = this.told
    last = next((n for n in reversed(within) if items[n].text in _PARTS and n != within[-1]), None)
    if last is None:
        return False
    text = this.page.body[items[last + 1].start : items[within[-1]].end]
    return any(this.page.language.pattern(one).match(text) for one in _UNSAID)


def _is_of_another(this: Attributed) -> bool:
    """Return whether a phrase beside the verb tells that words in marks are somebody else's."""
    return any(_tells(this, phrase, Circumstances.OF_ANOTHER) for phrase in _phrases(this))


def _tells(this: Attributed, phrase: list[Item], *patterns: Pattern) -> bool:
    """Return whether one of some patterns is found in a phrase, and no verb with a subject of its own before it."""
    text, start = this.page.body[phrase[0].start : phrase[-1].end], phrase[0].start
    found = (this.page.language.pattern(one).search(text) for one in patterns)
    places = (one.start() for one in found if one is not None)
    return any(not any(acts(item) for item in phrase if item.start < start + place) for place in places)


def _phrases(this: Attributed) -> Iterator[list[Item]]:
    """Yield what stands before the subject of a verb of saying, between the two and behind both, parted at marks.

    Neither the words that are reported nor others in marks are among it.
    """
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or cue.first >= len(sentence.items):
        return
    items, content = sentence.items, _content(sentence.items, cue)
    skipped = {*this.who, *range(cue.group_first, cue.past)}

    def stands(place: int) -> bool:
        item = items[place]
        told = item.quote is not None or place >= content or _is_among(this.report.pieces, item)
        return not told and place not in skipped and item.text not in _PARTS

    for kept, places in groupby(range(len(items)), stands):
        phrase = [items[place] for place in places]
        if kept and not phrase[0].isa(Closed.WHO):  # "Oke, who plays the queen in the film, said"
            yield phrase


def _content(items: list[Item], cue: Cue) -> int:
    """Return where "that" opens what is told behind a verb; the number of items where it does not.

    It may tell of a noun as well ("said in a clip that was forged").
    """
    behind = range(cue.past, len(items))
    opens = (n for n in behind if items[n].isa(Closed.THAT) and not items[n - 1].isa(*_TOLD_OF))
    return next(opens, len(items))


_TOLD_OF: Final = (Circumstances.MEDIUM, Circumstances.MADE_UP)


def _is_among(pieces: list[tuple[int, int]], item: Item) -> bool:
    return any(start <= item.start < end for start, end in pieces)


_PARTS: Final = frozenset({",", ";", ":", "—", "–", "--", "(", ")", "."})
"""Marks that part one phrase from the next."""


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (MAY_BE_UNSAID, _is_unsaid),
    (MAY_BE_UNSAID, _ends_unsaid),
    (SECOND_HAND, _is_of_another),
)
"""Each with the reason to hold; independent of one another."""
