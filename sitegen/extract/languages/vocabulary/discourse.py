"""What the rules ask a language for when they look for whom a pronoun or a description means."""

from typing import Literal

from sitegen.extract.languages.declaring import Pattern, Table, VerbClass, Vocabulary, WordClass


class Discourse(Vocabulary, file="discourse"):
    """Words that tell who may be meant, and who may not."""

    MEETING = VerbClass()
    """Verbs after which the other one may speak as well: of two who met or played either may."""
    ACTS_ON = WordClass()
    """Verbs, in their first form, of what is done to somebody who may speak of it next ("found Oke at home")."""
    ASKING = VerbClass()
    """Verbs after which somebody else answers."""
    ADDING = VerbClass()
    """Verbs by which one who has just spoken says more ("added")."""
    ALSO = WordClass()
    """Words behind a subject by which a sentence adds to what it said before ("Halden also wanted boats")."""
    OPENS_REST = WordClass()
    """What opens the rest of a phrase, which nobody is ("including those")."""
    OPENS_PHRASE = WordClass()
    """Prepositions with which a sentence may open ("In a letter to Halden, he said"); "as for Halden, he" is he."""
    OPENS_CLAUSE_TOO = WordClass()
    """Those of them that may open a clause as well ("After Halden left, he said")."""
    ASKED = WordClass()
    """Participles that open a sentence with who asks ("Asked by Halden whether ..., he said")."""
    QUESTION = WordClass()
    """Nouns for what is asked, which may open a sentence ("To the question whether Halden ..., he said")."""
    MIGHT = WordClass()
    """Auxiliaries after somebody described by which somebody else says what that one could or should do."""

    NOT_BEFORE_PERSON = WordClass()
    """Words right before a name that is no person's ("in Tilda Bay", "the Oke Fund")."""
    TERRITORY = WordClass()
    """Last words of a name that is a place's."""
    DEMONYM_ENDING = WordClass()
    """Endings of a name that tells where somebody comes from ("the Texan")."""

    STANDING = WordClass()
    """Nouns for one of several rivals, told by how they stand ("the front-runner")."""
    ANYBODY = WordClass()
    """Nouns for what anybody there may be ("the clerk")."""
    DOER_ENDING = WordClass()
    """Ending of a noun for whoever does something ("driver")."""
    OF_A_NATION = WordClass()
    """Adjectives of nations that end otherwise than most do (:attr:`DEMONYM_ENDING`)."""
    LETTERS_OF_COUNTRY = WordClass()
    """Letters that stand for a country, and for no body, before a noun for a person ("the US swimmer")."""
    OUT_OF_OFFICE = WordClass()
    """Words by which somebody does not hold an office ("the shadow minister"), who is not "the minister"."""
    HELD_BY_ONE = WordClass()
    """Offices that one person holds at a time; who holds one is told where the text brings that person in."""

    FIRM = WordClass()
    """Nouns that take up a company."""
    GENERAL_BODY = WordClass()
    """Nouns that take up a body of many kinds."""
    NOT_FIRM = WordClass()
    """Words in the name of a body that is no company."""
    FIRM_WORD = WordClass()
    """Last words of a body's name that say it is a company or a group."""
    NO_BODY = WordClass()
    """Words that make a name no body's."""
    SEAT = WordClass()
    """Bodies that a text names by what they belong to ("Tarn's water ministry"), and then by the noun alone."""
    DETERMINED = WordClass()
    """What opens a description of a body."""
    OF_BODY = WordClass()
    """Prepositions in a body's name, before which its noun stands ("Board of Trade")."""
    IN_PAPER = WordClass()
    """Prepositions before a paper in which something is said ("in a statement")."""
    SENT: Table[tuple[str, ...]] = Table(tuple[str, ...])
    """Papers, each with the verbs for sending it."""

    ONE_OWNS = WordClass()
    """Determiners of one owner who is not the writer."""
    PEOPLE_OWN = WordClass()
    """Determiners of people who own what follows."""
    OWNER_GENDER: Table[Literal["male", "female"]] = Table(Literal["male", "female"])
    """Determiners that tell whether a man or a woman owns what follows."""
    CAMPAIGN = WordClass()
    """The noun for a candidate's people, who speak for the candidate."""
    THIS_ARTICLE = Pattern()
    """How an article speaks of itself."""
    RELATIONAL = WordClass()
    """Nouns for somebody who is one only to somebody else ("her friend")."""
    OTHER = WordClass()
    """Says that a description means another one than the text is about."""
    MINISTER = WordClass()
    """The office that nobody takes up who holds the one `HIGHER_RANK` tells."""
    HIGHER_RANK = WordClass()
    """Words before an office that is never called by its noun alone ("prime minister")."""
    LOWER_RANK = WordClass()
    """Words before an office that make it another's ("vice president")."""
    PLURAL_FORMS: Table[tuple[str, ...]] = Table(tuple[str, ...])
    """Endings of a noun, each with what its plurals have in its place; the empty ending is any noun's."""

    CALLED = WordClass()
    """What stands between a noun for somebody and the name ("a clerk named Oke")."""
    THERE = WordClass()
    """What stands before the verb in place of its subject ("There was a guard", "Up stood a guard")."""
    INTRODUCES = WordClass()
    """Determiners that introduce somebody ("a judge")."""
    ONE_PERSON = WordClass()
    """Nouns for one person, whatever else they are; a pronoun may mean one as much as somebody named."""
    INTRODUCES_TOO = WordClass()
    """What brings in somebody before a noun for one person ("some girl")."""
    ONE_NEW = WordClass()
    """Nouns for one person where "a" brings them in, and parts of an office elsewhere ("the first lady")."""
    SOMEBODY = WordClass()
    """Pronouns for one person of whom nothing is told."""
    SAYS_WHAT = WordClass()
    """Verbs behind which a description tells what the subject is ("became a judge")."""
    BESIDE_PERSON = WordClass()
    """Determiners that stand before a noun for a person of whom the text speaks."""
    PARTY: Table[str] = Table(str)
    """Names of a party and of who belongs to it, each with the party."""
    MALE_PRONOUN = WordClass()
    """Every form of the pronoun for a man."""
    FEMALE_PRONOUN = WordClass()
    """Every form of the pronoun for a woman."""

    FACED = WordClass()
    """Prepositions before somebody to whom the subject of a verb of meeting turns."""
    NO_VERB = WordClass()
    """Words after "to" that are no verb."""
    FORMER_PREFIX = WordClass()
    """Beginnings of a word that tells a former office ("then-Mayor")."""
    QUALIFYING = WordClass()
    """Words before an office or a name that describe who bears it."""
    RELATIVE = WordClass()
    """Words that open a clause about somebody named."""
    EMBEDDING = WordClass()
    """Prepositions after which a name belongs to a noun ("the head of")."""
    OBJECT_OF = WordClass()
    """Words after which a name is no subject, though the one who bears it may be near."""

    CROWD = WordClass()
    """Nouns for several, or for things, that stand for nobody whom an article names."""
    SPOKESPERSON = WordClass()
    """Nouns for who speaks for others."""
    SOURCE = WordClass()
    """Nouns for who tells something and is not named."""
    UNNAMED = WordClass()
    """Adjectives of who is not named."""
    POINTING = WordClass()
    """Determiners that point to somebody whom the text may have named."""
    IN_CONFIDENCE = Pattern()
    """How an article says that it keeps a name back; read in the words of a sentence outside its quotations."""

    NOUN_PART = WordClass()
    """Forms of auxiliaries that a description may hold all the same."""
    DANGLING = WordClass()
    """Words that no noun phrase ends with."""
    OPENS_CLAUSE = WordClass()
    """Words in a description that make it the rest of a clause ("that's why the auguries")."""
