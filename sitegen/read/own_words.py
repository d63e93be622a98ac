"""Tells by its build that a page which states no article and names nobody as its author has no prose of its own.

Lists of words know only the pages that somebody has seen. What all pages of a kind share is how they are built: news is
told in sentences, mostly of words in small letters, and speaks to its reader within quotation marks alone. A table, a
programme, a list of names has labels and numbers; an offer, a letter to sign up for, a question of consent says "you".
All signs count for short pages only: a short item of a small paper has sentences, too.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from typing import Any

from sitegen.read.elements import words_of

_SENTENCE = re.compile(r"(?<=[.!?…”\"’»])\s+(?=\W?[^\W_a-z])|\n+")
_WORD = re.compile(r"[^\W\d_][\w’'-]*|\d[\d.,:]*")
_QUOTED = re.compile(r"[“\"„«][^”\"“»\n]*[”\"“»]")
_TOLD = 3
"""Words from which a sentence may tell something; labels are shorter."""
_LONG = 5
"""Words in small letters from which a line is a sentence, whoever and whatever it names besides."""
_FEW = 15
"""Words of a page from which there is enough to judge by."""
_END = re.compile(r"[.!?…][”\"’»)]*\W*$|[”\"»]\W*$")
_SMALL = 0.5
"""Share of the words of a sentence, numbers apart, that begin with a small letter; lists have fewer."""
_CASED = 0.5
"""Share of letters that are small or capital, from which a script has both."""
_SHORT = 200
"""Words up to which a page without an author may be no story."""
_LITTLE = 0.35
"""Share of words in sentences that tell something; of 540 articles cut behind nine lines none had less."""
_BRIEF = 100
"""Words up to which a page that speaks to its reader tells no story besides."""
_HALF = 0.5
_OTHERS = 0.25
"""Share of sentences that speak of something else, up to which a page speaks to its reader."""
_SEVERAL = 3
_NEARLY_ALL = 0.75
_TEASER = 60
"""Words up to which what stands beside a player or a price sums it up."""
_TIMES = 3
_AMOUNTS = 3
_AMOUNT = re.compile(r"\W*[\d¼-¾⅓-⅞]")
_TIME = re.compile(r"\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?\W*", re.IGNORECASE)
_PRICE = re.compile(r"\W*[£€$¥₹]\s?\d[\d.,]*\W*|\W*\d[\d.,]*\s?[£€$¥₹]\W*")
_OF_PROGRAM = "this page offers a program for telephones"
_FRAME = ("nav", "header", "footer", "aside")


def why_no_prose(tree: Any, body: str) -> str | None:  # noqa: ANN401 - lxml is not typed
    """Return why a page that states no article and names no author holds none, or None.

    Args:
        tree: The page.
        body: What an extractor took for its article.

    """
    length = len(_WORD.findall(body))
    if not _FEW <= length <= _SHORT or not _has_capitals(body):
        return None
    if _is_recipe(tree):
        return "this page holds a recipe"
    if _words_told(body) < _LITTLE * length:
        return "this page has labels and numbers, and next to no sentences"
    if length <= _BRIEF and _speaks_to_reader(body, sure=_has_control(tree)):
        return "this page speaks to its reader and tells nothing"
    if length <= _TEASER:
        return _shown_beside(tree) or (_OF_PROGRAM if _offers_program(tree, body) else None)
    return None


def _shown_beside(tree: Any) -> str | None:  # noqa: ANN401
    """Return what a page shows that has hardly more words than would sum it up."""
    if next(tree.iter("audio"), None) is not None:
        return "this page plays sound"
    alone = [words_of(one).strip() for one in _without_frame(tree) if len(one) == 0]
    if sum(1 for words in alone if _TIME.fullmatch(words)) >= _TIMES:
        return "this page is a table: weather, results, prices"
    return "this page offers something for sale" if any(map(_PRICE.fullmatch, alone)) else None


def _offers_program(tree: Any, body: str) -> bool:  # noqa: ANN401
    """Return whether a page that speaks to its reader leads to where programs for telephones are had."""
    shops = (words_of(link).casefold() for link in tree.iter("a") if is_inside(link))
    spoken = any(
        _is_to_reader(_WORD.findall(sentence.casefold())) for sentence in _SENTENCE.split(_QUOTED.sub(" ", body))
    )
    return spoken and any(shop in words for words in shops for shop in _listed()["shops"])


def _is_recipe(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a page lists amounts, and behind them steps."""
    amounts = sum(1 for item in tree.xpath("//ul/li") if is_inside(item) and _AMOUNT.match(words_of(item)))
    return amounts >= _AMOUNTS and any(map(is_inside, tree.xpath("//ol/li")))


def _words_told(body: str) -> int:
    """Return the words of a text in sentences that tell something."""
    sentences = ((_WORD.findall(sentence), _END.search(sentence)) for sentence in _SENTENCE.split(body))
    return sum(len(words) for words, end in sentences if _tells(words, ends=end is not None))


def _tells(words: list[str], *, ends: bool) -> bool:
    """Return whether words are a sentence: long, or closed and mostly in small letters."""
    spelt = [word for word in words if word[0].isalpha()]
    small = sum(1 for word in spelt if word[0].islower())
    return small >= _LONG or (ends and len(words) >= _TOLD and small >= _SMALL * len(spelt))


def _has_capitals(body: str) -> bool:
    letters = [letter for letter in body if letter.isalpha()]
    return sum(1 for letter in letters if letter.islower() or letter.isupper()) > _CASED * len(letters)


def _speaks_to_reader(body: str, *, sure: bool) -> bool:
    """Return whether the sentences of a page, quotations apart, speak to its reader, and the others of who made it.

    Args:
        body: Its words.
        sure: Whether the page has something to press or to fill in: else nearly all of several sentences must do so.

    """
    ended = filter(_END.search, _SENTENCE.split(_QUOTED.sub(" ", body)))
    sentences = [words for words in (_WORD.findall(sentence.casefold()) for sentence in ended) if words]
    to_reader = sum(map(_is_to_reader, sentences))
    others = sum(1 for words in sentences if not _is_to_reader(words) and _listed()["maker"].isdisjoint(words))
    if sure:
        return to_reader > 0 and to_reader >= _HALF * len(sentences) and others <= _OTHERS * len(sentences)
    return len(sentences) >= _SEVERAL and not others and to_reader >= _NEARLY_ALL * len(sentences)


def _is_to_reader(words: list[str]) -> bool:
    return not _listed()["reader"].isdisjoint(words) or (bool(words) and words[0] in _listed()["asks"])


def _without_frame(tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """Return the elements of a page outside of what stands around each of them."""
    for element in tree.iter("p", "div", "span", "b", "strong", "td", "th", "li", "dt", "time"):
        if is_inside(element):
            yield element


def _has_control(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a reader is asked to press or fill something in the midst of a page."""
    return any(map(is_inside, tree.iter("form", "button", "select", "textarea", "input")))


def is_inside(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element stands in the midst of a page, not in the frame of its menus and notes."""
    return next(element.iterancestors(*_FRAME), None) is None


@cache
def _listed() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("own_words.toml").read_text(encoding="utf-8")
    return {key: frozenset(words) for key, words in tomllib.loads(text).items()}
