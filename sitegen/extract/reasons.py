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

# What a number says.
RUN_TOGETHER = "two numbers run together"
SPLIT = "what stands beside the number may belong to it"
MALFORMED = "the digits are grouped in no known way"
EITHER = "the point may group thousands or start decimals"
FRACTION = "a fraction of a whole, not a number of things"
TOLERANCE = "a tolerance stands beside the number"
ORDER = "an order of magnitude, not a number"
CONFLICT = "two qualifiers that do not agree"
NEGATED = "the number is negated"
UNACCOUNTED = "a number or magnitude word in the figure is not accounted for"

# What it is a number of.
COORDINATED = "the number may count two things joined by “and”"
AMBIGUOUS_LETTER = "the letter after the number may be a magnitude or a unit"
TWO_CURRENCIES = "two currencies around one number"
UNKNOWN_SUFFIX = "the letters after the number have no known meaning"
THREE_UNITS = "the quantity goes on in a third unit"
SHARED_UNIT = "its unit may be the one of the number after “and”"
EITHER_WAY = "the number may count the noun or measure it"
NO_UNIT = "what the number counts is not told beside it"
RATE_APART = "a rate stands away from the number"
RATE_UNKNOWN = "the words after the number may be a rate"

# The two ends of a range.
UNEVEN = "the two ends of the range do not fit together"
ANOTHER_TELLS = "somebody else may be the one who tells the number"
RANGE_OR_CHANGE = "the two numbers may be a range, or a change and what it came to"
FROM_TO = "only one end of the change carries the magnitude"
BOUNDED_RANGE = "a bound before a range"
DIFFERENCE = "a difference between two counts, not a count"

# Which unit is meant.
POUNDS = "pounds may be money or weight"
SCALE_UNTOLD = "degrees of which scale is not told"
LETTER_DEGREES = "the letter after the number may stand for degrees"
WHICH_CURRENCY = "which country's currency is meant is not told"
NO_CURRENCY = "not a currency of ISO 4217"
PENCE = "the letter after the number may stand for pence"
ROAD = "a letter and digits may name a road"

# What was assumed, or how a value is given: a note beside a figure that need not be held for it.
SMALLER_UNIT = "given in the smaller of its two units"
ASSUMED_DOLLAR = "“$” is taken as the US dollar: the article names no other dollar"
NO_ISO_BITCOIN = "“bitcoin” is no currency of ISO 4217"
HASH = "“#” before a number is taken as the pound sign"
ASSUMED_POUND = "“pounds” is taken as the British pound"
EURO_CENTS = "“cents” is taken as euro cents: the article prices in euros"
SHARE_NOTE = "a share in words is given as a percentage, to two decimals"

# What stands beside a figure.
SIGNED_BESIDE = "a sign beside the number may make it less than nothing"
NUMBER_BESIDE = "a number beside it is not understood"
ODD_SCALE = "a magnitude beside the number is not read"
SHARE_OF_MANY = "the share is told in a way that is not read"
COUNTS_A_DEED = "what seems to be counted may be a verb"
END_OF_RANGE = "one end of a range is no figure by itself"
HEDGED_BESIDE = "a hedge beside the number is not read"
BELONGS_TO_VERB = "a hedge may belong to the verb before it"
IN_A_NAME = "the number may be part of a name"
AGE = "the number may tell people's age"
SYMBOL_OF_MONEY = "the symbol may stand for a currency"
SAYING = "the number belongs to a saying"
RECIPE = "the line is one of a recipe"
CUT_SHORT = "the counted noun may go on behind the figure"

# What its sentence takes back.
CORRECTED_HERE = "the article corrects something in this sentence"
UNTRUE_CLAUSE = "its sentence says that something is not true"
SUPPOSED_CLAUSE = "its sentence only supposes it"
NEGATED_CLAUSE = "a negation stands before it in its sentence"
ASKED_CLAUSE = "its sentence asks it"
CLAUSE_NEGATED = "its clause is negated"
CLAUSE_SUPPOSED = "its clause only supposes it"
LEFT_OPEN = "what its clause stands within does not say that it is so"

