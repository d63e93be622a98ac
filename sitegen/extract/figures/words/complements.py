"""Where the complement of a counted noun ends: "rounds of ammunition", "sheets of draft by-laws"."""

from sitegen.extract.clauses.heads import describes_next
from sitegen.extract.clauses.word_kinds import is_plural
from sitegen.extract.languages.vocabulary import Closed, CountedNouns, Morphology, VerbGroups
from sitegen.extract.text.text import Text
from sitegen.extract.text.tokens import Token

_LONGEST = 6
"""Words of the longest complement."""


def with_complement(text: Text, after: int, *, of_one: bool = False) -> int:
    """Return where a bare "of" complement ends: "rounds of ammunition", "members of parliament".

    Args:
        text: The article.
        after: The token behind the noun that it belongs to.
        of_one: Whether a verb of one thing may stand behind it ("A box of 12 sheets of paper | sells").

    """
    named = _is_word_of(text, after + 1) and text.joined(after + 1)
    if not (text.at(after).isa(Closed.OF) and named):
        return after
    end = _past_describing(text, after + 2, after + _LONGEST)
    if _has_its_noun(text, end, of_one=of_one):
        end += 1
    if _leads_to_rate(text, end):
        end += 1  # "cases of heat stroke per 100,000 people"
    return after if _is_parted(text, end) else end


def _past_describing(text: Text, end: int, limit: int) -> int:
    """Return where words end each of which describes the next, with compounds whole ("of draft | by-laws")."""
    while end < limit and text.joined(end) and (_is_within_compound(text, end) or _is_described(text, end)):
        end += 1
    noun = text.hyphened(end - 2) and not is_plural(text.at(end - 1)) and text.joined(end)
    return end + 1 if noun and is_plural(text.at(end)) and _is_word_of(text, end) else end


def _is_within_compound(text: Text, place: int) -> bool:
    """Return whether a hyphen, or a word beside one, stands at a place."""
    tied = text.hyphened(place - 1) or text.hyphened(place + 1)
    return text.hyphened(place) or (tied and text.at(place).kind == "word")


def _is_described(text: Text, place: int) -> bool:
    """Return whether the word before a place describes the one there."""
    return describes_next(text.at(place - 1), text.at(place)) and _is_word_of(text, place)


def _is_word_of(text: Text, place: int) -> bool:
    """Return whether a word may belong to a noun phrase; a small one does where a hyphen ties it to the next."""
    word = text.at(place)
    return word.kind == "word" and (not word.isa(CountedNouns.STOP) or text.hyphened(place + 1))


def _has_its_noun(text: Text, end: int, *, of_one: bool) -> bool:
    """Return whether the noun of a complement follows its adjective, and the phrase ends for certain behind it.

    "9 works of early | art.", "9 works of early | art were sold"; a verb of which nothing is known may stand there
    before other words. A verb of one thing does not go with several ("12 pages of draft | rules").
    """
    last, then = text.at(end - 1), text.at(end + 1)
    several = is_plural(text.at(end)) and text.at(end).text.islower() and not of_one
    closes = then.text in _ENDS or not text.joined(end + 1) or then.isa(VerbGroups.BE, Closed.MODAL)
    closes = closes or (several and then.isa(VerbGroups.PREPOSITION, Closed.AND))
    open_ended = last.text.islower() and not last.isa(Morphology.PLURAL_ENDING, Morphology.PAST_ENDING)
    return closes and open_ended and text.joined(end) and (several or may_be_singular(text.at(end)))


_ENDS = frozenset(".,;:")
"""Marks behind a noun that end its phrase."""


def _is_parted(text: Text, end: int) -> bool:
    """Return whether a complement goes on: an owner, a participle with its noun, a name ("of Friends | for Orrey")."""
    last, then = text.at(end - 1), text.at(end)
    if is_owner(last):
        return True
    if not text.joined(end) or then.kind != "word":
        return False
    hyphened = text.at(end - 2).text == "-"  # "hangers of spin-dried | or wrung cloth"
    past = (last.isa(Morphology.PAST_ENDING) or (hyphened and last.word.verb is not None)) and last.text.islower()
    describes = past and (hyphened or not then.isa(CountedNouns.STOP))
    names = last.text[:1].isupper() and then.isa(Closed.FOR) and text.at(end + 1).text[:1].isupper()
    return describes or names


def _leads_to_rate(text: Text, place: int) -> bool:
    """Return whether a word may go on with a phrase that "per" follows."""
    on = text.joined(place) and text.joined(place + 1)
    return on and text.at(place + 1).isa(Closed.PER) and not text.at(place).isa(CountedNouns.STOP)


def is_owner(token: Token) -> bool:
    """Return whether a word is an owner, in the singular or the plural."""
    return token.isa(Morphology.OWNER_ENDING, Morphology.PLURAL_OWNER_ENDING)


def may_be_singular(token: Token) -> bool:
    """Return whether a word goes on with a singular noun, and is no verb and nothing told of the noun ("dead")."""
    form, cue = token.word.verb, token.word.cue
    finite = (form is not None and token.lower != form.lemma) or (cue is not None and cue.tense != "base")
    verbal = finite or token.isa(CountedNouns.NOMINAL)
    ends = token.isa(Morphology.PAST_ENDING, Morphology.ING_ENDING, Morphology.ADVERB_ENDING)
    return token.text.isalpha() and token.text.islower() and not verbal and not ends
