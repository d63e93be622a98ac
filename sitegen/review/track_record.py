"""How often the machine was right, as far as reviewers have looked."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from sitegen.records import NOTHING, Decision, Facts, Figure, Quote
from sitegen.review.passages import plain
from sitegen.review.queue import own_reasons

THRESHOLDS: Final = tuple(number / 100 for number in range(50, 100, 5))
"""What ``publish_confidence`` is tried at."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An item on which a reviewer decided."""

    decision: Decision
    kind: str
    """"quote" or "figure"."""
    evidence: str
    """How a quote's speaker was found; why a figure was held."""
    confidence: float | None
    """None for a figure."""
    right: bool | None
    """Whether the reviewer left everything as the machine had it; None where they hold it, which settles nothing."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often the machine was right with one kind of evidence."""

    kind: str
    evidence: str
    right: int
    wrong: int
    open: int
    """That reviewers hold."""


@dataclass(frozen=True, slots=True)
class AtThreshold:
    """What one threshold would have done with the quotes that reviewers settled."""

    threshold: float
    published_right: int
    published_wrong: int
    held_right: int
    held_wrong: int


def judged(facts: Facts, decisions: Iterable[Decision]) -> tuple[Judged, ...]:
    """Return what reviewers said of the items, beside what the machine had.

    Args:
        facts: as resolved, before any decision.
        decisions: those in force.

    """
    each: tuple[Quote | Figure, ...] = (*facts.quotes, *facts.figures)
    items = {item.id: item for item in each}
    found = []
    for decision in decisions:
        item = items.get(decision.item)
        if isinstance(item, Quote):
            evidence = f"{item.kind}, by {item.resolution}"
            found.append(Judged(decision, "quote", evidence, item.confidence, _is_right(item, decision)))
        elif item is not None:
            evidence = "; ".join(own_reasons(item)) if item.status == "held" else "published"
            found.append(Judged(decision, "figure", evidence or "its quote was held", None, _is_right(item, decision)))
    return tuple(found)


def by_evidence(each: Sequence[Judged]) -> tuple[Count, ...]:
    """Count by evidence, quotes first, the most frequent first."""
    groups: defaultdict[tuple[str, str], list[bool | None]] = defaultdict(list)
    for one in each:
        groups[one.kind, one.evidence].append(one.right)
    counts = [Count(*key, told.count(True), told.count(False), told.count(None)) for key, told in groups.items()]
    return tuple(sorted(counts, key=lambda c: (c.kind != "quote", -(c.right + c.wrong + c.open), c.evidence)))


def at_thresholds(each: Sequence[Judged]) -> tuple[AtThreshold, ...]:
    """Return what each threshold would have done by confidence alone, also with what is held for another reason."""
    settled = [(one.confidence, one.right) for one in each if one.confidence is not None and one.right is not None]
    found = []
    for threshold in THRESHOLDS:
        shown = [right for confidence, right in settled if confidence >= threshold]
        kept = [right for confidence, right in settled if confidence < threshold]
        counts = (shown.count(True), shown.count(False), kept.count(True), kept.count(False))
        found.append(AtThreshold(threshold, *counts))
    return tuple(found)


def _is_right(item: Quote | Figure, decision: Decision) -> bool | None:
    """Return whether a reviewer changed nothing; where something belongs in a series is no matter of reading."""
    if decision.verdict == "hold":
        return None
    return decision.verdict == "publish" and _same_speaker(item, decision) and _same_reading(item, decision)


def _same_speaker(item: Quote | Figure, decision: Decision) -> bool:
    who = item.who
    return decision.speaker is None or (who is not None and who.id == decision.speaker)


def _same_reading(item: Quote | Figure, decision: Decision) -> bool:
    if isinstance(item, Quote):
        return not decision.only or list(decision.only) == [plain(s.text) for s in item.content_spans]
    told = {"measures": item.measures, "period": item.period}
    same_words = all(_says(getattr(decision, name), span.text if span else None) for name, span in told.items())
    return same_words and decision.unit in {None, item.unit}


def _says(decided: str | None, read: str | None) -> bool:
    """Return whether a reviewer left what was read, or wrote the same."""
    return decided is None or plain(decided) == (NOTHING if read is None else plain(read))
