"""Challenges of words within a question, a promise or a clause that is somebody else's."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_time
from sitegen.extract.languages.vocabulary import Closed, Discourse, NounPhrases, People, Quoting, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ANOTHER_CUE, OTHER_SUBJECT, OTHERS_MARKS, PART_OF_QUESTION, SECOND_HAND
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.sources import subject_after, subject_before
from sitegen.extract.speech.deeds import is_past
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
    return _has_subject(this, sentence, joins + 1)


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


def _is_of_inner_clause(this: Attributed) -> bool:
    """Return whether "saying" belongs to a clause before it ("Quill won after Oke fooled her by saying ...").

    So it may behind a comma, where a name and its verb open that ("She wrote when Oke left, saying ...").
    """
    sentence, source, cue = _doing(this)
    if sentence is None or source is None or cue is None:
        return False
    items, led = sentence.items, cue.group_first - 1
    if source.past >= led or not (items[led].text == "," or items[led].isa(Closed.BY)):
        return False
    joins = next((n for n in range(led - 1, source.past, -1) if items[n].isa(Reporting.SUBORDINATE)), led)
    if any(items[n].text == "," for n in range(joins, led)):
        return False
    return _acts(this, sentence, joins + 1) if items[led].text == "," else _has_subject(this, sentence, joins + 1)


def _is_of_joined_clause(this: Attributed) -> bool:
    """Return whether a participle belongs to what another did ("Bailiffs fined Vell and Oke left, admitting that").

    So it may where "who" tells of somebody ("She named a rower who sank a boat, claiming that ...").
    """
    sentence, source, cue = _doing(this)
    if sentence is None or source is None or cue is None or source.past > cue.first:
        return False
    items, led = sentence.items, cue.group_first - 1
    if items[led].text != ",":
        return False
    joined = any(items[n].isa(Closed.AND) and _acts(this, sentence, n + 1) for n in range(source.past, led - 1))
    return joined or _ends_with_who(items[source.past : led])


def _doing(this: Attributed) -> tuple[Sentence | None, SourceMention | None, Cue | None]:
    """Return the sentence, the source and the verb of a report whose verb is a participle; None for each otherwise."""
    report = this.report
    told = report.cue is not None and report.cue.tense == "ing"
    return (report.source_sentence, report.source, report.cue) if told else (None, None, None)


def _ends_with_who(items: list[Item]) -> bool:
    """Return whether a clause that tells which one is meant ends some words ("a rower | who sank a boat")."""
    who = next((n for n in range(len(items) - 1, 0, -1) if items[n].isa(Closed.WHO)), 0)
    return who > 0 and items[who - 1].text != "," and not any(map(_parts_or_tells, items[who + 1 :]))


def _acts(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a name stands at an item, and a verb in the past behind it."""
    name = this.cast.names[sentence.number].at.get(at)
    return name is not None and name.first == at and is_past(item_at(sentence.items, name.past))


def _parts_or_tells(item: Item) -> bool:
    """Return whether a comma or a verb of speech stands at an item."""
    return item.text == "," or item.word.cue is not None


def _is_of_one_quoted(this: Attributed) -> bool:
    """Return whether a participle may tell what somebody quoted said ("Oke quoted Vell at length, saying that ...")."""
    sentence, source, cue = this.report.source_sentence, this.report.source, this.report.cue
    if sentence is None or source is None or cue is None or cue.tense != "ing" or source.past > cue.first:
        return False
    people = {at for at, _ in this.cast.people_in(sentence, cue.first)}
    quotes = (one for one in cues_of(sentence) if one.past < cue.first and one.isa(Quoting.QUOTE))
    return any(at in range(one.past, one.past + _NEAR) for one in quotes for at in people)


def _is_account_of_another(this: Attributed) -> bool:
    """Return whether somebody says "that according to" the source it is so: the words may go on as theirs.

    "Oke said that according to its count the guild won, but “we still wait”".
    """
    sentence, cue = this.report.source_sentence, this.report.cue
    led = cue is not None and cue.kind == "according" and sentence is not None
    return led and sentence is not None and cue is not None and item_at(sentence.items, cue.first - 1).isa(Closed.THAT)


def _is_called_so(this: Attributed) -> bool:
    """Return whether "him" would be the one who says it ("Oke says that Vell rows badly, calling him “a lamb”")."""
    (sentence, source, cue), entity = _doing(this), this.speaker.entity
    if sentence is None or source is None or cue is None or source.form != "name":
        return False
    people = this.cast.people_in(sentence, cue.group_first, perhaps=True)
    nearest = all(at < source.past for at, _ in people) and any(one is not entity for _, one in people)
    return nearest and source.past <= cue.first and _is_object(this, item_at(sentence.items, cue.past))


def _is_object(this: Attributed, item: Item) -> bool:
    """Return whether a word is the object form of a pronoun that may mean the speaker ("him")."""
    object_, entity = item.word.value(NounPhrases.OBJECT), this.speaker.entity
    gender = this.page.language.word(object_).value(People.PRONOUN) if object_ is not None else None
    return gender is not None and entity is not None and entity.gender in {"", gender}


def _has_subject(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a clause opens with a name or a noun of its own ("Oke", "the baker", "his boss"), no pronoun."""
    led = item_at(sentence.items, at).isa(Closed.DETERMINER, Closed.ARTICLE, Closed.THEIR)
    return led or at in this.cast.names[sentence.number].at


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
    (ANOTHER_CUE, _is_of_inner_clause),
    (OTHER_SUBJECT, _is_of_joined_clause),
    (ANOTHER_CUE, _is_account_of_another),
    (SECOND_HAND, _is_of_one_quoted),
    (OTHER_SUBJECT, _is_called_so),
    (SECOND_HAND, _is_told_by_one_put_in),
)
"""Each with the reason to hold; independent of one another."""
