"""Decisions and corrections, laid over the facts."""

from datetime import date

import pytest

from sitegen.records import Actor, Correction, Decision, Facts, LedgerEntry, Span, Topic, check_spans
from sitegen.records.figure import HELD_WITH_QUOTE
from sitegen.review import apply_decisions, regroup_series
from tests.support.extracted import Draft, resolve
from tests.support.faults import told

ORLO = Actor(id="wessa-orlo", name="Wessa Orlo", kind="person")
BRILL = Actor(id="tam-brill", name="Tam Brill", kind="person")
BODY = "“We need 40 boats by May,” the warden Orlo said. “Nobody needs them at all,” came the answer. It has 7 rafts."


ON_THE_PIER = {
    "topics": (Topic(id="pier", name="Pier", phrases=("pier",)),),
    "phrase_lemmas": {"pier": ("pier",)},
}
"""A topic that the articles of these tests share."""


def facts(*, held=None, **more):
    """Resolve an article with a quote that states a figure, a quote of nobody, and a figure of the article's own."""
    draft = Draft("boats", BODY, held=held)
    draft.says(draft.who("Wessa Orlo", roles=["the warden"]), "We need 40 boats by May", **more)
    draft.attributions[0] = draft.attributions[0].model_copy(
        update={"source_span": draft.extraction.entities[0].roles[0]},
    )
    draft.says(None, "Nobody needs them at all")
    draft.counts("40 boats", "40", "boats", attribution=0, measures="boats")
    draft.counts("7 rafts", "7", "rafts", measures="rafts")
    return resolve(draft, actors=[ORLO, BRILL])


def decide(item, verdict="publish", speaker=None, on=date(2031, 3, 1), reason="heard on tape", **more):
    """Make a decision."""
    fields = {"item": item, "verdict": verdict, "speaker": speaker, "reason": reason, "by": "ed", "on": on}
    return Decision.model_validate(fields | more)


def test_without_decisions_nothing_changes():
    """The facts are the same."""
    before = facts()
    reviewed = apply_decisions(before, [], [])
    assert reviewed.facts == before
    assert reviewed.faults == ()


def test_a_quote_is_held_with_its_figure():
    """The record says who held it and why; the old record is as it was."""
    before = facts()
    reviewed = apply_decisions(before, [decide(before.quotes[0].id, "hold")], []).facts
    assert (reviewed.quotes[0].status, reviewed.quotes[0].reason) == ("held", "held by ed on 2031-03-01: heard on tape")
    assert (reviewed.figures[0].status, reviewed.figures[0].reason) == ("held", HELD_WITH_QUOTE)
    assert reviewed.figures[0].stated_by is None
    assert reviewed.figures[1] == before.figures[1]
    assert before.quotes[0].status == before.figures[0].status == "published"


def test_a_held_quote_is_published_with_its_figure():
    """The figure is stated by the speaker of the quote again."""
    before = facts(confidence=0.2)
    assert before.figures[0].status == "held"
    reviewed = apply_decisions(before, [decide(before.quotes[0].id)], []).facts
    assert (reviewed.quotes[0].status, reviewed.quotes[0].speaker.id) == ("published", "wessa-orlo")
    assert reviewed.quotes[0].reason == "published by ed on 2031-03-01: heard on tape"
    assert (reviewed.figures[0].status, reviewed.figures[0].reason) == ("published", None)
    assert reviewed.figures[0].stated_by == reviewed.quotes[0].speaker


def test_a_figure_that_is_held_for_a_reason_of_its_own_stays_held():
    """Publishing its quote lifts only the quote's part."""
    before = facts(confidence=0.2)
    doubtful = before.figures[0].model_copy(update={"reason": f"two units fit; {HELD_WITH_QUOTE}"})
    before = before.model_copy(update={"figures": (doubtful, before.figures[1])})
    published = apply_decisions(before, [decide(before.quotes[0].id)], []).facts
    assert (published.figures[0].status, published.figures[0].reason) == ("held", "two units fit")
    again = apply_decisions(published, [decide(before.quotes[0].id, "hold")], []).facts
    assert again.figures[0].reason == f"two units fit; {HELD_WITH_QUOTE}"


