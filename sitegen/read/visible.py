"""Turns the tree of a web page into what its reader sees, before the article is looked for in it.

An extractor drops elements by their name and class, also within a sentence: "We will <button>not</button> sell" becomes
"We will sell". So within prose every element that is no link and no emphasis gives up its tag and keeps its words. What
no reader sees goes, quotation marks that a browser draws are written, and raised figures say what they are.
"""

import re
from collections.abc import Callable, Iterable
from typing import Any

from sitegen.read.styles import Styles, is_shown_when_wide, styles_of

_BLOCKS = ("p", "li", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "figcaption")
_NESTING = frozenset({*_BLOCKS, "div", "section", "article", "table", "ul", "ol", "dl", "figure", "form", "aside"})
_KEPT = frozenset({"a", "b", "strong", "em", "i", "br", "cite"})
"""Inline elements that an extractor understands."""
_NO_WORDS = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "img", "picture", "video", "audio", "object", "canvas"}
    | {"select", "option", "textarea", "input", "datalist", "source", "wbr", "hr"},
)
_STRUCK = frozenset({"s", "strike", "del"})
_ABOVE = frozenset({"rt", "rp"})
"""How a word is spoken, written above it."""
_FIELDS = ("input", "select", "textarea")
_NO_FIELD = frozenset({"hidden", "checkbox", "radio", "file", "image", "range", "color", "password"})
_ENDS_PARAGRAPH = ("aside", "form", "figure", "header", "footer", "nav", "section", "article")
_NOTE = re.compile(r"foot-?note|endnote|\bfn|\breference\b", re.IGNORECASE)
_NOTE_MARK = re.compile(r"[\[(]?(?:[0-9]{1,3}|[a-z*†‡§¶#])[\])]?")
_ORDINAL = re.compile(r"st|nd|rd|th", re.IGNORECASE)
_LENGTH = re.compile(r"(?<![^\W\d_])(?:[kcdm]?m|ft|mi|in|yd)$")
_POWER = re.compile(r"[+−-]?[0-9]+")
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_SUMS = frozenset({"mfrac", "msup"})
_PARTS = 2
"""What a fraction or a power is made of."""
_OF = frozenset("/⁄")
"""Signs between the parts of a fraction."""
_QUOTES = (("“", "”"), ("‘", "’"))
_MARKED = frozenset('“”"«»„')
_OPENS_SIGNATURE = "—–―- \n\t"
_OWN_WORDS = 3
"""Words beside an element that make it a part of a sentence."""
_STORY = 15
"""Words from which an element is a story of its own, and no teaser."""


def show_what_is_seen(tree: Any) -> None:  # noqa: ANN401 - lxml is not typed
    """Change a page's tree so that its text is what a browser shows.

    Args:
        tree: The page as lxml.html parses it; changed in place.

    """
    _keep_one_story(tree)
    styles = styles_of(tree)
    _each(tree, lambda element: _is_template(element) or _is_unseen(element, styles), _drop)
    _each(tree, lambda element: element.tag in _STRUCK | _ABOVE or _is_struck(element, styles), _drop)
    _each(tree, lambda element: element.tag in _FIELDS and _is_between_words(element), _write_field)
    _each(tree, lambda element: element.tag == "svg" and _is_between_words(element), _write_drawn)
    _each(tree, lambda element: element.tag in _ENDS_PARAGRAPH and _is_in_prose(element), _break_after)
    _each(tree, _is_pictured_word, _write_lost)
    _each(tree, lambda element: element.tag in _SUMS and len(element) == _PARTS, _write_sum)
    _each(tree, _is_numerator, _write_numerator)
    _each(tree, _is_mark_of_note, _drop)
    _each(tree, lambda element: element.tag == "sup", _write_raised)
    _each(tree, lambda element: element.tag == "q", _write_quotation)
    _each(tree, lambda element: element.tag == "blockquote", _write_signature)
    for block in tree.iter(*_BLOCKS):
        _join_inline(block)


def _each(tree: Any, fits: Callable[[Any], bool], change: Callable[[Any], None]) -> None:  # noqa: ANN401
    """Change the elements that fit, those within another before it."""
    for element in reversed([element for element in tree.iter() if isinstance(element.tag, str) and fits(element)]):
        change(element)


