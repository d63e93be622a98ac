"""Where what a verb of speech reports behind it ends."""

from sitegen.extract.clauses.word_kinds import is_acting, is_past
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import Closed, Cues, Morphology, NounPhrases, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.line_heads import past_line_head
from sitegen.extract.speech.clauses import Clause, Reading, before_joined_aside, closes_clause, parts
from sitegen.extract.speech.complements import holds_verb
from sitegen.extract.speech.other_sources import has_own_subject
from sitegen.extract.speech.tails import before_writer
from sitegen.extract.text.tokens import DASHES

_ENDS = frozenset({".", "!", "?"})


def last_of(items: list[Item]) -> int:
    """Return where the words of a sentence end, before its full stop and a bracket around it or opened earlier."""
    past = len(items)
    while past > 0 and (items[past - 1].text in _ENDS or _closes_outside(items, past - 1)):
        past -= 1
    return past


def _closes_outside(items: list[Item], at: int) -> bool:
    """Return whether an item closes a bracket that its sentence does not open, or opens with."""
    opener = {")": "(", "]": "["}.get(items[at].text)
    if opener is None:
        return False
    opened: list[int] = []
    for n in range(at):
        if items[n].text.startswith(opener):
            opened.append(n)
        elif items[n].text == items[at].text:
            opened = opened[:-1]
    return not opened or opened == [0]


def end_of_clause(reading: Reading, clause: Clause) -> int:
    """Return where the reported clause ends; one in a relative clause that a comma opened, at the next comma."""
    if clause not in reading.ends:
        reading.ends[clause] = _end_of_clause(reading, clause)
    return reading.ends[clause]


def _end_of_clause(reading: Reading, clause: Clause) -> int:
    items, end = reading.sentence.items, _end_at_next(reading, clause)
    end = _before_dash_closes(items, clause, _before_bracket_closes(items, clause.cue.past, end))
    end = before_writer(reading, clause, clause.cue.past, end)
    aside = _closes_participle(reading, clause, end)
    if aside is not None:
        return aside
    if not _is_enclosed(items, clause) and not _is_opening_clause(items, clause):
        return end
    commas = (n for n in range(clause.cue.past + 1, end) if closes_clause(items[n]))
    closing = next((n for n in commas if _closes_enclosed(reading, clause.cue.past, n)), None)
    return end if closing is None else closing + (items[closing].quote is not None)


def _is_enclosed(items: list[Item], clause: Clause) -> bool:
    """Return whether a verb stands in a clause that a comma and a relative word opened, at which no comma ended yet.

    "Quill, who | said"; "Quill, who left the guild and | said"; "Quill, of whom her aunt | said".
    """
    opens = next(
        (n for n in range(clause.cue.group_first - 1, 0, -1) if closes_clause(items[n]) or _relates(items[n])), 0
    )
    led = opens - 1 - items[opens - 1].isa(Closed.PREPOSITION)
    return _relates(items[opens]) and item_at(items, led).text == ","


def _relates(item: Item) -> bool:
    return item.isa(Closed.WHO, Closed.WHOM, Closed.WHOSE, Closed.WHICH)


def _closes_participle(reading: Reading, clause: Clause, end: int) -> int | None:
    """Return the comma behind which a sentence goes on after ", saying ..." or ", having said ..."; None without one.

    "The guild shut it, saying it leaks, | and divers have begun"; "The guild, having said it leaks, | offered to mend".
    """
    items, cue = reading.sentence.items, clause.cue
    if item_at(items, cue.group_first - 1).text != "," or not (
        cue.tense == "ing" or items[cue.group_first].isa(Morphology.ING_ENDING)
    ):
        return None
    commas = (n for n in range(cue.past + 1, end - 2) if items[n].text == ",")
    return next((n for n in commas if _goes_on_outside(items, cue, n, end) and holds_verb(reading, cue.past, n)), None)


