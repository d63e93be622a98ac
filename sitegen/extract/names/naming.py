"""What a capitalised run names: the words that describe, the words that name, and what kind of thing bears the name."""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from sitegen.extract.languages import Language, Word
from sitegen.extract.languages.vocabulary import (
    BesideFigures,
    Closed,
    Discourse,
    GivenNames,
    Morphology,
    Names,
    People,
    Places,
)
from sitegen.extract.languages.words import UNKNOWN
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.capitals import APOSTROPHES
from sitegen.extract.names.description_ends import FULL, FULL_AND_MORE, end_of_description
from sitegen.extract.names.titles import is_title, office_of
from sitegen.extract.pages.page import Item
from sitegen.records import ActorKind

_NO_PERSON = (Places.COUNTRY, Places.AREA, Places.GOVERNMENT, Places.ORGANISATION_WORD)
"""Classes of words that no person's name holds."""


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
        return self.past < len(items) and items[self.past].isa(Closed.OWNER_MARK)


def split_run(items: list[Item], first: int, past: int, language: Language) -> Name:
    """Split a capitalised run into description and name, and say what kind of thing it names."""
    run = items[first : _end_of_name(items, first, past, language)]
    cut = end_of_description(items, first, first + len(run), language)
    while cut < len(run) and run[cut].quote is not None:
        cut += 1  # what stands in marks before a name is no part of it
    words = _texts(run[cut:])
    if cut == 0 and first == 0 and _opens_with_occupation(run, words, language):
        words, cut = words[1:], 1
    if cut and (_is_part_of_body(run[cut - 1], words, language) if words else _is_of_people(run)):
        words, cut = _texts(run), 0
    letters = language.words(Names.LETTERS)
    while len(words) > FULL and words[-1] in letters:
        words = words[:-1]
    before = tuple(item.lower for item in run[:cut])
    return Name(first, first + cut, past, words, before, _kind(words, before, language))


def _end_of_name(items: list[Item], first: int, past: int, language: Language) -> int:
    """Return where a full name ends that a maiden name, letters or a rank follow ("Orvo Delk Senior Counsel")."""
    born = next((at for at in range(first + 1, past) if items[at].isa(Names.BORN)), past)
    end = born
    while end - first > FULL and items[end - 1].isa(Names.RANK):
        end -= 1
    if end < past and items[end - 1].isa(Closed.OWNER_ENDING) and items[end - 2].isa(Names.CROWN):
        end -= 2  # "King's Counsel"
    named = items[first].isa(GivenNames.GIVEN_NAME) or not is_common(items[first].lower, language)
    return end if named else born


def _opens_with_occupation(run: list[Item], words: tuple[str, ...], language: Language) -> bool:
    """Return whether a full name at the start of a sentence has a noun for who bears it before it ("Violinist ...").

    What only ends like such a noun is a name, where no dictionary has it ("Vorian K. Delk", "Elmor Fire Brigade").
    """
    if len(words) < FULL_AND_MORE or run[0].isa(GivenNames.GIVEN_NAME):
        return False
    told = run[0].isa(People.SOMEONE, Discourse.ONE_PERSON, Names.OF_SOMEBODY)
    if not told and _is_body_of_words(run, language):
        return False  # "Silver Lake Group", "Harbor Light Mission"
    ends = run[0].isa(Names.OCCUPATION_ENDING)
    known = is_common(run[0].lower, language) or run[1].isa(GivenNames.GIVEN_NAME)
    return run[0].isa(People.SOMEONE) or (ends and known)


def _is_body_of_words(run: list[Item], language: Language) -> bool:
    """Return whether a run ends as a body's name, or is made of words of the dictionary, and has no given name."""
    rest = run[1:]
    if any(item.isa(GivenNames.GIVEN_NAME) for item in rest[:-1]):
        return False
    return rest[-1].isa(Places.ORGANISATION_WORD) or all(is_common(item.lower, language) for item in rest)


