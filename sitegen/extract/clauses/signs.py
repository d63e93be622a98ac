"""What a sign in a sentence says of a clause."""

from typing import Literal, NamedTuple

Mood = Literal["asserted", "denied", "asked", "supposed", "wished", "reported"]
"""What the article does with a clause; "reported" is passed on as hearsay."""
SignOf = Literal[
    "auxiliary",
    "verb",
    "subject",
    "opening",
    "negation",
    "condition",
    "modal",
    "ability",
    "infinitive",
    "adverb",
    "sentence",
]
"""What shows it.

An auxiliary of the verb ("did not"), the verb before it ("failed to"), its subject ("nobody"), how the sentence opens
("Suppose"), a negation further off, a condition ("if"), a modal ("would") or one of ability ("can"), a bare infinitive
("to"), an adverb ("allegedly"), or the sentence as a whole ("is false", "?").
"""


class Sign(NamedTuple):
    """One sign that a clause is not simply asserted."""

    mood: Mood
    by: SignOf
