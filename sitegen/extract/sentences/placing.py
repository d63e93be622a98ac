"""Names that only say where somebody lives, or which seat they hold: such a name speaks for nobody."""

from sitegen.extract.languages import Language
from sitegen.extract.languages.vocabulary import Closed, NounPhrases, Places
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item
from sitegen.extract.sentences.mentions import SentenceNames


def is_place(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether a name only says where, or for which seat: "Tarn, N.C.", "in Tarn", "R-Tarn", "a Tarn, Ohio,"."""
    return _is_area(name, names.language) or hangs_on_place(items, names, name)


def _is_area(name: Name, language: Language) -> bool:
    *first, last = (language.word(word.lower()) for word in name.words)
    quarters = (word.isa(Places.AREA, Places.COUNTRY, NounPhrases.QUARTER) for word in first)
    return last.isa(Places.AREA, Places.COUNTRY) and all(quarters)


def hangs_on_place(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether the words before a name make it a place or a seat: "in Tarn", "of Tarn, N.C.", "R-Tarn"."""
    language = names.language
    if language.pattern(NounPhrases.SEAT).match(name.words[-1]):
        return True
    code = len(name.words) == 1 and language.word(name.words[0].lower()).isa(Places.STATE_CODE)
    if code and "." in name.words[0]:
        return True
    if name.name_first == 0 or name.before or name.owns(items):
        return False
    at = name.name_first - 1
    if items[at - (at > 0 and items[at].isa(Closed.THE))].isa(NounPhrases.WITHIN_PLACE):
        return True
    return (code or _is_area(name, language)) and items[at].text == "," and names.ending.get(at) is not None
