"""What tells how, where and through whom something was said, where that means that it was not."""

from sitegen.extract.languages.declaring import Pattern, Vocabulary, WordClass


class Circumstances(Vocabulary, file="circumstances"):
    """Phrases beside a verb of saying, wherever they stand: before its subject, behind that, or behind the verb."""

    MADE_UP = WordClass()
    """Nouns for what is dreamt, acted, or passed off as real ("in a dream", "in a deepfake")."""
    MEDIUM = WordClass()
    """Nouns for that in which somebody speaks or writes ("in a letter", "in an interview")."""
    NOT_REAL = WordClass()
    """What a medium is that is made up or forged ("in a forged letter")."""
    ACTED = WordClass()
    """Whom somebody plays ("in the role of the queen")."""
    HEARSAY = WordClass()
    """Nouns for what is told, of which nobody need know that it is so ("talk that Oke said")."""
    TAKES_FOR_FACT = Pattern()
    """What stands before "that" and takes the clause behind it for a fact ("It turned out")."""
    LEADS_TO_SAYING = Pattern()
    """What stands right before who speaks, and takes a clause without "that" ("Vell heard")."""
    IN_SOME = Pattern()
    """How such a phrase opens, up to its noun ("in a short | film")."""
    IN_FICTION = Pattern()
    """In what is dreamt or acted, or made by a machine."""
    IN_A_FAKE = Pattern()
    """In what is forged, is said to be, or was never given; the noun of the medium, and what tells it."""
    RUMOURED = Pattern()
    """What only passes on that somebody is said to have said it; a phrase whole."""
    DISPUTED = Pattern()
    """What makes it hang on a proof, or tells who denies that it was said; from where the phrase begins."""
    OF_ANOTHER = Pattern()
    """What hands on words that somebody else wrote or spoke; from where the phrase begins."""
