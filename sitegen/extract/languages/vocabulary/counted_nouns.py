"""What tells a counted noun: which words are plurals, and which end the phrase."""

from sitegen.extract.languages.declaring import Table, Vocabulary, WordClass
from sitegen.extract.languages.schema import WordSet


class CountedNouns(Vocabulary, file="counted_nouns"):
    """Without a parser a noun phrase is read by what closes it, and its head is its last plural."""

    FUNCTION_WORD = WordClass()
    """Words of closed classes, and names of days and months, that close a phrase."""
    VERB_FORM = WordClass()
    """Forms of common verbs that close a phrase."""
    NOUN_TOO = WordClass()
    """Forms of verbs that are nouns as well: they close no phrase."""
    STOP = WordClass()
    """All words that close a phrase."""
    BEFORE_TIME = WordClass()
    """Words that else close a phrase, and describe a length of time ("three working days")."""
    IRREGULAR_PLURAL = WordClass()
    """Plurals without the ending."""
    NOT_PLURAL = WordClass()
    """Words with the ending of a plural that are none."""
    NO_PLURAL_ENDING = WordClass()
    """Longer endings, of words that are no plurals."""
    NOMINAL = WordClass()
    """Adjectives that stand for people ("20 dead")."""
    UNSTATED = WordClass()
    """Nouns that small numbers count without stating a figure ("two things", "both sides")."""
    AGES = WordClass()
    FURTHER = WordClass()
    """What stands between a number and the noun and is no part of it ("40 more boats")."""
    DEFINITE = WordClass()
    """What before a number makes it refer back ("the two leaders")."""
    BEHIND_ITS_NOUN = WordClass()
    """Adjectives that may stand behind the noun that they tell of ("one doctor present")."""
    ADJECTIVE_TOO = WordClass()
    """Small words that may describe a plural or a name right behind them ("800 likely voters")."""
    VERB_TOO = WordClass()
    """Verbs of one thing that a plural before them may be taken to describe ("A march of 40 nurses | starts")."""
    PLURAL_MODIFIER = WordClass()
    """Plurals that describe another one ("arms dealers")."""
    MODIFIER_ENDING = WordClass()
    """Endings of words that describe the next one."""
    NO_MODIFIER_ENDING = WordClass()
    """Longer endings, of words that do not."""
    HEAD = WordClass()
    """What animals are counted by, in the singular ("400 head of cattle")."""
    COUNTED_ALONE = WordClass()
    """Plurals whose bare number can only count them ("Approvals fell to 2,300"); "prices" and "sales" are no such."""
    GROUP: Table[str] = Table(str)
    """Nouns of many, each with what the number of it counts ("a population of 769,000" are people)."""
    HUNG: Table[str] = Table(str)
    """Nouns that hang on their number before a noun of many, with their plurals ("a 54-boat fleet")."""
    OF_MANY = WordClass()
    """Nouns for many of one kind, before which a number with a hyphen counts them."""
    SHORTENED = WordClass()
    """Short forms for how many people live somewhere."""
    RACE = WordClass()
    """Nouns that make "100m" a distance."""
    AFTER_UNIT: Table[frozenset[str]] = Table(WordSet)
    """Units that make compounds with the nouns told ("foot soldiers")."""
