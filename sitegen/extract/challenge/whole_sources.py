"""Challenges of whether what is named as the speaker is all of it, and no part of something else."""

from collections.abc import Callable
from itertools import pairwise
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.leaning_sources import is_named
from sitegen.extract.clauses.word_kinds import is_number, is_time
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed, Morphology, NounPhrases, Reporting
from sitegen.extract.lemmas import is_common
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import APPOSITION, BREAKS_OFF, NAME_CUT, OTHER_SUBJECT, SPEAKS_WITH_ANOTHER
from sitegen.extract.sentences.clauses import Cue


def _is_end_of_list(this: Attributed) -> bool:
    """Return whether the two who speak are the last of a list ("Tarn, | Pellow and Oskel | said")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or not source.several or source.first < _LISTED:
        return False
    items = sentence.items
    earlier = this.cast.names[sentence.number].ending.get(source.first - 1)
    first = earlier.first if earlier is not None else source.first - _LISTED
    plain = _opens_clause(this, items[first]) and not _ends_person(this, sentence, source.first - 1)
    if items[source.first - 1].text != "," or not items[first].capital or plain:
        return False
    return not first or not items[first - 1].isa(NounPhrases.BEHIND_HEAD, Closed.ON, Closed.AT)


def _opens_clause(this: Attributed, item: Item) -> bool:
    """Return whether a capital may be only that of the word that opens a sentence ("Yesterday, Oke and Quill said")."""
    return is_time(item) or is_common(item.lower, this.page.language)


_LISTED: Final = 2
"""Items of a name and the comma behind it."""


def _is_behind_apposition(this: Attributed) -> bool:
    """Return whether "and" behind what describes another ties the source to them ("Quill, who rows, and | Oke | said").

    The name opens the sentence, and no more than its description stands between.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form == "pronoun" or source.first < _SET_OFF:
        return False
    items = sentence.items
    commas = [n for n, item in enumerate(items[: source.first]) if item.text == ","]
    closes = items[source.first - 1].isa(Closed.AND) and commas[1:] == [source.first - 2]
    first = this.cast.names[sentence.number].at.get(0)
    if not closes or first is None or first.past != commas[0]:
        return False
    return items[commas[0] + 1].isa(Closed.A, Closed.THE, Closed.WHO, Closed.THEIR)


_SET_OFF: Final = 5
"""Items of a name, a noun between two commas, and "and"."""


def _is_compound_cut(this: Attributed) -> bool:
    """Return whether a description ends with what describes a noun behind it ("the head of a pro-Oke | march")."""
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or source.name is not None or cue.first < source.past:
        return False
    last, behind = sentence.items[source.past - 1].text, item_at(sentence.items, source.past)
    led, _, rest = last.partition("-")
    return led.islower() and rest[:1].isupper() and behind.text.islower() and source.past < cue.first


def _is_cut_behind_paper(this: Attributed) -> bool:
    """Return whether who wrote a paper is told right behind it ("according to a story | her sister has told")."""
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or cue.kind != "according" or source.form == "pronoun":
        return False
    one, behind = sentence.items[source.first].isa(Closed.A), item_at(sentence.items, source.past)
    return one and source.name is None and behind.isa(Closed.THEIR, Closed.HE_OR_SHE)


def _counts_members(this: Attributed) -> bool:
    """Return whether a body is named only as what some who speak are of ("a dozen members of the Tarn Council")."""
    source, sentence = this.report.source, this.report.source_sentence
    name = source.name if source is not None else None
    if source is None or sentence is None or name is None or name.first < source.first + _LISTED:
        return False
    entity, items = this.speaker.entity, sentence.items
    if entity is None or entity.kind == "person" or this.speaker.resolution != "name":
        return False
    at = name.first - 1 - items[name.first - 1].isa(Closed.THE)
    return items[at].isa(Closed.OF) and items[at - 1].isa(Morphology.PLURAL_ENDING) and items[at - 1].text.islower()


def _is_in_a_phrase(this: Attributed) -> bool:
    """Return whether a name follows a noun that hangs on what stands before it ("in the way the Republic of Tarn")."""
    source, sentence = this.report.source, this.report.source_sentence
    name = source.name if source is not None else None
    if source is None or sentence is None or name is None or name.first < source.first + _LISTED:
        return False
    items = sentence.items
    noun = items[source.first + 2]
    owned = items[source.first + 1].isa(Closed.THEIR)  # "In her diary Quill wrote"
    led = items[source.first].isa(Closed.IN, Closed.WITH) and items[source.first + 1].isa(Closed.DETERMINER)
    named = source.first + 3 + item_at(items, source.first + 3).isa(Closed.THE) == name.first
    return led and noun.text.islower() and named and not (owned or noun.isa(NounPhrases.TIME_NOUN))


