"""What a capitalised run names: the words that describe, the words that name, and what kind of thing bears the name."""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from sitegen.extract.languages import Language, Word
from sitegen.extract.languages.vocabulary import Closed, GivenNames, Morphology, Names, People, Places
from sitegen.extract.languages.words import UNKNOWN
from sitegen.extract.lemmas import is_common
from sitegen.extract.pages.page import Item, item_at
from sitegen.records import ActorKind

_INITIAL = re.compile(r"[A-Z]\.(?:[A-Z]\.)*$|[A-Z]$")
APOSTROPHES = frozenset({"'", "’"})
_KEPT_AT_MOST = 10_000
"""Words whose office is kept once it was asked for."""
_FULL = 2
"""Words of a full name."""
_FULL_AND_MORE = 3
"""Words of a run that can be a full name with a description before it."""
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
    cut = _end_of_description(items, first, first + len(run), language)
    while cut < len(run) and run[cut].quote is not None:
        cut += 1  # what stands in marks before a name is no part of it
    words = _texts(run[cut:])
    if cut == 0 and first == 0 and _opens_with_occupation(run, words):
        words, cut = words[1:], 1
    if cut and words and _is_part_of_body(run[cut - 1], words, language):
        words, cut = _texts(run), 0
    letters = language.words(Names.LETTERS)
    while len(words) > _FULL and words[-1] in letters:
        words = words[:-1]
    before = tuple(item.lower for item in run[:cut])
    return Name(first, first + cut, past, words, before, _kind(words, before, language))


def _end_of_name(items: list[Item], first: int, past: int, language: Language) -> int:
    """Return where a full name ends that a maiden name, letters or a rank follow ("Orvo Delk Senior Counsel")."""
    born = next((at for at in range(first + 1, past) if items[at].isa(Names.BORN)), past)
    end = born
    while end - first > _FULL and items[end - 1].isa(Names.RANK):
        end -= 1
    if end < past and items[end - 1].isa(Closed.OWNER_ENDING) and items[end - 2].isa(Names.CROWN):
        end -= 2  # "King's Counsel"
    named = items[first].isa(GivenNames.GIVEN_NAME) or not is_common(items[first].lower, language)
    return end if named else born


def _after_place(items: list[Item], first: int, past: int) -> int:
    """Return how many words before a firm's name are the place that opens the sentence ("In Tarn Delk's Bar ...")."""
    owner = next((at for at in range(first, past) if items[at].isa(Closed.OWNER_ENDING)), first)
    opens = first == 1 and items[0].isa(Names.BEFORE_PLACE) and not items[0].isa(Closed.THE)
    return owner - 1 - first if opens and owner - first >= _FULL else 0


def _opens_with_occupation(run: list[Item], words: tuple[str, ...]) -> bool:
    """Return whether a full name at the start of a sentence has a noun for who bears it before it ("Violinist ...")."""
    occupation = run[0].isa(Names.OCCUPATION_ENDING) and not run[0].isa(GivenNames.GIVEN_NAME)
    return len(words) >= _FULL_AND_MORE and occupation


def _is_part_of_body(described: Item, words: tuple[str, ...], language: Language) -> bool:
    """Return whether the description before a name is part of it.

    "Republican National Committee", "Harbour Workers Union", "Executive Committee", "General Motors".
    """
    lower = words[-1].lower()
    last = language.word(lower)
    if last.isa(Places.ORGANISATION_WORD) and described.isa(Names.NO_OFFICE, Morphology.PLURAL_ENDING):
        return True
    no_office = lower in (described.word.value(Names.NO_OFFICE_BEFORE) or ())
    return len(words) == 1 and (last.isa(Names.BODY_NOUN) or no_office)


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


def is_initial(text: str) -> bool:
    """Return whether a word is an initial ("J.", "F.D.")."""
    return bool(_INITIAL.match(text))


def is_title(word: str, language: Language) -> bool:
    """Return whether a word in small letters is a title before a name, with or without its full stop."""
    return language.word(word.rstrip(".")).isa(People.TITLE)


@lru_cache(maxsize=_KEPT_AT_MOST)
def office_of(word: str, language: Language) -> str | None:
    """Return the office, singular, that a word in small letters names; None for a word that names none."""
    if language.word(word).isa(People.OFFICE):
        return word
    singular = language.without(word, Morphology.PLURAL_ENDING)
    return singular if language.word(singular).isa(People.OFFICE) else None


