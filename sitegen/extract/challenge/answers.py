"""Challenges of words that answer: they may be those of the one who was asked, or was spoken to."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.charges import before_description, is_about_another, is_told
from sitegen.extract.challenge.new_persons import DESCRIBED, PERSONS
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_past
from sitegen.extract.languages.declaring import VerbClass
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, People, SpeechVerbs
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import ANSWERS
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.speech.report import HANGING
from sitegen.extract.text.marks import Quotation


def _answers(this: Attributed) -> bool:
    """Return whether "he replied" would mean the one whose words are answered."""
    cue, before = this.report.cue, _told_before(this)
    if not this.by_pronoun or cue is None or before is None:
        return False
    reacted = before is not this.before
    replies = reacted or cue.isa(Challenge.REPLYING) or _takes_up(this)
    asked = _is_put_to_another(before, this)
    if not (asked or replies) or is_about_another(before, this):
        return False
    return asked or _faces_another(before, this) or _turns_to_somebody(before, this)


def _takes_up(this: Attributed) -> bool:
    """Return whether words answer by how they begin, or behind taking up what was put ("She accepted, saying")."""
    if _says_back(this) or this.sounds_like_a_reply:
        return True
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None:
        return False
    return any(item.isa(Challenge.TAKES_UP) for item in sentence.items[source.past : cue.first])


def _is_put_to_another(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a sentence asks another, or "he called back" follows ("Oke shouted across the hall at Vell")."""
    wants = _says_back(this) or _wants_an_answer(sentence, this)
    if wants and any(this.may_mean(one) for _, one in this.others_in(sentence)):
        return True
    return _asks_another(sentence, this)


