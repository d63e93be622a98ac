"""What one figure measures, another value of the same thing measures too."""

import pytest

from tests.support.english import find_parsed_figures


def measures_of(sentence: str) -> str | None:
    """Return what the last figure of a sentence measures."""
    figure = find_parsed_figures(sentence)[-1]
    assert not figure.hold, figure.hold
    return figure.measures.text if figure.measures else None


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("The price of a skiff was €29, up from €28 a year ago and from €24 in June.", "The price of a skiff"),
        ("A toll would cost the miller who grinds all week €140, about €12 a month.", "the miller who grinds all week"),
        ("The worth of the isles reached €40 billion in 2023, an increase of 5%.", "The worth of the isles reached"),
        ("The price of tin closed up €16, to settle at €1,349.", "The price of tin"),
        ("Tin was up 4 cents to settle at $9 in Velm.", "Tin"),
        ("Three-month tin on the Velm mart lost 0.06% to €1,737.", "Three-month tin on the Velm mart"),
        ("Get the Velm watch for €139 (originally €180).", "Get the Velm watch"),
        (
            "The view of the mayor has also worsened, by seven percentage points.",
            "The view of the mayor has also worsened",
        ),
        ("The number of sales also rose, growing 20% compared to the year before.", "The number of sales"),
        ("Tin rose to 1,250.40 and the Orm index gained 4.25 points.", "the Orm index gained"),
        ("Tin rose 2 percent and the Orm index gained 4.25 points.", "the Orm index gained"),
        ("The yield for the other mills barely exceeded 4 percent.", "The yield for the other mills"),
    ],
)
def test_another_value_of_a_thing_measures_what_the_first_does(sentence, measures):
    """An earlier value, one for a month, a rise behind a comma, the price at which a change ends, one in brackets."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild paid for a mill €140, €12 for tea.",
        "The lamp cost €139 (tax €18).",
        "The toll was €40 in Orm, where a loss of 5 percent was told.",
    ],
)
def test_a_value_of_another_thing_gets_nothing_of_the_first(sentence):
    """What is told with words of its own, or of another place, is not the same thing."""
    first = find_parsed_figures(sentence)[0]
    assert measures_of(sentence) is None or measures_of(sentence) != (first.measures and first.measures.text)


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("He won by the support of weavers (61 percent).", "the support of weavers"),
        ("Lamps are the best form of light (61 percent).", "the best form of light"),
        ("She swears by the Velm cloth (€2.00, Orm Stores).", "the Velm cloth"),
        ("The buys are in Velm (around €240,000) and Orm.", "Velm"),
        ("Spending was 2.3% of output (about €66 billion).", None),
        ("The rule was quite popular (61 percent).", None),
        ("It rose in October (61 percent).", None),
        ("Kell has 40 percent, followed by retired diver Tilda Oke at 13 percent.", "retired diver Tilda Oke"),
    ],
)
def test_a_price_or_a_share_in_brackets_is_that_of_the_noun_before_them(sentence, measures):
    """A noun for sure, in which no other number is told, and no time; an adjective has none."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("Velm Nighthawk R67 Router for €67.77", "Velm Nighthawk R67 Router"),
        ("Order a Velm ad-free lamp for €11.99", "Order a Velm ad-free lamp"),
        ("Velm lamp with 2 shades, dear for €9", None),
    ],
)
def test_a_line_of_a_price_names_what_is_offered(sentence, measures):
    """With a number in its name, or behind the verb that asks a reader to take it; a sentence is no such line."""
    assert measures_of(sentence) == measures
