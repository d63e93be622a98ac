"""Who is who across articles."""

from datetime import date

import pytest

from sitegen.records import Actor, Role, slug
from tests.support.extracted import Draft, resolve

WARDEN = Role(title="Ferry Warden", of="Vell", since=date(2030, 1, 1))
WESSA = Actor(id="orlo-w", name="Wessa Orlo", kind="person", aliases=("Orlo",), roles=(WARDEN,))
IDRIS = Actor(id="orlo-i", name="Idris Orlo", kind="person", aliases=("Orlo",))
WORDS = "The ferry will sail on Sunday"


def story(identifier, name, **more):
    """Write an article in which somebody of a name says something."""
    draft = Draft(
        identifier, f"“{WORDS},” somebody said.", title=f"News of {identifier}", published=more.pop("on", None)
    )
    draft.says(draft.who(name, **more), WORDS)
    return draft


def speaker(facts, at=0):
    """Return id, name and kind of one speaker."""
    found = facts.quotes[at].speaker
    return found and (found.id, found.name, found.named)


def test_a_full_name_is_one_actor_everywhere():
    """Two articles that name Wessa Orlo, in whatever spelling, speak of one found actor."""
    facts = resolve(story("a", "Wessa Orlo"), story("b", "Ms. WESSA ORLO"), story("c", "Wessa Orlo", kind="unknown"))
    assert {q.speaker.id for q in facts.quotes} == {"wessa-orlo"}
    (actor,) = facts.actors
    assert (actor.name, actor.kind, actor.aliases, actor.registered) == ("Wessa Orlo", "person", ("WESSA ORLO",), False)


def test_a_found_actor_keeps_the_other_forms_of_its_name():
    """Forms that are the same name; not surnames or offices."""
    draft = Draft("a", f"“{WORDS},” Wessa Orlo said. WESSA ORLO! Orlo.", title="t")
    draft.says(draft.who("Wessa Orlo", also=["WESSA ORLO", "Orlo"]), WORDS)
    assert resolve(draft).actors[0].aliases == ("WESSA ORLO",)


def test_the_registry_knows_names_and_aliases():
    """A registered actor is found by name and by alias, and the record says which."""
    facts = resolve(story("a", "Wessa Orlo"), story("b", "Orlo"), actors=[WESSA])
    assert [q.speaker.id for q in facts.quotes] == ["orlo-w", "orlo-w"]
    assert [q.resolution for q in facts.quotes] == ["name", "alias"]
    assert facts.actors == (WESSA.model_copy(update={"registered": True}),)


def test_every_registered_actor_is_listed():
    """Also one who never speaks."""
    assert [a.id for a in resolve(actors=[IDRIS, WESSA]).actors] == ["orlo-i", "orlo-w"]


def test_a_bare_surname_is_never_merged_with_a_full_name():
    """Not across articles, and not with the same surname of another article; each says where it is from."""
    facts = resolve(story("a", "Wessa Orlo"), story("b", "Orlo"), story("c", "Orlo"))
    assert [speaker(facts, i) for i in range(3)] == [
        ("wessa-orlo", "Wessa Orlo", True),
        ("orlo-in-b", "Orlo (in “News of b”)", True),
        ("orlo-in-c", "Orlo (in “News of c”)", True),
    ]


def test_a_bare_surname_that_nobody_shares_stays_as_it_is():
    """Its address names the article all the same, so that a newcomer changes no address."""
    assert speaker(resolve(story("b", "Orlo"), story("c", "Tam Brill"))) == ("orlo-in-b", "Orlo", True)


def test_an_untitled_article_is_told_by_its_id():
    """The brackets after a shared surname are never empty."""
    draft = Draft("b", f"“{WORDS},” Orlo said.")
    draft.says("Orlo", WORDS)
    assert speaker(resolve(draft, story("c", "Orlo")))[1] == "Orlo (in “b”)"


def test_two_registered_actors_who_fit_are_a_reason_to_hold():
    """The reviewer is told both, and nobody gets the words."""
    (quote,) = resolve(story("a", "Orlo"), actors=[WESSA, IDRIS]).quotes
    assert (quote.status, quote.speaker, quote.resolution) == ("held", None, "none")
    assert quote.reason == "“Orlo” may be Idris Orlo (orlo-i) or Wessa Orlo (orlo-w)"


def test_an_office_settles_which_of_two_namesakes_speaks():
    """Where the article attaches an office to the name that only one of them held that day."""
    told = Draft("a", f"“{WORDS},” said Orlo, the ferry warden of Vell.", published=date(2031, 3, 1))
    told.says(told.who("Orlo", roles=["the ferry warden of Vell"]), WORDS)
    assert speaker(resolve(told, actors=[WESSA, IDRIS])) == ("orlo-w", "Wessa Orlo", True)


