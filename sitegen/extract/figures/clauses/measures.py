"""Finds what a figure measures, in the article's words, without a parser.

What stands beside the figure comes first: the complement after it ("€169 billion in financial support"), the noun it
stands before ("a €50 billion package") or is the content of ("a budget of €3m"). Then its verb tells: the subject of
"rose" and "stood at", the object of "cut ... by" and "put ... at", the purpose after "spent", else the verb with its
subject ("The airline lost"). Anything else is unclear, and None.
"""

from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.figures.clauses.arguments import lead_of, subject_of
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.described import described_thing
from sitegen.extract.figures.clauses.phrases import MAX_WORDS, noun_before, phrase_before, read_phrase
from sitegen.extract.figures.clauses.polls import read_view
from sitegen.extract.figures.clauses.scales import on_scale
from sitegen.extract.figures.clauses.verb_groups import Place, VerbGroup, is_in_group, is_verb, verb_after
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Changes,
    Closed,
    CountedNouns,
    Durations,
    FigureVerbs,
    Measures,
    Morphology,
    Numbers,
    People,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

_SHORT = 4
"""Words between a verb and what still stands beside it."""
_SHORTEST_PAST = 5
"""Letters of the shortest word that its ending makes a past."""


def find_measure(text: Text, around: Around) -> Place | None:
    """Return the words that a figure measures."""
    if around.length and text.at(around.after).isa(Measures.OFFSET):
        return None
    scaled = _scaled(text, around)
    first, after = around.first, around.after
    if around.share and scaled and _stands(text, around) and text.at(after).isa(Closed.OF):
        return scaled
    return (
        _complement(text, around)
        or _attributive(text, around)
        or _part_of(text, around)
        or scaled
        or _purpose(text, around)
        or _worth(text, first, around.start)
        or (read_view(text, around.after, around.end) if around.share and around.verb is None else None)
        or _participle(text, around)
        or _acted(text, around)
    )


def _scaled(text: Text, around: Around) -> Place | None:
    """Return what a figure is the value of; nothing of a sum that is put into a thing ("sank €9 million | into")."""
    into = around.money and text.at(around.after).isa(BesideFigures.LEADS_INTO)
    return None if into and not lead_of(text, around.first).text else on_scale(text, around)


def _stands(text: Text, around: Around) -> bool:
    """Return whether a verb's subject has a value, and is no part of it ("covered 75 percent of the costs").

    What somebody grows is no value of theirs ("The isle grows | a fifth of the tea").
    """
    verb = around.verb
    if verb is None or verb.isa(FigureVerbs.SHARE):
        return False
    moved = verb.isa(FigureVerbs.SHIFT) and bool(lead_of(text, around.first).text)
    return moved or verb.isa(FigureVerbs.LEVEL)


def find_counted_measure(text: Text, around: Around, noun: Place) -> Place:
    """Return what a counted noun measures: the whole it makes up ("our target"), else the noun with what follows it."""
    whole = _part_of(text, around)
    if whole and _is_told_in(text, noun, whole):
        return whole
    lead = lead_of(text, around.first)
    steps = noun.after - noun.first == 1 and text.at(noun.first).isa(Measures.STEP)
    if around.verb and around.verb.isa(FigureVerbs.SHIFT) and (steps or lead.isa(Measures.END)):
        scaled = on_scale(text, around)
        if scaled:
            return scaled
    if around.verb and around.verb.isa(FigureVerbs.LEVEL) and not around.verb.isa(VerbGroups.BEING):
        scaled = on_scale(text, around)
        if scaled and text.has(*scaled, Measures.QUANTITY):
            return scaled
    phrase = read_phrase(text, noun.first, around.end)
    return Place(noun.first, max(_before_from(text, around, noun, phrase.after) if phrase else 0, noun.after))


def _is_told_in(text: Text, noun: Place, whole: Place) -> bool:
    """Return whether the noun before "of" is what a count makes up, or is told in points ("a lead of 12 points")."""
    return text.has(*whole, Measures.QUANTITY) or text.at(noun.after - 1).isa(Changes.POINT)


def _before_from(text: Text, around: Around, noun: Place, end: int) -> int:
    """Return where words behind a noun end before "from" and no name, which may belong to the verb ("kept 40 from")."""
    places = (i for i in range(noun.after, end) if text.at(i).isa(Closed.FROM) and text.at(i + 1).text.islower())
    moved = text.at(around.first - 1).isa(VerbGroups.DIRECTION)  # "up 40 points from"
    acted = moved or around.verb is not None or text.at(around.first - 2).isa(Closed.TO)  # "to shield 40 keepers from"
    return next(places, end) if acted else end


