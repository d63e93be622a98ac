"""Reads from a parse what stands behind a figure and tells what it measures.

What is told of a figure that is the subject ("40 [swans died in the frost]"), its own clause ("40 [swans that the
keeper counted]"), the noun that it describes ("the new 40-metre [stone weir]"), or what a preposition leads to ("€40
[to the fishers of Tarn]").
"""

from sitegen.extract.figures.clauses.governed import LONGEST, Governed, Run, is_whole
from sitegen.extract.parse_labels import (
    ADVERB,
    AMOUNT,
    AUXILIARY,
    GOING_ON,
    HELPING,
    INFINITIVE,
    JOINING,
    MARK,
    NEVER_LAST,
    NOMINAL,
    PREPOSITION,
    PRONOUN,
    SUBORDINATING,
    TOLD,
    VERB,
)
from sitegen.extract.parsing import Word
from sitegen.extract.text.tokens import ASIDE_MARKS


def predicate(figure: Governed, head: Word) -> Run | None:
    """Return what is told of a figure that is the subject, from its noun on ("swans died in the frost")."""
    figure = _past_pronoun(figure)
    verb = figure.words[head.head]
    if head.relation != "subject" or verb.index < figure.past:
        return None
    aside = _past_aside(figure, verb)
    if aside is not None:
        return _clause_behind(figure, verb, aside)
    if not _stands_behind(figure, verb) or (_is_led(figure) and not _is_said(figure, verb)):
        return None  # "sleeping less than 8 hours was linked to": a part of the subject only
    run = figure.told_from, _end_of(figure, verb)
    bare = figure.noun is None and not any(word.pos in TOLD for word in figure.words[verb.index : run[1]])
    return None if bare or _is_cut(figure, verb, run[1]) else run


def _clause_behind(figure: Governed, verb: Word, first: int) -> Run | None:
    """Return the clause of a subject that goes on at a place behind its aside."""
    end = _end_of(figure._replace(noun=None, past=first), verb)
    return (first, end) if not _is_led(figure) and _is_told_behind(figure, first, end) else None


def _is_told_behind(figure: Governed, first: int, end: int) -> bool:
    """Return whether a clause behind an aside is whole: no lone verb, and none at its end that goes on."""
    goes_on = not _closes(figure, end) and figure.words[end].pos not in {PREPOSITION, SUBORDINATING}
    return end - first >= _PAIR and not (goes_on and end != figure.limit) and figure.words[end - 1].pos != VERB


_PAIR = 2
"""Words of the shortest clause that tells what a subject before an aside does."""


def _past_aside(figure: Governed, verb: Word) -> int | None:
    """Return where the clause of a count goes on behind an aside ("Two keepers, Ada Kell and Ben Orm, | had sold")."""
    opening = figure.words[figure.past].text
    first = verb.index
    while first > figure.past and figure.words[first - 1].pos in HELPING:
        first -= 1
    closing = figure.words[first - 1].text
    parted = opening == closing and opening in ASIDE_MARKS and first - 1 > figure.past
    return first if parted and figure.noun is not None else None


def _past_pronoun(figure: Governed) -> Governed:
    """Return a share with the pronoun that stands for its whole ("10 percent | of them | fled")."""
    lead, whole = (figure.words[min(figure.past + ahead, len(figure.words) - 1)] for ahead in (0, 1))
    led = lead.pos == PREPOSITION and lead.head == whole.index and whole.pos == PRONOUN
    own = figure.first <= whole.head < figure.past
    return figure._replace(past=whole.index + 1) if figure.share and led and own else figure


def told_of_whole(figure: Governed, head: Word, whole: Word) -> int | None:
    """Return where the clause ends whose subject is a part of a whole ("40 percent of keepers | live in Tarn").

    Args:
        figure: The share.
        head: Its head.
        whole: The last word of what it is a share of.

    """
    part = figure._replace(past=whole.index + 1)
    verbs = (figure.words[word.head] for word in (head, whole) if word.relation == "subject")
    verb = next((verb for verb in verbs if verb.index > whole.index), None)
    if verb is None or not _stands_behind(part, verb) or (_is_led(figure) and not _is_said(part, verb)):
        return None
    end = _end_of(part, verb)
    told = end > part.past + 1 and not _is_cut(part, verb, end)
    return end if told and _is_told_whole(part, verb, end) else None