# What a second look finds against an attribution.
MAY_BE_UNSAID = "the sentence may say that this was not said"
SECOND_HAND = "the words may be somebody else's, whom the sentence quotes"
DESCRIBED_NEARER = "the pronoun may mean somebody whom the sentence before describes"
ANOTHER_OF_THE_NAME = "the words may be those of somebody who is only called by this name"
NOT_REAL_NAME = "the article says that this is not the speaker's real name"
MADE_TO_SAY = "the sentence may tell that somebody else put the words into the speaker's mouth"
TOLD_DEAD = "the sentence before tells of the death of the one whom the pronoun would mean"
ACTS_ONLY = "the sentence behind the words may tell only what somebody did, and not who spoke"
ANSWERS = "who answers may be the other one, to whom the words before were said"
NAMED_IN_FURNITURE = "the pronoun would mean somebody named in a line that is no sentence of the article"
BREAK_BETWEEN = "a break of the article stands between the words and who spoke before it"
SHORT_BEFORE_FULL = "the name is taken for short of one that comes only later, and may be a place's"
ANOTHER_CUE = "somebody else may report these words in the same sentence"
WRITER_MAY_CONCEDE = "the words behind “though”, “despite” and the like may be the writer's"
SPEAKS_WITH_ANOTHER = "somebody else is named beside who speaks, and may speak with them"
OBJECT_OF_SENTENCE = "the sentence is about somebody else, and who would speak is named behind its verb"
CUT_BEFORE = "what is reported may begin before these words"
RUNS_ON = "the words may run on into what the sentence itself tells"
PART_OF_SENTENCE = "who says it may vouch for a part of the sentence alone"
APPOSITION = "the one named only stands beside the subject of the sentence"
SPELLED_OTHERWISE = "the name is spelled otherwise than the full one, and may be another person's"
STOP_LOST = "a full stop may be missing, so that two sentences stand as one"
LABEL = "who would speak is the label of the line"
LONE_MARK = "a quotation mark of the sentence has none to go with"
CLOSING_MARK_MISSING = "the closing quotation mark is missing"
WITHIN_QUOTED_TEXT = "the words may stand within a text that is quoted itself"
MISSING_CLOSE = "closing mark missing"
MISSING_OPEN = "opening mark missing"
WRONG_CLOSE = "closed with a single mark"
TURNED = "a mark of the wrong direction"
LEADS_ELSEWHERE = "the line only leads elsewhere"
NO_VOICE = "what is named here may be nothing that speaks"
DENIED_WORDS = "the words may be what others said, and what is denied"
ONE_OF_TWO = "two are named before the words, and no verb gives them to both"
LISTED_NEARER = "the words may be those of the one named right before them, of several"
OWNER_NAMED_BETWEEN = "“his” or “her” may mean somebody else than who tells of it"
NAME_CUT = "the name may be cut: what stands before or behind it may belong to it"
OF_ANOTHER = "the words may speak of the one who would say them"
NAMES_SPEAKER = "the words speak by name of the one who would say them"
ONLY_BESIDE = "the one named last stands only beside those whom the sentence before is about"
NO_VERB_HERE = "what is taken for a verb of saying may only describe a noun"
RELATIVE_CLAUSE = "the words may only tell of a noun before them"
OTHER_SUBJECT = "somebody else may be the subject of the verb of saying"
NO_CLAUSE = "what stands behind the verb of saying may be a thing, and no words"
FUSED = "“what” before the verb of saying may stand for the words"
ASIDE_CUTS = "the reported words may go on behind what two dashes set off"
GOES_ON = "the reported words may go on behind who says them"
BREAKS_OFF = "what is named as the speaker breaks off within a phrase"
LEANS = "who is named as the speaker can only be told by what stands before"
AGENCY_TOO = "the name is a news agency's or another body's as well"
SAYS_I = "the words say “I”, and the name is taken for a body's"
NAMES_A_THING = "the pronoun would mean somebody who is named only in what a thing is called"
OTHER_KIND_OF_MARKS = "the marks are of another kind than those of the words that this would go on with"
PART_OF_QUESTION = "the words may be part of the question, and not of the answer"
OTHERS_MARKS = "the words in marks may be what somebody else calls it"
OPENING_CLAUSE = "the pronoun may mean the one named after the opening clause"


def open_symbol(symbol: str, units: Sequence[str]) -> str:
    """Return why a figure with a symbol of several units is held."""
    return f"“{symbol}” may stand for {' or '.join(unit.replace('-', ' ') for unit in units)}"


def bits_or_bytes(symbol: str) -> str:
    """Return why a figure is held whose symbol some use for bits and some for bytes."""
    return f"“{symbol}” may stand for bits or bytes"


def scale_assumed(scale: str) -> str:
    """Return the note on degrees of the one scale that the article names."""
    return f"“degrees” are taken as {scale.title()}: the article names no other scale"


def taken_as(name: str, code: str) -> str:
    """Return the note on a name that is taken as one currency."""
    return f"“{name}” is taken as {code}"


def told_by_country(name: str, code: str) -> str:
    """Return the note on a name of several currencies of which the article names one country."""
    return f"{taken_as(name, code)}: the article names one country that uses it"


def shared_name(name: str) -> str:
    """Return the note on a unit that is the name of several currencies."""
    return f"“{name}” is the name of several currencies; the article does not tell which"


def shared_by_two(name: str) -> str:
    """Return the note on a unit that is the name of two currencies."""
    return f"“{name}” is the name of two currencies; the article does not tell which"
