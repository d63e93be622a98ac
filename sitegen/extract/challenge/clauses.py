"""Challenges of reported speech: is it this cue that reports the words, and are they all the speaker's?"""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import Challenge, Closed, Cues, Morphology, People, Reporting, SpeechVerbs
from sitegen.extract.names.descriptions import gender_of
from sitegen.extract.pages.page import NOTHING, Item, item_at
from sitegen.extract.reasons import ANOTHER_CUE, APPOSITION, CUT_BEFORE, PART_OF_SENTENCE, WRITER_MAY_CONCEDE
from sitegen.extract.sentences.clauses import Cue, cues_of, find_cues
from sitegen.extract.speech.deeds import turns_in_time


def _is_indirect(this: Attributed) -> bool:
    report = this.report
    return report.kind == "indirect" and bool(report.pieces) and report.cue is not None


def _items(this: Attributed) -> list[Item]:
    """Return the items of the sentence of the cue."""
    return this.report.source_sentence.items if this.report.source_sentence is not None else []


def _cues(this: Attributed) -> tuple[Cue, ...]:
    """Return the cues of the sentence of the cue."""
    return cues_of(this.report.source_sentence) if this.report.source_sentence is not None else ()


def _is_reported_by_another(this: Attributed) -> bool:
    """Return whether another cue with a subject stands between the cue and the words ("what N asks, he said")."""
    cue, items = this.report.cue, _items(this)
    if not _is_indirect(this) or cue is None or not items:
        return False
    first = min(this.report.pieces)[0]
    for other in _cues(this):
        between = other.first >= cue.past and items[other.past - 1].end <= first
        finite = other.kind == "verb" and other.is_finite and other.isa(SpeechVerbs.CLAUSE)
        own = between and finite and _has_own_subject(this, items, other.group_first)
        if own or _is_beside_words(this, items, other):
            return True
    return _turns_away(this, items)


def _is_beside_words(this: Attributed, items: list[Item], other: Cue) -> bool:
    """Return whether somebody else's "N says" is put in among the words, or closes what goes on behind the cue."""
    return _is_put_in(this, items, other) or _closes_rest(this, items, other)


def _is_led_by_another(this: Attributed) -> bool:
    """Return whether words in marks are told by somebody as another's: "he said, “...,” the clerks said".

    A clause that only tells when or why opens the sentence without a comma ("Asked what he meant, “...,” he said").
    """
    items, report = _items(this), this.report
    if report.evidence not in {"after", "inverted"} or report.sentence is not report.source_sentence:
        return False
    at = next(n for n, item in enumerate(items) if item.quote is report.quotations[0])
    cue = _leading_cue(this, items[:at])
    return cue is not None and not _only_asks(items[: cue.past]) and not _may_go_on(this, items[:at], cue)


def _leading_cue(this: Attributed, items: list[Item]) -> Cue | None:
    """Return the verb that leads up to words in marks, be it past a listener; None where none does."""
    leading = [cue for cue in find_cues(items, this.page.language) if cue.kind == "verb" and cue.tense != "base"]
    if not leading or any(_is_comma_or_quotation(item) for item in items[leading[-1].past : -1]):
        return None
    beside = leading[-1].past == len(items) or items[-1].text in {",", ":"}
    return leading[-1] if beside else None


def _may_go_on(this: Attributed, items: list[Item], cue: Cue) -> bool:
    """Return whether who is named behind the words is who led up to them: by name, or by a pronoun of their gender."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form == "pronoun":
        return True
    named = any(item.lower == sentence.items[source.past - 1].lower for item in items)
    return named or _is_meant_by_pronoun(this, items, cue)


def _is_meant_by_pronoun(this: Attributed, items: list[Item], cue: Cue) -> bool:
    """Return whether the pronoun before a verb, or the first of its sentence, may mean who is found to speak."""
    pronouns = [n for n, item in enumerate(items) if item.isa(Closed.HE_OR_SHE)]
    entity = this.speaker.entity
    if not pronouns or entity is None or entity.kind not in {"person", "unknown"}:
        return False
    direct = cue.group_first - 1 in pronouns
    told = gender_of(entity, this.page.language)
    meant = items[cue.group_first - 1 if direct else pronouns[0]].word.value(People.PRONOUN)
    return told == meant or (direct and not told)


def _is_comma_or_quotation(item: Item) -> bool:
    """Return whether a comma or other words in marks stand here."""
    return item.text == "," or item.quote is not None


def _only_asks(items: list[Item]) -> bool:
    """Return whether words up to a verb are a clause that opens a sentence to tell when or why."""
    opens = items[0].isa(Reporting.SUBORDINATE, Morphology.ING_ENDING, Morphology.PAST_ENDING)
    return opens and all(item.text != "," for item in items)


def _is_put_in(this: Attributed, items: list[Item], other: Cue) -> bool:
    """Return whether somebody else's "N says" is put in among the words ("the pond, the clerks said, held")."""
    at = items[other.first].start
    among = any(start < at < end for start, end in this.report.pieces)
    says = other.isa(SpeechVerbs.SAID) or _stands_behind_comma(this, items, other)
    closed = item_at(items, other.past).text in {",", ":"} and says
    sentence, before = this.report.source_sentence, item_at(items, other.first - 1)
    named = sentence is not None and other.past in this.cast.names[sentence.number].at
    inverted = named and (before.quote is not None or before.text == ",")
    return among and (closed or inverted or other.kind == "according")


