"""Looking registered actors up."""

from datetime import date

import pytest

from sitegen.records import Actor, Role
from sitegen.resolve.directory import Directory
from tests.support.extracted import Draft

WARDEN = Role(title="Ferry Warden", of="Vell", since=date(2030, 1, 1), until=date(2031, 6, 30))
ORLO = Actor(id="wessa-orlo", name="Wessa Orlo", kind="person", aliases=("Orlo",), roles=(WARDEN,))
NEXT = Actor(
    id="tam-brill",
    name="Tam Brill",
    kind="person",
    roles=(Role(title="Ferry Warden", of="Vell", since=date(2031, 6, 30)),),
)
PREMIER = Actor(
    id="ines-marr",
    name="Ines Marr",
    kind="person",
    roles=(Role(title="Prime Minister", of="Vell", since=date(2030, 1, 1)),),
)
KEEPER = Actor(
    id="bo-adair",
    name="Bo Adair",
    kind="person",
    roles=(
        Role(title="Keeper of the Lantern", since=date(2030, 1, 1)),
        Role(title="Fisher", since=date(2030, 1, 1)),
        Role(title="Bell Ringer", of="Vell"),
        Role(title="", since=date(2030, 1, 1)),
    ),
)
VELL = Actor(id="vell", name="Vell", kind="government", aliases=("Republic of Vell",))
MARN = Actor(id="marn", name="Marn", kind="government")
DIRECTORY = Directory((ORLO, NEXT, PREMIER, KEEPER, VELL, MARN))


def holding(words, body="The ferry to Vell is late.", day=date(2031, 3, 1), entities=()):
    """Return who holds an office in an article of a day."""
    draft = Draft("late", body, published=day)
    for name, kind in entities:
        draft.who(name, kind=kind)
    return [a.id for a in DIRECTORY.holding(words, draft.article, draft.entities)]


@pytest.mark.parametrize("words", ["the ferry warden of Vell", "Vell’s ferry warden", "the Vell ferry warden"])
def test_an_office_with_its_place_finds_who_held_it_that_day(words):
    """The order of the words does not count, and the article need not name the place again."""
    assert holding(words, body="Nothing.") == ["wessa-orlo"]


def test_the_day_of_the_article_decides():
    """Before, after and between the terms nobody else gets the words; on the day of change both do."""
    assert holding("the ferry warden of Vell", day=date(2029, 12, 31)) == []
    assert holding("the ferry warden of Vell", day=date(2031, 7, 1)) == ["tam-brill"]
    assert holding("the ferry warden of Vell", day=date(2031, 6, 30)) == ["tam-brill", "wessa-orlo"]
    assert holding("the ferry warden of Vell", day=None) == []


@pytest.mark.parametrize(
    "words",
    [
        "a ferry warden of Vell",
        "one ferry warden of Vell",
        "the former ferry warden of Vell",
        "the ferry wardens of Vell",
        "the warden",
        "the deputy ferry warden",
        "",
    ],
)
def test_other_words_are_another_office(words):
    """Indefinite, former, plural, shorter or longer descriptions mean nobody in the registry."""
    assert holding(words) == []


def test_an_office_without_its_place_needs_the_place_in_the_article():
    """The ferry warden is Vell's where the article speaks of Vell and of no other state."""
    assert holding("the ferry warden") == ["wessa-orlo"]
    assert holding("the ferry warden", body="The ferry is late.") == []
    assert holding("the ferry warden", body="Vell and Marn share a ferry.") == []
    assert holding("the ferry warden", body="Vell has a ferry to Sund.", entities=[("Sund", "place")]) == []
    assert holding("the ferry warden", body="Republic of Vell, or Vell.") == ["wessa-orlo"]


def test_an_office_that_every_state_has_is_never_told_by_its_title():
    """The prime minister in an article about Vell may still be somebody else's."""
    assert holding("the prime minister") == []
    assert holding("the prime minister of Vell") == ["ines-marr"]


def test_an_office_without_a_place_needs_two_telling_words():
    """A registered keeper of the lantern is the keeper of the lantern; a registered fisher is not every fisher."""
    assert holding("the keeper of the lantern", body="Nothing.") == ["bo-adair"]
    assert holding("the fisher") == []


def test_an_office_without_a_first_day_tells_nobody():
    """Nothing says that it was held on the day of the article."""
    assert holding("the bell ringer of Vell") == []


def test_names_and_aliases_find_their_actor():
    """Whatever the spelling; somebody unknown is nobody."""
    assert DIRECTORY.named("WESSA ORLO", "person") == (ORLO,)
    assert DIRECTORY.named("Mr Orlo", "person") == (ORLO,)
    assert DIRECTORY.named("Brill", "person") == ()


def test_a_name_of_one_word_finds_only_its_own_sort():
    """A person called Vell is not the government of Vell; a place of that name may be."""
    assert DIRECTORY.named("Vell", "person") == ()
    assert DIRECTORY.named("Vell", "place") == (VELL,)
    assert DIRECTORY.named("Vell", "unknown") == (VELL,)
    assert DIRECTORY.named("Wessa Orlo", "organisation") == (ORLO,)


def test_a_full_name_without_accents_finds_the_one_with_them():
    """But other accents are another name, and so is a bare surname."""
    actor = Actor(id="r", name="René Vellé", kind="person", aliases=("Vellé",))
    directory = Directory((actor,))
    assert directory.named("Rene Velle", "person") == (actor,)
    assert directory.named("Renè Vellé", "person") == ()
    assert directory.named("Velle", "person") == ()
