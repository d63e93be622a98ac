"""Laws of resolving across articles."""

import itertools
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.extract.languages.series_words import series_words
from sitegen.records import Actor, Facts, Outlet, Registry, Role, Topic, item_id
from sitegen.records.quote import REPORTED_UNPUBLISHED
from sitegen.render.catalogue.catalogue import Catalogue
from sitegen.resolve import group_facts, resolve_article, resolve_facts
from sitegen.review import held_items
from sitegen.review.queue import waiting_items
from tests.support.extracted import ENGLISH, Draft, resolve

NAMES = ("Wessa Orlo", "Orlo", "Idris Orlo", "Rene Vell", "René Vell", "Vell", "the ferry warden of Vell", "NUL", "李")
WORDS = ("No.", "We will keep the ferry running today", "the ferry running today", "keep the ferry running today")
ACTORS = (
    Actor(
        id="orlo",
        name="Wessa Orlo",
        aliases=("Orlo",),
        roles=(Role(title="Ferry Warden", of="Vell", since=date(2031, 1, 1)),),
    ),
    Actor(id="vell", name="Vell", kind="place"),
)
TOPICS = (Topic(id="z-ferry", name="Ferry", phrases=("ferry",)), Topic(id="a-today", name="Today", phrases=("today",)))


@st.composite
def drafts(draw):
    """Draw an article with people, quotes and figures, some of them doubtful."""
    sayings = draw(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from((*NAMES, None))), max_size=4))
    body = " ".join(f"“{words}” says {name}: repairs cost 4{i} crowns." for i, (words, name) in enumerate(sayings))
    day = draw(st.none() | st.dates(date(2030, 12, 1), date(2031, 2, 1)))
    made = Draft("?", body, published=day, title=draw(st.none() | st.just("Late")))
    for i, (words, name) in enumerate(sayings):
        kind = draw(st.sampled_from(("person", "place", "unknown")))
        who = None if name is None else made.who(name, kind=kind, named=draw(st.booleans()))
        turn = sum(words in earlier for earlier, _ in sayings[:i])
        said = made.says(who, words, nth=turn, confidence=draw(st.sampled_from((0.5, 0.9))))
        made.counts(f"4{i} crowns", f"4{i}", "crowns", attribution=draw(st.sampled_from((None, said))))
    return made


@st.composite
def houses(draw):
    """Draw some articles with an id each."""
    some = draw(st.lists(drafts(), max_size=4))
    for at, draft in enumerate(some):
        draft.article = draft.article.model_copy(update={"id": f"n{at}"})
    return some


def house(*some):
    """Resolve articles against the registries."""
    return resolve(*some, actors=ACTORS, topics=TOPICS)


@given(houses(), st.randoms())
@settings(deadline=None)
def test_the_order_of_articles_and_registries_makes_no_difference(some, random):
    """Facts are the same to the byte, whatever order files and registries come in."""
    mixed = random.sample(some, len(some))
    again = resolve(*mixed, actors=ACTORS[::-1], topics=TOPICS[::-1])
    assert again.model_dump_json() == house(*some).model_dump_json()


@given(houses())
@settings(deadline=None)
def test_the_laws_of_facts(some):
    """Ids are unique, nothing published lacks a speaker, references lead somewhere, JSON is identity."""
    facts = house(*some)
    items = [i.id for i in (*facts.quotes, *facts.figures, *facts.actors)]
    assert len(set(items)) == len(items)
    actors = {a.id: a for a in facts.actors}
    for quote in facts.quotes:
        assert (quote.status == "published") == (quote.reason is None)
        assert quote.speaker or quote.status == "held"
        assert quote.speaker is None or (quote.speaker.id in actors) == quote.speaker.named
        assert quote.speaker is None or not quote.speaker.named or actors[quote.speaker.id].name == quote.speaker.name
    published = {q.id for q in facts.quotes if q.status == "published"}
    for figure in facts.figures:
        assert figure.status == "held" or figure.quote_id is None or figure.quote_id in published
        assert (figure.stated_by is None) == (figure.quote_id not in published)
    grouped = [i for r in facts.repeats for i in r.quote_ids]
    assert len(set(grouped)) == len(grouped)
    assert set(grouped) <= published
    assert Facts.model_validate_json(facts.model_dump_json()) == facts


@given(houses())
@settings(deadline=None)
def test_grouping_again_changes_nothing(some):
    """Repeats and series follow from the items alone."""
    facts = house(*some)
    assert group_facts(facts, series_words(ENGLISH)) == facts
    assert group_facts(facts, series_words(ENGLISH), known=facts) == facts