def _end_of_description(items: list[Item], first: int, past: int, language: Language) -> int:
    run = items[first:past]
    opening = (_after_of(items, first, past, language), _after_place(items, first, past))
    given = 0 if _has_first_name_before(items, first, past, language) else _before_given_name(run, language)
    cut = max(given, *opening)
    if not cut and _is_introduced(items, first, past):
        return 0
    for number, item in enumerate(run):
        if _owns_next(run, number):
            continue
        last = number + 1 == len(run)
        if _is_office(items, first, past, number, language) or (_only_describes(item, language) and not last):
            cut = number + 1
    if cut or len(run) < _FULL_AND_MORE:
        return cut
    return int(run[1].isa(GivenNames.GIVEN_NAME) and language.pattern(Names.NATION).match(run[0].text) is not None)


def _is_office(items: list[Item], first: int, past: int, number: int, language: Language) -> bool:
    """Return whether a word of a run is an office and no surname, nor letters behind a full name ("Orvo Delk MP")."""
    at = first + number
    if number >= _FULL and at == past - 1 and items[at].text in language.words(Names.LETTERS):
        return False
    told = _ends_description(items[at], language) and not _is_surname(items, first, past, number, language)
    return told or _is_peerage(items, at, past)


def _is_peerage(items: list[Item], at: int, past: int) -> bool:
    """Return whether a word that is a first name too is what a peer is ("the Duke of Tarn")."""
    led, tied = item_at(items, at - 1).isa(Closed.THE), item_at(items, past).isa(Closed.OF)
    return at == past - 1 and led and tied and items[at].isa(Names.PEERAGE)


def _is_introduced(items: list[Item], first: int, past: int) -> bool:
    """Return whether a first name that is an office as well, and a surname, are told who they are ("Dean Oke, a cook").

    Whoever has the office is introduced by it.
    """
    told, opens = item_at(items, past), item_at(items, past + 1)
    both = past - first == _FULL and items[first].isa(GivenNames.GIVEN_NAME)
    led = first > 0 and items[first - 1].isa(Names.BEFORE_OFFICE)
    return both and not led and told.text == "," and (opens.isa(Closed.A) or opens.text.isdigit())


def _only_describes(item: Item, language: Language) -> bool:
    """Return whether a compound describes the name behind it ("Tarn-based Halden Marine", "Snow-capped Elland")."""
    last = item.text.split("-")[-1] if "-" in item.text else ""
    word = last.islower() and not language.word(last).isa(Names.PARTICLE)
    told = word and (item.isa(Morphology.PAST_ENDING) or is_common(last, language))
    return told or item.isa(Names.COMPOUND_ENDING)


def _owns_next(run: list[Item], number: int) -> bool:
    """Return whether a word owns what the name of a body goes on with ("Chiefs' Council")."""
    following = item_at(run, number + 1)
    return following.text in APOSTROPHES or following.isa(Closed.OWNER_ENDING)


def _ends_description(item: Item, language: Language) -> bool:
    """Return whether a word is an office, or what else stands right before a name and describes who bears it."""
    if office_of(item.lower, language) is not None:
        return True
    described = item.isa(Names.NO_OFFICE) or is_title(item.lower, language)
    return described and not item.isa(Places.ORGANISATION_WORD)


def _is_surname(items: list[Item], first: int, past: int, number: int, language: Language) -> bool:
    """Return whether a word for an office ends a name ("Brian Baker", "Mr. Prince")."""
    if first + number != past - 1 or not items[past - 1].isa(Names.SURNAME_TOO):
        return False
    if number == 0:
        led = first == 0 or items[first - 1].isa(Names.BEFORE_OFFICE)
        return not led and not (past < len(items) and items[past].isa(Closed.OF))
    before = items[past - 2]
    named = is_title(before.lower, language) or before.isa(GivenNames.GIVEN_NAME)
    return named or not before.isa(Places.ORGANISATION_WORD, Names.PART_OF_OFFICE)


