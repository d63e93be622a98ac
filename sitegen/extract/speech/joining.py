"""Which cue reports a quotation: the one after it, the one before it, or the one that covers the whole sentence."""

from bisect import bisect_left

from sitegen.extract.clauses.word_kinds import is_time
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import Closed, Morphology, NounPhrases, People, Quoting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.sentences.mentions import SourceMention
from sitegen.extract.sentences.sources import subject_after, subject_before
from sitegen.extract.speech.asides import LONGEST_TITLE, NEAR_LABEL, SHORT, is_aside, is_scare, is_sign
from sitegen.extract.speech.clauses import ASIDE_DASHES, Clause, Reading
from sitegen.extract.speech.leading import DASHES, NEAR_VERB, chanted, introduced, is_past, labelled_by, signed, worded
from sitegen.extract.speech.report import Found
from sitegen.extract.text.marks import Quotation

_TELLING = (SpeechVerbs.CLAUSE, SpeechVerbs.LISTENER)
_SAYING = (*_TELLING, SpeechVerbs.TOPIC, Quoting.BRIEF)
_SURE = (*_TELLING, SpeechVerbs.LABEL, Quoting.BRIEF, Quoting.READ)


def join(body: str, reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the cue of the quotation that is an item of a sentence; None where its sentence reports nobody's words."""
    signature = signed(reading, at)
    if signature is not None:
        return signature
    leading = _leading(body, reading, at, quotation)
    found = (
        None if _opens_next(reading.sentence.items, at + 1, quotation) else _trailing(reading, at, quotation)
    ) or leading
    if found is None:
        return None
    if leading is not None and _hands_on(found[0].cue) and leading[0].cue.isa(SpeechVerbs.CLAUSE):
        found = leading  # "Halden said: “...,” the Echo reported"
    clause, evidence, kind = found
    if is_aside(reading.sentence.items, at, quotation, kind, evidence) or is_sign(reading.sentence.items, at, clause):
        return None
    return found


def _hands_on(cue: Cue) -> bool:
    """Return whether an outlet hands on with a cue what somebody else said."""
    return cue.kind == "according" or cue.isa(Quoting.HAND_ON)


def _trailing(reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the "X said" or "said X" right after a quotation."""
    items = reading.sentence.items
    following = at + 1
    if following < len(items) and items[following].text in DASHES | {","}:
        following += 1
    elif quotation.last not in ",?!—–-…." and quotation.words <= SHORT:
        # a name or a title that describes what follows: ``“Daily Show” host ...``
        return None
    how = _how(reading, at) or _came(reading, at, following)
    if how is not None:
        return how
    for clause in reading.clauses:
        if clause.source is None:
            continue
        if clause.inverted and (clause.cue.group_first == following or _told_by(items, clause, following)):
            return clause, "inverted", _kind_of_trailing(items, at)
        if (
            not clause.inverted
            and not clause.inherited
            and (
                following <= clause.source.first <= _after_conjunction(items, following)
                or _is_introduced(items, following, clause.source)
            )
        ):
            return clause, "after", _kind_of_trailing(items, at)
    if quotation.last == "," or (quotation.last in "?!" and following == at + 1):
        return _covered(reading, at) or _unknown_verb(reading, at, following)
    return None


def _opens_next(items: list[Item], following: int, quotation: Quotation) -> bool:
    """Return whether the next sentence, with words of its own, begins behind a question (`“Why?” He said: “...”`)."""
    opening = item_at(items, following)
    begins = opening.capital and opening.isa(NounPhrases.SUBJECT) and quotation.last in "?!."
    return begins and any(item.quote is not None for item in items[following + 1 :])


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
        if not _may_be_verb(item):
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


def _may_be_verb(item: Item) -> bool:
    """Return whether a word that no list has may be a verb: by its ending, and no noun for who speaks."""
    ends = item.isa(Morphology.PAST_ENDING, Morphology.PLURAL_ENDING) and item.text.islower()
    return ends and len(item.text) > _SHORTEST_VERB and not item.isa(People.HEAD)


_SHORTEST_VERB = 3
"""Letters of a word with such an ending that is a noun or a verb of little meaning ("led", "was")."""


def _unknown_inverted(reading: Reading, at: int, following: int) -> Found | None:
    """Take any verb in the past between a quotation and a name ("“Here they come!” beamed Mira Halden")."""
    items, name = reading.sentence.items, reading.names.at.get(following + 1)
    if name is None or not name.words or name.first != following + 1 or not is_past(items[following]):
        return None
    if name.past < len(items) and not _follows_speaker(items[name.past]):
        return None
    cue = Cue(following, following + 1, "unlisted verb", "past", following)
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


def _kind_of_trailing(items: list[Item], at: int) -> str:
    """A quotation that begins its sentence stands by itself; else it completes somebody else's clause."""
    opening = [item for item in items[:at] if item.text not in {",", "…", "...", "—", "(", "["}]
    if any(item.quote is not None for item in opening):
        return "direct" if at and items[at - 1].text in DASHES | {",", "“”"} else "mixed"
    if not opening:
        return "direct"
    joined = len(opening) == 1 and opening[0].isa(Quoting.CONJUNCTION)
    return "direct" if joined or items[at - 1].text in DASHES | {",", ":"} else "mixed"


def _covered(reading: Reading, at: int) -> Found | None:
    """Find a cue at the end of the sentence that reports all of it (``The plan “is dead,” for now, she said.``)."""
    items = reading.sentence.items
    for clause in reading.clauses:
        if clause.source is None or clause.cue.first < at or clause.inherited:
            continue
        start = clause.cue.group_first if clause.inverted else clause.source.first
        past = max(clause.cue.past, clause.source.past)
        closes = past >= len(items) or items[past].text in {".", "!", "?", ","} or _opens_time(items[past])
        if start > at and items[start - 1].text == "," and closes:
            return clause, "covered", "mixed"
    return None


def _opens_time(item: Item) -> bool:
    return is_time(item) or item.isa(Quoting.OPENS_TIME)


def _leading(body: str, reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the "X said" before a quotation, else what a colon introduces, else a cue that covers the sentence."""
    if at == 0:
        return _covered(reading, at)
    inner = body[quotation.inner_start : quotation.inner_end].lstrip("'‘…. [(")
    capital = inner[:1].isupper() or inner[:1].isdigit()
    found = labelled_by(reading, at) or worded(reading, at, quotation) or chanted(reading, at)
    if found is not None:
        return found
    clauses = [c for c in reading.clauses if _may_lead(reading, c, at)]
    if clauses:
        return _of_outer(reading, at, clauses, quotation, capital=capital)
    return (introduced(reading, at, quotation) if capital else None) or _covered(reading, at)


def _is_parted(reading: Reading, cue: Cue, at: int) -> bool:
    """Return whether a clause of somebody else's stands between a cue and a quotation, behind a comma."""
    items = reading.sentence.items
    between = (other for other in reading.unread if cue.past <= other.first < at)
    return any(item.text == "," for other in between for item in items[cue.past : other.first])


def _may_lead(reading: Reading, clause: Clause, at: int) -> bool:
    """Return whether a report stands before a quotation, and not in brackets."""
    before = clause.source is not None and clause.cue.past <= at and clause.source.past <= at
    return before and not (_is_bracketed(reading, clause, at) or _is_dashed(reading.sentence.items, clause, at))


def _is_dashed(items: list[Item], clause: Clause, at: int) -> bool:
    """Return whether dashes hold a cue with words in marks of its own ("the weir – what Oke calls “A” – is “B”")."""
    first = min(clause.cue.group_first, clause.source.first if clause.source is not None else at)
    closes = next((n for n in range(clause.cue.past, at) if items[n].text in ASIDE_DASHES), None)
    opened = any(item.text in ASIDE_DASHES for item in items[:first])
    return opened and closes is not None and any(item.quote is not None for item in items[clause.cue.past : closes])


def _is_bracketed(reading: Reading, clause: Clause, at: int) -> bool:
    """Return whether a cue stands in brackets that close before an item ("(44 percent say so)")."""
    brackets, items = reading.brackets, reading.sentence.items
    behind = bisect_left(brackets, clause.cue.first)
    if not behind or items[brackets[behind - 1]].text != "(":
        return False
    within = brackets[bisect_left(brackets, clause.cue.past) : bisect_left(brackets, at)]
    return any(items[place].text == ")" for place in within)


def _of_outer(reading: Reading, at: int, clauses: list[Clause], quotation: Quotation, *, capital: bool) -> Found | None:
    """Give a quotation to the clause that reports it; to none where somebody else's stands between."""
    if _is_parted(reading, clauses[-1].cue, at):
        return None
    return _reported(reading.sentence.items, at, _outer(clauses, at), quotation, capital=capital)


def _reported(items: list[Item], at: int, clause: Clause, quotation: Quotation, *, capital: bool) -> Found | None:
    before = items[at - 1]
    if any(item.text == ";" for item in items[clause.cue.past : at]):
        return _after_semicolon(items, at, clause, capital=capital)
    adjacent = clause.cue.past == at
    if clause.cue.isa(SpeechVerbs.LABEL):
        title = adjacent and capital and quotation.words <= LONGEST_TITLE
        named = adjacent or (clause.cue.past == at - 1 and before.isa(Closed.ARTICLE))
        if title or (named and _is_reduced(items, clause)):
            return None
    if before.text == ":" or (capital and (adjacent or before.text == "," or before.quote is not None)):
        return clause, "inherited" if clause.inherited else "before", "direct"
    if _goes_on(items, at, clause):
        return clause, "before", "direct"
    if clause.cue.past == at - 1 and before.text == "," and quotation.last in ".!?" and quotation.words <= SHORT:
        return clause, "inherited" if clause.inherited else "before", "direct"
    put = items[clause.cue.first].isa(Quoting.PUT)
    return None if not put and is_scare(items, at, clause, quotation) else _mixed(clause)


def _after_semicolon(items: list[Item], at: int, clause: Clause, *, capital: bool) -> Found | None:
    """Read a semicolon that stands for the colon right behind a cue ("he added; “...”"); any other parts the two."""
    led = capital and clause.cue.past == at - 1 and items[at - 1].text == ";"
    return (clause, "inherited" if clause.inherited else "before", "direct") if led else None


def _is_reduced(items: list[Item], clause: Clause) -> bool:
    """Return whether a verb of naming is a participle: who says so is not told in "The plan labelled “a farce” fails".

    What somebody names stands between the verb and the words, unless it goes before ("what critics call “a farce”").
    """
    source = clause.source
    if source is None or source.form not in {"role", "description"} or clause.inherited or clause.cue.passive:
        return False
    named = clause.cue.isa(Quoting.NAME) and clause.cue.tense == "past"
    return named and not item_at(items, source.first - 1).isa(Quoting.NAMED_BEFORE)


def _mixed(clause: Clause) -> Found:
    """Grade a clause of somebody's words inside a reporting sentence by what its cue means."""
    if clause.cue.isa(SpeechVerbs.LABEL):
        return clause, "label", "mixed"
    return clause, "mixed" if clause.cue.isa(*_SAYING) or _is_phrase(clause.cue) else "mixed weak", "mixed"


def _is_phrase(cue: Cue) -> bool:
    """Return whether a cue gives words as somebody's ("according to", "in the words of")."""
    return cue.kind in {"according", "in words"}


def _goes_on(items: list[Item], at: int, clause: Clause) -> bool:
    """Return whether an utterance goes on after the cue that split it ("“The quay,” she said, “is closed.”")."""
    if clause.source is None or items[at - 1].text != ",":
        return False
    first, past = min(clause.source.first, clause.cue.group_first), max(clause.source.past, clause.cue.past)
    split = first > 0 and items[first - 1].quote is not None
    return split and (past == at - 1 or _opens_time(items[past]) or _only_tells_doing(items[past : at - 1]))


def _only_tells_doing(items: list[Item]) -> bool:
    """Return whether words behind a cue only tell what its speaker was doing (", folding her notes")."""
    if len(items) < 2 or items[0].text != "," or not items[1].isa(Morphology.ING_ENDING):  # noqa: PLR2004 - comma, verb
        return False
    return items[1].word.cue is None and all(item.text != "," for item in items[1:])


def _outer(clauses: list[Clause], at: int) -> Clause:
    """Return the last cue; of "said she hopes “...”" the saying, because the view is part of what was said."""
    last = clauses[-1]
    near = not last.relative or at - last.cue.past <= NEAR_LABEL
    if near and (last.cue.isa(*_SURE) or _is_phrase(last.cue)):
        return last
    return next((c for c in reversed(clauses) if c.cue.isa(*_TELLING) and not c.relative), last)
