"""What a capitalised run names: the words that describe, the words that name, and what kind of thing bears the name."""

import re
from dataclasses import dataclass

from sitegen.extract.lexicon.given_names import GIVEN
from sitegen.extract.lexicon.people import OFFICES, TITLES
from sitegen.extract.lexicon.places import AREAS, COUNTRIES, GOVERNMENT_NAMES, GOVERNMENTS, ORG_WORDS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.pages.page import POSSESSIVES, Item
from sitegen.records import ActorKind

_PARTY = words(
    """
    former then late democrat republican independent democratic gop socialist conservative labour liberal tory
    """,
)
_NATIONAL = re.compile(
    r"(?:[A-Z][a-z]+(?:ian|ean|ish|ese|an)|French|Dutch|German|Greek|Swiss|Czech|Thai|Iraqi|Israeli|Saudi)$"
)
_OCCUPATION = re.compile(r"(?:ist|er|or|ian|ant|ent|man|woman|person|eur|ster|smith|wright)$")
_SURNAMES_TOO = words(
    """
    baker cook driver king prince pope bishop judge major farmer cardinal dean head boss chief justice general
    priest ranger skipper singer speaker mayor potter carter mason miller smith taylor fisher porter chambers
    conductor queen captain abbot coach host page marshal governor senator partner friend
    """,
)


APOSTROPHES = frozenset({"'", "’"})


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text; positions are items of its sentence."""

    first: int
    """First item of the run, description and title included."""
    name_first: int
    """First item of the name itself; ``past`` where the run is a description alone ("the Foreign Minister")."""
    past: int
    words: tuple[str, ...]
    """The words of the name itself."""
    before: tuple[str, ...]
    """The words of the run before the name, in lower case ("finnish", "foreign", "minister")."""
    kind: ActorKind

    @property
    def bare(self) -> bool:
        """Whether only a description stands here."""
        return not self.words

    def owns(self, items: list[Item]) -> bool:
        """Return whether an owner's ending follows the name ("Halden's plan").

        Args:
            items: Those of the sentence of the name.

        """
        return self.past < len(items) and items[self.past].lower in POSSESSIVES


def split_run(items: list[Item], first: int, past: int) -> Name:
    """Split a capitalised run into description and name, and say what kind of thing it names."""
    lowers = [item.lower for item in items[first:past]]
    cut = _end_of_description(items, first, lowers)
    words = _texts(items[first + cut : past])
    before = tuple(lowers[:cut])
    if (
        cut == 0
        and first == 0
        and len(words) >= _FULL_AND_MORE
        and _OCCUPATION.search(lowers[0])
        and lowers[0] not in GIVEN
    ):
        words, before, cut = words[1:], (lowers[0],), 1
    last = words[-1].lower() if words else ""
    described = bool(cut) and (lowers[cut - 1] in _PARTY or lowers[cut - 1].endswith("s"))
    if cut and ((last in ORG_WORDS and described) or (last in _bodies_after(lowers[cut - 1]) and len(words) == 1)):
        # "Republican National Committee", "Harbour Workers Union", "Executive Committee": what describes is part of it
        words, before, cut = _texts(items[first:past]), (), 0
    while len(words) > 2 and words[-1] in _AFTER_NAME:  # noqa: PLR2004 - a given name and a surname stay
        words = words[:-1]
    return Name(first, first + cut, past, words, before, _kind(words, before))


_BODIES = words(
    "committee council commission office board department ministry agency association union federation administration"
    " bureau conference caucus authority"
)
"""Bodies that are nobody's surname."""


def _bodies_after(word: str) -> frozenset[str]:
    return _BODIES | _GENERAL if word == "general" else _BODIES


_GENERAL = words("electric motors mills dynamics atomics assembly hospital")
"""Words after which "General" is no rank."""
_AFTER_NAME = frozenset({"KC", "QC", "SC", "MP", "MEP", "MSP", "MLA", "TD", "MBE", "OBE", "CBE", "PhD", "MD", "RN"})
"""Letters after a name, which are no part of it."""


def _texts(items: list[Item]) -> tuple[str, ...]:
    """Return the words of a name; the apostrophes of "in 't Hout" and "Fishers' Union" stand with their words."""
    texts: list[str] = []
    for number, item in enumerate(items):
        plural = number and item.text in APOSTROPHES and texts[-1].endswith("s")
        if plural or (number and texts[-1] in APOSTROPHES):
            texts[-1] += item.text
        else:
            texts.append(item.text)
    return tuple(texts)


