"""Gives each figure the time of its own clause."""

import re
from bisect import bisect_left
from itertools import pairwise

from sitegen.extract.clauses.word_kinds import is_inflected_verb, is_past, is_verb_only, may_be_verb
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.figures.clauses.verb_groups import is_verb
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Calendar,
    Closed,
    Measures,
    Morphology,
    Periods,
    SpeechVerbs,
    Stages,
    VerbGroups,
)
from sitegen.extract.text.pieces import MONEY_SIGNS
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token
from sitegen.records import Span

_WORD = re.compile(r"[a-z]+")
_DASH = re.compile(r"\s[-–—]{1,2}\s|—")
_NEAR = 40
"""Code points before a time in which a superlative, or what it is set against, makes it none of a figure."""
_TOLD = 24
"""Code points before a time in which it is that of a poll or a paper, or the first of two ("between Monday and")."""
_BEFORE = 8
"""Code points before a time in which something may part it from what stands before."""


_NOUN = 30
"""Code points behind a year in which the noun that it only names is looked for ("after the 2019 storm")."""


def find_time(text: Text, around: Around, sentence: tuple[int, int], left: int, right: int) -> Span | None:
    """Return the time of a figure: after it, before the next one; else before its verb or at the start of its sentence.

    Args:
        text: The article.
        around: The figure.
        sentence: The tokens of its sentence.
        left: The token after the figure before it.
        right: The first token of the figure after it.

    """
    first, after = sentence
    if after <= first:
        return None
    start, end = text.at(around.first).start, text.at(around.after - 1).end
    places = _own_times(text, text.at(first).start, text.at(after - 1).end)
    limit = text.at(right - 1).end
    later = next((p for p in places if end <= p[0] and p[1] <= limit and not _parted(text, end, p)), None)
    bounds = (text.at(left).start, text.at(first).start)
    return _cut(text, around, later or _time_before(text, around, [p for p in places if p[1] <= start], bounds))


def _time_before(
    text: Text, around: Around, before: list[tuple[int, int]], bounds: tuple[int, int]
) -> tuple[int, int] | None:
    """Return the time before a figure that stands with its verb, or opens its clause or sentence.

    None where another figure and another time follow it: "In May it sold 40 boats; one that opened in June sold | 60".
    """
    inner = [p for p in before if _with_verb(text, around, p)]
    fronted = inner or [p for p in before if _fronts(text, p[0], *bounds)]
    chosen = fronted[-1] if fronted else None
    passed = chosen is not None and any(chosen[1] <= bounds[0] <= p[0] for p in before)
    return None if passed else chosen


def _own_times(text: Text, start: int, end: int) -> list[tuple[int, int]]:
    """Return the times told in a part of the body, without those that others are only compared with."""
    compared = text.language.pattern(BesideFigures.COMPARED_TIME)
    return [
        p for p in find_periods(text, start, end) if compared.search(text.body, max(start, p[0] - _NEAR), p[1]) is None
    ]


def _cut(text: Text, around: Around, chosen: tuple[int, int] | None) -> Span | None:
    """Return the words of the nearest time where it is that of the figure; no time further off is tried."""
    if chosen is None or _is_open(text, chosen) or _belongs_elsewhere(text, around, chosen):
        return None
    if _opens_next_verb(text, around, chosen):
        return None
    if text.language.pattern(BesideFigures.PRICE_BASIS).match(text.body, chosen[1]) is not None:
        return None  # "in 2010 prices"
    behind = chosen[1] > text.at(around.first).start
    return Span.cut(text.body, *chosen) if behind or not _is_told_later(text, around, chosen) else None


def _opens_next_verb(text: Text, around: Around, chosen: tuple[int, int]) -> bool:
    """Return whether "now" behind one verb's object belongs to the next ("A barge that held 9 tonnes | now takes")."""
    time, then = text.at(around.after), text.at(around.after + 1)
    taken = around.verb is not None or text.at(around.first - 1).isa(Stages.HAVE, Closed.HAD)
    now = taken and time.isa(Calendar.NOW) and chosen == (time.start, time.end)
    acts = is_inflected_verb(then) and not then.isa(Morphology.PAST_ENDING, Morphology.ING_ENDING)
    return now and (acts or then.isa(Closed.HAD, VerbGroups.BE, Closed.MODAL))


