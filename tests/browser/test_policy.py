"""No script and no style stands in a page, and the browser is told to run none that does (ADR 89)."""

from html.parser import HTMLParser

import pytest

from tests.support.invented import sample

pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("default")]

WIDE = {"width": 1400, "height": 900}
ITEM = sample().quotes[0].id
KINDS = ("", "topics/ferry/", "search/?words=ferry", f"i/{ITEM}/", "404.html")
"""Each asks for other scripts; test_pages opens the others, where nothing may be complained of either."""
TELL = """
window.refused = [];
document.addEventListener("securitypolicyviolation", (event) => {
  refused.push(`${event.violatedDirective} ${event.blockedURI}`);
});
"""
INJECTED = """
<img src="no-such.png" onerror="window.hit = 'handler'"><script>window.hit = 'script'</script>
<script src="http://elsewhere.example/hit.js"></script><style>h1 { color: red }</style>
<p style="color: red">In the page</p><iframe src="about/"></iframe><base href="http://elsewhere.example/">
"""


class Written(HTMLParser):
    """Notes whether a page has its policy before all that it loads, and what in it the policy would refuse."""

    def __init__(self, page):
        """Read a page."""
        super().__init__()
        self.first, self.refused = None, []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        """Look at an element."""
        given = dict(attrs)
        if tag in {"link", "script", "style"} or "http-equiv" in given:
            self.first = self.first or given.get("http-equiv", tag)
        data = (given.get("type") or "").endswith("json")
        runs = tag == "script" and "src" not in given and not data
        if runs or tag == "style" or any(name == "style" or name.startswith("on") for name in given):
            self.refused.append(self.get_starttag_text())


@pytest.fixture
def watched(visit):
    """Return a page that notes what its policy refuses."""
    page = visit("about:blank", viewport=WIDE)
    page.add_init_script(TELL)
    return page


def test_every_page_has_the_policy_and_nothing_that_it_refuses(sample_site, hostile_site):
    """The policy stands before all that a page loads; no script, style or handler is written into any page."""
    pages = [path for _, folder in (sample_site, hostile_site) for path in folder.rglob("*.html")]
    assert len(pages) > 50
    for path in pages:
        written = Written(path.read_text(encoding="utf-8"))
        assert (written.first, written.refused) == ("Content-Security-Policy", []), path


def test_no_kind_of_page_needs_what_the_policy_refuses(watched, sample_site):
    """Neither while it loads nor for what its scripts do."""
    for name in KINDS:
        watched.goto(f"{sample_site[0]}{name}")
        assert watched.evaluate("refused") == [], name
    assert watched.complaints == []


def test_what_pages_do_for_a_reader_is_not_refused(watched, sample_site):
    """Searching in the box and on its page, changing the colours, sorting a table, and going on with the choice."""
    watched.goto(f"{sample_site[0]}figures/")
    watched.locator("form[data-md-component=palette] label:visible").click()
    watched.locator("form[data-md-component=palette] label:visible").click()
    watched.locator("#ledger th button").first.click()
    watched.locator(".md-search__input").click()
    watched.locator(".md-search__input").press_sequentially("ferry")
    watched.wait_for_selector(".md-search-result__item")
    assert watched.evaluate("refused") == []
    watched.goto(f"{sample_site[0]}search/?words=ferry")
    watched.wait_for_selector(".sg-results li")
    assert watched.locator("body").get_attribute("data-md-color-scheme") == "slate"
    assert watched.evaluate("refused") == []
    assert watched.complaints == []


def test_what_somebody_brings_into_a_page_does_not_run(watched, sample_site):
    """A script, a handler, a style, another host's script, a frame, another base: each is refused and noted."""
    site = sample_site[0]

    def with_it(route):
        page = route.fetch().text()
        assert "</article>" in page
        route.fulfill(body=page.replace("</article>", f"{INJECTED}</article>"), content_type="text/html")

    watched.route(f"{site}topics/", with_it)
    watched.goto(f"{site}topics/")
    assert watched.evaluate("window.hit") is None
    refused = {line.partition(" ")[0] for line in watched.evaluate("refused")}
    assert "script-src-elem http://elsewhere.example/hit.js" in watched.evaluate("refused")
    assert refused >= {
        "script-src-elem",
        "script-src-attr",
        "style-src-elem",
        "style-src-attr",
        "frame-src",
        "base-uri",
    }


def test_no_script_at_all_runs_on_the_page_of_an_item(watched, sample_site):
    """Not even one that lies on the site itself."""
    site = sample_site[0]
    page = (
        watched.request.get(f"{site}i/{ITEM}/")
        .text()
        .replace("</body>", '<script src="../../assets/lists.js"></script>')
    )
    watched.route(f"{site}i/{ITEM}/", lambda route: route.fulfill(body=page, content_type="text/html"))
    watched.goto(f"{site}i/{ITEM}/")
    assert watched.evaluate("refused") == [f"script-src-elem {site}assets/lists.js"]


def test_a_site_opened_from_a_folder_has_its_style(visit, sample_site):
    """Without a server a page is of no site, and is not left bare for that."""
    page = visit((sample_site[1] / "topics" / "ferry" / "index.html").as_uri(), viewport=WIDE)
    assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    assert page.evaluate("[...document.styleSheets].length") >= 3
    assert page.evaluate("typeof __md_get") == "function"
