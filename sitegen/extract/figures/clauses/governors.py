"""Reads from a parse what governs a figure, where no words beside it tell what it measures.

A figure is the subject of a verb ("40 [swans died in the frost]"), its object ("[The frost killed] 40 swans"), hangs on
a noun or a verb by a preposition ("[The keeper wrote] to 40 towns"), or has a clause of its own ("40 [swans that the
keeper counted]"). The answer is one run of words of the article, whole: a verb with its subject or its object, never a
verb alone. A run with a mark, another number or another clause in it is not whole for certain, and there is no answer.
"""

from typing import NamedTuple

from sitegen.extract.parse_labels import (
    AMOUNT,
    GOING_ON,
    HELPING,
    INFINITIVE,
    JOINING,
    LIMITING,
    MARK,
    NEVER_HEAD,
    NEVER_LAST,
    NOMINAL,
    PARTING,
    PREPOSITION,
    TOLD,
    VERB,
    Relation,
)
from sitegen.extract.parsing import Parse, Word

_LONGEST = 12
"""Words of the longest answer; a longer one is a sentence, which stands beside the figure anyway."""
_WITHIN = frozenset({"-", "‑", "'", "’"})
"""Marks within a word or a name."""

_GOVERNING = frozenset({VERB, PREPOSITION, *AMOUNT})
"""Parts of speech right before a figure on which it hangs, so that it is no whole subject."""
_CHAINING = HELPING | {PREPOSITION, JOINING}
"""Parts of speech between two verbs that share a subject ("plans to spend", "shot down or jammed")."""

Run = tuple[int, int]
"""Words from the first up to the second, by their index in the sentence."""


class Governed(NamedTuple):
    """A figure in a parsed sentence."""

    parse: Parse
    first: int
    """Its first word."""
    past: int
    noun: int | None
    """The first word of its counted noun, None where it counts nothing."""
    content: bool
    """Whether it is the content of the noun before it ("a fleet of 40 ships")."""
    limit: int
    """Where the words it may lie in end: its sentence, cut at the next figure and at the time it holds for."""
    silent: frozenset[int]
    """Words that tell nothing of what is measured, by their index: "a total of 40 swans", "following 40 storms"."""

    @property
    def words(self) -> list[Word]:
        """The words of the sentence."""
        return self.parse.words

    @property
    def told_from(self) -> int:
        """Where words behind the figure begin to tell what it measures: at its noun, or right behind it."""
        return self.past if self.noun is None else self.noun

    def child(self, word: Word, relation: Relation) -> Word | None:
        """Return the first word that stands in a relation to another."""
        return next((other for other in self.parse.under(word) if other.relation == relation), None)

    def phrase(self, word: Word) -> Run:
        """Return a word with all that hangs on it."""
        held = self.parse.below(word)
        return held[0].index, held[-1].index + 1

    def left_edge(self, noun: Word) -> int | None:
        """Return where the phrase of a noun begins; None where its beginning is not sure."""
        held = {word.index for word in self.parse.below(noun)}
        first = noun.index
        while first - 1 in held and not self.parts(first - 1) and not self._leads(first - 1, noun):
            first -= 1
        return None if first - 1 in held and not self._leads(first - 1, noun) else first

    def _leads(self, index: int, noun: Word) -> bool:
        """Return whether a word is the preposition that leads to a noun."""
        return self.words[index].pos == PREPOSITION and self.words[index].head == noun.index

    def parts(self, index: int) -> bool:
        """Return whether a word ends a phrase: a mark, a number, or what joins or opens another clause."""
        word = self.words[index]
        if word.pos == MARK:
            return not self.within(index)
        if word.pos == JOINING:
            return self.words[word.head].pos not in TOLD
        return word.pos in PARTING

    def within(self, index: int) -> bool:
        """Return whether a mark stands within a word or a name, without a blank on either side."""
        before, word, then = (self.words[max(0, min(i, len(self.words) - 1))] for i in (index - 1, index, index + 1))
        return word.text in _WITHIN and before.end == word.start and word.end == then.start


def read_governor(figure: Governed) -> Run | None:
    """Return the words that tell what a figure measures by what it hangs on, or what hangs on it; None if unsure."""
    head = _head(figure)
    if head is None or not figure.parse.has_syntax:
        return None
    return _valued(figure, head) or _predicate(figure, head) or _beside(figure, head)


def _beside(figure: Governed, head: Word) -> Run | None:
    """Return the clause behind a figure, the words before it that it hangs on, or the phrase behind it."""
    return _own_clause(figure, head) or _governing(figure, head) or _phrase_behind(figure, head)


