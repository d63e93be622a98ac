"""Figures that measure the same thing."""

import re
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.records import Actor, Topic
from tests.support.extracted import Draft
from tests.support.extracted import resolve as resolve_drafts

PEOPLE = (("a", 200), ("b", 40))
HARBOUR = Topic(id="harbour", name="Harbour", phrases=("harbour",))


def resolve(*drafts):
    """Resolve drafts on a site with one topic, the harbour."""
    return resolve_drafts(*drafts, topics=(HARBOUR,), phrase_lemmas={"harbour": ("harbour",)})


def report(identifier, text, number, unit="crowns", kind="currency", **more):
    """Write an article with one figure."""
    on, where = more.pop("on", None), more.pop("where", "In the harbour, ")
    draft = Draft(identifier, where + text, published=on)
    draft.counts(number, number.split()[0], unit, kind, **more)
    return draft


def repairs(identifier, number, text="The repairs cost {} in total.", **more):
    """Write an article on what the repairs cost."""
    return report(identifier, text.format(number), number, measures=more.pop("measures", "repairs"), **more)


def series(*drafts):
    """Return label, articles and values of every series."""
    facts = resolve(*drafts)
    places = {f.id: f.article_id for f in facts.figures}
    return [(s.label, [places[i] for i in s.figure_ids], [str(v) for v in s.values]) for s in facts.series]


def test_a_revised_figure_stands_beside_the_first():
    """By date of the article; every value as stated, none averaged."""
    late = repairs("a", "51 crowns", on=date(2031, 4, 1))
    early = repairs("b", "42 crowns", on=date(2031, 3, 1))
    assert series(late, early) == [("repairs", ["b", "a"], ["42", "51"])]


def test_the_same_value_again_is_no_conflict():
    """One value, however it is written."""
    assert series(repairs("a", "42 crowns"), repairs("b", "42.0 crowns")) == [("repairs", ["a", "b"], ["42"])]


@pytest.mark.parametrize(
    ("text", "together"),
    [
        ("The repairs cost {} in total.", True),
        ("The repairs cost {} when Kell took office.", False),
        ("The repairs cost {} before the flood came.", False),
        ("The repairs cost {}. When Kell took office, she wept.", True),
    ],
)
def test_a_figure_of_an_event_is_no_revision(text, together):
    """What a clause right behind a figure tells the time of was so then, and is not what another day found."""
    assert bool(series(repairs("a", "42 crowns"), repairs("b", "51 crowns", text))) is together


def test_number_case_and_small_words_of_what_is_measured_do_not_count():
    """The repairs of the ferries and a ferry repair are one thing."""
    one = report("a", "The repairs of the ferries cost 42 crowns", "42 crowns", measures="The repairs of the ferries")
    two = report("b", "A Ferry repair: 51 crowns", "51 crowns", measures="Ferry repair")
    assert series(one, two) == [("The repairs of the ferries", ["a", "b"], ["42", "51"])]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (
            ("The repairs cost {} in total.", "repairs"),
            ("they put the cost of the repairs at {}", "the cost of the repairs"),
            True,
        ),
        (
            ("The repairs cost {} in total.", "repairs"),
            ("the estimated cost of repairs is {}", "the estimated cost of repairs"),
            True,
        ),
        (("the toll was {}", "the toll"), ("the official toll was {}", "the official toll"), True),
        (("the cost was {}", "the cost"), ("the final cost was {}", "the final cost"), False),
        (
            ("the cost of the pier is {}", "the cost of the pier"),
            ("the cost of the mole is {}", "the cost of the mole"),
            False,
        ),
        (("the toll was {}", "the toll"), ("the yearly toll was {}", "the yearly toll"), False),
    ],
)
def test_how_sure_a_sum_is_and_that_something_costs_it_part_nothing(one, other, together):
    """What "the repairs cost" is their cost, and the official toll is the toll; "cost" alone tells of nothing."""
    (first, of_first), (second, of_second) = one, other
    found = series(
        report("a", first.format("42 crowns"), "42 crowns", measures=of_first),
        report("b", second.format("51 crowns"), "51 crowns", measures=of_second),
    )
    assert [values for _, _, values in found] == ([["42", "51"]] if together else [])