def test_a_reviewer_settles_who_speaks():
    """The office that the article gave somebody else goes with the old speaker."""
    before = facts()
    assert before.quotes[0].role_span.text == "the warden"
    ids = [q.id for q in before.quotes]
    decisions = [decide(ids[0], speaker="tam-brill"), decide(ids[1], speaker="wessa-orlo")]
    reviewed = apply_decisions(before, decisions, [])
    assert reviewed.faults == ()
    assert [(q.speaker.id, q.speaker.name, q.role_span) for q in reviewed.facts.quotes] == [
        ("tam-brill", "Tam Brill", None),
        ("wessa-orlo", "Wessa Orlo", None),
    ]
    assert reviewed.facts.figures[0].stated_by.id == "tam-brill"
    same = apply_decisions(before, [decide(ids[0], speaker="wessa-orlo")], []).facts
    assert same.quotes[0].role_span.text == "the warden"


def test_a_figure_is_decided_by_itself():
    """Held, published, and given to a speaker; its own decision wins over its quote's."""
    before = facts()
    own = before.figures[1].id
    held = apply_decisions(before, [decide(own, "hold")], []).facts
    assert held.figures[1].status == "held"
    assert apply_decisions(held, [decide(own)], []).facts.figures[1].status == "published"
    said = apply_decisions(before, [decide(own, speaker="tam-brill")], []).facts
    assert said.figures[1].stated_by.id == "tam-brill"
    both = [decide(before.figures[0].id, speaker="tam-brill"), decide(before.quotes[0].id, "hold")]
    assert apply_decisions(before, both, []).facts.figures[0].stated_by.id == "tam-brill"


def test_a_figure_of_a_held_quote_is_never_published_as_the_articles_own():
    """Without a speaker it would read as if the article itself stated it."""
    before = facts(confidence=0.2)
    reviewed = apply_decisions(before, [decide(before.figures[0].id)], [])
    assert reviewed.facts == before
    (fault,) = reviewed.faults
    assert before.quotes[0].id in fault.problem
    assert "decide on that quote" in fault.fix


def test_the_last_decision_counts():
    """By day, then by place in the file."""
    before = facts()
    item = before.quotes[0].id
    later = decide(item, "hold", on=date(2031, 4, 1))
    assert apply_decisions(before, [later, decide(item)], []).facts.quotes[0].status == "held"
    assert apply_decisions(before, [decide(item, "hold"), decide(item)], []).facts.quotes[0].status == "published"


def test_a_decision_on_an_unknown_item_is_a_fault():
    """With the item that may be meant; the other decisions are carried out."""
    before = facts()
    item = before.quotes[0].id
    typo = item[:-1] + ("a" if item[-1] != "a" else "b")
    reviewed = apply_decisions(before, [decide(typo), decide("q-zzzzzzzzzz"), decide(item, "hold")], [])
    assert [told(f) for f in reviewed.faults] == [
        f"decisions.yml: 1.item: {typo} is in no article. Fix: did you mean {item}? Else remove it.",
        "decisions.yml: 2.item: q-zzzzzzzzzz is in no article. Fix: remove it.",
    ]
    assert reviewed.facts.quotes[0].status == "held"


def test_a_speaker_must_be_an_actor():
    """With the actor who may be meant; nothing is published meanwhile."""
    before = facts()
    silent = before.quotes[1].id
    reviewed = apply_decisions(before, [decide(silent, speaker="tam-bril")], [])
    assert reviewed.facts == before
    assert reviewed.faults[0].field == "1.speaker"
    assert reviewed.faults[0].fix == "did you mean tam-brill? Else register the actor in actors.yml"
    (fault,) = apply_decisions(before, [decide(silent, speaker="x")], []).faults
    assert fault.fix == "register the actor in actors.yml"


def test_words_of_nobody_are_never_published():
    """A reviewer who publishes them names the speaker."""
    before = facts()
    reviewed = apply_decisions(before, [decide(before.quotes[1].id)], [])
    assert reviewed.facts == before
    assert "its speaker must be known" in reviewed.faults[0].problem


def described(words="the warden"):
    """Resolve an article in which "the warden", one of two, is quoted with a figure, and held."""
    draft = Draft("boats", f"The two wardens met. “We need 40 boats by May,” {words} said.")
    draft.says(None, "We need 40 boats by May", hold=("the description fits two people",))
    start = draft.article.body.index(f"{words} said")
    warden = Span.cut(draft.article.body, start, start + len(words))
    draft.attributions[0] = draft.attributions[0].model_copy(update={"source_span": warden})
    draft.counts("40 boats", "40", "boats", attribution=0, measures="boats")
    return resolve(draft, actors=[ORLO, BRILL])


