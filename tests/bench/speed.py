"""Measures speed side by side: the whole extraction, its pipeline over the whole text, and textacy's quotations."""

import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from spacy.language import Language
from spacy.tokens import Doc
from textacy.extract import direct_quotations

from sitegen.extract import Extractor
from sitegen.extract.loading import load_pipeline
from sitegen.records import Article
from sitegen.resolve import resolve_article

PUBLISH = 0.8


@dataclass
class Contender:
    """One way to read the articles: what it took, round by round, and what it found in the last round."""

    name: str
    run: Callable[[], Counter[str]]
    after: "Contender | None" = None
    """Whose work it needs, so that its time counts as well."""
    seconds: list[float] = field(default_factory=list)
    found: Counter[str] = field(default_factory=Counter)

    def go(self) -> None:
        """Run once and keep time and findings."""
        begun = time.perf_counter()
        self.found = self.run()
        before = self.after.seconds[-1] if self.after else 0.0
        self.seconds.append(time.perf_counter() - begun + before)


class Reading:
    """The three ways to read the same articles."""

    def __init__(self, pipeline: str, articles: Sequence[Article]) -> None:
        """Load the pipeline twice: once for the extraction, once to run over the whole text."""
        self._articles = articles
        self._extractor = Extractor(pipeline)
        self._nlp: Language = load_pipeline(pipeline)
        self._docs: list[Doc] = []
        self.trained = bool(self._nlp.pipe_names)

    def contenders(self) -> list[Contender]:
        """Return the ways to read, in the order of the table; textacy needs what the pipeline has parsed."""
        whole = Contender("sitegen, whole extraction", self._extract)
        if not self.trained:
            return [whole]
        parsed = Contender("its pipeline over the whole text (nlp.pipe)", self._parse)
        return [whole, parsed, Contender("the same, and textacy's direct_quotations on it", self._quote, parsed)]

    def _extract(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for article, extraction in zip(self._articles, self._extractor.extract_many(self._articles), strict=True):
            facts = resolve_article(article, extraction, publish_confidence=PUBLISH)
            found.update(f"{q.kind} quotes" for q in facts.quotes if q.status == "published")
            found["figures"] += sum(f.status == "published" for f in facts.figures)
        return found

    def _parse(self) -> Counter[str]:
        self._docs = list(self._nlp.pipe(article.body for article in self._articles))
        return Counter(names=sum(len(doc.ents) for doc in self._docs))

    def _quote(self) -> Counter[str]:
        found: Counter[str] = Counter()
        for doc in self._docs:
            try:
                found["direct quotes"] += len(list(direct_quotations(doc)))
            except Exception:  # noqa: BLE001 - whatever it raises on an article, it has found nothing there
                found["articles it fails on"] += 1
        return found


def race(contenders: Sequence[Contender], rounds: int) -> None:
    """Run every contender once a round, one after the other, so that a busy machine slows them all."""
    for _ in range(1 + rounds):
        for contender in contenders:
            contender.go()
    for contender in contenders:
        # the first round warms up
        del contender.seconds[0]


def spread(values: Sequence[float], shown: str) -> str:
    """Return "median (least to most)" in a format."""
    return f"{statistics.median(values):{shown}} ({min(values):{shown}} to {max(values):{shown}})"


def ratios(one: Contender, other: Contender) -> list[float]:
    """Return how many times as fast one is as the other, round by round."""
    return [theirs / own for own, theirs in zip(one.seconds, other.seconds, strict=True)]
