"""The extractor: an article in, everything that can be drawn from it alone out."""

import hashlib
import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from threading import Lock
from traceback import extract_tb

from spacy.language import Language
from spacy.tokens import Doc

from sitegen.errors import BrokenRuleError, LanguageError
from sitegen.extract import components
from sitegen.extract.languages import load_language
from sitegen.extract.languages.people_words import people_words
from sitegen.extract.languages.series_words import series_words
from sitegen.extract.lemmas import LemmaFinder
from sitegen.extract.loading import OWN, load_pipeline, trained_models, weights_digest
from sitegen.extract.tokenizing import Learning
from sitegen.extract.unseen import restore, text_read
from sitegen.extract.waiting import a_few_at_a_time
from sitegen.garbage import seldom_collected
from sitegen.products import multiply_faster, one_thread
from sitegen.records import Article, Extraction, PeopleWords, SeriesWords

_ORDER = (components.QUOTATIONS, components.MENTIONS, components.ATTRIBUTIONS, components.FIGURES, components.LEMMAS)
_LIBRARIES = ("spacy", "babel", "simplemma")
"""What gives the extraction its tokens and parses; its currencies, units and countries; its lemmas and common words."""
_MOST_CHARACTERS = 25_000
"""Of the articles that are read together: as many as a few components hold at a time, some eight articles."""


class Extractor:
    """Draws attributions, figures and lemmas from articles; pure, so that its results can be cached.

    Threads may share one: they take turns, a few articles each.
    """

    def __init__(self, pipeline: str = OWN) -> None:
        """Load the spaCy pipeline and add this package's components to its end.

        The pipeline's own components do not run over the article: they parse the sentences that a rule asks for.

        Args:
            pipeline: ``sitegen`` for the one that comes with this package, ``blank:en`` for a tokenizer alone, or the
                name or path of an installed pipeline.

        Raises:
            PipelineError: the pipeline cannot be loaded.
            LanguageError: there is no pack for its language, or one that is only a beginning.

        """
        self.pipeline = pipeline
        self._nlp = _with_components(load_pipeline(pipeline))
        multiply_faster(trained_models(self._nlp))
        self._learning = Learning(self._nlp)
        self._lock = Lock()
        language = load_language(self._nlp.lang)
        if language.trial:
            raise LanguageError(
                f"the language pack for {language.name} ({language.code!r}) is a beginning, and nothing is published "
                "with it. Fix: use a pipeline of another language."
            )

    @property
    def folder(self) -> Path | None:
        """Where the pipeline was loaded from; None for a tokenizer alone."""
        return None if self._nlp.path is None else Path(self._nlp.path)

    @cached_property
    def fingerprint(self) -> str:
        """Hash of all that the result depends on beside the article: code, data, libraries, Unicode, pipeline."""
        digest = hashlib.sha256()
        folder = Path(__file__).parent
        for path in sorted(p for p in folder.rglob("*") if p.is_file() and "__pycache__" not in p.parts):
            digest.update(path.relative_to(folder).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
        digest.update(weights_digest(self._nlp).encode())
        versions = [unicodedata.unidata_version, *map(version, _LIBRARIES)]
        digest.update(json.dumps([versions, self._nlp.meta], sort_keys=True, default=str).encode())
        return digest.hexdigest()

    def fingerprint_of(self, article: Article) -> str:
        """Hash of all that the result depends on beside the body of one article: also what of it is not seen."""
        if not article.unseen:
            return self.fingerprint
        return hashlib.sha256(f"{self.fingerprint} {article.unseen}".encode()).hexdigest()

    def extract(self, article: Article) -> Extraction:
        """Draw everything from one article."""
        return next(self.extract_many([article]))

    def extract_many(self, articles: Iterable[Article]) -> Iterator[Extraction]:
        """Draw everything from each article, in order, a few documents in memory at a time.

        Raises:
            BrokenRuleError: a rule breaks on one of them; :meth:`try_many` goes on with the others.

        """
        for one in self.try_many(articles):
            if isinstance(one, BrokenRuleError):
                raise one
            yield one

    def try_many(self, articles: Iterable[Article]) -> Iterator[Extraction | BrokenRuleError]:
        """Draw everything from each article as :meth:`extract_many` does, and say on which of them a rule breaks."""
        with seldom_collected():
            for some in a_few_articles(articles):
                yield from self._drawn(some)

    def _drawn(self, some: Sequence[Article]) -> list[Extraction | BrokenRuleError]:
        """Draw everything from a few articles at once; where that fails, from each by itself."""
        try:
            with self._lock, one_thread():
                docs = self._nlp.pipe(map(self._learned, some))
                return [restore(self._gather(*one), one[0]) for one in zip(some, docs, strict=True)]
        except MemoryError:
            raise
        except Exception as error:  # noqa: BLE001 - hundreds of rules meet an article that nobody has seen before
            if len(some) == 1:
                return [BrokenRuleError(some[0].id, some[0].path, _told(error))]
            return [one for article in some for one in self._drawn([article])]

    def _learned(self, article: Article) -> str:
        """Return the text of an article, its words shown to the tokenizer."""
        text = text_read(article)
        self._learning.learn(text)
        return text

    def lemmatize(self, phrases: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Reduce phrases to lemmas exactly as articles are, so that the two can be matched."""
        lemmatizer = LemmaFinder(load_language(self._nlp.lang))
        with self._lock:
            return {phrase: lemmatizer(self._nlp.make_doc(phrase))._.sitegen_lemmas.words for phrase in phrases}

    @property
    def stop_words(self) -> frozenset[str]:
        """Words that say nothing of what a text is about, in lower case, as spaCy lists them for the language."""
        return frozenset(self._nlp.Defaults.stop_words)

    @property
    def people_words(self) -> PeopleWords:
        """What the language tells of names and offices."""
        return people_words(load_language(self._nlp.lang))

    @property
    def series_words(self) -> SeriesWords:
        """What its language tells of figures that measure the same thing."""
        return series_words(load_language(self._nlp.lang))

    def _gather(self, article: Article, doc: Doc) -> Extraction:
        return Extraction(
            article_id=article.id,
            body_sha256=article.source.sha256,
            extractor=self.fingerprint_of(article),
            sentences=doc._.sitegen_sentences,
            entities=doc._.sitegen_entities,
            attributions=doc._.sitegen_attributions,
            figures=doc._.sitegen_figures,
            lemmas=doc._.sitegen_lemmas,
        )


def _told(error: Exception) -> str:
    """Return what broke and where, in one line."""
    place = extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(place.filename).name}, line {place.lineno}: {error}"


def a_few_articles(articles: Iterable[Article]) -> Iterator[Sequence[Article]]:
    """Cut a stream of articles into as many as are read together."""
    return a_few_at_a_time(articles, lambda article: len(article.body), _MOST_CHARACTERS)


def _with_components(nlp: Language) -> Language:
    trained = [name for name in nlp.pipe_names if name not in _ORDER]
    for name in _ORDER:
        if name not in nlp.pipe_names:
            nlp.add_pipe(name)
    nlp.select_pipes(disable=trained)
    return nlp
