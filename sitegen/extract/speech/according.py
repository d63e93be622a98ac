"""What "according to" reports: the clause before it, or the one behind it where it opens the sentence."""

from sitegen.extract.clauses.word_kinds import is_acting
from sitegen.extract.languages.vocabulary import Closed, Cues, Morphology, NounPhrases, People, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.line_heads import past_line_head
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Clause, Reading, is_only_condition, parts
from sitegen.extract.speech.complements import is_clause
from sitegen.extract.speech.ends import last_of
from sitegen.extract.speech.rest import rest_behind
from sitegen.extract.speech.tails import before_writer
from sitegen.extract.text.tokens import DASHES


def around(reading: Reading, clause: Clause) -> list[tuple[int, int]] | None:
    """Find what "according to" reports: the clause before it, or the one after it.

    That is where it begins the sentence, or stands behind a colon.
    """
    items, source = reading.sentence.items, clause.source
    if source is None:
        return None
    if clause.cue.first > 1 and items[clause.cue.first - 1].text != ":":
        return _before_according(reading, clause, source)
    end = last_of(items)
    comma = next((n for n in range(source.past, end) if items[n].text == ","), None)
    if comma is None or comma + 1 >= end or _is_joined_aside(items, comma):
        return None
    while (short := _past_age_or_home(items, reading, comma)) is not None and short + 1 < end:
        comma = short
    aside = _past_aside(items, reading, comma, end)
    told_of = item_at(items, aside + 1).isa(Closed.WHO, Closed.WHOSE)  # "According to Oke, the leader, who rows, left"
    first = (comma if told_of else aside) + 1
    return [(first, before_writer(reading, clause, first, end))]


def _is_joined_aside(items: list[Item], comma: int) -> bool:
    """Return whether "and" puts another in behind a source ("According to Oke, | and Vell agrees, the weir leaks")."""
    return items[comma + 1].isa(Closed.AND) and any(item.text == "," for item in items[comma + 2 :])


def _before_according(reading: Reading, clause: Clause, source: SourceMention) -> list[tuple[int, int]] | None:
    """Find the clause that "according to" closes, and what goes on with it behind the source.

    What hangs on the sentence around it is none.
    """
    items, past = reading.sentence.items, clause.cue.first
    while past > 0 and items[past - 1].text == ",":
        past -= 1
    first = past_line_head(items)
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
    condition = is_only_condition(items, *told) and item_at(items, source.past).text == ","
    vouched = condition and not items[told[0]].isa(Reporting.CONTRAST)  # "While it fell, according to Oke, it pays"
    if vouched or _is_put_in(items, clause, told[1]):
        rest = rest_behind(reading, clause, told, (_past_who(reading, source.past), last_of(items)))
    if rest is None and (condition or _is_fragment(reading, clause, told) or _lacks_verb(items, source, told)):
        return None
    return [told] if rest is None else [told, rest]


def _past_who(reading: Reading, comma: int) -> int:
    """Return the comma that closes what "who" tells of a source, behind which a clause goes on; else the one given."""
    items = reading.sentence.items
    if item_at(items, comma).text != "," or not item_at(items, comma + 1).isa(Closed.WHO, Closed.WHOSE):
        return comma
    end = last_of(items)
    commas = (n for n in range(comma + 2, end) if items[n].text == "," and is_clause(reading, n + 1, end))
    return next(commas, comma)


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


def _lacks_verb(items: list[Item], source: SourceMention, told: tuple[int, int]) -> bool:
    """Return whether the verb of the words may stand behind the source ("Missing, according to Oke, was a bell")."""
    behind = range(source.past + 1, last_of(items))
    verbal = any(map(is_acting, items[slice(*told)]))
    return not verbal and any(items[n].isa(Cues.FINITE) and items[n - 1].text == "," for n in behind)


def _is_put_in(items: list[Item], clause: Clause, past: int) -> bool:
    """Return whether commas set "according to Oke" off, and the sentence goes on ("The fee, according to N, fell")."""
    behind = clause.source.past if clause.source is not None else len(items)
    closed = past < clause.cue.first and item_at(items, behind).text == ","
    verb = next((n for n in range(behind + 1, len(items)) if items[n].isa(Cues.FINITE) or parts(items[n])), len(items))
    phrase = items[past_line_head(items)].isa(NounPhrases.BEHIND_HEAD) and not any(parts(item) for item in items[:past])
    return closed and (verb == behind + 1 or phrase) and item_at(items, verb).isa(Cues.FINITE)


def _past_aside(items: list[Item], reading: Reading, comma: int, end: int) -> int:
    """Return the comma that closes what is said of a source, else the one given.

    "According to a report, published in May, ferries ..." and "According to Mira Halden, a mechanic, ferries ...".
    """
    opening = items[comma + 1]
    described = opening.isa(Closed.ARTICLE)
    named = described and _ends_name(reading, comma)
    aside = named or opening.isa(Morphology.PAST_ENDING, Reporting.ASIDE)
    close = next((n for n in range(comma + 2, min(end, comma + _LONGEST_ASIDE)) if items[n].text == ","), None)
    if not aside or close is None or close + 1 >= end:
        return comma
    return close if _closes_aside(reading, (comma + 1, close), end, described=described) else comma


def _closes_aside(reading: Reading, aside: tuple[int, int], end: int, *, described: bool) -> bool:
    """Return whether a comma closes what is said of a source, and what follows it is reported.

    "According to Mira Halden, who owns two ferries, | the crew ..."; but "..., | the yard, which owns two, ...".
    """
    items, between = reading.sentence.items, reading.sentence.items[slice(*aside)]
    marked = any(item.quote is not None or item.text == ";" for item in between)
    if marked or items[aside[1] + 1].isa(Closed.WHICH):
        return False
    related = any(item.isa(Closed.WHO, Closed.WHOSE) for item in (between if described else between[:1]))
    return related or (_describes_speaker(between) if described else is_clause(reading, aside[1] + 1, end))


def _past_age_or_home(items: list[Item], reading: Reading, comma: int) -> int | None:
    """Return the comma behind somebody's age, or behind where they live ("Mira Halden, 40, of Tarn, ..."), if any."""
    age = items[comma + 1].text.isdigit() and _ends_name(reading, comma)
    name = reading.names.at.get(comma + 2) if items[comma + 1].isa(Closed.OF) else None
    past = comma + 2 if age else name.past if name is not None else len(items)
    return past if item_at(items, past).text == "," else None


def _ends_name(reading: Reading, past: int) -> bool:
    return reading.names.ending.get(past) is not None


def _describes_speaker(items: list[Item]) -> bool:
    """Return whether words behind a name say who that is ("the owner of the yard"), and hold no verb."""
    head = next((n for n, item in enumerate(items) if item.isa(NounPhrases.BEHIND_HEAD)), len(items)) - 1
    verbal = any(item.isa(Reporting.VERB_SIGN) or item.word.cue is not None for item in items)
    return items[head].isa(People.SPEAKER) and not verbal


_LONGEST_ASIDE = 16
