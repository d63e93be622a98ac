"""Signs that reported speech may be read wrong: seen in the sentence, each by itself, whatever rule found the words."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.languages.vocabulary import SpeechVerbs
from sitegen.extract.pages.page import Page
from sitegen.extract.speech.report import Report

_LONG: Final = 24
"""Words from which a clause is long: half as many again as a sentence of a newspaper has."""
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


def _participle(_: Page, report: Report) -> bool:
    """Return whether the cue is a participle ("..., adding that"), whose subject stands further off."""
    return report.cue is not None and report.cue.tense == "ing"


def _apart(page: Page, report: Report) -> bool:
    """Return whether words stand between the cue and what is reported behind it ("told the council on Monday that")."""
    if report.cue is None or report.source_sentence is None or not report.pieces or report.cue.past < 1:
        return False
    end = report.source_sentence.items[report.cue.past - 1].end
    return bool(page.body[end : min(report.pieces)[0]].strip())


def _cut(page: Page, report: Report) -> bool:
    """Return whether the sentence goes on behind the words without so much as a comma."""
    end = max((end for _, end in report.pieces), default=0)
    following = page.body[end : end + 1]
    return bool(following.strip() or page.body[end + 1 : end + 2].strip()) and following not in _ENDS


def _inside(_: Page, report: Report) -> bool:
    """Return whether who speaks is not the first that the sentence names."""
    return report.source is not None and report.source.first > 0


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
    _cut,
    _inside,
    _long,
    _pronoun,
)
"""Chosen before anything was counted, from what a careful reader looks at twice."""
