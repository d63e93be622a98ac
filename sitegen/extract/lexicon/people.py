"""Titles, roles, pronouns and the nouns for people whom an article does not name."""

from sitegen.extract.lexicon.wordlist import words

TITLES = words(
    """
    mr mister mrs ms miss dr sir dame lord lady sen rep gov lt gen col maj capt sgt adm cmdr rev prof hon pres messrs
    sens reps govs mx fr st atty supt det insp cpl pvt brig amb judge justice madam
    """,
)
"""Titles before a name, without their full stop."""

FEMALE_TITLES = words("mrs ms miss dame lady madam queen princess baroness duchess sister mother")
MALE_TITLES = words("mr mister sir lord king prince baron duke father brother")

OFFICES = words(
    """
    president vice-president minister chancellor premier secretary senator representative congressman
    congresswoman governor mayor ambassador chairman chairwoman chair chairperson director commissioner speaker
    leader chief general admiral colonel captain major lieutenant sergeant judge justice attorney prosecutor
    spokesman spokeswoman spokesperson king queen prince princess pope bishop archbishop cardinal rabbi imam
    reverend professor doctor coach manager host anchor correspondent columnist editor strategist pollster analyst
    economist lawyer activist operative researcher scientist historian author actor actress businessman
    businesswoman candidate nominee deputy treasurer comptroller lawmaker legislator delegate councilman
    councilwoman councilor councillor sheriff officer commander adviser advisor aide consultant founder ceo cfo
    executive owner envoy diplomat official whip caucus veteran billionaire mogul expert economist farmer
    fisherman nurse engineer student teacher mother father sister brother wife husband son daughter widow reporter
    journalist blogger commentator pundit moderator counsel interim press democrat republican lieutenant
    administrator inspector superintendent detective dean provost principal rector minister-president producer
    coordinator organizer organiser fellow scholar physician biologist geologist harbourmaster ombudsman
    president-elect frontrunner front-runner emir sultan ayatollah sheikh taoiseach solicitor magistrate
    rapporteur spokespeople resident voter worker businesswoman entrepreneur investor banker trader artist writer
    novelist poet critic campaigner advocate supporter volunteer attendee witness survivor victim neighbor
    neighbour friend colleague partner pastor baker skipper curator violinist meteorologist choreographer mogul
    vicar priest novelist ranger pilot farmer chef cook driver chemist physicist conductor composer
    director-general goalkeeper striker footballer boss head co-founder co-chair co-chairman vice-chair
    vice-chairman cofounder newsman lobbyist donor attorney-general congressperson statesman politician incumbent
    challenger opponent rival contender politico insider corporal brigadier chaplain deacon dentist surgeon
    neurosurgeon architect hydrologist ecologist sociologist psychologist psychiatrist geographer philosopher
    mathematician astronomer archaeologist oceanographer climatologist epidemiologist virologist zoologist botanist
    ornithologist paramedic firefighter detective bailiff clerk registrar treasurer secretary-general
    vice-chancellor chancellor restorer conservator brewer printer publisher filmmaker producer screenwriter
    playwright painter sculptor photographer singer dancer comedian rapper guitarist drummer pianist frontman
    quarterback midfielder captain referee umpire jockey rower sailor
    """,
)
"""Nouns, singular, that name what a person is; the last one before a name ends its description."""

FEMALE_ROLES = words(
    """
    spokeswoman chairwoman congresswoman businesswoman actress queen princess mother sister wife daughter widow
    woman councilwoman lady girl grandmother aunt niece saleswoman policewoman
    """,
)
MALE_ROLES = words(
    """
    spokesman chairman congressman businessman king prince father brother husband son man councilman fisherman
    newsman statesman boy grandfather uncle nephew salesman policeman
    """,
)

GROUPS = words(
    """
    fishers fishermen fisherfolk boatmen growers hoteliers grocers shopkeepers householders smallholders
    officials aides critics analysts experts supporters opponents lawmakers sources people voters democrats
    republicans senators representatives ministers economists researchers scientists advisers advisors allies
    activists advocates observers diplomats lawyers attorneys prosecutors spokesmen spokespeople insiders
    strategists pollsters operatives leaders members residents protesters witnesses police authorities
    investigators reporters journalists historians conservatives liberals progressives moderates respondents many
    some others several most both few those detractors executives organizers organisers staffers donors backers
    friends colleagues employees workers students teachers doctors farmers veterans women men parents families
    americans russians ukrainians europeans palestinians israelis politicians legislators governors mayors
    candidates rivals commentators pundits professors scholars academics skeptics sceptics proponents defenders
    neighbors neighbours unions groups companies campaigns agencies states delegates conservationists
    environmentalists fishermen negotiators mediators rebels troops soldiers participants commissioners judges
    justices agents officers troopers deputies guards pilots drivers nurses clerks detectives inspectors contractors
    executives demonstrators marchers attendees passengers customers travelers travellers tourists campaigners
    picketers strikers inmates detainees refugees migrants editors editorialists
    readers viewers fans speakers polls surveys studies reports media staff
    """,
)
"""Plural nouns (and pronouns) for sources that go without a name."""

BODIES = words(
    """
    ministry department agency government administration campaign company group commission committee court council
    police party union association organization organisation office bank board parliament congress senate house
    army military navy force hospital university school institute foundation firm newspaper magazine paper network
    station report study poll survey statement letter memo document documents email e-mail tweet post article
    editorial story website site filing complaint lawsuit
    suit ruling order resolution bill release post message book memoir ad advertisement video transcript court
    jury panel regulator embassy consulate alliance coalition bloc federation league chamber guild authority
    authorities cabinet team outlet blog column analysis review audit assessment indictment affidavit press palace
    presidency opposition delegation publication centre center fund charity trust think-tank caucus watchdog
    records data figures statistics builder maker manufacturer developer operator contractor supplier insurer lender
    retailer publisher broadcaster airline carrier utility brewer bakery cooperative co-operative brewery start-up
    startup assembly bureau choir church city clinic club college corporation county legislature library museum
    orchestra partnership railway society theater theatre zoo airport
    """,
)
"""Singular nouns for things that speak: bodies, and papers that say something."""

SOMEONE = words(
    """
    man woman person someone somebody one another nobody anybody everyone boy girl kid child guy insider staffer
    source pastor priest passenger driver customer caller parishioner bystander relative
    """,
)
"""Singular nouns and pronouns for one person without a name."""

HEADS = OFFICES | GROUPS | BODIES
"""Nouns that end a description of who speaks."""

SPEAKERS = HEADS | SOMEONE
"""The same, with the nouns that say no more than that somebody is meant."""

SPEAKS_FOR = words("spokesman spokeswoman spokesperson official aide source adviser advisor staffer lawyer attorney")
"""Nouns for somebody who belongs to the one spoken about, and is hardly ever that one."""

ACROSS = words(
    """
    moderator host interviewer anchor reporter journalist correspondent judge magistrate prosecutor counsel officer
    detective sheriff caller customer bystander relative witness neighbor neighbour friend colleague
    """,
)
"""Nouns for somebody who stands across from the one spoken about."""

PRONOUNS = {
    "he": "male",
    "she": "female",
    "they": "plural",
    "i": "writer",
    "we": "writer",
    "it": "thing",
}
"""Pronoun that can be the subject of a cue -> what it asks of the one it stands for."""
