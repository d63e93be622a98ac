"""What stands between a verb of speech and "that": a listener, a place or a time, or a noun of which "that" tells."""

from itertools import pairwise

from sitegen.extract.clauses.word_kinds import is_acting, is_adverb, is_past, is_plural, is_pronoun, is_time
from sitegen.extract.languages.vocabulary import (
    Closed,
    Cues,
    Discourse,
    Morphology,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Clause, Reading


def clause_between(reading: Reading, first: int, past: int, clause: Clause) -> bool:
    """Return whether something else than a listener, a place or a time stands before "that"."""
    items = reading.sentence.items
    between = items[first:past]
    if past == first + 1 and items[first].isa(Closed.IS):
        return False  # "What she said was that the weir held"
    if _is_no_claim(between) or any(_tells_second(items, first, past, other) for other in reading.clauses):
        return True
    if between and _is_no_report(reading, between, past, clause):
        return True
    return _hangs_on_noun(between, items[past], clause.cue) or any(
        _ends_listener(item) and not _owns(items, first + n) for n, item in enumerate(between)
    )


def _tells_second(items: list[Item], first: int, past: int, other: Clause) -> bool:
    """Return whether "that" opens what another clause reports, which begins behind the verb.

    "said that the mayor | hopes that the weir will last", "says | Oke told keepers that the weir will last".
    """
    if first < other.cue.past == past or _is_said_in_passing(items, first, past):
        return True
    source = other.source
    opens = source is not None and source.first - item_at(items, source.first - 1).isa(Closed.THE) == first
    return opens and other.cue.past < past and other.cue.isa(Reporting.TELL)


def _is_said_in_passing(items: list[Item], first: int, past: int) -> bool:
    """Return whether a participle right before "that" tells of another ("hit a man for saying | that it leaks")."""
    cue = items[past - 1].word.cue if first < past - 1 else None
    return cue is not None and cue.tense == "ing" and items[past - 2].isa(Reporting.OF_ANOTHER)


def _is_no_report(reading: Reading, between: list[Item], past: int, clause: Clause) -> bool:
    """Return whether "that" tells of a noun before it, by what the words between are ("fondly held beliefs that")."""
    items = reading.sentence.items
    told = _is_no_listener(between[0], items[past - 1]) or _is_told_of_object(between, past, clause, items)
    return told or _says_in_passing(items, past, reading)


def _is_object(item: Item, cue: Cue) -> bool:
    """Return whether a plain plural behind a verb is what it has as its object, and no listener."""
    plain = item.text.islower() and item.text.isalpha() and item.isa(Morphology.PLURAL_ENDING)
    spoken_to = item.isa(People.SPEAKER, Reporting.SPOKEN_TO) or cue.isa(SpeechVerbs.LISTENER, Reporting.TELL)
    return plain and not spoken_to and not is_time(item) and not item.isa(NounPhrases.BEHIND_HEAD)


def _is_told_of_object(between: list[Item], past: int, clause: Clause, items: list[Item]) -> bool:
    """Return whether a noun that is nobody spoken to stands before "that", which tells of it ("said towns that")."""
    if clause.cue.isa(SpeechVerbs.SAID) and len(between) == 1:
        return between[0].text.islower() and is_plural(between[0]) and not is_time(between[0])
    acts = clause.cue.isa(SpeechVerbs.SAID) or _acts_in_clause(item_at(items, past + 1))
    thing = acts or not (between[-1].isa(Reporting.CONTENT) or between[-1].capital)  # "noted the kiln that she built"
    return (thing and _is_noun_told(between, clause)) or (clause.inherited and _is_object(between[0], clause.cue))


def _says_in_passing(items: list[Item], that: int, reading: Reading) -> bool:
    """Return whether who says it is put in between "that" and its verb ("told a rally that police said | drew 40")."""
    cues = (c.cue for c in reading.clauses if that + 1 < c.cue.first <= that + _PUT_IN and c.cue.kind == "verb")
    told = (cue for cue in cues if not any(item.isa(Closed.WHAT, Closed.WHO) for item in items[that : cue.first]))
    return any(is_acting(item_at(items, cue.past)) for cue in told)


_PUT_IN = 5
"""Words behind "that" among which the verb stands of who says it in passing."""


def _acts_in_clause(item: Item) -> bool:
    """Return whether "that" is the subject of what follows it: a verb stands there, in marks too."""
    return item.quote.predicate if item.quote is not None else item.isa(Cues.FINITE) or is_past(item)


def _is_noun_told(between: list[Item], clause: Clause) -> bool:
    """Return whether a noun follows a verb that tells nobody ("said the boat that sank"), and no time."""
    tells = clause.cue.isa(SpeechVerbs.LISTENER, Reporting.TELL, Reporting.REQUEST)
    other = any(is_time(item) or item.isa(NounPhrases.TIME_NOUN) or item.text == "," for item in between)
    return between[0].isa(Closed.THE, Closed.A, Closed.THEIR) and not tells and not other


def _owns(items: list[Item], at: int) -> bool:
    """Return whether a mark behind a day tells which occasion is meant ("after Friday's session")."""
    return items[at].isa(Closed.OWNER_ENDING) and is_time(item_at(items, at - 1))


def _is_no_claim(items: list[Item]) -> bool:
    """Return whether "that" follows what was asked or not found ("found no proof that", "a question whether")."""
    return bool(items) and (items[0].isa(Closed.IT) or any(item.isa(Discourse.QUESTION, Closed.NO) for item in items))


def _hangs_on_noun(between: list[Item], that: Item, cue: Cue) -> bool:
    """Return whether "whether" or "that" tells of a noun behind a verb, and not what was said.

    "alleges theft in her talk of | whether they paid", "said Oke's claims | that it leaks are wrong", "recalled a
    report | that it leaks".
    """
    if not between:
        return False
    if between[0].isa(Closed.ON) and cue.isa(Reporting.ON_TOPIC) and not is_time(item_at(between, 1)):
        return True  # "speculated on the part | that the guild will play"
    named = not between[0].isa(NounPhrases.BEHIND_HEAD, Closed.ON, Closed.AT)
    thing = named and (_is_owned_thing(between, cue) or _is_made(between[0], cue))
    return thing or _is_governed(between, that) or _makes_something(between)


def _is_governed(between: list[Item], that: Item) -> bool:
    """Return whether a preposition leads up to "whether", or to "that" behind a noun ("complained soon after that")."""
    led = len(between) > 1 and between[-1].isa(Closed.PREPOSITION)
    return led and (that.isa(Closed.WHETHER) or not is_adverb(between[-2]))


def _is_owned_thing(between: list[Item], cue: Cue) -> bool:
    """Return whether words behind "said" are somebody's something ("said Oke's claims"), and no time ("Monday's")."""
    owned = cue.isa(SpeechVerbs.SAID) and any(item.isa(Closed.OWNER_MARK) for item in between)
    return owned and not any(map(is_time, between))


def _is_made(first: Item, cue: Cue) -> bool:
    """Return whether something new is named behind a verb that tells nobody anything ("recalled a report")."""
    return first.isa(Closed.A) and not cue.isa(SpeechVerbs.LISTENER, Reporting.TELL, Reporting.REQUEST)


def _makes_something(items: list[Item]) -> bool:
    """Return whether a comma and a participle stand there ("pledge their help, making scenes that keepers liked")."""
    return any(one.text == "," and then.isa(Morphology.ING_ENDING) for one, then in pairwise(items))


def _ends_listener(item: Item) -> bool:
    """Return whether an item is more than a listener, a place or a time: a verb, a mark, a quotation."""
    return item.isa(Reporting.VERB_SIGN, Closed.IF) or item.text in {";", ":"} or item.quote is not None


def _is_no_listener(first: Item, last: Item) -> bool:
    """Return whether words between a verb and "that" are more than a listener, by the first and the last of them.

    "agreeing to repairs that they might not need", "said he meets with sailors in a town that has seen storms".
    """
    return first.isa(Reporting.NOMINATIVE) or (first.isa(Closed.TO) and not _is_listener(last))


def _is_listener(item: Item) -> bool:
    """Return whether a word may name somebody to whom something is said ("explained to reporters that")."""
    return item.capital or is_pronoun(item) or item.isa(People.SPEAKER, Reporting.SPOKEN_TO)
