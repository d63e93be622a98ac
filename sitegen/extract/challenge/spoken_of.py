"""Challenges of one who was only spoken of before: in what another was reported to say, or in what was asked."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_acting, is_past
from sitegen.extract.entities import Entity, Mention
from sitegen.extract.languages.declaring import VerbClass
from sitegen.extract.languages.vocabulary import Closed, Discourse, NounPhrases, People, Reporting, SpeechVerbs
from sitegen.extract.names.descriptions import gender_of_noun, kind_of
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import TWO_PRONOUN
from sitegen.extract.sentences.mentions import SourceMention

_NEAR: Final = 4
"""Sentences over which whoever spoke last may still be the one who goes on."""


def _is_known_from_another(this: Attributed) -> bool:
    """Return whether the one found is first named in what another is reported to say, and has not spoken since.

    "Oke said the lease went to Vell. Vell then sold it. “We got nothing,” he said": Oke may go on.
    """
    before, entity = this.before, this.speaker.entity
    if not this.by_pronoun or before is None or entity is None or not entity.mentions or is_named_beside(this):
        return False
    first = min(entity.mentions, key=lambda mention: mention.start)
    if not before.number - _NEAR < first.sentence <= before.number:
        return False
    since = this.page.sentences[first.sentence + 1 : before.number + 1]
    return _is_told_by_another(this, first) and not any(_speaks(this, one, entity) for one in since)


def is_named_beside(this: Attributed) -> bool:
    """Return whether the one found is named before the pronoun in its own sentence.

    Args:
        this: What is challenged.

    """
    source, sentence = this.report.source, this.report.source_sentence
    people = this.cast.people_in(sentence, source.first, perhaps=True) if source is not None and sentence else []
    return any(one is this.speaker.entity for _, one in people)


def _is_told_by_another(this: Attributed, mention: Mention) -> bool:
    """Return whether somebody stands in words that another is said to say, whom the pronoun may mean."""
    sentence = this.page.sentences[mention.sentence]
    subject = this.subject_of(sentence)
    if subject is None or subject.past > mention.item or _follows_cue(this, sentence, mention.item):
        return False
    reported = any(map(_says, sentence.items[subject.past : mention.item]))
    if subject.form == "pronoun":
        return reported and this.page.language.word(subject.head).value(People.PRONOUN) == this.gender
    teller = this.named_subject(sentence)
    return reported and teller is not None and this.may_mean(teller)


def _follows_cue(this: Attributed, sentence: Sentence, first: int) -> bool:
    """Return whether a name behind a verb is who says it (", said Ada Quill.") or is told it ("asked Ada Quill")."""
    led = item_at(sentence.items, first - 1)
    name = this.cast.names[sentence.number].at.get(first)
    behind = item_at(sentence.items, name.past if name is not None else first + 1)
    ends = behind.quote is not None or not behind.text[:1].isalnum()
    return _says(led, SpeechVerbs.LISTENER) or (ends and _says(led))


_SAYING: Final = (SpeechVerbs.CLAUSE, SpeechVerbs.LISTENER)


def _says(item: Item, *classes: VerbClass) -> bool:
    """Return whether a word is a verb of saying, or of some classes, and no other that may report ("began")."""
    cue = item.word.cue
    return cue is not None and cue.verb.isa(*(classes or _SAYING))


def _speaks(this: Attributed, sentence: Sentence, entity: Entity) -> bool:
    """Return whether somebody is the subject where speech is told of, or named beside words in marks."""
    if not any(map(_says, sentence.items)):
        return False
    quoted = any(item.quote is not None for item in sentence.items)
    return this.named_subject(sentence) is entity or (
        quoted and any(one is entity for _, one in this.cast.people_in(sentence, perhaps=True))
    )


def _is_named_in_a_question(this: Attributed) -> bool:
    """Return whether the one found is named in what the writer asks, where another may answer who spoke before.

    "Oke was not hopeful. But would the next council be kinder to him than Vell? “It will do as it likes,” he said."
    """
    before, entity = this.before, this.speaker.entity
    if not this.by_pronoun or before is None or before.items[-1].text != "?":
        return False
    if _is_asked_about(this, before, entity):
        return False
    earlier = this.page.sentences[max(0, before.number - _NEAR) : before.number]
    named = any(one is entity for _, one in this.cast.people_in(before, perhaps=True))
    return named and any(this.may_mean(one) for sentence in earlier for _, one in this.others_in(sentence))


def _is_asked_about(this: Attributed, question: Sentence, entity: Entity | None) -> bool:
    """Return whether a question is about somebody ("Would Oke stand again?", not "be better off with Oke?")."""
    subject = this.subject_of(question)
    if subject is None or this.named_subject(question) is not entity:
        return False
    return not item_at(question.items, subject.first - 1).isa(Closed.PREPOSITION)


def _only_hangs_on_thing(this: Attributed) -> bool:
    """Return whether the speaker is named only in what is about a thing, and the text was about another before that.

    "Vell rose. The race against Oke had been long. “...,” he said": Vell may say it.
    """
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    own = [at for at, one in this.cast.people_in(before, perhaps=True) if one is this.speaker.entity]
    hangs = len(own) == 1 and (_hangs_on_subject(before, self_at=own[0]) or _hangs_on_thing(this, before, own[0]))
    if not hangs:
        return False
    near = this.page.sentences[max(0, before.number - _NEAR) : before.number + 1]
    return any(this.may_mean(one) for sentence in near for _, one in this.others_in(sentence))


def _is_put_in_beside(this: Attributed) -> bool:
    """Return whether one without a name was only put in who tells of a man ("The other man, a witness said, ran.").

    "He" may then be the man.
    """
    source, entity, before = this.report.source, this.speaker.entity, this.before
    if source is None or source.form != "pronoun" or before is None or entity is None or not _is_new(this, entity):
        return False
    subject = this.subject_of(before)
    return subject is not None and subject.head != entity.head and _may_be_subject(this, before, subject)


def _is_somebodys(this: Attributed) -> bool:
    """Return whether "she" may be the one whose somebody the sentence before is about ("Her neighbour has not").

    A noun that tells the gender itself is taken up by it ("Her mother has not"), if more is told than what that one is
    ("Her mother was a guard").
    """
    source, entity, before = this.report.source, this.speaker.entity, this.before
    if source is None or source.form != "pronoun" or before is None or entity is None or entity.named:
        return False
    subject = this.subject_of(before)
    if subject is None or subject.form not in {"role", "description"} or subject.head != entity.head:
        return False
    owner = before.items[subject.first].word.value(Discourse.OWNER_GENDER)
    is_only = item_at(before.items, subject.past).isa(Closed.IS)
    return owner == this.gender and (is_only or not gender_of_noun(subject.head, this.page.language))


def _is_new(this: Attributed, entity: Entity) -> bool:
    """Return whether somebody is only brought in, without a name ("a witness")."""
    first = entity.mentions[0] if entity.mentions and not entity.named else None
    return first is not None and item_at(this.page.sentences[first.sentence].items, first.item).isa(Closed.A)


def _may_be_subject(this: Attributed, sentence: Sentence, subject: SourceMention) -> bool:
    """Return whether the subject of a sentence is a person whom the pronoun may mean."""
    if subject.name is not None:
        other = this.cast.entity_of(sentence, subject.name)
        return other is not None and this.may_mean(other)
    told = subject.form != "pronoun" and kind_of(subject.head, this.page.language) == "person"
    return told and gender_of_noun(subject.head, this.page.language) in {"", this.gender}


def _hangs_on_subject(sentence: Sentence, self_at: int) -> bool:
    """Return whether a preposition ties a name to a noun before it, and no verb stands before that."""
    items = sentence.items
    tied = item_at(items, self_at - 1).isa(*_TIES) and item_at(items, self_at - 2).text.islower()
    opens = any(item.text == "," for item in items[:self_at])
    return tied and not any(map(is_acting, items[: self_at - 1])) and (opens or items[0].isa(Closed.ARTICLE))


def _hangs_on_thing(this: Attributed, sentence: Sentence, at: int) -> bool:
    """Return whether a sentence is about a thing, and a preposition ties the name to what is told of it.

    "The hall is named after Quill"; but "by" tells who acts ("The hall was built by Quill").
    """
    items, subject = sentence.items, this.subject_of(sentence)
    verb, tie = item_at(items, at - 2), item_at(items, at - 1)
    tied = is_past(verb) and tie.isa(Closed.PREPOSITION, Closed.AFTER) and not tie.isa(Closed.BY)
    told = subject is not None and subject.name is None and kind_of(subject.head, this.page.language) == "person"
    plain = not any(item.text == "," or item.isa(People.SPEAKER) for item in items[:at])
    return tied and plain and not told and items[0].isa(Closed.ARTICLE)


_TIES: Final = (Closed.AGAINST, Closed.WITH, NounPhrases.GOVERNS)
"""Prepositions before whom something is about, or is done with."""


def _acts_on_topic(this: Attributed) -> bool:
    """Return whether the speaker only does something to a "him" whom the sentence is about ("after Oke hit him").

    So does one in "Vell looked at Oke, who whispered to him".

    "Vell's speech came after Oke called him a fool. “...,” he said": it is Vell of whom the text tells.
    """
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    own = [at for at, one in this.cast.people_in(before, perhaps=True) if one is this.speaker.entity]
    if len(own) != 1 or own[0] < _BEHIND or not _opens_clause(this, before, own[0]):
        return False
    rivals = any(this.may_mean(one) for at, one in this.others_in(before) if at < own[0])
    return rivals and this.has_object(before.items[own[0] :])


def _opens_clause(this: Attributed, sentence: Sentence, first: int) -> bool:
    """Return whether a name is the subject of a clause beside the main one ("after Oke", "Oke, who")."""
    items, past = sentence.items, this.cast.names[sentence.number].at[first].past
    related = item_at(items, past).text == "," and item_at(items, past + 1).isa(Closed.WHO)
    return related or items[first - 1].isa(Reporting.SUBORDINATE)


_BEHIND: Final = 2
"""Items behind which a clause that opens its sentence cannot begin."""


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (TWO_PRONOUN, _is_known_from_another),
    (TWO_PRONOUN, _is_named_in_a_question),
    (TWO_PRONOUN, _only_hangs_on_thing),
    (TWO_PRONOUN, _acts_on_topic),
    (TWO_PRONOUN, _is_put_in_beside),
    (TWO_PRONOUN, _is_somebodys),
)
"""Each with the reason to hold; independent of one another."""