def _complement(text: Text, around: Around) -> Place | None:
    """Read "in financial support to Ukraine", "of our target", "worth of ammunition"."""
    place, end = _content_at(text, around), around.end
    lead, then = text.at(place), text.at(place + 1)
    if lead.isa(Measures.CHANGE_NOUN) and then.isa(Measures.CHANGE_CONTENT):
        return read_phrase(text, place, end)
    whole = lead.isa(Closed.OF) and then.isa(VerbGroups.DETERMINER)
    if whole and place + 2 >= end and around.numbered > end:
        return Place(place + 1, _with_what_costs(text, around.numbered))
    if place >= end or not lead.isa(Measures.CONTENT) or not text.joined(place):
        return None
    if lead.isa(Closed.IN):
        return _content(text, around, place + 1)
    share = lead.isa(Closed.OF) and around.share
    return read_phrase(text, place + 1, _before_to(text, place + 1, end) if share else end)


def _with_what_costs(text: Text, after: int) -> int:
    """Return where the noun behind a sum ends, where one hangs on it ("12 percent of its €4 million | budget")."""
    noun, then = text.at(after), text.at(after + 1)
    either = noun.word.verb is None or noun.word.verb.nominal
    plain = noun.text.islower() and text.joined(after) and either
    plain = plain and not noun.isa(CountedNouns.STOP, Morphology.PAST_ENDING)
    ends = then.kind == "mark" or then.isa(VerbGroups.PREPOSITION, VerbGroups.BE, VerbGroups.AUXILIARY)
    return after + 1 if plain and ends else after


def _content_at(text: Text, around: Around) -> int:
    """Return where the content of an amount may stand: behind it, behind "worth", or behind its brackets.

    "€9 worth | of ammunition", "17 ounces (500 ml) | of water".
    """
    place = around.after
    bracketed = text.at(place).text == ")" and text.at(around.first - 1).text == "("
    return place + (bracketed or (text.at(place).isa(Measures.WORTH) and text.at(place + 1).isa(Closed.OF)))


def _is_a_level(text: Text, around: Around) -> bool:
    """Return whether a sum is the value to which its verb moves a subject ("fell to $12 in | Tarn trading")."""
    moved = around.verb is not None and around.verb.isa(FigureVerbs.SHIFT)
    return moved and lead_of(text, around.first).isa(Measures.END)


def _content(text: Text, around: Around, first: int) -> Place | None:
    """Return what an amount is in ("$40 in Karolian goods"), and no place and no time ("in northern Karolia")."""
    opening = text.at(first)
    if around.share or _is_a_level(text, around) or opening.kind != "word" or opening.isa(VerbGroups.DETERMINER):
        return None
    phrase = read_phrase(text, first, around.end)
    if phrase is None or text.at(phrase.after - 1).word.value(Durations.UNIT) is not None:
        return None  # "€9 in most years"
    leads = (i for i in range(*phrase) if i > phrase.first and text.at(i).isa(VerbGroups.PREPOSITION))
    return None if text.at(next(leads, phrase.after) - 1).text[:1].isupper() else phrase


def _before_to(text: Text, first: int, end: int) -> int:
    """Return where a share's whole ends before "to", which leads on to somebody else's ("the vote to Wells's")."""
    return next((i for i in range(first, min(end, first + MAX_WORDS)) if text.at(i).isa(Closed.TO)), end)


def _attributive(text: Text, around: Around) -> Place | None:
    """Read the noun that a figure stands before: "a €50 billion package of loans", "the 53-day-long fair"."""
    return described_thing(text, around) or _determined(text, around.first, around.after, around.end)


def _determined(text: Text, first: int, after: int, end: int) -> Place | None:
    """Read the noun of a small word before a figure."""
    before, then = text.at(first - 1), text.at(after)
    determined = before.isa(VerbGroups.DETERMINER, Morphology.OWNER_ENDING)
    if first == 0 or text.at(first).opens or not determined:
        return None
    if then.kind != "word" or then.isa(CountedNouns.STOP, People.GROUP) or after >= end or not text.joined(after):
        return None  # "the €9 million | analysts had expected"
    form = then.word.verb
    if form and form.participle and not form.nominal:
        return None
    return read_phrase(text, after, _before_with(text, after, end))


