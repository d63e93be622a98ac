"""Challenges of words within what somebody else told, of which the sentence only speaks.

"Oke denounced claims that the weir was “rotten”": who claims it says so, and Oke does not.
"""

from collections.abc import Callable, Sequence
from itertools import islice, pairwise
from typing import Final, NamedTuple

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.clauses.word_kinds import acts, has_form_of_verb, is_plural, may_act
from sitegen.extract.languages.vocabulary import Challenge, Clauses, Closed, Cues, Reporting, SpeechVerbs
from sitegen.extract.pages.page import Item, Sentence, item_at, words_in
from sitegen.extract.reasons import SECOND_HAND
from sitegen.extract.sentences.clauses import Cue, cues_of


class _Spoken(NamedTuple):
    """The verb of saying, and what stands between it and the words in marks behind it."""

    this: Attributed
    sentence: Sentence
    cue: Cue
    between: range
    """Which items stand there."""

    @property
    def items(self) -> list[Item]:
        """The items of the sentence."""
        return self.sentence.items

    @property
    def behind_who(self) -> Cue | None:
        """The first verb of saying there whose subject is "who"; None where there is none."""
        cues = (one for one in cues_of(self.sentence) if one.first in self.between and one.kind == "verb")
        return next((one for one in cues if item_at(self.items, one.group_first - 1).isa(Closed.WHO)), None)

    @property
    def predicate(self) -> bool:
        """Whether the words begin with a verb, whose subject stands before them ("who grumble “have never rowed”")."""
        first = self.this.first_quotation
        if first is None:
            return False
        words = words_in(self.this.page.body, (first.inner_start, first.inner_end), self.this.page.language, ())
        return any(word.isa(Cues.FINITE) for word in islice(words, 1))


def _is_what_others_told(of: _Spoken) -> bool:
    """Return whether words are of a clause that tells what others claim ("denounced a claim that it “leaks”")."""
    noun = next((n for n in of.between if of.items[n].isa(Challenge.TOLD_BY_OTHERS)), None)
    if noun is None or of.cue.isa(Challenge.SAYS_AGAIN, SpeechVerbs.SAID):  # "said claims that it leaks are “a joke”"
        return False
    before, behind = of.items[of.cue.past : noun], of.items[noun + 1 : of.between.stop]
    return _may_be_of_others(before) and _leads_to_words(of, behind) and _holds_words(of, behind)


def _is_of_remark(of: _Spoken) -> bool:
    """Return whether words in marks tell which remark of somebody else is meant ("mocked Oke’s “hired fools” remark").

    Of several they may tell what is thought of them ("Oke’s “vile” remarks").
    """
    owned, remark = item_at(of.items, of.between.stop - 1), item_at(of.items, of.between.stop + 1)
    return owned.isa(Closed.OWNER_MARK) and remark.isa(Challenge.TOLD_BY_OTHERS) and not is_plural(remark)


def _leads_to_words(of: _Spoken, behind: Sequence[Item]) -> bool:
    """Return whether what stands behind a noun tells what was told ("that it “leaks”", "to “row”", "about “fools”").

    A clause on what was told does not ("remarks that were “vile”").
    """
    if len(behind) == 1:
        return behind[0].isa(Closed.TO, Closed.ABOUT)
    that = any(one.isa(Closed.THAT) and not (acts(after) or after.isa(*_HELPS)) for one, after in pairwise(behind))
    return that or of.behind_who is not None


_HELPS: Final = (Cues.FINITE, Cues.AUXILIARY)


def _is_what_others_told_without_marks(this: Attributed) -> bool:
    """Return whether a noun for what others told leads up to the words ("acknowledged complaints | that it leaks")."""
    (items, within), cue = this.told, this.report.cue
    if cue is None or cue.kind != "verb" or not within or not cue.past < within[0]:
        return False
    *before, noun = items[cue.past : within[0]]
    others = noun.isa(Challenge.TOLD_BY_OTHERS) and items[within[0]].isa(Closed.THAT)
    return others and _may_be_of_others(before) and not cue.isa(Challenge.SAYS_AGAIN, Reporting.DENY)


