"""What a verb of speech may introduce, and the phrases that report speech."""

from sitegen.extract.languages.declaring import Phrase, VerbClass, Vocabulary, WordClass


class SpeechVerbs(Vocabulary, file="speech_verbs"):
    """Verbs and phrases that report speech."""

    CLAUSE = VerbClass()
    """Verbs that take a that-clause of somebody's words ("insisted that the weir would stay")."""
    LABEL = VerbClass()
    """Verbs whose object may hold a few quoted words ("called it “a farce”")."""
    TOPIC = VerbClass()
    """Verbs of speaking that take a noun phrase in which words may be quoted ("voiced hope for")."""
    LISTENER = VerbClass()
    """Verbs whose object is the listener ("told the council")."""
    SAID = VerbClass()
    """The verb of saying that each phrase of `SAY` stands for."""

    NOUN_TOO = WordClass()
    """Forms that are often nouns; a determiner, adjective or possessive before them makes them one."""
    GIVES_OUT = WordClass()
    """Verbs whose subject speaks through the paper that is their object ("sent out a letter")."""
    ACCORDING = Phrase()
    """Cues that name a source and tell of no act ("according to")."""
    IN_WORDS = Phrase()
    """Cues that give words as somebody's ("in the words of")."""
    SAY = Phrase()
    """Phrases that say no more than "said" ("went on to say")."""
