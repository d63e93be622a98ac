"""What a figure measures, when it holds and how far it has come: sure, or left open."""

import pytest

from sitegen.extract import reasons
from tests.support.english import find_figures


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("Orvo Delk keeps the gate in lieu of €7,000 rent.", None),
        ("Each rower is paid the equivalent of €9 an hour.", None),
        ("No lamp was lit for nine nights.", None),
        ("The rowers slept 70 metres from the mole.", "from the mole"),
        ("The boat drifted 40 metres away.", None),
        ("The fever killed 90 swans in Tarn and Pellow.", "swans in Tarn and Pellow"),
        ("The fever killed 90 swans in Tarn.", "swans in Tarn"),
        ("Only 90 percent of third- and fourth-rate tolls were paid.", None),
        ("The raft, which burst, cost €9 million combined on tar and rope.", "The raft"),
        ("The mole which sank cost €9 million.", None),
        ("The raft floats 90 miles on a single tide.", None),
        ("The guild spent €9 million on tar.", "tar"),
        ("The fever killed 90 swans in Tarn, Pellow and Sund.", "swans in Tarn, Pellow and Sund"),
        ("The fever killed 90 swans in Tarn, Ada Kell and Ben Orm said.", "swans in Tarn"),
        ("The fever killed 90 swans in Tarn and spread to the reeds.", "swans in Tarn"),
        ("The pit is 40 metres deep.", "The pit"),
        ("Total sales of $5 million were told.", "Total sales"),
        ("Sales in the last quarter were $5 million.", "Sales in the last quarter"),
        ("The day rate was $5 million.", "The day rate"),
        ("The cost was $5 million.", "The cost"),
        ("They want a two-year pause in the reading of Orm’s “toll law”.", "pause in the reading"),
        ("Six rowers from the Pellow yard allegedly paid nothing.", "rowers from the Pellow yard"),
    ],
)
def test_a_measure_is_whole_or_left_open(sentence, measures):
    """A fragment of a phrase says nothing; a place is not parted from the one that it is joined to."""
    (figure,) = find_figures(sentence)
    assert (figure.measures.text if figure.measures else None) == measures


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("On Tuesday, the guild asserted that the weir held eight hours.", None),
        ("In 2024, tolls came to €7 million; two years later they came to €9 million.", None),
        ("Tolls rose 6 percent, unlike in 2025.", None),
        ("Tolls rose 6 percent, the steepest climb since 2019.", None),
        ("In 2024, tolls came to many, and the year before €9 million was paid.", None),
        ("Tolls have risen 6 percent since 2019.", "since 2019"),
        ("Tolls rose most of all, by 6 percent in 2025.", "in 2025"),
        ("On Tuesday, the weir held for eight hours.", "On Tuesday"),
        ("On Tuesday, pilots said the bell tolled for eight hours.", None),
        ("On Tuesday, pilots said, the bell tolled for eight hours.", "On Tuesday"),
        ("In 2024 the guild hired a pilot who owns 40 boats.", None),
        ("In 2024 the guild, which hires pilots, sold 40 boats.", "In 2024"),
        ("Tolls rose 6 percent over the last decade and a half.", None),
        ("Tolls rose 6 percent, the second steepest climb in the past nine years.", None),
        ("In May, she said tolls rose 6 percent.", None),
        ("The 40-second reel chides Kell for selling tar in 2019.", None),
        ("The ferry sails daily now that the guild has 40 boats.", None),
        ("The guild has 40 boats now.", "now"),
        ("Tolls rose 6 percent, a study in 2025 found.", None),
        ("Tolls rose 6 percent after the 2019 flood.", None),
        ("This year alone, the member states will pay €9 million.", "This year"),
        ("In May the guild announced 40 layoffs.", "In May"),
        ("Tolls rose 6 percent in Q3 2025.", "in Q3 2025"),
        ("Tolls rose 6 percent in 3Q25.", "in 3Q25"),
        ("Tolls rose 6 percent in mid-2025.", "in mid-2025"),
        ("Tolls rose 6 percent in summer 2025.", "in summer 2025"),
        ("Tolls rose 6 percent in the 2024-25 season.", "in the 2024-25 season"),
        ("On May 3rd, 40 boats sailed.", "On May 3rd"),
        ("In two years’ time the guild will own 40 boats.", "In two years’ time"),
        ("In 2024, tolls came to €9 million.", "In 2024"),
        ("In 2024, the guild said, tolls came to €9 million.", "In 2024"),
        ("On Tuesday, the court heard how 40 boats sank.", None),
        ("In May the guild mourned the loss of 40 boats.", None),
        ("The guild won in May by fighting the town’s welcome of 900 boats.", None),
        ("In May the guild took a loan of €9 million.", "In May"),
        ("The bank that failed in May owed €9 million.", None),
        ("The mill that burned in 2019 employed 40 keepers.", None),
        ("The law that took effect in May covers 40 towns.", None),
        ("The mill that in May paid €9 million is shut.", "in May"),
        ("The fund that opened in 2019 spent €9 million in 2020.", "in 2020"),
        ("Tolls that rise each year brought in €9 million in May.", "in May"),
    ],
)
def test_a_time_is_that_of_the_clause_of_the_figure(sentence, period):
    """The time of saying is not the time of what is said, and "a year later" is another year."""
    figure = find_figures(sentence)[-1]
    assert (figure.period.text if figure.period else None) == period


