"""Raw figures become figures."""

from datetime import date
from decimal import Decimal

import pytest

from sitegen.errors import SpanMismatchError
from sitegen.records import Span, item_id
from sitegen.records.figure import HELD_WITH_QUOTE
from tests.support.extracted import Draft, resolve

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
    """All reasons are told."""
    made = draft()
    made.says(0, "We need 40 boats by May", confidence=0.1)
    made.counts("40 boats", "40", "boats", attribution=0, hold=("two currencies fit", "a rate stands apart"))
    assert resolve(made).figures[0].reason == f"two currencies fit; a rate stands apart; {HELD_WITH_QUOTE}"


def test_words_that_do_not_stand_there_are_an_error():
    """The law is checked for every span of a figure."""
    made = draft()
    made.counts("40 boats", "40", "boats")
    made.figures[0] = made.figures[0].model_copy(update={"period": Span(start=0, end=5, text="never")})
    with pytest.raises(SpanMismatchError, match="never"):
        resolve(made)


def test_a_change_links_its_figures_by_their_ids():
    """What was drawn as indices into the extraction are ids of figures; stage, manner and role are kept."""
    made = draft()
    made.counts("40 boats", "40", "boats", nth=1, role="to", linked=(1,), stage="planned", manner=("hypothetical",))
    made.counts("40 boats", "40", "boats", role="from", linked=(0,))
    first, second = resolve(made).figures
    assert (first.role, first.linked, second.role, second.linked) == ("from", (second.id,), "to", (first.id,))
    assert (second.stage, second.manner, first.stage, first.manner) == ("planned", ("hypothetical",), None, ())


@pytest.mark.parametrize(("ahead", "end"), [(False, date(2026, 5, 31)), (True, date(2027, 5, 31))])
def test_a_period_becomes_days_where_the_articles_date_tells(ahead, end):
    """“By May” is the last one in a report, and the next one in a plan."""
    made = Draft("boats", BODY, published=date(2026, 11, 23))
    made.counts("40 boats", "40", "boats", period="by May", ahead=ahead)
    (figure,) = resolve(made).figures
    assert (figure.period_start, figure.period_end) == (None, end)


def test_a_year_earlier_looks_back_from_the_linked_figure():
    """The days are those of the other figure, a year before; alone, the words name no days."""
    body = "It sold 5 boats in May 2026, up from 3 boats a year earlier."
    made = Draft("sold", body)
    made.counts("5 boats", "5", "boats", period="in May 2026", linked=(1,))
    made.counts("3 boats", "3", "boats", period="a year earlier", linked=(0,))
    assert resolve(made).figures[1].period_start == date(2025, 5, 1)
    made.figures[1] = made.figures[1].model_copy(update={"linked": ()})
    assert resolve(made).figures[1].period_start is None
