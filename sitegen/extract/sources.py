"""The noun phrase of who speaks: before the cue, after it, or at the beginning of the sentence."""

from dataclasses import dataclass
from typing import Literal

from sitegen.extract.clauses import AUXILIARIES, Cue, is_adverb
from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.cues import FORMS
from sitegen.extract.lexicon.people import BODIES, GROUPS, OFFICES, PRONOUNS, SOMEONE
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.naming import Name
from sitegen.extract.page import Item

Form = Literal["name", "role", "pronoun", "description"]

PREPOSITIONS = words(
    """
    of for in at from with on to by near under over about against among between during inside outside within close
    familiar who whose which that behind across after before since as briefed involved speaking like including
    amid despite through throughout without upon unlike following toward towards via per beyond around
    """,
)
_BREAKS = words(
    """
    that but because as when while if although though since after before where which whether so than until what
    why how and or then yet who whom
    """,
)
_STOPS = frozenset({",", ";", ":", "—", "–", "--", "-", "(", ")", "“”", "...", "…", ".", "?", "!", "[", "]", "|"})
_DETERMINERS = words(
    """
    the a an this that these those his her its their my our one some many several both two three another each
    every other no any most few
    """,
)
_APPOSITION = words(
    "who whose which a an the one then now formerly himself herself himself president of at in from with"
)
_LIMIT = 45
_TO_THE_LEFT = 25


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


class SentenceNames:
    """Names of one sentence by the item at which they begin, end, or lie."""

    def __init__(self, names: list[Name]) -> None:
        """Index the names."""
        self.all = names
        self.ending = {name.past: name for name in names}
        self.at = {number: name for name in names for number in range(name.first, name.past)}


def subject_before(items: list[Item], names: SentenceNames, cue: Cue) -> Source | None:
    """Find the subject that ends right before a cue's verb group."""
    past = cue.group_first
    if past == 0:
        return None
    last = items[past - 1]
    if last.text in {",", ")", "—", "–", "--", "-"}:
        return _before_parenthesis(items, names, past - 1)
    return _phrase_ending(items, names, past)


def _before_parenthesis(items: list[Item], names: SentenceNames, close: int) -> Source | None:
    """Find the subject of "X, a doctor, said": before the comma that opens what stands between."""
    mark = items[close].text
    opener = {")": "("}.get(mark, mark)
    best: Source | None = None
    for at in range(close - 1, max(-1, close - _LIMIT), -1):
        text = items[at].text
        if text in {"“”", ";", ":"} and opener == ",":
            break
        if text != opener or at == 0:
            continue
        inner_first = at + 1
        candidate = _phrase_ending(items, names, at)
        if candidate is None or candidate.past != at:
            continue
        pure = names.at.get(inner_first)
        if pure is not None and pure.words and candidate.form != "name" and _ends_name(items, pure, close):
            return Source(candidate.first, pure.past, "name", pure)
        if candidate.form == "pronoun" and best is not None:
            break
        if best is None or (candidate.form == "name" and best.form != "name"):
            best = candidate
        if candidate.form == "name" and items[inner_first].lower in _APPOSITION | OFFICES:
            return candidate
    return best


def _ends_name(items: list[Item], name: Name, close: int) -> bool:
    """Return whether what follows a name up to the closing comma only says more about who bears it."""
    return name.past == close or items[name.past].text == "," or items[name.past].lower in {"of", "from", "at"}


def _phrase_ending(items: list[Item], names: SentenceNames, past: int) -> Source | None:
    """Read the noun phrase that ends before an item."""
    last = items[past - 1]
    if last.quote is not None or last.text in _STOPS:
        return None
    if last.lower in PRONOUNS:
        return Source(past - 1, past, "pronoun", head=last.lower)
    first = past
    while first > 0 and past - first < _TO_THE_LEFT:
        name = names.ending.get(first)
        if name is None and _ends_before(items, names, first - 1):
            break
        first = first - 1 if name is None else name.first
    while first < past and (is_adverb(items[first]) or items[first].lower in DAYS | WHEN | {"and", "even"}):
        first += 1
    if first == past:
        return None
    if items[first].lower in PREPOSITIONS:
        return _tail(items, names, first, past)
    return read_phrase(items, names, first, past)


