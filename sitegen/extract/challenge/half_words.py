"""Challenges of words that are half of what was said, or run on into what another says."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_acting, is_inflected_verb
from sitegen.extract.languages.vocabulary import (
    Boundaries,
    Clauses,
    Closed,
    NounPhrases,
    Reporting,
    SpeechVerbs,
    VerbGroups,
)
from sitegen.extract.pages.page import Item, item_at, words_in
from sitegen.extract.reasons import CUT_BEFORE, GOES_ON, PART_OF_SENTENCE, RUNS_ON
from sitegen.extract.text.marks import Quotation


def _is_first_half(this: Attributed) -> bool:
    """Return whether the sentence goes on with what a few words in marks open ("“In Tarn,” Oke said – “all row.”").

    They hold no verb, and open as a phrase or a subject does.
    """
    sentence, told = this.report.sentence, this.report.quotations
    if this.report.kind != "direct" or len(told) != 1 or not _is_phrase(this, told[0]):
        return False
    later = [n for n, item in enumerate(sentence.items) if item.quote is not None and item.start > told[0].start]
    return bool(later) and not _opens_anew(this, sentence.items, later[0])


def _opens_anew(this: Attributed, items: list[Item], at: int) -> bool:
    """Return whether words in marks are a sentence of their own behind a verb of theirs ("..., adding: “It")."""
    quotation, led = items[at].quote, item_at(items, at - 2)
    begins = quotation is not None and this.page.body[quotation.inner_start : quotation.inner_start + 1].isupper()
    return begins and items[at - 1].text in {":", ","} and led.word.cue is not None and led.text.islower()


def _is_second_half(this: Attributed) -> bool:
    """Return whether words in small letters go on with a few that open the sentence, and are taken for another's."""
    first = this.first_quotation
    if first is None or not this.page.body[first.inner_start : first.inner_start + 1].islower():
        return False
    items, own = this.report.sentence.items, this.report.quotations
    earlier = [item.quote for item in items[:1] if item.quote is not None and item.start < first.start]
    ends = [one for one in earlier if one not in own and one.last == "," and _is_phrase(this, one)]
    return bool(ends)


def _is_phrase(this: Attributed, one: Quotation) -> bool:
    """Return whether a few words in marks are no sentence, and open one that goes on ("As a child,", "My father,")."""
    if one.words > _PHRASE or one.last in _ENDS:
        return False
    words = list(words_in(this.page.body, (one.inner_start, one.inner_end), this.page.language, ()))
    opens = bool(words) and words[words[0].isa(Closed.AND, Closed.BUT) and len(words) > 1].isa(*_OPENS)
    return opens and not any(is_acting(word) or is_inflected_verb(word) for word in words)


_PHRASE: Final = 5
"""Words of a phrase that opens a sentence."""
_ENDS: Final = frozenset(".?!")
_OPENS: Final = (
    *(Closed.DETERMINER, Closed.ARTICLE, Closed.THEIR, Closed.PREPOSITION),
    *(VerbGroups.PREPOSITION, Boundaries.NOBODY),
)


def _stands_before_colon(this: Attributed) -> bool:
    """Return whether a colon parts words in marks from "according to" behind it ("It is “90”: ..., according to")."""
    cue, sentence, first = this.report.cue, this.report.source_sentence, this.first_quotation
    if (
        cue is None
        or sentence is None
        or first is None
        or cue.kind != "according"
        or sentence is not this.report.sentence
    ):
        return False
    items = sentence.items
    at = next((n for n, item in enumerate(items) if item.quote is first), cue.first)
    return any(item.text == ":" for item in items[at + 1 : cue.first])


def _goes_on_to_undo(this: Attributed) -> bool:
    """Return whether told words end with what the speaker then did ("said it was dead, only to revive it")."""
    items, told = this.told
    commas = (n for n in told if items[n].text == ",")
    return any(item_at(items, n + 1).isa(Closed.ONLY) and item_at(items, n + 2).isa(Closed.TO) for n in commas)


