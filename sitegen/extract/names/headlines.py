"""Names in headlines: where most words have a capital, a run of them is cut to the names that the text has."""

from collections.abc import Iterable

from sitegen.extract.lemmas import is_common
from sitegen.extract.lexicon.given_names import GIVEN
from sitegen.extract.lexicon.places import AREAS, COUNTRIES
from sitegen.extract.names.keys import core_of
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.pages.page import Sentence
from sitegen.records import ActorKind


def cut_headlines(sentences: list[Sentence], found: list[list[Name]]) -> None:
    """Cut the names of headlines, in place.

    "Top Halden Adviser Slams Mira Oke" names nobody called "Top Halden", and one Mira Oke. A run that the text below
    has nothing of stays as it is.

    Args:
        sentences: All sentences of the article.
        found: The names of each sentence.

    """
    heads = {s.number for s in sentences if s.is_headline or _stands_first(sentences, s)}
    full = set(_full_names(names for s, names in zip(sentences, found, strict=True) if s.number not in heads))
    last = {core[-1:] for core in full}
    for number in heads:
        found[number] = [part for name in found[number] for part in _parts(name, full, last)]


def _stands_first(sentences: list[Sentence], sentence: Sentence) -> bool:
    """Return whether a sentence with its full stop is the headline all the same: alone in the first paragraph."""
    alone = sentence.number == 0 and len(sentences) > 1 and sentences[1].paragraph > sentence.paragraph
    return alone and len(sentence.items) <= _HEADLINE and all(item.quote is None for item in sentence.items[:1])


_HEADLINE = 20
"""Items of a headline."""


def _full_names(found: Iterable[list[Name]]) -> Iterable[tuple[str, ...]]:
    for names in found:
        for name in names:
            core = core_of(name.words) if name.words else ()
            if len(core) > 1 and (name.kind == "person" or (name.kind == "unknown" and may_be_person(name.words))):
                yield core


def _parts(name: Name, full: set[tuple[str, ...]], last: set[tuple[str, ...]]) -> list[Name]:
    """Return the names of the text that a run holds, in order; the run itself where it holds none, or is one."""
    words = name.words
    if len(words) < 2 or len(words) != name.past - name.name_first or core_of(words) in full:  # noqa: PLR2004 - a run
        return [name]
    parts: list[Name] = []
    at = 0
    while at < len(words):
        past = _longest(words, at, full, last)
        if past > at:
            parts.append(_part(name, at, past))
        at = max(past, at + 1)
    return parts or [name]


def _part(name: Name, at: int, past: int) -> Name:
    kind: ActorKind = "person" if past - at > 1 else "unknown"
    first = name.name_first + at
    opening, before = (name.first, name.before) if at == 0 else (first, ())
    return Name(opening, first, name.name_first + past, name.words[at:past], before, kind)


def _longest(words: tuple[str, ...], at: int, full: set[tuple[str, ...]], last: set[tuple[str, ...]]) -> int:
    """Return the end of the longest name of the text that begins at a word; the word itself where none does."""
    for past in range(min(len(words), at + _LONGEST), at + 1, -1):
        if core_of(words[at:past]) in full:
            return past
    if at + 1 < len(words) and core_of(words[at + 1 : at + 2]) in last and _may_be_given(words[at]):
        # somebody of the same surname whom only the headline names
        return at + 2
    return at + 1 if core_of(words[at : at + 1]) in last else at


_LONGEST = 5
"""Words of a full name."""


def _may_be_given(word: str) -> bool:
    """Return whether a word before a surname may be a given name, and is not one of the headline's own."""
    lower = word.lower()
    if lower in GIVEN:
        return True
    own = lower in AREAS | COUNTRIES or "-" in word or (word.isupper() and len(word) > 1)
    return not own and not is_common(lower)
