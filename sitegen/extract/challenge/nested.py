"""Challenges of what is told within what somebody says: by whom is it vouched for, and whom does its pronoun mean?"""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_time
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed, NounPhrases, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import SECOND_HAND, TWO_PRONOUN, WITHIN_QUOTED_TEXT
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.sentences.subject_before import subject_before
from sitegen.extract.speech.clauses import before_joined_aside
from sitegen.extract.speech.other_sources import is_told_to


def _is_told_behind(this: Attributed) -> bool:
    """Return whether somebody else tells that it was said, behind it ("Oke told friends it leaked, Vell said")."""
    report, sentence, source = this.report, this.report.source_sentence, this.report.source
    if sentence is None or source is None or report.cue is None or not report.pieces:
        return False
    items, last = sentence.items, max(end for _, end in report.pieces)
    if min(report.pieces)[0] < items[report.cue.first].end or source.past > report.cue.first:
        return False
    behind = [one for one in cues_of(sentence) if items[one.first].start > last and _closes(items, one)]
    return any(_has_subject_behind_comma(this, items, one, last) for one in behind)


def _is_mentioned(this: Attributed) -> bool:
    """Return whether words in marks are only what is spoken of ("said “it leaks” was not true")."""
    report, sentence = this.report, this.report.source_sentence
    if report.kind != "mixed" or sentence is None or report.cue is None or len(report.quotations) != 1:
        return False
    items, past = sentence.items, report.cue.past
    quotation = report.quotations[0]
    words = this.page.body[quotation.inner_start : quotation.inner_end].lower().split()
    clause = any(this.page.language.word(word).isa(Closed.IT, Closed.HE_OR_SHE, Closed.THEY) for word in words[:1])
    return clause and item_at(items, past).quote is quotation and item_at(items, past + 1).isa(Closed.IS)


def _goes_on_as_anothers(this: Attributed) -> bool:
    """Return whether a verb of saying of its own stands behind words that go on ("“and it is,” said the other")."""
    report, sentence = this.report, this.report.source_sentence
    if sentence is None or report.cue is None or len(report.quotations) < _PAIR:
        return False
    items = sentence.items
    behind = next((n + 1 for n, item in enumerate(items) if item.quote is report.quotations[-1]), len(items))
    near = [one for one in cues_of(sentence) if behind <= one.first < behind + _NEAR]
    return report.cue.first < behind and any(_says_so(items, behind, one) for one in near)


def _says_so(items: list[Item], behind: int, cue: Cue) -> bool:
    """Return whether no more than who speaks stands between words in marks and a verb of saying behind them."""
    return cue.is_finite and cue.isa(SpeechVerbs.SAID) and all(map(_may_be_subject, items[behind : cue.first]))


def _may_be_subject(item: Item) -> bool:
    """Return whether a word may be part of who speaks: no mark, and nothing that joins another clause."""
    return item.text.isalpha() and not item.isa(Reporting.JOINS, Reporting.SUBORDINATE, Closed.AND, Closed.WHO)


_PAIR: Final = 2
_NEAR: Final = 4
"""Items among which "the other said" stands."""


def _is_put_in_between(this: Attributed) -> bool:
    """Return whether the sentence names between who speaks and the verb from whom it has that.

    "Oke, according to Vell, said that it leaks".
    """
    report, sentence, source = this.report, this.report.source_sentence, this.report.source
    if sentence is None or source is None or report.cue is None or report.cue.kind != "verb":
        return False
    between = (one for one in cues_of(sentence) if source.past <= one.first < report.cue.group_first)
    return any(one.kind == "according" and sentence.items[one.first - 1].text == "," for one in between)


def _closes(items: list[Item], cue: Cue) -> bool:
    """Return whether a clause ends with a verb of saying, or with when it was said, or in ", according to Oke"."""
    rest = items[cue.past : _before_next(items, cue.past)]
    if cue.kind == "according":
        return item_at(items, cue.first - 1).text == ","
    past = len(items) - (items[-1].text == ".")
    told = is_told_to(items, cue, past) or all(
        is_time(item) or item.isa(Closed.ON) or item.text == "." for item in rest
    )
    return cue.kind == "verb" and cue.is_finite and cue.isa(SpeechVerbs.CLAUSE) and told


def _before_next(items: list[Item], at: int) -> int:
    """Return where a comma stands behind which another clause is joined (", Oke said |, but"), or the end."""
    joined = (n for n in range(at, len(items) - 1) if items[n].text == "," and items[n + 1].isa(Closed.BUT, Closed.AND))
    return next(joined, len(items))


def _has_subject_behind_comma(this: Attributed, items: list[Item], cue: Cue, last: int) -> bool:
    """Return whether a comma right behind the words leads to the subject of a verb, and that is no pronoun."""
    sentence = this.report.source_sentence
    if cue.kind == "according":
        return last <= items[cue.first - 1].end
    subject = subject_before(items, this.cast.names[sentence.number], cue) if sentence is not None else None
    if subject is None or subject.form == "pronoun" or before_joined_aside(items, subject.first) is not None:
        return False
    comma = item_at(items, subject.first - 1)
    entity = this.cast.entity_of(sentence, subject.name) if sentence is not None and subject.name is not None else None
    vouches = cue.isa(SpeechVerbs.SAID, Reporting.TELL) or (entity is not None and entity.kind == "person")
    return vouches and comma.text == "," and last <= comma.end


