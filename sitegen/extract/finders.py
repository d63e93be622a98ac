"""The components' work: marks, mentions and attributions of one document."""

from spacy.tokens import Doc, SpanGroup
from spacy.tokens import Span as Tokens

from sitegen.extract.coreference.speakers import Resolver, Speaker
from sitegen.extract.entities import Entity
from sitegen.extract.pages.page import Page, make_page
from sitegen.extract.pages.quotations import find_quotations
from sitegen.extract.parsing import Parser, Parses, parses_of
from sitegen.extract.people.cast import Cast, make_cast
from sitegen.extract.people.completions import complete
from sitegen.extract.recording import Recorder
from sitegen.extract.speech.indirect import find_indirect
from sitegen.extract.speech.reading import read_sentence
from sitegen.extract.speech.report import Report
from sitegen.extract.speech.reports import Reporter
from sitegen.records import RawAttribution


class QuotationFinder:
    """Pairs quotation marks and lays the page out: ``doc.spans["quotations"]``, marks included."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the quotations of a document."""
        quotations = find_quotations(doc.text)
        doc._.sitegen_page = make_page(doc, quotations)
        mark(doc, "quotations", [(q.start, q.end, "single" if q.single else "double") for q in quotations])
        return doc


class MentionFinder:
    """Finds names and settles whom each means: ``doc.spans["mentions"]``."""

    def __call__(self, doc: Doc) -> Doc:
        """Find the mentions of a document."""
        cast = make_cast(page_of(doc))
        complete(page_of(doc), cast)
        doc._.sitegen_cast = cast
        mark(doc, "mentions", [(m.start, m.end, e.name) for e in cast.entities for m in e.mentions])
        return doc


class AttributionFinder:
    """Finds who said what: ``doc.spans["contents"]``, ``["cues"]`` and ``["sources"]``."""

    def __init__(self, parser: Parser) -> None:
        """Keep what parses the sentences in which the rules are in doubt."""
        self._parser = parser

    def __call__(self, doc: Doc) -> Doc:
        """Find the attributions of a document."""
        if doc._.sitegen_cast is None:
            MentionFinder()(doc)
        page, cast = page_of(doc), doc._.sitegen_cast
        found = attribute(page, cast, parses_of(doc, self._parser))
        recorder = Recorder(page)
        speaking = _speaking(cast, found)
        numbers = {id(entity): number for number, entity in enumerate(speaking)}
        records = [recorder.attribution(report, speaker, numbers) for report, speaker in found]
        kept = sorted((r for r in records if r is not None), key=_place)
        doc._.sitegen_entities = recorder.entities(speaking)
        doc._.sitegen_attributions = tuple(kept)
        mark(doc, "contents", [(s.start, s.end, r.kind) for r in kept for s in r.content_spans])
        mark(doc, "cues", [(r.cue_span.start, r.cue_span.end, r.kind) for r in kept if r.cue_span])
        mark(doc, "sources", [(r.source_span.start, r.source_span.end, r.resolution) for r in kept if r.source_span])
        return doc


def attribute(page: Page, cast: Cast, parses: Parses) -> list[tuple[Report, Speaker]]:
    """Find the reports of a page and their speakers, in text order."""
    readings = [read_sentence(sentence, cast) for sentence in page.sentences]
    reports = Reporter(page, readings).run()
    taken = {id(report.cue) for report in reports if report.cue is not None}
    for reading in readings:
        reports += find_indirect(reading, taken, parses)
    reports.sort(key=_order)
    resolver = Resolver(page, cast, readings, parses)
    return [(report, resolver.speaker_of(report)) for report in reports]


def _order(report: Report) -> tuple[int, int]:
    """Sort by the place of the cue, because a pronoun points back to whoever spoke last."""
    return report.sentence.number, report.cue.first if report.cue is not None else 0


def page_of(doc: Doc) -> Page:
    """Return the page of a document, laid out by the first component that asks."""
    if doc._.sitegen_page is None:
        QuotationFinder()(doc)
    page: Page = doc._.sitegen_page
    return page


def mark(doc: Doc, key: str, places: list[tuple[int, int, str]]) -> None:
    """Put places into a span group, widened to whole tokens."""
    spans: list[Tokens] = []
    for start, end, label in places:
        span = doc.char_span(start, end, label=label, alignment_mode="expand")
        if span is not None:
            spans.append(span)
    doc.spans[key] = SpanGroup(doc, name=key, spans=spans)


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
