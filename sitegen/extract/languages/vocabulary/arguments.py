"""What tells the subject and the object of a figure's verb, where no parser has read the clause."""

from sitegen.extract.languages.declaring import Vocabulary, WordClass


class Arguments(Vocabulary, file="arguments"):
    """Words that stand within a subject, or cannot be one."""

    COMPARES = WordClass()
    """Words that open a comparison, so that no subject begins with them."""
    HOUR = WordClass()
    """Words that go on with a time of day before a subject ("By Friday noon the fund had paid")."""
    ALONE = WordClass()
    """Pronouns that have no noun after them."""
    NO_SUBJECT = WordClass()
    """Words of which, first in a subject, nothing is told."""
    RELATIVE = WordClass()
    """What stands between a noun and the verb of its relative clause."""
    OPENS_ASIDE = WordClass()
    """What after a comma opens an aside about the noun before it."""
    REPORT = WordClass()
    """What reports speech, so that a time beside it is the time of speaking; "yet", which opens a clause as well."""
    LEAD = WordClass()
    """Prepositions that lead from a verb to the value of its object."""
    PERCENT = WordClass()
    """What ends a percentage."""