@pytest.mark.parametrize(
    "other",
    [
        {"unit": "EUR"},
        {"kind": "count"},
        {"measures": "repairs cost"},
        {"measures": None},
        {"measures": "in"},
        {"hold": ("doubtful",)},
    ],
)
def test_a_doubtful_companion_stays_outside(other):
    """Another unit, other measures, none, or a held figure."""
    more = {k: v for k, v in other.items() if v is not None}
    text = "The harbour repairs cost 51 crowns in total."
    second = Draft("b", text)
    fields = {"unit": "crowns", "kind": "currency", "measures": "repairs"} | more
    if "measures" in other and other["measures"] is None:
        del fields["measures"]
    unit, kind = fields.pop("unit"), fields.pop("kind")
    second.counts("51 crowns", "51", unit, kind, **fields)
    assert series(repairs("a", "42 crowns"), second) == []


def test_counted_nouns_are_one_in_both_numbers():
    """One boat and two boats count the same."""
    one = report("a", "The guild has 1 boat", "1 boat", "boat", "count", measures="guild")
    two = report("b", "The guild has 2 boats", "2 boats", "boats", "count", measures="guild")
    assert series(one, two) == [("guild", ["a", "b"], ["1", "2"])]


def test_a_counted_noun_alone_measures_nothing():
    """Two hundred people here and forty people there are not the same people."""
    drafts = [
        report(i, f"There were {n} people", f"{n} people", "people", "count", measures="people") for i, n in PEOPLE
    ]
    assert series(*drafts) == []


def test_one_voice_in_one_article_makes_no_series():
    """Another speaker of the article may contradict it."""
    draft = Draft("a", "The repairs cost 40 crowns, or 40.0 crowns. “The repairs cost 60 crowns,” Wessa Orlo said.")
    draft.counts("40 crowns", "40", "crowns", "currency", measures="repairs")
    draft.counts("40.0 crowns", "40", "crowns", "currency", measures="repairs")
    assert series(draft) == []
    said = draft.says("Wessa Orlo", "The repairs cost 60 crowns")
    draft.counts("60 crowns", "60", "crowns", "currency", measures="repairs", attribution=said)
    assert series(draft) == [("repairs", ["a"] * 3, ["40", "60"])]


def test_who_gives_two_values_tells_of_two_things():
    """What tells them apart stands in sentences of their own; who gives one value still contradicts another one."""
    both = Draft("a", "In the harbour, if they are young, the jobless rate is 33. If they are old, it is 36.")
    for value in ("33", "36"):
        both.counts(value, value, "percent", "percent", measures="the jobless rate")
    one = report("b", "The jobless rate is 5", "5", "percent", "percent", measures="jobless rate")
    other = report("c", "The jobless rate is 6", "6", "percent", "percent", measures="jobless rate")
    assert series(both, one) == []
    assert series(both, one, other) == [("jobless rate", ["b", "c"], ["5", "6"])]


@pytest.mark.parametrize(
    ("body", "more", "found"),
    [
        ("Forty: 40 litres ran off at night, or 16 litres.", {}, [("ran off at night", ["a", "a"], ["40", "16"])]),
        ("Forty: 40 litres ran off at night, or 16 litres.", {"role": "change"}, []),
        ("What ran off at night was 40 litres, then 16 litres.", {}, []),
    ],
)
def test_an_article_that_sets_two_values_of_the_same_words_against_each_other(body, more, found):
    """The words stand behind one and before the other, which has none of its own; words before both part nothing."""
    draft = Draft("a", body)
    draft.counts("40 litres", "40", "litre", "measure", measures="ran off at night")
    draft.counts("16 litres", "16", "litre", "measure", measures="ran off at night", **more)
    assert series(draft) == found


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("in 2030", "in 2031", False),
        ("in 2030", "in 2030", True),
        ("as of Monday", "by late Tuesday", True),
        ("a year", "a month", False),
        ("last year", "last year", False),
        ("this spring", "next spring", False),
    ],
)
def test_time_that_is_counted_parts_a_series(one, other, together):
    """The day of counting does not: that is a revision. "Last year" is another year in another year's article."""
    text = "The repairs cost {} " + one
    first = repairs("a", "42 crowns", text, period=one, on=date(2030, 3, 1))
    second = repairs("b", "51 crowns", "The repairs cost {} " + other, period=other, on=date(2031, 3, 1))
    assert bool(series(first, second)) is together


