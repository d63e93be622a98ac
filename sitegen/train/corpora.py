"""Where each corpus lies, and what of it is learned from and what is held out."""

from dataclasses import dataclass
from pathlib import Path

from sitegen.train.corpus import Document
from sitegen.train.named import read_re3d, read_uner, read_wnut
from sitegen.train.split import Split, halves, split
from sitegen.train.treebank import read_treebank


@dataclass(frozen=True, slots=True)
class Places:
    """The folder of each corpus."""

    gum: Path
    ewt: Path
    uner: Path
    re3d: Path
    wnut: Path


@dataclass(frozen=True, slots=True)
class Corpora:
    """Everything that was read."""

    gum: Split
    """Trees and names."""
    ewt: Split
    """Trees."""
    uner_train: tuple[Document, ...]
    """Names on EWT's dev files and on half of its test files."""
    uner_test: tuple[Document, ...]
    others: tuple[Document, ...]
    """Names in government statements and in messages."""

    @property
    def trees(self) -> tuple[Document, ...]:
        """What syntax is learned from."""
        return (*self.gum.train, *self.ewt.train, *self.ewt.dev)

    @property
    def named(self) -> tuple[Document, ...]:
        """What names are learned from."""
        return (*self.gum.train, *self.uner_train, *self.others)


def read_corpora(places: Places) -> Corpora:
    """Read all corpora; WNUT17's test part is left alone."""
    uner_train, uner_test = halves(read_uner(places.uner / "en_ewt-ud-test.iob2"))
    data = places.wnut / "CONLL-format" / "data"
    messages = [data / "train" / "wnut17train.conll", data / "dev" / "emerging.dev.conll"]
    return Corpora(
        gum=split(read_treebank(places.gum, mentions=True), places.gum),
        ewt=split(read_treebank(places.ewt, mentions=False), places.ewt),
        uner_train=(*read_uner(places.uner / "en_ewt-ud-dev.iob2"), *uner_train),
        uner_test=tuple(uner_test),
        others=(*read_re3d(places.re3d), *(document for path in messages for document in read_wnut(path))),
    )
