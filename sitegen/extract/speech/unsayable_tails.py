"""Where reported words go on with what their speaker cannot have said: a share of others, or themselves by name."""

from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.languages.vocabulary import Challenge, Closed, Kinship, People, Reporting, SpeechVerbs
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Clause, Reading

_SHORTEST = 3
"""Items of a clause that was reported."""
SETS_OFF = (Reporting.CONTRAST, Closed.AND, Closed.SO)
"""What joins a clause that may be the writer's."""


def past_own_name(reading: Reading, clause: Clause, first: int, end: int) -> int:
    """Return where a clause is joined in which the writer calls the speaker by name (", but now Halden rows").

    What people say of themselves stands with a pronoun.

    Args:
        reading: The sentence.
        clause: The cue that reports the words.
        first: Where they may begin.
        end: Where they end by all else that is known.

    """
    items, name = reading.sentence.items, clause.source.name if clause.source is not None else None
    if name is None or not name.words:
        return end
    named = (at for at in range(first + _SHORTEST, end - 2) if _is_named(reading, name, at))
    joins = (n for at in named for n in (at - 1, at - 2) if items[n].isa(*SETS_OFF))
    return next((n - 1 for n in joins if items[n - 1].text == ","), end)


def _is_named(reading: Reading, name: Name, at: int) -> bool:
    """Return whether a name with the same last word begins at an item, and owns nothing there."""
    again = reading.names.at.get(at)
    same = again is not None and again.first == at and again.words[-1:] == name.words[-1:]
    return again is not None and same and not again.owns(reading.sentence.items)


def past_another_said(reading: Reading, first: int, end: int) -> int:
    """Return where another says something without a verb (", Vell that bread was dearer", ", her mother that ...").

    Args:
        reading: The sentence.
        first: Where the reported words begin.
        end: Where they end by all else that is known.

    """
    items, names = reading.sentence.items, reading.names.at
    commas = [n for n in range(first + _SHORTEST, end - 2) if items[n].text == ","]
    named = ((n, names[n + 1].past) for n in commas if n + 1 in names)
    owned = ((n, n + 3) for n in commas if items[n + 1].isa(Closed.THEIR) and _is_someone(items[n + 2]))
    others = (n - (items[n - 1].text == ",") for n in range(first + _SHORTEST, end - 2) if _others_say(items, n))
    return min((*(n for n, past in (*named, *owned) if item_at(items, past).isa(Closed.THAT)), *others), default=end)


def _others_say(items: list[Item], at: int) -> bool:
    """Return whether others say something behind "and" or "but" ("and others have said they will not row")."""
    if not items[at].isa(Closed.AND, Closed.BUT, Closed.WHILE) or not items[at + 1].isa(Reporting.OTHERS):
        return False
    cue = item_at(items, at + 2 + is_auxiliary(items[at + 2])).word.cue
    return cue is not None and cue.verb.isa(SpeechVerbs.SAID)


def _is_someone(item: Item) -> bool:
    """Return whether a word is a noun for a person."""
    return item.isa(Kinship.KIN, People.OFFICE, People.SOMEONE)


def past_others_share(reading: Reading, clause: Clause, first: int, end: int) -> int:
    """Return where what a share of people said is set against another share ("..., compared with 9 per cent in May").

    Args:
        reading: The sentence.
        clause: The cue that reports the words.
        first: Where they may begin.
        end: Where they end by all else that is known.

    """
    items = reading.sentence.items
    if clause.source is None or not _is_share(items, clause.source):
        return end
    words = "".join(f" {item.lower}" for item in items[first:end])
    found = reading.sentence.language.pattern(Reporting.OTHER_SHARE).search(words)
    return end if found is None else first + words[: found.start()].count(" ")


def _is_share(items: list[Item], source: SourceMention) -> bool:
    """Return whether a source is a number or a part of those asked ("9 per cent of rowers", "half of them")."""
    return any(item.text[:1].isdigit() or item.isa(Challenge.COUNTS) for item in items[source.first : source.past])
