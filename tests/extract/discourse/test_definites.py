"""Whom a description means; every sentence is invented."""

import pytest

from tests.support.reported import held, speakers

TWO_WHO_MEET = "Karl Oke, the mayor, met Mira Halden, the pastor, in Tarn. It was a long day. "


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Prime Minister Adela Oke met Mira Halden, the water minister. “It rains,” the minister said.", "Mira Halden"),
        ("Tarn Hydro said in a statement that it would pay. “It rains,” the company said.", "Tarn Hydro"),
        ("The Halvor Commission met. Nobody laughed. “It rains,” the commission said.", "Halvor Commission"),
        ("Mira Halden replied in a letter that it was over. “It rains,” the letter said.", "Mira Halden"),
        ("Mira Halden has driven a bus for years. “It rains,” the driver said.", "Mira Halden"),
        ("Mira Halden has driven a bus for years. “It rains,” the 61-year-old said.", "Mira Halden"),
    ],
)
def test_a_description_means_the_one_whom_it_fits(said, body, name):
    """An office, a kind of body, a paper and a new noun for the only person in view are resolved."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden came. That was denied by a tall diplomat. “It rains,” the diplomat said.", "a tall diplomat"),
        ("Mira Halden came. Asked about it, one biologist laughed. “It rains,” the biologist said.", "one biologist"),
        ("Mira Halden left early. “It rains,” her office said.", "Mira Halden’s office"),
        ("Mira Halden left early. “It rains,” said one official.", "one official"),
    ],
)
def test_who_is_not_named_keeps_the_words_of_the_article(said, extract, body, name):
    """What introduces somebody without a name is the label of that source; an owner is put in for a pronoun."""
    assert speakers(said, body) == [(name, None)]
    assert not any(entity.named for entity in extract(body).entities if entity.name == name)


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden runs again. “It rains,” the Halden campaign said.", "Halden campaign"),
        ("Mira Halden runs again. “It rains,” Halden’s campaign said.", "Halden campaign"),
        ("Mira Halden runs again. “It rains,” her campaign said.", "Halden campaign"),
    ],
)
def test_a_campaign_has_one_name(said, body, name):
    """However an article calls somebody's campaign, it is one source."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    "body",
    [
        "Tarn Hydro and Pell Shipping met. “It rains,” the company said.",
        "Tarn's water ministry and Vell's foreign ministry met. Mira Halden came. “It rains,” the ministry said.",
        "Two captains, Mira Halden and Anna Oke, came. “It rains,” the captain said.",
        "Mira Halden came. “It rains,” the statement said.",
        "Mira Halden came. A previous version of this story said “it rains in the whole town”.",
    ],
)
def test_what_fits_two_or_what_nobody_speaks_is_held(said, body):
    """No description of one of two, no paper whose writer is not told, and no retracted words are shown."""
    assert all(hold for _, _, hold in said(body))


@pytest.mark.parametrize(("noun", "kind"), [("county", "organisation"), ("source", "person"), ("staffer", "person")])
def test_what_kind_of_source_a_noun_names(extract, noun, kind):
    """A county is no person, and a person of whom only that is told is no body."""
    found = extract(f"“It rains all day,” one {noun} said.")
    assert found.entities[found.attributions[0].entity].kind == kind


def test_a_described_one_who_only_might_act_is_no_speaker(said):
    """Somebody else says what the candidate could do, and goes on."""
    body = TWO_WHO_MEET + "But the candidate could change the subject.\n\n“It rains,” he said."
    assert all(hold for _, _, hold in said(body))


def test_an_office_of_two_means_the_one_at_hand(said):
    """Who spoke just before, where the other holder was not named for long and nobody else since."""
    start = "President Anna Oke met President Otto Vell in May." + " It rained." * 12
    near = start + " Oke said the quay was safe.\n\n“It rains,” the president said."
    assert said(near)[-1][1:] == ("Anna Oke", None)
    assert said(near.replace("quay was safe.", "quay was safe. Vell laughed."))[-1][2] is not None
    assert said(near.replace("quay was safe.", "quay was safe. Jonas Tey laughed."))[-1][2] is not None


def test_a_conjunction_is_no_part_of_a_description(said):
    """In “once, when my mother came,” it is “my mother” who is described."""
    body = TWO_WHO_MEET + "Once in spring, when my mother came to the quay, it snowed. “It is cold,” she said."
    assert said(body)[-1] == ("It is cold,", "my mother", None)


def test_the_rest_of_a_clause_describes_nobody(said):
    """What stands before a verb of speech, and is no noun phrase, is not shown as a speaker."""
    body = TWO_WHO_MEET + "You have to go back two years to see a farmer defending “the old way of the quay”."
    assert said(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Vice President Orvo Halden came. “It rains,” the former president said.",
        "Orvo Halden, head of the harbour board, came. “It rains,” said the deputy head of Elland’s delegation.",
        "Marwa Quell wept. Jonas Oke, a friend, left." + " It rained." * 8 + " “It rains,” her friend said.",
        "Dravec Marine was sued by the Halden League. It rained. “It rains,” the company said.",
        "The trade group for inns met. Tarn Health Group left it. “It rains,” the group said.",
        "Mira Halden, the late mayor, came. “It rains,” the mayor said.",
        "Mira Halden, the shadow minister, came. “It rains,” the minister said.",
    ],
)
def test_an_office_or_a_body_that_is_told_otherwise_is_somebody_else(said, body):
    """A rank, a seat, an owner or a body of its own in the description keeps the name away from it."""
    named = {"Orvo Halden", "Mira Halden", "Jonas Oke", "Halden League", "Tarn Health Group"}
    found = [name for _, name, _ in said(body)]
    assert found
    assert named.isdisjoint(found)