def _goes_on_outside(items: list[Item], cue: Cue, comma: int, end: int) -> bool:
    """Return whether the verb of the sentence follows a comma, or "and" and a clause with a subject of its own."""
    if cue.tense != "ing":
        return is_past(items[comma + 1])
    joined = items[comma + 1].isa(Closed.AND, Closed.BUT) and not items[comma + 2].isa(Closed.THAT)
    return joined and not is_acting(items[comma + 2]) and any(map(is_acting, items[comma + 3 : end]))


def _closes_enclosed(reading: Reading, first: int, comma: int) -> bool:
    """Return whether a clause that a comma opened ends at another: it has a verb, or that of its sentence follows."""
    promised = reading.sentence.items[first].isa(Closed.TO)  # "After Oke pledged to row, some doubted it"
    return promised or holds_verb(reading, first, comma) or _is_finite_cue(item_at(reading.sentence.items, comma + 1))


def _is_finite_cue(item: Item) -> bool:
    """Return whether a verb of speech follows that a subject goes with ("Quill, who said she rarely votes, told")."""
    cue = item.word.cue
    return item.text.islower() and cue is not None and cue.is_finite


def _before_bracket_closes(items: list[Item], first: int, end: int) -> int:
    """Return where the bracket closes that the report stands in ("(half of them say they want it)")."""
    depth = 0
    for at in range(first, end):
        depth += items[at].text == "("
        depth -= items[at].text == ")"
        if depth < 0:
            return at
    return end


def _before_dash_closes(items: list[Item], clause: Clause, end: int) -> int:
    """Return where the dash stands that closes what another opened before the source ("— Oke says it holds — is")."""
    source = clause.source
    if source is None or clause.inverted or item_at(items, source.first - 1).text not in DASHES:
        return end
    dash = items[source.first - 1].text
    return next((n for n in range(clause.cue.past + 1, end) if items[n].text == dash), end)


def _is_opening_clause(items: list[Item], clause: Clause) -> bool:
    """Return whether a cue stands in a clause that a conjunction opens the sentence with ("While A said that ...")."""
    source = clause.source
    opening = past_line_head(items)
    opening += item_at(items, opening).isa(NounPhrases.JOINS_SENTENCE, Reporting.BEFORE_CONJUNCTION)
    opening += item_at(items, opening).text == ","  # "And, while Oke boasts that ..., a keeper has sued"
    if source is None or clause.inverted:
        return False
    joins = next((n for n in range(opening, source.first) if items[n].isa(Reporting.SUBORDINATE)), None)
    if joins is None or not (joins == opening or _is_span(items[opening:joins])):
        return False
    return not any(parts(item) for item in items[joins : source.first])


def _is_span(items: list[Item]) -> bool:
    """Return whether words before a conjunction tell how long before or after ("A few weeks after Oke said that")."""
    verbal = any(item.isa(Cues.AUXILIARY) or item.word.cue is not None or is_past(item) for item in items)
    timed = items[-1].isa(Reporting.LASTING, NounPhrases.TIME_NOUN, Morphology.ADVERB_ENDING)
    return timed and not verbal and len(items) <= _SPAN


_SPAN = 5
"""Words of "only a few short weeks"."""


def _end_at_next(reading: Reading, clause: Clause) -> int:
    """Return where the next report begins: at ", adding ..." or ", and she said ...", else where the sentence ends."""
    items = reading.sentence.items
    for other in reading.clauses:
        if other.cue.first <= clause.cue.past:
            continue
        if has_own_subject(other) and other.source is not None and other.source.first > clause.cue.past:
            opener = _opens_anothers(reading, clause, other, other.source.first)
            if opener is not None:
                return opener
            continue
        opener = _opens_same(items, clause, other)
        if opener is not None:
            return opener
    unread = _opens_unread(reading, clause)
    if unread is not None:
        return unread
    end = last_of(items)
    return next((n for n in range(clause.cue.past + 1, end) if items[n].text == ";" and not _goes_on(items, n)), end)


