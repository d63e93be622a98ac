"""Reads the subject and the object of a figure's verb without a parser; what is not found whole is not guessed."""

from sitegen.extract.figures.clauses.periods import find_periods
from sitegen.extract.figures.clauses.verb_groups import (
    BOUNDARIES,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    SIGNS,
    Place,
    VerbGroup,
    is_adverb,
    is_verb,
    leads_to_number,
)
from sitegen.extract.figures.words.tokens import Text, word_set
from sitegen.extract.languages.vocabulary import FigureVerbs
from sitegen.extract.lexicon.counted import STOPS, TIME_UNITS

_QUOTES = frozenset('"“”„‟«»')
_SUBJECT_INSIDE = word_set("of for to from against on in with by at under between and or &")
_LONGEST = 14


def subject_of(text: Text, verb: VerbGroup, start: int) -> Place | None:
    """Return the words before a verb that are its whole subject; None for a pronoun or where its start is not sure."""
    end = verb.first
    while end > start and is_adverb(text, end - 1):
        end -= 1
    before = text.at(end - 1)
    if before.text == ",":
        aside = _before_aside(text, end - 1, start)
        end = end - 1 if verb.reduced and not _opens_aside(text, aside + 1) else aside
    elif before.lower in {"who", "which", "that"}:
        end -= 1
        end -= text.at(end - 1).text == ","
    found = _noun_phrase_before(text, end, start)
    moves = verb.reduced and verb.isa(FigureVerbs.MOVE) and not verb.isa(FigureVerbs.SHIFT, FigureVerbs.MONEY)
    apposed = moves and before.text == "," and found and _apposed(text, found.first, start)
    return None if apposed else found


def _apposed(text: Text, first: int, start: int) -> bool:
    """Return whether words may only explain a noun before them ("which Orrey, the builder, cut to")."""
    if first <= start or text.at(first - 1).text != ",":
        return False
    times = find_periods(text.body, text.at(start).start, text.at(first - 1).start)
    return not times or times[-1][1] != text.at(first - 1).start


def _before_aside(text: Text, comma: int, start: int) -> int:
    """Return where the words before an aside between commas end ("the estate, sold in 1998, covers")."""
    other = comma - 1
    while other > start and text.at(other).text != ",":
        if text.at(other).text in _QUOTES or text.at(other).text in {";", ":", "—"}:
            return start
        other -= 1
    return other if text.at(other).text == "," else start


def _opens_aside(text: Text, place: int) -> bool:
    """Return whether words after a comma open an aside: a relative pronoun or a participle."""
    form = text.at(place).word.verb
    opens = text.at(place).lower in {"who", "which", "whose"} or (form is not None and form.participle)
    return text.at(place - 1).text == "," and opens


def _noun_phrase_before(text: Text, end: int, start: int) -> Place | None:
    left = end
    while left > start and end - left < _LONGEST and _in_subject(text, left - 1, start):
        left -= 1
    left = _after_time(text, left, end)
    left += left < end - 1 and text.at(left).lower == "that" and is_report(text.at(left - 1).lower)
    words = text.lowers(left, end)
    if (
        not words
        or words[0] in (PRONOUNS - DETERMINERS - {"one"}) | _NOBODY
        or len(words) >= _LONGEST
        or not _starts_clause(text, left, start)
    ):
        return None
    if words[0] in _SUBJECT_INSIDE | {"as", "than"} or (len(words) == 1 and words[0] in PRONOUNS | DETERMINERS):
        return None
    return Place(left, end) if any(word not in STOPS for word in words) else None


def _after_time(text: Text, left: int, end: int) -> int:
    """Return where a subject starts after a time without its comma ("Last year exports")."""
    if left >= end:
        return left
    places = find_periods(text.body, text.at(left).start, text.at(end - 1).end)
    after = left
    if places and places[0][0] == text.at(left).start:
        after = next((i for i in range(left, end) if text.at(i).start >= places[0][1]), end)
    return after + (text.at(after).lower in _HOURS and after + 1 < end)


_HOURS = word_set("noon midnight midday lunchtime")
"""Words that go on with a time of day before a subject ("By Friday noon the fund had paid")."""
_NOBODY = word_set("nothing nobody none anything something everything someone somebody anyone anybody")


def _in_subject(text: Text, place: int, start: int) -> bool:
    token = text.at(place)
    if text.glued(place) and text.at(place - 1).text in {"-", "‑"}:
        return True
    if token.kind == "mark":
        initial = token.text == "." and text.at(place + 1).gap > 0 and len(text.at(place - 1).text) == 1
        return initial or token.text in {"-", "‑", "&", "’", "'"}
    if token.kind == "number":
        return text.glued(place) or text.at(place + 1).text in {"-", "‑"}
    return _word_in_subject(text, place, start)


def _word_in_subject(text: Text, place: int, start: int) -> bool:
    token = text.at(place)
    if token.lower in {"and", "or"}:
        return text.at(place - 1).kind == "word" and not is_verb(text, place - 1, start)
    if token.lower == "that" or (is_verb(text, place, start) and not token.lower.endswith("ing")):
        return token.lower == "that" and token.opens
    return token.lower not in STOPS or token.lower in _SUBJECT_INSIDE | DETERMINERS


def _starts_clause(text: Text, place: int, start: int) -> bool:
    """Return whether a clause starts at a token, so that the words from there on are its whole subject."""
    before = text.at(place - 1)
    if before.lower in _HOURS and place - 1 > start:
        return _starts_clause(text, place - 1, start)
    if place <= start or text.at(place).opens or before.kind == "mark":
        return before.text not in SIGNS
    if before.lower in BOUNDARIES or before.lower in TIME_UNITS or is_report(before.lower):
        return True
    times = find_periods(text.body, text.at(max(start, place - 8)).start, before.end)
    return bool(times) and times[-1][1] == before.end


_REPORTS = word_set(
    "said says say saying added adds told reported reports announced announces claimed claims warned warns predicted "
    "predicts estimated estimates believes believe thinks think showed shows found finds expects forecast forecasts "
    "insisted argued noted wrote confirmed yet suggests suggested indicated",
)


def is_report(word: str) -> bool:
    """Return whether a word reports speech, so that a time beside it is the time of speaking."""
    return word in _REPORTS


def object_of(text: Text, verb: VerbGroup, end: int) -> Place | None:
    """Return the words between a verb and what leads to its figure ("cut [its key rate] by")."""
    place = verb.after
    while place < end and place - verb.after < _LONGEST:
        token = text.at(place)
        if token.lower in {"by", "to", "from", "at", "for"} and leads_to_number(text, place):
            break
        if token.kind == "mark" and token.text not in {"-", "‑", "&", "’", "'"}:
            return None
        if token.lower in BOUNDARIES - {"and", "or"}:
            return None
        if token.kind == "number" or token.text in SIGNS or token.lower in {"percent", "cent"}:
            return None
        place += 1
    else:
        return None
    words = text.lowers(verb.after, place)
    if not words or words[0] in PRONOUNS - DETERMINERS or words[0] in PREPOSITIONS:
        return None
    return Place(verb.after, place) if any(word not in STOPS for word in words) else None


def lead_of(text: Text, first: int) -> str:
    """Return the preposition directly before a figure, else nothing."""
    before = text.at(first - 1)
    return before.lower if before.lower in PREPOSITIONS and text.joined(first) else ""
