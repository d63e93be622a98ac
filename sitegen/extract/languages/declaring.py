"""What a rule may ask a language for: classes of words and verbs, phrases, tables and patterns.

Rules name what they ask for; a language pack says which words it is. A vocabulary declares the names of one subject,
and each pack has a file of the vocabulary's name that fills them::

    class Calendar(Vocabulary, file="calendar"):
        DAY = WordClass()

Names are objects of their own, compared by identity: a mistyped one is an error of the type checker, and asking costs
as much as a look into a set.
"""

from typing import ClassVar, Generic, TypeVar

from sitegen.errors import LanguageError

ValueT = TypeVar("ValueT")


class Name:
    """Something that a pack fills; its key in the pack's file is its name in small letters."""

    __slots__ = ("key", "vocabulary")

    key: str
    vocabulary: type["Vocabulary"]

    def __set_name__(self, owner: type["Vocabulary"], name: str) -> None:
        """Take the name and the vocabulary from the class that declares it."""
        self.key = name.lower()
        self.vocabulary = owner

    def __repr__(self) -> str:
        """Show it as messages name it: file and key."""
        return f"{self.vocabulary.file}.{self.key}"


class WordClass(Name):
    """A set of words, and of endings by which words that are not listed belong to it."""

    __slots__ = ()


class VerbClass(Name):
    """A set of verbs, written at each verb of ``verbs.toml``."""

    __slots__ = ()


class Phrase(Name):
    """A set of runs of words."""

    __slots__ = ()


class Table(Name, Generic[ValueT]):
    """Words, or runs of words, each with a value of one type."""

    __slots__ = ("value_type",)

    def __init__(self, value_type: object) -> None:
        """Keep the type that the values of a pack are checked against.

        Args:
            value_type: What pydantic can check: ``str``, a ``Literal``, a record.

        """
        self.value_type = value_type


class Pattern(Name):
    """A regular expression over the body; ``{day}`` in it stands for the words of a class, or for another pattern."""

    __slots__ = ()


class Vocabulary:
    """The names that one subject asks a language for."""

    file: ClassVar[str]
    """Name of its file in each pack, without the ending."""
    known: ClassVar[dict[str, type["Vocabulary"]]] = {}
    """Every vocabulary by its file."""

    def __init_subclass__(cls, *, file: str) -> None:
        """Enter the vocabulary under its file."""
        cls.file = file
        Vocabulary.known[file] = cls

    @classmethod
    def names(cls) -> tuple[Name, ...]:
        """Return all that the vocabulary declares, in order."""
        return tuple(value for value in vars(cls).values() if isinstance(value, Name))


NameT = TypeVar("NameT", bound=Name)


def find_name(written: str, file: str, kind: type[NameT]) -> NameT:
    """Return what a pack names, ``file.key`` or ``key`` in its own file.

    Raises:
        LanguageError: no vocabulary declares it.

    """
    home, _, key = written.rpartition(".")
    declared = Vocabulary.known.get(home or file)
    found = next((name for name in declared.names() if name.key == key), None) if declared is not None else None
    if not isinstance(found, kind):
        raise LanguageError(f"{file}: no vocabulary declares {kind.__name__} {written!r}")
    return found
