"""The noun phrase of who speaks, before what stands between marks: "Mira Halden, a doctor, said"."""

from sitegen.extract.clauses.acted_on import is_acted_on
from sitegen.extract.languages.vocabulary import Closed, NounPhrases, People
from sitegen.extract.languages.vocabulary import Names as NameWords
from sitegen.extract.names.naming import Name
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.mentions import SentenceNames, SourceMention
from sitegen.extract.sentences.phrases import phrase_ending
from sitegen.extract.sentences.placing import is_place

_LIMIT = 45


_TRADE = 3
"""Words of a trade before a name."""


def before_parenthesis(items: list[Item], names: SentenceNames, close: int) -> SourceMention | None:
    """Find the subject of "X, a doctor, said": before the comma that opens what stands between.

    Args:
        items: The sentence.
        names: Its names.
        close: The mark that closes what stands between.

    """
    mark = _mark_of(items[close])
    opener = {")": "("}.get(mark, mark)
    best: SourceMention | None = None
    acted_on = False
    for at in range(close - 1, max(-1, close - _LIMIT), -1):
        text = items[at].text
        if opener == "," and (text in {";", ":"} or _is_utterance(items[at])):
            break
        if text != opener or at == 0:
            continue
        end = before_bracket(items, at, _BRACKET) if opener == "," else at
        candidate = phrase_ending(items, names, end) if end else None
        if candidate is None or candidate.past != end or _hangs_on(items, names, candidate):
            continue
        if candidate.name is not None and is_acted_on(items, candidate.name):
            acted_on = True
            continue
        between = _named_between(items, names, candidate, at + 1, close)
        if between is not None:
            return between
        if candidate.form == "pronoun" and best is not None:
            break
        if best is None or (candidate.form == "name" and best.form != "name"):
            best = candidate
        if candidate.form == "name" and items[at + 1].isa(NounPhrases.APPOSITION, People.OFFICE):
            return candidate
    return best or (phrase_ending(items, names, before_bracket(items, close, _BRACKET)) if acted_on else None)


def _named_between(
    items: list[Item], names: SentenceNames, described: SourceMention, first: int, close: int
) -> SourceMention | None:
    """Return who is named between the marks, as whom a description before them has ("His cousin, Jonas Oke, said").

    Between brackets a name only says more ("a clerk of the Harbour Guild (HG) said").
    """
    name = None if items[close].text == ")" else _pure_name(items, names, first)
    if name is None or not name.words or is_place(items, names, name):
        return None
    told = bool(name.before) or _only_describes(items, described)
    whole = _ends_name(items, name, close) or before_bracket(items, close, _BRACKET) == name.past
    return SourceMention(described.first, name.past, "name", name) if told and whole else None


def _only_describes(items: list[Item], source: SourceMention) -> bool:
    """Return whether a phrase is no name, or that of a part which somebody plays ("His Hamlet, Jonas Oke, said")."""
    name = source.name if source.form == "name" else None
    if name is None:
        return True
    return item_at(items, name.first - 1).isa(Closed.THEIR) and len(name.words) == 1 and not name.before


def _mark_of(item: Item) -> str:
    """Return the mark that an item is, or the comma that a title closes with ("author of “The Weir,” said")."""
    return item.text if item.quote is None else ","


def _pure_name(items: list[Item], names: SentenceNames, first: int) -> Name | None:
    """Return the name that stands between commas, or its trade and the name ("his cousin, the weaver Jonas Oke,").

    Without an article a trade is known by its last word ("her lawyer, public defender Jonas Oke,").
    """
    led = items[first].isa(Closed.THE, Closed.THEIR)
    at = first + led
    while at - first <= _TRADE and (
        _may_be_trade(items[at]) if at not in names.at else _is_of_nation(items, names, at)
    ):
        at += 1
    name = names.at.get(at)
    if at == first:
        return name
    told = name is not None and name.kind in {"person", "unknown"} and (led or items[at - 1].isa(*_TRADES))
    return name if told else None


def _is_of_nation(items: list[Item], names: SentenceNames, at: int) -> bool:
    """Return whether one word with a capital only describes a trade behind it ("the Welsh baritone Jonas Oke")."""
    return names.at[at].past == at + 1 and _may_be_trade(item_at(items, at + 1))


_TRADES = (People.OFFICE, People.SOMEONE, NameWords.OCCUPATION_ENDING)
"""Nouns for what somebody is that need no article before a name."""


def _may_be_trade(item: Item) -> bool:
    """Return whether a word in small letters may be a noun for what somebody is, or describe one."""
    closed = item.isa(NounPhrases.BEHIND_HEAD, NounPhrases.BREAK, NounPhrases.DETERMINER) or item.word.cue is not None
    return item.text.islower() and item.text.isalpha() and not closed


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


def _hangs_on(items: list[Item], names: SentenceNames, source: SourceMention) -> bool:
    """Return whether a phrase is a place, or hangs on what stands before it ("At a fair, the mayor said")."""
    before = item_at(items, source.first - 1)
    return (
        is_only_place(items, names, source)
        or before.isa(Closed.WHO, Closed.WHOSE)
        or (source.form != "name" and before.isa(NounPhrases.BEFORE_PLACE))
    )


_BRACKET = 9


_TITLE = 8
"""Words in marks that may be the title of what somebody wrote."""


def _is_utterance(item: Item) -> bool:
    """Return whether a quotation is more than a title inside a description ("author of “The Weir”")."""
    return item.quote is not None and (item.quote.words > _TITLE or not item.quote.last.isalnum())


def is_only_place(items: list[Item], names: SentenceNames, source: SourceMention) -> bool:
    """Return whether what stands before a comma is a place only ("in Tarn, Ohio, in July, said")."""
    return source.name is not None and source.form == "name" and is_place(items, names, source.name)


def _ends_name(items: list[Item], name: Name, close: int) -> bool:
    """Return whether what follows a name up to the closing comma only says more about who bears it."""
    return name.past == close or items[name.past].text == "," or items[name.past].isa(NounPhrases.ABOUT_NAME)
