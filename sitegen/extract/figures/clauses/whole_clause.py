"""Reads from a parse the clause that leads to a figure, from its subject on: the last answer, where no other tells.

"[The guild sold its mill to buy] 40 barges", "[The sister lost 9 games and won] 11 cups", "[we had been without peat
for] three days". The words stand in the article one behind the other, so that they tell what it tells; nothing is
answered where a mark or the opening of another clause parts them, or where the subject is a pronoun of which only
"has" or "is" is told.
"""

from sitegen.extract.figures.clauses.governed import LONGEST_CLAUSE, Governed, Run
from sitegen.extract.figures.clauses.governors import head_of, without_limits
from sitegen.extract.parse_labels import (
    ADJECTIVE,
    ADVERB,
    AMOUNT,
    DESCRIBING,
    DETERMINER,
    HELPING,
    INFINITIVE,
    JOINING,
    MARK,
    NOMINAL,
    PREPOSITION,
    PRONOUN,
    SUBORDINATING,
    TOLD,
    VERB,
)
from sitegen.extract.parsing import Word


def clause_before(figure: Governed) -> Run | None:
    """Return the clause that leads to a figure, from its subject up to the figure; None where it is not whole."""
    head = head_of(figure)
    if head is None or not figure.parse.has_syntax or figure.lead == "apart":
        return None
    subject = _subject_above(figure, head)
    if subject is None:
        return None
    run = _opening(figure, subject), without_limits(figure, figure.first)
    return run if _is_one_clause(figure, run, subject) and _tells(figure, run, subject) else None


def _subject_above(figure: Governed, head: Word) -> Word | None:
    """Return the subject before a figure of the nearest word above it that has one; None where one is behind it."""
    word = head
    while word.head != word.index:
        word = figure.words[word.head]
        if word.index >= figure.first:
            return None
        subject = figure.child(word, "subject")
        if subject is not None:
            return subject if subject.index < word.index and _is_sure(figure, subject) else None
    return None


def _is_sure(figure: Governed, subject: Word) -> bool:
    """Return whether a subject is a noun, or a pronoun of a clause that hangs on no noun ("who")."""
    told = figure.words[subject.head]
    hangs = told.relation == "clause" and figure.words[told.head].pos in NOMINAL
    return subject.pos in NOMINAL or (subject.pos == PRONOUN and not hangs)


def _opening(figure: Governed, subject: Word) -> int:
    """Return where the phrase of a subject begins, with words that the parse has cut from it ("a retired | diver")."""
    first = figure.phrase(subject)[0]
    while first < subject.index and figure.words[first].pos in _APART:
        first += 1
    while first > 0 and _names(figure, first) and _names(figure, first - 1) and not _opens(figure, first):
        first -= 1
    return first


def _names(figure: Governed, index: int) -> bool:
    """Return whether a word may belong to a name."""
    return figure.words[index].pos in _NAMING or figure.within(index)


def _opens(figure: Governed, index: int) -> bool:
    """Return whether a phrase begins with a word."""
    return figure.words[index].pos == DETERMINER


_APART = {MARK, JOINING, ADVERB}
_NAMING = TOLD | AMOUNT | {DETERMINER}
"""Parts of speech before a name that belong to it."""


def _is_one_clause(figure: Governed, run: Run, subject: Word) -> bool:
    """Return whether words are one clause: not too long, no mark, no other subject, nothing that opens another one."""
    aside = _aside(figure, run, subject)
    held = [figure.words[index] for index in range(*run) if index not in aside]
    before = figure.words[run[0] - 1] if run[0] else None
    long = not 0 < len(held) <= LONGEST_CLAUSE or len(aside) > LONGEST_CLAUSE - len(held) // 2
    if long or held[0].pos in {PREPOSITION, SUBORDINATING}:
        return False
    if before is not None and (before.pos == PREPOSITION or _may_be_of_another(figure, run, before)):
        return False
    own = {word.index for word in figure.parse.below(subject)}
    return not any(_parts(figure, word, own) for word in held)


