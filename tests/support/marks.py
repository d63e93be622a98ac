"""Score extractions against hand-made marks: who said what, what is nobody's speech, and which figures are stated.

Marks are the JSON form described in tests/gold/README.md. Spans of quotations include their quotation marks in the
invented texts and leave them out in the marks of PolNeAR's articles.
"""

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

from sitegen.extract import Extractor
from sitegen.records import Article, Facts, Figure, Quote, Source
from sitegen.resolve import resolve_article

GOLD = Path(__file__).resolve().parents[1] / "gold"
PUBLISH = 0.8
Marks = dict[str, Any]


@dataclass
class Score:
    """Counts of one run, with a readable line for each fault."""

    right: int = 0
    wrong: int = 0
    missed: int = 0
    leaked: int = 0
    fallen: int = 0
    traps: int = 0
    figures: int = 0
    figures_right: int = 0
    spurious: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def quotes(self) -> int:
        """How many quotations are marked."""
        return self.right + self.wrong + self.missed

    @property
    def published(self) -> float:
        """Share of the marked quotations that are published."""
        return (self.right + self.wrong) / max(self.quotes, 1)

    @property
    def wrong_share(self) -> float:
        """Share of the published ones that have a wrong speaker."""
        return self.wrong / max(self.right + self.wrong, 1)

    def line(self) -> str:
        """Return the score on one line, with 95 % intervals."""
        parts = (
            ("published", self.right + self.wrong, self.quotes),
            ("wrong", self.wrong, self.right + self.wrong),
            ("traps fallen", self.fallen, self.traps),
            ("figures right", self.figures_right, self.figures),
        )
        shown = ", ".join(f"{name} {hit}/{of} ({_interval(hit, of)})" for name, hit, of in parts)
        return f"{shown}, leaked {self.leaked}, spurious figures {self.spurious}"


def wilson(hit: int, of: int) -> tuple[float, float]:
    """Return the 95 % confidence interval of a share (Wilson 1927)."""
    if not of:
        return 0.0, 1.0
    z, share = 1.96, hit / of
    middle = (share + z * z / (2 * of)) / (1 + z * z / of)
    reach = z * math.sqrt(share * (1 - share) / of + z * z / (4 * of * of)) / (1 + z * z / of)
    return max(0.0, middle - reach), min(1.0, middle + reach)


def score_text(score: Score, name: str, text: str, marks: Marks, extractor: Extractor) -> Facts:
    """Extract one text, count what is right and wrong into the score, and return the facts."""
    article = Article(id=name, path=name, body=text, source=Source(sha256="0" * 64, language="en"))
    facts = resolve_article(article, extractor.extract(article), publish_confidence=PUBLISH)
    quotes = [q for q in facts.quotes if q.status == "published"]
    for parts in utterances(marks):
        _score_utterance(score, name, text, parts, quotes)
    for mark in marks.get("held", ()):
        if any(_cover(q, mark) >= 0.5 * (mark["end"] - mark["start"]) for q in quotes):
            score.leaked += 1
            score.faults.append(f"{name}: published what must be held: {_words(text, mark)}")
    for mark in marks.get("not_quotes", ()):
        _score_trap(score, name, text, mark, quotes)
    if marks.get("figures") is not None:
        figures = [f for f in facts.figures if f.status == "published"]
        _score_figures(score, name, marks, figures)
    return facts


def utterances(marks: Marks) -> list[list[Marks]]:
    """Return the marked quotations; one that is split by its cue or runs over paragraphs is several entries."""
    groups: dict[object, list[Marks]] = defaultdict(list)
    for place, mark in enumerate(marks.get("quotes", ())):
        groups[mark.get("group", mark.get("utterance", ("alone", place)))].append(mark)
    return list(groups.values())


def passages(path: Path = GOLD / "passages.jsonl") -> Iterator[Marks]:
    """Yield the invented passages, each with its text and marks."""
    for line in path.read_text("utf-8").splitlines():
        yield json.loads(line)


def score_passages(extractor: Extractor, chosen: Iterable[Marks] | None = None) -> Score:
    """Score all invented passages; figures are marked completely only where they are the pattern."""
    score = Score()
    for passage in passages() if chosen is None else chosen:
        marked = passage if passage["pattern"] == "figures" else {**passage, "figures": None}
        score_text(score, passage["id"], passage["text"], marked, extractor)
    return score


