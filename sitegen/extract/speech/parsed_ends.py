"""Where the parse sees the writer go on behind reported words: a clause that hangs on no word of what was reported.

The rules find no word for it: "Potters say the glaze is poor, and the guild has shut two kilns" may go on with what
potters say or not, and "While Oke boasts that the weir is sound, a trio of keepers has sued" has but a comma. Where the
parse ties the clause to the verb of saying, and not to what is said, the words are cut before it: what stands before is
said in either case. So they are before a description that only tells what the last noun is ("..., a set of rules"),
which the writer may have added.
"""

from sitegen.extract.clauses.word_kinds import is_acting, is_adverb, is_past, may_act
from sitegen.extract.languages.vocabulary import Closed, Morphology, NounPhrases, Reporting
from sitegen.extract.pages.page import NOTHING, Item, item_at
from sitegen.extract.parse_labels import ADVERB, AUXILIARY, MARK, NOMINAL, PROPER, VERBS
from sitegen.extract.parsing import Parse, Parses, Word
from sitegen.extract.sentences.clauses import Cue
from sitegen.extract.speech.clauses import Clause, Reading, closes_clause
from sitegen.extract.speech.deeds import turns_in_time
from sitegen.extract.text.tokens import DASHES
from sitegen.records import Place

_SHORTEST = 3
"""Items of a clause that was reported."""


def before_own_clause(reading: Reading, clause: Clause, told: Place, parses: Parses) -> Place:
    """Return reported words up to the comma or dash where the sentence goes on with a clause of its own.

    Args:
        reading: The sentence.
        clause: The cue that reports the words.
        told: The words behind it.
        parses: What parses the sentence, where a clause may go on behind a comma.

    """
    items = reading.sentence.items
    marks, deeds, named = _marks(items, clause, told), _deeds(items, clause, told), _may_name_again(items, told)
    asked = marks or deeds or named is not None
    parse = parses.sentence(reading.sentence) if asked and clause.cue.kind == "verb" else None
    if parse is None or not parse.has_syntax:
        return told
    told = _before_deed(parse, items, clause, _cut(parse, items, clause, told, marks), deeds)
    return _before_apposition(parse, items, told, named)


def _may_name_again(items: list[Item], told: Place) -> int | None:
    """Return the last comma or dash of some words, if what follows may tell what something is ("..., a set of rules").

    One of a list is none ("a weir, a mole, an inn").
    """
    first, end = told
    parting = [n for n in range(first + _SHORTEST, end - 1) if _parts(items[n])]
    if not parting or not _opens_description(items, parting[-1]):
        return None
    tail = items[parting[-1] + 1 : end]
    listed = any(_opens_description(items, n) for n in parting[:-1]) or any(map(_joins_description, tail, tail[1:]))
    closes = items[parting[-1]].text in DASHES and len(parting) > 1
    return None if listed or closes or any(item.quote is not None for item in tail) else parting[-1]


def _joins_description(item: Item, following: Item) -> bool:
    """Return whether "and" and an article open the last of a list ("and the mole")."""
    return item.isa(Closed.AND, Closed.OR) and following.isa(Closed.DETERMINER)


def _opens_description(items: list[Item], mark: int) -> bool:
    """Return whether a description without a name of its own may open behind a mark ("a set", "all of them")."""
    return items[mark + 1].isa(Closed.DETERMINER, Closed.THEIR, NounPhrases.SOME_OF, NounPhrases.WHOLE_BEFORE)


def _before_apposition(parse: Parse, items: list[Item], told: Place, mark: int | None) -> Place:
    """Return words up to a mark behind which they only tell what the noun before it is: the writer may tell it."""
    first, end = told
    if mark is None or mark >= end - 1:
        return told
    word, start = parse.head_within(items[mark + 1].start, items[end - 1].end), items[first].start
    tail = (*items[mark + 1 : mark + 2], *items[mark + 3 : end])  # "a clear snub": no verb stands behind an article
    apart = items[mark].text in DASHES or _hangs_on_no(parse, word, (start, items[end - 1].end), tail)
    if apart and not any(map(may_act, tail)):
        return first, mark + (items[mark].quote is not None)
    noun = parse.words[word.head] if word is not None and word.relation == "apposition" else None
    if noun is None or not start <= noun.start < items[mark].start or not _is_known(parse, items, noun):
        return told
    return first, mark + (items[mark].quote is not None)


