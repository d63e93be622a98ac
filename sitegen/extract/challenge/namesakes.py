"""A challenge of whether a name is that of somebody, or only that of a thing that is named after them."""

from collections.abc import Callable
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import is_auxiliary
from sitegen.extract.entities import Entity, Mention
from sitegen.extract.languages.vocabulary import Challenge, Closed, Names, People, Places
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.reasons import AGENCY_TOO, NAMES_A_THING, SAYS_I, TWO_ROLE, TWO_SPEAKERS
from sitegen.extract.sentences.mentions import SourceMention


def _names_a_thing(this: Attributed) -> bool:
    """Return whether a pronoun would mean somebody who is named only in what a thing is called.

    "Fans met at the Jon Brann stadium. “It is ours,” he said."
    """
    source = this.report.source
    one = source is not None and this.page.language.word(source.head).isa(Closed.HE_OR_SHE)
    entity = this.speaker.entity if this.by_pronoun and one else None
    named = [m for m in entity.mentions if m.form in {"name", "surname"}] if entity is not None else []
    saint = entity is not None and this.page.language.word(entity.words[0].lower()).isa(
        Names.SAINT
    )  # whom a school is of
    return saint or (bool(named) and all(_is_led_by_the(this, mention) for mention in named))


def _is_led_by_the(this: Attributed, mention: Mention) -> bool:
    """Return whether "the" stands before a name, which no person has ("The Kelly Hour", "the Jon Brann stadium").

    Words with capitals between the two are a title ("the Rev. Jon Brann"), or the house of which it names a room.
    """
    items, names = this.page.sentences[mention.sentence].items, this.cast.names[mention.sentence]
    name = names.at.get(mention.item)
    if name is None or not item_at(items, name.first - 1).isa(Closed.THE):
        return False
    return not name.before or items[name.name_first - 1].isa(Places.ORGANISATION_WORD)


def _is_only_shown(this: Attributed) -> bool:
    """Return whether the sentence before names the speaker only as whom something shows ("a bust of Oke")."""
    before, entity = this.before if this.by_pronoun else None, this.speaker.entity
    if before is None:
        return False
    names = this.cast.names[before.number].at
    firsts = [names[at].first for at, one in this.cast.people_in(before, perhaps=True) if one is entity]
    return bool(firsts) and all(_shows(before.items, first) for first in firsts)


def _shows(items: list[Item], first: int) -> bool:
    """Return whether what shows or tells of somebody stands right before an item ("a bust of Oke", "a film about")."""
    tied = item_at(items, first - 1).isa(Closed.OF, Closed.ABOUT)
    return tied and item_at(items, first - 2).isa(Challenge.EFFIGY, Names.WORK)


def _is_told_from_namesake(this: Attributed) -> bool:
    """Return whether a word tells which of two with one surname is meant ("the elder Oke")."""
    source, sentence = this.report.source, this.report.source_sentence
    name = source.name if source is not None else None
    if name is None or sentence is None or len(name.words) > 1:
        return False
    return item_at(sentence.items, name.name_first - 1).isa(Challenge.TELLS_APART)


def _may_be_agency(this: Attributed) -> bool:
    """Return whether a surname is a news agency's too, and "it" or "its" opens the words ("Bloomberg says its ...")."""
    source, report = this.report.source, this.report
    if source is None or source.name is None or len(source.name.words) != 1 or not report.pieces:
        return False
    agency = this.page.language.word(source.name.words[0].lower()).isa(Names.AGENCY)
    start = max(report.pieces)[0]
    return agency and any(item.isa(Challenge.OF_A_BODY) for item in report.sentence.items if item.start == start)


def _may_be_body(this: Attributed) -> bool:
    """Return whether a body of the article bears the surname of a person, and "it" opens the words ("Oke said it").

    "The Oke Group owns the mill. Bram Oke does not. Oke said it would sell the mill."
    """
    source, entity = this.report.source, this.speaker.entity
    if source is None or source.name is None or entity is None or len(source.name.words) != 1:
        return False
    full = entity.kind != "organisation" and len(entity.words) > 1
    return full and _speaks_as_body(this) and _names_body(this, source.name.words[0])


