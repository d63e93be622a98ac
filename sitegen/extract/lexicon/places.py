"""Places and seats of power that newspapers let speak, and words that make a name one of an organisation."""

from sitegen.extract.lexicon.wordlist import words

GOVERNMENTS = words(
    """
    kremlin pentagon moscow washington beijing brussels kyiv kiev berlin paris london tehran ankara tokyo
    pyongyang seoul jerusalem warsaw rome madrid budapest vienna delhi islamabad riyadh cairo damascus baghdad
    havana caracas
    """,
)
"""Single words that stand for a government."""

GOVERNMENT_NAMES = frozenset(
    {
        "white house", "downing street", "capitol hill", "state department", "justice department", "supreme court",
        "foreign office", "treasury department", "european commission", "european union", "european parliament",
        "home office", "elysee palace", "defense department", "house", "senate", "congress", "parliament", "treasury",
        "bundestag", "duma", "united states", "knesset", "security council", "united nations", "cabinet",
    },
)  # fmt: skip
"""Seats and bodies of several words that speak for a state."""

COUNTRIES = words(
    """
    russia ukraine finland sweden norway denmark germany france britain england scotland wales ireland spain
    portugal italy greece turkey poland hungary romania bulgaria serbia croatia slovenia slovakia czechia austria
    switzerland belgium netherlands luxembourg estonia latvia lithuania belarus moldova georgia armenia azerbaijan
    kazakhstan china japan india pakistan bangladesh indonesia malaysia singapore thailand vietnam philippines
    korea taiwan iran iraq israel syria lebanon jordan egypt libya tunisia algeria morocco sudan ethiopia kenya
    nigeria ghana uganda rwanda somalia yemen qatar kuwait oman bahrain afghanistan cuba mexico canada brazil
    argentina chile colombia peru venezuela bolivia ecuador panama haiti jamaica australia america iceland malta
    cyprus albania kosovo montenegro macedonia bosnia nepal myanmar cambodia laos mongolia uzbekistan
    """,
)
"""Countries, and the nations of one: they speak through their governments."""

AREAS = words(
    """
    alabama alaska arizona arkansas california colorado connecticut delaware florida georgia hawaii idaho illinois
    indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri
    montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin
    wyoming manhattan brooklyn queens bronx chicago boston philadelphia detroit atlanta dallas houston miami
    cleveland denver seattle carolina dakota jersey hampshire york mexico zealand rico angeles francisco vegas
    diego orleans carolinas dakotas phoenix orlando tampa baltimore europe africa asia antarctica mideast
    """,
)
"""States, cities and continents: never the name of a person by themselves."""

STATE_CODES = words(
    """
    al ak az ar ca co ct de fl ga hi id il ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa ri
    sc sd tn tx ut vt va wa wv wi wy dc d.c. ala. alas. ariz. ark. calif. colo. conn. del. fla. ga. ill. ind. kan. ky.
    la. md. mass. mich. minn. miss. mo. mont. neb. nev. n.h. n.j. n.m. n.y. n.c. n.d. okla. ore. pa. r.i. s.c. s.d.
    tenn. tex. vt. va. wash. w.va. wis. wyo. ont. que. b.c. alta.
    """,
)
"""Short forms of states and provinces after the name of a town, in lower case."""

ORG_WORDS = words(
    """
    cooperative co-operative
    delegation building summit treaty agreement accord tax law code week day eve party university college
    institute department ministry committee commission council agency bank association union federation foundation
    center centre corporation corp inc ltd llc company co group news times post journal tribune herald network
    club society league alliance coalition campaign congress senate house parliament court office bureau
    administration service services authority board conference caucus church school hospital police army navy
    force forces guard nations international organization organisation fund project trust project pac magazine
    press media radio television tv network gazette chronicle globe register sun mail telegraph guardian observer
    courier daily weekly review coalition partnership forum initiative action america americans street tower
    square airport island islands county city state states river bridge act amendment bill plan program programme
    award prize war hall hotel inn party's museum library theater theatre stadium arena park avenue road boulevard
    team fc democrats republicans poll survey report strategies consulting partners associates holdings industries
    systems technologies solutions sea ocean lake mountain mountains shoal valley coast bay gulf peninsula mount
    cape strait desert creek forest reef legislature assembly embassy committee's registry commonwealth kingdom
    republic convention caucuses primary hydro foods airlines airways motors electric mining shipping logistics
    pharmaceuticals bakery brewery brothers sons works cooperative co-operative orchestra choir theatre zoo clinic
    grid energy gas rail railway railways ferries foods marine capital ventures pharma
    biotech labs laboratories software telecom telecoms insurance securities steel metals chemicals cement supermarkets
    studios rovers athletic wanderers dairies world matter watch wire national
    """,
)
"""Words, lower case, that make a capitalised run an organisation, a place or a thing rather than a person."""
