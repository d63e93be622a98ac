"""Challenges of words that are somebody else's, which the speaker only hands on, sings or acts."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.languages.vocabulary import Challenge, Closed, Cues, Quoting
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import SECOND_HAND
from sitegen.extract.sentences.clauses import Cue


def _is_second_hand(this: Attributed) -> bool:
    """Return whether the sentence says that its subject hands on somebody else's words, as who sings does."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or this.report.kind == "indirect":
        return False
    if cue is not None and cue.isa(Quoting.SING) and _is_object_of(this, sentence.items, cue):
        return True
    ask = this.page.language.pattern
    opening = min((this.page.body[one.start : one.end] for one in this.report.quotations), default="")
    whole = this.outside_marks(sentence, sentence.start, _before_who(this, sentence))
    reposted = ask(Challenge.REPOSTED).match(opening) is not None
    acted = _acts_another(this) or _is_name_of_something(sentence.items, this)
    return reposted or acted or ask(Challenge.SECOND_HAND).search(whole) is not None


def _before_who(this: Attributed, sentence: Sentence) -> int:
    """Return where ", who" tells of somebody behind a verb ("said Oke, who recalled Vell saying"); else the end.

    It tells of another time than that of the words before the verb.
    """
    source, cue, items = this.report.source, this.report.cue, sentence.items
    if source is None or cue is None or this.report.evidence != "inverted":
        return sentence.end
    told = item_at(items, source.past).text == "," and item_at(items, source.past + 1).isa(Closed.WHO)
    return items[source.past].start if told else sentence.end


def _acts_another(this: Attributed) -> bool:
    """Return whether the sentence before tells that the speaker acts somebody else ("Oke imitated the mayor")."""
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    told = this.page.body[before.start : before.end]
    return this.page.language.pattern(Challenge.ACTS_ANOTHER).search(told) is not None


def _is_name_of_something(items: list[Item], this: Attributed) -> bool:
    """Return whether words in marks only say what a noun before them is ("Oke’s slogan, “...,” was a joke")."""
    cue, quotations = this.report.cue, this.report.quotations
    at = next((n for n, item in enumerate(items) if quotations and item.quote is quotations[0]), 0)
    if cue is None or at < cue.past + _NOUN or item_at(items, at - 1).text != ",":
        return False
    noun = item_at(items, at - 2)
    return noun.text.isalpha() and noun.text.islower() and _is_finite_auxiliary(item_at(items, at + 1))


def _is_finite_auxiliary(item: Item) -> bool:
    """Return whether a word is an auxiliary that a subject goes with ("was", not "to")."""
    return is_auxiliary(item) and item.isa(Cues.FINITE)


_NOUN: Final = 3
"""Items of a determiner, the noun that words in marks stand for, and the comma behind it."""


def _is_object_of(this: Attributed, items: list[Item], cue: Cue) -> bool:
    """Return whether words in marks stand right beside a verb and who does it, as what is done ("she sang “...”")."""
    following = item_at(items, cue.past + (item_at(items, cue.past).text in {",", ":"}))
    return this.report.evidence in {"after", "inverted"} or following.quote is not None


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = ((SECOND_HAND, _is_second_hand),)
"""Each with the reason to hold; independent of one another."""
