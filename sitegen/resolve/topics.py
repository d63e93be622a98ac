"""Topics found by their phrases, lemma for lemma."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Final

from sitegen.records import Extraction, Topic
from sitegen.records.sentences import Place

_JOINTS: Final = frozenset({"", "-", "‐", "‑"})
"""What may stand between two words of one phrase, besides white space: a hyphen, but no comma."""


class TopicHits:
    """Where the phrases of topics stand in one article."""

    def __init__(self, places: Iterable[tuple[int, int, str]] = ()) -> None:
        """Index places (start, end, topic), so that a long article with many items is still looked up quickly."""
        self._by_topic: dict[str, tuple[list[int], list[int]]] = {}
        for start, end, topic in sorted(places):
            starts, ends = self._by_topic.setdefault(topic, ([], []))
            if ends and start < ends[-1]:
                ends[-1] = max(end, ends[-1])
            else:
                starts.append(start)
                ends.append(end)

    def within(self, start: int, end: int) -> tuple[str, ...]:
        """Return the sorted ids of the topics with a phrase that shares a code point with a part of the body."""
        found = []
        for topic, (starts, ends) in self._by_topic.items():
            first = bisect_right(ends, start)
            if first < len(starts) and starts[first] < end:
                found.append(topic)
        return tuple(sorted(found))


class TopicIndex:
    """The phrases of all topics by their first lemma, with the lemmas that must follow."""

    def __init__(self, topics: Sequence[Topic], phrase_lemmas: Mapping[str, tuple[str, ...]]) -> None:
        """Index the phrases; one that was not lemmatised counts as it is written."""
        self._by_first: defaultdict[str, set[tuple[tuple[str, ...], str]]] = defaultdict(set)
        for topic in topics:
            for phrase in topic.phrases:
                lemmas = phrase_lemmas.get(phrase, tuple(phrase.casefold().split()))
                if lemmas:
                    self._by_first[lemmas[0]].add((lemmas[1:], topic.id))

    def hits(self, body: str, extraction: Extraction) -> TopicHits:
        """Find every phrase in one article."""
        words = extraction.lemmas.words
        begins = [at for at, word in enumerate(words) if word in self._by_first]
        places = extraction.lemmas.places() if begins else []
        found = set()
        for at in begins:
            for rest, topic in self._by_first[words[at]]:
                past = at + 1 + len(rest)
                if words[at + 1 : past] == rest and _unbroken(body, places[at:past]):
                    found.add((places[at][0], places[past - 1][1], topic))
        return TopicHits(found)


def _unbroken(body: str, run: Sequence[Place]) -> bool:
    gaps = [body[a:b] for (_, a), (b, _) in pairwise(run)]
    return all(gap.strip() in _JOINTS and gap.count("\n") <= 1 for gap in gaps)
