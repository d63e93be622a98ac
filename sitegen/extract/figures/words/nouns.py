"""Reads counted nouns: "2 million rounds of ammunition", "1,200 Afghan refugees", "20 dead".

Without a parser a noun phrase is read by what closes it. Its head is the last plural of the run of words after the
number; words of closed classes, known verbs and marks end the run. What has no plural head is left alone.
"""

from typing import NamedTuple

from sitegen.extract.clauses.coordination import joins_modifiers
from sitegen.extract.clauses.heads import is_free_plural, plural_head
from sitegen.extract.clauses.word_kinds import is_inflected_verb, is_past, is_plural, may_be_verb
from sitegen.extract.figures.words.complements import is_owner, may_be_singular, with_complement
from sitegen.extract.figures.words.qualifiers import read_trailing
from sitegen.extract.languages.vocabulary import (
    Closed,
    CountedNouns,
    Durations,
    Morphology,
    VerbGroups,
)
from sitegen.extract.reasons import COORDINATED
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import HYPHENS, Token
from sitegen.records.doubts import Doubts, doubts

MAX_RUN = 6


class Counted(NamedTuple):
    """A counted noun in some tokens."""

    first: int
    """First token of the noun with its modifiers, without "more" and the like."""
    after: int
    hold: Doubts = ()
    duration: bool = False


def is_compound(first: Token, then: Token) -> bool:
    """Return whether a unit and the word after it are a noun of their own ("foot soldiers", "night clubs")."""
    return then.lower in (first.word.value(CountedNouns.AFTER_UNIT) or ())


def read_counted(text: Text, index: int, *, single: bool = False) -> Counted | None:
    """Read the counted noun that starts at a token.

    Args:
        text: The article.
        index: The token after the number.
        single: Whether the number is one, which a singular may follow.

    Returns:
        The noun, or None where no plural head is found.

    """
    if text.at(index).isa(CountedNouns.HEAD) and text.at(index + 1).isa(Closed.OF) and is_plural(text.at(index + 2)):
        return Counted(index, index + 3)
    run = _run(text, index)
    head = _head(text, run)
    if head is not None and _is_object(text, run[0], head):
        return None
    if single and run and (head is None or _is_told_behind(text, run[0], head)):
        return _read_single(text, run)
    return None if head is None else _read_plural(text, run, head)


def _is_told_behind(text: Text, first: int, head: int) -> bool:
    """Return whether a head only tells what became of the noun before it ("one woman | dead on the pier")."""
    return head > first and text.at(head).isa(CountedNouns.NOMINAL)


def _read_plural(text: Text, run: list[int], head: int) -> Counted:
    """Read a noun with a plural head."""
    if _is_time(text, [place for place in run if place <= head]):
        return Counted(run[0], head + 1, duration=True)
    first = next(place for place in run if place == head or not _is_further(text.at(place)))
    after = with_complement(text, head + 1, of_one=_is_of_singular(text, run[0]) or _is_in_a_clause(text, run[0]))
    return Counted(first, after, hold=doubts(_coordination(text, after)))


def _read_single(text: Text, run: list[int]) -> Counted | None:
    """Read a singular noun."""
    first = text.at(run[0])
    plain = first.lower.isalpha() and first.text[0].islower()
    return Counted(run[0], _past_single(text, run), duration=_is_unit_of_time(first)) if plain else None


def _past_single(text: Text, run: list[int]) -> int:
    """Return where a singular noun ends with what describes it before ("one common rule", "one barge | sank").

    A noun that a hyphen ties to its number only describes another ("a quarter-point | cut").
    """
    past = run[0] + 1
    if text.at(run[0] - 1).text in HYPHENS:
        return past
    while past in run and may_be_singular(text.at(past)) and not _is_told_of_it(text, run, past):
        past += 1
    return past


def _is_told_of_it(text: Text, run: list[int], place: int) -> bool:
    """Return whether an adjective stands behind the noun that it is told of ("one doctor | present at each race")."""
    behind = text.at(place).isa(CountedNouns.BEHIND_ITS_NOUN)
    return behind and not (place + 1 in run and may_be_singular(text.at(place + 1)))


def _gives_ages(text: Text, place: int) -> bool:
    """Return whether a word only leads to ages behind the noun ("12 children ages 3 to 17")."""
    return text.at(place).isa(CountedNouns.AGES) and text.at(place + 1).kind == "number"


def _is_further(token: Token) -> bool:
    """Return whether a word is no part of the noun ("more boats"); with a capital letter it is ("New Yorkers")."""
    return token.isa(CountedNouns.FURTHER) and token.text.islower()


