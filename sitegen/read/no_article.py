"""Tells pages that hold no article: errors, doors that stay shut, lists, tickers, what a page shows beside news.

A kind of page is known by what its title or main heading says, by what it states of itself (types of schema.org, or
that it is not free), or by a sentence in its words. A page that states an article of its own is only refused by
kinds that such pages may be as well: a ticker, a beginning that ends at a wall.
"""

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib import resources
from typing import Any, NamedTuple

from sitegen.read.elements import text_of
from sitegen.read.json_ld import stated_types, states_a_price
from sitegen.read.listing import is_index, offers_choices
from sitegen.read.own_words import is_inside, is_of_sound, why_no_prose

_ARTICLE = re.compile(r"(?:Article|Report|BlogPosting)$")
_TICKER = "LiveBlogPosting"
_TEASERS = 8
"""Headings that are links, from which a page without prose of its own is a list of stories."""
_FEW_TEASERS = 4
"""Likewise, where each paragraph of more than a line sums up one of them."""
_LINE = 12
"""Words."""
_LITTLE_PROSE = 45
"""Words of paragraphs that follow each other, below which they are teasers and captions."""
_INDEX = "this page is a list of stories"
_ELSEWHERE = "this page only sends its reader to another one"
_GOES_TO = re.compile(r"\s*\d{1,2}(?:\.\d+)?\s*[;,]\s*url\s*=", re.IGNORECASE)
_CHOICES = "this page offers letters or goods to choose from"
_PLAYER = re.compile(r"youtube|vimeo|dailymotion|\bplayer\b|/embed/")
"""Address of a frame that shows a film."""
_PLAYER_BOX = re.compile(r"(?:^|[\s_-])(?:jw|video|media)[_-]?player(?:$|[\s_-])")
_QUOTES = re.compile(r"(?m)^.*[.!?]\W*\n(?:.*\n)*?\W*[“\"„«].+[”\"“»]")
"""Words that somebody is quoted with behind a line of prose: whoever sums up a film in a line or two has none."""
_VIDEO = "this page shows a video"
_PICTURES = "this page shows pictures"
_SLIDES = 6
"""Pictures with a line of their own from which a page without prose of its own shows them."""
_CAPTION = 30
"""Words up to which a line tells what a picture shows."""
_NUMBERED = re.compile(r"\(?\d+\s?(?:/|of)\s?\d+\b")


class _Kind(NamedTuple):
    """A kind of page that holds no article; its words stand in ``no_article.toml``."""

    reason: str
    title: re.Pattern[str] | None
    words: re.Pattern[str] | None
    types: frozenset[str]
    locked: bool
    beside_article: bool
    most_words: int
    hints: re.Pattern[str] | None = None
    """What a title or words may say in an article too."""
    controls: re.Pattern[str] | None = None
    """What stands on a button of such a page."""
    fields: frozenset[str] = frozenset()
    """The types of fields that such a page has."""

    def is_said(self, headings: list[str], body: str) -> bool:
        """Return whether a title, a main heading or the words say so."""
        named = self.title is not None and any(map(self.title.search, headings))
        return named or (self.words is not None and self.words.search(body) is not None)

    def is_hinted(self, headings: list[str], body: str) -> bool:
        """Return whether something says so that an article might say."""
        return self.hints is not None and any(map(self.hints.search, (*headings, body)))

    def is_built(self, tree: Any) -> bool:  # noqa: ANN401
        """Return whether the fields and buttons of a page say so."""
        if self.fields and any((field.get("type") or "").lower() in self.fields for field in tree.iter("input")):
            return True
        if self.controls is None:
            return False
        controls = filter(is_inside, tree.iter("button", "a", "input"))
        pressed = (text_of(one) or one.get("value") or "" for one in controls)
        return any(map(self.controls.search, pressed))


class _Stated(NamedTuple):
    """What a page states of itself."""

    types: frozenset[str]
    is_article: bool
    is_locked: bool


def why_no_article(
    tree: Any,  # noqa: ANN401 - lxml is not typed
    body: str,
    *,
    listed: Mapping[str, str],
    is_signed: bool = False,
) -> str | None:
    """Return why a page holds no article, or None.

    Args:
        tree: The page.
        body: What an extractor took for its article.
        listed: The lines of links to stories that the page had.
        is_signed: Whether the page names somebody as its author.

    """
    said = [text_of(found) for found in (*tree.xpath("//head/title")[:1], *tree.xpath("//h1")[:1])]
    stated, length = _stated(tree), len(body.split())
    for kind in _kinds():
        likely = not stated.is_article and (kind.is_hinted(said, body) or kind.is_built(tree))
        if length <= kind.most_words and (likely or kind.is_said(said, body) or _fits(kind, stated)):
            return kind.reason
    if stated.is_article:
        return None
    return _shown_instead(tree, body, listed) or (
        None if is_signed else why_no_prose(tree, _without_headings(body, said), said)
    )


