"""Challenges of whom a pronoun means: somebody described nearer, the other one of two, a name that only stands by."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, Morphology, SpeechVerbs
from sitegen.extract.names.descriptions import gender_of_noun, kind_of
from sitegen.extract.pages.page import Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import ANSWERS, BREAK_BETWEEN, DESCRIBED_NEARER, NAMED_IN_FURNITURE, OPENING_CLAUSE
from sitegen.extract.sentences.clauses import is_auxiliary
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.subjects import first_subject

_HEADING: Final = "#"
"""With what a heading begins where its marks were left."""
_BREAK: Final = 3
"""Marks of which a line is a break ("***")."""


def _is_pronoun(this: Attributed) -> bool:
    source = this.report.source
    one = source is not None and source.form == "pronoun"
    named = this.speaker.entity is not None and this.speaker.entity.named
    return one and named and this.speaker.resolution == "pronoun"


def _before(this: Attributed) -> Sentence | None:
    """Return the sentence before the one that a pronoun stands in."""
    sentence = this.report.source_sentence
    number = sentence.number - 1 if sentence is not None else -1
    return this.page.sentences[number] if number >= 0 else None


def _subject(this: Attributed, sentence: Sentence) -> SourceMention | None:
    """Return the subject of a sentence of the article."""
    return first_subject(sentence.items, this.cast.names[sentence.number], len(sentence.items))


def _is_described_nearer(this: Attributed) -> bool:
    """Return whether the sentence before is about somebody described, who may be the one that speaks."""
    before = _before(this) if _is_pronoun(this) else None
    if before is None:
        return False
    if before.items[0].isa(Discourse.INTRODUCES) and item_at(before.items, 1).isa(Closed.OF):
        return True  # "One of the keepers hugged Oke."
    subject = _subject(this, before)
    if subject is None or subject.form not in {"role", "description"}:
        return False
    if kind_of(subject.head, this.page.language) != "person":
        return False
    if not _introduces(before, subject, this.cast) and not _meets(before, subject, this):
        return False
    beside = {id(entity) for _, entity in this.cast.people_in(before, perhaps=True)}
    return id(this.speaker.entity) in beside


def _meets(sentence: Sentence, subject: SourceMention, this: Attributed) -> bool:
    """Return whether the one described acts, and the speaker is named only behind that ("The captain met Oke")."""
    names, entity = this.cast.names[sentence.number], this.speaker.entity
    if names.at.get(subject.past) is not None or item_at(sentence.items, subject.past).text == ",":
        return False
    noun, own = gender_of_noun(subject.head, sentence.language), entity.gender if entity is not None else ""
    if noun and own and noun != own:
        return False
    return subject.definite and all(at > subject.past for at, e in this.cast.people_in(sentence) if e is entity)


def _introduces(sentence: Sentence, subject: SourceMention, cast: Cast) -> bool:
    """Return whether a description is of somebody new: "a survivor", "Tovin's mother", "the nurse who ...", no name."""
    items, names = sentence.items, cast.names[sentence.number]
    if names.at.get(subject.past) is not None or names.ending.get(subject.past) is not None:
        return False
    owned = any(item.isa(Closed.OWNER_MARK) for item in items[subject.first : subject.past])
    told = any(item.isa(Closed.WHO) for item in items[subject.first : subject.past + 1])
    return owned or told or items[subject.first].isa(Discourse.INTRODUCES)


def _answers(this: Attributed) -> bool:
    """Return whether "he replied" would mean the one whose words are answered."""
    cue, before = this.report.cue, _before(this)
    if not _is_pronoun(this) or cue is None or not cue.isa(Challenge.REPLYING) or before is None:
        return False
    subject = _subject(this, before)
    first = this.cast.entity_of(before, subject.name) if subject is not None and subject.name is not None else None
    if first is not None and first is not this.speaker.entity:
        return False
    return _faces_another(before, this) or _turns_to_somebody(before, this.cast)


def _faces_another(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a verb of a sentence turns to a person other than the speaker ("begged Oke")."""
    people = this.cast.people_in(sentence)
    others = [at for at, e in people if e is not this.speaker.entity and e.kind == "person"]
    return any(_is_faced(sentence, this.cast.names[sentence.number].at[at].first) for at in others)


