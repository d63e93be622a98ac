"""How far an amount has come, and whether it is asserted."""

import pytest

from sitegen.extract import reasons
from tests.support.english import figure_at, find_figures


@pytest.mark.parametrize(
    ("verb", "stage"),
    [
        ("pledged", "pledged"),
        ("agreed to pay", "pledged"),
        ("approved", "approved"),
        ("set aside", "set_aside"),
        ("earmarked", "set_aside"),
        ("requested", "requested"),
        ("asked the board for", "requested"),
        ("urged the board to spend", "requested"),
        ("begged the board to spend", "requested"),
        ("was invited to spend", "requested"),
        ("was urged to spend", "requested"),
        ("handed out", "delivered"),
        ("spent", "spent"),
        ("will spend", "planned"),
        ("plans to spend", "planned"),
        ("is expected to lose", "expected"),
        ("expects the state to lose", "expected"),
        ("is expected to have lost", "expected"),
        ("lost", None),
    ],
)
def test_another_verb_is_another_stage(verb: str, stage: str | None):
    """The verb that governs the figure tells how far the amount has come, and nothing else does."""
    figure = figure_at(f"The guild {verb} €5 million.")
    assert figure.stage == stage
    assert figure.manner == ()


@pytest.mark.parametrize(
    "verb",
    [
        "claims to have lost",
        "seemed to lose",
        "should lose",
        "must lose",
        "is ready to sell",
        "tried to sell",
        "proposed selling",
        "spoke of selling",
    ],
)
def test_what_nobody_says_was_done_is_told_as_such(verb: str):
    """What somebody ought to do, tries, claims or only talks of is no stage, and no fact."""
    assert figure_at(f"The guild {verb} 40 boats.").manner == ("hypothetical",)


@pytest.mark.parametrize(
    "verb", ["managed to sell", "went on to sell", "admitted selling", "used to own", "was forced to sell"]
)
def test_what_came_true_is_a_fact(verb: str):
    """So it is behind what tells that it was done."""
    assert figure_at(f"The guild {verb} 40 boats.").manner == ()


@pytest.mark.parametrize(
    "body",
    [
        "Fourteen guilds demanded a new pier.",
        "The port and 25 other towns sued the state.",
        "The guild will send a letter to these 300 homes.",
        "The staff are expected to move to the 24 towns.",
        "The lamps will be lit during the 53-day fair.",
        "The guild invested in the 800-acre park.",
        "Oke must win 58 percent of the vote.",
        "Oke received 40 percent of the vote.",
        "The fair got about 9,000 viewers.",
        "A keeper needs 40 votes to win.",
        "The state promised 40 nurses a rise.",
        "The guild gave up 12 seats.",
        "The law requires that each crew pay €9.",
        "The firm asked its 40 clerks to leave.",
        "The state supplied nine towns with salt.",
        "Oke got nine boats for €9.",
        "Twelve towns will get a mayor.",
        "The tolls on €9 million worth of salt will be dropped.",
    ],
)
def test_a_stage_is_of_what_its_verb_is_about(body: str):
    """Who asks, whom it is given to, where it is done, and what only describes a thing have none."""
    assert figure_at(body).stage is None


@pytest.mark.parametrize(
    ("body", "stage"),
    [
        ("The 40 boats requested by the crew arrived.", "requested"),
        ("The €5 million it promised the town was paid.", "pledged"),
        ("The guild agreed to a 10-month truce.", "pledged"),
        ("The fleet is expected to shrink to 12 boats.", "expected"),
        ("The crew must pay €9 million.", "planned"),
        ("The guild received €9 million.", "delivered"),
        ("The state promised 40 nurses.", "pledged"),
        ("The council approved the sale of 40 homes.", "approved"),
        ("The guild paid off €9 million.", "spent"),
        ("The keeper counts on 300 boats expected in May.", "expected"),
        ("The toll is estimated at around 300 boats.", "estimated"),
        ("The firm intends to hire 40 people in six towns.", "planned"),
    ],
)
def test_what_a_verb_is_about_has_its_stage(body: str, stage: str):
    """Also behind a preposition that the verb itself asks for."""
    assert figure_at(body).stage == stage


@pytest.mark.parametrize(
    "body", ["Oke will pony up $12 a month.", "Oke became a 93 percent owner.", "It fell to a 50-year low."]
)
def test_what_moves_nothing_is_no_change(body: str):
    """The word "up" may belong to a verb, and a share or a size may only describe a thing."""
    assert figure_at(body).role is None