def _wants_an_answer(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a sentence tells of a question in other words than "asked" ("wanted to know if Vell ...").

    "Who wondered" is told of somebody beside the subject, and no question of the one who speaks.
    """
    wants = this.page.language.pattern(Challenge.WANTS_AN_ANSWER)
    places = [one.start() for one in wants.finditer(this.page.body, sentence.start, sentence.end)]
    asking = (n for n, one in enumerate(sentence.items) if any(one.start <= at < one.end for at in places))
    return any(not item_at(sentence.items, n - 1).isa(Closed.WHO) for n in asking)


def _told_before(this: Attributed) -> Sentence | None:
    """Return the sentence before, or the one before that where it only tells how somebody took it ("She nodded.").

    So does one that names nobody ("There was a pause."), and one in which who asked asks again.
    """
    before = this.before
    for _ in range(_PASSED):
        if before is None or not before.number or not (_is_reaction(before, this) or _asks_again(before, this)):
            return before
        before = this.page.sentences[before.number - 1]
    return before


_PASSED: Final = 3
"""Sentences between a question and its answer, of a pause and of the question put again."""


def _is_reaction(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a few words name nobody, be it that they tell what "she" did or that somebody was silent."""
    items = sentence.items
    if len(items) > _REACTION or this.cast.names[sentence.number].all or any(item.quote is not None for item in items):
        return False
    he = next((item.word.value(People.PRONOUN) for item in items if item.isa(Closed.HE_OR_SHE)), None)
    return he == this.gender if items[0].isa(Closed.HE_OR_SHE) else he is None and not _has_somebody(items)


def _has_somebody(items: list[Item]) -> bool:
    """Return whether a noun for a person stands among some words, who may be the one that answers."""
    return any(item.isa(*PERSONS, People.GROUP) for item in items)


def _asks_again(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a sentence tells that a question was put once more ("Oke repeated the question.")."""
    words = this.page.body[sentence.start : sentence.end]
    return this.page.language.pattern(Challenge.ASKS_AGAIN).search(words) is not None


_REACTION: Final = 8
"""Items of "There was a long silence in the room.", its full stop with them."""


def _asks_another(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a question in marks stands before a sentence that names somebody ("wanted to hear of Oke")."""
    before = this.page.sentences[sentence.number - 1] if sentence.number else None
    apart = before is not None and before.paragraph == sentence.paragraph and _is_question(before.items[-1])
    if not apart and not _is_question(sentence.items[0]):
        return False
    others = (at for at, one in this.others_in(sentence) if this.may_mean(one))
    return any(apart or is_told(sentence, at) for at in others)


def _answers_own_question(this: Attributed) -> bool:
    """Return whether the speaker asked right before what the words answer ("“Why?” asked Oke. “Age,” he replied.").

    It is then hardly the speaker who does.
    """
    before, cue = this.before if this.by_pronoun else None, this.report.cue
    if before is None or cue is None or not _is_question(before.items[0]):
        return False
    own = [at for at, one in this.cast.people_in(before) if one is this.speaker.entity]
    return own in ([1], [_INVERTED]) and (cue.isa(Challenge.REPLYING) or _says_back(this))


_INVERTED: Final = 2
"""Where who asks is named behind the words and the verb."""


def _may_answer_a_question(this: Attributed) -> bool:
    """Return whether "she asked" stands before the words, and a person turned to before that ("Oke turned to Vell.").

    "“Well?” she asked. “It is done,” she said": who is asked may be the second.
    """
    before = this.before if this.by_pronoun else None
    if before is None or not before.number or not _is_question(before.items[0]):
        return False
    asked = item_at(before.items, 1).isa(Closed.HE_OR_SHE) and not this.cast.names[before.number].all
    return asked and _faces_another(this.page.sentences[before.number - 1], this)


def _may_answer_within(this: Attributed) -> bool:
    """Return whether a question to somebody stands right before the pronoun ("Oke asked Vell: “Why?” He said: “No.”").

    A question in marks need not end its sentence.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None or not source.first:
        return False
    pronoun, before = sentence.items[source.first], sentence.items[source.first - 1]
    if not pronoun.capital or not _is_question(before):
        return False
    asked = (at for at, one in this.others_in(sentence) if at < source.first and this.may_mean(one))
    return any(is_told(sentence, at) for at in asked)


def _may_reply_within(this: Attributed) -> bool:
    """Return whether a pronoun replies in a sentence that tells what was said to somebody.

    "“Go,” Oke told Vell, to which he replied: “Never.”"
    """
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if not this.by_pronoun or source is None or sentence is None or cue is None:
        return False
    if not (cue.isa(Challenge.REPLYING) or _says_back(this)):
        return False
    others = (at for at, one in this.others_in(sentence) if at < source.first and this.may_mean(one))
    return any(is_told(sentence, at) or _is_faced(sentence, at) for at in others)


def _is_question(item: Item) -> bool:
    """Return whether an item is words in marks that ask."""
    return item.quote is not None and item.quote.last == "?"


def _answers_somebody(this: Attributed) -> bool:
    """Return whether words that answer would be those of one described, whose words they answer.

    "One asked for boats. “No,” he said", "“Will you go?” the reporter asked. “We have time,” he said".
    """
    source, entity, before = this.report.source, this.speaker.entity, this.before
    if source is None or source.form != "pronoun" or before is None or (entity is not None and entity.named):
        return False
    subject = this.subject_of(before)
    spoke = any(item.word.cue is not None for item in before.items)
    told = subject is not None and subject.name is None and _may_be_answered(this, before)
    return spoke and (told or _is_question(before.items[0]))


def _may_be_answered(this: Attributed, before: Sentence) -> bool:
    """Return whether words sound like an answer, or somebody is asked right before them ("asked the plumber why")."""
    return this.sounds_like_a_reply or _turns_to_somebody(before, this, Discourse.ASKING)


def _goes_on_with_a_reply(this: Attributed) -> bool:
    """Return whether words behind a question seem to answer it ("“Is it shut?” asked Oke. “No.”")."""
    quotations = sorted(this.report.quotations, key=lambda one: one.start)
    if not quotations or quotations[0].last != "?":
        return False
    reply = this.page.language.pattern(Challenge.REPLY)
    replies = (one for one in quotations[1:] if reply.match(this.page.body, one.start, one.end) is not None)
    return any(one.words <= _REPLY and not _is_own(this, one) for one in replies)


def _hangs_on_a_question(this: Attributed) -> bool:
    """Return whether words that ask nothing follow what somebody asked ("Oke asked who had come. “Just Vell.”")."""
    report, sentence = this.report, this.report.source_sentence
    if report.evidence not in HANGING or report.antecedent is not None or sentence is None or report.source is None:
        return False
    first = this.first_quotation
    asks = any(_puts_a_question(sentence.items, one) for one in cues_of(sentence) if one.past > report.source.past)
    return asks and first is not None and first.last != "?"


def _puts_a_question(items: list[Item], cue: Cue) -> bool:
    """Return whether a verb asks something, and not for something, nor somebody to do something."""
    near = items[cue.past : cue.past + _ASKED]
    supposed = item_at(items, cue.first - 1).isa(Closed.IF)  # "would help if asked"
    asks = cue.isa(Discourse.ASKING) and not cue.passive and not supposed
    return asks and not any(one.isa(Closed.FOR, Closed.TO) for one in near)


_ASKED: Final = 4
"""Items of "for", or of whom one asks and "to"."""


def _goes_on_with_a_question(this: Attributed) -> bool:
    """Return whether a question stands behind words that answer, and "he said" answers it in turn.

    "“I left,” Oke replied. “And then?” He said that he had slept": another asks, as before.
    """
    cue, quotations = this.report.cue, sorted(this.report.quotations, key=lambda one: one.start)
    if cue is None or len(quotations) < _PAIR or not cue.isa(Challenge.REPLYING) or quotations[-1].last != "?":
        return False
    home = this.page.homes[quotations[-1].start]
    following = this.page.sentences[home.number + 1 : home.number + 2]
    return any(one.items[0].isa(Closed.HE_OR_SHE) and item_at(one.items, 1).word.cue is not None for one in following)


_PAIR: Final = 2


def _is_own(this: Attributed, quotation: Quotation) -> bool:
    """Return whether words begin with "I" ("“You think I will go?” he asked. “I’m not going.”")."""
    words = this.page.body[quotation.inner_start : quotation.inner_end].replace("’", "'").split("'")[0].split()
    told = this.page.language.word(words[0].lower()).value(People.PRONOUN) if words else None
    return told == "writer"


_REPLY: Final = 4
"""Words of an answer that stands behind a question under the name of who asked."""


def _says_back(this: Attributed) -> bool:
    """Return whether "back" makes a verb one of answers ("he shot back", "he wrote in reply", "In reply he said")."""
    sentence, cue, source = this.report.source_sentence, this.report.cue, this.report.source
    if sentence is None or cue is None or source is None:
        return False
    items = sentence.items
    led = items[0].isa(Closed.PREPOSITION) and source.first <= _OPENS  # "In response to Quill's charge" tells whom
    opening = items[1 : source.first] if led else []
    return any(item.isa(Challenge.BACK) for item in (*items[cue.first : cue.past + 2], *opening))


_OPENS: Final = 5
"""Items of "In his brief reply,", behind which the pronoun stands."""


def _faces_another(sentence: Sentence, this: Attributed) -> bool:
    """Return whether a verb of a sentence turns to a person other than the speaker ("begged Oke")."""
    return any(_is_faced(sentence, at) for at, one in this.others_in(sentence) if this.may_mean(one))


def _is_faced(sentence: Sentence, first: int) -> bool:
    """Return whether somebody named is whom a verb turns to ("begged Oke", "wrote to Oke", "shouted at Oke")."""
    first = before_description(sentence.items, first)
    led = item_at(sentence.items, first - 1)
    verb = first - 1 - led.isa(Closed.TO, Challenge.TURNED_TO)
    item = item_at(sentence.items, verb)
    tells = is_past(item) or item.word.cue is not None or led.isa(Closed.TO)
    asks = led.isa(Challenge.TURNED_TO) and item.word.verb is not None  # "wanted to know from Oke"
    helper = item_at(sentence.items, verb - 1)
    return item.text.islower() and (tells or asks) and not (is_auxiliary(helper) and not helper.isa(Closed.TO))


def _turns_to_somebody(sentence: Sentence, this: Attributed, verbs: VerbClass = SpeechVerbs.LISTENER) -> bool:
    """Return whether a sentence tells that somebody spoke to somebody ("asked Oke", "told the doctor", "urged Oke")."""
    items = sentence.items
    for at, item in enumerate(items[:-1]):
        cue = item.word.cue
        finite = cue is not None and cue.is_finite and not (at and is_auxiliary(items[at - 1]))
        if cue is not None and finite and cue.verb.isa(verbs) and _is_met(sentence, this, at + 1):
            return True
    return False


def _is_met(sentence: Sentence, this: Attributed, at: int) -> bool:
    """Return whether somebody stands at an item, described or by name; by name, one whom the pronoun may mean."""
    name = this.cast.names[sentence.number].at.get(at)
    entity = this.cast.entity_of(sentence, name) if name is not None else None
    other = entity is None or entity.kind != "person" or this.may_mean(entity)
    named = name is not None and other and (entity is None or entity is not this.speaker.entity)
    return named or _is_determined(sentence.items, at)


def _is_determined(items: list[Item], at: int) -> bool:
    """Return whether a person is described at an item ("the doctor", "her old aunt")."""
    led = item_at(items, at).isa(Closed.ARTICLE, Closed.THEIR)
    return led and any(item.isa(*PERSONS) for item in items[at + 1 : at + DESCRIBED])


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (ANSWERS, _answers),
    (ANSWERS, _answers_somebody),
    (ANSWERS, _answers_own_question),
    (ANSWERS, _may_answer_a_question),
    (ANSWERS, _may_answer_within),
    (ANSWERS, _may_reply_within),
    (ANSWERS, _goes_on_with_a_reply),
    (ANSWERS, _hangs_on_a_question),
    (ANSWERS, _goes_on_with_a_question),
)
"""Each with the reason to hold; independent of one another."""
