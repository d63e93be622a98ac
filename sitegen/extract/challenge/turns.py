"""Challenges of whose turn it is to speak: the sentence before hands the word on, or names the speaker in passing."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.newcomers import PHRASE, fits, is_somebody, item_from
from sitegen.extract.challenge.two_in_play import OPENS_WORDS
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, Kinship, People, SpeechVerbs
from sitegen.extract.names.descriptions import gender_of_noun
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ACTS_ONLY, ANSWERS, DESCRIBED_NEARER, MAY_NOT_BE_SAID, TOLD_DEAD

_NEAR: Final = 2
"""Words that may stand between a subject and its verb ("Quill had just interviewed a nurse")."""


def _hands_on(this: Attributed) -> bool:
    """Return whether the sentence before turns to somebody else, who may speak next ("Quill interviewed a nurse")."""
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    items, told, opens = before.items, this.page.body[before.start : before.end], _past_own_name(before, this)
    for turn in this.page.language.pattern(Challenge.HANDS_ON).finditer(told):
        first, at = (item_from(before, before.start + place) for place in turn.span())
        past = _past_somebody(before, this, at)
        near = opens is not None and (opens <= first <= opens + _NEAR or item_at(items, first).isa(Closed.BY))
        if (near or first == 0) and past is not None and not _is_asked_to(items, past):
            return True
    return False


def _may_be_whom_told(this: Attributed) -> bool:
    """Return whether the speaker told somebody of that kind something, who may answer ("Oke told his boss that. He").

    Of several or of a body told, none is meant; and who "added" goes on.
    """
    before, cue = this.before if this.by_pronoun else None, this.report.cue
    adds = cue is not None and cue.isa(Discourse.ADDING)
    if before is None or adds or this.named_subject(before) is not this.speaker.entity:
        return False
    return any(_tells_somebody(before, this, at) for at in range(1, len(before.items)))


def _tells_somebody(sentence: Sentence, this: Attributed, at: int) -> bool:
    """Return whether a verb stands at an item that tells what behind it is told to one person, and what that is."""
    cue = sentence.items[at].word.cue
    if cue is None or not cue.is_finite or not cue.verb.isa(SpeechVerbs.LISTENER):
        return False
    past = _past_somebody(sentence, this, at + 1)
    return past is not None and item_at(sentence.items, past).isa(*OPENS_WORDS)


def _past_own_name(sentence: Sentence, this: Attributed) -> int | None:
    """Return where the name of the speaker, or a pronoun, ends that is the subject of a sentence; else None."""
    subject = this.subject_of(sentence)
    if subject is not None and subject.form == "pronoun":
        return subject.past
    name = subject.name if subject is not None else None
    own = name is not None and this.cast.entity_of(sentence, name) is this.speaker.entity
    return name.past if own and name is not None else None


def _hands_on_to_a_body(this: Attributed) -> bool:
    """Return whether "it" may mean a body that the sentence before turns to ("They heard from the bank. It said")."""
    before, source = this.before, this.report.source
    if before is None or source is None or source.form != "pronoun":
        return False
    is_it = this.page.language.word(source.head).isa(Closed.IT)
    return is_it and any(_is_a_body(before, this, past) for past in _turned_to(before, this))


def _turned_to(sentence: Sentence, this: Attributed) -> list[int]:
    """Return where a verb ends that the subject of a sentence turns to another by ("They heard from | the bank")."""
    subject, turns = this.subject_of(sentence), this.page.language.pattern(Challenge.HANDS_ON)
    if subject is None:
        return []
    met = turns.finditer(this.page.body[sentence.start : sentence.end])
    places = [[item_from(sentence, sentence.start + at) for at in one.span()] for one in met]
    return [past for at, past in places if subject.past <= at <= subject.past + _NEAR]


def _is_a_body(sentence: Sentence, this: Attributed, at: int) -> bool:
    """Return whether a body is named at an item, or one thing that is no person is described there ("the bank")."""
    name, items = this.cast.names[sentence.number].at.get(at), sentence.items
    if name is not None:
        entity = this.cast.entity_of(sentence, name)
        other = entity is not None and entity is not this.speaker.entity and entity.kind != "person"
        return other and not item_at(items, name.past).isa(Closed.OWNER_MARK)
    noun = item_at(items, at + 1)
    one = noun.text.islower() and not noun.text.endswith("s") and not is_somebody(noun)
    return item_at(items, at).isa(Closed.ARTICLE) and one and not item_at(items, at + 2).text.isalpha()


def _is_asked_to(items: list[Item], past: int) -> bool:
    """Return whether one who is asked is told what to do ("asked Oke to leave", not "introduced Oke to the hall")."""
    return item_at(items, past).isa(Closed.TO) and not item_at(items, past + 1).isa(Closed.DETERMINER)


def _past_somebody(sentence: Sentence, this: Attributed, at: int) -> int | None:
    """Return where a person's name or description ends that opens at an item, if it may be meant and is not speaker."""
    names, items = this.cast.names[sentence.number], sentence.items
    name = names.at.get(at)
    if name is not None:
        entity = this.cast.entity_of(sentence, name)
        other = entity is not None and entity is not this.speaker.entity and this.may_mean(entity)
        return name.past if other and not item_at(items, name.past).isa(Closed.OWNER_MARK) else None
    if not item_at(items, at).isa(Closed.ARTICLE, Closed.THEIR):
        return None
    noun = next((n for n in range(at + 1, min(at + PHRASE, len(items))) if is_somebody(items[n])), None)
    if noun is None or gender_of_noun(items[noun].lower, sentence.language) not in {"", this.gender}:
        return None
    return noun + 1


