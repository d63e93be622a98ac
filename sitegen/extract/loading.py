"""The spaCy pipeline that the extraction builds on: our own, a blank one, or one of the user's."""

import hashlib
from pathlib import Path
from typing import Any

import spacy
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.util import is_package
from thinc.api import Model

from sitegen.errors import PipelineError

OWN = "sitegen"
"""Name of the pipeline that comes with this package."""
BLANK = "blank:en"
"""Name of the tokenizer alone."""
WEIGHTS = Path(__file__).resolve().parents[1] / "model"
"""Folder of our own pipeline."""
_LONGEST = 10**8
"""Characters of an article: more than the million that spaCy allows parsers, because only sentences are parsed."""


def load_pipeline(name: str) -> Language:
    """Load a pipeline.

    Args:
        name: ``sitegen`` for the one that comes with this package (a tokenizer alone where its weights are not
            installed), ``blank:en`` for a tokenizer alone, or the name or path of an installed pipeline.

    Raises:
        PipelineError: there is no such pipeline, or it cannot be loaded.

    """
    source = source_of(name)
    kind, _, language = source.partition(":")
    blank = kind == "blank" and bool(language)
    try:
        nlp = spacy.blank(language) if blank else spacy.load(source)
    except (OSError, ImportError, ValueError) as error:
        raise PipelineError(name, _reason(error)) from error
    nlp.max_length = max(nlp.max_length, _LONGEST)
    return nlp


def source_of(name: str) -> str:
    """Return what spaCy is asked for by a name: the path of a folder, a package, or a language alone."""
    if name == OWN:
        return str(WEIGHTS) if has_weights() else BLANK
    folder = Path(name)
    return str(folder.resolve()) if folder.is_dir() and not is_package(name) else name


def has_weights() -> bool:
    """Return whether our own pipeline is installed."""
    return (WEIGHTS / "config.cfg").is_file()


def trained_models(nlp: Language) -> list[Model[Any, Any]]:
    """Return the models of a pipeline's components, of those that have one."""
    pipes = map(nlp.get_pipe, nlp.component_names)
    return [pipe.model for pipe in pipes if isinstance(pipe, TrainablePipe)]


def weights_digest(nlp: Language) -> str:
    """Hash the files that a pipeline was loaded from, so that new weights are a new pipeline."""
    if nlp.path is None:
        return ""
    folder, digest = Path(nlp.path), hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode())
        with path.open("rb") as file:
            digest.update(hashlib.file_digest(file, "sha256").digest())
    return digest.hexdigest()


def _reason(error: Exception) -> str:
    """Return the first sentence of what spaCy says, without the code before it."""
    return str(error).partition("] ")[2].partition(". ")[0] or str(error)
