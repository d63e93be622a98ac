"""What a figure measures where a mark, another verb or a number stands between it and the words that tell."""

import pytest

from tests.support.english import find_parsed_figures


def measures_of(sentence: str, written: str) -> str | None:
    """Return what the figure of a sentence that is written so measures."""
    (figure,) = (figure for figure in find_parsed_figures(sentence) if figure.span.text == written)
    return figure.measures.text if figure.measures else None


@pytest.mark.parametrize(
    ("sentence", "written", "measures"),
    [
        ("Velm Ltd grew quickly, climbing 80 percent in a year.", "80 percent", "Velm Ltd"),
        (
            "The Tarn Index (TIX) started in the red, but was last trading up about 1%.",
            "about 1%",
            "The Tarn Index (TIX)",
        ),
        (
            "Velm won both seats of the north, earning 175 further berths.",
            "175 further berths",
            "Velm won both seats of the north, earning",
        ),
        ("In all, 865 berths are at stake in 11 towns.", "11 towns", "berths are at stake in"),
        ("Two keepers, Ada Kell and Ben Orm, had challenged the toll.", "Two keepers", "had challenged the toll"),
        ("A rival is Senator Ada Kell, who sits at just 16%.", "16%", "Senator Ada Kell, who sits"),
        ("The keeper made four gifts totaling $2.35 million.", "$2.35 million", "gifts totaling"),
        ("The fleet sailed with 900 rowers, 39 barges and 68 tugs.", "68 tugs", "The fleet sailed with"),
    ],
)
def test_a_subject_apart_from_its_verb_is_found(sentence, written, measures):
    """Behind a comma, behind "but", around an aside, before "who": the subject, or the clause up to the number."""
    assert measures_of(sentence, written) == measures


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("It declined, dropping 50 percent.", "50 percent"),
        ("The guild raised its toll, climbing 30 percent.", "30 percent"),
        ("The gains add to a rise for shares, climbing 80 percent.", "80 percent"),
        ("Painters, rowers and bakers from sixteen towns met in Tarn.", "sixteen towns"),
        ("Two keepers, Ada Kell and Ben Orm, slept.", "Two keepers"),
    ],
)
def test_what_may_be_of_another_is_left_open(sentence, written):
    """A pronoun, an object or another noun before the comma, or a main verb taken for a participle, tells nothing."""
    assert measures_of(sentence, written) is None


@pytest.mark.parametrize(
    ("sentence", "written", "measures"),
    [
        (
            "The yield on the Karolian 10-year note fell to 1.45 percent.",
            "1.45 percent",
            "The yield on the Karolian 10-year note fell",
        ),
        (
            "Debts of the poorest 2 percent rose 70 percent.",
            "70 percent",
            "Debts of the poorest 2 percent rose",
        ),
        (
            "The guild bought the course in a 2011 sale for $3.3 million.",
            "$3.3 million",
            "The guild bought the course in a 2011 sale",
        ),
        ("They asked 90 people aged 26 or above.", "90 people", "people aged 26 or above"),
    ],
)
def test_a_number_that_tells_a_thing_apart_cuts_no_phrase(sentence, written, measures):
    """A number with a hyphen, a year before a noun, an age and a rank belong to the phrase that they stand in."""
    assert measures_of(sentence, written) == measures


@pytest.mark.parametrize("sentence", ["The price after the sale of 70 barges fell, and 40 otters."])
def test_a_number_that_counts_still_cuts_a_phrase(sentence):
    """Behind a number that counts something of its own nothing is whole."""
    assert measures_of(sentence, "40 otters") is None


@pytest.mark.parametrize(
    ("sentence", "written", "measures"),
    [
        (
            "Ada Kell leads Ben Orm in the north, 45.4 percent to 42 percent.",
            "42 percent",
            "Ada Kell leads Ben Orm in the north",
        ),
        (
            "The poll showed Ada Kell leading Ben Orm among rowers, 46 percent to 44 percent.",
            "46 percent",
            "Ada Kell leading Ben Orm among rowers",
        ),
        ("Heavy salt use rose by 37 percent, from 0.90 percent to 1.23 percent.", "1.23 percent", "Heavy salt use"),
        ("Shares of Velm closed at €12, up 5 percent.", "5 percent", "Shares of Velm"),
    ],
)
def test_shares_of_a_contest_and_of_a_change_have_its_clause(sentence, written, measures):
    """Two shares behind a comma tell how a contest stands; ", from" and ", up" go on with the change before them."""
    assert measures_of(sentence, written) == measures


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("Oke won a seat, 46 percent to 44 percent.", "46 percent"),
        ("They lead, 46 percent to 44 percent.", "46 percent"),
    ],
)
def test_shares_without_a_contest_beside_them_are_left_open(sentence, written):
    """Without a verb of being ahead, or with a pronoun alone, nothing tells whose share it is."""
    assert measures_of(sentence, written) is None