def test_a_website_of_an_office_says_nothing(said):
    """And so its holder does not."""
    body = "Mira Halden, secretary of state, came. “It rains,” the Tarn secretary of state’s website said."
    assert said(f"{body} “It snows,” Jonas Oke said.") == [("It snows,", "Jonas Oke", None)]


def test_a_former_office_is_its_former_holder(said):
    """Where the article says so."""
    body = "Former president Orvo Halden came to Tarn. “It rains,” the former president said."
    assert said(body)[-1][1:] == ("Orvo Halden", None)


TWO = "Anna Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn.\n\n"


def test_a_role_means_its_only_holder(said):
    """“The minister” is the one minister of the article, by apposition before or after the name."""
    assert speakers(said, TWO + "“It rains,” the minister said.") == [("Anna Halden", None)]
    body = "The fisheries minister, Jorun Aske, came. “It rains,” the minister said."
    assert speakers(said, body) == [("Jorun Aske", None)]


def test_a_role_of_two_is_held_unless_its_words_tell(said):
    """Two ministers: “the minister” is held, “the defence minister” is not."""
    two = "Foreign Minister Hektor Balin met Defence Minister Nora Solberg. "
    assert held(said, two + "“It rains,” the minister said.")
    assert speakers(said, two + "“It rains,” the defence minister said.") == [("Nora Solberg", None)]
    assert held(said, "Judges Mabel Oster and Karl Fane sat. “It rains,” the judge said.")


def test_a_people_s_name_alone_is_a_description(said):
    """“The Tarnian” may be the one who is named."""
    found = said("Jonas Oke came late. “It rains,” the Tarnian said.")
    assert found == [("It rains,", "as described: the Tarnian", None)]


STOPPED_HER = "as described: The guard who stopped her"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden owned up. The guard who stopped her said: “I was cold.”", STOPPED_HER),
        ("Mira Halden, a guard, owned up. The guard who stopped her said: “I was cold.”", STOPPED_HER),
        ("Mira Halden, a clerk, owned up. The clerk said: “I was cold.”", "Mira Halden"),
        ("Judge Mira Halden came. The judge who heard the case said: “I was cold.”", "Mira Halden"),
    ],
)
def test_who_did_something_to_somebody_is_told_apart(said, body, name):
    """The one who stopped her is not she; a clause about a thing tells nobody apart."""
    assert speakers(said, body) == [(name, None)]


LATE = "“It is late,” Mira Halden’s spokesman said. "


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (LATE + "“It rains,” the prime minister’s spokesman said.", "Halden’s spokesman"),
        (LATE + "“It rains,” the Tarn minister’s spokesman said.", "as described"),
        (LATE + "Prime Minister Adela Oke came. “It rains,” the minister’s spokesman said.", "as"),
    ],
)
def test_the_spokesman_of_an_office_is_the_one_known(said, body, name):
    """Where nobody else is named who holds it, and nothing but the office is told."""
    *_, (speaker, _) = speakers(said, body)
    assert name in (speaker or "as described")


MINISTRIES = "Norrland’s Interior Ministry and Kesh’s Interior Ministry share a pier. "
SENATORS = "Sen. Ada Quill met Sen. Joris Oke in May. "


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (SENATORS + "Quill has fought the levy for years. “It rains,” the senator said.", "Ada Quill"),
        (SENATORS + "Quill has fought the levy for years. “It rains,” the Elland senator said.", "Ada Quill"),
        (
            MINISTRIES + "Norrland’s Interior Ministry knew it. “It rains,” the ministry said.",
            "Norrland’s Interior Ministry",
        ),
    ],
)
def test_one_of_several_is_meant_where_the_text_is_about_one(said, body, name):
    """The subject of the sentence before, where it names no other of them."""
    assert speakers(said, body) == [(name, None)]


@pytest.mark.parametrize(
    "body",
    [
        SENATORS + "“It rains,” the senator said.",
        SENATORS + "Quill has fought the levy of Oke for years. “It rains,” the senator said.",
        "Sen. Ada Quill met Sen. Joris Oke of Elland. Quill has fought it. “It rains,” the Elland senator said.",
        "Sen. Ada Quill, R-Elland, met Sen. Joris Oke. Oke has fought it. “It rains,” the Elland senator said.",
        "Norrland’s Interior Ministry blamed Kesh’s Interior Ministry. “It rains,” the ministry said.",
    ],
)
def test_one_of_several_is_not_guessed(said, body):
    """The sentence before names both, or another one is told of with the place."""
    ((_, hold),) = speakers(said, body)
    assert hold
