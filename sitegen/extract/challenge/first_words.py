"""Challenges of a word with a capital right before a name, or right behind it, that may be part of it."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_number, is_time
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Challenge,
    Closed,
    Discourse,
    GivenNames,
    Names,
    People,
    Places,
)
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.capitals import APOSTROPHES
from sitegen.extract.names.naming import Name
from sitegen.extract.names.titles import is_title
from sitegen.extract.pages.page import Item, Page, item_at
from sitegen.extract.people.cast import Cast
from sitegen.extract.reasons import NAME_CUT, TWO_ROLE


def _opens_no_sentence(this: Attributed) -> bool:
    """Return whether no sentence opens with the word before a name: it begins the name ("First Bank of Tarn said").

    So does a number, a day, a word that helps a verb ("Can Oke said"), and a time before one plain word ("Today Show").
    """
    if (named := this.named) is None or named[1].first != 1 or named[1].before:
        return False  # "First Minister Ada Quill"
    items, name = named
    led = items[0]
    if not led.capital or led.quote is not None:
        return False
    entity = this.speaker.entity
    known = entity is None or len(entity.words) > 1
    plain = len(name.words) == 1 and not known and is_common(name.words[0].lower(), this.page.language)
    return is_number(led) or led.isa(Challenge.OPENS_NO_STATEMENT, Calendar.DAY) or (plain and is_time(led))


def _stands_in_capitals(this: Attributed) -> bool:
    """Return whether a little word with a capital joins a name to one before it ("Let It | Ring said")."""
    if (named := this.named) is None:
        return False
    items, name = named
    led, earlier = (item_at(items, name.first - back) for back in (1, 2))
    if name.first < _PAIR or not _is_little(led) or name.before:
        return False  # "the First Minister, Ada Quill"
    if earlier.isa(Closed.ARTICLE):  # "The Very Rev. Ada Quill", but "the First Tarn Bank"
        return led.isa(Challenge.OPENS_NO_STATEMENT)
    return earlier.capital and earlier.quote is None


def _is_cut_slogan(this: Attributed) -> bool:
    """Return whether a noun and a little word with a capital behind it are a name ("Rights | Now said")."""
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or source.form == "pronoun":
        return False
    behind = item_at(sentence.items, source.past)
    now = behind.isa(Names.NO_NAME, Calendar.NOW) and not behind.isa(Calendar.DAY)
    return behind.capital and behind.quote is None and now and source.past + 1 == cue.first


def _is_little(item: Item) -> bool:
    """Return whether a word that is no name by itself is written with a capital, and tells no time."""
    return item.capital and item.quote is None and item.isa(Names.NO_NAME) and not is_time(item)


def _is_led_by_odd_word(this: Attributed) -> bool:
    """Return whether a little word that no dictionary has ties a name to another ("Vorian Oke i | Vance said")."""
    if (named := this.named) is None or named[1].first < 2:  # noqa: PLR2004
        return False
    items, name = named
    led, earlier = (items[name.first - back] for back in (1, 2))
    if led.isa(Names.CLIPPED):
        return earlier.text in APOSTROPHES and item_at(items, name.first - 3).capital  # "Vorian ’t Oke said"
    last = led.lower.split("-")[-1]
    unknown = len(led.text) == 1 or not (last and is_common(last, this.page.language))
    return unknown and _is_name_like(led) and earlier.capital and earlier.quote is None


def _is_name_like(item: Item) -> bool:
    """Return whether a word in small letters may be a little one of family names: short, or joined to a capital."""
    odd = item.text[:1].islower() and item.text.replace("-", "").isalpha() and item.word.cue is None
    short = len(item.text) <= _LITTLE or any(map(str.isupper, item.text))
    return odd and short and not item.isa(Closed.A, People.OFFICE)


_LITTLE: Final = 3
"""Letters of the longest little word of family names that no list has."""


def _is_led_by_nickname(this: Attributed) -> bool:
    """Return whether one or two words in marks open the sentence right before a name ("“Reef” Oke said it leaks")."""
    if (named := this.named) is None:
        return False
    items, name = named
    quote = items[0].quote
    told = quote in this.report.quotations
    alone = name.first == 1 and quote is not None and quote.words <= _NICKNAME and quote.last.isalpha()
    return alone and not told and item_at(items, name.past).word.cue is not None


_NICKNAME: Final = 2
"""Words of a nickname."""


def _has_nickname_as_words(this: Attributed) -> bool:
    """Return whether commas set one or two words in marks off within a name ("Vorian, “Reef,” Oke said: “It leaks.”").

    They would be published as the beginning of what is said.
    """
    if (named := this.named) is None or len(this.report.quotations) < _PAIR:
        return False
    items, name = named
    first = this.first_quotation
    within = name.first > _PAIR and items[name.first - 1].quote is not None and items[name.first - 1].quote is first
    if not within or first is None or first.words > _NICKNAME or items[name.first - 2].text != ",":
        return False
    given = item_at(items, name.first - 3)
    return given.capital and name.first == _SET_OFF and not is_common(given.lower, this.page.language)


_PAIR: Final = 2
_SET_OFF: Final = 3
"""Items of a given name, a comma and words in marks."""


def _is_guessed_occupation(this: Attributed) -> bool:
    """Return whether a word that no dictionary has is taken for what somebody is ("Vorian John Oke said")."""
    if (named := this.named) is None or len(named[1].before) != 1:
        return False
    items, name = named
    led = items[name.first]
    known = is_common(led.lower, this.page.language) or led.isa(*_OCCUPATIONS)
    guessed = name.first == 0 and led.isa(Names.OCCUPATION_ENDING) and "-" not in led.text
    return guessed and not known and not is_title(led.lower, this.page.language)


_OCCUPATIONS: Final = (People.OFFICE, People.SOMEONE, Names.NO_OFFICE, Names.OF_SOMEBODY)
"""What somebody is by a list, or by an ending that no name has."""


def _is_titled_body(this: Attributed) -> bool:
    """Return whether a title is cut from the name of a body that begins with it ("the Dr. Oke | Clinic said")."""
    if (named := this.named) is None or not named[1].before:
        return False
    name, language = named[1], this.page.language
    last = language.word(name.words[-1].lower()) if len(name.words) > 1 else None
    given = bool(name.words) and language.word(name.words[0].lower()).isa(GivenNames.GIVEN_NAME)
    short = given and len(name.words) == _PAIR
    body = last is not None and last.isa(Places.ORGANISATION_WORD, Names.NO_SURNAME, Names.NAMED_AFTER)
    led = language.word(name.before[-1])
    return body and not short and (is_title(name.before[-1], language) or led.isa(*_HEADS))


_HEADS: Final = (Discourse.HELD_BY_ONE, People.FEMALE_TITLE, People.MALE_TITLE, Names.PEERAGE, Names.WITH_FIRST_NAME)
"""Offices and titles of one after whom a body may be named ("Captain Oke Museum")."""


def _is_office_behind_name(this: Attributed) -> bool:
    """Return whether a full name is taken for a part of an office behind it ("Ada Quill Chief Executive said")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form != "description" or source.name is not None:
        return False
    run = sentence.items[source.first : source.past]
    first = run[0]
    if not all(item.capital for item in run):
        return False
    place = first.isa(Places.AREA, Places.COUNTRY, Places.GOVERNMENT, People.OFFICE)
    body = any(item.isa(Places.ORGANISATION_WORD) for item in run)
    return len(run) > _PAIR and first.isa(GivenNames.GIVEN_NAME) and not (place or body)


