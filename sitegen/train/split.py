"""Which document is learned from and which is held out."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sitegen.train.corpus import Document


@dataclass(frozen=True, slots=True)
class Split:
    """Documents that never meet: none of `dev` and `test` is in `train`."""

    train: tuple[Document, ...]
    dev: tuple[Document, ...]
    test: tuple[Document, ...]

    @property
    def held_out(self) -> tuple[Document, ...]:
        """Everything that is not learned from."""
        return self.dev + self.test


def listed(folder: Path, part: str) -> frozenset[str]:
    """The names of the documents in `files.<part>` of a treebank, without folders and endings."""
    lines = (folder / f"files.{part}").read_text("utf-8").split()
    return frozenset(line.rsplit("/", 1)[-1].removesuffix(".conllu") for line in lines)


def leaked(folder: Path) -> frozenset[str]:
    """The documents that a treebank's list of training files names although they are held out.

    GUM's copy has eight. Whoever trains on that list measures too well on them.
    """
    return listed(folder, "train") & (listed(folder, "dev") | listed(folder, "test"))


def split(documents: Iterable[Document], folder: Path) -> Split:
    """Part a treebank by its lists; what is held out is held out, also where it is listed for training too."""
    dev, test = listed(folder, "dev"), listed(folder, "test")
    parts: dict[str, list[Document]] = {"train": [], "dev": [], "test": []}
    for document in documents:
        part = "test" if document.name in test else "dev" if document.name in dev else "train"
        parts[part].append(document)
    return Split(*(tuple(parts[part]) for part in ("train", "dev", "test")))


def halves(documents: Iterable[Document]) -> tuple[list[Document], list[Document]]:
    """Two halves of a corpus by the hash of the names, the same on every machine."""
    first: list[Document] = []
    second: list[Document] = []
    for document in documents:
        (first if sha256(document.name.encode()).digest()[0] % 2 else second).append(document)
    return first, second
