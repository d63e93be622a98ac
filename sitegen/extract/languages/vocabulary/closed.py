"""Words of closed classes: articles, pronouns, prepositions, conjunctions, auxiliaries; each by what it does.

A rule that turns on one small word asks for what that word does, so that another language can say which of its words
does it. Sets that only the rules of one room mean stand in the vocabulary of that room and take these in.
"""

from sitegen.extract.languages.declaring import Vocabulary, WordClass


class Closed(Vocabulary, file="closed"):
    """Articles, pronouns, prepositions, conjunctions and auxiliaries, by what they do."""

    THE = WordClass()
    """The definite article."""
    A = WordClass()
    """The indefinite article."""
    ARTICLE = WordClass()
    """Both articles."""
    DEMONSTRATIVE = WordClass()
    """What points at a noun ("those")."""
    THEIR = WordClass()
    """Possessives of the third person before a noun ("his")."""
    OUR = WordClass()
    """Possessives of the first and second person before a noun ("my")."""
    DETERMINER = WordClass()
    """Articles, demonstratives and possessives, no more: what opens a noun phrase in any text."""
    OWNER_ENDING = WordClass()
    """The ending of an owner in the singular where it is a token of its own, which may also be short for "is"."""
    OWNER_MARK = WordClass()
    """The same, with the bare mark of a plural."""

    HE_OR_SHE = WordClass()
    """Pronouns for one person, as subject."""
    HE = WordClass()
    """The pronoun for one man, as subject."""
    SHE = WordClass()
    """The pronoun for one woman, as subject."""
    IT = WordClass()
    """The pronoun for a thing."""
    THEY = WordClass()
    """The pronoun for several, as subject."""
    WE = WordClass()
    """Pronouns of the first person, as subject."""
    THEM = WordClass()
    """Pronouns for people, as object."""
    EACH = WordClass()
    """What takes those of a group one by one, before a noun."""

    WHO = WordClass()
    """Opens a clause about a person, who is its subject."""
    WHOM = WordClass()
    """Opens a clause about a person, who is its object."""
    WHOSE = WordClass()
    """Opens a clause about what belongs to somebody or something."""
    WHICH = WordClass()
    """Opens a clause about a thing, or asks for one of some."""
    THAT = WordClass()
    """Opens a clause that is what somebody says or thinks."""
    WHETHER = WordClass()
    """Opens a clause that asks yes or no."""
    WHAT = WordClass()
    """Opens a clause that stands for a thing."""
    HOW = WordClass()
    """Opens a clause that tells the manner."""
    IF = WordClass()
    """Opens a condition."""
    WHEN = WordClass()
    """Opens a clause that tells the time."""
    WHERE = WordClass()
    """Opens a clause that tells the place."""
    WHILE = WordClass()
    """Opens a clause of what happens at the same time, or of a contrast."""

    AND = WordClass()
    """Joins what is alike."""
    OR = WordClass()
    """Joins what may stand for each other."""
    BUT = WordClass()
    """Joins what is opposed."""
    SO = WordClass()
    """Joins what follows from the clause before."""
    THAN = WordClass()
    """Before what something is compared with."""
    AS = WordClass()
    """Before what something is taken for, or is like."""

    OF = WordClass()
    """Before what something belongs to or is a part of."""
    BY = WordClass()
    """Before who does what a passive tells; before the size of a change."""
    TO = WordClass()
    """Before a goal, and before an infinitive."""
    FOR = WordClass()
    """Before a purpose, a price, or who gets something."""
    FROM = WordClass()
    """Before a source or a beginning."""
    IN = WordClass()
    """Before a place, a year, or a field."""
    ON = WordClass()
    """Before a day, a street, or a subject."""
    AT = WordClass()
    """Before a point: a place, an hour, a level."""
    WITH = WordClass()
    """Before a company or a means."""
    BETWEEN = WordClass()
    """Before two ends that "and" joins."""
    PER = WordClass()
    """Before the unit that a rate is for."""
    BEFORE = WordClass()
    """Before what comes later."""
    AFTER = WordClass()
    """Before what came earlier."""
    SINCE = WordClass()
    """Before a beginning in time."""
    AGAINST = WordClass()
    """Before what something is opposed to."""
    ABOUT = WordClass()
    """Before a subject; before a rough number."""
    PREPOSITION = WordClass()
    """Prepositions in any text: those that open a phrase after a verb or a noun, and do nothing else."""

    NOT = WordClass()
    """Denies a clause."""
    NO = WordClass()
    """Denies a noun."""
    ONLY = WordClass()
    """Says that there is no more."""

    IS = WordClass()
    """Forms of the verb of being that have a subject."""
    BE = WordClass()
    """All full forms of the verb of being."""
    HAVE = WordClass()
    """Forms of the verb of having that have a subject, by which the perfect is made."""
    HAD = WordClass()
    """Those of them that have one person as subject."""
    DO = WordClass()
    """Forms of the verb that helps to ask and to deny, where they have a subject."""
    MODAL = WordClass()
    """Verbs of ability, duty, permission and the future, which take a verb without ending."""
