"""The words by which entries of a search are found: how a text is taken apart, and what each word tells of an entry.

``docs/assets/search.js`` takes a query apart in the same way, with the same endings: they lie in the index.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import log2
from typing import Final

from markupsafe import Markup

from sitegen.records import SearchEntry

ENDINGS: Final = (
    (r"(?<=[a-z]{2})ie(?:s|d)$", "y"),
    (r"(?<=ss|sh|ch)es$", ""),
    (r"(?<=[xz])es$", ""),
    (r"(?<=[a-z]{2}[^ius])s$", ""),
    (r"eed$", "ee"),
    (r"(?<=[a-z]{3})(?:ing|ed)$", ""),
    (r"([bdfgmnprt])(?=\1$)", ""),
    (r"(?<=[a-z]{3})e$", ""),
)
"""What is taken from the end of a word, one after the other, so that "ferry" finds "ferries", and "sailed" "sailing".

Inflections of English alone, as articles are English whatever the language of the site: after the first step of Porter
(1980), "An algorithm for suffix stripping", in patterns that mean the same in Python and in JavaScript.
"""
_OWNER: Final = re.compile(r"['’]s(?![^\W_])")
_WORD: Final = re.compile(r"[^\W_]+")
_ENDINGS: Final = tuple((re.compile(pattern), put) for pattern, put in ENDINGS)
_USUAL: Final = 25.0
"""Words of an entry. No mean of all entries, which every article would change."""
_FULL: Final = 1.2
_BY_LENGTH: Final = 0.75
"""How soon more of a word tells no more, and how much the length of an entry tells: the usual values of BM25
(Robertson and Zaragoza 2009)."""
_TITLE: Final = 2
"""How often a word of a title counts."""
TELLS: Final = tuple(round(0.2 * 1.14**step, 3) for step in range(26))
"""How much a word may tell of an entry, by the letter that says so: each a seventh more than the one before."""
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def words_of(text: str) -> list[str]:
    """Return the words of a text without accents and endings, in order."""
    plain = unicodedata.normalize("NFKD", text)
    bare = plain if plain.isascii() else "".join(c for c in plain if not unicodedata.category(c).startswith("M"))
    return [_stem(word) for word in _WORD.findall(_OWNER.sub(" ", bare.lower()))]


@cache
def _stem(word: str) -> str:
    for pattern, put in _ENDINGS:
        word = pattern.sub(put, word)
    return word


def _plain(html: str) -> str:
    """Return the text of HTML; a new line parts words, other tags do not."""
    return Markup(html.replace("<br>", " ")).striptags()  # noqa: S704 - what comes out is plain text


def postings(entries: Sequence[SearchEntry]) -> Mapping[str, str]:
    """Return where each word stands, by word: "2C1F" is entry 2, of which it tells C, and entry 3, of which it tells F.

    Each entry is told by how far it lies behind the last one, to the base of 36; the letter by :data:`TELLS`.

    Args:
        entries: In the order by which they are numbered.

    """
    found: defaultdict[str, list[str]] = defaultdict(list)
    last: dict[str, int] = {}
    for number, entry in enumerate(entries):
        for word, tells in _telling(entry).items():
            found[word].append(_in_36(number - last.get(word, 0)) + tells)
            last[word] = number
    # Browsers compare texts by their units of UTF-16.
    words = sorted(found, key=lambda word: word.encode("utf-16-be", "surrogatepass"))
    return {word: "".join(found[word]) for word in words}


def _in_36(number: int) -> str:
    digits = ""
    while number:
        number, last = divmod(number, len(_DIGITS))
        digits = _DIGITS[last] + digits
    return digits


def _telling(entry: SearchEntry) -> dict[str, str]:
    """Return how much each word tells of an entry, more where it is one of the names that a page bears."""
    title, also = Counter(words_of(_plain(entry.title))), words_of(entry.found_by)
    every = title + Counter((*words_of(_plain(entry.shown)), *also))
    names = {*title, *also} if entry.weight > 1 else set[str]()
    length = _FULL * (1 - _BY_LENGTH + _BY_LENGTH * every.total() / _USUAL)
    named = 1 + log2(max(entry.weight, 1.0)) / 2
    counted = {word: _saturated(count + (_TITLE - 1) * title[word], length) for word, count in every.items()}
    return {word: _letter(tells * (named if word in names else 1)) for word, tells in counted.items()}


def _letter(tells: float) -> str:
    """Return the letter of the greatest value that is no more than what a word tells."""
    return chr(ord("A") + max(0, bisect_right(TELLS, tells) - 1))


def _saturated(count: int, length: float) -> float:
    return count * (_FULL + 1) / (count + length)


def chunks(words: Mapping[str, str], size: int) -> Iterable[dict[str, str]]:
    """Yield the words in order, so many characters together: what a browser fetches to look one up."""
    chunk: dict[str, str] = {}
    weight = 0
    for word, places in words.items():
        if weight >= size:
            yield chunk
            chunk, weight = {}, 0
        chunk[word] = places
        weight += len(places) + len(word)
    if chunk:
        yield chunk
