"""How much faster two processes of this machine extract an archive than one.

``python -m tests.cluster.two FOLDER --articles PLACE`` extracts the articles of a place three times, or invented ones,
and prints seconds. By the clock it is told on a machine that does nothing else; on one that is busy, by what each
process has used of a core: of two the slower one tells when both are done.
"""

import argparse
import json
import os
import resource
import sys
import time
from pathlib import Path

from sitegen.cluster import extract_into
from sitegen.extract.loading import OWN
from sitegen.settings import MAX_ARTICLE_BYTES
from tests.cluster.archive import articles_in


def used(who: int) -> float:
    """Return the seconds of a core that this process, or those that it has started and that have ended, have used."""
    told = resource.getrusage(who)
    return told.ru_utime + told.ru_stime


def measured(articles: Path, records: Path, processes: int) -> dict[str, float]:
    """Extract in a process of its own, and return the seconds of the clock and of the cores."""
    read, write = os.pipe()
    if os.fork() == 0:
        clock, own, others = time.monotonic(), used(resource.RUSAGE_SELF), used(resource.RUSAGE_CHILDREN)
        extract_into(str(articles), str(records), pipeline=OWN, max_bytes=MAX_ARTICLE_BYTES, processes=processes)
        told = {
            "clock": time.monotonic() - clock,
            "this": used(resource.RUSAGE_SELF) - own,
            "other": used(resource.RUSAGE_CHILDREN) - others,
        }
        os.write(write, json.dumps(told).encode())
        os._exit(0)
    os.wait()
    return {name: round(seconds, 2) for name, seconds in json.loads(os.read(read, 4096)).items()}


def main() -> None:
    """Measure, and print a line for each run and one of what they come to."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=Path)
    parser.add_argument("--count", type=int, default=2_000, help="of invented articles, where no place is named")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    articles = given.articles or given.folder / "articles"
    if not articles.exists():
        articles_in(articles, given.count)
    runs = [measured(articles, given.folder / f"records-{number}", number) for number in (1, 2)]
    for run in runs:
        sys.stdout.write(f"{json.dumps(run)}\n")
    one, two = runs
    by_cores = one["this"] / max(two["this"], two["other"])
    sys.stdout.write(f"{one['clock'] / two['clock']:.2f} times by the clock, {by_cores:.2f} by the cores\n")


if __name__ == "__main__":
    main()
