"""From reports to records: exact places in the body, neighbours, confidence, and reasons to hold."""

from collections.abc import Iterator
from dataclasses import dataclass

from sitegen.extract.discourse.speakers import Speaker
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed
from sitegen.extract.pages.page import Page
from sitegen.extract.reasons import MAY_NOT_BE_SAID, NOT_SAID
from sitegen.extract.sentences.relative import past_relative
from sitegen.extract.speech.confidence import confidence_of
from sitegen.extract.speech.report import Report
from sitegen.extract.speech.said_when import said_when
from sitegen.records import RawAttribution, RawEntity, RawMention, Span
from sitegen.records.doubts import Doubts, doubts


@dataclass(slots=True)
class Recorder:
    """Turns the reports of one article into records."""

    page: Page

    def entities(self, entities: list[Entity]) -> tuple[RawEntity, ...]:
        """Record entities in the order given."""
        return tuple(self._entity(entity) for entity in entities)

    def _entity(self, entity: Entity) -> RawEntity:
        mentions = sorted({(m.start, m.end): m for m in entity.mentions}.values(), key=lambda m: (m.start, m.end))
        return RawEntity(
            name=entity.name,
            kind=entity.kind,
            named=entity.named,
            roles=tuple(role for role in self._roles(entity) if not self._leans(role)),
            mentions=tuple(RawMention(span=self._cut(m.start, m.end), form=m.form) for m in mentions),
        )

    def _roles(self, entity: Entity) -> Iterator[Span]:
        return (self._cut(start, end) for start, end in dict.fromkeys(sorted(entity.role_spans)))

    def _leans(self, role: Span) -> bool:
        """Return whether a description needs the words before it ("its director", "whose husband")."""
        return self.page.language.word(role.text.split()[0].lower()).isa(Closed.THEIR, Closed.OUR, Closed.WHOSE)

    def attribution(
        self, report: Report, speaker: Speaker, numbers: dict[int, int], challenged: tuple[str, ...] = ()
    ) -> RawAttribution | None:
        """Record one report; None where no words are left."""
        contents = self._contents(report)
        if not contents:
            return None
        hold = doubts(*_doubts_of(report, speaker), *challenged)
        when = said_when(self.page, report)
        return RawAttribution(
            kind=report.kind,
            content_spans=tuple(contents),
            cue_span=self._cue(report),
            source_span=self._source(report),
            entity=numbers.get(id(speaker.entity)),
            resolution=speaker.resolution,
            confidence=confidence_of(self.page, report, challenged=bool(challenged)),
            description=self._description(report, speaker) if not hold else None,
            manner=report.manner,
            repairs=tuple(dict.fromkeys(repair for quotation in report.quotations for repair in quotation.repairs)),
            hold=hold,
            before=self._neighbour(report, -1),
            after=self._neighbour(report, 1),
            said_when=self._cut(*when) if when else None,
        )

    def _cut(self, start: int, end: int) -> Span:
        return Span.cut(self.page.body, start, end)

    def _contents(self, report: Report) -> list[Span]:
        places = report.pieces or [(q.inner_start, q.inner_end) for q in report.quotations]
        contents = []
        for start, end in sorted(places):
            words = self.page.body[start:end]
            first, past = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
            if first < past:
                contents.append(self._cut(first, past))
        return contents

    def _cue(self, report: Report) -> Span | None:
        if report.cue is None or report.source_sentence is None or report.cue.past <= report.cue.first:
            return None
        items = report.source_sentence.items
        return self._cut(items[report.cue.first].start, items[report.cue.past - 1].end)

    def _source(self, report: Report) -> Span | None:
        if report.source is None or report.source_sentence is None:
            return None
        items = report.source_sentence.items
        return self._cut(*report.source.place(items))

    def _description(self, report: Report, speaker: Speaker) -> Span | None:
        """Cut what describes the speaker; with the clause that tells which of many is meant, where nobody is named."""
        source, sentence, entity = report.source, report.source_sentence, speaker.entity
        place = speaker.description
        if source is not None and sentence is not None and source.form == "description" and source.name is None:
            past, own = past_relative(sentence.items, source, report.cue), source.place(sentence.items)
            if past > source.past and place in {None, own} and (entity is None or not entity.named):
                place = own[0], sentence.items[past - 1].end
        return self._cut(*place) if place else None

    def _neighbour(self, report: Report, step: int) -> Span | None:
        first = report.sentence
        last = first if not report.quotations else self.page.homes[report.quotations[-1].start]
        at = (first.number if step < 0 else last.number) + step
        if not 0 <= at < len(self.page.sentences):
            return None
        other = self.page.sentences[at]
        if abs(other.paragraph - (first if step < 0 else last).paragraph) > 1:
            return None
        return self._cut(other.start, other.end)


def _doubts_of(report: Report, speaker: Speaker) -> Doubts:
    return doubts(
        NOT_SAID if "negated" in report.manner else None,
        MAY_NOT_BE_SAID if "hypothetical" in report.manner else None,
        report.hold,
        *(quotation.hold for quotation in report.quotations),
        *speaker.hold,
    )
