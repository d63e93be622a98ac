"""The front door for other programs: the functions that ``import sitegen`` offers (dev/library.md)."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from sitegen import pipeline as stages
from sitegen import read
from sitegen.extract import load_extractor
from sitegen.extract.loading import OWN
from sitegen.records import Article, Facts
from sitegen.settings import MAX_ARTICLE_BYTES, PUBLISH_CONFIDENCE, Builder, find_config


def extract_text(
    text: str,
    *,
    id: str = "text",  # noqa: A002 - the field's name
    pipeline: str = OWN,
    publish_confidence: float = PUBLISH_CONFIDENCE,
    **stated: Any,  # noqa: ANN401 - any field, checked by the model
) -> Facts:
    """Return the quotes and figures of one text, as ``sitegen extract`` gives them for a ``.txt`` file.

    Args:
        text: The article. Every span counts its code points.
        id: A name for it; the ids of quotes and figures are made from it and their words.
        pipeline: spaCy pipeline that the extraction builds on: ``sitegen``, ``blank:en``, a name or a path. It is
            loaded once.
        publish_confidence: Attributions below it have the status ``held``.
        **stated: What is known of the publication: the fields of :class:`~sitegen.records.Source` but ``sha256``.
            ``published`` gives "last year" its year; without ``language`` it is detected.

    Raises:
        PipelineError: the pipeline cannot be loaded.
        LanguageError: there is no pack for its language.
        pydantic.ValidationError: a field of the publication is unknown or of another type.

    """
    article = read.make_article(text, id=id, **stated)
    return next(extract_facts([article], pipeline=pipeline, publish_confidence=publish_confidence))


def extract_facts(
    articles: Iterable[Article],
    *,
    pipeline: str = OWN,
    publish_confidence: float = PUBLISH_CONFIDENCE,
) -> Iterator[Facts]:
    """Yield the quotes and figures of each article by itself, in order.

    Args:
        articles: From :func:`read_articles`, or made with ``Article.from_text``.
        pipeline: As for :func:`extract_text`.
        publish_confidence: Attributions below it have the status ``held``.

    Raises:
        PipelineError: the pipeline cannot be loaded.
        LanguageError: there is no pack for its language.

    """
    return stages.extract_facts(articles, load_extractor(pipeline), publish_confidence=publish_confidence)


def read_articles(*paths: Path | str, max_bytes: int = MAX_ARTICLE_BYTES) -> read.ReadResult:
    """Read articles from files and folders (``.md``, ``.txt``, ``.html``).

    Args:
        *paths: Files and folders.
        max_bytes: Larger files are refused.

    Returns:
        The articles in the order of the arguments, and a fault for each file that could not be read.

    """
    return read.read_articles([Path(path) for path in paths], max_bytes=max_bytes)


def build_site(  # noqa: PLR0913 - the options of `sitegen build`
    config: Path | str | None = None,
    *,
    content: Path | str | None = None,
    site: Path | str | None = None,
    builder: Builder | None = None,
    keep_going: bool = False,
    allow_empty: bool = False,
    watch: stages.Watch | None = None,
) -> stages.Outcome:
    """Do what ``sitegen build`` does: read the articles, check every word, and build the site.

    Args:
        config: The site's mkdocs.yml. Default: ./mkdocs.yml, else the one of the package.
        content: Content folder, or a bare folder of articles. Default: as in mkdocs.yml.
        site: Where the site goes. Default: as in mkdocs.yml.
        builder: What makes the site of the pages. Default: as in mkdocs.yml.
        keep_going: Publish what is good beside faults, instead of stopping at them.
        allow_empty: Publish also from no article at all, or where much of what is published is taken back.
        watch: Told the stage at work, how many of its items are done, and how many there are.

    Returns:
        The facts, and what was written.

    Raises:
        SitegenError: the settings cannot be used, the content has faults, or the site could not be built.
        OSError: the disk refuses; the site of the last build still stands.

    """
    found = find_config(_path(config))
    settings = stages.load_settings(found, content=_path(content), site=_path(site), builder=builder)
    return stages.build(settings, keep_going=keep_going, allow_empty=allow_empty, watch=watch)


def _path(given: Path | str | None) -> Path | None:
    return None if given is None else Path(given)