def _end_of_description(items: list[Item], first: int, lowers: list[str]) -> int:
    cut = max(_before_given_name(lowers), _after_of(items, first, lowers))
    for number, lower in enumerate(lowers):
        office = lower in OFFICES or lower.removesuffix("s") in OFFICES
        ends = office or lower.rstrip(".") in TITLES or lower in _PARTY
        if ends and (office or lower not in ORG_WORDS) and not _is_surname(items, first, number, lowers):
            cut = number + 1
    nation = len(lowers) >= _FULL_AND_MORE and _NATIONAL.match(items[first].text) is not None
    return 1 if cut == 0 and nation and lowers[1] in GIVEN else cut


_NO_SURNAMES = words("foundation institute university college hospital museum campaign committee company corporation")
_FULL_AND_MORE = 3
"""Words of a run that can be a full name with a description before it."""


def _is_surname(items: list[Item], first: int, number: int, lowers: list[str]) -> bool:
    """Return whether a word for an office ends a name ("Brian Baker", "Mr. Prince")."""
    if number != len(lowers) - 1 or lowers[number] not in _SURNAMES_TOO:
        return False
    before = lowers[number - 1] if number else items[first - 1].lower if first else ""
    if number == 0 and first + 1 < len(items) and items[first + 1].lower == "of":
        return False
    if number == 0:
        return before not in {"the", "a", "an", "this", "that", "former", "his", "her", "their"} and first > 0
    return before.rstrip(".") in TITLES or before in GIVEN or not (before in ORG_WORDS or _describes(before))


def _describes(word: str) -> bool:
    return word in {"chief", "district", "high", "lord", "lieutenant", "house", "prime", "attorney", "brigadier"}


_FIELDS = words(
    "staff state defense defence security homeland labor labour commerce education energy agriculture transportation"
    " health human services treasury interior veterans affairs navy army war foreign justice finance trade"
)
"""What an office is for, in capitals, between its "of" and the name ("Secretary of State", "Chief of Staff")."""


def _after_of(items: list[Item], first: int, lowers: list[str]) -> int:
    """Return how many words of a run finish an office that began before it ("Chief of Staff Denis ...")."""
    if first < len(("Chief", "of")) or items[first - 1].lower != "of" or items[first - 2].lower not in OFFICES:
        return 0
    cut = 0
    while cut < len(lowers) and lowers[cut] in _FIELDS:
        cut += 1
    return cut if len(lowers) - cut > 1 else 0


def _before_given_name(lowers: list[str]) -> int:
    """Return where a known given name begins that words before it describe ("Secretary of State John ...")."""
    if lowers[0] in GIVEN or lowers[-1] in _NO_SURNAMES:
        return 0
    for number in range(1, len(lowers) - 1):
        if lowers[number] in GIVEN:
            return number
    return 0


def may_be_person(words: tuple[str, ...]) -> bool:
    """Return whether a name of unknown kind has the form of a person's."""
    if len(words) not in {2, 3, 4} or _NATIONAL.match(words[0]):
        return False
    if any(word.isupper() and len(word) > 1 and "." not in word for word in words):
        return False
    return not any(word.lower() in _NO_PERSONS for word in words)


_NO_PERSONS = COUNTRIES | AREAS | GOVERNMENTS | ORG_WORDS


def _kind(names: tuple[str, ...], before: tuple[str, ...]) -> ActorKind:
    lowers = [word.lower() for word in names]
    joined = " ".join(lowers)
    if not names or _has_title(lowers, before):
        return "person"
    if joined in GOVERNMENT_NAMES or joined in COUNTRIES or joined in GOVERNMENTS:
        return "government"
    if len(lowers) == 1 and joined in AREAS:
        return "place"
    body = lowers[-1] in _NO_SURNAMES or (len(names) >= _FULL_AND_MORE and lowers[-1] in ORG_WORDS)
    if lowers[0] in GIVEN and not body:
        return "person"
    if any(word in ORG_WORDS for word in lowers) or _is_acronym(names):
        return "organisation"
    return "place" if joined in AREAS else "unknown"


def _has_title(lowers: list[str], before: tuple[str, ...]) -> bool:
    if not any(word.rstrip(".") in TITLES or word.removesuffix("s") in OFFICES for word in before):
        return False
    return len(lowers) <= _FULL_AND_MORE or lowers[-1] not in ORG_WORDS


def _is_acronym(names: tuple[str, ...]) -> bool:
    long = [word for word in names if word.isupper() and "." not in word]
    return any(len(word) >= _FULL_AND_MORE for word in long) or (
        len(names) == 1 and len(long) == 1 and len(names[0]) > 1
    )
