"""Cues in a sentence, and who is their subject: reading a clause without a parser."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from sitegen.extract.clauses.clause import ASSERTED, Clause, read_verb
from sitegen.extract.clauses.word_kinds import is_adverb, is_auxiliary
from sitegen.extract.clauses.words import Part, Words
from sitegen.extract.languages import CueForm, Language, Verb
from sitegen.extract.languages.declaring import Phrase, VerbClass
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import (
    Challenge,
    Clauses,
    Closed,
    Cues,
    Morphology,
    NounPhrases,
    People,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.languages.words import FINITE, Tense
from sitegen.extract.pages.page import NOTHING, Item, Sentence, item_at
from sitegen.records import Manner

_MODAL = frozenset({"modal", "ability"})
_KEPT = 1_024
"""Sentences whose cues are kept: those of some eight articles, which wait for parses together (ADR 142)."""
CueKind = Literal["verb", "unlisted verb", "according", "in words", "noun", "mark"]
"""What reports speech: a verb, listed or not, a phrase like "according to", or a noun or a mark before a quotation."""


@dataclass(slots=True, eq=False)
class Cue:
    """Words that report speech; positions are items of the sentence."""

    first: int
    past: int
    kind: CueKind
    tense: Tense
    group_first: int
    """First item of the verb group, auxiliaries and adverbs included: the subject ends before it."""
    clause: Clause = ASSERTED
    """Whether the article asserts that it was said."""
    passive: bool = False
    verb: Verb | None = None
    """The verb, where it is one."""

    @property
    def manner(self) -> tuple[Manner, ...]:
        """How the article tells of the act, where it does not simply say that it was done."""
        limited, clause = self.clause.limited, self.clause  # "would only say" was said
        ahead = clause.time == "planned" and not limited
        doubted = any(sign.mood != "denied" and not (limited and sign.by in _MODAL) for sign in clause.signs)
        told: tuple[tuple[Manner, bool], ...] = (("negated", clause.negative), ("hypothetical", ahead or doubted))
        return tuple(manner for manner, holds in told if holds)

    @property
    def manner_of_clause(self) -> tuple[Manner, ...]:
        """The same of the clause that the verb takes, which is what somebody denies ("denied that it leaks")."""
        told = self.manner
        return ("denied", *told) if self.isa(Reporting.DENY) and "negated" not in told else told

    @property
    def is_finite(self) -> bool:
        """Whether its form has a subject of its own ("said", "says")."""
        return self.tense in FINITE

    def isa(self, *classes: VerbClass) -> bool:
        """Return whether its verb belongs to one of some classes."""
        return self.verb is not None and self.verb.isa(*classes)


@lru_cache(maxsize=_KEPT)
def cues_of(sentence: Sentence) -> tuple[Cue, ...]:
    """Return every cue of a sentence, in order, as its words alone tell: found once for all that ask in turn.

    Nobody may change one of them; who reads a sentence, and denies what a cue reports, makes copies.
    """
    return tuple(find_cues(sentence.items, sentence.language))


def find_cues(items: list[Item], language: Language) -> list[Cue]:
    """Find every cue of a sentence, in order."""
    cues: list[Cue] = []
    at = 0
    while at < len(items):
        word = items[at].word
        if word.phrases is None and word.cue is None and word.perfect is None:
            at += 1
            continue
        cue = _phrase_at(items, at, language) or _verb_at(items, at)
        if cue is None:
            at += 1
            continue
        cues.append(cue)
        at = cue.past
    return cues


def _phrase_at(items: list[Item], at: int, language: Language) -> Cue | None:
    known = items[at].word.phrases or {}
    for name, kind in _PHRASES:
        past = phrase_end(items, at, name) if name in known else None
        if past is not None:
            first, clause, _ = _verb_group(items, at)
            return Cue(at, past, kind, "past", first, clause, verb=_said(language) if kind == "verb" else None)
    return None


_PHRASES: tuple[tuple[Phrase, CueKind], ...] = (
    (SpeechVerbs.ACCORDING, "according"),
    (SpeechVerbs.IN_WORDS, "in words"),
    (SpeechVerbs.SAY, "verb"),
)


def _said(language: Language) -> Verb | None:
    """Return the verb that the phrases of saying stand for."""
    return next((language.verbs[lemma] for lemma in language.verbs_of(SpeechVerbs.SAID)), None)


def _verb_at(items: list[Item], at: int) -> Cue | None:
    item = items[at]
    form = item.word.cue or _participle(items, at)
    if form is None or item.quote is not None or (item.capital and at > 0 and form.tense != "ing"):
        return None
    if _is_no_verb(items, at, form):
        return None
    past = at + 1
    if past < len(items) and items[past].lower in form.verb.particles:
        past += 1
    if form.tense == "ing" and item_at(items, at - 1).isa(Cues.PERCEIVED):
        first, _, heard = _verb_group(items, at - 1)
        if heard:
            return Cue(at, past, "verb", "past", first, verb=form.verb)
    first, clause, passive = _verb_group(items, at)
    if form.tense == "base" and not _is_plain_verb(items, at, first, form.verb):
        return None
    return Cue(at, past, "verb", form.tense, first, clause, passive and form.tense == "past", form.verb)


def _takes_nothing(items: list[Item], at: int, verb: Verb) -> bool:
    """Return whether a verb of the mind ends its clause, with no words in marks before it ("nobody could know")."""
    ends = not item_at(items, at + 1).text[:1].isalnum() and item_at(items, at + 1).quote is None
    return ends and verb.isa(Reporting.THINK, Challenge.HOLDS) and not any(item.quote for item in items[:at])


def _is_no_verb(items: list[Item], at: int, form: CueForm) -> bool:
    """Return whether a form of a verb of speech is a noun where it stands, or describes one, or reports nothing."""
    return (
        names_thing(items, at)
        or (items[at].isa(Cues.BEFORE_BODY) and item_at(items, at + 1).isa(People.BODY))
        or _is_described_in_marks(items, at)
        or (form.tense == "base" and _takes_nothing(items, at, form.verb))
        or (form.tense == "past" and (_describes_noun(items, at) or item_at(items, at - 1).isa(Cues.RESTING)))
    )


def _describes_noun(items: list[Item], at: int) -> bool:
    """Return whether an adverb and a participle describe the noun behind them ("a widely held view that")."""
    adverb, led, noun = item_at(items, at - 1), item_at(items, at - 2), item_at(items, at + 1)
    opened = led.isa(Closed.DETERMINER, Closed.OF, Closed.THEIR, Closed.A, Closed.THE)
    return at > 1 and is_adverb(adverb) and opened and noun.text.islower() and not noun.isa(*_BEHIND_VERB)


_BEHIND_VERB = (Closed.THAT, Closed.TO, Closed.DETERMINER, NounPhrases.BEHIND_HEAD)


def _participle(items: list[Item], at: int) -> CueForm | None:
    """Return the form of "written" in "had once written"."""
    form = items[at].word.perfect
    if form is None:
        return None
    before = next((i for i in reversed(items[max(0, at - 3) : at]) if not is_adverb(i)), NOTHING)
    return form if before.isa(Cues.HAVING) else None


def names_thing(items: list[Item], at: int) -> bool:
    """Return whether a form of a verb of speech is a noun where it stands ("one charge of theft")."""
    item, before, following = items[at], item_at(items, at - 1), item_at(items, at + 1)
    if before.isa(Cues.BEFORE_NOUN) or _is_behind_owner(items, at):
        return True
    if item.isa(Cues.STATES) and _closes_quotation(items, at):
        return False
    if item.isa(Cues.STATES_OR_RULES) and not before.isa(Cues.STATING):
        led = before.isa(Cues.BEFORE_PLURAL, Cues.COUNTED_BEFORE, Morphology.ING_ENDING)
        return led or not _opens_speech(following)
    if item.isa(Cues.MOSTLY_NOUN):
        return _is_owned(items, at) or not _speaks(before, following)
    return item.isa(SpeechVerbs.NOUN_TOO) and _is_noun(item, before, following)


def _is_behind_owner(items: list[Item], at: int) -> bool:
    """Return whether a noun is somebody's ("Oke's claim", "Oke's warning"), and no verb ("she's warning")."""
    item, owner = items[at], item_at(items, at - 2)
    if not item_at(items, at - 1).isa(Closed.OWNER_ENDING):
        return False
    doing = item.isa(Morphology.ING_ENDING) and not owner.isa(Reporting.NOMINATIVE, *_POINTS)
    return doing or item.isa(Cues.MOSTLY_NOUN, SpeechVerbs.NOUN_TOO)


