"""A question about an article writes nothing; what its answer found is learnt when the report is taken."""

import pytest
import spacy

from sitegen.extract.discourse.answers import Answer, Evidence
from sitegen.extract.discourse.speakers import Resolver
from sitegen.extract.discourse.state import DiscourseState
from sitegen.extract.entities import Entity, Mention
from sitegen.extract.finders import cast_of, lay_out
from sitegen.extract.parsing import Parser, Parses
from sitegen.extract.people.cast import Cast
from sitegen.extract.speech.reading import read_sentence
from sitegen.extract.speech.report import Report
from sitegen.extract.speech.reports import Reporter

NLP = spacy.blank("en")
ARTICLES = [
    "Mira Halden met Jonas Oke. “It holds,” she said. Oke shrugged. “It leaks,” he said.",
    "A keeper stopped the ferry. “Nobody boards,” the keeper said. He waited. “Nobody,” he said.",
    "Velmora Sund spoke first. “We dig,” Sund said. “We dig deep,” she added. “Deep,” the company said.",
    "Orvo Halden was painted by Marlo Oke. “Oke has a steady hand,” he said. His campaign said: “He won.”",
    "The Tarn ministry sent a letter on Monday. The statement said “the weir is shut”. “For good,” it said.",
    "Mira Halden laughed. She sat. She rose. “I know,” she said. “I do,” the old engineer said.",
]


def read(body: str) -> tuple[Resolver, list[Report]]:
    """Return what finds the speakers of a body, and the reports of its quotations in text order."""
    doc = NLP(body)
    page = lay_out(doc)
    cast = cast_of(page)
    readings = [read_sentence(sentence, cast) for sentence in page.sentences]
    return Resolver(page, cast, readings, Parses(doc, Parser(NLP))), Reporter(page, readings).run()


def told(cast: Cast) -> list[tuple[object, ...]]:
    """Return what is known of everybody in a cast."""
    return [(e.name, e.kind, e.gender, e.doubtful, sorted(e.roles), list(e.mentions)) for e in cast.entities]


@pytest.mark.parametrize("body", ARTICLES)
def test_asking_changes_nothing(body):
    """Who speaks may be asked of any report, anywhere and often: nobody is met, and nothing is learnt of anybody."""
    resolver, reports = read(body)
    plain, same = read(body)
    expected = [plain.speaker_of(report) for report in same]
    for taken in reports:
        before, spoke, unnamed = told(resolver.cast), dict(resolver.discourse.spoke), dict(resolver.discourse.unnamed)
        for report in reversed(reports):
            resolver.ask(report)
        assert told(resolver.cast) == before
        assert (resolver.discourse.spoke, resolver.discourse.unnamed) == (spoke, unnamed)
        found, other = resolver.speaker_of(taken), expected[reports.index(taken)]
        assert (found.resolution, found.hold, found.description) == (other.resolution, other.hold, other.description)
        assert (found.entity and found.entity.name) == (other.entity and other.entity.name)


@pytest.mark.parametrize("body", ARTICLES)
def test_an_answer_is_that_of_the_report_taken_next(body):
    """What is asked before a report is taken is what is then found."""
    resolver, reports = read(body)
    for report in reports:
        asked = resolver.ask(report)
        found = resolver.speaker_of(report)
        assert (asked.resolution, asked.hold, asked.description) == (found.resolution, found.hold, found.description)
        assert (asked.entity and asked.entity.name) == (found.entity and found.entity.name)


def test_what_an_answer_found_is_learnt_when_it_is_taken():
    """A kind, a gender and a mention are written once the report is taken, and who spoke is known from there on."""
    resolver, (first, second) = read("Mira Halden rose. “I know,” she said. “I do,” she said.")
    (halden,) = resolver.cast.entities
    speaker = resolver.speaker_of(first)
    assert speaker.entity is halden
    assert [fact.mention for fact in speaker.evidence if fact.mention] == halden.mentions[1:]
    assert (halden.gender, resolver.discourse.spoke) == ("female", {first.sentence.number: halden})
    assert resolver.ask(second).entity is halden


def test_what_was_asked_too_early_is_asked_anew():
    """Whom the subject of a sentence means is kept for later questions, until somebody is found to speak before it."""
    resolver, (report, _) = read("Mira Halden rose. “I know,” Halden said. She sat. She rose. “I do,” she said.")
    kept, early = Answer(resolver.cast.entities[0]), Answer(None, "asked too early")
    resolver.antecedents.carried |= {0: kept, report.sentence.number: early, 3: early}
    resolver.antecedents.last = 3
    resolver.speaker_of(report)
    assert resolver.antecedents.carried == {0: kept}


def test_somebody_is_met_once():
    """One who is only described enters the cast with the first answer that tells of them, and is known by the noun."""
    page = lay_out(NLP("A keeper waited."))
    state, keeper = DiscourseState(page, cast_of(page)), Entity((), "person", named=False, head="keeper")
    place = Mention(0, 8, "description", 0, 0)
    for _ in range(2):
        state.advance((Evidence(keeper, met="keeper"), Evidence(keeper, gender="male", mention=place)), 0, None)
    assert state.cast.entities == [keeper]
    assert state.unnamed == {"keeper": keeper}
    assert (keeper.gender, dict(state.spoke)) == ("male", {})


def test_an_answer_keeps_what_was_found_before_it():
    """What one step found is handed on with the answer of the next, the earlier first."""
    one, two = Entity(("Mira", "Halden"), "unknown"), Entity(("Jonas", "Oke"), "person")
    answer = Answer(two, evidence=(Evidence(two, gender="male"),)).after(Evidence(one, kind="person"))
    assert [fact.entity for fact in answer.evidence] == [one, two]
    assert (answer.kind_of(one), answer.kind_of(two), one.kind) == ("person", "person", "unknown")
