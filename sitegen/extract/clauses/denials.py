"""Finds what denies a clause: beside its verb, in its subject, or before the words that are asked about."""

from collections.abc import Iterator

from sitegen.extract.clauses.signs import Sign
from sitegen.extract.clauses.word_kinds import is_inflected_verb, is_plural, is_verb_only
from sitegen.extract.clauses.words import Part, Words
from sitegen.extract.languages.vocabulary import Clauses, Closed, FigureVerbs, Morphology, VerbGroups
from sitegen.extract.text.pieces import MONEY_SIGNS
from sitegen.extract.text.tokens import DASHES

_REACH = 14
"""Words before a place among which a negation belongs to its clause."""
_PUT_IN = 7
"""Words that may be put in between two commas."""
_BREAKS = frozenset({";", ":", "(", ")", "“", "”", '"', *DASHES})


def verb_denials(words: Words, group: Part, until: int) -> Iterator[Sign]:
    """Tell what denies a verb: an auxiliary, the verb before it, its subject, the opening of the sentence.

    Args:
        words: The sentence.
        group: The verb with its auxiliaries; the verb is the last of them.
        until: Where the words end that may limit the denial.

    """
    limited = words.has(group.first, until, Clauses.LIMIT) or words.has(group.past - 1, until, Clauses.REASON)
    helping = range(group.first, group.past - 1)
    denied = (words.isa(place, Clauses.DENIES) and not _is_not_all(words, place) for place in helping)
    if any(denied) and not limited:
        yield Sign("denied", "auxiliary")
    if is_undone(words, group.first) or _leads_to_undone(words, group.past, until):
        yield Sign("denied", "verb")
    if words.isa(words.first, Clauses.DENIES_AHEAD) or words.phrase(words.first, Clauses.AT_NO_TIME) is not None:
        yield Sign("denied", "opening")


def _is_not_all(words: Words, place: int) -> bool:
    """Return whether a negation says that more than what follows is so ("did not just lose", "didn't merely lose")."""
    return words.phrase(place, Clauses.NOT_NEGATION) is not None or words.isa(place + 1, Clauses.NOT_ALL)


def is_undone(words: Words, place: int) -> bool:
    """Return whether the verb before a word says that its infinitive was not done ("failed to pay")."""
    form = words.tokens[place - 1].word.verb if place > words.first else None
    leads = words.isa(place, Closed.TO, Morphology.ING_ENDING)  # and no "a decline of", "those who refuse pay"
    return leads and form is not None and form.verb.isa(Clauses.DENIED_VERB)


def _leads_to_undone(words: Words, to: int, until: int) -> bool:
    """Return whether a verb leads to an infinitive that was not done ("failed | to wreck"), and to no number."""
    if not words.isa(to, Closed.TO) or to + 1 >= until or not words.tokens[to + 1].text.isalpha():
        return False
    number = words.isa(to + 1, Closed.PREPOSITION, Closed.DETERMINER, VerbGroups.ADVERB, VerbGroups.BEFORE_NUMBER)
    return not number and is_undone(words, to)


def is_left_out(words: Words, place: Part) -> bool:
    """Return whether an auxiliary with "not" ends a clause, its verb left out ("3 million were not")."""
    after = place.past
    bare = words.isa(after, Clauses.HELPING) and words.isa(after + 1, Closed.NOT)
    if not bare and not words.isa(after, Clauses.HELPING_DENIED):
        return False
    end = after + 1 + bare
    return end >= words.past or words.is_mark(end)


def is_negated_before(words: Words, at: int) -> bool:
    """Return whether a negation, a denial or "rather than" stands before a word in its clause."""
    told, other = _told_instead(words, at), False
    for place in range(at - 1, max(words.first, at - _REACH) - 1, -1):
        if _ends_clause(words, place):
            return _is_put_in(words, place)
        told = told or _takes_up(words, place)
        other = other or words.isa(place, Closed.HE_OR_SHE, Closed.IT, Closed.THEY, Closed.WE)
        instead = _is_instead(words, place) and not other
        if instead or _denies(words, place, at) or _falls_short(words, place, at):
            return True
        if _is_negation(words, place, at):
            spared = told is not None and _spares(words, place, told)
            return not spared and not _is_not_all(words, place)
    return False


