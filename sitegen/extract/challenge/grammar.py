"""Challenges from the parse of the sentence: what is taken for a verb of saying, its subject, and what it reports.

The rules find these by words and their order. The parse was trained on other text and sees the sentence as a whole, so
that the two seldom make the same mistake. Words in marks with a cue of their own beside them ("direct") are not asked.
"""

from collections.abc import Callable, Iterator
from typing import Final

from sitegen.extract.challenge.attributed import Attributed
from sitegen.extract.challenge.saying import Saying
from sitegen.extract.clauses.word_kinds import is_adverb, is_time
from sitegen.extract.languages.vocabulary import (
    Calendar,
    Challenge,
    Closed,
    Cues,
    Morphology,
    NounPhrases,
    Reporting,
    SpeechVerbs,
)
from sitegen.extract.pages.page import item_at
from sitegen.extract.parse_labels import (
    BEFORE_ADJECTIVE,
    BEFORE_NOUN,
    DESCRIBES,
    GOVERNED,
    NOUNS,
    OPEN_ENDED,
    PLAIN_NOUNS,
    PRONOUN,
    SAME,
    VERBS,
)
from sitegen.extract.parsing import Parse, Word
from sitegen.extract.reasons import BREAKS_OFF, FUSED, NO_CLAUSE, NO_VERB_HERE, OTHER_SUBJECT, RELATIVE_CLAUSE
from sitegen.extract.sentences.line_heads import past_line_head
from sitegen.extract.text.tokens import DASHES

_FARTHEST: Final = 6
"""Heads from one word up to another beyond which none is sought."""


def _is_no_verb(of: Saying) -> bool:
    """Return whether what would be a verb of saying is a noun, or describes one.

    "using her comments that ...", "the fair held in June", "promised pies", "the most telling pledge".
    """
    before = of.parse.words[max(of.verb.index - 1, 0)].pos
    if _is_governed_noun(of, before):
        return True
    if of.cue.tense == "ing" and before in BEFORE_ADJECTIVE:
        return of.verb.relation == "other" and of.parse.words[of.verb.head].pos in NOUNS
    noun = None if _reports_clause(of) else _described(of.parse, of.verb)
    if noun is None or _own_subject(of.parse, of.verb) is not None:
        return False
    start, end = of.place
    return not (start < noun.end and noun.start < end and noun.start < of.verb.start)


def _is_governed_noun(of: Saying, before: str) -> bool:
    """Return whether a verb or a preposition governs a noun here ("using her comments", "names policy points")."""
    led = before in BEFORE_NOUN or (before in PLAIN_NOUNS and of.cue.tense == "present")
    return led and of.verb.pos in PLAIN_NOUNS and of.verb.relation in GOVERNED


def _reports_clause(of: Saying) -> bool:
    """Return whether no participle stands here, or what follows shows a verb.

    "called on Oke to", "Oke, a member of a guild, also said her mill".
    """
    shown = of.words is not None and of.cue.isa(Reporting.CALL, SpeechVerbs.SAID)
    return shown or of.cue.tense != "past"


def _described(parse: Parse, verb: Word) -> Word | None:
    """Return the noun that a participle describes: its head, or the object of its head right before it."""
    head, before = parse.words[verb.head], parse.words[max(verb.index - 1, 0)]
    if head.index != verb.index and head.pos in NOUNS and verb.relation in DESCRIBES:
        return head
    seen = verb.relation == "clause" and before.relation == "object" and before.head == verb.head
    return before if seen else None


def _is_what_something_is(of: Saying) -> bool:
    """Return whether a phrase tells what something is, and no verb behind it has it ("is the place keepers say").

    A name does where "that" opens the clause ("the keepers of the mess that is Tarn told him").
    """
    if of.source.form == "pronoun" or of.source.first > of.cue.first:
        return False
    at = next((n for n in range(of.source.first - 1, -1, -1) if not is_adverb(of.items[n])), -1)
    described = of.source.form in {"description", "role"} or item_at(of.items, at - 1).isa(Closed.THAT, Closed.WHICH)
    return described and item_at(of.items, at).isa(Closed.IS)


