"""Verbs and phrases that report speech, in all their forms."""

from typing import Literal, NamedTuple

from sitegen.extract.lexicon.wordlist import words

Tense = Literal["past", "present", "base", "ing"]


class Form(NamedTuple):
    """One inflected form of a cue verb."""

    lemma: str
    tense: Tense


_IRREGULAR = """
say said says saying|tell told tells telling|write wrote writes writing|read read reads reading
think thought thinks thinking|feel felt feels feeling|hold held holds holding|swear swore swears swearing
speak spoke speaks speaking|begin began begins beginning|foretell foretold foretells foretelling
cry cried cries crying|reply replied replies replying|deny denied denies denying|clarify clarified clarifies clarifying
testify testified testifies testifying|quip quipped quips quipping|admit admitted admits admitting
specify specified specifies specifying|rebut rebutted rebuts rebutting|prophesy prophesied prophesies prophesying
decry decried decries decrying|find found finds finding|show showed shows showing|sing sang sings singing
know knew knows knowing|understand understood understands understanding|let let lets letting
worry worried worries worrying
"""
PARTICIPLES = {
    "written": Form("write", "past"),
    "spoken": Form("speak", "past"),
    "sworn": Form("swear", "past"),
    "sung": Form("sing", "past"),
}
"""Forms that are verbs after "has" or "had" only ("a written statement")."""
_DIRECT = """
add ask tweet respond answer explain note declare conclude argue warn continue recall state acknowledge joke observe
claim insist announce urge exclaim remark quip predict suggest advise assure boast brag caution charge comment complain
concede confess confirm contend counter demand disclose echo elaborate emphasize emphasise estimate express fume
gush hint implore inform interject interrupt jest joke lament lecture maintain marvel mention mock muse mutter
opine order plead pledge point post praise preach proclaim promise pronounce propose protest push quote rail rant reason
reassert reassure recite recommend recount reflect reiterate relate remember remind repeat report request retort
reveal scoff scold shout shriek shrug signal smile snap sneer speculate stress summarize summarise surmise taunt tease
thunder underline underscore vow wail whisper whine wonder yell chant bark blast blog bellow beg bemoan
assert attest aver allege accuse affirm agree denounce dismiss describe call caption challenge chide
chime chuckle cite criticize criticise crow deadpan defend deride detail dub email grumble guess growl
intone label laugh laud moan murmur offer outline persist point press profess query question quibble recollect
reckon rejoin remonstrate roar rule scream sigh sob slam sniff sound stammer start submit sum teach
thank threaten toast trumpet venture verify voice volunteer weigh text message cable write enthuse crack
conclude believe expect hope fear consider imagine suspect doubt
indicate imply tout insinuate concur object reject refuse decline determine discover learn
grouse rebuke refute retweet admonish attack brand portray characterize characterise term
advocate invite appeal apologize apologise assess deem blame condemn congratulate credit pray prefer
retaliate jeer boom liken exhort hail welcome commend applaud salute lambast lambaste ridicule renounce disavow
repudiate disparage belittle skewer excoriate castigate chastise berate assail endorse command
mouth croon drawl hiss holler hoot cheer heckle implore lecture sneer splutter stutter
counsel gripe groan purr roar sigh trill trumpet
"""

TALK = words(
    """
    say tell add ask tweet respond answer explain note declare conclude argue warn continue recall state
    acknowledge joke observe claim insist announce urge exclaim remark quip predict suggest advise assure boast
    brag caution comment complain concede confess confirm contend counter demand disclose echo elaborate emphasize
    emphasise estimate interject interrupt lament maintain muse mutter opine plead pledge post proclaim promise
    pronounce protest reason reassure recount reflect reiterate remind repeat report retort reveal scoff shout
    snap speculate stress summarize summarise surmise underline underscore vow whisper wonder yell chant bark
    bellow assert attest aver allege affirm agree deadpan email grumble growl intone murmur reckon scream sigh
    testify swear write reply deny clarify specify admit cry text message fume gush hint marvel volunteer venture
    thunder taunt tease write point hold enthuse crack concur contend caution indicate imply threaten signal
    profess submit rule find blog retaliate jeer boom exhort drawl hiss holler heckle counsel gripe groan roar
    """,
)
"""Verbs that take a that-clause of somebody's words."""

LABEL = words(
    """
    call liken describe dub label brand denounce dismiss term portray characterize characterise deride slam praise
    criticize criticise mock blast tout laud accuse condemn decry defend deem attack rebuke refer hail welcome commend
    applaud salute lambast lambaste ridicule renounce disavow repudiate disparage belittle skewer excoriate castigate
    chastise berate assail endorse
    """,
)
"""Verbs whose object may hold a few quoted words ("called it “a farce”")."""

