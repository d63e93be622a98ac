"""Whether somebody is said to tell a figure that stands in no words found for a speaker.

What somebody says is theirs: a figure in it names who said it, or is held. Where the reported words were not found, or
not as far as the figure, the sentence still shows that they are reported: a verb of saying leads to the clause of the
figure ("Mayor Quill said the bridge cost €5 million"), or stands behind it ("..., the guild said", "..., according to
Velm Rail"). Papers and polls say nothing: what they found, the article tells.
"""

from collections.abc import Sequence

from sitegen.extract.clauses.word_kinds import is_helping_verb, is_plural, is_verb_only, may_be_verb
from sitegen.extract.figures.clauses.verb_groups import Place as Part
from sitegen.extract.figures.clauses.verb_groups import tells_somebody
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.phrases import STOPS, phrases
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Calendar,
    Closed,
    Durations,
    Morphology,
    Reporting,
    SpeechVerbs,
    VerbGroups,
)
from sitegen.extract.reasons import ANOTHER_TELLS
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import HYPHENS
from sitegen.records import Place, Span

_LISTENER = 6
"""Words between a verb of saying and "that": whom it was said to, and when."""
_COUNTED = 4
"""Words of what a figure counts, behind which its verb stands."""
_SPEAKER = 8
"""Tokens of a speaker named behind a clause, with the verb."""
_WITHIN = frozenset({"$", "€", "£", "¥", "%", ".", "'", "’", "#", "/", "&"}) | HYPHENS
"""Marks that stand within a clause."""
_CLOSING = frozenset(".,;!?—–")
"""Marks behind who says something."""
_OPENED = frozenset("‘“'\"")
"""Marks that open what is quoted."""


def told_by_somebody(text: Text, this: Found, said: Sequence[Span] | None) -> str | None:
    """Return a reason to hold a figure that somebody is said to tell, where no words found for a speaker hold it.

    Args:
        text: The article.
        this: The figure.
        said: All words found for a speaker; None where nobody was looked for.

    """
    place = Span.cut(text.body, text.at(this.first).start, text.at(this.after - 1).end)
    if said is None or any(span.contains(place) for span in said):
        return None
    bounds = sentence_bounds(text, this.first, this.after)
    told = _is_behind_a_cue(text, this, bounds[0]) or _is_before_a_speaker(text, this.after, bounds[1])
    end = text.at(this.after - 1).end
    counted = text.language.pattern(BesideFigures.CLOSES_WITH_COUNT).match(text.body, end, text.at(bounds[1] - 1).end)
    beside = _is_behind_a_source(text, this, bounds) or _is_told_in_an_aside(text, this, bounds)
    return ANOTHER_TELLS if told or counted or beside else None


def _is_told_in_an_aside(text: Text, this: Found, bounds: Place) -> bool:
    """Return whether who tells a figure is put in beside it ("The guild (according to Ada Kell) sold | 40 boats")."""
    for phrase in phrases(text, Part(*bounds)):
        mark, source = text.at(phrase.first - 1).text, text.phrase(phrase.first, SpeechVerbs.ACCORDING)
        between = mark == "," and phrase.after < this.first and not _has_verb(text, bounds[0], phrase.first)
        behind = mark in STOPS and this.after <= phrase.first
        speaks = source is not None and _speaks(text, source, bounds[1])
        if (between or behind) and (speaks or _is_speaker(text, phrase.first)):
            return True
    return False


def _is_behind_a_source(text: Text, this: Found, bounds: Place) -> bool:
    """Return whether the sentence of a figure opens with who tells it ("According to the guild, | 40 boats sank")."""
    past = min(_end_of_part(text, bounds[0] + 1, bounds[1]), this.first)
    opening = text.body[text.at(bounds[0]).start : text.at(past).start].rstrip()
    pattern = text.language.pattern
    told = pattern(BesideFigures.OPENS_WITH_TELLER).fullmatch(opening) is not None
    counted = _opens_with_a_count(text, this, bounds[0], past)
    return counted or (told and not text.has(bounds[0], past, Reporting.FINDING))


