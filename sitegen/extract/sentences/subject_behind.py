"""The noun phrase of who speaks, behind the cue: "said a second resident, Mira Halden"."""

from sitegen.extract.clauses.noun_phrases import STOPS, reach_on
from sitegen.extract.clauses.word_kinds import is_adverb
from sitegen.extract.languages.vocabulary import Closed, Kinship, NounPhrases, People
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.office_fields import past_fields
from sitegen.extract.sentences.phrases import read_phrase


def subject_after(items: list[Item], names: SentenceNames, at: int) -> SourceMention | None:
    """Read the subject of an inverted cue or of "according to": the noun phrase that begins at an item."""
    first = at
    while first < len(items) and is_adverb(items[first]) and items[first].quote is None:
        first += 1
    if first >= len(items):
        return None
    if items[first].isa(NounPhrases.SUBJECT) and first not in names.at:  # "said He Lanfen"
        return SourceMention(first, first + 1, "pronoun", head=items[first].lower)
    nominative = items[first].word.value(NounPhrases.OBJECT)
    if nominative is not None and (first + 1 == len(items) or items[first + 1].text in STOPS):
        return SourceMention(first, first + 1, "pronoun", head=nominative)
    return _phrase_from(items, names, first)


def _phrase_from(items: list[Item], names: SentenceNames, first: int) -> SourceMention | None:
    """Read the noun phrase that begins at an item, where one does."""
    past = reach_on(items, names, first)
    if past == first or (items[first].isa(*_NO_SUBJECT) and first not in names.at):
        return None
    source = read_phrase(items, names, first, past) or _owned_and_named(items, names, first, past)
    return source if source is None or source.name is not None else past_fields(items, names, source)


def _owned_and_named(items: list[Item], names: SentenceNames, first: int, past: int) -> SourceMention | None:
    """Return the name that stands behind whose somebody it is, be that noun known or not ("Oke's sub, Ada Vell")."""
    owned = any(item.isa(Closed.OWNER_MARK) for item in items[first : past - 1]) and items[past - 1].text.islower()
    if not owned:
        return None
    head = items[past - 1].lower
    source = named_after_comma(items, names, SourceMention(first, past, "description", head=head, definite=True))
    return source if source.name is not None else None


_NO_SUBJECT = (NounPhrases.BEHIND_HEAD, NounPhrases.VERB_PARTICLE)


def named_after_comma(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Prefer the name in "said a second resident, Mira Halden." and in "according to the maker, Tarn Shipping,"."""
    comma = _past_second_office(items, source.past)
    if source.form not in {"role", "description"} or item_at(items, comma).text != ",":
        return source
    at = comma + 1
    while at not in names.at and at < len(items) and at - comma <= _LED_BY and _describes(items[at]):
        at += 1
    name = names.at.get(at)
    if name is None or not name.words or name.first != at:
        return source
    if name.kind not in {"person", "unknown"} and not (source.definite and _is_body(source, names)):
        return source
    return SourceMention(name.first, name.past, "name", name) if _is_whole(items, name) else source


def _past_second_office(items: list[Item], past: int) -> int:
    """Return where a second office ends that "and" joins to one ("the founder | and chief executive")."""
    if not item_at(items, past).isa(Closed.AND):
        return past
    ends = (n for n in range(past + 1, past + 1 + _LED_BY) if item_at(items, n).text == ",")
    end = next(ends, past)
    return end if end > past + 1 and item_at(items, end - 1).isa(People.OFFICE) else past


_LED_BY = 3


def _is_whole(items: list[Item], name: Name) -> bool:
    """Return whether a name ends what it stands in, or is told of behind it ("a keeper, Jonas Oke of Tarn")."""
    following = item_at(items, name.past)
    return name.past >= len(items) or following.text in _CLOSING or following.isa(NounPhrases.ABOUT_NAME)


_CLOSING = {",", ".", "“”", ";", ":"}


def _describes(item: Item) -> bool:
    """Return whether a word may stand between a comma and a name ("the other man, his cousin Jonas Oke,")."""
    return item.isa(NounPhrases.BEFORE_NAME, People.OFFICE, Kinship.KIN)


def _is_body(source: SourceMention, names: SentenceNames) -> bool:
    return names.language.word(source.head).isa(People.BODY)
