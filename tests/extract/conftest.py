"""An article made of a text, and the extractor, made once."""

import hashlib
from collections.abc import Callable

import pytest

from sitegen.extract import Extractor
from sitegen.extract.loading import OWN, has_weights
from sitegen.records import Article, Extraction, RawAttribution, Source


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor on the bare tokenizer."""
    return Extractor("blank:en")


def article_of(body: str) -> Article:
    """Make an article of a body."""
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return Article(id="a", path="a.txt", body=body, source=Source(sha256=digest))


@pytest.fixture(scope="session")
def extract(extractor: Extractor) -> Callable[[str], Extraction]:
    """Extract from a text."""
    return lambda body: extractor.extract(article_of(body))


@pytest.fixture(scope="session")
def extract_parsing() -> Callable[[str], Extraction]:
    """Extract from a text with our own weights, so that the rules may ask for a parse."""
    if not has_weights():
        pytest.skip("the weights are not installed")
    extractor = Extractor(OWN)
    return lambda body: extractor.extract(article_of(body))


@pytest.fixture(scope="session")
def said(extract: Callable[[str], Extraction]) -> Callable[[str], list[tuple[str, str | None, str | None]]]:
    """List what is quoted in a text: the words, the speaker's name, the reason to hold."""

    def quoted(body: str) -> list[tuple[str, str | None, str | None]]:
        extraction = extract(body)
        return [
            (" / ".join(s.text for s in a.content_spans), name_of(extraction, a), a.hold)
            for a in extraction.attributions
            if a.kind != "indirect"
        ]

    return quoted


def name_of(extraction: Extraction, attribution: RawAttribution) -> str | None:
    """Return the name of the speaker of an attribution; of one who is only described, the words, as such."""
    if attribution.description is not None:
        return f"as described: {attribution.description.text}"
    return None if attribution.entity is None else extraction.entities[attribution.entity].name