def _is_told_whole(figure: Governed, verb: Word, end: int) -> bool:
    """Return whether the clause of a verb is whole up to a place: what is said, and an object or nothing behind it."""
    clauses = [word.index for word in figure.parse.under(verb) if word.relation == "clause"]
    closed = _closes(figure, end) or _opens_another(figure, end)
    if verb.index in figure.says:
        aside = figure.words[min(end, len(figure.words) - 1)].text == ","
        untold = aside and not clauses  # "said the debt, | added to the flood, would sink it"
        return closed and not untold and (max(clauses, default=0) < end or _opens_another(figure, end))
    taken = figure.child(verb, "object")
    return closed or verb.pos != VERB or (taken is not None and verb.index < taken.index < end)


def _closes(figure: Governed, index: int) -> bool:
    """Return whether a clause may end before a word: a mark that opens no quotation, or what joins another."""
    word = figure.words[min(index, len(figure.words) - 1)]
    return index >= len(figure.words) or word.text in _CLOSING or word.pos == JOINING


_CLOSING = frozenset(",.;:!?)—–-")
"""Marks behind a clause."""


def _opens_another(figure: Governed, index: int) -> bool:
    """Return whether a word opens a clause with a subject of its own ("| while 9 percent oppose it")."""
    if index >= len(figure.words) or figure.words[index].pos != SUBORDINATING:
        return False
    verb = figure.words[figure.words[index].head]
    return figure.child(verb, "subject") is not None


def _stands_behind(figure: Governed, verb: Word) -> bool:
    """Return whether nothing but small words, or "are" with what leads to its noun, parts a figure from its verb."""
    between = figure.words[figure.past : verb.index]
    if all(word.pos in HELPING or _joins_adverbs(figure, word) for word in between):
        return True
    copula = verb.pos in NOMINAL and between[0].pos == AUXILIARY and between[0].head == verb.index
    return copula and not any(figure.parts(word.index) for word in between)


def _joins_adverbs(figure: Governed, word: Word) -> bool:
    """Return whether a word joins two adverbs ("are directly | or | indirectly related")."""
    return word.pos == JOINING and figure.words[word.head].pos == ADVERB


def _is_led(figure: Governed) -> bool:
    """Return whether the word before a figure governs it, so that it is no whole subject."""
    before = figure.words[max(0, figure.first - 1)]
    leads = before.pos == PREPOSITION and figure.first <= before.head < figure.past
    described = figure.noun is None and figure.first <= before.head < figure.past and before.pos in _DESCRIBE
    return figure.first > 0 and (leads or described or before.pos in {VERB, *AMOUNT})


def _is_said(figure: Governed, verb: Word) -> bool:
    """Return whether the verb right before a figure has the figure's clause for its object ("said | 40 swans had")."""
    before = figure.words[figure.first - 1]
    helped = figure.past < verb.index  # "had died": a bare verb may be a participle ("saw | 40 swans drawn ashore")
    says = before.pos == VERB and before.index in figure.says
    return says and verb.relation == "clause" and verb.head == before.index and helped


_DESCRIBE = TOLD | {INFINITIVE}
"""Parts of speech before an amount that make it somebody's, or one of a kind ("Orrey's loyal 22 percent")."""


def own_clause(figure: Governed, head: Word) -> Run | None:
    """Return the clause right behind a figure that tells which it is, or what for ("swans that the keeper counted")."""
    governor = figure.words[head.head]
    told = governor.relation == "clause" and figure.words[governor.head].pos in NOMINAL  # "a town that has | 40 boats"
    aims = figure.past < len(figure.words) and figure.words[figure.past].pos == INFINITIVE and not told
    inner = figure.words[figure.past - 1]  # "a total of 40 swans | that drowned"
    held = figure.parse.under(inner) if inner.index != head.index else ()
    verbs = (*figure.parse.under(head), *held, *(figure.parse.under(governor) if aims else ()))
    runs = (_clause_of(figure, verb) for verb in verbs if _opens_behind(figure, head, verb))
    return next((run for run in runs if run), None)


def _opens_behind(figure: Governed, head: Word, verb: Word) -> bool:
    """Return whether the clause of a verb opens right behind a figure, and is not that of the sentence."""
    opens = verb.relation == "clause" and figure.phrase(verb)[0] in {figure.past, _past_adverbs(figure)}
    return opens and verb.index not in figure.silent and not _may_be_main(figure, head, verb)