def _is_time(text: Text, phrase: list[int]) -> bool:
    """Return whether a phrase names a length of time ("consecutive weeks", "year terms"), no "night shifts"."""
    first, last = text.at(phrase[0]), text.at(phrase[-1])
    if len(phrase) > 1 and text.at(phrase[-1] - 1).text == "-":
        return False  # "20 man-hours"
    if _is_unit_of_time(last) or last.isa(Durations.STRETCH):
        return True
    if text.hyphened(phrase[0] + 1) and not text.at(phrase[0] + 2).isa(Durations.OLD):
        return False  # "310,000 day-trippers", but "two year-old boys"
    return _is_unit_of_time(first) and not first.isa(Durations.NIGHT) and not is_compound(first, text.at(phrase[0] + 1))


def _is_unit_of_time(token: Token) -> bool:
    return token.word.value(Durations.UNIT) is not None


def _is_object(text: Text, first: int, head: int) -> bool:
    """Return whether the phrase is a verb with its object: "49 support Orrey"."""
    return first < head and text.at(first).isa(CountedNouns.NOUN_TOO) and text.at(head).text[0].isupper()


def _run(text: Text, index: int) -> list[int]:
    """Return the tokens that may belong to the noun phrase, hyphens and inner "and" included."""
    run: list[int] = []
    if text.glued(index) and text.at(index).kind == "word" and text.at(index - 1).kind == "number":
        return run  # Letters without a blank after digits are part of a code.
    place = index
    while len(run) < MAX_RUN and text.joined(place) and _belongs(text, place, inner=bool(run)):
        if run and _gives_ages(text, place):
            break
        run.append(place)
        place += 1
    return run


def _belongs(text: Text, place: int, *, inner: bool) -> bool:
    """Return whether a token goes on with the phrase, after its first word where ``inner``."""
    token = text.at(place)
    if token.text in {"-", "‑"}:
        return inner and text.glued(place) and text.glued(place + 1)
    if token.isa(Closed.AND, Closed.OR):
        return inner and joins_modifiers(*(text.at(n) for n in (place - 1, place + 1, place + 2)))
    compound = inner and text.hyphened(place - 1) and token.isa(Morphology.PAST_ENDING)  # "60 high-backed chairs"
    return compound or _in_phrase(text, place)


def _in_phrase(text: Text, place: int) -> bool:
    token = text.at(place)
    worked = token.isa(CountedNouns.BEFORE_TIME) and _is_unit_of_time(text.at(place + 1))
    if token.isa(CountedNouns.NOMINAL) or worked:
        return True
    closes = token.isa(CountedNouns.STOP, Morphology.OWNER_ENDING) and not _describes_noun(text, place)
    return token.kind == "word" and not closes and not _ends_phrase(text, place)


def _describes_noun(text: Text, place: int) -> bool:
    """Return whether a small word, or what is like one, describes the noun behind it ("likely voters", "US troops")."""
    token, noun = text.at(place), text.at(place + 1)
    told = token.isa(CountedNouns.ADJECTIVE_TOO) and (is_plural(noun) or noun.text[:1].isupper())
    short = len(token.text) > 1 and token.text.isupper() and noun.text.islower()
    return (told or short) and text.joined(place + 1)


def _ends_phrase(text: Text, place: int) -> bool:
    """Return whether a word is an adverb that closes the phrase ("annually")."""
    return text.at(place).isa(Morphology.ADVERB_ENDING) and text.at(place + 1).isa(CountedNouns.STOP)


def _head(text: Text, run: list[int]) -> int | None:
    """Return the token that heads the phrase of some tokens, or None."""
    head = plural_head([text.at(place) for place in run])
    if head is None:
        return None
    first = _before_verb_with_object(text, run, head)
    if first is None and _is_verb_of_singular(text, run, head):
        return run[head] - 1
    return first or _with_second(text, run[head])


def _before_verb_with_object(text: Text, run: list[int], head: int) -> int | None:
    """Return the first of three plurals in a row, for the second is a verb ("a fleet of 40 [boats] lands eels")."""
    last = run[head]
    several = all(is_plural(text.at(place)) for place in (last - 2, last - 1)) and run[0] <= last - 2
    acts = several and is_free_plural(text.at(last - 2)) and text.at(last - 1).isa(Morphology.PLURAL_ENDING)
    return last - 2 if acts and text.at(last - 1).text.islower() else None


