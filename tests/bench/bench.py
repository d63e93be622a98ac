"""Prints speed and findings beside others': ``nox -s bench -- [--shared FOLDER] [--articles N] [--rounds N]``.

Without ``--shared`` the invented sample articles are read, with it PolNeAR's (a folder with ``corpora/polnear``).
"""

import argparse
import platform
import warnings
from collections.abc import Sequence
from pathlib import Path

import spacy
from rich.console import Console
from rich.table import Table

from sitegen.read import read_articles
from sitegen.records import Article
from tests.bench.quantities import compare, ours, theirs
from tests.bench.speed import Contender, Reading, race, ratios, spread

ROOT = Path(__file__).resolve().parents[2]


def chosen_articles(shared: Path | None, most: int) -> list[Article]:
    """Read the sample articles, or evenly spaced ones of PolNeAR."""
    parts = [shared / "corpora" / "polnear" / part / "text" for part in ("train", "dev")] if shared else []
    articles = read_articles(parts or [ROOT / "content"], max_bytes=5_000_000, base=ROOT).articles
    return list(articles[:: max(1, len(articles) // most)])[:most]


def speed_table(contenders: Sequence[Contender], words: int) -> Table:
    """Lay out words per second, how many times as fast the first is as each other, and what each found."""
    first = contenders[0]
    table = Table(title=f"{words} words, {len(first.seconds)} rounds: median (least to most)", show_lines=True)
    for heading in ("", "words a second", "sitegen is faster by", "found"):
        table.add_column(heading)
    for contender in contenders:
        faster = "" if contender is first else spread(ratios(first, contender), ".2f")
        found = ", ".join(f"{count} {name}" for name, count in sorted(contender.found.items()))
        table.add_row(contender.name, spread([words / s for s in contender.seconds], ".0f"), faster, found)
    return table


def figures_table() -> Table:
    """Lay out what is read right of the marked figures."""
    table = Table(title="Figures in the marked sentences of tests/extract/figures, written for sitegen's own tests")
    with warnings.catch_warnings():
        # quantulum3 ships a classifier made with another release of scikit-learn
        warnings.simplefilter("ignore")
        counts = {"sitegen": compare(ours), "quantulum3": compare(theirs)}
    rows = ("sentences", "figures", "values right", "units right", "spurious", "crashes")
    for heading in ("", *rows, "ms a sentence"):
        table.add_column(heading)
    for name, count in counts.items():
        took = count["microseconds"] / 1000 / count["sentences"]
        table.add_row(name, *(str(count[row]) for row in rows), f"{took:.2f}")
    return table


def main() -> None:
    """Measure everything, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pipeline", default="sitegen")
    chosen = parser.parse_args()
    articles = chosen_articles(chosen.shared, chosen.articles)
    reading = Reading(chosen.pipeline, articles)
    contenders = reading.contenders()
    race(contenders, chosen.rounds)
    console = Console(width=120)
    console.print(f"Python {platform.python_version()}, spaCy {spacy.__version__}, {platform.machine()}")
    console.print(speed_table(contenders, sum(len(article.body.split()) for article in articles)))
    if not reading.trained:
        console.print("No trained pipeline is installed: there is nothing to compare the extraction with.")
    console.print(figures_table())


if __name__ == "__main__":
    main()