def _is_faced(sentence: Sentence, first: int) -> bool:
    """Return whether somebody named is whom a verb turns to ("begged Oke", "wrote to Oke")."""
    verb = first - 1 - item_at(sentence.items, first - 1).isa(Closed.TO)
    item = item_at(sentence.items, verb)
    past = item.text.islower() and (item.isa(Morphology.PAST_ENDING) or item.word.cue is not None or verb < first - 1)
    return past and not is_auxiliary(item_at(sentence.items, verb - 1))


def _turns_to_somebody(sentence: Sentence, cast: Cast) -> bool:
    """Return whether a sentence tells that somebody spoke to somebody named ("asked Oke", "told Oke", "urged Oke")."""
    names, items = cast.names[sentence.number], sentence.items
    for at, item in enumerate(items[:-1]):
        cue = item.word.cue
        finite = cue is not None and cue.tense in {"past", "present"} and not (at and is_auxiliary(items[at - 1]))
        if cue is not None and finite and cue.verb.isa(SpeechVerbs.LISTENER) and at + 1 in names.at:
            return True
    return False


def _is_named_in_furniture(this: Attributed) -> bool:
    """Return whether whom a pronoun means is named only in captions, tags and lines that lead elsewhere."""
    sentence, entity = this.report.source_sentence, this.speaker.entity
    if not _is_pronoun(this) or sentence is None or entity is None:
        return False
    homes = [m.sentence for m in entity.mentions if m.form in {"name", "surname"} and m.sentence < sentence.number]
    furniture = this.page.language.pattern(Challenge.FURNITURE)
    lines = [this.page.sentences[number] for number in homes]
    return bool(lines) and all(furniture.search(this.page.body[line.start : line.end]) for line in lines)


def _has_break(this: Attributed) -> bool:
    """Return whether a paragraph of marks alone stands between the words and the sentence before them."""
    sentence, entity = this.report.sentence, this.speaker.entity
    if entity is None or this.speaker.resolution not in {"pronoun", "continuation"}:
        return False
    last = max((m.end for m in entity.mentions if m.end <= sentence.start), default=sentence.start)
    between = this.page.body[last : sentence.start].split("\n")
    marks = (len(line.strip()) >= _BREAK and not any(map(str.isalnum, line)) for line in between[1:-1])
    return any(marks) or any(line.startswith(_HEADING) for line in between[1:-1])


def _is_opening_clause(this: Attributed) -> bool:
    """Return whether the sentence before names the speaker in an opening clause, and somebody else as its subject."""
    before, entity = _before(this), this.speaker.entity
    if not _is_pronoun(this) or before is None or not before.items[0].isa(Closed.BEFORE, Closed.AFTER, Closed.WHILE):
        return False
    comma = next((n for n, item in enumerate(before.items) if item.text == ","), None)
    people = this.cast.people_in(before, perhaps=True)
    if comma is None or len({id(e) for _, e in people}) == 1:
        return False
    return any(e is entity and at < comma for at, e in people)


def _opens_with_another(this: Attributed) -> bool:
    """Return whether the sentence before is what "according to" the speaker somebody else did."""
    before, entity = _before(this), this.speaker.entity
    if not _is_pronoun(this) or before is None:
        return False
    people = [e for _, e in this.cast.people_in(before, perhaps=True)]
    several = any(e is not entity for e in people)
    if phrase_end(before.items, 0, SpeechVerbs.ACCORDING) is None:
        viewed = this.page.language.pattern(Challenge.IN_VIEW_OF).search(this.page.body[before.start : before.end])
        return several and viewed is not None
    return people[:1] == [entity] and several


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (DESCRIBED_NEARER, _is_described_nearer),
    (ANSWERS, _answers),
    (NAMED_IN_FURNITURE, _is_named_in_furniture),
    (BREAK_BETWEEN, _has_break),
    (OPENING_CLAUSE, _is_opening_clause),
    (OPENING_CLAUSE, _opens_with_another),
)
"""Each with the reason to hold; independent of one another."""
