"""What is learned from: documents of sentences, whatever format they came in."""

from dataclasses import dataclass, field, replace

Name = tuple[int, int, str]
"""A name as first token, token after the last (of its sentence), and label: PERSON, ORG or LOC."""


@dataclass(frozen=True, slots=True)
class Syntax:
    """What a treebank says about each token of a sentence; all sequences are as long as the sentence."""

    tags: tuple[str, ...]
    """Penn Treebank tags."""
    pos: tuple[str, ...]
    """Universal parts of speech."""
    morphs: tuple[str, ...]
    """Universal features as `Name=Value|...`, the empty string for none."""
    heads: tuple[int, ...]
    """Positions in the sentence; the root names itself."""
    deps: tuple[str, ...]
    lemmas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, token by token."""

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    """Whether white space follows the token within its paragraph."""
    syntax: Syntax | None = None
    """None where no tree was drawn."""
    names: tuple[Name, ...] | None = None
    """None where names were not marked, which is not the same as none."""
    opens_paragraph: bool = False

    @property
    def text(self) -> str:
        """The sentence as it stood, without what follows it."""
        pairs = zip(self.words, self.spaces, strict=True)
        return "".join(word + " " * space for word, space in pairs).rstrip()

    def with_words(self, words: tuple[str, ...]) -> "Sentence":
        """The same sentence with other words in the same places."""
        return replace(self, words=words)


@dataclass(frozen=True, slots=True)
class Document:
    """One text of a corpus."""

    name: str
    genre: str
    sentences: tuple[Sentence, ...] = field(repr=False)
