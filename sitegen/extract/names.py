"""Names in a sentence: capitalised runs, split into what describes and what names."""

import re
from dataclasses import dataclass

from sitegen.extract.lexicon.calendar import DAYS, MONTHS
from sitegen.extract.lexicon.cues import FORMS
from sitegen.extract.lexicon.given_names import FEMALE, MALE
from sitegen.extract.lexicon.people import GROUPS, OFFICES, TITLES
from sitegen.extract.lexicon.places import AREAS, COUNTRIES, GOVERNMENT_NAMES, GOVERNMENTS, ORG_WORDS
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.page import Item
from sitegen.records import ActorKind

PARTICLES = words(
    "de van von der den del della di da do dos du la le el al bin bint ibn ter ten af av zu y ul und abu ben"
)
_NOT_NAMES = words(
    """
    i the a an he she it they we you this that these those there here his her their its our my your who what when
    where why how which but and or nor so yet if as at by for from in into of off on onto out over to up with
    about after before since until while although though because despite during against among between through
    under without not no yes all any both each few many more most other some such one two three four five six
    seven eight nine ten hundreds thousands millions according also even just only still then now later earlier
    meanwhile however moreover indeed instead perhaps maybe once twice never always often sometimes asked speaking
    told said says is are was were be been has have had do does did would can could might must shall should let
    please thank thanks well oh every either neither another whether unlike like given ahead following based
    turning responding referring noting adding today yesterday tomorrow last next recently again afterward
    afterwards nearly almost about around roughly first second third finally too very much there's it's that's
    he's she's what's whatever whenever whoever gop
    """,
)
_PARTY = words("democrat republican independent democratic gop socialist conservative labour liberal tory")
_NATIONAL = re.compile(
    r"(?:[A-Z][a-z]+(?:ian|ean|ish|ese|an)|French|Dutch|German|Greek|Swiss|Czech|Thai|Iraqi|Israeli|Saudi)$"
)
_INITIAL = re.compile(r"[A-Z]\.(?:[A-Z]\.)*$|[A-Z]$")
_SUFFIXES = frozenset({"jr.", "sr.", "jr", "sr", "ii", "iii", "iv"})


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


def is_capital(item: Item) -> bool:
    """Return whether an item can be part of a name."""
    return (
        item.quote is None
        and (item.capital or (item.text[:2] in {"d'", "al", "d’"} and item.text[3:4].isupper()))
        and item.lower not in _NOT_NAMES
        and item.lower not in DAYS
        and (item.lower not in MONTHS or item.lower in {"april", "may", "june", "august"})
    )


def is_initial(text: str) -> bool:
    """Return whether a word is an initial ("J.", "F.D.")."""
    return bool(_INITIAL.match(text))


def names_in(items: list[Item], known: frozenset[str] | set[str]) -> list[Name]:
    """Find the names in a sentence.

    Args:
        items: The sentence.
        known: Words that begin with a capital within sentences elsewhere: such a word names at the beginning, too.

    """
    found = []
    at = 0
    while at < len(items):
        past = run_end(items, at)
        if past == at:
            at += 1
            continue
        if at == 0 and (_is_inverted_cue(items, past, known) or not _names_at_start(items, past, known)):
            at += 1
            continue
        if past > at + 1 or items[at].lower not in MONTHS:
            found.append(split_run(items, at, past))
        at = past
    return found


def run_end(items: list[Item], at: int) -> int:
    """Return the end of the capitalised run that begins at an item; the item itself where none does."""
    if not is_capital(items[at]):
        return at
    past = at + 1
    while past < len(items):
        item = items[past]
        if is_capital(item) or item.lower in _SUFFIXES:
            past += 1
        elif item.lower in PARTICLES and (after := _past_particles(items, past)) is not None:
            past = after
        elif (
            (
                item.lower == "of"
                and items[past - 1].lower in ORG_WORDS
                and past + 1 < len(items)
                and is_capital(items[past + 1])
            )
            or (item.lower == "&" and past + 1 < len(items) and is_capital(items[past + 1]))
            or (item.lower == "," and past + 1 < len(items) and items[past + 1].lower in _SUFFIXES)
        ):
            past += 2
        else:
            break
    return past


def _past_particles(items: list[Item], at: int) -> int | None:
    """Return the end of "van den Akker" from its first particle on; None where no name follows."""
    past = at
    while past < len(items) and items[past].lower in PARTICLES:
        past += 1
    return past + 1 if past < len(items) and is_capital(items[past]) else None


def _is_inverted_cue(items: list[Item], past: int, known: frozenset[str] | set[str]) -> bool:
    """Return whether the first word of "Added Mira Halden: ..." is a cue."""
    form = FORMS.get(items[0].lower)
    return past > 1 and form is not None and form.tense == "past" and items[0].text not in known