def _opens_with_a_count(text: Text, this: Found, left: int, past: int) -> bool:
    """Return whether somebody's count opens a sentence, alone before its comma or before a clause that it leads to."""
    start = text.at(left).start
    count = text.language.pattern(BesideFigures.OPENS_WITH_COUNT).match(text.body, start, text.at(past - 1).end)
    if count is None:
        return False
    then = next((place for place in range(left, past) if text.at(place).start >= count.end()), past)
    return then in {past, this.first} or text.at(then).isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN)


def _is_behind_a_cue(text: Text, this: Found, left: int) -> bool:
    """Return whether a verb of saying leads to the clause of a figure, and nothing behind it is the writer's again."""
    end = this.first
    for place in range(this.first - 1, left, -1):
        token = text.at(place)
        if _is_cue(text, place) and (_leads(text, this, place, end) or not token.isa(Morphology.ING_ENDING)):
            return _leads(text, this, place, end)
        if token.text == "," and _carries_on(text, place + 1) and not _closes_a_report(text, place, left):
            end = place
        elif token.isa(Closed.WHILE) or (token.kind == "mark" and token.text not in _WITHIN):
            return _parts_a_report(text, this, place, left)
    return False


def _parts_a_report(text: Text, this: Found, mark: int, left: int) -> bool:
    """Return whether a report goes on behind a mark: who says it was put in, or a colon leads to what is quoted.

    "Mending the weir, she told me, would cost €9", "It cost €4, she said, and the boat €9"; but "5 percent said so,
    compared with 9 percent".
    """
    if text.at(mark).text == ",":
        goes_on = acts_at(text, mark + 1) and not text.at(mark + 1).isa(Reporting.ADDS_TO)
        goes_on = goes_on or (text.at(mark + 1).isa(Closed.AND) and not _has_verb(text, mark + 2, this.first))
        return goes_on and _closes_a_report(text, mark, left)
    return text.at(mark).text in _OPENED and text.at(mark - 1).text == ":" and _is_cue(text, mark - 2)


def _is_cue(text: Text, place: int) -> bool:
    """Return whether a verb of saying stands at a place, and no noun or adjective that is written alike."""
    token, before, then = text.at(place), text.at(place - 1), text.at(place + 1)
    cue = token.word.cue
    if cue is None or not cue.verb.isa(Reporting.VOUCHES) or not token.text.islower():
        return False
    if before.isa(VerbGroups.DETERMINER) or then.isa(Closed.TO):
        return False  # "a confirmed report", "was estimated to be worth"
    if cue.tense == "base":
        return is_plural(before) or before.isa(Reporting.NOMINATIVE)
    named = before.isa(Closed.HE_OR_SHE, Closed.IT) or before.text[:1].isupper() or before.text == ","
    return cue.tense == "past" or named or not token.isa(SpeechVerbs.NOUN_TOO)


def _leads(text: Text, this: Found, cue: int, end: int) -> bool:
    """Return whether a clause stands behind a verb of saying, and not only the figure as its object.

    "Reported a loss of €5 million" tells what somebody did; "reported that ..." and "said the mill lost ..." what they
    said; and "“...,” said Ada Kell, who has ..." tells of the speaker.
    """
    if _leads_with_that(text, cue, end) or _is_put_in(text, this, cue):
        return True
    if this.first == cue + 1 and _surelyacts_at(text, this.after):
        return True
    if not _may_lead_bare(text, this, cue):
        return False
    acts = next(
        (place for place in range(cue + 2, end + 2) if acts_at(text, place) or _is_relative(text, place)), this.after
    )
    if acts < this.first:
        return not (_is_relative(text, acts) and text.at(cue - 1).kind == "mark")
    return _may_open_clause(text, this, cue) and _has_verb(
        text, this.after, _end_of_part(text, this.after, this.after + _COUNTED)
    )


