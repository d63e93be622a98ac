"""The noun phrase of who speaks, before the cue."""

from sitegen.extract.clauses.noun_phrases import STOPS, reach_back
from sitegen.extract.clauses.word_kinds import acts, is_plural, is_pronoun
from sitegen.extract.languages.vocabulary import Challenge, Closed, Morphology, NounPhrases, People
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.before_aside import before_parenthesis, is_only_place
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.office_fields import behind_titles, opens_fields
from sitegen.extract.sentences.phrases import phrase_ending
from sitegen.extract.text.tokens import DASHES


def subject_before(items: list[Item], names: SentenceNames, cue: Cue) -> SourceMention | None:
    """Find the subject that ends right before a cue's verb group."""
    past = cue.group_first
    if past == 0:
        return None
    last = items[past - 1]
    if last.quote is not None and last.quote.last == "," and item_at(items, past - 2).isa(Closed.OF):
        # "Mira Halden, author of “The Weir,” said"
        return before_parenthesis(items, names, past - 1)
    if last.text in {",", ")", *DASHES}:
        titled = behind_titles(items, names, past - 1) if last.text == "," else None
        return titled or before_parenthesis(items, names, past - 1)
    source = phrase_ending(items, names, past)
    if source is None:
        # "the keeper who counted them said": what stands right before the verb is no subject
        told = _told_of(items, names, SourceMention(past - 1, past, "description"))
        return _named_before_comma(items, names, told) if told is not None else None
    whole = _whole_subject(items, names, source, past)
    return _apposed_to(items, names, whole, cue) or whole


def _apposed_to(
    items: list[Item], names: SentenceNames, source: SourceMention | None, cue: Cue
) -> SourceMention | None:
    """Return who opens a sentence before a body that lacks its second comma ("A clerk of Tor, a firm in Odra said")."""
    if source is None or item_at(items, cue.past).text == ",":
        return None
    opening = opening_before(items, names, source)
    word = names.language.word
    body = opening is not None and word(source.head).isa(People.BODY) and not word(opening.head).isa(People.BODY)
    return opening if body else None


