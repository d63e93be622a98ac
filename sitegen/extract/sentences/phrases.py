"""Noun phrases: where one ends, which noun or name is its head, and what it names."""

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sitegen.extract.lemmas import is_common
from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.people import GROUPS, HEADS, OFFICES, PRONOUNS, SPEAKERS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.pages.page import POSSESSIVE, POSSESSIVES, Item
from sitegen.extract.sentences.clauses import is_adverb, is_auxiliary

_AGE = re.compile(r"\d{1,3}-year-old$")
Form = Literal["name", "role", "pronoun", "description"]

PREPOSITIONS = words(
    """
    of for in at from with on to by near under over about against among between during inside outside within close
    familiar who whose which that behind across after before since as briefed involved speaking like including
    amid despite through throughout without upon unlike following toward towards via per beyond around
    """,
)
BREAKS = words(
    """
    that but because as when while if although though since after before where which whether so than until what
    why how and or then yet who whom
    """,
)
STOPS = frozenset({",", ";", ":", "—", "–", "--", "-", "(", ")", "“”", "...", "…", ".", "?", "!", "[", "]", "|"})
_DETERMINERS = words(
    """
    the a an this that these those his her its their my our one some many several both two three another each
    every other no any most few
    """,
)
_WITHIN = POSSESSIVE | {"to"}
"""Forms of auxiliaries that may stand inside a noun phrase."""
_INDEFINITE = words("someone somebody anyone anybody everyone everybody")
TO_THE_LEFT = 25


@dataclass(slots=True, eq=False)
class Source:
    """The local mention of who speaks; positions are items of its sentence."""

    first: int
    past: int
    form: Form
    name: Name | None = None
    head: str = ""
    """The head noun or the pronoun, in lower case."""
    opened: bool = True
    """Whether a determiner or a possessive opens a description."""
    definite: bool = False
    """Whether a description begins with "the", "that" or a possessive."""
    several: bool = False
    """Whether two are named ("Smith and Jones")."""

    @property
    def is_bare(self) -> bool:
        """Whether it is two words, as an article and a noun ("the minister")."""
        return self.past - self.first == 2  # noqa: PLR2004 - two words

    def place(self, items: list[Item]) -> tuple[int, int]:
        """Return where the words stand in the body.

        Args:
            items: Those of the sentence of the source.

        """
        return items[self.first].start, items[self.past - 1].end

    def behind_head(self, items: list[Item]) -> list[Item]:
        """Return the words of a description behind its head noun ("of the Tarn delegation").

        Args:
            items: Those of the sentence of the source.

        """
        own = items[self.first : self.past]
        return own[next((n for n, item in enumerate(own, 1) if item.lower == self.head), len(own)) :]


class SentenceNames:
    """Names of one sentence by the item at which they begin, end, or lie."""

    def __init__(self, names: list[Name]) -> None:
        """Index the names."""
        self.all = names
        self.ending = {name.past: name for name in names}
        self.at = {number: name for name in names for number in range(name.first, name.past)}


def phrase_ending(items: list[Item], names: SentenceNames, past: int) -> Source | None:
    """Read the noun phrase that ends before an item."""
    last = items[past - 1]
    if last.quote is not None or last.text in STOPS:
        return None
    if last.lower in PRONOUNS:
        return Source(past - 1, past, "pronoun", head=last.lower)
    first = past
    while first > 0 and past - first < TO_THE_LEFT:
        name = names.ending.get(first)
        if name is None and ends_before(items, names, first - 1):
            break
        first = first - 1 if name is None else name.first
    while first < past and _opens_late(items, first, past):
        first += 1
    if first == past:
        return None
    if items[first].lower in PREPOSITIONS and first not in names.at:
        return _tail(items, names, first, past)
    return read_phrase(items, names, first, past)


