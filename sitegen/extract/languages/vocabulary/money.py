"""Names, codes and signs of money, and what tells currencies apart that share them."""

from typing import Literal

from sitegen.extract.languages.declaring import Pattern, Table, Vocabulary, WordClass
from sitegen.extract.languages.schema import Words

CommonName = Literal["dollar", "pound", "crown", "yen", "yuan", "bitcoin", "cfa franc"]
"""The shared names that rules turn on; a pack's tables map the words of its language to them."""
CommonCode = Literal["USD", "GBP", "EUR", "JPY", "XOF", "XAF"]
"""The codes of ISO 4217 that rules turn on."""


class Money(Vocabulary, file="money"):
    """How the press writes money.

    A value in capitals is a code of ISO 4217; one in small letters is a name that several currencies share, among
    which the article decides; an empty one is money of no code.
    """

    SIGN: Table[str] = Table(str)
    """Signs of one currency, or of one name."""
    DOLLAR_LETTERS: Table[str] = Table(str)
    """Letters at the sign of the dollar, before it."""
    SPACED_LETTERS = WordClass()
    """Those that a blank may part from it in an article of small letters."""
    AMERICAN_SIGN = WordClass()
    """How an article marks US dollars as such, so that its bare sign is another one's."""
    POUND_LETTERS: Table[str] = Table(str)
    """Letters at the sign of the pound, before it or behind."""
    YEN_LETTERS: Table[str] = Table(str)
    """Letters at the sign that yen and yuan share, before it."""
    LETTER_SIGN: Table[tuple[str, ...]] = Table(Words)
    """Letters, as written, before a number, each with the codes that they are a sign of."""
    MARKED_SIGN: Table[str] = Table(str)
    """Letters, as written, that are a sign with the mark behind them."""
    SIGN_ALONE: Table[str] = Table(str)
    """Signs of letters, as written, that are money without their country, too."""

    SHORT_NAME: Table[str] = Table(str)
    """Abbreviations before a number."""
    SHORT_NAME_AFTER = WordClass()
    """Those that stand after a number too."""
    OLD_SHORT_NAME = WordClass()
    """Those of the last century's wire copy, which mean money only before millions."""
    SMALL_SHORT_NAME = WordClass()
    """Those that are money in small letters, as written, as well."""
    RAND_LETTER = WordClass()
    """The one of a single letter, which is money only on digits before millions."""
    NAME_BEFORE: Table[str] = Table(str)
    """Names that wires print before a number with a magnitude ("yen 200 bn"), and that are no other words."""
    CODE_LIKE_WORD = WordClass()
    """Codes, as written, that are words, names or initials too: money only before a number with a magnitude."""
    SMALL_CODE: Table[str] = Table(str)
    """Codes that are no words in small letters either."""

    ALIAS: Table[str] = Table(str)
    """Names that CLDR does not have."""
    SUBUNIT: Table[str] = Table(str)
    """Names of hundredths."""
    NOUN: Table[str] = Table(str)
    """Nouns in CLDR's names, where the shared name is another."""
    ALSO_NOUN: Table[tuple[str, ...]] = Table(Words)
    """Nouns in CLDR's names, each with other spellings."""
    CROWN_NOUN = WordClass()
    """Nouns in CLDR's names of what is all called crowns."""
    PUBLISHED: Table[str] = Table(str)
    """Shared names as a figure's unit has them, where that is no plural of one of CLDR's."""
    ASSUMED = WordClass()
    """Names that are taken as one currency, which is noted."""
    UNSAFE = WordClass()
    """Bare names that are no money."""
    NEW = WordClass()
    """The word in CLDR's names that tells money from what it replaced."""
    NEW_COUNTRY = WordClass()
    """Words after it that make it a country's."""
    COUNTRY_TAIL = Pattern()
    """What CLDR adds to the name of a territory."""
    COUNTRY_SHORT: Table[str] = Table(str)
    """Short forms of countries before the name of their money, each with another spelling."""
    SPELLED: Table[str] = Table(str)
    """Signs in CLDR's names of countries, in words."""
    CENTS = WordClass()
    """Hundredths after the adjective of a country that has dollars."""

    SCALE = WordClass()
    """Magnitudes that show that what stands before or after the number is money."""
    SUM_LETTER = WordClass()
    """Letters for magnitudes that show it after a single letter."""
    ALSO_PLACE = WordClass()
    """Last words of adjectives of dollars that are names of places too: "gave Singapore $5 million" tells none."""
    ADJECTIVE_START = WordClass()
    """First words of adjectives of dollars that other phrases have as well ("New Zealand")."""
    BEFORE_ROAD = WordClass()
    """Words before a letter and digits that make them a road."""
    ROAD = WordClass()
    """Words after a letter and digits that do."""
    CENT = WordClass()
    """Cents, whose currency the article tells."""
    PENCE_LETTER = WordClass()
    """The letter, as written, for pence on digits."""
    PRICE_EACH = WordClass()
    """Words after it that make it a price."""

    DEFAULT: Table[str] = Table(str)
    """Shared names that are taken as one currency where the article tells no other."""
    TOLD_BY: Table[tuple[str, ...]] = Table(tuple[str, ...])
    """Codes, each with what else in an article tells its country."""
    DOLLAR_CITY = WordClass()
    """Cities of datelines, in countries with a dollar of their own, that name no time zone."""
    DOLLARS = WordClass()
    """Words of an article that prices in dollars."""
    EUROS = WordClass()
    """Words of an article that prices in euros."""
    YUAN = WordClass()
    """Words of an article by which the sign that yen and yuan share is that of the yuan."""
    PENCE = WordClass()
    """Words of an article that prices in pence."""
    STERLING = WordClass()
    """Words of an article whose pounds are money."""
    WEIGHING = WordClass()
    """Words of an article whose pounds may be weight."""
    PAID = WordClass()
    """Nouns that make "a 50-pound" one of money."""
    PRICED = WordClass()
    """Words before a number of pounds that make it a sum of money."""
    BEFORE_SUM = WordClass()
    """What may stand between those and the number."""
    NUMBER_PART = WordClass()
    """Words of a number in words."""