def _is_all_that_is_said(text: Text, this: Found, cue: int) -> bool:
    """Return whether a sum or a share alone is what somebody says of a thing told before ("Ada Kell says | €3.")."""
    form = text.at(cue).word.cue
    said = form is not None and form.verb.isa(SpeechVerbs.SAID) and text.at(cue - 1).text[:1].isupper()
    alone = this.first == cue + 1 and text.at(this.after).kind == "mark"
    return said and alone and this.unit.kind != "count"


def _is_put_in(text: Text, this: Found, cue: int) -> bool:
    """Return whether who says it stands between "which" and its verb ("the fire, which police say | killed 12").

    Or a figure is all that is said.
    """
    if _is_all_that_is_said(text, this, cue):
        return True
    if not acts_at(text, cue + 1):
        return False
    near = range(cue - 2, max(-1, cue - _SPEAKER), -1)
    opens = next((n for n in near if _is_relative(text, n) or text.at(n).isa(Closed.THAT)), None)
    return opens is not None and not any(_parts(text, n) for n in range(opens + 1, cue))


def _leads_with_that(text: Text, cue: int, end: int) -> bool:
    """Return whether "that" opens a clause behind a verb of saying, and no time ("wrote many songs that summer")."""
    that = next((place for place in range(cue + 1, min(end, cue + _LISTENER)) if text.at(place).isa(Closed.THAT)), cue)
    return that > cue and not text.has(cue, that, Closed.OF) and not text.at(that + 1).isa(Durations.STRETCH)


def _may_lead_bare(text: Text, this: Found, cue: int) -> bool:
    """Return whether a clause without "that" may stand behind a verb of saying; a figure may open it ("about six")."""
    then, form = text.at(cue + 1), text.at(cue).word.cue
    opens = then.isa(Reporting.NOMINATIVE, Closed.IT)
    led = then.isa(VerbGroups.PREPOSITION) and this.first != cue + 1
    clear = form is not None and form.verb.isa(Reporting.CLEAR) and not led
    acting = text.at(cue).isa(Morphology.ING_ENDING) and not then.isa(VerbGroups.DETERMINER)  # "claiming allegiance to"
    return opens or (clear and not acting) or (tells_somebody(text, cue) and not then.isa(VerbGroups.PREPOSITION))


def _may_open_clause(text: Text, this: Found, cue: int) -> bool:
    """Return whether a figure may open the clause behind a verb of saying, or behind whom something is told.

    "Told the Post 200 people had left", but not "told a crowd of 200 people" or "told 200 people who had come".
    """
    if not tells_somebody(text, cue):
        return this.first <= cue + 2
    return cue + 1 < this.first <= cue + _LISTENER and not text.has(cue, this.first, Closed.OF)


def _is_relative(text: Text, place: int) -> bool:
    """Return whether a clause about the noun before it begins at a place."""
    return text.at(place).isa(Closed.WHO, Closed.WHICH, Closed.WHOSE)


def acts_at(text: Text, place: int) -> bool:
    """Return whether a finite verb stands at a place."""
    token = text.at(place)
    finite = may_be_verb(token) and not text.at(place - 1).isa(VerbGroups.DETERMINER, Closed.TO)
    helps = is_helping_verb(token) and not token.isa(Closed.TO)
    past = token.isa(Morphology.PAST_ENDING, Reporting.PAST_VERB) and token.text.islower()
    return text.joined(place) and (finite or helps or (past and not text.at(place - 1).isa(VerbGroups.DETERMINER)))


def _surelyacts_at(text: Text, place: int) -> bool:
    """Return whether a verb at a place is no participle of the noun before it ("six boats | filled the bay")."""
    form, then = text.at(place).word.verb, text.at(place + 1)
    only = is_verb_only(text.at(place)) and form is not None and not form.participle
    return acts_at(text, place) and (only or then.isa(VerbGroups.DETERMINER))


