"""Reads the subject and the object of a figure's verb without a parser; what is not found whole is not guessed."""

from sitegen.extract.clauses.noun_phrases import inner_article
from sitegen.extract.clauses.word_kinds import is_inflected_verb
from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.figures.clauses.phrases import MAX_WORDS, phrase_before
from sitegen.extract.figures.clauses.verb_groups import (
    Place,
    VerbGroup,
    is_in_group,
    leads_to_number,
)
from sitegen.extract.languages.vocabulary import (
    Arguments,
    Changes,
    Closed,
    CountedNouns,
    Durations,
    FigureVerbs,
    Measures,
    Morphology,
    NounPhrases,
    VerbGroups,
)
from sitegen.extract.pages.part import read_part
from sitegen.extract.text.pieces import MONEY_SIGNS
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import NOWHERE, Token

_QUOTES = frozenset('"“”„‟«»')
_WITHIN = frozenset({"-", "‑", "&", "’", "'"})
"""Marks within a noun phrase."""
_OWNER = frozenset("'’")
"""Marks behind an owner in the plural."""


def subject_of(text: Text, verb: VerbGroup, start: int) -> Place | None:
    """Return the words before a verb that are its whole subject; None for a pronoun or where its start is not sure."""
    end = _before_group(text, verb.first, start)
    found = subject_before(text, verb.first, start, reduced=verb.reduced)
    moves = verb.reduced and verb.isa(FigureVerbs.MOVE) and not verb.isa(FigureVerbs.SHIFT, FigureVerbs.MONEY)
    apposed = moves and text.at(end - 1).text == "," and found and _apposed(text, found.first, start)
    return None if apposed else found


def subject_before(text: Text, first: int, start: int, *, reduced: bool = False) -> Place | None:
    """Return the words before a token at which a verb begins that are its whole subject; see `subject_of`."""
    end = _before_group(text, first, start)
    before = text.at(end - 1)
    if before.text == ",":
        aside = _before_aside(text, end - 1, start)
        end = end - 1 if reduced and not _opens_aside(text, aside + 1) else aside
    elif before.isa(Arguments.RELATIVE):
        end -= 1
        end -= text.at(end - 1).text == ","
        return _behind_verb(text, _noun_phrase_before(text, end, start))
    return _noun_phrase_before(text, end, start)


def _behind_verb(text: Text, found: Place | None) -> Place | None:
    """Return what stands before "which" behind a verb that may be within it ("Oke blamed | the toll, which rose").

    An article stands within no noun phrase ("The map shows | the pier, which cost").
    """
    if found is None:
        return None
    part = read_part(text, *found)
    inner = inner_article(part.items, 0, len(part.items))
    if inner is not None:
        return Place(part.opens(inner), found.after)
    within = range(found.after - 2, found.first, -1)
    verb = next((i for i in within if text.at(i).isa(Morphology.PAST_ENDING) and text.at(i).text.islower()), None)
    if verb is None or text.at(verb - 1).isa(VerbGroups.DETERMINER):
        return found
    return Place(verb + 1, found.after) if text.at(verb + 1).isa(VerbGroups.DETERMINER) else None


def _before_group(text: Text, first: int, start: int) -> int:
    """Return where the words end before a verb with its adverbs."""
    while first > start and is_in_group(text, first - 1):
        first -= 1
    return first


def _apposed(text: Text, first: int, start: int) -> bool:
    """Return whether words may only explain a noun before them ("which Orrey, the builder, cut to")."""
    if first <= start or text.at(first - 1).text != ",":
        return False
    times = find_periods(text, text.at(start).start, text.at(first - 1).start)
    return not times or times[-1][1] != text.at(first - 1).start


def _before_aside(text: Text, comma: int, start: int) -> int:
    """Return where the words before an aside between commas end ("the estate, sold in 1998, covers")."""
    other = comma - 1
    while other > start and text.at(other).text != ",":
        if text.at(other).text in _QUOTES or text.at(other).text in {";", ":", "—"}:
            return start
        other -= 1
    return other if text.at(other).text == "," else start