@pytest.mark.parametrize(
    ("sentence", "written", "measures"),
    [
        ("At 7.4 percent, the jobless rate in Velm is the highest.", "7.4 percent", "the jobless rate in Velm"),
        ("At €5 million, the house is the dearest of the isle.", "€5 million", "the house"),
        ("For two years, the mill stood empty.", "two years", "the mill stood empty"),
        ("$15 Off Velm Kettle Pro", "$15", "Velm Kettle Pro"),
        ("Velm lamp with a shade for $9.99", "$9.99", "Velm lamp with a shade"),
    ],
)
def test_what_opens_its_sentence_is_told_behind_its_comma(sentence, written, measures):
    """The subject has the value; a length of time is that of the short clause; a line without a verb is an offer."""
    assert measures_of(sentence, written) == measures


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("At 7.4 percent, it is high.", "7.4 percent"),
        ("For two years, they waited.", "two years"),
        ("For two years, the mill stood empty and the weir leaked.", "two years"),
        ("For two years, the mill never opened.", "two years"),
        ("Wanted for $9.99", "$9.99"),
    ],
)
def test_a_pronoun_and_a_longer_clause_tell_nothing(sentence, written):
    """Behind the comma stands a pronoun, a second clause or a denial; or the line is no offer."""
    assert measures_of(sentence, written) is None


@pytest.mark.parametrize(
    ("sentence", "written", "measures"),
    [
        ("The keepers will be there during the 53-day-long fair.", "53-day", "fair"),
        ("The isle has a 1,340km (832-mile) land border.", "1,340km", "land border"),
        ("The entry-level 13-inch Velm Pro was mended in July.", "13-inch", "Velm Pro"),
        ("The new 16-inch Velm Pro features a pen.", "16-inch", "Velm Pro"),
        ("It has a new 149 horsepower, 2-liter engine.", "2-liter", "engine"),
        ("The guild is releasing a new 30-second film.", "30-second", "film"),
    ],
)
def test_a_thing_that_is_told_apart_is_named(sentence, written, measures):
    """A name up to its last capital; a noun behind "-long", behind a conversion, behind an adjective."""
    assert measures_of(sentence, written) == measures


@pytest.mark.parametrize(
    ("sentence", "written"),
    [
        ("See the Tarn 16-inch Velm Pro Price Guide.", "16-inch"),
        ("The universe, some 230 million light-years wide, grows.", "some 230 million light-years"),
        ("It is 40 metres (130 feet) and grows.", "40 metres"),
    ],
)
def test_what_is_described_by_something_else_is_not_named(sentence, written):
    """A long name may be that of something else, "wide" is no thing, and behind brackets a clause may go on."""
    assert measures_of(sentence, written) is None


def test_a_height_behind_its_conversion_is_no_thing():
    """The word behind brackets only says along which line it is measured; the subject is what has the height."""
    assert measures_of("The mill is 12 metres (40 feet) tall.", "12 metres") == "The mill"


@pytest.mark.parametrize(
    ("sentence", "written", "measures"),
    [
        ("The museum drew 900 visitors.", "900 visitors", "The museum drew"),
        ("The mill pays its 300 workers well.", "300 workers", "The mill pays"),
        ("Shares of Quay Ropes fell 3.4 % to $ 12.60 in Tarn trading .", "$ 12.60", "Shares of Quay Ropes"),
        ("The guild spent $ 12.60 in Tarn ale .", "$ 12.60", "Tarn ale"),
    ],
)
def test_what_the_parse_takes_for_a_name_or_an_owner_cuts_no_clause(sentence, written, measures):
    """What has a subject and an object is a verb; "its" hangs loose; where a value was reached is not what it is of."""
    assert measures_of(sentence, written) == measures


@pytest.mark.parametrize(
    ("sentence", "held"),
    [
        ("Unemployment under the age of 25 stands at a peak.", True),
        ("The boat passed 4 kilometres from the weir.", True),
        ("The trail passed 4 kilometres on Monday.", False),
        ("Viewing is for the age of 48 months.", False),
    ],
)
def test_an_age_and_a_way_past_are_held(sentence, held):
    """An age counts nothing, and what passes at a distance is not over it; a length that is exceeded is told."""
    assert [bool(figure.hold) for figure in find_parsed_figures(sentence)] == [held]


@pytest.mark.parametrize(
    ("sentence", "written", "measures"),
    [
        ("Ada Kell won the race, and Ben Orm was in second with 16 percent.", "16 percent", "Ben Orm"),
        (
            "The influx to the isle registered an increase of 239 percent.",
            "239 percent",
            "The influx to the isle registered an increase",
        ),
        ("Orm expects growth of 2.1 percent next year.", "2.1 percent", "growth"),
        ("A fifth of gas and oil is lost.", "A fifth", "gas and oil"),
        ("The town paid €5 million to keepers fined or jailed in May.", "€5 million", "keepers"),
        ("A clerk paid 50 crowns in exchange for tar.", "50 crowns", "A clerk paid"),
        ("It set out rules for the weir, which were signed by 40 guilds.", "40 guilds", None),
        ("Half of the mill and the barn was insured.", "Half", "the mill and the barn"),
        ("A fifth of keepers and cooks left.", "A fifth", "keepers and cooks"),
        ("The voyage ended with a leak and three drowned rowers.", "three drowned rowers", None),
        ("The loan rose in price to yield 2.2 percent.", "2.2 percent", None),
        ("Tar fetched 36.4 crowns in early trade.", "36.4 crowns", "Tar"),
        ("The guild recorded a growth of 110 percent.", "110 percent", "The guild"),
        ("It grew less than the 22.3 billion gallons Orrey had sought.", "22.3 billion gallons", None),
    ],
)
def test_a_share_has_the_name_or_the_subject_that_it_is_told_of(sentence, written, measures):
    """A name that has a share, what saw a rise; never "a growth" alone, no name with a verb of its own."""
    assert measures_of(sentence, written) == measures


def test_a_count_that_a_hyphen_goes_on_with_is_held():
    """Of "four Quays-linked accounts" no Quays are counted."""
    assert find_parsed_figures("Files show that four different Quays-linked accounts made searches.")[0].hold