def _hangs_on_no(parse: Parse, word: Word | None, told: Place, tail: tuple[Item, ...]) -> bool:
    """Return whether a description hangs on no word of what was said, and is no list (", a snub to the guild")."""
    start, end = told
    outside = word is not None and not start <= parse.words[word.head].start < end
    return outside and not any(item.isa(Closed.AND, Closed.OR) for item in tail)


def _is_known(parse: Parse, items: list[Item], noun: Word) -> bool:
    """Return whether a noun needs nothing behind it to tell what it is: a name, "the plan", not "one wish"."""
    opens = next((item for item in items if item.end > parse.below(noun)[0].start), NOTHING)
    return noun.pos == PROPER or opens.isa(Closed.THE, Closed.THEIR, Closed.DEMONSTRATIVE)


def _deeds(items: list[Item], clause: Clause, told: Place) -> list[int]:
    """Return where what was done may follow, and by whom is told before ("that it held and had a drink", ", backs it").

    "and" joins it, or no more than a comma where a thing was called for.
    """
    first, end = told
    called = clause.cue.isa(Reporting.CALL)
    return [n for n in range(first + _SHORTEST, end - 1) if _joins_deed(items, n, clause.cue, called=called)]


def _joins_deed(items: list[Item], at: int, cue: Cue, *, called: bool) -> bool:
    """Return whether "and", "but" or a comma stands at an item, and a verb behind it."""
    deed = item_at(items, _verb_behind(items, at))
    if items[at].text == "," and called:
        return deed.text.islower() and deed.word.verb is not None
    took = deed.isa(Closed.HAD) and item_at(items, _verb_behind(items, at) + 1).isa(Closed.DETERMINER, Closed.ARTICLE)
    told_now = cue.tense == "present" and deed.text.islower() and deed.isa(Morphology.PLURAL_ENDING)
    return items[at].isa(Closed.AND, Closed.BUT) and (told_now or (cue.tense == "past" and (is_past(deed) or took)))


def _verb_behind(items: list[Item], at: int) -> int:
    """Return the item behind a word that joins, and behind what only tells how or when ("and then left")."""
    return at + 1 + (items[at + 1].isa(Reporting.LINK) or is_adverb(items[at + 1]))


def _before_deed(parse: Parse, items: list[Item], clause: Clause, told: Place, deeds: list[int]) -> Place:
    """Return words up to what the parse sees joined to the verb of saying itself, with no subject of its own."""
    cue, (first, end) = items[clause.cue.first], told
    verb = parse.head_within(cue.start, cue.end)
    for at in deeds if verb is not None else ():
        deed = items[_verb_behind(items, at)]
        word = parse.head_within(deed.start, deed.end)
        joined = word is not None and verb is not None and word.relation == "joined" and word.head == verb.index
        if word is not None and joined and at < end and _subject(parse, word) is None:
            return first, at - (items[at - 1].text == ",")
    return told


def _marks(items: list[Item], clause: Clause, told: Place) -> list[int]:
    """Return the commas and dashes behind which the sentence may go on; none where a challenge holds what follows."""
    first, end = told
    marks = [n for n in range(first + _SHORTEST, end - 2) if _parts(items[n]) and not _is_told_on(items, n)]
    if clause.cue.tense == "past":
        marks = [n for n in marks if not _stands_back(items[n + 1 : end])]
    return [] if marks and any(turns_in_time(items, first, end, Reporting.CONTRAST)) else marks


def _cut(parse: Parse, items: list[Item], clause: Clause, told: Place, marks: list[int]) -> Place:
    """Return words up to the first mark behind which a clause is the sentence's own."""
    cue, (first, end) = items[clause.cue.first], told
    verb = parse.head_within(cue.start, cue.end)
    if verb is None:
        return told
    above = {verb.index, *_above(parse, verb)}
    back = clause.cue.tense == "past"
    ends = (
        n for n in marks if _opens_own(parse, items, n, above, told) or (back and _turns_now(parse, items, n, told))
    )
    own = (n + (items[n].quote is not None) for n in ends)
    past = _before_opening(items, first, next(own, end), end)
    things = (word for word in parse.under(verb) if word.relation == "object" and word.pos in NOMINAL)
    is_thing = any(items[first].start <= word.start < items[past - 1].end for word in things)  # "Oke holds the post"
    return told if is_thing else (first, past)


