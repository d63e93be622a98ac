"""Whether a description may mean somebody whom the article names, or surely means somebody whom it does not.

Of the second alone the site says "not named here". Of the first it says only how the article calls them.
"""

from collections.abc import Iterator

from sitegen.extract.entities import Entity
from sitegen.extract.languages.vocabulary import Closed, Discourse, Morphology, NounPhrases, People, Places
from sitegen.extract.names.descriptions import kind_of
from sitegen.extract.pages.page import Page, Sentence
from sitegen.extract.people.cast import Cast
from sitegen.extract.sentences.mentions import SourceMention

_SHORT = (Discourse.FIRM, Discourse.GENERAL_BODY, NounPhrases.PAPER, Places.ORGANISATION_WORD)


def may_be_named(source: SourceMention, sentence: Sentence, page: Page, cast: Cast) -> bool:
    """Return whether a description may mean somebody whom the article names, before it or below.

    A headline and the lead tell of somebody by office or trade ("A Tarn baker said on Monday"), and the name follows.
    """
    opening, kind = sentence.items[source.first], kind_of(source.head, sentence.language)
    noun = sentence.language.word(source.head)
    if kind == "group" or noun.isa(Discourse.CROWD, Morphology.PLURAL_ENDING):
        return False
    if opening.isa(Discourse.ONE_OWNS):
        return not noun.isa(People.SPEAKS_FOR)
    doubtful = opening.isa(Discourse.POINTING) or not source.opened
    if kind == "person":
        if keeps_name_back(source, sentence):
            return False
        in_lead = sentence.paragraph <= page.lead
        return (doubtful and any(_persons(cast))) or (in_lead and _named_below(source, sentence, cast))
    if not (doubtful and source.is_bare and noun.isa(*_SHORT)):
        return False
    start = sentence.items[source.first].start
    return any(e.mentions[0].start < start for e in _persons(cast)) or any(_is_body(e) for e in cast.entities)


def _persons(cast: Cast) -> Iterator[Entity]:
    return (e for e in cast.entities if e.named and e.mentions and cast.is_person(e))


def _named_below(source: SourceMention, sentence: Sentence, cast: Cast) -> bool:
    """Return whether the article first names somebody past a sentence; a spokesman it names as that."""
    below = (e for e in _persons(cast) if e.mentions[0].start >= sentence.end)
    if not sentence.language.word(source.head).isa(Discourse.SPOKESPERSON):
        return any(True for _ in below)
    return any(e.roles & sentence.language.words(Discourse.SPOKESPERSON) for e in below)


def keeps_name_back(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether the article says that it does not name somebody ("spoke on condition of anonymity")."""
    own, told = sentence.items[source.first : source.past], sentence.language.pattern(Discourse.IN_CONFIDENCE)
    return (
        sentence.language.word(source.head).isa(Discourse.SOURCE)
        or any(item.isa(Discourse.UNNAMED) for item in own)
        or bool(told.search(" ".join(item.lower for item in sentence.items)))
    )


def _is_body(entity: Entity) -> bool:
    """Return whether it is an organisation or a government that the article names."""
    return entity.kind in {"organisation", "government"} and entity.named and bool(entity.mentions)


def is_told_apart(source: SourceMention, sentence: Sentence) -> bool:
    """Return whether a clause tells which one is meant, by what was done to somebody ("the clerk who saw him")."""
    items = sentence.items
    who = next((n for n in range(source.first, min(source.past + 1, len(items))) if items[n].isa(Closed.WHO)), None)
    if who is None or items[who - 1].text == ",":
        return False
    return any(item.isa(Closed.THEM) for item in items[who + 1 : who + _CLAUSE])


_CLAUSE = 4
"""Words of the shortest clause that tells what was done to somebody."""


def office_that_owns(source: SourceMention, sentence: Sentence) -> str | None:
    """Return the office that alone owns a description ("the prime minister's spokesman"); None where none does."""
    items = sentence.items[source.first : source.past]
    owns = next((n for n, item in enumerate(items) if item.isa(Closed.OWNER_ENDING)), None)
    if owns is None or not items[0].isa(Closed.THE) or owns + 2 != len(items):
        return None
    office = items[owns - 1]
    plain = all(item.text.islower() and item.quote is None for item in items[1:owns])
    return office.lower if plain and owns - 1 <= _OFFICE and office.isa(People.OFFICE) else None


_OFFICE = 2
"""Words of an office."""
