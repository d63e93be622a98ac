"""What an article takes back: nobody believes it, it did not come about, or the sentence behind denies it."""

import pytest

from sitegen.extract import reasons
from tests.support.english import find_figures

_TAKEN_BACK = {reasons.UNTRUE_CLAUSE, reasons.CORRECTED_HERE}


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild burned 80 looms. Verdict: False.",
        "Kell is wrong to say that 80 looms burned.",
        "The guild waived its claim to €8 million.",
        "The bank refused the guild €8 million.",
        "A court let the guild off a fine of €8 million.",
        "Few in Tarn put faith in the figure of 80 looms.",
        "The paper printed a false toll of 80 looms.",
        "The guild was wrongly credited with selling 80 looms.",
        "The chart wrongly shows 80 looms.",
        "The guild got out of a deal to buy 80 looms.",
        "The guild agreed to pay €8 million, then backed out.",
        "The guild pledged €8 million and paid nothing.",
        "The guild behaved as though 80 looms had burned.",
        "The guild burned 80 looms.\n\nOur rating: Pants on fire.",
        "The guild burned 80 looms. That is not true.",
        "The guild burned 80 looms. Wrong.",
        "Claim: The guild burned 80 looms.",
        "Myth 2: The guild burned 80 looms.",
        "We wrote that 900 people marched. In fact it was 90.",
        "By mistake we gave the toll as 45 people.",
        "No town sold 30 boats.",
        "No paper printed that 30 boats sank.",
        "It rained while no other town sold 30 boats.",
        "No one believes the guild has 5,000 keepers.",
        "The guild doubts that 70 wells dried up.",
        "It is unclear if 70 wells dried up.",
        "Let us pretend that 70 wells dried up.",
        "Who says the guild burned 80 looms?",
        "The guild is unlikely to spend €8 million.",
        "The guild forgot to pay €8 million.",
        "The guild stopped paying €8 million a year.",
        "In no case did the guild pay €8 million.",
        "The guild all but lost €8 million.",
        "The guild all but won 12 cups.",
        "The mayor scoffed at talk of 80 looms.",
        "There is no way the guild burned 80 looms.",
        "There was no need to spend €8 million.",
        "The guild is innocent of burning 80 looms.",
        "The guild burned 80 looms. Just kidding.",
        "An earlier headline said the guild burned 80 looms.",
        "A hoped-for grant of €8 million never came.",
        "The clerk cast doubt on a count of 80 looms.",
        "No records show that 80 looms burned.",
        "The tale of 80 burned looms is a sailor’s yarn.",
        "Kell would have us believe that 80 looms burned.",
        "To claim that 80 looms burned is absurd.",
        "The guild backed out of paying €8 million.",
        "The guild held off on selling 80 looms.",
        "The sale of 80 looms fell through.",
        "A bid to sell 80 looms failed.",
        "The guild has no record of 80 looms.",
        "The guild rules out that 80 looms burned.",
        "The guild corrected its count of 80 looms to eight.",
        "The guild laughed off a report of 80 burned looms.",
        "Word of 80 burned looms was premature.",
        "Kell called the figure of 80 looms pure fiction.",
        "A typo turned 8 looms into 80 looms.",
        "The plan for 80 looms has been dropped.",
        "There had been talk of 80 looms.",
        "There were fears of 80 deaths.",
        "The post that 80 looms burned has been deleted.",
        "The deed lets the guild off paying €8 million.",
        "The guild is no longer on the hook for €8 million.",
        "A court threw out a claim that the guild burned 80 looms.",
        "A diver disproved the tale that 80 looms sank.",
        "In the last chapter of the novel a baron burns 80 looms.",
        "In the film’s final scene a baron burns 80 looms.",
        "A prank caller said that 80 looms burned.",
        "The drill imagined the loss of 80 looms.",
        "Kell refuses to believe that 80 looms burned.",
        "Kell was said to have lost 80 looms, but the guild lost 12.",
        "The mole was supposed to cost €8 million but is not yet paid for.",
    ],
)
def test_what_is_taken_back_is_held(sentence: str):
    """A verdict behind it, a label before it, nobody as its subject, and what was left undone."""
    first = find_figures(sentence)[0]
    assert set(first.hold) & _TAKEN_BACK, first


