"""Lines that are no part of an article go, whole; no sentence of an article does."""

import tomllib
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.read.furniture import furniture_in, is_furniture, without_furniture
from sitegen.read.page import read_page
from tests.support.pages import WEIR, page_of

KINDS = tomllib.loads(resources.files("sitegen.read").joinpath("furniture.toml").read_text("utf-8"))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_the_examples_of_furniture_hold(kind):
    """Each line that an entry says it matches is dropped, each that it says it misses is read."""
    edge = "end" if kind.get("at_end") else "top" if kind.get("at_top") else ""
    assert [line for line in kind["matches"] if not is_furniture(line, edge)] == []
    assert [line for line in kind["misses"] if any(is_furniture(line, edge) for edge in ("", "top", "end"))] == []
    assert edge or all(map(is_furniture, kind["matches"]))


def test_a_page_is_read_without_its_headline_and_what_it_offers():
    """The article's own words stay as they are, in their order."""
    beside = ["Read more: Mill opens", "Sign up for our newsletter", "© 2026 The Courier"]
    body = "\n".join(["Council keeps the weir open", WEIR[0], beside[0], *WEIR[1:], *beside[1:]])
    assert without_furniture(body, ["Council keeps the weir open"]) == "\n".join(WEIR)
    assert read_page(page_of().encode(), "a.html").body == "\n".join(WEIR)


def test_a_heading_within_an_article_stays():
    """Also where it says what the page's title says."""
    body = "\n".join([*WEIR, "Weir", "It stays."])
    assert without_furniture(body, ["Weir"]) == body


def test_a_page_of_nothing_else_stays_as_it_is():
    """Whoever calls it an article has to judge it by its words."""
    assert without_furniture("Comments\nAdvertisement", []) == "Comments\nAdvertisement"


@given(st.lists(st.text(max_size=40), max_size=12).map("\n".join), st.lists(st.text(max_size=20), max_size=2))
def test_only_whole_lines_go(body, headings):
    """What is left are lines of the body in their order."""
    left = iter(body.split("\n"))
    assert all(line in left for line in without_furniture(body, headings).split("\n"))


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Oke",
        "ADA OKE",
        "Ada Oke and Joris Dole",
        "By Ada Oke, Pell Tribune",
        "Words: Ada Oke",
        "Our own correspondent Ada Oke, Pell",
        "Von Ada Oke",
        "Ada Oke, Pell",
        "Story by Ada Oke | Weirs",
        "— Ada Oke",
    ],
)
def test_a_byline_at_an_edge_of_a_story_goes(line):
    """Whoever wrote it is no part of what it tells, above it as below."""
    people = ("Ada Oke", "Joris Dole")
    assert without_furniture("\n".join([line, *WEIR]), [], people) == "\n".join(WEIR)
    assert without_furniture("\n".join([*WEIR, line]), [], people) == "\n".join(WEIR)


@pytest.mark.parametrize(
    "line",
    [
        "Ada Oke is a reporter at the Tribune. Follow her at @oke.",
        "Ada Oke covers the river.",
        "Ada Oke is a researcher at the mill. Joris Dole is the keeper of its archive.",
        "Ada Oke writes on Fridays.",
    ],
)
def test_what_is_told_of_the_author_below_a_story_goes(line):
    """Only of its author, and only where it tells an office or a field of work."""
    said = "\n".join([*WEIR, line])
    assert without_furniture(said, [], ("Ada Oke",)) == ("\n".join(WEIR) if "on Fridays" not in line else said)
    assert without_furniture(said, [], ("Joris Dole",)) == said


@pytest.mark.parametrize(
    "line", ["Ada Oke, the keeper, shut it.", "By nine it was shut, Oke said.", "Oke stayed by the gate"]
)
def test_a_sentence_that_begins_as_a_byline_stays(line):
    """Also one that tells what the author did."""
    assert without_furniture("\n".join([line, *WEIR]), [], ("Ada Oke",)).startswith(line)


@pytest.mark.parametrize("line", ["·", "--"])
def test_a_line_of_marks_is_furniture_at_an_edge(line):
    """Amid a story it parts it."""
    assert without_furniture("\n".join([*WEIR, line]), []) == "\n".join(WEIR)
    amid = "\n".join([*WEIR, *WEIR, line, *WEIR, *WEIR])
    assert without_furniture(amid, []) == amid