@pytest.mark.parametrize(
    ("sentence", "stage"),
    [
        ("The barge may be able to deliver up to 70 tonnes of rye.", None),
        ("The barge was unable to deliver 70 tonnes of rye.", None),
        ("The frost passed 70 days on Monday.", None),
        ("The barge delivered 70 tonnes of rye.", "delivered"),
        ("Nine in ten keepers agreed.", None),
        ("Ada Kell was designated to receive €7 million.", None),
        ("Ada Kell was forced to pay €7 million.", "spent"),
        ("The toll kept Kell from getting the 40 berths she needs.", None),
        ("The guild is to pay €7 million.", "planned"),
        ("A proposal to spend €7 million was heard.", "requested"),
        ("The guild had to pay €7 million.", "spent"),
    ],
)
def test_what_can_be_done_is_not_done(sentence, stage):
    """Being able to do something is no stage of it, and what passes an amount approves nothing."""
    (figure,) = find_figures(sentence)
    assert figure.stage == stage


def test_passing_an_amount_is_more_than_it():
    """Beside a length of time, a share or money; what is counted may be passed otherwise, and is held.

    Laws and the like are passed by an assembly, and counted.
    """
    (days,) = find_figures("The frost passed 70 days on Monday.")
    assert (days.value, days.unit, days.qualifier) == (70, "day", "more_than")
    (boats,) = find_figures("The council passed two boats.")
    assert reasons.HEDGED_BESIDE in boats.hold
    (bills,) = find_figures("The council passed some 12 new bylaws.")
    assert (bills.hold, bills.qualifier, bills.unit) == ((), "approximately", "bylaws")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("SEE MORE: Tarn strike: 90 pilots walk out", reasons.LEADS_ELSEWHERE),
        ("Also read: 90 pilots went home", reasons.LEADS_ELSEWHERE),
        ("In BE 2571 tolls rose 7 percent.", reasons.IN_A_NAME),
        ("See 90 pilots: they went home.", None),
        ("In all 2571 tolls were paid.", None),
    ],
)
def test_what_is_no_figure_of_the_article_is_held(text, reason):
    """A line that leads elsewhere is not the article's, and a year of another era counts nothing."""
    held = {told for figure in find_figures(text)[:1] for told in figure.hold}
    assert held == ({reason} if reason else set())


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("The note rose 7/32 in price to yield 1.8 percent.", 0),
        ("The gate was insured at a value of €35 million.", 0),
        ("Support dropped slightly to 35 percent.", 0),
        ("Orvo Delk, a keeper, notes that scoring 20 percent is enough.", 0),
    ],
)
def test_a_part_of_a_phrase_is_no_measure(sentence, number):
    """What is cut, says nothing or only describes is left out."""
    measures = find_figures(sentence)[number].measures
    assert measures is None or measures.text == "Support"


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("This made up 60 percent of all keepers’ pay.", "all keepers’ pay"),
        ("On Monday Mr. Oke paid €5 million.", "Mr. Oke paid"),
        ("It fell to the old long-term rate of 20 percent.", "the old long-term rate"),
        ("They have €5 million in barge and ferry bookings.", "barge and ferry bookings"),
    ],
)
def test_a_measure_is_read_in_whole_words(sentence, measures):
    """A point, a hyphen, an apostrophe and an "and" between two words that describe one noun part nothing."""
    (figure,) = find_figures(sentence)
    assert figure.measures.text == measures


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("Its rate of 4.9 percent is the lowest in 33 years.", None),
        ("Rents were up by 10 percent in October of that year.", None),
        ("The post, which got 185,000 views, was taken down on Thursday.", None),
        ("They marched in 100 towns after a quarrel sparked by a toll on 15 May.", None),
        ("Tarn shares an 80-mile border - the longest - with Elland, which joined in April 2023.", None),
        ("Ada Kell, who has paid the guild €9 million, wrote of a fair in 2022.", None),
        ("Tolls cut traffic by 5 percent, according to a study last year by the guild.", None),
        ("Ada Kell, who paid the guild €9 million in 2022, wrote of a fair.", "in 2022"),
        ("Some 40 boats were sold by the guild in May.", "in May"),
        ("The guild spent €4 million in ten years.", "in ten years"),
        ("The post got 185,000 views on Thursday.", "on Thursday"),
        ("The rate peaked at 10 percent in October 2024.", "in October 2024"),
    ],
)
def test_the_time_of_another_clause_is_no_period(sentence, period):
    """A superlative, a year told elsewhere, another verb and a dash part a time from a figure."""
    (figure,) = [figure for figure in find_figures(sentence) if not figure.hold]
    assert (figure.period and figure.period.text) == period
