"""Files are left where nothing that they are made of has changed, and made where something has."""

import os
import shutil
from pathlib import Path

import pytest

from sitegen.compiled import Compiled
from sitegen.render import Cards, Making, Site, render_pages, site_parts, write_site
from tests.support.invented import FERRY, PIER, sample

TEMPLATES = Path(__file__).resolve().parents[3] / "templates"
SITE = Site("Skerry digest", "https://digest.example/")
FACTS = sample()


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Templates, docs and state of a build of the sample; tests copy them."""
    root = tmp_path_factory.mktemp("house")
    shutil.copytree(TEMPLATES, root / "templates")
    (root / "state").mkdir()
    write(root, FACTS)
    return root


@pytest.fixture
def house(built):
    """The same, as the sample leaves it whatever the test before has done."""
    write(built, FACTS)
    return built


def write(root, facts, site=SITE, cards=None):
    """Write the files of some facts into a folder, and return what was asked for anew."""
    making = Making(root / "templates", lambda _tables: b"tables", cards)
    return write_site(site_parts(facts, site, root / "state"), making, root / "docs", root / "state")


def assert_clean(root, facts, site=SITE, cards=None):
    """Hold what lies there to what is made of the same facts from nothing, byte by byte."""
    clean = render_pages(facts, templates=TEMPLATES, site=site, make_database=lambda _tables: b"tables", cards=cards)
    files = {p.relative_to(root / "docs").as_posix(): p.read_bytes() for p in (root / "docs").rglob("*") if p.is_file()}
    assert files == {path: text.encode() if isinstance(text, str) else text for path, text in clean.items()}


def changed(kind, record, **fields):
    """Return the sample with one record changed."""
    held = tuple(one.model_copy(update=fields) if one.id == record.id else one for one in getattr(FACTS, kind))
    return FACTS.model_copy(update={kind: held})


def retitled(title):
    """Return the sample with another headline of one article."""
    source = FERRY.source.model_copy(update={"title": title})
    return changed("articles", FERRY, source=source)


@pytest.fixture
def printed(monkeypatch):
    """Note which files are printed, by their templates or as they are."""
    names = []
    from sitegen.render import all_pages  # noqa: PLC0415 - to listen to it

    listened = all_pages.Unit.files

    def files(unit, press):
        names.append(unit.name)
        return listened(unit, press)

    monkeypatch.setattr(all_pages.Unit, "files", files)
    return names


def test_nothing_is_made_where_nothing_has_changed(house, printed):
    """No page is printed, and none written."""
    report = write(house, FACTS)
    assert (printed, report.written, report.removed) == ([], 0, 0)
    assert report.unchanged > 50


def test_what_shows_an_article_is_made_with_it(house, printed):
    """Its own sheet, its citations and its items' pages; not those of an article that says nothing of it."""
    facts = retitled("Another headline")
    write(house, facts)
    assert {"articles/ferry/index.md", "citations ferry", "index.md", "feed added"} <= set(printed)
    assert not {"articles/note/index.md", "citations pier", "topics/index.md"} & set(printed)
    assert any(name.startswith("item ") for name in printed)
    assert_clean(house, facts)


CHANGES = {
    "an actor is renamed": changed("actors", FACTS.actors[0], name="Somebody Else"),
    "a topic is renamed": changed("topics", FACTS.topics[0], name="Otherwise"),
    "an outlet is no longer invented": changed("outlets", FACTS.outlets[0], invented=False),
    "a quote is held": changed("quotes", FACTS.quotes[0], status="held", reason="doubtful"),
    "a figure is held": changed("figures", FACTS.figures[0], status="held", reason="doubtful"),
    "no words are repeats": FACTS.model_copy(update={"repeats": ()}),
    "no figures are a series": FACTS.model_copy(update={"series": ()}),
    "nothing was corrected": FACTS.model_copy(update={"corrections": ()}),
    "nothing is gone": FACTS.model_copy(update={"tombstones": ()}),
    "an article is held": changed("articles", PIER, held="doubtful"),
    "nothing is left": FACTS.model_copy(
        update=dict.fromkeys(("articles", "quotes", "figures", "repeats", "series"), ())
    ),
}