@pytest.mark.parametrize("line", ["4 May 2026 · 4 min read · 120 shares", "5 min read | 12 comments"])
def test_several_lines_about_the_page_in_one_go(line):
    """Where each part of it would go by itself."""
    assert without_furniture("\n".join([line, *WEIR]), []) == "\n".join(WEIR)
    told = f"{line} | 9 gates fell"
    assert without_furniture("\n".join([told, *WEIR]), []).startswith(told)


def test_the_end_of_a_story_is_where_its_furniture_begins():
    """However many lines of it stand below, what only the end may say is dropped there, and nowhere above."""
    beside = ["Reporting by Ada Oke", *["Share", "Print", "Follow"] * 4]
    assert without_furniture("\n".join([*WEIR, *beside]), []) == "\n".join(WEIR)
    far = "\n".join([*WEIR, "Reporting by Ada Oke", *WEIR, *WEIR])
    assert without_furniture(far, []) == far


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("The weir is shut.\n\nSEE MORE: 80 eels\n\nIt opens in May.", ["SEE MORE: 80 eels"]),
        ("The weir is shut.\r\n\r\nSEE MORE: 80 eels\r\n\r\nIt opens in May.", ["SEE MORE: 80 eels"]),
        ("The weir is shut.\nSEE MORE: 80 eels\nIt opens in May.", ["SEE MORE: 80 eels"]),
        ("The weir is shut.\n\n**Read more:** 80 eels\n", ["**Read more:** 80 eels"]),
        ("The weir\nis shut.\n\nShe asked for\nmore\nthan that.", []),
        ("The weir is shut.\n\nRead more books, she said.", []),
        ("SEE MORE: 80 eels", []),
    ],
)
def test_furniture_of_a_text_is_told_line_by_line(body, found):
    """A paragraph of its own, in whichever way paragraphs stand apart; no line of wrapped prose, never all of it."""
    assert [body[start:end] for start, end in furniture_in(body)] == found


def test_nothing_is_drawn_from_furniture_of_a_text(write, read):
    """Its words stay in the body, and are unseen: spans still point at the file's characters."""
    (article,) = read(write("weir.txt", "The weir is shut.\n\nSEE MORE: 80 eels are dead\n\nIt opens in May.")).articles
    assert [article.body[start:end] for start, end in article.unseen] == ["SEE MORE: 80 eels are dead"]


def test_a_numbered_list_under_a_heading_over_other_stories_is_furniture():
    """Counted, mostly from 1; what stands behind it is read, and so is a list under a heading of the story."""
    body = "The weir held.\n\nMOST READ\n1. Mill sold for 9 million\n2. Forty boats stay out\n\nIt rained again."
    assert [body[start:end] for start, end in furniture_in(body)] == [
        "MOST READ",
        "1. Mill sold for 9 million",
        "2. Forty boats stay out",
    ]
    one = "The weir held.\n\nMOST READ\n1. Mill sold\n\nIt rained again."
    assert [one[start:end] for start, end in furniture_in(one)] == ["MOST READ", "1. Mill sold"]
    assert furniture_in("The weir held.\n\nMost costly gates\n1. Norvale\n2. Orlay\n\nIt rained again.") == ()


@pytest.mark.parametrize("heading", ["RELATED STORIES", "Top stories:", "In other news"])
def test_headlines_under_a_heading_over_other_stories_are_furniture(heading):
    """Short entries without a full stop; sentences in such a list are read, and so are lists under other headings."""
    entries = "- Mill sold for 9 million\n- Forty boats stay out"
    body = f"The weir held.\n\n{heading}\n{entries}"
    assert [body[start:end] for start, end in furniture_in(body)] == [heading, *entries.split("\n")]
    assert furniture_in(f"The weir held.\n\nThe gates\n{entries}") == ()
    sentences = entries.replace("million", "million.").replace("out", "out.")
    assert furniture_in(f"The weir held.\n\n{heading}\n{sentences}") == ()


