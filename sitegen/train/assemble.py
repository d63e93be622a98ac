"""Trained parts -> one pipeline on disk, with nothing in it that a parse does not need."""

import json
import shutil
from hashlib import sha256
from pathlib import Path

import spacy
from spacy.language import Language

NAME = "sitegen_syntax"
DESCRIPTION = "English tags, features and trees, trained for sitegen on open corpora."
_TOLD = frozenset({"meta.json", "README.md"})


def assemble(syntax: Path, names: Path | None, target: Path, version: str) -> Language:
    """Join the parts and write them; the folder appears whole or not at all.

    Returns:
        The pipeline as it was read back from `target`.
    """
    nlp = spacy.load(syntax)
    if names is not None:
        nlp.add_pipe("ner", source=spacy.load(names))
    nlp.meta.update(name=NAME, version=version, description=DESCRIPTION, author="sitegen", license="CC BY-SA 4.0")
    nlp.meta["performance"] = {}
    _forget_paths(nlp)
    building = target.with_name(f"{target.name}.part")
    shutil.rmtree(building, ignore_errors=True)
    nlp.to_disk(building)
    if "trainable_lemmatizer" not in nlp.pipe_names:
        _forget_words(nlp, building)
    nlp.meta["sitegen_weights"] = weights_hash(building)
    (building / "meta.json").write_text(json.dumps(nlp.meta, indent=2), "utf-8")
    shutil.rmtree(target, ignore_errors=True)
    building.rename(target)
    return spacy.load(target)


def _forget_paths(nlp: Language) -> None:
    """Take out of the configuration where the corpora lay on the machine that trained."""
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    for corpus in nlp.config["corpora"].values():
        corpus["path"] = None
    nlp.config["initialize"]["vectors"] = None


def _forget_words(nlp: Language, folder: Path) -> None:
    """Keep of all strings those that labels are made of: words are looked up by their hashes, and 1.3 MB is much.

    A lemmatizer's edit trees hold words; a pipeline with one keeps them all.
    """
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    features = {feature for label in labels for feature in label.split("|")}
    bare = {"|".join(part for part in label.split("|") if not part.startswith("POS=")) for label in labels}
    values = {value for feature in features for value in feature.split("=")}
    (folder / "vocab" / "strings.json").write_text(json.dumps(sorted(labels | features | bare | values)), "utf-8")


def weights_hash(folder: Path) -> str:
    """The hash of all that a pipeline learned: of every file but its description and its card."""
    digest = sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file() and path.name not in _TOLD):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def size(folder: Path) -> int:
    """Bytes of all files of a folder together."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