def _opens_aside(text: Text, place: int) -> bool:
    """Return whether words after a comma open an aside: a relative pronoun or a participle."""
    form = text.at(place).word.verb
    opens = text.at(place).isa(Arguments.OPENS_ASIDE) or (form is not None and form.participle)
    return text.at(place - 1).text == "," and opens


def _noun_phrase_before(text: Text, end: int, start: int) -> Place | None:
    """Return the noun phrase before a token that is a whole subject; None where its start is not sure."""
    phrase = _whole_phrase_before(text, end, start)
    if phrase is None:
        return None
    left = _after_time(text, _with_untaxed(text, phrase.first, end, start), end)
    left += left < end - 1 and text.at(left).isa(Closed.THAT) and text.at(left - 1).isa(Arguments.REPORT)
    left = _behind_report(text, left, end)
    words = text.part(left, end)
    if not words or not _can_open(words) or not _starts_clause(text, left, start):
        return None
    return Place(left, end) if _tells(words) else None


def _behind_report(text: Text, left: int, end: int) -> int:
    """Return where a subject begins behind a verb of saying without "that" ("Figures show | the pier cost")."""
    part = read_part(text, left, end)
    inner = inner_article(part.items, 0, len(part.items))
    opened = part.opens(inner) if inner is not None else left
    return opened if opened > left and _reports(text.at(opened - 1)) else left


def _reports(token: Token) -> bool:
    """Return whether a word is a verb of saying or of showing."""
    return token.isa(Arguments.REPORT) or token.word.cue is not None


def _whole_phrase_before(text: Text, end: int, start: int) -> Place | None:
    """Return the noun phrase before a token, with what stands before a "that" that is no conjunction ("for | that")."""
    phrase = _past_amount(text, phrase_before(text, end, start), end)
    led = phrase is not None and text.at(phrase.first - 1).isa(Closed.THAT) and phrase.first - 2 > start
    if phrase is None or not led or not text.at(phrase.first - 2).isa(VerbGroups.PREPOSITION):
        return phrase
    rest = phrase_before(text, phrase.first - 2, start)
    return Place(rest.first, end) if rest is not None else None


def _with_untaxed(text: Text, left: int, end: int, start: int) -> int:
    """Return where a noun begins that what is yet to come off it follows ("[Profit before] tax and interest")."""
    lead = left - 1
    charged = all(token.isa(Measures.CHARGES, Closed.AND) or token.kind == "mark" for token in text.part(left, end))
    if not charged or not text.at(lead).isa(Measures.NET_OF) or lead <= start:
        return left
    noun = phrase_before(text, lead, start)
    return noun.first if noun is not None else left


def _past_amount(text: Text, phrase: Place | None, end: int) -> Place | None:
    """Return a noun phrase behind the "and" that parts it from an amount ("rose 2 percent and | the Orrey index")."""
    if phrase is None:
        return None
    joints = (place for place in range(phrase.first, end - 1) if text.at(place).isa(Closed.AND))
    parting = next((place for place in joints if _ends_amount(text, place)), None)
    return phrase if parting is None else Place(parting + 1, end)


def _ends_amount(text: Text, place: int) -> bool:
    """Return whether a number that a verb or a preposition leads to ends before a place, alone or with a short unit."""
    number = next((at for at in (place - 1, place - 2) if text.at(at).kind == "number"), None)
    if number is None or (number < place - 1 and not text.at(place - 1).isa(Arguments.PERCENT, Changes.POINT)):
        return False
    return text.at(number - 1).word.verb is not None or text.at(number - 1).isa(VerbGroups.PREPOSITION)


def _can_open(words: tuple[Token, ...]) -> bool:
    """Return whether the first of some words can be that of a subject of which something is told."""
    first = words[0]
    if first.isa(Arguments.NO_SUBJECT, NounPhrases.INSIDE, Arguments.COMPARES):
        return False
    return len(words) > 1 or not first.isa(VerbGroups.PRONOUN, VerbGroups.DETERMINER)


