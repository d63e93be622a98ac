"""Which quotation belongs to which cue."""

from dataclasses import dataclass, field
from typing import Literal

from sitegen.extract.clauses import AUXILIARIES, Cue
from sitegen.extract.lexicon.cues import ADDRESS, LABEL, TALK
from sitegen.extract.marks import Quotation
from sitegen.extract.page import Item, Page, Sentence
from sitegen.extract.reading import Clause, Reading
from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.people import BODIES, GROUPS, OFFICES
from sitegen.extract.sources import PREPOSITIONS, Source, first_subject, subject_before
from sitegen.records import Manner

Evidence = Literal[
    "after", "inverted", "before", "introduced", "inherited", "mixed", "mixed weak", "label", "covered", "unknown verb",
    "next sentence", "subject before", "next paragraph", "paragraph reported", "paragraph subject", "indirect", "according", "none",
]
"""How quotation and speaker were joined; each has its own accuracy (see ``confidence``)."""

Found = tuple[Clause, Evidence, str]
"""The clause that reports a quotation, how they were joined, and the kind of report."""
_HANDED_ON = frozenset({"report", "according"})
"""Cues of an outlet that hands on what somebody else said."""
HANGING: frozenset[Evidence] = frozenset(
    {"next sentence", "subject before", "next paragraph", "paragraph reported", "paragraph subject"},
)
"""Evidence of quotations whose own sentence names nobody."""


PHRASAL = frozenset({"according", "words", "say", "pledge", "vow", "promise", "urge", "demand", "call", "quote"})


@dataclass(slots=True, eq=False)
class Report:
    """Words, the cue that reports them, and the mention of who speaks."""

    kind: Literal["direct", "mixed", "indirect"]
    sentence: Sentence
    """Where the words begin."""
    evidence: Evidence
    quotations: list[Quotation] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    """Content of indirect speech."""
    cue: Cue | None = None
    source: Source | None = None
    source_sentence: Sentence | None = None
    manner: tuple[Manner, ...] = ()
    hold: str | None = None
    antecedent: "Report | None" = None
    """The report whose speaker goes on, in a hanging quotation."""


