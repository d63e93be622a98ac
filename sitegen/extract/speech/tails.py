"""Where the writer speaks again behind reported words: what stands from there on is not the speaker's.

A tail is cut off wherever it may be the writer's and nothing is lost without it ("..., two days after it broke",
"..., her voice low"); what is set against the words ("..., but it broke") a challenge holds (adr/0087).
"""

import re
from collections.abc import Iterator
from itertools import islice

from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_past
from sitegen.extract.languages.vocabulary import Clauses, Closed, Cues, Morphology, NounPhrases, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Clause, Reading, closes_clause, parts
from sitegen.extract.speech.complements import holds_verb, is_clause
from sitegen.extract.speech.deeds import awaits_verb, before_leaving, before_next_deed, turns_in_time
from sitegen.extract.speech.occasions import before_occasion
from sitegen.extract.speech.other_sources import before_other_source, has_own_subject
from sitegen.extract.speech.unsayable_tails import SETS_OFF, past_another_said, past_others_share, past_own_name
from sitegen.extract.speech.which_tails import which_tail
from sitegen.extract.text.tokens import DASHES

_WHO_IS_TOLD = 6
"""Items in which somebody is named who is told or asked to do something."""


def before_writer(reading: Reading, clause: Clause, first: int, end: int) -> int:
    """Return where reported words end at the latest, for the writer goes on there.

    Args:
        reading: The sentence.
        clause: The cue that reports the words.
        first: Where they may begin.
        end: Where they end by all else that is known.

    """
    items, language = reading.sentence.items, reading.sentence.language
    opens = _past_manner(items, first, end)
    end = next(places_of(language.pattern(Reporting.WRITERS_TAIL), items, opens, end), end)
    end = _where_present(items, clause, first, _where_dash_turns(reading, first, end))
    end = past_others_share(reading, clause, first, past_own_name(reading, clause, first, end))
    end = past_another_said(reading, first, end)
    end = _where_measured(reading, first, end)
    which = which_tail(items, first, end)
    if which is not None and _tells_whole(reading, first, which):
        end = which
    end = before_leaving(items, first, _where_bracket(items, first, end))
    end = _where_list_ends(items, clause, first, _where_sentenced(items, clause, first, end))
    end = before_occasion(reading, first, end)
    if clause.cue.kind == "according" or clause.cue.tense == "past":
        told = _where_asked(items, clause, first, end)
        end = next(turns_in_time(items, told, end, Reporting.AFTER_TURN), end)
        end = before_next_deed(items, told, end)
    return _where_aside_begins(reading, clause, first, end)


def _past_manner(items: list[Item], first: int, end: int) -> int:
    """Return where "that" opens the words behind how they were said ("said in a low voice | that it leaked")."""
    led = items[first].isa(Closed.PREPOSITION, NounPhrases.BEHIND_HEAD) if first < end else False
    return next((n for n in range(first, end) if led and items[n].isa(Closed.THAT)), first)


def _where_measured(reading: Reading, first: int, end: int) -> int:
    """Return where the writer sets a number against others behind a whole clause (", or twice what it cost")."""
    items, tail = reading.sentence.items, reading.sentence.language.pattern(Reporting.MEASURE_TAIL)
    opens = item_at(items, first + item_at(items, first).isa(Closed.THAT))
    if opens.isa(Closed.PREPOSITION, Reporting.SUBORDINATE):  # "that during her term, half of the boats sank"
        return end
    return next((at for at in places_of(tail, items, first, end) if _tells_whole(reading, first, at)), end)


def _tells_whole(reading: Reading, first: int, past: int) -> bool:
    """Return whether a clause ends at an item, or opens with a pronoun that can only be a subject ("she backs it")."""
    items = reading.sentence.items
    opens = first + items[first].isa(Closed.THAT)
    own = items[opens].isa(Reporting.NOMINATIVE) and past - opens >= SHORTEST
    return own or holds_verb(reading, opens, past)


def _where_asked(items: list[Item], clause: Clause, first: int, end: int) -> int:
    """Return where "to" opens what somebody was told or asked to do; else where the words begin."""
    asks = clause.cue.isa(Reporting.TELL, Reporting.REQUEST)
    near = range(first, min(first + _WHO_IS_TOLD, end)) if asks else range(0)
    to = next((n for n in near if items[n].isa(Closed.TO, Closed.THAT) or is_auxiliary(items[n])), first)
    return to if item_at(items, to).isa(Closed.TO) else first