def _stands_behind_comma(this: Attributed, items: list[Item], other: Cue) -> bool:
    """Return whether no more than a name stands between a comma and a verb ("the pond held, the Courier reported")."""
    sentence = this.report.source_sentence
    name = this.cast.names[sentence.number].ending.get(other.group_first) if sentence is not None else None
    first = name.first if name is not None else other.group_first
    first -= item_at(items, first - 1).isa(Closed.ARTICLE)
    return name is not None and item_at(items, first - 1).text == ","


def _closes_rest(this: Attributed, items: list[Item], other: Cue) -> bool:
    """Return whether somebody else is named behind words that go on after the cue ("..., N said, ..., O said")."""
    cue, last = this.report.cue, max(end for _, end in this.report.pieces)
    goes_on = len(this.report.pieces) > 1 and cue is not None and other.first > cue.past
    behind = goes_on and items[other.first].start > last and not item_at(items, other.past).text.isalnum()
    return behind and _stands_behind_comma(this, items, other)


def _has_own_subject(this: Attributed, items: list[Item], at: int) -> bool:
    """Return whether a pronoun or a name stands right before a verb."""
    sentence = this.report.source_sentence
    named = sentence is not None and at in this.cast.names[sentence.number].ending
    return named or item_at(items, at - 1).isa(Closed.HE_OR_SHE, Closed.THEY)


def _turns_away(this: Attributed, items: list[Item]) -> bool:
    """Return whether the sentence turns to somebody else between speaker and cue ("N said, while Vell ... said")."""
    source, cue, sentence = this.report.source, this.report.cue, this.report.source_sentence
    if source is None or cue is None or sentence is None:
        return False
    return any(
        items[at].isa(Closed.WHILE) and at + 1 in this.cast.names[sentence.number].at
        for at in range(source.past, cue.first)
    )


def _belongs_to_part(this: Attributed) -> bool:
    """Return whether "N says" is put in behind "and" or "which": it then vouches for the rest alone."""
    report, items = this.report, _items(this)
    if not _is_indirect(this) or report.cue is None or report.source is None:
        return False
    opens = min(report.cue.first, report.source.first)
    comma, before = item_at(items, opens - 1), item_at(items, opens - 2)
    joined = before.isa(Closed.AND, Closed.BUT, Closed.OR, Closed.WHICH, Closed.WHOM, Closed.WHO)
    opens_clause = before.isa(Reporting.SUBORDINATE, Closed.THAT) and min(report.pieces)[0] < before.start
    return comma.text == "," and (joined or opens_clause) and min(report.pieces)[0] < comma.start


def _may_concede(this: Attributed) -> bool:
    """Return whether reported words go on with a concession, which may be the writer's ("even though it fell in")."""
    cue, items = this.report.cue, _items(this)
    if not _is_indirect(this) or cue is None or not items:
        return False
    concession, told = this.page.language.pattern(Challenge.CONCESSION), items[cue.first].start
    opening = min(this.report.pieces)[0]
    behind = [(start - _COMMA * (start > opening), end) for start, end in this.report.pieces if end > told]
    conceded = any(concession.search(this.page.body[start:end]) is not None for start, end in behind if start > told)
    return conceded or any(_sets_deed_against(items, start, end) for start, end in behind)


_COMMA: Final = 2
"""A comma and a blank before words that go on behind the cue."""


def _sets_deed_against(items: list[Item], start: int, end: int) -> bool:
    """Return whether words go on with what was done, set against what was to be ("would hold, but it broke")."""
    within = [n for n, item in enumerate(items) if start <= item.start < end]
    if not within:
        return False
    return any(turns_in_time(items, within[0], within[-1] + 1, Reporting.CONTRAST))


def _is_cut_before(this: Attributed) -> bool:
    """Return whether "that" only belongs to a noun: "vowed to burn the note that came", "ruled in that case"."""
    cue, items = this.report.cue, _items(this)
    if not _is_indirect(this) or cue is None or not items:
        return False
    first = next((n for n, item in enumerate(items) if item.start == min(this.report.pieces)[0]), 0)
    if first <= cue.past or not items[first].isa(Closed.THAT, Closed.WHETHER):
        return False
    between = items[cue.past : first]
    if items[first].isa(Closed.WHETHER):
        return between[-1].isa(Closed.OF)  # "is going on with its study of whether it leaks"
    return between[-1].isa(Closed.IN, Closed.ON, Challenge.OTHERS_CLAIM) or _has_object(cue, between)


