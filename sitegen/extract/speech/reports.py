"""The reports of quoted speech in an article, paragraph by paragraph."""

from dataclasses import replace

from sitegen.extract.languages.vocabulary import Closed, Quoting, SpeechVerbs
from sitegen.extract.pages.page import Item, Page, Sentence
from sitegen.extract.reasons import CLOSING_MARK_MISSING, SECOND_HAND
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.subjects import first_subject
from sitegen.extract.speech.alone import fills_sentence, stands_alone, words_outside
from sitegen.extract.speech.asides import LONG, SHORT, is_spoken, is_title
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.joining import join
from sitegen.extract.speech.leading import introduced
from sitegen.extract.speech.report import Evidence, Found, Report
from sitegen.extract.speech.resuming import keeps_the_word, may_go_on
from sitegen.extract.speech.second_hand import is_second_hand, takes_up_sign
from sitegen.extract.speech.taking_turns import (
    are_of_two,
    cuts_in,
    is_anothers_turn,
    is_told_anew,
    opens_another,
)
from sitegen.extract.text.marks import Quotation
from sitegen.extract.text.tokens import DASHES
from sitegen.records import Manner

_OPENING = 60
"""Characters by which a quotation is known again."""


class Reporter:
    """Joins the quotations of a page with cues, paragraph by paragraph."""

    def __init__(self, page: Page, readings: list[Reading]) -> None:
        """Keep the page and its sentences as they were read."""
        self.page = page
        self.readings = readings
        self.reports: list[Report] = []
        self._filed: set[int] = set()
        """Which objects ``reports`` holds, as a list is slow to ask."""
        self.of: dict[int, Report] = {}
        self.openings: dict[str, int] = {}
        """The first letters of a quotation -> where the first one with them begins."""
        self.uses_singles = 2 * sum(q.single for q in page.quotations) > len(page.quotations)
        """Whether single marks are the article's usual ones; else a lone one is a sub-heading or an aside."""

    def run(self) -> list[Report]:
        """Return a report for each quotation that is somebody's words, in text order."""
        for sentence in self.page.sentences:
            if sentence.paragraph not in self.page.furniture:
                self._sentence(self.readings[sentence.number])
        return self.reports

    def _sentence(self, reading: Reading) -> None:
        items = reading.sentence.items
        places = [n for n, item in enumerate(items) if item.quote is not None]
        outside = words_outside(reading.sentence) if places else []
        for at in places:
            quotation = items[at].quote
            if quotation is None:
                continue
            found = join(self.page.body, reading, at, quotation)
            if found is not None and takes_up_sign(reading, self._sentence_before(reading.sentence), found[0]):
                continue
            if is_title(self.page.body, quotation, reading.sentence, at) and not (
                is_spoken(found, items, at) or self._completes(reading, at)
            ):
                continue
            self._file(quotation, self._report(reading, at, quotation, found, outside))

    def _report(
        self, reading: Reading, at: int, quotation: Quotation, found: Found | None, outside: list[Item]
    ) -> Report | None:
        """Return the report that a quotation belongs to, or makes."""
        report = self._resumed(reading, at, quotation)
        if report is None and found is not None:
            report = self._joined(reading, at, quotation, found)
        report = report or self._signed_below(reading, quotation)
        return report or self._hanging(reading, at, quotation, outside)

    def _completes(self, reading: Reading, at: int) -> bool:
        """Return whether a sentence that is nothing but this quotation follows one that reports speech."""
        before = self._sentence_before(reading.sentence)
        if at or len(reading.sentence.items) > 1 or before is None:
            return False
        return any(item.quote is not None and item.quote.start in self.of for item in before.items)

    def _file(self, quotation: Quotation, report: Report | None) -> None:
        earlier = self._taken_on(quotation, report)
        # It is in there only where it has just been joined to the same report, and then it is the last: a look through
        # them all would cost the square of an article that never closes its paragraphs.
        if earlier is not None and earlier.quotations[-1] != quotation:
            earlier.quotations.append(quotation)
            if earlier.cue is None and report is not None and report.cue is not None:
                earlier.cue, earlier.source, earlier.source_sentence = report.cue, report.source, report.source_sentence
                earlier.evidence, earlier.manner, earlier.antecedent = report.evidence, report.manner, None
            self.of[quotation.start] = earlier
            return
        if report is None:
            return
        self.of[quotation.start] = report
        if id(report) not in self._filed:
            self._filed.add(id(report))
            self.reports.append(report)

    def _taken_on(self, quotation: Quotation, report: Report | None) -> Report | None:
        """Return the report of the words that a quotation goes on with; None where it goes on with none."""
        earlier = self.of.get(quotation.follows.start) if quotation.follows is not None else None
        if earlier is None:
            return None
        parted = are_of_two(earlier, report)
        if parted:
            self._part_off(earlier)
        return None if parted or is_told_anew(earlier, report) else earlier

    def _part_off(self, report: Report) -> None:
        """Hold the quotation of a report that lacks its closing mark, as the words behind it are somebody else's."""
        *closed, last = report.quotations
        if not closed:
            report.hold = CLOSING_MARK_MISSING
            return
        report.quotations = closed
        home = self.page.homes[last.start]
        held = replace(report, sentence=home, quotations=[last], hold=CLOSING_MARK_MISSING)
        self.of[last.start] = held
        self._filed.add(id(held))
        self.reports.append(held)

    def _joined(self, reading: Reading, at: int, quotation: Quotation, found: Found) -> Report:
        clause, evidence, kind = found
        another = is_anothers_turn(reading, at, clause)
        earlier = None if another else self._same_utterance(reading, at, clause)
        if earlier is not None and not (kind == "mixed" and opens_another(reading.sentence.items, at, clause)):
            earlier.quotations.append(quotation)
            earlier.kind = "direct" if earlier.kind == kind == "direct" else "mixed"
            return earlier
        if quotation.one_sentence and evidence == "before" and kind == "direct":
            quotation.hold = None
        return Report(
            kind="direct" if kind == "direct" else "mixed",
            sentence=reading.sentence,
            evidence=evidence,
            quotations=[quotation],
            cue=clause.cue,
            source=clause.source,
            source_sentence=reading.sentence,
            manner=_manner_of(reading, found),
            hold=SECOND_HAND if another or is_second_hand(reading, at, clause) else None,
        )

    def _resumed(self, reading: Reading, at: int, quotation: Quotation) -> Report | None:
        """Let "“For them,” Oke said as she rose, “a bus is warm.”" go on: a comma left off, and another takes it up."""
        last, report = self._before(reading, at)
        if last is None or report is None or not quotation.continues:
            return None
        items = reading.sentence.items
        left_off = last.last == "," and report.evidence in {"after", "inverted"}
        if not left_off or items[at - 1].text != "," or items[at - 2].word.cue is not None:
            return None
        report.quotations.append(quotation)
        return report

    def _same_utterance(self, reading: Reading, at: int, clause: Clause) -> Report | None:
        """Return the report of a quotation before in the sentence that has the same cue."""
        _, report = self._before(reading, at)
        return report if report is not None and report.cue is clause.cue else None

    def _before(self, reading: Reading, at: int) -> tuple[Quotation | None, Report | None]:
        """Return the quotation before in a sentence, and its report where the sentence tells who speaks in it."""
        last = next((i.quote for i in reversed(reading.sentence.items[:at]) if i.quote is not None), None)
        report = self.of.get(last.start) if last is not None else None
        told = report is not None and report.source_sentence is reading.sentence
        return last, report if told else None

    def _hanging(self, reading: Reading, at: int, quotation: Quotation, outside: list[Item]) -> Report | None:
        """Attribute a quotation whose sentence names nobody: it goes on with what stands before it."""
        if not stands_alone(self.page.body, reading.sentence, at, quotation, outside):
            return self._trailed(reading, at, quotation)
        report = Report("direct", reading.sentence, "none", [quotation])
        lone = quotation.single and not self.uses_singles
        before = self._sentence_before(reading.sentence)
        if quotation.follows is None and (lone or (before is None and self._repeats(quotation))):
            return None
        if quotation.follows is not None:
            return report
        if quotation.words < SHORT and before is None:
            return None
        if before is not None:
            return self._after_sentence(before, quotation, report)
        above = self._paragraph_above(reading.sentence.paragraph)
        if above:
            self._after_paragraph(above, report)
        return report

    def _paragraph_above(self, number: int) -> list[Sentence]:
        """Return the paragraph above one, past lines that only lead elsewhere; nothing where there is none."""
        numbers = (n for n in range(number - 1, -1, -1) if n not in self.page.furniture)
        above = next(numbers, None)
        return [] if above is None else self.page.paragraphs[above]

    def _repeats(self, quotation: Quotation) -> bool:
        """Return whether a quotation only repeats the beginning of an earlier one: a pull quote."""
        words = self._opening(quotation)
        if not self.openings:
            for other in self.page.quotations:
                self.openings.setdefault(self._opening(other), other.start)
        return quotation.words > LONG and self.openings[words] < quotation.start

    def _opening(self, quotation: Quotation) -> str:
        words = self.page.body[quotation.inner_start : quotation.inner_end][:_OPENING]
        return "".join(c for c in words.casefold() if c.isalnum())

    def _signed_below(self, reading: Reading, quotation: Quotation) -> Report | None:
        """Read a paragraph "— Mira Halden, baker" as the signature of the quotation that is the one above."""
        number = reading.sentence.paragraph + 1
        if len(reading.sentence.items) > 1 or number >= len(self.page.paragraphs):
            return None
        below = self.page.paragraphs[number][0]
        name = self.readings[below.number].names.at.get(1)
        if below.items[0].text not in DASHES or name is None or not name.words or name.first != 1:
            return None
        if len(name.words) == 1 and not name.before and below.items[1].isa(Quoting.IN_PICTURE):
            return None  # "- Left, the wing of an owl"
        if name.past < len(below.items) and below.items[name.past].text not in {",", ".", "("}:
            return None
        source = SourceMention(1, name.past, "name", name)
        return Report("direct", reading.sentence, "signed", [quotation], source=source, source_sentence=below)

    def _trailed(self, reading: Reading, at: int, quotation: Quotation) -> Report | None:
        """Let an utterance go on in "“We need a lot more,” which the mayor denies."."""
        items, before = reading.sentence.items, self._sentence_before(reading.sentence)
        if before is not None and fills_sentence(items, at, quotation):
            return self._completing(before, quotation)
        if at or before is None or quotation.words <= SHORT or len(items) == 1 or not items[1].isa(Quoting.RUNS_ON):
            return None
        said = self._last_said(before)
        if said is None or said.kind != "direct" or said.cue is None:
            return None
        said.quotations.append(quotation)
        return said

    def _completing(self, before: Sentence, quotation: Quotation) -> Report | None:
        """Let the speaker go on in "“The quay is shut,” she said. Now “we want to know who did it.”"."""
        said = self._last_said(before)
        if said is None or said.kind != "direct" or said.evidence not in {"after", "inverted", "before"}:
            return None
        said.quotations.append(quotation)
        return said

    def _last_said(self, sentence: Sentence) -> Report | None:
        """Return the report of the last quotation in a sentence that has one."""
        starts = (i.quote.start for i in reversed(sentence.items) if i.quote is not None)
        return next((self.of[start] for start in starts if start in self.of), None)

    def _sentence_before(self, sentence: Sentence) -> Sentence | None:
        before = self.page.sentences[sentence.number - 1] if sentence.number else None
        return before if before is not None and before.paragraph == sentence.paragraph else None

    def _after_sentence(self, before: Sentence, quotation: Quotation, report: Report) -> Report:
        earlier = self._last_said(before)
        if earlier is not None and earlier.kind != "indirect":
            if quotation.one_sentence and earlier.kind == "direct" and earlier.cue is not None:
                quotation.hold = None
            if quotation.hold is not None:
                report.hold = quotation.hold
            elif earlier.kind == "direct" and earlier.cue is not None and cuts_in(before, earlier):
                return report
            elif earlier.kind == "direct" and earlier.cue is not None:
                earlier.quotations.append(quotation)
                return earlier
            return _taken_up(earlier, report)
        self._go_on(before, report)
        return report

    def _go_on(self, before: Sentence, report: Report) -> None:
        """Give a quotation behind a sentence without one to who spoke before that, or to whom that one is about."""
        said = self._said_before(before)
        if said is not None:
            _taken_up(said, report)
        else:
            self._lend(before, report, "next sentence")

    def _said_before(self, between: Sentence) -> Report | None:
        """Return what was said before a sentence of the writer's, if the same one may go on behind it."""
        before = self._sentence_before(between)
        said = self._last_said(before) if before is not None and keeps_the_word(self.readings[between.number]) else None
        return said if may_go_on(said) else None

    def _lend(self, before: Sentence, report: Report, evidence: Evidence) -> None:
        """Take the speaker of a reporting sentence, or its subject, for the quotation that follows it."""
        reading = self.readings[before.number]
        clauses = [c for c in reading.clauses if c.source is not None and not c.inherited]
        source = clauses[-1].source if clauses else first_subject(before.items, reading.names, len(before.items))
        if not clauses:
            evidence = "subject before" if evidence == "next sentence" else "paragraph subject"
        if source is not None:
            report.source, report.source_sentence, report.evidence = source, before, evidence

    def _after_paragraph(self, paragraph: list[Sentence], report: Report) -> None:
        said = self._said_in(paragraph)
        if said and said[-1].evidence == "signed":
            return  # below a signature the words of the next one begin
        if said and said[-1].source is not None:
            closed = any(item.quote is not None for item in paragraph[-1].items[-1:])
            report.antecedent, report.evidence = said[-1], "next paragraph closed" if closed else "next paragraph"
            report.source, report.source_sentence = said[-1].source, said[-1].source_sentence
            return
        if paragraph[-1].items[-1].text == ":" and self._led(paragraph[-1], report):
            return
        self._lend(paragraph[-1], report, "paragraph reported")

    def _said_in(self, paragraph: list[Sentence]) -> list[Report]:
        """Return the reports of the quotations of a paragraph, in text order."""
        quotes = (item.quote for sentence in paragraph for item in sentence.items if item.quote is not None)
        return [self.of[quote.start] for quote in quotes if quote.start in self.of]

    def _led(self, before: Sentence, report: Report) -> bool:
        """Read "In answer, Mira Halden released the following statement:", which ends the paragraph before."""
        reading = self.readings[before.number]
        told = [c for c in reading.clauses if c.source is not None and not c.inherited]
        if not all(clause.cue.isa(Quoting.QUOTE) for clause in told):
            return False
        found = introduced(reading, len(before.items), report.quotations[0])
        if found is None or found[1] not in {"subject and colon", "name and colon"}:
            return False
        report.source, report.source_sentence, report.evidence = found[0].source, before, found[1]
        return True


def _taken_up(earlier: Report, report: Report) -> Report:
    """Return a report as one in which the speaker of an earlier one goes on."""
    report.antecedent, report.evidence = earlier, "next sentence"
    report.source, report.source_sentence = earlier.source, earlier.source_sentence
    return report


def _is_habit(helps: list[Item]) -> bool:
    """Return whether what helps a verb tells what somebody often said ("would say", not "would have said")."""
    return any(item.isa(Quoting.HABIT) for item in helps) and not any(item.isa(Closed.HAVE) for item in helps)


def _manner_of(reading: Reading, found: Found) -> tuple[Manner, ...]:
    """Return how the article tells that somebody spoke; whole words that "she would say" on no condition were said."""
    items, cue = reading.sentence.items, found[0].cue
    if found[2] == "mixed":
        return cue.manner_of_clause
    behind = found[2] == "direct" and found[1] in {"after", "inverted"} and cue.isa(SpeechVerbs.SAID)
    habit = behind and _is_habit(items[cue.group_first : cue.first])
    if not habit or cue.manner != ("hypothetical",) or any(item.isa(Closed.IF) for item in items):
        return cue.manner
    return ()