def _speaks_as_body(this: Attributed) -> bool:
    """Return whether words open with "it" and what helps a verb, or with "its"; "it was late" is of no body."""
    items, start = this.report.sentence.items, max(this.report.pieces, default=(0, 0))[0]
    first = next((n for n, item in enumerate(items) if item.start >= start), len(items))
    first += item_at(items, first).isa(Closed.THAT)
    opens, then = item_at(items, first), item_at(items, first + 1)
    acts = is_auxiliary(then) and not then.isa(Closed.IS) and not item_at(items, first + 2).isa(Closed.BE)
    helped = not opens.isa(Closed.IT) or acts
    return opens.isa(Challenge.OF_A_BODY) and helped


def _names_body(this: Attributed, word: str) -> bool:
    """Return whether a word is the name of a body of the article, or begins one, or is told to be a body."""
    if any(one.words[:1] == (word,) and one.kind == "organisation" for one in this.cast.entities):
        return True
    return any(_is_told_body(line.items, n, word) for line in this.page.sentences for n in range(len(line.items)))


def _is_told_body(items: list[Item], at: int, word: str) -> bool:
    """Return whether a comma and what a body is stand behind a word ("Oke, the carmaker,")."""
    told = items[at].text == word and item_at(items, at + 1).text == "," and item_at(items, at + 2).isa(Closed.ARTICLE)
    return told and item_at(items, at + 3).isa(People.BODY, Places.ORGANISATION_WORD, Challenge.MAKER)


def _is_shared_with_body(this: Attributed) -> bool:
    """Return whether one word ends the name found and begins that of a body ("the Ada Norda", "Norda Lines: Norda")."""
    source, entity = this.report.source, this.speaker.entity
    if source is None or source.name is None or entity is None or len(source.name.words) != 1:
        return False
    word = source.name.words[0]
    begun = (one for one in this.cast.entities if one is not entity and len(one.words) > 1)
    return _is_thing_ending_in(this, entity, word) and any(one.words[0] == word for one in begun)


def _is_thing_ending_in(this: Attributed, entity: Entity, word: str) -> bool:
    """Return whether a word ends the name of no person, or of what "the" stands before."""
    full = [mention for mention in entity.mentions if mention.form == "name"]
    thing = entity.kind != "person" or (bool(full) and all(_is_led_by_the(this, mention) for mention in full))
    return thing and _ends_in(entity, word.lower())


def _is_one_of_bodies(this: Attributed) -> bool:
    """Return whether "the bank" may be either of two that the article names so ("Tarn Bank ... the River Bank")."""
    source, sentence, entity = this.report.source, this.report.source_sentence, this.speaker.entity
    if source is None or sentence is None or entity is None or source.name is not None:
        return False
    if not _is_bare_body(source, entity) or _is_topic(this, sentence):
        return False
    told = (one for one in this.cast.entities if _is_told_before(one, sentence))
    return any(one is not entity and _ends_in(one, source.head) for one in told)


def _is_topic(this: Attributed, sentence: Sentence) -> bool:
    """Return whether the sentence before, in the same paragraph, is about the one found."""
    before = this.before
    beside = before is not None and before.paragraph == sentence.paragraph
    return beside and before is not None and this.named_subject(before) is this.speaker.entity


def _is_bare_body(source: SourceMention, entity: Entity) -> bool:
    """Return whether "the" and a noun that ends the name of a body are all that names the source ("the bank")."""
    return source.definite and source.is_bare and entity.kind != "person" and _ends_in(entity, source.head)


def _is_told_before(entity: Entity, sentence: Sentence) -> bool:
    return any(mention.sentence < sentence.number for mention in entity.mentions)


def _ends_in(entity: Entity, head: str) -> bool:
    return len(entity.words) > 1 and entity.words[-1].lower() == head and entity.words[-1][:1].isupper()


def _says_i(this: Attributed) -> bool:
    """Return whether words in marks say "I" where a lone name is short for a body ("Oke Group ... Oke said: “I am").

    The name is as likely that of whom the body is named after.
    """
    source, entity = this.report.source, this.speaker.entity
    if source is None or source.name is None or entity is None or len(source.name.words) != 1:
        return False
    if entity.kind != "organisation" or len(entity.words) == 1 or entity.words[0] != source.name.words[0]:
        return False
    return this.says_i


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NAMES_A_THING, _names_a_thing),
    (NAMES_A_THING, _is_only_shown),
    (TWO_SPEAKERS, _is_told_from_namesake),
    (AGENCY_TOO, _may_be_agency),
    (AGENCY_TOO, _may_be_body),
    (TWO_SPEAKERS, _is_shared_with_body),
    (TWO_ROLE, _is_one_of_bodies),
    (SAYS_I, _says_i),
)
"""Each with the reason to hold; independent of one another."""
