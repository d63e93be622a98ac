"""Whom a noun for a person takes up: somebody unnamed ("a judge ... the judge"), or the one the text is about.

Only the definites of an article with somebody named need it; what is not resolved here is held.
"""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field

from sitegen.extract.discourse.answers import UNTOLD, Answer
from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Descriptions, Discourse, Morphology, NounPhrases, People
from sitegen.extract.names.descriptions import gender_of_noun
from sitegen.extract.pages.page import Item, Page, Sentence
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.text.tokens import DASHES

Finder = Callable[[Sentence, int, str], Answer]
"""Looks back from an item of a sentence for a person of a gender."""
_PEOPLE = (People.OFFICE, People.SOMEONE)
_NOUNS = (*_PEOPLE, People.BODY, Morphology.AGE_ENDING)
_STEM = 4
"""Letters of the shortest verb that names an office ("heads")."""
_STOPS = frozenset({",", ";", ":", "“”", ".", "(", ")", *DASHES})


@dataclass(slots=True)
class Uses:
    """Where an article uses nouns for people and bodies outside quotations and names."""

    page: Page
    places: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    """Noun in lower case -> sentence number and item, in text order."""

    def __post_init__(self) -> None:
        """Find every use once."""
        for sentence in self.page.sentences:
            for at, item in enumerate(sentence.items):
                if not item.word.classes.isdisjoint(_NOUNS):
                    self.places.setdefault(item.lower, []).append((sentence.number, at))

    def last(self, head: str, sentence: Sentence) -> tuple[Sentence, int] | None:
        """Return where the article has last used a noun before a sentence."""
        places = self.places.get(head, [])
        past = bisect_left(places, (sentence.number, -1))
        if not past:
            return None
        number, at = places[past - 1]
        return self.page.sentences[number], at


