"""Ids for actors."""

from hypothesis import given
from hypothesis import strategies as st

from sitegen.records import slug
from sitegen.resolve.slugs import SlugOffice


def test_the_first_keeps_the_plain_slug():
    """A newcomer with the same slug is told apart by a digest of its name, the same on every machine."""
    office = SlugOffice(())
    assert office.give("rene-vell", "rené vell") == "rene-vell"
    second = office.give("rene-vell", "rene vell")
    assert second.startswith("rene-vell-")
    assert second == SlugOffice(["rene-vell"]).give("rene-vell", "rene vell")


def test_ids_of_the_registry_are_never_given_again():
    """Also where they differ in case only, which a file system may not see."""
    assert SlugOffice(["Wessa-Orlo"]).give("wessa-orlo", "x") != "wessa-orlo"


def test_the_same_meaning_twice_still_gives_two_slugs():
    """A longer digest tells them apart."""
    office = SlugOffice(["orlo"])
    assert office.give("orlo", "x") != office.give("orlo", "x")


def test_sources_without_a_name_share_a_slug_but_never_an_actors():
    """Looking a slug up takes nothing."""
    office = SlugOffice(["harbour-guild"])
    assert office.apart("one-official") == office.apart("one-official") == "one-official"
    assert office.apart("harbour-guild") != "harbour-guild"


@given(st.lists(st.text(min_size=1, max_size=200), max_size=30))
def test_every_name_gets_a_slug_of_its_own(names):
    """However alike, long, strange or reserved the names are."""
    office = SlugOffice(())
    given_out = [office.give(slug(n), f"{at} {n}") for at, n in enumerate(names)]
    assert len(set(given_out)) == len(names)
    assert all(len(s) <= 80 and s != "index" and s.isascii() for s in given_out)
