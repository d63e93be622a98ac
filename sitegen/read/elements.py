"""Small changes to the tree of a web page, and what stands around one of its elements."""

from collections.abc import Callable, Iterable
from typing import Any

from sitegen.read.steps import steps_over, take_steps

BLOCKS = ("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "figcaption")
KEPT = frozenset({"a", "b", "strong", "em", "i", "br", "cite"})
"""Inline elements that an extractor understands."""
LOST = "\ufffd"
"""Sign for what nobody knows: what is drawn from around it is held, as around any lost character."""
_LINES = frozenset({*BLOCKS, "div", "td", "article", "section", "main", "body"})


def each(tree: Any, fits: Callable[[Any], bool], change: Callable[[Any], None], tags: Iterable[str] = ()) -> None:  # noqa: ANN401
    """Change the elements that fit, those within another before it.

    Args:
        tree: The page as lxml.html parses it.
        fits: Tells which elements are changed.
        change: Changes one of them.
        tags: What they are called, or nothing where they may be called anything.

    """
    for element in reversed([one for one in tree.iter(*tags) if isinstance(one.tag, str) and fits(one)]):
        change(element)


def words_of(element: Any) -> str:  # noqa: ANN401
    """Return the words of an element with their blanks, without those of comments."""
    texts = [text for text in element.itertext() if isinstance(text, str)]
    words = "".join(texts)
    take_steps(len(texts) + steps_over(words))
    return words


def text_of(element: Any) -> str:  # noqa: ANN401
    """Return the words of an element, blanks as one."""
    return " ".join(words_of(element).split())


def before(element: Any) -> str:  # noqa: ANN401
    """Return the words right before an element, in its parent."""
    previous = element.getprevious()
    if previous is None:
        return (element.getparent().text or "") if element.getparent() is not None else ""
    return previous.tail or (words_of(previous) if isinstance(previous.tag, str) else before(previous))


def before_in_block(element: Any) -> str:  # noqa: ANN401
    """Return the words right before an element that may be the first of its parents."""
    while not before(element).strip() and element.getparent() is not None and element.tag not in BLOCKS:
        element = element.getparent()
    return before(element).rstrip("\n")


def after(element: Any) -> str:  # noqa: ANN401
    """Return the words right behind an element, in its parent."""
    following = element.getnext()
    return element.tail or (words_of(following) if following is not None and isinstance(following.tag, str) else "")


def is_between_words(element: Any) -> bool:  # noqa: ANN401
    """Return whether words stand on both sides of an element of a block's own line."""
    parent = element.getparent()
    within = parent is not None and parent.tag in {*BLOCKS, *KEPT, "div", "span", "td"}
    return within and bool(before(element).strip() and (element.tail or "").strip())


def is_amid_words(element: Any) -> bool:  # noqa: ANN401
    """Return whether words of the same line stand on both sides of an element, or of what is only around it."""
    left = right = False
    while element is not None and element.tag not in _LINES:
        left, right = left or bool(before(element).strip()), right or bool((element.tail or "").strip())
        element = element.getparent()
    return left and right


def replace(element: Any, text: str) -> None:  # noqa: ANN401
    """Put a text in the place of an element."""
    for child in list(element):
        element.remove(child)
    element.text = text
    give_up_tag(element)


def give_up_tag(element: Any) -> None:  # noqa: ANN401
    """Let an element's words stand where it stood; they are put behind those before it, which are copied for it."""
    previous, parent = element.getprevious(), element.getparent()
    left = previous.tail if previous is not None else parent.text if parent is not None else ""
    take_steps(steps_over(left or "") + steps_over(element.text or ""))
    element.drop_tag()


def drop(element: Any) -> None:  # noqa: ANN401
    """Take an element out with its words; of the blanks on both sides one is left, or the end of a block's line."""
    left, tail = before(element), element.tail or ""
    take_steps(steps_over(left) + steps_over(tail))
    if left[-1:].isspace() and tail[:1].isspace():
        element.tail = tail.lstrip()
    if element.tag in _LINES and tail.strip():
        break_after(element)
    element.drop_tree()


def write_lost(element: Any) -> None:  # noqa: ANN401
    """Write the sign for what is not known in the place of an element; several words are no part of the one before."""
    replace(element, f" {LOST}" if " " in words_of(element) else LOST)


def break_after(element: Any) -> None:  # noqa: ANN401
    """End the line behind an element, as a browser does behind a block."""
    line = element.makeelement("br")
    line.tail, element.tail = element.tail, None
    element.addnext(line)


def break_around(element: Any) -> None:  # noqa: ANN401
    """Set an element in lines of its own."""
    break_after(element)
    element.addprevious(element.makeelement("br"))
