"""Indirect speech: what a cue reports without quoting it."""

from sitegen.extract.clauses.word_kinds import is_adverb, is_time
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import Closed, Cues, Morphology, NounPhrases, People, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parsing import Parses
from sitegen.extract.sentences.datelines import past_dateline
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.complements import ASIDE_DASHES, complement, infinitive, is_clause, past_time
from sitegen.extract.speech.leading import DASHES
from sitegen.extract.speech.report import Report
from sitegen.extract.speech.tails import before_writer, has_own_subject, is_past, parts, rest_behind

_MIN_WORDS = 4
_ENDS = frozenset({".", "!", "?"})


def find_indirect(reading: Reading, taken: set[int], parses: Parses) -> list[Report]:
    """Find the indirect speech of a sentence.

    Args:
        reading: The sentence as it was read.
        taken: Identities of cues that report quotations already.
        parses: What parses the sentence where the rules do not see what the cue reports.

    """
    found: list[Report] = []
    covered: list[tuple[int, int]] = []
    for clause in reading.clauses:
        if clause.source is None or id(clause.cue) in taken:
            continue
        pieces = _around(reading, clause) if clause.cue.kind == "according" else _beside(reading, clause, parses)
        if not pieces or not _reports(reading, clause, pieces):
            continue
        if any(clause.cue.first >= first and clause.cue.past <= past for first, past in covered):
            continue
        covered += pieces
        found.append(_report(reading, clause, pieces))
    return found