VOICES = words(
    """
    thank express voice bemoan lament cite credit blame question grouse charge invite congratulate apologize apologise
    challenge appeal
    """,
)
"""Verbs of speaking that take no that-clause, but a noun phrase in which words may be quoted ("voiced hope for")."""

ADDRESS = words("tell ask assure remind inform advise warn urge reassure email text message promise caution command")
"""Verbs whose object is the listener."""

NOUN_TOO = words(
    """
    claims claim notes note reports report comments comment charges charge questions question demands demand calls
    call promises promise hopes hope fears fear doubts doubt posts post pledges pledge tweets tweet attacks attack
    orders order states state rules rule offers offer signals signal shows show points point estimates estimate
    vow vows answers answer remarks remark views view thought feeling finding writing reading reason reasons start
    cries cry beliefs worries worry concerns press reply replies boasts boast joke jokes address advocate
    advocates protest protests guess term terms texts text request requests label brand sound sounds message
    messages challenge challenges object objects appeal push laugh sigh smile smiles blast quote quotes shout
    shouts chant chants credit blame
    """,
)
"""Forms that are often nouns; a determiner, adjective or possessive before them makes them one."""


def _regular(verb: str) -> tuple[str, str, str]:
    if verb.endswith("e"):
        return verb + "d", verb + "s", verb[:-1] + "ing"
    if verb.endswith(("s", "sh", "ch", "x")):
        return verb + "ed", verb + "es", verb + "ing"
    return verb + "ed", verb + "s", verb + "ing"


_DOUBLED = {
    "chat": "chatted",
    "beg": "begged",
    "brag": "bragged",
    "blog": "blogged",
    "snap": "snapped",
    "dub": "dubbed",
}
_PATTERNED = {"brag": "bragging", "beg": "begging", "blog": "blogging", "snap": "snapping", "dub": "dubbing"}


def _forms() -> dict[str, Form]:
    table: dict[str, Form] = {}
    for verb in _DIRECT.split():
        past, third, ing = _regular(verb)
        past, ing = _DOUBLED.get(verb, past), _PATTERNED.get(verb, ing)
        table |= {
            verb: Form(verb, "base"),
            third: Form(verb, "present"),
            ing: Form(verb, "ing"),
            past: Form(verb, "past"),
        }
    for line in _IRREGULAR.replace("\n", "|").split("|"):
        if not line.strip():
            continue
        verb, past, third, ing = line.split()
        table |= {
            verb: Form(verb, "base"),
            third: Form(verb, "present"),
            ing: Form(verb, "ing"),
            past: Form(verb, "past"),
        }
    for noun in ("command", "welcome", "salute"):
        del table[noun]
    # "let" and "read" look the same in the past; the past is the commoner one in reports
    table["read"] = Form("read", "past")
    return table


FORMS = _forms()
"""Inflected form in lower case -> its lemma and tense."""

PARTICLES = {
    "point": ("out",),
    "go": ("on",),
    "shoot": ("back",),
    "fire": ("back",),
    "sum": ("up",),
    "chime": ("in",),
    "let": ("known",),
    "cry": ("out",),
    "lash": ("out",),
    "speak": ("out",),
    "push": ("back",),
    "weigh": ("in",),
}
"""Cue verb -> words after it that belong to the cue."""

PHRASES = (
    "according to",
    "put it",
    "puts it",
    "went on to say",
    "goes on to say",
    "went on to add",
    "went on to tell",
    "shot back",
    "fired back",
    "made clear",
    "makes clear",
    "made it clear",
    "makes it clear",
    "went on",
    "goes on",
    "was quoted as saying",
    "is quoted as saying",
    "were quoted as saying",
    "in the words of",
    "hit back",
    "chimed in",
    "took to twitter",
    "let it be known",
    "pointed out",
    "points out",
    "pointing out",
    "said in a statement",
    "went so far as to say",
    "had this to say",
    "has this to say",
    "summed it up",
    "sums it up",
    "summed up",
)
"""Cues of several words, in lower case."""

GIVES_OUT = words(
    """
    issued released sent wrote written published posted circulated emailed e-mailed shared distributed signed penned
    issues releases sends writes publishes posts put provided provides offered gave ran runs aired airs
    """,
)
"""Verbs whose subject speaks through the paper that is their object ("sent out a letter")."""
