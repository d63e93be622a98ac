"""Whom the mention of a speaker means; every sentence is invented."""

import pytest

from sitegen.extract.speech.confidence import ATTACHMENT, REFERENCE, confidence_of
from tests.support.reported import held, speakers

TWO = "Anna Halden, the harbour minister, met Jonas Oke, a fisherman, in Tarn.\n\n"


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden came. “It rains,” Halden said.", "Mira Halden"),
        ("“It rains,” Halden said. It was the first time that Mira Halden came.", "Mira Halden"),
        ("Willem van den Akker came. “It rains,” Van den Akker said.", "Willem van den Akker"),
        ("Ana-Lucía Núñez-O’Dell came. “It rains,” Núñez-O’Dell said.", "Ana-Lucía Núñez-O’Dell"),
        ("Harry B. Tolland Jr. came. “It rains,” Mr. Tolland said.", "Harry B. Tolland Jr."),
        ("Secretary of State John Merrow came. “It rains,” he said.", "John Merrow"),
        ("Violinist Sunniva Gale came. “It rains,” Gale said.", "Sunniva Gale"),
        ("Mira Halden’s plan is new. “It rains,” Halden said.", "Mira Halden"),
    ],
)
def test_a_name_is_known_by_its_parts(said, body, name):
    """A surname after or before the full name, with particles, hyphens, initials or titles, means its bearer."""
    assert speakers(said, body) == [(name, None)]


def test_two_bearers_of_a_surname_are_held(said):
    """A surname alone is nobody's where two people bear it."""
    assert held(said, "Mira Halden and Karl Halden met. “It rains,” Halden said.")


def test_a_title_tells_two_bearers_apart(said):
    """“Mrs.” leaves only one of a couple."""
    assert speakers(said, "Anna Brandt met Karl Brandt. “It rains,” Mrs. Brandt said.") == [("Anna Brandt", None)]


def test_house_style_binds_a_surname_before_another_bearer_comes(said):
    """A surname that stood alone for one person keeps meaning that person, far from the other's full name."""
    lines = ["Mira Halden came.", "Halden was early.", "Karl Halden is her son.", "It rained.", "Nobody left."]
    body = "\n\n".join([*lines, "“We stay,” Halden said."])
    assert speakers(said, body) == [("Mira Halden", None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        (TWO + "“It rains,” she said.", "Anna Halden"),
        (TWO + "“It rains,” he said.", "Jonas Oke"),
        ("Mira Halden spoke at the quay. Halden said the work was done. “It rains,” she added.", "Mira Halden"),
        ("Jonas Oke mends nets. He has three boats.\n\n“It rains,” he said.", "Jonas Oke"),
        ("President Tilda Crane's words were few. “It rains,” she said.", "Tilda Crane"),
        ("A young mother wept at the gate. “He was nine,” she said.", "A young mother"),
        ("Jonas Oke said that Karl Brandt was late. “It rains,” he said.", "Jonas Oke"),
    ],
)
def test_a_pronoun_means_the_one_it_fits(said, body, name):
    """Gender, the last speaker and the subject of the sentence before decide."""
    assert speakers(said, body)[-1] == (name, None)


@pytest.mark.parametrize(
    "body",
    [
        "Jonas Oke met Karl Brandt. “It rains,” he said.",
        "Anna Oke beat Farrah Lomond. “It was hot,” she said.",
        "The weather was bad. “It rains,” she said.",
        "“It rains,” I said.",
    ],
)
def test_two_candidates_or_none_are_held(said, body):
    """A pronoun for two, for nobody or for the writer, is never guessed."""
    assert held(said, body)


