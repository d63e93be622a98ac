"""How far a capitalised run goes: particles, nicknames, "of" and "for", and owners' marks within a name."""

from sitegen.extract.languages.vocabulary import Calendar, Closed, GivenNames, Morphology, Names, People, Places
from sitegen.extract.names.capitals import APOSTROPHES, is_capital
from sitegen.extract.names.description_ends import FULL
from sitegen.extract.names.owned_bodies import owns_body
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.text.marks import Quotation

_CLIPPED_NAME = 3
"""Items before the last one of "in 't Hout"."""


def run_end(items: list[Item], at: int, people: frozenset[str] = frozenset()) -> int:
    """Return the end of the capitalised run that begins at an item; the item itself where none does.

    Args:
        items: Those of a sentence.
        at: Where it may begin.
        people: Surnames of people in the article, in lower case: what they own does not bear their name.

    """
    if items[at].is_small:
        return at
    if not _begins_run(items, at):
        return (_past_apostrophe(items, at) if items[at].capital else None) or at
    past = at + 1
    while past < len(items):
        if _goes_on(items, past):
            past += 1
            continue
        after = (
            _past_apostrophe(items, past)
            or _past_particles(items, past)
            or _past_link(items, at, past, people)
            or _past_nickname(items, at, past)
        )
        if after is None:
            break
        past = after
    return past


def _begins_run(items: list[Item], at: int) -> bool:
    """Return whether a name may begin at an item, be it one that is a pronoun or a month as well."""
    return is_capital(items[at]) or _is_family_name(items, at) or _is_first_name(items, at)


def _goes_on(items: list[Item], at: int) -> bool:
    """Return whether a word with a capital, "Jr" or a paper's "Today" belongs to the name before it."""
    named = is_capital(items[at]) or items[at].isa(Names.GENERATION)
    return named or _ends_in_day(items, at) or _is_named_after_day(items, at) or _is_month_as_name(items, at)


def _is_month_as_name(items: list[Item], at: int) -> bool:
    """Return whether a month's short form is the given name behind a family name ("He Jun, a baker, said")."""
    behind = item_at(items, at + 1)
    told = behind.text in {",", "."} or behind.word.cue is not None or behind.isa(Closed.OWNER_MARK)
    short = items[at].capital and items[at].isa(Calendar.MONTH) and len(items[at].text) == _SHORT_MONTH
    return short and told and at > 0 and items[at - 1].capital and items[at - 1].isa(Names.FAMILY_FIRST)


def _is_named_after_day(items: list[Item], at: int) -> bool:
    """Return whether a day is the first name behind a title ("Comrade Sunday Delk")."""
    day = items[at].capital and items[at].isa(Calendar.DAY)
    return day and items[at - 1].isa(People.TITLE) and is_capital(item_at(items, at + 1))


def _ends_in_day(items: list[Item], at: int) -> bool:
    """Return whether a paper's name ends in a word for a day ("Tarn Today reported")."""
    following = item_at(items, at + 1)
    told = following.word.cue is not None or following.text in {".", ","} or following.isa(Closed.OWNER_MARK)
    return items[at].capital and items[at].isa(Names.EDITION_DAY) and told


def _past_nickname(items: list[Item], first: int, at: int) -> int | None:
    """Return the end of what goes on behind a nickname ("Orvo “Reef” Delk"); None where no surname does."""
    if items[at].text == "(":
        return _past_bracket(items, first, at)
    nickname, following = items[at].quote, item_at(items, at + 1)
    whole = nickname is not None and (nickname.last.isalnum() or _are_initials(items[at - 1], nickname))
    short = whole and nickname is not None and nickname.words <= _NICKNAME
    named = is_capital(items[at - 1]) and not items[at - 1].isa(Places.ORGANISATION_WORD)
    surname = at + 2 if following.isa(Names.PARTICLE) else at + 1  # "Orvo “Reef” van Delk"
    return surname + 1 if short and named and is_capital(item_at(items, surname)) else None


def _are_initials(before: Item, nickname: Quotation) -> bool:
    """Return whether a stop closes a nickname behind a first name ("Orvo “R.D.” Delk")."""
    return nickname.last == "." and before.isa(GivenNames.GIVEN_NAME)


_NICKNAME = 2
"""Words of a nickname."""


