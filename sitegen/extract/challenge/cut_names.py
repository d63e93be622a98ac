"""Challenges of whether the name of who speaks is whole: what stands before or behind it may belong to it."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Closed,
    GivenNames,
    Morphology,
    Names,
    NounPhrases,
    People,
    Places,
)
from sitegen.extract.names.capitals import APOSTROPHES
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import NAME_CUT


def _is_cut_before(this: Attributed) -> bool:
    """Return whether a little word with a capital, or what it bids, opens a name ("Save Our Weir", "Save the Weir")."""
    if (named := this.named) is None:
        return False
    items, name = named
    if name.first < 2:  # noqa: PLR2004
        return False
    led, earlier = (items[name.first - back] for back in (1, 2))
    little = led.isa(NounPhrases.DETERMINER) and earlier.capital and earlier.quote is None
    return little and (led.text[:1].isupper() or earlier.isa(Names.BIDS))


def _is_numbered(this: Attributed) -> bool:
    """Return whether a number opens the name of a body ("The 6th Circuit", "the 9/11 Panel"), no day ("On the 6th")."""
    if (named := this.named) is None or not _is_body(this):
        return False
    items, name = named
    led, the, on = (item_at(items, name.first - back) for back in (1, 2, 3))
    return led.text[:1].isdigit() and the.isa(Closed.THE) and not on.isa(Closed.ON)


def _is_ordinal(item: Item) -> bool:
    """Return whether an item is a number in a row, in digits ("6th")."""
    return item.text[:1].isdigit() and item.text[-1:].isalpha()


def _is_body(this: Attributed) -> bool:
    """Return whether somebody is found to speak who is no person, as far as is known."""
    entity = this.speaker.entity
    return entity is not None and entity.kind != "person"


def _hangs(this: Attributed) -> bool:
    """Return whether a preposition leads a name that stands right before its verb, with "the" or behind a noun.

    A subject hangs on nothing: of "Writing in the Evening Lantern Quill said" a part is the paper, and where it ends
    is open, as it is in "In a talk with Radio Lantern Quill said".
    """
    cue = this.report.cue
    if (named := this.named) is None or cue is None or named[1].past != cue.group_first:
        return False
    items, name = named
    first = name.first
    behind = first - items[first - 1].isa(Closed.THE)
    office = behind == first and item_at(items, first - 2).isa(People.OFFICE)  # "the Minister for Mills Ada Quill"
    led = first > 1 and items[behind - 1].isa(*_LEADS) and not office
    return led and len(name.words) > 1 and not any(item.text == "," for item in items[:first])


_LEADS: Final = (Closed.TO, Closed.WITH, Closed.IN, Closed.FOR, Closed.ON, Closed.AT)
"""What hangs a name on the verb before it."""


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


def _is_owned(this: Attributed) -> bool:
    """Return whether a plural owns the name: it is a part of it ("the Teachers’ Bond")."""
    if (named := this.named) is None:
        return False
    items, name = named
    if name.first < 2:  # noqa: PLR2004
        return False
    mark, owner = (items[name.first - back] for back in (1, 2))
    plural = owner.capital and owner.quote is None and owner.isa(Morphology.PLURAL_ENDING)
    return mark.text in APOSTROPHES and plural and len(name.words) == 1


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


def _opens_with_field(this: Attributed) -> bool:
    """Return whether a full name begins with what an office is of ("Secretary of Ports and | Harbours Ada Quill")."""
    entity = this.speaker.entity
    if entity is None or len(entity.words) <= _WHOLE_NAME or not entity.mentions:
        return False
    if this.page.language.word(entity.words[0].lower()).isa(GivenNames.GIVEN_NAME):
        return False
    where = entity.mentions[0]
    items = this.page.sentences[where.sentence].items
    led, field, joins = (item_at(items, where.item - back) for back in (3, 2, 1))
    return led.isa(Closed.OF, Closed.FOR) and field.capital and joins.isa(Closed.AND)


def _is_letter(this: Attributed) -> bool:
    """Return whether a letter is all of a name, and a word with a capital stands before it ("Witness | B said")."""
    source, sentence = this.report.source, this.report.source_sentence
    name = source.name if source is not None else None
    if name is None or sentence is None or len(name.words) != 1 or len(name.words[0].rstrip(".")) > 1:
        return False
    return name.name_first > 0 and sentence.items[name.name_first - 1].capital


def _holds_letters(this: Attributed) -> bool:
    """Return whether capital letters part a name from a whole one ("Harsk DZ Phelan Moroke": an office, unknown)."""
    entity = this.speaker.entity
    words = entity.words if entity is not None and entity.kind != "organisation" else ()
    return any(_is_letters(word) for word in words[1:-_WHOLE_NAME])


def _is_letters(word: str) -> bool:
    return len(word) > 1 and word.isalpha() and word.isupper()


def _ends_a_place(this: Attributed) -> bool:
    """Return whether a name ends a longer one or a list of several ("at the College of Harsk, Tarn argue")."""
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if source is None or sentence is None or cue is None or source.first < 2:  # noqa: PLR2004
        return False
    items, name = sentence.items, source.form == "name" and source.past == cue.group_first
    one = not items[source.past - 1].isa(Morphology.PLURAL_ENDING)
    return (
        name and cue.tense == "base" and one and items[source.first - 1].text == "," and items[source.first - 2].capital
    )


def _means_some(this: Attributed) -> bool:
    """Return whether only some of those are meant who bear the name of a party or a people ("Many Greens said")."""
    if (named := this.named) is None:
        return False
    items, name = named
    if not name.first:
        return False
    several = items[name.past - 1].isa(Morphology.PLURAL_ENDING)
    one = len(name.words) == 1 and name.kind != "person"
    return (several or one) and items[name.first - 1].isa(NounPhrases.SOME_OF)


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
    return all(_is_letters(text) for text in (name.words[-1], behind.text))


def _leads_on(this: Attributed) -> bool:
    """Return whether a body's name goes on with what it is for, or with what somebody is in it.

    "The Court for the 6th Circuit", "Weirs ranking Democrat Ada Quill": a capital, or a number in a row, stands behind.
    """
    if (named := this.named) is None or not _is_body(this):
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


def _is_part_of_longer(this: Attributed) -> bool:
    """Return whether one word of a longer name is taken for it: "50 | Cent", "van der | Velde", "Quill | the younger".

    So is a name that goes on with what looks like an article ("Nguyễn Văn | An said").
    """
    if (named := this.named) is None:
        return False
    items, name = named
    if item_at(items, name.past).isa(Closed.A) and items[name.past].capital:
        return True
    if len(name.words) != 1 or not _is_someone(this):
        return False
    the, which = (item_at(items, name.past + ahead) for ahead in range(2))
    return (the.isa(Closed.THE) and which.isa(Challenge.GENERATIONS)) or _is_led(this, items, name.first)


def _is_someone(this: Attributed) -> bool:
    """Return whether a person may be found to speak."""
    entity = this.speaker.entity
    return entity is None or entity.kind != "organisation"


def _is_led(this: Attributed, items: list[Item], first: int) -> bool:
    """Return whether a number, or a little word of family names, begins a name that a sentence or a verb leads to.

    "A" before a last name means one of a family ("said a Quill").
    """
    if not first:
        return False
    led, before = items[first - 1], item_at(items, first - 2)
    opens = first == 1 or before.word.cue is not None or before.quote is not None or before.isa(Names.PARTICLE)
    little = led.text.islower() and led.isa(Names.PARTICLE) and not led.isa(*_LITTLE)
    known = _is_known_whole(this)
    return opens and ((little and not known) or led.text.isdigit() or (led.isa(Closed.A) and known))


_LITTLE: Final = (Closed.A, Closed.DO, Closed.AND)
"""What looks like a little word of a family name and is none in this language."""


def _is_known_whole(this: Attributed) -> bool:
    """Return whether who speaks has a longer name elsewhere."""
    return this.speaker.entity is not None and len(this.speaker.entity.words) > 1


def _is_cause(name: Item, cause: Item) -> bool:
    """Return whether an item is what a body is for: a sum, or a name where the body is a plural."""
    counted = bool(cause.text) and not cause.text[0].isalpha() and cause.quote is None
    return counted or (cause.capital and name.isa(Morphology.PLURAL_ENDING))


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


def _opens_with_preposition(this: Attributed) -> bool:
    """Return whether a preposition opens what would speak ("according to Gulls | for Clean Air")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or not source.first:
        return False
    led = sentence.items[source.first]
    return led.text.islower() and led.isa(Closed.FOR, Closed.OF, Closed.WITH, Closed.FROM)


_WHOLE_NAME: Final = 2
"""Words of a first and a last name."""
_FIELDS: Final = 3
"""Items that stand before the second field of a body: its noun, "of", the first."""

CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAME_CUT, _is_cut_before),
    (NAME_CUT, _hangs),
    (NAME_CUT, _is_cut_behind),
    (NAME_CUT, _is_owned),
    (NAME_CUT, _is_last_field),
    (NAME_CUT, _opens_with_field),
    (NAME_CUT, _is_letter),
    (NAME_CUT, _holds_letters),
    (NAME_CUT, _ends_a_place),
    (NAME_CUT, _means_some),
    (NAME_CUT, _goes_on),
    (NAME_CUT, _leads_on),
    (NAME_CUT, _goes_on_to_members),
    (NAME_CUT, _ends_in_verb_group),
    (NAME_CUT, _is_numbered),
    (NAME_CUT, _goes_on_as_firm),
    (NAME_CUT, _is_part_of_longer),
    (NAME_CUT, _is_patron),
    (NAME_CUT, _is_of_the),
    (NAME_CUT, _opens_with_preposition),
)
"""Each with the reason to hold; independent of one another."""