def _is_part_of_body(described: Item, words: tuple[str, ...], language: Language) -> bool:
    """Return whether the description before a name is part of it.

    "Republican National Committee", "Harbour Workers Union", "Executive Committee", "General Motors", "Pilot Inn",
    "Head Teachers’ Union", "Sir Orvo Delk Foundation".
    """
    lower = words[-1].lower()
    last = language.word(lower)
    if words[0].islower() and language.word(words[0]).isa(Closed.FOR):
        return True  # "Doctors for Clean Air"
    if last.isa(Places.ORGANISATION_WORD) and described.isa(Names.NO_OFFICE, Morphology.PLURAL_ENDING):
        return True
    if _bears_title(described, words, language):
        return True
    no_office = lower in (described.word.value(Names.NO_OFFICE_BEFORE) or ())
    if len(words) > FULL and language.word(words[1].lower()).isa(Closed.OF):
        # "the Liberal Party of Tarn"
        return language.word(words[0].lower()).isa(Names.BODY_NOUN, Places.ORGANISATION_WORD)
    return len(words) == 1 and (last.isa(Names.BODY_NOUN, Names.NO_SURNAME) or no_office)


def _bears_title(described: Item, words: tuple[str, ...], language: Language) -> bool:
    """Return whether a body is named with a title ("Head Teachers’ Union", "Lord Delk Clinic")."""
    last = language.word(words[-1].lower())
    owned = last.isa(Places.ORGANISATION_WORD) and _is_owned_by_several(words[:-1], language)
    return owned or (len(words) > 1 and last.isa(Names.NO_SURNAME) and is_title(described.lower, language))


def _is_owned_by_several(words: tuple[str, ...], language: Language) -> bool:
    """Return whether the mark of several owners stands in a name ("Teachers’")."""
    owners = (language.word(word[:-1].lower()) for word in words if word[-1] in APOSTROPHES)
    return any(owner.isa(Morphology.PLURAL_ENDING) for owner in owners)


def _is_of_people(run: list[Item]) -> bool:
    """Return whether a body is named by the people whom it is of ("Royal College of Harbour Nurses")."""
    bodies = (n for n in range(len(run) - 2) if run[n].isa(Places.ORGANISATION_WORD))
    return run[-1].isa(Morphology.PLURAL_ENDING) and any(run[n + 1].isa(Closed.OF) for n in bodies)


def _texts(items: list[Item]) -> tuple[str, ...]:
    """Return the words of a name; the apostrophes of "in 't Hout" and "Fishers' Union" stand with their words."""
    texts: list[str] = []
    for number, item in enumerate(items):
        if _is_put_in(items, number):
            continue
        plural = number and item.text in APOSTROPHES and items[number - 1].isa(Morphology.PLURAL_ENDING)
        if texts and (plural or item.isa(Closed.OWNER_ENDING) or texts[-1] in APOSTROPHES):
            texts[-1] += item.text
        else:
            texts.append(item.text)
    return tuple(texts)


def _is_put_in(items: list[Item], number: int) -> bool:
    """Return whether an item within a name is no word of it: a nickname in marks, or the comma of "Orvo Delk, Jr."."""
    item = items[number]
    bracketed = item.text in _BRACKETS or (number > 0 and items[number - 1].text == _BRACKETS[0])
    return item.quote is not None or item.text == "," or bracketed


_BRACKETS: Final = "()"
"""Around a nickname: "Orvo (Reef) Delk"."""


def may_be_person(words: tuple[str, ...], language: Language) -> bool:
    """Return whether a name of unknown kind has the form of a person's."""
    if len(words) not in {2, 3, 4} or _is_of_nation(words, language):
        return False
    if any(word.isupper() and len(word) > 1 and "." not in word for word in words):
        return False
    if language.word(words[0].lower()).isa(Names.STORM) or _are_people_of_nation(words, language):
        return False
    return not any(language.word(word.lower().rstrip(".")).isa(*_NO_PERSON) for word in words)


