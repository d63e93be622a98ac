"""One person is one page: names that differ are taken for one where the articles make it sure, and nowhere else."""

from datetime import date

import pytest

from sitegen.records import Actor, Role
from tests.support.extracted import Draft, resolve

SPRING, SUMMER, LONG_AFTER = date(2031, 3, 1), date(2031, 8, 1), date(2036, 3, 1)
WORDS = "The dyke will be raised"


def story(identifier, name, *roles, on=SPRING, beside=(), **more):
    """Write an article in which somebody says something, and others are named beside them."""
    draft = Draft(
        identifier, f"{'; '.join(roles)}: “{WORDS},” somebody said.", title=f"News of {identifier}", published=on
    )
    draft.says(draft.who(name, roles=roles, **more), WORDS)
    for other in beside:
        draft.who(other)
    return draft


def speakers(*drafts, actors=()):
    """Return who speaks in each article."""
    return [quote.speaker.id for quote in resolve(*drafts, actors=actors).quotes]


def test_a_title_that_one_person_holds_tells_whose_surname_it_is():
    """“President Orlo” is Wessa Orlo, whom another article calls so; a sister without the title is in nobody's way."""
    drafts = story("a", "Wessa Orlo", "President", beside=["Idris Orlo"]), story("b", "Orlo", "President", on=SUMMER)
    assert speakers(*drafts) == ["wessa-orlo", "wessa-orlo"]
    facts = resolve(*drafts)
    assert [(link.former, link.actor, link.why) for link in facts.links] == [
        ("orlo-in-b", "wessa-orlo", "the only president of that surname")
    ]
    (actor,) = facts.actors
    assert (actor.formerly, actor.aliases) == (("orlo-in-b",), ())


def test_the_order_of_the_articles_does_not_count():
    """The one with the full name may come later, and may be one in which she does not speak."""
    silent = Draft("c", "The President was silent.", published=SUMMER)
    silent.who("Wessa Orlo", roles=["President"])
    assert speakers(story("a", "Orlo", "President"), silent) == ["wessa-orlo"]


@pytest.mark.parametrize(
    ("title", "full", "day"),
    [
        ("Senator", "Senator", SPRING),
        ("Judge", "Judge", SPRING),
        ("Former President", "President", SPRING),
        ("Club President", "President", SPRING),
        ("President", "Governor", SPRING),
        ("President", "former President", SPRING),
        ("President", "President", LONG_AFTER),
        ("President", "President", None),
    ],
)
def test_a_title_that_many_hold_or_another_time_links_nobody(title, full, day):
    """There are many senators; a president of today is not one of five years ago, and an undated article tells none."""
    drafts = story("a", "Wessa Orlo", full), story("b", "Orlo", title, on=day)
    assert set(speakers(*drafts)) == {"wessa-orlo", "orlo-in-b"}


def test_two_who_hold_the_title_leave_it_open():
    """Two states may have presidents of one surname."""
    drafts = (
        story("a", "Wessa Orlo", "President"),
        story("b", "Orlo", "President"),
        story("c", "Idris Orlo", "President"),
    )
    assert speakers(*drafts) == ["wessa-orlo", "orlo-in-b", "idris-orlo"]


def test_a_headline_that_was_read_as_a_name_is_in_nobodys_way():
    """“Weary Orlo” stands once against ten articles that name Wessa Orlo; once against nine it may be somebody."""
    odd = story("odd", "Weary Orlo", "President")
    many = [story(f"a{number}", "Wessa Orlo", "President") for number in range(10)]
    assert speakers(*many, story("b", "Orlo", "President"), odd)[-2:] == ["wessa-orlo", "weary-orlo"]
    assert speakers(*many[1:], story("b", "Orlo", "President"), odd)[-2:] == ["orlo-in-b", "weary-orlo"]


def test_a_registered_person_is_linked_to():
    """She is found by name elsewhere; the record says that it was her office here."""
    wessa = Actor(id="w-orlo", name="Wessa Orlo", kind="person")
    facts = resolve(story("a", "Wessa Orlo", "President"), story("b", "Orlo", "President"), actors=[wessa])
    assert [(q.speaker.id, q.resolution) for q in facts.quotes] == [("w-orlo", "name"), ("w-orlo", "role")]
    assert facts.actors[0].formerly == ("orlo-in-b",)


def test_an_id_that_the_registry_lists_is_the_actors():
    """Whoever settles that “Orlo” of one article is Idris is followed, whatever the titles say."""
    idris = Actor(id="i-orlo", name="Idris Orlo", kind="person", formerly=("orlo-in-b",))
    drafts = story("a", "Wessa Orlo", "President"), story("b", "Orlo", "President"), story("c", "Orlo")
    facts = resolve(*drafts, actors=[idris])
    assert [(q.speaker.id, q.resolution) for q in facts.quotes] == [
        ("wessa-orlo", "name"),
        ("i-orlo", "alias"),
        ("orlo-in-c", "name"),
    ]
    assert facts.actors[0].formerly == ("orlo-in-b",)