def test_ranges_show_both_ends_where_they_differ():
    """3 to 5 beside 4 is a conflict, 3 to 5 twice is none."""
    ranged = [repairs(i, "3 crowns", upper=Decimal(5), qualifier="range") for i in "ab"]
    assert series(*ranged) == [("repairs", ["a", "b"], ["3"])]
    assert series(ranged[0], repairs("c", "4 crowns")) == [("repairs", ["a", "c"], ["3", "5", "4"])]


@pytest.mark.parametrize(("many", "one"), [("ferries", "ferry"), ("boxes", "box"), ("boats", "boat"), ("bus", "bus")])
def test_plurals_meet_their_singular(many, one):
    """By their endings, as a key; "bus" is no plural."""
    first = report("a", f"The {many} have 4 crew", "4 crew", "crew", "count", measures=many)
    second = report("b", f"The {one} has 5 crew", "5 crew", "crew", "count", measures=one)
    assert len(series(first, second)) == 1


@pytest.mark.parametrize(
    ("more", "together"),
    [
        ({"role": "change"}, False),
        ({"role": "to"}, True),
        ({"stage": "pledged"}, False),
        ({"stage": "delivered"}, False),
        ({"stage": "estimated"}, True),
        ({"manner": ("hypothetical",)}, False),
    ],
)
def test_changes_and_stages_are_not_mixed_with_levels(more, together):
    """A fall of 2 percent is no level, a pledge no payment; an estimate beside a statement is a revision."""
    found = series(repairs("a", "42 crowns"), repairs("b", "51 crowns", **more))
    assert bool(found) is together


@given(st.permutations(range(5)))
def test_series_do_not_depend_on_the_order_of_articles(order):
    """The same articles in any order give the same series, with the same ids."""
    drafts = [
        repairs("a", "42 crowns", on=date(2031, 3, 1)),
        repairs("b", "51 crowns", on=date(2031, 3, 1)),
        repairs("c", "60 crowns", stage="pledged"),
        repairs("d", "61 crowns", stage="pledged"),
        repairs("e", "70 crowns", on=date(2030, 3, 1), role="change"),
    ]
    assert resolve(*(drafts[i] for i in order)).series == resolve(*drafts).series


def test_a_series_carries_a_point_for_each_figure():
    """A chart needs the exact value, the article and its date, and nothing else."""
    (made,) = resolve(
        repairs("a", "42 crowns", on=date(2031, 4, 1)), repairs("b", "51 crowns", stage="estimated")
    ).series
    assert [(p.article_id, p.published, p.value, p.stage) for p in made.points] == [
        ("a", date(2031, 4, 1), Decimal(42), None),
        ("b", None, Decimal(51), "estimated"),
    ]
    assert tuple(p.figure_id for p in made.points) == made.figure_ids


def test_a_later_article_leaves_the_id_of_a_series():
    """The id comes from the unit and the measures, so that links to a chart last."""
    first = [repairs("a", "42 crowns"), repairs("b", "51 crowns")]
    (one,), (other,) = resolve(*first).series, resolve(*first, repairs("c", "60 crowns")).series
    assert one.id == other.id


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        ("In the harbour, ", "In the harbour, ", True),
        ("In the harbour, ", "Inland, ", False),
        ("Inland, ", "Inland, ", False),
    ],
)
def test_the_same_words_are_the_same_thing_only_in_one_topic(one, other, together):
    """Repairs of two places are two things."""
    assert bool(series(repairs("a", "42 crowns", where=one), repairs("b", "51 crowns", where=other))) is together