def _joins_first_names(this: Attributed) -> bool:
    """Return whether two first names share the name of a body ("The Orvo and | Ada Quill Foundation said")."""
    if (named := this.named) is None:
        return False
    items, name = named
    led, first, the = (item_at(items, name.first - back) for back in (1, 2, 3))
    body = _ends_in_body(this, name) and led.isa(Closed.AND) and the.isa(Closed.THE)
    return body and first.capital and not first.isa(Places.ORGANISATION_WORD)


def _ends_in_body(this: Attributed, name: Name) -> bool:
    return len(name.words) > _PAIR and this.page.language.word(name.words[-1].lower()).isa(Names.NO_SURNAME)


def _is_end_of_firm(this: Attributed) -> bool:
    """Return whether a partner stands before a comma in front of a firm’s name ("Quill, | Oke & Vell LLP said")."""
    if (named := this.named) is None or named[1].first < _PAIR:
        return False
    items, name = named
    comma, first = items[name.first - 1], items[name.first - 2]
    alone = name.first == _PAIR or not item_at(items, name.first - 3).text[:1].isupper()
    return comma.text == "," and first.capital and first.quote is None and alone and "&" in name.words


def _runs_past_firm(this: Attributed) -> bool:
    """Return whether a name goes on behind the form of a firm, where a sentence may end ("founded Oke Ltd. | Oke")."""
    if (named := this.named) is None:
        return False
    words = named[1].words
    firms = (this.page.language.word(word.lower()) for word in words[:-1] if word.endswith("."))
    return any(firm.isa(Names.FIRM_ENDING) for firm in firms)


def _is_at_a_place(this: Attributed) -> bool:
    """Return whether "at" behind a university tells which one speaks ("the University of Tarn | at Vell said")."""
    if (named := this.named) is None:
        return False
    items, name = named
    school = len(name.words) > _PAIR and items[name.name_first].isa(Names.OF_FIELD)
    then = item_at(items, name.past + 2)
    told = then.word.cue is not None or then.capital
    return school and item_at(items, name.past).isa(Closed.AT) and item_at(items, name.past + 1).capital and told


def _is_owned_by_title(this: Attributed) -> bool:
    """Return whether what a body bears the name of owns it ("Lord’s | Day Society", "St Orvo’s | Wood Society")."""
    if (named := this.named) is None or not _is_body(this) or named[1].first < _PAIR:
        return False
    items, name = named
    mark, owner, led = (item_at(items, name.first - back) for back in (1, 2, 3))
    titled = is_title(owner.lower, this.page.language) or owner.isa(Names.CROWN)
    return mark.isa(Closed.OWNER_MARK) and owner.capital and (titled or led.isa(Names.SAINT))