def _shows_film(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a page has a film, or the frame or the box that one is shown in."""
    shown = tree.xpath("//video | //amp-video | //amp-youtube | //*[@data-video or @data-video-id]")
    framed = filter(_PLAYER.search, tree.xpath("//iframe/@src"))
    boxed = filter(_PLAYER_BOX.search, tree.xpath("//div/@class | //div/@id"))
    return bool(shown) or any(True for _ in framed) or any(True for _ in boxed)


def _sends_on(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a page tells a browser to go to another one."""
    told = tree.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh')='refresh']/@content")
    return any(map(_GOES_TO.match, told))


def _without_headings(body: str, headings: list[str]) -> str:
    return "\n".join(line for line in body.split("\n") if " ".join(line.split()) not in headings)


def _shown_instead(tree: Any, body: str, listed: Mapping[str, str]) -> str | None:  # noqa: ANN401
    """Return what a page shows that has next to no prose of its own, or None."""
    if len(body.split()) < _LITTLE_PROSE and _sends_on(tree):
        return _ELSEWHERE
    if _shows_film(tree) and len(body.split()) < _LITTLE_PROSE and not _QUOTES.search(body):
        return "this page plays a recording" if is_of_sound(body) else _VIDEO
    if _shows_pictures(tree):
        return _PICTURES
    if _is_list(tree) or is_index(tree, body, listed):
        return _INDEX
    return _CHOICES if offers_choices(tree) and _longest_prose(tree) < _LITTLE_PROSE else None


def _stated(tree: Any) -> _Stated:  # noqa: ANN401
    types = frozenset(stated_types(tree))
    shared = {str(kind).lower() for kind in tree.xpath('//meta[@property="og:type"]/@content')}
    is_article = "article" in shared or any(_ARTICLE.search(kind) and kind != _TICKER for kind in types)
    return _Stated(types | {f"og:{kind.partition('.')[0]}" for kind in shared}, is_article, states_a_price(tree))


def _fits(kind: _Kind, stated: _Stated) -> bool:
    if stated.is_article and not kind.beside_article:
        return False
    return not kind.types.isdisjoint(stated.types) or (kind.locked and stated.is_locked)


def _is_list(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a page has many headings that lead elsewhere, and next to no prose of its own."""
    teasers = [heading for heading in tree.iter("h2", "h3", "h4") if _leads_elsewhere(heading)]
    if len(teasers) < _TEASERS:
        links = {link for heading in teasers for link in heading.iterancestors("a")}
        return len(teasers) >= _FEW_TEASERS and _longest_prose(tree, behind={*teasers, *links}) < _LINE
    return _longest_prose(tree) < _LITTLE_PROSE


def _shows_pictures(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a page has many pictures with captions or numbers, and next to no prose of its own."""
    captions = sum(1 for figure in tree.iter("figure") if next(figure.iter("figcaption"), None) is not None)
    numbered = sum(1 for line in tree.iter("p", "figcaption") if _NUMBERED.match(text_of(line)))
    listed = sum(1 for entry in tree.iter("li", "div") if _is_picture_with_line(entry))
    return max(captions, numbered, listed) >= _SLIDES and _longest_prose(tree) < _LITTLE_PROSE


def _is_picture_with_line(entry: Any) -> bool:  # noqa: ANN401
    """Return whether an entry of a list, or a box, is a picture with a line of words, and leads nowhere."""
    pictures = entry.iter("img", "picture") if entry.tag == "li" else entry.iterchildren("img", "picture")
    shown = next(pictures, None) is not None and next(entry.iter("a"), None) is None
    return shown and 0 < len(text_of(entry).split()) <= _CAPTION


def _longest_prose(tree: Any, *, behind: Collection[Any] = ()) -> int:  # noqa: ANN401
    """Return the words of the longest prose, without paragraphs right behind some headings."""
    return max((_words_in_a_row(one) for one in tree.iter("p") if one.getprevious() not in behind), default=0)


def _words_in_a_row(paragraph: Any) -> int:  # noqa: ANN401
    """Return the words of the paragraphs that begin with one and follow each other; a teaser stands alone."""
    before, words = paragraph.getprevious(), 0
    while paragraph is not None and paragraph.tag == "p" and (before is None or before.tag != "p"):
        words += len(text_of(paragraph).split())
        paragraph = paragraph.getnext()
    return words


def _leads_elsewhere(heading: Any) -> bool:  # noqa: ANN401
    return heading.find(".//a") is not None or any(True for _ in heading.iterancestors("a"))


@cache
def _kinds() -> tuple[_Kind, ...]:
    listed = tomllib.loads(resources.files(__package__).joinpath("no_article.toml").read_text(encoding="utf-8"))
    return tuple(
        _Kind(
            reason=kind["reason"],
            title=_pattern(kind, "title"),
            words=_pattern(kind, "words"),
            types=frozenset(kind.get("types", ())),
            locked=kind.get("locked", False),
            beside_article=kind.get("beside_article", False),
            most_words=kind["most_words"],
            hints=_pattern(kind, "hints"),
            controls=_pattern(kind, "controls"),
            fields=frozenset(kind.get("fields", ())),
        )
        for kind in listed.values()
    )


def _pattern(kind: dict[str, Any], key: str) -> re.Pattern[str] | None:
    return re.compile(kind[key], re.IGNORECASE) if key in kind else None