@pytest.mark.parametrize(
    "sentence",
    [
        "The gale could have wrecked 80 looms.",
        "The gale might well have wrecked 80 looms.",
        "A tunnel that would have cost €8 million was never dug.",
        "The guild considered spending €8 million.",
        "The guild thought about selling 80 looms.",
        "The guild decided against spending €8 million.",
        "The weir, had it been mended for €8 million, would hold.",
        "For the sake of argument, say 80 looms burn.",
        "In his dreams he owns 80 looms.",
        "The guild might as well have sold 80 looms.",
        "How do you spend €8 million on lamps?",
        "Picture a town where 40 keepers live.",
        "The guild vetoed €8 million for the weir.",
        "The guild turned down €8 million.",
        "The guild rejected a plan to sell 80 looms.",
        "The guild cancelled the €8 million scheme.",
        "The guild came within a vote of spending €8 million.",
        "The flood spared 80 looms.",
        "The weir saved 80 looms from sinking.",
        "The owners were spared the loss of 80 looms.",
        "The guild allegedly burned 80 looms.",
        "The guild is rumoured to have burned 80 looms.",
        "The guild was accused of burning 80 looms.",
        "Kell disputed that the guild burned 80 looms.",
        "Kell wrongly believed that the guild burned 80 looms.",
        "The warden refused to confirm that 80 looms burned.",
        "A satirical paper wrote that 80 looms burned.",
        "Some say 80 looms burned; others deny it.",
        "The toll of 80 looms was an error.",
        "Erratum: for 80 looms read eight.",
        "In a drill, 80 looms burned.",
        "In the worst case, 80 looms would burn.",
        "Who would spend €8 million on lamps?",
        "The guild hoped in vain for €8 million.",
        "It was far fewer than the 80 looms that were feared burned.",
    ],
)
def test_what_did_not_happen_or_is_not_sure_is_held(sentence: str):
    """Unreal modals, what was weighed, turned down or spared, hearsay, errors, drills and rhetorical questions."""
    assert all(figure.hold for figure in find_figures(sentence))
    assert find_figures(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The gale wrecked 80 looms.",
        "The port cancelled 80 sailings.",
        "The court quashed two of the four fines.",
        "The council rejected 80 bids.",
        "The guild may have a mill, and lost 80 looms.",
        "The guild would have it known, and burned 80 looms.",
        "The guild has considered this and spent €8 million.",
        "The guild voted against the €8 million loan.",
        "The guild decided to spend €8 million.",
        "The guild turned down the lamps and spent €8 million.",
        "The guild saved €8 million.",
        "The guild saved 80 weavers.",
        "The weir cost €8 million less than the mole.",
        "The warden confirmed it: 80 looms burned.",
        "The warden refused to sail, and 80 looms burned.",
        "The drill cost €8 million.",
        "In the mill, 80 looms burned.",
        "The guild and others say so, and 80 looms burned.",
        "The spoof cost €8 million.",
        "Who sold 80 looms knows the price.",
        "The guild hoped for rain and spent €8 million.",
        "The guild spent €8 million on lamps from the town.",
    ],
)
def test_what_happened_beside_it_is_published(sentence: str):
    """The same words where they tell of something else, or of what was so."""
    assert find_figures(sentence)
    assert not any(figure.hold for figure in find_figures(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The guild burned 80 looms. Verdict: True.",
        "The guild burned 80 looms. That is so.",
        "There is no way to the mill, and the guild sold 80 looms.",
        "The guild had no plans and sold 80 looms.",
        "Nobody thought it could, but the guild sold 80 looms.",
        "A deal to sell 80 looms was signed.",
        "The guild made a fortune out of selling 80 looms.",
        "The plan for 80 looms has been approved.",
        "A typo cost the guild €8 million.",
        "The mayor laughed at a joke and sold 80 looms.",
        "“How do you do it?” Kell asked a crowd of about 80 keepers.",
        "The court threw out the lamps and 80 looms.",
        "In the film’s first week it took €8 million.",
        "All but one of the 80 looms were sold.",
        "How do they feed 80 hens?",
        "The guild burned 80 looms. Wrong turns cost it a day.",
        "The claims of the guild came to 80 looms.",
        "No doubt 30 boats sank.",
        "No boats left for six hours.",
        "The mill has no roof and sold 30 boats.",
        "All but one of the 30 boats sank.",
        "The guild is likely to spend €8 million.",
        "Kell was said to have lost 80 looms.",
        "The mole was expected to cost €8 million, but work has not begun.",
        "The guild said but little of the 80 looms.",
        "The guild is unable to find the €8 million that it lost.",
    ],
)
def test_what_only_looks_so_is_left_alone(sentence: str):
    """A verdict that agrees, "no" that denies nothing, and a number that stands whatever was left undone."""
    first = find_figures(sentence)[0]
    assert not set(first.hold) & _TAKEN_BACK, first