def _opens_unread(reading: Reading, clause: Clause) -> int | None:
    """Return where a report is set off whose subject no rule knows (", while four towns have since reported that")."""
    cues = (cue for cue in reading.unread if cue.group_first > clause.cue.past and cue.isa(SpeechVerbs.CLAUSE))
    openers = (_opener_of(reading.sentence.items, cue.group_first) for cue in cues)
    return next((opener for opener in openers if opener is not None and opener > clause.cue.past), None)


def _opens_same(items: list[Item], clause: Clause, other: Clause) -> int | None:
    """Return where the next report of the same source begins; None where it is part of this one."""
    start = other.cue.group_first
    if _goes_on_behind_comma(items, clause, other):
        return start - 1
    later = _opens_later(items, clause, other)
    if other.cue.tense == "ing" and other.cue.past >= last_of(items):
        return later  # "ideas on strategy and messaging"
    joined = _joins_next(items[start - 1], other) and other.inherited and start - 2 > clause.cue.past
    joined = joined and not (_is_second_noun(items, clause, other) or _is_second_doing(items, other))
    return start - 1 - (items[start - 2].text == ",") if later is None and joined else later


def _is_second_noun(items: list[Item], clause: Clause, other: Clause) -> bool:
    """Return whether what looks like the next verb is the second of two nouns ("said it needs faces and voices in it").

    What goes on with a verb in the past stands in the past, too.
    """
    start = other.cue.group_first
    nouns = all(items[at].isa(Morphology.PLURAL_ENDING) for at in (start - 2, start))
    turned = clause.cue.tense == "past" and other.cue.tense == "present"
    return nouns and turned and item_at(items, other.cue.past).isa(NounPhrases.BEHIND_HEAD)


def _is_second_doing(items: list[Item], other: Clause) -> bool:
    """Return whether what looks like the next verb is the second of two deeds ("of backing but not paying")."""
    before = items[other.cue.group_first - 2]
    return other.cue.tense == "ing" and before.text.islower() and before.isa(Morphology.ING_ENDING)


def _opens_later(items: list[Item], clause: Clause, other: Clause) -> int | None:
    """Return where ", but in a later interview said" begins, with which the same source goes on; None else."""
    if not other.inherited or other.cue.kind != "verb" or other.cue.tense not in {"past", "present"}:
        return None
    opener = _opener_of(items, other.cue.group_first)
    if opener is None or opener <= clause.cue.past or items[opener].text != ",":
        return None
    return opener if items[opener + 2].isa(NounPhrases.BEHIND_HEAD, Closed.ON, Closed.AT) else None


def _opens_anothers(reading: Reading, clause: Clause, other: Clause, start: int) -> int | None:
    """Return where the words begin that set a report off whose subject begins at an item; None where none do."""
    opener = _opener_of(reading.sentence.items, start)
    dashed = reading.sentence.items[start - 1].text in DASHES and other.cue.isa(SpeechVerbs.SAID)
    joins = _joins_before(reading.sentence.items, start)
    if opener is None and _is_told_alike(reading, clause, other, joins):
        opener = joins - (reading.sentence.items[joins - 1].text == ",")
    elif opener is None and (dashed or _is_set_beside(reading.sentence.items, clause, other, start)):
        opener = start - 1
    return opener if opener is not None and opener > clause.cue.past else None


def _is_set_beside(items: list[Item], clause: Clause, other: Clause, start: int) -> bool:
    """Return whether no more than a comma parts what two say, by the same verb ("Oke said yes, Quill said no")."""
    between = items[clause.cue.past : start - 1]
    same = item_at(items, other.cue.first).lower == items[clause.cue.first].lower and other.cue.isa(SpeechVerbs.SAID)
    parted = any(item.text == "," or item.isa(Reporting.SUBORDINATE, Closed.IF) for item in between)
    return same and bool(between) and not parted and items[start - 1].text == ","


