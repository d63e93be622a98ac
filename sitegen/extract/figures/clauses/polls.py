"""Reads what a share of those asked in a poll, or of those who voted, says of a side."""

from sitegen.extract.figures.clauses.phrases import read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.languages.vocabulary import Measures
from sitegen.extract.text.text import Text


def read_view(text: Text, place: int, end: int) -> Place | None:
    """Read the view that a share is the subject of: "27 percent would vote for Orrey", "31 percent back Orrey".

    Args:
        text: The article.
        place: The token after the share.
        end: Where the words it may lie in end.

    Returns:
        The verb with its object; None where no verb of a poll follows, or its object is a pronoun.

    """
    verb = place + text.at(place).isa(Measures.VIEW_MODAL)
    after = verb + 1
    if not text.joined(place) or not text.at(verb).isa(Measures.VIEW) or after >= end:
        return None
    after += text.at(after).isa(Measures.VIEW_OF)
    phrase = read_phrase(text, after, end)
    return Place(place, phrase.after) if phrase else None