def _aside(figure: Governed, run: Run, subject: Word) -> range:
    """Return the words between two commas between a subject and its verb ("Tarn, a guild of weavers, | gave")."""
    commas = [index for index in range(*run) if figure.words[index].text == ","]
    verb = figure.words[subject.head]
    if len(commas) != _PAIR or not subject.index < commas[0] or not commas[1] < verb.index:
        return range(0)
    told = figure.words[commas[1] + 1 : verb.index]
    alone = figure.words[commas[0] - 1].pos in NOMINAL and not _is_listed(figure, run[0], commas[0])
    return range(commas[0], commas[1] + 1) if alone and all(word.pos in HELPING for word in told) else range(0)


def _is_listed(figure: Governed, first: int, comma: int) -> bool:
    """Return whether a subject may be one of several: behind a comma or "and", or with "and" behind its comma."""
    before = figure.words[first - 1] if first else None
    behind = before is not None and (before.text == "," or before.pos == JOINING)
    return behind or figure.words[comma + 1].pos == JOINING


_PAIR = 2
"""Commas around an aside."""


def _may_be_of_another(figure: Governed, run: Run, before: Word) -> bool:
    """Return whether a verb may be another's: of several ("Kell and | Orm are at"), or of the sentence behind "and".

    "The rate fell when Kell left | and peaked at".
    """
    if before.pos == JOINING:
        return figure.words[before.head].pos in NOMINAL
    opened = before.pos in {SUBORDINATING, ADVERB, PRONOUN}
    return opened and any(figure.words[index].pos == JOINING for index in range(*run))


def _parts(figure: Governed, word: Word, own: set[int]) -> bool:
    """Return whether a word parts a clause: a mark but before a participle, another subject, what opens a clause."""
    if word.pos == MARK:
        return not figure.within(word.index) and not _leads_to_participle(figure, word)
    return word.pos == SUBORDINATING or (word.relation == "subject" and word.index not in own)


def _leads_to_participle(figure: Governed, mark: Word) -> bool:
    """Return whether a comma stands before a participle of the subject; what moves may be another thing."""
    then = figure.words[mark.index + 1]
    moved = then.index in figure.moves and figure.noun is None  # "The guild raised its toll, | climbing"
    return mark.text == "," and then.index in figure.ongoing and not moved


def _tells(figure: Governed, run: Run, subject: Word) -> bool:
    """Return whether a clause tells more than that its subject is, has or says something, and its end is whole."""
    rest = figure.words[subject.index + 1 : run[1]]
    if not rest or _is_torn(figure, rest):
        return False
    empty = figure.light | figure.silent | (figure.moves if subject.pos == PRONOUN else frozenset())
    acts = any(word.pos == VERB and word.index not in empty for word in rest)
    told = figure.words[subject.head]
    named = any(word.pos in NOMINAL for word in rest) or told.pos in {ADJECTIVE, ADVERB}  # "will be underway in"
    return _has_verb_behind_numbers(figure, rest) and (acts or named)


def _is_torn(figure: Governed, rest: list[Word]) -> bool:
    """Return whether words end before what they describe: "gets a new | 149 horsepower", "the baker's | €9"."""
    last = rest[-1]
    of_many = figure.lead == "content" and len(rest) > 1 and rest[-2].pos == ADJECTIVE  # "the lesser of 40 evils"
    described = figure.noun is None and last.pos in DESCRIBING and last.head > last.index
    return described or of_many or last.pos in {INFINITIVE, *AMOUNT}


def _has_verb_behind_numbers(figure: Governed, rest: list[Word]) -> bool:
    """Return whether a verb, or of a count a preposition, stands between another number and a figure."""
    numbers = [at for at, word in enumerate(rest) if word.pos in AMOUNT and word.index not in figure.named]
    behind = rest[numbers[-1] + 1 :] if numbers else []
    led = figure.noun is not None and bool(behind) and behind[-1].pos == PREPOSITION and figure.lead != "content"
    near = led and behind[-1].index == figure.first - 1
    return not numbers or near or any(word.pos == VERB for word in behind)