def _where_list_ends(items: list[Item], clause: Clause, first: int, end: int) -> int:
    """Return where the last of several deeds follows ("Oke rose, told the guild that it leaked | , and left")."""
    listed = clause.inherited and not clause.relative and clause.cue.tense == "past"
    if not listed or item_at(items, clause.cue.group_first - 1).text != ",":
        return end
    joins = (n for n in range(first + 1, end - 1) if items[n].isa(Closed.AND) and items[n - 1].text == ",")
    return next((n - 1 for n in joins if is_past(items[n + 1])), end)


def _where_sentenced(items: list[Item], clause: Clause, first: int, end: int) -> int:
    """Return where a court deals with what somebody owned up to ("admitted the boat was hers | and was fined €90")."""
    owned = clause.cue.isa(Reporting.OWNS_UP, Reporting.DENY)
    joins = (n for n in range(first + 1, end - 2) if owned and items[n].isa(Closed.AND))
    dealt = (
        n for n in joins if is_auxiliary(items[n + 1]) and any(i.isa(Reporting.SENTENCED) for i in items[n + 2 : n + 4])
    )
    at = next(dealt, None)
    return end if at is None else at - (items[at - 1].text == ",")


def _where_present(items: list[Item], clause: Clause, first: int, end: int) -> int:
    """Return where the writer goes on behind what was reported: ", but the heirs have been slow ...".

    What somebody said in the past stands back in time ("would be signed"); a clause behind "but", "though" or "so"
    whose verb does not is the writer's.
    """
    back = next((n for n in range(first, end) if items[n].isa(Reporting.BACKSHIFTED)), None)
    if _is_perfect(items, clause.cue):
        back = first  # "has said she will stay, but she has packed"
    if back is None or clause.cue.tense != "past":
        return end
    contrasts = (n for n in range(back + 1, end - 1) if items[n].isa(*SETS_OFF) and _is_now(items, n, end))
    at = next(contrasts, None)
    return end if at is None else at - (items[at - 1].text == ",")


def _is_perfect(items: list[Item], cue: Cue) -> bool:
    """Return whether a verb stands behind "has" or "have": what goes on so may go on with it."""
    return any(item.isa(Closed.HAVE) for item in items[cue.group_first : cue.first])


def _where_dash_turns(reading: Reading, first: int, end: int) -> int:
    """Return where a dash sets something against the words, or somebody says more ("— the mayor also noted that").

    So does the one who speaks ("— adding nothing more"). With "that" it is said as well ("-- but that it would hold").
    """
    items = reading.sentence.items
    turns = [n for n in range(first + 1, end - 2) if items[n].text in DASHES]
    others = {_goes_on_at(other) for other in reading.clauses}
    against = (n for n in turns if items[n + 1].isa(Reporting.CONTRAST) and not items[n + 2].isa(Closed.THAT))
    return min((*islice(against, 1), *(n for n in turns[:1] if n + 1 in others)), default=end)


def _goes_on_at(other: Clause) -> int | None:
    """Return where somebody says more: at a participle ("adding"), or the subject of another verb; None where none."""
    if other.cue.tense == "ing":
        return other.cue.first
    return other.source.first if other.source is not None and has_own_subject(other) else None


def _is_now(items: list[Item], at: int, end: int) -> bool:
    """Return whether a comma and a conjunction open a clause with a subject whose verb does not stand back in time.

    "Yet" needs no comma, but behind a verb or "not" it is none ("was not yet open").
    """
    comma = next((n for n in range(at + 1, end) if items[n].text == ","), end)
    closing = next((n for n in range(comma + 1, end) if items[n].text == ","), at)  # "though Oke, his deputy, has"
    verbs = (n for n in (*range(at + 1, comma), *range(closing + 1, end)) if _helps(items[n]) or parts(items[n]))
    verb = next(verbs, end)
    before = items[at - 1]
    bare = items[at].isa(Reporting.BARE_CONTRAST) and not before.isa(Cues.AUXILIARY, Clauses.NEGATION, Closed.AS)
    return (closes_clause(before) or bare) and at + 1 < verb < end and items[verb].isa(Reporting.NOW)


def _helps(item: Item) -> bool:
    """Return whether a word is an auxiliary that a subject goes with, and none that only denies ("not one has")."""
    return item.isa(Cues.AUXILIARY) and not item.isa(Clauses.NEGATION)


def _where_bracket(items: list[Item], first: int, end: int) -> int:
    """Return where a bracket of several words opens that the words end with: it may be the writer's."""
    if end - 1 <= first or items[end - 1].text != ")":
        return end
    opens = next((n for n in range(end - 1, first, -1) if items[n].text == "("), end)
    words = sum(item.text.isalpha() for item in items[opens:end])
    return opens if words > 1 else end


