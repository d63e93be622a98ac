"""Names in headlines: where most words have a capital, a run of them is cut to the names that the text has."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import GivenNames, Places
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.keys import core_of
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.pages.page import Sentence
from sitegen.records import ActorKind

_HEADLINE = 20
"""Items of a headline."""
_LONGEST = 5
"""Words of a full name."""
_Core = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """Who is named below the headlines."""

    full: set[_Core]
    last: set[_Core]
    """Their last words."""
    single: set[str]
    """Names of one word, as they stand."""
    language: Language

    def has(self, words: _Core) -> bool:
        """Return whether a full name is one of theirs."""
        return core_of(words, self.language) in self.full

    def has_last(self, word: str) -> bool:
        """Return whether a word is the last one of one of their names."""
        return core_of((word,), self.language) in self.last


def cut_headlines(sentences: list[Sentence], found: list[list[Name]], language: Language) -> None:
    """Cut the names of headlines, in place.

    "Top Halden Adviser Slams Mira Oke" names nobody called "Top Halden", and one Mira Oke. A run that the text below
    has nothing of stays as it is.

    Args:
        sentences: All sentences of the article.
        found: The names of each sentence.
        language: What the article is written in.

    """
    heads = {s.number for s in sentences if s.is_headline or _stands_first(sentences, s)}
    below = [name for s, names in zip(sentences, found, strict=True) if s.number not in heads for name in names]
    told = _told_below(below, language)
    for number in heads:
        found[number] = [part for name in found[number] for part in _parts(name, told)]


def _told_below(names: list[Name], language: Language) -> _Told:
    """Return who is named in the text below the headlines."""
    full = set(_full_names(names, language))
    single = {name.words[0] for name in names if len(name.words) == 1}
    return _Told(full, {core[-1:] for core in full}, single, language)


def _stands_first(sentences: list[Sentence], sentence: Sentence) -> bool:
    """Return whether a sentence with its full stop is the headline all the same: alone in the first paragraph."""
    alone = sentence.number == 0 and len(sentences) > 1 and sentences[1].paragraph > sentence.paragraph
    return alone and len(sentence.items) <= _HEADLINE and all(item.quote is None for item in sentence.items[:1])


def _full_names(names: Iterable[Name], language: Language) -> Iterator[_Core]:
    for name in names:
        core = core_of(name.words, language) if name.words else ()
        person = name.kind == "person" or (name.kind == "unknown" and may_be_person(name.words, language))
        if len(core) > 1 and person:
            yield core


def _parts(name: Name, told: _Told) -> list[Name]:
    """Return the names of the text that a run holds, in order; the run itself where it holds none, or is one."""
    words = name.words
    if len(words) < 2 or len(words) != name.past - name.name_first or told.has(words):  # noqa: PLR2004 - a run
        return [name]
    parts: list[Name] = []
    at = 0
    while at < len(words):
        past = _longest(words, at, told)
        if past > at:
            parts.append(_part(name, at, past))
        at = max(past, at + 1)
    return parts or [_without_verb(name, told)]


def _without_verb(name: Name, told: _Told) -> Name:
    """Return a full name of a headline without the verb behind it ("Mira Halden Responds").

    Any verb of the present, where the text below calls somebody by the surname alone ("Mira Halden Goes").
    """
    *before, last = name.words
    if len(before) < 2 or last.isupper():  # noqa: PLR2004 - a full name
        return name
    word = told.language.word(last.lower())
    cue = word.cue is not None and word.cue.tense == "present"
    known = before[-1] in told.single and last not in told.single
    acts = known and word.verb is not None and word.verb.finite and not word.verb.participle
    return _part(name, 0, len(before)) if cue or acts else name


def _part(name: Name, at: int, past: int) -> Name:
    kind: ActorKind = "person" if past - at > 1 else "unknown"
    first = name.name_first + at
    opening, before = (name.first, name.before) if at == 0 else (first, ())
    return Name(opening, first, name.name_first + past, name.words[at:past], before, kind)


def _longest(words: tuple[str, ...], at: int, told: _Told) -> int:
    """Return the end of the longest name of the text that begins at a word; the word itself where none does."""
    for past in range(min(len(words), at + _LONGEST), at + 1, -1):
        if told.has(words[at:past]):
            return past
    if at + 1 < len(words) and told.has_last(words[at + 1]) and _may_be_given(words[at], told.language):
        # somebody of the same surname whom only the headline names
        return at + 2
    return at + 1 if told.has_last(words[at]) else at


def _may_be_given(word: str, language: Language) -> bool:
    """Return whether a word before a surname may be a given name, and is not one of the headline's own."""
    known = language.word(word.lower())
    if known.isa(GivenNames.GIVEN_NAME):
        return True
    own = known.isa(Places.AREA, Places.COUNTRY) or "-" in word or (word.isupper() and len(word) > 1)
    return not own and not is_common(word.lower(), language)