def _may_be_main(figure: Governed, head: Word, verb: Word) -> bool:
    """Return whether a verb right behind a figure may be that of its sentence ("Rowers from 9 towns | met in Tarn").

    The parse takes it for a participle, and then has no verb above a noun that the figure only hangs on.
    """
    top = figure.words[head.head]
    bare = verb.index == figure.past and figure.words[max(0, figure.first - 1)].pos == PREPOSITION
    finite = verb.pos == VERB and verb.index not in figure.ongoing
    return bare and finite and top.relation == "root" and top.pos in NOMINAL


def _past_adverbs(figure: Governed) -> int:
    """Return where words begin behind a figure and the adverbs that follow it ("40 boats still to be counted")."""
    place = figure.past
    while place < figure.limit and figure.words[place].pos == ADVERB:
        place += 1
    return place


def _clause_of(figure: Governed, verb: Word) -> Run | None:
    """Return the clause of a verb right behind a figure; None where it names nothing, or is cut short."""
    end = _end_of(figure, verb)
    told = any(word.pos in NOMINAL for word in figure.words[figure.past : end]) or _tells_alone(figure, verb, end)
    parted = any(figure.parts(index) for index in range(figure.past, verb.index))
    return (figure.told_from, end) if told and not parted and not _is_cut(figure, verb, end) else None


def _tells_alone(figure: Governed, verb: Word, end: int) -> bool:
    """Return whether a verb tells of counted things without a noun, and nothing goes on ("votes [that I regret]")."""
    aims = figure.words[figure.past].pos == INFINITIVE
    closed = end >= len(figure.words) or figure.words[end].pos in {MARK, JOINING, *(() if aims else (PREPOSITION,))}
    return figure.noun is not None and closed and verb.index not in figure.light


def described_by(figure: Governed, head: Word) -> Run | None:
    """Return the noun that an amount stands before, with its own adjectives ("the new 40-metre stone weir")."""
    noun = figure.words[head.head]
    while noun.relation in {"modifier", "part"} and noun.head > noun.index:
        noun = figure.words[noun.head]
    behind = figure.past <= noun.index < figure.limit and noun.pos in NOMINAL and noun.index not in figure.silent
    if figure.noun is not None or not behind:
        return None
    run = figure.past, _end_of_name(figure, noun)
    plain = all(figure.words[index].pos in TOLD or figure.within(index) for index in range(*run))
    return run if plain and run[1] > run[0] else None


def _end_of_name(figure: Governed, noun: Word) -> int:
    """Return where a name ends that begins with a noun; before the noun where a hyphen goes on with it."""
    end = noun.index + 1
    while end < figure.limit and figure.words[end].relation == "part" and figure.words[end].head == noun.index:
        end += 1
    return figure.past if end < len(figure.words) and figure.within(end) else end


def phrase_behind(figure: Governed, head: Word) -> Run | None:
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
    whole = end > noun.index and not goes_on and is_whole(figure, (figure.past, end))
    return (figure.told_from, end) if whole else None


def _end_of(figure: Governed, verb: Word) -> int:
    """Return where a clause ends on the right: before a mark or another clause, and at the end of a phrase in it."""
    held = {word.index for word in figure.parse.below(verb)}
    end = whole = verb.index + 1
    while end < figure.limit and end in held and not figure.parts(end):
        end += 1
        if _under(figure, end, verb) != _under(figure, end - 1, verb):
            whole = end
        if end - figure.told_from > LONGEST:
            return whole
    stop = end
    while figure.words[end - 1].pos in NEVER_LAST and not _is_stranded(figure, end - 1):
        end -= 1
    return whole if stop in held and _goes_through(figure, end, stop) else end


def _is_stranded(figure: Governed, index: int) -> bool:
    """Return whether a preposition ends its clause and belongs to the verb ("40 boats were unheard of.")."""
    return (
        figure.words[index].pos == PREPOSITION and index + 1 < len(figure.words) and figure.words[index + 1].pos == MARK
    )


def _goes_through(figure: Governed, end: int, stop: int) -> bool:
    """Return whether words that end at a place are a part of a phrase that goes on behind what stopped them."""
    last, then = figure.words[end - 1], figure.words[stop]
    closed = then.pos in {MARK, JOINING} and not figure.within(stop)
    timed = stop == figure.limit and then.pos in NOMINAL  # "are up for grabs | Tuesday"
    return not closed and (last.head >= end or (then.head == last.index and not timed))


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
    then = figure.words[min(end, len(figure.words) - 1)]
    if verb.pos in {ADVERB, PREPOSITION} and end == verb.index + 1 and then.pos == PREPOSITION:
        return True  # "seats are up | for grabs"
    return alone and end < figure.limit and figure.words[end].pos in GOING_ON
