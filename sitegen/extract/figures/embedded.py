"""What the clause of a figure stands within, where that does not say that it is so.

"It turned out that 40 boats sank" tells of 40 boats; "Oke believed that", "Oke heard", "a script in which" and "in
Oke's version" do not, wherever they stand. What is not known to take a clause for a fact is taken to leave it open.
What somebody says is theirs, and another matter: only what stands within their words is asked here.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from sitegen.extract.clauses.word_kinds import acts, has_form_of_verb, is_adverb, is_past, is_verb_only
from sitegen.extract.figures.clauses.verb_groups import Place
from sitegen.extract.figures.found import Found
from sitegen.extract.figures.phrases import PARTS, STOPS, phrases
from sitegen.extract.figures.told_by import acts_at
from sitegen.extract.languages.declaring import Pattern
from sitegen.extract.languages.vocabulary import Circumstances, Closed, Embedded, NounPhrases, Reporting, VerbGroups
from sitegen.extract.reasons import LEFT_OPEN
from sitegen.extract.text.text import Text, sentence_bounds
from sitegen.extract.text.tokens import Token
from sitegen.records import Span


def left_open(text: Text, this: Found, said: Sequence[Span] | None) -> str | None:
    """Return a reason to hold a figure whose clause stands within what does not say that it is so.

    Args:
        text: The article.
        this: The figure.
        said: All words found for a speaker; None where nobody was looked for.

    """
    bounds = sentence_bounds(text, this.first, this.after)
    within = Place(_start_of_words(text, this, bounds[0], said or ()), bounds[1])
    asked = (_is_behind_that, _is_thought, _is_in_a_story, _is_left_open_beside, _is_of_a_notion)
    told = said is not None and _is_behind(text, this, within, Embedded.TELLS)
    return LEFT_OPEN if told or any(asks(text, this, within) for asks in asked) else None


def _start_of_words(text: Text, this: Found, first: int, said: Sequence[Span]) -> int:
    """Return where the narrowest words found for a speaker begin that hold a figure, or its sentence does."""
    place = Span.cut(text.body, text.at(this.first).start, text.at(this.after - 1).end)
    starts = [span.start for span in said if span.contains(place)]
    start = max(starts, default=0)
    while first < this.first and text.at(first).start < start:
        first += 1
    return first


def _is_behind_that(text: Text, this: Found, within: Place) -> bool:
    """Return whether "that" opens the clause of a figure behind what is not known to take it for a fact."""
    that = _that(text, this, within.first)
    if that is None or that == within.first:
        return False
    before, ask = text.body[text.at(within.first).start : text.at(that).start], text.language.pattern
    if ask(Embedded.NOT_CERTAIN).search(before):
        return True
    if not _takes_clause(text, that) or _is_their_own(text, that - 1, within):
        return False
    return not any(ask(one).search(before) for one in (Circumstances.TAKES_FOR_FACT, Embedded.TAKES_FOR_FACT))


def _that(text: Text, this: Found, first: int) -> int | None:
    """Return the "that" nearest to a figure whose clause runs on to it."""
    places = range(this.first - 1, first - 1, -1)
    that = next((n for n in places if text.at(n).isa(Closed.THAT) or text.at(n).text in STOPS), first)
    opens = text.at(that).isa(Closed.THAT) and _opens_clause(text, that, this)
    return that if opens and not _is_closed(text, that, this, first) else None


def _is_closed(text: Text, that: int, this: Found, first: int) -> bool:
    """Return whether a clause ends before a figure: at a comma behind its verb, or where the main clause has its own.

    "Oke, who held that it leaks, | sold 40 boats", "The claim that it leaks cost | €9".
    """
    told = range(that + 1, this.first)
    verbs = [n for n in told if acts_at(text, n) and not acts_at(text, n - 1)]
    if any(text.at(n).text == "," for n in told if verbs and n > verbs[0]):
        return True
    return len(verbs) > 1 and text.at(that - 1).isa(Embedded.HELD) and not _has_verb(text, first, that)


def _has_verb(text: Text, first: int, after: int) -> bool:
    return any(acts(token) for token in text.part(first, after))


def _opens_clause(text: Text, that: int, this: Found) -> bool:
    """Return whether "that" opens a clause, and points at no noun ("sold that boat for | €9") and is no subject."""
    then = text.at(that + 1)
    if then.isa(NounPhrases.TIME_NOUN) or acts(then) or acts_at(text, that + 1):
        return False
    if that + 1 == this.first or then.text == "," or then.isa(Closed.DETERMINER, Closed.IT, Reporting.NOMINATIVE):
        return True
    told = range(that + 2, this.first)
    return any(acts_at(text, n) for n in told) and not any(text.at(n).text == "," for n in told)


def _takes_clause(text: Text, that: int) -> bool:
    """Return whether "that" opens what a verb, an adjective or a noun for what is told takes, and tells of no thing."""
    taker, before = text.at(that - 1), text.at(that - 2)
    if taker.isa(Embedded.HELD):
        return True
    if taker.isa(Closed.IS, Closed.BE):
        return before.isa(Closed.MODAL) or text.has(that - _SUBJECT, that, Embedded.HELD)
    if before.isa(Closed.ARTICLE, Closed.DETERMINER, Closed.THEIR) or _vouches(taker):
        return False
    verb = has_form_of_verb(taker) or is_past(taker) or before.isa(Closed.IT, Closed.MODAL, Closed.TO)
    verb = verb or (taker.isa(VerbGroups.PREPOSITION) and is_verb_only(before))  # "made up that"
    return verb or taker.isa(Embedded.OPEN)


def _vouches(taker: Token) -> bool:
    """Return whether somebody says something by a verb, and means it: where it was found, it is theirs."""
    return taker.word.cue is not None and taker.word.cue.verb.isa(Reporting.VOUCHES)


_SUBJECT: Final = 6
"""Tokens of a subject with "is" ("The old claim of the guild is that")."""


def _is_their_own(text: Text, verb: int, within: Place) -> bool:
    """Return whether who speaks says what they hold themselves ("I think that", "Oke said | he thought")."""
    he = text.at(within.first).isa(Closed.HE_OR_SHE, Closed.THEY) and not text.at(within.first).opens
    return text.has(verb - 2, verb, Closed.WE) or (he and verb <= within.first + 2)


def _is_thought(text: Text, this: Found, within: Place) -> bool:
    """Return whether what leaves a clause open stands right before it, without "that" ("Oke heard | it cost €9")."""
    return _is_behind(text, this, within, Embedded.LEADS_TO_CLAUSE)


def _is_behind(text: Text, this: Found, within: Place, leads: Pattern) -> bool:
    """Return whether a pattern ends right before the subject of a clause that holds a figure."""
    pattern, start = text.language.pattern(leads), text.at(within.first).start
    return any(
        pattern.search(text.body[start : text.at(subject).start]) and not _is_their_own(text, subject - 1, within)
        for subject in _subjects(text, this, within)
    )


def _subjects(text: Text, this: Found, within: Place) -> Iterator[int]:
    """Yield where the subject of a clause may begin that holds a figure, with a verb behind it."""
    acting = _acts_behind(text, this, within)
    for place in range(this.first, within.first, -1):
        token = text.at(place)
        if token.text in PARTS or token.isa(Closed.THAT):
            return
        if acting and not _opens_no_subject(text, place):
            yield place
        acting = acting or (place < this.first and _acts_for_itself(text, place))


def _acts_for_itself(text: Text, place: int) -> bool:
    """Return whether a finite verb stands at a place, which "and" joins to none before ("denied it and | paid €4")."""
    return acts_at(text, place) and not text.at(place - 1).isa(Closed.AND, Closed.OR, Closed.BUT)


def _acts_behind(text: Text, this: Found, within: Place) -> bool:
    """Return whether a verb goes with a figure that is a subject itself ("Oke heard | 40 boats had sunk")."""
    behind = range(this.after, min(within.after, this.after + _NEAR))
    near = next((n for n in behind if acts(text.at(n)) or _ends_subject(text.at(n))), None)
    return near is not None and acts(text.at(near))


def _ends_subject(token: Token) -> bool:
    """Return whether a mark, a preposition or another clause stands behind what is counted, and no verb of it."""
    return token.kind == "mark" or token.isa(VerbGroups.PREPOSITION, VerbGroups.BOUNDARY)


_NEAR: Final = 3
"""Tokens behind a figure among which its verb stands."""


def _opens_no_subject(text: Text, place: int) -> bool:
    """Return whether a word is a verb or belongs to the one before it, or opens another clause."""
    token = text.at(place)
    if acts_at(text, place) or (has_form_of_verb(token) and text.at(place - 1).isa(Embedded.HELD)):
        return True  # "A report shows"
    return token.isa(VerbGroups.PREPOSITION, VerbGroups.BOUNDARY, Closed.TO, Closed.HOW) or is_adverb(token)


def _is_in_a_story(text: Text, this: Found, within: Place) -> bool:
    """Return whether a clause is only told in something, or has not come yet."""
    before = text.body[text.at(within.first).start : text.at(this.first).start]
    return text.language.pattern(Embedded.IN_A_STORY).search(before) is not None


def _is_of_a_notion(text: Text, this: Found, within: Place) -> bool:
    """Return whether a count or a share is only what is reported or claimed; a sum that is claimed is asked for."""
    before = text.body[text.at(within.first).start : text.at(this.first).start]
    notion = text.language.pattern(Embedded.OF_A_NOTION).search(before)
    pages = this.unit.kind == "count" and text.has(this.amount.after, this.after, Embedded.OF_PAPER)
    return notion is not None and this.unit.kind != "currency" and not pages


def _is_left_open_beside(text: Text, this: Found, within: Place) -> bool:
    """Return whether a phrase of the sentence, parted at marks, leaves open whether it is so."""
    return any(
        _leaves_open(text, phrase) or _is_perhaps(text, this, phrase) or _ends_open(text, this, phrase)
        for phrase in phrases(text, within)
    )


def _is_perhaps(text: Text, this: Found, phrase: Place) -> bool:
    """Return whether an adverb that leaves it open opens the phrase of a figure, or stands between marks alone."""
    words = _written(text, phrase).rstrip(_CLOSING)
    perhaps = text.language.pattern(Embedded.PERHAPS).match(words)
    if phrase.first == this.first:
        return False  # "Perhaps 40 boats" is a hedge
    return perhaps is not None and (phrase.first <= this.first < phrase.after or perhaps.end() == len(words))


def _leaves_open(text: Text, phrase: Place) -> bool:
    """Return whether a phrase tells that something is dreamt, acted, forged, disputed or only rumoured."""
    words, ask = _written(text, phrase), text.language.pattern
    with_mark = words + text.at(phrase.after).text  # "Fact check:"
    if ask(Embedded.LEAVES_OPEN).search(with_mark) or ask(Circumstances.RUMOURED).search(words.rstrip(_CLOSING)):
        return True
    if text.at(phrase.after).text == "," and text.at(phrase.after + 1).isa(Closed.WHICH, Closed.WHO):
        return False  # "In the film, which cost €9"
    found = (ask(one).search(words) for one in _NOT_REAL)
    places = (text.at(phrase.first).start + one.start() for one in found if one is not None)
    return any(not any(acts(token) for token in text.part(*phrase) if token.start < place) for place in places)


def _ends_open(text: Text, this: Found, phrase: Place) -> bool:
    """Return whether such words stand behind a figure, and no mark parts them from it ("sold 40 boats in a dream")."""
    if not phrase.first < this.after < phrase.after:
        return False
    behind = Place(this.after, phrase.after)
    words, ask = _written(text, behind).rstrip(_CLOSING), text.language.pattern
    verb = next((text.at(n).start for n in range(*behind) if acts(text.at(n))), text.at(phrase.after - 1).end)
    found = (ask(one).search(words) for one in (*_NOT_REAL, Embedded.ENDS_OPEN))
    return any(one is not None and text.at(this.after).start + one.start() < verb for one in found)


def _written(text: Text, phrase: Place) -> str:
    """Return a phrase as the article writes it."""
    return text.body[text.at(phrase.first).start : text.at(phrase.after - 1).end]


_NOT_REAL: Final = (Circumstances.IN_FICTION, Circumstances.IN_A_FAKE, Embedded.IN_THEORY)
_CLOSING: Final = ',;:.)!?”’"'
"""Marks behind the last word of a phrase."""
