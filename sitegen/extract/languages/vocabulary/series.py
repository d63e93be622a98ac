"""What tells across articles which figures measure the same thing."""

from sitegen.extract.languages.declaring import Table, Vocabulary, WordClass


class Series(Vocabulary, file="series"):
    """Words that are asked for when the figures of several articles are compared."""

    SMALL = WordClass()
    """Words that tell nothing of what is measured."""
    VERB = WordClass()
    """Verbs that stand alone where no noun was found."""
    NO_NOUN = WordClass()
    """Endings of words that alone tell nothing of what is measured: verbs and adverbs ("raised")."""
    ONE_OF_MANY = WordClass()
    """First words of what is one of many, or belongs to somebody who is not named."""
    AT_THE_TIME = WordClass()
    """What right behind a figure opens a clause that tells when it was so."""
    EVERYWHERE = WordClass()
    """What every poll has of its own."""
    OF_EACH = WordClass()
    """What alone is another thing in each article, because each house has one ("the stock")."""
    CONTENT = WordClass()
    """Words between a figure and the whole, or the stuff, that it is of."""
    LEADS = WordClass()
    """Words that at most stand between a verb and a figure that hangs on it."""
    STANDING = WordClass()
    """Words that tell how sure a number is, and not what it counts."""
    COSTS = WordClass()
    """Words that of a sum tell only that something costs it."""
    AS_OF = WordClass()
    """Words that say when a figure was counted, not what time it counts: they part no series."""
    RELATIVE = WordClass()
    """Words that make a time depend on the day on which the article came out."""
    SINGULAR: Table[str] = Table(str)
    """How a plural ends -> what stands there in the singular."""
    NO_PLURAL = WordClass()
    """Endings that look like those of plurals."""
