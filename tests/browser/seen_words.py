"""Says which published words of saved pages do not stand in what a browser shows of them, and why.

usage: python -m tests.browser.seen_words FOLDER

Each page of the folder (``.html``) is read as the build reads it; the words of each quote, and those of each figure
with some around it, are looked for in ``document.body.innerText`` of the same file in Chromium, without scripts and
without the network, blanks aside. What does not stand there is looked for once more with two things undone that change
no word: the raised marks of notes, and letters that a style writes in another case (small capitals are told as small
letters); a power is looked for as its digits stand in the browser's text. Told apart is what is missing only around a
figure, whose own words stand there. The exit code is 1 where words are missing with those things undone, too.
"""

import re
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sitegen.library import extract_facts, read_articles

NAMES = ("chromium", "chromium-browser", "google-chrome")
_BLANK = re.compile(r"[\s\u00ad\u200b-\u200f\u2060\ufeff]+")
_AROUND = 30
"""Characters before and after a figure that are looked for with it."""
_BULLET = re.compile(r"^- ")
"""What stands in a body for the sign that a browser draws before an entry of a list, and keeps out of its text."""
_NOTE = re.compile(r"\[[0-9]{1,3}\]|[*†‡]")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_SHOWN = "document.body.innerText"
_UNDONE = """() => {
  const style = document.createElement("style");
  style.textContent = "* { text-transform: none !important }";
  document.head.append(style);
  for (const raised of document.querySelectorAll("sup")) {
    if (/^[\\[(]?([0-9]{1,3}|[*†‡§])[\\])]?$/.test(raised.textContent.trim())) raised.remove();
  }
  return document.body.innerText;
}"""
"""Leaves out what changes no word; with it the words must stand there letter for letter."""
_TOLD = "document.body.textContent"


class Unseen(NamedTuple):
    """Words that are published and that the browser does not show in a row."""

    page: str
    words: str
    why: str
    right: bool = False
    """Whether they stand there when the marks of notes and the case of letters are undone."""
    around: bool = False
    """Whether the item's own words stand there as they are, and only what is around them does not."""


def unseen_of(folder: Path, browser) -> tuple[Counter, list[Unseen]]:
    """Return how many items of each kind were looked for, and those whose words are not shown.

    Args:
        folder: Holds the pages.
        browser: A running Chromium of Playwright.

    """
    looked, missing = Counter(), []
    context = browser.new_context(java_script_enabled=False, offline=True)
    context.route("**/*", lambda route: route.continue_() if route.request.url.startswith("file:") else route.abort())
    view = context.new_page()
    for facts in extract_facts(read_articles(folder).articles):
        (article,) = facts.articles
        wanted = list(_published(facts, article.body))
        if not wanted:
            continue
        view.goto((Path(folder) / Path(article.path).name).absolute().as_uri(), wait_until="domcontentloaded")
        shown, told = _bare(view.evaluate(_SHOWN)), _bare(view.evaluate(_TOLD))
        looked.update(kind for kind, _, _ in wanted)
        apart = [(words, own) for _, words, own in wanted if _bare(words) not in shown]
        undone = _bare(view.evaluate(_UNDONE)) if apart else ""
        for words, own in apart:
            right = _bare(words) in undone or _bare(words.translate(_RAISED)) in shown
            around = own != words and _bare(own) in shown
            missing.append(Unseen(article.path, words, _why(words, shown, told), right, around))
    context.close()
    return looked, missing


def _published(facts, body: str) -> Iterator[tuple[str, str, str]]:
    """Yield the kind of each published item, the words that are looked for, and its own among them."""
    for quote in facts.quotes:
        if quote.status == "published":
            yield from (("quote", span.text, span.text) for span in quote.content_spans)
    for figure in facts.figures:
        if figure.status == "published":
            span = figure.span
            before = body[max(0, span.start - _AROUND) : span.start].rpartition("\n")[2]
            behind = body[span.end : span.end + _AROUND].partition("\n")[0]
            yield "figure", _BULLET.sub("", before) + span.text + behind, span.text


def _why(words: str, shown: str, told: str) -> str:
    """Return what is known of why words are not shown."""
    if _bare(words.translate(_RAISED)) in shown:
        return "a raised figure that the browser's text sets in the line"
    if _bare(words) in _NOTE.sub("", shown):
        return "the mark of a note stands between them"
    if _bare(words).casefold() in shown.casefold():
        return "the style writes their letters in another case"
    if _bare(words) in told:
        return "hidden by the page's style"
    return "the page has them in no row: words stand between them, or come from elsewhere"


def _bare(text: str) -> str:
    return _BLANK.sub("", text)


def _told_of(one: Unseen) -> str:
    return " (the words are right)" * one.right + " (only around the item's own words)" * one.around


def main(folder: Path) -> int:
    """Print what is missing, a line each, and how many there are."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only who runs this needs it

    binary = next(found for name in NAMES if (found := shutil.which(name)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=binary, headless=True, args=["--no-sandbox"])
        looked, missing = unseen_of(folder, browser)
        browser.close()
    lines = [f"{one.page}: {one.why}{_told_of(one)}: {one.words!r}" for one in missing]
    told = f"looked for {dict(looked)}; not shown: {len(missing)} {dict(Counter(one.why for one in missing))}"
    own, wrong = [one for one in missing if not one.around], [one for one in missing if not one.right]
    sums = f"items whose own words are not shown: {len(own)}; words that are not right: {len(wrong)}"
    sys.stdout.write("\n".join((*lines, f"{told}; {sums}", "")))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