def _after_of(items: list[Item], first: int, past: int, language: Language) -> int:
    """Return how many words of a run finish an office that began before it ("Chief of Staff Denis ...")."""
    if first < _OFFICE_OF or not items[first - 1].isa(Closed.OF) or not items[first - 2].isa(People.OFFICE):
        return 0
    fields = next((at for at in range(first, past) if not items[at].isa(Names.FIELD)), past)
    while past - fields > _FULL and is_common(items[fields].lower, language) and not _opens_name(items[fields]):
        fields += 1
    return fields - first if past - fields > 1 else 0


def _opens_name(item: Item) -> bool:
    """Return whether a word is one that names of people begin with."""
    return item.isa(GivenNames.GIVEN_NAME, Names.PARTICLE)


_OFFICE_OF = 2
"""Words of "Chief of"."""


def _before_given_name(run: list[Item], language: Language) -> int:
    """Return where a known given name begins that words before it describe ("Secretary of State John ...").

    What no dictionary has and is no title is a given name, too ("Ports minister Ailith Petra Rill"), as is an initial.
    """
    if _opens_name(run[0]) or run[0].isa(Names.SAINT) or run[-1].isa(Names.NO_SURNAME):
        return 0
    given = (number for number in range(1, len(run) - 1) if run[number].isa(GivenNames.GIVEN_NAME))
    begin = next((number for number in given if not run[number - 1].isa(Closed.OF, Closed.ON, Closed.FOR)), 0)
    while begin and not _may_describe(run[begin - 1], language):
        begin -= 1
    return begin


def _has_first_name_before(items: list[Item], first: int, past: int, language: Language) -> bool:
    """Return whether a name of three words, right behind a verb of speech, opens with a first name that is a word, too.

    "Said Carrel William Halden": a noun for somebody would not stand with a capital there, but as an office or title.
    """
    word = items[first]
    if (
        item_at(items, first - 1).word.cue is None
        or past - first != _FULL_AND_MORE
        or not items[first + 1].isa(GivenNames.GIVEN_NAME)
    ):
        return False
    marked = word.text.isupper() or not word.text.isalpha()
    bearer = _is_nation(word, language) or _ends_description(word, language) or word.isa(Names.OCCUPATION_ENDING)
    return not marked and not bearer and not word.isa(People.SOMEONE, Places.ORGANISATION_WORD)


def _may_describe(item: Item, language: Language) -> bool:
    """Return whether a word before a given name may say who bears it: one of the dictionary, a compound, a title."""
    if _is_nation(item, language) or _ends_description(item, language):
        return True
    if is_initial(item.text):
        return False
    return item.text.endswith(".") or "-" in item.text or item.text.isupper() or is_common(item.lower, language)


def _is_nation(item: Item, language: Language) -> bool:
    """Return whether a word is made of a place as those for its people are ("Tarnish", "Ellander")."""
    return item.isa(Places.AREA, Places.COUNTRY) or language.pattern(Names.NATION).match(item.text) is not None


def may_be_person(words: tuple[str, ...], language: Language) -> bool:
    """Return whether a name of unknown kind has the form of a person's."""
    if len(words) not in {2, 3, 4} or language.pattern(Names.NATION).match(words[0]):
        return False
    if any(word.isupper() and len(word) > 1 and "." not in word for word in words):
        return False
    if language.word(words[0].lower()).isa(Names.STORM):
        return False
    return not any(language.word(word.lower()).isa(*_NO_PERSON) for word in words)


def _kind(names: tuple[str, ...], before: tuple[str, ...], language: Language) -> ActorKind:
    if not names:
        return "person"
    words = [language.word(name.lower()) for name in names]
    long_body = words[-1].isa(Places.ORGANISATION_WORD)
    if _has_title(before, language) and not (long_body and len(words) > _FULL_AND_MORE):
        return "person"
    territory = _kind_of_territory(tuple(name.lower() for name in names), language)
    if territory is not None:
        return territory
    body = words[-1].isa(Names.NO_SURNAME) or (long_body and len(words) >= _FULL_AND_MORE)
    if words[0].isa(GivenNames.GIVEN_NAME) and not body:
        return "person"
    return "organisation" if _has_word_of_body(words) or _is_acronym(names) else "unknown"


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
    return any(len(word) >= _FULL_AND_MORE for word in long) or (
        len(names) == 1 and len(long) == 1 and len(names[0]) > 1
    )
