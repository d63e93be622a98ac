"""Who appears in an article: names clustered into people and bodies."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sitegen.extract.entities import Entity
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Calendar, Closed, Morphology, People
from sitegen.extract.names.descriptions import note, roles_of_words
from sitegen.extract.names.headlines import cut_headlines
from sitegen.extract.names.keys import core_of
from sitegen.extract.names.naming import Name, may_be_person
from sitegen.extract.names.opening_words import BULLETS
from sitegen.extract.names.runs import names_in, people_named, word_surnames
from sitegen.extract.pages.page import Page, Sentence, item_at
from sitegen.extract.people.bearers import Bearers
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.subjects import first_subject


@dataclass(slots=True, eq=False)
class Cast:
    """Entities of an article, and whom each name in it means."""

    language: Language
    """What the article is written in."""
    entities: list[Entity] = field(default_factory=list)
    names: list[SentenceNames] = field(default_factory=list)
    """For each sentence of the page."""
    meant: dict[tuple[int, int], Entity] = field(default_factory=dict)
    """Sentence number and first item of a name -> the entity; absent where two share it."""

    slips: set[tuple[int, int]] = field(default_factory=set)
    """Sentence number and first item of each name that is taken for a misspelling of a fuller one."""
    shared: dict[int, list[tuple[int, list[Entity]]]] = field(default_factory=dict)
    """Sentence number -> first item and bearers of each name in it that several share."""
    subjects: dict[int, SourceMention | None] = field(default_factory=dict)
    """Sentence number -> its subject, of those that were asked for."""

    def subject_of(self, sentence: Sentence) -> SourceMention | None:
        """Return the subject of a sentence, found once for all who ask for it when the names are settled."""
        number = sentence.number
        if number not in self.subjects:
            self.subjects[number] = first_subject(sentence.items, self.names[number], len(sentence.items))
        return self.subjects[number]

    def entity_of(self, sentence: Sentence, name: Name) -> Entity | None:
        """Return whom a name means; None where that is not sure."""
        return self.meant.get((sentence.number, name.first))

    def is_person(self, entity: Entity) -> bool:
        """Return whether somebody is a person, or may be one by the name."""
        unknown = entity.kind == "unknown"
        return entity.kind == "person" or (unknown and may_be_person(entity.words, self.language))

    def owns(self, sentence: Sentence, at: int) -> bool:
        """Return whether the name at an item only owns something ("Smith's plan"): a pronoun seldom takes it up."""
        return self.names[sentence.number].at[at].owns(sentence.items)

    def tells_which(self, sentence: Sentence, at: int) -> bool:
        """Return whether the name at an item only tells which body it is on which a noun hangs.

        "A clerk under the Smith administration"; in "the Smith campaign said" Smith may well be whom "he" means.

        Args:
            sentence: The sentence.
            at: The item with which the name begins.

        """
        name, items = self.names[sentence.number].at[at], sentence.items
        body, led = item_at(items, name.past), item_at(items, name.first - 2)
        the = item_at(items, name.first - 1).isa(Closed.THE)
        hangs = the and led.isa(Closed.PREPOSITION) and not led.isa(Closed.BY)
        return hangs and body.text.islower() and body.isa(People.BODY)

    def people_in(
        self, sentence: Sentence, past: int | None = None, *, perhaps: bool = False
    ) -> list[tuple[int, Entity]]:
        """Return item and entity of the people named in a sentence before an item, in order.

        Args:
            sentence: The sentence.
            past: Where to stop.
            perhaps: Take names of unknown kind that have the form of a person's, too.

        """
        found = []
        for name in self.names[sentence.number].all:
            entity = self.entity_of(sentence, name)
            if entity is None:
                continue
            person = entity.kind == "person" or (perhaps and self.is_person(entity))
            if person and (past is None or name.past <= past):
                found.append((name.first, entity))
        return found


def make_cast(page: Page) -> Cast:
    """Find every name of the page and settle whom it means."""
    known = _words_within_sentences(page.sentences)
    people = people_named(page.sentences)
    found = [names_in(sentence, known, people=people) for sentence in page.sentences]
    if surnames := _odd_surnames(page, found):
        found = [names_in(sentence, known, surnames, people) for sentence in page.sentences]
    cut_headlines(page.sentences, found, page.language)
    cast = Cast(page.language, names=[SentenceNames(names, page.language) for names in found])
    bearers = Bearers(cast.entities, cast.names, page.language)
    pairs = [(s, n) for s, names in zip(page.sentences, cast.names, strict=True) for n in names.all if n.words]
    for _, name in sorted(pairs, key=lambda pair: (-len(pair[1].words), pair[0].is_headline)):
        if len(core_of(name.words, page.language)) > 1:
            bearers.known.add_full(name)
    bearers.look_through(pairs)
    before: tuple[Sentence, Name, Entity] | None = None
    for sentence, name in pairs:
        _settle_short(bearers, before, sentence, name)
        entity = bearers.find(sentence, name)
        if entity is not None:
            cast.meant[sentence.number, name.first] = entity
            note(entity, sentence, name)
            if before is not None and before[0] is sentence:
                _share_roles(sentence, before[1], before[2], name, entity)
            before = (sentence, name, entity)
        else:
            cast.shared.setdefault(sentence.number, []).append((name.first, bearers.sharing(name)))
    return cast


def _settle_short(
    bearers: Bearers, before: tuple[Sentence, Name, Entity] | None, sentence: Sentence, name: Name
) -> None:
    """Let initials be short for the body that is named in full right before them."""
    if before is not None and before[0] is sentence and _is_short_for(sentence, before[1], name):
        bearers.known.call(name, before[2])


def _is_short_for(sentence: Sentence, full: Name, short: Name) -> bool:
    """Return whether a name is the initials of the one before it ("the Fair Weather Guild, or FWG,", "Guild (FWG)")."""
    letters = "".join(word[0] for word in full.words if word[0].isupper())
    told = len(letters) > 1 and short.words == (letters,)
    between = [item.lower for item in sentence.items[full.past : short.first] if not item.isa(Closed.THE)]
    return told and (between == ["("] or (between[:1] == [","] and sentence.items[full.past + 1].isa(Closed.OR)))


def _odd_surnames(page: Page, found: list[list[Name]]) -> frozenset[str]:
    """Return the months and little words that are surnames in an article, in lower case."""
    last = frozenset(name.words[-1].lower() for names in found for name in names if len(name.words) > 1)
    months = frozenset(word for word in last if page.language.word(word).isa(Calendar.MONTH))
    return months.union(*(word_surnames(s.items) for s in page.sentences if not s.is_headline))


def _share_roles(sentence: Sentence, first: Name, one: Entity, second: Name, other: Entity) -> None:
    """Give both of "Judges Halden and Tey" the office that stands before the first."""
    singular = {word: sentence.language.without(word, Morphology.PLURAL_ENDING) for word in first.before}
    plural = {word for word, one_of in singular.items() if one_of != word and one_of in one.roles}
    if plural and first.past == second.first - 1 and sentence.items[first.past].isa(Closed.AND):
        other.roles |= roles_of_words(plural, sentence.language)
        if other.kind == "unknown":
            other.kind = "person"


def _words_within_sentences(sentences: Iterable[Sentence]) -> set[str]:
    known: set[str] = set()
    plain: set[str] = set()
    for sentence in sentences:
        if sentence.is_headline and len(sentence.items) > 1:
            continue
        opening = 1 + (sentence.items[0].text in BULLETS)
        known |= {item.text for item in sentence.items[opening:] if item.capital and item.quote is None}
        plain |= {item.text for item in sentence.items if item.isa(People.GROUP) and item.text == item.lower}
    # "Fishers in ..." is nobody's name where the article also writes "fishers", though there is a Fishers' Union
    return {word for word in known if word.lower() not in plain}