def score_polnear(extractor: Extractor, texts: Path, path: Path = GOLD / "polnear_train.json") -> Score:
    """Score the marked articles of PolNeAR, whose texts lie outside the repository."""
    score = Score()
    for name, marks in json.loads(path.read_text("utf-8"))["articles"].items():
        text = (texts / name).read_bytes().decode("utf-8")
        score_text(score, name, text, marks, extractor)
    return score


def score_sample(extractor: Extractor, articles: Iterable[Article], path: Path = GOLD / "sample.json") -> Score:
    """Score the sample articles."""
    score = Score()
    gold = json.loads(path.read_text("utf-8"))
    for article in articles:
        name = Path(article.path).name
        score_text(score, name, article.body, gold[name], extractor)
    return score


def _score_utterance(score: Score, name: str, text: str, parts: list[Marks], quotes: list[Quote]) -> None:
    found = [[q for q in quotes if q.speaker and _cover(q, m) >= 0.9 * _inner(text, m)] for m in parts]
    said = {q.speaker.name for hits in found for q in hits if q.speaker}
    shown = f"{_words(text, parts[0])} by {parts[0]['speaker']} ({parts[0].get('hard', parts[0]['kind'])})"
    wrong = [hits for hits, mark in zip(found, parts, strict=True) if hits and not any(_same(mark, q) for q in hits)]
    if wrong:
        score.wrong += 1
        score.faults.append(f"{name}: {sorted(said)} instead of {shown}")
    elif all(found):
        score.right += 1
    else:
        score.missed += 1
        score.faults.append(f"{name}: missed {shown}")


def _same(mark: Marks, quote: Quote) -> bool:
    """Return whether the speaker is the one marked; an unnamed one only has to be unnamed too."""
    speaker = quote.speaker
    if speaker is None or speaker.named != mark.get("named", True):
        return False
    return not speaker.named or speaker.name in {mark["speaker"], *mark.get("also", ())}


def _score_trap(score: Score, name: str, text: str, mark: Marks, quotes: list[Quote]) -> None:
    size = mark["end"] - mark["start"]
    score.traps += 1
    if any(q.kind != "indirect" and _cover(q, mark) and len(q.text) < 2 * size for q in quotes):
        score.fallen += 1
        score.faults.append(f"{name}: published {_words(text, mark)} as a quote")


def _inner(text: str, mark: Marks) -> int:
    """Return how many characters a mark spans without its quotation marks."""
    return max(len(text[mark["start"] : mark["end"]].strip("\"'`“”‘’„«»")), 1)


def _words(text: str, mark: Marks) -> str:
    return repr(text[mark["start"] : mark["end"]][:70])


def _score_figures(score: Score, name: str, marks: Marks, figures: list[Figure]) -> None:
    matched: set[str] = set()
    for mark in marks["figures"]:
        start, end = mark["start"], mark["start"] + len(mark["text"])
        hits = [f for f in figures if f.span.start < end and start < f.span.end]
        matched |= {f.id for f in hits}
        good = any(_right(f, mark) for f in hits)
        score.figures += 1
        score.figures_right += good
        if not good:
            found = [(str(f.value), f.unit, f.qualifier) for f in hits]
            score.faults.append(f"{name}: figure {mark['text']!r} came as {found}")
    durations = [d["text"] for d in marks.get("durations", ())]
    for figure in figures:
        text = figure.span.text
        if figure.id not in matched and not any(d in text or text in d for d in durations):
            score.spurious += 1
            score.faults.append(f"{name}: no figure: {text!r}")


def _right(figure: Figure, mark: Marks) -> bool:
    exact = mark["qualifier"] == "exact"
    same_unit = mark["unit"].casefold() in figure.unit.casefold()
    return figure.value == Decimal(mark["value"]) and same_unit and exact == (figure.qualifier == "exact")


def _cover(quote: Quote, mark: Marks) -> int:
    return sum(max(0, min(s.end, mark["end"]) - max(s.start, mark["start"])) for s in quote.content_spans)


def _interval(hit: int, of: int) -> str:
    low, high = wilson(hit, of)
    return f"{100 * low:.0f}-{100 * high:.0f} %"