def test_an_initial_makes_no_second_page_where_an_office_says_so():
    """Tilda B. Oke and Tilda Oke are both the harbour board's chair; the name without the initial stays."""
    one = story("a", "Tilda B. Oke", "the Harbour Board chair", on=SUMMER)
    facts = resolve(one, story("b", "Tilda Oke", "Harbour Board Chair"))
    assert {q.speaker.id for q in facts.quotes} == {"tilda-oke"}
    (actor,) = facts.actors
    assert (actor.name, actor.aliases, actor.formerly) == ("Tilda Oke", ("Tilda B. Oke",), ("tilda-b-oke",))
    assert facts.links[0].why == "both are “Harbour Board Chair”"


def test_an_initial_makes_no_second_page_within_one_story():
    """Two articles of about one day that name two others whom few articles name tell one story."""
    others = ["Mira Halden", "Bren Tolloway"]
    one, other = story("a", "Tilda B. Oke", beside=others), story("b", "Tilda Oke", beside=others)
    assert speakers(one, other) == ["tilda-oke", "tilda-oke"]
    later = story("b", "Tilda Oke", beside=others, on=SUMMER)
    assert speakers(one, later) == ["tilda-b-oke", "tilda-oke"]
    alone = story("b", "Tilda Oke", beside=others[:1])
    assert speakers(one, alone) == ["tilda-b-oke", "tilda-oke"]


@pytest.mark.parametrize(
    "roles",
    [
        (("Representative",), ("Representative",)),
        (("a law professor",), ("a law professor",)),
        (("former Harbour Board chair",), ("former Harbour Board chair",)),
        (("Harbour Board chair",), ("Ferry Board chair",)),
        ((), ()),
    ],
)
def test_an_initial_parts_where_nothing_says_more(roles):
    """A house has many representatives, a country many law professors; father and son may both be former chairs."""
    one, other = roles
    assert speakers(story("a", "Tilda B. Oke", *one), story("b", "Tilda Oke", *other)) == ["tilda-b-oke", "tilda-oke"]


def test_another_initial_on_the_site_leaves_it_open():
    """“Tilda Oke” may be either."""
    chair = "Harbour Board Chair"
    drafts = story("a", "Tilda B. Oke", chair), story("b", "Tilda Oke", chair), story("c", "Tilda K. Oke")
    assert speakers(*drafts) == ["tilda-b-oke", "tilda-oke", "tilda-k-oke"]


def test_a_child_who_is_told_apart_needs_an_office_between():
    """“Oke Jr.” is nobody's double; beside her a story does not do."""
    junior, others = story("c", "Tilda Oke Jr."), ["Mira Halden", "Bren Tolloway"]
    one, other = story("a", "Tilda B. Oke", beside=others), story("b", "Tilda Oke", beside=others)
    assert speakers(one, other, junior) == ["tilda-b-oke", "tilda-oke", "tilda-oke-jr"]
    chair = "Harbour Board Chair"
    drafts = story("a", "Tilda B. Oke", chair), story("b", "Tilda Oke", chair), junior
    assert speakers(*drafts) == ["tilda-oke", "tilda-oke", "tilda-oke-jr"]


def test_an_initial_is_linked_to_who_is_registered():
    """The registry has her without it."""
    tilda = Actor(id="oke", name="Tilda Oke", kind="person", roles=(Role(title="Chair"),))
    drafts = story("a", "Tilda B. Oke", "Harbour Board chair"), story("b", "Tilda Oke", "Harbour Board Chair")
    facts = resolve(*drafts, actors=[tilda])
    assert [(q.speaker.id, q.resolution) for q in facts.quotes] == [("oke", "alias"), ("oke", "name")]


def test_a_first_name_that_may_begin_a_surname_is_one_where_an_article_shows_it():
    """“Ben Halder”, “Halder” said: so Ben is his first name, and he is one in every article."""
    facts = resolve(story("a", "Ben Halder", short=["Halder"]), story("b", "Ben Halder"))
    assert {q.speaker.id for q in facts.quotes} == {"ben-halder"}
    assert facts.actors[0].formerly == ("ben-halder-in-a", "ben-halder-in-b")
    assert speakers(story("a", "Ben Halder"), story("b", "Ben Halder")) == ["ben-halder-in-a", "ben-halder-in-b"]
    assert speakers(story("a", "de Vell", short=["Vell"]), story("b", "de Vell")) == ["de-vell-in-a", "de-vell-in-b"]


def test_a_surname_that_is_a_title_too_is_a_surname_behind_a_first_name():
    """“Charlie King”, “Mr. King”; a crown prince is no Mr. Prince."""
    assert speakers(story("a", "Charlie King", short=["Mr. King"]), story("b", "Charlie King")) == ["charlie-king"] * 2
    crown = [story(i, "Crown Prince", short=["Prince"]) for i in "ab"]
    assert speakers(*crown) == ["crown-prince-in-a", "crown-prince-in-b"]
