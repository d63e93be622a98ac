"""Cues in a sentence, and who is their subject: reading a clause without a parser."""

from dataclasses import dataclass

from sitegen.extract.languages import CueForm, Language, Verb
from sitegen.extract.languages.declaring import VerbClass
from sitegen.extract.languages.matching import phrase_end
from sitegen.extract.languages.vocabulary import SpeechVerbs
from sitegen.extract.languages.words import Tense
from sitegen.extract.lexicon.wordlist import words
from sitegen.extract.pages.page import POSSESSIVE, Item
from sitegen.records import Manner

_DETERMINERS = words(
    """
    the a an this that these those his her its their my our your no any some such 's ’s of in for with on from by
    about my mine new recent first last state nation party news campaign inflammatory crude final latest other own
    public strong early many few several more
    """,
)
_BE = words("is are was were be been being 's ’s get gets got 're ’re")
_HAVE = words("has have had 've ’ve having")
_MODAL = words("would could might may will should must can shall 'd ’d 'll ’ll wo ca")
_NEGATIVE = words("not n't n’t never cannot nor neither")
_DO = words("do does did")
_HEARSAY = words("allegedly reportedly supposedly purportedly reputedly")
"""Adverbs by which an article passes on that something was said, and does not say so itself."""
_IF = words("if unless whether should once until")
FINITE = words("is are was were has have had would could might may will should must can shall do does did")
"""Auxiliaries that make a clause; each has a subject before it."""
AUXILIARIES = _BE | _HAVE | _MODAL | _NEGATIVE | _DO | {"to"}
ADVERBS = words(
    """
    also then later once recently often always sometimes still even just only now again soon further twice already
    first last next instead simply quickly famously reportedly previously earlier himself herself themselves
    itself ever rather therefore thus today yesterday have either both all each too
    """,
)


@dataclass(slots=True, eq=False)
class Cue:
    """Words that report speech; positions are items of the sentence."""

    first: int
    past: int
    lemma: str
    tense: Tense
    group_first: int
    """First item of the verb group, auxiliaries and adverbs included: the subject ends before it."""
    manner: tuple[Manner, ...] = ()
    passive: bool = False
    verb: Verb | None = None
    """The verb, where it is one."""

    def isa(self, *classes: VerbClass) -> bool:
        """Return whether its verb belongs to one of some classes."""
        return self.verb is not None and self.verb.isa(*classes)


def is_auxiliary(item: Item) -> bool:
    """Return whether an item may help a verb; "May" and "Will" with their capitals are names."""
    return item.lower in AUXILIARIES and item.text not in {"May", "Will"}


def is_adverb(item: Item) -> bool:
    """Return whether an item may stand between a subject and its verb."""
    return item.lower in ADVERBS or (item.lower.endswith("ly") and item.text.islower() and len(item.lower) > len("fly"))


def find_cues(items: list[Item], language: Language) -> list[Cue]:
    """Find every cue of a sentence, in order."""
    cues: list[Cue] = []
    at = 0
    while at < len(items):
        cue = _phrase_at(items, at, language) or _verb_at(items, at)
        if cue is None:
            at += 1
            continue
        cues.append(cue)
        at = cue.past
    return cues


def _phrase_at(items: list[Item], at: int, language: Language) -> Cue | None:
    for name, lemma in _PHRASES:
        past = phrase_end(items, at, name)
        if past is not None:
            first, manner, _ = _verb_group(items, at)
            return Cue(at, past, lemma, "past", first, manner, verb=language.verbs.get(lemma))
    return None


_PHRASES = ((SpeechVerbs.ACCORDING, "according"), (SpeechVerbs.IN_WORDS, "words"), (SpeechVerbs.SAY, "say"))


def _verb_at(items: list[Item], at: int) -> Cue | None:
    item = items[at]
    form = item.word.cue or _participle(items, at)
    if form is None or item.quote is not None or (item.capital and at > 0 and form.tense != "ing"):
        return None
    if _is_noun(items, at):
        return None
    past = at + 1
    if past < len(items) and items[past].lower in form.verb.particles:
        past += 1
    if form.tense == "ing" and at and items[at - 1].lower in _HEARD:
        first, _, heard = _verb_group(items, at - 1)
        if heard:
            return Cue(at, past, form.lemma, "past", first, verb=form.verb)
    first, manner, passive = _verb_group(items, at)
    if form.tense == "base" and not _is_plain_verb(items, at, first):
        return None
    return Cue(at, past, form.lemma, form.tense, first, manner, passive and form.tense == "past", form.verb)


_HEARD = frozenset({"heard", "overheard", "seen", "caught"})
"""Before a participle: "can be heard asking" asserts that it was asked."""


def _participle(items: list[Item], at: int) -> CueForm | None:
    """Return the form of "written" in "had once written"."""
    form = items[at].word.perfect
    if form is None:
        return None
    before = next((i.lower for i in reversed(items[max(0, at - 3) : at]) if not is_adverb(i)), "")
    return form if before in _HAVE else None


