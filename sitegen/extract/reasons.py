"""Why an item is held: what a reviewer reads, each sentence in one place."""

from collections.abc import Sequence

# The words themselves.
MARKS_WITHIN = "marks of Markdown stand within the words; they are not as a reader sees them"

# Whom the words mean.
TWO_PRONOUN = "the pronoun may mean two people"
NOBODY = "nobody is named whom the words could mean"
TWO_ROLE = "the description fits two people"
NO_AUTHOR = "nobody is said to have written what is quoted"
CORRECTED = "the article corrects itself here"
TWO_SPEAKERS = "two people share this name in the article"
TWO_NAMED_BEFORE = "the paragraph before names two people"
WRITER = "the writer of the article speaks"
NO_SPEAKER = "no speaker found"

# Whether it was said at all.
NOT_SAID = "the article says that this was not said"
MAY_NOT_BE_SAID = "the article does not say that this was said"

# Which unit is meant.
POUNDS = "pounds may be money or weight"
SCALE_UNTOLD = "degrees of which scale is not told"
LETTER_DEGREES = "the letter after the number may stand for degrees"


def open_symbol(symbol: str, units: Sequence[str]) -> str:
    """Return why a figure with a symbol of several units is held."""
    return f"“{symbol}” may stand for {' or '.join(unit.replace('-', ' ') for unit in units)}"


def bits_or_bytes(symbol: str) -> str:
    """Return why a figure is held whose symbol some use for bits and some for bytes."""
    return f"“{symbol}” may stand for bits or bytes"


# What was assumed, or how a value is given; told beside a figure that need not be held for it.
SMALLER_UNIT = "given in the smaller of its two units"


def scale_assumed(scale: str) -> str:
    """Return the note on degrees of the one scale that the article names."""
    return f"“degrees” are taken as {scale.title()}: the article names no other scale"


# What stands beside a figure.
SIGNED_BESIDE = "a sign beside the number may make it less than nothing"
NUMBER_BESIDE = "a number beside it is not understood"
ODD_SCALE = "a magnitude beside the number is not read"
SHARE_OF_MANY = "the share is told in a way that is not read"
HEDGED_BESIDE = "a hedge beside the number is not read"
BELONGS_TO_VERB = "“about” may belong to the verb before it"
IN_A_NAME = "the number may be part of a name"
AGE = "the number may tell people's age"
SYMBOL_OF_MONEY = "the symbol may stand for a currency"
CUT_SHORT = "the counted noun may go on behind the figure"

# What its sentence takes back.
CORRECTED_HERE = "the article corrects something in this sentence"
UNTRUE_CLAUSE = "its sentence says that something is not true"
SUPPOSED_CLAUSE = "its sentence only supposes it"
NEGATED_CLAUSE = "a negation stands before it in its sentence"
