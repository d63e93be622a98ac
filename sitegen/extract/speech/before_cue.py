"""What is reported before its verb: the clause before "she said", and those that go on with it behind that."""

from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_past, is_time, may_act
from sitegen.extract.languages.vocabulary import (
    Clauses,
    Closed,
    Cues,
    Morphology,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parsing import Parses
from sitegen.extract.sentences.line_heads import past_line_head
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Clause, Reading, before_joined_aside, is_only_condition, leads_in
from sitegen.extract.speech.complements import is_clause
from sitegen.extract.speech.ends import last_of
from sitegen.extract.speech.infinitives import WITH_TO
from sitegen.extract.speech.parsed_clauses import is_parsed_before
from sitegen.extract.speech.rest import rest_behind
from sitegen.extract.speech.times import past_time


def before_cue(reading: Reading, clause: Clause, parses: Parses) -> list[tuple[int, int]] | None:
    """Find the clause that ends with a comma before "she said"; where the sentence goes on after it, the rest, too."""
    items, source = reading.sentence.items, clause.source
    if clause.inherited or source is None or clause.cue.isa(Reporting.DENY):
        return None
    start = clause.cue.group_first if clause.inverted else source.first
    if start < 2 or items[start - 1].text != "," or _opens_another(items, clause, start):  # noqa: PLR2004 - a word and a comma
        return None
    past = _past_listener(items, clause, past_time(items, max(clause.cue.past, source.past), last_of(items)))
    if past < last_of(items) and not clause.inverted and not _follows_bare(items, past, clause):
        return None
    first = _first_told(reading, start)
    if _leads_elsewhere(clause, items, first, past):
        return None
    return _with_rest(reading, clause, (first, _before_title(reading, source, first, start - 1, past)), past, parses)


def _past_listener(items: list[Item], clause: Clause, past: int) -> int:
    """Return the comma behind whom somebody told ("The boat that sank, Oke told the clerks |, was sound").

    What goes on behind it is then found as it is behind "Oke said,".
    """
    if not clause.cue.isa(Reporting.TELL) or clause.inverted or not _is_told(item_at(items, past)):
        return past
    comma = next((n for n in range(past + 1, min(len(items), past + _TOLD)) if items[n].text == ","), past)
    plain = not any(is_auxiliary(item) or item.word.cue is not None for item in items[past:comma])
    then = item_at(items, comma + 1)
    verb = item_at(items, comma + 1 + is_adverb(then))
    goes_on = verb.isa(Cues.FINITE) or is_past(verb) or then.isa(Closed.IF, Reporting.SUBORDINATE)
    return comma if plain and goes_on else past


_TOLD = 8
"""Items of "the harbour board of Tarn on Monday", with the comma behind them."""


def _opens_another(items: list[Item], clause: Clause, start: int) -> bool:
    """Return whether a clause of its own begins at an item: behind "and" and an aside, or behind what helps it."""
    return before_joined_aside(items, start) is not None or _only_looks_inverted(items, clause, start)


def _only_looks_inverted(items: list[Item], clause: Clause, start: int) -> bool:
    """Return whether a verb before its subject is none of saying here.

    It describes a noun ("of old, | pledged delegates"), or goes with what helps it ("did not, however, | found Tarn").
    """
    if not clause.inverted or clause.source is None or clause.cue.isa(SpeechVerbs.SAID):
        return False
    describes = clause.cue.isa(Reporting.PROMISE) and clause.source.form != "name"
    helps = next((n for n in range(start - 2, -1, -1) if items[n].text == ","), start - 1)
    ahead = items[helps - 1].isa(Closed.NOT) or is_auxiliary(items[helps - 1])
    return describes or (helps < start - 1 and helps > 0 and ahead)


def _first_told(reading: Reading, start: int) -> int:
    """Return where words before "she said" begin: behind a dateline or a conjunction ("So, | it holds, she said")."""
    items = reading.sentence.items
    first = past_line_head(items[:start]) or _past_semicolon(items, start) or int(_is_joined(items, start))
    first = _past_colon(reading, first, start)
    return first + (first > 0 and items[first].text == ",")


def _past_semicolon(items: list[Item], start: int) -> int:
    """Return where the last clause before an item begins that a semicolon parts from others; 0 where none does."""
    return next((n + 1 for n in range(start - 1, 0, -1) if items[n].text == ";"), 0)


def _past_colon(reading: Reading, first: int, start: int) -> int:
    """Return where a clause begins behind a colon, whose verb stands behind "she said" ("Oke was firm: | boats, ...").

    Where the colon is followed by a whole clause both may be what she said, unless somebody is told of before it.
    """
    items = reading.sentence.items
    colon = next((n for n in range(start - 1, first, -1) if items[n].text == ":"), None)
    if colon is None or (any(may_act(item) for item in items[colon:start]) and not leads_in(reading, colon)):
        return first
    return colon + 1


def _before_title(reading: Reading, source: SourceMention, first: int, end: int, past: int) -> int:
    """Return where words end before what the one who says so is ("It is shut, the town clerk, | Ada Quill says, ...").

    It may be a subject whose verb follows ("On Monday the mayor, Oke said, would row").
    """
    items = reading.sentence.items
    comma = next((n for n in range(end - 1, first, -1) if items[n].text == ","), first)
    titled = items[comma + 1].isa(Closed.THE, Closed.THEIR) and items[end - 1].isa(People.OFFICE)
    alone = source.form == "name" and source.first == end + 1 and not any(map(may_act, items[comma:end]))
    goes_on = item_at(items, past).text == "," and not item_at(items, past + 1).isa(Cues.FINITE)
    return comma if comma > first and titled and alone and goes_on else end


def _is_joined(items: list[Item], start: int) -> bool:
    """Return whether a conjunction that is no part of what is reported opens the clause before "she said"."""
    measures = items[0].isa(Closed.SO) and items[1].isa(Reporting.MEASURED_BY_SO)  # "So far it has held"
    return start > _JOINED and items[0].isa(Reporting.OPENS_CLAUSE) and not measures


def _with_rest(
    reading: Reading, clause: Clause, told: tuple[int, int], past: int, parses: Parses
) -> list[tuple[int, int]] | None:
    """Return the words before "she said", and those behind it that go on with them; None where they are no clause."""
    items, end = reading.sentence.items, last_of(reading.sentence.items)
    if past >= end and _tells_up_to_cue(items, told):
        return [told]
    rest = None
    if _says_more(items, past, end) and (not clause.inverted or _follows_subject(items, told, past)):
        rest = rest_behind(reading, clause, told, (past, end))
    if not _holds_clause(reading, told, parses):
        if rest is None or not is_clause(reading, past, end):
            return None
    elif rest is None and _lacks_main_clause(items, told, past < end):
        return None
    return [told] if rest is None else [told, rest]


def _follows_subject(items: list[Item], told: tuple[int, int], past: int) -> bool:
    """Return whether a comma leads to the verb of a subject that stands alone ("The weir, said Oke, | is sound")."""
    alone = items[told[0]].isa(Closed.WHAT) or not any(map(may_act, items[slice(*told)]))
    if item_at(items, past + 1).isa(Clauses.IF):
        return True  # "It will hold, said Oke, if it rains"
    return alone and item_at(items, past).text == "," and item_at(items, past + 1).isa(Cues.FINITE)


def _holds_clause(reading: Reading, told: tuple[int, int], parses: Parses) -> bool:
    """Return whether words before "she said" are a clause, by rule or, where none knows their verb, by the parse."""
    if _opens_participle(reading.sentence.items, told[0]):
        return False
    by_rule = (is_clause(reading, *told) or _tells_past(reading, *told)) and not _sets_name_off(reading, *told)
    return by_rule or is_parsed_before(reading, told, parses)


def _sets_name_off(reading: Reading, first: int, past: int) -> bool:
    """Return whether a comma stands right behind a name in words without an auxiliary ("Oke, a retired pilot").

    A verb in the past only describes there, unless the parse sees more.
    """
    items, names = reading.sentence.items, reading.names.at
    told = any(is_auxiliary(item) for item in items[first:past])
    ends = (names[n].past for n in range(first, past) if n in names)
    return not told and any(end < past and items[end].text == "," for end in ends)


def _tells_up_to_cue(items: list[Item], told: tuple[int, int]) -> bool:
    """Return whether a subject and its verb stand before "she said" where that ends the sentence ("Nine boats sank").

    Words that open with a preposition need an auxiliary as well ("By noon it had sold nine boats").
    """
    words = items[slice(*told)]
    if _opens_participle(items, told[0]) or is_only_condition(items, *told) or _only_describes(words):
        return False
    verb = next((n for n in range(told[0] + 1, told[1]) if _is_main_verb(items, n)), None)
    if verb is None or any(item.isa(Closed.WHO, Closed.WHICH, Closed.THAT) for item in items[told[0] : verb]):
        return False
    counted = item_at(items, told[0] + 1).text[:1].isdigit()  # "About 40 boats sank"
    return items[verb].isa(Reporting.VERB_SIGN) or counted or not items[told[0]].isa(NounPhrases.BEHIND_HEAD)


def _is_main_verb(items: list[Item], at: int) -> bool:
    """Return whether a word is the verb of a clause: an auxiliary, a past, or a form that no noun has before a number.

    "The gate cost €9" is a clause, "the cost of the gate" is none.
    """
    item, before = items[at], items[at - 1]
    if item.quote is not None or before.isa(Closed.DETERMINER, NounPhrases.BEHIND_HEAD):
        return False
    form = item.word.verb
    either = form is not None and form.finite and (not form.nominal or not item_at(items, at + 1).text[:1].isalpha())
    return item.isa(Reporting.VERB_SIGN) or is_past(item) or (either and item.text.islower())


def _lacks_main_clause(items: list[Item], told: tuple[int, int], goes_on: bool) -> bool:  # noqa: FBT001 - a fact
    """Return whether words only open or describe, or are a condition whose sentence goes on behind "she said"."""
    if _is_opening(items, *told) or _only_describes(items[slice(*told)]):
        return True
    return goes_on and (is_only_condition(items, *told) or _ends_with_opening(items, *told))


def _leads_elsewhere(clause: Clause, items: list[Item], first: int, past: int) -> bool:
    """Return whether what is reported follows who says so, and words before it only lead up to that.

    "It is not so, said Oke, that the weir broke", "When it broke, she said, “...”".
    """
    marked = item_at(items, past + (item_at(items, past).text == ",")).quote is not None
    led = marked and not clause.inverted and clause.source is not None
    opening = led and clause.source is not None and is_only_condition(items, first, clause.source.first - 1)
    return opening or _goes_on_with_that(clause, items, past)


def _goes_on_with_that(clause: Clause, items: list[Item], past: int) -> bool:
    """Return whether what "it" stands for follows who says so ("It is not so, said Oke, that the weir broke")."""
    return clause.inverted and item_at(items, past).text == "," and item_at(items, past + 1).isa(Closed.THAT)


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
    if item.isa(Closed.TO) and (_takes_to(clause) or not _is_told(following)):
        return False  # what she vowed or agreed "to" do is still to come
    if item.isa(Closed.ON) and not (following.text[:1].isalnum() or following.quote is not None):
        return False  # "Oke held on - even as the boats left"
    listens = clause.cue.isa(Reporting.TELL) and clause.cue.tense == "past" and _is_told(item)
    return item.text == "," or is_time(item) or _may_follow(item, clause) or listens


def _may_follow(item: Item, clause: Clause) -> bool:
    """Return whether a preposition tells how something was said; "boasted of", "marvelled at" lead to something."""
    of = item.isa(Closed.OF) and not clause.cue.isa(SpeechVerbs.SAID)
    at = item.isa(Closed.AT) and clause.cue.isa(Reporting.REACTS_AT)
    return item.isa(Reporting.AFTER_BARE) and not (of or at)


def _takes_to(clause: Clause) -> bool:
    """Return whether "to" behind a verb leads to what it is about, and to no listener ("pointed to the nine ovens")."""
    points = clause.cue.isa(Reporting.POINTS_TO) and clause.cue.past == clause.cue.first + 1  # not "pointed out to"
    return points or clause.cue.isa(*WITH_TO)


def _is_told(item: Item) -> bool:
    """Return whether a word may begin the one to whom something is said ("to the clerks", "to reporters")."""
    return item.capital or item.isa(Closed.DETERMINER, People.SPEAKER, Reporting.SPOKEN_TO, Reporting.LISTENER)


def _is_opening(items: list[Item], first: int, past: int) -> bool:
    """Return whether words are a phrase of the sentence that opens it, and no clause."""
    return items[first].isa(NounPhrases.BEHIND_HEAD) and not any(item.text == "," for item in items[first:past])


def _ends_with_opening(items: list[Item], first: int, past: int) -> bool:
    """Return whether no more than an opening stands behind a colon ("They hoped: With a day to go, ...")."""
    colon = next((n for n in range(past - 1, first, -1) if items[n].text == ":"), past)
    return colon + 1 < past and _is_opening(items, colon + 1, past)


def _only_describes(items: list[Item]) -> bool:
    """Return whether the one verb of some words tells of a noun ("A baker who is at odds with the guild, Oke said")."""
    who = next((n for n, item in enumerate(items) if item.isa(Closed.WHO)), 0)
    verbs = [n for n, item in enumerate(items) if may_act(item)]
    apart = [n for n in verbs if n - 1 not in verbs and not (is_adverb(items[n - 1]) and n - 2 in verbs)]
    return items[0].isa(Closed.A) and who > 0 and len(apart) == 1 and apart[0] > who


def _opens_participle(items: list[Item], first: int) -> bool:
    """Return whether words have no subject of their own: "Asked whether he would resign", "Pointing to the report"."""
    verb = items[first].word.cue
    told = verb is not None and verb.tense == "past"
    opens = items[first].isa(Morphology.ING_ENDING) and item_at(items, first + 1).isa(NounPhrases.BEHIND_HEAD)
    return (told or opens) and items[first].capital
