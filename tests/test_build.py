"""The site: built beside the old one, checked, and put in place only when nothing is wrong with it."""

import json
import os
import shutil
import zlib
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sitegen.build import build_site, check_links
from sitegen.build.links import attributes
from sitegen.errors import PlaceError, SettingsError, SiteBuildError
from sitegen.pipeline import load_settings
from sitegen.render import render_pages, search_entries, write_pages
from tests.support.invented import hostile, sample

HOUSE = Path(__file__).parents[1]
EPOCH = 1_775_000_000
PUBLISHED = "\nsite_url: https://example.org/digest/\n"

# MkDocs and Material are not ours to mend.
pytestmark = pytest.mark.filterwarnings("default")


def make_house(root, facts=None, config=""):
    """Make a project folder with the real mkdocs.yml, the hand-written pages and the pages of some facts."""
    root.mkdir(parents=True, exist_ok=True)
    shutil.copytree(HOUSE / "docs" / "assets", root / "docs" / "assets")
    shutil.copytree(HOUSE / "overrides", root / "overrides")
    for name in ("method.md", "about.md"):
        shutil.copy(HOUSE / "docs" / name, root / "docs")
    text = (HOUSE / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(text + config, encoding="utf-8")
    write_pages(root / "docs", render_pages(facts or sample(), templates=HOUSE / "templates"))
    return load_settings(root / "mkdocs.yml")


def contents(folder):
    """Return the bytes of every file under a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture
def house(tmp_path):
    """Return the settings of a project folder of its own."""
    return make_house(tmp_path / "house")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return the settings of a project folder whose site is built, to be read only."""
    made = make_house(tmp_path_factory.mktemp("built") / "house")
    build_site(made, epoch=EPOCH)
    return made


@pytest.fixture(scope="module")
def hostile_built(tmp_path_factory):
    """Return the settings of a project folder whose site is built from hostile facts, to be read only."""
    made = make_house(tmp_path_factory.mktemp("hostile") / "house", hostile())
    build_site(made, epoch=EPOCH)
    return made


def test_the_site_holds_every_page(house):
    """Each sheet has a page, and the page that says what is missing has one too."""
    report = build_site(house, epoch=EPOCH)
    assert not report.skipped
    assert (house.site / "actors" / "orla-vance" / "index.html").is_file()
    assert (house.site / "404.html").is_file()
    assert report.pages == len(list(house.site.rglob("*.html")))
    assert not {path.name for path in house.site.with_name(".site.sitegen").iterdir()} & {"new", "old", "writer.json"}


def test_nothing_changed_means_nothing_built(house):
    """The second build does not run the builder; a change anywhere makes it run, and only what differs is written."""
    first = build_site(house, epoch=EPOCH)
    second = build_site(house, epoch=EPOCH)
    assert second.skipped
    assert (second.pages, second.written) == (first.pages, 0)
    about = house.docs / "about.md"
    about.write_text(about.read_text(encoding="utf-8") + "\nOne more line.\n", encoding="utf-8")
    third = build_site(house, epoch=EPOCH)
    assert not third.skipped
    assert 0 < third.written < 8  # the page, and the pieces of the search that hold it


def test_a_site_that_was_tampered_with_is_put_right(house):
    """What the last build made is compared too: a changed file is mended; a foreign one stays, and is no change."""
    build_site(house, epoch=EPOCH)
    before = contents(house.site)
    (house.site / "old").mkdir()
    (house.site / "old" / "page.html").write_text("x", encoding="utf-8")
    assert build_site(house, epoch=EPOCH).skipped
    (house.site / "about" / "index.html").write_text("x", encoding="utf-8")
    report = build_site(house, epoch=EPOCH)
    assert (report.written, report.removed) == (1, 0)
    assert contents(house.site) == before | {"old/page.html": b"x"}


def test_a_change_of_the_theme_is_a_change(house):
    """What replaces parts of the theme is part of what the site is built from."""
    build_site(house, epoch=EPOCH)
    partial = house.overrides / "partials" / "feeds.html"
    partial.write_text(partial.read_text(encoding="utf-8") + "<!-- more -->", encoding="utf-8")
    assert not build_site(house, epoch=EPOCH).skipped


def test_feed_readers_find_the_feeds(built):
    """Every page names the feeds of the site, a sheet its own before them, and the files are there."""
    for page, own in (("about", ()), ("actors/orla-vance", ("feed.xml", "feed.json")), ("articles/ferry", ())):
        html = (built.site / page / "index.html").read_text(encoding="utf-8")
        links = [tag.split('href="')[1].split('"')[0] for tag in html.split('<link rel="alternate feed"')[1:]]
        up = "../" * (page.count("/") + 1)
        assert links == [*own, f"{up}feed.xml", f"{up}feed.json"]
        assert all((built.site / page / link).resolve().is_file() for link in links)


def test_a_broken_note_about_the_last_build_is_no_harm(house):
    """Half a file in the state folder means only that the site is built again."""
    build_site(house, epoch=EPOCH)
    for text in ("{", "[]"):
        (house.state / "site.json").write_text(text, encoding="utf-8")
        assert not build_site(house, epoch=EPOCH).skipped


def test_the_same_input_makes_the_same_bytes_in_another_folder(tmp_path):
    """Neither the clock nor the place of the checkout is in the site."""
    one = make_house(tmp_path / "one", config=PUBLISHED)
    other = make_house(tmp_path / "some" / "other-place", config=PUBLISHED)
    build_site(one, epoch=EPOCH)
    build_site(other, epoch=EPOCH)
    assert contents(one.site) == contents(other.site)
    assert b"<lastmod>2026-03-31</lastmod>" in (one.site / "sitemap.xml").read_bytes()


def test_a_warning_stops_the_build_and_the_old_site_stands(house):
    """MkDocs' own words reach the user, and nothing half-built is published."""
    build_site(house, epoch=EPOCH)
    before = contents(house.site)
    (house.docs / "about.md").write_text("# About\n\n[gone](nowhere.md), [gone](method.md#nowhere)\n", encoding="utf-8")
    told = []
    with pytest.raises(SiteBuildError) as failed:
        build_site(house, epoch=EPOCH, on_log=told.append)
    assert "nowhere.md" in str(failed.value)
    assert "#nowhere" in str(failed.value)
    assert len(told) == len([line for line in str(failed.value).splitlines() if "Doc file" in line])
    assert contents(house.site) == before


def test_a_folder_without_the_pages_that_all_link_to_is_told_so(house):
    """Whoever begins with a mkdocs.yml alone reads what is lacking, and where to get it; nobody else does."""
    (house.docs / "method.md").unlink()
    with pytest.raises(SiteBuildError) as failed:
        build_site(house, epoch=EPOCH)
    last = str(failed.value).splitlines()[-1]
    assert last.startswith(f"{house.docs} lacks method.md, to which the pages of the site link. Fix: `sitegen init`")


def test_a_link_in_ready_html_is_checked_too(house):
    """What the site builder does not look at stops the build as well."""
    page = house.docs / "about.md"
    raw = '\n\n<div data-x="href=none"><a href="../actors/nobody/">x</a> <a href="#nowhere">y</a></div>\n'
    page.write_text(page.read_text(encoding="utf-8") + raw, encoding="utf-8")
    with pytest.raises(SiteBuildError, match="actors/nobody/index") as failed:
        build_site(house, epoch=EPOCH)
    assert "#nowhere" in str(failed.value)
    assert "sitegen init" not in str(failed.value)
    assert not house.site.exists()


def test_a_config_that_cannot_be_used_is_reported(tmp_path):
    """What MkDocs refuses is told with its place, and what it must be."""
    house = make_house(tmp_path / "house", config="theme_that: does-not-exist\nextra_css: 7\n")
    with pytest.raises(SettingsError) as refused:
        build_site(house, epoch=EPOCH)
    said = str(refused.value)
    assert "error SG604: extra_css: MkDocs refuses it: it must be a list, and is a number. Fix: " in said
    assert "error SG603: theme_that: MkDocs has no such setting. Fix: " in said


@pytest.mark.parametrize("place", [".", "docs", "templates"])
def test_a_folder_with_sources_is_never_emptied(house, place):
    """A site folder that holds what the site is made from is refused."""
    root = house.config_file.parent
    with pytest.raises(SettingsError, match="site_dir"):
        build_site(house.model_copy(update={"site": (root / place).resolve()}), epoch=EPOCH)


def test_a_folder_with_files_of_somebody_else_is_never_emptied(house):
    """A site folder that no build has made is refused while there is something in it."""
    house.site.mkdir()
    (house.site / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(PlaceError, match=r"thesis\.txt, but no site built here"):
        build_site(house, epoch=EPOCH)
    assert (house.site / "thesis.txt").is_file()


def test_the_environment_is_left_as_it_was(house, monkeypatch):
    """The clock that MkDocs is given is gone afterwards."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    monkeypatch.delenv("NO_MKDOCS_2_WARNING", raising=False)
    build_site(house, epoch=EPOCH)
    assert os.environ["SOURCE_DATE_EPOCH"] == "7"
    assert "NO_MKDOCS_2_WARNING" not in os.environ


def test_no_page_asks_another_host_for_anything(built):
    """Scripts, styles, pictures and fonts all come from the site itself."""
    for path in built.site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert 'src="http' not in html
        assert "fonts.g" not in html
        assert not [tag for tag in html.split("<link")[1:] if 'href="http' in tag.split(">")[0]]


def test_every_item_is_in_the_index_and_no_page_loads_it(tmp_path):
    """And every page by hand; the index that Material fetches on every page is empty."""
    house = make_house(tmp_path / "house")
    entries = search_entries(sample())
    build_site(house, epoch=EPOCH, entries=entries)
    search = house.site / "search"
    assert json.loads((search / "search_index.json").read_text("utf-8"))["docs"] == []
    bundles = [json.loads(zlib.decompress(path.read_bytes())) for path in search.glob("*/entries/*.z")]
    found = {entry["at"] for bundle in bundles for entry in bundle}
    assert found > {entry.url for entry in entries}
    assert "about/" in found
    assert build_site(house, epoch=EPOCH, entries=entries).skipped
    assert not build_site(house, epoch=EPOCH, entries=entries[1:]).skipped


def test_a_page_can_be_shared_before_anybody_knows_where_it_will_stand(built):
    """It says what it is called and about; no address is made up."""
    html = (built.site / "actors" / "orla-vance" / "index.html").read_text("utf-8")
    assert '<meta property="og:title" content="Orla Vance">' in html
    assert '<meta name="twitter:card" content="summary">' in html
    assert "og:url" not in html
    assert "canonical" not in html
    assert not list(built.site.glob("sitemap*"))


def test_a_published_page_names_its_full_address(tmp_path):
    """In the canonical link, in what is shared, and in the sitemap."""
    house = make_house(tmp_path / "house", config=PUBLISHED)
    build_site(house, epoch=EPOCH)
    html = (house.site / "articles" / "ferry" / "index.html").read_text("utf-8")
    address = "https://example.org/digest/articles/ferry/"
    assert f'<link rel="canonical" href="{address}">' in html
    assert f'<meta property="og:url" content="{address}">' in html
    assert f"<loc>{address}</loc>" in (house.site / "sitemap.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        ("", "have given no address yet"),
        ("    contact: desk@example.org\n", '<a href="mailto:desk@example.org">desk@example.org</a>'),
        ("    contact: https://example.org/ask?a=1&b=2\n", 'href="https://example.org/ask?a=1&amp;b=2"'),
    ],
)
def test_the_contact_stands_on_the_page_about(tmp_path, contact, shown):
    """As it is set in mkdocs.yml; where it is not, the page says so."""
    house = make_house(tmp_path / "house")
    text = house.config_file.read_text("utf-8")
    house.config_file.write_text(text.replace("    content: content\n", f"    content: content\n{contact}"), "utf-8")
    build_site(load_settings(house.config_file), epoch=EPOCH)
    assert shown in (house.site / "about" / "index.html").read_text("utf-8")


def test_links_under_a_path_of_a_host(tmp_path):
    """A site that is published below a path finds its own absolute links."""
    house = make_house(tmp_path / "house", config=PUBLISHED)
    build_site(house, epoch=EPOCH)
    assert check_links(house.site, url="https://example.org/digest/") == []
    assert any("404.html" in line for line in check_links(house.site, url="https://example.org/other/"))


def test_full_links_to_the_site_itself_are_checked(tmp_path):
    """What a page calls its own address must be there; another host, or another path of the same one, is not ours."""
    (tmp_path / "index.html").write_text(
        """<link rel="canonical" href="https://example.org/digest/"><a href="https://example.org/digest/gone/#x">a</a>
        <a href="https://example.org/other/">b</a><a href="https://example.com/digest/gone/">c</a>""",
        encoding="utf-8",
    )
    assert check_links(tmp_path, url="https://example.org/digest/") == [
        "index.html: the link 'https://example.org/digest/gone/#x' leads to 'gone/index.html', which does not exist",
    ]


class Reader(HTMLParser):
    """Python's own parser: the ids, names and links of a page."""

    def __init__(self, html):
        """Read a page."""
        super().__init__()
        self.found = []
        self.feed(html)
        self.close()

    def handle_starttag(self, _tag, attrs):
        """Take note of what can be linked to, and of links."""
        self.found += [(n, v) for n, v in attrs if n in {"id", "name", "href", "src"} and v is not None]


def test_our_pages_are_read_as_a_parser_of_html_reads_them(built, hostile_built):
    """What can be linked to, and every link, in order; also where articles say what looks like HTML."""
    for house in (built, hostile_built):
        for path in house.site.rglob("*.html"):
            html = path.read_text("utf-8")
            assert list(attributes(html)) == Reader(html).found, path.name


def test_links_are_read_as_a_browser_reads_them(tmp_path):
    """Quotes of either kind or none, entities, percent signs, folders, and what is not ours to check."""
    (tmp_path / "sub").mkdir()
    (tmp_path / "a b.txt").write_text("x", encoding="utf-8")
    (tmp_path / "index.html").write_text("<p id='top'><a name=old href=sub/>x</a>", encoding="utf-8")
    (tmp_path / "sub" / "index.html").write_text(
        """<a href="..">a</a><a href='../#top'>b</a><a href="../#old:~:text=x">c</a><a href="../a%20b.txt">d</a>
        <a href="mailto:x@y.example">e</a><a href="//host.example/">f</a><a href="">g</a><a href="./?q=1&amp;r=2">h</a>
        <code>&lt;a href="nowhere"&gt;</code><img src="none.png"><a href="/gone/#x">i</a>""",
        encoding="utf-8",
    )
    assert check_links(tmp_path) == [
        "sub/index.html: the link 'none.png' leads to 'sub/none.png', which does not exist",
        "sub/index.html: the link '/gone/#x' leads to 'gone/index.html', which does not exist",
    ]
