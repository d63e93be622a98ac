"""Pages that are ready HTML are in memory one at a time, and come out as MkDocs would print them."""

import tracemalloc

from sitegen.build.builder import run_mkdocs

CONFIG = """
site_name: Lowmoor
theme: material
plugins: [search]
nav: [index.md]
validation: {nav: {omitted_files: ignore}}
"""
PAGES = 24
ROOM = 400_000
"""Characters of a page."""


def make_docs(root):
    """Make a site of one page by hand, and of large ones that are ready."""
    (root / "docs" / "i").mkdir(parents=True)
    (root / "mkdocs.yml").write_text(CONFIG, "utf-8")
    (root / "docs" / "index.md").write_text("# Lowmoor\n\nThe weir and the tide.\n", "utf-8")
    for number in range(PAGES):
        words = f"The tide of day {number} is high. " * (ROOM // 30)
        head = f"---\ntitle: Day {number}\n---\n"
        text = f'{head}\n<div class="sg"><p id="p{number}" data-search-exclude="true">{words}</p></div>\n'
        (root / "docs" / "i" / f"{number}.md").write_text(text, "utf-8")


def run(root, site, alone):
    """Build, and return the files made and the most bytes that were in use at once."""
    tracemalloc.start()
    try:
        built = run_mkdocs(root / "mkdocs.yml", docs=root / "docs", site=root / site, epoch=0, alone=alone)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert built.warnings == ()
    return {path.relative_to(root / site): path.read_bytes() for path in (root / site).rglob("*.html")}, most


def test_pages_that_are_ready_are_in_memory_one_at_a_time(tmp_path):
    """MkDocs holds what it reads of all pages until the last one is printed: of these it is given nothing to hold."""
    make_docs(tmp_path)
    run(tmp_path, "first", alone=frozenset({"i"}))  # after it, all that is loaded once is loaded
    made, most = run(tmp_path, "ready", alone=frozenset({"i"}))
    assert most < PAGES * ROOM
    read, all_at_once = run(tmp_path, "read", alone=frozenset())
    assert all_at_once > PAGES * ROOM
    assert made.keys() == read.keys()
    for name, page in made.items():
        assert page == read[name], name
        assert b"data-search-exclude" not in page