def _is_instead(words: Words, place: int) -> bool:
    """Return whether words stand at a place behind which something is not so: "rather than", "no longer"."""
    return words.phrase(place, Clauses.INSTEAD, Clauses.NO_LONGER) is not None


def _told_instead(words: Words, at: int) -> int | None:
    """Return where "but" stands right before a word, or before the preposition that leads to it ("not 60 | but 16")."""
    but = at - 1 - words.isa(at - 1, Closed.PREPOSITION)
    return but if words.isa(but, Closed.BUT) else None


def _takes_up(words: Words, place: int) -> int | None:
    """Return a place where a conjunction joins a verb that "did not" cannot help ("did not wait | and bought")."""
    if not words.isa(place, Closed.AND, Closed.BUT) or place + 1 >= words.past:
        return None
    if words.isa(place + 1, Closed.HAD, Closed.IS, Morphology.PAST_ENDING):
        return place
    verb = words.tokens[place + 1]
    form, cue = verb.word.verb, verb.word.cue
    finite = form is not None and form.finite and not form.nominal and verb.lower != form.verb.lemma
    said = cue is not None and cue.tense == "past" and verb.lower != cue.verb.lemma
    return place if finite or said else None


def _spares(words: Words, negation: int, joint: int) -> bool:
    """Return whether a negation does not reach over a conjunction behind it.

    "Did not" can help no verb in the past behind "and"; "but" tells what was so instead, unless it tells what is left
    out ("did not sell anything but 16 goats", "did not own but 16 goats").
    """
    helped = words.isa(negation - words.isa(negation, Closed.NOT), Clauses.BEFORE_BARE_VERB)
    if not words.isa(joint, Closed.BUT) or _takes_up(words, joint) is not None:
        return helped or words.isa(joint, Closed.BUT)
    alone = joint == negation + 1 or (helped and joint == negation + 2)
    return not alone and not words.has(negation, joint, Clauses.ANY_OF)


def _is_negation(words: Words, place: int, at: int) -> bool:
    """Return whether a word negates a clause that goes on to another word; "without" may only tell of a noun."""
    only = _only_describes(words, place, at) or _judges_a_price(words, place, at)
    denied = words.isa(place, Clauses.NEGATION, Clauses.NEGATION_ENDING) or _is_no_one(words, place)
    return denied and not only


def _is_no_one(words: Words, place: int) -> bool:
    """Return whether "no one" stands at a place and denies what follows ("no one may keep 12 goats").

    As an object it denies only the verb before it ("hurt no one | and cost €5 million").
    """
    end = words.phrase(place, Clauses.NO_ONE)
    opens = place == words.first or words.is_mark(place - 1) or words.isa(place - 1, VerbGroups.BOUNDARY)
    return end is not None and (opens or not words.isa(end, Closed.AND, Closed.BUT))


def _judges_a_price(words: Words, place: int, at: int) -> bool:
    """Return whether "not" and one word that is no verb only judge a price ("It is not cheap at | €140")."""
    judged = place + _JUDGED == at and words.isa(place - 1, VerbGroups.BE) and words.isa(at - 1, Closed.AT)
    word = words.tokens[place + 1]
    return judged and word.word.verb is None and word.text.islower() and words.tokens[at].text in MONEY_SIGNS


_JUDGED = 3
"""Words from "not" to a price."""


def _only_describes(words: Words, lacking: int, at: int) -> bool:
    """Return whether "without" tells of a noun whose verb stands behind it ("Homes without power | rose to 4,100")."""
    noun = words.tokens[lacking - 1]
    led = words.isa(lacking, Clauses.LACKING) or (is_plural(noun) and _parts_a_noun(words, lacking))
    led = led and noun.text.isalpha() and not words.has(lacking, at, Closed.THAT)
    return led and any(_is_verb_of_noun(words, place) for place in range(lacking + 2, at))