def _reports(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> bool:
    """Return whether words are enough to be a report, are whole, and repeat nothing that was not said."""
    if _words(reading, pieces) < _MIN_WORDS or _repeats_unsaid(reading, clause, pieces):
        return False
    return clause.cue.kind == "according" or not _is_cut(reading.sentence.items, pieces[-1][1])


def _beside(reading: Reading, clause: Clause, parses: Parses) -> list[tuple[int, int]] | None:
    """Find what a verb reports: after it, or the clause before it."""
    cue, source = clause.cue, clause.source
    shows = cue.isa(Reporting.SHOW) and source is not None and _is_inquiry(reading, source)
    tells = shows or cue.isa(SpeechVerbs.CLAUSE)
    if not tells and not cue.isa(*_WITH_TO):
        return None
    end = _end_of_clause(reading, clause)
    after = complement(reading, clause, end, parses) if tells else infinitive(reading, clause, end, parses)
    if after is not None and not reading.sentence.items[after[0]].isa(Reporting.SUBORDINATE):
        return [after]
    before = _before_cue(reading, clause) if tells else None  # "The lock is shut, she said as she rose"
    return [after] if before is None and after is not None else before


_WITH_TO = (Reporting.PROMISE, Reporting.REQUEST, Reporting.CALL)


def _is_inquiry(reading: Reading, source: SourceMention) -> bool:
    """Return whether a subject is something that people wrote to say what they found: it "shows" in their place."""
    return any(item.isa(Reporting.INQUIRY) for item in reading.sentence.items[source.first : source.past])


def _report(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> Report:
    items = reading.sentence.items
    return Report(
        kind="indirect",
        sentence=reading.sentence,
        evidence="according" if clause.cue.kind == "according" else "indirect",
        pieces=[(items[first].start, items[past - 1].end) for first, past in pieces],
        cue=clause.cue,
        source=clause.source,
        source_sentence=reading.sentence,
        manner=clause.cue.manner,
    )


def _is_cut(items: list[Item], past: int) -> bool:
    """Return whether words break off within a clause, since somebody else is named as their source there."""
    timed = items[past - 1].text.islower() and item_at(items, past - 2).text[:1].isdigit()  # "at 6 am"
    broken = items[past - 1].isa(Closed.BE, Closed.ARTICLE, Closed.AND, Closed.OR)
    return broken and not timed and past < _last(items)


def _repeats_unsaid(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> bool:
    """Return whether words in marks that nobody said stand in a piece ("denied that she said “...”")."""
    items = reading.sentence.items
    for other in reading.clauses:
        if other is clause or not other.cue.manner:
            continue
        near = items[other.cue.past : other.cue.past + _NEAR]
        if any(item.quote is not None for item in near) and any(a <= other.cue.first < b for a, b in pieces):
            return True
    return False


_NEAR = 4


def _words(reading: Reading, pieces: list[tuple[int, int]]) -> int:
    items = reading.sentence.items
    return sum(1 for first, past in pieces for item in items[first:past] if item.text[:1].isalnum())


def _last(items: list[Item]) -> int:
    past = len(items)
    while past > 0 and (items[past - 1].text in _ENDS or _closes_outside(items, past - 1)):
        past -= 1
    return past


def _closes_outside(items: list[Item], at: int) -> bool:
    """Return whether an item closes a bracket that its sentence does not open."""
    opener = {")": "(", "]": "["}.get(items[at].text)
    return opener is not None and not any(item.text.startswith(opener) for item in items[:at])


def _end_of_clause(reading: Reading, clause: Clause) -> int:
    """Return where the reported clause ends; one in a relative clause that a comma opened, at the next comma."""
    items, end = reading.sentence.items, _end_at_next(reading, clause)
    end = before_writer(reading, clause, clause.cue.past, _before_bracket_closes(items, clause.cue.past, end))
    enclosed = clause.relative and clause.cue.group_first >= 2 and items[clause.cue.group_first - 2].text == ","  # noqa: PLR2004
    if not enclosed and not _is_opening_clause(items, clause):
        return end
    commas = (n for n in range(clause.cue.past + 1, end) if items[n].text == ",")
    return next((n for n in commas if _holds_verb(reading, clause.cue.past, n)), end)


def _holds_verb(reading: Reading, first: int, past: int) -> bool:
    """Return whether words hold a verb, be it one in the past without an ending ("the flood came")."""
    return is_clause(reading, first, past) or any(is_past(item) for item in reading.sentence.items[first + 1 : past])


def _before_bracket_closes(items: list[Item], first: int, end: int) -> int:
    """Return where the bracket closes that the report stands in ("(half of them say they want it)")."""
    depth = 0
    for at in range(first, end):
        depth += items[at].text == "("
        depth -= items[at].text == ")"
        if depth < 0:
            return at
    return end


def _is_opening_clause(items: list[Item], clause: Clause) -> bool:
    """Return whether a cue stands in a clause that a conjunction opens the sentence with ("While A said that ...")."""
    source = clause.source
    opening = past_dateline(items)
    opening += item_at(items, opening).isa(NounPhrases.JOINS_SENTENCE, Reporting.BEFORE_CONJUNCTION)
    if source is None or clause.inverted or not item_at(items, opening).isa(Reporting.SUBORDINATE):
        return False
    return opening < source.first and not any(parts(item) for item in items[opening : source.first])


def _end_at_next(reading: Reading, clause: Clause) -> int:
    """Return where the next report begins: at ", adding ..." or ", and she said ...", else where the sentence ends."""
    items = reading.sentence.items
    for other in reading.clauses:
        if other.cue.first <= clause.cue.past:
            continue
        start = other.cue.group_first
        if has_own_subject(other) and other.source is not None and other.source.first > clause.cue.past:
            start = other.source.first
            opener = _opener_of(items, start)
            if opener is not None and opener > clause.cue.past:
                return opener
            continue
        if _goes_on_behind_comma(items, clause, other):
            return start - 1
        if _joins_next(items[start - 1], other) and other.inherited and start - 2 > clause.cue.past:
            return start - 1 - (items[start - 2].text == ",")
    end = _last(items)
    return next((n for n in range(clause.cue.past + 1, end) if items[n].text == ";" and not _goes_on(items, n)), end)


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
    verb = any(item.isa(Cues.FINITE) or is_past(item) for item in items[first:opens])
    return describes and not verb and other.cue.tense in {"past", "present"} and other.cue.kind == "verb"


def _joins_next(item: Item, other: Clause) -> bool:
    """Return whether a word joins the next report to one that it ends ("before claiming that ...")."""
    return item.isa(Reporting.NEXT_REPORT) or (other.cue.tense == "ing" and item.isa(Closed.BEFORE, Closed.AFTER))


def _opener_of(items: list[Item], start: int) -> int | None:
    """Return where the words begin that set the next report off: ", but", ", though", "even as"; None where none do."""
    if items[start - 1].isa(Closed.AND) and items[start - 2].text in ASIDE_DASHES:
        return start - 2
    for at in range(start - 1, max(0, start - _SUBJECT), -1):
        if items[at].isa(Reporting.NEXT_REPORT) and items[at - 1].text == ",":
            return at - 1
        if items[at].isa(Reporting.AGAINST_REPORT):
            return at
        if parts(items[at]) or items[at].isa(Cues.AUXILIARY) or items[at].word.cue is not None:
            break
    first = start - 2
    if first > 0 and phrase_end(items, first, Reporting.EVEN_AS) == start:
        return first - (items[first - 1].text == ",")
    return None


_SUBJECT = 6
"""Words before the last noun of a subject among which what sets its report off stands ("though inns and a mill")."""


def _goes_on(items: list[Item], semicolon: int) -> bool:
    """Return whether what is reported goes on after a semicolon: "that the pier is old; that the mill is older"."""
    return any(item.isa(Closed.THAT) for item in items[semicolon + 1 : semicolon + 3])


def _before_cue(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    """Find the clause that ends with a comma before "she said"; where the sentence goes on after it, the rest, too."""
    items, source = reading.sentence.items, clause.source
    if clause.inherited or source is None or clause.cue.isa(Reporting.DENY):
        return None
    start = clause.cue.group_first if clause.inverted else source.first
    if start < 2 or items[start - 1].text != ",":  # noqa: PLR2004 - a word and a comma
        return None
    past = past_time(items, max(clause.cue.past, source.past), _last(items))
    if past < _last(items) and not clause.inverted and not _follows_bare(items, past, clause):
        return None
    told = (past_dateline(items[:start]) or int(_is_joined(items, start)), start - 1)
    return _with_rest(reading, clause, told, past)


def _is_joined(items: list[Item], start: int) -> bool:
    """Return whether a conjunction that is no part of what is reported opens the clause before "she said"."""
    return start > _JOINED and items[0].isa(Reporting.OPENS_CLAUSE)


def _with_rest(reading: Reading, clause: Clause, told: tuple[int, int], past: int) -> list[tuple[int, int]] | None:
    """Return the words before "she said", and those behind it that go on with them; None where they are no clause."""
    items, end = reading.sentence.items, _last(reading.sentence.items)
    rest = None
    if not clause.inverted and _says_more(items, past, end):
        rest = rest_behind(reading, clause, told, (past, end))
    if _opens_participle(items, told[0]) or not (is_clause(reading, *told) or _tells_past(reading, *told)):
        if rest is None or not is_clause(reading, past, end):
            return None
    elif rest is None and _is_opening(items, *told):
        return None
    return [told] if rest is None else [told, rest]


def _tells_past(reading: Reading, first: int, past: int) -> bool:
    """Return whether a subject and one verb in the past are all of a clause ("It disbanded after the flood")."""
    items = reading.sentence.items
    verb = next((n for n in range(first + 1, past) if is_past(items[n])), None)
    subject = items[first].isa(Closed.IT, Reporting.NOMINATIVE) or first in reading.names.at
    if verb is None or not subject:
        return False
    name = reading.names.at.get(first)
    behind = name.past if name is not None else first + 1
    return all(is_adverb(item) for item in items[behind:verb])


_JOINED = 3
"""Items before "she said" that are no clause with a conjunction before it."""


def _says_more(items: list[Item], past: int, end: int) -> bool:
    """Return whether what somebody says goes on behind a comma after the cue."""
    behind = item_at(items, past + 1)
    tells_on = behind.isa(Reporting.JOINING) and item_at(items, past + 2).word.cue is not None
    return past + 1 < end and items[past].text == "," and not _tells_how(behind) and not tells_on


def _tells_how(item: Item) -> bool:
    """Return whether a participle behind "she said," is what she did as she said it (", swiping at the board")."""
    return item.isa(Morphology.ING_ENDING) and item.text.islower() and not item.isa(Reporting.LIKE_PREPOSITION)


def _follows_bare(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether an item may follow a cue that stands behind its clause ("..., she said during a walk")."""
    item, following = items[at], item_at(items, at + 1)
    if item.isa(Closed.TO) and (clause.cue.isa(*_WITH_TO) or not _is_told(following)):
        return False  # what she vowed or agreed "to" do is still to come
    if item.isa(Closed.ON) and not (following.text[:1].isalnum() or following.quote is not None):
        return False  # "Oke held on - even as the boats left"
    listens = clause.cue.isa(Reporting.TELL) and clause.cue.tense == "past" and _is_told(item)
    return item.text == "," or is_time(item) or item.isa(Reporting.AFTER_BARE) or listens


def _is_told(item: Item) -> bool:
    """Return whether a word may begin the one to whom something is said ("to the clerks", "to reporters")."""
    return item.capital or item.isa(Closed.DETERMINER, People.SPEAKER, Reporting.SPOKEN_TO, Reporting.LISTENER)


def _is_opening(items: list[Item], first: int, past: int) -> bool:
    """Return whether words are a phrase of the sentence that opens it, and no clause."""
    return items[first].isa(NounPhrases.BEHIND_HEAD) and not any(item.text == "," for item in items[first:past])


def _opens_participle(items: list[Item], first: int) -> bool:
    """Return whether words have no subject of their own: "Asked whether he would resign", "Pointing to the report"."""
    verb = items[first].word.cue
    told = verb is not None and verb.tense == "past"
    opens = items[first].isa(Morphology.ING_ENDING) and item_at(items, first + 1).isa(NounPhrases.BEHIND_HEAD)
    return (told or opens) and items[first].capital


def _around(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    """Find what "according to" reports: the clause before it, or, where it begins the sentence, the one after."""
    items, source = reading.sentence.items, clause.source
    if source is None:
        return None
    if clause.cue.first > 1:
        return _before_according(reading, clause, source)
    end = _last(items)
    comma = next((n for n in range(source.past, end) if items[n].text == ","), None)
    if comma is None or comma + 1 >= end:
        return None
    first = _past_aside(items, reading, comma, end) + 1
    return [(first, before_writer(reading, clause, first, end))]


def _before_according(reading: Reading, clause: Clause, source: SourceMention) -> list[tuple[int, int]] | None:
    """Find the clause that "according to" closes, and what goes on with it behind the source.

    What hangs on the sentence around it is none.
    """
    items, past = reading.sentence.items, clause.cue.first
    while past > 0 and items[past - 1].text == ",":
        past -= 1
    first = past_dateline(items)
    start = max(first, _where_parenthesis_begins(items, source, past))
    start += start > first and items[start].isa(Reporting.JOINING)
    hangs = item_at(items, start).isa(NounPhrases.RELATIVE, Closed.WITH)  # "(which lost forty boats, according to ...)"
    whole = start == first or is_clause(reading, start, past)
    if past <= start or not whole or hangs:
        return None
    return _around_source(reading, clause, (start, past), source)


def _around_source(
    reading: Reading, clause: Clause, told: tuple[int, int], source: SourceMention
) -> list[tuple[int, int]] | None:
    """Return words before "according to", and those that go on with them; None where they only open the sentence."""
    items, rest = reading.sentence.items, None
    if _is_put_in(items, clause, told[1]):
        rest = rest_behind(reading, clause, told, (source.past, _last(items)))
    if rest is None and _is_fragment(reading, clause, told):
        return None
    return [told] if rest is None else [told, rest]


def _where_parenthesis_begins(items: list[Item], source: SourceMention, past: int) -> int:
    """Return where the part begins that "according to" closes: behind a semicolon, a dash or a bracket."""
    closing = item_at(items, source.past).text
    opening = {";"} | ({closing} if closing in DASHES else set()) | ({"("} if closing == ")" else set())
    return max((n + 1 for n in range(past) if items[n].text in opening), default=0)


def _is_fragment(reading: Reading, clause: Clause, told: tuple[int, int]) -> bool:
    """Return whether words only open a sentence that goes on behind "according to Oke," ("In the view of many")."""
    items, source = reading.sentence.items, clause.source
    opens = items[told[0]].isa(NounPhrases.BEHIND_HEAD) and not is_clause(reading, *told)
    return opens and source is not None and item_at(items, source.past).text == ","


def _is_put_in(items: list[Item], clause: Clause, past: int) -> bool:
    """Return whether commas set "according to Oke" off, and the sentence goes on ("The fee, according to N, fell")."""
    behind = clause.source.past if clause.source is not None else len(items)
    closed = past < clause.cue.first and item_at(items, behind).text == ","
    verb = next((n for n in range(behind + 1, len(items)) if items[n].isa(Cues.FINITE) or parts(items[n])), len(items))
    phrase = items[past_dateline(items)].isa(NounPhrases.BEHIND_HEAD) and not any(parts(item) for item in items[:past])
    return closed and (verb == behind + 1 or phrase) and item_at(items, verb).isa(Cues.FINITE)


def _past_aside(items: list[Item], reading: Reading, comma: int, end: int) -> int:
    """Return the comma that closes what is said of a source, else the one given.

    "According to a report, published in May, ferries ..." and "According to Mira Halden, a mechanic, ferries ...".
    """
    opening = items[comma + 1]
    described = opening.isa(Closed.ARTICLE)
    named = described and reading.names.ending.get(comma) is not None
    aside = named or opening.isa(Morphology.PAST_ENDING, Reporting.ASIDE)
    close = next((n for n in range(comma + 2, min(end, comma + _LONGEST_ASIDE)) if items[n].text == ","), None)
    if not aside or close is None or close + 1 >= end:
        return comma
    between = items[comma + 1 : close]
    if any(item.quote is not None or item.text == ";" for item in between):
        return comma
    whole = _describes_speaker(between) if described else is_clause(reading, close + 1, end)
    return close if whole else comma


def _describes_speaker(items: list[Item]) -> bool:
    """Return whether words behind a name say who that is ("the owner of the yard"), and hold no verb."""
    head = next((n for n, item in enumerate(items) if item.isa(NounPhrases.BEHIND_HEAD)), len(items)) - 1
    verbal = any(item.isa(Reporting.VERB_SIGN) or item.word.cue is not None for item in items)
    return items[head].isa(People.SPEAKER) and not verbal


_LONGEST_ASIDE = 16
