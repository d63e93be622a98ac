"""Challenges of a saying within a clause that another verb takes: does the article say by it that it was said?

"It turned out that Oke said it leaks" says so; "Vell believed that Oke said it leaks" does not. What is not known to
take its clause for a fact is taken to leave it open.
"""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import has_form_of_verb, is_past
from sitegen.extract.languages.vocabulary import Challenge, Circumstances, Closed
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import MAY_BE_UNSAID, SECOND_HAND


def _is_left_open(this: Attributed) -> bool:
    """Return whether "that" ties who speaks and the verb of saying to what does not take it for a fact."""
    sentence, source = this.report.source_sentence, this.report.source
    if sentence is None or source is None or source.form == "pronoun":
        return False
    items, that = sentence.items, this.who.start - 1
    if that < 1 or not items[that].isa(Closed.THAT) or not _takes_clause(items, that):
        return False
    before = this.outside_marks(sentence, sentence.start, items[that].start)
    return this.page.language.pattern(Circumstances.TAKES_FOR_FACT).search(before) is None


def _takes_clause(items: list[Item], that: int) -> bool:
    """Return whether "that" opens what a verb, an adjective or a noun for what is told takes, and tells of no thing.

    Of "a blast that Oke described as loud" it tells which; so it does of a noun with its article.
    """
    taker, before = items[that - 1], item_at(items, that - 2)
    if taker.isa(Challenge.TOLD_BY_OTHERS, Circumstances.HEARSAY, Closed.IS, Closed.BE):
        return True
    if before.isa(Closed.ARTICLE, Closed.DETERMINER, Closed.THEIR):
        return False
    verb = has_form_of_verb(taker) or is_past(taker) or before.isa(Closed.IT, Closed.MODAL, Closed.TO)
    return verb or any(item.isa(Closed.IS) for item in items[max(0, that - _ADJECTIVE) : that])


_ADJECTIVE: Final = 4
"""Items of "is" and an adjective that takes a clause ("is far from sure")."""


def _is_told_without_that(this: Attributed) -> bool:
    """Return whether another verb of saying or of thinking stands right before who speaks ("Vell heard Oke said").

    So may whom something is told ("Vell told the court Oke said"). A source behind its verb is another matter.
    """
    sentence, source, cue = this.report.source_sentence, this.report.source, this.report.cue
    if sentence is None or source is None or cue is None or not cue.is_finite or this.who.start >= cue.first:
        return False
    items, behind = sentence.items, item_at(sentence.items, this.who.stop)
    if source.form == "pronoun" or behind.text == "," or behind.isa(Closed.WHO):
        return False
    before = this.outside_marks(sentence, sentence.start, items[this.who.start].start)
    return this.page.language.pattern(Circumstances.LEADS_TO_SAYING).search(before) is not None


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (MAY_BE_UNSAID, _is_left_open),
    (SECOND_HAND, _is_told_without_that),
)
"""Each with the reason to hold; independent of one another."""
