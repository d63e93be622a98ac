"""What tells behind a figure what it measures: what those do whose share it is, or whence a length is a distance.

Both are runs of words up to a mark, or up to where another clause opens. A run that ends otherwise is not whole for
certain, and there is no answer.
"""

from sitegen.extract.clauses.word_kinds import has_form_of_verb
from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.figures.clauses.phrases import read_phrase
from sitegen.extract.figures.clauses.verb_groups import Place, is_finite
from sitegen.extract.figures.found import Found
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Closed,
    Measures,
    Morphology,
    Qualifiers,
    VerbGroups,
)
from sitegen.extract.text.text import Text, sentence_bounds

_LONGEST = 10
"""Words of the longest answer."""


def told_behind(text: Text, this: Found) -> Place | None:
    """Return what those do whose share a figure is ("and 49% [live with others]", "45% [who like it]")."""
    if this.unit.kind in {"currency", "duration"}:
        return _done_for(text, this)
    if this.unit.kind != "percent" or this.amount.number.fraction or this.noun is not None:
        return None
    first = this.after
    verb = first + text.at(first).isa(Arguments.RELATIVE)
    opens = verb > first or _opens_clause(text, this.first)
    told = (
        (opens and (is_finite(text, verb) or _says(text, verb)))
        or _is_led_participle(text, this.first, first)
        or _whose_view(text, first)
    )
    if not told or not text.joined(first):
        return None
    return up_to_mark(text, first, verb + 1, sentence_bounds(text, this.first, this.after)[1])


def changed_in(text: Text, this: Found) -> Place | None:
    """Return what is told behind "in" to change by a figure ("a rise of 4% in [tolls]")."""
    change, end = text.at(this.first - 2), sentence_bounds(text, this.first, this.after)[1]
    of_change = text.at(this.first - 1).isa(Closed.OF) and change.isa(Measures.CHANGE_NOUN)
    if not of_change or not text.at(this.after).isa(Closed.IN) or not text.joined(this.after):
        return None
    noun = text.at(this.after + 1).start
    timed = any(time[0] <= noun for time in find_periods(text, text.at(this.after).start, text.at(end - 1).end))
    found = None if timed else read_phrase(text, this.after + 1, end)
    return found if found is not None and not text.at(found.first).text[:1].isupper() else None


def _done_for(text: Text, this: Found) -> Place | None:
    """Return what money or time was spent on doing ("spend €7 million [mending a lock]")."""
    spent = text.at(this.first - 1 - text.at(this.first - 1).isa(Qualifiers.FOCUS)).word.verb
    if spent is None or spent.verb.stage != "spent" or not text.joined(this.after) or not _is_doing(text, this.after):
        return None
    return up_to_mark(text, this.after, this.after + 1, sentence_bounds(text, this.first, this.after)[1])


def _opens_clause(text: Text, place: int) -> bool:
    """Return whether a place opens a clause: the sentence, or behind a comma or a joining word."""
    before = text.at(place - 1)
    joined = before.isa(Closed.AND) or before.text in {",", ";", ":", "—", "–", "“"}
    return joined or text.at(place).opens


def _is_led_participle(text: Text, first: int, verb: int) -> bool:
    """Return whether "with" or "in" leads to a share and a participle is behind it ("with 87% [viewing it well]")."""
    return _is_doing(text, verb) and text.at(first - 1).isa(Closed.WITH, Closed.IN)


def _is_doing(text: Text, place: int) -> bool:
    """Return whether a participle in "-ing" stands at a place: of a known verb, or with an object behind it."""
    token, then = text.at(place), text.at(place + 1)
    known = has_form_of_verb(token)
    return token.isa(Morphology.ING_ENDING) and (known or then.isa(VerbGroups.PRONOUN, VerbGroups.DETERMINER))


