"""Finds what a figure measures, in the article's words, without a parser.

What stands beside the figure comes first: the complement after it ("€169 billion in financial support"), the noun it
stands before ("a €50 billion package") or is the content of ("a budget of €3m"). Then its verb tells: the subject of
"rose" and "stood at", the object of "cut ... by" and "put ... at", the purpose after "spent", else the verb with its
subject ("The airline lost"). Anything else is unclear, and None.
"""

from typing import NamedTuple

from sitegen.extract.figures.clauses.around import is_report, lead_of, object_of, subject_of
from sitegen.extract.figures.clauses.phrases import MAX_WORDS, read_phrase
from sitegen.extract.figures.clauses.polls import read_view
from sitegen.extract.figures.clauses.verb_groups import (
    DETERMINERS,
    PRONOUNS,
    Place,
    VerbGroup,
    is_adverb,
    is_verb,
    verb_after,
    verb_before,
)
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.extract.languages.vocabulary import FigureVerbs
from sitegen.extract.lexicon.counted import STOPS
from sitegen.records.extraction import UnitKind

_INTO = frozenset({"in", "of", "worth"})
_FOR = frozenset({"for", "on", "into", "against"})
CHANGE_NOUNS = word_set(
    "increase rise drop decline cut fall reduction growth jump gain loss hike decrease raise surge slump dip",
)
_EMPTY = word_set(
    "low high total sum behalf number amount end because instead out ahead top front kind result case figure "
    "average record",
)
"""Nouns before "of" that tell nothing of what is measured ("a total of 300")."""
_QUANTITIES = word_set(
    "target goal cap limit quota fleet force team population loss shortfall deficit surplus increase rise backlog "
    "stock order shipment delivery maximum minimum toll turnout crew workforce majority shortage batch package",
)
"""Nouns whose content a counted noun can be; before others ("the murder of 20 students") the count stands alone."""
_CLAIMS = word_set("appeal request bid claim call plea demand budget cap fine bill target")
"""Nouns that a figure follows with "for" or "at" ("the appeal for $900 million")."""
_SCALES = word_set("points point places degrees notches")
_LEADS = frozenset({"by", "to", "from", "at", "for"})
"""Counted nouns that only count the steps of a scale."""


class Around(NamedTuple):
    """A figure in tokens, with its surroundings."""

    first: int
    after: int
    start: int
    """First token of its sentence."""
    end: int
    """Where the words it may lie in end: its sentence, cut at the next figure and at the time it holds for."""
    numbered: int = 0
    """Where the next figure ends, where one follows in the sentence."""
    share: bool = False
    """Whether it is a percentage."""
    money: bool = False
    """Whether it is an amount of money."""
    length: bool = False
    """Whether it is a length of time."""
    verb: VerbGroup | None = None
    """The verb to its left."""


def look_around(text: Text, place: Place, bounds: tuple[int, int], numbered: int, kind: UnitKind) -> Around:
    """Return a figure's surroundings with its verb."""
    share, money, length = kind == "percent", kind == "currency", kind == "duration"
    verb = verb_before(text, place.first, bounds[0])
    return Around(*place, *bounds, numbered, share=share, money=money, length=length, verb=verb)


def find_measure(text: Text, around: Around) -> Place | None:
    """Return the words that a figure measures."""
    if around.length and text.at(around.after).lower in _OFFSETS:
        return None
    scaled = _on_scale(text, around)
    first, after, end = around.first, around.after, around.end
    if (
        around.share
        and scaled
        and around.verb
        and around.verb.isa(FigureVerbs.LEVEL, FigureVerbs.SHIFT)
        and text.at(after).lower == "of"
    ):
        return scaled
    return (
        _complement(text, around)
        or _attributive(text, first, after, end)
        or _part_of(text, first, around.start)
        or scaled
        or _purpose(text, after, end)
        or _worth(text, first, around.start)
        or _participle(text, around)
        or (read_view(text, around.after, around.end) if around.share and around.verb is None else None)
        or _acted(text, around)
    )


def find_counted_measure(text: Text, around: Around, noun: Place) -> Place:
    """Return what a counted noun measures: the whole it makes up ("our target"), else the noun with what follows it."""
    whole = _part_of(text, around.first, around.start)
    if whole and _QUANTITIES & set(text.lowers(*whole)):
        return whole
    lead = lead_of(text, around.first)
    steps = noun.after - noun.first == 1 and text.at(noun.first).lower in _SCALES
    if around.verb and around.verb.isa(FigureVerbs.SHIFT) and (steps or lead in {"to", "from"}):
        scaled = _on_scale(text, around)
        if scaled:
            return scaled
    if around.verb and around.verb.isa(FigureVerbs.LEVEL) and around.verb.lemma != "be":
        scaled = _on_scale(text, around)
        if scaled and _QUANTITIES & set(text.lowers(*scaled)):
            return scaled
    phrase = read_phrase(text, noun.first, around.end)
    return Place(noun.first, max(phrase.after if phrase else 0, noun.after))


