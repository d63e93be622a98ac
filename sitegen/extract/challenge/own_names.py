"""Challenges of whether somebody speaks of themselves as of another, where no name says that it is they who speak."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.languages.vocabulary import Challenge
from sitegen.extract.pages.page import words_in
from sitegen.extract.reasons import NAMES_SPEAKER, OF_ANOTHER
from sitegen.extract.text.marks import Quotation


def _names_the_speaker(this: Attributed) -> bool:
    """Return whether words speak of the speaker as of another ("“Oke's plan names no cost.”").

    Where a pronoun names the source the words must go on with it, since politicians call themselves by their names:
    "“Oke could have stayed at home, but she did not,” she said", not "“They say Oke should sing,” she said".
    """
    entity = this.speaker.entity
    if entity is None or not entity.named or not entity.words:
        return False
    if not this.by_pronoun and this.speaker.resolution != "continuation":
        return False
    return any(_names(this, one, entity.words[-1]) for one in this.report.quotations)


def _names(this: Attributed, one: Quotation, name: str) -> bool:
    """Return whether a quotation names somebody, and goes on with the pronoun that stands outside, if one does."""
    body, language, source = this.page.body, this.page.language, this.report.source
    if body.find(name, one.inner_start, one.inner_end) < 0:
        return False
    items = list(words_in(body, (one.inner_start, one.inner_end), language, ()))
    at = next((n for n, item in enumerate(items) if item.text == name), None)
    if at is None or language.pattern(Challenge.OWN_NAME).search(body, one.inner_start, items[at].start) is not None:
        return False
    return source is None or not this.by_pronoun or any(item.lower == source.head for item in items[at:])


def _is_named_before_pronoun(this: Attributed) -> bool:
    """Return whether the one found to be "he" is named right before that, and nothing else ("Oke, he said, had left").

    In more words somebody may be named who speaks of themselves ("In Tarn Mr. Oke was amazed, he said").
    """
    source, sentence = this.report.source, this.report.source_sentence
    if not this.by_pronoun or source is None or sentence is None or this.report.kind != "indirect":
        return False
    name = this.cast.names[sentence.number].ending.get(source.first - 1)
    alone = name is not None and name.words and sentence.items[name.first].start == min(this.report.pieces)[0]
    return bool(alone) and name is not None and this.cast.entity_of(sentence, name) is this.speaker.entity


def _speak_as_of_others(this: Attributed) -> bool:
    """Return whether words without a verb begin with "they" behind what a group says, which names nobody else.

    "Critics say you were pushed. “They would say that.”", but not "Critics say the boats are old. “They leak.”".
    """
    entity, source, sentence = this.speaker.entity, this.report.source, this.report.source_sentence
    if this.report.cue is not None or entity is None or source is None or sentence is None:
        return False
    many = this.speaks_of == entity.kind  # "they", of a group
    return many and not any(item.text.islower() and is_plural(item) for item in sentence.items[source.past :])


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAMES_SPEAKER, _names_the_speaker),
    (NAMES_SPEAKER, _is_named_before_pronoun),
    (OF_ANOTHER, _speak_as_of_others),
)
"""Each with the reason to hold; independent of one another."""
