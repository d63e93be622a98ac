"""A reviewer's session: the order of what waits, and what each call decides, saves and takes back."""

from datetime import date

import pytest

from sitegen.read import read_registry
from sitegen.records import Actor
from sitegen.records.figure import HELD_WITH_QUOTE
from sitegen.review import apply_decisions
from sitegen.review.candidates import actors_like, candidates
from sitegen.review.queue import signs, waiting_items
from sitegen.review.session import NOBODY, Session
from tests.support.extracted import Draft, resolve

ORLO = Actor(id="wessa-orlo", name="Wessa Orlo", kind="person", registered=True)
BRILL = Actor(id="tam-brill", name="Tam Brill", kind="person")
DAY = date(2031, 3, 1)


def harbour(identifier="harbour", published=date(2031, 2, 1)):
    """Write an article with two doubtful quotes, one with a figure, and two doubtful figures."""
    body = (
        "Wessa Orlo met Tam Brill. “We need 40 boats by May,” she said. “Nobody needs them,” Brill said later. "
        "Dozens of rafts lay idle. Hundreds of oars were gone."
    )
    draft = Draft(identifier, body, published=published)
    draft.says(draft.who("Wessa Orlo"), "We need 40 boats by May", confidence=0.6)
    draft.says(draft.who("Tam Brill"), "Nobody needs them", confidence=0.7, hold=("the clause may be hers",))
    draft.counts("40 boats", "40", "boats", attribution=0, measures="boats")
    draft.counts("Dozens of rafts", "24", "rafts", hold=("an order of magnitude, not a number",))
    draft.counts("Hundreds of oars", "200", "oars", hold=("an order of magnitude, not a number",))
    return draft


@pytest.fixture
def facts():
    """Two articles of the same words, the second newer."""
    return resolve(harbour(), harbour("newer", date(2031, 2, 20)), actors=[ORLO, BRILL])


@pytest.fixture
def session(facts, tmp_path):
    """A session over both."""
    return Session(facts, tmp_path, "Ed Orlo", DAY)


def test_the_most_valuable_comes_first(facts):
    """Who is registered and speaks often before others, the newer article before the older, figures last."""
    waiting = waiting_items(facts)
    assert [(w.article.id, w.item.text.split()[0]) for w in waiting] == [
        ("newer", "We"),
        ("newer", "Nobody"),
        ("harbour", "We"),
        ("harbour", "Nobody"),
        ("newer", "Dozens"),
        ("newer", "Hundreds"),
        ("harbour", "Dozens"),
        ("harbour", "Hundreds"),
    ]
    assert waiting[0].spoken == 4
    assert waiting[0].reasons == ("confidence 0.60 is below 0.80",)


def test_a_figure_that_waits_for_its_quote_is_not_asked_about(facts):
    """It is settled with the quote."""
    held = next(f for f in facts.figures if f.text == "40 boats")
    assert held.reason == HELD_WITH_QUOTE
    assert held.id not in {w.id for w in waiting_items(facts)}


def test_candidates_come_with_their_evidence(facts):
    """Nearest mention first, before or after the words."""
    quote = facts.quotes[1]
    found = candidates(facts, facts.articles[0], quote.start)
    assert [(c.actor.id, c.distance) for c in found] == [("tam-brill", 20), ("wessa-orlo", -58)]
    assert "“Nobody needs them,” Brill said later" in found[0].evidence
    assert actors_like("brill", facts) == actors_like("tam-brill", facts)
    assert [a.id for a in actors_like("orl", facts)] == ["wessa-orlo"]
    assert actors_like("o", facts) == ()


