"""Indirect speech: what a cue reports without quoting it."""

from sitegen.extract.clauses.word_kinds import is_acting, is_auxiliary, is_pronoun
from sitegen.extract.languages.vocabulary import Amounts, Closed, NounPhrases, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parsing import Parses
from sitegen.extract.reasons import WRITER_MAY_CONCEDE
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.according import around
from sitegen.extract.speech.before_cue import before_cue
from sitegen.extract.speech.clauses import Clause, Reading, is_inquiry
from sitegen.extract.speech.complements import complement
from sitegen.extract.speech.ends import end_of_clause, last_of
from sitegen.extract.speech.infinitives import WITH_TO, infinitive
from sitegen.extract.speech.parsed_ends import before_own_clause
from sitegen.extract.speech.report import Report
from sitegen.extract.speech.unshown import before_unshown
from sitegen.extract.text.pieces import MONEY_SIGNS
from sitegen.extract.text.tokens import DASHES
from sitegen.records import Place

_MIN_WORDS = 4
_SHORT_CLAUSE = 3
"""Words of "the gates held", which is a clause where nothing is left out of it."""


def find_indirect(reading: Reading, taken: set[int], parses: Parses) -> list[Report]:
    """Find the indirect speech of a sentence.

    Args:
        reading: The sentence as it was read.
        taken: Identities of cues that report quotations already.
        parses: What parses the sentence where the rules do not see what the cue reports.

    """
    found: list[Report] = []
    covered: list[tuple[int, int]] = []
    for clause in reading.clauses:
        if clause.source is None:
            continue
        if id(clause.cue) in taken:
            pieces = _before_quoted(reading, clause, parses)
        else:
            pieces = around(reading, clause) if clause.cue.kind == "according" else _beside(reading, clause, parses)
        if not pieces or not _reports(reading, clause, pieces):
            continue
        if any(clause.cue.first >= first and clause.cue.past <= past for first, past in covered):
            continue
        covered += pieces
        found.append(_report(reading, clause, *_shown(reading, clause, pieces, parses)))
    return found


def _before_quoted(reading: Reading, clause: Clause, parses: Parses) -> list[Place] | None:
    """Find the clause to which "and that" joins quoted words ("said the mill leaks and that “all is lost”")."""
    items, cue = reading.sentence.items, clause.cue
    quoted = next((n for n in range(cue.past, len(items)) if items[n].quote is not None), 0)
    joins = quoted - 1 - item_at(items, quoted - 1).isa(Closed.THAT)
    if not cue.isa(SpeechVerbs.SAID) or joins <= cue.past or not items[joins].isa(Closed.AND, Closed.BUT):
        return None
    if items[quoted - 1].isa(Closed.AND):
        return None  # "said the mill is “old” and “lost”", "sells rye and “bread”"
    told = complement(reading, clause, joins - (items[joins - 1].text == ","), parses)
    return [told] if told is not None else None


