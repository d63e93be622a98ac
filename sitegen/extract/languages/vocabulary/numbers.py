"""How numbers are written, in words and in digits."""

from sitegen.extract.languages.declaring import Phrase, Table, Vocabulary, WordClass


class Numbers(Vocabulary, file="numbers"):
    """The words for numbers with their values, the marks inside digits, and what makes a part or a share of a whole."""

    SMALL: Table[int] = Table(int)
    """Numbers that one word tells and that no smaller one follows: those below twenty, or below a hundred."""
    TENS: Table[int] = Table(int)
    """Tens that a smaller number may follow."""
    MAGNITUDE: Table[int] = Table(int)
    """What multiplies the number before it."""
    MAGNITUDE_PLURAL: Table[int] = Table(int)
    """Plurals that tell an order of magnitude ("thousands of"), and after digits no more than a magnitude."""
    MAGNITUDE_SHORT: Table[int] = Table(int)
    """Short forms of magnitudes."""
    MAGNITUDE_LETTER: Table[int] = Table(int)
    """Single letters that stand for a magnitude beside a currency."""
    LETTER_APART = WordClass()
    """Those letters that a blank may part from a sum of money."""
    LETTER_OPEN = WordClass()
    """Letters, as written, that may stand for a magnitude or for a unit without a currency."""
    SHORT_OF_MONEY = WordClass()
    """Short forms that a blank parts from nothing but a sum of money."""
    NUMBER_WORD = WordClass()
    """Every word that is a number of its own."""
    START = WordClass()
    """What a number in words may begin with, the indefinite article included."""
    AFTER_ARTICLE = WordClass()
    """Words after "a" that make it a number."""
    VAGUE = WordClass()
    """Words that tell only a size ("several")."""
    HEDGE = WordClass()
    """Words after which a bare "hundred" is a number."""
    NOUGHT = WordClass()
    """What nought is called among decimals in words."""
    DECIMALS_FOLLOW = WordClass()
    """What parts whole from decimals in a number told in words ("two point five")."""

    DECIMAL_MARK = WordClass()
    """The mark in digits before the decimals."""
    THOUSANDS_MARK = WordClass()
    """The mark in digits between groups of three."""
    SHOWS_NUMBER = WordClass()
    """What shows that a mark between blanks stands inside a number ("4 . 8 %")."""

    PART: Table[int] = Table(int)
    """Parts of a whole, each with how many of it make the whole."""
    LONE_PART = WordClass()
    """Parts that need no number before them."""
    HALF = WordClass()
    """The part that needs no number before it and may still be a share."""
    PART_AFTER_HYPHEN = WordClass()
    """Parts after a hyphen that tokenised text sets apart."""
    WHICH_HALF = WordClass()
    """Words before "half" that tell one half from the other."""
    HALVED = WordClass()
    """Words between "half" and the whole it is of."""
    WHOLE = WordClass()
    """Words that a fraction can be of besides the measures."""
    WHOLE_POINT = WordClass()
    """Those of them that are told of rates and indexes."""
    WHOLE_TIME = WordClass()
    """Stretches of time whose half or third is a time, no share."""
    RATIO_TIMES = WordClass()
    """What is no share after a ratio ("two in five days")."""
    OUT_OF = Phrase()
    """Joins the two numbers of a ratio."""
    EVERY = WordClass()
    """Stands before the second number of a ratio ("one in every five")."""

    JOINT = WordClass()
    """Small words between hyphens that hold a number together ("one-to-two-mile")."""
    AFTER_SLASH = WordClass()
    """What a slash that tokenised text sets apart tells a rate against."""
