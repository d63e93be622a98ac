"""Takes out of the tree of a web page what its own marks say stands beside the story, and joins a story in pieces.

An extractor knows menus and sidebars. Boxes about the author, captions, and teasers between two paragraphs it takes for
the article, because they are as long and stand where its paragraphs do. What tells them is how the page is built: the
names of its elements, a picture in them, a line that is nothing but a link. Words within a sentence are never touched.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

_BOXES = (
    "div",
    "section",
    "aside",
    "ul",
    "ol",
    "dl",
    "p",
    "header",
    "footer",
    "nav",
    "form",
    "figure",
    "span",
    "small",
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_LETTER = re.compile(r"[^a-z]+")
_BESIDE = re.compile(
    r"\b(?:(?:author|writer|reporter|contributor|profile) (?:\w+ )?(?:bio|biography|box|about|description|card)"
    r"|about (?:the )?(?:author|writer)|bio (?:box|wrapper|text)|biography"
    r"|(?:latest|recent|top|more|other) (?:news|posts|articles|stories)|most (?:read|popular|viewed|shared)"
    r"|read (?:more|next|also)|related|recommended|recirc|newsletter|(?:single )?cta|sign ?up"
    r"|print header|overlay|popover|tooltip|rollover|hovercard)\b",
)
"""Names that houses give to the elements beside a story, in small letters with blanks between their parts."""
_PICTURE = re.compile(r"\b(?:image|img|photo|picture|caption|media|gallery)\b")
_SUBJECT = ("tag ", "category ", "topic ", "post ", "channel ", "section ")
_LONGEST_CAPTION = 80
"""Words from which an element with a picture in it is no caption."""
_MOST_OF_STORY = 0.2
"""Share of the page's prose from which an element holds the story, whatever it is called."""
_TEASER = 3
"""Words from which a line that is nothing but a link is a headline of another story."""
_PIECE = 60
"""Words of paragraphs from which an element is a piece of the story."""


def take_out_what_stands_beside(tree: Any) -> None:  # noqa: ANN401 - lxml is not typed
    """Change a page's tree so that its story is in one piece, without what its marks say stands beside it.

    Args:
        tree: The page as lxml.html parses it; changed in place.

    """
    whole = _prose(tree)
    beside = [box for box in tree.iter(*_BOXES) if _is_beside(box)]
    for box in beside:
        if box.getparent() is not None and _prose(box) < whole * _MOST_OF_STORY:
            box.drop_tree()
    for teaser in [line for line in tree.iter("p", "ul", "ol", "h2", "h3", "h4") if _is_teaser(line)]:
        if teaser.getparent() is not None:
            teaser.drop_tree()
    _join_pieces(tree)


def _is_beside(box: Any) -> bool:  # noqa: ANN401
    names = _names(box)
    if not names or next(box.iter("h1"), None) is not None or _is_in_sentence(box):
        return False
    return any(map(_BESIDE.search, names)) or _is_caption(box, names)


def _is_caption(box: Any, names: list[str]) -> bool:  # noqa: ANN401
    shown = next(box.iter("img", "picture", "video", "amp-img"), None) is not None
    return shown and any(map(_PICTURE.search, names)) and len(_words(box)) < _LONGEST_CAPTION


def _is_in_sentence(box: Any) -> bool:  # noqa: ANN401
    """Return whether an element is a part of a paragraph that has words beside it."""
    paragraph = next(box.iterancestors("p", "li", "blockquote"), None)
    return paragraph is not None and len(_words(paragraph)) > len(_words(box))


def _is_teaser(line: Any) -> bool:  # noqa: ANN401
    """Return whether a line is nothing but a link to another story; a heading only where the link is around it."""
    if line.tag in {"h2", "h3", "h4"}:
        return next(line.iterancestors("a"), None) is not None
    said = "".join(_words(line))
    linked = [link for link in line.iter("a") if not (link.get("href") or "#").startswith("#")]
    return len(_words(line)) >= _TEASER * max(1, len(list(line.iter("li")))) and said == "".join(
        word for link in linked for word in _words(link)
    )


def _join_pieces(tree: Any) -> None:  # noqa: ANN401
    """Put a story that stands in several elements of one make, one after another, into the first of them."""
    alike = defaultdict(list)
    for piece in tree.iter("div", "section"):
        if piece.get("class") and sum(len(_words(p)) for p in piece.iterchildren("p")) >= _PIECE:
            alike[piece.tag, piece.get("class"), sum(1 for _ in piece.iterancestors())].append(piece)
    for first, *others in alike.values():
        for other in others:
            if _is_one_story(first, other):
                first.extend(list(other))


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
    names = f"{box.get('class') or ''} {box.get('id') or ''}".split()
    apart = (_NO_LETTER.sub(" ", _CAMEL.sub(" ", name).lower()).strip() for name in names)
    return [name for name in apart if not name.startswith(_SUBJECT)]


def _prose(tree: Any) -> int:  # noqa: ANN401
    """Return how many words an element holds in paragraphs and lists."""
    return sum(len(_words(line)) for line in tree.iter("p", "li") if line.find(".//p") is None)


def _words(element: Any) -> list[str]:  # noqa: ANN401
    return "".join(_texts(element)).split()


def _texts(element: Any) -> Iterator[str]:  # noqa: ANN401
    return (text for text in element.itertext() if isinstance(text, str))