class Reporter:
    """Joins the quotations of a page with cues, paragraph by paragraph."""

    def __init__(self, page: Page, readings: list[Reading]) -> None:
        """Keep the page and its sentences as they were read."""
        self.page = page
        self.readings = readings
        self.reports: list[Report] = []
        self.of: dict[int, Report] = {}

    def run(self) -> list[Report]:
        """Return a report for each quotation that is somebody's words, in text order."""
        for sentence in self.page.sentences:
            self._sentence(self.readings[sentence.number])
        return self.reports

    def _sentence(self, reading: Reading) -> None:
        items = reading.sentence.items
        places = [n for n, item in enumerate(items) if item.quote is not None]
        for at in places:
            quotation = items[at].quote
            if quotation is None:
                continue
            found = self._find(reading, at, quotation)
            if is_title(self.page.body, quotation, items, at) and not (_spoken(found, items, at) or self._completes(reading, at)):
                continue
            report = self._joined(reading, at, quotation, *found) if found is not None else None
            self._file(quotation, report or self._hanging(reading, at, quotation))

    def _completes(self, reading: Reading, at: int) -> bool:
        """Return whether a sentence that is nothing but this quotation follows one that reports speech."""
        if at or len(reading.sentence.items) > 1 or reading.sentence.number == 0:
            return False
        before = self.page.sentences[reading.sentence.number - 1]
        return before.paragraph == reading.sentence.paragraph and any(
            item.quote is not None and item.quote.start in self.of for item in before.items
        )

    def _file(self, quotation: Quotation, report: Report | None) -> None:
        earlier = self.of.get(quotation.follows.start) if quotation.follows is not None else None
        if earlier is not None and quotation not in earlier.quotations:
            earlier.quotations.append(quotation)
            if earlier.cue is None and report is not None and report.cue is not None:
                earlier.cue, earlier.source, earlier.source_sentence = report.cue, report.source, report.source_sentence
                earlier.evidence, earlier.manner, earlier.antecedent = report.evidence, report.manner, None
            self.of[quotation.start] = earlier
            return
        if report is None:
            return
        self.of[quotation.start] = report
        if report not in self.reports:
            self.reports.append(report)

    def _find(self, reading: Reading, at: int, quotation: Quotation) -> Found | None:
        leading = _leading(self.page.body, reading, at, quotation)
        found = _trailing(reading, at, quotation) or leading
        if found is None:
            return None
        if leading is not None and found[0].cue.lemma in _HANDED_ON and leading[0].cue.lemma in TALK and leading[2] == "mixed":
            found = leading
        clause, evidence, kind = found
        if _is_aside(reading.sentence.items, at, quotation, kind, evidence) or _is_sign(clause):
            return None
        return found

    def _joined(self, reading: Reading, at: int, quotation: Quotation, clause: Clause, evidence: Evidence, kind: str) -> Report:
        earlier = self._same_utterance(reading, at, clause)
        if earlier is not None:
            earlier.quotations.append(quotation)
            if kind == "direct" or earlier.kind == "direct":
                earlier.kind = "direct" if earlier.kind == kind else "mixed"
            return earlier
        return Report(
            kind="direct" if kind == "direct" else "mixed",
            sentence=reading.sentence,
            evidence=evidence,
            quotations=[quotation],
            cue=clause.cue,
            source=clause.source,
            source_sentence=reading.sentence,
            manner=clause.cue.manner if clause.cue is not None else (),
        )

    def _same_utterance(self, reading: Reading, at: int, clause: Clause) -> Report | None:
        """Return the report of a quotation before in the sentence that has the same cue."""
        for n in range(at - 1, -1, -1):
            quotation = reading.sentence.items[n].quote
            report = self.of.get(quotation.start) if quotation is not None else None
            if report is not None and report.cue is clause.cue and report.source_sentence is reading.sentence:
                return report
        return None

    def _hanging(self, reading: Reading, at: int, quotation: Quotation) -> Report | None:
        """Attribute a quotation whose sentence names nobody: it goes on with what stands before it."""
        if not _stands_alone(self.page.body, reading.sentence, at, quotation):
            return self._trailed(reading, at, quotation)
        report = Report("direct", reading.sentence, "none", [quotation])
        if quotation.single and quotation.follows is None and not self._uses_singles():
            return None
        if quotation.follows is not None:
            return report
        paragraph = self.page.paragraphs[reading.sentence.paragraph]
        before = [s for s in paragraph if s.number < reading.sentence.number]
        if len(self.page.body[quotation.inner_start : quotation.inner_end].split()) < _SHORT and not before:
            return None
        if before:
            return self._after_sentence(before[-1], quotation, report)
        if reading.sentence.paragraph > 0:
            self._after_paragraph(self.page.paragraphs[reading.sentence.paragraph - 1], report)
        return report

    def _trailed(self, reading: Reading, at: int, quotation: Quotation) -> Report | None:
        """Let an utterance go on in "“We need a lot more,” which the mayor denies."."""
        items, sentence = reading.sentence.items, reading.sentence
        if at or len(items) < 2 or items[1].lower not in _RUNS_ON or quotation.words <= _SHORT or sentence.number == 0:  # noqa: PLR2004
            return None
        before = self.page.sentences[sentence.number - 1]
        said = [self.of[i.quote.start] for i in before.items if i.quote is not None and i.quote.start in self.of]
        if before.paragraph != sentence.paragraph or not said or said[-1].kind != "direct" or said[-1].cue is None:
            return None
        said[-1].quotations.append(quotation)
        return said[-1]

    def _uses_singles(self) -> bool:
        """Return whether single marks are the article's usual ones; else a lone one is a sub-heading or an aside."""
        return 2 * sum(q.single for q in self.page.quotations) > len(self.page.quotations)

    def _after_sentence(self, before: Sentence, quotation: Quotation, report: Report) -> Report:
        last = [self.of[i.quote.start] for i in before.items if i.quote is not None and i.quote.start in self.of]
        if last and last[-1].kind != "indirect":
            earlier = last[-1]
            if earlier.kind == "direct" and earlier.cue is not None:
                earlier.quotations.append(quotation)
                return earlier
            report.antecedent = earlier
            report.evidence = "next sentence"
            report.source, report.source_sentence = earlier.source, earlier.source_sentence
            return report
        self._lend(before, report, "next sentence")
        return report

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
        said = [
            self.of[item.quote.start]
            for sentence in paragraph
            for item in sentence.items
            if item.quote is not None and item.quote.start in self.of
        ]
        if said and said[-1].source is not None:
            report.antecedent, report.evidence = said[-1], "next paragraph"
            report.source, report.source_sentence = said[-1].source, said[-1].source_sentence
            return
        self._lend(paragraph[-1], report, "paragraph reported")


def _is_aside(items: list[Item], at: int, quotation: Quotation, kind: str, evidence: Evidence) -> bool:
    """Return whether a few words in marks belong to the clause around them ("a “burn bag,” the Times reported")."""
    if kind != "mixed" or evidence not in {"after", "inverted", "covered", "unknown verb"} or quotation.words > _SHORT:
        return False
    before = items[at - 1] if at else None
    return before is not None and before.quote is None and before.text not in {",", ":"} and before.lower not in {"is", "was", "are", "were"}