def _tells_which(of: Saying) -> bool:
    """Return whether a clause without "that" only tells which noun is meant ("a reason keepers say they left was")."""
    noun = of.parse.words[of.verb.head]
    before = item_at(of.items, of.source.first - 1)
    if of.words is None or of.verb.relation != "clause" or noun.pos not in PLAIN_NOUNS:
        return False
    return noun.end <= of.place[0] and before.text.islower() and before.start <= noun.start < before.end


def _is_relative(of: Saying) -> bool:
    """Return whether "that" stands for a noun before it ("warned of a glaze that peels")."""
    if of.words is None:
        return False
    that = next((word for word in of.parse.words if word.start == of.words[0]), None)
    if that is None or not of.page.language.word(that.text.lower()).isa(Closed.THAT):
        return False
    nouns = [word for word in of.parse.within(of.verb.end, that.start) if word.pos in NOUNS and not _is_day(of, word)]
    acts = that.relation == "subject" and any(map(of.acts, of.parse.words[that.index + 1 : that.index + 2]))
    return (bool(nouns) and acts) or _tells_of_noun(of, that, nouns)


def _is_day(of: Saying, word: Word) -> bool:
    """Return whether a noun only tells when somebody spoke ("ruled on Friday that")."""
    return of.page.language.word(word.text.lower()).isa(Calendar.DAY)


def _tells_of_noun(of: Saying, that: Word, nouns: list[Word]) -> bool:
    """Return whether a clause tells of a noun behind "with", "of" or "on" ("reckoned with the role that ale plays")."""
    clause = of.parse.words[that.head]
    of_noun = clause.relation == "clause" and any(word.index == clause.head for word in nouns)
    return of_noun and that.pos == PRONOUN and item_at(of.items, of.cue.past).isa(Closed.WITH, Closed.OF, Closed.ON)


def _is_thing(of: Saying) -> bool:
    """Return whether what follows the verb holds no other verb ("claimed the first prize")."""
    if of.words is None or len(of.report.pieces) > 1 or of.cue.isa(Reporting.CALL):
        return False
    start, end = of.words
    items = [item for item in of.items if start <= item.start < end]
    clause = items[0].isa(Closed.THAT, Closed.WHETHER, Morphology.ING_ENDING) or any(i.isa(Closed.TO) for i in items)
    return not clause and not any(map(of.acts, of.parse.within(start, end)))


def _is_fused(of: Saying) -> bool:
    """Return whether what was said is told by "what" before it ("nobody forgot what Oke said when it broke")."""
    if of.words is None or of.source.first >= of.cue.first:
        return False
    named = of.source.name.first if of.source.name is not None else of.source.first
    if item_at(of.items, named - 1).isa(Challenge.ALL_THAT, Closed.THAN):
        return True  # "not everything Oke says is true", "more than Oke says the weir can bear"
    return item_at(of.items, of.source.first - 1).isa(Closed.WHAT, Closed.HOW) and not item_at(
        of.items, of.cue.past
    ).isa(Cues.FINITE)  # "what he said was a fair price", but not "how he answers that question will tell"


def _breaks_off(of: Saying) -> bool:
    """Return whether what would speak ends within a phrase ("bakers fell for Oke’s hollow | claims")."""
    source, last = of.source, of.items[of.source.past - 1]
    one = source.form == "pronoun" or source.past - source.first == 1
    if one or not last.text.islower() or of.items[source.first].isa(Closed.THE):  # "the accused"
        return False
    return any(word.pos in OPEN_ENDED for word in of.parse.within(last.start, last.end)[-1:])


def _has_other_subject(of: Saying) -> bool:
    """Return whether somebody else than the source is the subject of the verb of saying.

    Only where the source stands before it: behind it, the parse takes what is said for what says it.
    """
    subject = _subject(of) if of.source.first < of.cue.first else None
    if subject is None or subject.start >= of.verb.start or _is_no_rival(of, subject):
        return False
    return not _names_same(of.parse, subject, of.place)


