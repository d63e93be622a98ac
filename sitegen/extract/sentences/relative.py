"""Which of many a description means: the clause behind it that "who" or "whose" opens without a comma."""

from sitegen.extract.clauses.noun_phrases import STOPS
from sitegen.extract.clauses.word_kinds import is_adverb
from sitegen.extract.languages.vocabulary import Closed
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention

_LONGEST = 16
"""Items of such a clause; one that is longer is left out."""


def past_relative(items: list[Item], source: SourceMention, cue: Cue | None) -> int:
    """Return where a description ends with the clause that belongs to it ("many who lost boats in the flood").

    Before its verb the clause ends at that; behind it, where the sentence or its part does. Else the description ends
    where it did.

    Args:
        items: The sentence.
        source: What names the speaker.
        cue: The verb of saying, if there is one.

    """
    if cue is None or cue.kind != "verb" or not item_at(items, source.past).isa(Closed.WHO, Closed.WHOSE):
        return source.past
    stop = next((n for n in range(source.past, len(items)) if items[n].text in STOPS or items[n].quote), len(items))
    past = cue.group_first if source.past < cue.first else stop
    while is_adverb(items[past - 1]):
        past -= 1
    return past if past <= stop and _SHORTEST < past - source.past <= _LONGEST else source.past


_SHORTEST = 1
"""Items of "who" alone, behind which the verb itself follows ("the keeper who said")."""