def test_an_alias_is_held_where_the_article_has_a_namesake():
    """Registered or not, somebody else of the same article may be meant."""
    draft = story("a", "Orlo")
    draft.who("Petra Orlo")
    (quote,) = resolve(draft, actors=[WESSA]).quotes
    assert quote.reason == "“Orlo” may be Wessa Orlo (orlo-w) or Petra Orlo of the same article"
    own = story("a", "Orlo")
    own.who("Wessa Orlo")
    assert resolve(own, actors=[WESSA]).quotes[0].status == "published"


def test_an_office_alone_finds_its_holder():
    """The ferry warden of Vell is who held the office that day, by role; without a match it stays unnamed."""
    known = story("a", "the ferry warden of Vell", named=False, on=date(2031, 3, 1))
    early = story("b", "the ferry warden of Vell", named=False, on=date(2029, 3, 1))
    facts = resolve(known, early, actors=[WESSA])
    assert [(q.speaker.id, q.resolution, q.status) for q in facts.quotes] == [
        ("the-ferry-warden-of-vell", "name", "published"),
        ("orlo-w", "role", "published"),
    ]


def test_two_holders_of_an_office_are_held():
    """On the day of change both held it."""
    other = IDRIS.model_copy(update={"roles": (WARDEN,)})
    draft = story("a", "the ferry warden of Vell", named=False, on=date(2031, 3, 1))
    (quote,) = resolve(draft, actors=[WESSA, other]).quotes
    assert "Idris Orlo (orlo-i) or Wessa Orlo (orlo-w)" in quote.reason


def test_a_source_without_a_name_is_nobody():
    """It is published as it is described, has no actor, and never an actor's id."""
    facts = resolve(story("a", "one official", kind="unknown", named=False), story("b", "One Official"))
    assert speaker(facts) == ("one-official-" + speaker(facts)[0][-8:], "one official", False)
    assert [a.id for a in facts.actors] == ["one-official"]


def test_an_institution_without_its_country_belongs_to_its_article():
    """Every country has a Foreign Ministry; an organisation with a name of its own is one everywhere."""
    local = resolve(*(story(i, "the Foreign Ministry", kind="government") for i in "ab"))
    assert len(local.actors) == 2
    own = resolve(*(story(i, "Skerrypost", kind="organisation") for i in "ab"))
    assert [a.id for a in own.actors] == ["skerrypost"]


def test_names_with_one_slug_are_two_actors():
    """The one in the earliest article has the plain slug; one that the registry holds is never given."""
    facts = resolve(story("b", "Rene Vell", on=date(2031, 2, 1)), story("a", "René Vell", on=date(2031, 1, 1)))
    assert speaker(facts, 0)[0] == "rene-vell"
    assert speaker(facts, 1)[0].startswith("rene-vell-")
    taken = resolve(story("a", "Rene Vell"), actors=[Actor(id="rene-vell", name="Somebody Else")])
    assert speaker(taken)[0].startswith("rene-vell-")


@pytest.mark.parametrize(
    "name",
    ["../../etc/passwd", "CON Artist", "index", "Wessa \u202eolrO", "W" * 10_000, "Васса Орло", "<b>Orlo</b> {{x}}"],
)
def test_a_name_is_data(name):
    """It is kept as written, and its id is safe as a file name and an address."""
    (actor,) = resolve(story("a", name)).actors
    assert actor.name == name
    assert slug(actor.id) == actor.id
    assert actor.id not in {"index", "con"}


@pytest.mark.parametrize("name", ["", " \n", "\u202e", "."])
def test_a_name_that_cannot_be_read_names_nobody(name):
    """The words are held."""
    draft = story("a", "Orlo")
    draft.entities[0] = draft.entities[0].model_copy(update={"name": name})
    (quote,) = resolve(draft).quotes
    assert (quote.speaker, quote.reason) == (None, "the article gives the speaker no readable name")


def test_kinds_are_settled_by_the_articles():
    """The most frequent known kind; on a tie a person before an organisation, whatever the order."""
    stories = [story(i, "Wessa Orlo", kind=k) for i, k in [("a", "organisation"), ("b", "person"), ("c", "unknown")]]
    assert resolve(*stories).actors[0].kind == "person"
    assert resolve(story("a", "Wessa Orlo", kind="unknown")).actors[0].kind == "unknown"
