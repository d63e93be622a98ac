"""What stands around a quotation: what leads into it, what follows it, and what makes it nobody's words."""

from sitegen.extract.languages.declaring import Phrase, VerbClass, Vocabulary, WordClass


class Quoting(Vocabulary, file="quoting"):
    """The words around quotation marks that join them with a speaker, or keep them from one."""

    HABIT = WordClass()
    """What helps a verb of saying to tell what somebody often said, or said later ("she would say")."""
    SIGN = WordClass()
    """Things on which words stand that nobody speaks through."""
    SIGN_SHOWN = WordClass()
    """The same, where a verb of `SHOWS` tells what stands on them."""
    SIGN_READ = WordClass()
    """The same, and other nouns before "read" that are no source."""
    SHOWS = WordClass()
    """Verbs between a sign and what stands on it."""
    READ = VerbClass()
    """Verbs of which what is read is the subject ("the note reads")."""
    WORK = WordClass()
    """Nouns and participles right before the title or the name that stands in marks."""
    SMALL_IN_TITLE = WordClass()
    """Words that begin small in a title all the same."""
    FICTION = WordClass()
    """Nouns for somebody whom a writer made up."""
    SING = VerbClass()
    """Verbs of singing: what is sung may be a title all the same."""
    GIVING = WordClass()
    """Words before what the subject of the clause after it says ("Quoting “a rule of the house,” Halden told")."""

    COMMIT = VerbClass()
    """Verbs whose object somebody puts in words of their own ("pledged a “political revolution”")."""
    BEFORE_OBJECT = WordClass()
    """Between a cue and a few words in marks that are its object ("warned of “justice by queue”"), beside times."""
    PREDICATE = WordClass()
    """Before a few words in marks that say something of what the clause is about, as only its speaker can."""
    CLAUSE_END = WordClass()
    """What begins after a clause has ended."""
    NAME = VerbClass()
    """Verbs of naming: what is named stands between them and the name, else they are participles."""
    NAMED_BEFORE = WordClass()
    """What stands for the thing named, before who names it ("what critics call “a farce”")."""

    HAND_ON = VerbClass()
    """Verbs of an outlet that hands on what somebody else said."""
    BRIEF = VerbClass()
    """Verbs that take a few words in marks as surely as a clause."""
    OPENS_TIME = WordClass()
    """What opens a time after a cue, beside days and adverbs."""
    IS_HOW = Phrase()
    """Between a quotation and who sums something up so."""
    WORDS_OF = Phrase()
    """Between a quotation and whose words it is ("“It leaks” were the words of Mira Halden")."""
    CAME = WordClass()
    """Verbs after a quotation whose subject is a noun of `REPLY` ("came cries from the audience")."""
    REPLY = WordClass()
    """Nouns for what people shout or answer."""
    AFTER_SPEAKER = WordClass()
    """What stands behind the name of who speaks, where the verb before it is no cue."""
    AHEAD_OF_TITLE = WordClass()
    """Words before a title that begin a subject ("state Sen. Mira Halden")."""
    AHEAD_OF_SUBJECT = WordClass()
    """The word that may stand between a quotation and its subject."""
    LEADS = WordClass()
    """What opens a description before a comma and a name ("another friend, Mira Oke told")."""
    CONJUNCTION = WordClass()
    """What joins a quotation to the sentence before without making it part of a clause."""
    PUT = WordClass()
    """First words of a cue with which whole utterances go ("put it")."""

    OWN_WORDS = WordClass()
    """Nouns for an utterance, whose owner's words stand in marks behind it ("Halden's call to “...”")."""
    ANOTHER = WordClass()
    """Words that take up a noun of the sentence before ("Another read: “...”")."""
    IN_PICTURE = WordClass()
    """Words for a part of a picture, with which a caption begins."""
    UTTERANCE = WordClass()
    """Nouns for something said or written."""
    FURTHER = Phrase()
    """What stands before the name of one who goes on ("More from Mira Halden:")."""
    MORE = WordClass()
    """The word for going on in such a heading."""
    CHANT = WordClass()
    """Nouns for what a crowd shouts."""
    CROWD = WordClass()
    """Nouns for a crowd."""
    TELLING = WordClass()
    """Nouns for somebody, or a body, that acts before a colon and says what follows it."""
    NOT_OWN = WordClass()
    """Words that make what follows a colon somebody else's, or nobody's."""
    HERE_IS = Phrase()
    """What opens a sentence that shows somebody at an occasion ("Here's Mira Halden in May:")."""
    AT_OCCASION = WordClass()
    """Prepositions before that occasion."""
    PASSES_ON = VerbClass()
    """Verbs that show others what somebody else wrote ("retweeted")."""
    QUOTE = VerbClass()
    """Verbs of a writer who hands on what the one named after them said."""

    RUNS_ON = WordClass()
    """What goes on with the sentence of a quotation that ended with a comma ("“We need more,” which he denies")."""
    THEN = WordClass()
    """Single words before a quotation that goes on with the one before."""
    LEADS_IN = WordClass()
    """Words of the writer that open a sentence of which the quotation is the rest."""