_POINTS = (Closed.IT, Closed.THAT, Closed.WHO, Closed.WHAT)
"""Pronouns behind which "'s" is a verb."""


def _is_noun(item: Item, before: Item, following: Item) -> bool:
    """Return whether what stands around a form that may be a noun as well tells that it is one."""
    return before.isa(Cues.BEFORE_PLURAL) or following.isa(Cues.BEHIND_NOUN) or _is_object(item, before)


def _is_object(item: Item, before: Item) -> bool:
    """Return whether a plural stands right behind a verb of speech in the past ("cited | reports that")."""
    told = before.word.cue
    return told is not None and told.tense == "past" and before.text.islower() and item.isa(Morphology.PLURAL_ENDING)


def _speaks(before: Item, following: Item) -> bool:
    """Return whether somebody stands before a word, or speech behind it."""
    return before.isa(Cues.SPEAKING) or _opens_speech(following)


def _is_owned(items: list[Item], at: int) -> bool:
    """Return whether a word is somebody's, be it with one more word before it ("in her opening remarks that ...")."""
    before = item_at(items, at - 1)
    led = before if before.isa(Closed.THEIR) or before.word.cue is not None else item_at(items, at - 2)
    return led.isa(Closed.THEIR) and not before.isa(Cues.SPEAKING)


