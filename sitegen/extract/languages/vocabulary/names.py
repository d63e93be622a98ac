"""Where a name begins and ends, what its words describe and what they name."""

from sitegen.extract.languages.declaring import Pattern, Phrase, Table, Vocabulary, WordClass


class Names(Vocabulary, file="names"):
    """Words inside names and around them."""

    NO_NAME = WordClass()
    """Words that are no part of a name where they have a capital."""
    NAME_MONTH = WordClass()
    """Months that are names of people as well."""
    WITH_PARTICLE = WordClass()
    """Names that begin with a small particle of their own ("al-Sadun")."""
    PARTICLE = WordClass()
    """What stands small inside a surname of several words ("van den")."""
    GENERATION = WordClass()
    """What tells a son from his father, behind a name."""
    LETTERS = WordClass()
    """Letters behind a name that are no part of it, as they are written."""
    BEFORE_CLIPPED = WordClass()
    """Prepositions that open a surname with a clipped article ("in 't Hout")."""
    CLIPPED = WordClass()
    """The clipped article, without its apostrophe."""
    BODY_PAIR = Phrase()
    """Last words of a body's name of which the last is a surname as well ("the Tarn Red Cross")."""
    FIRM_ENDING = WordClass()
    """What tells the form of a firm behind a comma ("Halden, Inc.")."""
    FIELD_JOINED: Table[str] = Table(str)
    """What a firm or a body deals in, with what "and" joins to it ("Tarn Oil and Gas")."""

    BEFORE_MONTH = WordClass()
    """Words before a month that is also a surname: there it is the month."""
    BEFORE_FOR = WordClass()
    """Words of a body's name before its "for" ("Centre for Harbour Safety")."""
    OPENS_QUESTION = WordClass()
    """Names of people that open a question as well."""
    OPENS_SENTENCE = WordClass()
    """Words that a name seldom begins with, and a sentence does."""
    BEGINS_CUE = WordClass()
    """Verbs that report speech together with the word after them ("shot back"), in the forms of a report."""

    NO_OFFICE = WordClass()
    """Words, beside offices and titles, that end the description before a name."""
    NATION = Pattern()
    """Adjectives of a nation, with their capital: what most of them end in, and some that end otherwise."""
    PEOPLES = Pattern()
    """Plurals for the people of a nation, with their capital."""
    OCCUPATION_ENDING = WordClass()
    """What nouns for who does something end in."""
    OF_SOMEBODY = WordClass()
    """Endings of such nouns that first names seldom have ("kilnsman")."""
    SURNAME_TOO = WordClass()
    """Offices that are surnames as well."""
    BEFORE_OFFICE = WordClass()
    """Words before an office that make it one, and no surname."""
    PART_OF_OFFICE = WordClass()
    """Words before an office that belong to it ("chief justice")."""
    FIELD = WordClass()
    """What an office is for, with a capital, between its "of" and the name ("Secretary of State", "Chief of Staff")."""
    BODY_NOUN = WordClass()
    """Bodies that are nobody's surname: what describes them is part of their name ("Executive Committee")."""
    NO_OFFICE_BEFORE: Table[tuple[str, ...]] = Table(tuple[str, ...])
    """Offices, each with the last words of names in which it is none ("General Motors")."""
    STORM = WordClass()
    """Words before the name of a storm, which is a person's and means nobody."""
    NAMED_AFTER = WordClass()
    """What bears somebody's name and is not called by that name alone ("the Oke Museum")."""
    NO_SURNAME = WordClass()
    """Bodies that bear the name of a person whole ("the Jonas Oke Foundation")."""
    BEFORE_PLACE = WordClass()
    """Words right before a name that is no person's ("in Tarn", "the Tarn")."""
    PRONOUN_TOO = WordClass()
    """Pronouns and little words that are family names which stand first ("He Lanfen")."""
    OF_FIELD = WordClass()
    """Bodies whose "of the" goes on with what they are for ("Ministry of the Interior")."""
    FIELD_ENDING = WordClass()
    """What only describes a field of a body, behind which it goes on ("of Coastal and Harbour Safety")."""
    OF_PEOPLE = WordClass()
    """Bodies that are named by the people whom they are of ("Society of Marine and Polar Pilots")."""
    PURPOSE = WordClass()
    """What a body is "for the" ... of ("Society for the Study of Weirs")."""
    FOUNDED = WordClass()
    """What a firm is that bears the name of its founder with an owner's mark ("Delk's Analytics")."""
    OF_STATE = WordClass()
    """What each state has one of: whose it is belongs to its name ("Elland's Foreign Ministry")."""
    BORN = WordClass()
    """What stands before the name that somebody was born with ("Tilda Delk née Oke")."""
    BEFORE_WORK = WordClass()
    """Words right before the title of a book, a film or a show, which names nobody."""
    WORK = WordClass()
    """Nouns for a work that its title may follow, where somebody owns it ("her film Long Weir")."""
    RANK = WordClass()
    """What stands behind a full name as a rank ("Orvo Delk Senior Counsel")."""
    PEERAGE = WordClass()
    """What somebody is who is called by a place ("the Duke of Tarn"); some are first names as well."""
    CROWN = WordClass()
    """Whose such a rank is ("Orvo Delk King's Counsel")."""
    NUMBERED = WordClass()
    """Parts of a paper that a number tells apart ("Article 33")."""
    BIDS = WordClass()
    """What the name of a campaign may begin with ("Save the Weir")."""
    BEFORE_ON = WordClass()
    """Words of a body's name before its "on" ("Council on Harbour Safety")."""
    SEAT = WordClass()
    """Where an officer sits: whose it is belongs to its name ("Tarn Attorney's Office")."""
    READERS = WordClass()
    """For whom a paper is, with an owner's mark in its name ("People's Daily")."""
    PERIODICAL = WordClass()
    """Further last words of papers, which mean when they come out ("Farmer's Weekly")."""
    EDITION_DAY = WordClass()
    """Words for a day that a paper's name may end in ("Tarn Today")."""
    AGENCY = WordClass()
    """Words that end the name of who sends news to papers ("Fjord Wire")."""
    PAPER = WordClass()
    """Last words of the name of a paper or station, behind which a name begins ("to the Tarn Echo Halden said")."""
    COMPOUND_ENDING = WordClass()
    """What a compound ends in that only describes the name behind it ("Tarn-based")."""
    SAINT = WordClass()
    """First words of places that are named after somebody ("San Oreno Herald")."""
    WITH_FIRST_NAME = WordClass()
    """Titles that stand before the first name alone ("Sir Orvo")."""
    REALM = WordClass()
    """First words of a state whose last one is what it is called in short ("Kingdom of Elland")."""
    BEHIND_HYPHEN = WordClass()
    """Surnames before which a hyphen joins the parts of a given name ("Ji-woo Han"), as it does others to describe."""
    FAMILY_FIRST = WordClass()
    """Surnames that stand before the given name ("Gao Weilan", "Kim Dae-suk")."""
