"""Turns the tree of a web page into what its reader sees, before the article is looked for in it.

An extractor drops elements by their name and class, also within a sentence: "We will <button>not</button> sell" becomes
"We will sell". So within prose every element that is no link and no emphasis gives up its tag and keeps its words. What
no reader sees goes, quotation marks that a browser draws are written, and raised figures say what they are.
"""

import re
from typing import Any

from sitegen.read.elements import (
    BLOCKS,
    KEPT,
    LOST,
    before,
    break_after,
    break_around,
    drop,
    each,
    give_up_tag,
    is_amid_words,
    is_between_words,
    replace,
    words_of,
    write_lost,
)
from sitegen.read.quoted_blocks import write_signatures
from sitegen.read.raised import write_raised
from sitegen.read.styles import Styles, is_shown_when_wide, styles_of

_NESTING = frozenset({*BLOCKS, "div", "section", "article", "table", "ul", "ol", "dl", "figure", "form", "aside"})
_NO_WORDS = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "img", "picture", "video", "audio", "object", "canvas"}
    | {"select", "option", "textarea", "input", "datalist", "source", "wbr", "hr"},
)
_OLD = frozenset({"noframes", "noembed"})
"""What only browsers show that know no frames."""
_ON_PAPER = re.compile(
    r"(?:^|\s)(?:print-?only|only-print|visible-print(?:-\w+)?|show-for-print)(?=\s|$)", re.IGNORECASE
)
"""Classes of what is shown on paper alone."""
_STRUCK = frozenset({"s", "strike", "del"})
_ABOVE = frozenset({"rt", "rp"})
"""How a word is spoken, written above it."""
_UNSURE = ("progress", "meter", "noscript", "fieldset")
"""What a reader makes of it within a sentence depends on the browser."""
_APART = ("aside", "figure", "form", "center", "table", "menu", "dir")
"""What an extractor drops, and a browser sets apart, where it stands in a paragraph."""
_OPENS_AMOUNT = "$€£¥−"
_FIELDS = ("input", "select", "textarea")
_NO_FIELD = frozenset({"hidden", "checkbox", "radio", "file", "image", "range", "color", "password"})
_ENDS_PARAGRAPH = ("aside", "form", "figure", "header", "footer", "nav", "section", "article")
_MOST_OF_PICTURE = 2
"""Words of a picture's description up to which it stands for them."""
_QUOTES = (("“", "”"), ("‘", "’"))
_OWN_WORDS = 3
"""Words beside an element that make it a part of a sentence."""
_SMALL_PART = 5
"""What is faded out is surely unseen where it is less than the fifth of a page's paragraphs."""
_LAST_WORD = re.compile(r"[^\W\d_]{2,}$")
"""A word right before an element, and no capital that opens a story."""
_OPEN_ENDS = frozenset({",”", ",’", ',"', ",'"})
"""How words in marks end behind which their sentence goes on."""
_BREAK = "* * *"
_LINE = re.compile(r"\b(?:divider|separator|section[-_]?break)\b", re.IGNORECASE)
"""What a page calls a box that only draws a line."""
_STORY = 15
"""Words from which an element is a story of its own, and no teaser."""


def show_what_is_seen(tree: Any) -> None:  # noqa: ANN401 - lxml is not typed
    """Change a page's tree so that its text is what a browser shows.

    Args:
        tree: The page as lxml.html parses it; changed in place.

    """
    _keep_one_story(tree)
    styles = styles_of(tree)
    each(tree, _is_closed, _close, ("details",))
    each(tree, lambda element: _is_template(element) or _is_unseen(element, styles), drop)
    _drop_faded(tree, styles)
    _mark_perhaps_hidden(tree, styles)
    each(tree, lambda element: element.tag in _STRUCK | _ABOVE or _is_struck(element, styles), drop)
    each(tree, is_amid_words, give_up_tag, ("picture",))
    each(tree, lambda element: is_amid_words(element) and bool(words_of(element).strip()), write_lost, _UNSURE)
    each(tree, lambda element: element.get("dir") == "rtl" and is_amid_words(element), write_lost, ("bdo",))
    each(tree, lambda element: _is_unknown(element, styles), write_lost)
    each(tree, _is_without_data, give_up_tag, ("object",))
    each(tree, is_between_words, _write_field, _FIELDS)
    each(tree, is_between_words, _write_drawn, ("svg",))
    each(tree, lambda element: _is_in_prose(element) and styles.runs_on(element), give_up_tag, _ENDS_PARAGRAPH)
    each(tree, _parts_sentence, _write_lost_part, _APART)
    each(tree, _breaks_sentence, _write_blank, ("br",))
    each(tree, lambda element: _is_drawn_line(element) and _parts_sections(element), _write_break)
    each(tree, _is_in_prose, break_after, _ENDS_PARAGRAPH)
    each(tree, lambda element: _is_set_apart(element, styles), break_around)
    write_raised(tree, styles)
    each(tree, lambda _: True, _write_quotation, ("q",))
    write_signatures(tree)
    for block in tree.iter(*BLOCKS):
        _join_inline(block)


