"""Challenges of a source by the signs in it and beside it: brackets, dashes, and those that no noun phrase has."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import Closed, NounPhrases
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import BREAKS_OFF, NAME_CUT

_DRAWN: Final = frozenset("<>={}*~^_|\\+")
"""Signs that a noun phrase has none of: lines drawn of them, marks of lists, what a program leaves behind."""


def _holds_signs(this: Attributed) -> bool:
    """Return whether a line drawn of signs stands in what is named as the speaker ("--->== Some of the better").

    The one that opens a line may be that of a list.
    """
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None:
        return False
    signs = [not _DRAWN.isdisjoint(item.text) for item in sentence.items[source.first : source.past]]
    marked = next((n for n, sign in enumerate(signs) if not sign), 0)
    return any(signs[marked if marked <= _LIST_MARK else 0 :])


_LIST_MARK: Final = 2
"""Signs of ">> Oke said"."""


def _is_behind_bracket(this: Attributed) -> bool:
    """Return whether only the noun behind a bracket is taken for who speaks ("a Tarn Board (“TB”) | report")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is not None or source.form == "pronoun":
        return False
    items = sentence.items
    opens = items[source.first]
    return item_at(items, source.first - 1).text == ")" and not opens.isa(NounPhrases.DETERMINER, Closed.THE)


def _goes_on_over_dash(this: Attributed) -> bool:
    """Return whether a name that an article opens may go on behind a dash ("a Joint Force | - Operation Reed note")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.name is None:
        return False
    items = sentence.items
    led, dash, behind = items[source.first], item_at(items, source.past), item_at(items, source.past + 1)
    return led.isa(Closed.A) and _is_dash(dash) and behind.capital


def _is_dash(item: Item) -> bool:
    return item.text in {"-", "–"}


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (BREAKS_OFF, _holds_signs),
    (NAME_CUT, _is_behind_bracket),
    (NAME_CUT, _goes_on_over_dash),
)
"""Each with the reason to hold; independent of one another."""