def _is_spoken_of(this: Attributed) -> bool:
    """Return whether the words speak of a "she", and somebody close to her was there ("came with her lawyer")."""
    before = this.before if this.by_pronoun else None
    if before is None or this.speaks_of not in {"", this.gender}:
        return False
    return any(_is_close(before, n, this.gender) for n in range(1, len(before.items)))


def _is_close(sentence: Sentence, at: int, gender: str) -> bool:
    """Return whether "her sister" or "her lawyer" ends at an item, who may be the one that speaks."""
    items = sentence.items
    owned = items[at - 1].isa(Closed.THEIR)
    close = items[at].text.islower() and items[at].isa(Kinship.KIN, Discourse.RELATIONAL)
    named = item_at(items, at + 1).text == "," or item_at(items, at + 1).capital
    return owned and close and not named and fits(items[at], sentence, gender)


def _speaks_of_self(this: Attributed) -> bool:
    """Return whether words speak of one who can be nobody but the speaker ("Oke was held. “He is ill,” he said").

    Then somebody speaks whom nothing names, or only a noun that no list has ("An usher led Quill out"). Where another
    is named whom the words may be about, `pronouns` asks which of the two speaks.
    """
    source = this.report.source_sentence
    if not this.by_pronoun or source is None or this.speaker.entity is None or this.speaks_of != this.gender:
        return False
    near = this.page.sentences[max(0, source.number - _FAR) : source.number + 1]
    return not any(_has_another(sentence, this) for sentence in near)


_FAR: Final = 8
"""Sentences before the words in which somebody else may be named of whom they speak."""


