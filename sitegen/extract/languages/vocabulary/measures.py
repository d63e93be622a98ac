"""What tells which words a figure measures, where no parser has read the clause."""

from sitegen.extract.languages.declaring import VerbClass, Vocabulary, WordClass


class Measures(Vocabulary, file="measures"):
    """Words between a figure and what it measures, and nouns that figures are told of."""

    CONTENT = WordClass()
    """What stands between an amount and its content ("€5 million in aid")."""
    CHANGE_CONTENT = WordClass()
    """What stands between the name of a change and what changed."""
    PURPOSE = WordClass()
    """What stands between an amount and what it is for."""
    WORTH = WordClass()
    """What stands between things and their price."""
    CHANGE_NOUN = WordClass()
    """Names of changes."""
    EMPTY = WordClass()
    """Nouns before "of" that tell nothing of what is measured ("a total of 300")."""
    PREPOSITIONAL = WordClass()
    """Participles that stand for a preposition ("following 40 storms")."""
    FIGURE = WordClass()
    """Nouns for a figure itself ("gave a figure of 40 tonnes")."""
    EXTENT = WordClass()
    """What leads to how far something goes, so that the noun before it is not what the figure hangs on."""
    NET_OF = WordClass()
    """Words between an income and what is or is not taken off it ("profit before tax")."""
    CHARGES = WordClass()
    """Nouns for what is taken off an income ("interest and tax")."""
    APART = WordClass()
    """Words before a figure behind which another clause may begin."""
    VALUED = WordClass()
    """Nouns of values, whose things are told with the time that the value holds for ("price of a lamp sold in")."""
    QUANTITY = WordClass()
    """Nouns whose content a counted noun can be; before others ("the murder of 20 students") the count is alone."""
    INQUIRY = WordClass()
    """Nouns for what asks or looks at a number of people or things ("a poll of 400 divers")."""
    ASKED_AMONG = WordClass()
    """What stands between these and the number."""
    RANGES = WordClass()
    """Verbs before "from" whose subject has values from one to another."""
    CLAIM = WordClass()
    """Nouns that a figure follows with "for" or "at" ("the appeal for $900 million")."""
    STEP = WordClass()
    """Counted nouns that only count the steps of a scale."""
    END = WordClass()
    """What leads to the start or the end of a change."""
    OFFSET = WordClass()
    """Words after a length of time that make it tell how far apart two times are."""
    BETWEEN = WordClass()
    """Words between "is" and a figure that leave it the subject's."""
    NO_OBJECT = WordClass()
    """What before a figure shows that it is not the object of the verb."""
    KEEPS_ON = VerbClass()
    """The verb after which "for" and a length of time tell how long a change was."""
    BRINGS_IN = VerbClass()
    """Verbs that with a particle give their subject the value ("came in at")."""
    LOSS = WordClass()
    """Those of the nouns of change that of money tell no change."""
    SETTLES = VerbClass()
    """Verbs whose subject agrees to a sum after "for"."""
    SOLD = VerbClass()
    """Verbs whose subject has the price after "for"."""
    RELATIVE = VerbClass()
    """Verbs of which a percentage tells how much of the subject came or went ("shares lost 5 percent")."""

    CLOSER = WordClass()
    """What opens another clause and closes a noun phrase."""
    TRIMMED = WordClass()
    """Words that end no noun phrase: they belong to what follows it ("early Sunday", "little more than")."""
    STATE = WordClass()
    """Base forms of verbs that look like nouns; a preposition after them tells ("households live from")."""
    BODY_ENDING = WordClass()
    """How names of bodies end, which may follow a plural ("the keepers' council")."""
    NOUN_ENDING = WordClass()
    """Endings that only nouns have, so that "to" before them is no infinitive."""

    VIEW = WordClass()
    """Forms of verbs of polls and ballots."""
    VIEW_MODAL = WordClass()
    """Auxiliaries before them."""
    VIEW_OF = WordClass()
    """Prepositions between them and a side."""