def opening_before(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention | None:
    """Return the noun phrase that opens a sentence, and that only a comma parts from a description; None where none.

    One of the two then lacks a comma: "The owner of the mill, a friend of Halden said the road was icy".
    """
    at = source.first - 1
    if at < _SHORTEST_OPENING or items[at].text != "," or source.form not in {"description", "role"}:
        return None
    opening = phrase_ending(items, names, at)
    bare = not any(map(acts, items[1:at])) and items[0].isa(NounPhrases.DETERMINER)
    if opening is None or opening.first > 0 or opening.name is not None or not bare:
        return None
    word = names.language.word(opening.head)
    somebody = word.isa(People.SPEAKER, Challenge.VOICE_ENDING) and not word.isa(NounPhrases.TIME_NOUN)
    return opening if somebody and not opening.several else None


_SHORTEST_OPENING = 2
"""Words of "The owner"."""


def _whole_subject(items: list[Item], names: SentenceNames, source: SourceMention, past: int) -> SourceMention | None:
    """Return the subject that what stands right before a verb belongs to; None where that is a time."""
    if source.name is None and _is_span_of_time(source, names):
        return None  # "Halden has over the past few months said"
    source = _without_time(items, source)
    if source.form == "name" and is_only_place(items, names, source) and item_at(items, source.first - 1).text == ",":
        whole = phrase_ending(items, names, source.first - 1)  # "Mira Halden of Tarn, Ohio says"
        return whole if whole is not None and whole.form == "name" else source
    fields = opens_fields(items, source.name)
    if fields is not None:
        return SourceMention(fields, source.past, "name", source.name)
    if items[past].isa(NounPhrases.PLURAL_VERB) or _opens_with_plural(items, names, source.first - 1):
        return _joined(items, names, source)
    return _before_who(items, names, source)


def _without_time(items: list[Item], source: SourceMention) -> SourceMention:
    """Return a name without the noun for a time before it ("told us last month Halden had said")."""
    name = source.name
    if name is None or source.first >= name.first or not items[source.first].isa(NounPhrases.TIME_NOUN):
        return source
    return SourceMention(name.first, source.past, "name", name)


def _is_span_of_time(source: SourceMention, names: SentenceNames) -> bool:
    """Return whether the noun of a phrase is one for a time, singular or plural ("few months")."""
    language = names.language
    return language.word(language.without(source.head, Morphology.PLURAL_ENDING)).isa(NounPhrases.TIME_NOUN)


def _opens_with_plural(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether "and" stands at an item, and nothing but a plural before it ("Shepherds and officials said")."""
    if at < 1 or not items[at].isa(Closed.AND) or at in names.ending:
        return False
    plural = (items[at - 1].text.islower() or at == 1) and is_plural(items[at - 1])
    opens = reach_back(items, names, at)
    return plural and (opens == 0 or (opens == 1 and items[0].isa(NounPhrases.JOINS_SENTENCE)))


def _joined(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Return the whole subject of "three inns and a mill have reported", whose verb tells that they are several."""
    first = source.first
    if first < 2 or not items[first - 1].isa(Closed.AND):  # noqa: PLR2004 - a noun and "and"
        return _before_who(items, names, source)
    return SourceMention(
        reach_back(items, names, first - 1), source.past, "description", head=source.head, several=True
    )


def _before_who(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Prefer the name in "Mira Halden, who is chair of the trust said", which lacks its second comma."""
    told = _told_of(items, names, source)
    if told is not None:
        return _named_before_comma(items, names, told)
    titled = _named_before_office(items, names, source)
    if titled is not None:
        return titled
    at = source.first
    if source.form == "name" or at < 4 or not _opens_who_is(items, at - 2):  # noqa: PLR2004 - a name, a comma, "who is"
        return source
    name = names.ending.get(at - 2 - (items[at - 3].text == ","))
    return SourceMention(name.first, name.past, "name", name) if name is not None and name.words else source


def _named_before_comma(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention:
    """Return the name that opens a sentence before a description ("Mira Halden, a keeper who came said")."""
    name = names.ending.get(source.first - 1)
    opens = source.first > 1 and items[source.first - 1].text == "," and items[source.first].isa(Closed.A)
    fits = opens and source.name is None and name is not None and name.first == 0 and name.kind in {"person", "unknown"}
    return SourceMention(name.first, name.past, "name", name) if fits and name is not None else source


def _named_before_office(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention | None:
    """Return the name that opens a sentence before a bare office ("Mira Halden, keeper of the weir said")."""
    at = source.first
    name = names.ending.get(at - 1)
    if name is None or name.first or name.kind != "person" or items[at - 1].text != "," or _is_person(source.name):
        return None
    title = items[at : at + _OFFICE]
    office = next((n for n, item in enumerate(title) if item.isa(People.OFFICE)), None)
    bare = office is not None and all(i.text.islower() and not i.isa(NounPhrases.DETERMINER) for i in title[:office])
    return SourceMention(0, name.past, "name", name) if bare else None


def _is_person(name: Name | None) -> bool:
    """Return whether a name is no part of an office, as a body's is ("commander of Odra Command")."""
    return name is not None and name.kind == "person"


def _opens_who_is(items: list[Item], at: int) -> bool:
    return items[at].isa(Closed.WHO) and items[at + 1].isa(Closed.IS)


def _told_of(items: list[Item], names: SentenceNames, source: SourceMention) -> SourceMention | None:
    """Return the subject of "The diver who found the boat said" and "Those who voted for Halden said".

    What stands right before the verb is an object inside the relative clause; who did it is told before that.
    """
    for who in range(source.first - 1, max(0, source.first - _RELATIVE), -1):
        if items[who].isa(Closed.WHO):
            does = not _opens_object(items[who + 1]) and who + 1 not in names.at
            return phrase_ending(items, names, who) if does or who + 1 < source.first else None
        if items[who].text in STOPS or items[who].quote is not None or items[who].isa(NounPhrases.BREAK):
            return None
    return None


def _opens_object(item: Item) -> bool:
    """Return whether an item after "who" is no verb, but begins the one who does what is told."""
    return not item.text.islower() or is_pronoun(item) or item.isa(NounPhrases.OPENS_OBJECT)


_RELATIVE = 14
"""Words before a verb among which the "who" of a relative clause stands."""


_OFFICE = 3
"""Words of a bare office behind a name, with its noun."""
