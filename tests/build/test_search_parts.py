"""The search index is cut so that little of it changes with an article."""

from sitegen.build import search_parts
from sitegen.build.search_parts import cut
from sitegen.records import SearchEntry


def entries(month, count):
    """Return so many entries of one month."""
    return [
        SearchEntry(url=f"a/#{month}-{n}", page="P", title="T", shown="S", found_by="", month=month)
        for n in range(count)
    ]


def months(count, each):
    """Return entries of so many months on end."""
    return [entry for n in range(count) for entry in entries(f"{2000 + n // 12}-{n % 12 + 1:02d}", each)]


def test_what_has_no_month_is_the_first_part_in_every_site():
    """Sheets and pages by hand; a site without articles has that part alone."""
    assert list(cut([])) == ["pages"]
    assert {name: len(part) for name, part in cut([*entries("", 3), *entries("2026-03", 2)]).items()} == {
        "pages": 3,
        "2026-03": 2,
    }


def test_a_part_ends_with_the_month_that_fills_it(monkeypatch):
    """Each part is called by its first month, and no month is in two."""
    monkeypatch.setattr(search_parts, "_LEAST", 10)
    parts = cut(months(6, 6))
    assert {name: len(part) for name, part in parts.items()} == {
        "pages": 0,
        "2000-01": 12,
        "2000-03": 12,
        "2000-05": 12,
    }


def test_a_sheet_may_lie_with_a_month_that_it_is_not_of():
    """Who is heard in a month is found in its part, and not as something that was published then."""
    sheet = entries("", 1)[0].model_copy(update={"lies_with": "2026-03"})
    parts = cut([sheet, *entries("2026-03", 2), *entries("2026-02", 1)])
    assert {name: len(part) for name, part in parts.items()} == {"pages": 0, "2026-02": 4}
    assert sheet in parts["2026-02"]


def test_there_are_never_many_parts(monkeypatch):
    """How much fills a part doubles with the archive."""
    monkeypatch.setattr(search_parts, "_LEAST", 10)
    for count in (1, 20, 60, 200, 500):
        assert len(cut(months(count, 3))) <= 1 + 8


def test_a_new_article_changes_the_last_part_alone(monkeypatch):
    """Whatever it brings; another month than the last changes its own part."""
    monkeypatch.setattr(search_parts, "_LEAST", 10)
    before = cut(months(6, 6))
    after = cut([*months(6, 6), *entries("2000-07", 2)])
    assert [name for name in after if after[name] != before.get(name)] == ["2000-07"]
    inside = cut([*months(6, 6), *entries("2000-04", 2)])
    assert [name for name in inside if inside[name] != before.get(name)] == ["2000-03"]
