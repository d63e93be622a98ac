"""Topics found by their phrases, lemma for lemma."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sitegen.records import Extraction, Lemma, Topic

_JOINTS: Final = frozenset({"", "-", "‐", "‑"})
"""What may stand between two words of one phrase, besides white space: a hyphen, but no comma."""


@dataclass(frozen=True, slots=True)
class TopicHits:
    """Where the phrases of topics stand in one article."""

    places: tuple[tuple[int, int, str], ...] = ()
    """Start, end and topic, in text order."""
    longest: int = 0
    """Code points of the longest place."""

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Return the sorted ids of the topics with a phrase that shares a code point with a part of the body."""
        found = set()
        for at in range(bisect_left(self.places, (start - self.longest,)), len(self.places)):
            left, right, topic = self.places[at]
            if left >= end:
                break
            if right > start:
                found.add(topic)
        return tuple(sorted(found))


class TopicIndex:
    """The phrases of all topics by their first lemma."""

    def __init__(self, topics: Sequence[Topic], phrase_lemmas: Mapping[str, tuple[str, ...]]) -> None:
        """Index the phrases; one that was not lemmatised counts as it is written."""
        self._by_first: defaultdict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
        for topic in topics:
            for phrase in topic.phrases:
                lemmas = phrase_lemmas.get(phrase, tuple(phrase.casefold().split()))
                if lemmas:
                    self._by_first[lemmas[0]].add((lemmas, topic.id))

    def hits(self, body: str, extraction: Extraction) -> TopicHits:
        """Find every phrase in one article."""
        words = extraction.lemmas
        places = set()
        for at, word in enumerate(words):
            for lemmas, topic in self._by_first.get(word.lemma, ()):
                run = words[at : at + len(lemmas)]
                if tuple(w.lemma for w in run) == lemmas and _unbroken(body, run):
                    places.add((word.start, run[-1].end, topic))
        return TopicHits(tuple(sorted(places)), max((end - start for start, end, _ in places), default=0))


def _unbroken(body: str, run: Sequence[Lemma]) -> bool:
    gaps = [body[a.end : b.start] for a, b in pairwise(run)]
    return all(gap.strip() in _JOINTS and gap.count("\n") <= 1 for gap in gaps)
