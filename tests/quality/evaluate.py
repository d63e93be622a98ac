"""Print how good the extraction is: shares with 95 % intervals, calibration, and the worst misses in readable form.

Usage: ``nox -s evaluate -- [--shared FOLDER] [--faults N] [--svg FILE] [--odd FOLDER]``. The invented texts of the
repository are always measured; PolNeAR's articles where they are at hand (a folder with ``corpora/polnear`` and
``eval/score.py``). ``--odd`` lists speakers of a folder of articles that are worth a reading, and measures nothing.
"""

import argparse
import importlib.util
import json
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType

from sitegen.extract import Extractor
from sitegen.read import read_articles
from sitegen.render import render_jsonl
from sitegen.resolve import resolve_article
from tests.support import marks
from tests.support.oddities import oddities

ROOT = Path(__file__).resolve().parents[2]
BINS = 10


def scorer(shared: Path) -> ModuleType:
    """Load the scorer that lies beside the corpora."""
    spec = importlib.util.spec_from_file_location("score", shared / "eval" / "score.py")
    if spec is None or spec.loader is None:
        sys.exit(f"no scorer in {shared}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def polnear(extractor: Extractor, shared: Path) -> tuple[dict[str, object], list[tuple[float, bool]]]:
    """Score PolNeAR's development articles.

    Returns:
        The scorer's figures, and for each published quote its confidence and whether its words and its source are
        marked so.

    """
    score = scorer(shared)
    folder = shared / "corpora" / "polnear" / "dev"
    read = read_articles([folder / "text"], max_bytes=5_000_000)
    found = {}
    for article in read.articles:
        facts = resolve_article(article, extractor.extract(article), publish_confidence=marks.PUBLISH)
        found[Path(article.path).name] = json.loads(render_jsonl(article, facts))
    gold = score.polnear(folder)
    pairs = [pair for name, record in found.items() for pair in judged(score, gold[name][1], record)]
    for record in found.values():
        record["quotes"] = [q for q in record["quotes"] if q["status"] == "published"]
    return score.score_polnear(gold, found), pairs


def judged(score: ModuleType, attributions: list[dict], record: dict) -> list[tuple[float, bool]]:
    """Return confidence and truth of each direct or mixed quote of one article that has a speaker."""
    pairs = []
    for quote in record["quotes"]:
        if quote["kind"] == "indirect" or not quote["speaker"]:
            continue
        spans = score.spans_of(quote)
        local = quote["source_span"]
        mention = [(local["start"], local["end"])] if local else []
        hits = [a for a in attributions if score.cover(spans, a.get("content", [])) >= 0.8 * score.size(spans)]
        right = any(not mention or score.cover(mention, a.get("source", [])) for a in hits)
        pairs.append((quote["confidence"], right))
    return pairs


def calibration(pairs: list[tuple[float, bool]]) -> list[tuple[float, float, int]]:
    """Return mean confidence, share of truth and count for each tenth of confidence that occurs."""
    bins: dict[int, list[tuple[float, bool]]] = defaultdict(list)
    for confidence, right in pairs:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, right))
    return [
        (sum(c for c, _ in held) / len(held), sum(r for _, r in held) / len(held), len(held))
        for _, held in sorted(bins.items())
    ]


def expected_error(rows: list[tuple[float, float, int]]) -> float:
    """Return the mean distance of confidence and truth, weighted by count (Naeini et al. 2015)."""
    total = sum(count for *_, count in rows)
    return sum(abs(confidence - truth) * count for confidence, truth, count in rows) / max(total, 1)


def diagram(rows: list[tuple[float, float, int]]) -> str:
    """Draw the reliability diagram: confidence to the right, truth upward, area by count."""
    most = max((count for *_, count in rows), default=1)
    dots = "".join(_dot(confidence, truth, count, most) for confidence, truth, count in rows)
    return "".join(
        (
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 360" role="img" ',
            'font-family="sans-serif" font-size="11">',
            "<title>Confidence of published and held quotes against truth</title>",
            '<rect width="360" height="360" fill="#fff"/>',
            '<path d="M40 320V20M40 320H340" stroke="#333" fill="none"/>',
            '<path d="M40 320L340 20" stroke="#999" stroke-dasharray="4"/>',
            f'<g fill="#0b5563" fill-opacity=".75">{dots}</g>',
            '<text x="190" y="350" text-anchor="middle">confidence</text>',
            '<text x="14" y="170" text-anchor="middle" transform="rotate(-90 14 170)">share right</text>',
            "</svg>\n",
        ),
    )


def _dot(confidence: float, truth: float, count: int, most: int) -> str:
    x, y, radius = 40 + 300 * confidence, 320 - 300 * truth, 3 + 12 * (count / most) ** 0.5
    title = f"<title>{count} quotes: confidence {confidence:.2f}, right {truth:.2f}</title>"
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}">{title}</circle>'


def main() -> None:
    """Measure everything that is at hand, and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    parser.add_argument("--faults", type=int, default=20, help="how many faults of each set to list")
    parser.add_argument("--svg", type=Path, default=Path(".sitegen/reliability.svg"))
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
        measured, pairs = polnear(extractor, chosen.shared)
        rows = calibration(pairs)
        print("PolNeAR dev:", json.dumps(measured))  # noqa: T201
        print(f"calibration error {expected_error(rows):.3f} over {len(pairs)} quotes: {chosen.svg}")  # noqa: T201
        for confidence, truth, count in rows:
            print(f"    confidence {confidence:.2f}: right {truth:.2f} of {count}")  # noqa: T201
        chosen.svg.parent.mkdir(parents=True, exist_ok=True)
        chosen.svg.write_text(diagram(rows), encoding="utf-8")


if __name__ == "__main__":
    main()