_BEFORE_NOUN = words("so- so the a an this every these those his its their my our your")


def _is_noun(items: list[Item], at: int) -> bool:
    before = items[at - 1].lower if at else ""
    if before in _BEFORE_NOUN:
        return True
    following = items[at + 1].lower if at + 1 < len(items) else ""
    if before in POSSESSIVE and (items[at].lower in _MOSTLY_NOUNS or items[at].isa(SpeechVerbs.NOUN_TOO)):
        return True
    if items[at].lower in {"states", "reads"} and items[0].quote is not None and (at == 1 or following in {".", ","}):
        return False
    if items[at].lower in {"states", "reads", "holds", "finds", "rules"} and before not in {"he", "she", "it", "who"}:
        led = before in _DETERMINERS | _SEVERAL or before.endswith("ing")
        return led or following not in {"that", "“”", ":"}
    if items[at].lower in _MOSTLY_NOUNS:
        return before not in {"he", "she", "who", "they", "i"} and following not in {"that", "“”", ":"}
    return items[at].isa(SpeechVerbs.NOUN_TOO) and (
        before in _DETERMINERS or before == "her" or following in {"of", "from", "about"}
    )


_SEVERAL = words("to two three four five six seven eight nine ten eleven twelve those all both most other key")
"""Words before "states" that make it a noun, beside determiners and prepositions."""

_PLAIN = words(
    "say tell argue believe think insist agree suggest acknowledge admit warn predict describe complain explain write"
)
_CALLED = frozenset({"it", "them", "him", "her", "this"})
_BEFORE_BASE = AUXILIARIES | {"they", "we", "i", "you", "who", "and", "also"}


def _is_plain_verb(items: list[Item], at: int, first: int) -> bool:
    """Return whether a form without ending is a verb here: after "they" or "did not", or no noun looks like it."""
    if at and items[at - 1].lower in POSSESSIVE:
        return False  # "Halden's email affair"
    if at and items[at - 1].lower in _BEFORE_BASE:
        return True
    if items[at].lower == "call" and at + 1 < len(items) and items[at + 1].lower in _CALLED:
        return True
    return items[at].lower in _PLAIN and not (at and first == at and items[at - 1].lower in {"he", "she", "it"})


_MOSTLY_NOUNS = words(
    """
    remarks protests orders comments texts posts blogs emails messages tweets answers promises attacks demands
    charges hopes fears doubts views signals shows brands boasts quotes requests challenges objects doubts credits
    preaches laughs jokes starts estimates pledges vows guesses rants labels questions reports calls
    """,
) - {
    "reports",
    "calls",
    "questions",
    "demands",
    "hopes",
    "jokes",
    "vows",
}


def _verb_group(items: list[Item], at: int) -> tuple[int, tuple[Manner, ...], bool]:
    """Return where the verb group begins, what its auxiliaries say about the act, and whether it is passive."""
    first = at
    manner: list[Manner] = []
    passive = False
    while first > 0 and (is_auxiliary(items[first - 1]) or is_adverb(items[first - 1])):
        first -= 1
        word = items[first].lower
        if word in _NEGATIVE:
            manner.append("negated")
        elif word in _HEARSAY or (_is_unsaid(items, first, at) and not (word == "to" and manner)):
            manner.append("hypothetical")
        passive = passive or word in _BE
    if items[0].lower in {"never", "nor"} or [i.lower for i in items[:3]] == ["at", "no", "point"]:
        manner.append("negated")
    clause = first
    while clause > 0 and items[clause - 1].text not in {",", ";", "“”", ":"} and first - clause < _SUBJECT_LIMIT:
        clause -= 1
        if items[clause].lower in _IF:
            manner.append("hypothetical")
            break
    return first, tuple(dict.fromkeys(manner)), passive


_SUBJECT_LIMIT = 6
_UNFULFILLED = words(
    """
    wanted planned expected supposed refused failed declined asked needed hoped tried intended threatened promised
    invited urged allowed advised told required forced offered attempted neglected preferred wished ordered
    instructed encouraged scheduled obliged obligated inclined tempted prepared used permitted requested wired
    """,
)
_LEADING = words("in up out on back quick interview statement turn twitter podium stage floor microphone")


def _is_unsaid(items: list[Item], first: int, at: int) -> bool:
    """Return whether a modal or "to" leaves open whether it was said; "would only say" does not."""
    if items[first].lower == "to":
        return not _led_to(items, first)
    return items[first].lower in _MODAL and all(item.lower != "only" for item in items[first : at + 2])


def _led_to(items: list[Item], to: int) -> bool:
    """Return whether what stands before "to say" has happened ("interjected to say", "was moved to say")."""
    before = items[to - 1].lower if to else ""
    if before in _LEADING or (before in {"had", "has"} and any(i.lower == "what" for i in items[:to])):
        return True
    return before.endswith("ed") and before not in _UNFULFILLED