def names_people(word: str, language: Language) -> bool:
    """Return whether a word with a capital is the name of many ("Norwegians", "Swedes").

    Args:
        word: As it is written.
        language: What it is written in.

    """
    many = language.pattern(Names.PEOPLES).match(word) is not None
    return many or language.word(word.lower()).isa(BesideFigures.PEOPLES)


def _are_people_of_nation(words: tuple[str, ...], language: Language) -> bool:
    """Return whether a name is that of many ("Northern Orvians"), and does not begin as one person's does."""
    return names_people(words[-1], language) and not language.word(words[0].lower()).isa(GivenNames.GIVEN_NAME)


def _is_of_nation(words: tuple[str, ...], language: Language) -> bool:
    """Return whether a name begins as that of a nation does ("Orvian Guard"), and not with one that ends so, too.

    A first name may ("Kieran Prall"), where none of its words stands in the dictionary, as those of nations do.
    """
    nation = language.pattern(Names.NATION).match(words[0]) is not None
    return nation and any(is_common(word.lower(), language) for word in words)


def _kind(names: tuple[str, ...], before: tuple[str, ...], language: Language) -> ActorKind:
    if not names:
        return "person"
    words = [language.word(name.lower()) for name in names]
    long_body = words[-1].isa(Places.ORGANISATION_WORD)
    if _has_title(before, language) and not (long_body and len(words) > FULL_AND_MORE):
        return "person"
    territory = _kind_of_territory(tuple(name.lower() for name in names), language)
    if territory is not None:
        return territory
    if words[0].isa(GivenNames.GIVEN_NAME) and not _is_no_person(words):
        return "person"
    return "organisation" if _has_word_of_body(words) or _ends_as_body(names, language) else "unknown"


def _ends_as_body(names: tuple[str, ...], language: Language) -> bool:
    """Return whether two words that only bodies bear together end a name ("Tarn Red Cross"), or it is an acronym."""
    pair = tuple(name.lower() for name in names[-FULL:])
    return _is_acronym(names) or language.is_phrase(pair, Names.BODY_PAIR)


def _is_no_person(words: list[Word]) -> bool:
    """Return whether a name that begins with a given one is a body's."""
    long_body = words[-1].isa(Places.ORGANISATION_WORD) and len(words) >= FULL_AND_MORE
    return long_body or words[-1].isa(Names.NO_SURNAME) or _is_of_something(words)


def _is_of_something(words: list[Word]) -> bool:
    """Return whether "of" tells what a body in a name is of ("Virginia House of Delegates")."""
    return any(one.isa(Places.ORGANISATION_WORD) and then.isa(Closed.OF) for one, then in pairwise(words))


def _has_word_of_body(words: list[Word]) -> bool:
    """Return whether a word of a name is one of bodies, or owns what the name goes on with."""
    owner = any(word.isa(Morphology.OWNER_ENDING) for word in words[:-1])
    return owner or any(word.isa(Places.ORGANISATION_WORD) for word in words)


def _kind_of_territory(lowers: tuple[str, ...], language: Language) -> ActorKind | None:
    """Return what a name in small letters names, if it is that of a state or a seat of power, or of an area."""
    single = language.word(lowers[0]) if len(lowers) == 1 else UNKNOWN
    if language.is_phrase(lowers, Places.GOVERNMENT_NAME) or single.isa(Places.COUNTRY, Places.GOVERNMENT):
        return "government"
    return "place" if single.isa(Places.AREA) else None


def _has_title(before: tuple[str, ...], language: Language) -> bool:
    return any(is_title(word, language) or office_of(word, language) is not None for word in before)


def _is_acronym(names: tuple[str, ...]) -> bool:
    long = [word for word in names if word.isupper() and "." not in word]
    return any(len(word) >= FULL_AND_MORE for word in long) or (
        len(names) == 1 and len(long) == 1 and len(names[0]) > 1
    )
