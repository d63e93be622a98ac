"""A second look at attributions: signs that something was not said, or was said by somebody else."""

import pytest

from sitegen.extract import reasons

CHALLENGED = {
    reasons.MAY_BE_UNSAID,
    reasons.SECOND_HAND,
    reasons.DESCRIBED_NEARER,
    reasons.ANSWERS,
    reasons.NAMED_IN_FURNITURE,
    reasons.BREAK_BETWEEN,
    reasons.OPENING_CLAUSE,
    reasons.SPELLED_OTHERWISE,
    reasons.STOP_LOST,
    reasons.LABEL,
}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("The claim that Ada Quill said “We sell the pier” is false.", reasons.MAY_BE_UNSAID),
        ("A fake video in which Ada Quill says “We sell the pier” was shared.", reasons.MAY_BE_UNSAID),
        ("Nobody believes that Ada Quill said “We sell the pier.”", reasons.MAY_BE_UNSAID),
        ("Did Ada Quill say “We sell the pier”?", reasons.MAY_BE_UNSAID),
        ("Rumour has it that Ada Quill said “We sell the pier.”", reasons.MAY_BE_UNSAID),
        ("The guild falsely claimed that Ada Quill said “We sell the pier.”", reasons.MAY_BE_UNSAID),
        ("“We sell the pier,” the guild quoted Ada Quill as saying.", reasons.SECOND_HAND),
        ("Ada Quill mocked Joris Oke: “We sell the pier.”", reasons.SECOND_HAND),
        ("Ada Quill’s mother wept. “She sold the pier,” she said.", reasons.DESCRIBED_NEARER),
        ("A survivor praised Ada Quill. “She saved the pier,” she said.", reasons.DESCRIBED_NEARER),
        ("The nurse who cared for Ada Quill wept. “She was brave,” she said.", reasons.DESCRIBED_NEARER),
        ("“Will you sell?” Joris Oke asked Karel Brandt. “The pier is old,” he said.", reasons.ANSWERS),
        ("Joris Oke urged Karel Brandt to sell. “No,” he replied.", reasons.ANSWERS),
        ("The master spoke at noon.\n\nTags: Ada Quill, pier\n\n“Stay away,” she said.", reasons.NAMED_IN_FURNITURE),
        ("“The pier holds,” said Ada Quill.\n\n<hr>\n\n“Stay away,” she said.", reasons.BREAK_BETWEEN),
        ("“The pier holds,” said Ada Quill.\n\n*Boats*\n\n“Stay away,” she said.", reasons.BREAK_BETWEEN),
        ("“The pier holds,” said Ada Quill.\n\n* * *\n\n“Stay away,” she said.", reasons.BREAK_BETWEEN),
    ],
)  # fmt: skip
def test_signs_of_a_wrong_attribution_hold_it(extract, body, reason):
    """The reason says to a reviewer what else the words may be."""
    assert reason in {told for attribution in extract(body).attributions for told in attribution.hold}


def test_who_is_named_in_an_opening_clause_may_not_be_meant(extract_parsing):
    """Of two the subject may speak next as well as the one whom the clause before it names."""
    (attribution,) = extract_parsing("Before Joris Dole left, Voss spoke. “We will stay,” he said.").attributions
    assert reasons.OPENING_CLAUSE in attribution.hold


@pytest.mark.parametrize(
    "body",
    [
        "Ada Quill falsely claimed that the pier was sold.",
        "Ada Quill said the fake coins were found: “They are of tin,” she said.",
        "Ada Quill asked: “Did we sell the pier?”",
        "“Nobody believes that,” said Ada Quill.",
        "The guild quoted from its log: “We sell the pier.”",
        "Ada Quill mocked the plan as “a pier of paper”.",
        "Ada Quill wept. “We sold the pier,” she said.",
        "The mayor praised the keeper. “She saved the pier,” Ada Quill said.",
        "Ada Quill spoke to her mother. “We sold the pier,” she said.",
        "“We sell the pier,” Ada Quill said. “No,” she replied to a question.",
        "Ada Quill, left alone at the pier, wept. “We sold it,” she said.",
        "“The pier holds,” said Ada Quill.\n\n“Stay away,” she said.",
        "Before noon Ada Quill spoke. “We will stay,” she said.",
    ],
)
def test_plain_attributions_are_left_alone(extract, body):
    """A question in the words, a lie of the speaker's own, or somebody's mother named beside them is no sign."""
    attributions = extract(body).attributions
    assert attributions
    assert [a.hold for a in attributions if set(a.hold) & CHALLENGED] == []