def _before_opening(items: list[Item], first: int, past: int, end: int) -> int:
    """Return where words end, without what opens the clause behind them ("it fell | , and the next day, the guild")."""
    joins = (
        n for n in range(first + _SHORTEST, past - 1) if items[n].text == "," and items[n + 1].isa(Reporting.JOINS)
    )
    at = next((n for n in joins if past < end and past - n <= _OPENING), past)
    verb = any(is_acting(item) or item.word.verb is not None for item in items[at + 1 : past])
    return past if verb else at


_OPENING = 5
"""Items of "and the next day", with the comma before it."""


def _parts(item: Item) -> bool:
    return closes_clause(item) or item.text in DASHES


def _is_told_on(items: list[Item], at: int) -> bool:
    """Return whether "that" or a clause that hangs on it goes on with what was reported behind a comma."""
    return items[at + 1 + items[at + 1].isa(Reporting.JOINS)].isa(Closed.THAT, Reporting.SUBORDINATE)


def _stands_back(items: list[Item]) -> bool:
    """Return whether the first verb that helps stands back in time, as what somebody said does ("the town would")."""
    helps = next((item for item in items if is_acting(item) or _parts(item)), None)
    return helps is not None and helps.isa(Reporting.BACKSHIFTED) and items[0].isa(Reporting.JOINS)


def _above(parse: Parse, word: Word) -> set[int]:
    """Return what a word hangs on, directly or not."""
    found: set[int] = set()
    while word.head != word.index and word.head not in found:
        found.add(word.head)
        word = parse.words[word.head]
    return found


def _opens_own(parse: Parse, items: list[Item], mark: int, above: set[int], told: Place) -> bool:
    """Return whether a clause begins behind a mark that is joined to the verb of saying, or on which that hangs."""
    opening, end = mark + 1 + items[mark + 1].isa(Reporting.JOINS), items[told[1] - 1].end
    for verb in parse.within(items[opening].start, end):
        joined = verb.relation == "joined" and verb.head in above
        if verb.pos in VERBS and (joined or verb.index in above):
            subject = _subject(parse, verb)
            if subject is None or subject.start < items[told[0]].start:
                return not joined and _opens(parse, verb, items[opening].start)
            if subject.start >= items[opening].start:
                fits = subject.pos in NOMINAL or not joined  # "and she would" may be who speaks
                return fits and _first_of(parse, subject) == items[opening].start
    return False


def _turns_now(parse: Parse, items: list[Item], mark: int, told: Place) -> bool:
    """Return whether a joined clause is told now, behind what was told back in time ("it was sound, but bats nest").

    No list need know its verb: the parse sees that one stands there with a subject of its own.
    """
    before, tail = items[told[0] : mark], items[mark + 2 : told[1]]
    if not items[mark + 1].isa(Reporting.JOINS) or not _is_back(before) or any(_may_stand_back(item) for item in tail):
        return False
    verbs = (word for word in parse.within(tail[0].start, tail[-1].end) if word.pos in VERBS)
    subjects = ((verb, _subject(parse, verb)) for verb in verbs)
    return any(
        subject is not None and tail[0].start <= subject.start < verb.start and subject.pos in NOMINAL
        for verb, subject in subjects
    )


def _is_back(items: list[Item]) -> bool:
    """Return whether what was told stands back in time: its first verb that a subject goes with does."""
    verb = next((item for item in items if is_acting(item)), NOTHING)
    return verb.isa(Reporting.BACKSHIFTED) or is_past(verb)


def _may_stand_back(item: Item) -> bool:
    """Return whether a word may be a verb in the past, or one that helps another, or what hangs on the words."""
    return is_acting(item) or item.isa(Closed.TO, Closed.THAT, Reporting.SUBORDINATE) or item.quote is not None


def _opens(parse: Parse, verb: Word, start: int) -> bool:
    """Return whether a verb opens a part of a sentence, or a word that tells how ("notably | stopped short")."""
    between = parse.within(start, verb.start)
    return start <= verb.start and all(word.pos == ADVERB and word.head == verb.index for word in between)


def _subject(parse: Parse, verb: Word) -> Word | None:
    """Return the subject of a verb, or of what helps it."""
    helps = [word for word in parse.under(verb) if word.pos == AUXILIARY]
    return next((word for one in (verb, *helps) for word in parse.under(one) if word.relation == "subject"), None)


def _first_of(parse: Parse, noun: Word) -> int:
    """Return where a noun begins, with all that hangs on it but the comma before it."""
    return next(word.start for word in parse.below(noun) if word.pos != MARK)
