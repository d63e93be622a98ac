"""What tells whether a clause asserts what it says, or denies, asks, supposes, wishes or passes it on; and its time."""

from sitegen.extract.languages.declaring import Pattern, Phrase, VerbClass, Vocabulary, WordClass


class Clauses(Vocabulary, file="clauses"):
    """Signs of the polarity, the mood and the time of a clause."""

    DENIES = WordClass()
    """What denies the verb that it helps."""
    LIMIT = WordClass()
    """What before the thing denied makes it a limit ("did not spend only €5")."""
    NOT_ALL = WordClass()
    """What makes "not" tell that more than what follows is so ("did not just lose")."""
    REASON = WordClass()
    """What takes a denial to itself ("did not close because of €5 million")."""
    DENIED_VERB = VerbClass()
    """Verbs whose infinitive was not done ("failed to pay")."""
    DENIAL = VerbClass()
    """Verbs by which somebody says that a clause is not so ("denied that it spent")."""
    WITHHELD = VerbClass()
    """Verbs whose passive says that its subject did not get an amount ("was denied €9 million")."""
    MULTIPLIES = VerbClass()
    """Verbs that tell how many times as much ("nearly doubled to")."""
    NO_DEED = WordClass()
    """Words that end as a deed does and name none ("denied wrongdoing")."""
    DENIES_AHEAD = WordClass()
    """What denies the whole of a sentence that it opens."""
    AT_NO_TIME = Phrase()
    """The same, of several words."""
    NOBODY = WordClass()
    """Subjects, or what opens one, by which nobody did it."""
    HELPING = WordClass()
    """Auxiliaries that can stand for a verb left out, before "not"."""
    HELPING_DENIED = WordClass()
    """The same with the negation in them."""

    LACKING = WordClass()
    """The one of them that tells what something lacks, and denies no verb behind it ("homes without power | fell")."""
    NEGATION = WordClass()
    """Words that negate what follows them in a clause."""
    NEGATION_ENDING = WordClass()
    """Endings that negate a verb."""
    BEFORE_BARE_VERB = WordClass()
    """Auxiliaries that help no verb in the past ("did not wait and bought": it bought)."""
    ANY_OF = WordClass()
    """Words behind a negation by which "but" tells what is left out ("did not sell anything but 16 goats")."""
    NOT_NEGATION = Phrase()
    """Phrases with a negation that assert all the same ("not only")."""
    EMBEDS = WordClass()
    """Words that open a clause which is taken as given, whatever stands before ("how the €5 million was spent")."""
    INSTEAD = Phrase()
    """Phrases before what was not done ("rather than spend")."""
    NO_ONE = Phrase()
    """Nobody, in two words."""
    NO_LONGER = Phrase()
    """Phrases by which something is so no more."""
    NOT_QUITE = WordClass()
    """Adverbs before a verb that make it a thing that did not happen ("almost spent")."""
    LASTING = WordClass()
    """What before a length of time makes a denial true for it ("not for 50 years")."""

    IF = WordClass()
    """What opens a condition, and nothing else."""
    CONDITION = WordClass()
    """What else makes the clause after it one that may not come true."""
    NO_CONDITION = Phrase()
    """Phrases with such a word that open no clause."""
    MAYBE = WordClass()
    """Auxiliaries that leave open whether it comes."""
    ABLE = WordClass()
    """Auxiliaries that tell what is possible, and those that are two words in one."""
    SUPPOSES = WordClass()
    """Verbs that open a supposition ("Suppose 700 boats sank")."""
    INVERTS = WordClass()
    """Auxiliaries that open a condition ("Had the council spent")."""
    HEARSAY = WordClass()
    """Adverbs by which an article passes something on, and does not say so itself."""
    WISHED = WordClass()
    """Participles before "to" by which somebody wanted something that may never have been done."""
    UNFULFILLED = WordClass()
    """All that end like the past, before "to", and leave open whether it was done."""
    LED_TO = WordClass()
    """Words before "to say" with which somebody did say it ("stepped in to say")."""

    WILL = WordClass()
    """Auxiliaries of the future."""
    MUST = WordClass()
    """Auxiliaries of duty."""
    FORESEEN = WordClass()
    """Participles and adjectives before an infinitive by which something is expected."""
    HAD = WordClass()
    """Auxiliaries of the past."""

    NO_SIGN_OF = Pattern()
    """How an article says that nothing bears out what follows."""
    UNREAL = Pattern()
    """A sentence that tells what would be without something that there is ("Without the weir, 900 homes would be")."""
    LEFT_OPEN = Pattern()
    """What stands before words of which an article leaves open whether they are so."""
    ALLEGED = Pattern()
    """What stands before a deed with which somebody is charged."""
    UNTRUE = Pattern()
    """How a sentence says that what it tells is not true."""
    ASKS_FURTHER = Pattern()
    """How a question opens that takes for granted what it asks about ("Why did she say so?")."""
