"""Raw figures become figures."""

from decimal import Decimal

import pytest
from extracted import Draft, resolve

from sitegen.errors import SpanMismatchError
from sitegen.records import Span, item_id
from sitegen.records.figure import HELD_WITH_QUOTE

BODY = "“We need 40 boats by May,” Wessa Orlo said. The guild has 40 boats, and 3 to 5 rafts."


def draft():
    """Begin an article with one speaker."""
    made = Draft("boats", BODY)
    made.who("Wessa Orlo")
    return made


def test_everything_that_was_drawn_is_kept():
    """Value, range, unit, qualifier and the words around pass through as they are."""
    made = draft()
    made.counts("3 to 5 rafts", "3", "rafts", upper=Decimal(5), qualifier="range", measures="guild", period="by May")
    (figure,) = resolve(made).figures
    assert (figure.value, figure.upper, figure.unit, figure.unit_kind) == (Decimal(3), Decimal(5), "rafts", "count")
    assert (figure.qualifier, figure.measures.text, figure.period.text) == ("range", "guild", "by May")
    assert (figure.stated_by, figure.quote_id, figure.status, figure.reason) == (None, None, "published", None)


def test_ids_follow_the_text():
    """The same words again are the next turn, in whatever order the figures come."""
    made = draft()
    made.counts("40 boats", "40", "boats", nth=1)
    made.counts("40 boats", "40", "boats")
    ids = [f.id for f in resolve(made).figures]
    assert ids == [item_id("f", "boats", [made.figures[0].span], turn=t) for t in (0, 1)]


def test_a_figure_in_a_quote_is_stated_by_its_speaker():
    """The figure names the quote and who said it; one outside is the article's own."""
    made = draft()
    said = made.says(0, "We need 40 boats by May")
    made.counts("40 boats", "40", "boats", attribution=said)
    made.counts("40 boats", "40", "boats", nth=1)
    facts = resolve(made)
    inside, outside = facts.figures
    assert (inside.stated_by, inside.quote_id) == (facts.quotes[0].speaker, facts.quotes[0].id)
    assert (outside.stated_by, outside.quote_id, outside.status) == (None, None, "published")


@pytest.mark.parametrize("attribution", [0, 1, 9])
def test_a_figure_is_held_with_its_quote(attribution):
    """A figure that nobody surely states is not published as the article's; the rest of the article is."""
    made = draft()
    made.says(0, "We need 40 boats by May", confidence=0.1)
    made.says(0)
    made.counts("40 boats", "40", "boats", attribution=attribution)
    made.counts("3 to 5 rafts", "3", "rafts")
    held, free = resolve(made).figures
    assert (held.status, held.reason, held.stated_by) == ("held", HELD_WITH_QUOTE, None)
    assert free.status == "published"


def test_a_figure_may_be_held_for_reasons_of_its_own():
    """Both reasons are told."""
    made = draft()
    made.says(0, "We need 40 boats by May", confidence=0.1)
    made.counts("40 boats", "40", "boats", attribution=0, hold="two currencies fit")
    assert resolve(made).figures[0].reason == f"two currencies fit; {HELD_WITH_QUOTE}"


def test_words_that_do_not_stand_there_are_an_error():
    """The law is checked for every span of a figure."""
    made = draft()
    made.counts("40 boats", "40", "boats")
    made.figures[0] = made.figures[0].model_copy(update={"period": Span(start=0, end=5, text="never")})
    with pytest.raises(SpanMismatchError, match="never"):
        resolve(made)