def _names_at_start(items: list[Item], past: int, known: frozenset[str] | set[str]) -> bool:
    word = items[0].lower
    if items[0].text in known or past > 1:
        return word not in FORMS or items[0].text in known or past > 1
    if word in MALE or word in FEMALE or word.rstrip(".") in TITLES or word in COUNTRIES or word in GOVERNMENTS:
        return True
    if word in GROUPS or word in OFFICES:
        return False
    if len(items) > 1 and items[1].lower in {"went", "goes", "shot", "fired", "put"}:
        return True
    following = FORMS.get(items[1].lower) if len(items) > 1 else None
    return following is not None and following.tense in {"past", "present"}


def split_run(items: list[Item], first: int, past: int) -> Name:
    """Split a capitalised run into description and name, and say what kind of thing it names."""
    lowers = [item.lower for item in items[first:past]]
    cut = _before_given_name(lowers)
    for number, lower in enumerate(lowers):
        ends_role = (
            lower.rstrip(".") in TITLES or lower in OFFICES or lower in _PARTY or lower.removesuffix("s") in OFFICES
        )
        if (
            ends_role
            and not _is_surname(items, first, number, lowers)
            and not (lower in ORG_WORDS and lower not in OFFICES)
        ):
            cut = number + 1
    if cut == 0 and len(lowers) > 2 and _NATIONAL.match(items[first].text) and lowers[1] in MALE | FEMALE:
        cut = 1
    words = tuple(item.text for item in items[first + cut : past])
    before = tuple(lowers[:cut])
    if cut == 0 and first == 0 and len(words) > 2 and _OCCUPATION.search(lowers[0]) and lowers[0] not in MALE | FEMALE:
        words, before, cut = words[1:], (lowers[0],), 1
    if words and words[-1].lower() in ORG_WORDS and cut and lowers[cut - 1] in _PARTY:
        # "Republican National Committee", "Democratic Party": the first word is part of the name
        words, before, cut = tuple(item.text for item in items[first:past]), (), 0
    return Name(first, first + cut, past, words, before, _kind(words, before))


_OCCUPATION = re.compile(r"(?:ist|er|or|ian|ant|ent|man|woman|person|eur|ster|smith|wright)$")


_SURNAMES_TOO = words(
    """
    baker cook driver king prince pope bishop judge major farmer cardinal dean head boss chief justice general
    priest ranger skipper singer speaker mayor potter carter mason miller smith taylor fisher porter chambers
    conductor queen captain abbot coach host page marshal governor senator partner friend
    """,
)


def _is_surname(items: list[Item], first: int, number: int, lowers: list[str]) -> bool:
    """Return whether a word for an office ends a name ("Brian Baker", "Mr. Prince")."""
    if number != len(lowers) - 1 or lowers[number] not in _SURNAMES_TOO:
        return False
    before = lowers[number - 1] if number else items[first - 1].lower if first else ""
    if number == 0:
        return before not in {"the", "a", "an", "this", "that", "former", "his", "her", "their"} and first > 0
    return before.rstrip(".") in TITLES or before in MALE | FEMALE or not (before in ORG_WORDS or _describes(before))


def _describes(word: str) -> bool:
    return word in {
        "chief",
        "district",
        "high",
        "lord",
        "lieutenant",
        "house",
        "prime",
        "attorney",
        "brigadier",
        "harbour",
        "mr",
    }


def _before_given_name(lowers: list[str]) -> int:
    """Return where a known given name begins that words before it describe ("Secretary of State John ...")."""
    if lowers[0] in MALE | FEMALE:
        return 0
    for number in range(1, len(lowers) - 1):
        if lowers[number] in MALE | FEMALE:
            return number
    return 0


def _kind(words: tuple[str, ...], before: tuple[str, ...]) -> ActorKind:
    lowers = [word.lower() for word in words]
    joined = " ".join(lowers)
    if not words:
        return "person"
    if any(word.rstrip(".") in TITLES or word.removesuffix("s") in OFFICES for word in before) and len(words) < 4:
        return "person"
    if any(word.rstrip(".") in TITLES or word in OFFICES for word in before) and lowers[-1] not in ORG_WORDS:
        return "person"
    if joined in GOVERNMENT_NAMES or joined in COUNTRIES or (len(words) == 1 and joined in GOVERNMENTS):
        return "government"
    if lowers[0] in MALE or lowers[0] in FEMALE:
        return "organisation" if len(words) > 1 and lowers[-1] in ORG_WORDS and len(words) > 2 else "person"
    if any(word in ORG_WORDS for word in lowers) and len(words) > 1:
        return "organisation"
    if len(words) == 1 and (joined in ORG_WORDS or (words[0].isupper() and len(words[0]) > 1)):
        return "organisation"
    if joined in AREAS or joined in GOVERNMENTS:
        return "place"
    if any(word.isupper() and len(word) > 2 and "." not in word for word in words):
        return "organisation"
    return "unknown"


def may_be_person(words: tuple[str, ...]) -> bool:
    """Return whether a name of unknown kind has the form of a person's."""
    if len(words) not in {2, 3, 4} or _NATIONAL.match(words[0]):
        return False
    return not any(word.lower() in COUNTRIES | AREAS | GOVERNMENTS | ORG_WORDS for word in words)