def _is_open(text: Text, chosen: tuple[int, int]) -> bool:
    """Return whether a time is denied ("not in 2025 but in 2024"), one of a list, or of what was then published."""
    denied = text.language.pattern(BesideFigures.TIME_DENIED).search(text.body, max(0, chosen[0] - _NEAR), chosen[0])
    listed = text.language.pattern(BesideFigures.TIME_LISTED).match(text.body, chosen[1])
    told = text.language.pattern(BesideFigures.TIME_OF_TELLING).search(text.body, max(0, chosen[0] - _TOLD), chosen[0])
    cut = text.language.pattern(BesideFigures.CUT_TIME).search(text.body, max(0, chosen[0] - _BEFORE), chosen[1])
    named = text.language.pattern(BesideFigures.TIME_NAMES).search(text.body, chosen[0], chosen[1] + _NOUN)
    traded = text.language.pattern(BesideFigures.CONTRACT).search(text.body, max(0, chosen[0] - _TOLD), chosen[1])
    return any((denied, listed, told, cut, traded, named and named.end() > chosen[1]))


def _belongs_elsewhere(text: Text, around: Around, place: tuple[int, int]) -> bool:
    """Return whether a time is of another clause, or of none: "the lowest in 33 years", "in May of that year".

    A dash between a time and a figure parts them, and so does the verb of another clause behind the figure.
    """
    start, end = text.at(around.first).start, text.at(around.after - 1).end
    body, pattern = text.body, text.language.pattern
    behind = place[0] >= end
    between = body[end : place[0]] if behind else body[place[1] : start]
    other = behind and pattern(BesideFigures.OTHER_CLAUSE).search(between) is not None
    best = pattern(BesideFigures.BEST_IN).search(body[max(0, place[0] - _NEAR) : place[1]]) is not None
    back = pattern(BesideFigures.OF_THAT_YEAR).match(body, place[1]) is not None
    aside = behind and "," in between and _is_in_an_aside(text, around)
    apart = other or aside or _is_of_a_participle(text, place, behind=behind and not between.strip())
    return bool(_DASH.search(between)) or best or back or apart


def _is_of_a_participle(text: Text, place: tuple[int, int], *, behind: bool) -> bool:
    """Return whether "now" tells when something else is called or done so ("the dock, now | called Port Orm,")."""
    after = bisect_left(text.tokens, place[1], key=lambda token: token.start)
    form, before = text.at(after).word.verb, text.at(after - 2)
    done = form is not None and form.participle and not text.at(after).isa(Morphology.ING_ENDING)
    helped = before.isa(VerbGroups.AUXILIARY, VerbGroups.BE) or behind
    return text.at(after - 1).isa(Calendar.NOW) and done and not helped


def _is_in_an_aside(text: Text, around: Around) -> bool:
    """Return whether a figure stands in a relative clause that a comma opens and another closes (", who paid €9, ")."""
    comma = next((place for place in range(around.first - 1, around.start, -1) if text.at(place).kind == "mark"), None)
    return comma is not None and text.at(comma).text == "," and text.at(comma + 1).isa(Arguments.OPENS_ASIDE)


def _is_told_later(text: Text, around: Around, place: tuple[int, int]) -> bool:
    """Return whether another time, or somebody's saying so, stands between a time and the figure behind it."""
    first = bisect_left(text.tokens, place[1], key=lambda token: token.start)
    between = text.tokens[first : around.first]
    told = text.body[place[1] : text.at(around.first).start]
    another = text.language.pattern(BesideFigures.ANOTHER_TIME).search(told) is not None
    later = another or any(token.isa(Calendar.LATER) or token.text == ";" for token in between)
    later = later or any(_leads_to_doing(*pair) for pair in pairwise(between)) or _is_spoken_of(between)
    return later or _is_when_it_was_said(between) or _is_in_relative_clause(between)


