"""The noun phrase of who speaks: before the cue, after it, or at the beginning of the sentence."""

from sitegen.extract.clauses import AUXILIARIES, Cue, is_adverb
from sitegen.extract.lexicon.calendar import DAYS, WHEN
from sitegen.extract.lexicon.cues import FORMS
from sitegen.extract.lexicon.people import BODIES, GROUPS, OFFICES, PRONOUNS, SOMEONE
from sitegen.extract.lexicon.places import AREAS, COUNTRIES
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.naming import Name
from sitegen.extract.page import Item
from sitegen.extract.phrases import (
    BREAKS,
    PREPOSITIONS,
    STOPS,
    TO_THE_LEFT,
    SentenceNames,
    Source,
    described,
    ends_before,
    joins_fields,
    joins_names,
    named,
    phrase_ending,
    read_phrase,
)

__all__ = [
    "BEFORE_PLACE",
    "PREPOSITIONS",
    "SentenceNames",
    "Source",
    "before_bracket",
    "first_subject",
    "named_after_comma",
    "read_phrase",
    "subject_after",
    "subject_before",
]

BEFORE_PLACE = words("in at near from outside")
"""Words before the name of a place."""
_APPOSITION = words(
    "who whose which a an the one then now formerly himself herself himself president of at in from with"
)
_LIMIT = 45


def subject_before(items: list[Item], names: SentenceNames, cue: Cue) -> Source | None:
    """Find the subject that ends right before a cue's verb group."""
    past = cue.group_first
    if past == 0:
        return None
    last = items[past - 1]
    if last.text in {",", ")", "—", "–", "--", "-"}:
        return _before_parenthesis(items, names, past - 1)
    source = phrase_ending(items, names, past)
    return _before_who(items, names, source) if source is not None else None


def _before_who(items: list[Item], names: SentenceNames, source: Source) -> Source:
    """Prefer the name in "Mira Halden, who is chair of the trust said", which lacks its second comma."""
    at = source.first
    if source.form == "name" or at < 4 or items[at - 1].lower not in {"is", "was"} or items[at - 2].lower != "who":  # noqa: PLR2004 - a name, a comma, "who is"
        return source
    name = names.ending.get(at - 2 - (items[at - 3].text == ","))
    return Source(name.first, name.past, "name", name) if name is not None and name.words else source


def _before_parenthesis(items: list[Item], names: SentenceNames, close: int) -> Source | None:
    """Find the subject of "X, a doctor, said": before the comma that opens what stands between."""
    mark = items[close].text
    opener = {")": "("}.get(mark, mark)
    best: Source | None = None
    for at in range(close - 1, max(-1, close - _LIMIT), -1):
        text = items[at].text
        if opener == "," and (text in {";", ":"} or _is_utterance(items[at])):
            break
        if text != opener or at == 0:
            continue
        inner_first = at + 1
        end = before_bracket(items, at, _BRACKET) if opener == "," else at
        candidate = phrase_ending(items, names, end) if end else None
        if candidate is None or candidate.past != end or _is_place(candidate):
            continue
        pure = names.at.get(inner_first)
        if pure is not None and pure.words and candidate.form != "name" and _ends_name(items, pure, close):
            return Source(candidate.first, pure.past, "name", pure)
        if candidate.form == "pronoun" and best is not None:
            break
        if best is None or (candidate.form == "name" and best.form != "name"):
            best = candidate
        if candidate.form == "name" and items[inner_first].lower in _APPOSITION | OFFICES:
            return candidate
    return best


def before_bracket(items: list[Item], at: int, reach: int) -> int:
    """Return where what stands before a mark ends: before the party or place in brackets of "Halden (Tarn):".

    Args:
        items: The sentence.
        at: The mark, a comma or a colon.
        reach: How many items before the mark the bracket has to open within.

    """
    if at == 0 or items[at - 1].text != ")":
        return at
    return next((n for n in range(at - 2, max(-1, at - reach), -1) if items[n].text == "("), at)


_BRACKET = 9
_TITLE = 8
"""Words in marks that may be the title of what somebody wrote."""


