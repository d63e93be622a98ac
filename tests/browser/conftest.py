"""A real Chromium, and sites for it to open; both are skipped where they cannot be had."""

import fcntl
import functools
import http.server
import os
import shutil
import threading
from pathlib import Path

import pytest

from sitegen.build import build_site
from sitegen.pipeline import load_settings
from sitegen.render import Site, language_of, render_pages, search_entries, write_pages
from tests.support.invented import hostile, sample
from tests.support.many import many

HOUSE = Path(__file__).parents[2]
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves files and writes no log."""

    def log_message(self, *_):
        """Keep quiet."""


@pytest.fixture(scope="session")
def chromium():
    """Yield a running browser."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (extra: browser)")
    binary = next((found for name in NAMES if (found := shutil.which(name))), None)
    if binary is None:
        pytest.skip("no Chromium on this machine (looked for: " + ", ".join(NAMES) + ")")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, headless=True, args=FLAGS)
        yield browser
        browser.close()


def build(root, facts, language):
    """Build a site of some facts in a language."""
    shutil.copytree(HOUSE / "docs" / "assets", root / "docs" / "assets")
    shutil.copytree(HOUSE / "overrides", root / "overrides")
    for path in ("mkdocs.yml", "docs/method.md", "docs/about.md"):
        shutil.copy(HOUSE / path, root / path)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("language: en", f"language: {language}"), "utf-8")
    site = Site(language=language)
    write_pages(root / "docs", render_pages(facts, templates=HOUSE / "templates", site=site))
    settings, words = load_settings(config), language_of(language).of_frame
    build_site(settings, epoch=1_775_000_000, entries=search_entries(facts, site), words=words)


def serve(tmp_path_factory, name, facts, language="en"):
    """Yield address and folder of a site; all processes that run tests share it, and the first one builds it."""
    base = tmp_path_factory.getbasetemp()
    root = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / f"site-{name}"
    root.mkdir(exist_ok=True)
    with (root / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (root / "built").exists():
            build(root, facts(), language)
            (root / "built").touch()
    address, server = serve_folder(root / "site")
    yield address, root / "site"
    server.shutdown()
    server.server_close()


def serve_folder(folder):
    """Serve a folder; return its address and how to stop it."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_port}/", server


@pytest.fixture
def another_site(tmp_path):
    """Yield the address and the folder of a site that is not ours, with nothing in it yet."""
    address, server = serve_folder(tmp_path)
    yield address, tmp_path
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory, chromium):  # noqa: ARG001 - nothing is built where there is no browser
    """Yield the address and the folder of the site of the invented sample."""
    yield from serve(tmp_path_factory, "sample", sample)


@pytest.fixture(scope="session")
def german_site(tmp_path_factory, chromium):  # noqa: ARG001 - nothing is built where there is no browser
    """Yield the address of the site of the invented sample, its own words in German."""
    for address, _ in serve(tmp_path_factory, "german", sample, "de"):
        yield address


@pytest.fixture(scope="session")
def hostile_site(tmp_path_factory, chromium):  # noqa: ARG001 - nothing is built where there is no browser
    """Yield the address and the folder of the site of hostile facts."""
    yield from serve(tmp_path_factory, "hostile", hostile)


@pytest.fixture(scope="session")
def many_site(tmp_path_factory, chromium):  # noqa: ARG001 - nothing is built where there is no browser
    """Yield the address of a site whose lists, sheets and years have several pages."""
    for address, _ in serve(tmp_path_factory, "many", many):
        yield address


@pytest.fixture
def visit(chromium):
    """Yield a function that opens an address in a fresh window and tells what the page asked for and complained of."""
    contexts = []

    def open_page(address, **options):
        context = chromium.new_context(**options)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("console", lambda line: page.complaints.append(line.text) if line.type == "error" else None)
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
