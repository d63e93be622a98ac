"""What decides whether a number that was read is a figure, and what it shares with others."""

from sitegen.extract.languages.declaring import Phrase, Table, Vocabulary, WordClass
from sitegen.extract.languages.schema import WordSet


class Figures(Vocabulary, file="figures"):
    """Words around an amount by which it states something, or nothing."""

    CALIBRE = WordClass()
    """Nouns that a size only names ("a 9mm pistol")."""
    RANKED = WordClass()
    """Words before a percentage that name a group by it ("the top 1 percent")."""
    MORE_THAN = WordClass()
    """Words before "one" that make it a figure of speech ("on more than one occasion")."""
    QUIZ = WordClass()
    """The noun after a sum of money that is none ("the $64,000 question")."""
    PITCH_LINE = WordClass()
    """The noun after yards that only places something ("the 20-yard line")."""
    HARMED = WordClass()
    """Verbs whose bare number counts people ("killed 130 in Ostrava"); who they are is not told beside it."""
    THESE = WordClass()
    """Determiners after "of" that take up a whole ("23 of its 29 delegates")."""
    INSIDE_COMPOUND = WordClass()
    """Small words between hyphens on which a number word hangs ("a one-for-three rights issue")."""
    BEFORE_MEASURED = WordClass()
    """Words between an amount and what it measures, where a rate follows ("€3 billion in aid a year")."""
    WHOLE_MONEY = WordClass()
    """Names of money of which "a" and a number of cents make one sum ("a dollar and twenty cents")."""
    ONE = WordClass()
    """What counts one of them."""
    INCLUDING = WordClass()
    """Opens a part of what was counted before."""
    VERSUS = WordClass()
    """Stands between two sides, not two times."""
    AT_OTHER_TIMES = WordClass()
    """Words before a sum in brackets that set it beside the one before them ("$139 (originally $180)")."""
    ONES = WordClass()
    """What stands for a noun told before, which alone counts nothing."""
    FOR_EVERY = Phrase()
    """Words before a number that a rate is told against ("5 boats for every 1,000 keepers")."""
    MULTIPLE = WordClass()
    """What behind a number makes it a multiple of something else, where it counts no occasions ("2.5 times")."""
    DOUBLE = WordClass()
    """Words before "the" and an amount for twice or three times as much ("twice the €9")."""
    LEADS_FROM = Phrase()
    """What stands between a count and the bare number it was before ("74,000 homes, down from nearly 90,000")."""
    THEM = WordClass()
    """Words after "of" that take up what was counted before ("19 fires, five of | them")."""
    ARE = WordClass()
    """What leads from a number of things to what they are ("9,870 | were thefts")."""
    CAST = WordClass()
    """What both sides of a vote or a game are told in ("27 votes | to 19")."""
    OPPOSED: Table[frozenset[str]] = Table(WordSet)
    """Verbs, each with those that share its noun behind it ("opened 31 inns and | shut 12")."""
    LEAVES = Phrase()
    """What leads from how many were added or taken to how many there are then ("closed 12 shops, leaving | 203")."""
    COMES_FROM = Phrase()
    """Those that a small bare number may follow."""