def test_two_who_speak_at_once_are_shown_as_the_article_has_them(said):
    """Words of two together belong to neither alone."""
    found = said("Mira Halden and Jonas Oke said: “It rains.”")
    assert found == [("It rains.", "as described: Mira Halden and Jonas Oke", None)]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        ("Water and Energy Minister Anna Oke", "Anna Oke"),
        ("Former Tarn Gov. and Quay Committee Chairman Jonas Oke", "Jonas Oke"),
        ("Sen. Mira Halden and House Speaker Jonas Oke", "as described: Sen. Mira Halden and House Speaker Jonas Oke"),
    ],
)
def test_one_who_holds_two_offices_is_no_two(said, subject, name):
    """“And” may stand within an office."""
    assert speakers(said, f"“It rains,” {subject} said.") == [(name, None)]


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Anna Oke asked Emma Halden how deep it is. “Four metres,” she told Oke.", "Emma Halden"),
        ("Rep. Anna Oke spoke up when introducing Farrah Lomond on Monday. “It was hot,” she said.", "Anna Oke"),
        ("The plan was backed by Anna Oke, who said Farrah Lomond drew it. “It was hot,” she said.", "Anna Oke"),
    ],
)
def test_whoever_is_turned_to_is_not_the_one_who_speaks(said, body, name):
    """“She told Oke” is not Oke; who reports in a relative clause goes on; who only is introduced does not."""
    assert speakers(said, body)[-1] == (name, None)


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


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Mira Halden left. “It rains,” one official said.", "one official"),
        ("Mira Halden left. “It rains,” a spokesman for Mira Halden said.", "a spokesman for Mira Halden"),
        ("Mira Halden left. “It rains,” critics said.", "critics"),
        ("Mira Halden left. “It rains,” said two people who were there.", "two people"),
        ("Residents of Mill Lane were angry. “It rains,” they wrote.", "Residents of Mill Lane"),
    ],
)
def test_an_unnamed_source_keeps_the_words_of_the_article(extract, body, name):
    """A source without a name is never given to the nearest name."""
    extraction = extract(body)
    entity = extraction.entities[extraction.attributions[-1].entity]
    assert (entity.name, entity.named) == (name, False)


@pytest.mark.parametrize(
    ("body", "name", "kind"),
    [
        ("“It rains,” the Kremlin said.", "Kremlin", "government"),
        ("“It rains,” Finland said.", "Finland", "government"),
        ("“It rains,” the Harbour Workers Union said.", "Harbour Workers Union", "organisation"),
        ("“It rains,” the Ministry of Ports said.", "Ministry of Ports", "organisation"),
        ("“It rains,” the NHB said.", "NHB", "organisation"),
    ],
)
def test_bodies_speak(extract, body, name, kind):
    """Governments, unions and ministries are speakers of their own kind."""
    extraction = extract(body)
    entity = extraction.entities[extraction.attributions[0].entity]
    assert (entity.name, entity.kind, entity.named) == (name, kind, True)


def test_a_body_is_taken_up_by_its_noun_and_by_it(said):
    """“The bank” and “it” mean the bank that spoke before."""
    found = speakers(said, "The Lantern Bank said it would pay. “We apologise,” the bank said. “It hurts,” it added.")
    assert found == [("Lantern Bank", None), ("Lantern Bank", None)]


def test_the_spokesman_is_the_one_who_spoke_before(said):
    """A definite description takes up the unnamed source with the same noun."""
    found = speakers(said, "“It rains,” a spokesman for the yard said. “It pours,” the spokesman said.")
    assert found == [("a spokesman for the yard", None), ("a spokesman for the yard", None)]


def test_roles_go_with_the_name(extract):
    """What the article says a speaker is stands in the record."""
    extraction = extract("Finnish Foreign Minister Elna Valo came. “It rains,” said Valo, a former teacher.")
    (entity,) = extraction.entities
    assert [span.text for span in entity.roles] == ["Finnish Foreign Minister", "a former teacher"]


