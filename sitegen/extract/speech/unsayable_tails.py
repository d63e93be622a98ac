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
    items, said = reading.sentence.items, range(first + _SHORTEST, end - 2)
    tells = (n for n in said if _others_say(items, n) or item_at(items, _past_teller(reading, n)).isa(Closed.THAT))
    return next((n - (items[n - 1].text == ",") for n in tells), end)


def _past_teller(reading: Reading, joins: int) -> int:
    """Return the item behind another teller right behind a comma or "and"; the end of all where none is there."""
    items, name = reading.sentence.items, reading.names.at.get(joins + 1)
    comma = items[joins].text == ","
    if name is not None and (comma or items[joins].isa(Closed.AND, Closed.BUT)):
        return _past_owner(items, name.past)
    owned = items[joins + 1].isa(Closed.THEIR) and _is_someone(items[joins + 2])
    called = reading.names.at.get(joins + 4) if owned and item_at(items, joins + 3).text == "," else None
    if called is not None and item_at(items, called.past).text == ",":
        return called.past + 1  # "and her deputy, Per Lund, that it would not"
    return joins + 3 if owned and comma else len(items)


def _past_owner(items: list[Item], past: int) -> int:
    """Return the item behind a name, and behind its ending where a noun is left out ("and Oke's | that it was not")."""
    return past + item_at(items, past).isa(Closed.OWNER_MARK)


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