def test_a_headline_that_quotes_somebody_is_one_of_such_a_list():
    """Who is quoted stands before a colon; an entry that quotes somebody in a sentence is read."""
    entries = ["- Mill sold for 9 million", "- Quill: “We stay”"]
    body = "\n".join(["The weir held.", "", "MORE FROM ORLAY", *entries, "", "It rained again."])
    assert [body[start:end] for start, end in furniture_in(body)] == ["MORE FROM ORLAY", *entries]
    told = body.replace("- Quill: “We stay”", "- Quill told the court: “We stay.” He wept.")
    assert not any("Quill" in told[start:end] for start, end in furniture_in(told))


def test_headlines_without_marks_under_such_a_heading_are_furniture():
    """As far as no line ends as a sentence does: what stands behind that is read."""
    entries = ["Mill sold for 9 million", "Forty boats stay out"]
    body = "\n\n".join(["The weir held.", "MORE FROM ORLAY", *entries])
    assert [body[start:end] for start, end in furniture_in(body)] == ["MORE FROM ORLAY", *entries]
    told = f"{body}\n\nIt rained for nine days, and the gates held again."
    assert [told[start:end] for start, end in furniture_in(told)] == ["MORE FROM ORLAY", *entries]
    page = ["The weir held for nine days.", "More from Orlay", "Quill says the mill is sold", "It rained again."]
    assert without_furniture("\n".join(page), []) == "\n".join([page[0], page[-1]])


@pytest.mark.parametrize("label", ["Advertisement", "Comments", "Sponsored", "Share this article"])
def test_a_headline_below_a_label_of_the_page_goes_with_it(label):
    """Five words or more without the end of a sentence; a sentence is read, and so are few words and a list."""
    offer = "Save 20 percent on nine boats"
    body = "\n\n".join([WEIR[0], label, offer, WEIR[1]])
    assert [body[start:end] for start, end in furniture_in(body)] == [label, offer]
    for told in (f"{offer}.", "The second gate", "- nine cups of sugar and salt"):
        body = "\n\n".join([WEIR[0], label, told, WEIR[1]])
        assert told not in [body[start:end] for start, end in furniture_in(body)]


def test_a_label_of_a_section_below_the_story_parts_it():
    """Above the story it is dropped; behind a sentence of it, it is kept, and tells that another part begins."""
    assert without_furniture("\n".join(["Sport", *WEIR]), []) == "\n".join(WEIR)
    told = [WEIR[0], "Sport", *WEIR[1:]]
    assert without_furniture("\n".join(told), []) == "\n".join(told)


def test_what_readers_wrote_below_a_text_is_furniture():
    """All of it behind its heading, where most of the text stands above; else the heading is one of the story."""
    body = f"{WEIR[0]}\n\n{WEIR[1]}\n\nComments (2)\n\nbiber44: 300 boats!\n\noke: “We sell,” said Joris Dole."
    dropped = [body[start:end] for start, end in furniture_in(body)]
    assert dropped == ["Comments (2)", "biber44: 300 boats!", "oke: “We sell,” said Joris Dole."]
    early = f"It rose.\n\nComments (2)\n\n{WEIR[0]}\n\n{WEIR[1]}"
    assert all(WEIR[0] not in early[start:end] for start, end in furniture_in(early))


def test_a_day_alone_over_a_story_goes():
    """Whatever language it is written in; a sentence that begins with a day stays, and so does a day within a story."""
    for day in ("Published March 4, 2026 at 8:00 am", "12. Mai 2026, 14:05 Uhr"):
        assert without_furniture("\n".join([day, *WEIR]), []) == "\n".join(WEIR)
    for body in (["On March 4, 2026, it rained.", *WEIR], [*WEIR, "March 4, 2026", *WEIR, *WEIR, *WEIR]):
        assert without_furniture("\n".join(body), []) == "\n".join(body)


@pytest.mark.parametrize("line", ["* * *", "---", "• • •"])
def test_a_line_of_marks_between_two_paragraphs_stays(line):
    """It parts what stands above from what stands below, in a short text as well as in a long one."""
    body = "\n".join([WEIR[0], line, *WEIR[1:]])
    assert without_furniture(body, []) == body
    assert without_furniture(f"{line}\n{body}\n{line}", []) == body
