"""What a figure measures by what governs it: its verb, its noun, its own clause; never the unit again."""

import pytest

from tests.support.english import find_figures, find_parsed_figures


def measures_of(sentence: str) -> str | None:
    """Return what the last figure of a sentence measures."""
    figure = find_parsed_figures(sentence)[-1]
    assert not figure.hold, figure.hold
    return figure.measures.text if figure.measures else None


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("The frost killed 70 otters.", "The frost killed"),
        ("The mill has been without tar for 70 days.", "The mill has been without tar for"),
        (
            "For 70 weeks, Kell has been out of step with the younger keepers.",
            "Kell has been out of step with the younger keepers",
        ),
        ("The guild of Pellow expects to hire 70 bakers.", "The guild of Pellow expects to hire"),
        ("The divers raised or burnt 70 barges.", "The divers raised or burnt"),
        ("The harbour wrote to 70 bakers.", "The harbour wrote to"),
        ("A guild that feeds 70 otters closed.", "A guild that feeds"),
        ("It is a fleet of 70 barges.", "a fleet"),
        ("The keeper sent barges to 70 towns.", "The keeper sent barges"),
        ("Seventy otters drowned in the lock.", "otters drowned in the lock"),
        ("Some 70 bakers are still in the race for the mill.", "bakers are still in the race for the mill"),
        ("He was one of 70 otters killed at the lock three years ago.", "otters killed at the lock"),
        ("The clerk said that 70 otters drowned.", "otters drowned"),
        ("They saw 70 otters that the keeper feeds.", "otters that the keeper feeds"),
        ("They found 70 barges containing wet rye.", "barges containing wet rye"),
        ("It takes 70 votes to win the seat.", "votes to win the seat"),
    ],
)
def test_a_count_measures_what_is_told_of_what_it_counts(sentence, measures):
    """A counted noun is the unit; what it is counted for is its verb with the subject, its noun, or its own clause."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("They paid €700 to the bakers of Pellow.", "to the bakers of Pellow"),
        ("The parent is a large tin firm that receives €700 from the isle.", "a large tin firm that receives"),
        ("The jobless rate is 7 percent, below the isle's average of 9 percent.", "the isle's average"),
        ("The trading post took in €700 in May.", "The trading post took in"),
        ("The €70 tin lamp regularly goes on sale.", "tin lamp"),
        ("The bakers raised rates by 7 percent.", "rates"),
        ("They broke with the 70-year custom of choosing a baker.", "custom"),
        ("Rich bakers poured €700 into the mill.", "Rich bakers poured"),
        ("The mill is currently worth about €700.", "The mill"),
        ("They told of shares in Pellow Dairy worth €700.", "shares in Pellow Dairy"),
        ("They stole crown rings worth €700.", "crown rings"),
        ("The poll shows Kell ahead of Orm, who has 7 percent.", "Orm"),
        ("It was 9 percent, compared with 7 percent who view him kindly.", "who view him kindly"),
        ("The rent for that mill was €700.", "The rent for that mill"),
        ("Tolls sank, with salt income up nearly 7 percent.", "salt income"),
        ("The keeper is loved, with 70 percent viewing him kindly.", "viewing him kindly"),
        ("They spent €700 on stone and slate in Pellow.", "stone and slate in Pellow"),
        ("They spent €700 on stone, and slate was dear.", "stone"),
        ("They spent €700 on stone and slate was dear.", "stone"),
        (
            "It had Ada Kell at 9 percent, and former Mayor Ben Orm at 7 percent.",
            "former Mayor Ben Orm",
        ),
        ("The bakers raised €700.", "The bakers raised"),
        ("The keeper knocked on the gate for 70 minutes.", "The keeper knocked on the gate"),
        ("Some 70 percent said they trust the ferry.", "said they trust the ferry"),
        ("About 70 percent were empty.", "were empty"),
        ("They get 70 weeks of unpaid leave.", "unpaid leave"),
        ("The rent of the mill was about €700.", "The rent of the mill"),
        ("The keeper stood firm in Tarn, and raised his rent in Pellow by €700.", "his rent in Pellow"),
    ],
)
def test_an_amount_measures_its_verb_with_subject_or_object(sentence, measures):
    """A sum, a share or a length of time has the verb that governs it, with whoever acts or what is acted on."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    "sentence",
    [
        "The price after the sale of 700 barges fell, and 70 otters.",
        "€700 was spent.",
        "You are spending the baker's €700.",
        "The keeper is loved, with 70 percent viewing him kindly in a Tarn Times/Pellow Post poll.",
        "The rent was steep; it jumped to €700.",
        "The bakers had their mill, but Kell had it at €700.",
        "Ada Kell, Ben Orm and Cora Lund are all tied at 7 percent.",
        "It had half of its rent from bakers giving €700 or less.",
        "There were 70 otters.",
        "It has 70 otters.",
        "She said €700.",
        "The owner of a mill that has 70 otters sang.",
        "Orvo Delk's loyal 7 percent goes a long way in Tarn.",
        "See the new 16-inch Velm Pro Price Guide.",
    ],
)
def test_what_is_not_whole_is_left_open(sentence):
    """A verb alone, one that tells nothing, the unit again, a cut name, or what may be another's measure nothing."""
    assert measures_of(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("The fever killed 90 swans in Tarn.", "swans in Tarn"),
        ("A budget of €700 for the mill was told.", "A budget"),
        ("The mill spent €700 on new gates.", "new gates"),
        ("Rents in Pellow rose by 7 percent.", "Rents in Pellow"),
        ("Exports rose 7 percent.", "Exports"),
    ],
)
def test_words_beside_a_figure_come_first(sentence, measures):
    """What stands beside a figure and says what it measures needs no parse, and the parse does not change it."""
    (plain,) = find_figures(sentence)
    assert plain.measures is not None
    assert plain.measures.text == measures_of(sentence) == measures