def _has_two_owners(this: Attributed) -> bool:
    """Return whether the article tells of two whose such a body is ("Tarn’s Red Cross", "Elland’s Red Cross")."""
    entity = this.speaker.entity
    first = this.page.language.word(entity.words[0].lower()) if entity is not None and entity.words else None
    if entity is None or first is None or first.isa(GivenNames.GIVEN_NAME):
        return False
    owners, places = _told_beside(this.page, this.cast).get(entity, _NOBODY)
    return len(owners) > 1 or len(places) > 1


_NOBODY: Final = (frozenset[str](), frozenset[str]())


@lru_cache(maxsize=1)
def _told_beside(page: Page, cast: Cast) -> Mapping[Entity, tuple[frozenset[str], frozenset[str]]]:
    """Return of each entity whose it is told to be, and where, in lower case, once an article.

    An owner’s mark stands before it ("Tarn’s Red Cross"), "in" and a place behind it ("the Red Cross in Tarn").
    """
    return {
        entity: (frozenset(_owners_before(page, entity)), frozenset(_places_behind(page, cast, entity)))
        for entity in cast.entities
    }


def _owners_before(page: Page, entity: Entity) -> Iterator[str]:
    led = (page.sentences[one.sentence].items[max(0, one.item - _PAIR) : one.item] for one in entity.mentions)
    for owner, mark in filter(_is_pair, led):
        if mark.isa(Closed.OWNER_MARK) and owner.capital:
            yield owner.lower


def _places_behind(page: Page, cast: Cast, entity: Entity) -> Iterator[str]:
    for one in entity.mentions:
        items, names = page.sentences[one.sentence].items, cast.names[one.sentence].at
        past = names[one.item].past if one.item in names else one.item
        led, place = item_at(items, past), item_at(items, past + 1)
        if led.isa(Closed.IN) and place.capital and place.quote is None:
            yield place.lower


def _is_pair(items: list[Item]) -> bool:
    return len(items) == _PAIR


def _is_one_of_two_owned(this: Attributed) -> bool:
    """Return whether "the army" is taken for that of one state, where the article names that of another before."""
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or not (source.definite and source.is_bare):
        return False
    if entity.named or sentence.items[source.first].lower in entity.label.lower().split():
        return False
    earlier = this.page.sentences[: sentence.number]
    return len({owner for one in earlier for owner in _owners_of(one.items, source.head)}) > 1


def _owners_of(items: list[Item], head: str) -> set[str]:
    """Return whose a noun is told to be in a sentence, in lower case."""
    nouns = (n for n, item in enumerate(items) if item.lower == head and n >= _PAIR)
    return {items[n - _PAIR].lower for n in nouns if _owns(items[n - _PAIR : n])}


def _owns(items: list[Item]) -> bool:
    """Return whether a name and an owner's mark stand in front of a noun."""
    owner, mark = items
    return owner.capital and owner.quote is None and mark.isa(Closed.OWNER_MARK)


def _is_body(this: Attributed) -> bool:
    entity = this.speaker.entity
    return entity is not None and entity.kind != "person"


def _is_last_nation(this: Attributed) -> bool:
    """Return whether the nations of those who speak are a list, of which one is cut ("Tarnish, | Elmish officials")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form == "pronoun" or source.first < _PAIR:
        return False
    items, nation = sentence.items, this.page.language.pattern(Names.NATION)
    comma, first, then = items[source.first - 1], items[source.first - 2], items[source.first]
    joined = any(item.isa(Closed.AND) for item in items[source.first : source.past])
    return comma.text == "," and joined and all(nation.match(one.text) is not None for one in (first, then))


def _is_several(this: Attributed) -> bool:
    """Return whether marks of two owners stand before a noun in the plural ("Oke’s and Ada Quill’s | aunts said")."""
    if (named := this.named) is None:
        return False
    items, name = named
    owned = name.owns(items) and item_at(items, name.past + 1).text.islower()
    led, mark = (item_at(items, name.first - back) for back in (1, 2))
    return owned and led.isa(Closed.AND) and mark.isa(Closed.OWNER_MARK)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAME_CUT, _opens_no_sentence),
    (NAME_CUT, _stands_in_capitals),
    (NAME_CUT, _is_cut_slogan),
    (NAME_CUT, _is_owned_by_title),
    (NAME_CUT, _has_two_owners),
    (TWO_ROLE, _is_one_of_two_owned),
    (NAME_CUT, _is_last_nation),
    (NAME_CUT, _is_led_by_odd_word),
    (NAME_CUT, _is_led_by_nickname),
    (NAME_CUT, _has_nickname_as_words),
    (NAME_CUT, _is_guessed_occupation),
    (NAME_CUT, _is_titled_body),
    (NAME_CUT, _is_office_behind_name),
    (NAME_CUT, _joins_first_names),
    (NAME_CUT, _is_at_a_place),
    (NAME_CUT, _runs_past_firm),
    (NAME_CUT, _is_end_of_firm),
    (NAME_CUT, _is_several),
)
"""Each with the reason to hold; independent of one another."""