def _carries_on(text: Text, place: int) -> bool:
    """Return whether a word behind a comma goes on with what is reported (", which", ", as", ", but only")."""
    only = text.at(place).isa(Closed.BUT) and text.at(place + 1).isa(Reporting.ONLY)
    other = _is_relative(text, place) and _is_named(text, place + 1)  # ", which the council put at €9": it tells that
    led = text.at(place).isa(VerbGroups.PREPOSITION) and _is_relative(text, place + 1)
    return only or led or (text.at(place).isa(Reporting.GOES_ON_SAYING) and not other)


def _closes_a_report(text: Text, comma: int, left: int) -> bool:
    """Return whether a comma closes who says the sentence (", Ada Kell told them,")."""
    cue = next((place for place in range(comma - 1, comma - 3, -1) if place > left and _is_cue(text, place)), None)
    return cue is not None and any(text.at(place).text == "," for place in range(max(left, cue - _SPEAKER), cue))


def _is_before_a_speaker(text: Text, after: int, right: int) -> bool:
    """Return whether the sentence of a figure ends with who says it (", the guild said.", "according to Velm Rail")."""
    for place in range(after, right):
        token = text.at(place)
        source = text.phrase(place, SpeechVerbs.ACCORDING)
        if source is not None and text.at(place - 1).word.verb is None:  # "prices vary according to size"
            return _speaks(text, source, right)
        if token.text == "," and _is_speaker(text, place + 1):
            return True
        if token.kind == "mark" and token.text != "," and token.text not in _WITHIN:
            return False
    return False


def _speaks(text: Text, first: int, right: int) -> bool:
    """Return whether what is named behind "according to" is no poll and no paper."""
    return not text.has(first, _end_of_part(text, first, right), Reporting.FINDING)


def _end_of_part(text: Text, first: int, right: int) -> int:
    """Return where the words end that begin at a place, at the next mark that parts them or with their sentence."""
    return next((place for place in range(first, right) if _parts(text, place)), right)


def _parts(text: Text, place: int) -> bool:
    """Return whether a mark parts the words before a place from others, or a sentence begins there."""
    token = text.at(place)
    return token.opens or (token.kind == "mark" and token.text not in _WITHIN)


def _is_speaker(text: Text, first: int) -> bool:
    """Return whether a comma leads to who says what stands before it, and to no more ("said Ada Kell", "he said")."""
    last = _end_of_part(text, first, first + _SPEAKER)
    if _is_cue(text, first):
        said = not text.at(first).isa(Morphology.ING_ENDING) and _is_named(text, first + 1)
        return said and not _has_verb(text, first + 1, last)
    cue = next((place for place in range(first + 1, last) if _is_cue(text, place)), None)
    if cue is None or _has_verb(text, first, cue):
        return False
    several = cue == first + 1 and is_plural(text.at(first))  # "officials said"
    return (several or _is_named(text, first)) and _closes(text, cue + 1)


def _closes(text: Text, place: int) -> bool:
    """Return whether no clause follows a verb of saying, but whom it was said to, when and where at most."""
    then = text.at(place)
    heard = then.isa(Reporting.LISTENER) and text.at(place + 1).text in _CLOSING
    return heard or then.text in _CLOSING or not text.joined(place) or then.isa(Calendar.DAY, VerbGroups.PREPOSITION)


def _has_verb(text: Text, first: int, after: int) -> bool:
    """Return whether a finite verb stands between two places."""
    return any(acts_at(text, place) for place in range(first, after))


def _is_named(text: Text, place: int) -> bool:
    """Return whether somebody may be named at a place."""
    token = text.at(place)
    return token.text[:1].isupper() or token.isa(Closed.DETERMINER, Closed.HE_OR_SHE, Reporting.NOMINATIVE)
