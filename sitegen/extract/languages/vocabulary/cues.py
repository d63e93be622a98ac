"""What makes a word a cue in its sentence: the verb group, and what stands beside a form that is a noun as well."""

from sitegen.extract.languages.declaring import VerbClass, Vocabulary, WordClass


class Cues(Vocabulary, file="cues"):
    """Verb groups, the doubts that their auxiliaries tell, and the neighbours of forms that are nouns as well."""

    AUXILIARY = WordClass()
    """What may help a verb or deny it, and "to"."""
    BEING = WordClass()
    """Auxiliaries of the passive."""
    RESTING = WordClass()
    """Verbs behind which a participle only tells how somebody is ("rest assured")."""
    HAVING = WordClass()
    """Auxiliaries of the perfect."""
    FINITE = WordClass()
    """Auxiliaries that make a clause; each has a subject before it."""
    NAME_TOO = WordClass()
    """Auxiliaries that are names where they begin with a capital and go on small."""
    BETWEEN = WordClass()
    """Adverbs and pronouns that stand between a subject and its verb."""
    OPENS_ASIDE = WordClass()
    """What opens an aside between a modal and its verb."""
    PERCEIVED = WordClass()
    """Participles before one in -ing: that it was heard asserts that it was said."""

    LOOKS_BACK = WordClass()
    """Modals that tell of what was done, where an adverb says that it was later ("would later write")."""
    LATER = WordClass()
    """Those adverbs."""
    COMPELLED = WordClass()
    """Participles behind which an infinitive was done ("was forced to concede")."""
    WAS = WordClass()
    """Verbs before them."""

    BEFORE_BODY = WordClass()
    """Forms of a verb that are nouns before one for a body ("appeals court")."""
    BEFORE_NOUN = WordClass()
    """What makes any form after it a noun."""
    BEFORE_PLURAL = WordClass()
    """What makes a noun of a form that is a noun as well: determiners, prepositions, adjectives of newspapers."""
    COUNTED_BEFORE = WordClass()
    """The same, where the form is that of an office or a body more often ("two states")."""
    BEHIND_NOUN = WordClass()
    """Prepositions behind a form that make it a noun."""
    STATES = WordClass()
    """Forms that are mostly nouns, and verbs of a text where a quotation opens the sentence."""
    STATES_OR_RULES = WordClass()
    """The same, with those of courts and studies: verbs after a pronoun or before what is stated."""
    MOSTLY_NOUN = WordClass()
    """Forms that are hardly ever verbs."""
    STATING = WordClass()
    """Pronouns before a form of a text or a court that make it a verb."""
    SPEAKING = WordClass()
    """Pronouns before a form that is hardly ever a verb that make it one."""
    BEFORE_PLAIN = WordClass()
    """What makes a form without ending a verb: auxiliaries, pronouns, and what joins it to a verb."""
    SINGULAR = WordClass()
    """Pronouns that no form without ending follows."""
    OBJECT = WordClass()
    """Pronouns after a verb of naming that make it one."""
    PLAIN = VerbClass()
    """Verbs whose form without ending is hardly ever a noun."""
    CUSTOM = VerbClass()
    """Verbs whose form without ending is one where a pronoun is the object, and tells what people call something."""
