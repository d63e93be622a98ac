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
from itertools import pairwise
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
_TEASER = 60
"""Words up to which what stands beside a player, a price or a field for an address sums it up."""
_TIMES = 3
_AMOUNTS = 3
_AMOUNT = re.compile(r"\W*[\d¼-¾⅓-⅞]")
_TIME = re.compile(r"\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?[ap]\.?m\.?)?\W*", re.IGNORECASE)
_PRICE = re.compile(r"\W*[£€$¥₹]\s?\d[\d.,]*\W*|\W*\d[\d.,]*\s?[£€$¥₹]\W*")
_CLOCK = re.compile(r"\W*([01]?\d|2[0-3])[:.]([0-5]\d)(?!\d|[.:]\d)")
"""A time of day at the beginning of a line."""
_TICKER = "this page is a live ticker, whose words still change"
_OF_PROGRAM = "this page offers a program for telephones"
_FRAME = ("nav", "header", "footer", "aside")


def why_no_prose(tree: Any, body: str) -> str | None:  # noqa: ANN401 - lxml is not typed
    """Return why a page that states no article and names no author holds none, or None.

    Args:
        tree: The page.
        body: What an extractor took for its article.

    """
    length = len(_WORD.findall(body))
    if _is_ticker(tree, body):
        return _TICKER
    if not _FEW <= length <= _SHORT or not _has_capitals(body):
        return None
    if _is_recipe(tree):
        return "this page holds a recipe"
    if _words_told(body) < _LITTLE * length:
        return "this page has labels and numbers, and next to no sentences"
    if length <= _BRIEF and _speaks_to_reader(body, tree):
        return _asked_of_reader(tree, body)
    return _shown_beside(tree, body) if length <= _TEASER else None


def _is_ticker(tree: Any, body: str) -> bool:  # noqa: ANN401
    """Return whether lines of a page begin with times of day, the last one first; those beside links lead elsewhere."""
    linked = {" ".join(words_of(link).split()) for link in tree.iter("a")} - {""}
    lines = [(_CLOCK.match(line), line, after) for line, after in pairwise([*body.split("\n"), ""])]
    told = (at for at, *said in lines if at and not any(link in one for one in said for link in linked))
    times = [(int(at[1]), int(at[2])) for at in told]
    return len(times) >= _TIMES and all(later > earlier for later, earlier in pairwise(times))


def _asked_of_reader(tree: Any, body: str) -> str:  # noqa: ANN401
    """Return what a page wants of its reader that speaks to them and tells nothing."""
    fields = _fields(tree)
    if "password" in fields:
        return "this page only asks its reader to sign in or to subscribe"
    if not _listed()["consent"].isdisjoint(_WORD.findall(body.casefold())):
        return "this page only asks for consent"
    if "radio" in fields or body.count("?") > body.count("."):
        return "this page asks its reader questions"
    return "this page offers a newsletter" if "email" in fields else "this page speaks to its reader and tells nothing"


def _shown_beside(tree: Any, body: str) -> str | None:  # noqa: ANN401
    """Return what a page shows that has hardly more words than would sum it up."""
    if next(tree.iter("audio"), None) is not None:
        return "this page plays sound"
    leaves = [one for one in _without_frame(tree) if len(one) == 0]
    alone = [words_of(one).strip() for one in leaves]
    timed = (one for one in leaves if _TIME.fullmatch(words_of(one)))
    if sum(1 for one in timed if next(one.getparent().iter("a"), None) is None) >= _TIMES:
        return "this page is a table: weather, results, prices"
    if any(map(_PRICE.fullmatch, alone)):
        return "this page offers something for sale"
    return _OF_PROGRAM if _offers_program(tree, body) else None


def _offers_program(tree: Any, body: str) -> bool:  # noqa: ANN401
    """Return whether a page that speaks to its reader leads to where programs for telephones are had."""
    shops = (words_of(link).casefold() for link in tree.iter("a") if is_inside(link))
    spoken = any(
        _is_to_reader(_WORD.findall(sentence.casefold()), "") for sentence in _SENTENCE.split(_QUOTED.sub(" ", body))
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


def _speaks_to_reader(body: str, tree: Any) -> bool:  # noqa: ANN401
    """Return whether the sentences of a page, quotations apart, speak to its reader, and the others of who made it.

    With something to press or to fill in, half of them may, and questions do; else all of several sentences must.
    """
    sure, language = _has_control(tree), (tree.getroottree().getroot().get("lang") or "").lower()[:2]
    ended = filter(_END.search, _SENTENCE.split(_QUOTED.sub(" ", body)))
    sentences = [(_WORD.findall(said.casefold()), "?" in said) for said in ended]
    kept = [(words, asks) for words, asks in sentences if any(map(str.isalpha, "".join(words)))]
    to_reader = sum(1 for words, asks in kept if _is_to_reader(words, language) or (sure and asks))
    others = sum(1 for words, asks in kept if not (_is_to_reader(words, language) or asks or _is_of_maker(words)))
    if sure:
        is_letter = "email" in _fields(tree) and len(body.split()) <= _TEASER
        most = _HALF if is_letter else _OTHERS
        return to_reader > 0 and to_reader >= _HALF * len(kept) and others <= most * len(kept)
    return len(kept) >= _SEVERAL and to_reader == len(kept)


def _is_to_reader(words: list[str], language: str) -> bool:
    listed = _listed()
    spoken = not (listed["reader"] | listed.get(f"reader {language}", frozenset())).isdisjoint(words)
    return spoken or (bool(words) and words[0] in listed["asks"])


def _is_of_maker(words: list[str]) -> bool:
    return not _listed()["maker"].isdisjoint(words)


def _without_frame(tree: Any) -> Iterator[Any]:  # noqa: ANN401
    """Return the elements of a page outside of what stands around each of them."""
    for element in tree.iter("p", "div", "span", "b", "strong", "td", "th", "li", "dt", "time"):
        if is_inside(element):
            yield element


def _fields(tree: Any) -> set[str]:  # noqa: ANN401
    """Return the types of the fields in the midst of a page."""
    return {(field.get("type") or "").lower() for field in tree.iter("input") if is_inside(field)}


def _has_control(tree: Any) -> bool:  # noqa: ANN401
    """Return whether a reader is asked to press or fill something in the midst of a page, other than to search it."""
    controls = filter(is_inside, tree.iter("button", "select", "textarea", "input"))
    return any(not _is_of_search(one) for one in controls)


def _is_of_search(control: Any) -> bool:  # noqa: ANN401
    form = next(control.iterancestors("form"), control.getparent())
    return form.get("role") == "search" or any(one.get("type") == "search" for one in form.iter("input"))


def is_inside(element: Any) -> bool:  # noqa: ANN401
    """Return whether an element stands in the midst of a page, not in the frame of its menus and notes."""
    return next(element.iterancestors(*_FRAME), None) is None


@cache
def _listed() -> dict[str, frozenset[str]]:
    text = resources.files(__package__).joinpath("own_words.toml").read_text(encoding="utf-8")
    listed = tomllib.loads(text)
    spoken = listed.pop("reader_in")
    every = {**listed, **{f"reader {language}": words for language, words in spoken.items()}}
    return {key: frozenset(words) for key, words in every.items()}
