"""The clause that leads to a figure, from its subject on, is the last answer to what the figure measures."""

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
        ("The guild will use the toll to hire 70 bakers.", "The guild will use the toll to hire"),
        ("The sister lost nine games and won 11 cups.", "The sister lost nine games and won"),
        ("Velm married Orla Kell in 1940 and had two daughters.", "Velm married Orla Kell in 1940 and had"),
        ("She has raised €12 million and had €800 in a chest.", "She has raised €12 million and had"),
        ("We have been in the cellar for three weeks.", "We have been in the cellar for"),
        ("The harbour raised €11 million selling 51 barges.", "The harbour raised €11 million selling"),
        (
            "The guild has moved to seal and withhold a total of seven letters.",
            "The guild has moved to seal and withhold",
        ),
        (
            "The best thing that the keepers can do is to hire 70 divers.",
            "The best thing that the keepers can do is to hire",
        ),
        ("The 2021 Velm Prime will be able to go 39 miles.", "The 2021 Velm Prime will be able to go"),
        ("Early fishing will be underway in at least four bays.", "Early fishing will be underway in"),
        ("They fought in nine locks for six barges.", "They fought in nine locks for"),
        ("The weir carries water in a town with 70 otters.", "The weir carries water in a town with"),
        ("She leads in the average of the polls by 7 points.", "She leads in the average of the polls by"),
        ("They spent more than €700 on bread, rolls and other food.", "They spent"),
        ("They spent €700 on stone and slate and rope.", "They spent"),
        (
            "They voted on how Ben Orm, who has backed Canova, was able to raise €235.",
            "Ben Orm, who has backed Canova, was able to raise",
        ),
        (
            "The firm, by comparison, is investing no less than €21 in each bay.",
            "The firm, by comparison, is investing",
        ),
    ],
)
def test_the_words_from_the_subject_to_the_figure_are_told(sentence, measures):
    """What nothing beside a figure tells, its clause does, whole, with another number in it where a verb parts them."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("Officials in Orm banned squibs, arresting 70 people.", "Officials in Orm banned squibs, arresting"),
        ("Ada Kell won 31 percent, picking up four berths.", "Ada Kell won 31 percent, picking up"),
        ("The guild raised its toll, climbing 30 percent.", None),
        ("The gains add to a rise for shares, climbing 80 percent.", None),
    ],
)
def test_a_participle_behind_a_comma_goes_on_with_the_clause(sentence, measures):
    """A count or a sum is its object; of what climbs by a share the subject may be another."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    "sentence",
    [
        "The jobless rate was at 7 percent when Kell took office and peaked at 10 percent.",
        "Orrans will grow to 29 percent and Tarners to 9 percent.",
        "It's going to be well over €70.",
        "You are spending the baker's €700.",
        "The bakers had their mill, but Kell had it at €700.",
        "Former mayors Ben Orm, Ulla Pell and ex-Velm boss Ada Kell are tied at 4 percent.",
        "He fell to 10 percent.",
        "Kell, Orm, and Pell, who rows, gave €40.",
        "The keeper said 40 litres.",
        "The mill gets a new 70 horsepower.",
    ],
)
def test_a_clause_that_is_not_whole_or_not_its_own_is_not_told(sentence):
    """Of several clauses joined, of a pronoun that only has it, of one thing of a list, nothing is told."""
    assert measures_of(sentence) is None


def test_a_clause_that_goes_on_with_a_hyphen_begins_with_its_first_word():
    """The words on both sides of a hyphen are one, and so is what a name is told with."""
    measures = measures_of("Its 28-stop tour of Tarn was first planned to have a dozen more stops.")
    assert measures == "Its 28-stop tour of Tarn was first planned to have"


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("Tarn Mill, home to 22 voters, is back.", "Tarn Mill, home to"),
        ("Ada Kell, head of 40 mills, sang.", "Ada Kell, head of"),
        ("Tarn Mill's record - a balanced budget, the creation of 70 posts - is simple.", "the creation"),
    ],
)
def test_what_somebody_is_told_as_leads_to_a_count(sentence, measures):
    """A noun behind the comma of a name tells with it; one of a list by itself."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("One study in 146 people found that naps help.", "One study"),
        ("A survey of 400 divers found that ropes rot.", "A survey"),
        ("The poll of Tarn was made by phone from 3 July to 9 July among 1,358 voters.", "The poll of Tarn"),
        ("The poll was dear, and she spoke of it with 70 bakers.", None),
    ],
)
def test_those_who_are_asked_are_told_by_the_poll(sentence, measures):
    """A count behind "in", "of" or "among" is that of the study or the poll in its own clause."""
    assert measures_of(sentence) == measures


def test_a_total_has_the_clause_of_what_it_counts():
    """The clause that tells who were counted hangs on them, not on "a total of"."""
    measures = measures_of("A total of 28 people who were in touch with the diver were put under watch.")
    assert measures == "people who were in touch with the diver"