def _keep_one_story(tree: Any) -> None:  # noqa: ANN401
    """Take out what is another story: an article of its own beside the one with the page's main heading."""
    stories = [story for story in tree.iter("article") if not any(True for _ in story.iterancestors("article"))]
    main = [story for story in stories if next(story.iter("h1"), None) is not None]
    if len(main) == 1 and len(_text(main[0]).split()) >= _STORY:
        for story in stories:
            if story is not main[0] and next(story.iter("h2", "h3"), None) is not None:
                _drop(story)


def _is_template(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element is there for scripts to copy; the one of a shadow root is shown where it stands."""
    return element.tag == "template" and element.get("shadowrootmode") is None and not _holds_most(element)


def _is_unseen(element: Any, styles: Styles) -> bool:  # noqa: ANN401
    if element.tag in {"html", "body"} or element.tag in _NO_WORDS:
        return False
    if element.get("hidden") is not None or styles.hides(element):
        return not _holds_most(element)
    if is_shown_when_wide(element):
        return False
    if styles.moves_away(element):
        return not _holds_most(element)
    return styles.fades(element) and _is_within_sentence(element)


def _is_struck(element: Any, styles: Styles) -> bool:  # noqa: ANN401
    return styles.strikes(element) and not _holds_most(element)


def _is_in_prose(element: Any) -> bool:  # noqa: ANN401
    """Return whether words of the same paragraph stand on both sides of an element."""
    return element.getparent().tag == "p" and _is_between_words(element)


def _is_between_words(element: Any) -> bool:  # noqa: ANN401
    """Return whether words stand on both sides of an element of a block's own line."""
    parent = element.getparent()
    within = parent is not None and parent.tag in {*_BLOCKS, *_KEPT, "div", "span", "td"}
    return within and bool(_before(element).strip() and (element.tail or "").strip())


def _write_drawn(element: Any) -> None:  # noqa: ANN401
    """Write the words of a drawing within a sentence; its title and description are shown to nobody."""
    _replace(element, " ".join(" ".join(_text(part).split()) for part in element.iter("text")))


def _is_pictured_word(element: Any) -> bool:  # noqa: ANN401
    """Return whether a picture between words is told to be a word or two: nobody can say what its reader sees there."""
    alt = (element.get("alt") or "").split() if element.tag == "img" else []
    return 0 < len(alt) <= _PARTS and any(map(str.isalnum, "".join(alt))) and _is_in_prose(element)


def _write_lost(element: Any) -> None:  # noqa: ANN401
    """Write the sign for what is not known, so that what is drawn from around it is held."""
    _replace(element, "\ufffd")


def _write_sum(element: Any) -> None:  # noqa: ANN401
    """Write a fraction of MathML with its line, and a power raised: without them their digits would be one number."""
    first, second = (" ".join(_text(part).split()) for part in element)
    if element.tag == "mfrac":
        before = _before_block(element)
        _replace(element, f"{' ' if before[-1:].isdigit() else ''}{first}/{second}")
    else:
        raised = second.translate(_RAISED) if _POWER.fullmatch(second) else f"^{second}"
        _replace(element, first + raised)


def _before_block(element: Any) -> str:  # noqa: ANN401
    """Return the words right before an element that may be the first of its parents."""
    while not _before(element).strip() and element.getparent() is not None and element.tag not in _BLOCKS:
        element = element.getparent()
    return _before(element).rstrip("\n")


def _is_mark_of_note(element: Any) -> bool:  # noqa: ANN401
    """Return whether a link right behind a word is the number of a note on the same page."""
    if element.tag != "a" or not _NOTE_MARK.fullmatch(_text(element).strip()):
        return False
    leads = (element.get("href") or "").startswith("#") or element.get("role") == "doc-noteref"
    return leads and bool(_before(element)[-1:].strip())


def _write_field(element: Any) -> None:  # noqa: ANN401
    """Write what a field shows: what is filled in, or the entry that is chosen."""
    if element.tag == "input":
        words = "" if (element.get("type") or "text").lower() in _NO_FIELD else element.get("value") or ""
    elif element.tag == "select":
        entries = list(element.iter("option"))
        chosen = next((one for one in entries if one.get("selected") is not None), *entries[:1] or [None])
        words = "" if chosen is None else _text(chosen)
    else:
        words = _text(element)
    _replace(element, words.strip())


def _break_after(element: Any) -> None:  # noqa: ANN401
    """End the line at what no paragraph can hold, as a browser does: what stands around it is no sentence."""
    line = element.makeelement("br")
    line.tail, element.tail = element.tail, None
    element.addnext(line)


def _holds_most(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element holds most of the page's prose: then a script shows it."""
    inside, whole = (sum(len(_text(p)) for p in tree.iter("p")) for tree in (element, element.getroottree().getroot()))
    return inside * 2 > whole


def _is_within_sentence(element: Any) -> bool:  # noqa: ANN401
    block = next(element.iterancestors(*_BLOCKS), None)
    return block is not None and len(_text(block).split()) >= len(_text(element).split()) + _OWN_WORDS


def _is_numerator(element: Any) -> bool:  # noqa: ANN401
    return element.tag == "sup" and (element.tail or "")[:1] in _OF and _text(element).strip().isdigit()


def _write_numerator(element: Any) -> None:  # noqa: ANN401
    """Write the upper part of a fraction, apart from the whole number before it."""
    words = _text(element).strip()
    _replace(element, f" {words}" if _before(element)[-1:].isdigit() else words)


def _write_raised(element: Any) -> None:  # noqa: ANN401
    """Write a raised figure as what it is: a note goes, a power stays raised, an ordinal stands in the line."""
    words, before = _text(element).strip(), _before(element)
    link = next(element.iter("a"), None)
    named = " ".join(filter(None, (element.get("class"), element.get("id"))))
    linked = link is not None and (link.get("href") or "").startswith("#")
    raisable = _POWER.fullmatch(words) and (before[-1:].isdigit() or _LENGTH.search(before))
    power = words.translate(_RAISED) if raisable else ""
    if linked or _NOTE.search(named):
        _drop(element)
    elif power:
        _replace(element, power)
    elif _NOTE_MARK.fullmatch(words) and not _ORDINAL.fullmatch(words) and before[-1:].strip():
        _drop(element)
    else:
        element.drop_tag()


def _write_quotation(element: Any) -> None:  # noqa: ANN401
    """Write the marks that a browser draws around ``<q>``, single ones within double ones."""
    depth = sum(1 for _ in element.iterancestors("q"))
    opening, closing = _QUOTES[depth % 2]
    element.text = opening + (element.text or "")
    last = element[-1] if len(element) else None
    if last is None:
        element.text += closing
    else:
        last.tail = (last.tail or "") + closing
    element.drop_tag()


def _write_signature(element: Any) -> None:  # noqa: ANN401
    """Write a block quotation that names its source in a line: “words” — source."""
    cited = [part for part in element.iter("footer", "cite") if part.getparent() is not None]
    if not cited:
        return
    source = _text(cited[0]).strip(_OPENS_SIGNATURE)
    _drop(cited[0])
    words = " ".join(_text(element).split())
    if not source or not words:
        return
    marked = words if words[0] in _MARKED else f"“{words}”"
    for child in list(element):
        element.remove(child)
    element.text = f"{marked} — {source}"
    element.tag = "p"


def _join_inline(block: Any) -> None:  # noqa: ANN401
    """Let every inline element of a sentence give up its tag, but for links and emphasis."""
    inline = [e for e in block.iterdescendants() if isinstance(e.tag, str) and e.tag not in _KEPT | _NO_WORDS]
    if any(element.tag in _NESTING for element in inline):
        return
    own = len(_text(block).split())
    for element in reversed(inline):
        if own - len(_text(element).split()) >= _OWN_WORDS:
            element.drop_tag()


def _text(element: Any) -> str:  # noqa: ANN401
    return "".join(_texts(element))


def _texts(element: Any) -> Iterable[str]:  # noqa: ANN401
    return (text for text in element.itertext() if isinstance(text, str))


def _before(element: Any) -> str:  # noqa: ANN401
    """Return the words right before an element, in its parent."""
    previous = element.getprevious()
    if previous is None:
        return (element.getparent().text or "") if element.getparent() is not None else ""
    return previous.tail or _text(previous)


def _replace(element: Any, text: str) -> None:  # noqa: ANN401
    for child in list(element):
        element.remove(child)
    element.text = text
    element.drop_tag()


def _drop(element: Any) -> None:  # noqa: ANN401
    """Take an element out with its words; of the blanks on both sides one is left."""
    before, tail = _before(element), element.tail or ""
    if before[-1:].isspace() and tail[:1].isspace():
        element.tail = tail.lstrip()
    element.drop_tree()
