"""The spaCy component, and whose a figure is."""

import pytest
import spacy

from sitegen.extract import reasons
from sitegen.extract.figures import FigureFinder, attach_attributions
from sitegen.extract.parsing import Parser
from sitegen.extract.reasons import ANOTHER_TELLS
from sitegen.records import RawAttribution, Span
from tests.support.english import find_figures

BODY = "“We need €5 million, he says we need 40 boats,” she said. The guild has 300 members."


def attribution(start: int, end: int) -> RawAttribution:
    """Return an attribution of some words of the body."""
    return RawAttribution(kind="direct", content_spans=(Span.cut(BODY, start, end),), resolution="none", confidence=1.0)


def test_a_figure_belongs_to_the_narrowest_content_that_holds_it():
    """Inside a quotation it is the speaker's, inside another one in it the inner speaker's, outside the article's."""
    outer, inner = BODY.index("We need"), BODY.index("we need 40")
    end = BODY.index(",” she")
    figures = attach_attributions(find_figures(BODY), [attribution(outer, end), attribution(inner, end)])
    assert [(figure.value, figure.attribution) for figure in figures] == [(5_000_000, 0), (40, 1), (300, None)]


def test_a_figure_that_only_touches_a_content_is_the_articles():
    """Words half inside a content are nobody's but the article's."""
    start = BODY.index("million")
    (figure, *_) = attach_attributions(find_figures(BODY), [attribution(start, start + 20)])
    assert figure.attribution is None


def test_component_fills_spans_and_records():
    """A document gets its figures as a span group and as records, at the same places."""
    nlp = spacy.blank("en")
    doc = FigureFinder(Parser(nlp))(nlp(BODY))
    assert [span.text for span in doc.spans["sitegen_figures"]] == ["€5 million", "40 boats", "300 members"]
    assert [figure.span.text for figure in doc._.sitegen_figures] == ["€5 million", "40 boats", "300 members"]
    assert {span.label_ for span in doc.spans["sitegen_figures"]} == {"FIGURE"}


def test_component_takes_an_empty_document():
    """A document without words has no figures."""
    nlp = spacy.blank("en")
    assert FigureFinder(Parser(nlp))(nlp(""))._.sitegen_figures == ()


@pytest.mark.parametrize(
    ("body", "held"),
    [
        ("According to Ada Kell, 30 cows died, but Orla Fenwick counted 12 cows.", [False, True]),
        ("According to Ada Kell, 30 cows died, but the guild lost 12 carts.", [False, False]),
        ("According to Ada Kell, 30 cows died and 12 fled.", [False]),
    ],
)
def test_a_number_that_somebody_else_tells_is_not_the_speakers(body, held, extract_parsing):
    """Within a reported clause, whoever is named behind "but" may be the writer's and not the speaker's."""
    figures = extract_parsing(body).figures
    assert [ANOTHER_TELLS in figure.hold for figure in figures if figure.unit == "cows" or len(held) > 1] == held


def test_a_number_behind_the_words_of_the_speaker_is_the_writers(extract_parsing):
    """Where the parse ends them before "but", what follows is neither the speaker's nor doubted."""
    body = "Ada Kell said 30 cows died, but the dairy put the toll at 12 cows."
    died, counted = extract_parsing(body).figures
    assert (died.attribution, counted.attribution, counted.hold) == (0, None, ())


@pytest.mark.parametrize(
    "body", ["1572 Ruy Lorne defeats several rowers in Pellow.", "1561 Ruy Lorne writes his book on the weir."]
)
def test_a_verb_behind_a_year_is_no_noun_that_is_counted(body, extract_parsing):
    """A chronicle opens its lines with years; the parse sees the verb."""
    assert [figure.hold for figure in extract_parsing(body).figures] == [(reasons.COUNTS_A_DEED,)]


def test_a_plural_that_is_no_verb_is_counted(extract_parsing):
    """The rule asks for a verb."""
    (boats,) = extract_parsing("1561 boats came to Pellow.").figures
    assert boats.hold == ()
