"""Challenges of words in a dialogue: paragraphs, or sentences, in which one speaks and then the other."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.new_persons import PERSONS
from sitegen.extract.clauses.word_kinds import is_auxiliary, is_past
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse, Kinship, SpeechVerbs
from sitegen.extract.names.descriptions import gender_of_noun
from sitegen.extract.pages.page import Item, Sentence, item_at, words_in
from sitegen.extract.reasons import ANSWERS
from sitegen.extract.speech.report import HANGING
from sitegen.extract.text.marks import Quotation


def _answers_in_its_own_paragraph(this: Attributed) -> bool:
    """Return whether a paragraph of nothing but words follows what somebody asked ("“Why?” Oke asked. / “It leaks.”").

    Who asked may go on with another question alone.
    """
    asked, first = _spoken_before(this), this.first_quotation
    if asked is None or first is None or first.last == "?" or this.report.antecedent is None:
        return False
    cue = this.report.antecedent.cue
    asks = cue is not None and cue.isa(Discourse.ASKING) and _last_mark(this.report.antecedent.quotations) == "?"
    return asks and asked.paragraph != this.report.sentence.paragraph


def _asks_on(this: Attributed) -> bool:
    """Return whether a bare question follows the answer to one ("“Why?” asked Oke. / “Age,” said Vell. / “Whose?”")."""
    answered, first = _spoken_before(this), this.first_quotation
    if answered is None or first is None or first.last != "?" or not answered.number:
        return False
    asked = this.page.sentences[answered.number - 1]
    return asked.paragraph != answered.paragraph != this.report.sentence.paragraph and _is_question(asked.items[0])


def _asks_who_spoke(this: Attributed) -> bool:
    """Return whether a paragraph of a bare question says "you" behind the words of one ("said Oke. / “Did you?”")."""
    spoken, first = _spoken_before(this), this.first_quotation
    if spoken is None or first is None or first.last != "?" or spoken.paragraph == this.report.sentence.paragraph:
        return False
    words = words_in(this.page.body, (first.inner_start, first.inner_end), this.page.language, ())
    alone = len(this.report.quotations) == 1 and len(this.report.sentence.items) == 1
    return alone and any(word.isa(Challenge.YOU) for word in words)


def _answers_a_bare_question(this: Attributed) -> bool:
    """Return whether the paragraph before is a question in marks alone, and another's words stand before that."""
    first, number = this.first_quotation, this.report.sentence.number
    if _spoken_before(this) is None or first is None or first.last == "?" or not number:
        return False
    asked = this.page.sentences[number - 1]
    return asked.paragraph != this.report.sentence.paragraph and len(asked.items) == 1 and _is_question(asked.items[0])


def _spoken_before(this: Attributed) -> Sentence | None:
    """Return the sentence of the words that those of no verb of their own would go on with."""
    report = this.report
    if report.evidence not in HANGING or report.antecedent is None or not this.report.quotations:
        return None
    return report.antecedent.source_sentence or report.antecedent.sentence


def _replies_to_itself(this: Attributed) -> bool:
    """Return whether "he replied" would answer his own words, and another spoke before ("said Oke. / said Vell. / he").

    Not where he goes on in a paragraph that the other did not part from his words.
    """
    before, cue = this.before if this.by_pronoun else None, this.report.cue
    if before is None or cue is None or not cue.isa(Challenge.REPLYING) or before.items[0].quote is None:
        return False
    earlier = this.page.sentences[before.number - 1] if before.number else None
    if earlier is None or earlier.items[0].quote is None or not _is_told_by(this, before):
        return False
    return any(this.may_mean(one) for _, one in this.others_in(earlier))


def _is_told_by(this: Attributed, sentence: Sentence) -> bool:
    """Return whether the speaker alone is named in a sentence."""
    people = this.cast.people_in(sentence, perhaps=True)
    return bool(people) and all(one is this.speaker.entity for _, one in people)


def _is_said_again(this: Attributed) -> bool:
    """Return whether "he said" follows what one without a name said, and another acts before ("Oke sat. said a clerk").

    In one paragraph, one who goes on needs no verb of his own: it is as likely the other who speaks.
    """
    source, entity, before = this.report.source, this.speaker.entity, this.before
    if source is None or source.form != "pronoun" or before is None or not _only_tells_words(before):
        return False
    named = entity is not None and entity.named
    if named or this.report.source_sentence is None or before.paragraph != this.report.source_sentence.paragraph:
        return False
    acting = _acts_before(this, before)
    if acting is None:
        return any(_is_owned(item, this.gender) for item in before.items)
    return acting is not entity and this.may_mean(acting)