def _past_bracket(items: list[Item], first: int, at: int) -> int | None:
    """Return the end of what goes on behind a nickname in brackets ("Orvo (Reef) Delk"); None where no surname does.

    Of a body a bracket tells where it is, or how it is called in short.
    """
    nickname, following = item_at(items, at + 1), item_at(items, at + _BRACKETED)
    closed = items[at].text == "(" and item_at(items, at + _BRACKETED - 1).text == ")"
    body = any(item.isa(Places.ORGANISATION_WORD) for item in (*items[first:at], following))
    person = (items[first].isa(GivenNames.GIVEN_NAME) or at == first + 1) and not body
    named = _may_be_nickname(nickname) and is_capital(following)
    return at + _BRACKETED + 1 if closed and person and named else None


def _may_be_nickname(item: Item) -> bool:
    """Return whether an item in brackets may be how somebody is called, in marks or without ("Orvo (“Reef”) Delk")."""
    if item.quote is not None:
        return item.quote.words <= _NICKNAME
    return item.capital and not item.text.isupper() and item.text.isalpha()


_BRACKETED = 3
"""Items from a bracket that opens to what stands behind the one that closes."""


def _past_link(items: list[Item], first: int, at: int, people: frozenset[str]) -> int | None:
    """Return the end of what "of", "for", "&", an owner's mark or a comma ties to a name; None where none does."""
    following = item_at(items, at + 1)
    if items[at].text == ",":
        return at + 2 if _is_set_off(items, at + 1) else None
    if following.isa(Closed.THE) and is_capital(item_at(items, at + 2)):
        called = items[at].isa(Names.BORN)  # "Orvo Delk alias the Reef"
        return at + 3 if called or _is_purpose(items, at) or _is_field(items, at) else None
    ties = _ties(items, at) or owns_body(items, first, at, people) or _joins_fields(items, first, at)
    return at + 2 if is_capital(following) and ties else None


def _is_set_off(items: list[Item], at: int) -> bool:
    """Return whether what stands behind a comma belongs to the name before ("Delk, Jr.", "Halden, Inc., said")."""
    if item_at(items, at).isa(Names.GENERATION):
        return True
    behind = item_at(items, at + 1)
    told = behind.text in {",", "."} or behind.word.cue is not None or behind.isa(Closed.OWNER_MARK)
    return item_at(items, at).capital and items[at].isa(Names.FIRM_ENDING) and told


def _ties(items: list[Item], at: int) -> bool:
    """Return whether "&", "née", "of" or "for" ties what follows to a name."""
    ranked = items[at].isa(Closed.OWNER_ENDING) and items[at - 1].isa(Names.CROWN)
    if ranked and item_at(items, at + 1).isa(Names.RANK):
        return True  # "King's Counsel"
    return (
        (items[at].text == "&" and not _joins_people(items, at))
        or items[at].isa(Names.BORN)
        or _is_of(items, at)
        or _is_for(items, at)
        or _is_on(items, at)
    )


def _joins_people(items: list[Item], at: int) -> bool:
    """Return whether full names of two people stand beside "&" ("Orvo Delk & Mira Halden")."""
    two = (item_at(items, at - FULL), item_at(items, at + 1))
    full = all(is_capital(item_at(items, at + beside)) for beside in (-1, FULL))
    return full and all(one.isa(GivenNames.GIVEN_NAME) for one in two)


def _is_on(items: list[Item], at: int) -> bool:
    """Return whether a body is named by what it is concerned with ("Council on Harbour Safety")."""
    return items[at].isa(Closed.ON) and items[at - 1].isa(Names.BEFORE_ON) and items[at - 1].capital


def _is_of(items: list[Item], at: int) -> bool:
    """Return whether a body is named by what it belongs to ("Ministry of Ports", "... for the Study of Weirs").

    What it is for may have a word before it ("for the Western District of Elland").
    """
    if not items[at].isa(Closed.OF):
        return False
    the = at - 2 - item_at(items, at - 2).isa(Names.PURPOSE)
    within = item_at(items, the).isa(Closed.THE) and item_at(items, the - 1).isa(Closed.FOR)
    of_state = item_at(items, at - 2).isa(Closed.OF) and item_at(items, at - 3).isa(Names.OF_FIELD)
    of_state = of_state or _is_of_a_place(items, at)  # "Ministry of Ports of Elland"
    return items[at - 1].isa(Places.ORGANISATION_WORD) or within or of_state


def _is_of_a_place(items: list[Item], at: int) -> bool:
    """Return whether a noun, the place it is of and a word for a body are one name ("The Port of Elland Authority")."""
    head, past = items[at - 1], at + 1
    while past < len(items) and is_capital(items[past]):
        past += 1
    body = past > at + FULL and items[past - 1].isa(Places.ORGANISATION_WORD)
    return (
        body and head.capital and item_at(items, at - 2).isa(Closed.THE) and not head.isa(People.OFFICE, People.TITLE)
    )


