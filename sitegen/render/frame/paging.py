"""Long lists in pages: by year, then by number, each page small enough for a telephone."""

from collections.abc import Callable, Iterable, Sequence
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
