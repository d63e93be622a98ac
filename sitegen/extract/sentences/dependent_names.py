"""Names that are no subject: they hang on a preposition, or only say which one is meant of the noun behind them."""

from sitegen.extract.clauses.acted_on import is_acted_on
from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary, is_plural
from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, Cues, Morphology, NounPhrases, People, Places
from sitegen.extract.languages.vocabulary import Names as NameWords
from sitegen.extract.lemmas import is_common
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.mentions import SentenceNames
from sitegen.extract.text.tokens import DASHES


def is_no_subject(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether a name hangs on a preposition, or on the noun that follows it."""
    if is_of_several(items, name):
        return False
    led = _modifies(items, name) or _belongs_to(items, name) or _is_adjective(items, name, names.language)
    return led or _hangs(items, names, name) or is_acted_on(items, name)


def is_of_several(items: list[Item], name: Name) -> bool:
    """Return whether a plural that is no verb stands between a name and the verb ("Tarn Bay rowers have shut")."""
    noun, verb = item_at(items, name.past), item_at(items, name.past + 1)
    plain = noun.text.isalpha() and noun.text.islower() and not is_auxiliary(noun) and not noun.isa(People.HEAD)
    plural = plain and noun.word.cue is None and noun.word.verb is None and is_plural(noun)
    return plural and name.kind != "person" and is_auxiliary(verb) and verb.isa(Cues.FINITE)


def _is_adjective(items: list[Item], name: Name, language: Language) -> bool:
    """Return whether a word with a capital only describes the noun after it ("The Norwegian diver was out")."""
    if name.past + 1 >= len(items) or not (items[name.past].text.islower() and items[name.past].text.isalpha()):
        return False
    following = items[name.past]
    if is_auxiliary(following) or is_adverb(following) or following.isa(NounPhrases.OPENING):
        return False
    if following.isa(Morphology.PAST_ENDING) or following.word.cue is not None:
        return False
    last = (name.words or name.before)[-1].lower()
    led = item_at(items, name.first - 1).isa(NounPhrases.ARTICLE)
    return _ends_as_adjective((name.words or name.before)[-1], language, led=led) and is_common(last, language)


def _ends_as_adjective(word: str, language: Language, *, led: bool) -> bool:
    """Return whether a word has the form of an adjective; behind an article a nation's may be short ("the Welsh")."""
    pattern = language.pattern(NounPhrases.ADJECTIVE if led else NounPhrases.ADJECTIVE_FIRST)
    nation = led and language.pattern(NameWords.NATION).match(word) is not None
    return nation or pattern.search(word.lower()) is not None


def _modifies(items: list[Item], name: Name) -> bool:
    """Return whether a name only says which one is meant ("to see a Tarn farmer")."""
    if not item_at(items, name.first - 1).isa(Closed.A) or name.past + 1 >= len(items):
        return False
    return items[name.past].isa(People.OFFICE, People.SOMEONE)


def is_noun_only(item: Item) -> bool:
    """Return whether a word is a noun for who speaks, and no verb of speech."""
    return item.isa(People.HEAD) and item.word.cue is None


def _belongs_to(items: list[Item], name: Name) -> bool:
    """Return whether the noun after a name is what the sentence is about ("The Tarn senator", "Party leaders")."""
    if name.past + 1 >= len(items) or (len(name.words) > 1 and name.kind == "person"):
        return False
    return items[name.past].text.islower() and (is_noun_only(items[name.past]) or _is_told_of(items, name.past))


def _is_told_of(items: list[Item], at: int) -> bool:
    """Return whether a plural with a "who" stands behind a name that only says which ("Tarn shepherds, who")."""
    who = at + 1 + (item_at(items, at + 1).text == ",")
    return items[at].isa(Morphology.PLURAL_ENDING) and item_at(items, who).isa(Closed.WHO)


def _hangs(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether a name cannot be a subject: a preposition stands before it, or it is the line's place.

    "Here in Tarn, Halden", "in Tarn, Colo., the graduate", "TARN (Fjord Wire) — The mayor".
    """
    at = name.first
    if at == 0:
        following = items[name.past].text if name.past < len(items) else ""
        return following in {"(", *DASHES} and all(word.isupper() for word in name.words)
    before = at - 1 - (at > 1 and items[at - 1].isa(Closed.THE))
    if items[before].isa(NounPhrases.BEFORE_PLACE, NounPhrases.GOVERNS):
        return True
    place = names.ending.get(at - 1) if items[at - 1].text == "," else None
    if place is None or place.first == 0 or not items[place.first - 1].isa(NounPhrases.BEFORE_PLACE):
        return False
    word_of = names.language.word
    return all(word.endswith(".") or word_of(word.lower()).isa(Places.AREA, Places.COUNTRY) for word in name.words)
