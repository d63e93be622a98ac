"""Published speakers that are worth a reading: such lists showed “N.C.” among them, which no measure by spans does."""

from collections import Counter
from pathlib import Path

from sitegen.extract import Extractor
from sitegen.extract.languages import Language, Word, load_language
from sitegen.extract.languages.vocabulary import GivenNames, Morphology, People
from sitegen.read import read_articles
from sitegen.resolve import resolve_article


def oddities(extractor: Extractor, folder: Path, *, publish: float) -> tuple[list[str], list[str], list[str]]:
    """List names without a known given name, descriptions without a noun for somebody, and whom descriptions mean.

    Args:
        extractor: The extractor.
        folder: A folder of articles.
        publish: Confidence from which a quotation is published.

    Returns:
        Names, descriptions, and pairs of a description and a name, each with its count, the rarest first: a mistake
        seldom occurs twice.

    """
    names: Counter[str] = Counter()
    descriptions: Counter[str] = Counter()
    meant: Counter[str] = Counter()
    for article in read_articles([folder], max_bytes=5_000_000).articles:
        facts = resolve_article(article, extractor.extract(article), publish_confidence=publish)
        for quote in facts.quotes:
            if quote.status != "published":
                continue
            if quote.speaker is not None and quote.speaker.named:
                names[quote.speaker.name] += 1
                if quote.resolution == "role" and quote.source_span is not None:
                    meant[f"{' '.join(quote.source_span.text.split())} → {quote.speaker.name}"] += 1
            elif quote.source_span is not None:
                descriptions[" ".join(quote.source_span.text.split())] += 1
    english = load_language("en")
    odd = {n: c for n, c in names.items() if not _word(n.split()[0], english).isa(GivenNames.GIVEN_NAME)}
    vague = {d: c for d, c in descriptions.items() if not any(_word(w, english).isa(People.SPEAKER) for w in d.split())}
    return _listed(odd), _listed(vague), _listed(meant)


def _word(written: str, language: Language) -> Word:
    return language.word(language.without(written.lower(), Morphology.OWNER_ENDING).strip(".,'’"))


def _listed(counts: dict[str, int]) -> list[str]:
    return [f"{text} ({count})" for text, count in sorted(counts.items(), key=lambda pair: (pair[1], pair[0]))]
