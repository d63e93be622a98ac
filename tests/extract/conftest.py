"""An article made of a text, and the extractor, made once."""

from collections.abc import Callable

import pytest

from sitegen.extract import Extractor
from sitegen.extract.loading import OWN, has_weights
from sitegen.records import Extraction
from tests.support.reported import Quoted, article_of, name_of, quoted


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    """The extractor on the bare tokenizer."""
    return Extractor("blank:en")


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
def said(extract: Callable[[str], Extraction]) -> Callable[[str], Quoted]:
    """List what is quoted in a text: the words, the speaker's name, the reason to hold."""
    return lambda body: quoted(extract(body))


@pytest.fixture(scope="session")
def sources(extract: Callable[[str], Extraction]) -> Callable[[str], list[tuple[str | None, str | None]]]:
    """List who is found to speak in a text, indirect speech included, with the reason to hold."""

    def found(body: str) -> list[tuple[str | None, str | None]]:
        extraction = extract(body)
        return [(name_of(extraction, a), "; ".join(a.hold) or None) for a in extraction.attributions]

    return found
