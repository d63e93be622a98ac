"""A figure that somebody is said to tell names who tells it, or is held; it never stands as the article's own."""

import pytest


@pytest.mark.parametrize(
    "body",
    [
        "Mayor Ana Quill said the bridge cost €5 million.",
        "Ada Kell says rival Ben Orm accepted about €200,000 in gifts and “there is nothing wrong with that”.",
        "On Friday, the harbour board announced it added 255 lamps in July.",
        "The clerks of Velm had said more than 1,300 letters contained faults, but most were old.",
        "About 30 to 70 people would come to each fair, he said.",
        "Around 19 kites failed to rise, the Velm Air Club said.",
        "About 40 boats sank, said the guild.",
        "About 40 boats sank, officials said on Monday.",
        "The institute said growth was spurred by trade, which offset a 3.2% drop in tar.",
        "Mending the old weir, Ben Orm told me, would cost two million euros.",
        "Orm’s rating has risen, while those of Kell and Oke were the same in July at 37%, according to Velm Rail.",
        "Ada Kell says she called her niece, who had lived for two years in Velm.",
        "Kell said the plan was old, in which 40 barges were to be sunk.",
        "It was widely reported that Kell paid €100 million.",
        "Kell argued the guild, which has led for nearly two years, is in retreat.",
        "Kell told the court the bridge cost €5 million.",
        "Kell told the paper 200 people had left.",
        "Orsk News reported at least six boats filled the bay.",
        "Tarn Radio reported 40 boats sank off Orm.",
        "The fire, which police said killed 12 people, is out.",
        "The guild signed a deal that experts estimate is worth €9 million.",
        "The man, who clerks say took €9 million, left.",
        "According to the guild, some 40 boats sank.",
        "By the guild’s own count 40 boats sank, but divers found more.",
        "By the mayor’s estimate the crane cost €4 million.",
        "The crane cost €4 million by the estimate of Ada Kell.",
        "The crane cost €4 million by the guild’s own count.",
        "The crane cost €4 million, Ada Kell said, and the barge €1 million.",
        "Critics say the crane cost €4 million; Ada Kell says €3 million.",
    ],
)
def test_a_figure_in_reported_words_never_stands_alone(body, extract_parsing):
    """The words were found for a speaker and hold the figure, or it is held."""
    figures = extract_parsing(body).figures
    assert figures
    assert all(figure.attribution is not None or figure.hold for figure in figures)


@pytest.mark.parametrize(
    "body",
    [
        "Mike Orde, a 30-year member of the guild who retired in 2013, said the plan is not enough.",
        "Two members of the council from Tarn, Ada Kell and Ben Orm, have said they will not back him.",
        "In a shift from more than 150 years of local law, Kell said that everybody would vote.",
        "Kell announced a plan for the parents of pilots who had been in the town at least five years.",
        "The deal gives a telling look at the bank, which handles €72 billion in debt.",
        "Its papers give telling insight into the bank, which handles €72 billion in debt.",
        "“It is good,” said Orde, who has been friends with Kell for 40 years.",
        "Already, 520 delegates have publicly said they support Kell.",
        "The new boat has an engine of 149 horsepower, yet Velm Motors says it will use less tar.",
        "Orsk is one of the most loyal states in the union, as in 1988, when Orde won it by 10 points.",
        "Kell Motors reported €2.53 in earnings per share for the third quarter.",
        "About 40 boats sank, and officials said the pier was lost.",
        "By the guild’s accounts office 40 boats lie at anchor.",
        "About 40 boats sank by the guild’s house.",
        "Kell attacks the plan to mend €70 billion in debt, arguing that the deal favours lenders.",
        "Kell raised €6 million, according to new research.",
        "The infirmary reported 40 keepers treated.",
        "The cap is 30p per kWh, although prices vary according to the tariff.",
        "Of the clerks 72 percent said yes while 48 percent of keepers did.",
        "Asked about it, 46 percent of keepers said yes, compared with 23 percent of clerks.",
        "A pair claiming allegiance to the guild shot 14 swans in Tarn.",
        "Kell wrote many songs that summer and sent 12 letters to a clerk.",
        "Velm Rail said it would pay for the gauge, which the council put at 180,000 euros.",
        "A poll found that 40 percent of keepers sleep by day.",
    ],
)
def test_a_figure_that_the_article_tells_stays(body, extract_parsing):
    """It stands beside reported words, is what somebody announced, or is what a poll or a paper found."""
    figures = extract_parsing(body).figures
    assert figures
    assert not any(figure.hold for figure in figures)
