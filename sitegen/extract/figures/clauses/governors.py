"""Reads from a parse what governs a figure, where no words beside it tell what it measures.

A figure is the subject of a verb ("40 [swans died in the frost]"), its object ("[The frost killed] 40 swans"), hangs on
a noun or a verb by a preposition ("[The keeper wrote] to 40 towns"), or has a clause of its own ("40 [swans that the
keeper counted]"). The answer is one run of words of the article, whole: a verb with its subject or its object, never a
verb alone. A run with a mark, another number or another clause in it is not whole for certain, and there is no answer.
"""

from sitegen.extract.figures.clauses.apart import (
    before_participle,
    moved_apart,
    named_as,
    named_with,
    of_contest,
    told_with,
)
from sitegen.extract.figures.clauses.behind import described_by, own_clause, phrase_behind, predicate, told_of_whole
from sitegen.extract.figures.clauses.governed import Governed, Run, is_whole
from sitegen.extract.figures.clauses.subjects import first_of_chain, subject_of_verb
from sitegen.extract.parse_labels import (
    AMOUNT,
    DESCRIBING,
    HELPING,
    LIMITING,
    NEVER_HEAD,
    NOMINAL,
    PREPOSITION,
    PRONOUN,
    TOLD,
    VERB,
)
from sitegen.extract.parsing import Word


def read_governor(figure: Governed) -> Run | None:
    """Return the words that tell what a figure measures by what it hangs on, or what hangs on it; None if unsure."""
    head = head_of(figure)
    if head is None or not figure.parse.has_syntax:
        return None
    return _valued(figure, head) or predicate(figure, head) or _beside(figure, head)


def _beside(figure: Governed, head: Word) -> Run | None:
    """Return the clause behind a figure, the words before it that it hangs on, or the phrase behind it."""
    return (
        of_contest(figure)
        or own_clause(figure, head)
        or described_by(figure, head)
        or _owner(figure, head)
        or moved_apart(figure, head)
        or named_with(figure, head)
        or told_with(figure, head)
        or named_as(figure, head)
        or _governing(figure, head)
        or phrase_behind(figure, head)
        or before_participle(figure, head)
    )


def valued(figure: Governed) -> Run | None:
    """Return the subject whose value a figure is, where only "was" stands between the two."""
    head = head_of(figure)
    return _valued(figure, head) if head is not None and figure.parse.has_syntax else None


def told_on(figure: Governed, whole: Word) -> int | None:
    """Return where that ends which is told of a part of a whole, whose last word is given; None if unsure."""
    head = head_of(figure)
    return told_of_whole(figure, head, whole) if head is not None and figure.parse.has_syntax else None


def head_of(figure: Governed) -> Word | None:
    """Return the last word of a figure that hangs on one outside: its noun, or its unit."""
    own = range(figure.first, figure.past)
    held = [figure.words[index] for index in own]
    outer = [word for word in held if word.head not in own or word.head == word.index]
    return next((word for word in reversed(outer) if word.pos not in NEVER_HEAD), None)


def _valued(figure: Governed, head: Word) -> Run | None:
    """Return the subject whose value the figure is: only "was" stands between ("The cost of the weir was")."""
    subject = figure.child(head, "subject") or _subject_of_level(figure, head)
    if subject is None or subject.index > figure.first or subject.pos not in NOMINAL:
        return None
    run = figure.phrase(subject)
    between = figure.words[run[1] : figure.first]
    run = _without_year(figure, run)
    own = head.pos == VERB and not between  # "The yield | barely exceeded 4 percent"
    stands = own or _stands(figure, between)
    return run if stands and not describes(figure) and is_whole(figure, run) else None


def _without_year(figure: Governed, run: Run) -> Run:
    """Return a subject without the year that it ends with ("The mean debt of a keeper | in 2024 was")."""
    year, lead = figure.words[run[1] - 1], figure.words[max(run[0], run[1] - 2)]
    dated = year.text.isdecimal() and len(year.text) == len("2024") and lead.pos == PREPOSITION
    return (run[0], run[1] - 2) if dated and run[1] - run[0] > _DATED else run


_DATED = 3
"""Words of the shortest subject with a year behind it."""


def _stands(figure: Governed, between: list[Word]) -> bool:
    """Return whether the words between a subject and a figure only say that it has that value ("was", "is up from")."""
    helped = bool(between) and between[0].pos in HELPING
    if helped and figure.noun is not None and between[-1].pos == PREPOSITION:
        return False  # "have been to 12 towns"
    return helped and (all(word.pos in _STANDING for word in between) or (figure.share and _is_placed(between)))


