"""The cue at the end of a sentence that reports all of it, whatever stands between."""

from sitegen.extract.clauses.word_kinds import is_time
from sitegen.extract.languages.vocabulary import Quoting
from sitegen.extract.pages.page import Item
from sitegen.extract.speech.clauses import Reading
from sitegen.extract.speech.report import Found


def covered(reading: Reading, at: int) -> Found | None:
    """Find a cue at the end of the sentence that reports all of it (``The plan “is dead,” for now, she said.``)."""
    items = reading.sentence.items
    for clause in reading.clauses:
        if clause.source is None or clause.cue.first < at or clause.inherited:
            continue
        start = clause.cue.group_first if clause.inverted else clause.source.first
        past = max(clause.cue.past, clause.source.past)
        closes = past >= len(items) or items[past].text in {".", "!", "?", ","} or opens_time(items[past])
        if start > at and items[start - 1].text == "," and closes:
            return clause, "covered", "mixed"
    return None


def opens_time(item: Item) -> bool:
    """Return whether a word tells a time, or opens words that do ("on Tuesday")."""
    return is_time(item) or item.isa(Quoting.OPENS_TIME)
