"""Challenges of words within a question, a promise or a clause that is somebody else's."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_time
from sitegen.extract.languages.vocabulary import Closed, Discourse, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import ANOTHER_CUE, OTHERS_MARKS, PART_OF_QUESTION, SECOND_HAND
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.sentences.mentions import SentenceNames
from sitegen.extract.sentences.subject_before import subject_before
from sitegen.extract.sentences.subject_behind import subject_after
from sitegen.records import Place


def _is_part_of_question(this: Attributed) -> bool:
    """Return whether words in marks are part of what was asked ("Asked if the weir is “a wreck,” Oke said no")."""
    sentence, cue = this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or this.report.sentence is not sentence:
        return False
    items, opens = sentence.items, _opens_question(sentence.items)
    at = next((n for n, item in enumerate(items) if item.quote in this.report.quotations), 0)
    asked = opens is not None and opens < at < cue.first
    return asked and not any(_is_mark_or_quotation(item) for item in items[opens:at])


def _opens_question(items: list[Item]) -> int | None:
    """Return where "asked" opens a sentence; None where it does not."""
    opens = next((n for n, item in enumerate(items[:_OPENING]) if item.isa(Discourse.ASKED)), None)
    led = items[:opens] if opens is not None else []
    return None if any(item.word.cue is not None for item in led) else opens


def _is_mark_or_quotation(item: Item) -> bool:
    """Return whether a mark or other words in marks stand here."""
    return item.text in {",", ":"} or item.quote is not None


_OPENING: Final = 3
"""Words among which "asked" opens a sentence ("When later asked")."""


def _has_marks_of_others(this: Attributed) -> bool:
    """Return whether words in marks are what others call something ("vowed to end what Oke calls “a joke”").

    They are words of their own, or part of what is promised or asked for.
    """
    report, sentence, cue = this.report, this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or (report.kind == "indirect" and not cue.isa(*_TAKES_UP)):
        return False
    items = sentence.items
    told = [n for n, item in enumerate(items) if n >= cue.past and _is_told(this, item)]
    verbs = range(told[0] - _NEAR if report.kind == "mixed" else told[0], told[-1]) if told else range(0)
    return any(_gives_marks(items, n) for n in verbs if n >= cue.past)


def _are_painted_by_another(this: Attributed) -> bool:
    """Return whether a clause within the words tells as what somebody else paints it ("since Oke cast it as “...”")."""
    report, sentence, cue = this.report, this.report.source_sentence, this.report.cue
    if sentence is None or cue is None or report.kind != "mixed":
        return False
    items = sentence.items
    at = next((n for n, item in enumerate(items) if item.quote in report.quotations), 0)
    joins = next((n for n in range(at - 2, cue.past - 1, -1) if items[n].isa(Reporting.SUBORDINATE)), at)
    if joins == at or not items[at - 1].isa(Closed.AS) or any(item.text == "," for item in items[joins:at]):
        return False
    return this.opens_with_subject(sentence, joins + 1)


def _are_what_is_told_of(this: Attributed) -> bool:
    """Return whether words in marks open the clause that tells of them ("“It leaks” was on all lips, Oke said")."""
    report, sentence = this.report, this.report.source_sentence
    if sentence is None or report.evidence != "covered" or sentence.items[0].quote not in report.quotations:
        return False
    behind = item_at(sentence.items, 1)
    return is_auxiliary(behind) and report.quotations[0].words > _LABEL


_LABEL: Final = 2
"""Words in marks that may be no more than a name for something."""
_TAKES_UP: Final = (Reporting.PROMISE, Reporting.REQUEST, Reporting.CALL)
"""Verbs that report what somebody will do, or would have done, with what others have said."""


def _is_told(this: Attributed, item: Item) -> bool:
    """Return whether an item belongs to the words."""
    within = any(start <= item.start < end for start, end in this.report.pieces)
    return within or (item.quote is not None and item.quote in this.report.quotations)


def _gives_marks(items: list[Item], at: int) -> bool:
    """Return whether a verb that calls something so, in marks behind it, has a name or a noun as its subject."""
    cue, subject = items[at].word.cue, at - 1
    while subject > 0 and (is_auxiliary(items[subject]) or is_adverb(items[subject])):
        subject -= 1
    quoted = any(item.quote is not None for item in items[at + 1 : at + 1 + _NEAR])
    if cue is None or cue.tense == "ing" or not quoted or not cue.verb.isa(SpeechVerbs.LABEL):
        return False
    return items[subject].text.isalpha() and not items[subject].isa(*_OWN)


_OWN: Final = (
    *(Closed.HE_OR_SHE, Closed.THEY, Closed.IT, Closed.WE, Closed.TO, Closed.AND, Closed.OR, Closed.NOT),
    *(Closed.DETERMINER, Closed.ARTICLE, Closed.THEIR, Closed.A, Closed.WHO, Closed.THAT, Closed.WHICH),
)
"""What stands before a verb that may be the speaker's own, or a noun."""
_NEAR: Final = 3
"""Items behind a verb among which the words in marks begin."""


def _is_account_of_another(this: Attributed) -> bool:
    """Return whether somebody says "that according to" the source it is so: the words may go on as theirs.

    "Oke said that according to its count the guild won, but “we still wait”".
    """
    sentence, cue = this.report.source_sentence, this.report.cue
    led = cue is not None and cue.kind == "according" and sentence is not None
    return led and sentence is not None and cue is not None and item_at(sentence.items, cue.first - 1).isa(Closed.THAT)


def _is_told_by_one_put_in(this: Attributed) -> bool:
    """Return whether it is told by somebody put in that the source says it ("Oke, Vell said, called it “...”")."""
    sentence, source, cue = this.report.source_sentence, this.report.source, this.report.cue
    if sentence is None or source is None or cue is None or not source.past + 1 < cue.group_first:
        return False
    items, opens, closes = sentence.items, source.past, cue.group_first - 1
    if items[opens].text != "," or items[closes].text != ",":
        return False
    between = [one for one in cues_of(sentence) if opens < one.first < closes and one.kind == "verb"]
    names = this.cast.names[sentence.number]
    return any(_is_put_in(items, names, one, (opens + 1, closes)) for one in between)


def _is_put_in(items: list[Item], names: SentenceNames, cue: Cue, place: Place) -> bool:
    """Return whether a verb of saying and its subject are all that stands between two commas: no more than a time."""
    first, past = place
    behind = subject_after(items, names, cue.past) if cue.group_first == first else None
    before = subject_before(items, names, cue) if cue.group_first > first else None
    alone = before is not None and before.first == first and all(is_time(item) for item in items[cue.past : past])
    inverted = behind is not None and behind.past == past
    return cue.isa(SpeechVerbs.SAID) and (alone or inverted)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (PART_OF_QUESTION, _is_part_of_question),
    (OTHERS_MARKS, _has_marks_of_others),
    (OTHERS_MARKS, _are_painted_by_another),
    (OTHERS_MARKS, _are_what_is_told_of),
    (ANOTHER_CUE, _is_account_of_another),
    (SECOND_HAND, _is_told_by_one_put_in),
)
"""Each with the reason to hold; independent of one another."""
