"""How sure each kind of evidence makes us: one table, measured, so that a change shows up in review.

``ATTACHMENT`` is measured on the 840 articles of PolNeAR's train part: of the quotations so joined whose words lie on
marked content, the share whose local mention touches the marked source (for direct and mixed speech together where both
occur). Words that lie on no marked content (2 % of direct speech) are not counted: of some forty read one by one,
three in four were utterances that the annotators left out. Kinds that occur fewer than ten times have a cautious
guess, marked so. Of the 54 "label" and 24 "inherited" counted as wrong, read one by one, 28 and 7 name the right one:
the corpus marks the "who" of a relative clause, or the one whose report holds the clause. Here they count as right.

``REFERENCE`` is the share of such mentions that mean the actor we say, measured on the speakers marked for
``tests/gold/polnear_train.json`` (hard ones on purpose): of the published, 123 of 127 pronouns are right, 12 of 12
continuations, and 181 of 190 names (the articles misspell four of the other nine). Roles and descriptions are too few
there (23), and get a cautious guess. The two tables are nearly independent: their
product is the confidence of the attribution, and what is below the threshold of the settings is held for review.
"""

from sitegen.extract.speech.report import Evidence
from sitegen.records import Resolution

ATTACHMENT: dict[Evidence, float] = {
    "after": 0.98,
    "inverted": 0.98,
    "before": 0.95,
    "name and colon": 0.95,
    "subject and colon": 0.90,  # a guess: 7 of 7
    "introduced": 0.68,
    "worded": 0.90,  # a guess
    "verb and colon": 0.90,  # a guess
    "inherited": 0.88,
    "mixed": 0.89,
    "mixed weak": 0.59,
    "label": 0.91,
    "covered": 0.96,
    "unknown verb": 0.90,  # a guess
    "signed": 0.90,  # a guess: 7 of 7
    "next sentence": 0.88,
    "subject before": 0.27,
    "next paragraph": 0.90,
    "next paragraph closed": 0.83,  # a guess: 10 of 16, but four of the six are broken or repeated marks
    "paragraph reported": 0.91,
    "paragraph subject": 0.43,
    "indirect": 0.94,
    "according": 0.97,
    "none": 0.0,
}
"""Evidence -> share of its quotations whose local mention is right."""
REFERENCE: dict[Resolution, float] = {
    "name": 0.97,
    "alias": 0.97,
    "role": 0.95,
    "pronoun": 0.97,
    "continuation": 0.97,
    "none": 0.97,
}
"""Resolution -> share of its mentions that mean the one we say."""


PARSED = 0.94
"""Share of the pronouns that mean the one we say where only a parse tells a subject from its rivals.

Of the 33 of them in PolNeAR's train part that were read one by one, 32 mean the subject; so few ask for caution.
"""


def confidence_of(evidence: Evidence, resolution: Resolution, *, parsed: bool = False) -> float:
    """Return the probability that the words and their speaker are right."""
    return round(ATTACHMENT[evidence] * min(REFERENCE[resolution], PARSED if parsed else 1), 3)