def test_of_one_surname_those_are_listed_who_are_named_in_full(facts):
    """Where nobody is, all who bear it may be meant."""
    kin = [Actor(id=f"{first.casefold()}-brill", name=f"{first} Brill", kind="person") for first in ("Tam", "Oda")]
    named, both = facts.articles[0], facts.model_copy(update={"actors": (*kin, ORLO)})
    alone = named.model_copy(update={"body": named.body.replace("Tam Brill", "Brill")})
    assert {c.actor.id for c in candidates(both, named, 0)} == {"tam-brill", "wessa-orlo"}
    assert {c.actor.id for c in candidates(both, alone, 0)} == {"tam-brill", "oda-brill", "wessa-orlo"}


def test_whom_the_article_names_is_meant_before_others(session):
    """A part of a name that fits several is enough where one of them alone stands in the article."""
    waiting = session.current
    elsewhere = Actor(id="brilla-oke", name="Brilla Oke", kind="person", registered=True)
    session.facts = session.facts.model_copy(update={"actors": (*session.facts.actors, elsewhere)})
    assert len(actors_like("brill", session.facts)) == 2
    assert [actor.id for actor in session.actors_meant(waiting, "brill")] == ["tam-brill"]
    assert [actor.id for actor in session.actors_meant(waiting, "oke")] == ["brilla-oke"]


def decided(session):
    """Read what is on disk."""
    read = read_registry(session.content, base=session.content)
    assert read.faults == ()
    return [(d.item, d.verdict) for d in read.decisions]


def test_every_call_is_on_disk_when_it_returns(session):
    """Accept, reject, hold; the next item is asked about, and what was held is not asked about again."""
    seen = []
    for verdict in ("publish", "reject", "hold"):
        current = session.current
        seen.append((current.id, verdict))
        assert session.decide([current], verdict) == ""
        assert decided(session) == seen
    assert session.done == 3
    assert not {i for i, _ in seen} & {w.id for w in session.waiting}


def test_what_the_session_decided_is_what_a_build_makes_of_it(session, facts):
    """The files alone give the same facts."""
    session.decide([session.current], "publish", speaker="tam-brill")
    session.decide([session.current], "reject")
    again = apply_decisions(facts, read_registry(session.content).decisions, ())
    assert again.facts == session.facts
    assert again.stale == ()


def test_a_decision_that_cannot_be_carried_out_is_not_written(session):
    """The reviewer is told why, and the item stays."""
    current = session.current
    assert "is no actor" in session.decide([current], "publish", speaker="nobody-here")
    assert (session.current, decided(session), session.undo()) == (current, [], False)


def test_words_of_nobody_are_not_published_and_the_way_is_told(tmp_path):
    """In the keys of a review, and not in the fields of a file."""
    draft = Draft("pier", "“The pier is gone,” it was said on Monday.")
    draft.says(None, "The pier is gone")
    session = Session(resolve(draft), tmp_path, "Ed Orlo", DAY)
    assert session.decide([session.current], "publish") == NOBODY
    assert "no actor" in session.decide([session.current], "publish", speaker="nobody-here")
    assert decided(session) == []


def test_undo_takes_back_on_disk_as_well(session):
    """Step by step, skipped items too, until nothing is left of the session."""
    first = session.current
    session.skip()
    second = session.current
    session.decide([second], "hold")
    assert session.current != second
    assert session.undo()
    assert (session.current, decided(session), session.done) == (second, [], 0)
    assert session.undo()
    assert session.current == first
    assert not session.undo()


def test_one_decision_settles_what_is_held_for_the_same_reason(session):
    """On the whole site, those of its article first; undone at once."""
    orders = next(w for w in session.waiting if w.article.id == "harbour" and w.item.text.startswith("Hundreds"))
    everywhere = session.group(orders)
    assert [(w.article.id, w.item.text.split()[0]) for w in everywhere] == [
        ("harbour", "Hundreds"),
        ("harbour", "Dozens"),
        ("newer", "Dozens"),
        ("newer", "Hundreds"),
    ]
    assert session.decide(everywhere, "reject", "no number") == ""
    assert len(decided(session)) == session.done == 4
    assert len(session.waiting) == 4
    assert session.undo()
    assert len(session.waiting) == 8