def test_who_does_not_do_something_is_counted_all_the_same():
    """A negation between a count and its verb is part of what is counted."""
    figures = find_figures("Orrey was preferred by 51 percent, with 10 percent not planning to vote.")
    assert [figure.hold for figure in figures] == [(), ()]


@pytest.mark.parametrize("verb", ["would spend", "has reportedly spent"])
def test_what_only_might_be_so_is_marked(verb: str):
    """A modal, and an adverb by which the article passes something on, leave the amount open: it has no stage."""
    figure = figure_at(f"The guild {verb} €5 million.")
    assert (figure.stage, figure.manner, figure.hold) == (None, ("hypothetical",), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild is said to have spent €5 million.",
        "The toll is feared to be €5 million.",
        "Five keepers are believed to have drowned.",
        "Five keepers were presumed dead.",
        "The gale must have taken five barns.",
    ],
)
def test_what_others_hold_is_marked(sentence: str):
    """A passive of belief on either side of the figure tells that the article passes it on."""
    assert figure_at(sentence).manner == ("hypothetical",)


@pytest.mark.parametrize(
    "sentence",
    ["You could have a mill that earns €5 million.", "The port may find a buyer who pays €5 million."],
)
def test_what_is_wished_for_is_held(sentence: str):
    """A clause about a thing that could be had tells of nothing that there is."""
    assert figure_at(sentence).hold == (reasons.SUPPOSED_CLAUSE,)


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild has a mill that earns €5 million.",
        "The guild could have the mill, which earns €5 million.",
        "The 12 bylaws passed in May cost €5 million.",
        "Five keepers were dead.",
    ],
)
def test_what_is_so_is_not_marked(sentence: str):
    """A thing that is there, and a month that is written as a modal is."""
    assert all(figure.manner == () for figure in find_figures(sentence))


def test_a_noun_of_spending_tells_no_stage():
    """It may be planned or cut; who passes by is not approved."""
    assert figure_at("Spending of €5 million was planned for the mole.").stage is None
    assert figure_at("Some 40 carts passed.").stage is None
    assert figure_at("Forty keepers received medals.").stage is None
    assert figure_at("Some of the €5 million was spent.").stage is None
    assert figure_at("The guild spent the €5 million.").stage == "spent"
    assert figure_at("The guild approved of 40 of the songs.").stage is None


def test_what_is_alleged_is_marked_and_held():
    """It is passed on with a doubt, as words with the same adverb are."""
    figure = figure_at("The guild allegedly spent €5 million.")
    assert figure.manner == ("hypothetical",)
    assert figure.hold


@pytest.mark.parametrize(
    "body",
    [
        "The guild did not spend €5 million.",
        "The guild has never paid €5 million.",
        "The guild denied owing €5 million.",
        "The yard cost €7 million, not the €5 million announced.",
        "If rents rise by 5 percent, the guild will leave.",
        "Unless the state pays €5 million, the yard will close.",
        "Farmers planted 5 percent less wheat.",
        "Did the guild spend €5 million?",
        "The board asked whether the guild spent €5 million.",
        "Suppose the guild spent €5 million.",
        "The claim that the guild spent €5 million is false.",
    ],
)
def test_what_is_not_asserted_is_held(body: str):
    """A negated or supposed clause, or a difference, states no such amount."""
    assert next(f for f in find_figures(body) if f.value in {5, 5_000_000}).hold


@pytest.mark.parametrize(
    "body",
    [
        "She urged them to “give €5 now to free the barge”, her letter says.",
        "Ada Kell was one of 40 clerks who sent such notes.",
        "The mill has the 40 votes needed to win.",
    ],
)
def test_what_nobody_did_to_the_amount_is_no_stage(body: str):
    """A request in its own words is not done yet; who sends is not sent; what is needed is asked of nobody."""
    assert figure_at(body).stage is None


def test_what_was_sent_or_is_needed_of_somebody_keeps_its_stage():
    """The same verbs of the amount itself: sent by somebody, and money that is needed."""
    sent, needed = (figure_at(body).stage for body in ("The guild sent €5m.", "The €5m needed is lacking."))
    assert (sent, needed) == ("delivered", "requested")


@pytest.mark.parametrize("body", ["The court heard 40 witnesses.", "The inquiry heard evidence from 40 keepers."])
def test_whom_a_court_hears_are_no_hearsay(body: str):
    """Only a clause that a court hears is what somebody told it."""
    assert figure_at(body).manner == ()
    assert figure_at("The court heard that the guild stole 40 boats.").manner == ("hypothetical",)
