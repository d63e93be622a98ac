"""Which word heads a noun phrase that is known by its plural, and which word only describes the next one."""

from collections.abc import Sequence

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.clauses.words import ClauseWord
from sitegen.extract.languages.vocabulary import CountedNouns, Morphology

_SHORTEST_MODIFIER = 5
"""Letters of the shortest word that its ending makes one that describes the next."""


def plural_head(words: Sequence[ClauseWord]) -> int | None:
    """Return the head of some words: the first plural, or one that follows it without a break; "wounded" alone too."""
    plurals = [place for place, word in enumerate(words) if is_plural(word)]
    if not plurals:
        return 0 if words and words[0].isa(CountedNouns.NOMINAL) else None
    head = plurals[0]
    for place in plurals[1:]:
        if place == head + 1 or words[head].isa(CountedNouns.PLURAL_MODIFIER) or _only_describes(words, head):
            head = place
    return head


def _only_describes(words: Sequence[ClauseWord], at: int) -> bool:
    """Return whether a plural without "-s" is tied to the word before, as of what describes ("anti-aircraft guns")."""
    tied = at > 0 and words[at - 1].text in {"-", "‑"}
    return tied and not words[at].isa(Morphology.PLURAL_ENDING)


def is_free_plural(word: ClauseWord) -> bool:
    """Return whether a word is a plural that describes no other, as "arms" does ("arms dealers")."""
    return is_plural(word) and not word.isa(CountedNouns.PLURAL_MODIFIER)


def describes_next(word: ClauseWord, then: ClauseWord) -> bool:
    """Return whether a word looks like one that describes the next, so that a phrase must go on."""
    if word.text == "-" or then.text == "-":
        return True
    if word.text[:1].isupper() and then.text[:1].isalpha():
        return then.text[:1].isupper() or is_plural(then)
    ending = word.isa(CountedNouns.MODIFIER_ENDING) and not word.isa(CountedNouns.NO_MODIFIER_ENDING)
    return ending and len(word.lower) >= _SHORTEST_MODIFIER
