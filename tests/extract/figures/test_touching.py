"""What touches a number and is not understood: signs, marks, letters, magnitudes. Every sentence is invented."""

import pytest

from tests.extract.figures.test_settled import find_figures


@pytest.mark.parametrize(
    "sentence",
    [
        "Output was \u00ad2.5 percent.",
        "Output was \u05be2.5 percent.",
        "Output was \u22962.5 percent.",
        "Output was \u2e3a2.5 percent.",
        "Output was \u203e2.5 percent.",
        "Output was \u06d42.5 percent.",
        "Output was --2.5 percent.",
        "Output was neg. 2.5 percent.",
        "Output was “minus” 2.5 percent.",
        "Output was 2.5 percent negative.",
        "The account stood at €5,000-.",
        "The walk took 3 h 20 min.",
        "The walk took 3 hrs 20 mins.",
        "Keepers ran 3 hundred-metre races.",
        "The account stood at €5,000 CR.",
        "One in five to one in four of the keepers agreed.",
        "The pond lay between -4 and 7 degrees Celsius.",
        "The bond moved - €4.",
        "The gale took + 700 barns.",
        "The gale took ≧ 700 barns.",
        "The gale took ～ 700 barns.",
        "The dam cost €1.3 Mds.",
        "The dam cost €1.3 kharab.",
        "The dam cost 3.7 milliarden euros.",
        "The dam cost €1.3 млрд.",
        "The dam cost €1.3億.",
        "The dam cost €1.3 followed by nine zeros.",
        "The dam cost €1.3 x 10 9.",
        "The dam cost €1.3 odd billion.",
        "The dam cost €4'million.",
        "The dam cost €4|million.",
        "The dam cost €4, million.",
        "The dam cost €4\u2066million.",
        "The dam cost €4\u0301million.",
        "The debt, in billions, was €1.3.",
        "The dam cost €4 (or €7) million.",
        "The dam cost €4 .5 million.",
        "The gale took 12\u2028500 barns.",
        "The gale took 12\\,500 barns.",
        "The gale took four... six barns.",
        "The gale took 40 . . . 45 barns.",
        "The gale took between 40, and 45 barns.",
        "The gale took four / six barns.",
        "The walk is two plus 1/2 miles.",
        "The walk is two 1/2 miles.",
        "The toll rose three eighths percent.",
        "The toll rose three point o five percent.",
        "The toll rose a point and a half percent.",
        "1 in 1.5 million lamps fails.",
        "One per ten thousand lamps fails.",
        "One in five or six keepers agreed.",
        "Between one in five and one in four keepers agreed.",
        "Seven out of six keepers agreed.",
        "4 in 4 keepers agreed.",
    ],
)
def test_what_is_not_understood_holds(sentence):
    """Each changes the value or its magnitude, and none is left out in silence."""
    figures = find_figures(sentence)
    assert figures
    assert all(figure.hold for figure in figures)


@pytest.mark.parametrize(
    "sentence",
    [
        "Children of 5 years slept.",
        "A boy of 5 years slept.",
        "People 65 years and older slept.",
        "The keeper turned 40 years on Monday.",
        "The keeper died at 40 years.",
        "At 1730 hours the keepers slept.",
        "ISBN 978 readers slept.",
        "ZIP 90210 tenants slept.",
        "In Minguo 114 lamps were sold.",
        "In year 2 lamps were sold.",
        "In 5786 lamps were sold.",
        "Net-zero targets were cut.",
        "He has a .22 rifle.",
        "Five Guys cooks slept.",
        "The 100 Metres Trust slept.",
        "The lamp cost 5m Ft.",
        "The lamp cost 5m L.",
        "The lamp cost 5 Ft.",
        "The gale took 12 men, women and children.",
        "She drank 12 cups of hot, sweet tea.",
        "The crowd outnumbered 400 keepers.",
        "Costs overshot €400.",
        "Output had gone past 400 barrels.",
        "The fee cleared €400.",
        "The rate is heading for 5 percent.",
        "It came within 10 of 400 boats.",
        "What about 50 clerks?",
        "The row is over €5 million.",
        "The fight was about €5 million.",
        "Kell was angry about 40 ovens.",
        "The horse fell over 40 fences.",
        "Kell worked under 40 chiefs.",
        "Kell stood up to 40 knaves.",
    ],
)
def test_what_counts_something_else_is_held(sentence):
    """Ages, times of day, labels, names, letters of money, a noun that goes on, and verbs that leave a sum behind."""
    figures = find_figures(sentence)
    assert all(figure.hold for figure in figures)


@pytest.mark.parametrize(
    "sentence",
    [
        "The keeper died 40 years ago, and 12 lamps were sold.",
        "Kell got 5 years in prison.",
        "The keepers worked for 1,730 hours.",
        "In 786 homes lamps were sold.",
        "The readers of Vell sold 978 lamps.",
        "This year 2,000 lamps were sold.",
        "The toll rose .22 percent.",
        "Five guys slept in 12 barns.",
        "The diver laid 100 metres of rope.",
        "He drank 5 L of milk.",
        "The sack weighs 5 g.",
        "The gale took 12 men and six women.",
        "She drank 12 cups of tea, and slept.",
        "The crowd cleared 400 barns.",
        "Kell missed 12 games.",
        "The ship headed for 12 isles.",
        "The fee was about €5 million.",
        "The toll is over €5 million.",
        "The ferry carried over 400 keepers.",
        "There were up to 40 boats.",
    ],
)
def test_what_counts_as_it_stands_is_published(sentence):
    """The same words where the number is what it says."""
    figures = find_figures(sentence)
    assert figures
    assert not any(figure.hold for figure in figures)


@pytest.mark.parametrize(
    "sentence",
    [
        "Output was 2.5 percent.",
        "Output rose +2.5 percent.",
        "Barns – 40 old barns – burned.",
        "• 40 barns burned in May.",
        "● 40 barns burned in May.",
        "| 40 barns | burned |",
        "“40 barns” burned in May.",
        "The pond lay at 7 degrees Celsius.",
        "The dam cost €1.3 a litre.",
        "The dam cost €1.3 for each keeper.",
        "The dam cost €4, millions less than in May.",
        "The dam cost €4 million, and the weir €7 million.",
        "The dam cost $4 (the weir $7).",
        "The guild sold 40 barns to 12 keepers in May.",
        "No one came; 40 barns burned.",
        "In 2024... 40 barns burned.",
        "Between Tarn and Vell 40 barns burned.",
        "At that point 40 barns burned.",
        "The toll rose from €2.4 million in 2022 to €3.9 million in 2024.",
        "They got the maximum 10 percent of the loan.",
        "The walk is 2 1/2 miles.",
        "One in five keepers agreed.",
    ],
)
def test_what_is_plain_is_published(sentence):
    """Marks that every text has, and words that only look alike, are left alone."""
    figures = find_figures(sentence)
    assert figures
    assert not any(figure.hold for figure in figures)