def test_how_low_a_confidence_is_parts_no_group():
    """Its number is each item's own, and beside another doubt it is no doubt of its own."""
    assert signs(("confidence 0.57 is below 0.60",)) == signs(("confidence 0.5 is below 0.80",))
    assert signs(("two fit", "confidence 0.57 is below 0.60")) == signs(("two fit",)) != signs(("three fit",))


class Book:
    """A registry that keeps what is entered."""

    def __init__(self):
        """Begin empty."""
        self.held = []

    def enter(self, actor):
        """Note somebody."""
        self.held.append((actor.id, actor.kind))

    def strike(self, actor):
        """Forget them."""
        self.held.remove((actor.id, actor.kind))


@pytest.fixture
def ferry(tmp_path):
    """A session over an article that names three of whom one speaks."""
    body = "Runa Skaldi, Jorun Vale and the Ferry Guild met at Lindmere. “The pier is gone,” said Runa Skaldi."
    draft = Draft("ferry", body)
    draft.says(draft.who("Runa Skaldi"), "The pier is gone", confidence=0.6)
    draft.who("Jorun Vale")
    draft.who("Ferry Guild", kind="organisation")
    draft.who("Vale", also=["Jorun Vale"])
    draft.who("Lindmere", kind="place")
    cast = {"ferry": draft.extraction.entities}
    return Session(resolve(draft), tmp_path, "Ed Orlo", DAY, cast=cast, newcomers=Book())


def test_whoever_the_article_names_can_be_chosen(ferry):
    """Who never speaks is listed behind none, but a bare surname and a place are not."""
    listed = {c.actor.name: c.known for c in ferry.candidates(ferry.current)}
    assert listed == {"Runa Skaldi": True, "Jorun Vale": False, "Ferry Guild": False}
    ferry.newcomers = None
    assert [c.actor.name for c in ferry.candidates(ferry.current)] == ["Runa Skaldi"]
    assert ferry.stranger(ferry.current, "Jorun Vale") is None


def test_somebody_is_typed_as_the_article_writes_them(ferry):
    """Letter by letter and whole; who is an actor already is no stranger."""
    found = {words: ferry.stranger(ferry.current, words) for words in ("Ferry Guild", "Jorun  Vale", "Lindmere")}
    assert {words: (actor.id, actor.kind) for words, actor in found.items()} == {
        "Ferry Guild": ("ferry-guild", "organisation"),
        "Jorun  Vale": ("jorun-vale", "person"),
        "Lindmere": ("lindmere", "place"),
    }
    for words in ("Jorun Val", "jorun vale", "Ferry Gild", "Runa Skaldi", "met", ""):
        assert ferry.stranger(ferry.current, words) is None, words


def test_who_never_spoke_is_registered_with_the_decision_and_struck_with_it(ferry):
    """One call does both, and `undo` takes both back; where the decision is refused neither stays."""
    quote, vale = ferry.current, ferry.stranger(ferry.current, "Jorun Vale")
    assert ferry.decide_for([quote], vale) == ""
    assert ferry.newcomers.held == [("jorun-vale", "person")]
    assert [(q.speaker.id, q.status) for q in ferry.facts.quotes] == [("jorun-vale", "published")]
    assert [a.registered for a in ferry.facts.actors if a.id == "jorun-vale"] == [True]
    before = ferry.facts
    assert ferry.undo()
    assert (ferry.newcomers.held, ferry.current, decided(ferry)) == ([], quote, [])
    ferry.facts = before.model_copy(update={"quotes": ()})
    assert "have changed" in ferry.decide_for([quote], vale.model_copy(update={"id": "somebody-else"}))
    assert (ferry.newcomers.held, decided(ferry)) == ([], [])


def test_skipped_items_end_the_session_and_wait(session):
    """After everything was skipped nothing is asked; all of it still waits."""
    while session.current:
        session.skip()
    assert (len(session.waiting), session.skipped) == (8, 8)