def _joins_fields(items: list[Item], first: int, at: int) -> bool:
    """Return whether "and" joins what describes the field of a body ("Institute of Coastal and Harbour Engineers")."""
    if not items[at].isa(Closed.AND) or at <= first + 1 or not is_capital(item_at(items, at + 1)):
        return False
    if items[at - 1].word.value(Names.FIELD_JOINED) == items[at + 1].lower:
        return True  # "Halden Oil and Gas"
    led = any(item.isa(Closed.OF, Closed.FOR) for item in items[first + 1 : at - 1])
    return led and (items[at - 1].isa(Names.FIELD_ENDING) or _joins_people_of(items, at))


def _joins_people_of(items: list[Item], at: int) -> bool:
    """Return whether "and" joins two words for the people whom a body is of ("Society of Marine and Polar Pilots")."""
    past = at + 1
    while past < len(items) and is_capital(items[past]):
        past += 1
    body = item_at(items, at - 2).isa(Closed.OF) and item_at(items, at - 3).isa(Names.OF_PEOPLE)
    return body and past > at + FULL and items[past - 1].isa(Morphology.PLURAL_ENDING)


def _is_field(items: list[Item], at: int) -> bool:
    """Return whether "of the" goes on with what a ministry or a school is for ("Ministry of the Interior")."""
    return items[at].isa(Closed.OF) and items[at - 1].isa(Names.OF_FIELD) and item_at(items, at + 2).isa(Names.FIELD)


def _is_purpose(items: list[Item], at: int) -> bool:
    """Return whether "for the" goes on with what a body is for ("Society for the Study of Weirs")."""
    return _is_for(items, at) and item_at(items, at + 2).isa(Names.PURPOSE)


def _is_for(items: list[Item], at: int) -> bool:
    """Return whether a body is named by what it is for ("Centers for Harbour Safety", "Club for Growth")."""
    return items[at].isa(Closed.FOR) and items[at - 1].isa(Names.BEFORE_FOR) and items[at - 1].capital


def _is_family_name(items: list[Item], at: int) -> bool:
    """Return whether a pronoun with its capital is the family name that stands first ("He Lanfen said")."""
    following = item_at(items, at + 1)
    if not (items[at].isa(Names.PRONOUN_TOO) and items[at].text.istitle() and _may_follow(items, at + 1)):
        return False
    before, longer = item_at(items, at - 1), at > 0 and is_capital(item_at(items, at + 2))
    behind = item_at(items, at + 2 + longer)  # "An Minh Delk said"
    told = behind.word.cue is not None or behind.text == ","
    asked = at > 0 and before.text.islower() and before.word.cue is not None  # "said He Lanfen"
    return following.capital and not following.text.isupper() and following.word.cue is None and (told or asked)


def _may_follow(items: list[Item], at: int) -> bool:
    """Return whether a given name may stand at an item, be it the short form of a month."""
    return is_capital(item_at(items, at)) or (at < len(items) and _is_month_as_name(items, at))


def _is_first_name(items: list[Item], at: int) -> bool:
    """Return whether a month's short form is the first name before a surname ("Dec Halden said"), and no day's month.

    A day stands before the one or behind it, or a word that tells when.
    """
    following, before = item_at(items, at + 1), item_at(items, at - 1)
    dated = before.isa(Names.BEFORE_MONTH, Calendar.DAY) or before.text[:1].isdigit() or before.text == ","
    short = items[at].capital and items[at].isa(Calendar.MONTH) and len(items[at].text) == _SHORT_MONTH
    told = item_at(items, at + 2).word.cue is not None or item_at(items, at + 2).text in {",", "."}
    return short and not (at and dated) and is_capital(following) and told and not following.isa(Closed.THE)


_SHORT_MONTH = 3
"""Letters of "Dec"."""


def _past_apostrophe(items: list[Item], at: int) -> int | None:
    """Return the end of "in 't Hout" from its preposition on; None where no such name stands here."""
    past = at + _CLIPPED_NAME
    if past >= len(items) or not items[at].isa(Names.BEFORE_CLIPPED) or not items[at + 2].isa(Names.CLIPPED):
        return None
    return past + 1 if items[at + 1].text in APOSTROPHES and is_capital(items[past]) else None


def _past_particles(items: list[Item], at: int) -> int | None:
    """Return the end of "van den Akker" from its first particle on; None where no name follows."""
    past = at
    while past < len(items) and items[past].isa(Names.PARTICLE):
        past += 1
    return past + 1 if at < past < len(items) and is_capital(items[past]) else None
