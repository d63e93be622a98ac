"""GUM's mentions -> names: of who and what is mentioned, the part that is a proper name.

GUM brackets every noun phrase: `(1-person-...` opens a mention on a token, `1)` closes it, `(1-person-...)` does both.
A name is the stretch of proper nouns round the head of a mention of a person, an organisation or a place; a title
before it (`nmod:desc`), what stands in apposition and what describes it are no part of the name.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sitegen.train.corpus import Name, Syntax

LABELS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}
_BRACKET = re.compile(r"\((?P<opened>\d+)-(?P<kind>[a-z]+)-[^()]*(?P<at_once>\))?|(?P<closed>\d+)\)")
_OF_NAME = {"flat", "compound", "amod", "goeswith", "nummod", "list"}
_BESIDE = {"appos", "nmod:desc", "acl:relcl", "acl", "parataxis", "conj", "cc"}
_LINKS = {"of", "for", "and", "the", "&", "de", "la"}
_PARTICLES = {"de", "da", "di", "du", "la", "le", "van", "von", "der", "den", "bin", "ibn", "al", "el", "ter", "y"}
ROLES = frozenset(
    (
        "president",
        "senator",
        "governor",
        "solicitor",
        "attorney",
        "general",
        "justice",
        "speaker",
        "minister",
        "chairman",
        "king",
        "queen",
        "prince",
        "princess",
        "mom",
        "mum",
        "dad",
        "grandma",
        "grandpa",
        "mother",
        "father",
        "uncle",
        "aunt",
        "sir",
        "madam",
        "ma'am",
        "lord",
        "lady",
        "doctor",
        "professor",
        "judge",
        "secretary",
        "ambassador",
        "fellow",
        "member",
        "honor",
        "majesty",
        "excellency",
        "republican",
        "democrat",
        "director",
        "officer",
        "chief",
    )
)
"""Heads of phrases that name an office and not who holds it."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase of one sentence: first token, token after the last, and GUM's type."""

    start: int
    end: int
    kind: str


@dataclass(slots=True)
class OpenMentions:
    """Reads the brackets sentence by sentence: a mention may close in a later one, and is then dropped."""

    _open: dict[str, list[tuple[int, int, str]]] = field(default_factory=dict)
    _sentence: int = 0

    def read(self, entities: Sequence[str]) -> list[Mention]:
        """The mentions that lie within this sentence, given the `Entity` value of each of its tokens."""
        self._sentence += 1
        found: list[Mention] = []
        for place, value in enumerate(entities):
            for bracket in _BRACKET.finditer(value):
                if bracket["closed"] is not None:
                    opened = self._open.get(bracket["closed"])
                    began, start, kind = opened.pop() if opened else (0, 0, "")
                    if began == self._sentence:
                        found.append(Mention(start, place + 1, kind))
                elif bracket["at_once"]:
                    found.append(Mention(place, place + 1, bracket["kind"]))
                else:
                    self._open.setdefault(bracket["opened"], []).append((self._sentence, place, bracket["kind"]))
        return found


def names_of(mentions: Iterable[Mention], words: Sequence[str], syntax: Syntax) -> tuple[Name, ...]:
    """The names in mentions, none within another: of two that overlap the longer stands."""
    names = {name for mention in mentions if (name := _name(mention, words, syntax)) is not None}
    kept: list[Name] = []
    for name in sorted(names, key=lambda name: (name[0] - name[1], name)):
        if all(name[1] <= other[0] or other[1] <= name[0] for other in kept):
            kept.append(name)
    return tuple(sorted(kept))


def _name(mention: Mention, words: Sequence[str], syntax: Syntax) -> Name | None:
    label = LABELS.get(mention.kind)
    inside = range(mention.start, mention.end)
    heads = [place for place in inside if syntax.heads[place] not in inside or syntax.heads[place] == place]
    if label is None or not heads or syntax.pos[heads[0]] != "PROPN":
        return None
    start = end = head = heads[0]
    while start > mention.start and _continues(start - 1, head, words, syntax, mention):
        start -= 1
    while end + 1 < mention.end and _continues(end + 1, head, words, syntax, mention):
        end += 1
    while start < head and not _written_as_name(words[start]):
        start += 1
    while end > head and not _written_as_name(words[end]):
        end -= 1
    stretch = range(start, end + 1)
    if label == "PERSON" and (syntax.tags[head] == "NNPS" or is_office([words[place] for place in stretch])):
        return None  # a group, or an office without its holder's name
    return start, end + 1, label


def is_office(words: Sequence[str]) -> bool:
    """Whether the words name an office ("Prime Minister", "Secretary of State") and nobody who holds it."""
    before_link = next((place for place, word in enumerate(words) if word in _LINKS), len(words))
    return words[max(before_link - 1, 0)].lower() in ROLES


def _written_as_name(word: str) -> bool:
    return word[:1].isupper() or word[:1].isdigit()


def _continues(place: int, head: int, words: Sequence[str], syntax: Syntax, mention: Mention) -> bool:
    """Whether a token beside the stretch found so far is part of the name round `head`."""
    relations = _path(place, head, syntax)
    if not relations:
        return False
    if words[place] in {"-", "."}:
        return True
    named = _written_as_name(words[place])
    person = mention.kind == "person"
    if any(relation in _BESIDE for relation in relations):
        return not person and place < head and named
    if all(relation.split(":")[0] in _OF_NAME for relation in relations):
        return named or (person and words[place] in _PARTICLES)
    return not person and place > head and relations[-1] == "nmod" and (named or words[place] in _LINKS)


def _path(place: int, head: int, syntax: Syntax) -> list[str]:
    """The relations from a token up to `head`; empty where `head` is not above it."""
    relations: list[str] = []
    while place != head:
        relations.append(syntax.deps[place])
        if syntax.heads[place] == place:
            return []
        place = syntax.heads[place]
    return relations
