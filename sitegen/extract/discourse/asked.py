"""Who was asked something right before: a "he" who replies is that one, and not the one who asked."""

from sitegen.extract.discourse.focus import fits
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Challenge, Closed, Discourse
from sitegen.extract.pages.page import Page, Sentence, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.speech.clauses import Reading
from sitegen.extract.text.marks import Quotation


def asked_before(page: Page, cast: Cast, before: Reading, place: tuple[Sentence, int], gender: str) -> Entity | None:
    """Return whom the sentence before asks, if a pronoun replies ("Oke asked Vell if it leaks. “Sure,” he said").

    Args:
        page: The article.
        cast: Who is in it.
        before: The sentence before that of the pronoun.
        place: The sentence and the item of the pronoun.
        gender: That of the pronoun.

    """
    if not _replies(page, *place):
        return None
    sentence = before.sentence
    asked = (_asked(cast, sentence, cue) or _is_put(cast, sentence, cue) for cue in cues_of(sentence) if _asks(cue))
    return next((one for one in asked if one is not None and fits(one, gender)), None)


def _replies(page: Page, sentence: Sentence, item: int) -> bool:
    """Return whether the verb of a pronoun is one of answers, or the words that open its sentence sound like one."""
    cue, quote = item_at(sentence.items, item + 1).word.cue, sentence.items[0].quote
    told = cue is not None and cue.verb.isa(Challenge.REPLYING)
    return told or (quote is not None and sounds_like_a_reply(page, quote))


def sounds_like_a_reply(page: Page, quotation: Quotation) -> bool:
    """Return whether words begin as an answer does ("No", "I can't").

    Args:
        page: The article.
        quotation: The words in marks.

    """
    reply = page.language.pattern(Challenge.REPLY)
    return reply.match(page.body, quotation.start, quotation.end) is not None


def _asks(cue: Cue) -> bool:
    return cue.isa(Discourse.ASKING) and cue.is_finite


def _asked(cast: Cast, sentence: Sentence, cue: Cue) -> Entity | None:
    """Return who stands by name right behind a verb of asking as whom it asks, and not to do something.

    Somebody else stands before the verb, and it is that of the sentence.
    """
    name = cast.names[sentence.number].at.get(cue.past)
    led = item_at(sentence.items, cue.group_first - 1)
    apart = led.quote is not None or led.isa(Closed.WHO, Closed.WHEN) or cue.group_first == 0
    if name is None or cue.passive or apart or item_at(sentence.items, name.past).isa(Closed.TO):
        return None
    return cast.entity_of(sentence, name)


def _is_put(cast: Cast, sentence: Sentence, cue: Cue) -> Entity | None:
    """Return who opens a sentence that tells that something was asked of them ("Oke was asked whether it leaks")."""
    name = cast.names[sentence.number].ending.get(cue.group_first)
    opens = name is not None and name.first == 0 and cue.passive
    to = item_at(sentence.items, cue.past).isa(Closed.TO)
    return cast.entity_of(sentence, name) if name is not None and opens and not to else None