def _is_numbered(this: Attributed) -> bool:
    """Return whether a name is cut before its number ("Article 33 affirms", "Article 5 is long. It says")."""
    entity, source, cue = this.speaker.entity, this.report.source, this.report.cue
    if entity is None or source is None or entity.kind == "person":
        return False
    if source.form == "pronoun":
        return _has_always_number(this, entity)
    sentence = this.report.source_sentence
    behind = sentence is not None and item_at(sentence.items, source.past).text.isdigit()
    return behind and cue is not None and source.past < cue.first


def _has_always_number(this: Attributed, entity: Entity) -> bool:
    """Return whether a number stands behind each mention of a name ("Article 5")."""
    behind = [this.page.body[m.end : m.end + _NUMBER] for m in entity.mentions if m.form in {"name", "description"}]
    return bool(behind) and all(told[:1] == " " and told[1:].isdigit() for told in behind)


_NUMBER: Final = 2
"""Characters of a blank and a first digit."""


def _joins_share(this: Attributed) -> bool:
    """Return whether "and" joins a share to what stands before it ("nine blame | his clerks and 22 percent | say")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is not None:
        return False
    own = sentence.items[source.first : source.past]
    return any(one.isa(Closed.AND) and is_number(then) for one, then in pairwise(own[1:]))


def _describes_name(this: Attributed) -> bool:
    """Return whether a comma sets off what tells of somebody named ("As Ada Quill, professor of law, put it")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form not in {"description", "role"} or source.first < _LISTED:
        return False
    items = sentence.items
    one = not items[source.past - 1].isa(Morphology.PLURAL_ENDING) or source.past > source.first + _LISTED
    beside = item_at(items, source.past).word.cue is None  # "To the guild of Tarn, keepers said, it is a loss"
    set_off = one and beside and items[source.first - 1].text == "," and not source.opened
    return set_off and not is_named(this) and _ends_person(this, sentence, source.first - 1)


def _ends_person(this: Attributed, sentence: Sentence, past: int) -> bool:
    """Return whether the name of one who may be a person ends before an item."""
    name = this.cast.names[sentence.number].ending.get(past)
    entity = this.cast.entity_of(sentence, name) if name is not None else None
    return entity is not None and entity.kind in {"person", "unknown"}


def _opens_midway(this: Attributed) -> bool:
    """Return whether a description begins with what belongs to the words before it ("Tarnland | the candidate")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form not in {"description", "role"} or source.name is not None:
        return False
    first, then = sentence.items[source.first], item_at(sentence.items, source.first + 1)
    place = source.first > 0 and first.capital and then.isa(Closed.THE)
    opens = then if first.isa(Reporting.BEFORE_CONJUNCTION) else first  # "even after the complaint"
    joins = opens.isa(Reporting.SUBORDINATE, Closed.AFTER, Closed.BEFORE) and not opens.isa(
        Closed.AS
    )  # "as many as 30"
    return not is_named(this) and (place or joins)


def _is_watched(this: Attributed) -> bool:
    """Return whether the verb is what somebody is seen to do ("It is odd to watch Oke suddenly insist that ...")."""
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or cue.first < source.past:
        return False
    items, names = sentence.items, this.cast.names[sentence.number]
    if not _may_be_seen(cue, item_at(items, cue.group_first - 1)):
        return False
    sees = (n for n in range(source.past, cue.group_first - 1) if items[n].isa(Challenge.PERCEIVES))
    return any(n + 1 in names.at or n + 2 in names.at for n in sees)


def _may_be_seen(cue: Cue, before: Item) -> bool:
    """Return whether a verb may be what one does who is seen ("watch Oke insist", "watches Oke win by urging them")."""
    base = cue.tense == "base" and not before.isa(Closed.AND, Closed.OR, Closed.TO)
    return base or (cue.tense == "ing" and before.isa(Closed.BY))


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (SPEAKS_WITH_ANOTHER, _is_end_of_list),
    (SPEAKS_WITH_ANOTHER, _is_behind_apposition),
    (BREAKS_OFF, _is_cut_behind_paper),
    (BREAKS_OFF, _is_compound_cut),
    (NAME_CUT, _counts_members),
    (OTHER_SUBJECT, _joins_share),
    (OTHER_SUBJECT, _is_in_a_phrase),
    (NAME_CUT, _is_numbered),
    (APPOSITION, _describes_name),
    (BREAKS_OFF, _opens_midway),
    (OTHER_SUBJECT, _is_watched),
)
"""Each with the reason to hold; independent of one another."""
