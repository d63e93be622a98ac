"""Loads a language pack: reads its files, checks them, and indexes their words once."""

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TypeVar

from anyascii import anyascii

from sitegen.errors import LanguageError
from sitegen.extract.languages.declaring import (
    Name,
    Pattern,
    Phrase,
    Table,
    VerbClass,
    WordClass,
    find_name,
)
from sitegen.extract.languages.indexing import Index, index_words
from sitegen.extract.languages.lists import Lists
from sitegen.extract.languages.reading import Pack, read_pack
from sitegen.extract.languages.vocabulary import GivenNames
from sitegen.extract.languages.words import Verb, Word

ValueT = TypeVar("ValueT")
FOLDER = Path(__file__).parent
_KNOWN_AT_MOST = 200_000
"""Words kept once they were asked for; more are forgotten and made anew, so that memory is bounded."""
_GIVEN = frozenset({GivenNames.GIVEN_NAME, GivenNames.MALE, GivenNames.FEMALE, GivenNames.EITHER})
"""What is known of a given name however its letters are marked."""


class Language:
    """A language as the rules ask for it. Made by `load_language`, never changed, the same object for the same code."""

    def __init__(self, pack: Pack) -> None:
        """Index a pack.

        Args:
            pack: Its files, read and checked.

        Raises:
            LanguageError: a file names a class that does not exist, or a class includes itself.

        """
        self.code = pack.about.code
        self.name = pack.about.name
        self.locales = pack.about.locales
        self.dictionary = pack.about.dictionary
        self.trial = pack.about.trial
        self.nouns_have_capitals = pack.about.nouns_have_capitals
        self.quoted_word = pack.about.quoted_word
        self._pack = pack
        self._lists = Lists(pack)
        self._index: Index = index_words(self._lists, pack.verbs)
        self._known: dict[str, Word] = {}
        self._lemmas: dict[VerbClass, frozenset[str]] = {}
        self._patterns: dict[Pattern, re.Pattern[str]] = {}

    def __repr__(self) -> str:
        """Show which language it is."""
        return f"<Language {self.code}>"

    def word(self, lower: str) -> Word:
        """Return what the language knows of a word in small letters, curled apostrophes taken for straight ones."""
        known = self._known.get(lower)
        if known is None:
            if len(self._known) >= _KNOWN_AT_MOST:
                self._known.clear()
            known = self._known[lower] = self._word(lower.replace("’", "'"))
        return known

    def _word(self, lower: str) -> Word:
        """Return what the index knows of a word; a given name with other letters is known by plain ones ("josé")."""
        known = self._index.word(lower)
        if known.classes or lower.isascii():
            return known
        classes = self._index.word(anyascii(lower).lower()).classes & _GIVEN
        return replace(known, classes=classes) if classes else known

    def words(self, name: WordClass) -> frozenset[str]:
        """Return the words of a class; empty where the pack does not fill it."""
        return self._lists.words(name)

    def endings(self, name: WordClass) -> tuple[str, ...]:
        """Return the endings that make a longer word one of a class."""
        return self._lists.endings(name)

    def beginnings(self, name: WordClass) -> tuple[str, ...]:
        """Return the beginnings that make a longer word one of a class."""
        return self._lists.beginnings(name)

    def without(self, word: str, *names: WordClass) -> str:
        """Return a word without the first ending that makes it one of some classes; itself where it has none.

        Args:
            word: A word in small letters.
            names: Classes of words by their endings.

        """
        straight = word.replace("’", "'")
        for name in names:
            if straight.endswith(endings := self.endings(name)):
                end = next((e for e in endings if straight.endswith(e) and straight != e), "")
                if end:
                    return word[: len(word) - len(end)]
        return word

    def phrases(self, name: Phrase) -> tuple[tuple[str, ...], ...]:
        """Return the runs of words of a phrase."""
        return self._lists.phrases(name)

    def is_phrase(self, lowers: tuple[str, ...], name: Phrase) -> bool:
        """Return whether words in small letters are, from the first to the last, one of the runs of a phrase."""
        known = self.word(lowers[0]).phrases if lowers else None
        return known is not None and lowers[1:] in known.get(name, ())

    def table(self, name: Table[ValueT]) -> Mapping[str, ValueT]:
        """Return a table as the pack has it: word, or run of words, to value."""
        return self._lists.table(name)

    def pattern(self, name: Pattern) -> re.Pattern[str]:
        """Return a pattern, made when it is first asked for; one that the pack does not fill matches nothing."""
        made = self._patterns.get(name)
        if made is None:
            made = self._patterns[name] = self._compiled(name)
        return made

    @property
    def verbs(self) -> Mapping[str, Verb]:
        """Every verb by its lemma."""
        return self._index.verbs

    def verbs_of(self, name: VerbClass) -> frozenset[str]:
        """Return the lemmas of a class of verbs."""
        if name not in self._lemmas:
            self._lemmas[name] = frozenset(lemma for lemma, verb in self.verbs.items() if name in verb.classes)
        return self._lemmas[name]

    @property
    def fingerprint(self) -> str:
        """SHA-256 over the pack's files."""
        return self._pack.fingerprint

    def _compiled(self, name: Pattern) -> re.Pattern[str]:
        try:
            return re.compile(self._regex(name, ()))
        except re.error as error:
            raise LanguageError(f"{self.code}: {name!r}: {error}") from error

    def _regex(self, name: Pattern, inside: tuple[Pattern, ...]) -> str:
        """Return a pattern with its slots filled in: ``{day}``, or ``{calendar.day}`` from another file.

        One that the pack does not fill matches nothing.
        """
        if name in inside:
            raise LanguageError(f"{self.code}: {name!r} includes itself")
        section = self._pack.sections.get(name.vocabulary.file)
        entry = section.patterns.get(name.key) if section is not None else None
        if entry is None:
            return r"(?!)"

        def filled(match: re.Match[str]) -> str:
            return f"(?:{self._slot(match.group(1), (*inside, name))})"

        return re.sub(r"\{([a-z][a-z_.]*)\}", filled, entry.whole)

    def _slot(self, written: str, inside: tuple[Pattern, ...]) -> str:
        """Return what a slot stands for: another pattern, or the words of a class, the longest first."""
        named = find_name(written, inside[-1].vocabulary.file, Name)
        if isinstance(named, Pattern):
            return self._regex(named, inside)
        if not isinstance(named, WordClass):
            raise LanguageError(f"{self.code}: {inside[-1]!r} cannot include {named!r}")
        return "|".join(sorted(map(re.escape, self.words(named)), key=lambda word: (-len(word), word)))


@cache
def load_language(code: str) -> Language:
    """Load the pack of a language.

    Args:
        code: ISO 639 code, as spaCy's ``nlp.lang`` has it ("en").

    Returns:
        The language, the same object at each call.

    Raises:
        LanguageError: there is no pack for it, or a file of it is not right.

    """
    if code not in languages():
        raise LanguageError(f"there is no language pack for {code!r}; there are: {', '.join(languages())}")
    return Language(read_pack(FOLDER / code))


def languages() -> tuple[str, ...]:
    """Return the codes of the languages for which there is a pack."""
    return tuple(sorted(path.parent.name for path in FOLDER.glob("*/about.toml")))
