"""Counts what a page lists: stories by links that stand in lines of their own, and things to choose with a button each.

Counted before lines of nothing but links are taken out of the page, so that an index is known that has no headings.
"""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from sitegen.read.below_heading import names_in
from sitegen.read.elements import text_of, words_of
from sitegen.read.line_days import day_of
from sitegen.read.own_words import is_inside

_LINES = ("li", "p", "div", "dd", "td", "tr", "h2", "h3", "h4", "h5", "article", "section")
_ENTRIES = frozenset({"li", "div", "article", "section", "dd"})
_TITLE = 2
"""Words from which a link is the title of something."""
_BESIDE = 6
"""Words up to which a line says no more beside its link than a day, a section, a number of replies."""
_FEW = 4
"""Lines from which a page lists something."""
_SUMMARY = 40
"""Words up to which an entry of a list sums up where its link leads."""
_BRIEF = 20
"""Words below which a page has no story besides."""
_TELLS = 12
"""Words of a sentence from which it tells a story, be it a brief one."""
_LIFE = 60
"""Likewise, where one of them tells of somebody whose name is the main heading."""
_CHOICES = 3
"""Buttons of the same words from which a page offers things to choose from."""
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")


def stories_listed(tree: Any) -> dict[str, str]:  # noqa: ANN401 - lxml is not typed
    """Return the words of links of a page, outside of its frame, that have little beside them, with their lines'."""
    links = [(link, _line_of(link)) for link in tree.iter("a") if _leads_on(link) and is_inside(link)]
    entries = ((link, line) for link, line in links if line is not None and (_is_entry(line) or _sums_up(line, link)))
    return {text_of(link): text_of(line) for link, line in entries}


def is_index(tree: Any, body: str, listed: Mapping[str, str]) -> bool:  # noqa: ANN401
    """Return whether a page that lists stories has next to no words of its own.

    Args:
        tree: The page, without its lines of links.
        body: What an extractor took for its article.
        listed: The words of those that it had, as :func:`stories_listed` gives them.

    """
    if len(listed) < _FEW:
        return False
    heading = text_of(next(tree.iter("h1"), tree.makeelement("h1")))
    around = {heading, *map(text_of, tree.iter("a"))}
    lines = (line for line in body.split("\n") if " ".join(line.split()) not in around)
    told = [line for line in lines if not _is_of_list(" ".join(line.split()), listed)]
    is_life = names_in(heading) == [heading] and any(heading in line for line in told)
    if is_life:
        return sum(len(line.split()) for line in told) < _LIFE
    return sum(len(line.split()) for line in told) < _BRIEF and not any(map(_is_sentence, told))


def _is_sentence(line: str) -> bool:
    return len(line.split()) >= _TELLS and line.rstrip('”"’»)').endswith((".", "!", "?"))


def _is_of_list(line: str, listed: Mapping[str, str]) -> bool:
    """Return whether a line is of what a page lists: a title with a few words beside it at most, a summary, a day."""
    length = len(line.split())
    bare = "".join(line.removeprefix("- ").split())
    if bare and any(bare in "".join(entry.split()) for entry in listed.values()):
        return True
    entries = (title for title in listed if title in line)
    return day_of(line) is not None or any(length - len(title.split()) <= _BESIDE for title in entries)


def offers_choices(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a page offers several things, each with a heading and a button of the same words."""
    pressed = [one for one in tree.iter("button") if is_inside(one) and _has_heading_beside(one)]
    said = Counter(map(text_of, pressed))
    return any(count >= _CHOICES for count in said.values())


def _leads_on(link: Any) -> bool:  # noqa: ANN401
    address = link.get("href") or "#"
    return not address.startswith(("#", "mailto:", "tel:", "javascript:")) and len(words_of(link).split()) >= _TITLE


def _line_of(link: Any) -> Any:  # noqa: ANN401
    return next(link.iterancestors(*_LINES), None)


def _is_entry(line: Any) -> bool:  # noqa: ANN401
    """Return whether a line has one link, and no more than a day or the like beside it."""
    linked = [len(words_of(link).split()) for link in line.iter("a")]
    return len(linked) == 1 and len(words_of(line).split()) - linked[0] <= _BESIDE


def _sums_up(line: Any, link: Any) -> bool:  # noqa: ANN401
    """Return whether an entry of a list, like those beside it, is a link and a line or two that say where it leads."""
    if line.tag not in _ENTRIES or line.getparent() is None:
        return False
    said, title = text_of(line), text_of(link)
    alike = (one for one in line.getparent() if one.tag == line.tag and one.get("class") == line.get("class"))
    is_summed = said.startswith(title) and len(said.split()) - len(title.split()) <= _SUMMARY
    return is_summed and sum(1 for one in alike if next(one.iter("a"), None) is not None) >= _FEW


def _has_heading_beside(button: Any) -> bool:  # noqa: ANN401
    parent = button.getparent()
    return parent is not None and any(True for _ in parent.iterchildren(*_HEADINGS))
