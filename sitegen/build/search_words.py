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
    bare = text if text.isascii() else _without_accents(text)
    return [_stem(word) for word in _WORD.findall(_OWNER.sub(" ", bare.lower()))]


def _without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text)
    for char in set(plain):  # few of all characters, and hardly ever an accent
        if unicodedata.category(char).startswith("M"):
            plain = plain.replace(char, "")
    return plain


@cache
def _stem(word: str) -> str:
    for pattern, put in _ENDINGS:
        word = pattern.sub(put, word)
    return word


def _plain(html: str) -> str:
    """Return the text of HTML; a new line parts words, other tags do not."""
    if "<" not in html and "&" not in html:
        return html
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


@cache
def _in_36(number: int) -> str:
    digits = ""
    while number:
        number, last = divmod(number, len(_DIGITS))
        digits = _DIGITS[last] + digits
    return digits


def _telling(entry: SearchEntry) -> dict[str, str]:
    """Return how much each word tells of an entry, more where it is one of the names that a page bears."""
    title, also = words_of(_plain(entry.title)), words_of(entry.found_by)
    every = Counter((*title, *words_of(_plain(entry.shown)), *also))
    twice, total = Counter(title), every.total()
    names = {*title, *also} if entry.weight > 1 else set[str]()
    return {
        word: _letter(count + (_TITLE - 1) * twice.get(word, 0), total, entry.weight if word in names else 1.0)
        for word, count in every.items()
    }


@cache
def _letter(count: int, total: int, weight: float) -> str:
    """Return the letter of the greatest value that is no more than what a word tells of an entry.

    Args:
        count: How often it stands there; few counts and lengths differ, so each is reckoned once.
        total: How many words the entry has.
        weight: That of the entry where the word is one of its names, else 1.

    """
    length = _FULL * (1 - _BY_LENGTH + _BY_LENGTH * total / _USUAL)
    tells = count * (_FULL + 1) / (count + length) * (1 + log2(max(weight, 1.0)) / 2)
    return chr(ord("A") + max(0, bisect_right(TELLS, tells) - 1))


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