_SIGNS = frozenset("sign banner shirt t-shirt placard label plaque sticker hat headline poster button badge cap".split())


def _is_sign(clause: Clause) -> bool:
    """Return whether words stand on something that nobody speaks through."""
    return clause.cue.lemma == "read" and clause.source is not None and clause.source.head in _SIGNS | {"recent"}


def _trailing(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    items = reading.sentence.items
    following = at + 1
    if following < len(items) and items[following].text in {",", "—", "–", "-", "--"}:
        following += 1
    elif quotation.last not in ",?!—–-…." and quotation.words <= _SHORT:
        # a name or a title that describes what follows: ``“Daily Show” host ...``
        return None
    for clause in reading.clauses:
        if clause.source is None:
            continue
        if clause.inverted and clause.cue.group_first == following:
            return clause, "inverted", _kind_of_trailing(items, at)
        if not clause.inverted and not clause.inherited and following <= clause.source.first <= _after_conjunction(items, following):
            return clause, "after", _kind_of_trailing(items, at)
    if quotation.last == "," or (quotation.last in "?!" and following == at + 1):
        return _covered(reading, at) or _unknown_verb(reading, at, following)
    return None


def _unknown_verb(reading: Reading, at: int, following: int) -> Found | None:
    """Take any verb in the past after a quotation that ends with a comma and a name or pronoun: "...,” he deadpanned"."""
    items = reading.sentence.items
    limit = min(len(items), following + _NEAR_VERB)
    for past in range(following + 1, limit):
        item = items[past]
        if item.quote is not None or item.text in {",", ".", ":", ";"}:
            return None
        if not (item.lower.endswith(("ed", "s")) and item.text.islower() and len(item.text) > 3) or item.lower in GROUPS | OFFICES | BODIES:  # noqa: PLR2004
            continue
        cue = Cue(past, past + 1, item.lower, "past", past)
        source = subject_before(items, reading.names, cue)
        if source is not None and source.first == following and source.past == past:
            after = items[past + 1].lower if past + 1 < limit else ""
            kind = _kind_of_trailing(items, at)
            return (Clause(cue, source), "unknown verb", kind) if after != "by" and kind == "direct" and source.form != "description" else None
    return None


_NEAR_VERB = 8


def _after_conjunction(items: list[Item], at: int) -> int:
    return at + 1 if at < len(items) and items[at].lower in {"as", "the", "a", "one"} else at


def _kind_of_trailing(items: list[Item], at: int) -> str:
    """A quotation that begins its sentence stands by itself; else it completes somebody else's clause."""
    opening = [item for item in items[:at] if item.text not in {",", "…", "...", "—", "(", "["}]
    if any(item.quote is not None for item in opening):
        return "direct" if at and items[at - 1].text in {",", "“”"} else "mixed"
    if not opening:
        return "direct"
    return "direct" if items[at - 1].text in {",", ":"} or len(opening) == 1 and opening[0].lower in {"and", "but", "so", "or"} else "mixed"


def _covered(reading: Reading, at: int) -> Found | None:
    """Find a cue at the end of the sentence that reports all of it (``The plan “is dead,” for now, she said.``)."""
    items = reading.sentence.items
    for clause in reading.clauses:
        if clause.source is None or clause.cue.first < at or clause.inherited:
            continue
        start = clause.cue.group_first if clause.inverted else clause.source.first
        past = max(clause.cue.past, clause.source.past)
        closes = past >= len(items) or items[past].text in {".", "!", "?", ","} or items[past].lower in _TIMES
        if start > at and items[start - 1].text == "," and closes:
            return clause, "covered", "mixed"
    return None


_TIMES = DAYS | WHEN | {"in", "on", "at", "during", "last", "after", "when", "this"}


def _leading(body: str, reading: Reading, at: int, quotation: Quotation) -> Found | None:
    items = reading.sentence.items
    before = items[at - 1] if at else None
    clauses = [c for c in reading.clauses if c.cue.past <= at and c.source is not None and c.source.past <= at]
    inner = body[quotation.inner_start : quotation.inner_end].lstrip("'‘…. [(")
    capital = inner[:1].isupper() or inner[:1].isdigit()
    words = len(inner.split())
    if clauses and before is not None:
        clause = _outer(clauses, at)
        if any(item.text in {";"} for item in items[clause.cue.past : at]):
            return None
        adjacent = clause.cue.past == at
        introduced = adjacent or before.text in {",", ":"} or before.quote is not None
        if adjacent and capital and clause.cue.lemma in LABEL and words <= _LONGEST_TITLE:
            return None
        if introduced and (capital or before.text == ":"):
            return clause, "inherited" if clause.inherited else "before", "direct"
        if _is_scare(items, at, clause, words):
            return None
        if clause.cue.lemma in LABEL:
            return clause, "label", "mixed"
        return clause, "mixed" if clause.cue.lemma in TALK | ADDRESS | PHRASAL else "mixed weak", "mixed"
    if before is not None and capital and (before.text == ":" or (before.text == "," and words >= _LONG)):
        name = reading.names.ending.get(at - 1)
        if before.text == ":" and name is not None and name.words and name.first == 0:
            source: Source | None = Source(name.first, name.past, "name", name)
        else:
            source = first_subject(items, reading.names, at)
        if source is not None:
            cue = Cue(at - 1, at, ":", "present", at - 1)
            return Clause(cue, source), "introduced", "direct"
    return _covered(reading, at)


_LONG = 5
_SHORT = 3


def _outer(clauses: list[Clause], at: int) -> Clause:
    """Return the last cue; of "said she hopes “...”" the saying, because the view is part of what was said."""
    last = clauses[-1]
    near = not last.relative or at - last.cue.past <= _NEAR_LABEL
    if near and last.cue.lemma in TALK | ADDRESS | LABEL | PHRASAL:
        return last
    return next((c for c in reversed(clauses) if c.cue.lemma in TALK | ADDRESS and not c.relative), last)


def _is_scare(items: list[Item], at: int, clause: Clause, words: int) -> bool:
    """Tell a few words at arm's length from a few words that somebody said: only a cue right before makes them said."""
    if words <= _LONG and _modifies(items, at):
        return True
    if words > _SHORT:
        return False
    distance = at - clause.cue.past
    if clause.cue.lemma in LABEL:
        return distance > _NEAR_LABEL
    return distance > 0 or words < 2  # noqa: PLR2004 - a single word is seldom an utterance


_NEAR_LABEL = 5


def _modifies(items: list[Item], at: int) -> bool:
    """Return whether words in marks stand before a noun, like an adjective ("a “total victory” plan")."""
    before = items[at - 1].lower if at else ""
    if at + 1 >= len(items) or before not in {"a", "an", "the", "his", "her", "its", "their"}:
        return False
    following = items[at + 1]
    return following.quote is None and following.text.islower() and following.lower not in PREPOSITIONS | AUXILIARIES | {"and", "or", "but"}


def _stands_alone(body: str, sentence: Sentence, at: int, quotation: Quotation) -> bool:
    """Return whether a quotation makes up its sentence."""
    others = [i.lower for i in sentence.items if i.quote is None and any(c.isalnum() for c in i.text)]
    if others and not (len(others) == 1 and at <= 2 and others[0] in _THEN):  # noqa: PLR2004 - "Then,"
        return False
    inner = body[quotation.inner_start : quotation.inner_end]
    return (inner.lstrip("'‘…. [(")[:1].isupper() or quotation.last in ".?!…" or quotation.follows is not None)


_RUNS_ON = frozenset({"which", "because", "when", "while", "as", "if", "of", "in", "for", "during", "after"})
_THEN = frozenset({"then", "and", "but", "so", "later", "next", "adding", "saying"})


def _spoken(found: Found | None, items: list[Item], at: int) -> bool:
    """Return whether words that look like a title are said all the same: a cue stands right beside them."""
    if found is None:
        return False
    clause, evidence, _ = found
    if evidence in {"after", "inverted"}:
        return at == 0
    past = clause.cue.past
    beside = past == at or (past == at - 1 and items[at - 1].text in {",", ":"})
    return evidence in {"before", "label", "introduced"} and beside


_WORK = frozenset(
    """book film movie song album show series episode novel play poem memoir titled entitled headlined called named nicknamed
    dubbed program column slogan sign hashtag headline essay documentary podcast term word phrase words so-called""".split(),
)
_SMALL = frozenset("a an the of in on for and or but to at by with from as is vs vs. nor".split())


def is_title(body: str, quotation: Quotation, items: list[Item], at: int) -> bool:
    """Return whether the words in marks are a title or a name: each of them begins with a capital letter."""
    inner = body[quotation.inner_start : quotation.inner_end]
    words = inner.split()
    if not words or len(words) > _LONGEST_TITLE:
        return False
    capitals = all(w.strip("'‘’.,!?:;()[]")[:1].isupper() or w.lower() in _SMALL or not w[:1].isalpha() for w in words)
    before = items[at - 1].lower if at else ""
    if before in _WORK - {"called", "dubbed", "named"}:
        return True
    several = len([w for w in words if w[:1].isupper()]) > 1
    return capitals and (several or before in {"the", "his", "her", "their", "of", "in", "a", "an"} | PREPOSITIONS)


_LONGEST_TITLE = 10