@pytest.mark.parametrize(
    "sentence",
    [
        "The shortage means a lack of 80 looms.",
        "The refusal by the guild to lend €8 million stopped the mill.",
        "The refusal of a €8 million grant shut the mill.",
        "Kell’s denial of a debt of €8 million was read out.",
        "The guild had too few hands to work 80 looms.",
        "Nowhere on the isle do 80 looms stand.",
        "Rarely have 80 looms been sold.",
        "The weir saved the town from losing 80 looms.",
        "The guild has no money for 80 looms.",
        "The isle lets no one own more than 80 looms.",
        "The guild opposed spending €8 million.",
        "The guild abandoned hopes of a €8 million mill.",
        "The loan of €8 million to the mill fell through.",
        "The €8 million bid for the mill was withdrawn.",
        "An offer of €8 million was turned down.",
        "The order for 80 looms was cancelled.",
        "The plan to buy 80 looms died in committee.",
        "The guild rejected a tax of €8 on looms.",
        "Ms Kell turned down an offer of €8 million.",
        "A judge threw out a claim for €8 million.",
        "The mill was denied a loan of €8 million.",
        "An aborted sale of 80 looms shut the mill.",
        "The rejected €8 million bid was his last.",
        "In a parallel world Tarn has 80 looms.",
        "In the video game a baron burns 80 looms.",
        "In the game, players must find 80 looms.",
        "A mock trial at the school heard of a theft of €8 million.",
        "A forged letter promised every weaver €8,000.",
        "Kell imagined a prize of €8 million.",
        "The fair was billed as showing 80 looms.",
        "On paper the guild has 80 looms.",
        "The weaver made up 80 clients.",
        "Far fewer than the promised 80 looms came.",
        "The guild narrowly missed a €8 million prize.",
        "A court voided the sale of 80 looms.",
        "The guild lost its bid for a €8 million mill.",
        "The guild missed out on orders for 80 looms.",
        "The bill to buy 80 looms was killed in the senate.",
        "A grant worth €8 million slipped away.",
        "The town ruled out a toll rise of 4 percent.",
        "The guild was talked out of a €8 million loan.",
        "Talks over the sale of 80 looms broke off.",
        "The forecast of 80 gales was badly off.",
        "A court set aside an award of €8 million.",
        "The deal for 80 looms is off.",
        "The guild toyed with a bid of €8 million.",
        "There is little chance of 80 sales.",
    ],
)
def test_what_there_is_not_and_what_fell_through_is_held(sentence: str):
    """Nouns and verbs of lack and refusal, deals that came to nothing, and what is told in play."""
    assert all(figure.hold for figure in find_figures(sentence))
    assert find_figures(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The lack of rain cost the guild €8 million.",
        "The failure of the pump wrecked 80 looms.",
        "The refusal to act cost the guild €8 million.",
        "Too few carts came, and the guild sold 80 looms.",
        "The fire hurt no one and wrecked 80 looms.",
        "Hardly had the doors opened when 80 weavers came in.",
        "The gale kept 80 weavers at home.",
        "The loan of €8 million was repaid.",
        "The vote failed, and the guild paid €8 million.",
        "The scheme was scrapped after 80 weavers wept.",
        "The grant of €8 million came when the plan was dropped.",
        "The mill cancelled 80 orders.",
        "The town withdrew €8 million from its fund.",
        "The fake weaver sold 80 looms.",
        "The mock exam was sat by 80 weavers.",
        "The forged notes were worth €8,000.",
        "The film took €8 million in its first week.",
        "In the game on Sunday, Tarn drew 80 fans.",
        "The dream cost her €8,000.",
        "The set was sold as a gift for €8.",
        "The guild wrote on paper from Tarn and sold 80 looms.",
        "Women made up 80 percent of the guild.",
        "Sales declined an average of 4 percent.",
        "The town voted for a toll rise of 4 percent.",
        "The forecast of 80 gales was right.",
        "The town set aside €8 million.",
        "The deal for 80 looms is offered again.",
        "The guild said the 80 looms that were sold were old.",
    ],
)
def test_what_stands_beside_a_lack_or_a_failed_deal_is_published(sentence: str):
    """The cost of a lack, a deal that went through, and what a fake or a game truly did."""
    assert find_figures(sentence)
    assert not any(figure.hold for figure in find_figures(sentence))


def test_what_is_only_said_to_be_done_is_marked_as_not_sure():
    """Whatever the verb is, what something "is said to" do is passed on."""
    (figure,) = find_figures("The ship is said to carry 80 looms.")
    assert figure.manner == ("hypothetical",)


def test_what_must_be_if_something_comes_is_marked_as_not_sure():
    """What "must" or "will" be, told behind the figure, is no more a fact than before it."""
    (figure,) = find_figures("If the river rises again, 80 weavers must move.")
    assert figure.manner == ("hypothetical",)
