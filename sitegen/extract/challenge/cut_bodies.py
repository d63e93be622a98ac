"""Challenges of whether the name of a firm or another body is whole: what stands beside it may belong to it."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    Discourse,
    GivenNames,
    Morphology,
    Names,
    NounPhrases,
    People,
    Places,
)
from sitegen.extract.names.naming import Name
from sitegen.extract.names.titles import is_title
from sitegen.extract.pages.page import item_at
from sitegen.extract.reasons import NAME_CUT


def _is_last_field(this: Attributed) -> bool:
    """Return whether "and" ties the name to what another one is for ("the League for the Care of Lakes and Rivers")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form == "pronoun" or source.first < _FIELDS:
        return False
    items, names = sentence.items, this.cast.names[sentence.number]
    before = names.ending.get(source.first - 1) if items[source.first - 1].isa(Closed.AND) else None
    if before is None or not items[source.first].capital:
        return False
    one = source.past == source.first + 1
    return one and (any(item.isa(NounPhrases.FIELD) for item in items[before.first : before.past]))


def _goes_on_of(this: Attributed) -> bool:
    """Return whether "of" goes on with what a name of several is of ("the Society of Friends | of the Old Mill")."""
    if (named := this.named) is None or not this.may_be_body:
        return False
    items, name = named
    led = item_at(items, name.past)
    behind = item_at(items, name.past + 1 + item_at(items, name.past + 1).isa(Closed.THE))
    return items[name.past - 1].isa(Morphology.PLURAL_ENDING) and led.isa(Closed.OF) and behind.capital


def _goes_on_as_firm(this: Attributed) -> bool:
    """Return whether a name goes on as a firm's does ("Quill | and Sons", "Quill | , Oke & Partners")."""
    if (named := this.named) is None:
        return False
    items, name = named
    past = name.past
    joins, second, ampersand = (item_at(items, past + ahead) for ahead in range(3))
    named_so = second.capital and len(second.text) > 1 and not second.isa(People.OFFICE)
    listed = joins.text == "," and named_so and ampersand.text == "&"
    return listed or (joins.isa(Closed.AND) and second.isa(Challenge.HOUSE) and second.capital)


def _is_patron(this: Attributed) -> bool:
    """Return whether a body is taken for somebody after whom it is named ("the Guild of St. Anne said")."""
    source, sentence = this.report.source, this.report.source_sentence
    name = source.name if source is not None else None
    if source is None or sentence is None or name is None or not name.words:
        return False
    items = sentence.items
    saint = name.name_first - (not items[name.name_first].isa(Names.SAINT))
    body, of = item_at(items, saint - 2), item_at(items, saint - 1)
    named = items[saint].isa(Names.SAINT) and of.isa(Closed.OF)
    return named and body.capital and body.isa(*_BODIES)


_BODIES: Final = (People.BODY, Places.ORGANISATION_WORD)
_FIELDS: Final = 3
"""Items that stand before the second field of a body: its noun, "of", the first."""
_WHOLE_NAME: Final = 2
"""Words of a first and a last name."""
_PARTNER: Final = 2
"""Items of a name and the comma behind it."""


def _is_titled_body(this: Attributed) -> bool:
    """Return whether a title is cut from the name of a body that begins with it ("the Dr. Oke | Clinic said")."""
    if (named := this.named) is None or not named[1].before:
        return False
    name, language = named[1], this.page.language
    last = language.word(name.words[-1].lower()) if len(name.words) > 1 else None
    given = bool(name.words) and language.word(name.words[0].lower()).isa(GivenNames.GIVEN_NAME)
    short = given and len(name.words) == _WHOLE_NAME
    body = last is not None and last.isa(Places.ORGANISATION_WORD, Names.NO_SURNAME, Names.NAMED_AFTER)
    led = language.word(name.before[-1])
    return body and not short and (is_title(name.before[-1], language) or led.isa(*_HEADS))


_HEADS: Final = (Discourse.HELD_BY_ONE, People.FEMALE_TITLE, People.MALE_TITLE, Names.PEERAGE, Names.WITH_FIRST_NAME)
"""Offices and titles of one after whom a body may be named ("Captain Oke Museum")."""


def _joins_first_names(this: Attributed) -> bool:
    """Return whether two first names share the name of a body ("The Orvo and | Ada Quill Foundation said")."""
    if (named := this.named) is None:
        return False
    items, name = named
    led, first, the = (item_at(items, name.first - back) for back in (1, 2, 3))
    body = _ends_in_body(this, name) and led.isa(Closed.AND) and the.isa(Closed.THE)
    return body and first.capital and not first.isa(Places.ORGANISATION_WORD)


def _ends_in_body(this: Attributed, name: Name) -> bool:
    return len(name.words) > _WHOLE_NAME and this.page.language.word(name.words[-1].lower()).isa(Names.NO_SURNAME)


def _is_end_of_firm(this: Attributed) -> bool:
    """Return whether a partner stands before a comma in front of a firm’s name ("Quill, | Oke & Vell LLP said")."""
    if (named := this.named) is None or named[1].first < _PARTNER:
        return False
    items, name = named
    comma, first = items[name.first - 1], items[name.first - 2]
    alone = name.first == _PARTNER or not item_at(items, name.first - 3).text[:1].isupper()
    return comma.text == "," and first.capital and first.quote is None and alone and "&" in name.words


def _runs_past_firm(this: Attributed) -> bool:
    """Return whether a name goes on behind the form of a firm, where a sentence may end ("founded Oke Ltd. | Oke")."""
    if (named := this.named) is None:
        return False
    words = named[1].words
    firms = (this.page.language.word(word.lower()) for word in words[:-1] if word.endswith("."))
    return any(firm.isa(Names.FIRM_ENDING) for firm in firms)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAME_CUT, _is_last_field),
    (NAME_CUT, _goes_on_of),
    (NAME_CUT, _goes_on_as_firm),
    (NAME_CUT, _is_patron),
    (NAME_CUT, _is_titled_body),
    (NAME_CUT, _joins_first_names),
    (NAME_CUT, _runs_past_firm),
    (NAME_CUT, _is_end_of_firm),
)
"""Each with the reason to hold; independent of one another."""
