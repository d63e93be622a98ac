"""Who may be worth an entry, who may be one, and whose page may hold two."""

from sitegen.extract.languages.people_words import people_words
from sitegen.maintain import speakers
from sitegen.records import Actor, Facts, Quote, Span, Speaker
from tests.support.english import ENGLISH
from tests.support.invented import article


def said(number, actor, text, *, role=None, by=None, of="a"):  # noqa: PLR0913 - the parts of a quote
    """Return a quote by an actor, with the words that name the speaker and the role that the article gives."""
    return Quote(
        id=f"q-aaaaaaaaa{'abcdefghijklmnop'[number]}",
        article_id=of,
        status="published",
        kind="direct",
        content_spans=(Span(start=0, end=len(text), text=text),),
        source_span=None if by is None else Span(start=0, end=len(by), text=by),
        role_span=None if role is None else Span(start=0, end=len(role), text=role),
        speaker=Speaker(id=actor.id, name=actor.name, named=True),
        resolution="name",
        confidence=0.9,
    )


def person(actor_id, name, *, registered=False, kind="person", **more):
    """Return an actor."""
    return Actor(id=actor_id, name=name, kind=kind, registered=registered, **more)


def facts(actors, quotes):
    """Return facts of two articles."""
    return Facts(articles=(article("a", "x"), article("b", "x")), actors=tuple(actors), quotes=tuple(quotes))


def propose(of):
    """Return what is proposed for an English site."""
    return speakers.propose(of, people_words(ENGLISH))


ADA = person("ada-quill", "Ada Quill")
SHORT = person("a-quill", "A. Quill")
BO = person("bo-tarn", "Bo Tarn")


def test_who_speaks_most_comes_first():
    """Registered actors, and those who say nothing, are not proposed."""
    silent, known = person("cy-mora", "Cy Mora"), person("dee-olm", "Dee Olm", registered=True)
    quotes = [said(0, ADA, "a"), said(1, BO, "b"), said(2, BO, "c", of="b"), said(3, known, "d")]
    found = propose(facts([ADA, BO, silent, known], quotes))
    assert [(voice.actor.id, voice.items, len(voice.articles)) for voice in found.unregistered] == [
        ("bo-tarn", 2, 2),
        ("ada-quill", 1, 1),
    ]


def doubles(*actors, quotes=()):
    """Return who may be one, the kept one first, with the evidence."""
    found = propose(facts(actors, quotes or [said(n, actor, "x") for n, actor in enumerate(actors)]))
    return [(double.one.id, double.other.id, double.evidence) for double in found.doubles]


def test_an_initial_and_a_name_may_be_one():
    """With the evidence in words; the registered one is kept."""
    (found,) = doubles(SHORT, person("ada-quill", "Ada Quill", registered=True))
    assert found == ("ada-quill", "a-quill", ("“ada quill” and “a quill” end in one surname and begin alike",))


def test_accents_letters_and_abbreviations_show_a_double():
    """Names of other people show none."""
    assert doubles(person("zdeno-stirba", "Zdeno Štirba"), person("zdeno-stirba-2", "Zdeno Stirba"))
    assert doubles(person("petra-lindqvale", "Petra Lindqvale"), person("petra-lindqvist", "Petra Lindqvalle"))
    office = person("nhd", "NHD", kind="organisation")
    assert doubles(office, person("norvale-harbour-desk", "Norvale Harbour Desk", kind="organisation"))
    assert not doubles(ADA, BO)
    assert not doubles(person("ada-tarn", "Ada Tarn"), BO)
    assert not doubles(ADA, person("ida-quill", "Ida Quill"))


def test_a_short_form_of_a_first_name_shows_a_double():
    """With a middle initial or without; another first name does not, nor another surname."""
    (found,) = doubles(person("meg-quill", "Meg Quill"), person("margaret-t-quill", "Margaret T. Quill"))
    assert found[2] == ("“meg” is short for “margaret”, and the surname is one",)
    assert not doubles(person("meg-quill", "Meg Quill"), person("martha-quill", "Martha Quill"))
    assert not doubles(person("meg-quill", "Meg Quill"), person("margaret-tarn", "Margaret Tarn"))


def bound(*actors):
    """Return the names that are bound to articles, with where they stand and whom they may mean."""
    found = propose(facts(actors, [said(n, actor, "x") for n, actor in enumerate(actors)])).bound
    return [(name.name, [a.id for a in name.actors], [a.id for a in name.may_be]) for name in found]


def test_a_name_of_several_articles_is_told_once():
    """“Orlo” of two articles, and whom it may mean; what nobody else bears and stands alone needs nothing."""
    first, second = person("orlo-in-a", "Orlo (in “News of a”)"), person("orlo-in-b", "Orlo (in “News of b”)")
    assert bound(first, second) == [("Orlo", ["orlo-in-a", "orlo-in-b"], [])]
    assert bound(first, second, person("wessa-orlo", "Wessa Orlo")) == [
        ("Orlo", ["orlo-in-a", "orlo-in-b"], ["wessa-orlo"])
    ]
    assert bound(person("orlo-in-a", "Orlo"), person("wessa-orlo", "Wessa Orlo")) == [
        ("Orlo", ["orlo-in-a"], ["wessa-orlo"])
    ]
    assert not bound(person("orlo-in-a", "Orlo"), BO)
    assert not bound(person("orlo-in-a", "Orlo", registered=True), person("orlo-in-b", "Orlo", registered=True))
    assert not doubles(first, second)


def test_one_office_makes_a_double_more_likely():
    """It is told as well, and such pairs come first."""
    quotes = [said(0, ADA, "a", role="the Harbour Master"), said(1, SHORT, "b", role="the harbour master")]
    (found,) = doubles(ADA, SHORT, quotes=quotes)
    assert found[2][1] == "both are called “the harbour master”"


def test_he_and_she_are_no_double():
    """What speaks against it outweighs the names."""
    quotes = [said(0, ADA, "a", by="she"), said(1, SHORT, "b", by="he")]
    assert not doubles(ADA, SHORT, quotes=quotes)


def test_he_in_one_article_and_she_in_another_may_be_two_people():
    """Under one name, as with cousins."""
    quotes = [said(0, ADA, "a", by="she"), said(1, ADA, "b", by="He", of="b")]
    (found,) = propose(facts([ADA], quotes)).mix_ups
    assert (found.actor.id, found.evidence) == ("ada-quill", ("“he” in b, “she” in a",))


def test_offices_that_share_no_word_may_be_two_people():
    """As long as nobody has registered the one who holds both."""
    quotes = [said(0, ADA, "a", role="the harbour master"), said(1, ADA, "b", role="a retired judge", of="b")]
    (found,) = propose(facts([ADA], quotes)).mix_ups
    assert found.evidence == ("“the harbour master” in a, “a retired judge” in b",)
    known = ADA.model_copy(update={"registered": True})
    assert not propose(facts([known], quotes)).mix_ups
    alike = [said(0, ADA, "a", role="the harbour master"), said(1, ADA, "b", role="the port’s harbour chief", of="b")]
    assert not propose(facts([ADA], alike)).mix_ups
