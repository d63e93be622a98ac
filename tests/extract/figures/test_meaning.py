"""What a figure means: every field of the marked sentences, and a mutation for each way of taking a neighbour's."""

import pytest
from meanings import KEPT_BACK, TUNED, Score, read_marked, score_meanings

from sitegen.extract import Extractor
from sitegen.extract.figures import find_figures
from sitegen.records import RawFigure


@pytest.fixture(scope="module")
def both() -> Score:
    """The score of the sentences tuned on and of those kept back, together."""
    extractor = Extractor()
    tuned, kept = score_meanings(extractor, TUNED), score_meanings(extractor, KEPT_BACK)
    return Score(
        figures=tuned.figures + kept.figures,
        published=tuned.published + kept.published,
        spurious=tuned.spurious + kept.spurious,
        right=tuned.right + kept.right,
        faults=tuned.faults + kept.faults,
    )


def test_there_are_enough_sentences():
    """At least 250 invented sentences, a third of them kept back from tuning."""
    tuned, kept = len(list(read_marked(TUNED))), len(list(read_marked(KEPT_BACK)))
    assert tuned + kept >= 250
    assert kept * 3 >= tuned + kept


@pytest.mark.parametrize(
    ("name", "floor"),
    [("core", 0.98), ("measures", 0.85), ("period", 0.90), ("stage", 0.90), ("role", 0.90), ("stated_by", 0.90)],
)
def test_fields_are_right(both: Score, name: str, floor: float):
    """Value, unit and qualifier; what is measured; time, stage, part in a change, and who says so."""
    assert both.share(name) >= floor, "\n".join(both.faults)


def test_almost_nothing_is_spurious(both: Score):
    """At most 2 % of what is published is marked nowhere, or as not to be published."""
    assert both.spurious_share <= 0.02, "\n".join(both.faults)


def only(body: str, nth: int = 0) -> RawFigure:
    """Return a figure of a text."""
    return find_figures(body)[nth]


def words(figure: RawFigure) -> tuple[str | None, str | None]:
    """Return the words for what is measured and when."""
    return (figure.measures.text if figure.measures else None, figure.period.text if figure.period else None)


@pytest.mark.parametrize(
    ("body", "nth", "measures", "period"),
    [
        ("Wages grew 2 percent while prices grew 6 percent last year.", 0, "Wages", None),
        ("Wages grew 2 percent while prices grew 6 percent last year.", 1, "prices", "last year"),
        ("The mayor said on Tuesday that rents rose 4 percent.", 0, "rents", None),
        ("Rents rose 4 percent, the mayor said on Tuesday.", 0, "Rents", None),
        ("“Rents rose 4 percent,” the mayor told a fair in May.", 0, "Rents", None),
        ("The yard, which closed in 2015, cost €9 million.", 0, "The yard", None),
        ("The yard, built in 1911 for £2 million, cost €9 million in 2020.", 0, "The yard", "in 1911"),
        ("The yard, built in 1911 for £2 million, cost €9 million in 2020.", 1, "The yard", "in 2020"),
        ("The city has a budget of €3m for people without homes.", 0, "a budget", None),
        ("The bank raised its key rate by 25 basis points to 3.5 percent.", 1, "its key rate", None),
        ("Exports rose to $13bn in 2024 from $11bn a year earlier.", 0, "Exports", "in 2024"),
        ("Exports rose to $13bn in 2024 from $11bn a year earlier.", 1, "Exports", "a year earlier"),
        ("The mill sold 4 boats in May and 9 carts in June.", 0, "boats", "in May"),
    ],
)
def test_nothing_is_taken_from_a_neighbouring_clause(body: str, nth: int, measures: str | None, period: str | None):
    """Each figure keeps to its own verb, its own subject and its own time."""
    assert words(only(body, nth)) == (measures, period)


@pytest.mark.parametrize(
    ("verb", "stage"),
    [
        ("pledged", "pledged"),
        ("agreed to pay", "pledged"),
        ("approved", "approved"),
        ("set aside", "approved"),
        ("requested", "requested"),
        ("asked the board for", "requested"),
        ("handed out", "delivered"),
        ("spent", "spent"),
        ("will spend", "planned"),
        ("plans to spend", "planned"),
        ("is expected to lose", "expected"),
        ("lost", None),
        ("would spend", None),
    ],
)
def test_another_verb_is_another_stage(verb: str, stage: str | None):
    """The verb that governs the figure tells how far the amount has come, and nothing else does."""
    figure = only(f"The guild {verb} €5 million.")
    assert figure.stage == stage
    assert figure.manner == (("hypothetical",) if verb == "would spend" else ())


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
    ],
)
def test_what_is_not_asserted_is_held(body: str):
    """A negated or supposed clause, or a difference, states no such amount."""
    assert next(f for f in find_figures(body) if f.value in {5, 5_000_000}).hold


def test_a_change_has_its_parts_and_they_know_each_other():
    """By how much, to where and from where; each is linked with the other two."""
    figures = find_figures("Exports rose 4.8 percent to $13.2bn from $11bn. Imports fell 2 percent.")
    assert [f.role for f in figures] == ["change", "to", "from", "change"]
    assert [f.linked for f in figures] == [(1, 2), (0, 2), (0, 1), ()]
    assert {words(f)[0] for f in figures[:3]} == {"Exports"}


def test_a_start_and_an_end_have_one_unit():
    """“From 3 percent to 40 boats” is no change of one quantity."""
    figures = find_figures("The share rose from 3 percent to 40 boats.")
    assert all(not f.linked for f in figures)


@pytest.mark.parametrize("word", ["doubled", "more than tripled", "halved"])
def test_a_factor_alone_states_no_figure(word: str):
    """No number is written that could be compared with the source; the level it led to is a figure."""
    assert find_figures(f"The price {word}.") == ()
    assert only(f"The price {word} to €40.").role == "to"