def test_a_speaker_ties_two_articles_without_a_topic():
    """What one person says of repairs twice is of the same repairs."""

    def told(identifier, number):
        draft = Draft(identifier, f"“The repairs cost {number},” Wessa Orlo said.")
        said = draft.says("Wessa Orlo", f"The repairs cost {number}")
        draft.counts(number, number.split()[0], "crowns", "currency", measures="repairs", attribution=said)
        return draft

    orlo = Actor(id="wessa-orlo", name="Wessa Orlo", kind="person")
    (found,) = resolve_drafts(told("a", "42 crowns"), told("b", "51 crowns"), actors=(orlo,)).series
    assert found.values == (42, 51)


@pytest.mark.parametrize(
    ("text", "number", "unit", "kind", "measures"),
    [
        ("{} of voters agree", "40 percent", "percent", "percent", "voters"),
        ("the guild raised {}", "42 crowns", "crowns", "currency", "raised"),
        ("his worth is {}", "42 crowns", "crowns", "currency", "his worth"),
        ("it saw a turnout of {}", "40 percent", "percent", "percent", "a turnout"),
        ("the margin of error is {}", "4 percent", "percent", "percent", "error"),
        ("Orrey comes in at {}", "40 percent", "percent", "percent", "Orrey"),
        ("the stock was down {}", "4 percent", "percent", "percent", "the stock"),
        ("he shot a {} film", "52 minutes", "minute", "duration", "film"),
        ("he read an {} report", "800-page", "pages", "count", "report"),
        ("the feast raised {} for widows", "42 crowns", "crowns", "currency", "widows"),
    ],
)
def test_what_is_told_of_one_of_many_is_never_put_together(text, number, unit, kind, measures):
    """A whole, a verb, what somebody has, one of many, a margin, a bare name, what is described, whom a sum is for."""
    drafts = []
    for identifier, value in (("a", number), ("b", f"9{number}")):
        draft = Draft(identifier, "In the harbour, " + text.format(value))
        draft.counts(value, re.split("[ -]", value)[0], unit, kind, measures=measures)
        drafts.append(draft)
    assert series(*drafts) == []


def test_two_places_or_actors_named_before_their_figures_are_apart():
    """The last name before each, in its own sentence: one board's votes are not the other's."""
    tarn = report("a", "Tarn cast 40 votes for Kell", "40 votes", unit="votes", kind="count", measures="votes for Kell")
    orm = report("b", "Orm cast 12 votes for Kell", "12 votes", unit="votes", kind="count", measures="votes for Kell")
    again = report(
        "b", "Tarn cast 12 votes for Kell", "12 votes", unit="votes", kind="count", measures="votes for Kell"
    )
    assert series(tarn, orm) == []
    assert series(tarn, again) == [("votes for Kell", ["a", "b"], ["40", "12"])]


def test_two_places_named_right_behind_their_figures_are_apart():
    """What a thing costs in one town is no other answer to what it costs in the next."""
    told = "In the harbour, the fee is {} in "
    tarn, orm, again = (
        report(name, f"{told.format(value)}{place}.", value, unit="crowns", kind="currency", measures="the fee")
        for name, value, place in (("a", "40 crowns", "Tarn"), ("b", "12 crowns", "Orm"), ("b", "12 crowns", "Tarn"))
    )
    assert series(tarn, orm) == []
    assert series(tarn, again) == [("the fee", ["a", "b"], ["40", "12"])]


def test_a_name_on_one_side_only_parts_nothing():
    """Nor does a day, nor the name that is a part of what is measured."""
    plain = repairs("a", "42 crowns")
    for told in ("Orm says the repairs cost {} in all.", "on Monday the repairs cost {} in all."):
        assert series(plain, repairs("b", "51 crowns", told)) == [("repairs", ["a", "b"], ["42", "51"])]
    one = report("a", "The repairs of the Tarn pier cost 42 crowns", "42 crowns", measures="repairs of the Tarn pier")
    two = report("b", "In Orm, repairs of the Tarn pier: 51 crowns", "51 crowns", measures="repairs of the Tarn pier")
    assert [values for _, _, values in series(one, two)] == [["42", "51"]]
