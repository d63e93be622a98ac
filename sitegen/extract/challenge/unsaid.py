"""Challenges of whether anything was said at all: the sentence, or the one beside it, takes it back."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.sentence import Told
from sitegen.extract.languages.vocabulary import Challenge, Clauses
from sitegen.extract.pages.page import Sentence
from sitegen.extract.reasons import MAY_BE_UNSAID
from sitegen.extract.sentences.clauses import Cue, cues_of


def _is_unsaid(this: Attributed) -> bool:
    """Return whether the sentence, outside quotations, takes back that it was said."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or cue.first >= len(sentence.items):
        return False
    ask = this.page.language.pattern
    before = this.outside_marks(sentence, sentence.start, sentence.items[cue.first].start)
    whole = this.outside_marks(sentence, sentence.start, sentence.end)
    told = Told(whole, before, this.page.language)
    opening = (before, *_up_to_name(this, sentence))
    if told.asks or any(map(ask(Challenge.UNSAID_BEFORE).search, opening)) or _is_taken_back(this, sentence, whole):
        return True
    if ask(Challenge.UNSAID_BEHIND).search(whole[len(before) :]):
        return True
    untrue = told.untrue_after or ask(Challenge.REFUTED).search(whole[len(before) :]) is not None
    return untrue and ask(Challenge.CLAIM_BEFORE).search(before) is not None


def _up_to_name(this: Attributed, sentence: Sentence) -> tuple[str, ...]:
    """Return what stands between the verb and the name behind it ("said an imaginary Oke"), where one is there."""
    source, cue = this.report.source, this.report.cue
    name = source.name if source is not None else None
    if name is None or cue is None or not cue.past <= name.first < len(sentence.items):
        return ()
    return (this.outside_marks(sentence, sentence.items[cue.first].start, sentence.items[name.first].start),)


def _is_taken_back(this: Attributed, sentence: Sentence, whole: str) -> bool:
    """Return whether the sentence says that its words come from a forgery, or the next one that nobody said them."""
    ask, following = this.page.language.pattern, this.page.sentences[sentence.number + 1 : sentence.number + 2]
    if ask(Challenge.FROM_A_FAKE).search(whole):
        return True
    texts = (this.outside_marks(later, later.start, later.end) for later in following)
    return any(ask(Challenge.TAKEN_BACK).search(text) for text in texts)


def _is_unsaid_ahead(this: Attributed) -> bool:
    """Return whether the sentence before says that nobody said what follows, or that the paper it is in is a fake."""
    ask, first = this.page.language.pattern, this.first_quotation
    home = this.page.homes[first.start] if first is not None else this.report.source_sentence
    before = this.page.sentences[home.number - 1] if home is not None and home.number else None
    if home is None or before is None:
        return False
    told, own = (this.outside_marks(one, one.start, one.end) for one in (before, home))
    fake = ask(Challenge.FAKE_AHEAD).search(told) is not None and ask(Challenge.REFERS_TO_PAPER).search(own) is not None
    return fake or ask(Challenge.UNSAID_AHEAD).search(told) is not None


def _is_awaited(this: Attributed) -> bool:
    """Return whether somebody only waits for it to be said ("hopes to hear the mayor say that it holds")."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or cue.tense not in {"base", "present"} or cue.first >= len(sentence.items):
        return False
    before = this.outside_marks(sentence, sentence.start, sentence.items[cue.first].start)
    return this.page.language.pattern(Challenge.WAITS_TO_HEAR).search(before) is not None


def _leads_to_unsaid(this: Attributed) -> bool:
    """Return whether a verb of saying that nothing was said by goes with what is taken for the cue.

    It stands behind a verb that is none (“...,” Oke declined | to say) or before a colon ("Oke was to have said | :").
    """
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None:
        return False
    beside = _beside(cue)
    near = [one for one in cues_of(sentence) if one.kind == "verb" and one.first in beside]
    unsaid = this.page.language.pattern(Challenge.UNSAID_BEFORE)
    before = (this.outside_marks(sentence, sentence.start, sentence.items[one.first].start) for one in near)
    return any(one.manner for one in near) or any(unsaid.search(text) for text in before)


def _beside(cue: Cue) -> range:
    """Return the items in which the verb of saying of a cue stands that is none itself: a colon, or "declined"."""
    if cue.kind == "mark":
        return range(cue.first - _NEAR, cue.first)
    leads = cue.kind == "unlisted verb" or cue.isa(Clauses.DENIED_VERB)
    return range(cue.past, cue.past + _NEAR) if leads else range(0)


_NEAR: Final = 4
"""Items between a verb, or a colon, and the verb of saying beside it."""


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (MAY_BE_UNSAID, _is_unsaid),
    (MAY_BE_UNSAID, _is_unsaid_ahead),
    (MAY_BE_UNSAID, _leads_to_unsaid),
    (MAY_BE_UNSAID, _is_awaited),
)
"""Each with the reason to hold; independent of one another."""
