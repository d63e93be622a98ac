"""A challenge of whether somebody speaks of themselves by name, where no name says that it is they who speak."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import Challenge
from sitegen.extract.pages.page import words_in
from sitegen.extract.reasons import NAMES_SPEAKER
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


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = ((NAMES_SPEAKER, _names_the_speaker),)
"""With the reason to hold."""