@pytest.mark.parametrize("facts", CHANGES.values(), ids=CHANGES.keys())
def test_after_any_change_the_files_are_those_of_a_clean_build(house, facts):
    """What was made of the sample is left only where it would be made so again."""
    write(house, facts)
    assert_clean(house, facts)


@pytest.mark.parametrize("site", [Site("Other", SITE.url), Site(SITE.name), Site(SITE.name, SITE.url, "de")])
def test_another_site_is_made_whole(house, site):
    """Its name, its address and its language stand on every page."""
    write(house, FACTS, site)
    assert_clean(house, FACTS, site)


def test_a_template_that_changes_makes_all_pages(house):
    """Which one prints which page is not asked."""
    path = house / "templates" / "parts" / "items.md"
    text = path.read_text("utf-8")
    path.write_text(text.replace("</blockquote>", "</blockquote >"), "utf-8")
    write(house, FACTS)
    assert "</blockquote >" in (house / "docs" / "articles" / "ferry" / "index.md").read_text("utf-8")
    path.write_text(text, "utf-8")


def test_cards_come_and_go_with_the_newest_day(house):
    """An item's own page tells of its card, which newer articles take from it."""
    for days in (3_650, 1):
        cards = Cards(days, lambda card: repr(card).encode())
        write(house, FACTS, cards=cards)
        assert_clean(house, FACTS, cards=cards)


@pytest.mark.parametrize("spoil", [Path.unlink, lambda path: path.write_text("x", "utf-8")], ids=["gone", "written"])
def test_a_file_that_is_not_as_it_was_left_is_made(house, printed, spoil):
    """Whoever did it; the pages beside it stay."""
    spoil(house / "docs" / "articles" / "ferry" / "index.md")
    write(house, FACTS)
    assert printed == ["articles/ferry/index.md"]
    assert "<blockquote" in (house / "docs" / "articles" / "ferry" / "index.md").read_text("utf-8")


def test_a_file_of_the_same_size_and_time_is_told_from_the_one_that_was_left(house):
    """Its time can be set back; that of its entry cannot."""
    path = house / "docs" / "articles" / "ferry" / "index.md"
    at, text = path.stat(), path.read_text("utf-8")
    path.write_text(text.swapcase(), "utf-8")
    os.utime(path, ns=(at.st_atime_ns, at.st_mtime_ns))
    write(house, FACTS)
    assert path.read_text("utf-8") == text


@pytest.mark.parametrize("broken", [b"", b"x\x9c", None], ids=["empty", "cut", "gone"])
def test_without_the_state_all_is_made(house, printed, broken):
    """It is safe to delete, and to spoil."""
    state = house / "state" / "units.json.z"
    state.unlink() if broken is None else state.write_bytes(broken)
    assert write(house, FACTS).written == 0
    assert len(printed) > 50


@pytest.mark.parametrize("broken", [b"", b"j2", b"x" * 100], ids=["empty", "cut", "another"])
def test_compiled_templates_are_safe_to_spoil(house, broken, monkeypatch):
    """One that cannot be read is compiled again; one of another text is not taken for it."""

    def write_all():
        monkeypatch.setattr("sitegen.compiled.COMPILED", Compiled())  # as in another process
        (house / "state" / "units.json.z").unlink()
        write(house, FACTS)

    shutil.rmtree(house / "state" / "templates")  # other tests need templates that this one does not
    write_all()
    compiled = list((house / "state" / "templates").iterdir())
    for path in compiled:
        path.write_bytes(broken)
    write_all()
    assert_clean(house, FACTS)
    assert len(compiled) > 10
    assert all(path.read_bytes() not in (broken, b"") for path in compiled)
