"""What is written beside a figure in ways that no grammar takes. Every sentence is invented."""

import pytest

from tests.extract.figures.test_settled import find_figures


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam cost €2 ½m.",
        "The dam cost €2-½m.",
        "The dam cost €2..5 million.",
        "The dam cost €2.5 Billionen.",
        "The gale took 5 thsd barns.",
        "The gale took 5 x 100 barns.",
        "The mole needs 3 x 40 tonnes.",
        "A mill draws 3 x 250 kilowatts.",
        "A cart takes 3 by 40 kilos.",
        "The gale took 500 barns to 700.",
        "The dam cost €4 million to 6, the guild said.",
        "The guild paid €40ish.",
        "Lamps in the €40 range sold out.",
        "By one count, 700 barns fell.",
        "Gusts to 90 km/h are due.",
        "A barge weighs say 90 tonnes.",
        "A barge weighs abt. 90 tonnes.",
        "A barge weighs 90 tonnes, at the very most.",
        "A barge weighs 90 tonnes, on a rough count.",
        "The gale took 700 odd barns.",
        "The dam cost €2\u200a500.",
        "A barge weighs 90 tonnes, and often more.",
        "A barge weighs 90 tonnes, as far as we can tell.",
        "A barge weighs 90 tonnes, I would guess.",
        "A barge weighs 90 tonnes — maybe 95.",
        "Rents from €900 are common.",
        "A barge weighs 3 million pounds.",
        "A barge weighs, say, 90 tonnes.",
        "A barge weighs 90 tonnes, or nearly.",
        "A barge weighs 90 tonnes, so it is said.",
        "A barge weighs 90 tonnes if it weighs an ounce.",
        "The toll is in the low 40 percents.",
        "The loss grazed €4 million.",
        "The 700 barns of which papers told never existed.",
        "The guild holds 3 m shares.",
        "The bill is £12 10s.",
        "Keepers own 3 pairs of new red socks.",
        "The queue stretched past 90 metres.",
        "The price is €40 or best offer.",
        "The choir has 40 voices, if you believe the keeper.",
        "The isle has a scant 900 keepers.",
        "Lamps cost anything from €40.",
        "The gale took 5-600 barns.",
        "The gale took 700 barns, maybe 800.",
        "The gale took 700 barns, minimum.",
        "The gale took est. 700 barns.",
        "The gale took (about) 700 barns.",
        "The dam cost €2 million below budget.",
        "The gale took 700 barns, it was feared.",
        "The gale, it was feared, took 700 barns.",
        "The figure of 700 barns is disputed.",
    ],
)
def test_what_is_not_read_holds(sentence):
    """Each changes the value, its hedge or whether it is so."""
    figures = find_figures(sentence)
    assert figures
    assert all(figure.hold for figure in figures)


@pytest.mark.parametrize(
    "sentence",
    [
        "The dam cost 2½ million euros.",
        "The shed is 4 x 6 metres.",
        "The guild grew from 500 keepers to 700.",
        "The guild lost 500 barns to 700 wolves.",
        "The vote was won by 40 ballots to 12.",
        "Lamps cost up to €40 in the range.",
        "The price fell to €2.9, from €3.1 a year before.",
        "The guild has 700 barns that never burned.",
        "By one road, the gale took 700 barns.",
        "The gale took 700 barns, the guild said.",
        "The gale took 500 to 600 barns.",
        "Rain was 38 percent below the average.",
        "The best 700 barns stood below the weir.",
        "The dam cost €2 million, and the weir €3 million.",
        "The gale took 700 barns (on Monday).",
        "The gale took 700 barns of the guild in Terminal X.",
    ],
)
def test_what_is_read_is_published(sentence):
    """Plain ways of writing are left alone."""
    assert not any(figure.hold for figure in find_figures(sentence))


def test_a_magnitude_may_be_that_of_the_sum_before():
    """What a sum fell to lacks the magnitude that only the sum before has."""
    assert find_figures("The debt fell to €2.9 from €3.1 billion.")[0].hold
    assert not find_figures("The price fell to €2.9 from €3.1.")[0].hold


def test_a_year_of_prices_is_no_period():
    """It tells how a sum is reckoned, and not when it was."""
    (figure,) = find_figures("The dam cost €2 million in 2010 prices.")
    assert figure.period is None
    (plain,) = find_figures("The dam cost €2 million in 2010.")
    assert plain.period.text == "in 2010"


@pytest.mark.parametrize("when", ["in the week to Friday", "over 2024"])
def test_a_part_of_a_time_is_none(when):
    """The last day of a week is not the week, and no rise is in the year that it is compared with."""
    (figure,) = find_figures(f"Exports rose 5 percent {when}.")
    assert figure.period is None
