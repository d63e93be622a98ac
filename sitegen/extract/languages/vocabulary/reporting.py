"""What a cue reports without marks, and who is its subject."""

from sitegen.extract.languages.declaring import Pattern, Phrase, VerbClass, Vocabulary, WordClass


class Reporting(Vocabulary, file="reporting"):
    """The arguments of a cue: its subject on either side, its listener, its clause."""

    SUBJUNCTIVE = VerbClass()
    """Verbs that ask for something in a clause whose verb has no ending ("that the guild pay")."""
    DENY = VerbClass()
    """Verbs that say of what they report that it is not so."""
    OWNS_UP = VerbClass()
    """Verbs of one who owns up to what they did: what a court made of it is not theirs to tell."""
    TO_SOMEBODY = VerbClass()
    """Verbs whose object stands where the subject of "said Mira Halden" does: only after a quotation is it that."""
    ON_TOPIC = VerbClass()
    """Verbs that take what they are about with "on" ("reflected on the years that ...")."""
    POINTS_TO = VerbClass()
    """Verbs behind which "to" leads to what they are about, and not to a listener ("pointed to the gauge")."""
    REACTS_AT = VerbClass()
    """Verbs behind which "at" leads to what they are about, and not to where it was said ("marvelled at the gauge")."""
    INVERTED = VerbClass()
    """Verbs with a listener as object that stand before their subject all the same ("asked Halden")."""
    THINK = VerbClass()
    """Verbs whose participle after an auxiliary reports no speech of its subject ("is wondering")."""
    PROGRESSIVE = WordClass()
    """Auxiliaries that give a participle in -ing a subject."""
    GOES_ON = WordClass()
    """What a clause goes on with after a subject that follows its cue."""
    WITH_SUBJECT = WordClass()
    """Words before a name that make it the subject of a participle ("with Halden adding")."""
    OF_ANOTHER = WordClass()
    """Before "saying": the subject is seldom that of the sentence ("criticised him for saying")."""
    ANOTHER_CLAUSE = WordClass()
    """What opens a clause whose subject is not that of the sentence."""
    SENTENCED = WordClass()
    """What a court does with somebody, behind "was"."""
    STANDS_FOR_WORDS = WordClass()
    """Behind "the" what stands for words told before ("said the same")."""
    LEAVES = WordClass()
    """What somebody does who has said enough."""
    JOINING = WordClass()
    """What joins a verb to the one before, with the same subject."""
    PIECE = WordClass()
    """Nouns for a piece of writing, or of film, that "that" or "which" may let speak, beside papers and works."""
    BEFORE_GIVING = WordClass()
    """What may stand between a subject and the verb by which it gives something out."""

    CLEAR = VerbClass()
    """Verbs whose clause often goes without "that"."""
    TELL = VerbClass()
    """Verbs with a listener after which a clause goes without "that"."""
    PROMISE = VerbClass()
    """Verbs that with "to" say what somebody will do."""
    REQUEST = VerbClass()
    """Verbs that with somebody and "to" say what they should do."""
    CALL = VerbClass()
    """Verbs that do so with `CALLS_ON`, and with the last of it take what is asked for."""
    CALLS_ON = WordClass()
    """Prepositions between such a verb and whom, or what, it calls for."""
    CLAUSE_START = WordClass()
    """What opens a clause after a cue without "that"."""
    NOMINATIVE = WordClass()
    """Words that can only be the subject of what follows."""
    OPENS_SUBJECT = WordClass()
    """What opens the subject of a clause after a listener."""
    OTHERS = WordClass()
    """Words for further people who say something else ("and others have said")."""
    LINK = WordClass()
    """What stands before "urging" where the subject is that of the clause before."""
    NO_LISTENER = WordClass()
    """What no listener begins with: "asked for a plan to", "asked not to be named"."""
    AUDIENCE = WordClass()
    """Last words of whom somebody tells something without "that" ("told the jury Quill had slept")."""
    LISTENER = WordClass()
    """Pronouns for a listener of one word."""
    SPOKEN_TO = WordClass()
    """Pronouns for somebody to whom something is said."""
    JOINS = WordClass()
    """What opens the next clause after a promise."""
    JOINS_OWN = WordClass()
    """What may join a clause of the writer's own to reported words."""
    TURNS_ROUND = WordClass()
    """Conjunctions without whose clause the words before them would say something else."""
    CONTENT = WordClass()
    """Nouns of which "that" tells what somebody says or thinks, and not which one is meant ("the fact that")."""
    FRONTED = WordClass()
    """What opens a clause that stands for a thing before its own clause ("what they want, they get")."""
    OUGHT = WordClass()
    """Auxiliaries that tell what ought to be: what is asked for, which the writer seldom does."""
    SUBORDINATE = WordClass()
    """What opens the clause of a promise that a comma ends ("When Halden vowed to stay, ...")."""
    VERB_SIGN = WordClass()
    """Auxiliaries that show a clause."""
    NOUN_TOO = WordClass()
    """Cues that are nouns where "that" and an auxiliary follow ("27 claims that have been filed")."""

    SHOW = VerbClass()
    """Verbs with which an inquiry says what it found."""
    VOUCHES = VerbClass()
    """Verbs by which somebody says something, and vouches for it: a number in it is theirs, and not the article's."""
    FINDING = WordClass()
    """Papers, counts and polls, which say nothing themselves: the article tells what they found."""
    GOES_ON_SAYING = WordClass()
    """What may go on with what somebody said behind a comma ("..., which cost €9")."""
    ONLY = WordClass()
    """Words behind "but" that go on with the same clause (", but only 9 do")."""
    INQUIRY = WordClass()
    """Things that people wrote to say what they found."""
    BEFORE_CONJUNCTION = WordClass()
    """What stands before the conjunction that opens a sentence ("Even though A said that ...")."""
    AGAINST_REPORT = WordClass()
    """What sets somebody else's report against the one before, with or without a comma."""
    BARE_CONTRAST = WordClass()
    """What sets a clause against the one before it without a comma between them."""
    CONTRAST = WordClass()
    """Conjunctions behind which the writer may set something against what was reported."""
    REFLEXIVE = WordClass()
    """Pronouns behind a verb that tells in what state somebody was ("found themselves “...”")."""
    MEASURE_TAIL = Pattern()
    """How the writer sets a number against another behind reported words (", or twice what it cost")."""
    ASIDE_TAIL = Pattern()
    """How the writer goes on behind a whole clause that was reported, and tells what became of it or how it stands."""
    OTHER_SHARE = Pattern()
    """How the writer sets another share of those asked against the one that said something; between single spaces."""
    WRITERS_TAIL = Pattern()
    """How the writer goes on about what was not said, or about the words themselves; between single spaces."""
    WHICH_DAY = WordClass()
    """Words that tell which day it was, behind "the" ("the next day")."""
    HOW_SAID = WordClass()
    """Adverbs right behind a verb of speech that tell how it was said, and are no part of the words."""
    LASTING = WordClass()
    """Nouns for a time that lasts ("has said for weeks")."""
    PAST_VERB = WordClass()
    """Verbs in the past without the ending of one."""
    AFTER_TURN = WordClass()
    """What may join a clause that tells what was done to one that tells what would be; the writer goes on there."""
    COMPARED_AS = WordClass()
    """What stands before an "as" that compares ("the same as", "so much as")."""
    APPEARS = WordClass()
    """Verbs for what is done on an occasion on which people speak, beside those of speech."""
    OCCASION = Pattern()
    """An occasion on which people speak; between single spaces."""
    CARRIES_ON = WordClass()
    """What joins a clause behind "she said," to the one before it."""
    ADDS_TO = WordClass()
    """What adds words without a verb to a clause ("including", "compared with")."""
    BACKSHIFTED = WordClass()
    """Verbs that stand back in time, as what somebody said in the past does."""
    NOW = WordClass()
    """Auxiliaries of a clause that does not stand back in time."""
    EVEN_AS = Phrase()
    """What sets somebody else's report against the one before, without a comma."""
    NEXT_REPORT = WordClass()
    """What joins the next report to one that it ends."""
    LIKE_PREPOSITION = WordClass()
    """Words with the ending of a participle that stand like a preposition ("including", "regarding")."""
    DAY_OF_ANOTHER = WordClass()
    """What between a verb of saying and a day leads to the day of something else ("said Oke, who left | on Monday")."""
    CAME_OUT = WordClass()
    """Participles behind a text or an interview, whose day is that of what is said there."""
    NAMES_DAY = WordClass()
    """Words before a day that make a name of it ("Black Friday")."""
    AFTER_BARE = WordClass()
    """What follows a cue that stands behind its clause ("..., she said during a walk")."""
    OPENS_CLAUSE = WordClass()
    """What joins a clause to the sentence before and is no part of what is reported."""
    MEASURED_BY_SO = WordClass()
    """What "so" belongs to where it joins nothing ("so far", "so many boats")."""
    ASIDE = WordClass()
    """Words after a source that open an aside; so does a participle."""

    SAID_WHEN = Pattern()
    """When something was said, beside the cue; as written."""
