"""The components' work: marks, mentions and attributions of one document."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain
from typing import Literal
from weakref import WeakKeyDictionary

from spacy.tokens import Doc

from sitegen.extract.annotations import SPANS_PREFIX, declare_attributes, mark
from sitegen.extract.challenge import challenge
from sitegen.extract.challenge.saying import sayings_of
from sitegen.extract.discourse.speakers import Resolver, Speaker
from sitegen.extract.entities import Entity
from sitegen.extract.languages import load_language
from sitegen.extract.pages.page import Page, make_page
from sitegen.extract.parsing import Parser, Parses, Waiting
from sitegen.extract.people.cast import Cast, make_cast
from sitegen.extract.people.completions import complete
from sitegen.extract.recording import Recorder
from sitegen.extract.speech.indirect import find_indirect
from sitegen.extract.speech.own_words import own_words
from sitegen.extract.speech.reading import read_page
from sitegen.extract.speech.report import Report
from sitegen.extract.speech.reports import Reporter
from sitegen.extract.text.quotations import find_quotations
from sitegen.extract.text.sentences import find_sentences
from sitegen.extract.tokenizing import body_of
from sitegen.extract.waiting import annotate_together, finish_alone
from sitegen.records import RawAttribution


@dataclass(slots=True)
class Reading:
    """What one component leaves for the next: the page as laid out, and who is in it."""

    page: Page
    cast: Cast | None = None


_READINGS: WeakKeyDictionary[Doc, Reading] = WeakKeyDictionary()
"""The readings begun and not used up yet. They stand beside the documents and go with them, because live objects on a
document would keep it from being sent or stored (ADR 60)."""


_LABELS: dict[bool, Literal["single", "double"]] = {True: "single", False: "double"}
"""Whether a quotation stands in single marks -> label of its span."""


class QuotationFinder:
    """Pairs quotation marks and lays the page out: span group ``quotations``, marks included, and the sentences."""

    def __init__(self, spans_prefix: str = SPANS_PREFIX) -> None:
        """Keep what the name of the span group begins with."""
        declare_attributes()
        self._spans_prefix = spans_prefix

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotations of a document."""
        page = lay_out(doc)
        _READINGS[doc] = Reading(page)
        doc._.sitegen_sentences = page.found
        places = ((q.start, q.end, _LABELS[q.single]) for q in page.quotations)
        mark(doc, self._spans_prefix, "quotations", places)
        return doc