def _before_with(text: Text, first: int, end: int) -> int:
    """Return where a noun that a figure stands before ends before "with", which may go with the verb."""
    return next((i for i in range(first + 1, min(end, first + MAX_WORDS)) if text.at(i).isa(Closed.WITH)), end)


def _part_of(text: Text, around: Around) -> Place | None:
    """Read the noun of which a figure is the content: "our target of 2 million rounds", "an appeal for $3m"."""
    first, start = around.first, around.start
    lead, noun = text.at(first - 1), text.at(first - 2)
    claimed = lead.isa(Closed.FOR) and noun.isa(Measures.CLAIM) and not is_verb(text, first - 2, start)
    if first - 2 < start or text.at(first).opens or not (lead.isa(Closed.OF) or claimed):
        return None
    if _tells_no_content(text, around):
        return None
    found = noun_before(text, first - 1, start)
    return _with_what_it_hangs_on(text, around, found) or with_its_noun(text, found, start)


def _tells_no_content(text: Text, around: Around) -> bool:
    """Return whether the noun before "of" is a change of something else, or says nothing ("a total of")."""
    noun, before = text.at(around.first - 2), text.at(around.first - 3)
    lost = around.money and noun.isa(Measures.LOSS)
    alone = noun.isa(Measures.CHANGE_NOUN) and before.isa(Closed.A) and not lost
    return alone or (noun.isa(Measures.EMPTY) and not before.isa(Morphology.OWNER_ENDING))  # "the isle's average of"


def _with_what_it_hangs_on(text: Text, around: Around, found: Place | None) -> Place | None:
    """Return the noun of a value with the phrase behind it ("[A loan from the bank] of €9 million")."""
    valued = (around.money or around.share) and text.at(around.first - 1).isa(Closed.OF)
    if found is None or not valued:
        return None
    lead, start = found.first - 1, around.start
    own = text.at(found.first).isa(Closed.A) or lead <= start  # "sold his stake at a loss of €9"
    if own or not text.at(lead).isa(Closed.FROM, Closed.TO, Closed.IN, Closed.ON):
        return None
    noun = noun_before(text, lead, start)
    if text.at(found.after - 1).isa(Measures.EMPTY, BesideFigures.EMPTY_MEASURE):
        return None  # "keeps the gate in lieu of €9"
    if (
        noun is None
        or text.at(noun.first).isa(VerbGroups.PRONOUN)
        or not text.at(noun.first).isa(VerbGroups.DETERMINER)
    ):
        return None
    return Place(noun.first, found.after)


def _behind_its_verb(text: Text, found: Place | None, start: int) -> Place | None:
    """Return the noun of a figure without the verb, or the other object, that was read as a part of it.

    "€4 million [beat] | forecasts of", "who break [the rule risk] | fines of", "awarded [the clerk] | damages of".
    """
    if found is None or found.after - found.first < _PAIR:
        return found
    if _opens_with_verb(text, found.first, start):
        return found._replace(first=found.first + 1)
    size = found.after - found.first
    if size == _PAIR or not text.at(found.first).isa(VerbGroups.DETERMINER):
        return found
    if text.at(found.first - 2).isa(Closed.WHO, Closed.WHICH, Closed.THAT):
        # The second verb of "those who" stands among the words, and may be on no list.
        return found._replace(first=found.after - 1) if size > _PAIR + 1 else found
    two = size == _PAIR + 1 and _is_given(text, found)
    return found._replace(first=found.after - 1) if two else found


def _is_given(text: Text, found: Place) -> bool:
    """Return whether words are whom and what a verb of giving has for its objects ("awarded [the clerk damages]")."""
    form = text.at(found.first - 1).word.verb
    return form is not None and form.verb.isa(FigureVerbs.MONEY) and is_plural(text.at(found.after - 1))


def _opens_with_verb(text: Text, first: int, start: int) -> bool:
    """Return whether words open with a verb behind an amount, or a participle behind a comma (", missing plans")."""
    opening, before = text.at(first), text.at(first - 1)
    form = opening.word.verb
    behind = before.kind == "number" or before.text in _ENDS_AMOUNT or before.word.value(Numbers.MAGNITUDE) is not None
    acts = (form is not None and form.finite) or opening.isa(Changes.CONTESTED)
    missing = opening.isa(Morphology.ING_ENDING) and before.text == ","
    return first > start and ((acts and behind) or (missing and form is not None))


_PAIR = 2
"""Words of the shortest phrase that may hold a verb or another object."""
_ENDS_AMOUNT = frozenset({"%", ")"})
"""Marks behind an amount, where a verb may follow."""