def _is_no_rival(of: Saying, subject: Word) -> bool:
    """Return whether a subject stands in an aside on the source, or is the place or the day of a report.

    "Oke, a friend of Quill, said", "Oke of Tarn, Torvany says": the parse may take Quill and Torvany.
    """
    behind = item_at(of.items, of.source.past)
    opens = behind.text in _OPENS_ASIDE or behind.isa(NounPhrases.BEHIND_HEAD)
    aside = opens and subject.start > of.place[1] and not any(map(of.acts, of.parse.within(of.place[1], subject.start)))
    first = past_line_head(of.items)
    placed = first < len(of.items) and subject.start < of.items[first].start
    return aside or placed or any(is_time(item) for item in of.items if item.start == subject.start)


_OPENS_ASIDE: Final = frozenset({",", "("}) | DASHES


def _subject(of: Saying) -> Word | None:
    """Return the subject of a verb; for "who", the noun that it tells of.

    Where it has none of its own, that of the verb that it is joined to; nobody where that is a pronoun, or where the
    source is the subject of one further off, to which it may be joined as well.
    """
    own = _own_subject(of.parse, of.verb)
    if own is not None:
        return _meant(of, own)
    found = (_own_subject(of.parse, verb) for verb in _verbs_above(of.parse, of.verb))
    above = [subject for subject in found if subject is not None]
    if of.verb.relation != "joined" or not above or any(_names_same(of.parse, one, of.place) for one in above):
        return None
    alone = of.page.language.word(above[0].text.lower()).isa(Reporting.NOMINATIVE, Closed.IT)
    return None if alone else above[0]


def _own_subject(parse: Parse, verb: Word) -> Word | None:
    """Return the subject that hangs on a verb, of several the nearest."""
    own = [word for word in parse.under(verb) if word.relation == "subject"]
    return min(own, key=lambda word: abs(word.index - verb.index), default=None)


def _verbs_above(parse: Parse, verb: Word) -> Iterator[Word]:
    """Yield the verbs that a verb hangs on, directly or through others, the nearest first."""
    for _ in range(_FARTHEST):
        if verb.head == verb.index:
            return
        verb = parse.words[verb.head]
        if verb.pos in VERBS:
            yield verb


def _meant(of: Saying, subject: Word) -> Word | None:
    """Return the noun that a relative pronoun stands for, any other subject itself."""
    if not of.page.language.word(subject.text.lower()).isa(NounPhrases.RELATIVE):
        return subject
    head = of.parse.words[of.verb.head]
    return head if of.verb.relation == "clause" and head.pos in NOUNS else None


def _names_same(parse: Parse, subject: Word, place: tuple[int, int]) -> bool:
    """Return whether a part of the body holds a subject, what names the same beside it, or one joined to it."""
    start, end = place
    if subject.start < end and start < subject.end:
        return True
    return any(
        _hangs(parse, word, subject, SAME | {"joined"}) or _hangs(parse, subject, word, SAME)
        for word in parse.within(start, end)
    )


def _hangs(parse: Parse, word: Word, other: Word, relations: frozenset[str]) -> bool:
    """Return whether a word hangs on another, at however many removes, by some relations alone."""
    for _ in range(_FARTHEST):
        if word.relation not in relations:
            return False
        word = parse.words[word.head]
        if word is other:
            return True
    return False


def _asks(question: Callable[[Saying], bool]) -> Callable[[Attributed], bool]:
    """Return a challenge that puts a question where there is a verb of saying, a source and a parse.

    Words in marks that have a cue of their own are not asked.
    """
    return lambda this: this.saying is not None and this.report.kind != "direct" and question(this.saying)


CHALLENGES: Final[tuple[tuple[str, Callable[[Attributed], bool]], ...]] = (
    (NO_VERB_HERE, _asks(_is_no_verb)),
    (RELATIVE_CLAUSE, _asks(_is_relative)),
    (RELATIVE_CLAUSE, _asks(_tells_which)),
    (NO_CLAUSE, _asks(_is_thing)),
    (FUSED, _asks(_is_fused)),
    (BREAKS_OFF, _asks(_breaks_off)),
    (OTHER_SUBJECT, _asks(_has_other_subject)),
    (OTHER_SUBJECT, _asks(_is_what_something_is)),
)
"""Each with the reason to hold; independent of one another."""
