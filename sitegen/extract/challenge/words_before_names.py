"""Challenges of a word, a number or a mark right before a name that may be part of it."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_number, is_time
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Challenge,
    Closed,
    GivenNames,
    Morphology,
    Names,
    NounPhrases,
    People,
)
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.capitals import APOSTROPHES, is_letters
from sitegen.extract.names.titles import is_title
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.reasons import NAME_CUT, STOP_LOST


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
    if (named := this.named) is None or not this.may_be_body:
        return False
    items, name = named
    led, the, on = (item_at(items, name.first - back) for back in (1, 2, 3))
    opens = the.isa(Closed.THE) or name.first == 1  # "the No. | 2 Mill Company", where a sentence seems to end
    return led.text[:1].isdigit() and opens and not on.isa(Closed.ON)


def _opens_with_participle(this: Attributed) -> bool:
    """Return whether what somebody does opens a name that a comma closes ("Reaching Tarn, the captain, wrote")."""
    if (named := this.named) is None or named[1].first or len(named[1].words) != _PAIR:
        return False
    items, name = named
    doing = items[0].isa(Morphology.ING_ENDING) and is_common(items[0].lower, this.page.language)
    return doing and item_at(items, name.past).text == ","


def _is_behind_heading(this: Attributed) -> bool:
    """Return whether the head of a part of the text stands before who speaks ("Background Officials said")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.first > 1:
        return False
    items = sentence.items
    return items[0].isa(Challenge.HEADS_A_PART) and items[0].capital and item_at(items, 1).capital


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
    return any(is_letters(word) for word in words[1:-_WHOLE_NAME])


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
    little = led.text.islower() and led.isa(Names.PARTICLE) and not led.isa(*_NOT_LITTLE)
    known = _is_known_whole(this)
    return opens and ((little and not known) or led.text.isdigit() or (led.isa(Closed.A) and known))


_NOT_LITTLE: Final = (Closed.A, Closed.DO, Closed.AND)
"""What looks like a little word of a family name and is none in this language."""


def _is_known_whole(this: Attributed) -> bool:
    """Return whether who speaks has a longer name elsewhere."""
    return this.speaker.entity is not None and len(this.speaker.entity.words) > 1


def _opens_with_preposition(this: Attributed) -> bool:
    """Return whether a preposition opens what would speak ("according to Gulls | for Clean Air")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or not source.first:
        return False
    led = sentence.items[source.first]
    return led.text.islower() and led.isa(Closed.FOR, Closed.OF, Closed.WITH, Closed.FROM)


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


def _is_last_nation(this: Attributed) -> bool:
    """Return whether the nations of those who speak are a list, of which one is cut ("Tarnish, | Elmish officials")."""
    source, sentence = this.report.source, this.report.source_sentence
    if source is None or sentence is None or source.form == "pronoun" or source.first < _PAIR:
        return False
    items, nation = sentence.items, this.page.language.pattern(Names.NATION)
    comma, first, then = items[source.first - 1], items[source.first - 2], items[source.first]
    joined = any(item.isa(Closed.AND) for item in items[source.first : source.past])
    return comma.text == "," and joined and all(nation.match(one.text) is not None for one in (first, then))


_WHOLE_NAME: Final = 2
"""Words of a first and a last name."""
_PAIR: Final = 2


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAME_CUT, _is_cut_before),
    (NAME_CUT, _hangs),
    (NAME_CUT, _opens_with_field),
    (NAME_CUT, _is_letter),
    (NAME_CUT, _holds_letters),
    (NAME_CUT, _ends_a_place),
    (NAME_CUT, _means_some),
    (NAME_CUT, _is_numbered),
    (NAME_CUT, _opens_with_participle),
    (STOP_LOST, _is_behind_heading),
    (NAME_CUT, _is_part_of_longer),
    (NAME_CUT, _opens_with_preposition),
    (NAME_CUT, _opens_no_sentence),
    (NAME_CUT, _stands_in_capitals),
    (NAME_CUT, _is_last_nation),
    (NAME_CUT, _is_led_by_odd_word),
    (NAME_CUT, _is_led_by_nickname),
    (NAME_CUT, _has_nickname_as_words),
    (NAME_CUT, _is_guessed_occupation),
)
"""Each with the reason to hold; independent of one another."""
