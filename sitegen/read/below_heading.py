"""Reads who wrote a story, and when, from the lines that a page shows between its main heading and its prose.

Only for what a page states nowhere else. A line names people when it begins with "By", or when its element is called
after them, and all of it has the form of names; anything that may be a desk, a paper or a section is nobody. A day is
read where month and year are written out and all such lines agree: a wrong guess is worse than none.
"""

import re
from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from sitegen.read.elements import before, words_of
from sitegen.read.line_days import day_of, day_of_dateline, days_of
from sitegen.read.line_words import line_words, names_a_body
from sitegen.read.said import bare_words
from sitegen.read.titles import heading_of

_PROSE = 15
"""Words from which a paragraph is a part of the story."""
_STANDFIRSTS = 2
"""Paragraphs behind the main heading up to which names and days are looked for: the first may sum up the story."""
_LONGEST_LINE = 25
"""Words up to which a line may name people."""
_LONGEST_OFFICE = 4
"""Pieces of a line that names somebody with an office, a day and a time of day among them."""
_LONGEST_BYLINE = 12
"""Words up to which a line with a link to the page of somebody is a byline, and no sentence that tells of them."""
_WRITER = re.compile(
    r"(?:^|\s)by(?:\s|$)|(?:^|[\s_-])(?:by-?line|authors?|author-?names?|writers?|contributors?|autor(?:en|in|es|a)?"
    r"|auteurs?|autor[ei]|yazar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NO_WRITER = re.compile(r"photo|image|avatar|bio|social|follow|title|date|caption|credit|twitter|desc", re.IGNORECASE)
_WRITERS_PAGE = re.compile(
    r"(?:^|/)(?:authors?|by|writers?|reporters?|journalists?|contributors?|columnists?|autor(?:en|in|es|a)?|auteurs?"
    r"|autor[ei]|redaktoer|yazar(?:lar)?)/[^/?#]+"
)
_PAGE_OF_SOMEBODY = re.compile(
    r"/(?:staff|people|persons?|team|profiles?|bios?|users?)/(?:[^?#]*/)?([\w-]+)/?(?:[?#]|$)"
)
"""Address of a page about a person; that it is one shows where it ends with the name that leads to it."""
_OTHER_WORK = re.compile(r"(?i)\b(?:photo|pictur|image|graphic|illustrat|video|edit|data|research|produc|translat)")
"""What is said before the names of those who did something else than write."""
_MADE_OF = ("data-component", "data-testid", "data-hook", "data-qa", "data-gu-name")
"""Attributes in which programs of pages say what an element is."""
_NO_LINE = frozenset({"h1", "script", "style", "figure", "figcaption", "nav"})
_LINES = frozenset({"p", "div", "ul", "time"})
_BYLINES = frozenset({"p", "div", "span", "address", "ul", "h2", "h3", "h4", "h5", "h6"})
_BREAKS = frozenset({"br", "div", "li", "p", "span", "time", "ul", "ol", "small"})
_BAR = re.compile(r"[|/·•–—]")
"""What may stand between a name and a paper."""
_SPLIT_LIST = re.compile(r"\s*\n\s*(?:(,)|(,?) ?((?i:and)|&)(?=\s))\s*(?:\n\s*)?(?=[^\W\d_a-z])")
"""What joins two names of which one or both stand in an element of their own."""
_LIST = re.compile(r"(?i)\s*,\s*(?:and\s+|&\s+)?|\s+(?:and|&)\s+")


def shown_authors(tree: Any, outlet: str | None) -> tuple[str, ...]:  # noqa: ANN401 - lxml is not typed
    """Return the people whom a page shows as the authors of its story.

    Args:
        tree: The page.
        outlet: The name of the site, which is nobody's.

    """
    marked: list[str] = []
    plain: list[str] = []
    for line in _lines(tree):
        if _is_called_writer(line):
            marked += [name for name in _named(line, asks_by=False) if name not in marked]
        elif not plain and line.tag in _BYLINES:
            plain = _plainly_named(line, outlet)
    return tuple(name for name in marked or plain if name != outlet)


def _plainly_named(line: Any, outlet: str | None) -> list[str]:  # noqa: ANN401
    """Return the people whom a line names that is not called after the writers."""
    return _named(line, asks_by=True) or _with_office(line) or _before_paper(line, outlet) or _told_whole(line)


def shown_day(tree: Any) -> str | None:  # noqa: ANN401
    """Return the day on which a page says that its story was published, as an ISO date, where its lines agree.

    A day with a label that says so stands above those without; where no line gives one, a dateline of the story may.
    """
    days = [day for line in _lines(tree) for day in days_of(line, _pieces(line))]
    sure = {found.day for found in days if found.is_labelled} or {found.day for found in days}
    if days:
        return sure.pop().isoformat() if len(sure) == 1 else None
    opening = next((words_of(line) for line in tree.iter("p") if len(words_of(line).split()) >= _PROSE), "")
    told = day_of_dateline(opening)
    return told.isoformat() if told else None


def people_in(line: Any) -> list[str]:  # noqa: ANN401
    """Return the people whom a line names, where each of its parts is nothing but names or a day."""
    named = [line_words().people.fullmatch(part) for part in pieces_without_day(line)]
    return [name for found in named if found for name in _LIST.split(found[0]) if _is_name(name)] if all(named) else []


def pieces_without_day(line: Any) -> list[str]:  # noqa: ANN401
    """Return the parts of a line but those that give a day, without dashes around them."""
    return [piece.strip("— –-") for piece in _pieces(line) if day_of(piece) is None]


def names_in(part: str) -> list[str]:
    """Return the people of a text that is nothing but their names."""
    found = line_words().people.fullmatch(" ".join(part.split()))
    return [name for name in _LIST.split(found[0]) if _is_name(name)] if found else []


def told_below(title: str, lines: Iterable[str]) -> tuple[tuple[str, ...], str | None]:
    """Return whom and which day the first lines of a document without marks tell below its headline.

    Args:
        title: The headline.
        lines: The first lines of the document, without it.

    """
    from lxml import html  # noqa: PLC0415 - who has no pages needs none

    shown = "".join(f"<p>{escape(line)}</p>" for line in lines)
    tree = html.document_fromstring(f"<html><body><h1>{escape(title)}</h1>{shown}</body></html>")
    return shown_authors(tree, None), shown_day(tree)


def _lines(tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """Return the lines that stand around the heading of the story and before it, those outside first."""
    heading = heading_of(tree)
    taken: set[Any] = set()
    for element in () if heading is None else _below(heading, tree):
        if taken.isdisjoint(element.iterancestors()) and _is_line(element):
            taken.add(element)
            yield element


def _below(heading: Any, tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """Return the elements from a heading, or from the box that it is in, to the story."""
    parent = heading.getparent()
    start = parent if parent.tag in {"header", "div"} else heading
    elements = [element for element in tree.iter() if isinstance(element.tag, str)]
    prose = 0
    for element in elements[elements.index(start) :]:
        prose += element.tag == "p" and len(words_of(element).split()) >= _PROSE
        if prose >= _STANDFIRSTS:
            return
        if not _is_quoted(element):
            yield element


def _is_quoted(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element is part of what a page quotes, such as a post with a name and a day of its own."""
    return element.tag == "blockquote" or next(element.iterancestors("blockquote"), None) is not None


def _is_line(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element is one line, or what is called after the writers."""
    if element.tag in _NO_LINE or not 0 < len(words_of(element).split()) <= _LONGEST_LINE:
        return False
    within = [inner for inner in element.iterdescendants() if isinstance(inner.tag, str)]
    alone = not any(inner.tag in _LINES or _is_called_writer(inner) for inner in within)
    return alone or element.tag == "time" or _is_called_writer(element)


def _is_called_writer(element: Any) -> bool:  # noqa: ANN401
    called = " ".join(element.get(key) or "" for key in ("class", "rel", "id", *_MADE_OF))
    named = _WRITER.search(called) is not None or _leads_to_writer(element)
    return named and _NO_WRITER.search(called) is None


def _leads_to_writer(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element is a link to the page of somebody who writes, as its address says."""
    if element.tag != "a":
        return False
    address = element.get("href") or ""
    if _WRITERS_PAGE.search(address) is not None:
        return True
    somebody = _PAGE_OF_SOMEBODY.search(address)
    named = somebody is not None and bare_words(somebody[1].replace("-", " ")) == bare_words(words_of(element))
    return named and len(words_of(element.getparent()).split()) <= _LONGEST_BYLINE


def _named(line: Any, *, asks_by: bool) -> list[str]:  # noqa: ANN401
    """Return the people whom a line names: of a list all, of other lines those that stand first or are links."""
    entries = list(line.iter("li")) or [line]
    names = [name for entry in entries for name in _first_names(_pieces(entry), asks_by=asks_by)]
    linked = [] if asks_by and not names else _linked(line)
    return [*names, *(name for name in linked if name not in names)]


def _with_office(line: Any) -> list[str]:  # noqa: ANN401
    """Return the one whom a line names before what they are: "Ada Quill, Shipping Correspondent", on a line or two."""
    pieces = [piece for piece in _pieces(line) if day_of(piece) is None]
    found = line_words().office.fullmatch(", ".join(pieces[:2])) if 0 < len(pieces) <= _LONGEST_OFFICE else None
    return [found["name"]] if found and _is_name(found["name"]) else []


def _before_paper(line: Any, outlet: str | None) -> list[str]:  # noqa: ANN401
    """Return the one whom a line names before a bar and a paper: "Ada Quill | The Courier"."""
    pieces = [piece for piece in _pieces(line) if day_of(piece) is None]
    if _BAR.search(words_of(line)) is None or len(pieces) != 2:  # noqa: PLR2004 - a name and a paper
        return []
    is_paper = bare_words(pieces[1]) == bare_words(outlet or "") or line_words().paper.search(pieces[1])
    return [pieces[0]] if is_paper and line_words().people.fullmatch(pieces[0]) and _is_name(pieces[0]) else []


def _told_whole(line: Any) -> list[str]:  # noqa: ANN401
    """Return the one of whom a line says no more than that they report: "Our reporter Ada Quill, Orlay"."""
    found = line_words().told_whole.fullmatch(" ".join(words_of(line).split()).rstrip("."))
    name = (found["ours"] or found["sent"] or found["reports"]) if found else ""
    return [name] if _is_name(name) else []


def _linked(line: Any) -> list[str]:  # noqa: ANN401
    """Return the names in a line that lead to the pages of who writes, up to what says that somebody did other work."""
    names = []
    for link in line.iter("a"):
        if _OTHER_WORK.search(before(link)):
            break
        if "author" in (link.get("rel") or "").split() or _leads_to_writer(link):
            names += [name for name in _first_names(_pieces(link), asks_by=False) if name not in names]
    return names


def _pieces(line: Any) -> list[str]:  # noqa: ANN401
    """Return the parts of a line between its elements and its marks; "By" stays with what it belongs to."""
    written = line_words().label_alone.sub(r"\1: ", _as_by(line, "".join(_written(line))))
    joined = re.sub(r"(?i)\b((?:by|author|writer):?)\s*\n\s*", r"\1 ", written)
    joined = _SPLIT_LIST.sub(lambda found: f"{found[1]} " if found[1] else f"{found[2]} {found[3]} ", joined)
    return [" ".join(piece.split()) for piece in line_words().apart.split(joined) if piece.strip()]


def _as_by(line: Any, written: str) -> str:  # noqa: ANN401
    """Return the text of a line, its byline in English where its page is in a language with another word for "by".

    A page that does not say its language may be in any of them where the line is called after the writers.
    """
    known = line_words().by_elsewhere
    language = (line.getroottree().getroot().get("lang") or "").lower()[:2]
    tried = [language] if language or not _is_called_writer(line) else list(known)
    bys = (known[one] for one in tried if one in known)
    by, joint = next(((by, joint) for by, joint in bys if by.search(written)), (None, None))
    return written if by is None or joint is None else joint.sub(" and ", by.sub("By ", written, count=1))


def _written(element: Any) -> Iterator[str]:  # noqa: ANN401
    if _is_name_in_parts(element):
        yield " ".join(words_of(element).split())
        return
    yield element.text or ""
    for child in element:
        within_word = before(child)[-1:].isalpha() and (child.text or "")[:1].islower()
        apart = "\n" if child.tag in _BREAKS and not within_word else ""
        yield apart
        if isinstance(child.tag, str):
            yield from _written(child)
        yield apart + (child.tail or "")


def _is_name_in_parts(link: Any) -> bool:  # noqa: ANN401
    """Return whether a link leads from a name whose words stand in an element each."""
    words = [words_of(part).split() for part in link] if link.tag == "a" else []
    return len(words) > 1 and all(len(part) == 1 for part in words)


def _first_names(pieces: list[str], *, asks_by: bool) -> list[str]:
    words = line_words()
    pieces = [piece for piece in pieces if day_of(piece) is None and not (asks_by and _is_of_day(piece))]
    for piece in pieces:
        said = _behind_by(piece)
        if said == piece and (asks_by or piece is not pieces[0]):
            return []
        found = words.people.match(said)
        if found:
            return [name for name in _LIST.split(found[0]) if _is_name(name)]
    return []


def _is_of_day(piece: str) -> bool:
    """Return whether a part of a line says when the story was published, if in part only, and not by whom."""
    return line_words().published.match(piece) is not None and line_words().by.match(piece) is None


def _behind_by(piece: str) -> str:
    """Return what a part of a line says behind "By" or a label, and behind an office there; else all of it."""
    said = line_words().by.sub("", piece)
    if said == piece:
        return piece
    return line_words().office_between.sub(" ", line_words().office_before.sub("", said))


def _is_name(name: str) -> bool:
    return len(name.split()) > 1 and not names_a_body(name)
