"""What the rules ask a language for when they look for signs that an attribution is wrong."""

from sitegen.extract.languages.declaring import Pattern, VerbClass, Vocabulary, WordClass


class Challenge(Vocabulary, file="challenge"):
    """Signs that something was not said, or was said by somebody else."""

    EFFIGY = WordClass()
    """What shows or honours somebody, who need not be there ("a statue of Oke")."""
    OPENS_NO_STATEMENT = WordClass()
    """Words with which no statement opens right before its subject ("Can", "Yes")."""
    MAKER = WordClass()
    """Endings and nouns for a firm, by what it makes or sells ("carmaker")."""
    ABSTRACT = WordClass()
    """Nouns for what only a figure of speech lets say something ("History tells us")."""
    HARDLY = WordClass()
    """What nearly denies the verb behind it ("hardly said")."""
    INSTRUMENT = WordClass()
    """What shows a number or an hour; a station bears a place's name ("the Tarn gauge")."""
    YOU = WordClass()
    """Words for the one who is spoken to."""
    LEAVES = WordClass()
    """What opens a phrase without a verb of its own, behind a name ("Oke having left, ...", "Oke gone, ...")."""
    ASKED_FOR = WordClass()
    """What opens a question that somebody is said to have been asked, behind "on" ("On whether Oke rows, ...")."""
    TALE = WordClass()
    """What somebody tells of another ("the story of Oke, who ...")."""
    HONOURS = Pattern()
    """How a sentence opens that tells how somebody is remembered, or whom the dead was taken for, up to the name."""
    TELLS_APART = WordClass()
    """What tells one of two who share a name from the other ("the elder Oke")."""
    ALL_THAT = WordClass()
    """Pronouns for things that a clause without "that" may tell of ("everything Oke says")."""
    POINT = WordClass()
    """Nouns for what was told, that a clause without "that" may tell of ("a point Oke admits")."""
    TOLD_BY_OTHERS = WordClass()
    """Nouns for what somebody told, whose clause holds that one's words ("Oke denounced claims that it “leaks”")."""
    HOUSE = WordClass()
    """Words of a firm's name behind "and" ("Quill and Sons")."""
    PREFERS = WordClass()
    """What stands before "than" and the one who does not speak ("Oke rather than Vell said")."""
    UNSAID_BEFORE = Pattern()
    """What stands before a verb of speech, outside quotations, where the article does not say that it was said."""
    REPOSTED = Pattern()
    """How a post begins that only shows what somebody else wrote; as written."""
    HANDS_ON = Pattern()
    """How a sentence turns to somebody, named or described right behind it, who may speak next."""
    SPEAKS_OF = Pattern()
    """How words begin that speak of somebody else; the group that matches last tells of which gender."""
    DIES = Pattern()
    """What stands behind the name of one whose death is told."""
    OWN_NAME = Pattern()
    """How words go on to the speaker's own name, up to where it stands ("My name is", "they say: ‘Ms.")."""
    LISTENS = Pattern()
    """What stands before the name of one to whom something is told."""
    UNSAID_BEHIND = Pattern()
    """How a sentence goes on behind a verb of speech, outside quotations, that acts words or passes a rumour on."""
    OWN = WordClass()
    """What stands between an owner and what they own ("whose own guild")."""
    USED_TO = WordClass()
    """Words of a verb that tells of a habit in the past."""
    VOICE = WordClass()
    """Nouns for people, and for what is written, that no other list has."""
    VOICE_ENDING = WordClass()
    """Endings of nouns for people."""
    BEARS_NAME = WordClass()
    """Nouns for ships and animals, which bear names as people do."""
    PART_OF_BODY = WordClass()
    """Nouns by which somebody is seen to feel ("the cook's voice broke")."""
    SEVERAL_TITLED = WordClass()
    """Titles before the one name of several ("the Misses Quill")."""
    PERSON_ENDING = WordClass()
    """Endings that only nouns for one person have."""
    PUTS_BESIDE = WordClass()
    """Prepositions that set somebody beside a subject, between commas ("Oke, like Quill, said")."""
    COUNTS = WordClass()
    """Nouns that only count what "of" ties to them."""
    MUTE = WordClass()
    """Nouns for what never speaks, whatever its verb."""
    OF_A_BODY = WordClass()
    """What stands for a body, and for no person ("Bloomberg says its figures are new")."""
    THEM_ALL = WordClass()
    """Forms of a pronoun for several that hang on another word ("most of them")."""
    SUCCEEDS = WordClass()
    """Who held an office before somebody, or after, or holds it now."""
    HELD_NOW = WordClass()
    """Words before an office that tell that somebody holds it now."""
    BINDS = WordClass()
    """Prepositions that go with a verb or a noun, and seldom tell when, where or how something is said."""
    REACTION = WordClass()
    """What is heard from those who listen."""
    ONE_MORE = WordClass()
    """What brings in one more of a kind, or one of several."""
    PENS = VerbClass()
    """Verbs of what stands on paper: who wrote a letter that is read out may be meant."""
    PERCEIVES = WordClass()
    """Verbs of seeing and hearing, behind which stands what somebody does ("to watch Oke insist")."""
    NOR = WordClass()
    """What joins those of whom none speaks."""
    TURNED_TO = WordClass()
    """Prepositions between a verb and whom it turns to, beside "to"."""
    ENCOUNTERS = WordClass()
    """Verbs of meeting somebody, who may be the next to speak."""
    CHARGING = VerbClass()
    """Verbs that charge somebody with something, to which that one may answer."""
    ANSWERED_AS_I = VerbClass()
    """Verbs of what is done to somebody, who may answer where the words say "I" ("sued Vell. “I owe nothing,” ...")."""
    MYSELF = WordClass()
    """Words for the one who speaks, and for nobody else."""
    BACK = WordClass()
    """What makes a verb one of answers, behind it."""
    HEADS_A_PART = WordClass()
    """What heads a part of a paper, and stands in its line where a page lost the break."""
    TAKES_UP = WordClass()
    """What somebody does who takes up what was put to them, or turns it down ("She accepted, saying ...")."""
    SINGLES_OUT = WordClass()
    """What names one of several."""
    BEARS_WORDS = WordClass()
    """Things on which words stand, and texts that are not who shows or sings them ("held a sign: “...”")."""
    MADE = WordClass()
    """Participles without an ending, of what is made or shown."""
    CLAIM_BEFORE = Pattern()
    """What opens a sentence about a claim, which its end may call untrue."""
    REFUTED = Pattern()
    """How a sentence about a claim goes on that calls it wrong."""
    IN_VIEW_OF = Pattern()
    """How a sentence opens that tells what somebody thinks."""
    SECOND_HAND = Pattern()
    """How a sentence tells that somebody hands on the words of somebody else."""
    ACTS_ANOTHER = Pattern()
    """How a sentence tells that its subject acts somebody else."""
    LEADS_ELSEWHERE = Pattern()
    """How a line begins that is a link to something else."""
    RUN_ON = Pattern()
    """Where a sentence seems to begin within another, as in a teaser whose stops are lost; as written."""
    FURNITURE = Pattern()
    """How a line looks that leads elsewhere, lists subjects, or stands under a picture."""
    CREDIT = Pattern()
    """How a caption tells who took a picture."""
    ASKS_AGAIN = Pattern()
    """How a sentence tells that a question is put once more, or that its answer is awaited."""
    WANTS_AN_ANSWER = Pattern()
    REPLY = Pattern()
    """How words begin that answer somebody."""
    NO_SOONER = Pattern()
    """How a sentence opens with what was hardly over when somebody else acted."""
    HEARS_FROM = Pattern()
    """How a sentence tells that its subject hears from somebody, up to whom it names."""
    LIKENS = Pattern()
    """How a sentence tells that somebody is or does the same as its subject, up to whom it names."""
    TAKEN_BACK = Pattern()
    """How a sentence tells that the words of the one before were never said."""
    UNSAID_AHEAD = Pattern()
    """How a sentence tells that the words of the next one were never said."""
    FAKE_AHEAD = Pattern()
    """How a sentence tells that a paper or a recording is a fake."""
    REFERS_TO_PAPER = Pattern()
    """How a sentence takes up the paper or the recording of the one before ("In it")."""
    OPENS_ANOTHER_REPORT = Pattern()
    """How a line begins that opens another report or entry: with a time, or with a place in capitals and a dash."""
    FROM_A_FAKE = Pattern()
    """How a sentence goes on that says its words come from a forgery."""
    ANOTHER_OF_THE_NAME = Pattern()
    """What stands before the name of somebody who is only called so."""
    NO_PERSON_BEHIND = Pattern()
    """What stands behind a name that tells that nobody bears it ("Oke, a robot")."""
    KIND_OF = Pattern()
    """What stands behind a name that somebody is compared to."""
    NOT_REAL_NAME = Pattern()
    """What stands behind a name that an article has changed."""
    MADE_TO_SAY = Pattern()
    """How a sentence tells that somebody puts words into another's mouth."""
    CONCESSION = Pattern()
    """What sets a concession off behind a clause; it may be the writer's."""
    SAYS_AGAIN = VerbClass()
    """Verbs by which somebody makes what was told their own words, or their own again ("repeated claims that")."""
    NAMES = VerbClass()
    """Verbs that with somebody or something and a name for it say what it is ("branded it a joke")."""
    SETS_OUT = VerbClass()
    """Verbs whose "what" names what was told, and does not tell it ("explained what she likes")."""
    GENERATIONS = WordClass()
    """Words behind a name and "the" that tell which of a family is meant ("Halden the younger")."""
    OTHERS_CLAIM = WordClass()
    """Nouns for what others say, to which somebody answers ("responded to accusations that")."""
    HOLDS = VerbClass()
    """Verbs that with a noun and "that" tell what somebody thinks, and nothing said ("held the belief that")."""
    HANDED_DOWN = Pattern()
    """What stands before who speaks where only somebody else tells that it was said ("According to court papers, ")."""
    WAITS_TO_HEAR = Pattern()
    """What stands before "say" where somebody is only awaited to say it ("Oke hopes to hear the mayor")."""
    RECEIVED = Pattern()
    """What stands before "saying" where somebody got, read or found the paper that says so."""
    REPLYING = VerbClass()
    """Verbs of somebody who answers the one that spoke before."""