def _complement(text: Text, around: Around) -> Place | None:
    """Read "in financial support to Ukraine", "of our target", "worth of ammunition"."""
    place, end = around.after, around.end
    if text.at(place).lower == "worth" and text.at(place + 1).lower == "of":
        place += 1
    lead = text.at(place).lower
    if lead in CHANGE_NOUNS and text.at(place + 1).lower in {"in", "of"}:
        return read_phrase(text, place, end)
    if lead == "of" and text.at(place + 1).lower in DETERMINERS and place + 2 >= end and around.numbered > end:
        return Place(place + 1, around.numbered)
    if place >= end or lead not in _INTO or not text.joined(place):
        return None
    then = text.at(place + 1)
    if lead == "in" and (then.kind != "word" or then.text[0].isupper() or then.lower in DETERMINERS):
        return None
    if lead == "in" and around.share:
        return None
    share = lead == "of" and around.share
    return read_phrase(text, place + 1, _before_to(text, place + 1, end) if share else end)


def _before_to(text: Text, first: int, end: int) -> int:
    """Return where a share's whole ends before "to", which leads on to somebody else's ("the vote to Wells's")."""
    return next((i for i in range(first, min(end, first + MAX_WORDS)) if text.at(i).lower == "to"), end)


def _attributive(text: Text, first: int, after: int, end: int) -> Place | None:
    """Read the noun that a figure stands before: "a €50 billion package of loans"."""
    before, then = text.at(first - 1), text.at(after)
    if first == 0 or text.at(first).opens or not (before.lower in DETERMINERS or before.lower.endswith("'s")):
        return None
    if then.kind != "word" or then.lower in STOPS or after >= end or not text.joined(after):
        return None
    form = then.word.verb
    if form and form.participle and not form.nominal:
        return None
    return read_phrase(text, after, end)


def _part_of(text: Text, first: int, start: int) -> Place | None:
    """Read the noun of which a figure is the content: "our target of 2 million rounds", "an appeal for $3m"."""
    lead, noun = text.at(first - 1).lower, text.at(first - 2)
    if first - 2 < start or text.at(first).opens or not (lead == "of" or (lead == "for" and noun.lower in _CLAIMS)):
        return None
    if lead == "for" and is_verb(text, first - 2, start):
        return None
    left = first - 2
    while left > start and text.at(left).kind == "word" and text.at(left).lower not in STOPS and first - left < 6:  # noqa: PLR2004
        if is_verb(text, left, start):
            break
        left -= 1
    if text.at(left).lower not in DETERMINERS and not (left == start and text.at(left).lower not in STOPS):
        left += 1
    return Place(left, first - 1) if left < first - 1 and text.at(first - 2).lower not in _EMPTY else None


def _on_scale(text: Text, around: Around) -> Place | None:
    """Return the quantity that stands at, or moves by, to or from a figure: subject or object of the verb."""
    verb = around.verb
    return _by_verb(text, around, verb) if verb else None


_OFFSETS = word_set("late later early earlier ahead behind before after ago")
"""Words after a length of time that make it tell how far apart two times are."""


_MOVES = (FigureVerbs.SHIFT, FigureVerbs.MOVE, FigureVerbs.VALUE)
"""Classes of verbs whose object, or subject where they are passive, has the value."""


def _by_verb(text: Text, around: Around, verb: VerbGroup) -> Place | None:
    """Return the subject or the object that a verb moves, or puts, on a scale."""
    lead = lead_of(text, around.first)
    if around.length and lead == "for" and verb.isa(FigureVerbs.SHIFT) and verb.lemma != "go":
        return None  # How long something goes on is no value of it ("nothing will grow there for ten years").
    found = object_of(text, verb, around.first)
    if found and not verb.passive and verb.isa(*_MOVES, FigureVerbs.TRADE) and lead in _LEADS:
        return found
    if verb.passive or (verb.reduced and not verb.isa(FigureVerbs.LEVEL)):
        moved = verb.isa(*_MOVES) and lead != "for"
        return (
            subject_of(text, verb, around.start) if moved or (verb.isa(FigureVerbs.TRADE) and lead == "for") else None
        )
    if (verb.lemma == "sell" and lead == "for") or (verb.lemma in {"bring", "come"} and verb.after - verb.head > 1):
        return subject_of(text, verb, around.start)
    if verb.isa(FigureVerbs.LEVEL, FigureVerbs.SHIFT) or (
        around.share and verb.lemma in {"gain", "lose", "add", "shed"}
    ):
        return _subject_of_level(text, around, verb)
    return None


