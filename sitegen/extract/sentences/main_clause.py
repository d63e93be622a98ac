"""Where the main clause of a sentence begins: behind an opening that a comma closes, or at once."""

from sitegen.extract.languages.vocabulary import Closed, Discourse, Morphology, NounPhrases
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.line_heads import past_line_head
from sitegen.extract.sentences.mentions import SentenceNames


def begins_main_clause(items: list[Item], names: SentenceNames, limit: int) -> int | None:
    """Return where the main clause begins; a name that is a preposition as well opens none ("Per Halden rose")."""
    name = names.at.get(0)
    full = name is not None and name.kind == "person" and len(name.words) > 1 and not name.before
    return 0 if full or _opens_with_described(items, names) else _after_opening(items, limit)


def _opens_with_described(items: list[Item], names: SentenceNames) -> bool:
    """Return whether a participle only describes the one named behind its noun ("Retired clerk Mira Halden")."""
    if not item_at(items, 0).isa(Morphology.PAST_ENDING) or item_at(items, 0).word.cue is not None:
        return False
    at = next((n for n in range(2, min(len(items), _DESCRIBED)) if n in names.at), 0)
    name = names.at.get(at)
    plain = all(item.text.islower() and item.text.isalpha() and not item.isa(*_NO_ADJECTIVE) for item in items[1:at])
    return name is not None and name.kind == "person" and plain


_DESCRIBED = 5
"""Items among which a name stands behind a participle and the words for who that is."""
_NO_ADJECTIVE = (NounPhrases.BEHIND_HEAD, Closed.DETERMINER, Closed.TO, Closed.AND, Closed.THEIR, Closed.A, Closed.THE)


def _after_opening(items: list[Item], limit: int) -> int | None:
    """Return where the main clause begins after "In Berlin," or "Turning to trade,"; None where no comma tells."""
    start = past_line_head(items) or _past_label(items)
    if start:
        further = _after_opening(items[start:], limit - start)
        return None if further is None else start + further
    opening = item_at(items, 0)
    if opening.isa(NounPhrases.JOINS_SENTENCE):
        return int(len(items) > 1 and items[1].text != ",")
    if not _opens_phrase(opening, item_at(items, 1)):
        return 0
    commas = [n for n in range(min(limit, len(items))) if items[n].text == ","]
    if _is_asked(opening):
        # "Asked whether Halden, the mayor, would resign, Oke laughed": the answer comes last
        commas = commas[-1:]
    comma = _closing(items, commas) if commas else _before_pronoun(items, limit)
    return None if comma is None else comma + 1


def _closing(items: list[Item], commas: list[int]) -> int:
    """Return the comma that closes an opening phrase, past what "who" tells in it ("Like Oke, who stayed, she")."""
    told = len(commas) > 1 and items[commas[0] + 1].isa(NounPhrases.RELATIVE)
    return commas[1] if told else commas[0]


def _past_label(items: list[Item]) -> int:
    """Return where an answer begins behind the letter and the colon that open it ("A: My grandmother."); else 0."""
    letter = len(items) > 2 and len(items[0].text) == 1 and items[0].capital  # noqa: PLR2004 - a letter, a colon, a word
    return 2 if letter and items[1].text == ":" else 0


def _opens_phrase(item: Item, following: Item) -> bool:
    """Return whether an item opens words before the main clause: a phrase, another clause, or a participle."""
    if item.isa(NounPhrases.OPENS_WITH_TO) and following.isa(Closed.TO):
        return True
    form = item.word.cue
    saying = form is not None and form.tense == "ing"
    return saying or item.isa(NounPhrases.OPENING, Morphology.ING_ENDING, Morphology.PAST_ENDING)


def _is_asked(item: Item) -> bool:
    form = item.word.cue
    return item.capital and form is not None and form.tense == "past" and form.verb.isa(Discourse.ASKING)


def _before_pronoun(items: list[Item], limit: int) -> int | None:
    """Return the item before the "she" of "At noon she ...", which needs no comma."""
    early = range(1, min(limit, len(items), _OPENING))
    return next((n - 1 for n in early if items[n].isa(NounPhrases.EARLY_SUBJECT)), None)


_OPENING = 5
"""Words among which a pronoun that follows an opening phrase stands."""
