"""Train the pipeline: ``python -m sitegen.train --gum PATH ... --out FOLDER``."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer
from spacy.language import Language

from sitegen.train.assemble import assemble, size
from sitegen.train.augment import Inventory, Rates
from sitegen.train.corpora import Corpora, Places, read_corpora
from sitegen.train.evaluate import Score, by_genre, score
from sitegen.train.learn import NAMES, SYNTAX, Course, learn
from sitegen.train.split import leaked
from sitegen.train.vectors import word_vectors

Folder = Annotated[Path, typer.Option(exists=True, file_okay=False)]


def main(  # noqa: PLR0913 - one option for each corpus
    *,
    gum: Folder,
    ewt: Folder,
    uner: Folder,
    re3d: Folder,
    wnut: Folder,
    knowledge: Folder,
    out: Annotated[Path, typer.Option(help="Where the pipeline and scores.json go.")],
    version: str = "0.1.0",
    names: Annotated[bool, typer.Option(help="Also learn names; adds 4 MB.")] = False,
    steps: Annotated[int | None, typer.Option(help="Train for so many steps only, to see that all works.")] = None,
) -> None:
    """Read, learn, join and measure.

    Word vectors (minutes) and the best checkpoint of each part stay beside the result; vectors that lie there are used.
    """
    out.mkdir(parents=True, exist_ok=True)
    corpora = read_corpora(Places(gum, ewt, uner, re3d, wnut))
    inventory = Inventory.of([*corpora.gum.train, *corpora.uner_train, *corpora.others])
    courses = [Course(SYNTAX, corpora.trees, corpora.gum.dev, Rates(names=0.25))]
    if names:
        courses.append(Course(NAMES, corpora.named, corpora.gum.dev, Rates(names=0.4)))
    vectors = out / "vectors"
    if not vectors.is_dir():
        made = word_vectors(knowledge, [*corpora.trees, *corpora.named])
        made.to_disk(vectors.with_name("vectors.part"))
        vectors.with_name("vectors.part").rename(vectors)
    parts = [learn(course, inventory, vectors, out / "checkpoints" / course.config.stem, steps) for course in courses]
    nlp = assemble(parts[0], parts[1] if names else None, out / "pipeline", version)
    scores = {
        name: {"documents": found.documents, **found.values}
        for name, found in _scores(nlp, corpora, gum, names=names).items()
    }
    report = {"bytes": size(out / "pipeline"), "scores": scores}
    (out / "scores.json").write_text(json.dumps(report, indent=2) + "\n", "utf-8")
    typer.echo(json.dumps(report, indent=2))


def _scores(nlp: Language, corpora: Corpora, gum: Path, *, names: bool) -> Mapping[str, Score]:
    held_out = corpora.gum.held_out
    unlisted = [document for document in held_out if document.name not in leaked(gum)]
    return {
        "GUM dev and test": score(nlp, held_out),
        "GUM dev and test, with empty lines": score(nlp, held_out, breaks=True),
        "GUM dev and test, in no list of training files": score(nlp, unlisted),
        "EWT test": score(nlp, corpora.ewt.test),
        **({"UNER, half of test": score(nlp, corpora.uner_test)} if names else {}),
        **by_genre(nlp, held_out),
    }


if __name__ == "__main__":
    typer.run(main)
