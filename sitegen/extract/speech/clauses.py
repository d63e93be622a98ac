"""What the rules see in a sentence: its cues, and who is the subject of each."""

from dataclasses import dataclass, field
from functools import cached_property

from sitegen.extract.languages.vocabulary import Clauses, Closed, Cues, Morphology, NounPhrases, Reporting
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.text.tokens import DASHES


@dataclass(slots=True, eq=False)
class Clause:
    """A cue and who is its subject."""

    cue: Cue
    source: SourceMention | None
    inverted: bool = False
    inherited: bool = False
    """Whether the subject is that of the sentence or of the cue before ("..., adding")."""
    relative: bool = False
    """Whether the cue stands in a relative clause ("who said")."""


@dataclass(eq=False)
class Reading:
    """What the rules see in a sentence."""

    sentence: Sentence
    names: SentenceNames
    clauses: list[Clause] = field(default_factory=list)
    unread: list[Cue] = field(default_factory=list)
    """Cues whose subject no rule knows."""
    ends: dict[Clause, int] = field(default_factory=dict)
    """Where what a clause reports ends, found once: it is asked for again when a parse has come."""

    @cached_property
    def brackets(self) -> list[int]:
        """Where round brackets stand, found once, as each quotation asks it of each clause."""
        return [n for n, item in enumerate(self.sentence.items) if item.text in {"(", ")"}]


_PARTING = frozenset({",", ";", ":", *DASHES})


def parts(item: Item) -> bool:
    """Return whether an item parts one clause from another."""
    return item.text in _PARTING or item.quote is not None


def closes_clause(item: Item) -> bool:
    """Return whether a comma stands here, be it within the marks of a quotation."""
    return item.text == "," or (item.quote is not None and item.quote.last == ",")


def leads_in(reading: Reading, colon: int) -> bool:
    """Return whether a sentence tells of somebody by name up to a colon ("Oke disagreed: it leaked, he said").

    Args:
        reading: The sentence.
        colon: Where the colon stands.

    """
    items = reading.sentence.items
    people = (name for name in reading.names.all if name.past < colon and name.kind == "person")
    acts = any(
        item.text.islower() and (item.isa(Cues.FINITE, Reporting.PAST_VERB) or item.isa(Morphology.PAST_ENDING))
        for item in items[:colon]
    )
    return acts and any(not name.owns(items) for name in people)


def before_joined_aside(items: list[Item], start: int) -> int | None:
    """Return where "and" or "but" and an aside open the clause whose subject begins at an item; None where none do.

    "It leaks | , and, on balance, police agree", "it leaks | but, for once, the guild said nothing".
    """
    opens = next((n for n in range(start - 2, 1, -1) if items[n].text == ","), 0) if items[start - 1].text == "," else 0
    joins = items[opens - 1]
    aside = items[opens + 1 : start - 1]
    if not opens or not joins.isa(Reporting.JOINS) or not _is_plain_aside(aside):
        return None
    return opens - 1 - (items[opens - 2].text == ",")


def _is_plain_aside(aside: list[Item]) -> bool:
    """Return whether words between two commas tell how, when or where, and are no clause ("on balance", "in May")."""
    led = bool(aside) and (aside[0].isa(NounPhrases.BEHIND_HEAD) or aside[0].isa(Morphology.ADVERB_ENDING))
    return led and not any(item.text.islower() and (item.isa(Cues.FINITE) or item.word.cue) for item in aside)


def is_only_condition(items: list[Item], first: int, past: int) -> bool:
    """Return whether words are no more than a clause that hangs on another ("Unless the vats are mended")."""
    return opens_condition(items, first) and not any(item.text == "," for item in items[first:past])


def opens_condition(items: list[Item], first: int) -> bool:
    """Return whether a clause that hangs on another opens at an item ("Unless it rains", "Had she been asked")."""
    opens, subject = items[first], item_at(items, first + 1)
    named = subject.capital or subject.isa(Reporting.NOMINATIVE, Closed.IT, Closed.DETERMINER)
    inverted = opens.capital and opens.isa(Clauses.INVERTS) and named
    return inverted or opens.isa(Reporting.SUBORDINATE, Closed.IF)


def is_inquiry(reading: Reading, clause: Clause) -> bool:
    """Return whether a subject is something that people wrote to say what they found: it "shows" in their place."""
    source = clause.source
    if source is None or clause.inverted:
        return False
    return any(item.isa(Reporting.INQUIRY) for item in reading.sentence.items[source.first : source.past])
