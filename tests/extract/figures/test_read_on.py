"""What stands on both sides of a figure is read on: brackets, a level that is passed, one more number, a last hedge."""

import pytest

from tests.support.english import find_parsed_figures


@pytest.mark.parametrize(
    ("sentence", "place", "measures"),
    [
        ("They found that drinking 17 ounces (500 ml) of water helps.", 0, "water"),
        ("They found that drinking 17 ounces (500 ml) of water helps.", 1, "water"),
        ("The weir is 17 feet (5 metres) high.", 0, "The weir"),
        ("The tolls at Orm range from $9 to $40.", 0, "The tolls at Orm"),
        ("For two years, her father refused to call her Ulla.", 0, "her father refused to call her Ulla"),
        ("Three-month tar on the Orm Tar Exchange lost 2 percent to $1,737 a tonne.", 1, "Three-month tar on the Orm"),
        ("Copper lost 2 percent to $1,737 a tonne.", 1, "Copper"),
        ("Tin rose 2 percent, with the crown KRO= up 3 percent.", 1, None),
        ("Tin rose 2 percent, up from 1 percent in May.", 1, "Tin"),
    ],
)
def test_a_measure_is_found_past_what_stands_between(sentence, place, measures):
    """Brackets, the first end of a range, the change before a price part no figure from what it measures."""
    found = find_parsed_figures(sentence)[place].measures
    assert (found and found.text[: len(measures or "")]) == measures


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The warmth of the hut fell below 10 degrees Celsius.", "to"),
        ("The jobless rate rose above 7 percent.", "to"),
        ("The jobless rate rose by 7 percent.", "change"),
        ("The jobless rate rose almost 7 percent.", "change"),
    ],
)
def test_a_level_that_is_passed_is_no_difference(sentence, role):
    """What fell below ten did not fall by less than ten."""
    (figure,) = find_parsed_figures(sentence)
    assert figure.role == role


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("It adds to five 787 Velmliner sales this week.", True),
        ("It adds to 787 boat sales this week.", False),
        ("Kell sold two 30-litre casks.", False),
        ("The shop has a 12m heated clothes airer.", True),
        ("The shop sold 12m heated clothes last year.", False),
        ("The shop sold 12 million heated clothes pegs.", False),
        ("It costs 6p per hour for small lamps and 9p per hour for large lamps, approximately.", True),
        ("It costs 6p per hour for small lamps, approximately as much as peat.", False),
    ],
)
def test_a_number_that_may_be_told_otherwise_is_held(sentence, held):
    """A number in words before a name, one letter that may be a unit, and a hedge that ends the sentence."""
    figures = find_parsed_figures(sentence)
    assert figures
    assert bool(figures[0].hold) is held


@pytest.mark.parametrize(
    ("sentence", "read"),
    [
        ("The lamp lasted 11 hours on one charge.", "11 hours"),
        ("He sat for 11 hours on the bench.", "11 hours"),
        ("The contract runs until 2014 and is worth EUR 8 mn a year.", "EUR 8 mn a year"),
        ("The contract runs until May and is worth EUR 8 mn a year.", "EUR 8 mn a year"),
        ("Output will rise from 200,000 to 260,000 casks.", "260,000 casks"),
    ],
)
def test_what_a_small_word_does_not_change_is_published(sentence, read):
    """A thing behind "on", a date behind "until" and the level from which a count rises leave a figure as it is."""
    figure = find_parsed_figures(sentence)[-1]
    assert figure.span.text == read
    assert not figure.hold


@pytest.mark.parametrize(
    ("sentence", "published"),
    [
        ("Ten years on the town still waits.", ()),
        ("Two years on, the lamp lasts.", ()),
        ("The contract stands until the guild has paid EUR 8 mn.", ()),
        ("Its rowers sold 3 to 5 boats.", ("3 to 5 boats",)),
    ],
)
def test_what_a_small_word_changes_is_not(sentence, published):
    """A time told with "on", a clause behind "until" and a range stay what they are."""
    assert tuple(figure.span.text for figure in find_parsed_figures(sentence) if not figure.hold) == published


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("The pedal play on the 20-inch Orm Gull wheel is one millimetre.", None),
        ("The rim of the 16-inch Velm drum is one millimetre.", "The rim of the 16-inch Velm drum"),
        ("The report found €130 million in spending on things other than tar.", None),
        ("The report found €130 million in spending on tar.", "spending on tar"),
        ("She bought a 16-inch Velm drum.", "Velm drum"),
        ("Three-month tar lost 2 percent.", "Three-month tar lost"),
    ],
)
def test_what_is_cut_from_a_figure_before_it_measures_nothing(sentence, measures):
    """A name that goes on from what describes it, and things that are told apart behind, are no whole."""
    found = find_parsed_figures(sentence)[-1].measures
    assert (found and found.text) == measures


def test_a_time_of_another_clause_is_not_that_of_a_figure():
    """What opens with "since he began" is another clause, whose time it is."""
    other, own = (
        find_parsed_figures(sentence)[0].period
        for sentence in (
            "He had attended four earlier fairs since he began to follow boat races last year.",
            "He attended four fairs last year.",
        )
    )
    assert other is None
    assert own is not None


def test_a_lower_bound_in_words_is_kept():
    """What may fall as low as a number is at least that."""
    (figure,) = find_parsed_figures("The rate may fall to as low as 10 percent.")
    assert (figure.span.text, figure.qualifier) == ("as low as 10 percent", "at_least")


def test_a_time_beside_known_things_is_none_of_theirs():
    """What comes upon "the" things that are known comes at a time; how many there are does not."""
    known, new = (
        find_parsed_figures(sentence)[0].period
        for sentence in (
            "Smoke will descend upon the 400 keepers of Tarn this week.",
            "Smoke hit 400 keepers this week.",
        )
    )
    assert (known, new and new.text) == (None, "this week")


def test_the_day_of_a_change_is_not_that_of_what_there_was_before():
    """A headline has no subject, and its day is still that of what the rate was cut to."""
    before = find_parsed_figures("Cut to 2 percent from 3 percent on Monday.")[1]
    assert (before.value, before.period) == (3, None)


def test_nobody_is_handed_how_strong_a_thing_is():
    """A cart that "gets" an engine of so much has been given an engine; who gets salt has been given so much of it."""
    strong, salt = (
        find_parsed_figures(sentence)[0]
        for sentence in ("The cart gets a 149 horsepower, quiet engine.", "The isle got 400 tonnes of salt.")
    )
    assert (strong.stage, salt.stage) == (None, "delivered")


def test_a_margin_of_error_is_still_read():
    """What is plus or minus a share is a margin where one is named."""
    (figure,) = find_parsed_figures("The margin of the Tarn poll is plus or minus 3 percent.")
    assert figure.hold == ()


def test_what_a_sum_was_to_be_is_no_measure():
    """Words that only set a sum against what was planned name nothing that costs it."""
    figures = find_parsed_figures("It cost less than half of the planned €5bn.")
    assert [(figure.value, figure.measures) for figure in figures] == [(50, None), (5_000_000_000, None)]