def _acts_before(this: Attributed, sentence: Sentence) -> Entity | None:
    """Return who is the subject of the sentence before one, in its paragraph, where a name tells."""
    earlier = this.page.sentences[sentence.number - 1] if sentence.number else sentence
    beside = earlier is not sentence and earlier.paragraph == sentence.paragraph
    return this.named_subject(earlier) if beside else None


def _only_tells_words(sentence: Sentence) -> bool:
    """Return whether a sentence is words in marks and who says them, and no more ("“Go,” said an officer.")."""
    items = sentence.items
    cues = sum(item.word.cue is not None and item.word.cue.verb.isa(SpeechVerbs.SAID) for item in items)
    return items[0].quote is not None and items[0].quote.last != "?" and cues == 1 and len(items) <= _ONLY_SAID


_ONLY_SAID: Final = 6
"""Items of words, a verb, and a description of who says them."""


def _is_owned(item: Item, gender: str) -> bool:
    """Return whether a word is the "her" of somebody's own, who may be the one that a "she" means."""
    return item.isa(Closed.THEIR) and item.word.value(Discourse.OWNER_GENDER) == gender


def _is_joined_by_another(this: Attributed) -> bool:
    """Return whether another takes part behind words of the speaker ("said Oke, and Vell laughed. “No,” he said")."""
    before = this.before if this.by_pronoun else None
    if before is None or before.items[0].quote is None:
        return False
    items, names = before.items, this.cast.names[before.number]
    for at, one in this.others_in(before):
        past = names.at[at].past
        joined = item_at(items, at - 1).isa(Closed.AND) and item_at(items, at - 2).text == ","
        if joined and this.may_mean(one) and _does(items, past):
            return True
    return False


def _does(items: list[Item], past: int) -> bool:
    """Return whether a verb in the past stands behind a name, or behind what a comma adds to the name."""
    if item_at(items, past).text == ",":
        past = next((n + 1 for n in range(past + 1, len(items)) if items[n].text == ","), past)
    return is_past(item_at(items, past)) or is_auxiliary(item_at(items, past))


def _may_be_answered_by_one_of_hers(this: Attributed) -> bool:
    """Return whether the speaker asked somebody described, who may answer ("“Well?” Quill asked her aunt.")."""
    before, first = this.before if this.by_pronoun else None, this.first_quotation
    if before is None or first is None or first.last == "?" or not _is_question(before.items[0]):
        return False
    return any(_is_asked(before, at, this.gender) for at in range(2, len(before.items)))


def _is_asked(sentence: Sentence, at: int, gender: str) -> bool:
    """Return whether a noun for one of a gender ends what stands behind a verb of asking ("asked her old aunt")."""
    items = sentence.items
    led = next((n for n in range(at - 1, max(0, at - _DESCRIBED), -1) if items[n].isa(Closed.THEIR, Closed.ARTICLE)), 0)
    cue = item_at(items, led - 1).word.cue if led else None
    asked = cue is not None and cue.verb.isa(Discourse.ASKING)
    person = items[at].text.islower() and items[at].isa(*PERSONS, Kinship.KIN)
    return asked and person and gender_of_noun(items[at].lower, sentence.language) in {"", gender}


_DESCRIBED: Final = 4
"""Words of a description, its determiner with them."""


def _last_mark(quotations: list[Quotation]) -> str:
    """Return the mark that ends the last of some words."""
    return max(quotations, key=lambda one: one.start).last if quotations else ""


def _is_question(item: Item) -> bool:
    """Return whether an item is words in marks that ask."""
    return item.quote is not None and item.quote.last == "?"


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (ANSWERS, _answers_in_its_own_paragraph),
    (ANSWERS, _asks_on),
    (ANSWERS, _asks_who_spoke),
    (ANSWERS, _answers_a_bare_question),
    (ANSWERS, _replies_to_itself),
    (ANSWERS, _is_said_again),
    (ANSWERS, _is_joined_by_another),
    (ANSWERS, _may_be_answered_by_one_of_hers),
)
"""Each with the reason to hold; independent of one another."""