def _means_one_told_of(this: Attributed) -> bool:
    """Return whether a pronoun within what somebody says may mean another told of there ("said Vell lied when she")."""
    sentence, source = this.report.source_sentence, this.report.source
    if sentence is None or source is None or not this.by_pronoun or this.report.kind == "direct":
        return False
    within = _told_before(sentence, source.first)
    # Behind a comma the sentence may have gone back to who says it all ("that she would come, although she called").
    closed = [at for at in within if sentence.items[at].text == ","]
    named = range(closed[-1], source.first) if closed else within
    told = (one for at, one in this.cast.people_in(sentence, perhaps=True) if at in named)
    return any(one is not this.speaker.entity and this.may_mean(one) for one in told)


def _is_within_text(this: Attributed) -> bool:
    """Return whether a pronoun stands beside words of a text that is quoted itself: that text tells who is meant."""
    return this.by_pronoun and any(quotation.within_text for quotation in this.report.quotations)


def _opens_with_other(this: Attributed) -> bool:
    """Return whether words that "he said" closes open with another's name as subject ("Vell has a plan, he said")."""
    sentence, source, report = this.report.source_sentence, this.report.source, this.report
    if sentence is None or source is None or not this.by_pronoun or report.kind != "indirect" or not report.pieces:
        return False
    closes = min(report.pieces)[0] < sentence.items[source.first].start
    others = [(at, one) for at, one in this.cast.people_in(sentence, source.first) if one is not this.speaker.entity]
    return closes and bool(others) and _is_subject(this, sentence, *others[0])


def _is_subject(this: Attributed, sentence: Sentence, at: int, entity: Entity) -> bool:
    """Return whether one whom a pronoun may mean is named first in a sentence, before an auxiliary."""
    past = this.cast.names[sentence.number].at[at].past
    return at <= 1 and this.may_mean(entity) and is_auxiliary(item_at(sentence.items, past))


def _told_before(sentence: Sentence, first: int) -> range:
    """Return what stands between a verb of saying and an item behind it; nothing where none is there."""
    outer = [one.past for one in cues_of(sentence) if one.past < first and one.isa(SpeechVerbs.SAID)]
    return range(outer[-1], first) if outer else range(0)


def _is_told_by_teller(this: Attributed) -> bool:
    """Return whether somebody tells that it had been said ("Galt told the inquiry Oke had told him that it leaked")."""
    sentence, source, cue = this.report.source_sentence, this.report.source, this.report.cue
    if sentence is None or source is None or cue is None or this.report.kind != "indirect":
        return False
    items, earlier = sentence.items, sentence.items[source.past : cue.first]
    outer = [one.past for one in cues_of(sentence) if one.past <= source.first and _tells_listener(one)]
    if not outer or all(not item.isa(Closed.HAD) for item in earlier):
        return False
    return not any(_parts_clauses(item) for item in items[outer[-1] : source.first])


def _is_told_by_unread(this: Attributed) -> bool:
    """Return whether "claims that" leads up to who speaks, whoever claims it ("A post many shared claims that | Oke").

    Where it is known who does, the rules leave the words to that one.
    """
    sentence, source = this.report.source_sentence, this.report.source
    if sentence is None or source is None or source.form == "pronoun" or source.first < _LED:
        return False
    items = sentence.items
    that = source.first - 1 - item_at(items, source.first - 1).isa(Closed.THE)
    verb = items[that - 1].word.cue if items[that].isa(Closed.THAT) else None
    told = verb is not None and verb.is_finite and verb.verb.isa(SpeechVerbs.CLAUSE)
    return told and not any(one.manner for one in cues_of(sentence) if one.past == that)


_LED: Final = 2
"""Words that lead up to who speaks: a verb and "that"."""


def _parts_clauses(item: Item) -> bool:
    """Return whether a mark or a word parts two clauses."""
    return item.text in {",", ";", ":"} or item.isa(Closed.AND, Closed.BUT)


def _tells_listener(cue: Cue) -> bool:
    """Return whether a verb of speech that a subject goes with names a listener first ("told the inquiry")."""
    return cue.kind == "verb" and cue.is_finite and cue.isa(SpeechVerbs.LISTENER)


def _is_of_letter(this: Attributed) -> bool:
    """Return whether the pronoun of a verb of writing may mean who wrote what is read ("read a note from a pilot")."""
    before, sentence, cue = this.before if this.by_pronoun else None, this.report.source_sentence, this.report.cue
    if before is None or sentence is None or cue is None or not cue.isa(Challenge.PENS):
        return False
    items = before.items
    papers = (n for n, item in enumerate(items) if item.isa(NounPhrases.PAPER) and n > 1)
    return any(item_at(items, n + 1).isa(NounPhrases.AUTHOR) and _is_of_another(this, before, n + 2) for n in papers)


def _is_of_another(this: Attributed, sentence: Sentence, first: int) -> bool:
    """Return whether somebody described, or named and not the speaker, stands at an item ("by a pilot", "by Oke")."""
    named = any(at == first and this.may_mean(e) for at, e in this.others_in(sentence))
    return named or item_at(sentence.items, first).isa(Closed.A, Closed.THEIR)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (SECOND_HAND, _is_told_behind),
    (SECOND_HAND, _is_put_in_between),
    (SECOND_HAND, _is_mentioned),
    (SECOND_HAND, _goes_on_as_anothers),
    (SECOND_HAND, _is_told_by_teller),
    (SECOND_HAND, _is_told_by_unread),
    (SECOND_HAND, _is_of_letter),
    (TWO_PRONOUN, _means_one_told_of),
    (TWO_PRONOUN, _opens_with_other),
    (WITHIN_QUOTED_TEXT, _is_within_text),
)
"""Each with the reason to hold; independent of one another."""