def test_who_is_described_is_published_as_described():
    """Without a speaker in the decision no name is put to them; their figure goes with the words."""
    before = described()
    reviewed = apply_decisions(before, [decide(before.quotes[0].id)], [])
    (quote,), (figure,) = reviewed.facts.quotes, reviewed.facts.figures
    assert reviewed.faults == ()
    assert (quote.status, quote.speaker, quote.credited) == ("published", None, "the warden")
    assert (figure.status, figure.stated_by) == ("published", None)


def test_who_is_described_can_be_named():
    """A decision that names the speaker takes the description away."""
    before = described()
    (quote,) = apply_decisions(before, [decide(before.quotes[0].id, speaker="wessa-orlo")], []).facts.quotes
    assert (quote.speaker.id, quote.description) == ("wessa-orlo", None)


def test_a_pronoun_describes_nobody():
    """The reviewer has to name who "she" is."""
    before = described("she")
    assert apply_decisions(before, [decide(before.quotes[0].id)], []).faults


def test_nothing_of_a_held_article_is_published():
    """Not by a decision either."""
    before = facts(held="not in English")
    reviewed = apply_decisions(before, [decide(before.quotes[0].id), decide(before.figures[1].id)], [])
    assert reviewed.facts == before
    assert {f.problem for f in reviewed.faults} == {"nothing of the article may be published: not in English"}


def test_held_items_leave_their_groups():
    """A repeat or a series of fewer than two is none."""
    drafts = []
    for i, cost in enumerate(("40", "50", "60")):
        draft = Draft(
            f"n{i}", f"“We will keep the ferry running,” Wessa Orlo said. Repairs of the pier cost {cost} crowns."
        )
        draft.says("Wessa Orlo", "We will keep the ferry running")
        draft.counts(f"{cost} crowns", cost, "crowns", measures="Repairs")
        drafts.append(draft)
    before = resolve(*drafts, **ON_THE_PIER)
    quotes, figures = [q.id for q in before.quotes], [f.id for f in before.figures]
    one = apply_decisions(before, [decide(quotes[0], "hold"), decide(figures[0], "hold")], []).facts
    assert one.repeats[0].quote_ids == tuple(quotes[1:])
    assert one.series[0].figure_ids == tuple(figures[1:])
    assert [str(v) for v in one.series[0].values] == ["50", "60"]
    two = apply_decisions(before, [decide(i, "hold") for i in (*quotes[:2], *figures[:2])], []).facts
    assert two.repeats == two.series == ()


def test_corrections_are_listed_newest_first():
    """On whatever item; only with a ledger at hand is it known which items ever were."""
    before = facts()
    gone = LedgerEntry(id="q-goneaaaaaa", article="x", digest="0", text="x", gone="x")
    known = Correction(items=(before.quotes[0].id, gone.id), on=date(2031, 1, 1), what="It was May.")
    wrong = Correction(items=("q-goneaaaaab",), on=date(2031, 2, 1), what="It was June.")
    reviewed = apply_decisions(before, [], [known, wrong], [gone])
    assert reviewed.facts.corrections == (wrong, known)
    (fault,) = reviewed.faults
    assert told(fault) == (
        "corrections.yml: 2.items: q-goneaaaaab was never published. Fix: did you mean q-goneaaaaaa? Else remove it."
    )
    assert apply_decisions(before, [], [known, wrong]).faults == ()


def test_reviewed_facts_are_valid_records():
    """They pass through JSON unchanged."""
    before = facts(confidence=0.2)
    after = apply_decisions(before, [decide(before.quotes[0].id, speaker="tam-brill")], []).facts
    assert Facts.model_validate_json(after.model_dump_json()) == after


