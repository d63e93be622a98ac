"""Challenges of what is reported without marks: are these words told, or only named, and are they the speaker's?"""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import Challenge, Closed
from sitegen.extract.pages.page import Item
from sitegen.extract.reasons import ASIDE_CUTS, NAMES_SPEAKER, NO_CLAUSE, SECOND_HAND
from sitegen.extract.speech.clauses import ASIDE_DASHES


def _only_names(this: Attributed) -> bool:
    """Return whether words name what was told, and do not tell it ("explained what she likes").

    What "how" and "why" open is told as a question is ("explained how the pier was built").
    """
    first, cue = _first_word(this), this.report.cue
    return first is not None and cue is not None and first.isa(Closed.WHAT) and cue.isa(Challenge.SETS_OUT)


def _first_word(this: Attributed) -> Item | None:
    """Return the first word of what is reported without marks behind its verb; None where it stands before."""
    cue, sentence = this.report.cue, this.report.source_sentence
    if this.report.kind != "indirect" or cue is None or sentence is None:
        return None
    at = min(this.report.pieces)[0]
    return next((item for item in sentence.items[cue.past :] if item.start == at), None)


def _is_received(this: Attributed) -> bool:
    """Return whether a participle tells what is in a paper that somebody got ("received a letter, saying that ...")."""
    cue, sentence = this.report.cue, this.report.source_sentence
    if cue is None or sentence is None or cue.tense != "ing":
        return False
    before = this.page.body[sentence.start : sentence.items[cue.first].start]
    return this.page.language.pattern(Challenge.RECEIVED).search(before) is not None


def _names_the_speaker(this: Attributed) -> bool:
    """Return whether reported words name the one whom a description would mean ("Oke is late, the clerk said")."""
    entity, source = this.speaker.entity, this.report.source
    if this.report.kind != "indirect" or entity is None or source is None or not entity.named:
        return False
    if source.name is not None or source.form == "pronoun":
        return False
    named = (mention for mention in entity.mentions if mention.form in {"name", "surname"})
    return any(start <= mention.start < end for mention in named for start, end in this.report.pieces)


def _goes_on_behind_aside(this: Attributed) -> bool:
    """Return whether words end before what two dashes set off, and the sentence goes on behind it.

    "Ada Quill said that the storm [—the worst in years—] wrecked the weir": the storm alone is no claim.
    """
    sentence = this.report.source_sentence
    if this.report.kind != "indirect" or sentence is None:
        return False
    items, last = sentence.items, max(end for _, end in this.report.pieces)
    dashes = [n for n, item in enumerate(items) if item.text in _DASHES and item.start >= last]
    if len(dashes) < _PAIR or items[dashes[0] - 1].end != last:
        return False
    behind = items[dashes[1] + 1 :]
    return bool(behind) and behind[0].text.islower() and not behind[0].isa(Closed.AND, Closed.BUT, Closed.OR)


_DASHES: Final = ASIDE_DASHES - {"-"}
_PAIR: Final = 2


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NO_CLAUSE, _only_names),
    (SECOND_HAND, _is_received),
    (NAMES_SPEAKER, _names_the_speaker),
    (ASIDE_CUTS, _goes_on_behind_aside),
)
"""Each with the reason to hold; independent of one another."""