def _reports(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> bool:
    """Return whether words are enough to be a report, are whole, and repeat nothing that was not said."""
    words = _words(reading, pieces)
    enough = words >= _MIN_WORDS or (words == _SHORT_CLAUSE and _is_short_clause(reading, clause, pieces))
    if not enough or _repeats_unsaid(reading, clause, pieces):
        return False
    return clause.cue.kind == "according" or not _is_cut(reading.sentence.items, pieces[-1][1])


def _is_short_clause(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> bool:
    """Return whether three words are all that was said: no verb is left out ("that she had"), nothing is in marks."""
    items = reading.sentence.items
    told = [item for first, past in pieces for item in items[first:past]]
    open_ended = is_auxiliary(told[-1]) or told[-1].isa(Closed.THEIR, Closed.A, NounPhrases.BEHIND_HEAD)
    whole = told[0].isa(Reporting.NOMINATIVE, Closed.IT) or not is_pronoun(told[0])
    plain = not told[0].isa(Closed.THAT, Closed.TO) and all(item.quote is None for item in told)
    told_apart = clause.relative  # "the rower, who said she won, left": where it ends is seldom sure
    return _tells_surely(clause, told) and whole and plain and not open_ended and not told_apart


def _tells_surely(clause: Clause, told: list[Item]) -> bool:
    """Return whether a verb that only tells reports some words, or "according to" words with a verb of their own."""
    acts = clause.cue.kind == "according" and any(map(is_acting, told))
    return acts or clause.cue.isa(SpeechVerbs.SAID)


def _beside(reading: Reading, clause: Clause, parses: Parses) -> list[tuple[int, int]] | None:
    """Find what a verb reports: after it, or the clause before it."""
    cue = clause.cue
    shows = cue.isa(Reporting.SHOW) and is_inquiry(reading, clause)
    tells = shows or cue.isa(SpeechVerbs.CLAUSE)
    if not tells and not cue.isa(*WITH_TO):
        return None
    end = end_of_clause(reading, clause)
    after = complement(reading, clause, end, parses) if tells else infinitive(reading, clause, end, parses)
    if after is not None and _is_how_much(reading.sentence.items, cue.past, after):
        return None
    if after is not None and not reading.sentence.items[after[0]].isa(Reporting.SUBORDINATE):
        return [before_own_clause(reading, clause, after, parses)]
    before = before_cue(reading, clause, parses) if tells else None  # "The lock is shut, she said as she rose"
    return _unless_only_when(reading.sentence.items, after) if before is None else before


def _unless_only_when(items: list[Item], after: Place | None) -> list[Place] | None:
    """Return what stands behind a verb, unless it only tells when it was said."""
    return None if after is None or _only_tells_when(items[slice(*after)]) else [after]


def _is_how_much(items: list[Item], past: int, told: Place) -> bool:
    """Return whether a verb of change has an amount behind it, and no clause ("The index added 12 points, or 2%")."""
    words = items[slice(*told)]
    amount = words[0].text[:1].isdigit() or words[0].text in MONEY_SIGNS
    plain = not any(is_acting(word) or word.quote is not None for word in words)
    return items[past - 1].isa(Amounts.CHANGE) and amount and plain


def _only_tells_when(told: list[Item]) -> bool:
    """Return whether words behind a verb tell what somebody did as they spoke ("said as she rose from the bench")."""
    led = told[0].isa(Closed.AS) and item_at(told, 1).isa(Closed.HE_OR_SHE, Closed.THEY)
    return led and all(item.text != "," for item in told)


def _shown(reading: Reading, clause: Clause, pieces: list[Place], parses: Parses) -> tuple[list[Place], str | None]:
    """Return words behind a cue up to a clause that nothing shows to be the speaker's, and why to hold them."""
    if len(pieces) > 1 or pieces[0][0] < clause.cue.past:
        return pieces, None
    shown, turned = before_unshown(reading, clause, pieces[0], parses)
    return [shown], WRITER_MAY_CONCEDE if turned else None


def _report(reading: Reading, clause: Clause, pieces: list[Place], hold: str | None) -> Report:
    items = reading.sentence.items
    return Report(
        kind="indirect",
        sentence=reading.sentence,
        evidence="according" if clause.cue.kind == "according" else "indirect",
        pieces=[
            (items[first].start, items[_before_dash(items, first, past, clause.cue) - 1].end) for first, past in pieces
        ],
        cue=clause.cue,
        source=clause.source,
        source_sentence=reading.sentence,
        manner=clause.cue.manner_of_clause,
        hold=hold,
    )


def _before_dash(items: list[Item], first: int, past: int, cue: Cue) -> int:
    """Return where words end, without a dash at which the writer goes on; the second of two closes an aside.

    Before the cue it closes no more than the words ("– two mills among them – according to Oke").
    """
    dashes = sum(item.text in DASHES for item in items[first:past])
    return past - ((dashes % 2 == 1 or past == cue.first) and items[past - 1].text in DASHES)


def _is_cut(items: list[Item], past: int) -> bool:
    """Return whether words break off within a clause, since somebody else is named as their source there."""
    timed = items[past - 1].text.islower() and item_at(items, past - 2).text[:1].isdigit()  # "at 6 am"
    broken = items[past - 1].isa(Closed.BE, Closed.ARTICLE, Closed.AND, Closed.OR)
    return broken and not timed and past < last_of(items)


def _repeats_unsaid(reading: Reading, clause: Clause, pieces: list[tuple[int, int]]) -> bool:
    """Return whether words in marks that nobody said stand in a piece ("denied that she said “...”")."""
    items = reading.sentence.items
    for other in reading.clauses:
        if other is clause or not other.cue.manner:
            continue
        near = items[other.cue.past : other.cue.past + _NEAR]
        if any(item.quote is not None for item in near) and any(a <= other.cue.first < b for a, b in pieces):
            return True
    return False


_NEAR = 4


def _words(reading: Reading, pieces: list[tuple[int, int]]) -> int:
    """Return how many words stand in pieces; words in marks within a clause are one, those behind a comma none."""
    items = reading.sentence.items
    return sum(_words_at(items, first, n) for first, past in pieces for n in range(first, past) if _is_word(items, n))


def _words_at(items: list[Item], first: int, at: int) -> int:
    """Return how many words an item stands for: words in marks right behind a verb complete its clause."""
    quote = items[at].quote
    return quote.words if quote is not None and at > first + 1 and is_acting(items[at - 1]) else 1


def _is_word(items: list[Item], at: int) -> bool:
    """Return whether a word stands at an item, or words in marks that go on with those before."""
    within = items[at].quote is not None and item_at(items, at - 1).text not in {",", ":"}
    return within or items[at].text[:1].isalnum()
