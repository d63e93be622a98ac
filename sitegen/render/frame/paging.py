"""Long lists in pages: by year, then by number, each page small enough for a telephone."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeVar

from sitegen.render.items.views import FigureView, QuoteView
from sitegen.render.text.addresses import file_of
from sitegen.render.text.language import gettext

_Any = TypeVar("_Any")

HEAVIEST: Final = 110_000
"""Characters of HTML that the items of one page may come to; frame and theme add about 30,000."""
MOST_ROWS: Final = 100
"""Lines of a table on one page."""
_NEAR: Final = 2
"""Older pages that a page leads to by number, beside the oldest."""

_ITEM = 2_300
"""Characters that an item comes to beside its words."""
_PLACE = 420
"""The same for one more place that printed it."""


@dataclass(frozen=True, slots=True)
class PageLink:
    """A way to another page of the same list."""

    words: str
    """What stands there: "2026", "older", "page 3"."""
    url: str
    """Its address from the root of the site."""
    here: bool = False
    """Whether it is the page that is being read."""
    gloss: str = ""
    """How much stands there: "34 quotes"."""


@dataclass(frozen=True, slots=True)
class Numbered:
    """One page of a list that has several."""

    number: int
    """Counted from 1."""
    of: int
    """How many pages there are."""
    url: str
    """Address of the first page from the root of the site."""

    @property
    def links(self) -> tuple[PageLink, ...]:
        """All pages by number; empty where there is only one."""
        numbers = range(1, self.of + 1) if self.of > 1 else ()
        return tuple(PageLink(str(n), numbered(self.url, n), here=n == self.number) for n in numbers)

    @property
    def newer(self) -> str | None:
        """Address of the page before this one; None on the first."""
        return numbered(self.url, self.number - 1) if self.number > 1 else None

    @property
    def older(self) -> str | None:
        """Address of the page after this one; None on the last."""
        return numbered(self.url, self.number + 1) if self.number < self.of else None

    @property
    def all(self) -> tuple[str, ...]:
        """Addresses of all pages in their order, for the script that sorts and filters over them."""
        return tuple(numbered(self.url, n) for n in range(1, self.of + 1))


@dataclass(frozen=True, slots=True)
class Shelf:
    """One page of a list that grows at its newest end. Its full pages are older, and stay as they are when it grows.

    So they are numbered from the oldest on, and no older page is told how long the whole list is.
    """

    number: int
    """Counted from 1, which is the oldest."""
    url: str
    """Address of the newest page from the root of the site."""
    newest: bool = False
    """Whether it is the newest page, which has the address of the list and tells of all of it."""
    next_is_newest: bool = False
    """Whether the newest page is the next newer one."""

    @property
    def address(self) -> str:
        """Its address from the root of the site."""
        return self.url if self.newest else _shelf(self.url, self.number)

    @property
    def links(self) -> tuple[PageLink, ...]:
        """Older pages by number, and this one; on an older page a few of them. Empty where there is only one page."""
        below = range(self.number - 1, 0, -1)
        near = below if self.newest else sorted({*below[:_NEAR], *below[-1:]}, reverse=True)
        others = tuple(PageLink(str(number), _shelf(self.url, number)) for number in near)
        here = PageLink(str(self.number), self.address, here=True)
        return () if self.newest and not others else (here, *others)

    @property
    def newer(self) -> str | None:
        """Address of the next newer page; None on the newest."""
        if self.newest:
            return None
        return self.url if self.next_is_newest else _shelf(self.url, self.number + 1)

    @property
    def older(self) -> str | None:
        """Address of the next older page; None on the oldest."""
        return _shelf(self.url, self.number - 1) if self.number > 1 else None

    @property
    def all(self) -> tuple[str, ...]:
        """Addresses of all pages, newest first, for a script that sorts and filters; an older page tells the newest."""
        return (self.url, *(_shelf(self.url, n) for n in range(self.number - 1, 0, -1) if self.newest))

    def titled(self, title: str) -> str:
        """Return what the page is called in a list of that title."""
        return title if self.newest else gettext("%(title)s, page %(number)s", title=title, number=self.number)


def on_shelves(rows: Sequence[_Any], url: str, most: int = MOST_ROWS) -> Iterator[tuple[Shelf, tuple[_Any, ...]]]:
    """Yield the pages of a list whose rows come newest first: full ones from its oldest end, the newest has the rest.

    That is half as many rows to half as many again, so that the newest page is never nearly empty.

    Args:
        rows: The rows, newest first.
        url: Address of the list from the root of the site.
        most: Rows of a full page.

    """
    full = max(0, (len(rows) - most // 2) // most)
    past = len(rows) - full * most
    yield Shelf(full + 1, url, newest=True), tuple(rows[:past])
    for number in range(full, 0, -1):
        start = past + (full - number) * most
        yield Shelf(number, url, next_is_newest=number == full), tuple(rows[start : start + most])


def _shelf(url: str, number: int) -> str:
    return f"{url}page/{number}/"


def numbered(url: str, number: int) -> str:
    """Return the address of a page of a list; the first has the list's own."""
    return url if number == 1 else f"{url}page/{number}/"


def numbered_file(url: str, number: int) -> str:
    """Return the Markdown file of such a page under docs/."""
    return file_of(numbered(url, number))


def page_title(title: str, number: int) -> str:
    """Return what a page of a list is called; the first bears the list's own name."""
    return gettext("%(title)s, page %(number)s", title=title, number=number) if number > 1 else title


def rows_by_page(rows: Sequence[_Any], most: int = MOST_ROWS) -> tuple[tuple[_Any, ...], ...]:
    """Cut the lines of a table into pages; one empty page where there are none."""
    starts = range(0, max(len(rows), 1), most)
    return tuple(tuple(rows[start : start + most]) for start in starts)


def by_weight(
    rows: Iterable[_Any], weight: Callable[[_Any], int], heaviest: int = HEAVIEST
) -> tuple[tuple[_Any, ...], ...]:
    """Cut a list into pages of at most so many characters, but at least one item each; one empty page for no items."""
    pages: list[list[_Any]] = [[]]
    sum_ = 0
    for row in rows:
        own = weight(row)
        if pages[-1] and sum_ + own > heaviest:
            pages.append([])
            sum_ = 0
        pages[-1].append(row)
        sum_ += own
    return tuple(tuple(page) for page in pages)


def quote_weight(view: QuoteView) -> int:
    """Estimate how many characters of HTML a quote comes to."""
    words = sum(len(part.words) for line in view.paragraphs for part in line)
    around = sum(len(words) for _, words in view.sentences) + len(view.lead) + len(view.tail)
    links = len(view.original or "") + len(view.archive or "") + len(view.cite)
    return _ITEM + words + around + links + len(view.citation) + _PLACE * len(view.also)


def figure_weight(view: FigureView) -> int:
    """Estimate how many characters of HTML a figure comes to."""
    around = len(view.before) + len(view.after) + len(view.written)
    return _ITEM + around + len(view.citation) + 2 * len(view.original or "") + len(view.archive or "")