def _head(figure: Governed) -> Word | None:
    """Return the last word of a figure that hangs on one outside: its noun, or its unit."""
    own = range(figure.first, figure.past)
    held = [figure.words[index] for index in own]
    outer = [word for word in held if word.head not in own or word.head == word.index]
    return next((word for word in reversed(outer) if word.pos not in NEVER_HEAD), None)


def _valued(figure: Governed, head: Word) -> Run | None:
    """Return the subject whose value the figure is: only "was" stands between ("The cost of the weir was")."""
    subject = figure.child(head, "subject")
    if subject is None or subject.index > figure.first or subject.pos not in NOMINAL:
        return None
    run = figure.phrase(subject)
    between = figure.words[run[1] : figure.first]
    stands = bool(between) and all(word.pos in HELPING for word in between)
    return run if stands and _is_whole(figure, run) else None


def _predicate(figure: Governed, head: Word) -> Run | None:
    """Return what is told of a figure that is the subject, from its noun on ("swans died in the frost")."""
    verb = figure.words[head.head]
    if head.relation != "subject" or verb.index < figure.past:
        return None
    apart = not all(word.pos in HELPING for word in figure.words[figure.past : verb.index])
    if apart or (figure.first > 0 and figure.words[figure.first - 1].pos in _GOVERNING):
        return None  # "sleeping less than 8 hours was linked to": a part of the subject only
    run = figure.told_from, _end_of(figure, verb)
    bare = figure.noun is None and not any(word.pos in TOLD for word in figure.words[verb.index : run[1]])
    return None if bare or _is_cut(figure, verb, run[1]) else run


def _end_of(figure: Governed, verb: Word) -> int:
    """Return where a clause ends on the right: before a mark or another clause, and at the end of a phrase in it."""
    held = {word.index for word in figure.parse.below(verb)}
    end = whole = verb.index + 1
    while end < figure.limit and end in held and not figure.parts(end):
        end += 1
        if _under(figure, end, verb) != _under(figure, end - 1, verb):
            whole = end
        if end - figure.told_from >= _LONGEST:
            return whole
    if end in held and (figure.words[end].pos not in {MARK, JOINING} or figure.within(end)):
        return whole if _under(figure, end, verb) == _under(figure, end - 1, verb) else end
    while figure.words[end - 1].pos in NEVER_LAST:
        end -= 1
    return end


def _under(figure: Governed, index: int, verb: Word) -> int:
    """Return the word right under a verb to which the word at a place belongs."""
    if index >= len(figure.words):
        return index
    word = figure.words[index]
    while word.head not in {verb.index, word.index}:
        word = figure.words[word.head]
    return word.index


def _is_cut(figure: Governed, verb: Word, end: int) -> bool:
    """Return whether a verb without an object seems to go on behind some words ("swans would need [to be freed]")."""
    alone = not any(word.pos in TOLD for word in figure.words[verb.index + 1 : end])
    return alone and end < figure.limit and figure.words[end].pos in GOING_ON


def _own_clause(figure: Governed, head: Word) -> Run | None:
    """Return the clause right behind a figure that tells which it is, or what for ("swans that the keeper counted")."""
    governor = figure.words[head.head]
    aims = figure.past < len(figure.words) and figure.words[figure.past].pos == INFINITIVE
    verbs = (*figure.parse.under(head), *(figure.parse.under(governor) if aims else ()))
    opening = (verb for verb in verbs if verb.relation == "clause" and figure.phrase(verb)[0] == figure.past)
    runs = (_clause_of(figure, verb) for verb in opening if verb.index not in figure.silent)
    return next((run for run in runs if run), None)


def _clause_of(figure: Governed, verb: Word) -> Run | None:
    """Return the clause of a verb right behind a figure; None where it names nothing, or is cut short."""
    end = _end_of(figure, verb)
    told = any(word.pos in NOMINAL for word in figure.words[figure.past : end])
    parted = any(figure.parts(index) for index in range(figure.past, verb.index))
    return (figure.told_from, end) if told and not parted and not _is_cut(figure, verb, end) else None


def _governing(figure: Governed, head: Word) -> Run | None:
    """Return the verb with its subject or object, or the noun, that a figure hangs on."""
    governor = figure.words[head.head]
    end = _before(figure, figure.first)
    led = end > 0 and figure.words[end - 1].pos == PREPOSITION and figure.words[end - 1].head == head.index
    bare = _before(figure, end - 1) if led else end
    if head.relation == "nested" and governor.pos in NOMINAL:
        return _noun(figure, governor, bare)
    if head.relation not in {"object", "oblique", "agent"} or governor.pos != VERB or governor.index >= bare:
        return None
    adjoins = figure.noun is not None and governor.index == end - 2
    return _verb(figure, governor, end if adjoins else bare)


