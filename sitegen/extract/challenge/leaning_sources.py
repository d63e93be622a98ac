"""Challenges of a description that does not tell by itself who speaks, or tells of nobody who can."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed, Morphology, NounPhrases, People, Reporting
from sitegen.extract.pages.page import Item, Sentence
from sitegen.extract.reasons import DESCRIBED_NEARER, LEANS, NO_VOICE
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.relative import past_relative
from sitegen.extract.speech.infinitives import WITH_TO


def _leans(this: Attributed) -> bool:
    """Return whether a description means nobody without what stands before it ("those", "an account she gave").

    Words in marks are published under "one of them", which the article says no better.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form != "description" or is_named(this):
        return False
    own, entity = sentence.items[source.first : source.past], this.speaker.entity
    reported = this.report.kind == "indirect"
    owned = reported and _is_owned(this, own[0], entity)
    of_them = reported and any(item.isa(Challenge.THEM_ALL) for item in own)
    return owned or _only_points(this, own) or of_them or any(item.isa(Closed.HE_OR_SHE, Closed.THEY) for item in own)


def _is_owned(this: Attributed, opens: Item, entity: Entity | None) -> bool:
    """Return whether "its" or "her" opens a description, and nothing tells whose ("its website")."""
    if not opens.isa(Closed.THEIR):
        return False
    first = entity.label.lower().split()[:1] if entity is not None else []
    return entity is None or any(this.page.language.word(word).isa(Closed.THEIR) for word in first)


def _only_points(this: Attributed, own: list[Item]) -> bool:
    """Return whether "those" ends a description, and no clause tells which ("those who lost boats" does)."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or not own[-1].isa(Closed.DEMONSTRATIVE):
        return False
    alone = len(own) == 1 or this.report.kind == "indirect"
    return alone and past_relative(sentence.items, source, this.report.cue) == source.past


def is_named(this: Attributed) -> bool:
    """Return whether the article names the one found to speak."""
    return this.speaker.entity is not None and this.speaker.entity.named


def _is_bare(this: Attributed) -> bool:
    """Return whether a noun for one person stands without an article, as in a headline ("Top aide says ...")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form not in {"description", "role"} or is_named(this):
        return False
    if source.opened or source.several or (sentence.items[source.first].capital and source.first > 0):
        return False
    own = sentence.items[source.first : source.past]
    plain = len(own) > 1 or not own[0].capital  # "Politico"
    return plain and not _is_led(own) and sentence.language.word(source.head).isa(People.OFFICE, People.SOMEONE)


def _is_led(own: list[Item]) -> bool:
    """Return whether a number or an owner leads a noun, or a name stands beside it ("Tarn’s mayor", "some keepers")."""
    led = own[0].isa(NounPhrases.SOME_OF, Closed.EACH) or _counts(own[0])
    return led or any(item.isa(Closed.OWNER_MARK) or item.capital for item in own[1:])


def _counts(item: Item) -> bool:
    """Return whether a word tells how many, or which of several ("another keeper", "one keeper", "12 keepers")."""
    return item.isa(Challenge.ONE_MORE) or item.text[:1].isdigit()


def _is_told_of_earlier(this: Attributed) -> bool:
    """Return whether an article brings in one more of the kind behind the one who would be meant ("a second source").

    "The source said" then means the nearer one.
    """
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or entity.named or not source.is_bare:
        return False
    last = max((m.sentence for m in entity.mentions if m.start < sentence.items[source.first].start), default=None)
    if last is None or not source.definite:
        return False
    between = this.page.sentences[last + 1 : sentence.number + 1]
    return any(_brings_in(this, one, source) for one in between)


def _brings_in(this: Attributed, sentence: Sentence, source: SourceMention) -> bool:
    """Return whether a sentence names one more of a kind with "a" or "another" ("a separate source").

    What is reported itself brings in nobody.
    """
    heads = (n for n, item in enumerate(sentence.items) if item.lower == source.head)
    told = [n for n in heads if not any(start <= sentence.items[n].start < end for start, end in this.report.pieces)]
    return any(
        item.isa(Closed.A, Challenge.ONE_MORE) for n in told for item in sentence.items[max(0, n - _DESCRIBED) : n]
    )


_DESCRIBED: Final = 3
"""Words between an article and its noun ("a separate harbour source")."""


def _means_a_thing(this: Attributed) -> bool:
    """Return whether a pronoun would mean what is no description of somebody ("Wages are low in the most. They").

    Such words begin with what joins clauses, end within a phrase, or are headed by nothing that speaks.
    """
    source, entity = this.report.source, this.speaker.entity
    if source is None or source.form != "pronoun" or entity is None or entity.named or not entity.label:
        return False
    language, words = this.page.language, entity.label.lower().split()
    first, last = language.word(words[0]), language.word(words[-1])
    breaks_off = (len(words) > 1 and last.isa(NounPhrases.SOME_OF)) or _is_clause(this, words)
    if breaks_off or first.isa(Closed.BUT, Closed.AND, Reporting.SUBORDINATE):
        return True
    one = language.word(language.without(entity.head, Morphology.PLURAL_ENDING))
    told = language.word(entity.head).isa(*_VOICES) or one.isa(*_VOICES)
    return not told and not first.isa(Closed.DETERMINER, NounPhrases.SOME_OF)


def _is_clause(this: Attributed, words: list[str]) -> bool:
    """Return whether words for somebody are too many, or hold "that" ("The results show that rowers")."""
    return len(words) > _LONG or any(this.page.language.word(word).isa(Closed.THAT) for word in words[1:])


def _is_paper_that_vows(this: Attributed) -> bool:
    """Return whether a pronoun would mean an inquiry, which neither vows nor asks ("polls. They vowed")."""
    source, entity, cue = this.report.source, this.speaker.entity, this.report.cue
    if source is None or source.form != "pronoun" or entity is None or entity.named or cue is None:
        return False
    return cue.isa(*WITH_TO) and this.page.language.word(entity.head).isa(Reporting.INQUIRY)


_LONG: Final = 9
"""Words of a description beyond which it is a clause ("a large part of the town still blames those in office")."""
_VOICES: Final = (
    *(People.SPEAKER, People.ACROSS, People.SPEAKS_FOR, People.GROUP, People.BODY, People.SOMEONE, People.OFFICE),
    *(NounPhrases.PAPER, NounPhrases.WORK, Reporting.INQUIRY, Reporting.PIECE, Challenge.VOICE),
)
"""Nouns for who speaks, and what is read."""


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (LEANS, _leans),
    (LEANS, _is_bare),
    (DESCRIBED_NEARER, _is_told_of_earlier),
    (NO_VOICE, _means_a_thing),
    (NO_VOICE, _is_paper_that_vows),
)
"""Each with the reason to hold; independent of one another."""
