"""Signs that reported speech may be read wrong: seen in the sentence, each by itself, whatever rule found the words."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.clauses.word_kinds import is_time
from sitegen.extract.languages.vocabulary import Closed, Cues, Reporting, SpeechVerbs
from sitegen.extract.pages.page import NOTHING, Item, Page, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import closes_clause
from sitegen.extract.speech.report import Report

_TOLD: Final = 8
"""Items of whom something was told, with where and when ("the Courier of Tarn on Monday")."""
_ASKED: Final = 8
"""Items of whom one asks and "to" ("the guild and its friends to")."""
_ENDS: Final = ".,;:—?!)"
"""What may stand behind words that end where their clause ends."""


def count_signs(page: Page, report: Report) -> int:
    """Return how much there is to doubt; the more, the less sure (``confidence.toml`` counts how much)."""
    return sum(weight for seen, weight in SIGNS if seen(page, report))


def _words(page: Page, report: Report) -> str:
    return " ".join(page.body[start:end] for start, end in report.pieces)


def _other_verb(_: Page, report: Report) -> bool:
    """Return whether the cue tells more than that something is said, as "predicts" and "demands" do."""
    cue = report.cue
    return cue is not None and cue.kind != "according" and not cue.isa(SpeechVerbs.SAID)


def _participle(_: Page, report: Report) -> bool:
    """Return whether the cue is a participle, whose subject stands further off; "is warning" is none.

    One that a comma and "that" enclose goes on with what its sentence tells ("..., adding that").
    """
    cue, sentence = report.cue, report.source_sentence
    if cue is None or sentence is None or cue.tense != "ing":
        return False
    if any(item.isa(Reporting.PROGRESSIVE) for item in sentence.items[cue.group_first : cue.first]):
        return False
    comma = item_at(sentence.items, cue.group_first - 1)
    return not (closes_clause(comma) and _leads_to_clause(sentence.items, cue, _opens(report)))


def _leads_to_clause(items: list[Item], cue: Cue, opens: Item) -> bool:
    """Return whether "that" or "how" opens words behind a verb, and no more than a listener or a phrase stands before.

    "adding that", "telling Oke that", "claiming without any proof that", but not "recalling a report that".
    """
    behind = item_at(items, cue.past)
    led = behind is opens or cue.isa(SpeechVerbs.LISTENER, Reporting.TELL) or behind.isa(Closed.PREPOSITION)
    return opens.isa(Closed.THAT, Closed.HOW, Closed.WHETHER) and led


def _apart(page: Page, report: Report) -> bool:
    """Return whether words stand between a verb and what is reported behind it ("warned the council of floods").

    Behind "told" stands whom it was told, up to "that" or to a clause; "that" shows where the words begin, and so does
    "for" in "called for".
    """
    cue, sentence = report.cue, report.source_sentence
    if cue is None or sentence is None or not report.pieces or cue.past < 1 or cue.kind == "according":
        return False
    end, first = sentence.items[cue.past - 1].end, min(report.pieces)[0]
    between = [item for item in sentence.items[cue.past :] if item.start < first]
    shown = _opens(report).isa(Closed.THAT) or _calls(cue, between)
    return bool(page.body[end:first].strip()) and not shown and not _is_listener(cue, between)


def _opens(report: Report) -> Item:
    """Return the first word of what is reported, where it stands in the sentence of its verb."""
    items, first = report.source_sentence.items if report.source_sentence is not None else [], min(report.pieces)[0]
    return next((item for item in items if item.start == first), NOTHING)


def _calls(cue: Cue, between: list[Item]) -> bool:
    """Return whether no more than "for" or "on" stands behind "called"."""
    return cue.isa(Reporting.CALL) and len(between) == 1 and between[0].isa(Reporting.CALLS_ON)


def _is_listener(cue: Cue, items: list[Item]) -> bool:
    """Return whether words behind "told" name no more than whom it was told, with where and when."""
    told = cue.isa(Reporting.TELL) and cue.tense == "past" and len(items) <= _TOLD
    return told and all(item.text != "," and not item.isa(Closed.TO) for item in items)


def _bare(_: Page, report: Report) -> bool:
    """Return whether no word shows where the words begin behind a verb that tells more than that something is said.

    "that", "to", a pronoun that is a subject, and "for" behind "called" do; so do "to" behind whom one asks, and a verb
    that a subject goes with ("suggested the weir was old").
    """
    cue, sentence = report.cue, report.source_sentence
    if cue is None or sentence is None or cue.kind != "verb" or cue.isa(SpeechVerbs.SAID):
        return False
    start, end = min(report.pieces)[0], max(report.pieces)[1]
    own = [item for item in sentence.items if start <= item.start < end]
    between = [item for item in sentence.items[cue.past :] if item.start < start]
    behind = bool(own) and own[0].start == start > sentence.items[cue.first].start
    return behind and not (_is_shown(cue, own) or _calls(cue, between))


def _is_shown(cue: Cue, own: list[Item]) -> bool:
    """Return whether reported words open with what shows it, or are seen to be a clause or what somebody is asked."""
    asked = cue.isa(Reporting.REQUEST, Reporting.TELL) and any(item.isa(Closed.TO) for item in own[:_ASKED])
    comma = next((n for n, item in enumerate(own) if item.text == ","), len(own))
    shown = (Closed.THAT, Closed.TO, Closed.WHETHER, Closed.HOW, Closed.IT, Reporting.NOMINATIVE)
    return asked or own[0].isa(*shown) or any(item.isa(Cues.FINITE) for item in own[:comma])


def _cut(page: Page, report: Report) -> bool:
    """Return whether the sentence goes on behind the words without so much as a comma."""
    end = max((end for _, end in report.pieces), default=0)
    following = page.body[end : end + 1]
    return bool(following.strip() or page.body[end + 1 : end + 2].strip()) and following not in _ENDS


def _inside(_: Page, report: Report) -> bool:
    """Return whether who speaks is not the first that the sentence names; a day or a month is nobody.

    Whom words name that stand before who says them does not count.
    """
    source, sentence = report.source, report.source_sentence
    if source is None or sentence is None:
        return False
    before = (item for item in sentence.items[1 : source.first] if not _is_told(report, item))
    return any(item.capital and not is_time(item) for item in before)


def _is_told(report: Report, item: Item) -> bool:
    return any(start <= item.start < end for start, end in report.pieces)


def _parted(page: Page, report: Report) -> bool:
    """Return whether a comma parts the words: there may be a clause of the writer's among them."""
    return ", " in _words(page, report)


def _pronoun(page: Page, report: Report) -> bool:
    """Return whether only "they" or "it" says who speaks; "he" and "she" are as often right as names are."""
    source = report.source
    return source is not None and source.form == "pronoun" and not page.language.word(source.head).isa(Closed.HE_OR_SHE)


SIGNS: Final[tuple[tuple[Callable[[Page, Report], bool], int], ...]] = (
    (_other_verb, 1),
    (_participle, 2),
    (_apart, 1),
    (_bare, 2),
    (_cut, 1),
    (_inside, 1),
    (_parted, 1),
    (_pronoun, 1),
)
"""Each with its weight: what a careful reader looks at twice, chosen before anything was counted. Two weigh double
since it was, for with these more than one in three was wrong."""