def _subject_of_level(figure: Governed, head: Word) -> Word | None:
    """Return the subject that "is up from" or "is down to" puts at a share."""
    level = figure.words[head.head]
    particle = level.pos not in {VERB, *NOMINAL} and head.relation == "oblique" and figure.share
    return figure.child(level, "subject") if particle else None


def _is_placed(between: list[Word]) -> bool:
    """Return whether a verb that helps, one adjective and a preposition lead to a share ("Quill was second at")."""
    kinds = [word.pos for word in between]
    return len(kinds) == _PLACED and kinds[0] in HELPING and kinds[1] in DESCRIBING and kinds[2] == PREPOSITION


_PLACED = 3
_STANDING = HELPING | {PREPOSITION}
"""Parts of speech between a subject and a value that it has."""


def describes(figure: Governed) -> bool:
    """Return whether a figure only tells how much an adjective behind it is so ("The list is 90 percent right")."""
    then, beyond = (figure.words[min(figure.past + ahead, len(figure.words) - 1)] for ahead in (0, 1))
    return figure.noun is None and then.pos in DESCRIBING and beyond.pos not in NOMINAL


def _owner(figure: Governed, head: Word) -> Run | None:
    """Return whose counted things or share it is, where a noun right before the number tells ("Tarn's 40 locks")."""
    owner = figure.child(head, "owner")
    if (figure.noun is None and not figure.share) or owner is None or owner.pos not in NOMINAL:
        return None
    first, past = figure.left_edge(owner), figure.phrase(owner)[1]
    return (first, past) if first is not None and past == figure.first and is_whole(figure, (first, past)) else None


def _governing(figure: Governed, head: Word) -> Run | None:
    """Return the verb with its subject or object, or the noun, that a figure hangs on."""
    governor = figure.words[head.head]
    end, bare = _edges(figure, head)
    if head.relation == "nested" and governor.pos in NOMINAL and figure.lead not in {"extent", "apart"}:
        if figure.lead == "beside" and figure.noun is None and not figure.share:
            return None  # "a donor in the towns with €9 million given": of what the sum is told is open
        told = _told_of_subject(figure, governor, bare)
        clause = _verb(figure, told, end) if told is not None else _after_phrase(figure, governor, end)
        return clause or _noun(figure, governor, bare)
    return _with_verb(figure, head, end, bare)


def _after_phrase(figure: Governed, noun: Word, end: int) -> Run | None:
    """Return the clause whose share stands bare behind its last phrase ("Orrey leads among bakers | 9 percent to")."""
    verb = figure.words[noun.head]
    bare = figure.share and noun.index == end - 1 and noun.relation == "oblique" and verb.pos == VERB
    return _verb(figure, verb, end) if bare and figure.lead == "" and verb.index < noun.index else None


def _edges(figure: Governed, head: Word) -> tuple[int, int]:
    """Return where the words before a figure end, with the preposition that leads to it and without."""
    end = without_limits(figure, figure.first)
    led = end > 0 and figure.words[end - 1].pos == PREPOSITION and figure.words[end - 1].head == head.index
    bare = without_limits(figure, end - 1) if led else end
    parted = led and figure.lead == "extent" and bare > 0 and figure.words[bare - 1].text == ","
    return end, bare - parted  # "The toll has also risen, | by 4 percent"


def _with_verb(figure: Governed, head: Word, end: int, bare: int) -> Run | None:
    """Return the verb that a figure hangs on, with a preposition that nothing parts from it."""
    governor = figure.words[head.head]
    return _verb(figure, governor, _end_at(figure, governor, end, bare)) if _hangs(figure, head, bare) else None


def _hangs(figure: Governed, head: Word, bare: int) -> bool:
    """Return whether a figure hangs on a verb before it."""
    governor = figure.words[head.head]
    hangs = head.relation in {"object", "oblique", "agent"} and figure.lead != "apart"
    return hangs and _is_parsed_verb(figure, governor) and governor.index < bare


def _is_parsed_verb(figure: Governed, word: Word) -> bool:
    """Return whether a word is a verb by its tag, or as it has a subject and an object ("The museum drew | 900")."""
    parts = (figure.child(word, "subject"), figure.child(word, "object"))
    return word.pos == VERB or all(part is not None for part in parts)