@pytest.mark.parametrize(
    ("sentence", "nth", "measures"),
    [
        ("They raised €700.", 0, "They raised"),
        ("In June she deleted 70 letters.", 0, "she deleted"),
        ("The barge, a gift, carries 70 otters.", 0, "The barge, a gift, carries"),
        ("Ulla and Jorn had 70 otters.", 0, "Ulla and Jorn had"),
        ("The Velm 60 index lost 7 percent.", 0, "The Velm 60 index"),
        ("Karolia's Pier 25 (P25) fell 7 percent.", 0, "Karolia's Pier 25 (P25)"),
        ("The ministry is forced to cut tolls 7 percent.", 0, "tolls"),
        ("Rents reached €70, up from €65 a year ago.", 1, "Rents"),
        ("The mill owns 7 miles (11 kilometres) of reeds.", 1, "reeds"),
        ("It has a 70 percent and 74 percent approval rate.", 0, "approval rate"),
        ("The survey has a margin of error of 7 percentage points.", 0, "a margin of error"),
        ("Heat comes from peat (70 percent), dry reeds (7 percent) and coal (2 percent).", 1, "dry reeds"),
        ("Heat comes from peat (70 percent), dry reeds (7 percent) and coal (2 percent).", 2, "coal"),
        ("His share of the catch - €700 - was small.", 0, "His share of the catch"),
        ("There are 70 letters I regret.", 0, "letters I regret"),
        ("The play won 70 calls in the weeks that followed.", 0, "The play won"),
        ("Ulla Pell bought a 16-inch Velm Pro.", 0, "Velm Pro"),
        ("About 7 percent liked Orrey and 70 percent backed Ulla Pell.", 1, "backed Ulla Pell"),
        ("In Tarn, 7 percent were unheard of.", 0, "were unheard of"),
        ("The mill buys €70 in Karolian goods.", 0, "Karolian goods"),
        ("With support at 70 percent, the guild won.", 0, "support"),
    ],
)
def test_what_is_told_plainly_is_told(sentence, nth, measures):
    """By a pronoun's verb, an aside, names with numbers, lists, brackets and dashes, and by the figure before."""
    found = find_parsed_figures(sentence)[nth].measures
    assert found is not None
    assert found.text == measures