def test_weak_evidence_stays_below_the_threshold():
    """The table keeps what was measured as weak from being published, and what is strong above it."""
    assert confidence_of("after", "name") > 0.9
    assert confidence_of("subject before", "continuation") < 0.8
    assert confidence_of("none", "none") == 0
    assert all(0 <= value <= 1 for value in (*ATTACHMENT.values(), *REFERENCE.values()))


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("The plan of Jonas Oke is late, Karl Brandt said. “It rains,” he added.", "Karl Brandt"),
        ("Jonas Oke met Karl Brandt, said Emil Vane, a baker. “It rains,” he added.", "Emil Vane"),
    ],
)
def test_a_pronoun_goes_on_with_whoever_reports_in_the_sentence_before(said, body, name):
    """Who is named in what is reported is no rival of the one who reports it."""
    assert speakers(said, body)[-1] == (name, None)


def test_whoever_asks_is_answered(said):
    """Of two people, the one who asked is not the one who goes on to speak."""
    assert held(said, "Jonas Oke asked Karl Brandt how high the weir is. “Four metres,” he said.")


FAMILY = "Anna Halden, a doctor, and Jonas Halden, a baker, live in Tarn.\n\n"


def test_a_surname_of_two_and_a_pronoun_of_one(said):
    """A surname and "she" mean the woman of that name; where two women bear it, nobody."""
    assert speakers(said, FAMILY + "Halden smiled. “It rains,” she said.")[-1] == ("Anna Halden", None)
    assert held(said, FAMILY.replace("Jonas", "Tilda") + "Halden smiled. “It rains,” she said.")


@pytest.mark.parametrize(
    ("body", "name"),
    [
        ("Orvo Halden was painted by Marlo Oke. “Oke has a steady hand,” he said.", "Orvo Halden"),
        (
            "Orvo Halden, a cook to then-President Marlo Oke, questioned Jens Vell’s recipe. “It rains,” he said.",
            "Orvo Halden",
        ),
        ("Mr. Halden asked the porter to wake Mr. Oke. “It rains,” he wrote.", "Halden"),
        (
            "Orvo Halden laughed at the tale that he had raced a train with Marlo Oke. “It rains,” he said.",
            "Orvo Halden",
        ),
    ],
)
def test_what_else_a_sentence_names_is_no_rival(said, body, name):
    """Whom the words themselves speak of, and who stands in what somebody wants or holds, does not say them."""
    assert [(n, hold) for _, n, hold in said(body)] == [(name, None)]


def test_one_who_speaks_of_themselves_by_name_is_still_found(said):
    """The words only decide between two: politicians call themselves by their names."""
    body = "Orvo Halden came to Tarn. “They say Halden should sing,” he said."
    assert said(body)[-1][1:] == ("Orvo Halden", None)


@pytest.mark.parametrize(
    "body",
    [
        "Naira Quell keeps bees beside Mira Halden.\n\nMira Halden is a “storm in a small jar”, she said.",
        "Naira Quell spoke. Mira Halden would mend it in May, she said. “It rains,” she added.",
    ],
)
def test_whom_a_reported_clause_names_is_not_who_reports_it(said, body):
    """A name before "she said" stands in what she says."""
    assert all(name != "Mira Halden" for _, name, _ in said(body))


def test_a_name_before_a_colon_goes_on_to_speak(said):
    """What stands before a colon is no part of what is said."""
    assert said("Mira Halden smiled: “It rains on us,” she said.")[-1][1:] == ("Mira Halden", None)


@pytest.mark.parametrize(
    "body",
    [
        "Naira Quell left. It was odd, and she doubted that Mira Halden could swim. “It rains,” she said.",
        "Ada Quell’s aide met Mira Halden. “They say Halden should sing,” she said.",
    ],
)
def test_one_who_stands_beside_a_pronoun_or_in_the_words_stays_open(said, body):
    """Where "she" already means somebody else, or the words name the one found, nobody is guessed."""
    assert said(body)[-1][1] != "Mira Halden"


def test_a_noun_owned_is_no_verb(said):
    """Nobody speaks in the words “Halden's email affair”."""
    body = (
        "Although few had heard of Mira Halden’s email club, Judge Anna Oke closed it in May."
        "\n\n“I met the clerks,” she said."
    )
    assert said(body)[-1][1:] == ("Anna Oke", None)
