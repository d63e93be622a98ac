"""The clause that leads to a figure: its whole subject with its verb, where nothing stands between the two and it."""

from sitegen.extract.clauses.word_kinds import has_form_of_verb
from sitegen.extract.figures.clauses.arguments import subject_before
from sitegen.extract.figures.clauses.around import Around
from sitegen.extract.figures.clauses.phrases import noun_before, phrase_before
from sitegen.extract.figures.clauses.verb_groups import Place, VerbGroup, is_in_group
from sitegen.extract.languages.vocabulary import (
    Arguments,
    BesideFigures,
    Calendar,
    Closed,
    Durations,
    FigureVerbs,
    Measures,
    Morphology,
    NounPhrases,
    Numbers,
    Qualifiers,
    Stages,
    VerbGroups,
)
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

_LONGEST = 12
"""Tokens of the longest answer; a longer one is a sentence, which stands beside the figure anyway."""


def leading_clause(text: Text, around: Around) -> Place | None:
    """Return the subject and the verb whose object a figure is ("The keepers have won just | five matches").

    Args:
        text: The article.
        around: The figure with its surroundings.

    Returns:
        The words, whole and next to the figure but for what limits it; of a share or a sum that moves, the subject
        alone. None for a pronoun, for a verb that tells nothing by itself, and where another word stands between.

    """
    end = around.first
    while end > around.start and _limits(text, end - 1):
        end -= 1
    first = _verb_ending_at(text, around.verb, end)
    subject = _sure_subject(text, first, around.start) if first is not None else None
    if subject is None or end - subject.first > _LONGEST:
        return None
    return subject if _moves(around) else Place(subject.first, end)


def _moves(around: Around) -> bool:
    """Return whether a figure is a value that its verb moves, of which the subject alone tells enough."""
    verb = around.verb
    moved = verb is not None and verb.isa(FigureVerbs.SHIFT, FigureVerbs.LEVEL) and not verb.isa(FigureVerbs.MONEY)
    return moved and not around.counted


def _sure_subject(text: Text, verb: int, start: int) -> Place | None:
    """Return the whole subject before a verb, where it can be no other's and no verb itself."""
    subject = subject_before(text, verb - text.at(verb - 1).isa(BesideFigures.OF_ALL), start)
    if subject is None or _is_last_of_list(text, subject.first):
        return None
    return None if _may_be_of_another(text, subject, verb) or _is_lone_verb(text, subject) else subject


def _is_last_of_list(text: Text, first: int) -> bool:
    """Return whether a name may be the last of several ("Kell, Orm, and | Pell, who rows, gave")."""
    joined = text.at(first - 1).isa(Closed.AND) and text.at(first - 2).text == ","
    return joined and all(text.at(place).text[:1].isupper() for place in (first, first - 3))


def named_aside(text: Text, around: Around) -> Place | None:
    """Return the noun whose amount a figure is that marks part off ("The bill for the weir - €40 -")."""
    mark = _parted_at(text, around)
    noun = subject_before(text, mark, around.start) if mark is not None else None
    if noun is None or noun.after != mark or any(map(_counts, text.part(*noun))):
        return None
    first = next(place for place in range(*noun) if not is_in_group(text, place) or place == noun.after - 1)
    return Place(first, noun.after)


def _parted_at(text: Text, around: Around) -> int | None:
    """Return the dash, the bracket or the comma with "now" that opens what is put in of a figure alone."""
    mark = _before_plus(text, around)
    opens, closes = text.at(mark).text, text.at(around.after).text
    parted = (opens in _DASHES and closes in {*_DASHES, "."}) or (opens == "(" and closes == ")")
    return mark if parted else _before_now(text, around)


def _before_plus(text: Text, around: Around) -> int:
    """Return the token before a figure and the plus that hangs on it ("Brask | (+2 percent)")."""
    return around.first - 1 - (text.at(around.first - 1).text == "+" and text.glued(around.first))


def _before_now(text: Text, around: Around) -> int | None:
    """Return the comma before "now" and an amount, where another closes both ("The toll, now €70 a day, is low")."""
    comma = around.first - 2
    now = text.at(comma + 1).isa(BesideFigures.AT_PRESENT) and (around.money or around.share)
    return comma if now and {text.at(comma).text, text.at(around.after).text} == {","} else None


def before_brackets(text: Text, around: Around) -> Place | None:
    """Return the noun right before the brackets with its share, its price or its count ("[the lamp] (€40, Orrey)").

    It is a noun for sure: behind a small word, a comma or "and", or with a capital.
    """
    bracket = _before_plus(text, around)
    if text.at(bracket).text != "(" or not _closes_brackets(text, around):
        return None
    noun = noun_before(text, bracket, around.start)
    noun = _with_whole(text, noun, around.start) if noun is not None and around.share else noun
    if noun is None or any(map(_counts, text.part(*noun))) or _is_of_time(text.at(noun.after - 1)):
        return None
    return noun if _is_noun(text, noun) and not _is_told_in(text, noun) else None


def _with_whole(text: Text, noun: Place, start: int) -> Place:
    """Return a noun behind "of" with the one that it belongs to ("the most popular form | of light (38%)")."""
    whole = phrase_before(text, noun.after, start) if text.at(noun.first - 1).isa(Closed.OF) else None
    if whole is None:
        return noun
    return whole._replace(first=whole.first + text.at(whole.first).isa(VerbGroups.PREPOSITION))


def _closes_brackets(text: Text, around: Around) -> bool:
    """Return whether brackets end behind a share, a count or a sum, or a comma goes on behind the sum."""
    ends = (")", ",") if around.money else (")",) if around.share or around.counted else ()
    return text.at(around.after).text in ends