def _leads_to_doing(lead: Token, then: Token) -> bool:
    """Return whether "for" or "by" opens what somebody did, maybe before ("fined in May for | spilling tar")."""
    return lead.isa(Closed.FOR, Closed.BY) and then.isa(Morphology.ING_ENDING)


def _is_spoken_of(between: tuple[Token, ...]) -> bool:
    """Return whether a figure is of what somebody only spoke or thought of then ("mourned the loss of | 40 boats")."""
    return bool(between) and between[-1].isa(Closed.OF) and any(t.isa(BesideFigures.SPEAKS_OF) for t in between)


def _is_in_relative_clause(between: tuple[Token, ...]) -> bool:
    """Return whether a relative clause and its one verb lead to a figure ("it hired a man who owns 30 boats")."""
    opened = next((n for n in range(len(between) - 1, -1, -1) if between[n].isa(Closed.WHO, Closed.WHICH)), None)
    if opened is None or opened == 0:
        return False
    clause = between[opened + 1 :]
    whole = all(token.kind == "word" for token in clause)
    return whole and bool(clause) and not any(_may_act_or_help(token) for token in clause[1:])


def _may_act_or_help(token: Token) -> bool:
    """Return whether a word may be the verb of a clause."""
    return may_be_verb(token) or token.isa(*_HELPING)


def _is_when_it_was_said(between: tuple[Token, ...]) -> bool:
    """Return whether somebody says a clause between a time and a figure: it is the time of the saying."""
    told = next((n for n, token in enumerate(between) if token.word.cue is not None), None)
    if told is None:
        # "A court heard that", "showed how"
        return any(_tells(verb) and that.isa(Closed.THAT, Closed.HOW) for verb, that in pairwise(between))
    said = between[told + 1 :]
    if not said:
        cue = between[told].word.cue  # "A report published in May said 40 percent of wells were dry"
        return cue is not None and cue.verb.isa(SpeechVerbs.SAID)
    return _opens_a_clause(said, between[told]) or any(token.isa(Closed.THAT, Closed.HOW) for token in said)


def _opens_a_clause(said: tuple[Token, ...], verb: Token) -> bool:
    """Return whether words behind a verb of saying are a subject with its verb ("she said tolls rose").

    Behind "said" a noun phrase always is, whether its verb is known or not ("said the bell rang").
    """
    leads = said[0].kind == "word" and not said[0].isa(Closed.TO, Closed.MODAL, VerbGroups.AUXILIARY)
    cue = verb.word.cue
    only = cue is not None and cue.verb.isa(SpeechVerbs.SAID) and said[0].isa(VerbGroups.DETERMINER, VerbGroups.PRONOUN)
    return leads and (only or any(is_verb_only(token) or token.isa(*_HELPING) for token in said[1:]))


_HELPING = (Closed.MODAL, VerbGroups.AUXILIARY, VerbGroups.BE, Stages.HAVE)
"""Words that with a subject before them are the verb of a clause ("it will have", "they were")."""


def _tells(token: Token) -> bool:
    """Return whether a word may be a verb that leads to a clause."""
    return token.word.verb is not None or token.isa(BesideFigures.TALKING)


def _of_next_verb(text: Text, place: tuple[int, int]) -> bool:
    """Return whether a time after a comma belongs to what follows it ("put it at €5 million, now expects").

    In brackets it does before a colon or a sum ("€2.10 (last year: €1.80)").
    """
    after = bisect_left(text.tokens, place[1], key=lambda token: token.start)
    if text.body[max(place[0] - 1, 0) : place[0]] == "(":
        return text.at(after).text == ":" or text.at(after).text in MONEY_SIGNS
    if not text.body[max(place[0] - 3, 0) : place[0]].rstrip().endswith(","):
        return False
    then = text.at(after)
    now = text.at(after - 1).isa(Calendar.NOW) and then.kind != "mark"  # "€40, currently | on sale for €30"
    leads_on = now or then.text in MONEY_SIGNS  # "Was €40, now | €30", "€12, last week | €14"
    return leads_on or is_verb(text, after, after - 1)