def _subject_of_level(text: Text, around: Around, verb: VerbGroup) -> Place | None:
    """Return the subject, unless words stand between verb and figure that make the figure another's."""
    between = text.tokens[verb.after : around.first]
    loose = [t for t in between if t.kind == "word" and t.lower not in STOPS and t.lower not in _BETWEEN]
    if loose and verb.lemma == "be":
        return None
    if verb.lemma == "be" and not around.share and "of" in text.lowers(around.after, around.after + 1):
        return None
    return subject_of(text, verb, around.start)


_BETWEEN = word_set("percent points percentage basis million billion trillion bn m cent dollars euros worth another")


def _purpose(text: Text, after: int, end: int) -> Place | None:
    """Read what an amount is for: "for people harmed", "on roads", "to repair dams"."""
    place = after
    lead = text.at(place).lower
    if place >= end or not text.joined(place):
        return None
    if lead in _FOR:
        then = text.at(place + 1)
        if then.lower in STOPS - DETERMINERS or then.kind != "word" or (lead == "on" and then.text[0].isupper()):
            return None
        return read_phrase(text, place + 1, end)
    if lead == "to" and _is_infinitive(text, place + 1):
        phrase = read_phrase(text, place + 2, end)
        return Place(place + 1, phrase.after) if phrase else None
    return None


def _is_infinitive(text: Text, place: int) -> bool:
    """Return whether a verb with an object follows "to": a small word and then a noun phrase."""
    token, then = text.at(place), text.at(place + 1)
    if token.kind != "word" or not token.text[0].islower() or token.lower in DETERMINERS | PRONOUNS:
        return False
    return then.kind == "word" and (then.lower in DETERMINERS or then.lower not in STOPS) and text.joined(place + 1)


def _participle(text: Text, around: Around) -> Place | None:
    """Read a participle after the figure, or the verb whose subject it is: "€700 million promised", "$9m was spent"."""
    word = text.at(around.after).lower
    form = text.at(around.after).word.verb
    if form and form.participle and not is_report(word) and around.after < around.end and text.joined(around.after):
        return Place(around.after, around.after + 1)
    if around.verb is not None or around.share:
        return None
    verb = verb_after(text, around.after, around.end)
    return Place(verb.head, verb.after) if verb and verb.passive and verb.isa(FigureVerbs.MONEY) else None


_PAYING = (FigureVerbs.MONEY, FigureVerbs.TRADE)
_CLASSED = (FigureVerbs.LEVEL, FigureVerbs.SHARE, FigureVerbs.MOVE, FigureVerbs.VALUE, *_PAYING)
"""Classes of verbs that make something of a figure beside them."""


def _acted(text: Text, around: Around) -> Place | None:
    """Return the verb whose object the amount is, with a short subject and a second object: "fined the bank"."""
    verb = around.verb
    if (
        around.share
        or text.at(around.first - 1).kind == "mark"
        or lead_of(text, around.first) in {"by", "from", "than", "as", "of"}
    ):
        return None
    before = text.at(around.first - 1)
    if verb is None:
        past = before.lower.endswith("ed") and len(before.lower) > 4 and before.text[0].islower()  # noqa: PLR2004
        past = past and (around.money or around.length)
        return Place(around.first - 1, around.first) if past and before.lower not in STOPS else None
    adjacent = verb.after == around.first
    if verb.isa(FigureVerbs.VALUE) and lead_of(text, around.first) == "at":
        return None  # Its object has the value, and was not found ("which the board put at €5 million").
    if not (verb.isa(*_PAYING) or (adjacent and verb.lemma != "be" and verb.isa(*_CLASSED))):
        return None
    subject = subject_of(text, verb, around.start)
    near = subject is not None and verb.first - subject.first <= _SHORT and subject.after == verb.first
    if around.first - verb.head > _SHORT + 2:
        return Place(verb.head, verb.after) if around.money else None
    first = subject.first if subject and near else verb.head
    after = max(around.first - bool(lead_of(text, around.first)), verb.head + 1)
    while after > verb.head + 1 and is_adverb(text, after - 1):
        after -= 1
    named = first < verb.head or any(word not in STOPS for word in text.lowers(verb.after, after))
    return Place(first, after) if around.money or named else None


_SHORT = 4


def _worth(text: Text, first: int, start: int) -> Place | None:
    """Read "jewels worth $2 million", "Aid worth €48 million"."""
    if text.at(first - 1).lower != "worth" or first - 2 < start:
        return None
    noun = text.at(first - 2)
    return Place(first - 2, first - 1) if noun.kind == "word" and noun.lower not in STOPS else None