def _whose_view(text: Text, place: int) -> bool:
    """Return whether "who", a verb of which nothing is known and a pronoun follow a share ("31% [who like him]")."""
    verb, then = text.at(place + 1), text.at(place + 2)
    plain = (
        verb.kind == "word" and verb.text.islower() and not verb.isa(BesideFigures.FUNCTION, Morphology.ADVERB_ENDING)
    )
    return text.at(place).isa(Closed.WHO) and plain and then.isa(VerbGroups.PRONOUN, VerbGroups.DETERMINER)


def _says(text: Text, place: int) -> bool:
    """Return whether somebody now says or thinks what a place opens, told behind it ("47% [say the toll is dear]")."""
    cue, then = text.at(place).word.cue, text.at(place + 1)
    said = cue is not None and cue.tense == "base" and text.joined(place + 1)
    return said and then.isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN, Closed.THAT)


def is_distance(text: Text, this: Found) -> bool:
    """Return whether a figure tells how far something is from something else: what that is may not be sure."""
    return _past_whence(text, this) is not None or _is_converted_distance(text, this)


def _is_converted_distance(text: Text, this: Found) -> bool:
    """Return whether brackets stand between a length and the word for a distance ("50 metres (yards) away")."""
    opening = text.at(this.after).text
    if this.unit.kind != "measure" or opening not in {"(", ")"}:
        return False
    places = range(this.after, min(this.after + _LONGEST, len(text.tokens)))
    closing = next((place for place in places if text.at(place).text == ")"), None)
    return closing is not None and text.at(closing + 1).isa(BesideFigures.DISTANCE)


def whence_told(text: Text, this: Found) -> Place | None:
    """Return from what a length tells the distance ("15 miles [east of Port Orrey]", "40 metres [from the weir]").

    Nothing where the words break off, as at a short form ("40 metres from the weir of Oct. 9 fame").
    """
    past = _past_whence(text, this)
    if past is None:
        return None
    found = up_to_mark(text, this.after, past, sentence_bounds(text, this.first, this.after)[1])
    return found if found is not None and found.after > past and not _has_verb(text, found) else None


def _past_whence(text: Text, this: Found) -> int | None:
    """Return where "from", or "east of", ends behind a length; None where neither stands there."""
    if this.unit.kind != "measure" or this.amount.hyphened or not text.joined(this.after):
        return None
    lead = this.after
    while text.at(lead).isa(BesideFigures.DISTANCE) and not text.at(lead).isa(Closed.FROM):
        lead += 1
    led = text.at(lead).isa(Closed.FROM) or (lead > this.after and text.at(lead).isa(Closed.OF))
    return lead + 1 if led else None


def _has_verb(text: Text, found: Place) -> bool:
    """Return whether a verb stands in some words."""
    return any(is_finite(text, place) for place in range(*found))


def up_to_mark(text: Text, first: int, rest: int, end: int) -> Place | None:
    """Return words up to a mark or a clause behind them; None where they are too long or end with a small word."""
    after = rest
    while after < end and not _closes(text, after):
        after += 1
    if text.at(after).isa(Closed.AND) and text.has(first, after, Closed.BETWEEN):
        return up_to_mark(text, first, after + 1, end) if text.at(after + 1).kind == "word" else None
    last = text.at(after - 1)
    torn = after < end and _is_torn(text, after, end)
    small = last.isa(VerbGroups.PREPOSITION, VerbGroups.DETERMINER, VerbGroups.AUXILIARY, Closed.TO)
    return None if after - first > _LONGEST or small or torn or after <= first + 1 else Place(first, after)


def _is_torn(text: Text, place: int, end: int) -> bool:
    """Return whether a mark parts no phrase: within words ("in a Tarn | /Orrey poll"), behind a short form."""
    within = text.glued(place) and text.glued(place + 1)
    return within or (text.at(place).text == "." and place + 1 < end)


def _closes(text: Text, place: int) -> bool:
    """Return whether a mark, a number, a joining word or the opening of another clause stands at a place."""
    token = text.at(place)
    within = token.text in {"-", "’", "'", "‑"} and text.glued(place) and text.glued(place + 1)
    mark = token.kind != "word" and not within
    return mark or token.isa(VerbGroups.BOUNDARY, Arguments.RELATIVE, Closed.AND, Closed.OR)
