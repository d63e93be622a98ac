"""The second builder: the same pages at the same addresses, checked as strictly."""

import re
import shutil
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sitegen import pipeline
from sitegen.build import build_site, check_links
from sitegen.errors import SettingsError, SiteBuildError
from sitegen.render import Site, render_pages, write_pages
from tests.support.invented import hostile, sample

HOUSE = Path(__file__).parents[1]
EPOCH = 1_775_000_000
URL = "https://example.org/digest/"
BUILDERS_OWN = re.compile(r"assets/(javascripts|stylesheets|images|external)/|search/|search\.json$|sitemap\.xml")

# MkDocs and Material are not ours to mend.
pytestmark = pytest.mark.filterwarnings("default")


class Sheet(HTMLParser):
    """Gathers the words, anchors and links of the article on a page."""

    def __init__(self, html):
        """Read a page."""
        super().__init__()
        self.words, self.anchors, self.links = [], [], []
        self._inside = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Take note of anchors and links."""
        self._inside |= tag == "article"
        if self._inside:
            self.anchors += [value for name, value in attrs if name == "id" and value != "__skip"]
            self.links += [value for name, value in attrs if name == "href"]

    def handle_endtag(self, tag):
        """Leave the article."""
        self._inside &= tag != "article"

    def handle_data(self, data):
        """Take note of words."""
        if self._inside:
            self.words += data.split()


def make_house(root, facts, *, url=""):
    """Make a project folder with the real configuration, and return its settings."""
    for folder in ("docs/assets", "overrides"):
        shutil.copytree(HOUSE / folder, root / folder)
    for name in ("docs/method.md", "docs/about.md", "zensical.yml"):
        shutil.copy(HOUSE / name, root / name)
    text = (HOUSE / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(f"{text}\nsite_url: {url}\n" if url else text, encoding="utf-8")
    site = Site("Sitegen digest", url or None)
    write_pages(root / "docs", render_pages(facts, templates=HOUSE / "templates", site=site))
    return pipeline.load_settings(root / "mkdocs.yml", builder="zensical")


@pytest.fixture(scope="module")
def zensical():
    """Skip where Zensical is not installed."""
    pytest.importorskip("zensical", reason="zensical is not installed (extra: zensical)")


@pytest.fixture(scope="module", params=[("sample", ""), ("sample", URL), ("hostile", "")], ids=" ".join)
def both(request, tmp_path_factory, zensical):  # noqa: ARG001 - nothing is built where it is not installed
    """Return the folders of a site that MkDocs and that Zensical built from the same facts, to be read only."""
    name, url = request.param
    facts = {"sample": sample, "hostile": hostile}[name]()
    theirs = make_house(tmp_path_factory.mktemp("both") / "house", facts, url=url)
    ours = theirs.model_copy(update={"builder": "mkdocs", "site": theirs.site.with_name("by-mkdocs")})
    for settings in (ours, theirs):
        build_site(settings, epoch=EPOCH)
    return ours.site, theirs.site, url


def names(site):
    """Return the files of a site, but for what is the builder's own."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file())
    return {name for name in found if not BUILDERS_OWN.match(name)}


def test_every_address_is_the_same(both):
    """A site may change its builder and no link from outside breaks."""
    ours, theirs, _ = both
    assert names(ours) == names(theirs)
    assert len(names(theirs)) > 20


def test_every_page_says_the_same(both):
    """Word for word, with the same links and anchors; the pages of single items are copied as they are."""
    ours, theirs, _ = both
    for page in sorted(ours.rglob("*.html")):
        if page.is_relative_to(ours / "i"):
            assert page.read_bytes() == (theirs / page.relative_to(ours)).read_bytes()
        elif page.name != "404.html":
            one, other = (Sheet((s / page.relative_to(ours)).read_text("utf-8")) for s in (ours, theirs))
            assert one.words, page
            assert (one.words, one.anchors, one.links) == (other.words, other.anchors, other.links), page


def test_no_link_is_broken(both):
    """By the same check that stands between any build and its site."""
    _, theirs, url = both
    assert check_links(theirs, url=url) == []


def test_a_sitemap_names_pages_or_is_not_there(both):
    """There is nothing to put in one where nobody has said where the site will stand."""
    for site in both[:2]:
        found = (site / "sitemap.xml").is_file()
        assert found == bool(both[2])
        assert not found or f"<loc>{URL}articles/ferry/</loc>" in (site / "sitemap.xml").read_text("utf-8")