def test_what_is_rejected_is_gone_with_its_reason():
    """It is neither published nor held; its figure waits for a decision of its own, as no quote's."""
    before = facts()
    reviewed = apply_decisions(before, [decide(before.quotes[0].id, "reject")], [])
    assert reviewed.faults == ()
    assert before.quotes[0].id not in {item.id for item in reviewed.facts.items}
    assert reviewed.rejected == {before.quotes[0].id: "rejected by ed on 2031-03-01: heard on tape"}
    figure = reviewed.facts.figures[0]
    assert (figure.status, figure.quote_id, figure.stated_by) == ("held", None, None)
    assert "rejected as a quotation" in figure.reason
    both = [*(decide(i, "reject") for i in (before.quotes[0].id, before.figures[1].id)), decide(figure.id)]
    after = apply_decisions(before, both, []).facts
    assert [(f.id, f.status, f.stated_by) for f in after.figures] == [(figure.id, "published", None)]


def test_a_rejected_figure_leaves_no_link_behind():
    """The other figure of the same change stands alone."""
    before = facts()
    one, other = before.figures
    linked = before.model_copy(update={"figures": (one.model_copy(update={"linked": (other.id,)}), other)})
    after = apply_decisions(linked, [decide(other.id, "reject")], []).facts
    assert [f.linked for f in after.figures] == [()]


PASSAGE = "“We need 40 boats by May,” the warden Orlo said."


def test_a_decision_holds_while_its_words_and_passage_stand():
    """White space does not matter, nor what is written elsewhere in the article."""
    before = facts()
    item = before.quotes[0].id
    made = decide(item, "hold", words="We need  40 boats by May", passage=PASSAGE, article="boats")
    reviewed = apply_decisions(before, [made], [])
    assert (reviewed.stale, reviewed.facts.quotes[0].status) == ((), "held")


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"words": "We need 50 boats"}, "it was decided on “We need 50 boats”"),
        ({"passage": "“We need 40 boats by May,” the mayor said."}, "the sentence around"),
        ({"passage": "It has 7 rafts."}, "the sentence around"),
    ],
)
def test_a_decision_on_other_words_is_stale(more, why):
    """It is told and does nothing, so that its item is undecided again."""
    before = facts(confidence=0.2)
    reviewed = apply_decisions(before, [decide(before.quotes[0].id, **more)], [], at=[("decisions/a.yml", 7, 1)])
    assert reviewed.facts == before
    (stale,) = reviewed.stale
    assert stale.why.startswith(why)
    assert str(stale).startswith(f"decisions/a.yml:7: the decision on {before.quotes[0].id} is stale")


def test_a_decision_on_words_that_are_gone_is_stale():
    """Where it tells its words, the item is not taken for a slip of the pen."""
    reviewed = apply_decisions(facts(), [decide("q-zzzzzzzzzz", words="We sail", article="boats")], [])
    assert reviewed.faults == ()
    assert reviewed.stale[0].why == "the words “We sail” of boats are no longer found"
    entry = LedgerEntry(id="q-zzzzzzzzzz", article="boats", digest="0", text="We sail")
    old = apply_decisions(facts(), [decide("q-zzzzzzzzzz")], [], [entry])
    assert (old.faults, len(old.stale)) == ((), 1)
    assert str(old.stale[0]).endswith(" are no longer found. Fix: decide anew, or remove the decision.")


def test_a_decision_on_what_was_taken_back_before_readers_is_over():
    """There is nothing to decide any more, and nobody is reminded of it with each build."""
    told = LedgerEntry(id="q-zzzzzzzzzz", article="boats", digest="0", text="We sail", gone="x")
    done = apply_decisions(facts(), [decide("q-zzzzzzzzzz", words="We sail", article="boats")], [], [told])
    assert (done.faults, done.stale, done.in_force) == ((), (), ())


def test_two_people_who_disagree_on_one_day_are_told():
    """Nobody can have known of the other's decision; the same decision twice is no contradiction."""
    before = facts()
    item = before.quotes[0].id
    at = [("decisions/a.yml", 1, 1), ("decisions/b.yml", 1, 1)]
    (fault,) = apply_decisions(before, [decide(item), decide(item, "reject")], [], at=at).faults
    assert fault.place == "decisions/b.yml:1:1"
    assert "otherwise on the same day by ed (decisions/a.yml:1)" in fault.problem
    assert apply_decisions(before, [decide(item), decide(item)], [], at=at).faults == ()