def _phrase_behind(figure: Governed, head: Word) -> Run | None:
    """Return what a preposition right behind an amount leads to ("paid €40 [to the fishers of Tarn]")."""
    if figure.past >= figure.limit or figure.words[figure.past].pos != PREPOSITION:
        return None
    noun = figure.words[figure.words[figure.past].head]
    hangs = noun.relation in {"oblique", "nested"} and noun.head in {head.index, head.head}
    tells = noun.pos in NOMINAL and noun.index not in figure.silent
    if not (hangs and tells) or figure.phrase(noun)[0] != figure.past:
        return None
    end = min(_end_of(figure, noun), figure.limit)
    goes_on = end < figure.limit and figure.words[end].pos in NOMINAL
    whole = end > noun.index and not goes_on and _is_whole(figure, (figure.past, end))
    return (figure.told_from, end) if whole else None


def _before(figure: Governed, end: int) -> int:
    """Return where words end before what limits a number ("only", "all")."""
    own = range(figure.first - 1, figure.past)
    while end > 0 and figure.words[end - 1].pos in LIMITING and figure.words[end - 1].head in own:
        end -= 1
    return end


def _noun(figure: Governed, noun: Word, end: int) -> Run | None:
    """Return the noun that a figure hangs on; with its verb where that is not told apart from it."""
    if noun.index != end - 1 or noun.index in figure.silent:
        return None
    verb = figure.words[noun.head]
    led = verb.pos == VERB and verb.index < noun.index
    if led and noun.relation == "object" and not figure.content and (run := _verb(figure, verb, end)):
        return run  # "[The keeper sent boats] to 40 towns", whichever of the two "to" belongs to
    found = _described(figure, noun, end)
    return found or (_verb(figure, verb, end) if led and noun.relation in {"object", "oblique"} else None)


def _described(figure: Governed, noun: Word, end: int) -> Run | None:
    """Return the phrase of a noun, which alone says too little ("a fleet", no "sale")."""
    first = figure.left_edge(noun)
    return (first, end) if first is not None and first < end - 1 and _is_whole(figure, (first, end)) else None


def _verb(figure: Governed, verb: Word, end: int) -> Run | None:
    """Return a verb with its subject, or else with its object, up to a figure."""
    if verb.index in figure.silent:
        return None
    first = _subject(figure, verb)
    if first is not None and _is_whole(figure, (first, end)):
        return first, end
    taken = any(word.pos in NOMINAL for word in figure.words[verb.index + 1 : end])
    return (verb.index, end) if taken and _is_whole(figure, (verb.index, end)) else None


def _subject(figure: Governed, verb: Word) -> int | None:
    """Return where the subject of a verb begins, or the noun that the verb describes; None for a pronoun."""
    top = verb
    while (subject := figure.child(top, "subject")) is None and _goes_on(figure, top):
        top = figure.words[top.head]
    if subject is None or subject.pos not in NOMINAL:
        return _described_noun(figure, top, top if subject is None else subject)
    first = figure.phrase(subject)[0]
    first += figure.words[first].pos == JOINING
    led = PREPOSITION in {figure.words[first].pos, figure.words[max(0, first - 1)].pos}
    return None if led or subject.index > top.index else first


def _described_noun(figure: Governed, verb: Word, opening: Word) -> int | None:
    """Return where the noun begins that a clause right behind it describes ("a fund that paid", "courses costing")."""
    noun = figure.words[verb.head]
    described = verb.relation == "clause" and noun.pos in NOMINAL and noun.index == opening.index - 1
    return figure.left_edge(noun) if described else None


def _goes_on(figure: Governed, verb: Word) -> bool:
    """Return whether a verb goes on with the one before it, and shares its subject ("plans to spend")."""
    before = figure.words[verb.head]
    between = figure.words[before.index + 1 : verb.index]
    chained = verb.relation in {"clause", "joined"} and before.pos == VERB and before.index < verb.index
    return chained and all(word.pos in _CHAINING for word in between)


def _is_whole(figure: Governed, run: Run) -> bool:
    """Return whether some words are one phrase: not too long, no mark, no number, no other clause between them."""
    held = range(*run)
    glued = run[0] > 0 and figure.within(run[0] - 1)
    listed = run[0] > 0 and figure.words[run[0] - 1].pos == MARK and any(figure.words[i].pos == JOINING for i in held)
    return 0 < len(held) <= _LONGEST and not glued and not listed and not any(_breaks(figure, i, run) for i in held)


def _breaks(figure: Governed, index: int, run: Run) -> bool:
    """Return whether a word parts a run, and joins no two words of it."""
    return figure.parts(index) and not _joins(figure, figure.words[index], run)


def _joins(figure: Governed, word: Word, run: Run) -> bool:
    """Return whether a word joins two words of a run."""
    joined = figure.words[word.head]
    both = run[0] <= joined.head and joined.index < run[1]
    return word.pos == JOINING and joined.relation == "joined" and both
