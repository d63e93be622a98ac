"""Prints what a change costs beside a cold build: ``nox -s scale -- --changes``, ratios of one run on one machine."""

import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.scale.measure import make_house
from tests.support.newsroom import corpus_of, write_newsroom

_FLOOR = "import sqlite3, pydantic"
"""What a small program that keeps a database and checks its input loads before it does anything."""
_PUBLISHED = re.compile(r"^published: *['\"]?(\d{4}-\d\d-\d\d)['\"]?", re.MULTILINE)
_ADDS = frozenset({"nothing", "one new article", "one of an old day"})
"""What changes nothing that is published: the ledger is kept, as whoever publishes keeps it."""
_TIMES = 3
"""How often what is quick is measured; the least counts."""


@dataclass(frozen=True)
class Run:
    """One build: seconds in all, and by stage."""

    wall: float
    processor: float
    """Seconds of processors, which on a machine with other work tell more."""
    stages: dict[str, float]
    memory: float
    """Megabytes that the largest of its processes held at most."""


def measure(command: list[str], folder: Path) -> Run:
    """Run a command and note when it tells of each stage."""
    environment = os.environ | {"CI": "true", "PYTHONPATH": str(Path(__file__).resolve().parents[2])}
    begun = time.perf_counter()
    stages, now, since = {}, "Loading", begun
    with subprocess.Popen(
        command, cwd=folder, env=environment, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True
    ) as run:
        for line in run.stderr:
            if line.endswith(" ...\n"):
                stages[now] = stages.get(now, 0.0) + time.perf_counter() - since
                now, since = line.removesuffix(" ...\n"), time.perf_counter()
        _, status, used = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
    end = time.perf_counter()
    stages[now] = stages.get(now, 0.0) + end - since
    if run.returncode:
        raise SystemExit(f"{command} ended with {run.returncode}")
    return Run(end - begun, used.ru_utime + used.ru_stime, stages, used.ru_maxrss / 1e3)


def changes(root: Path) -> Iterator[tuple[str, Callable[[], object]]]:
    """Yield what happens between two builds, by name, in an order in which each finds what it needs."""
    folder = root / "content" / "articles"
    articles = sorted(folder.glob("*.md"))
    new, old = folder / "one-more.md", folder / "one-of-an-old-day.md"
    words = articles[len(articles) // 2].read_text("utf-8")
    said = "\n\n“The harbour stays open,” said Ada Quill, the harbour master.\n"
    today = _PUBLISHED.sub(f"published: {max(_days(articles))}", words, count=1)
    template, topics = root / "templates" / "article.md", root / "content" / "topics.yml"
    yield "nothing", lambda: None
    yield "one new article", lambda: new.write_text(today + said, "utf-8")
    yield "one of an old day", lambda: old.write_text(words + said.replace("harbour", "pier"), "utf-8")
    yield "one article changed", lambda: new.write_text(today + said.replace("open", "shut"), "utf-8")
    yield "one article removed", new.unlink
    yield (
        "an alias added",
        lambda: (root / "content" / "actors.yml").write_text(
            "quill:\n  name: Ada Quill\n  kind: person\n  aliases: [the harbour master]\n", "utf-8"
        ),
    )
    yield (
        "a topic added",
        lambda: topics.write_text(f"{topics.read_text('utf-8')}moorings:\n  name: Moorings\n  phrases: [harbour]\n"),
    )
    yield (
        "a template changed",
        lambda: template.write_text(template.read_text("utf-8").replace("<h1", "<h1 data-new", 1), "utf-8"),
    )


def _days(articles: Iterable[Path]) -> Iterator[str]:
    """Yield the days on which articles were published, as far as they state any."""
    heads = (_PUBLISHED.search(article.read_text("utf-8")) for article in articles)
    return (head[1] for head in heads if head)


def table(shared: Path, articles: int, builder: str = "mkdocs") -> Iterator[str]:
    """Yield the lines of the table for so many articles and a builder of sites."""
    build = [sys.executable, "-m", "sitegen", "build", "--builder", builder]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name) / "house"
        make_house(root)
        count = write_newsroom(corpus_of(shared), root / "content", articles=articles)
        floor = min(measure([sys.executable, "-c", _FLOOR], root).processor for _ in range(_TIMES))
        cold = measure(build, root)
        files = [path for path in (root / "site").rglob("*") if path.is_file()]
        search = sum((root / "site" / "search") in path.parents for path in files)
        yield f"{count} articles, {len(files):,} files, {search:,} of them of the search; the floor is {floor:.2f} s"
        yield _line("cold", cold, cold, floor)
        for what, change in changes(root):
            change()
            if what not in _ADDS:
                # What is published and changes is told to readers first; here it is as if it had never been.
                (root / "content" / "ledger.jsonl").unlink()
            run = measure(build if what == "nothing" else [*build, "--allow-empty"], root)
            if what == "nothing":
                run = min((run, *(measure(build, root) for _ in range(_TIMES))), key=lambda one: one.processor)
            yield _line(what, run, cold, floor)


def _line(what: str, run: Run, cold: Run, floor: float) -> str:
    shares = ", ".join(f"{stage.lower()} {seconds / run.wall:.0%}" for stage, seconds in run.stages.items())
    of_floor = f" = {run.processor / floor:.1f} floors" if run.processor < 10 * floor else ""
    times = f"{run.wall:7.2f} s, processor {run.processor:7.2f} s"
    memory = f"{run.memory:,.0f} MB"
    return f"{what:20s} {times}, {memory}, {run.processor / cold.processor:6.1%} of cold{of_floor}; {shares}"
