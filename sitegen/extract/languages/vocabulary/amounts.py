"""What stands around the digits of an amount: units by letters, ranges, rates, labels and dates."""

from typing import Literal

from sitegen.extract.languages.declaring import Phrase, Table, Vocabulary, WordClass
from sitegen.extract.languages.schema import WordSet

RateTime = Literal[
    "second", "minute", "hour", "day", "night", "week", "fortnight", "month", "quarter", "year", "decade",
]  # fmt: skip
"""Stretches of time that a rate is told against."""
LetterUnit = Literal["meter", "gram", "liter"]
"""Units whose letters are read where nothing follows that a number could count."""


class Amounts(Vocabulary, file="amounts"):
    """Words, letters and short forms beside digits, and what makes digits no amount."""

    MINUS = WordClass()
    """The minus sign as a word."""
    PRESENT = WordClass()
    """Adjectives for what is so now, before the value that is to change ("from the current €7 to €12")."""
    BY_SIDE = WordClass()
    """What stands between two sides of a thing ("10 by 12 feet")."""
    EXTENT = WordClass()
    """Words after a length."""
    ODD_SHORT = WordClass()
    """What some write for a magnitude after money, apart from the number; others mean a unit by it."""
    LENGTH_IN_BRACKETS = WordClass()
    """Units of length in brackets that make the "m" before them metres ("324m (1,063ft)")."""
    SIGN_LETTERS = WordClass()
    """Letters, as written, before a sign of money that they belong to."""
    POINTED_SIGN = WordClass()
    """The short form of a currency that a point follows ("Rs. 500")."""

    HOURS = WordClass()
    """Short forms of hours that hang on digits ("2h 20m")."""
    MINUTES = WordClass()
    """Short forms of minutes that hang on digits."""
    BEFORE_CLOCK = WordClass()
    """Words before a time of day."""
    INCH_MARK = WordClass()
    """The short form of inches that is a preposition as well."""
    INCH = WordClass()
    """The name of an inch after a hyphen ("5-foot-3-inch")."""
    STONE_MARK = WordClass()
    """The short form of stones, of weight, that makes ordinals as well ("9st", "21st")."""
    STONE = WordClass()
    """The weight that is a material as well."""
    PERCENT_LETTERS = WordClass()
    """Letters, as written, that mean a percentage where they hang on digits."""
    METER_LETTER = WordClass()
    """The letter for metres, as written."""
    LETTER_UNIT: Table[LetterUnit] = Table(LetterUnit)
    """Letters, as written, that are units where nothing follows that the number could count."""
    LARGE_ON_DIGITS = WordClass()
    """Those of them, as written, that hang on digits where the number is large ("500g", but "5g" is a network)."""
    ANGLE = WordClass()
    """What follows degrees that are no temperature."""
    NUMBERED = WordClass()
    """What has a number with a letter of its own ("flat 5C")."""
    ALSO_NUMBERED = WordClass()
    """The same before letters that only other words of the article make units ("platform 9W")."""

    RESPECTIVELY = WordClass()
    """Says that a unit told once belongs to each of some numbers."""
    AFTER_PART = WordClass()
    """Words after "a mile and a half" that show that the half is no part of something else."""

    CHANGE = WordClass()
    """Words after which "3 percent to 5 percent" tells a change and where it led, no range."""
    SPREAD = WordClass()
    """Words before "from 3 to 5 percent" that make it a range."""

    ORDINAL_ENDING = WordClass()
    """Letters on digits that make them no amount ("5th", "1990s", "2x")."""
    CLOCK_ENDING = WordClass()
    """Words after digits that make them a time of day."""
    LABEL = WordClass()
    """Words before bare digits that make them a number of theirs ("Article 5")."""
    SMALL_LABEL = WordClass()
    """Those that do so in small letters."""
    BEFORE_YEAR = WordClass()
    """Words before four digits below 1900 that make them a year."""
    ABOUT_YEAR = WordClass()
    """Qualifiers that stand before years as well."""
    BEFORE_PLACE = WordClass()
    """Words before a capitalised word that do not let it be a name with a number: a place, or one of a list."""

    RATE_TIME: Table[RateTime] = Table(RateTime)
    """Stretches of time that a rate is told against."""
    RATE_TIME_SHORT: Table[RateTime] = Table(RateTime)
    """Their short forms, after "per" and a slash."""
    RATE_ADVERB: Table[RateTime] = Table(RateTime)
    """Adverbs that tell a rate ("daily")."""
    RATE_LETTERS: Table[RateTime] = Table(RateTime)
    """Letters, as written, that tell a rate of money ("pcm")."""
    RATE_ADJECTIVE_OF_TIME = WordClass()
    """Adjectives that tell a rate before a sum ("an annual €9")."""
    RATE_OTHER = WordClass()
    """What parts "every" from the time that a rate is told against ("every other month")."""
    RATE_NOUN = WordClass()
    """What else a rate is told against, in the singular."""
    RATE_ADJECTIVE = WordClass()
    """What may stand between "per" and the noun a rate is told against."""
    RATE_ARTICLE = WordClass()
    """Articles and determiners before what a rate is told against ("a day", "each year")."""
    RATE_EACH = WordClass()
    """Words that tell a rate for each of those counted, with no noun behind them."""
    RATE_AGAIN = WordClass()
    """What may stand between the two parts of a rate ("per patient per year")."""
    RATE_HYPHENED = WordClass()
    """What a hyphen may join to a rate ("10-a-day")."""
    RATE_VOLUME = WordClass()
    """What a distance is told against after `TO_THE`."""
    TO_THE = Phrase()
    """Stands between a distance and what it is told against ("30 miles to the gallon")."""
    AFTER = WordClass()
    """The one of them that may begin another phrase behind a rate ("€9 a month after a deposit")."""
    NOT_A_RATE = WordClass()
    """Words after "a day" that make it a point in time."""
    NO_RATE_NOUN = WordClass()
    """Words after "a" that tell an amount and no rate ("a bit")."""
    POWER = WordClass()
    """Words before a unit of length that make it one of area or volume."""

    BEFORE_NOUN = WordClass()
    """Singular units that make compounds with the noun after them ("22 metre readers")."""
    THING: Table[frozenset[str]] = Table(WordSet)
    """Units that name things as well, each with words of an article that speaks of those."""
    SCRAP = WordClass()
    """The unit of information that is a scrap of anything as well."""
    DIGITAL = WordClass()
    """What bits are of, where they are no scraps."""
    PEOPLE_OF_MONEY = WordClass()
    """Names of money that, as written here, are people or their names."""
    BIRD = WordClass()
    """The money that is a bird as well."""
    BIRD_MONEY = WordClass()
    """Words of an article that make it money."""