def test_without_a_parse_nothing_is_guessed():
    """A pipeline that cannot parse leaves open what the words beside a figure do not tell."""
    (figure,) = find_figures("The frost felled 70 otters.")
    assert figure.measures is None


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("The mill has a costly new 40-metre stone weir.", "stone weir"),
        ("A fresh 40-year lease was signed.", "lease"),
        ("Many of Tarn's 70 locks are shut.", None),
        ("The guild has plans to build 70 barges.", "plans to build"),
        ("Tilda Oke, who counted 70 otters, was pleased.", "Tilda Oke, who counted"),
        ("The tax on salt was 7 percent of its price.", "The tax on salt"),
        ("The owner invested €700 in mending the lock.", "The owner invested"),
        (
            "He said that theft has gone down 20 percent and the toll has gone down 7 percent.",
            "the toll has gone down",
        ),
        ("In all, 70 seats are up for grabs.", "seats are up for grabs"),
        ("Edda Quill said 70 rowers had been hurt in the raid.", "rowers had been hurt in the raid"),
        ("Orvo Kell was second at 7 percent.", "Orvo Kell"),
        (
            "The mill lies 7 kilometres south of the border between Orm and Tarn.",
            "south of the border between Orm and Tarn",
        ),
        ("The guild recorded 12 fires and 70 thefts.", "The guild recorded"),
        ("The mean debt of a keeper in 2024 was €70.", "The mean debt of a keeper"),
        ("Asked about it, 70 percent say the toll is dear.", "say the toll is dear"),
        ("Edda Kell won 12 percent, Tilda Oke 9 percent and Orvo Delk 7 percent.", "Orvo Delk"),
        ("Edda Kell won 12 percent, Tilda Oke 9 percent, and Orvo Delk 7 percent.", "Orvo Delk"),
        ("The guild recorded 12 fires, 40 brawls and 70 thefts.", "The guild recorded"),
        ("It is hard to spend €70 mending a lock.", "mending a lock"),
        ("The toll of the weir, now €70 a day, is low.", "The toll of the weir"),
        ("Having slept, he had to sell 70 barges.", "he had to sell"),
        ("Since the flood we have added 70 berths.", "we have added"),
    ],
)
def test_what_stands_further_off_is_read_where_it_touches_the_figure(sentence, measures):
    """The noun behind its adjectives, an owner, a relative clause; the subject comes before the whole of a share."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    "sentence",
    [
        "The model gets a new 70 horsepower.",
        "It aims at the clerks as 70 towns open their gates.",
        "Sleeping less than 7 hours was linked to gout.",
        "The guild recorded 12 fires and 70 pilots left early.",
        "The guild knew what helped to win 70 votes.",
        "Tilda Oke and her mate Orvo Delk have been to 70 towns.",
        "They said 70.5 percent.",
    ],
)
def test_a_noun_that_a_figure_does_not_hang_on_is_not_taken(sentence):
    """An adjective whose noun is left out, a clause behind "as", and how far something goes name nothing."""
    assert measures_of(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("The upper hut said that 70 litres were lost at night. The lower one said 40 litres.", "were lost at night"),
        (
            "The guild said that 70 tonnes had rotted in Tarn, but the keeper gave a figure of 40 tonnes.",
            "had rotted in Tarn",
        ),
        ("The guild said that 70 tonnes had rotted in Tarn. The keeper sold 40 tonnes.", "The keeper sold"),
        ("The guild said that 70 tonnes had rotted in Tarn. The keeper said 40 litres.", None),
        ("The guild said that 70 tonnes had rotted in Tarn. It closed. The keeper said 40 tonnes.", None),
    ],
)
def test_another_number_for_the_same_thing_measures_the_same_words(sentence, measures):
    """Who only says another number, of the same unit and right behind, speaks of what was measured just before."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("She votes for the lesser of 40 evils.", None),
        ("The rowers met 40 nights in a row.", "The rowers met"),
        ("The guild is 40 percent sure of it.", None),
        ("The guild has 40 clubs in towns like Tarn.", None),
        ("The surge goes about 40 feet into the ground.", "The surge"),
        ("The raft is 40 metres in length.", "The raft"),
        ("The poll puts Orm first, followed by Gov. Ada Kell at 40 percent.", "Gov. Ada Kell"),
        ("The poll has Orm first, and Ada Kell (40 percent) second.", "Ada Kell"),
        ("The flock holds 40 otters from towns of the north.", "The flock holds"),
        ("The flock holds 40 otters from Tarn.", "otters from Tarn"),
        ("Prices are 40 percent higher.", "Prices"),
        ("The guild spent €40 on lamps.", "lamps"),
        ("The guild did not wait and bought 40 barges.", None),
        ("Word that 40 lofts had burned shook Tarn.", None),
        ("She expects that 40 lofts will be mended.", "lofts will be mended"),
        ("Ada Kell, whose net worth is €40, sold the loft.", "net worth"),
        ("The guild will raise rents by 40 percent.", "rents"),
        ("The guild will cut rates by 40 percent.", "rates"),
        ("Velm, the maker of Gull oars, jumped €40.", "Velm"),
        ("He was the herald of his isle to 40 lords.", "He was the herald of his isle to"),
        ("Some 40 letters now deemed secret were burned.", None),
        ("Some €40 million was spent on boats and lamps in May.", "boats and lamps"),
        ("A blast hit a gate some 40 metres (yards) away from the mill.", None),
        ("Tolls are up: Tarn Mill by 40 percent.", "Tarn Mill"),
        ("Tolls are up: Tarn Mill by 9 percent; and Orm Mill by 40 percent.", "Orm Mill"),
        ("Ada Kell held 40 talks on behalf of the guild.", "talks on behalf of the guild"),
        ("In May, the maker of Gull oars, which is new, rose €40.", "the maker of Gull oars"),
        ("Tar rose a cent to settle at €40 on the Tarn Tar Exchange.", "Tar rose a cent to settle at"),
        ("The guild spent €40 on the Tarn Fair.", "the Tarn Fair"),
        ("Tarring a raft for 40 weeks led to a row.", "Tarring a raft"),
        (
            "The isle is the first donor in Orm and in the northern towns with over €40 million given since May.",
            None,
        ),
        ("It moved 40 judges of an imperial, newly built court.", "judges"),
        ("A pier that opened last week cost the town €40.", "A pier that opened last week cost the town"),
        ("Tarn backed the levy by 60 percent to 40 percent.", None),
        ("After the vote the fee rose to €40 a day.", "the fee"),
        ("After the storm the guild spent €40.", "the guild spent"),
        ("Sales of oars, which cost €40 each, fell.", None),
        ("The price of oars, which rose by 40 percent, is high.", "The price of oars"),
        ("The mill, which has 40 looms, burned.", "The mill, which has"),
    ],
)
def test_words_that_only_stand_beside_a_figure_measure_nothing(sentence, measures):
    """Where, when or along which line something is tells not what is measured; the name in a list of shares does."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("About half of the keepers said they want a dry dock.", "the keepers said they want a dry dock"),
        ("Two in five Pellow bakers are late.", "Pellow bakers are late"),
        ("About 70 percent of the drowned were bakers.", "the drowned were bakers"),
        ("Barely 7 percent of them sued the mill, a lender to all.", "sued the mill"),
        ("The clerk says 70 percent of keepers have sold a barge.", "keepers have sold a barge"),
    ],
)
def test_a_share_tells_what_its_part_does(sentence, measures):
    """Of what it is a share is half of what it measures; the clause whose subject it is tells the other half."""
    assert measures_of(sentence) == measures


@pytest.mark.parametrize(
    "sentence",
    [
        "Some 70 percent of keepers said they do not trust the guild ''to feed otters'' at all.",
        "Some 70 percent of keepers said the debt, added to the flood, would sink the mill.",
        "Some 70 percent of keepers voted by raising an oar above the head.",
        "The mill paid 70 percent of keepers to leave.",
    ],
)
def test_a_clause_that_may_go_on_tells_nothing_of_a_part(sentence):
    """Half of what was said, or a verb whose rest is cut, may say something else: only the whole is told."""
    assert measures_of(sentence) == "keepers"


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("Ada Quill would beat Orm 70 percent to 7 percent.", "Ada Quill would beat Orm"),
        ("Quill leads Orm among older bakers 70 percent to 7.", "Quill leads Orm among older bakers"),
        ("Quill has 7 percent compared to Ada Orm’s 70 percent.", "Ada Orm’s"),
        ("Quill and Orm both get 7 percent.", "Quill and Orm both get"),
        ("Velm fell €7, or 7 percent, to €70.", "Velm"),
        ("In all, 70 seats are up for grabs in 7 towns.", "seats are up for grabs in"),
        ("Some 70 barges lie in 7 ports.", "barges lie in"),
        ("The guild held a race in Orm that drew 70 otters.", "a race in Orm that drew"),
        ("Some 70 jobs are wholly or partly related to rye.", "jobs are wholly or partly related to rye"),
        ("In Orm, the Pellow guild spent €7 million ahead of the vote.", "the Pellow guild spent"),
        ("The state gave €70 to a joint Orm Guild and Tarn Mill tunnel-digging plan.", "The state gave"),
        ("Quill won easily among the 70 percent of bakers who say rye is dear.", "bakers who say rye is dear"),
    ],
)
def test_what_stands_further_off_tells_of_a_figure(sentence, measures):
    """A clause that two shares share, whose share it is, a subject with a number of its own, a race "in Orm that"."""
    assert measures_of(sentence) == measures


def test_a_share_of_a_subject_is_no_subject():
    """A verb of "seven percent of bakers" tells nothing of towns: "percent of bakers live in" is no phrase."""
    assert measures_of("Seven percent of bakers live in 70 towns.") is None


@pytest.mark.parametrize(
    ("sentence", "place", "measures"),
    [
        ("Ada Quill won 7 percent, picking up 70 seats.", 0, "Ada Quill won"),
        ("Ada Quill won 7 percent, up 7 points.", 0, "Ada Quill won"),
        ("Seven cases of an otter being fed were told.", 0, "cases"),
        ("Quill needs 70 percent of the other seats in order to win.", 0, "the other seats"),
        ("She runs a club called Feed Orm Guild, which has 70 bakers.", 0, "Feed Orm Guild, which has"),
        (
            "Her speeches to the guild of keepers earned her €70.",
            0,
            "Her speeches to the guild of keepers earned her",
        ),
        ("Quill had 70 percent to Ben Orms’ 7 percent.", 1, "Ben Orms’"),
        (
            "The aide of a Velm-Pellow boss and Ada Orm are tied at 7 percent.",
            0,
            "The aide of a Velm-Pellow boss and Ada Orm are tied at",
        ),
    ],
)
def test_names_and_phrases_are_whole(sentence, place, measures):
    """No name is cut on its left, no phrase before what goes on with it; a unit is no other figure's measure."""
    found = find_parsed_figures(sentence)[place].measures
    assert (found and found.text) == measures