class MentionFinder:
    """Finds names and settles whom each means: span group ``mentions``."""

    def __init__(self, spans_prefix: str = SPANS_PREFIX) -> None:
        """Keep what the name of the span group begins with."""
        self._spans_prefix = spans_prefix

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of a document."""
        page = _READINGS[doc].page if doc in _READINGS else lay_out(doc)
        cast = cast_of(page)
        _READINGS[doc] = Reading(page, cast)
        places = ((m.start, m.end, e.name) for e in cast.entities for m in e.mentions)
        mark(doc, self._spans_prefix, "mentions", places)
        return doc


class AttributionFinder:
    """Finds who said what: span groups ``contents``, ``cues`` and ``sources``, and the records."""

    def __init__(self, parser: Parser, spans_prefix: str = SPANS_PREFIX) -> None:
        """Keep what parses the sentences in which the rules are in doubt.

        Args:
            parser: Asked for a parse where a rule needs one.
            spans_prefix: What the names of the span groups begin with.

        """
        declare_attributes()
        self._parser = parser
        self._spans_prefix = spans_prefix

    def __call__(self, doc: Doc) -> Doc:
        """Find the attributions of a document."""
        return finish_alone(self.annotate(doc, Parses(doc, self._parser)))

    def pipe(self, stream: Iterable[Doc], **_: object) -> Iterator[Doc]:
        """Find the attributions of each document, some together; spaCy's own size of a batch may be too large."""
        return annotate_together(stream, lambda doc: self.annotate(doc, Parses(doc, self._parser)))

    def annotate(self, doc: Doc, parses: Parses) -> Waiting[Doc]:
        """Find the attributions of a document with the parses at hand, and with those that it waits for.

        The reading that the components before have left is used up: whom pronouns mean is written into it, so it must
        not be read twice. Without one the document is read from the start.
        """
        reading = _READINGS.pop(doc, None) or Reading(lay_out(doc))
        page, cast = reading.page, reading.cast or cast_of(reading.page)
        found = yield from attributing(page, cast, parses)
        doubted = yield from challenge(page, cast, found, parses)
        recorder = Recorder(page)
        speaking = _speaking(cast, found)
        numbers = {id(entity): number for number, entity in enumerate(speaking)}
        records = [
            recorder.attribution(report, speaker, numbers, doubts)
            for (report, speaker), doubts in zip(found, doubted, strict=True)
        ]
        kept = sorted((r for r in records if r is not None), key=_place)
        doc._.sitegen_entities = recorder.entities(speaking)
        doc._.sitegen_attributions = kept
        self._mark(doc, kept)
        return doc

    def _mark(self, doc: Doc, records: list[RawAttribution]) -> None:
        contents = ((s.start, s.end, r.kind) for r in records for s in r.content_spans)
        cues = ((r.cue_span.start, r.cue_span.end, r.kind) for r in records if r.cue_span)
        sources = ((r.source_span.start, r.source_span.end, r.resolution) for r in records if r.source_span)
        mark(doc, self._spans_prefix, "contents", contents)
        mark(doc, self._spans_prefix, "cues", cues)
        mark(doc, self._spans_prefix, "sources", sources)


def lay_out(doc: Doc) -> Page:
    """Lay the page of a document out."""
    language, body = load_language(doc.lang_), body_of(doc)
    quotations = find_quotations(body, language)
    return make_page(body, quotations, find_sentences(body, quotations, language), language)


def cast_of(page: Page) -> Cast:
    """Find who is in a page, names completed."""
    cast = make_cast(page)
    complete(page, cast)
    return cast


def attribute(page: Page, cast: Cast, parses: Parses) -> list[tuple[Report, Speaker]]:
    """Find the reports of a page and their speakers, in text order."""
    return finish_alone(attributing(page, cast, parses))


def attributing(page: Page, cast: Cast, parses: Parses) -> Waiting[list[tuple[Report, Speaker]]]:
    """Find the reports of a page and their speakers, and wait for the parses that this needs."""
    readings = read_page(page, cast)
    reports = Reporter(page, readings).run()
    taken = {id(report.cue) for report in reports if report.cue is not None}
    unmarked = yield from parses.together(
        [partial(find_indirect, reading, taken, parses) for reading in readings],
        lambda found: sayings_of(page, (*reports, *chain.from_iterable(found)), parses),  # a second look asks for them
    )
    reports += chain.from_iterable(unmarked)
    for report in reports:
        if report.kind == "indirect":
            report.pieces = own_words(report, cast)
    reports.sort(key=_order)
    resolver = Resolver(page, cast, readings, parses)
    return [(report, resolver.speaker_of(report)) for report in reports]


def _order(report: Report) -> tuple[int, int]:
    """Sort by the place of the cue, because a pronoun points back to whoever spoke last."""
    return report.sentence.number, report.cue.first if report.cue is not None else 0


def _place(record: RawAttribution) -> tuple[int, int]:
    return record.content_spans[0].start, record.content_spans[-1].end


def _speaking(cast: Cast, found: list[tuple[Report, Speaker]]) -> list[Entity]:
    """Return the entities worth recording: who speaks, and every person by full name; in order of first mention."""
    speakers = {id(speaker.entity) for _, speaker in found if speaker.entity is not None}
    kept = [
        entity
        for entity in cast.entities
        if entity.mentions and (id(entity) in speakers or (entity.kind == "person" and len(entity.words) > 1))
    ]
    return sorted(kept, key=lambda entity: min((m.start, m.end) for m in entity.mentions))
