"""Where reported speech ends because the writer speaks again, or somebody else, behind a comma."""

from collections.abc import Iterator

from sitegen.extract.clauses.word_kinds import is_acting
from sitegen.extract.languages.vocabulary import Closed, Morphology, SpeechVerbs
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.clauses import cues_of
from sitegen.extract.speech.report import Report

Places = list[tuple[int, int]]


def own_words(report: Report, cast: Cast) -> Places:
    """Return where the speaker's words stand, cut where a clause begins that may be somebody else's.

    "..., as it cut its rate" behind a cue put in, "..., while Vell gave", "..., which the guild put at nine" and
    "..., the clerks said:" are. A wrong word more would be worse than a right one less.
    """
    pieces: Places = []
    ends = list(_ends(report, cast))
    for start, end in sorted(report.pieces):
        cut = min((at for at in ends if start - 2 <= at < end), default=end)
        if cut > start:
            pieces.append((start, cut))
        if cut < end:
            break
    return pieces or report.pieces


def _ends(report: Report, cast: Cast) -> Iterator[int]:
    """Yield where a comma opens somebody else's clause, in the sentences of the words and of the cue."""
    sentences = {s.number: s for s in (report.sentence, report.source_sentence) if s is not None}
    for sentence in sentences.values():
        put_in = set(_put_in(report, sentence))
        for at, item in enumerate(sentence.items):
            aside = item.text == "," and _opens_aside(report, sentence, cast, at)
            if item.text == "," and (at in put_in or (aside and not _awaits_verb(report, sentence.items, at))):
                yield item.start


def _opens_aside(report: Report, sentence: Sentence, cast: Cast, at: int) -> bool:
    word, following = item_at(sentence.items, at + 1), item_at(sentence.items, at + 2)
    if word.isa(Closed.AS):
        return _is_behind_cue(report, sentence.items, at) and following.isa(Closed.IT, Closed.HE_OR_SHE, Closed.THEY)
    named = at + 2 in cast.names[sentence.number].at
    return (word.isa(Closed.WHILE) and named) or (word.isa(Closed.WHICH) and (named or following.isa(Closed.ARTICLE)))


def _awaits_verb(report: Report, items: list[Item], at: int) -> bool:
    """Return whether words up to a comma have no verb, and it follows another ("the mill, which ..., was sound")."""
    start = min(report.pieces)[0]
    closing = (n for n in range(at + 1, len(items) - 1) if items[n].text == ",")
    told = any(is_acting(item) for item in items[:at] if item.start >= start)
    return not told and any(is_acting(items[n + 1]) or _may_be_present(items[n + 1]) for n in closing)


def _may_be_present(item: Item) -> bool:
    """Return whether a word has the form of a verb in the present that goes with a singular ("holds")."""
    return item.text.islower() and item.isa(Morphology.PLURAL_ENDING)


def _is_behind_cue(report: Report, items: list[Item], at: int) -> bool:
    """Return whether the cue is put in between the first of the words and what stands at an item."""
    cue = report.cue
    return cue is not None and cue.first < at and min(report.pieces)[0] < items[cue.first].start


def _put_in(report: Report, sentence: Sentence) -> Iterator[int]:
    """Yield the comma before each "N said:" of somebody else among words that stand behind their own cue."""
    items, cue = sentence.items, report.cue
    if cue is None or report.source_sentence is not sentence:
        return
    for other in cues_of(sentence):
        closed = item_at(items, other.past).text in {",", ":"} and other.isa(SpeechVerbs.SAID)
        if closed and other.first >= cue.past:
            yield max((at for at in range(cue.past, other.first) if items[at].text == ","), default=-1)