def _is_described_in_marks(items: list[Item], at: int) -> bool:
    """Return whether words in marks and an adjective describe a noun ("so-called “hard rye” reports that ...")."""
    marks, led = item_at(items, at - 1).quote, item_at(items, at - 2)
    noun = items[at].isa(SpeechVerbs.NOUN_TOO) and marks is not None and marks.last.isalnum()
    plain = led.text.islower() and led.word.cue is None and not led.isa(Closed.DETERMINER, NounPhrases.BEHIND_HEAD)
    return noun and plain and led.quote is None and not is_auxiliary(led)


def _closes_quotation(items: list[Item], at: int) -> bool:
    """Return whether a form follows the quotation that opens its sentence, or ends that sentence."""
    return items[0].quote is not None and (at == 1 or item_at(items, at + 1).text in {".", ","})


def _opens_speech(item: Item) -> bool:
    """Return whether what a cue reports begins with an item."""
    return item.isa(Closed.THAT) or item.text in {"“”", ":"}


def _is_plain_verb(items: list[Item], at: int, first: int, verb: Verb) -> bool:
    """Return whether a form without ending is a verb here: after "they" or "did not", or no noun looks like it."""
    before = item_at(items, at - 1)
    if before.isa(Closed.OWNER_ENDING):
        return False  # "Halden's email affair"
    if before.isa(Cues.BEFORE_PLAIN) or _is_helped(items, at):
        return True
    if verb.isa(Cues.CUSTOM) and item_at(items, at + 1).isa(Cues.OBJECT):
        return True
    if _tells_that(items, at) or item_at(items, at + 1).lower in verb.particles:
        return True  # "point out"
    return verb.isa(Cues.PLAIN) and not (first == at and before.isa(Cues.SINGULAR))


def _is_helped(items: list[Item], at: int) -> bool:
    """Return whether only adverbs part a form from what helps it ("did publicly quip", "to publicly comment").

    Behind a modal one of them tells that it was done ("could only quip"), and what it acts on is no number ("would
    later add €9"); behind "to" all are known by their ending ("to first talks", "to only reports").
    """
    helper = next((n for n in range(at - 1, -1, -1) if not is_adverb(items[n])), at)
    adverbs = items[helper + 1 : at]
    done = any(item.isa(Clauses.LIMIT, Cues.LATER) for item in adverbs) and not _opens_number(item_at(items, at + 1))
    plain = all(item.isa(Morphology.ADVERB_ENDING) for item in adverbs)
    helps = items[helper]
    return helps.isa(Closed.DO) or (done and helps.isa(Closed.MODAL)) or (plain and helps.isa(Closed.TO))