def _end_at(figure: Governed, governor: Word, end: int, bare: int) -> int:
    """Return where the words of a verb end: with its preposition, where this stands right behind it."""
    return end if figure.noun is not None and governor.index == end - 2 else bare


def with_pronoun(figure: Governed) -> Run | None:
    """Return the verb that a figure hangs on with the pronoun that is its subject ("she would need"); no "who"."""
    head = head_of(figure)
    if head is None or not figure.parse.has_syntax:
        return None
    verb = figure.words[head.head]
    end, bare = _edges(figure, head)
    subject = figure.child(first_of_chain(figure, verb), "subject")
    if subject is None or subject.pos != PRONOUN or verb.index in figure.light or not _hangs(figure, head, bare):
        return None
    run = subject.index, _end_at(figure, verb, end, bare)
    personal = figure.words[verb.head].pos not in NOMINAL and subject.index < verb.index
    return run if personal and is_whole(figure, run) else None


def without_limits(figure: Governed, end: int) -> int:
    """Return where words end before what limits a number ("only", "all")."""
    own = range(figure.first - 1, figure.past)
    if figure.lead == "particle":
        return end
    while end > 0 and _limits(figure, figure.words[end - 1]) and figure.words[end - 1].head in own:
        end -= 1
    return end


def _limits(figure: Governed, word: Word) -> bool:
    """Return whether a word before a number limits it, or tells whose it is ("pays | its | 300 bakers")."""
    owned = figure.noun is not None and word.pos == PRONOUN and word.relation == "owner"
    return word.pos in LIMITING or owned


def _noun(figure: Governed, noun: Word, end: int) -> Run | None:
    """Return the noun that a figure hangs on; with its verb where that is not told apart from it."""
    if noun.index != end - 1:
        return None
    if noun.index in figure.silent or _may_go_with_another(figure, noun):
        return _what_saw(figure, noun, end)
    verb = figure.words[noun.head]
    led = verb.pos == VERB and verb.index < noun.index
    if led and noun.relation == "object" and figure.lead != "content" and (run := _verb(figure, verb, end)):
        return run  # "[The keeper sent boats] to 40 towns", whichever of the two "to" belongs to
    found = _described(figure, noun, end)
    return found or (_verb(figure, verb, end) if led and noun.relation in {"object", "oblique"} else None)


def _what_saw(figure: Governed, noun: Word, end: int) -> Run | None:
    """Return the clause of what saw a rise by a share ("[The influx registered an increase] of | 40 percent")."""
    verb = figure.words[noun.head]
    change = figure.share and figure.lead == "content" and noun.index in figure.silent
    return _verb(figure, verb, end) if change and verb.pos == VERB and noun.relation == "object" else None


def _told_of_subject(figure: Governed, noun: Word, end: int) -> Word | None:
    """Return what "are" tells of a subject, right before a figure ("boats are [at stake] in | 11 towns")."""
    level = figure.words[noun.head]
    tells = (noun, *((level,) if level.pos not in {VERB, *NOMINAL} else ()))
    near = figure.noun is not None and noun.index == end - 1
    return next((word for word in tells if near and figure.child(word, "subject") is not None), None)


def _may_go_with_another(figure: Governed, noun: Word) -> bool:
    """Return whether "with" may go with a noun before the one beside it ("a keeper in the town with 40 boats")."""
    return figure.lead == "beside" and noun.relation in {"oblique", "nested"}


def _described(figure: Governed, noun: Word, end: int) -> Run | None:
    """Return the phrase of a noun, which alone says too little ("a fleet", no "sale")."""
    first = figure.left_edge(noun)
    tells = first is not None and (first < end - 1 or (figure.share and not _is_described(figure, first)))
    return (first, end) if first is not None and tells and is_whole(figure, (first, end)) else None


def _is_described(figure: Governed, index: int) -> bool:
    """Return whether a word right before another one may describe it ("(Orrey approval | 26 percent")."""
    return index > 0 and figure.words[index - 1].pos in {*TOLD, *AMOUNT, VERB}


def _verb(figure: Governed, verb: Word, end: int) -> Run | None:
    """Return a verb with its subject, or else with its object, up to a figure."""
    if verb.index in figure.silent:
        return None
    first = subject_of_verb(figure, verb)
    if first is not None and is_whole(figure, (first, end)):
        return first, end
    taken = any(word.pos in NOMINAL for word in figure.words[verb.index + 1 : end])
    return (verb.index, end) if taken and is_whole(figure, (verb.index, end)) else None
