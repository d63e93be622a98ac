"""The form of a pack's files, checked when they are read."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from sitegen.records.extraction import Stage


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _listed(value: object) -> object:
    """Take running text as the list of its words."""
    return tuple(value.split()) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(_listed)]
"""Words, given as running text."""


WordSet = Annotated[frozenset[str], BeforeValidator(_listed)]
"""The same where it is a value of a table."""


class WordList(_Entry):
    """The words of a class."""

    words: Words = ()
    """In small letters, but where the class says that it is compared as written."""
    includes: tuple[str, ...] = ()
    """Other classes, and tables, whose words belong to it: ``file.key``, or ``key`` of the same file."""
    without: Words = ()
    """Words of those that do not."""
    endings: Words = ()
    """Endings that make any longer word one of the class."""
    beginnings: Words = ()
    """The same for what words begin with."""
    source: str | None = None
    """Where a long list comes from."""
    example: str | None = None
    """A sentence with one of its words."""


class PatternEntry(_Entry):
    """A regular expression with what it must and must not match."""

    regex: str | tuple[str, ...]
    """The expression, or its alternatives, each by itself."""
    ignore_case: bool = False
    """Whether capitals and small letters are the same to all of it."""
    matches: tuple[str, ...] = Field(min_length=1)
    """Texts of which a part matches."""
    misses: tuple[str, ...] = Field(min_length=1)
    """Texts of which no part matches."""

    @property
    def whole(self) -> str:
        """All of the expression."""
        told = self.regex if isinstance(self.regex, str) else "|".join(_by_opening(self.regex))
        return f"(?i){told}" if self.ignore_case else told


def _by_opening(alternatives: Iterable[str]) -> Iterator[str]:
    """Yield alternatives in their order, where a run of them that open a word asks for its edge once."""
    for edged, run in groupby(alternatives, lambda one: one.startswith(_EDGE)):
        if edged:
            yield f"{_EDGE}(?:{'|'.join(one.removeprefix(_EDGE) for one in run)})"
        else:
            yield from run


_EDGE = r"\b"
"""What only holds at the edge of a word: most places of a text are none, and need not be tried any further."""


class VerbEntry(_Entry):
    """A verb: its forms, and what it does in a sentence."""

    base: Words = ()
    """Forms without ending; the lemma where none is given."""
    present: Words = ()
    past: Words = ()
    participle: Words = ()
    """Past participles; those of the past where none are given."""
    ing: Words = ()
    cue: bool = False
    """Whether it reports speech."""
    no_base: bool = False
    """Whether the form without ending is no cue, since it is mostly a noun ("command")."""
    no_perfect: bool = False
    """Whether its participle after "had" reports nothing ("had known")."""
    noun: bool = False
    """Whether its forms without -ed are nouns or adjectives as well."""
    particles: Words = ()
    stage: Stage | None = None
    classes: Words = ()
    """``file.key`` of each class of verbs it belongs to."""
    example: str | None = None
    """A sentence in which it is read."""


def _as_list(value: object) -> object:
    """Take running text as a list of words without more."""
    return {"words": value} if isinstance(value, str) else value


class Section(_Entry):
    """A file of a pack, filling one vocabulary."""

    words: dict[str, Annotated[WordList, BeforeValidator(_as_list)]] = Field(default_factory=dict)
    phrases: dict[str, tuple[str, ...]] = Field(default_factory=dict)
    """Runs of words, parted by blanks."""
    tables: dict[str, dict[str, Any]] = Field(default_factory=dict)
    patterns: dict[str, PatternEntry] = Field(default_factory=dict)


class About(_Entry):
    """``about.toml``: which language a pack is of, and under which names libraries know it."""

    code: str
    """ISO 639 code, as spaCy's ``nlp.lang`` has it."""
    name: str
    locales: tuple[str, ...] = Field(min_length=1)
    """CLDR locales whose names for units, currencies and countries are read; the first one decides."""
    dictionary: str
    """Code under which simplemma has a dictionary."""
    trial: bool = False
    """Whether the pack is a beginning: its components can be tried, and no site is made with it."""
    nouns_have_capitals: bool = False
    """Whether every noun begins with a capital, so that a capital alone tells no name."""
    quoted_word: str = "…"
    """A word that can be all that somebody is quoted with ("Yes"): a parser reads it for a quotation."""
