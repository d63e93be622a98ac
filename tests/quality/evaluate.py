"""Print how good the extraction is: shares with 95 % intervals, calibration, and the worst misses in readable form.

Usage: ``nox -s evaluate -- [--shared FOLDER] [--faults N] [--svg FOLDER] [--odd FOLDER] [--unseen]``. The invented
texts of the repository are always measured; PolNeAR's articles where they are at hand (a folder with
``corpora/polnear`` and ``eval/score.py``). ``--odd`` lists speakers of a folder of articles that are worth a reading,
and measures nothing. ``--unseen`` scores the articles that were set aside, once, when a piece of work is done: sums
are printed, and no article.
"""

import argparse
import importlib.util
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

from sitegen.extract import Extractor
from sitegen.read import read_articles
from sitegen.render import render_jsonl
from sitegen.resolve import resolve_article
from tests.quality.challenged import Held, table, worth
from tests.quality.reliability import KINDS, Judged, diagram, expected_error, parting, rows
from tests.quality.unseen import told, unseen
from tests.support import marks
from tests.support.oddities import oddities

ROOT = Path(__file__).resolve().parents[2]


def scorer(shared: Path) -> ModuleType:
    """Load the scorer that lies beside the corpora."""
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"no scorer in {shared}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def measure(
    extractor: Extractor, score: ModuleType, folder: Path, names: Iterable[str] | None = None
) -> tuple[dict[str, object], list[Judged], list[Held]]:
    """Score a part of PolNeAR.

    Args:
        extractor: What is measured.
        score: The scorer that lies beside the corpora.
        folder: The part, with its texts and its marks.
        names: The files to take; None for all.

    Returns:
        The scorer's figures, each quote that has a speaker, and each that is held, with what the marks say of it.

    """
    texts = folder / "text"
    chosen = [texts / name for name in names] if names is not None else [texts]
    found = {}
    for article in read_articles(chosen, max_bytes=5_000_000).articles:
        facts = resolve_article(article, extractor.extract(article), publish_confidence=marks.PUBLISH)
        found[Path(article.path).name] = json.loads(render_jsonl(article, facts))
    gold = {name: marked for name, marked in score.polnear(folder).items() if name in found}
    pairs = [pair for name, record in found.items() for pair in judge(score, gold[name][1], record)]
    for record in found.values():
        record["quotes"] = [q for q in record["quotes"] if q["status"] == "published"]
    judged = [Judged(quote["kind"], quote["confidence"], right) for quote, right in pairs]
    held = [Held(frozenset(doubts_of(quote)), right) for quote, right in pairs if quote["status"] == "held"]
    return score.score_polnear(gold, found), judged, held


def doubts_of(quote: dict) -> list[str]:
    """Return why a quote is held, without that its confidence is low, which follows from being challenged."""
    return [reason for reason in quote["reason"].split("; ") if not reason.startswith("confidence ")]


def judge(score: ModuleType, attributions: list[dict], record: dict) -> list[tuple[dict, bool]]:
    """Return each quote of one article that has a speaker, with what the marks say.

    Right is what lies on marked content by four fifths of its characters, with a mention that touches the source of it.
    """
    pairs = []
    for quote in record["quotes"]:
        if not quote["speaker"]:
            continue
        spans = score.spans_of(quote)
        local = quote["source_span"]
        mention = [(local["start"], local["end"])] if local else []
        hits = [a for a in attributions if score.cover(spans, a.get("content", [])) >= 0.8 * score.size(spans)]
        right = any(not mention or score.cover(mention, a.get("source", [])) for a in hits)
        pairs.append((quote, right))
    return pairs


def told_of_confidence(judged: list[Judged], folder: Path) -> Iterator[str]:
    """Yield for each kind of quote how far its confidence is from the truth, and draw it."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind, name in KINDS.items():
        of_kind = [one for one in judged if one.kind == kind]
        found, svg = rows(of_kind), folder / f"reliability-{kind}.svg"
        svg.write_text(diagram(found, kind), encoding="utf-8")
        error, parts = expected_error(found), parting(of_kind)
        yield f"{name}: expected error {error:.3f}, parting {parts:.2f} over {len(of_kind)}: {svg}"
        yield from (f"    confidence {row.confidence:.2f}: right {row.right:.2f} of {row.count}" for row in found)


def told_of_unseen(extractor: Extractor, shared: Path) -> Iterator[str]:
    """Yield what the articles set aside came to, in sums alone."""
    folder = shared / "corpora" / "polnear" / "train"
    names = unseen(path.name for path in (folder / "text").iterdir())
    measured, *_ = measure(extractor, scorer(shared), folder, names)
    yield f"PolNeAR, {len(names)} articles set aside:"
    yield from told(measured)


def main() -> None:
    """Measure everything that is at hand, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--faults", type=int, default=20, help="how many faults of each set to list")
    parser.add_argument("--svg", type=Path, default=Path(".sitegen"), help="where the reliability diagrams go")
    parser.add_argument("--unseen", action="store_true", help="score the articles set aside instead, in sums alone")
    parser.add_argument("--pipeline", default="sitegen")
    parser.add_argument("--odd", type=Path, help="list odd speakers of the articles of a folder instead")
    chosen = parser.parse_args()
    extractor = Extractor(chosen.pipeline)
    if chosen.odd is not None:
        names, descriptions, meant = oddities(extractor, chosen.odd, publish=marks.PUBLISH)
        print("names without a known given name:", *names, sep="\n    ")  # noqa: T201 - a report
        print("descriptions without a noun for somebody:", *descriptions, sep="\n    ")  # noqa: T201
        print("whom descriptions mean:", *meant, sep="\n    ")  # noqa: T201
        return
    if chosen.unseen:
        print(*told_of_unseen(extractor, chosen.shared), sep="\n")  # noqa: T201
        return
    sample = read_articles([ROOT / "content"], max_bytes=5_000_000).articles
    scores = {
        "invented passages": marks.score_passages(extractor),
        "sample articles": marks.score_sample(extractor, sample),
    }
    texts = chosen.shared / "corpora" / "polnear" / "train" / "text"
    if texts.is_dir():
        scores["PolNeAR train, speakers by name"] = marks.score_polnear(extractor, texts)
    for name, score in scores.items():
        print(f"{name}: {score.line()}")  # noqa: T201 - a report
        for fault in score.faults[: chosen.faults]:
            print(f"    {fault}")  # noqa: T201
    if texts.is_dir():
        measured, judged, held = measure(
            extractor, scorer(chosen.shared), chosen.shared / "corpora" / "polnear" / "dev"
        )
        print("PolNeAR dev:", json.dumps(measured))  # noqa: T201
        print(*told_of_confidence(judged, chosen.svg), sep="\n")  # noqa: T201
        print(*table(worth(held)), sep="\n")  # noqa: T201


if __name__ == "__main__":
    main()
