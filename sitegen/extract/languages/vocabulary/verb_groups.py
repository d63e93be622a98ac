"""What tells the verb that governs a figure, with its auxiliaries and adverbs, where no parser has read the clause."""

from sitegen.extract.languages.declaring import VerbClass, Vocabulary, WordClass


class VerbGroups(Vocabulary, file="verb_groups"):
    """Words around a verb: what helps it, what stands between, and what shows that a form is none."""

    DETERMINER = WordClass()
    """What opens a noun phrase that a figure may stand in or beside."""
    BEFORE_NOUN = WordClass()
    """Those of them after which a word that may be a verb is a noun."""
    PREPOSITION = WordClass()
    """What opens a phrase behind a noun or a verb."""
    GOVERNS_NOUN = WordClass()
    """Those of them after which a form of a verb is an adjective ("of estimated losses")."""
    BOUNDARY = WordClass()
    """What opens another clause, so that no verb is sought beyond it."""
    AUXILIARY = WordClass()
    """What may stand before a verb and belong to it: auxiliaries, and what leads to an infinitive."""
    BE = WordClass()
    """Forms of the verb of being, contracted ones too, that make a passive with a participle."""
    ADVERB = WordClass()
    """Adverbs between an auxiliary and its verb."""
    NO_ADVERB = WordClass()
    """Words with the ending of an adverb that are none."""
    PARTICLE = WordClass()
    """What may belong to the verb before it ("set aside")."""
    PARTICLE_TOO = WordClass()
    """Those of them that mostly open a phrase, and belong only to a verb of `PHRASAL`."""
    ASIDE = WordClass()
    """The particle by which money is kept for something."""
    HANDED = WordClass()
    """Particles by which money or goods change hands ("paid out")."""
    PHRASAL = VerbClass()
    """Verbs to which even a particle belongs that mostly opens a phrase ("brought in")."""
    PRONOUN = WordClass()
    """What stands for a noun."""
    BEFORE_VERB = WordClass()
    """Auxiliaries and pronouns after which a word that may be a noun is the verb."""
    SMALL_WORD = WordClass()
    """Further words of closed classes over which a verb is sought."""
    BEFORE_NUMBER = WordClass()
    """Words between a preposition and its number that qualify or count it ("by nearly half")."""
    BOUND = WordClass()
    """Words after "at" that make a bound with it and not a place on a scale."""
    DIRECTION = WordClass()
    """Adverbs that tell which way something moved."""
    MORE_OR_LESS = WordClass()
    """What "than" follows before a verb ("more than doubled")."""
    BEING = VerbClass()
    """The verb of being."""
