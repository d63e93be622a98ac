"""The filters of the search index: the same entries make the same files, whatever order Pagefind drew."""

from pathlib import Path

from sitegen.build.search import write_search
from sitegen.records import SearchEntry

DAYS = ("2026-09-01", "2026-09-02")
PAGE = SearchEntry(url="about/", page="About", title="About", shown="What this is.", found_by="weir")
QUOTES = [
    SearchEntry(
        url=f"articles/pier/#{number}",
        page="Pier",
        title=f"Lock {number}",
        shown=f"The lock opened {number} times.",
        found_by="weir",
        month="2026-09",
        day=DAYS[number % 2],
        facets=(("kind", "quote"), ("speaker", f"Keeper {number % 7}"), ("outlet", f"Herald {number % 3}")),
    )
    for number in range(30)
]


def _made(site: Path) -> dict[str, bytes]:
    (site / "search").mkdir(parents=True)
    (site / "search" / "search_index.json").write_text('{"docs": []}', "utf-8")
    write_search(site, [PAGE, *QUOTES], language="en")
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def test_the_same_entries_make_the_same_filters(tmp_path):
    """Three runs, each of which draws an order of its own, leave the same files with the same bytes."""
    first, *others = (_made(tmp_path / str(number)) for number in range(3))
    assert sum(name.endswith(".pf_filter") for name in first) >= 4
    for other in others:
        assert other == first
