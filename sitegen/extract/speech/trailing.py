"""The cue right behind a quotation: "X said", "said X", and verbs that no list has."""

from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import Closed, Morphology, NounPhrases, People, Quoting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.line_heads import past_line_head
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.subject_before import subject_before
from sitegen.extract.sentences.subject_behind import subject_after
from sitegen.extract.speech.asides import SHORT
from sitegen.extract.speech.before_colon import has_past_ending
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.covering import covered
from sitegen.extract.speech.leading import NEAR_VERB
from sitegen.extract.speech.report import Found
from sitegen.extract.text.marks import Quotation
from sitegen.extract.text.tokens import DASHES


def trailing(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the "X said" or "said X" right after a quotation."""
    items = reading.sentence.items
    following = at + 1
    if following < len(items) and items[following].text in DASHES | {","}:
        following += 1
    elif quotation.last not in ",?!—–-…." and quotation.words <= SHORT:
        # a name or a title that describes what follows: ``“Daily Show” host ...``
        return None
    found = _summed_up(reading, at, following) or _right_behind(reading, at, following)
    if found is None and (quotation.last == "," or (quotation.last in "?!" and following == at + 1)):
        return covered(reading, at) or _unknown_verb(reading, at, following)
    return found


def _right_behind(reading: Reading, at: int, following: int) -> Found | None:
    """Return the first report that begins where the quotation has ended."""
    items = reading.sentence.items
    for clause in reading.clauses:
        source = clause.source
        if source is None:
            continue
        if clause.inverted:
            if clause.cue.group_first == following or _told_by(items, clause, following):
                return clause, "inverted", _kind_of_trailing(items, at)
        elif not clause.inherited and _begins(items, following, source):
            return clause, "after", _kind_of_trailing(items, at)
    return None


def _begins(items: list[Item], following: int, source: SourceMention) -> bool:
    """Return whether who speaks is the subject of what follows a quotation."""
    at_once = following <= source.first <= _after_conjunction(items, following)
    return at_once or _is_introduced(items, following, source)


def opens_next(items: list[Item], following: int, quotation: Quotation) -> bool:
    """Return whether the next sentence, with words of its own, begins behind a question (`“Why?” He said: “...”`)."""
    opening = item_at(items, following)
    begins = opening.capital and opening.isa(NounPhrases.SUBJECT) and quotation.last in "?!."
    return begins and any(item.quote is not None for item in items[following + 1 :])


def _summed_up(reading: Reading, at: int, following: int) -> Found | None:
    """Return who is told to have said what opens a sentence, without a verb of saying ("“No” is how he put it")."""
    return _how(reading, at) or _words_of(reading, at, following) or _came(reading, at, following)


def _how(reading: Reading, at: int) -> Found | None:
    """Read "“Ten finals” is how Mira Halden, the coach, sums up the season."."""
    items = reading.sentence.items
    following = at + 1 + (at + 1 < len(items) and items[at + 1].text == ",")
    past = None if at else phrase_end(items, following, Quoting.IS_HOW)
    if past is None:
        return None
    for clause in reading.clauses:
        source = subject_before(items, reading.names, clause.cue) if clause.cue.first > following else None
        if source is not None and source.first == past:
            return Clause(clause.cue, source), "after", "direct"
    return None


def _words_of(reading: Reading, at: int, following: int) -> Found | None:
    """Read "“The weir leaks” were the words of Mira Halden."."""
    items = reading.sentence.items
    past = None if at else phrase_end(items, following, Quoting.WORDS_OF)
    source = subject_after(items, reading.names, past) if past is not None else None
    if past is None or source is None:
        return None
    cue = Cue(following, past, "unlisted verb", "past", following)
    return Clause(cue, source, inverted=True), "inverted", "direct"


def _came(reading: Reading, at: int, following: int) -> Found | None:
    """Read "“Shut the lock,” came cries from the audience."."""
    items = reading.sentence.items
    if at or not item_at(items, following).isa(Quoting.CAME):
        return None
    reach = items[following : following + _CAME]
    led = next((following + n for n, item in enumerate(reach) if item.isa(Closed.FROM)), None)
    if led is None or not any(item.isa(Quoting.REPLY) for item in items[following:led]):
        return None
    source = subject_after(items, reading.names, led + 1)
    cue = Cue(following, led, "unlisted verb", "past", following)
    return (Clause(cue, source), "inverted", "direct") if source else None


_CAME = 5


def _told_by(items: list[Item], clause: Clause, following: int) -> bool:
    """Return whether "the court was told by Mira Halden" stands right after a quotation."""
    return (
        clause.cue.passive
        and following < clause.cue.group_first <= following + 4
        and items[clause.cue.past].isa(Closed.BY)
        and all(item.quote is None and item.text[:1].isalpha() for item in items[following : clause.cue.group_first])
    )


def _unknown_verb(reading: Reading, at: int, following: int) -> Found | None:
    """Take any verb in the past between a name or pronoun and the end: "...,” he deadpanned"."""
    items = reading.sentence.items
    inverted = _unknown_inverted(reading, at, following)
    if inverted is not None:
        return inverted
    limit = min(len(items), following + NEAR_VERB)
    for past in range(following + 1, limit):
        item = items[past]
        if item.quote is not None or item.text in {",", ".", ":", ";"}:
            return None
        if not _ends_as_verb(item):
            continue
        cue = Cue(past, past + 1, "unlisted verb", "past", past)
        source = subject_before(items, reading.names, cue)
        if source is not None and source.first == following and source.past == past:
            by = past + 1 < limit and items[past + 1].isa(Closed.BY)
            kind = _kind_of_trailing(items, at)
            return (
                (Clause(cue, source), "unknown verb", kind)
                if not by and kind == "direct" and source.form != "description"
                else None
            )
    return None


def _ends_as_verb(item: Item) -> bool:
    """Return whether a word that no list has may be a verb: by its ending, and no noun for who speaks."""
    ends = item.isa(Morphology.PAST_ENDING, Morphology.PLURAL_ENDING) and item.text.islower()
    return ends and len(item.text) > _SHORTEST_VERB and not item.isa(People.HEAD)


_SHORTEST_VERB = 3
"""Letters of a word with such an ending that is a noun or a verb of little meaning ("led", "was")."""


def _unknown_inverted(reading: Reading, at: int, following: int) -> Found | None:
    """Take any verb in the past between a quotation and a name ("“Here they come!” beamed Mira Halden")."""
    items = reading.sentence.items
    past = following + 1 + item_at(items, following + 1).isa(NounPhrases.VERB_PARTICLE)  # "blurted out Mira Halden"
    name = reading.names.at.get(past)
    if name is None or not name.words or name.first != past or not has_past_ending(item_at(items, following)):
        return None
    if name.past < len(items) and not _follows_speaker(items[name.past]):
        return None
    cue = Cue(following, past, "unlisted verb", "past", following)
    source = SourceMention(name.first, name.past, "name", name)
    kind = _kind_of_trailing(items, at)
    return (Clause(cue, source, inverted=True), "unknown verb", kind) if kind == "direct" else None


def _follows_speaker(item: Item) -> bool:
    return item.text in {",", ".", "“”", ";", "("} or (item.text.islower() and item.isa(Quoting.AFTER_SPEAKER))


def _after_conjunction(items: list[Item], at: int) -> int:
    """Return the last item at which a subject may begin: after "as", or words before a title ("state Sen. ...")."""
    past = at
    while past < len(items) and past - at < _BEFORE_TITLE and items[past].isa(Quoting.AHEAD_OF_TITLE):
        past += 1
    return past if past > at else at + item_at(items, at).isa(Quoting.AHEAD_OF_SUBJECT)


_BEFORE_TITLE = 3


def _is_introduced(items: list[Item], at: int, source: SourceMention) -> bool:
    """Return whether a description and a comma lead from a quotation to the name ("another friend, Mira Oke told")."""
    lead = items[at : source.first]
    if source.form != "name" or not 3 <= len(lead) <= _LONGEST_LEAD or lead[-1].text != ",":  # noqa: PLR2004 - "a friend,"
        return False
    plain = all(item.quote is None and item.text[:1].isalpha() for item in lead[:-1])
    return plain and lead[0].isa(Quoting.LEADS) and lead[-2].isa(People.OFFICE, People.SOMEONE)


_LONGEST_LEAD = 7


_OPENS_BESIDE = frozenset({",", "…", "...", "(", "[", *DASHES})
"""Marks before a quotation that add nothing to it."""


def _kind_of_trailing(items: list[Item], at: int) -> str:
    """A quotation that begins its sentence stands by itself; else it completes somebody else's clause."""
    opening = [i for i in items[past_line_head(items[: at + 1]) : at] if i.text not in _OPENS_BESIDE]
    if any(item.quote is not None for item in opening):
        return "direct" if at and items[at - 1].text in DASHES | {",", "“”"} else "mixed"
    if not opening:
        return "direct"
    joined = len(opening) == 1 and opening[0].isa(Quoting.CONJUNCTION)
    return "direct" if joined or items[at - 1].text in DASHES | {",", ":"} else "mixed"