def _is_verb_of_singular(text: Text, run: list[int], head: int) -> bool:
    """Return whether a plural behind another is the verb of the one thing before "of" ("A vote of 40 keepers | ends").

    What follows may be no verb, and the plural before it none that describes another ("arms dealers").
    """
    then = text.at(run[head] + 1)
    goes_on = then.word.verb is not None and not then.isa(Morphology.PLURAL_ENDING)  # "12 towns shares | costs"
    goes_on = goes_on or (then.isa(VerbGroups.BE, VerbGroups.AUXILIARY, Closed.MODAL) and not then.isa(Closed.TO))
    two = head > 0 and is_free_plural(text.at(run[head] - 1)) and not goes_on
    known = two and is_verb_of_one(text.at(run[head])) and _is_of_singular(text, run[0])
    return known or (two and not is_past(then) and _is_only_verb(text, run[0], run[head]))


def _is_only_verb(text: Text, first: int, verb: int) -> bool:
    """Return whether a sentence opens with one thing and "of" before a number, so that no other verb may follow.

    "The sale of 12 islands | draws bids", "A box of 40 glasses | breaks": whether the verb is known or not.
    """
    of = next((place for place in range(first - 1, first - _LEAD, -1) if text.at(place).isa(Closed.OF)), None)
    if of is None or is_plural(text.at(of - 1)) or not text.at(verb).text.islower():
        return False
    opening = next((place for place in range(of - 1, of - _LEAD, -1) if text.at(place).opens), None)
    plain = opening is not None and not any(may_be_verb(text.at(place)) for place in range(opening, of - 1))
    return plain and text.at(verb).isa(Morphology.PLURAL_ENDING)


def is_verb_of_one(token: Token) -> bool:
    """Return whether a word that looks like a plural may be the verb of one thing ("closes")."""
    acts = token.isa(Morphology.PLURAL_ENDING) and is_inflected_verb(token)
    return acts or (is_plural(token) and token.isa(CountedNouns.VERB_TOO))


def _is_of_singular(text: Text, first: int) -> bool:
    """Return whether one thing and a preposition lead to the number of a phrase, with a hedge at most between them.

    "A vote of 40 keepers | ends", "The farm with 340 goats | closes".
    """
    leads = (Closed.OF, Closed.WITH, Closed.BY, Closed.FROM)
    of = next((place for place in range(first - 1, first - _LEAD, -1) if text.at(place).isa(*leads)), None)
    noun = text.at(of - 1) if of is not None else text.at(first)
    return of is not None and noun.kind == "word" and not is_plural(noun)


def _is_in_a_clause(text: Text, first: int) -> bool:
    """Return whether a relative clause may lead to a number ("The keeper who has 12 sheets of paper | sells")."""
    return text.has(max(0, first - _CLAUSE), first, Closed.WHO, Closed.WHICH, Closed.THAT)


_CLAUSE = 6
"""Tokens of a relative clause up to the noun behind its number."""
_LEAD = 5
"""Tokens of "of" with a hedge and the number before a phrase."""


def _with_second(text: Text, head: int) -> int:
    """Return where two adjectives for people end that "and" joins ("6,000 dead and wounded")."""
    both = text.at(head).isa(CountedNouns.NOMINAL) and text.at(head + 2).isa(CountedNouns.NOMINAL)
    return head + 2 if both and text.at(head + 1).isa(Closed.AND) else head


def _coordination(text: Text, after: int) -> str | None:
    """Return a reason to hold where a second plural follows that the number may count as well."""
    if not text.at(after).isa(Closed.AND, Closed.OR):
        return None
    if read_trailing(text, after) is not None:
        return None  # "70 cars or thereabouts"
    then = text.at(after + 1)
    named = then.text[:1].isupper() and text.at(after - 1).text[0].islower()
    behind = text.at(after + 2)
    acts = behind.kind == "number" or behind.isa(VerbGroups.DETERMINER)  # "24 kilns and employs 110"
    return COORDINATED if then.kind == "word" and is_plural(then) and not named and not acts else None


def is_definite(text: Text, first: int) -> bool:
    """Return whether a determiner before a number makes it refer back ("the two leaders"), and no verb of lasting."""
    lasts = text.at(first - 1).isa(Durations.LASTING) and text.at(first - 2).isa(Closed.MODAL, Closed.TO)
    if lasts:
        return False
    return text.at(first - 1).isa(CountedNouns.DEFINITE) or is_owner(text.at(first - 1))


def is_uncounted(text: Text, noun: Counted) -> bool:
    """Return whether a noun is one that small numbers count without stating a figure."""
    return text.at(noun.after - 1).isa(CountedNouns.UNSTATED)


def is_race(text: Text, noun: Counted) -> bool:
    """Return whether a noun makes "100m" a distance."""
    return any(text.at(place).isa(CountedNouns.RACE) for place in range(noun.first, noun.after))
