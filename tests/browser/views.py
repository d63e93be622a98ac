"""What is wrong with a page as it is shown in some widths and colours: each page is opened once and then shown anew."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest

from tests.support.waiting import wait_until

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
SMALL = """() => {
  const running = (link) => {
    let around = link.parentElement;
    while (getComputedStyle(around).display === "inline") around = around.parentElement;
    const beside = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
    for (let text = beside.nextNode(); text; text = beside.nextNode()) {
      if (!text.parentElement.closest("a, button, summary") && /[\\p{L}]{2}/u.test(text.data)) return true;
    }
    return false;
  };
  const shown = [...document.querySelectorAll("a[href], button, summary, select, input")].filter((one) =>
    one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && one.getBoundingClientRect().right > 0
    && one.getBoundingClientRect().bottom > 0);
  return shown.filter((one) => {
    const box = one.getBoundingClientRect();
    return box.height < 23.9 && !(getComputedStyle(one).display === "inline" && running(one));
  }).map((one) => `${one.outerHTML.slice(0, 90)} ${Math.round(one.getBoundingClientRect().height * 10) / 10}`);
}"""
"""What can be pressed and is lower than 24 pixels, unless it is a link within a running line (WCAG 2.5.8)."""
WIDE_TABLES = """() => [...document.querySelectorAll(".sg-scroll")]
  .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel)"""
BROKEN = """() => [...document.querySelectorAll(".sg-table :is(time, td.sg-number)")]
  .filter((one) => one.getClientRects().length > 1).map((one) => one.textContent)"""
TORN = """() => {
  const box = (text, at) => {
    const range = document.createRange();
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    return range.getBoundingClientRect();
  };
  const texts = document.createTreeWalker(document.querySelector("main") ?? document.body, NodeFilter.SHOW_TEXT);
  const torn = [];
  let before = null;
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const mark = text.data.match(/^[\\s\\u2060]*(?=[,.;:·)])/)?.[0].length;
    if (before && mark !== undefined && text.parentElement.checkVisibility()) {
      const own = box(text, mark), last = box(before, before.data.trimEnd().length - 1);
      if (own.height && last.height && own.top >= last.bottom - 1) torn.push(`${before.data} / ${text.data}`);
    }
    if (text.data.trim()) before = text;
  }
  return torn;
}"""
"""Lines that begin with a comma, a dot or the like that belongs to the words before it."""
CUT_DAYS = """() => [...document.querySelectorAll(".sg-where :is(time, a > .sg-unknown)")].filter((one) => {
    const day = one.getBoundingClientRect(), line = one.closest(".sg-where").getBoundingClientRect();
    return day.height && (day.right > line.right + 1 || day.left < line.left - 1 || day.height > 30);
  }).map((one) => one.closest(".sg-where").textContent)"""
"""Days beside a quote that are not shown whole, in one line; also that no day is known."""
CUT_OUTLETS = """() => [...document.querySelectorAll(".sg-where :is(.sg-outlet, .sg-called)")].filter((one) => {
    const source = one.closest(".sg-source"), line = one.closest("a").getBoundingClientRect();
    const fold = source.querySelector(".sg-check").getBoundingClientRect();
    const beside = fold.top < line.bottom - 4 && fold.left > line.left;
    const room = (beside ? fold.left : source.getBoundingClientRect().right) - line.right;
    return one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== "visible" && room > 60;
  }).map((one) => one.closest(".sg-where").textContent)"""
"""Outlets that are cut though there is room beside them."""
TOO_WIDE = "() => document.documentElement.scrollWidth > innerWidth ? ['the page'] : []"
HEADS = "() => document.querySelectorAll('h1').length === 1 ? [] : [document.querySelectorAll('h1').length]"

SCHEME = """(scheme) => {
  const theme = document.body.dataset.mdColorScheme;
  return theme === undefined || theme === { light: "default", dark: "slate" }[scheme];
}"""
"""Whether a page of the theme has the colours of the system; pages of items have no theme."""


@dataclass(frozen=True)
class View:
    """A window."""

    width: int
    scheme: str
    axe: bool = False
    """Whether axe looks as well, which takes longer than all else."""

    @property
    def asked(self) -> tuple[tuple[str, str], ...]:
        """What is asked of a page shown so: what it is about, and what finds what is wrong."""
        always = (
            *(("wider than the window", TOO_WIDE), ("headings", HEADS), ("torn", TORN)),
            *(("cut days", CUT_DAYS), ("cut outlets", CUT_OUTLETS)),
        )
        if self.width > TABLET:
            return always
        smaller = (*always, ("lower than 24 pixels", SMALL))
        return smaller if self.width < TABLET else (*smaller, ("wide tables", WIDE_TABLES), ("broken cells", BROKEN))


TABLET = 820
WIDE, PHONE = View(1280, "light", axe=True), View(390, "dark", axe=True)
VIEWS = (WIDE, View(TABLET, "light"), PHONE)
EVERY_VIEW = tuple(View(width, scheme, axe=True) for width in (1280, TABLET, 390) for scheme in ("light", "dark"))


def wrong(page: Any, address: str, names: Sequence[str], views: Sequence[View] = VIEWS) -> Iterator[tuple[Any, ...]]:
    """Open pages one after the other and yield what is wrong with each in some views.

    Args:
        page: A page of Playwright, as the fixture ``visit`` opens one.
        address: The root of the site.
        names: The pages, from the root.
        views: In which each is shown.

    Yields:
        The page, the width and colours, what is wrong, and where.

    """
    sync_playwright = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    axe = sync_playwright.Axe()
    for name in names:
        page.goto(f"{address}{name}")
        for view in views:
            shown = (name, view.width, view.scheme)
            page.set_viewport_size({"width": view.width, "height": 900})
            page.emulate_media(color_scheme=view.scheme, reduced_motion="reduce")
            wait_until(page, SCHEME, view.scheme)
            for what, script in view.asked:
                yield from ((*shown, what, found) for found in page.evaluate(script))
            if view.axe:
                broken = axe.run(page, options={"runOnly": RULES, "resultTypes": ["violations"]}).response["violations"]
                yield from ((*shown, rule["id"], node["html"]) for rule in broken for node in rule["nodes"])
    yield from ((address, "complains", complaint) for complaint in page.complaints)
    yield from ((address, "asks another host", url) for url in page.asked if not url.startswith(address))
