"""The noun phrases beside a figure, in tokens: the one grammar reads them, as far as they surely go."""

from sitegen.extract.clauses.sure_phrases import IsVerb, surely_back, surely_on
from sitegen.extract.figures.clauses.verb_groups import Place, is_verb
from sitegen.extract.languages.vocabulary import CountedNouns, VerbGroups
from sitegen.extract.pages.part import TextPart, read_part
from sitegen.extract.text.text import Text

MAX_WORDS = 14
"""Words of the longest noun phrase."""
_LONGEST_NAME = 6
"""Words of the longest noun, with its modifiers, of which a figure is the content."""
_LOOK_AHEAD = 2
"""Words behind the end of a phrase that may tell whether it goes on."""


def read_phrase(text: Text, first: int, end: int) -> Place | None:
    """Read a noun phrase with its prepositional complements, up to what closes it."""
    if end <= first:
        return None
    stop = first + 1
    while stop < end and (text.joined(stop) or text.glued(stop)):
        stop += 1
    part = read_part(text, first, min(stop + _LOOK_AHEAD, len(text.tokens)))
    past = surely_on(part.items, part.at(stop), MAX_WORDS)
    if not past or all(item.isa(CountedNouns.STOP) for item in part.items[:past]):
        return None
    return Place(first, part.ends(past - 1))


def phrase_before(text: Text, end: int, start: int) -> Place | None:
    """Read the noun phrase that ends before a token; None where none does, or where it is too long to be one.

    Args:
        text: The article.
        end: The token behind it.
        start: The first token of its sentence.

    """
    part = read_part(text, start, end)
    past = len(part.items)
    first = surely_back(part.items, past, _verbs(part, start), MAX_WORDS)
    return Place(part.opens(first), end) if 0 < past - first < MAX_WORDS else None


def noun_before(text: Text, end: int, start: int) -> Place | None:
    """Read the noun that ends before a token with what describes it and its determiner, and nothing behind it."""
    part = read_part(text, start, end)
    past = len(part.items)
    first = surely_back(part.items, past, _verbs(part, start), _LONGEST_NAME, core=True)
    first -= first > 0 and part.items[first - 1].isa(VerbGroups.DETERMINER)
    return Place(part.opens(first), end) if first < past else None


def _verbs(part: TextPart, start: int) -> IsVerb:
    """Return what tells whether a word of some tokens is a verb of a figure."""
    return lambda at: is_verb(part.text, part.opens(at), start)