@dataclass(slots=True)
class Epithets:
    """Finds whom a definite noun for a person takes up."""

    page: Page
    cast: Cast
    uses: Uses
    find: Finder | None = None

    def introduced(self, source: SourceMention, sentence: Sentence) -> tuple[SourceMention, Sentence] | None:
        """Return where "a judge" introduced, without a name, the judge whom a definite takes up."""
        place = self.uses.last(source.head, sentence)
        if place is None:
            return None
        before, at = place
        first = next((n for n in range(at, max(-1, at - 5), -1) if before.items[n].isa(Discourse.INTRODUCES)), None)
        if first is None or any(i.text in _STOPS for i in before.items[first:at]) or self._is_named(before, first, at):
            return None
        return SourceMention(first, at + 1, "description", head=source.head), before

    def _is_named(self, before: Sentence, first: int, at: int) -> bool:
        """Return whether a name stands beside a description ("a judge, Mira Halden," and "Mira Halden, a judge")."""
        names, items = self.cast.names[before.number], before.items
        if at + 1 in names.at:
            return True
        beside = names.ending.get(first - 1) if first > 1 and items[first - 1].text == "," else None
        if beside is not None and (beside.first == 0 or not items[beside.first - 1].isa(NounPhrases.BEFORE_PLACE)):
            return True
        return at + 1 < len(items) and items[at + 1].text == "," and at + 2 in names.at

    def epithet(self, source: SourceMention, sentence: Sentence) -> Answer:
        """Return whom "the old man" means: the one person whom the text right before is about.

        Only a noun that the article has not used before: of one that it has ("the retired surgeon", "the candidate")
        a third of those read in train meant somebody further back, whatever stood before the noun.
        """
        if self.find is None or not self._is_person(source.head) or self._says_more(source, sentence):
            return UNTOLD
        if self.uses.last(source.head, sentence) is not None or self._others_between(sentence):
            return UNTOLD
        answer = self.find(sentence, source.first, gender_of_noun(source.head, sentence.language))
        sure = answer.entity is not None and self._may_be(answer.entity, source, sentence)
        return Answer(answer.entity if sure else None, None, answer.evidence)

    def _says_more(self, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether a description says more than that the text is about somebody.

        "The deputy head of the Tarn delegation", "the trust's chief executive", "the front-runner", "the president",
        "the clerk" and "the UN expert" need not be the one just named.
        """
        standing = self.page.language.word(source.head).isa(Discourse.STANDING)
        owned = _is_of_a_name(source, sentence) or owner_noun(source, sentence) is not None
        named = self._is_of_a_body(source, sentence) or _is_title(source, sentence)
        untold = self._is_office_untold(source, sentence) or self._is_untold(source, sentence)
        return standing or owned or named or untold

    def _is_untold(self, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether anybody may be what a noun says, and no word of it stands before ("Oke drives a bus")."""
        word, language = self.page.language.word(source.head), self.page.language
        if not word.isa(Discourse.ANYBODY) or not word.isa(Discourse.DOER_ENDING):
            return word.isa(Discourse.ANYBODY)
        stem = language.without(source.head, Discourse.DOER_ENDING)
        near = self.page.sentences[max(0, sentence.number - 2) : sentence.number]
        return not any(item.lower.startswith(stem) for one in near for item in one.items)

    def _is_office_untold(self, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether one holds an office, and the text before has no verb of it ("Oke chairs the club")."""
        if not self.page.language.word(source.head).isa(Discourse.HELD_BY_ONE):
            return False
        near = self.page.sentences[max(0, sentence.number - 2) : sentence.number]
        stems = (self.page.language.without(i.lower, Morphology.PLURAL_ENDING) for s in near for i in s.items)
        return not any(len(stem) >= _STEM and source.head.startswith(stem) for stem in stems)

    def _is_of_a_body(self, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether the letters of a body, no party's, stand before the noun ("the UN expert")."""
        before = sentence.items[source.first + 1 : source.past - 1]
        letters = {i.lower for i in before if i.text.isupper() and len(i.text) > 1}
        countries, parties = Discourse.LETTERS_OF_COUNTRY, self.page.language.table(Discourse.PARTY)
        return bool(letters.difference(self.page.language.words(countries), parties))

    def _may_be(self, entity: Entity, source: SourceMention, sentence: Sentence) -> bool:
        """Return whether a description may be of the one whom the text is about: named just before, and told alike."""
        if not entity.named or self._acts_on(source, sentence, entity):
            return False
        if self.differs(entity, {item.lower for item in sentence.items[source.first + 1 : source.past - 1]}):
            return False
        near = any(sentence.number - 2 <= m.sentence <= sentence.number for m in entity.mentions)
        return near and not self._is_other_gender(entity, sentence)

    def _acts_on(self, source: SourceMention, sentence: Sentence, entity: Entity) -> bool:
        """Return whether a sentence names somebody beside the description.

        "The attorney general is suing Halden", "Praising Halden, the mayor said": the two are hardly one.
        """
        quotes = [n for n, item in enumerate(sentence.items) if item.quote is not None and n >= source.past]
        limit = quotes[0] if quotes else len(sentence.items)
        return any(e is entity and at < limit for at, e in self.cast.people_in(sentence))

    def _is_other_gender(self, entity: Entity, sentence: Sentence) -> bool:
        """Return whether the sentence before, or this one, also speaks of somebody of the other gender."""
        told = [i for s in self.page.sentences[max(0, sentence.number - 1) : sentence.number] for i in s.items]
        male = any(item.isa(Discourse.MALE_PRONOUN) for item in told)
        female = any(item.isa(Discourse.FEMALE_PRONOUN) for item in told)
        return (female and entity.gender != "female") or (male and entity.gender != "male")

    def _others_between(self, sentence: Sentence) -> bool:
        """Return whether a person without a name came up in the two sentences before ("a driver", "his son")."""
        for number in range(max(0, sentence.number - 2), sentence.number):
            items = self.page.sentences[number].items
            names = self.cast.names[number]
            for at, item in enumerate(items):
                if item.isa(*_PEOPLE) and at not in names.at and _is_introduced(items, at):
                    return True
        return False

    def _is_person(self, head: str) -> bool:
        """Return whether a noun may take up the one whom the text is about, and nobody beside that one."""
        word = self.page.language.word(head)
        beside = word.isa(People.SPEAKS_FOR, People.ACROSS)
        return word.isa(Morphology.AGE_ENDING) or (word.isa(*_PEOPLE) and not beside)

    def differs(self, entity: Entity, modifiers: set[str]) -> bool:
        """Return whether words before an office say that it is another's ("the former president", "the GOP leader")."""
        words = self.page.language.words
        ranks, lower = modifiers & words(Descriptions.RANK), words(Discourse.LOWER_RANK)
        if not ranks <= entity.described or (entity.described & lower and not modifiers & lower):
            return True
        own, asked = self._parties(entity.described), self._parties(modifiers)
        return bool(own and asked) and not own & asked

    def _parties(self, words: set[str]) -> set[str]:
        parties = self.page.language.table(Discourse.PARTY)
        return {parties[word] for word in words if word in parties}


def _is_title(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether a noun ends a run of capitals, and is no noun for a person ("the Tarn Weekly Leader")."""
    *before, head = sentence.items[source.first + 1 : source.past]
    return head.capital and any(item.capital for item in before)


def _is_of_a_name(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether a name or an owner stands behind the noun of a description ("of the Tarn delegation")."""
    return any(item.capital or item.isa(Closed.OWNER_ENDING) for item in source.behind_head(sentence.items))


def owner_noun(source: SourceMention, sentence: Sentence) -> Item | None:
    """Return the noun in small letters that owns a description ("the family's attorney"); None where none does."""
    items = sentence.items
    owners = (n for n in range(source.first + 1, source.past) if items[n].isa(Closed.OWNER_ENDING))
    owner = next(owners, None)
    return items[owner - 1] if owner is not None and items[owner - 1].text.islower() else None


def _is_introduced(items: list[Item], at: int) -> bool:
    """Return whether a noun for a person stands after "a", "his" or "the", and no name follows."""
    return any(items[n].isa(Discourse.BESIDE_PERSON) for n in range(max(0, at - 3), at)) and not items[at].capital
