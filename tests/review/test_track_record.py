"""How often the machine was right, counted from what reviewers decided."""

from datetime import date

from sitegen.records import Actor, Decision
from sitegen.review.track_record import at_thresholds, by_evidence, judged
from tests.support.extracted import Draft, resolve

ORLO = Actor(id="wessa-orlo", name="Wessa Orlo", kind="person")
BRILL = Actor(id="tam-brill", name="Tam Brill", kind="person")
BODY = "“We need 40 boats,” Orlo said. “Nobody needs them,” she said. “Quite so,” Brill said. Dozens of rafts lay idle."


def facts():
    """Resolve an article with three quotes of different confidence and two figures."""
    draft = Draft("boats", BODY)
    draft.says(draft.who("Wessa Orlo"), "We need 40 boats", confidence=0.9)
    draft.says(0, "Nobody needs them", confidence=0.7, resolution="pronoun")
    draft.says(draft.who("Tam Brill"), "Quite so", confidence=0.6)
    draft.counts("40 boats", "40", "boats", attribution=0, measures="boats")
    draft.counts("Dozens of rafts", "24", "rafts", hold=("an order of magnitude, not a number",))
    return resolve(draft, actors=[ORLO, BRILL])


def decide(item, verdict="publish", **more):
    """Make a decision."""
    fields = {"item": item, "verdict": verdict, "reason": "r", "by": "ed", "on": date(2031, 3, 1)}
    return Decision.model_validate(fields | more)


def test_what_a_reviewer_left_as_it_was_was_right():
    """Another speaker, other words, another unit or a rejection show an error; a held item shows nothing."""
    found = facts()
    quotes, figures = [q.id for q in found.quotes], [f.id for f in found.figures]
    right = [
        decide(quotes[0]),
        decide(quotes[0], speaker="wessa-orlo", only=("We need 40 boats",)),
        decide(figures[0], measures="boats", period="-", unit="boats", series="apart"),
    ]
    wrong = [
        decide(quotes[0], speaker="tam-brill"),
        decide(quotes[0], only=("40 boats",)),
        decide(quotes[0], "reject"),
        decide(figures[0], measures="-"),
        decide(figures[0], period="boats"),
        decide(figures[0], unit="EUR"),
    ]
    assert [j.right for j in judged(found, right)] == [True] * 3
    assert [j.right for j in judged(found, wrong)] == [False] * 6
    assert [j.right for j in judged(found, [decide(quotes[0], "hold")])] == [None]
    assert judged(found, [decide("q-zzzzzzzzzz")]) == ()


def test_errors_are_counted_by_evidence_and_threshold():
    """How the speaker was found, why a figure was held; a threshold parts by confidence alone."""
    found = facts()
    quotes = [q.id for q in found.quotes]
    made = [
        decide(quotes[0]),
        decide(quotes[1], speaker="tam-brill"),
        decide(quotes[2]),
        decide(found.figures[1].id, "reject"),
    ]
    each = judged(found, made)
    assert [(c.kind, c.evidence, c.right, c.wrong, c.open) for c in by_evidence(each)] == [
        ("quote", "direct, by name", 2, 0, 0),
        ("quote", "direct, by pronoun", 0, 1, 0),
        ("figure", "an order of magnitude, not a number", 0, 1, 0),
    ]
    at = {a.threshold: (a.published_right, a.published_wrong, a.held_right, a.held_wrong) for a in at_thresholds(each)}
    assert (at[0.5], at[0.65], at[0.8], at[0.95]) == ((2, 1, 0, 0), (1, 1, 1, 0), (1, 0, 1, 1), (0, 0, 2, 1))
