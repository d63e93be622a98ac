"""Documents -> trained parts, by spaCy's own training loop and the two configurations beside this module."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import spacy
from confection import Config
from spacy import util
from spacy.language import Language
from spacy.training.initialize import init_nlp
from spacy.training.loop import train

from sitegen.train.augment import Inventory, Rates
from sitegen.train.convert import binned, to_doc, training_docs
from sitegen.train.corpus import Document

HERE = Path(__file__).parent
SYNTAX, NAMES = HERE / "syntax.cfg", HERE / "names.cfg"
VARIANTS = 2
"""How often every document is written anew, each time varied otherwise."""


@dataclass(frozen=True, slots=True)
class Course:
    """One part to train: how, on what, and what the best checkpoint is chosen on."""

    config: Path
    train: Sequence[Document]
    dev: Sequence[Document]
    rates: Rates


def learn(course: Course, inventory: Inventory, vectors: Path, folder: Path, steps: int | None = None) -> Path:
    """Train one part.

    Args:
        course: What to train.
        inventory: Words to write for those of names.
        vectors: A pipeline with word vectors.
        folder: Where the binned documents and checkpoints go.
        steps: How many steps, if not as many as the configuration says.

    Returns:
        The folder of the best checkpoint.
    """
    _write(course, inventory, folder)
    overrides = {
        "paths.train": str(folder / "train"),
        "paths.dev": str(folder / "dev.spacy"),
        "paths.vectors": str(vectors),
    } | ({"training.max_steps": steps, "training.eval_frequency": steps} if steps else {})
    nlp = init_nlp(_filled(course.config, overrides))
    train(nlp, folder, stdout=sys.stdout, stderr=sys.stderr)
    return folder / "model-best"


def _filled(path: Path, overrides: dict[str, str | int]) -> Config:
    """A configuration with every default written out."""
    given = util.load_config(path, overrides=overrides, interpolate=True)
    filled: Language = util.load_model_from_config(given, auto_fill=True)
    return filled.config


def _write(course: Course, inventory: Inventory, folder: Path) -> None:
    """Write the documents as spaCy reads them: the training part in variants, the other joined line by line."""
    (folder / "train").mkdir(parents=True, exist_ok=True)
    vocab = spacy.blank("en").vocab
    random = Random(7)  # noqa: S311 - variants, no secrets
    for number in range(VARIANTS):
        docs = list(training_docs(course.train, vocab, inventory, course.rates, random))
        random.shuffle(docs)
        binned(docs).to_disk(folder / "train" / f"{number}.spacy")
    binned(to_doc(document.sentences, vocab) for document in course.dev).to_disk(folder / "dev.spacy")