def _parts_a_noun(words: Words, place: int) -> bool:
    """Return whether "not" or "never" opens what only tells of a noun ("pupils | not in school", "homes | not let")."""
    told = words.isa(place, Clauses.DENIES) and not words.isa(place, Clauses.HELPING_DENIED)
    return told and words.isa(place + 1, Closed.IN, Closed.ON, Morphology.PAST_ENDING)


def _is_verb_of_noun(words: Words, place: int) -> bool:
    """Return whether a verb with a subject stands at a place, right behind a noun."""
    token, noun, then = words.tokens[place], words.tokens[place - 1], words.tokens[place + 1]
    form = token.word.verb
    if form is None or not form.finite or noun.isa(Closed.DETERMINER, Closed.PREPOSITION):
        return False
    if noun.isa(Morphology.ING_ENDING) and not (is_inflected_verb(token) and form.verb.isa(FigureVerbs.SHIFT)):
        return False  # "without seeing", but "homes without heating | fell"
    helped = noun.isa(VerbGroups.AUXILIARY, VerbGroups.BE, VerbGroups.ADVERB, Closed.TO, Closed.AND, Closed.OR)
    taken = then.text[:1].isdigit() or then.text in MONEY_SIGNS or then.isa(Closed.DETERMINER)
    return noun.text.isalpha() and not helped and (not form.nominal or taken)


def _ends_clause(words: Words, place: int) -> bool:
    token = words.tokens[place]
    return token.text in _BREAKS or token.text == "," or token.isa(Clauses.EMBEDS)


def _is_put_in(words: Words, comma: int) -> bool:
    """Return whether a comma closes what is put in behind a negation ("did not, as was told, spend")."""
    opening = next((n for n in range(comma - 1, max(words.first, comma - _PUT_IN) - 1, -1) if words.is_mark(n)), None)
    if opening is None or {words.tokens[n].text for n in (opening, comma)} != {","}:
        return False
    return words.isa(opening - 1, Clauses.DENIES) and not words.isa(opening - 1, Clauses.DENIES_AHEAD)


def _denies(words: Words, place: int, at: int) -> bool:
    """Return whether a verb says that its clause is not so ("denied that it spent", "denied spending", "denied it")."""
    word = words.tokens[place].word
    form = word.cue or word.verb
    if form is None or not form.verb.isa(Clauses.DENIAL):
        return False
    clause = words.isa(place + 1, Closed.THAT, Morphology.ING_ENDING) and not words.isa(place + 1, Clauses.NO_DEED)
    return clause or _has_clause(words, place + 1, at)


def _has_clause(words: Words, first: int, at: int) -> bool:
    """Return whether a subject and its verb stand in words, up to a conjunction ("denied | the pier had cost")."""
    for place in range(first, at):
        if words.isa(place, Closed.AND, Closed.OR, Closed.BUT, Closed.TO, Closed.PREPOSITION):
            return False
        if place > first and (words.isa(place, Closed.HAD, Closed.IS, Closed.MODAL) or _acts(words, place)):
            return True
    return False


def _acts(words: Words, place: int) -> bool:
    """Return whether a word is a verb in the past that is no noun as well."""
    return is_verb_only(words.tokens[place]) and is_inflected_verb(words.tokens[place])


def _falls_short(words: Words, place: int, at: int) -> bool:
    """Return whether an adverb makes the verb behind it a thing that did not happen ("almost spent €5 million").

    A verb that is not known stands right before its object ("nearly wrecked | 500 barns").
    """
    described = words.isa(place - 1, Closed.DETERMINER)  # "the barely used barn cost €5 million"
    if not words.isa(place, Clauses.NOT_QUITE) or described or place + 1 >= words.past:
        return False
    form, behind = words.tokens[place + 1].word.verb, place + 2
    while behind < at and words.isa(behind, Closed.DETERMINER):
        behind += 1
    if form is None:
        return behind == at and words.isa(place + 1, Morphology.PAST_ENDING)
    return form.finite and not form.nominal and not form.verb.isa(Clauses.MULTIPLIES)  # "nearly doubled to"
