"""Takes out of the tree of a web page what its own marks say stands beside the story, and joins a story in pieces.

An extractor knows menus and sidebars. Boxes about the author, captions, and teasers between two paragraphs it takes for
the article, because they are as long and stand where its paragraphs do. What tells them is how the page is built: the
names of its elements, a picture in them, a line that is nothing but a link. Words within a sentence are never touched.
"""

import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib import resources
from itertools import islice
from typing import Any

from sitegen.read.elements import break_after, words_of
from sitegen.read.furniture import REPLIES
from sitegen.read.picture_lines import LONGEST_CAPTION, is_all_in, is_line_of_picture

_BOXES = (
    *("div", "section", "aside", "article", "ul", "ol", "dl", "p", "header", "footer", "nav", "form", "figure", "span"),
    *("small", "blockquote", "details"),
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_LETTER = re.compile(r"[^a-z]+")
_NAMING = {"role": "role", "aria-label": "label", "itemprop": "prop", "data-type": "kind", "data-role": "kind"}
"""Attribute that says what an element is -> how its names begin."""
_MADE_OF = ("data-module", "data-component", "data-testid", "data-test", "data-qa", "data-widget", "data-block")
"""Attributes in which programs of pages say of which of their parts an element is made."""
_PICTURE = re.compile(r"\b(?:image|img|photo|picture|caption|media|gallery|video)\b")
_CAPTION = re.compile(
    r"\bcaption\b|\b(?:photo|image|picture|media) (?:credit|desc|description|legend)\b|\bvideo description\b"
)
_NOTICE = re.compile(
    r"(?:\w+ ){0,2}(?:corrections?|clarifications?|erratum)"
    r"(?: (?:notes?|notice|box|text|block|body|wrapper|content))?$",
)
"""Name of an element that tells what was corrected of the story."""
_PULLED = re.compile(r"\b(?:pull ?quotes?|pq|quote box|block ?quote)\b")
_BIOGRAPHY = re.compile(
    r"(?:[^\W\d_][\w.'’-]+ ){1,4}(?:is|was) (?:an? |the )?(?:[\w’'-]+ ){0,5}"
    r"(?:reporter|writer|editor|correspondent|columnist|journalist|contributor|intern|fellow|author|professor)\b.*",
    re.DOTALL,
)
"""What a paragraph says of its author, where all of it is in italics at the end of a story."""
_SUBJECT = ("tag ", "category ", "topic ", "post ", "channel ", "section ")
_MOST_OF_STORY = 0.2
"""Share of the page's prose from which an element holds the story, whatever it is called."""
_SMALL = 40
"""Words up to which a box that is called so is beside a story of no more than as many again."""
_OFFER = 60
"""Words up to which a box that asks for an address says what is sent there."""
_LABEL = 5
"""Words up to which a line begins with a label."""
_CLOSING = "])»›→>"
"""Signs that may stand behind the link of such a line."""
_TEASER = 3
"""Words from which a line that is nothing but a link is a headline of another story."""
_PIECE = 60
"""Words of paragraphs from which an element is a piece of the story, and those of its make are others."""


def take_out_what_stands_beside(tree: Any) -> tuple[str, ...]:  # noqa: ANN401 - lxml is not typed
    """Change a page's tree so that its story is in one piece, without what its marks say stands beside it.

    Args:
        tree: The page as lxml.html parses it; changed in place.

    Returns:
        What the publisher says of its own corrections, as the page's marks tell it.

    """
    whole = _prose(tree)
    notices = []
    for box in [box for box in tree.iter(*_BOXES, *_own_tags(tree)) if _is_beside(box) or _is_notice(box)]:
        if box.getroottree().getroot() is tree.getroottree().getroot() and _is_little(box, whole):
            notices += [" ".join(_words(box))] if _is_notice(box) else []
            _take_out(box)
    _drop_replies(tree, whole)
    for line in [line for line in tree.iter("p", "ul", "ol", "h2", "h3", "h4") if _is_line_beside(line)]:
        if line.getparent() is not None:
            line.drop_tree()
    _drop_pulled(tree)
    _unwrap_pieces(tree)
    _join_pieces(tree)
    return tuple(filter(None, notices))


def _is_little(box: Any, whole: int) -> bool:  # noqa: ANN401
    """Return whether a box holds so little of the page's prose that it cannot be its story."""
    prose = _prose(box)
    return prose < whole * _MOST_OF_STORY or (prose * 2 < whole and len(_words(box)) <= _SMALL)


def _own_tags(tree: Any) -> set[str]:  # noqa: ANN401
    """Return the names of the elements that the page's own program defines: HTML has none with a hyphen."""
    return {one.tag for one in tree.iter() if isinstance(one.tag, str) and "-" in one.tag}


def _is_beside(box: Any) -> bool:  # noqa: ANN401
    if _asks_for_address(box):
        return True
    names = _names(box)
    if not names or next(box.iter("h1"), None) is not None or _is_in_sentence(box):
        return False
    return any(kind.search(name) for kind in _kinds() for name in names) or _is_caption(box, names)


def _asks_for_address(box: Any) -> bool:  # noqa: ANN401
    """Return whether a box is there for its reader to leave an address of mail."""
    fields = box.xpath(".//input[@type='email']") if box.tag in {"div", "section", "aside"} else []
    return bool(fields) and len(_words(box)) <= _OFFER and next(box.iter("h1"), None) is None


def _is_notice(box: Any) -> bool:  # noqa: ANN401
    return any(map(_NOTICE.match, _names(box))) and not _is_in_sentence(box)


def _is_caption(box: Any, names: list[str]) -> bool:  # noqa: ANN401
    shown = next(box.iter("img", "picture", "video", "iframe", "amp-img"), None) is not None
    named = any(map(_CAPTION.search, names)) or (shown and any(map(_PICTURE.search, names)))
    return named and len(_words(box)) < LONGEST_CAPTION


def _take_out(box: Any) -> None:  # noqa: ANN401
    """Take an element out, and end the line where it stood between two texts."""
    if box.tag not in {"span", "small"} and (box.tail or "").strip():
        break_after(box)
    box.drop_tree()


def _drop_replies(tree: Any, whole: int) -> None:  # noqa: ANN401
    """Take out what stands behind a heading over what readers wrote, in the same part of the page."""
    for heading in [one for one in tree.iter("h2", "h3", "h4", "h5") if REPLIES.fullmatch(" ".join(_words(one)))]:
        replies = [heading, *heading.itersiblings()]
        if heading.getparent() is not None and sum(map(_prose, replies)) < whole / 2:
            for one in replies:
                one.getparent().remove(one)


def _drop_pulled(tree: Any) -> None:  # noqa: ANN401
    """Take out quotations that a page sets apart once more, whose words stand in the story too."""
    lines = list(tree.iter("p", "li"))
    for box in [box for box in tree.iter("blockquote", "aside", "div", "figure", "p", "span") if _is_pulled(box)]:
        within, words = {box, *box.iterdescendants()}, _letters(_words(box))
        if words and not _is_in_sentence(box):
            said = (_letters(_words(line)) for line in lines if line not in within)
            if any(words in one for one in said):
                _take_out(box)


def _is_pulled(box: Any) -> bool:  # noqa: ANN401
    return box.tag == "blockquote" or any(map(_PULLED.search, _names(box)))


def _letters(words: list[str]) -> str:
    return " ".join(filter(None, (re.sub(r"\W+", "", word) for word in words))).casefold()


def _is_in_sentence(box: Any) -> bool:  # noqa: ANN401
    """Return whether an element is a part of a paragraph that has words beside it."""
    paragraph = next(box.iterancestors("p", "li", "blockquote"), None)
    return paragraph is not None and len(_words(paragraph)) > len(_words(box))


def _is_line_beside(line: Any) -> bool:  # noqa: ANN401
    return _is_teaser(line) or is_line_of_picture(line) or _is_biography(line) or _is_standfirst(line)


def _is_standfirst(line: Any) -> bool:  # noqa: ANN401
    """Return whether a heading stands behind the main one in the same header: it sums the story up."""
    header = next(line.iterancestors("header"), None)
    return (
        line.tag in {"h2", "h3"} and header is not None and next(header.iter("h1"), None) in line.xpath("preceding::h1")
    )


def _is_teaser(line: Any) -> bool:  # noqa: ANN401
    """Return whether a line is nothing but a link to another story; a heading only where the link is around it."""
    within = any(_leads_away(link) for link in line.iterancestors("a"))
    if line.tag in {"h2", "h3", "h4"}:
        return next(line.iterancestors("a"), None) is not None
    if len(_words(line)) < _TEASER * max(1, len(list(line.iter("li")))):
        return False
    linked = [word for link in line.iter("a") if _leads_away(link) for word in _words(link)]
    return within or (bool(linked) and _is_label(_words(line), linked, bold=_is_bold_but_for_links(line)))


def _leads_away(link: Any) -> bool:  # noqa: ANN401
    return not (link.get("href") or "#").startswith("#")


def _is_bold_but_for_links(line: Any) -> bool:  # noqa: ANN401
    """Return whether a line's words outside its links are set in bold."""
    return not line.xpath(".//text()[normalize-space() and not(ancestor::a) and not(ancestor::strong or ancestor::b)]")


def _is_label(words: list[str], linked: list[str], *, bold: bool) -> bool:
    """Return whether words are those of links, at most with a sign or a label before them.

    A label is a few words with a colon or a bar, in capitals or set in bold.
    """
    said, links = "".join(words).rstrip(_CLOSING), "".join(linked).rstrip(_CLOSING)
    label = said.removesuffix(links)
    few = len(words) - len(linked) <= _LABEL
    named = few and label.endswith((":", "|")) and (bold or label.isupper())
    return said.endswith(links) and (named or not any(map(str.isalnum, label)))


def _is_biography(line: Any) -> bool:  # noqa: ANN401
    if (
        line.tag != "p"
        or len(list(islice(line.itersiblings("p"), _TEASER))) == _TEASER
        or not is_all_in(line, "em", "i")
    ):
        return False
    return _BIOGRAPHY.fullmatch(" ".join(_words(line))) is not None


def _join_pieces(tree: Any) -> None:  # noqa: ANN401
    """Put a story whose pieces, elements of one make, stand in several parents, into the first of those."""
    alike = defaultdict(list)
    for piece in tree.iter("div", "section"):
        if piece.get("class") and _own_words(piece):
            alike[piece.tag, piece.get("class"), sum(1 for _ in piece.iterancestors())].append(piece)
    for pieces in alike.values():
        if any(_own_words(piece) >= _PIECE for piece in pieces):
            _join(pieces)


def _unwrap_pieces(tree: Any) -> None:  # noqa: ANN401
    """Let an element that holds nothing but pieces of a story give them to its parent, which holds others of them.

    An extractor drops it where it is called "teaser" or the like, whatever it holds.
    """
    pieces = [piece for piece in tree.iter("div", "section") if piece.get("class") and _own_words(piece)]
    makes = {(piece.tag, piece.get("class")) for piece in pieces if _own_words(piece) >= _PIECE}
    for box in list(dict.fromkeys(piece.getparent() for piece in pieces)):
        beside = {(one.tag, one.get("class")) for one in box.itersiblings()} & makes
        if beside and all((one.tag, one.get("class")) in beside for one in box):
            box.drop_tag()


def _join(pieces: list[Any]) -> None:
    """Put what stands around pieces of a story, in several parents, into the first of those, in its order."""
    parents: dict[Any, int] = {}
    for piece in pieces:
        parents[piece.getparent()] = parents.get(piece.getparent(), 0) + _own_words(piece)
    first, *others = parents
    for other in others:
        if parents[other] >= _PIECE and _is_one_story(first, other):
            first.extend(list(other))


def _own_words(piece: Any) -> int:  # noqa: ANN401
    """Return how many words an element has in paragraphs of its own."""
    return sum(len(_words(p)) for p in piece.iterchildren("p"))


def _is_one_story(first: Any, other: Any) -> bool:  # noqa: ANN401
    """Return whether nothing between two pieces says that another story begins."""
    around = set(first.iterancestors())
    branch = [other]
    for parent in other.iterancestors():
        if parent in around:
            break
        branch.append(parent)
    top = branch[-1]
    return not any(one.tag == "article" for one in branch) and next(top.iter("h1"), None) is None


def _names(box: Any) -> list[str]:  # noqa: ANN401
    """Return what an element is called, in small letters, the parts of each name with blanks between them.

    What a story is about (``tag-top-stories``) stands among the names of its element too, and says nothing of its kind.
    """
    parts = (*(box.get(key) or "" for key in ("class", "id", *_MADE_OF)), box.tag if "-" in box.tag else "")
    names = " ".join(parts).split()
    apart = (_NO_LETTER.sub(" ", _CAMEL.sub(" ", name).lower()).strip() for name in names)
    told = (f"{kind} {box.get(key).strip().lower()}" for key, kind in _NAMING.items() if box.get(key))
    return [*(name for name in apart if not name.startswith(_SUBJECT)), *told]


@cache
def _kinds() -> tuple[re.Pattern[str], ...]:
    listed = tomllib.loads(resources.files(__package__).joinpath("boxes.toml").read_text(encoding="utf-8"))
    return tuple(re.compile(kind["name"]) for kind in listed.values())


def _prose(tree: Any) -> int:  # noqa: ANN401
    """Return how many words an element holds in paragraphs and lists."""
    return sum(len(_words(line)) for line in tree.iter("p", "li") if line.find(".//p") is None)


def _words(element: Any) -> list[str]:  # noqa: ANN401
    return words_of(element).split()