def _is_utterance(item: Item) -> bool:
    """Return whether a quotation is more than a title inside a description ("author of “The Weir”")."""
    return item.quote is not None and (item.quote.words > _TITLE or not item.quote.last.isalnum())


def _is_place(source: Source) -> bool:
    """Return whether a name before a comma is a state or a country ("in Tarn, Ohio, in July, said")."""
    return source.name is not None and all(word.lower() in AREAS | COUNTRIES for word in source.name.words)


def _ends_name(items: list[Item], name: Name, close: int) -> bool:
    """Return whether what follows a name up to the closing comma only says more about who bears it."""
    return name.past == close or items[name.past].text == "," or items[name.past].lower in {"of", "from", "at"}


def subject_after(items: list[Item], names: SentenceNames, at: int) -> Source | None:
    """Read the subject of an inverted cue or of "according to": the noun phrase that begins at an item."""
    first = at
    while first < len(items) and is_adverb(items[first]) and items[first].quote is None:
        first += 1
    if first >= len(items):
        return None
    if items[first].lower in {"he", "she", "they", "i", "we"}:
        return Source(first, first + 1, "pronoun", head=items[first].lower)
    nominative = _OBJECTS.get(items[first].lower)
    if nominative is not None and (first + 1 == len(items) or items[first + 1].text in STOPS):
        return Source(first, first + 1, "pronoun", head=nominative)
    past = first
    while past < len(items) and past - first < TO_THE_LEFT:
        item = items[past]
        name = names.at.get(past)
        if name is not None and name.first == past:
            past = name.past
            continue
        modifies = past > first and items[past - 1].lower in {"a", "an", "the"}
        if item.text in STOPS or item.quote is not None or (item.lower in DAYS | WHEN and not modifies):
            break
        if item.lower in BREAKS | AUXILIARIES - {"'s", "’s"} and not (
            item.lower == "and" and (joins_names(names, past) or joins_fields(items, past))
        ):
            break
        past += 1
    if past == first or (items[first].lower in PREPOSITIONS and first not in names.at):
        return None
    return read_phrase(items, names, first, past)


_OBJECTS = {"him": "he", "her": "she", "them": "they"}
"""Pronouns after "according to"."""


def named_after_comma(items: list[Item], names: SentenceNames, source: Source) -> Source:
    """Prefer the name in "said a second resident, Mira Halden." and in "according to the maker, Tarn Shipping,"."""
    if source.form not in {"role", "description"} or source.past + 1 >= len(items) or items[source.past].text != ",":
        return source
    name = names.at.get(source.past + 1)
    if name is None or not name.words or name.first != source.past + 1:
        return source
    if name.kind not in {"person", "unknown"} and not (source.definite and source.head in BODIES):
        return source
    closes = name.past >= len(items) or items[name.past].text in {",", ".", "“”", ";", ":"}
    return Source(name.first, name.past, "name", name) if closes else source


def _possessed(items: list[Item], names: SentenceNames, first: int, at: int, limit: int) -> Source | None:
    """Read "Smith's campaign" from the word after the possessive."""
    for past in range(at, min(at + _POSSESSED, limit, len(items))):
        name = names.at.get(past)
        if name is not None and name.words:
            return named(name, name.first)
        if items[past].lower in OFFICES | GROUPS | BODIES:
            return described(items, names, first, past + 1, past + 1)
        if items[past].text in STOPS or items[past].lower in AUXILIARIES:
            return None
    return None


_POSSESSED = 5


def first_subject(items: list[Item], names: SentenceNames, limit: int) -> Source | None:
    """Find the subject of the sentence: the first noun phrase, after an opening phrase that a comma closes.

    Args:
        items: The sentence.
        names: Its names.
        limit: The subject must end before this item.

    """
    first = _after_opening(items, limit)
    if first is None:
        return None
    for at in range(first, min(limit, len(items), first + TO_THE_LEFT)):
        item = items[at]
        if item.lower in PRONOUNS:
            return Source(at, at + 1, "pronoun", head=item.lower)
        name = names.at.get(at)
        if name is not None and name.words and (_hangs(items, names, name) or _modifies(items, name)):
            continue
        if name is not None and name.words:
            return _named_first(items, names, first, name, limit)
        if item.quote is not None or item.text in {":", ";"}:
            return None
        if item.text == ",":
            first = at + 1
        if item.lower in OFFICES | GROUPS | BODIES and at + 1 < len(items) and names.at.get(at + 1) is None:
            if at and items[at - 1].lower == "to":
                continue
            return _described_first(items, names, first, at, limit)
    return None


