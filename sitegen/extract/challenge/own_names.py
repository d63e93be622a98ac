"""A challenge of whether somebody speaks of themselves by name, where no name says that it is they who speak."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import Challenge
from sitegen.extract.pages.page import words_in
from sitegen.extract.reasons import NAMES_SPEAKER

_GUESSED: Final = frozenset({"pronoun", "continuation"})
"""How a speaker was found where no name or role stands beside the words."""


def _names_the_speaker(this: Attributed) -> bool:
    """Return whether words speak of the speaker as of another ("“Oke's plan names no cost.”"), in nothing of "I"."""
    entity = this.speaker.entity
    if entity is None or not entity.named or this.speaker.resolution not in _GUESSED or not entity.words:
        return False
    body, language, name = this.page.body, this.page.language, entity.words[-1]
    own = language.pattern(Challenge.OWN_NAME)
    return any(
        item.text == name and own.search(body, one.inner_start, item.start) is None
        for one in this.report.quotations
        for item in words_in(body, (one.inner_start, one.inner_end), language, ())
    )


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = ((NAMES_SPEAKER, _names_the_speaker),)
"""With the reason to hold."""