def _is_noun(text: Text, noun: Place) -> bool:
    """Return whether the word before some words, or the first of them, shows that they are a noun."""
    before, first = text.at(noun.first - 1), text.at(noun.first)
    led = before.isa(VerbGroups.PREPOSITION, Closed.AND) or before.text == ","
    return led or first.isa(Closed.DETERMINER) or (first.text[:1].isupper() and not first.opens)


def _is_told_in(text: Text, noun: Place) -> bool:
    """Return whether a noun is that in which another number is told ("2 percent of | output (€66bn)")."""
    return any(_counts(token) or token.text == "%" for token in text.part(noun.first - _TOLD_IN, noun.first))


_TOLD_IN = 3
"""Tokens before a noun among which the number stands that is told in it."""


def _is_of_time(token: Token) -> bool:
    """Return whether a word is a time, which has no share and no price."""
    return token.isa(Calendar.MONTH, Calendar.DAY) or token.word.value(Durations.UNIT) is not None


def moved_aside(text: Text, around: Around) -> Place | None:
    """Return the noun behind "with" that is up or down by a figure ("with [its online sales] up 36 percent")."""
    place = around.first - 1
    if not text.at(place).isa(VerbGroups.DIRECTION) or around.counted:
        return None
    noun = phrase_before(text, place, around.start)
    if noun is None:
        return None
    first = noun.first + text.at(noun.first).isa(Closed.WITH)
    return Place(first, place) if text.at(first - 1).isa(Closed.WITH) and first < place else None


def asked_by(text: Text, around: Around) -> Place | None:
    """Return the study or the poll whose people a count is ("A study of | 40 divers", "The poll was made among")."""
    lead = around.first - 1
    while lead > around.start and _limits(text, lead):
        lead -= 1
    if not around.counted or not text.at(lead).isa(Measures.ASKED_AMONG):
        return None
    if text.at(lead - 1).isa(Measures.INQUIRY):
        noun = noun_before(text, lead, around.start)
        return noun and noun._replace(first=noun.first - _is_one(text, noun.first - 1))
    return _made_among(text, around.start, lead)


def _made_among(text: Text, start: int, lead: int) -> Place | None:
    """Return the study or the poll that was made among a number of people, in the same clause."""
    verb = next((place for place in range(start, lead - 1) if text.at(place).isa(VerbGroups.BE)), None)
    if verb is None or not _is_done(text.at(verb + 1)):
        return None
    parted = any(token.kind == "mark" or token.isa(VerbGroups.PRONOUN) for token in text.part(verb + 1, lead))
    subject = None if parted else subject_before(text, verb, start)
    return subject if subject is not None and text.has(*subject, Measures.INQUIRY) else None


def ranging(text: Text, around: Around) -> Place | None:
    """Return the noun whose values a range is ("[The tolls at Orm] range from | €9 to €40")."""
    verb = around.first - 2
    if not (text.at(around.first - 1).isa(Closed.FROM) and text.at(verb).isa(Measures.RANGES)):
        return None
    return subject_before(text, verb, around.start)


def _is_done(token: Token) -> bool:
    """Return whether a word behind "was" tells what was done with its subject."""
    form = token.word.verb
    return token.isa(Morphology.PAST_ENDING) or (form is not None and form.participle)


def _is_one(text: Text, place: int) -> bool:
    """Return whether "one" stands at a place, before the one thing of a kind ("one study")."""
    return text.at(place).word.value(Numbers.SMALL) == 1 and text.joined(place + 1)


def _counts(token: Token) -> bool:
    """Return whether a word is a number, or a fraction of something ("half - 55 percent - of the keepers")."""
    return token.kind == "number" or token.word.value(Numbers.SMALL) is not None or token.isa(NounPhrases.WHOLE_BEFORE)


_DASHES = frozenset("-–—")


def _verb_ending_at(text: Text, verb: VerbGroup | None, end: int) -> int | None:
    """Return where the verb begins that ends at a place and tells something of its object: "won", "has"."""
    if verb is not None and verb.after == end:
        return None if _tells_alone(text, verb) else verb.first
    has = text.at(end - 1).isa(Stages.HAVE) and text.joined(end)
    return end - 1 if has and not text.at(end - 2).isa(VerbGroups.AUXILIARY) else None


def _tells_alone(text: Text, verb: VerbGroup) -> bool:
    """Return whether a verb tells nothing of its object: "was", a passive, or one of saying ("The mill says | 40")."""
    cue = text.at(verb.head).word.cue
    return verb.reduced or verb.passive or verb.isa(VerbGroups.BEING) or cue is not None


def _is_lone_verb(text: Text, subject: Place) -> bool:
    """Return whether a lone word may be a verb, behind which another clause opens ("Delk notes that | scoring")."""
    return subject.after - subject.first == 1 and has_form_of_verb(text.at(subject.first))


def _may_be_of_another(text: Text, subject: Place, verb: int) -> bool:
    """Return whether a relative clause may tell of one noun of several ("the head of a mill that has | 40 boats")."""
    relative = any(text.at(place).isa(Arguments.RELATIVE) for place in range(subject.after, verb))
    return relative and text.has(subject.first, subject.after, NounPhrases.INSIDE)


def _limits(text: Text, place: int) -> bool:
    """Return whether a word only limits the number behind it ("just", "only")."""
    token = text.at(place)
    return token.isa(Qualifiers.FOCUS) or is_in_group(text, place)
