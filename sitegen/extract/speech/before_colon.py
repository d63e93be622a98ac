"""Whether a sentence leads into what its subject says behind a colon: somebody begins it, and acts."""

from sitegen.extract.languages.vocabulary import Closed, Cues, Morphology, NounPhrases, People, Quoting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.speech.clauses import Reading


def leads_into(reading: Reading, source: SourceMention, colon: int) -> bool:
    """Return whether a sentence leads into what its subject says: the subject is somebody, begins it, and acts.

    "Halden delivered a blunt message to the board:" does; "Halden faced one question:" does not.
    """
    items = reading.sentence.items
    if not (_is_somebody(reading, source) and _begins_sentence(items, source)):
        return False
    between = items[_past_aside(items, source.past, colon) : colon]
    if not between or not (between[0].text.islower() and between[0].text.isalpha()):
        return False
    if between[0].isa(People.HEAD):
        return False  # "The Halden campaign" is not Halden
    return not any(item.quote is not None or item.isa(Quoting.NOT_OWN) for item in between)


def _is_somebody(reading: Reading, source: SourceMention) -> bool:
    """Return whether a subject is one person, or a body that acts: by pronoun, by name, or by a short description."""
    head = reading.sentence.language.word(source.head)
    if source.form == "pronoun":
        return head.isa(Closed.HE_OR_SHE)
    if source.name is not None:
        return source.name.kind in _SPEAKING and bool(source.name.words)
    short = source.past - source.first <= _SHORT_PHRASE
    return short and source.opened and head.isa(Quoting.TELLING)


def _begins_sentence(items: list[Item], source: SourceMention) -> bool:
    """Return whether a subject opens its sentence, or stands after a comma or a conjunction, be it behind an office."""
    first = _before_office(items, source)
    first -= item_at(items, first - 1).isa(Closed.THE)
    return first == 0 or items[first - 1].text == "," or items[first - 1].isa(NounPhrases.JOINS_SENTENCE)


def _before_office(items: list[Item], source: SourceMention) -> int:
    """Return where the office before a name begins ("Green party leader | Ada Oke"); the name where none stands."""
    name = source.name
    if name is None or not (name.before or item_at(items, source.first - 1).isa(People.OFFICE)):
        return source.first
    first = source.first
    while first > 0 and source.first - first < _OFFICE and _is_of_office(items[first - 1]):
        first -= 1
    return first


_OFFICE = 5
"""Words of an office before a name ("Republican vice presidential nominee")."""


def _is_of_office(item: Item) -> bool:
    """Return whether a word may tell more of an office: no verb, no preposition, nobody's."""
    closed = item.isa(NounPhrases.BEHIND_HEAD, NounPhrases.BREAK, NounPhrases.DETERMINER, Closed.OWNER_MARK)
    verb = item.word.cue is not None or has_past_ending(item) or item.isa(Cues.AUXILIARY, NounPhrases.JOINS_SENTENCE)
    return item.text.isalpha() and not closed and not verb


def _past_aside(items: list[Item], at: int, colon: int) -> int:
    """Return where the sentence goes on after ", R-Tarn," or ", the mayor," that says more about its subject."""
    if items[at].text != ",":
        return at
    close = next((n for n in range(at + 1, min(colon, at + _ASIDE)) if items[n].text == ","), None)
    return at if close is None else close + 1


_ASIDE = 10
_SHORT_PHRASE = 6
_SPEAKING = frozenset({"person", "unknown", "organisation", "government"})


def has_past_ending(item: Item) -> bool:
    """Return whether a word has the ending of a verb in the past, and is no short one ("need")."""
    ends = item.quote is None and item.text.islower() and item.isa(Morphology.PAST_ENDING)
    return ends and len(item.text) > _SHORTEST_PAST


_SHORTEST_PAST = 4
"""Letters of a word with that ending that may be none."""
