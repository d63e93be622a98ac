"""Which body, or whose paper, a definite noun takes up; every sentence is invented."""

import pytest

from tests.support.reported import name_of, speakers

NOBODY = "nobody is said to have written what is quoted"


@pytest.mark.parametrize(
    ("before", "words", "speaker"),
    [
        ("Mira Halden has since sent out an email.", "the email said", "Mira Halden"),
        ("She issued a statement.", "the statement said", "Mira Halden"),
        ("Nobody knows who sent an email.", "the email said", NOBODY),
        ("Mira Halden got an email.", "the email said", NOBODY),
        ("Mira Halden emailed the crews.", "the email said", "Mira Halden"),
        ("Mira Halden sent out a letter. She said it was urgent.", "the letter said", "Mira Halden"),
        ("Mira Halden sent out a letter. Jonas Oke said it was urgent.", "the letter said", NOBODY),
        ("A report reached the quay.", "the report said", "A report"),
        ("Tarn's foreign ministry objected.", "the ministry said", "Tarn's foreign ministry"),
        ("Ministry after ministry objected.", "the ministry said", "as described: the ministry"),
    ],
)
def test_a_paper_speaks_for_its_sender_and_a_seat_for_what_it_belongs_to(said, before, words, speaker):
    """A paper that nobody is said to have sent stays in doubt; a work may stand for itself."""
    found = said(f"Mira Halden, the mayor, stayed at home on Monday.\n\n{before} “It rains on us,” {words}.")
    assert [hold or name for _, name, hold in found] == [speaker]


def test_the_group_is_the_body_that_spoke_right_before(said):
    """Also where the article tells of other groups."""
    body = (
        "Two groups, Harbour Watch and Quay Call, sang. Harbour Watch put out a note saying it was “off key”."
        "\n\n“It rains,” the group said."
    )
    assert said(body)[-1][1:] == ("Harbour Watch", None)


def test_a_body_is_taken_up_by_its_noun_and_by_it(said):
    """“The bank” and “it” mean the bank that spoke before."""
    found = speakers(said, "The Lantern Bank said it would pay. “We apologise,” the bank said. “It hurts,” it added.")
    assert found == [("Lantern Bank", None), ("Lantern Bank", None)]


@pytest.fixture
def sources(extract):
    """List who is found to speak in a text, indirect speech included."""

    def found(body):
        extraction = extract(body)
        return [(name_of(extraction, a), "; ".join(a.hold) or None) for a in extraction.attributions]

    return found


def test_the_group_is_no_law_named_after_it(sources):
    """A body is looked for before the noun, and a law is none."""
    found = sources("The group asked whether skippers knew the Harbour Quiet Hours Act, which was new.")
    assert all(name != "Harbour Quiet Hours Act" for name, _ in found)