def with_its_noun(text: Text, found: Place | None, start: int) -> Place | None:
    """Return a noun with the one that it belongs to ("a margin of error | of 3 points", "a poll by Oke | of 90")."""
    found = _behind_its_verb(text, found, start)
    if found is None:
        return None
    found = _with_first_of_two(text, found, start)
    if _tells_maker(text, found):
        return _with_what_is_made(text, found, start)
    if not text.at(found.first - 1).isa(Closed.OF) or text.at(found.first).isa(VerbGroups.DETERMINER):
        return found
    noun = noun_before(text, found.first - 1, start)
    return found if noun is None or text.at(found.first - 2).isa(Measures.EMPTY) else Place(noun.first, found.after)


def _with_first_of_two(text: Text, found: Place, start: int) -> Place:
    """Return two nouns that "and" joins before "of" ("[cash and bonds] of €9 million")."""
    joint, first = found.first - 1, found.first - 2
    last = text.at(found.first)
    if joint <= start or not text.at(joint).isa(Closed.AND) or not last.text.islower():
        return found
    noun = text.at(first)
    plain = noun.kind == "word" and noun.text.islower() and noun.word.verb is None and not noun.isa(CountedNouns.STOP)
    opens = is_verb(text, first - 1, start) or text.at(first - 1).isa(Closed.PREPOSITION, Closed.HAD)
    return Place(first, found.after) if plain and opens and not last.isa(VerbGroups.DETERMINER) else found


def _with_what_is_made(text: Text, maker: Place, start: int) -> Place | None:
    """Return the noun before a preposition with who made it ("A poll by | the Echo"); None where a verb led to it."""
    made = noun_before(text, maker.first - 1, start)
    if made is None or made.after != maker.first - 1 or text.at(made.first).isa(VerbGroups.PRONOUN):
        return None
    return Place(made.first, maker.after)


def _tells_maker(text: Text, found: Place) -> bool:
    """Return whether a noun tells who made what a figure is of ("a review by the guild | of 40 mills").

    A name behind a preposition does, and a known one behind "by" (not "by a vote | of 40").
    """
    lead = text.at(found.first - 1)
    known = lead.isa(Closed.BY) and text.at(found.first).isa(Closed.THE)
    return _sets_beside(lead) and (known or text.at(found.after - 1).text[:1].isupper())


def _sets_beside(lead: Token) -> bool:
    """Return whether a preposition tells whose or where something is, and does not open what a figure is of."""
    return lead.isa(VerbGroups.PREPOSITION) and not lead.isa(Closed.OF)


def _purpose(text: Text, around: Around) -> Place | None:
    """Read what an amount is for: "for people harmed", "on roads", "to repair dams"; no length is on something."""
    place, end = around.after, around.end
    lead = text.at(place)
    if place >= end or not text.joined(place) or (lead.isa(Closed.ON) and not _is_paid(around)):
        return None
    if lead.isa(Measures.PURPOSE):
        told = _opens_noun(text.at(place + 1)) and not _is_aside(text, around, place)
        return read_phrase(text, place + 1, end) if told else None
    if lead.isa(Closed.TO) and _is_infinitive(text, place + 1):
        phrase = read_phrase(text, place + 2, end)
        return Place(place + 1, phrase.after) if phrase else None
    return None


def _is_aside(text: Text, around: Around, lead: int) -> bool:
    """Return whether "on" leads to a name, or "for" tells why so far was gone ("drove 600 miles | for peace")."""
    named = text.at(lead).isa(Closed.ON) and text.at(lead + 1).text[:1].isupper()
    told = around.share or around.money or around.length or around.counted
    return named or (text.at(lead).isa(Closed.FOR) and not told)


def _is_paid(around: Around) -> bool:
    """Return whether an amount is money, or a share of it."""
    return around.money or around.share


def _is_infinitive(text: Text, place: int) -> bool:
    """Return whether a verb with an object follows "to": a small word and then a noun phrase."""
    token, then = text.at(place), text.at(place + 1)
    if token.kind != "word" or not token.text[0].islower() or token.isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN):
        return False
    if token.isa(Morphology.ADVERB_ENDING) and token.word.verb is None:
        return False  # "to sharply raise"
    return _opens_noun(then) and text.joined(place + 1)


def _opens_noun(token: Token) -> bool:
    """Return whether a word may open a noun phrase: a determiner, or no small word."""
    return token.kind == "word" and (token.isa(VerbGroups.DETERMINER) or not token.isa(CountedNouns.STOP))


