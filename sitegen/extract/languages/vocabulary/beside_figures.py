"""What the rules ask a language for when they look for what is not understood beside a figure."""

from sitegen.extract.languages.declaring import Pattern, Phrase, Vocabulary, WordClass


class BesideFigures(Vocabulary, file="beside_figures"):
    """Words and phrases that change a figure, or take it back."""

    RACED = WordClass()
    """Words for a race and what is won in it, whose length "over" leads to ("won gold over 800 metres")."""
    RACED_IN = WordClass()
    """The parts of a race, whose number "over" leads to ("a race over eight stages")."""
    OPENS_CLAUSE = WordClass()
    """Words behind a counted noun with which another clause begins ("40 homes lost power | when")."""
    MAY_OPEN_CLAUSE = WordClass()
    """Words that open a clause where a verb follows ("40 homes burned | after the storm had passed")."""
    AS_CLAUSE = WordClass()
    """Words behind a verb that open the clause in which a figure stands ("The news comes | as")."""
    EMPTY_MEASURE = WordClass()
    """Nouns that say nothing of what is measured where they stand alone ("in lieu of", "on the day")."""
    ASKS = WordClass()
    """Words whose clause a figure opens ("Orrey did what | 40 towns do")."""
    LOOSE_END = WordClass()
    """Adverbs behind a noun that belong to the verb behind them ("The 40 boats still")."""
    COMPARATIVE = WordClass()
    """Words behind a measure that make it a difference of two things ("3 metres longer")."""
    DIMENSION = WordClass()
    """Nouns that only say along which line something is measured ("3 metres in length")."""
    PLACES = WordClass()
    """Prepositions that tell where or when something is, and not what is measured ("13 percent across all isles")."""
    BLAMES = WordClass()
    """What is done to somebody, or comes about, "over" something."""
    LEADS_INTO = WordClass()
    """Prepositions behind a length that tell whereto it goes ("10 feet into the ground")."""
    LOOSE_OPENING = WordClass()
    """Words behind a figure that only set it beside another, or add it up ("compared with", "combined")."""
    WHERE = WordClass()
    """What opens a clause of a time or a place behind a figure."""
    LOOSE_LEAD = WordClass()
    """Words before a figure behind which it tells nothing of what stands before ("after two floods")."""
    ASIDE_OF = Phrase()
    """What inside a measure leads on to why, and tells more of the verb than of the noun."""
    BESIDES = Phrase()
    """What opens words that only stand beside others ("as well as")."""
    EXAMPLES = WordClass()
    """Words behind which examples of the noun before follow."""
    DISTANCE = WordClass()
    """Words behind a length that make it a distance from somewhere."""
    CHANGE_IN_TIME = WordClass()
    """Words that tell how something went in a time ("three quarters of growth")."""
    CALLED = Pattern()
    """What leads to the name of a band, a work or a firm ("the band ")."""
    CALLED_SO = WordClass()
    """Participles that what somebody is held for follows ("letters now deemed | secret")."""
    PEOPLES = WordClass()
    """Plurals with a capital that are counted: peoples, parties, believers ("800 Danes")."""
    ENACTED = WordClass()
    """Nouns for what an assembly passes, and what pupils pass: it is counted, not exceeded ("passed 12 bylaws")."""
    GRADED = WordClass()
    """Nouns before a number in words that is their label ("grade eight")."""
    UNDERGOES = WordClass()
    """Verbs that only lead from what changes to the name of its change ("Exports | saw a rise of 4%")."""
    SESSION = WordClass()
    """Nouns for a day of a market, in which a price is told ("€41 in early [trade]")."""
    OF_SESSION = WordClass()
    """Words before such a noun that tell what part of the day it is, or how lively."""
    MARKER = WordClass()
    """Nouns that make an amount a mark which something is near, or past ("topped the €90,000 [mark]")."""
    REACHED = WordClass()
    """Words before such a mark where something is at it ("[hit] the €90,000 mark")."""
    ODD_UNIT = WordClass()
    """Units that are a magnitude before what is counted ("3 mm | tonnes")."""
    GONE_PAST = WordClass()
    """Prepositions behind a verb of change that lead to a value left behind ("fell through | €5")."""
    BURSTS = WordClass()
    """Verbs that such a preposition makes one of change ("broke through | 40 degrees")."""
    GOES_UP = WordClass()
    """Verbs to which "up" behind them belongs, so that no limit is told ("The oven heats | up to 250 degrees")."""
    PASSED = WordClass()
    """Verbs that mean "more than" before an amount, and something else before what is counted ("passed two bills")."""
    NEGATIVE = WordClass()
    """Words before a number that make it less than nothing ("minus half a percent")."""
    POSITIVE = WordClass()
    """Words before a number that stand there only where another one is less than nothing."""
    POINT = WordClass()
    """Words between the digits of a decimal number ("nought point three")."""
    BOUND = WordClass()
    """Words that make the amount behind them no more than how far something may be off ("within €4 million of")."""
    AIM = WordClass()
    """Nouns between "in" and "to" that only lead to what something is for ("in order to")."""
    OF_ALL = WordClass()
    """Words between several and their verb that say it of each ("Kell and Orm both have")."""
    NUMBER_JOINT = WordClass()
    """Words that join two numbers to one amount ("five and three eighths")."""
    RANGE_JOINT = WordClass()
    """Words between the ends of a range ("from 5 to 7")."""
    NOUGHT = WordClass()
    """Words for nothing that stand in numbers ("three point oh five")."""
    ODD_SCALE = WordClass()
    """Magnitudes of other languages and short forms that are not read ("Mrd", "tril")."""
    ODD_COUNT = WordClass()
    """Nouns that multiply a number and are not read ("two score")."""
    LOOKS_LIKE_MONEY = WordClass()
    """Symbols of units that are signs of money too, as written ("5m TL")."""

    HEDGE_BEFORE = Phrase()
    """Hedges before a number ("ca. 500", "south of $5 million")."""
    HEDGE_AFTER = Phrase()
    """Hedges behind a number ("700 boats, maybe more")."""
    HEDGE_SPREAD = Phrase()
    """Hedges behind a number that a second number may follow ("700 boats, give or take 20")."""
    CLOSING_HEDGE = WordClass()
    """Hedges that may be taken for the end of a counted noun ("700 boats tops")."""
    OUT_OF = Phrase()
    """Words between the number of a part and that of a whole."""
    ODD_MARK = Pattern()
    """A mark between digits that is none of a number, with the character before it."""
    HEDGE_LAST = Phrase()
    """Hedges behind a number that close their clause ("€5 million, perhaps.")."""
    ANOTHER_TELLS = Pattern()
    """Somebody else behind "but" who tells a number, up to it (", but Orla Fenwick counted ")."""
    CLAUSE_END = Pattern()
    """What a clause ends with, or its line."""
    REST_OF_PHRASE = Pattern()
    """A word between a figure and a hedge that may be its own; what opens "in a day or so" is none."""
    UNSURE = Pattern()
    """Adverbs that leave open whether it is so."""
    ALONG_A_SIDE = Pattern()
    """What tells along which line something is measured ("40 metres | long")."""
    HEDGE_FAR_BEHIND = Pattern()
    """Hedges behind a figure, which "⟧" ends, or behind the rest of its phrase ("¦40 boats⟧ in the bay, or so")."""
    HEDGED_BEHIND = Pattern()
    SECOND_GUESS = Pattern()
    OPENS_WITH_TELLER = Pattern()
    CLOSES_WITH_COUNT = Pattern()
    """Whose count a figure is, told behind it ("40 boats by the guild's own count", "by the estimate of Ada Quill")."""
    OPENS_WITH_COUNT = Pattern()
    """Hedges behind a number that brackets, a dash or another mark part from it ("700 boats (if not more)")."""
    HUNG_HEDGE = WordClass()
    """Hedges that hang on a number by a hyphen ("€5 million-ish")."""
    BELOW_ZERO = Phrase()
    """Words behind a temperature that count it downwards ("five degrees below freezing")."""
    AGAINST_A_SUM = Phrase()
    """Words behind a sum of money that tell it against another one ("61 cents on the euro")."""

    TALKING = WordClass()
    """Verbs to which "about" belongs ("asking about two lamps")."""
    NAMES_A_KIND = Pattern()
    """A number with its noun that names a kind of thing and counts none ("911 calls", "4K sets")."""
    CAUSE = WordClass()
    """Words behind a figure that open its reason ("fell by 9 percent owing to the frost")."""
    AT_PRESENT = WordClass()
    """Words between a comma and the amount that something has now ("the toll, now €7, is low")."""
    IN_A_ROW = WordClass()
    """What tells quarters of a year before their number ("the past three quarters")."""
    FORMER = WordClass()
    """Small words before the title of a name ("former Governor")."""
    OF_SEVERAL = WordClass()
    """Verbs whose subject is more than one."""
    AROUND = WordClass()
    """Words that are a hedge before a number, or the way that somebody takes ("walked around three squares")."""
    MOVING = WordClass()
    """Verbs behind which they are the way."""
    NUMBERED = WordClass()
    """Nouns that with a capital lead to the number of one ("Pit 7 crews")."""
    NAMED_GROUP = WordClass()
    """Plurals that with a capital behind a number in words name a place or a contest ("Six Nations matches")."""
    LABELLED = WordClass()
    """Nouns that a number names one of ("level 3 restrictions")."""
    YOUNG = WordClass()
    """Nouns for people who are told by their age ("children under 5 years")."""
    AGE_BOUND = WordClass()
    """Prepositions before an age that bounds who is meant."""
    OPENS_TIME = WordClass()
    """Prepositions that open a sentence before a length of time and a comma."""
    OFF = WordClass()
    """What stands behind that by which something is cheaper ("$15 off the lamp")."""
    AGE_WORD = WordClass()
    """Words right before an age, or before its "of"."""
    OLDER = WordClass()
    """Words behind an age and "and" or "or" that leave its other end open."""
    RANKED = WordClass()
    """Words before a share that is told apart by its rank ("the richest 1 percent")."""
    FUNCTION = WordClass()
    """Words that may follow a counted noun without going on with it."""

    OPENS_SENTENCE = WordClass()
    """Adverbs that open a sentence and belong to no subject ("Afterwards the guild pays")."""
    ANOTHER_TIME = Pattern()
    """Words between a time and a figure that set another time against it ("and the year before")."""
    WORK = WordClass()
    """Nouns for what is about something, so that "about" is no hedge ("The book is about two brothers")."""
    OTHER_CLAUSE = Pattern()
    """Words between a figure and a time behind it that part them: another verb, or what brought something about."""
    BEST_IN = Pattern()
    """A superlative with the stretch of time it is one of ("the lowest in 33 years")."""
    TOLD_IN_SOURCE = Pattern()
    """What opens behind a figure the words that tell whose or in what it is told (", according to papers for")."""
    OF_THAT_YEAR = Pattern()
    """What stands behind a month that is one of a year told elsewhere."""
    TIME_DENIED = Pattern()
    """What stands before a time that is not the one meant ("not in 2025 but in 2024")."""
    TIME_LISTED = Pattern()
    """What stands behind a year that is one of a list."""
    TIME_OF_TELLING = Pattern()
    """What stands before a time of what was then published, or before the first of two times ("a poll released")."""
    TIME_NAMES = Pattern()
    """A year that only names the noun behind it ("after the 2019 storm")."""
    HEDGE_OF_VERB = Pattern()
    """A verb with the particle that is no hedge of the sum or the things behind it ("took over | 12 mills")."""
    HEDGE_OF_NOUN = Pattern()
    """A noun, or a verb of choosing and the like, whose preposition is no hedge of a count ("power over | 9 ships")."""
    ONE_OF_SEVERAL = WordClass()
    """Words that alone name one, or those left, of what is counted."""
    HOLLOW = WordClass()
    """Nouns that only lead to an amount behind "of" ("in the space of | 40 days")."""
    LOOSE_LAST = WordClass()
    """Words before a number that belong to it, and not to what it measures ("cost either €9 or")."""
    PUT_UP = WordClass()
    """Participles that "up" belongs to where something is raised ("was put up to €60")."""
    SOLD_FROM = WordClass()
    """Words of sale before "from" and the lowest price."""
    PLACED = WordClass()
    """Words that hedge a number and are prepositions of place as well ("over", "near")."""
    SPREAD_OVER = Pattern()
    """A verb of lying or falling out with "over", which is no hedge of an area or a length either."""
    OWNED = WordClass()
    """What one has of one's own, behind which "of" tells whose ("the home of two sailors")."""
    OCCASION = WordClass()
    """What is done once or again ("for the second time")."""
    CREPT = WordClass()
    """Verbs of small steps, whose "up" is their own: "up to" behind them tells no limit ("edged up to 4 percent")."""
    CONTRACT = Pattern()
    """A month that only tells which contract of a good is traded ("Brent for July")."""
    HANDED_ON = Pattern()
    """Who has a sum that somebody passes, behind it ("passed €9 | to the heirs", "passes €9 | on")."""
    SAYING = Pattern()
    """Sayings with a number in them, which counts nothing."""
    SPOONFUL = Pattern()
    """A measure of a kitchen with its number."""
    CORRECTS = Pattern()
    """How an article corrects itself."""
    TOLD_IN_THOUSANDS = Pattern()
    """Words that give a magnitude to all numbers beside them ("(in millions)")."""
    BROKEN_SCALE = Pattern()
    """A magnitude behind a number that is misspelt, or set apart by marks ("$9 milllion", "$9 _million_")."""
    SHARES_SCALE = Pattern()
    """Another sum behind one, with the magnitude that both may have ("€5 | (or €7) million")."""
    PARTED = Pattern()
    """What stands before a figure, and how it begins behind "¦", where both are one number ("five... ¦six million")."""
    AGED = Pattern()
    """A number of years that tells how old somebody is, between "¦" and "⟧" ("A boy of ¦5 years⟧")."""
    COUNTS_NOTHING = Pattern()
    """A number between "¦" and "⟧" that is a time of day, a label or part of a name ("At ¦1730 hours⟧")."""
    MONEY_LETTERS = Pattern()
    """A number with letters that may be a sign of money as well, between "¦" and "⟧" ("It cost ¦5m Ft⟧")."""
    COUNTED_ON = Pattern()
    """A count between "¦" and "⟧" whose noun goes on behind a comma ("¦12 men⟧, women and children")."""
    GONE_BY = Pattern()
    """A verb before a figure, which "¦" opens, that leaves it behind or does not reach it ("overshot ¦€400⟧")."""
    BELIEVED = Pattern()
    """A passive of saying or believing before a figure, which leaves it to others ("is said to have spent")."""
    BELIEVED_BEHIND = Pattern()
    """The same behind one ("40 keepers | are believed to have drowned")."""
    OF_A_WISH = Pattern()
    """What could be had, and a clause about it before a figure in that clause ("could have a mill that earns")."""
    SIGNED = Pattern()
    """The same, where the figure may be less than nothing ("neg. ¦3.2 percent")."""
    RECIPE_STEP = Pattern()
    """How a step of a recipe opens ("Stir in 2 cups")."""
    STREET_NAME = Pattern()
    """The number of a house with its street ("40 Mill Street")."""
    GROUP_OF = Pattern()
    """Names of groups before the number of their members ("Group of 77")."""
    SPEAKS_OF = WordClass()
    """Verbs of speaking or thinking of something that was so already ("mourned the loss of")."""
    PAGE_LINE = Pattern()
    """A whole line that belongs to the page and not to its article ("3 min read", "12 comments")."""
    NUMBER_APART = Pattern()
    """What goes on with a number behind it, and is not read: a fraction, a second point."""
    UPPER_END = Pattern()
    """A bare number behind "to" and a figure, with which nothing is counted (" to 600."); a group has its name."""
    PART_OF_ALL = WordClass()
    """Words before "of the" and a figure of which only a part is told ("Some of the | €5 million was spent")."""
    HONOURS = WordClass()
    """Verbs whose object is a past that a day is kept for ("On Monday the port marks 300 years of trade")."""
    UNIT_OF_RATING = WordClass()
    """Units that say how strong, fast or loud something is, which nobody is handed."""
    OF_A_PLAN = WordClass()
    """What a sum was to be, as a word right before it ("the planned | €5")."""
    MARGIN = WordClass()
    """What "plus or minus" is told of ("a margin of plus or minus 3 percent")."""
    UNIT_OF_SIDES = WordClass()
    """Units of length in which sides are told, whose "x" parts two of them."""
    MULTIPLIED = Pattern()
    """A number with a sign of multiplication, right before a figure."""
    MARKED_HEDGE = Pattern()
    """A hedge in brackets or cut short, right before a figure."""
    MARKED_HEDGE_BEHIND = Pattern()
    """A hedge that a comma parts from the figure before it, or another number in its place."""
    OFF_A_MARK = Pattern()
    """What stands behind a figure that tells how far something is off a mark."""
    OPEN_BEHIND = Pattern()
    """What stands behind a figure that an article leaves open."""
    PRICE_BASIS = Pattern()
    """What stands behind a time that tells at which prices a sum is given."""
    COMPARED_TIME = Pattern()
    """What ends with a time that another is only compared with ("up 4 percent on last year")."""
    CUT_TIME = Pattern()
    """How a time ends that is only the end of one ("the week to | Friday"), or the one that is compared with."""