def _after_time(text: Text, left: int, end: int) -> int:
    """Return where a subject starts after a time without its comma ("Last year exports")."""
    if left >= end:
        return left
    places = find_periods(text, text.at(left).start, text.at(end - 1).end)
    after = left
    if places and places[0][0] == text.at(left).start:
        after = next((i for i in range(left, end) if text.at(i).start >= places[0][1]), end)
    return after + (text.at(after).isa(Arguments.HOUR) and after + 1 < end)


def _starts_clause(text: Text, place: int, start: int) -> bool:
    """Return whether a clause starts at a token, so that the words from there on are its whole subject."""
    before = text.at(place - 1)
    if before.isa(Arguments.HOUR) and place - 1 > start:
        return _starts_clause(text, place - 1, start)
    if place <= start or text.at(place).opens or before.kind == "mark":
        return before.text not in MONEY_SIGNS and not (before.text in _OWNER and text.glued(place - 1))
    if before.isa(VerbGroups.BOUNDARY, Arguments.REPORT) or before.word.value(Durations.UNIT) is not None:
        return True
    times = find_periods(text, text.at(max(start, place - 8)).start, before.end)
    return bool(times) and times[-1][1] == before.end


def object_of(text: Text, verb: VerbGroup, end: int) -> Place | None:
    """Return the words between a verb and what leads to its figure ("cut [its key rate] by")."""
    place = verb.after
    while place < end and place - verb.after < MAX_WORDS:
        token = text.at(place)
        if token.isa(Arguments.LEAD) and leads_to_number(text, place):
            break
        if _ends_object(token):
            return None
        place += 1
    else:
        return None
    words = text.part(verb.after, place)
    if not words or words[0].isa(Arguments.ALONE, VerbGroups.PREPOSITION) or _has_another_verb(text, place, end):
        return None
    return Place(verb.after, place) if _tells(words) else None


def _has_another_verb(text: Text, lead: int, end: int) -> bool:
    """Return whether a verb stands behind the amount of one before ("Cutting heat by 1C | trims bills by")."""
    behind = (place for place in range(lead + 2, end) if text.at(place - 1).kind != "mark")
    return any(is_inflected_verb(text.at(place)) and not text.at(place).isa(Arguments.LEAD) for place in behind)


def bare_object(text: Text, verb: VerbGroup, end: int) -> Place | None:
    """Return the words between a verb and a share that are its object ("cut [emissions] 40 percent")."""
    words = text.part(verb.after, end)
    whole = 0 < len(words) <= _SHORT_OBJECT and not any(map(_ends_object, words))
    opens = whole and not words[0].isa(Arguments.ALONE, VerbGroups.PREPOSITION, VerbGroups.DIRECTION)
    return Place(verb.after, end) if opens and not verb.passive and _tells(words) and not _limits(words[-1]) else None


_SHORT_OBJECT = 4
"""Words of the longest object right before a share."""


def _limits(word: Token) -> bool:
    """Return whether a word before a share is none of its object's ("cut by", "another", "only")."""
    return word.isa(CountedNouns.STOP, VerbGroups.PREPOSITION, VerbGroups.ADVERB)


def _ends_object(token: Token) -> bool:
    """Return whether no object goes on over a token: a mark, another clause, or a number."""
    if token.kind == "mark" and token.text not in _WITHIN:
        return True
    if token.isa(VerbGroups.BOUNDARY) and not token.isa(Closed.AND, Closed.OR):
        return True
    return token.kind == "number" or token.isa(Arguments.PERCENT)


def _tells(words: tuple[Token, ...]) -> bool:
    """Return whether some words are more than small ones; a noun that is a verb as well tells ("rates", "spending")."""
    return any(not word.isa(CountedNouns.STOP) or _is_nominal(word) for word in words)


def _is_nominal(word: Token) -> bool:
    """Return whether a word is a verb that is a noun as well."""
    return word.word.verb is not None and word.word.verb.nominal


def lead_of(text: Text, first: int) -> Token:
    """Return the preposition directly before a figure, else `NOWHERE`."""
    before = text.at(first - 1)
    return before if before.isa(VerbGroups.PREPOSITION) and text.joined(first) else NOWHERE
