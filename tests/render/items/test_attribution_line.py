"""How an article gives words to a speaker."""

import pytest

from sitegen.extract.text.sentences import sentences_of
from sitegen.render.items.attribution_line import attribution_line
from tests.support.english import ENGLISH
from tests.support.invented import KEEPER, MAYOR, NOBODY, article, quote, span

TOLD = article(
    "told",
    "Orla Vance came late. So did Tomas Reyk.\n\n"
    "The keeper had his papers with him.\n\n"
    "“We will see,” she said. “Or we will not.”\n",
)


def told(words="We will see", said_by="she", names=("Orla Vance", "Vance"), **more):
    """Return how a quote of the article is told to be attributed."""
    made = quote(TOLD, words, **{"speaker": MAYOR, "said_by": said_by, "resolution": "pronoun"} | more)
    return str(attribution_line(made, TOLD.body, sentences_of(TOLD.body, ENGLISH), names))


@pytest.mark.parametrize(
    ("resolution", "words"),
    [("name", "By name: “she”"), ("alias", "By another name: “she”")],
)
def test_a_name_speaks_for_itself(resolution, words):
    """Nothing is added to it."""
    assert told(resolution=resolution) == words


def test_a_pronoun_is_shown_with_the_name_before_it():
    """The longest form of the nearest mention, and how far back it is."""
    assert told() == "By pronoun: “she” (“Orla Vance”, 2 paragraphs before)"
    assert told(names=("keeper",)) == "By pronoun: “she” (“keeper”, in the paragraph before)"
    assert told(resolution="role", names=("We",)) == "By role: “she” (“We”, in the same paragraph)"


def test_a_pronoun_with_no_name_before_it_stands_alone():
    """No name is made up; one inside another word is none, and one after the words does not count."""
    assert told(names=("Orl", "not")) == "By pronoun: “she”"
    assert told(names=()) == "By pronoun: “she”"


def test_a_continuation_is_shown_with_the_name_before_it():
    """Its own sentence names nobody."""
    assert told("Or we will not.", None, resolution="continuation") == (
        "Continues the words of the same speaker; no name in this sentence (“Orla Vance”, 2 paragraphs before)"
    )


def test_who_is_not_named_is_said_not_to_be():
    """An unnamed source is never explained by a name, nor told twice what it is called; no speaker is none."""
    assert told(speaker=NOBODY) == "Source not named here, only “she”"
    assert told(speaker=NOBODY, said_by=None) == "Source not named here"
    assert told(speaker=NOBODY.model_copy(update={"name": "she"})) == "Source not named here"
    assert told(speaker=None) == "No speaker given"


def test_who_is_only_described_keeps_the_words_of_the_article():
    """What a pronoun takes up is told beside it; no name is put to the words."""
    keeper = span(TOLD, "The keeper")
    assert told(speaker=None, said_by="The keeper", description=keeper) == (
        "Only described here, as “The keeper”; no name is put to the words"
    )
    assert told(speaker=None, description=keeper) == (
        "Only described here, as “The keeper”, which “she” takes up; no name is put to the words"
    )


def test_lines_part_paragraphs_where_no_blank_line_does():
    """Some articles have a paragraph a line."""
    lines = article("lines", "Tomas Reyk waited.\nNobody came.\n“So be it,” he said.\n")
    said = quote(lines, "So be it", speaker=KEEPER, resolution="pronoun", source_span=span(lines, "he", 0))
    assert "2 paragraphs before" in str(attribution_line(said, lines.body, sentences_of(lines.body, ENGLISH), ["Reyk"]))