def _parted(text: Text, end: int, place: tuple[int, int]) -> bool:
    between = text.body[end : place[0]]
    reported = not text.language.words(Arguments.REPORT).isdisjoint(_WORD.findall(between))
    broken = text.language.pattern(Periods.BREAK).search(between) is not None
    broken = broken or text.language.pattern(BesideFigures.TOLD_IN_SOURCE).search(between) is not None
    return broken or reported or _of_next_verb(text, place) or _of_telling(text, between, place)


def _of_telling(text: Text, between: str, place: tuple[int, int]) -> bool:
    """Return whether a time after a comma is that of a telling behind it (", a report in 2025 found")."""
    after = bisect_left(text.tokens, place[1], key=lambda token: token.start)
    return "," in between and text.at(after).word.cue is not None


def _fronts(text: Text, start: int, left: int, first: int) -> bool:
    """Return whether a time before a figure opens its sentence, or a clause after the figure before."""
    before = text.body[max(left, start - _BEFORE) : start].rstrip()
    return start - first <= 1 or (start > left and bool(text.language.pattern(Periods.FRONTED).search(before)))


def _with_verb(text: Text, around: Around, place: tuple[int, int]) -> bool:
    """Return whether a time stands beside the verb of the figure ("has since May spent", "built in 1911 for £2m")."""
    verb = around.verb
    if verb is None:
        return False
    opens = text.at(verb.first).start
    first = bisect_left(text.tokens, place[0], key=lambda token: token.start)
    # "those who fled in May | rose by 9 percent"
    opened = text.has(around.start, first, Closed.WHO, Closed.WHICH) or _has_that_with_verb(text, around.start, first)
    relative = opened and not text.at(first - 1).isa(Closed.WHO, Closed.WHICH)
    beside = text.body[place[1] : opens].strip() == "" and not relative
    if opens <= place[0]:
        return place[0] < text.at(verb.head).start or not _acts_behind(text, around, place, relative=opened)
    return beside and not _describes_subject(text, around.start, first)


def _has_that_with_verb(text: Text, start: int, end: int) -> bool:
    """Return whether "that" is the subject of a verb behind a noun ("The bank that failed in May | owed €9")."""
    thats = (place for place in range(start + 1, end - 1) if text.at(place).isa(Closed.THAT))
    return any(
        (is_past(text.at(that + 1)) or may_be_verb(text.at(that + 1)))
        and text.at(that - 1).word.cue is None
        and not text.at(that - 1).isa(BesideFigures.TALKING)
        for that in thats
    )


def _acts_behind(text: Text, around: Around, place: tuple[int, int], *, relative: bool) -> bool:
    """Return whether a verb stands right behind a time told of its subject ("A law passed in 1990 | caps").

    Behind a relative clause any word with the ending of the past is one ("A mill that burned in 2019 | employed").
    """
    after = bisect_left(text.tokens, place[1], key=lambda token: token.start)
    form = text.at(after).word.verb
    acts = form is not None and form.finite and text.at(after).lower != form.verb.lemma
    acts = acts or (relative and is_past(text.at(after)))
    return after < around.first and acts and not text.at(after).isa(Morphology.ING_ENDING)


def _describes_subject(text: Text, start: int, first: int) -> bool:
    """Return whether a participle right behind a noun has a time: it tells which are meant ("Boats built in 2010").

    Of a price or another value it is the time ("the mean price of a lamp sold in May").
    """
    if text.has(start, first, Measures.VALUED):
        return False
    form, noun = text.at(first - 1).word.verb, text.at(first - 2)
    done = form is not None and form.participle and not form.nominal
    helped = noun.isa(VerbGroups.BE, VerbGroups.AUXILIARY, VerbGroups.PRONOUN, Morphology.ADVERB_ENDING, Stages.HAVE)
    return done and noun.kind == "word" and not helped
