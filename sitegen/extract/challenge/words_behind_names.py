"""Challenges of a word right behind a name that may be part of it."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import Calendar, Closed, GivenNames, Morphology, Names, People, Places
from sitegen.extract.names.capitals import is_letters
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import NAME_CUT


def _is_ordinal(item: Item) -> bool:
    """Return whether an item is a number in a row, in digits ("6th")."""
    return item.text[:1].isdigit() and item.text[-1:].isalpha()


def _is_cut_behind(this: Attributed) -> bool:
    """Return whether what a body is for goes on behind a comma ("The Ministry of Ports, Piers and Locks said")."""
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or source.form == "pronoun":
        return False
    items, past = sentence.items, source.past
    field = items[past - 1].capital and items[past - 2].isa(Closed.OF, Closed.FOR)
    if not field or item_at(items, past).text != "," or not item_at(items, past + 1).capital:
        return False
    listed = items[past : cue.group_first] if past <= cue.first else items[past : _past_list(items, past)]
    return _is_list(listed) and (past <= cue.first or not item_at(items, past + len(listed)).text[:1].islower())


def _past_list(items: list[Item], first: int) -> int:
    """Return where capitals, commas and "and" end that begin at an item, and the last "and" with what it joins."""
    return next((n for n in range(first, len(items)) if not _is_listed(items[n])), len(items))


def _is_listed(item: Item) -> bool:
    return (item.capital and item.quote is None) or item.text == "," or item.isa(Closed.AND)


def _is_list(items: list[Item]) -> bool:
    """Return whether words are fields alone: capitals, commas and one "and" before the last."""
    joined = [item for item in items if item.isa(Closed.AND)]
    return len(joined) == 1 and items[-1] is not joined[0] and all(map(_is_listed, items))


def _is_of_the(this: Attributed) -> bool:
    """Return whether one word that is no person's goes on with "of the" ("Signs | of the Harbour of Tarn says")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form != "name" or source.name is None or len(source.name.words) > 1:
        return False
    of, the, noun = (item_at(sentence.items, source.name.past + n) for n in range(3))
    entity = this.speaker.entity
    return (entity is None or entity.kind != "person") and of.isa(Closed.OF) and the.isa(Closed.THE) and noun.capital


def _goes_on(this: Attributed) -> bool:
    """Return whether a name goes on right behind it ("Fight for $15 said", "the CITY TIMES writer said").

    So does a plural with what it is for ("according to Gulls for Clean Air").
    """
    if (named := this.named) is None:
        return False
    items, name = named
    if not name.words:
        return False
    last, behind = (item_at(items, name.past + ahead) for ahead in (-1, 0))
    if not this.page.language.nouns_have_capitals and behind.isa(Closed.THE):
        return item_at(items, name.past + 1).capital  # "according to Save the Gulls"
    if behind.isa(Closed.FOR) and _is_cause(last, item_at(items, name.past + 1)):
        return True
    return all(is_letters(text) for text in (name.words[-1], behind.text))


def _leads_on(this: Attributed) -> bool:
    """Return whether a body's name goes on with what it is for, or with what somebody is in it.

    "The Court for the 6th Circuit", "Weirs ranking Democrat Ada Quill": a capital, or a number in a row, stands behind.
    """
    if (named := this.named) is None or not this.may_be_body:
        return False
    items, name = named
    behind, following, then = (item_at(items, name.past + ahead) for ahead in range(3))
    field = behind.isa(Closed.FOR) and following.isa(Closed.THE) and (then.capital or _is_ordinal(then))
    return field or (behind.isa(Morphology.ING_ENDING) and following.capital)


def _goes_on_to_members(this: Attributed) -> bool:
    """Return whether a body's name goes on with whose it is ("The United Front | of Keepers said")."""
    if (named := this.named) is None or len(named[1].words) < _WHOLE_NAME:
        return False
    items, name = named
    the, of, members = (item_at(items, at) for at in (name.first - 1, name.past, name.past + 1))
    several = members.capital and members.isa(Morphology.PLURAL_ENDING)
    return the.isa(Closed.THE) and of.isa(Closed.OF) and several


def _ends_in_verb_group(this: Attributed) -> bool:
    """Return whether the last word of a name is taken for an adverb of the verb ("Clean Water | Now says")."""
    cue = this.report.cue
    if (named := this.named) is None or cue is None or cue.group_first != named[1].past or cue.first == cue.group_first:
        return False
    return named[0][cue.group_first].capital and named[0][cue.first].text.islower()


def _is_cause(name: Item, cause: Item) -> bool:
    """Return whether an item is what a body is for: a sum, or a name where the body is a plural."""
    counted = bool(cause.text) and not cause.text[0].isalpha() and cause.quote is None
    return counted or (cause.capital and name.isa(Morphology.PLURAL_ENDING))


def _is_cut_slogan(this: Attributed) -> bool:
    """Return whether a noun and a little word with a capital behind it are a name ("Rights | Now said")."""
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or source.form == "pronoun":
        return False
    behind = item_at(sentence.items, source.past)
    now = behind.isa(Names.NO_NAME, Calendar.NOW) and not behind.isa(Calendar.DAY)
    return behind.capital and behind.quote is None and now and source.past + 1 == cue.first


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
    return len(run) > _WHOLE_NAME and first.isa(GivenNames.GIVEN_NAME) and not (place or body)


def _is_at_a_place(this: Attributed) -> bool:
    """Return whether "at" behind a university tells which one speaks ("the University of Tarn | at Vell said")."""
    if (named := this.named) is None:
        return False
    items, name = named
    school = len(name.words) > _WHOLE_NAME and items[name.name_first].isa(Names.OF_FIELD)
    then = item_at(items, name.past + 2)
    told = then.word.cue is not None or then.capital
    return school and item_at(items, name.past).isa(Closed.AT) and item_at(items, name.past + 1).capital and told


_WHOLE_NAME: Final = 2
"""Words of a first and a last name."""


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAME_CUT, _is_cut_behind),
    (NAME_CUT, _goes_on),
    (NAME_CUT, _leads_on),
    (NAME_CUT, _goes_on_to_members),
    (NAME_CUT, _ends_in_verb_group),
    (NAME_CUT, _is_of_the),
    (NAME_CUT, _is_cut_slogan),
    (NAME_CUT, _is_office_behind_name),
    (NAME_CUT, _is_at_a_place),
)
"""Each with the reason to hold; independent of one another."""