def _has_object(cue: Cue, between: list[Item]) -> bool:
    """Return whether words behind a verb are an infinitive with its object, or a noun that is no listener."""
    acts = any(one.isa(Closed.TO) and _is_base(then) for one, then in pairwise(between))
    if cue.isa(Challenge.HOLDS) and between[0].isa(Closed.DETERMINER, Closed.A):
        return True  # "held the belief that"
    return acts or (cue.isa(SpeechVerbs.SAID) and not cue.isa(SpeechVerbs.LISTENER) and between[0].isa(Closed.A))


def _is_base(item: Item) -> bool:
    """Return whether a word in small letters may be a verb, and is no determiner or pronoun."""
    noun = item.isa(Closed.DETERMINER, Closed.ARTICLE, Closed.THEIR, Morphology.PLURAL_ENDING, People.GROUP)
    return item.text.islower() and item.text.isalpha() and not noun and item.word.value(People.PRONOUN) is None


def _hangs_on_opening(this: Attributed) -> bool:
    """Return whether what "that" opens hangs on the words before "N said" ("It is false, Oke said, that it leaks")."""
    source, cue, items = this.report.source, this.report.cue, _items(this)
    if not _is_indirect(this) or source is None or cue is None or not items:
        return False
    opens, past = min(cue.group_first, source.first), max(cue.past, source.past)
    between = item_at(items, opens - 1).text == "," == item_at(items, past).text
    that = item_at(items, past + 1)
    return between and that.isa(Closed.THAT) and min(this.report.pieces)[0] == that.start


def _begins_midway(this: Attributed) -> bool:
    """Return whether words begin behind their subject, with the verb of the whole sentence behind them.

    "The weir that Oke said | was wet broke".
    """
    items = _items(this)
    if not _is_indirect(this) or not items:
        return False
    start, end = min(this.report.pieces)
    first, *others = [item for item in items if start <= item.start < end] or [NOTHING]
    runs_on = first.isa(Cues.BEING) and any(item.isa(Cues.FINITE) for item in others)
    return runs_on and not any(map(may_join, others))


def may_join(item: Item) -> bool:
    """Return whether a word or a mark may join a second verb to a clause.

    Args:
        item: One that stands before that verb.

    """
    joins = (Closed.AND, Closed.BUT, Closed.OR, Closed.THAT, Closed.WHO, Closed.WHICH, Closed.WHAT)
    return item.text in {",", ";", ":"} or item.isa(*joins, Reporting.SUBORDINATE)


def _is_of_passive(this: Attributed) -> bool:
    """Return whether the words are what stands before a passive verb ("The keeper, who rowed, was asked by a boy")."""
    cue, items = this.report.cue, _items(this)
    if not _is_indirect(this) or cue is None or not items:
        return False
    return cue.passive and min(this.report.pieces)[0] < items[cue.group_first].start


def _is_beside(this: Attributed) -> bool:
    """Return whether the speaker stands beside the person who is the subject ("Oke, head of the firm, Vell, said")."""
    source, cue, sentence = this.report.source, this.report.cue, this.report.source_sentence
    if source is None or source.name is None or cue is None or sentence is None or cue.first < source.past:
        return False
    people = this.cast.people_in(sentence, source.first)
    if [at for at, _ in people] != [0] or people[0][1] is this.speaker.entity:
        return False
    items = sentence.items
    set_off = item_at(items, source.first - 1).text == "," == item_at(items, source.past).text
    return set_off and _is_one_phrase(items[: source.first])


def _is_said_of_one_of_two(this: Attributed) -> bool:
    """Return whether the source only describes one of two named ("aides to Oke, a former judge, and Vell, said")."""
    source, cue, sentence = this.report.source, this.report.cue, this.report.source_sentence
    if source is None or source.name is not None or cue is None or sentence is None or source.first < 2:  # noqa: PLR2004
        return False
    items, names = sentence.items, this.cast.names[sentence.number]
    comma, joins = item_at(items, source.past), item_at(items, source.past + 1)
    beside = items[source.first - 1].text == "," and source.first - 1 in names.ending
    return beside and comma.text == "," and joins.isa(Closed.AND) and source.past < cue.first


def _is_one_phrase(items: list[Item]) -> bool:
    """Return whether words are a name and what describes it: no verb, nothing joined, a comma behind the name."""
    joined = any(item.word.cue is not None or item.isa(Closed.IS, Closed.HAVE, Closed.AND) for item in items)
    return not joined and any(item.text == "," for item in items)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (ANOTHER_CUE, _is_reported_by_another),
    (ANOTHER_CUE, _is_led_by_another),
    (PART_OF_SENTENCE, _belongs_to_part),
    (CUT_BEFORE, _is_cut_before),
    (CUT_BEFORE, _hangs_on_opening),
    (CUT_BEFORE, _begins_midway),
    (CUT_BEFORE, _is_of_passive),
    (WRITER_MAY_CONCEDE, _may_concede),
    (APPOSITION, _is_beside),
    (APPOSITION, _is_said_of_one_of_two),
)