def _holds_words_of_another(this: Attributed) -> bool:
    """Return whether told words run on to what others say behind "but" or "which" ("but three papers report he left").

    What "they say" is told as well.
    """
    items, told = this.told
    for n in told[2:]:
        opens = items[n].isa(Closed.BUT, Closed.WHICH) and items[n - 1].text == ","
        verb = next((v for v in range(n + 2, min(n + _CLAUSE, told[-1])) if _says(items[v])), None) if opens else None
        if verb is not None and _is_subject(items[n + 1 : verb]):
            return True
    return False


def _says(item: Item) -> bool:
    cue = item.word.cue
    return (
        item.text.islower()
        and cue is not None
        and cue.tense != "ing"
        and cue.verb.isa(SpeechVerbs.SAID, SpeechVerbs.CLAUSE)
    )


def _is_subject(items: list[Item]) -> bool:
    """Return whether some words are a subject by themselves ("three papers", "his lawyers"), and no pronoun."""
    led = bool(items) and (items[0].isa(NounPhrases.SOME_OF, Closed.DETERMINER, Closed.THEIR) or items[0].capital)
    return led and not any(map(is_acting, items)) and all(item.text.isalpha() for item in items)


_CLAUSE: Final = 6
"""Items of "but", a subject and its verb."""


def _runs_into_apposition(this: Attributed) -> bool:
    """Return whether told words of an opening clause end with the subject of the sentence, and what it is.

    "While the firm claims it rows, Reefwatch, a charity, says it does not."
    """
    items, told = this.told
    if not told or not items[0].isa(Reporting.SUBORDINATE, Closed.WHILE) or item_at(items, told[-1] + 1).text != ",":
        return False
    commas = [n for n in told if items[n].text == ","]
    behind = item_at(items, told[-1] + 2)
    name = len(commas) > 1 and item_at(items, commas[-2] + 1).capital
    return name and (is_acting(behind) or behind.word.cue is not None)


def _is_only_beside_main(this: Attributed) -> bool:
    """Return whether told words are no more than a clause beside the main one, which is cut ("that though it leaked").

    A comma stands behind them, and one verb alone is told.
    """
    items, told = this.told
    if not told or item_at(items, told[-1] + 1).text != "," or any(items[n].text == "," for n in told):
        return False
    first = told[0] + items[told[0]].isa(Closed.THAT)
    opens, then = items[first], item_at(items, first + 1)
    if opens.isa(Closed.AS) and then.isa(Closed.ARTICLE):
        return False  # "As a judge, Oke mocked the crews"
    verbs = sum(is_acting(items[n]) or is_inflected_verb(items[n]) for n in told)
    return opens.isa(Reporting.SUBORDINATE, Closed.WHILE, Closed.IF) and verbs <= 1


def _goes_on_behind_listener(this: Attributed) -> bool:
    """Return whether commas set off whom something is told, and part the clause that opens it from the words.

    "Had she known, Oke told the guild, | she would have left": alone they say something else.
    """
    (items, told), cue, source = this.told, this.report.cue, this.report.source
    if cue is None or source is None or not told or not cue.isa(Reporting.TELL) or told[0] <= cue.past:
        return False
    apart = items[told[0] - 1].text == "," and source.first > 0 and items[source.first - 1].text == ","
    return apart and items[0].isa(Reporting.SUBORDINATE, Closed.IF, Clauses.INVERTS)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (GOES_ON, _is_first_half),
    (CUT_BEFORE, _is_second_half),
    (CUT_BEFORE, _goes_on_behind_listener),
    (PART_OF_SENTENCE, _stands_before_colon),
    (PART_OF_SENTENCE, _is_only_beside_main),
    (RUNS_ON, _goes_on_to_undo),
    (RUNS_ON, _holds_words_of_another),
    (RUNS_ON, _runs_into_apposition),
)
"""Each with the reason to hold; independent of one another."""
