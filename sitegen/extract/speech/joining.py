"""Which cue reports a quotation: the one after it, the one before it, or the one that covers the whole sentence."""

from bisect import bisect_left

from sitegen.extract.languages.vocabulary import Closed, Morphology, People, Quoting, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.sentences.clauses import Cue, cues_of
from sitegen.extract.speech.asides import LONGEST_TITLE, NEAR_LABEL, SHORT, is_aside, is_scare, is_sign
from sitegen.extract.speech.clauses import Clause, Reading
from sitegen.extract.speech.covering import covered, opens_time
from sitegen.extract.speech.leading import chanted, introduced, labelled_by, signed, worded
from sitegen.extract.speech.report import Found
from sitegen.extract.speech.trailing import opens_next, trailing
from sitegen.extract.text.marks import Quotation
from sitegen.extract.text.tokens import DASHES

_TELLING = (SpeechVerbs.CLAUSE, SpeechVerbs.LISTENER)
_SAYING = (*_TELLING, SpeechVerbs.TOPIC, Quoting.BRIEF)
_SURE = (*_TELLING, SpeechVerbs.LABEL, Quoting.BRIEF, Quoting.READ)


def join(body: str, reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the cue of the quotation that is an item of a sentence; None where its sentence reports nobody's words."""
    signature = signed(reading, at)
    if signature is not None:
        return signature
    leading = _leading(body, reading, at, quotation)
    behind = None if opens_next(reading.sentence.items, at + 1, quotation) else trailing(reading, at, quotation)
    found = behind if leading is None else _of_two(reading, at, leading, behind)
    if found is None or (leading is None and _is_of_unread_opening(reading, at, found)):
        return None
    clause, evidence, kind = found
    if is_aside(reading.sentence.items, at, quotation, kind, evidence) or is_sign(reading.sentence.items, at, clause):
        return None
    return found


def _of_two(reading: Reading, at: int, leading: Found, behind: Found | None) -> Found:
    """Return which of two clauses has a quotation between them; the one behind, unless something speaks against it."""
    if behind is None or _is_of_opening(reading, leading[0], at, behind):
        return leading  # "When Halden said it would be “a feast”, few believed her"
    handed = _hands_on(behind[0].cue) and leading[0].cue.isa(SpeechVerbs.CLAUSE)
    beside = behind[1] == "covered" and leading[0].cue.isa(SpeechVerbs.SAID) and at - leading[0].cue.past <= 1
    return leading if handed or beside else behind  # "Halden said: “...,” the Echo reported"


def _is_of_opening(reading: Reading, leading: Clause, at: int, found: Found) -> bool:
    """Return whether a clause that opens its sentence reports words within it, and what follows only looks like it.

    Of whole words ("When Halden said, “Mend it,” the crowd cheered") the verb of the clause stands right before them.
    """
    opens = reading.sentence.items[0].isa(Reporting.SUBORDINATE) and found[0] is not leading
    beside = found[2] == "mixed" or at - leading.cue.past <= 1
    tells = leading.cue.isa(SpeechVerbs.SAID, Reporting.TELL)
    return opens and beside and tells and not found[0].cue.isa(SpeechVerbs.SAID)


def _is_of_unread_opening(reading: Reading, at: int, found: Found) -> bool:
    """Return whether a verb that opens no report may have the words ("When he came and said it “leaks,” we wept")."""
    opens = reading.sentence.items[0].isa(Reporting.SUBORDINATE) and not found[0].cue.isa(SpeechVerbs.SAID)
    told = (cue for cue in cues_of(reading.sentence) if cue.past <= at and cue.isa(SpeechVerbs.SAID))
    return opens and found[2] == "mixed" and any(told)


def _hands_on(cue: Cue) -> bool:
    """Return whether an outlet hands on with a cue what somebody else said."""
    return cue.kind == "according" or cue.isa(Quoting.HAND_ON)


def _leading(body: str, reading: Reading, at: int, quotation: Quotation) -> Found | None:
    """Find the "X said" before a quotation, else what a colon introduces, else a cue that covers the sentence."""
    if at == 0:
        return covered(reading, at)
    inner = body[quotation.inner_start : quotation.inner_end].lstrip("'‘…. [(")
    capital = inner[:1].isupper() or inner[:1].isdigit()
    found = labelled_by(reading, at) or worded(reading, at, quotation) or chanted(reading, at)
    if found is not None:
        return found
    clauses = [c for c in reading.clauses if _may_lead(reading, c, at)]
    if clauses:
        return _of_outer(reading, at, clauses, quotation, capital=capital)
    return (introduced(reading, at, quotation) if capital else None) or covered(reading, at)


def _is_parted(reading: Reading, cue: Cue, at: int) -> bool:
    """Return whether a clause of somebody else's stands between a cue and a quotation, behind a comma."""
    items = reading.sentence.items
    between = (other for other in reading.unread if cue.past <= other.first < at)
    return any(item.text == "," for other in between for item in items[cue.past : other.first])


def _may_lead(reading: Reading, clause: Clause, at: int) -> bool:
    """Return whether a report stands before a quotation, and not in brackets."""
    before = clause.source is not None and clause.cue.past <= at and clause.source.past <= at
    return (
        before
        and not _is_put_in(reading, clause)
        and not (_is_bracketed(reading, clause, at) or _is_dashed(reading.sentence.items, clause, at))
    )


def _is_put_in(reading: Reading, clause: Clause) -> bool:
    """Return whether the writer vouches for the words of another ("Oke said, and I quote, “...”")."""
    source = clause.source
    if source is None or source.form != "pronoun" or not clause.cue.isa(Quoting.QUOTE):
        return False
    writer = reading.sentence.language.word(source.head).value(People.PRONOUN) == "writer"
    return writer and item_at(reading.sentence.items, source.first - 1).isa(Closed.AND)


def _is_dashed(items: list[Item], clause: Clause, at: int) -> bool:
    """Return whether dashes hold a cue with words in marks of its own ("the weir – what Oke calls “A” – is “B”")."""
    first = min(clause.cue.group_first, clause.source.first if clause.source is not None else at)
    closes = next((n for n in range(clause.cue.past, at) if items[n].text in DASHES), None)
    opened = any(item.text in DASHES for item in items[:first])
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
    if source is None or clause.cue.passive:
        return False
    set_off = items[clause.cue.group_first - 1].text == "," and not clause.relative  # "Oke, once called “a fool,” won"
    if not set_off and (clause.inherited or source.form not in {"role", "description"}):
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
    return split and (past == at - 1 or opens_time(items[past]) or _only_tells_doing(items[past : at - 1]))


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