def _ends_before(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether an item cannot belong to a noun phrase whose end lies after it."""
    item = items[at]
    if item.text in _STOPS or item.quote is not None or item.lower in AUXILIARIES - {"'s", "’s", "to"}:
        return True
    if item.lower in _BREAKS and not (item.lower == "and" and _joins(items, names, at)):
        return True
    return _is_finite(items, at)


def _is_finite(items: list[Item], at: int) -> bool:
    form = FORMS.get(items[at].lower)
    if form is None or items[at].capital:
        return False
    return form.tense == "past" or (
        form.tense in {"present", "base"} and items[at].lower not in GROUPS | BODIES | OFFICES
    )


def _joins(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether an "and" stands within a noun phrase: between names, or after a noun for a person."""
    return _joins_names(names, at) or (at > 0 and items[at - 1].lower in OFFICES | GROUPS)


def _joins_names(names: SentenceNames, at: int) -> bool:
    """Return whether an "and" stands between two names."""
    following = names.at.get(at + 1)
    return names.ending.get(at) is not None and following is not None and bool(following.words)


def _tail(items: list[Item], names: SentenceNames, first: int, past: int) -> Source | None:
    """Read the subject after an opening phrase that no comma closes ("In Berlin the minister said")."""
    name = names.ending.get(past)
    if name is not None and name.words and name.first > first + 1:
        return _named(name, first)
    for at in range(past - 1, first, -1):
        if items[at].lower in _DETERMINERS and at > first + 1:
            return read_phrase(items, names, at, past)
    return None


def subject_after(items: list[Item], names: SentenceNames, at: int) -> Source | None:
    """Read the subject of an inverted cue or of "according to": the noun phrase that begins at an item."""
    first = at
    while first < len(items) and is_adverb(items[first]) and items[first].quote is None:
        first += 1
    if first >= len(items):
        return None
    if items[first].lower in {"he", "she", "they", "i", "we"}:
        return Source(first, first + 1, "pronoun", head=items[first].lower)
    past = first
    while past < len(items) and past - first < _TO_THE_LEFT:
        item = items[past]
        name = names.at.get(past)
        if name is not None and name.first == past:
            past = name.past
            continue
        if item.text in _STOPS or item.quote is not None or item.lower in DAYS | WHEN:
            break
        if item.lower in _BREAKS | AUXILIARIES - {"'s", "’s"} and not (
            item.lower == "and" and _joins_names(names, past)
        ):
            break
        past += 1
    if past == first or items[first].lower in PREPOSITIONS:
        return None
    return read_phrase(items, names, first, past)


def named_after_comma(items: list[Item], names: SentenceNames, source: Source) -> Source:
    """Prefer the name in "said a second resident, Mira Halden."."""
    if source.form not in {"role", "description"} or source.past + 1 >= len(items) or items[source.past].text != ",":
        return source
    name = names.at.get(source.past + 1)
    if name is None or not name.words or name.first != source.past + 1 or name.kind not in {"person", "unknown"}:
        return source
    closes = name.past >= len(items) or items[name.past].text in {",", ".", "“”", ";"}
    return Source(name.first, name.past, "name", name) if closes else source


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
    several = any(items[n].lower == "and" and _joins_names(names, n) for n in range(first, end))
    name = names.ending.get(end)
    if name is not None and name.bare and end + 1 < past and items[end].lower == "of":
        # "Secretary of State John ...": the office goes on after its "of"
        further = names.at.get(end + 1 + (items[end + 1].lower == "the"))
        name = further if further is not None and further.words and further.before else name
    if name is not None and name.words:
        source = _named(name, first)
        source.several = several
        return source
    return _described(items, names, first, end, past)


def _is_participle(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether "a pastor supporting Halden" ends its head here."""
    return items[at].lower.endswith("ing") and items[at].text.islower() and at + 1 in names.at


def _named(name: Name, first: int) -> Source:
    start = name.first
    if start - first <= _DESCRIPTION:
        start = first
    return Source(start, name.past, "name", name)


_DESCRIPTION = 8
"""Words before a name that can be its description ("the former harbour master of the town")."""


def _described(items: list[Item], names: SentenceNames, first: int, end: int, past: int) -> Source | None:
    head = items[end - 1].lower
    if items[end - 1].lower.endswith("-based"):
        return None
    bare = names.ending.get(end)
    known = head in OFFICES or head in GROUPS or head in BODIES or head in SOMEONE or bare is not None
    if not known and end == first + 1 and head.isalpha() and head.endswith("s") and len(head) > _DESCRIPTION // 2:
        return Source(first, past, "description", head="people")
    if not known:
        first_word = items[first].lower
        if first_word not in _DETERMINERS or items[end - 1].quote is not None or not head.replace("-", "").isalpha():
            return None
    opening = items[first].lower
    definite = opening in {"the", "that", "this", "his", "her", "their", "its"}
    role = definite and (head in OFFICES or bare is not None)
    opened = opening in _DETERMINERS or any(i.lower in {"'s", "’s", "'", "’"} for i in items[first:end])
    form: Form = "role" if role else "description"
    return Source(first, past, form, head=head, opened=opened, definite=definite)


def _possessed(items: list[Item], names: SentenceNames, first: int, at: int, limit: int) -> Source | None:
    """Read "Smith's campaign" from the word after the possessive."""
    for past in range(at, min(at + _POSSESSED, limit, len(items))):
        name = names.at.get(past)
        if name is not None and name.words:
            return _named(name, name.first)
        if items[past].lower in OFFICES | GROUPS | BODIES:
            return _described(items, names, first, past + 1, past + 1)
        if items[past].text in _STOPS or items[past].lower in AUXILIARIES:
            return None
    return None


_POSSESSED = 5


def first_subject(items: list[Item], names: SentenceNames, limit: int) -> Source | None:
    """Find the subject of the sentence: the first noun phrase, after an opening phrase that a comma closes.

    Args:
        items: The sentence.
        names: Its names.
        limit: The subject must end before this item.

    """
    first = _after_opening(items, limit)
    if first is None:
        return None
    for at in range(first, min(limit, len(items), first + _TO_THE_LEFT)):
        item = items[at]
        if item.lower in PRONOUNS:
            return Source(at, at + 1, "pronoun", head=item.lower)
        name = names.at.get(at)
        if name is not None and name.words:
            return _named_first(items, names, first, name, limit)
        if item.quote is not None or item.text in {":", ";"}:
            return None
        if item.text == ",":
            first = at + 1
        if item.lower in OFFICES | GROUPS | BODIES and at + 1 < len(items) and names.at.get(at + 1) is None:
            return _described(items, names, first, at + 1, _past_complement(items, names, at + 1))
    return None


def _past_complement(items: list[Item], names: SentenceNames, at: int) -> int:
    """Return the end of "residents of Mill Lane" from its preposition on."""
    if items[at].lower not in {"of", "at", "in", "from", "for"}:
        return at
    past = at + 1
    while past < len(items) and past - at < _COMPLEMENT and not _ends_before(items, names, past):
        if items[past].lower.endswith("ed") and past not in names.at:
            break
        past += 1
    return past if past > at + 1 else at


_COMPLEMENT = 6


def _after_opening(items: list[Item], limit: int) -> int | None:
    """Return where the main clause begins after "In Berlin," or "Turning to trade,"; None where no comma tells."""
    opening = items[0].lower if items else ""
    form = FORMS.get(opening)
    opens = (
        opening in PREPOSITIONS | _BREAKS
        or opening.endswith(("ing", "ed"))
        or (form is not None and form.tense == "ing")
    )
    if not opens or opening in {"but", "and", "so", "yet", "then"}:
        return 0
    comma = next((n for n in range(min(limit, len(items))) if items[n].text == ","), None)
    return None if comma is None else comma + 1


def _named_first(items: list[Item], names: SentenceNames, first: int, name: Name, limit: int) -> Source | None:
    if name.past < len(items) and items[name.past].lower in {"'s", "’s", "'", "’"}:
        return _possessed(items, names, first, name.past + 1, limit)
    return _named(name, name.first) if name.past <= limit else None
