"""Takes pictures of every kind of page of a built site, and prints what the first view of each weighs.

usage: python -m tests.browser.pictures SITE [OUT]

Of each kind the heaviest page is opened in Chromium, from a server on this machine. A line tells what it asked for,
compressed as a server does: the page with its styles, and apart from them scripts, fonts and what scripts fetch; how
many requests went to another host; and how many A4 pages it prints on. With OUT there are five pictures of it, wide, as
a tablet and as a telephone, wide and telephone dark too, and its print as a PDF. The exit code is 1 where a page is
over 200 KB, where an actor's first view is over 60 KB, or where another host was asked.
"""

import gzip
import io
import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pypdf

from tests.browser.conftest import FLAGS, NAMES, serve_folder

KINDS = (
    *("", "digest/", "digest/*/", "actors/", "actors/*/", "actors/*/[0-9u]*/", "actors/unnamed/", "topics/"),
    *(
        "topics/*/",
        "topics/*/[0-9u]*/",
        "topics/*/figures/",
        "figures/",
        "figures/measures/",
        "articles/",
        "articles/*/",
    ),
    *("corrections/", "data/", "search/", "method/", "about/", "i/q-*/", "i/f-*/"),
)
"""Where in a site the pages of each kind lie, and ``404.html``."""
VIEWS = ((1280, "light"), (820, "light"), (390, "light"), (1280, "dark"), (390, "dark"))
PARTS = {"document": "page", "stylesheet": "page", "script": "scripts", "font": "fonts"}
ACTOR = re.compile(r"actors/(?!unnamed/)[^/]+/")
HEAVIEST = 200_000
"""Bytes of a page."""
FIRST_VIEW = 60_000
"""Bytes of an actor's page and its styles, compressed."""


def pages_of(site: Path) -> Iterator[str]:
    """Yield the address of the heaviest page of each kind, from the root of the site."""
    for kind in KINDS:
        pages = sorted(site.glob(f"{kind}index.html"), key=lambda page: (-page.stat().st_size, page))
        found = ["".join(f"{part}/" for part in page.relative_to(site).parent.parts) for page in pages]
        yield from [name for name in found if name == kind or name not in KINDS][:1]
    yield "404.html"


def look(page, address: str, name: str, out: Path | None) -> tuple[str, bool]:
    """Open a page; return a line on it and whether it is as light as is promised, and take its pictures."""
    weighs: Counter = Counter()
    answers, asked = [], []
    page.on("response", lambda answer: answers.append((answer.request.resource_type, answer)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{name}", wait_until="networkidle")
    for what, answer in answers:
        body = answer.body()
        kind = PARTS.get(what, "fetched")
        weighs[kind] += len(body if kind == "fonts" else gzip.compress(body, 6))
    others = sum(not url.startswith(address) for url in asked)
    whole = len(answers[0][1].body())
    if out is not None:
        picture(page, out, name)
    paper = page.pdf(format="A4")
    if out is not None:
        (out / f"{file_name(name)}.pdf").write_bytes(paper)
    light = whole <= HEAVIEST and not others and not (ACTOR.fullmatch(name) and weighs["page"] > FIRST_VIEW)
    told = ", ".join(f"{kind} {weighs[kind] / 1e3:.1f}" for kind in ("page", "scripts", "fonts", "fetched"))
    prints = len(pypdf.PdfReader(io.BytesIO(paper)).pages)
    return f"{name or 'home'}: {whole / 1e3:.1f} KB; {told} KB compressed; other hosts {others}; A4 {prints}", light


def picture(page, out: Path, name: str) -> None:
    """Take the pictures of an open page."""
    for width, scheme in VIEWS:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.screenshot(path=out / f"{file_name(name)}.{width}.{scheme}.png", full_page=True)


def file_name(name: str) -> str:
    """Return what the pictures of a page are called."""
    return name.strip("/").replace("/", ".") or "home"


def looked_at(site: Path, browser, out: Path | None = None) -> tuple[list[str], bool]:
    """Return a line for each kind of page of a site, and whether all of them are as light as is promised."""
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
    address, server = serve_folder(site)
    found = []
    for name in pages_of(site):
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        found.append(look(context.new_page(), address, name, out))
        context.close()
    server.shutdown()
    server.server_close()
    heaviest = max(path.stat().st_size for path in site.rglob("*.html"))
    lines = [line for line, _ in found]
    return [*lines, f"heaviest page of all: {heaviest / 1e3:.1f} KB"], heaviest <= HEAVIEST and all(
        ok for _, ok in found
    )


def main(site: Path, out: Path | None) -> int:
    """Print the lines."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only who runs this needs it

    binary = next(found for name in NAMES if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, headless=True, args=FLAGS)
        lines, light = looked_at(site, browser, out)
        browser.close()
    sys.stdout.write("\n".join((*lines, "")))
    return not light


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else None))
