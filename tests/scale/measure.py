"""Prints what a site of many articles costs: ``nox -s scale``, or with ``--articles 60`` a part of it."""

import argparse
import gzip
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from sitegen import pipeline
from sitegen.settings import Settings
from tests.support.newsroom import corpus_of, write_newsroom

HOUSE = Path(__file__).resolve().parents[2]
_LARGEST = 8


@dataclass
class Clock:
    """Seconds by stage, wall and processor; each stage lasts until the next one is told."""

    spent: dict[str, list[float]] = field(default_factory=dict)
    _now: str | None = None
    _since: tuple[float, float] = (0.0, 0.0)

    def __call__(self, stage: str, _done: int, _total: int | None) -> None:
        """Take note of the stage at work."""
        if stage != self._now:
            self.stop()
            self._now, self._since = stage, (time.perf_counter(), time.process_time())

    def stop(self) -> None:
        """End the last stage."""
        if self._now is not None:
            spent = self.spent.setdefault(self._now, [0.0, 0.0])
            spent[0] += time.perf_counter() - self._since[0]
            spent[1] += time.process_time() - self._since[1]
            self._now = None


def make_house(root: Path, *, config: str = "") -> Settings:
    """Make a project folder with the house's own configuration, templates and hand-written pages."""
    shutil.copytree(HOUSE / "templates", root / "templates")
    shutil.copytree(HOUSE / "docs" / "assets", root / "docs" / "assets")
    shutil.copytree(HOUSE / "overrides", root / "overrides")
    for page in (HOUSE / "docs").glob("*.md"):
        if page.name != "index.md":
            shutil.copy(page, root / "docs")
    shutil.copy(HOUSE / "zensical.yml", root)
    text = (HOUSE / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(text + config, encoding="utf-8")
    return pipeline.load_settings(root / "mkdocs.yml")


def weigh(site: Path) -> Iterable[str]:
    """Yield lines on the weight of a built site."""
    pages = sorted(site.rglob("*.html"), key=lambda page: -page.stat().st_size)
    sizes = [page.stat().st_size for page in pages]
    yield f"pages       {len(pages):,}, {sum(sizes) / 1e6:.1f} MB, mean {sum(sizes) / len(sizes) / 1e3:.1f} KB"
    heads = [around(page.read_text(encoding="utf-8")) for page in pages]
    yield f"around them mean {sum(heads) / len(heads) / 1e3:.1f} KB a page (menus, head and foot: all but the article)"
    yield from (_line(page, site) for page in pages[:_LARGEST])
    yield f"over 200 KB {sum(size > 200_000 for size in sizes)} pages"
    for folder in ("search", "data"):
        files = [path for path in (site / folder).rglob("*") if path.is_file()]
        raw, packed = sum(p.stat().st_size for p in files), sum(len(_gzip(p)) for p in files)
        yield f"{folder + '/':11s} {len(files):,} files, {raw / 1e3:,.0f} KB, gzip {packed / 1e3:,.0f} KB"


def around(html: str) -> int:
    """Return how many characters of a page are not its article: menus, head and foot."""
    body = html.find("<article"), html.rfind("</article>")
    return len(html) - max(0, body[1] - body[0])


def _line(path: Path, site: Path) -> str:
    size, packed = path.stat().st_size, len(_gzip(path))
    return f"  {path.relative_to(site).as_posix()[:70]:70s} {size / 1e3:8,.0f} KB, gzip {packed / 1e3:6,.0f} KB"


def _gzip(path: Path) -> bytes:
    return gzip.compress(path.read_bytes(), 6)


def main(say: Callable[[str], None] = print) -> None:
    """Build and measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=HOUSE.parent / "shared", help="Folder with the corpora.")
    parser.add_argument("--articles", type=int, help="How many; default: all.")
    parser.add_argument("--keep", type=Path, help="Folder to build in, left for a look; it must not exist.")
    parser.add_argument("--changes", action="store_true", help="What a change costs beside a cold build, and no more.")
    parser.add_argument("--builder", default="mkdocs", help="With --changes: what builds the site.")
    asked = parser.parse_args()
    if asked.changes:
        from tests.scale.changes import table  # noqa: PLC0415 - it stands on this module

        for line in table(asked.shared, asked.articles or 100, asked.builder):
            say(line)
        return
    root = asked.keep or Path(tempfile.mkdtemp()) / "house"
    settings = make_house(root)
    count = write_newsroom(corpus_of(asked.shared), settings.content, articles=asked.articles)
    clock = Clock()
    outcome = pipeline.build(settings, watch=clock)
    clock.stop()
    facts = outcome.digest.facts
    say(f"articles    {count}; {len(facts.quotes):,} quotes and {len(facts.figures):,} figures, held ones too")
    for stage, (wall, processor) in clock.spent.items():
        say(f"{stage:20s} {wall:7.1f} s, processor {processor:7.1f} s")
    pages = outcome.site.pages
    say(f"site builder {1e3 * clock.spent['Building the site'][1] / pages:.1f} processor ms a page")
    for line in weigh(settings.site):
        say(line)
    say(f"memory      {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3:,.0f} MB at most")
    if not asked.keep:
        shutil.rmtree(root.parent)


if __name__ == "__main__":
    main()