def _has_another(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a sentence names somebody else of the gender, or speaks of one who belongs to somebody."""
    items = sentence.items
    if any(this.may_mean(entity) for _, entity in this.others_in(sentence)):
        return True
    return any(items[n - 1].isa(Closed.THEIR) and is_somebody(items[n]) for n in range(1, len(items)))


def _only_owns(this: Attributed) -> bool:
    """Return whether the speaker is named only as whose daughter is the subject ("Quill’s daughter Mira recalls")."""
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    names, items = this.cast.names[before.number], before.items
    places = [at for at, entity in this.cast.people_in(before, perhaps=True) if entity is this.speaker.entity]
    if places != [0] or not names.at:
        return False
    owner = names.at[0].past
    noun = items[owner + 1 : owner + PHRASE] if item_at(items, owner).isa(Closed.OWNER_MARK) else []
    return any(is_somebody(item) and fits(item, before, this.gender) for item in noun)


def _only_listens(this: Attributed) -> bool:
    """Return whether the speaker was named only as whom somebody told ("the nurse told Quill of the Courier")."""
    entity, sentence = this.speaker.entity, this.report.source_sentence
    if not this.by_pronoun or this.before is None or entity is None or sentence is None:
        return False
    body, listens = this.page.body, this.page.language.pattern(Challenge.LISTENS)
    named = [m for m in entity.mentions if m.form in {"name", "surname"} and m.sentence < sentence.number]
    return bool(named) and all(listens.search(body[max(0, m.start - _LOOK) : m.start]) is not None for m in named)


_LOOK: Final = 40
"""Letters before a name in which it is told that somebody spoke to the one named."""


def _is_told_dead(this: Attributed) -> bool:
    """Return whether the sentence before tells of the speaker's death ("Oke died in May. “He was kind,” he said")."""
    before = this.before if this.by_pronoun else None
    if before is None:
        return False
    names, dies = this.cast.names[before.number], this.page.language.pattern(Challenge.DIES)
    own = [names.at[at].past for at, one in this.cast.people_in(before, perhaps=True) if one is this.speaker.entity]
    ends = [before.items[past - 1].end for past in (*own, _past_own_name(before, this)) if past is not None]
    return any(dies.match(this.page.body, end, before.end) is not None for end in ends)


def _only_acts(this: Attributed) -> bool:
    """Return whether a sentence behind the words tells what somebody did, and not that he spoke ("... Oke laughed.").

    A comma, or a mark of its own, ties words to who says them; behind a full stop a verb that takes no words of its own
    may open what comes next, as "agreed" may tell of somebody else.
    """
    sentence, source, cue = this.report.source_sentence, this.report.source, this.report.cue
    if sentence is None or source is None or cue is None or cue.verb is None or not this.report.quotations:
        return False
    opens = min(source.first, cue.group_first)
    quotation = item_at(sentence.items, opens - 1).quote
    closed = quotation is not None and quotation.last == "." and item_at(sentence.items, cue.past).text == "."
    return closed and (cue.isa(Challenge.REPLYING) or not cue.isa(*_TAKES_WORDS))


_TAKES_WORDS: Final = (
    *(SpeechVerbs.CLAUSE, SpeechVerbs.LABEL, SpeechVerbs.TOPIC, SpeechVerbs.LISTENER, SpeechVerbs.SAID),
)
"""Verbs that report words by themselves."""


def _is_habit_of_nobody(this: Attributed) -> bool:
    """Return whether one without a name "would say" something: of those an article tells no habits ("a reviewer")."""
    cue, entity = this.report.cue, this.speaker.entity
    habit = cue is not None and bool(cue.manner) and not this.report.manner
    return habit and (entity is None or not entity.named)


def _goes_on_past_another(this: Attributed) -> bool:
    """Return whether a "she" stands between words of a man and those that would be his ("he said. She rose. “No.”")."""
    report, entity = this.report, this.speaker.entity
    if report.evidence != "next sentence" or report.antecedent is None or entity is None or not report.sentence.number:
        return False
    subject = this.subject_of(this.page.sentences[report.sentence.number - 1])
    head = subject.head if subject is not None and subject.form == "pronoun" else ""
    gender = this.page.language.word(head).value(People.PRONOUN)
    return gender in {"male", "female"} and entity.gender not in {"", gender}


def _is_of_hearers(this: Attributed) -> bool:
    """Return whether words stand behind what hearers did, to whom another had spoken ("“...,” Oke said. They roared.").

    The speaker goes on as likely as those who roared cried out.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if this.report.evidence != "next sentence" or source is None or sentence is None or not sentence.number:
        return False
    hears = source.name is None and this.page.language.word(source.head).isa(People.GROUP, Discourse.CROWD)
    earlier = this.page.sentences[sentence.number - 1]
    spoken = earlier.paragraph == sentence.paragraph and any(item.quote is not None for item in earlier.items)
    return hears and spoken and not any(item.quote is not None for item in sentence.items)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (ANSWERS, _hands_on),
    (ANSWERS, _hands_on_to_a_body),
    (ANSWERS, _may_be_whom_told),
    (ANSWERS, _is_of_hearers),
    (ANSWERS, _goes_on_past_another),
    (DESCRIBED_NEARER, _is_spoken_of),
    (DESCRIBED_NEARER, _speaks_of_self),
    (DESCRIBED_NEARER, _only_owns),
    (DESCRIBED_NEARER, _only_listens),
    (TOLD_DEAD, _is_told_dead),
    (ACTS_ONLY, _only_acts),
    (MAY_NOT_BE_SAID, _is_habit_of_nobody),
)
"""Each with the reason to hold; independent of one another."""
