"""A figure has the time of its own clause; a time of another clause is nobody's."""

import pytest

from tests.support.english import find_parsed_figures


def times_of(sentence: str) -> list[str | None]:
    """Return the time of each figure of a sentence."""
    return [figure.period.text if figure.period else None for figure in find_parsed_figures(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "On Monday the port marks 300 years of trade.",
        "The baker, who prompted a €5 million suit from the mill, contacted his brother last summer.",
        "At the dock, now called Port Orm, the baker boasted of whittling €25 million off the price.",
        "Last month, Orm sought to restore the deal, worth €1.2 million, after a row.",
        "The flood led to 30,000 broken walls until a truce was signed in 1994.",
        "Orm won the cup with two clubs, FC Velm in 2004 and Inter Tarn in 2010.",
        "The mill fell for years, with its earnings dropping since peaking in 2006 at €5.2 billion.",
        "The number of those who said they had eaten rye in the past month rose by 23 percent.",
        "The board found 12 letters with notes now deemed secret.",
        "Orm had won all 15 matches with its neighbours, though they had not met since 1965.",
        "Millby, home to 22 bakers, also is making a comeback this year.",
        "After 11 bitter debates, the two bakers on Thursday night shook hands.",
        "I tried the Tarn lamp (regular €400, currently on sale).",
        "They want to end the toll on about €125 million worth of tar taxed on 1 September.",
        "The six-year dry spell will end this year.",
        "The theft of 21 million cards began with a row beginning in 2014.",
        "The mill runs two kilns during spring and fall.",
    ],
)
def test_a_time_of_another_clause_is_none_of_a_figure(sentence):
    """Of a relative clause, an aside, a participle of another noun, a clause behind "until", a comparison or a list."""
    assert times_of(sentence)[0] is None


def test_the_day_of_a_change_is_none_of_what_there_was_before():
    """It is that of the change, unless the value before has a day of its own."""
    assert times_of("The toll was cut to €2 from €3 on Monday.") == [None, None]
    assert times_of("The toll rose to €3 on Tuesday from €2 on Monday.") == ["on Tuesday", "on Monday"]


@pytest.mark.parametrize(
    ("sentence", "time"),
    [
        ("In May the guild sold its mill to buy 40 barges.", "In May"),
        ("This year, wardens in Orm banned squibs, arresting 210 boys.", "This year"),
        ("The €3 million the guild raised last year came from bakers.", "last year"),
        ("Some 400 herons are expected to arrive next week.", "next week"),
        ("By 2040, the keepers say, the bay will hold a quarter million herons.", "By 2040"),
        ("The mean price of a cart sold in October was €39,014.", "in October"),
        ("The guild sold 40 carts to the weavers of Velm in 2024.", "in 2024"),
        ("In 2014 the guild raised €9 million and had €3 million in a chest.", "In 2014"),
        ("For the isles, the spending in 2025 was 2.3% of output.", "in 2025"),
        ("After the flood the guild bought 40 barges in 2024.", "in 2024"),
        ("The toll, which is now €40, rose.", "now"),
        ("It sold 40 carts during summer.", "during summer"),
        ("Tolls rose 6 percent in the last two months of 2025.", "in the last two months of 2025"),
        ("He helped the guild, which between 2006 and 2012 collected €36,000 in fees.", "between 2006 and 2012"),
    ],
)
def test_the_time_of_a_figures_own_clause_is_kept(sentence, time):
    """Its own clause, one around it, and one that only tells of what is counted give a figure their time."""
    assert time in times_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tolls rose 5 percent in the year to 2025.",
        "Tolls rose 5 percent in 2025 BC.",
        "Tolls rose 5 percent in the year 2025 BE.",
        "Growth is now expected to be 5 percent.",
        "The club is 2 points behind Vell, whom it plays on Saturday.",
        "In March the board will decide on the loss of 40 boats.",
    ],
)
def test_a_time_of_another_count_or_clause_is_none(sentence):
    """The end of a year, another era, the moment of writing, and when something else will be."""
    assert [figure.period for figure in find_parsed_figures(sentence) if not figure.hold] in ([None], [])
