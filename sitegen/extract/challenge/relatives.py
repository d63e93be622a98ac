"""Challenges of a verb of saying in a relative clause: who is its subject there, and where does the clause end?

"Oke, whose aunt left the town and said it was dull, rowed": her aunt says so, of whom the name before tells nothing.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import acts, is_auxiliary, is_past
from sitegen.extract.languages.vocabulary import Challenge, Closed, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import BREAKS_OFF, NO_CLAUSE, OTHER_SUBJECT, RUNS_ON
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.text.tokens import DASHES


class _Verb(NamedTuple):
    """A verb of saying with what is taken to be its subject, which stands before it."""

    items: list[Item]
    source: SourceMention
    cue: Cue

    @property
    def opens(self) -> int | None:
        """Where the nearest word stands that opens a relative clause with a subject of its own; None without one.

        No comma stands behind it, but for one that parts several verbs ("whose aunt wept, prayed and said").
        """
        relative = (n for n in range(self.cue.group_first - 1, 0, -1) if _opens_with_subject(self.items, n))
        opens = next(relative, None)
        return None if opens is None or any(self._closes(n) for n in range(opens, self.cue.group_first)) else opens

    def _closes(self, at: int) -> bool:
        listed = is_past(item_at(self.items, at + 1)) and self.joined and at + 1 < self.cue.group_first
        return self.items[at].text in _MARKS and not (self.items[at].text == "," and listed)

    def is_set_off(self, opens: int) -> bool:
        """Return whether a comma stands before a relative clause."""
        return item_at(self.items, opens - 1 - self.items[opens - 1].isa(Closed.PREPOSITION)).text == ","

    @property
    def joined(self) -> bool:
        """Whether "and" or "but" joins the verb to another."""
        return item_at(self.items, self.cue.group_first - 1).isa(Closed.AND, Closed.BUT)


def _opens_with_subject(items: list[Item], at: int) -> bool:
    """Return whether a clause opens whose subject is not the noun before it ("whose aunt", "of whom she", "where")."""
    led = item_at(items, at - 1).isa(Closed.PREPOSITION)
    return items[at].isa(Closed.WHOSE, Closed.WHOM, Closed.WHERE) or (led and items[at].isa(Closed.WHICH))


def _is_outside(of: _Verb) -> bool:
    """Return whether a source stands before the relative clause in which the verb does ("Oke, whose aunt ... said").

    The verb of "Those whose boats had sunk said" stands behind it.
    """
    if of.opens is None or of.source.past > of.opens:
        return False
    acting = any(acts(item) for item in of.items[of.opens : of.cue.group_first])
    return of.joined or of.is_set_off(of.opens) or not acting


def _may_be_of_nearer(of: _Verb) -> bool:
    """Return whether ", who" may tell of a noun behind another verb ("Oke met a nurse, who rose and said").

    Right behind "who" the verb has another subject than this already.
    """
    who = next((n for n in range(of.cue.group_first - 1, of.source.past, -1) if of.items[n].isa(Closed.WHO)), None)
    if who is None or not of.joined or any(of.items[n].text in _MARKS for n in range(who, of.cue.group_first)):
        return False
    return of.items[who - 1].text == "," and any(acts(item) for item in of.items[of.source.past : who])


def _runs_on_past_whom(of: _Verb) -> bool:
    """Return whether the verb tells which thing is meant, of which the sentence tells more ("whom Oke told that")."""
    whom = of.source.first - 1
    led = of.items[whom].isa(Closed.WHOM) and not of.is_set_off(whom) if whom > 0 else False
    verbs = [n for n in range(of.cue.past, len(of.items)) if acts(of.items[n])]
    return led and any(not is_auxiliary(of.items[n - 1]) for n in verbs[1:])


def _may_go_on_outside(of: _Verb) -> bool:
    """Return whether "and" may join a verb to that of the sentence as well ("saw a port where she rowed and said").

    Within commas it may not.
    """
    opens = of.opens
    return opens is not None and of.joined and of.source.past > opens and not of.is_set_off(opens)


def _is_of_owner(of: _Verb) -> bool:
    """Return whether "whose" tells whose own a source is, which is not named ("Sudmark, whose | own ministry said")."""
    own = any(item.isa(Challenge.OWN) for item in of.items[of.source.first : of.source.past])
    return own and of.source.name is None and item_at(of.items, of.source.first - 1).isa(Closed.WHOSE)


def _is_told(of: _Verb) -> bool:
    """Return whether a source is told something, as what was told to nobody shows ("was met by Oke and told that")."""
    return of.cue.isa(Reporting.TELL) and of.joined and item_at(of.items, of.cue.past).isa(Closed.THAT)


def _lacks_verb(this: Attributed) -> bool:
    """Return whether words before a verb are a subject and what a relative clause tells of it, and nothing more.

    "Oke, who left the town and said it was dull, asked the guild for a road": it is who asks.
    """
    (items, within), cue = this.told, this.report.cue
    marks = [n for n in within if items[n].text in _MARKS]
    if cue is None or len(marks) != 1 or within[-1] >= cue.first or item_at(items, cue.group_first - 1).text != ",":
        return False
    related = any(item_at(items, marks[0] + more).isa(*_RELATIVE) for more in (1, 2))
    return related and not any(_is_verb(items[n]) for n in within if n < marks[0])


def _is_verb(item: Item) -> bool:
    return acts(item) or item.word.cue is not None


_MARKS: Final = frozenset({",", ";", ":", "(", ")", *DASHES})
_RELATIVE: Final = (Closed.WHO, Closed.WHOM, Closed.WHOSE, Closed.WHICH)


def _asks(question: Callable[[_Verb], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question where a source stands before a verb of saying."""

    def asked(this: Attributed) -> bool:
        source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
        if source is None or sentence is None or cue is None or cue.kind != "verb" or source.past > cue.group_first:
            return False
        return question(_Verb(sentence.items, source, cue))

    return asked


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (OTHER_SUBJECT, _asks(_is_outside)),
    (OTHER_SUBJECT, _asks(_may_be_of_nearer)),
    (OTHER_SUBJECT, _asks(_may_go_on_outside)),
    (RUNS_ON, _asks(_runs_on_past_whom)),
    (BREAKS_OFF, _asks(_is_of_owner)),
    (OTHER_SUBJECT, _asks(_is_told)),
    (NO_CLAUSE, _lacks_verb),
)
"""Each with the reason to hold; independent of one another."""