def _participle(text: Text, around: Around) -> Place | None:
    """Read a participle after the figure, or the verb whose subject it is: "€700 million promised", "$9m was spent"."""
    word = text.at(around.after)
    form = word.word.verb
    participle = form is not None and form.participle and not word.isa(Arguments.REPORT)
    if participle and around.after < around.end and text.joined(around.after):
        return Place(around.after, around.after + 1)
    if around.verb is not None or around.share:
        return None
    verb = verb_after(text, around.after, around.end)
    return _done_with(text, verb, around.end) if verb and verb.passive else None


def _done_with(text: Text, verb: VerbGroup, end: int) -> Place | None:
    """Return what a sum was spent on ("€9m was spent on [boats]"), else the verb of money by which it was."""
    if text.at(verb.after).isa(Measures.PURPOSE) and _opens_noun(text.at(verb.after + 1)):
        return read_phrase(text, verb.after + 1, end)
    return Place(verb.head, verb.after) if verb.isa(FigureVerbs.MONEY) else None


_PAYING = (FigureVerbs.MONEY, FigureVerbs.TRADE)
_CLASSED = (FigureVerbs.LEVEL, FigureVerbs.SHARE, FigureVerbs.MOVE, FigureVerbs.VALUE, *_PAYING)
"""Classes of verbs that make something of a figure beside them."""


def _acted(text: Text, around: Around) -> Place | None:
    """Return the verb whose object the amount is, with a short subject and a second object: "fined the bank"."""
    verb, before, lead = around.verb, text.at(around.first - 1), lead_of(text, around.first)
    if around.share or before.kind == "mark" or lead.isa(Measures.NO_OBJECT):
        return None
    if verb is None:
        counts = (around.money or around.length) and _is_unknown_past(before)
        return Place(around.first - 1, around.first) if counts else None
    if not _acts_on(verb, around, lead):
        return None
    if around.first - verb.head > _SHORT + 2:
        return Place(verb.head, verb.after) if around.money else None
    subject = subject_of(text, verb, around.start)
    near = subject is not None and subject.after == verb.first and _words(text, subject) <= _SHORT
    first = subject.first if subject and near else verb.head
    after = max(around.first - _is_led(around, lead), verb.head + 1)
    while after > verb.head + 1 and is_in_group(text, after - 1):
        after -= 1
    named = first < verb.head or any(not word.isa(CountedNouns.STOP) for word in text.part(verb.after, after))
    return Place(first, after) if around.money or named else None


def _is_led(around: Around, lead: Token) -> bool:
    """Return whether a preposition leads to an amount, and belongs to no verb ("took in | €9")."""
    return bool(lead.text) and not (around.money and lead.isa(Closed.IN))


def _words(text: Text, place: Place) -> int:
    """Return how many words stand in a place, marks left out."""
    return sum(token.kind == "word" for token in text.part(*place))


def _is_unknown_past(token: Token) -> bool:
    """Return whether a word looks like the past of a verb that no list has."""
    long = len(token.lower) >= _SHORTEST_PAST and token.text[0].islower()
    return long and token.isa(Morphology.PAST_ENDING) and not token.isa(CountedNouns.STOP)


def _acts_on(verb: VerbGroup, around: Around, lead: Token) -> bool:
    """Return whether an amount is the object of a verb, which stands right before it or is one of paying."""
    if verb.isa(FigureVerbs.VALUE) and lead.isa(Closed.AT):
        return False  # Its object has the value, and was not found ("which the board put at €5 million").
    adjacent = verb.after == around.first and not verb.isa(VerbGroups.BEING)
    return verb.isa(*_PAYING) or (adjacent and verb.isa(*_CLASSED))


def _worth(text: Text, first: int, start: int) -> Place | None:
    """Read "old jewels worth $2 million", "jewels in a box worth $2 million"; None where a verb may be among them."""
    if not text.at(first - 1).isa(Measures.WORTH) or first - 2 < start or text.at(first - 2).kind != "word":
        return None
    noun = noun_before(text, first - 1, start)
    if noun is None or text.at(noun.after - 1).isa(CountedNouns.STOP):
        return None
    if not text.at(noun.first - 1).isa(VerbGroups.PREPOSITION) or noun.first - 1 <= start:
        begins = noun.first + text.at(noun.first).isa(Morphology.PAST_ENDING)  # "has gathered | stock worth"
        return noun._replace(first=begins) if begins < noun.after else None
    whole = phrase_before(text, first - 1, start)
    return whole and whole._replace(first=whole.first + text.at(whole.first).isa(VerbGroups.PREPOSITION))
