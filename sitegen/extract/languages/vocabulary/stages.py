"""What tells how far an amount has come, and whether its clause asserts it."""

from sitegen.extract.languages.declaring import Table, VerbClass, Vocabulary, WordClass
from sitegen.records.extraction import Stage


class Stages(Vocabulary, file="stages"):
    """Auxiliaries, nouns and verbs by which an amount is planned, expected, denied, supposed."""

    ABLE = WordClass()
    """Words before an infinitive by which somebody only can do it."""
    GUESSED = WordClass()
    """Those by which it is estimated."""
    OBLIGED = WordClass()
    """Words of the present before "to" and what somebody still has to do ("has to pay")."""
    HAVE = WordClass()
    """Auxiliaries of the perfect in a relative clause."""
    ESTIMATED = WordClass()
    """The participle before a figure that makes it an estimate."""
    COMPARED = WordClass()
    """Comparatives after a figure."""
    DIRECT_OBJECT = WordClass()
    """Nouns before "of" that leave the figure what is given or asked for no more."""
    NO_OBJECT = WordClass()
    """Prepositions after which a figure is not what is given or asked for ("sent a letter to 300 homes")."""
    SHARE_LEAD = WordClass()
    """Prepositions before a share that is the content of what the verb tells."""
    RELATIVE = WordClass()
    """What opens a relative clause about the figure."""
    NOUN: Table[Stage] = Table(Stage)
    """Nouns that tell the stage of the figure that is their content ("the appeal for $900 million")."""

    MEANT_NOUN: Table[Stage] = Table(Stage)
    """Nouns before an infinitive that only is meant, with its stage ("a proposal to spend €4 million")."""

    OF_MONEY = VerbClass()
    """Verbs that tell a stage only of money ("the storm claimed 40 lives")."""
    BELIEF = VerbClass()
    """Verbs of thinking, whose object is no amount that was moved."""
    NO_PROMISE = VerbClass()
    """Verbs that tell no stage in a short relative clause."""
    ORDERED = VerbClass()
    """Verbs whose infinitive somebody has to do."""
    ASKED = VerbClass()
    """Verbs whose infinitive somebody is asked to do."""
    MEANT = VerbClass()
    """Verbs whose own infinitive is a plan."""
    GETS = VerbClass()
    """Verbs that of a share tell only who has it ("received 40 percent of the vote")."""
    ATTRACTS = VerbClass()
    """The verb that of a number of people or votes tells only that they came ("got 9,000 viewers")."""
    SUPPLIES = VerbClass()
    """Verbs whose object is given what "with" leads to."""
    HANDED_OUT = VerbClass()
    """Verbs that with "out" or "over" tell that something was handed over."""
    PUT = VerbClass()
    """The verb that with "at" tells an estimate."""
    OUGHT = WordClass()
    """Auxiliaries of what would be right, and need not be done."""
    SEEMS = WordClass()
    """Verbs before an infinitive of which only an impression, or what somebody claims of themselves, is told."""
    ONLY_TRIES = WordClass()
    """What before an infinitive leaves open whether it was done ("is ready to sell", "tries to sell")."""
    ONLY_TALKS = WordClass()
    """Verbs before a form in "-ing" of what need not be done ("proposed | selling", "spoke of | selling")."""
    MADE_TO = WordClass()
    """Participles of a passive before "to" by which something was done ("was forced to pay")."""
    NEEDED = VerbClass()
    """Verbs whose own infinitive is neither asked for nor planned ("needed to win")."""
    NEEDS_FOR = VerbClass()
    """Verbs that tell a stage only with "for"."""
    PAY = VerbClass()
    """The verb whose passive has the payer or the work for its subject."""
