"""What the rules ask a language for when they look for what is not understood beside a figure."""

from sitegen.extract.languages.declaring import Pattern, Phrase, VerbClass, Vocabulary, WordClass


class BesideFigures(Vocabulary, file="beside_figures"):
    """Words and phrases that change a figure, or take it back."""

    NEGATIVE = WordClass()
    """Words before a number that make it less than nothing ("minus half a percent")."""
    POSITIVE = WordClass()
    """Words before a number that stand there only where another one is less than nothing."""
    POINT = WordClass()
    """Words between the digits of a decimal number ("nought point three")."""
    NUMBER_JOINT = WordClass()
    """Words that join two numbers to one amount ("five and three eighths")."""
    RANGE_JOINT = WordClass()
    """Words between the ends of a range ("from 5 to 7")."""
    NOUGHT = WordClass()
    """Words for nothing that stand in numbers ("three point oh five")."""
    ODD_SCALE = WordClass()
    """Magnitudes of other languages and short forms that are not read ("Mrd", "tril")."""
    ODD_COUNT = WordClass()
    """Nouns that multiply a number and are not read ("two score")."""
    LOOKS_LIKE_MONEY = WordClass()
    """Symbols of units that are signs of money too, as written ("5m TL")."""

    HEDGE_BEFORE = Phrase()
    """Hedges before a number ("ca. 500", "south of $5 million")."""
    HEDGE_AFTER = Phrase()
    """Hedges behind a number ("500 homes at least")."""

    TALKING = WordClass()
    """Verbs to which "about" belongs ("talking about one oven")."""
    LABELLED = WordClass()
    """Nouns that a number names one of ("level 3 restrictions")."""
    YOUNG = WordClass()
    """Nouns for people who are told by their age ("children under 5 years")."""
    AGE_BOUND = WordClass()
    """Prepositions before an age that bounds who is meant."""
    FUNCTION = WordClass()
    """Words that may follow a counted noun without going on with it."""

    DENIAL = VerbClass()
    """Verbs whose clause did not happen ("denied that it spent")."""
    NEGATION = WordClass()
    """Words that negate a clause."""
    NEGATION_ENDING = WordClass()
    """Endings that negate a verb."""
    NOT_NEGATION = Phrase()
    """Phrases with a negation that assert all the same ("not only")."""
    EMBEDS = WordClass()
    """Words that open a clause which is taken as given, whatever stands before ("how the €5 million was spent")."""
    INSTEAD = Phrase()
    """Phrases before what was not done ("rather than spend")."""
    NO_LONGER = Phrase()
    """Phrases by which something is so no more."""
    NOT_QUITE = WordClass()
    """Adverbs before a verb that make it a thing that did not happen ("almost spent")."""
    SUPPOSES = WordClass()
    """Verbs that open a supposition ("Suppose 500 homes burned")."""
    INVERTS = WordClass()
    """Auxiliaries that open a condition ("Had the council spent")."""
    TIME_DENIED = Pattern()
    """What stands before a time that is not the one meant ("not in 2025 but in 2024")."""
    TIME_LISTED = Pattern()
    """What stands behind a year that is one of a list."""
    NO_SIGN_OF = Pattern()
    """How an article says that nothing bears out what follows."""
    UNTRUE = Pattern()
    """How a sentence says that what it tells is not true."""
    CORRECTS = Pattern()
    """How an article corrects itself."""
