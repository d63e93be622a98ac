"""What a language knows of one word."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple, TypeVar

from sitegen.extract.languages.declaring import Phrase, Table, VerbClass, WordClass
from sitegen.records.extraction import Stage

Tense = Literal["past", "present", "base", "ing"]
FINITE: frozenset[Tense] = frozenset({"past", "present"})
"""The tenses of forms that have a subject of their own."""
ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True, eq=False)
class Verb:
    """A verb with all that the rules know of it."""

    lemma: str
    classes: frozenset[VerbClass]
    particles: tuple[str, ...]
    """Words after it that belong to it where it reports speech ("pointed out")."""
    stage: Stage | None
    """How far an amount has come that it tells of; see ``sitegen.records.extraction.Stage``."""

    def isa(self, *classes: VerbClass) -> bool:
        """Return whether it belongs to one of some classes."""
        return not self.classes.isdisjoint(classes)


class CueForm(NamedTuple):
    """A word as a form of a verb that reports speech."""

    verb: Verb
    tense: Tense

    @property
    def lemma(self) -> str:
        """The verb's lemma."""
        return self.verb.lemma

    @property
    def is_finite(self) -> bool:
        """Whether it has a subject of its own, whatever stands before it ("said", "says")."""
        return self.tense in FINITE


class VerbForm(NamedTuple):
    """A word as a form of a verb that stands with figures."""

    verb: Verb
    participle: bool
    """Whether it can be a past participle."""
    finite: bool
    """Whether it can have a subject of its own without an auxiliary."""
    nominal: bool
    """Whether it looks like a noun as well: a base form, or one in -s or -ing."""

    @property
    def lemma(self) -> str:
        """The verb's lemma."""
        return self.verb.lemma


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word in small letters, as the rules ask for it; one that the language does not list is in no class."""

    classes: frozenset[WordClass] = frozenset()
    phrases: Mapping[Phrase, tuple[tuple[str, ...], ...]] | None = None
    """The phrases that begin with it, without it, the longest first."""
    values: Mapping[Table[Any], Any] | None = None
    cue: CueForm | None = None
    """The form of a verb of speech that it is; of two, the one that is commoner in reports."""
    perfect: CueForm | None = None
    """The form of a verb of speech that it is after "has" or "had" only ("written")."""
    verb: VerbForm | None = None
    """The form of a verb with figures that it is."""

    def isa(self, *classes: WordClass) -> bool:
        """Return whether it belongs to one of some classes."""
        return not self.classes.isdisjoint(classes)

    def value(self, table: Table[ValueT]) -> ValueT | None:
        """Return what a table says of it, or None."""
        return None if self.values is None else self.values.get(table)


UNKNOWN = Word()
"""A word of which the language knows nothing, and what is no word."""