def _keep_one_story(tree: Any) -> None:  # noqa: ANN401
    """Take out what is another story: an article of its own beside the one with the page's main heading."""
    stories = [story for story in tree.iter("article") if not any(True for _ in story.iterancestors("article"))]
    main = [story for story in stories if next(story.iter("h1"), None) is not None]
    if len(main) == 1 and len(words_of(main[0]).split()) >= _STORY:
        for story in stories:
            if story is not main[0] and next(story.iter("h2", "h3"), None) is not None:
                drop(story)


def _is_closed(details: Any) -> bool:  # noqa: ANN401
    return details.get("open") is None and not _holds_most(details)


def _close(details: Any) -> None:  # noqa: ANN401
    """Take out what its reader has not opened; within a sentence the words that offer it stay."""
    amid = is_amid_words(details)
    offers = next(details.iterchildren("summary"), None) if amid else None
    if offers is None:
        drop(details)
    else:
        replace(details, words_of(offers))


def _is_unknown(element: Any, styles: Styles) -> bool:  # noqa: ANN401
    """Return whether nobody can say what a reader sees within a sentence.

    A picture that is told to be a word or two, words that the page's style draws, and what a sheet that stands
    elsewhere may strike out or hide.
    """
    if element.tag == "img":
        words = (element.get("alt") or "").split()
        return 0 < len(words) <= _MOST_OF_PICTURE and any(map(str.isalnum, "".join(words))) and is_amid_words(element)
    if styles.may_strike(element) or _may_be_unseen(element, styles):
        return _is_within_sentence(element)
    if element.tag not in {"span", "b", "i", "em"} or not is_amid_words(element):
        return False
    return styles.draws_words(element) or _is_run_into(element)


