"""The last look at what a figure measures: a list is told whole, and what is a part of something else is dropped.

Here a measure stands as the clause rules and the parse left it. The words around it tell whether it is cut: the last of
several subjects, the first of two things that "and" joins, a noun of which a participle has the figure.
"""

from sitegen.extract.clauses.word_kinds import is_inflected_verb, is_plural
from sitegen.extract.figures.clauses.phrases import read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.not_its_own import is_of_another
from sitegen.extract.figures.trimmed import without_loose_ends
from sitegen.extract.languages.vocabulary import (
    Amounts,
    BesideFigures,
    Calendar,
    Clauses,
    Closed,
    CountedNouns,
    Figures,
    FigureVerbs,
    Measures,
    Morphology,
    Numbers,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import Token


def whole_or_none(text: Text, this: Found, measures: Place | None) -> Place | None:
    """Return what a figure measures with what "and" joins to it; None where it is a part of something else.

    Args:
        text: The article.
        this: The figure.
        measures: What it was found to measure.

    """
    if measures is None:
        return None
    parts = (
        _is_last_of_several,
        _tells_of_pronoun,
        _belongs_to_participle,
        _ends_before_number,
        _is_torn,
        _tells_what_is_thought,
        _denies,
        _is_in_the_subject,
        _is_a_place_of_trade,
        _is_in_a_phrase,
        _is_of_whom,
        _is_of_its_owner,
        _is_the_poll,
        _goes_on_behind,
        _has_its_own_verb,
        _opens_a_limit,
        _is_lone_verb,
        _is_cut_behind_number,
        _is_told_of_each,
        _is_one_of_several,
        _tells_of_others,
        is_of_another,
    )
    if any(part(text, this, measures) for part in parts):
        return None
    whole = _whole_list(text, this, _told_as(text, this, measures))
    if whole is None or _is_too_long(text, this, whole):
        return None
    measures = whole
    trimmed = without_loose_ends(text, this, measures)
    measures = _not_its_aside(text, trimmed) if trimmed is not None else None
    if measures is None:
        return None
    led = measures.first == this.after and text.has(*measures, VerbGroups.PREPOSITION)  # "a 3 percent drop in tar"
    return _with_joined(text, this, measures) if led or measures.first > this.after else measures


def _told_as(text: Text, this: Found, measures: Place) -> Place:
    """Return the clause behind "as" of words before a figure ("The news comes as | the guild plans to shut")."""
    places = range(measures.first + 2, measures.after - 2)
    opened = next(
        (n for n in places if text.at(n).isa(BesideFigures.AS_CLAUSE) and _has_verb(text, n + 2, measures)), None
    )
    comes = opened is not None and measures.after <= this.first and text.at(opened - 1).word.verb is not None
    return measures._replace(first=opened + 1) if comes and opened is not None else measures


def _has_verb(text: Text, first: int, measures: Place) -> bool:
    """Return whether a verb with a subject stands in words from a place on."""
    forms = (token.word.verb for token in text.part(first, measures.after))
    return any(form is not None and form.finite for form in forms)


def _is_too_long(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure are a sentence rather than what it measures, with another number in it.

    "[The guild sold 40 boats in May, making] 90 boats for the year".
    """
    if measures.after > this.first:
        return False
    words = [n for n in range(*measures) if text.at(n).kind == "word" and not text.hyphened(n - 1)]
    numbered = any(text.at(n).kind == "number" and not text.hyphened(n + 1) for n in range(*measures))
    goes_on = text.at(measures.after - 1).isa(Morphology.ING_ENDING) and text.at(measures.after - 2).text == ","
    told = len(words) > _SENTENCE and _has_verb(text, measures.first, measures)
    return told or (numbered and (goes_on or len(words) > _CLAUSE))


_SENTENCE = 12
"""Words of the longest measure before a figure."""
_CLAUSE = 10
"""Words of the longest one in which another number stands."""


def _whole_list(text: Text, this: Found, measures: Place) -> Place | None:
    """Return the subject of a figure with all that is listed before it ("[Tar, rope] and nails cost €9")."""
    comma = measures.first - 1
    several = measures.after <= this.first and text.has(*measures, Closed.AND, Closed.OR)
    if not several or text.at(comma).text != "," or not _is_listed(text, measures):
        return measures
    first = comma
    while text.at(first).text == "," and _is_item(text, first - 1):
        first -= 1
        if text.at(first).opens:
            return measures._replace(first=first)
        first -= 1
    return None if first < comma - 1 else measures


def _is_listed(text: Text, measures: Place) -> bool:
    """Return whether words are two nouns and nothing else ("rope and nails")."""
    joint = measures.first + 1
    return measures.after - measures.first == _TWO and text.at(joint).isa(Closed.AND, Closed.OR)


_TWO = 3
"""Tokens of two nouns with what joins them."""


def _is_item(text: Text, place: int) -> bool:
    """Return whether a word may be one of a list of things."""
    token = text.at(place)
    return token.kind == "word" and not token.isa(CountedNouns.STOP, VerbGroups.DETERMINER, Calendar.MONTH)


def _is_last_of_several(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a verb of several has only the last of them ("Ada Kell and Ben | Orm are tied at 4 percent")."""
    verb = next((place for place in range(*measures) if text.at(place).isa(BesideFigures.OF_SEVERAL)), None)
    before = measures.first - 1
    joined = text.at(before).kind == "word" or text.hyphened(before)
    if verb is None or measures.first >= this.first or not joined:
        return False
    named = text.at(measures.first).text[:1].isupper() and not text.at(measures.first).opens
    several = text.has(measures.first, verb, Closed.AND, Closed.OR, Morphology.PLURAL_ENDING)
    return named and not several


def _tells_of_pronoun(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words tell of nothing but a pronoun what a value says ("it jumped to", "the guild has it at")."""
    if measures.after > this.first:
        return False
    form = text.at(measures.after - 1).word.verb
    moved = form is not None and form.verb.isa(FigureVerbs.SHIFT, FigureVerbs.LEVEL)
    pronoun = text.at(measures.first).isa(VerbGroups.PRONOUN) and not text.at(measures.first).isa(VerbGroups.DETERMINER)
    alone = moved and pronoun and measures.after - measures.first == _PAIR
    valued = text.at(measures.after - 1).isa(VerbGroups.PRONOUN) and text.at(this.first - 1).isa(Closed.AT)
    return alone or valued


_PAIR = 2
"""Words of a pronoun with its verb."""


def _belongs_to_participle(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a participle before a figure has it for a noun that the measure leaves out.

    "The keepers have contracts | lasting three months".
    """
    verb = this.first - 1 - text.at(this.first - 1).isa(VerbGroups.PREPOSITION)
    form = text.at(verb).word.verb
    lasting = text.at(verb).isa(Morphology.ING_ENDING) and form is not None and form.verb.isa(FigureVerbs.LEVEL)
    return lasting and measures.after < verb and text.at(verb - 1).isa(Morphology.PLURAL_ENDING)


def _ends_before_number(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words end with what describes that which a number in words behind them counts ("the other | six").

    "For the remaining six seats", "of his old | six-year promise"; digits are looked for with the other cuts.
    """
    then, last = text.at(measures.after), text.at(measures.after - 1)
    behind = text.joined(measures.after) and measures.after > this.after
    counts = behind and then.word.value(Numbers.SMALL) is not None
    described = behind and (counts or then.kind == "number") and text.hyphened(measures.after + 1)
    ordinal = behind and then.kind == "number" and last.isa(BesideFigures.IN_A_ROW, CountedNouns.FURTHER)
    return described or ordinal or (counts and last.isa(Morphology.ING_ENDING, CountedNouns.FURTHER))


def _is_torn(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are the first of a list, or a participle without what it leads to.

    "On [tar], ropes and nails", "[spending the donor's] €27", "9 percent [voting] against the toll", "half of [the
    guild's] 40 boats".
    """
    if measures.first >= this.after:
        owned = text.at(measures.after - 1).isa(Morphology.OWNER_ENDING) and text.at(measures.after).kind == "number"
        return owned or _opens_list(text, measures.after) or _is_lone_participle(text, this, measures)
    acts = text.at(measures.first).isa(Morphology.ING_ENDING)
    joins = measures.after <= this.first and _ends_apart(text, this, measures)
    lead = text.at(this.first - 1)
    owned = lead.isa(Morphology.OWNER_ENDING) and measures.after == this.first
    led = lead.isa(Closed.WITH) and measures.after == this.first - 1  # "leaving Orm with"
    return (acts and (owned or led)) or joins or _leads_to_rest(text, this, measures)


def _leads_to_rest(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a clause only leads to what is left of others ("It shut 12 shops, leaving it with | 203")."""
    return any(text.phrase(place, Figures.LEAVES) == this.first for place in range(*measures))


def _ends_apart(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure end with what leads to another: "and", or a verb before "2 percent to"."""
    last, lead = text.at(measures.after - 1), text.at(this.first - 1)
    moved = last.word.verb is not None and last.word.verb.verb.isa(
        FigureVerbs.SHIFT, FigureVerbs.MOVE, Measures.RELATIVE
    )
    reached = moved and lead.isa(Closed.TO) and measures.after < this.first - 1
    return last.isa(Closed.AND, Closed.OR) or (reached and this.unit.kind == "currency")


def _tells_what_is_thought(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a length of time tell what somebody thinks or says of another thing.

    "[The keepers believe her work as a pilot] for eight years ..."; or they end with what leads to a place.
    """
    told = range(measures.first + 1, measures.after - 2)
    thought = this.unit.kind == "duration" and any(_is_said(text, place) for place in told)
    opened = text.at(measures.first).isa(VerbGroups.DETERMINER) and text.has(*measures, Closed.TO)
    leads = opened and text.at(measures.after - 1).isa(BesideFigures.PLACES) and measures.after == this.first
    return measures.first < this.first and (leads or thought)


def _is_said(text: Text, place: int) -> bool:
    """Return whether a verb of saying or thinking stands at a place, and no noun that is written alike ("state")."""
    cue = text.at(place).word.cue
    if cue is None or cue.tense == "ing":
        return False
    return cue.tense != "base" or text.at(place - 1).isa(Morphology.PLURAL_ENDING, VerbGroups.PRONOUN)


def _denies(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure deny what they tell ("The guild did not wait and bought 25 barges")."""
    lasts = this.unit.kind == "duration" and text.at(this.first - 1).isa(Clauses.LASTING)  # "was without tar for"
    before = text.at(measures.first - 1)
    cut = measures.first < this.first and before.isa(Clauses.NEGATION, Clauses.NEGATION_ENDING)
    cut = cut and not before.isa(VerbGroups.PREPOSITION)  # "without [the lamp] (€9)"
    denied = measures.first < this.first and text.has(*measures, Clauses.NEGATION, Clauses.NEGATION_ENDING)
    return cut or (denied and not lasts)


def _is_in_the_subject(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a noun that opens the sentence, and "that", lead to a figure: the verb behind may be another's.

    "News that 60 homes [had burned shook the town]".
    """
    that = this.first - 1
    start = sentence_bounds(text, this.first, this.after)[0]
    opens = start < that <= start + _OPENING and text.at(that).isa(Closed.THAT)
    return opens and measures.first < this.after < measures.after and text.at(that - 1).word.verb is None


_OPENING = 3
"""Words of the longest subject that opens a sentence, before "that"."""


def _opens_list(text: Text, place: int) -> bool:
    """Return whether a list goes on at a place behind a word that is no name; places are joined elsewhere."""
    comma, second, joint = (text.at(place + ahead) for ahead in range(3))
    goes_on = comma.text == "," and second.kind == "word" and joint.isa(Closed.AND, Closed.OR)
    return goes_on and not text.at(place - 1).text[:1].isupper()


def _is_lone_participle(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a participle stands alone behind a share, and a preposition goes on with it."""
    alone = text.at(measures.first).isa(Morphology.ING_ENDING) and measures.after == measures.first + 1
    return alone and this.unit.kind == "percent" and text.at(measures.after).isa(VerbGroups.PREPOSITION)


def _is_in_a_phrase(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words before a figure hang on a noun before them.

    With a verb of that noun ("a keeper with [large barns gave] €9"), or without ("herald of [his isle] to two lords",
    "hours by [old hands] on three piers").
    """
    focus = text.at(this.first - 1).isa(Qualifiers.FOCUS)  # "an envoy of [his isle] to just two lords"
    lead, before = text.at(this.first - 1 - focus), text.at(measures.first - 1)
    if measures.after > this.first or before.text[:1].isupper() or not text.joined(measures.first):
        return False
    verb = text.at(measures.after - 1 - text.at(measures.after - 1).isa(Closed.AT)).word.verb
    ends = (this.first, this.first - lead.isa(Closed.AT))
    acts = measures.after in ends and verb is not None and verb.finite
    if acts and measures.after > measures.first + 1 and _hangs_on(text, before, this):
        return True
    return measures.after == this.first - 1 - focus and _leads_on(before, lead, counted=this.unit.kind == "count")


def _is_of_its_owner(text: Text, this: Found, measures: Place) -> bool:
    """Return whether somebody's own are counted, whom a value only concerns ("put the cost to its 9 keepers at")."""
    owner = text.at(this.first - 1)
    owned = owner.isa(VerbGroups.DETERMINER) and not owner.isa(Closed.ARTICLE) and this.unit.kind == "count"
    return owned and measures.after in {this.first - 2, this.first - 1} and text.at(this.after).isa(Closed.AT)


def _is_the_poll(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words name no more than the poll that a share is told by ("In [a poll] 48 percent agreed")."""
    held = [token for token in text.part(*measures) if not token.isa(VerbGroups.DETERMINER)]
    return this.unit.kind == "percent" and len(held) == 1 and held[0].isa(Measures.INQUIRY)


def _is_of_whom(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words only tell who they are ("The share of keepers who [own a boat fell] to 40 percent")."""
    before = text.at(measures.first - 1)
    verbal = _has_verb(text, measures.first + 1, measures)
    told = before.isa(Closed.WHO, Closed.WHICH) and (verbal or text.at(this.first - 1).isa(Closed.TO, Closed.AT))
    acts = (
        verbal and before.kind == "word" and text.at(measures.first - 2).isa(Closed.WHO)
    )  # "who break [the rule face]"
    return measures.after <= this.first and (told or acts)


def _hangs_on(text: Text, before: Token, this: Found) -> bool:
    """Return whether a noun and its verb hang on words before ("with [large barns gave]", "in [price to yield]")."""
    if text.at(this.first - 1).isa(Closed.AT):
        return before.isa(Closed.FOR)  # "that for [tar stays] at 9 tonnes"
    return before.isa(Closed.WITH) or (before.isa(Closed.IN) and text.at(this.first - 2).isa(Closed.TO))


def _leads_on(before: Token, lead: Token, *, counted: bool) -> bool:
    """Return whether the words between two prepositions hang on a noun before them, as the figure behind them does."""
    placed = counted and before.isa(VerbGroups.PREPOSITION) and not before.isa(Closed.TO) and not lead.isa(Closed.OF)
    return (placed and lead.isa(VerbGroups.PREPOSITION)) or (before.isa(Closed.OF) and lead.isa(Closed.TO))


def _goes_on_behind(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a figure end before what they lead to.

    "Letters now deemed | secret", "a joint Tarn and Orm | tunnel-digging plan".
    """
    last, then = text.at(measures.after - 1), text.at(measures.after)
    plain = then.kind == "word" and text.joined(measures.after) and then.text.islower()
    if measures.first < this.first or not plain:
        return False
    opened = text.at(measures.first).isa(Closed.DETERMINER) and last.text[:1].isupper()
    compound = opened and text.hyphened(measures.after + 1)
    described = last.isa(BesideFigures.CALLED_SO) and not then.isa(BesideFigures.FUNCTION)
    apart = then.isa(CountedNouns.FURTHER) and text.at(measures.after + 1).isa(Closed.THAN)  # "things | other than tar"
    return compound or described or apart


def _has_its_own_verb(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a name right behind an amount does what is told of it ("the 40 tonnes | Orrey had sought")."""
    named = all(token.text[:1].isupper() for token in text.part(*measures))
    then = text.at(measures.after)
    acts = then.isa(VerbGroups.AUXILIARY, Closed.MODAL) and not then.isa(Closed.TO) and text.joined(measures.after)
    return measures.first == this.after and named and acts and not text.hyphened(this.after - 2)


def _is_lone_verb(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a verb alone behind a share is all that is told ("39 percent of them | consist of one")."""
    form = text.at(measures.first).word.verb
    lone = measures.first > this.after and measures.after == measures.first + 1 and this.unit.kind == "percent"
    acts = form is not None and form.finite and not form.nominal
    return lone and (acts or (text.at(measures.first - 1).isa(Figures.THEM) and text.joined(measures.after)))


def _opens_a_limit(_: Text, this: Found, measures: Place) -> bool:
    """Return whether words behind a limit of time only tell from when it runs ("within 60 days of [purchase]")."""
    return this.limits and measures.first >= this.after


def _is_cut_behind_number(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are the rest of a phrase with a number ("Kin of the nine | [women sued] for")."""
    before, opening = text.at(measures.first - 1), text.at(measures.first)
    year = before.text.isdecimal() and len(before.text) == len("2023")
    number = (before.kind == "number" and not year) or before.word.value(Numbers.SMALL) is not None
    plain = opening.text.islower() and not opening.isa(VerbGroups.DETERMINER)
    lead = measures.first - 2 - text.at(measures.first - 2).isa(VerbGroups.DETERMINER)
    plain = (
        plain and text.at(lead).isa(VerbGroups.PREPOSITION) and lead > sentence_bounds(text, this.first, this.after)[0]
    )
    return number and plain and measures.after <= this.first and text.joined(measures.first)


def _is_told_of_each(text: Text, this: Found, measures: Place) -> bool:
    """Return whether each of several has its own figure ("[Tar and rope] rose 2 and 4 percent respectively")."""
    each = text.has(this.after, min(this.after + _RESPECTIVE, len(text.tokens)), Amounts.RESPECTIVELY)
    return each and text.has(*measures, Closed.AND)


_RESPECTIVE = 12
"""Tokens behind a figure among which "respectively" stands."""


def _is_one_of_several(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words name no more than one of what is counted ("[The last] of the 40 boats sank")."""
    held = [token for token in text.part(*measures) if not token.isa(VerbGroups.DETERMINER)]
    led = text.at(measures.after).isa(Closed.OF) and measures.after < this.first
    return led and len(held) == 1 and held[0].isa(BesideFigures.ONE_OF_SEVERAL)


def _tells_of_others(text: Text, this: Found, measures: Place) -> bool:
    """Return whether words are no more than what something is given for, or a relative clause is of another noun.

    "50 crowns in [exchange for tar]"; "rules for [the weir, which were] signed by 40 guilds".
    """
    lead = measures.first >= this.after and text.at(measures.first - 1).isa(Closed.IN)
    empty = text.at(measures.first).isa(BesideFigures.EMPTY_MEASURE) and text.at(measures.first + 1).isa(Closed.FOR)
    opened = next((place for place in range(*measures) if text.at(place).isa(Closed.WHICH)), measures.first)
    noun = text.at(opened - 1 - (text.at(opened - 1).text == ","))
    several = text.at(opened + 1).isa(BesideFigures.OF_SEVERAL) and not is_plural(noun)
    several = several or (is_plural(noun) and _is_of_one(text, opened + 1))
    return (lead and empty) or (opened > measures.first + 1 and several and measures.after <= this.first)


def _is_of_one(text: Text, place: int) -> bool:
    """Return whether a verb of one thing stands at a place ("A ban on hoses, which | covers")."""
    return is_inflected_verb(text.at(place)) and is_plural(text.at(place))


def _is_a_place_of_trade(text: Text, this: Found, measures: Place) -> bool:
    """Return whether "on" and a name behind a level tell where it is quoted ("settled at €41 on the Tarn Exchange")."""
    session = text.at(measures.after - 1).isa(BesideFigures.SESSION) and measures.first > this.after
    if session and text.at(measures.first).isa(Calendar.DAY, BesideFigures.OF_SESSION):
        return this.unit.kind == "currency"  # "fetched €41 in [early trade]"
    level = this.unit.kind == "currency" and text.at(this.first - 1).isa(Closed.AT, Closed.TO)
    place = measures.first == this.after + 1 and text.at(this.after).isa(Closed.ON)
    return level and place and any(token.text[:1].isupper() for token in text.part(*measures))


def _not_its_aside(text: Text, measures: Place) -> Place:
    """Return the name that opens a sentence in place of what is put in behind it ("[Velm], the maker of tar, rose")."""
    comma, opening = measures.first - 1, text.at(measures.first)
    if {text.at(comma).text, text.at(measures.after).text} != {","} or not opening.isa(Closed.DETERMINER):
        return measures
    first = comma
    while text.at(first - 1).text[:1].isupper() and not text.at(first).opens:
        first -= 1
    named = first < comma and text.at(first).opens and not text.has(first, comma, CountedNouns.STOP)
    return Place(first, comma) if named else measures


def _with_joined(text: Text, this: Found, measures: Place) -> Place | None:
    """Return words behind a figure with the noun that "and" joins to their last; None where it may go on further."""
    joint = text.at(measures.after)
    first = measures.after + 1
    if not joint.isa(Closed.AND, Closed.OR) or not text.joined(measures.after) or _has_clause(text, measures):
        return measures
    if _is_lone_noun(text, first):
        return measures._replace(after=first + 1)
    if _is_in_whole(text, this, measures):
        return measures._replace(after=first + 1 + text.at(first).isa(VerbGroups.DETERMINER))
    if not _opens_noun(text, first):
        return None if _may_be_noun_in_ing(text, first) else measures
    rest = read_phrase(text, first, sentence_bounds(text, this.first, this.after)[1])
    return None if rest is None else _with_rest(text, measures, rest.after)


def _with_rest(text: Text, measures: Place, after: int) -> Place | None:
    """Return words up to where a noun joined to them ends; without it before a verb, None where it may go on."""
    then = text.at(after)
    acts = then.word.verb is not None or then.word.cue is not None or then.isa(VerbGroups.AUXILIARY, VerbGroups.BE)
    acts = acts or then.opens_digits  # "70 percent of sales and rope | 20 percent"
    if acts or then.isa(Closed.MODAL, Morphology.PAST_ENDING) or _leads_to_number(text, after):
        return measures  # "tar, and rope was dear": another clause; "by 9 percent of boats and carts by 4 percent"
    goes_on = then.isa(Closed.AND, Closed.OR) or _goes_on(text, after)
    return None if goes_on else measures._replace(after=after)


def _leads_to_number(text: Text, place: int) -> bool:
    """Return whether a preposition at a place leads to a number, of which the noun before it is told."""
    return text.at(place).isa(VerbGroups.PREPOSITION) and text.at(place + 1).kind == "number"


def _is_lone_noun(text: Text, place: int) -> bool:
    """Return whether a plural that may be a verb stands alone behind "and", as none would ("loans and | grants.")."""
    token = text.at(place)
    either = token.word.verb is not None and token.word.verb.nominal and token.isa(Morphology.PLURAL_ENDING)
    return either and token.text.islower() and text.joined(place) and text.at(place + 1).text in {".", ",", ";"}


def _is_in_whole(text: Text, this: Found, measures: Place) -> bool:
    """Return whether a share opens its sentence, so that "and" adds a noun to its whole ("A fifth of gas and oil").

    Its verb stands behind both.
    """
    share = this.unit.kind == "percent" and measures.first == this.after + 1 and text.at(this.after).isa(Closed.OF)
    first = measures.after + 1 + text.at(measures.after + 1).isa(VerbGroups.DETERMINER)
    noun, then = text.at(first), text.at(first + 1)
    alone = noun.kind == "word" and noun.text.islower() and not noun.isa(CountedNouns.STOP, VerbGroups.DETERMINER)
    acts = then.word.verb is not None or then.isa(VerbGroups.BE, VerbGroups.AUXILIARY, Closed.MODAL)
    return share and text.at(this.first).opens and alone and acts


def _may_be_noun_in_ing(text: Text, place: int) -> bool:
    """Return whether a word behind "and" may be a last noun, and a participle too ("a drop in trade and | mining.")."""
    return text.at(place).isa(Morphology.ING_ENDING) and text.joined(place) and text.at(place + 1).kind == "mark"


def _opens_noun(text: Text, place: int) -> bool:
    """Return whether a word can only open a noun: no verb, no small word, no number, no name."""
    token = text.at(place)
    verbal = token.word.verb is not None or token.word.cue is not None
    small = token.isa(CountedNouns.STOP, BesideFigures.FUNCTION, VerbGroups.DETERMINER, VerbGroups.PRONOUN)
    counted = token.word.value(Numbers.SMALL) is not None
    ended = token.isa(Morphology.ADVERB_ENDING, Morphology.ING_ENDING, Morphology.PAST_ENDING)
    plain = token.kind == "word" and token.text.islower() and text.joined(place)
    return plain and not (verbal or small or counted or ended)


def _goes_on(text: Text, place: int) -> bool:
    """Return whether a word follows that no small word parts from the phrase before it."""
    token = text.at(place)
    word = token.kind == "word" and text.joined(place)
    return word and not token.isa(BesideFigures.FUNCTION, VerbGroups.PREPOSITION)


def _has_clause(text: Text, measures: Place) -> bool:
    """Return whether words have a verb, behind which "and" may join another clause."""
    held = text.part(*measures)
    verbs = (token.word.verb is not None and token.word.verb.finite and not token.word.verb.nominal for token in held)
    return any(verbs) or any(token.isa(VerbGroups.BE, VerbGroups.AUXILIARY, Closed.MODAL) for token in held)
