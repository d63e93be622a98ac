"""Words that somebody else is reported to have said: inside another's report, or in an utterance that another owns."""

from sitegen.extract.clauses.word_kinds import is_time
from sitegen.extract.languages.vocabulary import Closed, Cues, Discourse, NounPhrases, Quoting, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, Sentence, item_at
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.subject_before import subject_before
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.text.tokens import DASHES

_UTTERANCE = 8
"""Words between a noun for an utterance and the words in marks ("Halden's call on Sunday night to “...”")."""
_MARKS = frozenset({",", ";", ":", *DASHES})
_LEAD_IN = 3
"""Words between a verb of speech and the clause it reports: a listener, a time, "that"."""


def is_second_hand(reading: Reading, at: int, clause: Clause) -> bool:
    """Return whether a quotation is joined to a clause that only hands its words on.

    Args:
        reading: The sentence.
        at: The item that the quotation is.
        clause: The clause that it was joined to.

    """
    items = reading.sentence.items
    quoted = clause.cue.isa(Quoting.QUOTE) and _names_whom(items, clause.cue.past, at)
    shown = _passes_on(items, at, clause) or _is_anothers_paper(items, at, clause) or _is_shown(items, at, clause)
    within = _is_reported(reading, clause) or _tells_of_another(reading, at, clause)
    return quoted or shown or within or _is_owned(items, at, clause)


def _tells_of_another(reading: Reading, at: int, clause: Clause) -> bool:
    """Return whether what another said stands in a clause ("a keeper who Halden says | told her that “...”")."""
    told = (cue for cue in reading.unread if cue.group_first == clause.cue.past and cue.past <= at)
    return any(cue.isa(SpeechVerbs.CLAUSE, SpeechVerbs.LISTENER) for cue in told)