@given(houses(), st.integers(0, 9))
@settings(deadline=None)
def test_what_was_grouped_is_grouped_anew_where_a_decision_changed_an_item(some, at):
    """Groups that are known stand for the same items only."""
    facts = house(*some)
    words = series_words(ENGLISH)
    held = facts.model_copy(update={"quotes": facts.quotes[:at], "figures": facts.figures[at:]})
    assert group_facts(held, words, known=facts) == group_facts(held, words)


@given(houses())
@settings(deadline=None)
def test_registering_what_was_found_changes_no_id(some):
    """A maintainer may put found actors with full names in actors.yml under the ids they have."""
    facts = resolve(*some, topics=TOPICS)
    found = [a for a in facts.actors if a.name in {"Wessa Orlo", "Idris Orlo"}]
    again = resolve(*some, actors=found, topics=TOPICS)
    assert [(q.speaker and q.speaker.id, q.status) for q in facts.quotes] == [
        (q.speaker and q.speaker.id, q.status) for q in again.quotes
    ]


def test_articles_stand_by_date_then_id_unknown_last():
    """And items by article, then place."""
    days = {"c": date(2031, 1, 1), "b": date(2031, 1, 1), "a": None, "d": date(2030, 1, 1)}
    some = [Draft(i, f"“Yes {i}” and “No {i}”", published=day) for i, day in days.items()]
    for draft in some:
        draft.says("Wessa Orlo", f"No {draft.article.id}")
        draft.says(0, f"Yes {draft.article.id}")
    facts = resolve(*some)
    assert [a.id for a in facts.articles] == ["d", "b", "c", "a"]
    expected = [f"{word} {i}" for i, word in itertools.product("dbca", ("Yes", "No"))]
    assert [q.text for q in facts.quotes] == expected


def test_an_article_without_extraction_is_listed_without_items():
    """The registry is listed in the order of its ids."""
    draft = Draft("a", "“Yes,” said Wessa Orlo.")
    outlets = (Outlet(id="z", name="Z"), Outlet(id="b", name="B"))
    facts = resolve_facts([draft.article], {}, Registry(outlets=outlets), phrase_lemmas={}, publish_confidence=0.8)
    assert facts == Facts(articles=(draft.article,), outlets=outlets[::-1])


def test_one_article_alone_is_the_same_without_a_registry():
    """What `sitegen extract` prints is what a site of this one article shows."""
    draft = Draft("a", "“Yes,” said Wessa Orlo.")
    draft.says("Wessa Orlo", "Yes")
    alone = resolve_article(draft.article, draft.extraction, publish_confidence=0.8)
    assert alone == resolve(draft)
    assert alone.quotes[0].id == item_id("q", "a", alone.quotes[0].content_spans)
    strict = resolve_article(draft.article, draft.extraction, publish_confidence=0.99)
    assert strict.quotes[0].status == "held"


def spoken_and_told():
    """Make an article of a quotation, of reported speech with a figure, and of reported speech that is in doubt."""
    draft = Draft("a", "“Yes,” said Wessa Orlo. She said the quay cost 40 crowns. She said no boat had left.")
    draft.says("Wessa Orlo", "Yes")
    told = draft.says(0, "the quay cost 40 crowns", kind="indirect")
    draft.counts("40 crowns", "40", "crowns", attribution=told)
    draft.says(0, "no boat had left", kind="indirect", hold=("two people may be meant",))
    return draft


def test_a_site_may_show_quotations_alone():
    """Reported speech is held then, with the figures in it; the quotation stays."""
    draft = spoken_and_told()
    every = resolve_article(draft.article, draft.extraction, publish_confidence=0.8)
    assert [item.status for item in every.items] == ["published", "published", "held", "published"]
    alone = resolve_article(draft.article, draft.extraction, publish_confidence=0.8, reported_from=None)
    assert [item.status for item in alone.items] == ["published", "held", "held", "held"]
    assert REPORTED_UNPUBLISHED in alone.quotes[1].reason


def test_what_is_held_for_its_kind_alone_waits_for_nobody():
    """A reviewer sees only what is in doubt for another reason too, and is told that reason."""
    draft = spoken_and_told()
    facts = resolve_article(draft.article, draft.extraction, publish_confidence=0.8, reported_from=None)
    _, told, doubtful = facts.quotes
    assert facts.unwanted == {told.id, facts.figures[0].id}
    assert [(one.id, one.reasons) for one in waiting_items(facts)] == [(doubtful.id, ("two people may be meant",))]
    assert [held.id for held in held_items(facts)] == [doubtful.id]
    assert Catalogue.of(facts).held == {"a": 1}
    assert not spoken_and_published().unwanted


def spoken_and_published():
    """Return the same where reported speech is published."""
    draft = spoken_and_told()
    return resolve_article(draft.article, draft.extraction, publish_confidence=0.8)
