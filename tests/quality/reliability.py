"""Whether confidence means what it says: confidence against truth, for each kind of quote, as rows and as a diagram."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

BINS: Final = 10
KINDS: Final = {"direct": "quotations", "mixed": "partial quotations", "indirect": "reported speech"}
"""Kinds of quotes, and what readers are told that they are."""


class Judged(NamedTuple):
    """A quote that somebody marked, or did not."""

    kind: str
    confidence: float
    right: bool
    """Whether its words and its speaker are marked so."""


class Row(NamedTuple):
    """A tenth of confidence."""

    confidence: float
    """The mean."""
    right: float
    """The share of truth."""
    count: int


def rows(judged: Iterable[Judged]) -> list[Row]:
    """Return a row for each tenth of confidence that occurs."""
    bins: defaultdict[int, list[Judged]] = defaultdict(list)
    for one in judged:
        bins[min(int(one.confidence * BINS), BINS - 1)].append(one)
    return [
        Row(sum(j.confidence for j in held) / len(held), sum(j.right for j in held) / len(held), len(held))
        for _, held in sorted(bins.items())
    ]


def expected_error(found: Sequence[Row]) -> float:
    """Return the mean distance of confidence and truth, weighted by count (Naeini et al. 2015)."""
    total = sum(row.count for row in found)
    return sum(abs(row.confidence - row.right) * row.count for row in found) / max(total, 1)


def parting(judged: Sequence[Judged]) -> float:
    """Return how often a right quote is surer than a wrong one, ties counted half (area under the ROC curve).

    0.5 says nothing of right and wrong, 1 parts them wholly; where all are right or all wrong it is 0.5.
    """
    right = sorted(j.confidence for j in judged if j.right)
    wrong = sorted(j.confidence for j in judged if not j.right)
    pairs = sum((r > w) + (r == w) / 2 for r in right for w in wrong)
    return pairs / (len(right) * len(wrong)) if right and wrong else 0.5


def diagram(found: Sequence[Row], kind: str) -> str:
    """Draw the reliability diagram of a kind: confidence to the right, truth upward, area by count."""
    most = max((row.count for row in found), default=1)
    dots = "".join(_dot(row, most) for row in found)
    return "".join(
        (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 360" role="img" ',
            'font-family="sans-serif" font-size="11">',
            f"<title>Confidence of {KINDS[kind]}, published and held, against truth</title>",
            '<rect width="360" height="360" fill="#fff"/>',
            '<path d="M40 320V20M40 320H340" stroke="#333" fill="none"/>',
            '<path d="M40 320L340 20" stroke="#999" stroke-dasharray="4"/>',
            f'<g fill="#0b5563" fill-opacity=".75">{dots}</g>',
            f'<text x="190" y="350" text-anchor="middle">confidence of {KINDS[kind]}</text>',
            '<text x="14" y="170" text-anchor="middle" transform="rotate(-90 14 170)">share right</text>',
            "</svg>\n",
        ),
    )


def _dot(row: Row, most: int) -> str:
    x, y, radius = 40 + 300 * row.confidence, 320 - 300 * row.right, 3 + 12 * (row.count / most) ** 0.5
    title = f"<title>{row.count} quotes: confidence {row.confidence:.2f}, right {row.right:.2f}</title>"
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">{title}</circle>'