def _opens_number(item: Item) -> bool:
    """Return whether an item is a number, or the sign of a currency before one."""
    return item.quote is None and item.text != "" and not item.text[0].isalpha() and item.text not in {":", ","}


def _tells_that(items: list[Item], at: int) -> bool:
    """Return whether a form stands between people and what they say ("experts estimate that the toll is four")."""
    people, that, opens = item_at(items, at - 1), item_at(items, at + 1), item_at(items, at + 2)
    several = people.isa(People.GROUP) and people.isa(Morphology.PLURAL_ENDING)
    return several and that.isa(Closed.THAT) and not opens.isa(Reporting.VERB_SIGN)


def _verb_group(items: list[Item], at: int) -> tuple[int, Clause, bool]:
    """Return where the verb group begins, what is told of the act, and whether it is passive."""
    first = helped = _group_before(items, at)
    form = items[at].word.cue
    if form is not None and form.tense == "base":
        first = _group_before(items, _modal_before(items, first))
        helped = _shared_helper(items, first)
    passive = any(item.isa(Cues.BEING) for item in items[first:at])
    clause = read_verb(Words(items, 0, len(items)), Part(helped, at + 1), at + 2)
    return first, clause.without(*_NOT_DONE) if _looks_back(items, first, at) else clause, passive


_NOT_DONE: Final = ("modal", "infinitive")
"""What else would leave open whether something was said."""


def _looks_back(items: list[Item], first: int, at: int) -> bool:
    """Return whether what helps a verb tells of what was done ("would later write", "was forced to concede")."""
    would = next((n for n in range(first, at) if items[n].isa(Cues.LOOKS_BACK)), at)
    if any(item.isa(Cues.LATER) for item in items[would:at]):
        return True
    forced, before = item_at(items, first - 1), item_at(items, first - 2)
    return items[first].isa(Closed.TO) and forced.isa(Cues.COMPELLED) and before.isa(Cues.WAS)


def _shared_helper(items: list[Item], first: int) -> int:
    """Return the modal or "do" of the verb before, where "and" joins one to it ("may listen to Oke and | conclude").

    Else where the group itself begins.
    """
    if not item_at(items, first - 1).isa(Closed.AND, Closed.OR):
        return first
    for at in range(first - 2, max(first - 2 - _SHARED, -1), -1):
        if items[at].isa(Closed.MODAL, Closed.DO):
            return at
        if items[at].quote is not None or not items[at].text[:1].isalnum() or items[at].isa(*_ENDS_SHARED):
            break
    return first


_SHARED = 9
"""Items between a modal and the second of its verbs ("may listen to the old keepers and")."""
_ENDS_SHARED = (Closed.THAT, Closed.WHICH, Closed.WHO, Closed.IS, Closed.HAVE)
"""What opens another clause, or helps another verb."""


def _group_before(items: list[Item], at: int) -> int:
    """Return where the words begin that belong to the verb group before an item."""
    while at > 0 and _is_in_group(items, at - 1):
        at -= 1
    return at


def _modal_before(items: list[Item], first: int) -> int:
    """Return where a modal stands that only an aside parts from its verb ("may one day say"), else where it was."""
    for at in range(first - 1, max(first - 1 - _ASIDE, -1), -1):
        if items[at].isa(Closed.MODAL):
            opens = item_at(items, at + 1 + (item_at(items, at + 1).text == ","))
            return at if at + 1 < first and opens.isa(Cues.OPENS_ASIDE) else first
        if items[at].quote is not None or items[at].capital:
            break
    return first


_ASIDE = 6
"""Items of the longest aside between a modal and its verb, commas with them."""


def _is_in_group(items: list[Item], at: int) -> bool:
    """Return whether an item may belong to the verb group that goes on behind it ("have since", "also")."""
    since = items[at].isa(Closed.SINCE) and item_at(items, at - 1).isa(Closed.HAVE)
    return is_auxiliary(items[at]) or is_adverb(items[at]) or since