def _modifies(items: list[Item], name: Name) -> bool:
    """Return whether a name only says which one is meant ("to see a Tarn farmer")."""
    if name.first == 0 or items[name.first - 1].lower not in {"a", "an"} or name.past + 1 >= len(items):
        return False
    return items[name.past].lower in OFFICES | SOMEONE


def _hangs(items: list[Item], names: SentenceNames, name: Name) -> bool:
    """Return whether a name cannot be a subject: a preposition stands before it, or it is the line's place.

    "Here in Tarn, Halden", "in Tarn, Colo., the graduate", "TARN (Fjord Wire) — The mayor".
    """
    at = name.first
    if at == 0:
        following = items[name.past].text if name.past < len(items) else ""
        return following in {"(", "—", "–"} and all(word.isupper() for word in name.words)
    if items[at - 1].lower in BEFORE_PLACE:
        return True
    place = names.ending.get(at - 1) if items[at - 1].text == "," else None
    if place is None or place.first == 0 or items[place.first - 1].lower not in BEFORE_PLACE:
        return False
    return all(word.lower() in AREAS | COUNTRIES or word.endswith(".") for word in name.words)


def _described_first(items: list[Item], names: SentenceNames, first: int, at: int, limit: int) -> Source | None:
    if items[at + 1].lower in {"'s", "’s"} and items[at].lower in OFFICES | BODIES:
        return _possessed(items, names, first, at + 2, limit)
    first += first < at and items[first].lower in _CONJUNCTIONS
    return described(items, names, first, at + 1, _past_complement(items, names, at + 1))


_CONJUNCTIONS = words("when while if because once")
"""Words before a description that are no part of it ("when my mother came")."""


def _past_complement(items: list[Item], names: SentenceNames, at: int) -> int:
    """Return the end of "residents of Mill Lane" from its preposition on."""
    if items[at].lower not in {"of", "at", "in", "from", "for"}:
        return at
    past = at + 1
    while past < len(items) and past - at < _COMPLEMENT and not ends_before(items, names, past):
        if items[past].lower.endswith("ed") and past not in names.at:
            break
        past += 1
    return past if past > at + 1 else at


_COMPLEMENT = 6


def _after_opening(items: list[Item], limit: int) -> int | None:
    """Return where the main clause begins after "In Berlin," or "Turning to trade,"; None where no comma tells."""
    opening = items[0].lower if items else ""
    form = FORMS.get(opening)
    opens = (
        opening in PREPOSITIONS | BREAKS
        or opening.endswith(("ing", "ed"))
        or (form is not None and form.tense == "ing")
    )
    if opening in {"but", "and", "so", "yet", "then"}:
        return int(len(items) > 1 and items[1].text != ",")
    if not opens:
        return 0
    commas = [n for n in range(min(limit, len(items))) if items[n].text == ","]
    if opening == "asked" and items[0].capital:
        # "Asked whether Halden, the mayor, would resign, Oke laughed": the answer comes last
        commas = commas[-1:]
    comma = commas[0] if commas else _before_pronoun(items, limit)
    return None if comma is None else comma + 1


def _before_pronoun(items: list[Item], limit: int) -> int | None:
    """Return the item before the "she" of "At noon she ...", which needs no comma."""
    early = range(1, min(limit, len(items), _OPENING))
    return next((n - 1 for n in early if items[n].lower in {"he", "she", "they", "it"}), None)


_OPENING = 5
"""Words among which a pronoun that follows an opening phrase stands."""


def _named_first(items: list[Item], names: SentenceNames, first: int, name: Name, limit: int) -> Source | None:
    if name.past < len(items) and items[name.past].lower in {"'s", "’s", "'", "’"}:
        return _possessed(items, names, first, name.past + 1, limit)
    return named(name, name.first) if name.past <= limit else None
