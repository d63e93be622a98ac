"""Challenges of reported words: do they begin where what is reported begins, and are they a clause?"""

from collections.abc import Callable
from typing import Final, NamedTuple

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.saying import Saying
from sitegen.extract.clauses.word_kinds import is_acting, is_adverb, is_past, is_time
from sitegen.extract.languages.vocabulary import Closed, Cues, Reporting
from sitegen.extract.pages.page import Item, item_at
from sitegen.extract.parse_labels import NOUNS, VERBS
from sitegen.extract.parsing import Word
from sitegen.extract.reasons import BREAKS_OFF, CUT_BEFORE
from sitegen.extract.sentences.clauses import Cue


class _Told(NamedTuple):
    """Words that are reported without marks, in the sentence of their verb."""

    items: list[Item]
    cue: Cue
    first: int
    past: int

    @property
    def own(self) -> list[Item]:
        """The words."""
        return self.items[self.first : self.past]


def _lacks_subject(of: _Told) -> bool:
    """Return whether words begin with their verb ("According to a note, Oke | sent it", "one she said | was ill")."""
    opens = of.items[of.first]
    helped = opens.isa(Cues.FINITE) and of.cue.past <= of.first
    return helped or (of.cue.kind == "according" and of.first > of.cue.first and is_past(opens))


def _names_listener(of: _Told) -> bool:
    """Return whether words open with whom it was told ("has told | millions of people how to be ready")."""
    opens = of.items[of.first]
    clause = opens.isa(Closed.THAT, Closed.HOW, Closed.WHETHER, Closed.TO, Reporting.NOMINATIVE, Closed.IT)
    asked = next((n for n, item in enumerate(of.own) if item.isa(Closed.HOW, Closed.WHETHER, Closed.WHAT)), 0)
    verbs = any(item.isa(Cues.FINITE, Closed.TO) or is_past(item) for item in of.own[:asked])
    return of.cue.isa(Reporting.TELL) and not clause and asked > 0 and not verbs


def _lacks_verb(of: _Told) -> bool:
    """Return whether the verb stands behind a comma, outside the words ("that the guild in Tarn, N.Y., | had lied")."""
    comma, behind = item_at(of.items, of.past), item_at(of.items, of.past + 1)
    if comma.text != "," or not behind.isa(Cues.FINITE):
        return False
    return not any(is_acting(item) or item.word.verb is not None for item in of.own)


def _fills_gap(this: Attributed) -> bool:
    """Return whether words lack what stands before who says them ("a gap that Oke says | makes it moot").

    Of "that which critics say was cheap" the words alone do not tell what was cheap.
    """
    source, sentence, cue = this.report.source, this.report.source_sentence, this.report.cue
    if this.report.kind != "indirect" or source is None or sentence is None or cue is None or source.first > cue.first:
        return False
    items = sentence.items
    at = next((n for n in range(source.first - 1, -1, -1) if not is_adverb(items[n])), -1)
    behind = min(this.report.pieces)[0] >= items[cue.past - 1].end and not item_at(items, cue.past).isa(Closed.THAT)
    return behind and _relates(items, at)


def _relates(items: list[Item], at: int) -> bool:
    """Return whether a word stands for the noun before it ("a gap that", ", which"; not "in which", "sure that")."""
    before = at - 1 - (item_at(items, at - 1).text == ",")
    noun, thing = item_at(items, before), item_at(items, before - 1).isa(Closed.A, Closed.THEIR)  # "an email that"
    tells = noun.word.cue is not None and not thing
    if tells or not noun.text[:1].isalnum() or noun.isa(Closed.PREPOSITION, Cues.AUXILIARY):
        return False
    related, verb = items[at], noun.word.verb is not None and not (noun.word.verb.nominal or thing)  # "given that"
    plain = not (verb or is_time(noun) or is_adverb(noun) or item_at(items, at - 2).isa(Closed.SO))
    return related.isa(Closed.WHICH, Closed.WHO, Closed.WHOM) or (related.isa(Closed.THAT) and plain)


def _asks(question: Callable[[_Told], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question to the words."""

    def asked(this: Attributed) -> bool:
        report, sentence = this.report, this.report.source_sentence
        if report.kind != "indirect" or report.cue is None or sentence is None or len(report.pieces) != 1:
            return False
        start, end = report.pieces[0]
        within = [n for n, item in enumerate(sentence.items) if start <= item.start < end]
        return bool(within) and question(_Told(sentence.items, report.cue, within[0], within[-1] + 1))

    return asked


def _begins_in_clause(of: Saying) -> bool:
    """Return whether words hang on what stands between them and the verb, which is itself what was said.

    "Oke said Vell's claim | that he is cheaper is wrong", "Oke said the flood demands | that all row", "Keepers offered
    to go, some in the hope | that it would spare the rest".
    """
    above = _above(of)
    if above is None:
        return False
    start, end = of.words or (0, 0)
    behind_comma = any(word.text == "," for word in of.parse.within(of.verb.end, start))
    subject = behind_comma or start <= of.parse.words[above.head].start < end
    return (above.pos in NOUNS and subject) or (above.pos in VERBS and _is_said(of, above))


def _above(of: Saying) -> Word | None:
    """Return what words hang on between them and their verb; None where they hang on the verb, or "and" joins them."""
    if of.words is None or of.cue.tense == "ing":
        return None
    first, before = of.parse.head_within(*of.words), [item for item in of.items if item.start < of.words[0]]
    if first is None or before[-1].isa(Closed.AND):  # "said that it leaks and that it is old"
        return None
    above = of.parse.words[first.head]
    return above if of.items[of.cue.past - 1].end <= above.start < of.words[0] else None


def _is_said(of: Saying, word: Word) -> bool:
    """Return whether a word is the verb of what was said, as the parse sees it."""
    return word.relation == "clause" and word.head == of.verb.index and of.verb.pos in VERBS


def _is_subject_alone(of: Saying) -> bool:
    """Return whether words are the subject of a verb that stands behind them and the verb of saying.

    "| The rower who mimes Oke |, several aides said, has been told".
    """
    start, end = min(of.report.pieces)
    head = of.parse.head_within(start, end) if len(of.report.pieces) == 1 and end <= of.verb.start else None
    return head is not None and head.relation == "subject" and of.parse.words[head.head].start > of.verb.end


def _parsed(question: Callable[[Saying], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question where the parse knows the verb of words without marks."""
    return lambda this: this.saying is not None and this.report.kind == "indirect" and question(this.saying)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (CUT_BEFORE, _asks(_lacks_subject)),
    (CUT_BEFORE, _asks(_names_listener)),
    (CUT_BEFORE, _fills_gap),
    (BREAKS_OFF, _asks(_lacks_verb)),
    (CUT_BEFORE, _parsed(_begins_in_clause)),
    (BREAKS_OFF, _parsed(_is_subject_alone)),
)
"""Each with the reason to hold; independent of one another."""
