"""Finds what leaves a clause open: a condition, a modal, an infinitive, hearsay, or how the sentence opens."""

from collections.abc import Iterator

from sitegen.extract.clauses.denials import is_undone
from sitegen.extract.clauses.signs import Sign
from sitegen.extract.clauses.words import Part, Words
from sitegen.extract.languages.vocabulary import Calendar, Clauses, Closed, Morphology, VerbGroups

_REACH, _FURTHER = 6, 10
"""Words between what makes a condition, or "if", and the verb of its clause."""
_YEAR = 4
"""Digits of a year."""
_SUBJECT = 2
"""Words of the shortest subject and verb behind "had" that open a condition."""


def helper_signs(words: Words, group: Part) -> Iterator[Sign]:
    """Tell what the words that help a verb say of it, the nearest first.

    Args:
        words: The sentence.
        group: The verb with its auxiliaries and adverbs; the verb is the last of them.

    """
    for place in range(group.past - 2, group.first - 1, -1):
        token = words.tokens[place]
        if token.isa(Clauses.HEARSAY):
            yield Sign("reported", "adverb")
        elif token.isa(Clauses.MAYBE) and (token.text.islower() or place == words.first):  # and no "in May"
            yield Sign("supposed", "modal")
        elif token.isa(Clauses.ABLE):
            yield Sign("supposed", "ability")
        elif token.isa(Closed.TO) and not _led_to(words, place) and not is_undone(words, place):
            yield Sign("wished" if words.isa(place - 1, Clauses.WISHED) else "supposed", "infinitive")


def _led_to(words: Words, to: int) -> bool:
    """Return whether what stands before "to say" has happened ("interjected to say", "was moved to say")."""
    had_this = words.isa(to - 1, Closed.HAD) and words.has(words.first, to, Closed.WHAT)
    if had_this or words.isa(to - 1, Clauses.LED_TO):
        return not words.isa(to - 2, Clauses.UNFULFILLED)  # "is gearing up to say"
    return words.isa(to - 1, Morphology.PAST_ENDING) and not words.isa(to - 1, Clauses.UNFULFILLED)


def is_conditional(words: Words, group: Part) -> bool:
    """Return whether the clause before a verb opens with "if" and the like.

    Further off no other clause may lie between: "If he was right when he said so" leaves open if he was right. What
    opens the sentence runs on to the first comma ("If Oke rose and the guild said so").
    """
    if words.isa(words.first, Clauses.IF) and _runs_on(words, group.first):
        return True
    nested = False
    for place in range(group.first - 1, max(words.first, group.first - _FURTHER) - 1, -1):
        near = place >= group.first - _REACH
        if words.is_mark(place) or (nested and not near):
            return False
        if words.isa(place, Clauses.IF) or (near and _leaves_open(words, place)):
            return True
        nested = nested or words.isa(place, VerbGroups.BOUNDARY)
    return False


def comma_of_condition(words: Words, at: int) -> int | None:
    """Return the comma that closes a condition with which a sentence opens ("If it rains | , it will cost €9").

    Args:
        words: The sentence.
        at: The word before which the comma must stand.

    """
    return _comma(words, at) if words.isa(words.first, Clauses.IF) else None


def _runs_on(words: Words, at: int) -> bool:
    """Return whether no comma and no clause but one that "and" joins lies between the word that opens and another."""
    between = range(words.first + 1, at)
    nested = any(words.isa(n, VerbGroups.BOUNDARY) and not words.isa(n, Closed.AND, Closed.OR) for n in between)
    return at > words.first and not nested and _comma(words, at) is None


def _comma(words: Words, at: int) -> int | None:
    """Return the first comma before a word of a sentence."""
    return next((place for place in range(words.first, at) if words.tokens[place].text == ","), None)


def _leaves_open(words: Words, place: int) -> bool:
    """Return whether a word opens a clause that may not come true: "until", but no "at once" and no "until 2014"."""
    if not words.isa(place, Clauses.CONDITION) or _is_date(words, place + 1):
        return False
    return words.phrase(place, Clauses.NO_CONDITION) is None and words.phrase(place - 1, Clauses.NO_CONDITION) is None


def _is_date(words: Words, place: int) -> bool:
    """Return whether a year, a day of a month, a month or a day of the week stands at a place."""
    if words.isa(place, Calendar.MONTH, Calendar.DAY):
        return True
    digits = words.tokens[place].text if place < words.past else ""
    dated = (
        len(digits) == _YEAR
        or words.isa(place + 1, Calendar.MONTH)
        or (place + 1 < words.past and words.is_mark(place + 1))
    )
    return digits.isdecimal() and dated  # and no "whether 40 boats sank"


def opens_supposition(words: Words, at: int) -> bool:
    """Return whether a supposition, or a condition without "if", opens the sentence and runs on to a word."""
    if _comma(words, at) is not None:
        return False
    if words.isa(words.first, Clauses.SUPPOSES):
        return True
    return words.isa(words.first, Clauses.INVERTS) and at > words.first + _SUBJECT