def _parts_sentence(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element with words stands where a sentence goes on: in a small letter, or with a number.

    A parser ends the paragraph before some of them, as browsers do.
    """
    opens, goes_on = before(element).rstrip()[-1:], (element.tail or "").lstrip()[:1]
    goes_on_here = goes_on.islower() or goes_on.isdigit() or goes_on in _OPENS_AMOUNT
    return opens.isalnum() and bool(goes_on) and goes_on_here and bool(words_of(element).strip())


def _breaks_sentence(line: Any) -> bool:  # noqa: ANN401
    """Return whether a line ends where its sentence goes on, in small letters ("“We stay,”<br>said Ada Quill.")."""
    opens, goes_on = before(line).rstrip(), (line.tail or "").lstrip()
    is_open = opens[-1:].isalpha() or opens[-1:] == "," or opens[-2:] in _OPEN_ENDS
    return is_open and goes_on[:1].islower() and line.getparent().tag == "p"


def _write_blank(line: Any) -> None:  # noqa: ANN401
    line.text = " "
    give_up_tag(line)


def _is_drawn_line(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element draws a line, by its tag, its role or what the page calls it, and holds no words."""
    if element.tag == "hr":
        return True
    named = element.get("role") == "separator" or _LINE.search(element.get("class") or "") is not None
    return element.tag in {"div", "span", "p"} and named and not words_of(element).strip()


def _parts_sections(rule: Any) -> bool:  # noqa: ANN401
    """Return whether a line is drawn between two paragraphs with words."""
    above, below = rule.getprevious(), rule.getnext()
    return all(one is not None and one.tag == "p" and words_of(one).strip() for one in (above, below))


def _write_break(rule: Any) -> None:  # noqa: ANN401
    """Write the sign that stands for a line between two parts of a text."""
    rule.tag, rule.text = "p", _BREAK
    rule.attrib.clear()


def _write_lost_part(element: Any) -> None:  # noqa: ANN401
    """Say that something stands here amid a sentence, which its parts are joined to again."""
    opening = element.getprevious()
    if opening is not None and opening.tag == "p" and not (opening.tail or "").strip():
        opening.append(element)  # with what stands behind it
    write_lost(element)


def _is_run_into(element: Any) -> bool:  # noqa: ANN401
    """Return whether a word runs into several others in an element with a class: its style shows them elsewhere."""
    word, words = _LAST_WORD.search(before(element)), words_of(element)
    opens = words[:1].isalpha() and len(words.split()) > 1
    return word is not None and opens and element.tag == "span" and bool(element.get("class"))


def _is_without_data(element: Any) -> bool:  # noqa: ANN401
    """Return whether an object shows the words within it, as there is nothing else that it could show."""
    return element.get("data") is None and is_amid_words(element)


def _is_set_apart(element: Any, styles: Styles) -> bool:  # noqa: ANN401
    """Return whether a style sets a part of a line in lines of its own."""
    inline = element.tag not in _NESTING | _NO_WORDS and element.tag not in {"br", "body", "html"}
    return inline and styles.ends_line(element) and _is_within_sentence(element) and is_amid_words(element)


def _is_template(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element is there for scripts to copy; the one of a shadow root is shown where it stands."""
    return element.tag == "template" and element.get("shadowrootmode") is None and not _holds_most(element)


def _is_unseen(element: Any, styles: Styles) -> bool:  # noqa: ANN401
    if element.tag in {"html", "body"} or element.tag in _NO_WORDS:
        return False
    if _is_shown_elsewhere(element) or element.get("hidden") is not None or styles.hides(element):
        return not _holds_most(element)
    if is_shown_when_wide(element):
        return False
    if styles.moves_away(element):
        return not _holds_most(element)
    fades = styles.fades(element) or (_may_be_unseen(element, styles) and not is_amid_words(element))
    return fades and _is_within_sentence(element)


def _is_shown_elsewhere(element: Any) -> bool:  # noqa: ANN401
    """Return whether only paper shows an element, or a browser that knows no frames."""
    return element.tag in _OLD or _ON_PAPER.search(element.get("class") or "") is not None


def _drop_faded(tree: Any, styles: Styles) -> None:  # noqa: ANN401
    """Take out paragraphs that a page fades out where they are a small part of it.

    Scripts that let a story appear as its reader goes on fade all of it.
    """
    faded = [one for one in tree.iter("p", "div", "section", "aside", "blockquote", "li") if styles.fades(one)]
    outer = [one for one in faded if not any(above in faded for above in one.iterancestors())]
    words = sum(len(words_of(one).split()) for one in outer)
    if outer and words * _SMALL_PART < sum(len(words_of(one).split()) for one in tree.iter("p")):
        for one in outer:
            drop(one)


def _mark_perhaps_hidden(tree: Any, styles: Styles) -> None:  # noqa: ANN401
    """Write the sign for what is not known before what only a class may hide or strike out, where it is a small part.

    A script may show them, so they stay; what they say is held, since no reader may see it.
    """
    found = [one for one in tree.iter("p", "li", "span") if _is_perhaps_hidden(one, styles)]
    words = sum(len(words_of(one).split()) for one in found)
    if found and words * _SMALL_PART < sum(len(words_of(one).split()) for one in tree.iter("p")):
        for one in found:
            one.text = f"{LOST} {one.text or ''}"


def _is_perhaps_hidden(element: Any, styles: Styles) -> bool:  # noqa: ANN401
    """Return whether a class may hide or strike out the words of an element that is no part of a sentence."""
    named = _may_be_unseen(element, styles) or styles.may_strike(element)
    return named and not is_amid_words(element) and bool(words_of(element).strip())


def _may_be_unseen(element: Any, styles: Styles) -> bool:  # noqa: ANN401
    """Return whether a class may hide an element, and no other class says that a wide screen shows it."""
    return styles.may_hide(element) and not is_shown_when_wide(element) and bool(words_of(element).strip())


def _is_struck(element: Any, styles: Styles) -> bool:  # noqa: ANN401
    return styles.strikes(element) and not _holds_most(element)


def _is_in_prose(element: Any) -> bool:  # noqa: ANN401
    """Return whether words of the same paragraph stand on both sides of an element."""
    return element.getparent().tag == "p" and is_between_words(element)


def _write_drawn(element: Any) -> None:  # noqa: ANN401
    """Write the words of a drawing within a sentence; its title and description are shown to nobody."""
    replace(element, " ".join(" ".join(words_of(part).split()) for part in element.iter("text")))


def _write_field(element: Any) -> None:  # noqa: ANN401
    """Write what a field shows: what is filled in, or the entry that is chosen."""
    if element.tag == "input":
        words = "" if (element.get("type") or "text").lower() in _NO_FIELD else element.get("value") or ""
    elif element.tag == "select":
        entries = list(element.iter("option"))
        chosen = next((one for one in entries if one.get("selected") is not None), *entries[:1] or [None])
        words = "" if chosen is None else words_of(chosen)
    else:
        words = words_of(element)
    replace(element, words.strip())


def _holds_most(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element holds most of the page's prose: then a script shows it.

    The page is gone over until there is as much again as in the element, so that many small ones cost little.
    """
    inside, whole = sum(len(words_of(p)) for p in element.iter("p")), 0
    for paragraph in element.getroottree().getroot().iter("p"):
        whole += len(words_of(paragraph))
        if inside * 2 <= whole:
            return False
    return inside * 2 > whole


def _is_within_sentence(element: Any) -> bool:  # noqa: ANN401
    block = next(element.iterancestors(*BLOCKS), None)
    return block is not None and len(words_of(block).split()) >= len(words_of(element).split()) + _OWN_WORDS


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
    give_up_tag(element)


def _join_inline(block: Any) -> None:  # noqa: ANN401
    """Let every inline element of a sentence give up its tag, but for links and emphasis."""
    inline = [e for e in block.iterdescendants() if isinstance(e.tag, str) and e.tag not in KEPT | _NO_WORDS]
    if any(element.tag in _NESTING for element in inline):
        return
    own = len(words_of(block).split())
    for element in reversed(inline):
        if own - len(words_of(element).split()) >= _OWN_WORDS:
            give_up_tag(element)
