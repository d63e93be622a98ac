"""Signs that reported speech may be read wrong: seen in the sentence, each by itself, whatever rule found the words."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.clauses.word_kinds import is_time
from sitegen.extract.languages.vocabulary import Closed, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, Page, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.report import Report

_LONG: Final = 24
"""Words from which a clause is long: half as many again as a sentence of a newspaper has."""
_TOLD: Final = 8
"""Items of whom something was told, with where and when ("the Courier of Tarn on Monday")."""
_ENDS: Final = ".,;:—?!)"
"""What may stand behind words that end where their clause ends."""


def count_signs(page: Page, report: Report) -> int:
    """Return how many signs there are; the more, the less sure (``confidence.toml`` counts how much)."""
    return sum(seen(page, report) for seen in SIGNS)


def _words(page: Page, report: Report) -> str:
    return " ".join(page.body[start:end] for start, end in report.pieces)


def _other_verb(_: Page, report: Report) -> bool:
    """Return whether the cue tells more than that something is said, as "predicts" and "demands" do."""
    cue = report.cue
    return cue is not None and cue.kind != "according" and not cue.isa(SpeechVerbs.SAID)


def _participle(page: Page, report: Report) -> bool:
    """Return whether the cue is a participle, whose subject stands further off.

    One that a comma and "that" enclose goes on with what its sentence tells ("..., adding that").
    """
    cue, sentence = report.cue, report.source_sentence
    if cue is None or sentence is None or cue.tense != "ing":
        return False
    comma, that = item_at(sentence.items, cue.group_first - 1), item_at(sentence.items, cue.past)
    return not (comma.text == "," and that.isa(Closed.THAT) and not _apart(page, report))


def _apart(page: Page, report: Report) -> bool:
    """Return whether words stand between the cue and what is reported behind it ("warned the council on Monday that").

    Behind "told" stands whom it was told, up to "that" or to a clause.
    """
    cue, sentence = report.cue, report.source_sentence
    if cue is None or sentence is None or not report.pieces or cue.past < 1:
        return False
    end, first = sentence.items[cue.past - 1].end, min(report.pieces)[0]
    between = [item for item in sentence.items[cue.past :] if item.start < first]
    return bool(page.body[end:first].strip()) and not _is_listener(cue, between)


def _is_listener(cue: Cue, items: list[Item]) -> bool:
    """Return whether words behind "told" name no more than whom it was told, with where and when."""
    told = cue.isa(Reporting.TELL) and cue.tense == "past" and len(items) <= _TOLD
    return told and all(item.text != "," and not item.isa(Closed.TO) for item in items)


def _bare(_: Page, report: Report) -> bool:
    """Return whether no word shows where the words begin behind a verb that tells more than that something is said.

    "that", "to" and a pronoun that is a subject do.
    """
    cue, sentence = report.cue, report.source_sentence
    if cue is None or sentence is None or cue.kind != "verb" or cue.isa(SpeechVerbs.SAID) or not report.pieces:
        return False
    opens = next((item for item in sentence.items[cue.past :] if item.start == min(report.pieces)[0]), None)
    shown = (Closed.THAT, Closed.TO, Closed.WHETHER, Closed.IT, Reporting.NOMINATIVE)
    return opens is not None and not opens.isa(*shown)


def _cut(page: Page, report: Report) -> bool:
    """Return whether the sentence goes on behind the words without so much as a comma."""
    end = max((end for _, end in report.pieces), default=0)
    following = page.body[end : end + 1]
    return bool(following.strip() or page.body[end + 1 : end + 2].strip()) and following not in _ENDS


def _inside(_: Page, report: Report) -> bool:
    """Return whether who speaks is not the first that the sentence names; a day or a month is nobody."""
    source, sentence = report.source, report.source_sentence
    if source is None or sentence is None:
        return False
    return any(item.capital and not is_time(item) for item in sentence.items[1 : source.first])


def _long(page: Page, report: Report) -> bool:
    """Return whether the words are long, or have a comma: there may be a clause of the writer's among them."""
    words = _words(page, report)
    return "," in words or len(words.split()) >= _LONG


def _pronoun(_: Page, report: Report) -> bool:
    """Return whether only a pronoun says who speaks."""
    return report.source is not None and report.source.form == "pronoun"


SIGNS: Final[tuple[Callable[[Page, Report], bool], ...]] = (
    _other_verb,
    _participle,
    _apart,
    _bare,
    _cut,
    _inside,
    _long,
    _pronoun,
)
"""Chosen before anything was counted, from what a careful reader looks at twice."""
