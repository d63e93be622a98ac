"""Whether an office is told of another field, body, place or nation than somebody's.

Who is the interior minister is not "the finance minister", and the head of the zoo is not "the museum's head".
"""

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from sitegen.extract.entities import Entity
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, Descriptions, Discourse, Morphology, NounPhrases, Places
from sitegen.extract.lemmas import is_common
from sitegen.extract.pages.page import Item, Page, Sentence
from sitegen.extract.sentences.mentions import SourceMention

_NATIONS = (Places.COUNTRY, Discourse.DEMONYM_ENDING, Discourse.OF_A_NATION, Discourse.LETTERS_OF_COUNTRY)


class _Kind(Enum):
    """What a word of a description tells of."""

    NATION = auto()
    NAME = auto()
    """Another name than that of a nation: a place or a body."""
    FIELD = auto()
    QUALITY = auto()
    """How somebody is."""


Told = dict[_Kind, set[str]]
"""The words of a description by what they tell of, in lower case."""


def is_of_another(entity: Entity, source: SourceMention, sentence: Sentence, page: Page) -> bool:
    """Return whether a description tells of an office what the text tells otherwise of the same office of somebody.

    Words are compared within their kind: "the popular minister" and "the Tarn minister" may be the interior minister.

    Args:
        entity: One who holds an office of that name.
        source: The description.
        sentence: Where it stands.
        page: The article.

    """
    if not sentence.language.word(source.head).isa(Discourse.HELD_BY_ONE):
        return False
    description = sentence.items[source.first : source.past]
    asked, own, held = _told(description, source.head, sentence), Told(), []
    for items, before in _offices(entity, page):
        if any(item.lower == source.head for item in items):
            held.append(not _is_out_of_office(items))
            for kind, words in _told(items, source.head, before).items():
                own.setdefault(kind, set()).update(words)
    another = bool(held) and not any(held) and not _is_out_of_office(description)
    return another or any(words.isdisjoint(own[kind]) for kind, words in asked.items() if kind in own)


def _is_out_of_office(items: Sequence[Item]) -> bool:
    """Return whether a description is of one who does not hold the office, but one beside it ("a shadow minister")."""
    return any(item.isa(Discourse.OUT_OF_OFFICE) for item in items)


def _offices(entity: Entity, page: Page) -> Iterator[tuple[list[Item], Sentence]]:
    """Yield the words of each description of somebody, and the sentence that it stands in."""
    near = [page.sentences[number] for number in {mention.sentence for mention in entity.mentions}]
    for start, end in entity.role_spans:
        for sentence in near:
            if sentence.start <= start and end <= sentence.end:
                yield [item for item in sentence.items if start <= item.start and item.end <= end], sentence


def _told(items: Sequence[Item], head: str, sentence: Sentence) -> Told:
    """Return what a description tells of an office, by kind; the capital of a sentence or a title tells nothing."""
    told: Told = {}
    language = sentence.language
    parties = language.table(Discourse.PARTY)
    titled = any(item.lower == head and item.capital for item in items)
    for item in items:
        tells = item.text[0].isalpha() and not item.isa(Descriptions.OUTSIDE, Descriptions.RANK, Morphology.AGE_ENDING)
        if tells and item.lower != head and item.lower not in parties and not item.isa(Closed.OWNER_ENDING):
            named = item.capital and not ((titled or item is sentence.items[0]) and is_common(item.lower, language))
            told.setdefault(_kind(item, language, named=named), set()).add(item.lower)
    return told


def _kind(item: Item, language: Language, *, named: bool) -> _Kind:
    if item.capital and item.isa(*_NATIONS):
        return _Kind.NATION
    if named:
        return _Kind.NAME
    return _Kind.QUALITY if language.pattern(NounPhrases.ADJECTIVE).search(item.lower) else _Kind.FIELD