def _opens_late(items: list[Item], first: int, past: int) -> bool:
    """Return whether an item before a noun phrase is no part of it ("also", "on Monday"; but "both" is)."""
    if items[first].lower in {"both", "all", "each"} and past > first + 1:
        return False
    return is_adverb(items[first]) or items[first].lower in DAYS | WHEN | {"and", "even"}


def ends_before(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether an item cannot belong to a noun phrase whose end lies after it."""
    item = items[at]
    if item.text in STOPS or item.quote is not None or (is_auxiliary(item) and item.lower not in _WITHIN):
        return True
    if item.lower in BREAKS and not (item.lower == "and" and _joins(items, names, at)):
        return True
    return _is_finite(items, at)


def _is_finite(items: list[Item], at: int) -> bool:
    form = items[at].word.cue
    if form is None or items[at].capital or (at and items[at - 1].lower in {"a", "an", "the"}):
        return False
    return form.tense == "past" or (form.tense in {"present", "base"} and items[at].lower not in HEADS)


def _joins(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether an "and" stands within a noun phrase: between names, or after a noun for a person."""
    after_noun = at > 0 and items[at - 1].lower in OFFICES | GROUPS
    return joins_names(names, at) or after_noun or joins_fields(items, at)


def joins_fields(items: list[Item], at: int) -> bool:
    """Return whether an "and" stands within an office ("minister of water and energy", "water and energy minister")."""
    if at == 0 or at + 1 >= len(items) or not (items[at - 1].text.islower() and items[at + 1].text.islower()):
        return False
    if items[at + 1].lower in _DETERMINERS | PREPOSITIONS or items[at - 1].lower in OFFICES:
        return False
    before = [item.lower for item in items[max(0, at - _FIELDS) : at]]
    after = [item.lower for item in items[at + 1 : at + 1 + _FIELDS]]
    led = any(word in OFFICES and following in {"of", "for"} for word, following in pairwise(before))
    return led or any(word in OFFICES for word in after[1:])


_FIELDS = 4
"""Words beside "and" among which the noun for an office stands."""


def joins_names(names: SentenceNames, at: int) -> bool:
    """Return whether an "and" stands between two names."""
    following = names.at.get(at + 1)
    return names.ending.get(at) is not None and following is not None and bool(following.words)


def _names_two(names: SentenceNames, at: int) -> bool:
    """Return whether an "and" between names parts two people, and not two fields or seats of one office.

    "Water and Energy Minister Mira Halden" and "former Tarn Gov. and Party Chairman Jonas Oke" are one.
    """
    one, other = names.ending.get(at), names.at.get(at + 1)
    if one is None or other is None or not joins_names(names, at):
        return False
    field = len(one.words) == 1 and not one.before and len(other.before) > 1 and is_common(one.words[0].lower())
    return bool(one.words) and not field


def _tail(items: list[Item], names: SentenceNames, first: int, past: int) -> Source | None:
    """Read the subject after an opening phrase that no comma closes ("In Berlin the minister said")."""
    name = names.ending.get(past)
    if name is not None and name.words and name.first > first + 1:
        return named(name, first)
    for at in range(past - 1, first, -1):
        if items[at].lower in _DETERMINERS and at > first + 1:
            return read_phrase(items, names, at, past)
    return None


def read_phrase(items: list[Item], names: SentenceNames, first: int, past: int) -> Source | None:
    """Say what a noun phrase names: its head stands at the end of the part before the first preposition."""
    while past > first + 1 and items[past - 1].lower in DAYS | WHEN | {"on", "last", "late", "early"}:
        past -= 1
    end = first
    while end < past:
        name = names.at.get(end)
        if name is not None and name.first == end:
            end = name.past
            continue
        if end > first and (items[end].lower in PREPOSITIONS or _is_participle(items, names, end)):
            break
        end += 1
    several = any(items[n].lower == "and" and _names_two(names, n) for n in range(first, end))
    written = _author(items, names, first, end, past)
    if written is not None:
        return written
    name = names.ending.get(end)
    if name is not None and name.bare and end + 1 < past and items[end].lower == "of":
        # "Secretary of State John ...": the office goes on after its "of"
        further = names.at.get(end + 1 + (items[end + 1].lower == "the"))
        name = further if further is not None and further.words and further.before else name
    if name is None and end + 2 < past and items[end].lower == "of":
        name = _after_office(items, names, end + 1, past)
    if name is not None and name.words:
        source = named(name, first)
        source.several = several
        return source
    return described(items, names, first, end, past)


def _after_office(items: list[Item], names: SentenceNames, at: int, past: int) -> Name | None:
    """Return the name that ends "secretary of state Mira Halden" and "master of ceremonies Mira Halden"."""
    first = at
    while at < past and items[at].text.islower() and items[at].lower not in _DETERMINERS:
        at += 1
    name = names.at.get(at)
    if name is None or name.first != at or at == first or name.past != past or name.kind not in {"person", "unknown"}:
        return None
    return name if may_be_person(name.words) else None


def _author(items: list[Item], names: SentenceNames, first: int, end: int, past: int) -> Source | None:
    """Return who wrote "a statement from X", "X's letter" or "her e-mail": a paper speaks for its author."""
    if items[end - 1].lower not in PAPERS:
        return None
    if end + 1 < past and items[end].lower in {"from", "by"}:
        name = names.at.get(end + 1)
        if name is not None and name.words and name.kind in {"person", "unknown"}:
            return Source(first, name.past, "name", name)
        source = read_phrase(items, names, end + 1, past)
        if source is not None:
            source.first = first
        return source
    owner = {"his": "he", "her": "she"}.get(items[first].lower)
    if owner is not None:
        return Source(first, end, "pronoun", head=owner)
    name = names.at.get(first)
    owned = name is not None and name.words and name.past < end and name.owns(items)
    return Source(first, end, "name", name) if owned else None


PAPERS = words("statement letter memo email e-mail tweet post message note telegram missive")
"""What somebody writes in their own name; a report or a book is a source of its own."""
WORKS = words(
    "report study survey review audit assessment editorial article ad advertisement video order ruling filing"
)
"""What is read for itself, whoever made it: it may stand as a source of its own."""


def _is_participle(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether "a pastor supporting Halden" ends its head here."""
    return items[at].lower.endswith("ing") and items[at].text.islower() and at + 1 in names.at


def named(name: Name, first: int) -> Source:
    """Return a name as a source, with the description before it."""
    start = name.first
    if start - first <= _DESCRIPTION:
        start = first
    return Source(start, name.past, "name", name)


_DESCRIPTION = 8
"""Words before a name that can be its description ("the former harbour master of the town")."""


def described(items: list[Item], names: SentenceNames, first: int, end: int, past: int) -> Source | None:
    """Return a noun phrase without a name as a source, if its head is a noun for somebody who speaks."""
    head = items[end - 1].lower
    if items[end - 1].lower.endswith("-based"):
        return None
    bare = names.ending.get(end)
    known = head in SPEAKERS or bare is not None
    if not known and end == first + 1 and head.isalpha() and head.endswith("s") and len(head) > _DESCRIPTION // 2:
        return Source(first, past, "description", head="people")
    if not known:
        first_word = items[first].lower
        if (
            first_word not in _DETERMINERS
            or items[end - 1].quote is not None
            or not (head.replace("-", "").isalpha() or _AGE.match(head))
        ):
            return None
    opening = items[first].lower
    definite = opening in {"the", "that", "this", "his", "her", "their", "its"}
    role = definite and (head in OFFICES or bare is not None)
    opened = opening in _DETERMINERS | _INDEFINITE or any(i.lower in POSSESSIVES for i in items[first:end])
    form: Form = "role" if role else "description"
    return Source(first, past, form, head=head, opened=opened, definite=definite)
