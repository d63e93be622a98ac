"""Score what figures mean: every field of every figure of invented sentences, each against its mark.

Run as a program it prints the score of each set and the faults of the one that may be looked at:
``python -m tests.support.meanings [--faults N]``.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from sitegen.extract import Extractor
from sitegen.records import Article, Figure, Source, Span
from sitegen.resolve import resolve_article

FOLDER = Path(__file__).resolve().parents[1] / "extract" / "figures"
TUNED, KEPT_BACK = FOLDER / "meaning.txt", FOLDER / "meaning_kept_back.txt"
FIELDS = ("written", "value", "unit", "qualifier", "measures", "period", "stage", "role", "stated_by")
MEANING = ("value", "unit", "qualifier", "measures", "period", "stage", "role", "stated_by")


class Mark(NamedTuple):
    """One marked figure: its fields as the table writes them; a forbidden one must not be published."""

    forbidden: bool
    fields: dict[str, str]


class Marked(NamedTuple):
    """An invented sentence and the figures it holds."""

    text: str
    marks: list[Mark]


@dataclass
class Score:
    """Counts of one set, with a readable line for each fault."""

    figures: int = 0
    published: int = 0
    spurious: int = 0
    right: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def share(self, name: str) -> float:
        """Return the share of the marked figures whose field is right."""
        return self.right[name] / self.figures

    @property
    def core(self) -> float:
        """Return the share of the marked figures with value, unit and qualifier right."""
        return self.right["core"] / self.figures

    @property
    def spurious_share(self) -> float:
        """Return the share of the published figures that are marked nowhere, or as not to be published."""
        return self.spurious / self.published

    def line(self) -> str:
        """Return the score on one line."""
        shares = ", ".join(f"{name} {100 * self.share(name):.1f} %" for name in MEANING)
        return (
            f"{self.figures} figures: value, unit and qualifier {100 * self.core:.1f} %; {shares}; "
            f"spurious {self.spurious} of {self.published} ({100 * self.spurious_share:.1f} %)"
        )


def read_marked(path: Path) -> Iterator[Marked]:
    """Read a table of sentences."""
    current: Marked | None = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line[0] in "=?" and current is not None:
            values = line[1:].split(" | ")
            fields = dict(zip(FIELDS, (value.strip() for value in values), strict=False))
            current.marks.append(Mark(line[0] == "?", fields))
            continue
        if current is not None:
            yield current
        current = Marked(line, [])
    if current is not None:
        yield current


def score_meanings(extractor: Extractor, path: Path) -> Score:
    """Extract each sentence of a table as an article of its own, and count which fields are right."""
    score = Score()
    for number, marked in enumerate(read_marked(path)):
        name = f"s{number}"
        article = Article(id=name, path=name, body=marked.text, source=Source(sha256="0" * 64, language="en"))
        facts = resolve_article(article, extractor.extract(article), publish_confidence=0.8)
        figures = [figure for figure in facts.figures if figure.status == "published"]
        _score_sentence(score, marked, figures)
    return score


def _score_sentence(score: Score, marked: Marked, figures: list[Figure]) -> None:
    score.published += len(figures)
    matched: set[str] = set()
    at = 0
    for mark in marked.marks:
        core = mark.fields["written"].split(" ")[-1]
        start = marked.text.index(mark.fields["written"], at)
        end = start + len(mark.fields["written"])
        at = start + len(core)
        hits = [f for f in figures if f.span.start < end and start < f.span.end and f.id not in matched]
        if mark.forbidden:
            score.faults += [f"{marked.text}\n      published {f.span.text!r}" for f in hits]
            continue
        score.figures += 1
        if not hits:
            score.faults.append(f"{marked.text}\n      missed {mark.fields['written']!r}")
            continue
        matched.add(hits[0].id)
        _score_figure(score, marked.text, mark.fields, hits[0])
    for figure in figures:
        if figure.id not in matched:
            score.spurious += 1
            score.faults.append(f"{marked.text}\n      spurious {figure.span.text!r}")


def _score_figure(score: Score, text: str, mark: dict[str, str], figure: Figure) -> None:
    found = fields_of(figure)
    good = {name: mark[name] == found[name] for name in MEANING}
    good["measures"] = _overlaps(text, mark["measures"], figure.measures)
    good["stated_by"] = mark["stated_by"].lower() in {found["stated_by"].lower(), _bare(found["stated_by"])}
    good["core"] = good["value"] and good["unit"] and good["qualifier"]
    score.right.update(name for name, right in good.items() if right)
    wrong = [f"{name} {found[name]!r} for {mark[name]!r}" for name in MEANING if not good[name]]
    if wrong:
        score.faults.append(f"{text}\n      {mark['written']}: {', '.join(wrong)}")


def fields_of(figure: Figure) -> dict[str, str]:
    """Return the fields of a figure as the tables write them."""
    return {
        "written": figure.span.text,
        "value": f"{figure.value:f}" if figure.upper is None else f"{figure.value:f}..{figure.upper:f}",
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "measures": figure.measures.text if figure.measures else "-",
        "period": figure.period.text if figure.period else "-",
        "stage": figure.stage or "-",
        "role": figure.role or "-",
        "stated_by": figure.stated_by.name if figure.stated_by else "-",
    }


def _bare(name: str) -> str:
    """Return the description of an unnamed speaker without its article."""
    return re.sub(r"^(?:the|a|an|one) ", "", name.lower())


def _overlaps(text: str, mark: str, found: Span | None) -> bool:
    """Return whether the words found share at least half of the shorter of the two with the words marked."""
    if found is None or mark == "-":
        return (found is None) == (mark == "-")
    starts = [m.start() for m in re.finditer(re.escape(mark), text)]
    shared = max((min(found.end, s + len(mark)) - max(found.start, s) for s in starts), default=0)
    return shared * 2 >= min(len(mark), len(found.text))


def main() -> None:
    """Print the score of both sets; faults only of the one that was tuned on."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--faults", type=int, default=0)
    parser.add_argument("--kept-back", action="store_true", help="score the sentences kept back as well")
    chosen = parser.parse_args()
    extractor = Extractor()
    tuned = score_meanings(extractor, TUNED)
    print(f"tuned on: {tuned.line()}")  # noqa: T201 - a report
    for fault in tuned.faults[: chosen.faults]:
        print(f"   {fault}")  # noqa: T201
    if chosen.kept_back:
        print(f"kept back: {score_meanings(extractor, KEPT_BACK).line()}")  # noqa: T201


if __name__ == "__main__":
    main()