def test_other_words_are_cut_out_of_the_words_said():
    """Letter for letter from the article; a figure that is no longer in them waits."""
    before = facts()
    item = before.quotes[0].id
    shorter = apply_decisions(before, [decide(item, only=("40 boats  by", "May"))], [])
    assert shorter.faults == ()
    assert [s.text for s in shorter.facts.quotes[0].content_spans] == ["40 boats by", "May"]
    assert shorter.facts.figures[0].status == "published"
    less = apply_decisions(before, [decide(item, only=("by May",))], []).facts
    assert (less.figures[0].status, less.figures[0].quote_id) == ("held", None)


@pytest.mark.parametrize("only", [("the warden",), ("We need fifty boats",), ("May", "We need")])
def test_words_that_were_not_said_are_refused(only):
    """Not the article's own words, not others, and not in another order."""
    before = facts()
    reviewed = apply_decisions(before, [decide(before.quotes[0].id, only=only)], [])
    assert reviewed.facts == before
    assert reviewed.faults[0].field == "1.only"


def test_a_figure_is_put_right_in_words_of_its_sentence():
    """What it measures, its time and its unit; a dash takes one away."""
    before = facts()
    own = before.figures[0].id
    right = apply_decisions(before, [decide(own, measures="boats by May", period="by May", unit="boats")], [])
    assert right.faults == ()
    figure = right.facts.figures[0]
    assert (figure.measures.text, figure.period.text, figure.unit) == ("boats by May", "by May", "boats")
    assert apply_decisions(before, [decide(own, measures="-")], []).facts.figures[0].measures is None
    assert apply_decisions(before, [decide(own, unit="EUR")], []).facts.figures[0].unit_kind == "currency"


@pytest.mark.parametrize(
    ("more", "field"),
    [({"measures": "7 rafts"}, "measures"), ({"period": "in June"}, "period"), ({"unit": "knots"}, "unit")],
)
def test_what_a_figures_sentence_does_not_say_is_refused(more, field):
    """Words of another sentence, and units that nothing tells."""
    before = facts()
    (fault,) = apply_decisions(before, [decide(before.figures[0].id, **more)], []).faults
    assert fault.field == f"1.{field}"


def test_quotes_and_figures_keep_to_their_own_fields():
    """A quote measures nothing, a figure has no other words."""
    before = facts()
    wrong = [decide(before.quotes[0].id, measures="boats"), decide(before.figures[0].id, only=("40",))]
    assert [f.field for f in apply_decisions(before, wrong, []).faults] == ["1.measures", "2.only"]


def costs():
    """Resolve three articles with what repairs cost, two of which count the same thing."""
    drafts = []
    for i, (cost, what, unit) in enumerate(
        (("40", "Repairs", "crowns"), ("50", "Repairs", "crowns"), ("6", "Paint", "crowns"))
    ):
        draft = Draft(f"n{i}", f"{what} of the pier cost {cost} {unit}.")
        draft.counts(f"{cost} {unit}", cost, unit, measures=what)
        drafts.append(draft)
    return resolve(*drafts, **ON_THE_PIER)


def test_a_series_is_joined_and_parted():
    """By a figure's own decision, after all were grouped; values never mix units."""
    before = costs()
    ids = [f.id for f in before.figures]
    assert [s.figure_ids for s in before.series] == [tuple(ids[:2])]
    joined = apply_decisions(before, [decide(ids[2], series=ids[0])], [])
    (series,) = regroup_series(joined.facts, joined.in_force).series
    assert (series.figure_ids, [str(v) for v in series.values]) == (tuple(ids), ["40", "50", "6"])
    assert series.id == before.series[0].id
    parted = apply_decisions(before, [decide(ids[1], series="apart")], [])
    assert regroup_series(parted.facts, parted.in_force).series == ()
    again = apply_decisions(before, [decide(ids[1], series=ids[2])], [])
    (other,) = regroup_series(again.facts, again.in_force).series
    assert other.figure_ids == (ids[1], ids[2])
    (fault,) = apply_decisions(before, [decide(ids[2], unit="EUR", series=ids[0])], []).faults
    assert "never one series" in fault.problem


def test_a_decided_item_obeys_the_law():
    """Every span of it holds the words of its article."""
    before = facts()
    made = [decide(before.quotes[0].id, only=("40 boats",)), decide(before.figures[0].id, measures="boats")]
    after = apply_decisions(before, made, []).facts
    assert all(check_spans(after.articles[0], item) for item in after.items)
