"""Who speaks in a paper: "a message that said", "the report, which notes", "Oke sent a message reading ..."."""

from sitegen.extract.languages.vocabulary import Closed, NounPhrases, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.phrases import described
from sitegen.extract.sentences.subject_before import subject_before
from sitegen.extract.speech.clauses import Clause, Reading


def of_which(reading: Reading, cue: Cue) -> Clause | None:
    """Read "a message that said"; of "letters, one of which read" nobody known is the subject."""
    if item_at(reading.sentence.items, cue.group_first - 2).isa(Closed.OF):
        reading.unread.append(cue)
        return None
    return of_paper(reading, cue, cue.group_first - 1)


def of_paper(reading: Reading, cue: Cue, past: int) -> Clause | None:
    """Read "Halden posted a message that said" and "the report, which notes": who gave it out speaks, or it does."""
    items = reading.sentence.items
    past -= past > 0 and items[past - 1].text == ","
    if past < 1 or not items[past - 1].isa(NounPhrases.PAPER, NounPhrases.WORK, Reporting.PIECE):
        return None
    given = given_out(reading, cue)
    if given is not None and _tells_all(items, cue):
        return given
    name = reading.names.ending.get(past)
    if name is not None and name.words:
        named = SourceMention(name.first, name.past, "name", name)
        return Clause(cue, named, inherited=True, relative=True) if name.kind == "organisation" else None
    source = _piece_before(reading, past)
    return Clause(cue, source, inherited=True, relative=True) if source is not None else None


def _piece_before(reading: Reading, past: int) -> SourceMention | None:
    """Return the description, from its determiner on, that ends in a noun for a piece of writing before an item."""
    items = reading.sentence.items
    reach = range(past - 1, max(-1, past - 1 - _PIECE), -1)
    first = next((n for n in reach if items[n].isa(NounPhrases.DETERMINER)), None)
    return described(items, reading.names, first, past, past) if first is not None else None


def _tells_all(items: list[Item], cue: Cue) -> bool:
    """Return whether "that said" or "saying" goes on with what was given out, and adds nothing about it."""
    return cue.tense == "ing" or items[cue.group_first - 1].isa(Closed.THAT)


_PIECE = 6
"""Words of a description that ends in a noun for a piece of writing."""


def given_out(reading: Reading, cue: Cue) -> Clause | None:
    """Read "Halden sent a message reading ...": who sent it speaks; a sign or a hat lets nobody speak."""
    items = reading.sentence.items
    verb = next((n for n in range(cue.first - 1, -1, -1) if items[n].isa(SpeechVerbs.GIVES_OUT)), None)
    if verb is None:
        return None
    first = verb
    while first > 0 and items[first - 1].isa(Reporting.BEFORE_GIVING):
        first -= 1
    source = subject_before(items, reading.names, Cue(verb, verb + 1, "unlisted verb", "past", first))
    return Clause(cue, source, inherited=True) if source is not None else None
