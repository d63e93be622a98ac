"""Count how often each class of speech is right, for ``sitegen/extract/speech/confidence.toml``.

Usage: ``python -m tests.quality.weigh --ewt FOLDER``. Counted are the marked passages of this repository, the quotes of
the sample, and what was judged by hand in weblogs, newsgroups and mail of the English Web Treebank
(``tests/gold/ewt_speech.tsv`` has places and judgements, and none of its words). Nothing that is doubted is counted.
"""

import argparse
import csv
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from sitegen.extract import finders
from sitegen.extract.challenge import challenge
from sitegen.extract.discourse.speakers import Speaker
from sitegen.extract.loading import OWN, load_pipeline
from sitegen.extract.parsing import Parser, Parses
from sitegen.extract.recording import Recorder
from sitegen.extract.speech.confidence import class_of
from sitegen.extract.waiting import finish_alone
from sitegen.read import read_articles
from sitegen.records import RawAttribution
from tests.support import marks
from tests.support.marked_speech import read_passages

ROOT = Path(__file__).resolve().parents[2]
JUDGED = marks.GOLD / "ewt_speech.tsv"
MARKED = ROOT / "tests" / "extract" / "speech" / "marked.txt"


class Counted(NamedTuple):
    """An attribution with the class that it is counted in."""

    raw: RawAttribution
    name: str

    @property
    def place(self) -> tuple[int, int]:
        """Where its words begin and end."""
        return self.raw.content_spans[0].start, self.raw.content_spans[-1].end

    @property
    def words(self) -> str:
        """Its words, as the marked passages write them."""
        return " / ".join(span.text for span in self.raw.content_spans)


class Finder:
    """Finds the attributions of texts, with their classes."""

    def __init__(self) -> None:
        """Load the pipeline that the package ships."""
        self._nlp = load_pipeline(OWN)
        self._parser = Parser(self._nlp)

    def find(self, body: str) -> list[Counted]:
        """Return what would be published of a text for all that the extraction itself can tell."""
        doc = self._nlp.make_doc(body)
        page = finders.lay_out(doc)
        cast = finders.cast_of(page)
        recorder = Recorder(page)
        found = []
        parses = Parses(doc, self._parser)
        attributed = finders.attribute(page, cast, parses)
        doubts = finish_alone(challenge(page, cast, attributed, parses))
        for (report, speaker), doubted in zip(attributed, doubts, strict=True):
            raw = recorder.attribution(report, speaker, {}, doubted)
            if raw is not None and not raw.hold and _has_speaker(speaker):
                found.append(Counted(raw, class_of(page, report)))
        return found


def _has_speaker(speaker: Speaker) -> bool:
    return speaker.entity is not None or speaker.description is not None


def text_of(path: Path) -> str:
    """Return the text of a document of a treebank: its sentences, and an empty line where a paragraph begins."""
    text, new = "", False
    for line in path.read_text("utf-8").splitlines():
        new = new or line.startswith("# newpar")
        if line.startswith("# text = "):
            text += ("\n\n" if new else " ") * bool(text) + line.removeprefix("# text = ")
            new = False
    return text


def judged() -> dict[str, dict[tuple[int, int], bool]]:
    """Return what was judged by hand: document -> place -> whether words, speaker and act were right."""
    table: defaultdict[str, dict[tuple[int, int], bool]] = defaultdict(dict)
    with JUDGED.open(encoding="utf-8") as lines:
        for name, start, end, right in csv.reader((ln for ln in lines if not ln.startswith("#")), delimiter="\t"):
            table[name][int(start), int(end)] = right == "1"
    return table


def judgements(finder: Finder, ewt: Path | None) -> Iterator[tuple[str, str, bool]]:
    """Yield kind, class and truth of everything that is counted."""
    for passage in read_passages(MARKED):
        said = {one.words for one in passage.said}
        yield from ((c.raw.kind, c.name, c.words in said) for c in finder.find(passage.body))
    for passage in marks.passages():
        spoken = [(mark["start"], mark["end"]) for group in marks.utterances(passage) for mark in group]
        found = (c for c in finder.find(passage["text"]) if c.raw.kind != "indirect")  # reported speech is not marked
        yield from ((c.raw.kind, c.name, any(a <= c.place[0] < b for a, b in spoken)) for c in found)
    for article in read_articles([ROOT / "content"], max_bytes=5_000_000).articles:
        yield from ((c.raw.kind, c.name, True) for c in finder.find(article.body))  # each was read: sample_quotes.tsv
    for name, places in judged().items() if ewt is not None else ():
        found = finder.find(text_of(ewt / f"{name}.conllu"))
        yield from ((c.raw.kind, c.name, places[c.place]) for c in found if c.place in places)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ewt", type=Path, help="the treebank's folder, with its weblogs, newsgroups and mail")
    table: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for kind, name, right in judgements(Finder(), parser.parse_args().ewt):
        count = table[kind].setdefault(name, [0, 0])
        count[0] += right
        count[1] += 1
    for kind in ("direct", "mixed", "indirect"):
        print(f"[{kind}]")  # noqa: T201 - a report
        names = sorted(table[kind]) if kind == "indirect" else sorted(table[kind], key=lambda n: -table[kind][n][1])
        print(*(f'"{name}" = {table[kind][name]}' for name in names), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main()