def _where_aside_begins(reading: Reading, clause: Clause, first: int, end: int) -> int:
    """Return where the writer speaks of what was reported, behind a whole clause: ", a claim the guild rejects"."""
    items, aside = reading.sentence.items, reading.sentence.language.pattern(Reporting.ASIDE_TAIL)
    asks = clause.cue.isa(
        Reporting.REQUEST, Reporting.PROMISE, Reporting.SUBJUNCTIVE
    )  # "that the guild pay", "the guild to pay"
    places = (
        at
        for at in places_of(aside, items, first, end)
        if (asks and at - first > SHORTEST) or _ends_whole(reading, first, at, end)
    )
    whole = min((*islice(places, 1), *islice(_deeds(reading, first, end), 1)), default=None)
    return before_other_source(reading, first, end) if whole is None else whole


def _deeds(reading: Reading, first: int, end: int) -> Iterator[int]:
    """Yield where a whole clause ends at a participle, which the writer tells of it; marks hold the comma or not."""
    items = reading.sentence.items
    for comma in range(first + SHORTEST, end - 1):
        at = comma + (items[comma].quote is not None)
        if _opens_doing(items, first, comma, end) and _ends_whole(reading, first, at, end):
            yield at


def _opens_doing(items: list[Item], first: int, comma: int, end: int) -> bool:
    """Return whether a comma and a participle may tell what the writer makes of it (", throwing a wrench into ...").

    One of a list is none ("rowing, swimming and running", "roads, housing and schools", "rain, rising damp and frost").
    """
    at = comma + 1 + (is_adverb(item_at(items, comma + 1)) or item_at(items, comma + 1).isa(Closed.WHILE))
    if not (closes_clause(items[comma]) or items[comma].text in DASHES) or at >= end - 1:
        return False
    beside = items[at - 1].isa(Closed.WHILE)  # "while pulling weeds": of him who speaks, whatever it is done to
    if not _is_doing(items[at]) or not (beside or _opens_object(items[at + 1])):
        return False
    joined = any(items[n].isa(Closed.AND, Closed.OR) and _is_doing(items[n + 1]) for n in range(at, end - 1))
    return not (joined and any(_is_doing(item) for item in items[first:comma]))


def _opens_object(item: Item) -> bool:
    """Return whether what a participle does it to, or where, may begin at an item ("a wrench", "them", "to")."""
    object_ = item.isa(Closed.DETERMINER, Closed.A, Closed.THE, Reporting.LISTENER, Closed.IT, Reporting.REFLEXIVE)
    return object_ or item.isa(Closed.TO, NounPhrases.BEHIND_HEAD) or item.capital


def _is_doing(item: Item) -> bool:
    """Return whether a word in small letters is a participle in -ing, and none that stands like a preposition."""
    ending = item.text.islower() and item.quote is None and item.isa(Morphology.ING_ENDING)
    return ending and not item.isa(Reporting.LIKE_PREPOSITION)


def _ends_whole(reading: Reading, first: int, at: int, end: int) -> bool:
    """Return whether a whole clause ends at an item, and its verb does not follow behind another comma."""
    items = reading.sentence.items
    behind = [items[n + 1] for n in range(at + 1, end - 1) if items[n].text == ","]
    waits = awaits_verb(items, first, at) and any(map(is_past, behind))
    goes_on = waits or any(item.isa(Cues.FINITE) for item in behind)
    opens = items[at - 1].isa(*OPENS_MORE, Reporting.SUBORDINATE)
    return is_clause(reading, first, at) and not goes_on and not opens


OPENS_MORE = (Closed.THAT, Closed.AND, Closed.BUT, NounPhrases.BEHIND_HEAD)
"""With what no clause ends."""


def places_of(pattern: re.Pattern[str], items: list[Item], first: int, end: int) -> Iterator[int]:
    """Yield the items at which a pattern is found in a part of a sentence, small letters with a blank before each.

    A dash is read as a comma; one may stand within the marks of words before ("“that crap,” in an interview").

    Args:
        pattern: The pattern.
        items: Those of the sentence.
        first: The first of them.
        end: One past the last.

    """
    words = "".join(f" {',' if item.text in DASHES else item.lower}" for item in items[first:end])
    yield from (first + words[: found.start()].count(" ") for found in pattern.finditer(words))
    for at in (n + 1 for n in range(first, end - 1) if items[n].quote is not None and closes_clause(items[n])):
        if pattern.match(" ," + "".join(f" {item.lower}" for item in items[at:end])) is not None:
            yield at


SHORTEST = 3
"""Items of the shortest clause."""
