"""The files of the search index."""

import json
import zlib

import pytest

from sitegen.build.search import write_search
from sitegen.records import SearchEntry


@pytest.fixture
def site(tmp_path):
    """Make the folder of a site that MkDocs has just built, with one page by hand."""
    index = {"docs": [{"location": "method/", "title": "Method", "text": "<p>How it is read</p>"}]}
    (tmp_path / "search").mkdir()
    (tmp_path / "search" / "search_index.json").write_text(json.dumps(index), "utf-8")
    return tmp_path


def entry(name, day="2026-03-02", **more):
    """Return the entry of an item of a day."""
    known = {"month": day[:7], "day": day, "facets": (("kind", "quotation"), ("speaker", "Wessa Orlo"))}
    said = {"url": f"articles/{name}/", "page": name, "title": "Wessa Orlo", "shown": f"“{name}”", "found_by": ""}
    return SearchEntry.model_validate({**said, **known, **more}, strict=False)


def unpacked(path):
    """Read what a browser would."""
    return json.loads(zlib.decompress(path.read_bytes()))


def test_entries_are_numbered_from_the_oldest_day_on(site):
    """So their order tells it, and a filter tells numbers."""
    days = ["2026-03-09", "2026-03-02", "2026-03-02"]
    write_search(site, [entry(f"n{n}", day, facets=(("kind", f"k{n}"),)) for n, day in enumerate(days)])
    part = site / "search" / "2026-03"
    assert [one["at"] for one in unpacked(part / "entries" / "0.z")] == ["articles/n1/", "articles/n2/", "articles/n0/"]
    assert unpacked(part / "facets.z") == {
        "days": [["2026-03-02", 2], ["2026-03-09", 1]],
        "facets": {"kind": {"k0": [2], "k1": [0], "k2": [1]}, "month": {"2026-03": [0, 1, 1]}},
    }


def test_pages_by_hand_are_found_and_the_index_of_the_theme_is_empty(site):
    """What the theme would load on every page is not there."""
    write_search(site, [])
    (told,) = json.loads((site / "search" / "parts.json").read_text("utf-8"))["parts"]
    assert (told["at"], told["entries"]) == ("pages", 1)
    (page,) = unpacked(site / "search" / "pages" / "entries" / "0.z")
    assert (page["at"], page["shown"], page["more"]) == ("method/", "How it is read", "How it is read")
    assert json.loads((site / "search" / "search_index.json").read_text("utf-8")) == {"docs": []}


def test_a_part_that_can_be_reused_is_not_made(site):
    """It is told by its folder and a hash of its entries; what it says of itself is read where it lies."""
    first = write_search(site, [entry("quay")])
    before = {path: path.read_bytes() for path in (site / "search" / "2026-03").rglob("*.z")}
    kept = (site / "search" / "parts.json").read_bytes()
    asked = []
    (site / "search" / "search_index.json").write_text('{"docs": []}', "utf-8")
    again = write_search(site, [entry("quay")], reuse=lambda *part: asked.append(part) is None and "2026" in part[0])
    assert asked == list(again.items())
    assert again["search/2026-03"] == first["search/2026-03"]
    assert {path: path.read_bytes() for path in (site / "search" / "2026-03").rglob("*.z")} == before
    assert json.loads(kept)["parts"][1] == json.loads((site / "search" / "parts.json").read_bytes())["parts"][1]


def test_what_a_browser_keeps_is_asked_for_by_its_hash(site):
    """Another entry, and the part is called otherwise: nothing of before is mixed in."""

    def called():
        return [part["hash"] for part in json.loads((site / "search" / "parts.json").read_bytes())["parts"]]

    write_search(site, [entry("quay")])
    one = called()
    write_search(site, [entry("weir")])
    assert one[1] != called()[1]