def _joins_before(items: list[Item], start: int) -> int:
    """Return where "and" or "but" stands before a name with what it is called ("but a keeper, | Per Lund,")."""
    if items[start - 1].text != ",":
        return start - 1
    joins = next((n for n in range(start - 2, max(0, start - _SUBJECT), -1) if items[n].isa(Closed.AND, Closed.BUT)), 0)
    called = items[joins + 1 : start - 1]
    described = bool(called) and called[0].isa(Closed.DETERMINER, Closed.A, Closed.THE, Closed.THEIR)
    return joins if joins and described and not any(map(is_acting, called)) else start - 1


def _is_told_alike(reading: Reading, clause: Clause, other: Clause, joins: int) -> bool:
    """Return whether "and" joins another's report to a whole clause ("Oke says it is dry and the clerks say it pays").

    It may be part of what is reported; what stands before it is so in either case.
    """
    items, first = reading.sentence.items, clause.cue.past
    alike = _is_past(other) is _is_past(clause) and other.cue.isa(SpeechVerbs.CLAUSE) and other.cue.kind == "verb"
    whole = joins - first >= _SHORTEST and holds_verb(reading, first, joins)
    return alike and whole and items[joins].isa(Closed.AND, Closed.BUT)


def _is_past(clause: Clause) -> bool:
    return clause.cue.tense == "past"


_SHORTEST = 3
"""Items of a clause before "and" that are too few to be one."""


def _goes_on_behind_comma(items: list[Item], clause: Clause, other: Clause) -> bool:
    """Return whether a comma sets off the next report of the same source, and not the verb of what is reported."""
    comma = other.cue.group_first - 1
    next_one = items[comma].text == "," and (other.inherited or other.cue.kind == "according")
    return next_one and not _tells_of_subject(items, clause.cue.past, comma, other)


def _tells_of_subject(items: list[Item], first: int, comma: int, other: Clause) -> bool:
    """Return whether a verb behind a comma is that of what is reported, whose subject a clause describes.

    "found that women, who row more, reported fewer falls": before "who" stands no verb yet.
    """
    opens = next((n for n in range(first, comma) if items[n].text == ","), comma)
    describes = opens < comma and items[opens + 1].isa(Closed.WHO, Closed.WHICH, Closed.WHOSE)
    verb = any(map(is_acting, items[first:opens]))
    return describes and not verb and other.cue.is_finite and other.cue.kind == "verb"


def _joins_next(item: Item, other: Clause) -> bool:
    """Return whether a word joins the next report to one that it ends ("before claiming that ...")."""
    return item.isa(Reporting.NEXT_REPORT) or (other.cue.tense == "ing" and item.isa(Closed.BEFORE, Closed.AFTER))


def _opener_of(items: list[Item], start: int) -> int | None:
    """Return where the words begin that set the next report off: ", but", ", though", "even as"; None where none do."""
    if items[start - 1].isa(Closed.AND) and items[start - 2].text in DASHES:
        return start - 2
    for at in range(start - 1, max(0, start - _SUBJECT), -1):
        if items[at].isa(Reporting.NEXT_REPORT) and items[at - 1].text == ",":
            return at - 1
        if items[at].isa(Reporting.AGAINST_REPORT):
            return at
        if parts(items[at]) or items[at].isa(Cues.AUXILIARY) or items[at].word.cue is not None:
            break
    return _opens_as_well(items, start)


def _opens_as_well(items: list[Item], start: int) -> int | None:
    """Return where "even as" opens a clause, or "and" with an aside behind it (", and, on balance, police agree")."""
    first = start - 2
    if first > 0 and phrase_end(items, first, Reporting.EVEN_AS) == start:
        return first - (items[first - 1].text == ",")
    return before_joined_aside(items, start)


_SUBJECT = 6
"""Words before the last noun of a subject among which what sets its report off stands ("though inns and a mill")."""


def _goes_on(items: list[Item], semicolon: int) -> bool:
    """Return whether what is reported goes on after a semicolon: "that the pier is old; that the mill is older"."""
    return any(item.isa(Closed.THAT) for item in items[semicolon + 1 : semicolon + 3])