def _passes_on(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether a verb shows what somebody else wrote ("retweeted"), and no comment is told beside it."""
    own = any(item.isa(Closed.WITH) for item in items[clause.cue.past : at])
    return clause.cue.isa(Quoting.PASSES_ON) and not clause.inverted and not own


def _is_anothers_paper(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether what is read or sent is by somebody else ("read a letter from Mira Halden that said “...”")."""
    if clause.source is None or clause.inverted or not clause.cue.isa(Quoting.READ):
        return False
    for noun in range(clause.source.past, at - 2):
        written = items[noun].isa(NounPhrases.PAPER, Quoting.UTTERANCE) and items[noun + 1].isa(Closed.FROM, Closed.BY)
        aloud = clause.cue.past <= noun  # "sent a letter from her yard that read" is her own
        if _is_owned_paper(items, noun, clause.cue.past):
            return True
        if written and (items[noun + 2].capital or (aloud and items[noun + 2].isa(Closed.DETERMINER))):
            return True
    return False


def _is_shown(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether words stand on what somebody only looks at or shows ("pointed at a sign: “...”")."""
    noun, behind = item_at(items, at - 2), item_at(items, clause.cue.past)
    bears = item_at(items, at - 1).text == ":" and noun.isa(NounPhrases.PAPER, NounPhrases.WORK, Quoting.SIGN)
    points = clause.cue.isa(Reporting.POINTS_TO) and behind.isa(Closed.TO)
    holds = items[clause.cue.first].isa(Quoting.NOT_OWN) and behind.isa(NounPhrases.VERB_PARTICLE)
    return bears and not clause.inverted and (behind.isa(Closed.AT) or points or holds)


def _is_owned_paper(items: list[Item], noun: int, first: int) -> bool:
    """Return whether somebody named owns what is read ("read Mira Halden's letter aloud: “...”")."""
    owner = noun - 1 - items[noun - 1].text.islower() * (not items[noun - 1].isa(Closed.OWNER_MARK))
    paper = items[noun].isa(NounPhrases.PAPER, Quoting.UTTERANCE)
    return paper and owner > first and items[owner].isa(Closed.OWNER_MARK) and items[owner - 1].capital


def _names_whom(items: list[Item], first: int, at: int) -> bool:
    """Return whether "quoted" tells whom ("quoted Mira Halden: “...”", "quoted her aunt: “...”")."""
    if first >= at:
        return False
    return items[first].capital or (items[first].isa(Closed.DETERMINER) and items[at - 1].text in {":", ","})


def _is_reported(reading: Reading, clause: Clause) -> bool:
    """Return whether a clause stands in what another reports ("Halden claimed Oke had said “...”")."""
    source = _acted_on(reading, clause) if clause.cue.passive else clause.source
    ahead = clause.inverted and not clause.cue.passive
    if source is None or (source.form == "pronoun" and not clause.cue.passive) or ahead or clause.inherited:
        return False
    return any(
        _leads_to(reading.sentence.items, outer, source.first) for outer in reading.clauses if outer is not clause
    )


def _acted_on(reading: Reading, clause: Clause) -> SourceMention | None:
    """Return the subject of a passive ("that | she was told by a keeper to “...”")."""
    return subject_before(reading.sentence.items, reading.names, clause.cue)


def _leads_to(items: list[Item], outer: Clause, first: int) -> bool:
    """Return whether what a clause reports begins at an item, or right before it."""
    if outer.source is None or outer.cue.manner or not outer.cue.isa(SpeechVerbs.CLAUSE):
        return False
    between = _past_named_listener(items[outer.cue.past : first], outer)
    near = outer.cue.past <= first and not outer.inverted and len(between) <= _LEAD_IN
    return near and all(_may_lead(item) for item in between)


def _past_named_listener(between: list[Item], outer: Clause) -> list[Item]:
    """Return what stands between a verb and what it reports, but for a listener ("told the Echo that")."""
    told = bool(between) and outer.cue.isa(Reporting.TELL) and between[-1].isa(Closed.THAT)
    plain = told and len(between) <= _LISTENER and all(item.text.isalnum() for item in between)
    return between[-1:] if plain else between


_LISTENER = 7
"""Items of a listener and "that" ("the old guild of Tarn that")."""


def _may_lead(item: Item) -> bool:
    """Return whether a word may stand between a verb of speech and what it reports: "that", a listener, a time."""
    if item.isa(Closed.THAT) or is_time(item):
        return True
    joins = item.isa(Closed.AND, Closed.BUT, Closed.AS, Closed.WHEN, Closed.WHILE, NounPhrases.BEHIND_HEAD)
    return item.text.isalnum() and item.text.islower() and not joins


def _is_owned(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether words are those of an utterance that somebody else owns ("that Oke's call to “...” was wrong")."""
    if clause.cue.first > at and item_at(items, at - 1).text == "," and _is_owned_question(items, at - 2):
        return True
    cue = clause.cue.past if clause.cue.past <= at else 0  # "On hearing Oke's claim that “...,” Vell wrote"
    for noun in range(at - 1, max(cue, at - _UTTERANCE), -1):
        if items[noun].isa(Quoting.OWN_WORDS) and items[noun - 1].isa(Closed.OWNER_MARK):
            return _leads_in(items, at) and not any(_parts(item) for item in items[noun + 1 : at])
        if items[noun].text in _MARKS or items[noun].quote is not None:
            return False
    return False


def _is_owned_question(items: list[Item], at: int) -> bool:
    """Return whether somebody's question or claim ends at an item ("To Oke's question, “...”, Vell said no")."""
    owned = item_at(items, at - 1).isa(Closed.OWNER_MARK) and item_at(items, at - 2).capital
    return owned and item_at(items, at).isa(Quoting.OWN_WORDS, Discourse.QUESTION)


def _leads_in(items: list[Item], at: int) -> bool:
    """Return whether words in marks are what an utterance is, and not what is said of it ("Oke's words “were odd”")."""
    before = items[at - 1 - items[at - 1].isa(Closed.ARTICLE)]
    return before.isa(Closed.TO, Closed.THAT, Closed.OF, Closed.FOR) or item_at(items, at + 1).isa(Cues.AUXILIARY)


def _parts(item: Item) -> bool:
    return item.isa(Cues.AUXILIARY) and not item.isa(Closed.TO)


def takes_up_sign(reading: Reading, before: Sentence | None, clause: Clause) -> bool:
    """Return whether "another" speaks, and takes up the sign that the sentence before shows."""
    source = clause.source
    alone = source is not None and source.past == source.first + 1 and source.head in _another(reading)
    return alone and before is not None and any(item.isa(Quoting.SIGN) for item in before.items)


def _another(reading: Reading) -> frozenset[str]:
    return reading.sentence.language.words(Quoting.ANOTHER)
