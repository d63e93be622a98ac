"""What the rules of figures ask a language for when they look what the clause of a figure stands within."""

from sitegen.extract.languages.declaring import Pattern, Vocabulary, WordClass


class Embedded(Vocabulary, file="embedded"):
    """Words and patterns of what takes a clause, and does not say that it is so."""

    HELD = WordClass()
    """Nouns for what is told, held or hoped, of which nobody need know that it is so ("the claim that")."""
    OPEN = WordClass()
    """Adjectives and participles that take a clause and leave it open ("It is likely that")."""
    OF_PAPER = WordClass()
    """What a report or an account itself has ("a report of 40 pages")."""
    STORY = WordClass()
    """Nouns for what tells of something that need not have been ("a script in which")."""
    TAKES_FOR_FACT = Pattern()
    """What stands before "that" and takes the clause behind it for a fact, beside what does so for speech."""
    NOT_CERTAIN = Pattern()
    """What stands before "that" and denies that it is a fact ("It is far from certain")."""
    LEADS_TO_CLAUSE = Pattern()
    """What stands right before the subject of a clause without "that", and leaves it open ("Vell heard")."""
    TELLS = Pattern()
    """The same where somebody says it ("Vell testified"), whose words may not have been found."""
    IN_A_STORY = Pattern()
    """What opens a clause that is only told in something, or has not come yet ("a play in which")."""
    LEAVES_OPEN = Pattern()
    """A phrase, parted at marks, that leaves open whether the sentence it stands in is so; from where it begins."""
    PERHAPS = Pattern()
    """Adverbs that leave open what they open, or stand between marks alone."""
    IN_THEORY = Pattern()
    """Where what is told is so only in thought, as in fiction; from where the phrase begins."""
    ENDS_OPEN = Pattern()
    """What leaves open what stands before it, without a mark between; up to the end of a phrase."""
    OF_A_NOTION = Pattern()
    """What stands right before a number that is only what somebody reports or claims ("reports of | 40 deaths")."""