def test_no_script_and_no_style_stands_in_a_page(both):
    """Zensical, too, takes our files for the scripts that the theme writes into its pages, and has the policy."""
    for page in sorted(both[1].rglob("*.html")):
        text = page.read_text("utf-8")
        assert "Content-Security-Policy" in text, page
        assert not re.search(r"<style|<script(?![^>]*(?: src=|json))", text), page


def test_no_page_asks_another_host_for_anything(both):
    """Scripts, styles, pictures and fonts all come from the site itself."""
    for page in both[1].rglob("*.html"):
        assert 'src="http' not in page.read_text("utf-8")


def test_the_same_input_makes_the_same_bytes_in_another_folder(tmp_path, zensical):  # noqa: ARG001 - skips
    """Neither the clock nor the place of the checkout is in the site; nothing is left beside it."""
    made = []
    for place in ("one", "some/other-place"):
        settings = make_house(tmp_path / place, sample(), url=URL)
        assert not build_site(settings, epoch=EPOCH).skipped
        assert build_site(settings, epoch=EPOCH).skipped
        assert {path.name for path in settings.state.iterdir()} == {"pages.json.z", "site.json"}
        files = sorted(path for path in settings.site.rglob("*") if path.is_file())
        made.append({path.relative_to(settings.site): path.read_bytes() for path in files})
    assert made[0] == made[1]


def test_another_builder_builds_again(tmp_path, zensical):  # noqa: ARG001 - skips
    """What one builder left is no reason for the other not to run; so with a change of what differs."""
    settings = make_house(tmp_path / "house", sample())
    build_site(settings, epoch=EPOCH)
    assert not build_site(settings.model_copy(update={"builder": "mkdocs"}), epoch=EPOCH).skipped
    assert not build_site(settings, epoch=EPOCH).skipped
    beside = settings.config_file.with_name("zensical.yml")
    beside.write_text("INHERIT: mkdocs.yml\n", encoding="utf-8")
    assert not build_site(settings, epoch=EPOCH).skipped
    beside.unlink()
    assert not build_site(settings, epoch=EPOCH).skipped


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        ("[gone](nowhere.md)", "about.md"),
        ('<a href="../actors/nobody/">x</a>', "actors/nobody"),
        ('<a href="#nowhere">x</a>', "#nowhere"),
    ],
)
def test_a_broken_link_stops_the_build_and_the_old_site_stands(tmp_path, zensical, broken, said):  # noqa: ARG001
    """Found by Zensical in Markdown, or by our own check in ready HTML."""
    settings = make_house(tmp_path / "house", sample())
    build_site(settings, epoch=EPOCH)
    before = (settings.site / "about" / "index.html").read_bytes()
    about = settings.docs / "about.md"
    about.write_text(f"{about.read_text('utf-8')}\n\n{broken}\n", encoding="utf-8")
    with pytest.raises(SiteBuildError, match=said) as failed:
        build_site(settings, epoch=EPOCH)
    assert "\x1b" not in str(failed.value)
    assert (settings.site / "about" / "index.html").read_bytes() == before


def test_a_configuration_that_cannot_be_used_is_reported(tmp_path, zensical):  # noqa: ARG001 - skips
    """With Zensical's words, and no traceback."""
    settings = make_house(tmp_path / "house", sample())
    beside = settings.config_file.with_name("zensical.yml")
    beside.write_text("INHERIT: mkdocs.yml\ntheme: {name: none-such}\n", encoding="utf-8")
    with pytest.raises(SiteBuildError, match="none-such") as failed:
        build_site(settings, epoch=EPOCH)
    assert "Traceback" not in str(failed.value)
    assert not list(settings.state.iterdir())


def test_a_builder_that_is_not_installed_is_named_before_anything_is_done(tmp_path, monkeypatch):
    """With the file, the setting and the fix."""
    monkeypatch.setitem(sys.modules, "zensical", None)
    settings = make_house(tmp_path / "house", sample())
    with pytest.raises(SettingsError, match=r"mkdocs\.yml: extra\.sitegen\.builder: .*Fix: .*sitegen\[zensical\]"):
        pipeline.build(settings)
    assert not settings.state.exists()