def _is_said_by_whom_it_tells_of(of: _Spoken) -> bool:
    """Return whether words follow the verb of somebody else's "who" ("praised those who said that it “holds”")."""
    if of.cue.isa(Reporting.TELL, Reporting.REQUEST):
        return False  # "told those who asked that “it holds”"
    said = of.behind_who
    return said is not None and _holds_words(of, of.items[said.past : of.between.stop])


def _is_heard_or_believed(this: Attributed) -> bool:
    """Return whether what leads up to who speaks only alleges that it was said ("Police believe | Oke told a guard").

    So it does in "The court heard that | Oke said"; who speaks to a court is another matter ("The court heard | Oke
    say").
    """
    sentence, source, cue = this.report.source_sentence, this.report.source, this.report.cue
    if sentence is None or source is None or cue is None or not cue.is_finite or not 0 < source.first < cue.first:
        return False
    items = sentence.items
    first = source.first - item_at(items, source.first - 1).isa(Closed.ARTICLE)
    leads = item_at(items, first - 1).isa(Closed.THAT, Closed.HOW) or has_form_of_verb(item_at(items, first - 1))
    before = this.page.body[sentence.start : items[first].start]
    alleged = this.page.language.pattern(Clauses.ALLEGED).search(before) is not None
    return alleged and leads and item_at(items, source.past).text != ","


def _is_handed_down(this: Attributed) -> bool:
    """Return whether only papers tell of words without marks ("According to court papers, | Oke said")."""
    sentence, source, cue = this.report.source_sentence, this.report.source, this.report.cue
    if this.report.kind != "indirect" or sentence is None or source is None or cue is None or source.first >= cue.first:
        return False
    before = this.outside_marks(sentence, sentence.start, sentence.items[source.first].start)
    return this.page.language.pattern(Challenge.HANDED_DOWN).search(before) is not None


def _may_be_of_others(before: Sequence[Item]) -> bool:
    """Return whether words lead from a verb to its object, and do not tell that it is the speaker's own ("her")."""
    return not any(item.isa(Closed.THEIR, Closed.OUR) or _ends_object(item) for item in before)


def _ends_object(item: Item) -> bool:
    """Return whether what a verb is done to has ended before a word, or goes no further back than to it."""
    if item.isa(Closed.OWNER_ENDING, Closed.OWNER_MARK):
        return False
    return not item.text[:1].isalnum() or acts(item) or item.isa(Closed.PREPOSITION, Closed.THAT, Closed.TO)


def _holds_words(of: _Spoken, clause: Sequence[Item]) -> bool:
    """Return whether words in marks end a clause that opens before them, and not what goes on behind it.

    Of "said that claims that it leaks are “a joke”" they are what goes on; so they are of "dismissed claims that it
    leaks as “a joke”", and may be of "called claims that it leaks “a joke”".
    """
    goes_on = of.cue.isa(SpeechVerbs.CLAUSE) and (of.predicate or sum(map(may_act, clause)) > 1)
    named = of.cue.isa(Challenge.NAMES) and not (clause and acts(clause[-1]))
    return not (goes_on or named or any(item.isa(Closed.AS) or item.text in {",", ":"} for item in clause))


def _asks(question: Callable[[_Spoken], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question to what stands between a verb and words in marks behind it."""

    def asked(this: Attributed) -> bool:
        report, sentence = this.report, this.report.source_sentence
        if report.kind == "indirect" or sentence is None or report.cue is None or report.cue.kind != "verb":
            return False
        first, past = this.first_quotation, report.cue.past
        at = next((n for n, item in enumerate(sentence.items) if item.quote is first), 0)
        if at <= past or sentence.items[at - 1].text in {",", ":"}:
            return False
        return question(_Spoken(this, sentence, report.cue, range(past, at)))

    return asked


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (SECOND_HAND, _asks(_is_what_others_told)),
    (SECOND_HAND, _asks(_is_of_remark)),
    (SECOND_HAND, _is_what_others_told_without_marks),
    (SECOND_HAND, _is_heard_or_believed),
    (SECOND_HAND, _is_handed_down),
    (SECOND_HAND, _asks(_is_said_by_whom_it_tells_of)),
)
"""Each with the reason to hold; independent of one another."""
