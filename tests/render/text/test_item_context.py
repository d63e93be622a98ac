"""What stands around an item in its article."""

import pytest

from sitegen.extract.text.sentences import sentences_of
from sitegen.render.text import item_context
from tests.support.english import ENGLISH
from tests.support.invented import FERRY, PIER, article, quote, span


def sentences(of):
    """Return where the sentences of an article stand."""
    return sentences_of(of.body, ENGLISH)


def words(body, of):
    """Return the paragraphs of a quotation as plain text."""
    return ["".join(text for text, _ in line) for line in item_context.paragraphs(body.body, of, sentences(body))]


def test_a_split_quotation_keeps_what_stood_between():
    """Nothing is left out between the first word and the last."""
    split = quote(FERRY, "We will not sell the ferry", "It is not ours to sell.")
    assert words(FERRY, split) == [
        "We will not sell the ferry,” mayor Orla Vance told reporters on the quay. “It is not ours to sell."
    ]
    assert [said for _, said in item_context.segments(FERRY.body, split)] == [True, False, True]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one line\n\nand another", ["one line", "and another"]),
        ("one line\n“and another", ["one line", "“and another"]),
        ("wrapped\nat forty", ["wrapped\nat forty"]),
    ],
)
def test_paragraphs_are_those_of_the_article(text, lines):
    """A blank line or a new opening mark starts a paragraph; a wrapped line does not."""
    body = article("long", f"She said: “{text}” and left.")
    assert words(body, quote(body, text)) == lines


@pytest.mark.parametrize(
    ("body", "said", "kind", "marks"),
    [
        ("He said: “So it is.”", "So it is.", "direct", ("“", "”")),
        ('He said: "So it is."', "So it is.", "direct", ('"', '"')),
        ("“So it is,” he said.", "So it is", "direct", ("“", ",”")),
        ("He said: “So it is.\n", "So it is.", "direct", ("“", "”")),
        ("So it is. He said so.", "So it is.", "direct", ("“", "”")),
        ("He said that the “old pier” was lost.", "the “old pier” was lost", "mixed", ("", "")),
        ("He said that it was so.", "it was so", "indirect", ("", "")),
    ],
)
def test_marks_are_those_of_the_article(body, said, kind, marks):
    """Reported speech gets no quotation marks; a missing mark is a curly one."""
    made = article("marks", body)
    assert item_context.marks(made.body, quote(made, said, kind=kind)) == marks


def test_a_partial_quotation_stands_in_its_sentence():
    """The reporting words around it are shown, once each."""
    older = quote(FERRY, "older than the pier", kind="mixed")
    assert item_context.reporting(FERRY.body, older, ("“", "”"), sentences(FERRY)) == (
        "Harbour keeper Tomas Reyk called the boat ",
        ", and said that repairs would cost about 4.2 million crowns.",
    )


def test_the_sentences_around_it_bound_the_reporting_sentence():
    """Where the record names its neighbours, the sentence lies between them."""
    close = quote(
        PIER, "the pier would close", kind="indirect", before=span(PIER, "Vance said of the ferry."), after=None
    )
    assert item_context.reporting(PIER.body, close, ("", ""), sentences(PIER)) == ("She did not say that ", ".")
    asked = quote(PIER, "the pier would close", kind="indirect", after=span(PIER, "Repairs would cost"))
    assert item_context.reporting(PIER.body, asked, ("", ""), sentences(PIER))[1] == "."


def test_context_is_never_the_article():
    """A text without sentences is cut at a word."""
    body = article("endless", "word " * 400 + "12 boats" + " word" * 400)
    before, after = item_context.sentence_around(body.body, span(body, "12 boats"), sentences(body))
    assert 0 < len(before) <= 321
    assert 0 < len(after) <= 321
    assert before.startswith("word")
    assert after.endswith("word")


def test_the_sentence_around_a_figure_ends_at_its_neighbours():
    """Only the sentence that holds it is shown."""
    before, after = item_context.sentence_around(PIER.body, span(PIER, "5.1 million crowns"), sentences(PIER))
    assert (before, after) == ("Repairs would cost ", ", Reyk said later.")


def test_an_article_without_title_is_called_by_its_opening_words():
    """In quotation marks, which are not doubled."""
    assert item_context.opening_label("\n\nA b c.\nD") == "“A b c.”"
    assert item_context.opening_label("“A b,” she said.") == "“A b,” she said."
    assert item_context.opening_label(" \n") == "“”"


def test_a_whole_quotation_stands_with_the_words_that_attribute_it():
    """On the side where they are, and never with the sentence after it."""
    body = article("rates", "On rates, she said: “No.” The day was wet.\n“Never,” Vance told them. “Rain,” it read.\n")
    before = quote(body, "No.", said_by="she", cue_span=span(body, "said"))
    after = quote(body, "Never", said_by="Vance", cue_span=span(body, "told"))
    nobody = quote(body, "Rain")
    assert item_context.reporting(body.body, before, ("“", "”"), sentences(body)) == ("On rates, she said: ", "")
    assert item_context.reporting(body.body, after, ("“", ",”"), sentences(body)) == ("", " Vance told them.")
    assert item_context.reporting(body.body, nobody, ("“", "”"), sentences(body)) == ("", "")
