"""Reads from a parse where the subject of a figure's verb begins, or the noun that the verb describes."""

from sitegen.extract.figures.clauses.governed import Governed, is_relative_comma
from sitegen.extract.parse_labels import AMOUNT, HELPING, INFINITIVE, JOINING, NOMINAL, PREPOSITION, VERB
from sitegen.extract.parsing import Word

_CHAINING = HELPING | {PREPOSITION, JOINING}
"""Parts of speech between two verbs that share a subject ("plans to spend", "shot down or jammed")."""


def first_of_chain(figure: Governed, verb: Word) -> Word:
    """Return the first of the verbs that share a subject with one ("he had to | host")."""
    while figure.child(verb, "subject") is None and _goes_on(figure, verb):
        verb = figure.words[verb.head]
    return verb


def _goes_on(figure: Governed, verb: Word) -> bool:
    """Return whether a verb goes on with the one before it, and shares its subject ("plans to spend")."""
    before = figure.words[verb.head]
    between = figure.words[before.index + 1 : verb.index]
    chained = verb.relation in {"clause", "joined"} and before.pos == VERB and before.index < verb.index
    return chained and all(word.pos in _CHAINING for word in between)


def subject_of_verb(figure: Governed, verb: Word) -> int | None:
    """Return where the subject of a verb begins, or the noun that the verb describes; None for a pronoun."""
    top = first_of_chain(figure, verb)
    subject = figure.child(top, "subject")
    if subject is None or subject.pos not in NOMINAL:
        return _described_noun(figure, top, top if subject is None else subject)
    first = figure.phrase(subject)[0]
    first += figure.words[first].pos == JOINING
    led = PREPOSITION in {figure.words[first].pos, figure.words[max(0, first - 1)].pos}
    return None if led or subject.index > top.index else past_number(figure, first, subject)


def past_number(figure: Governed, first: int, subject: Word) -> int:
    """Return where a subject begins behind a number that counts it ("40 | boats lie in"); no share ("4 percent")."""
    counted = figure.noun is not None and subject.index not in figure.silent
    numbers = [at for at in range(first, subject.index) if figure.words[at].pos in AMOUNT and at not in figure.named]
    return numbers[-1] + 1 if counted and numbers else first


def _described_noun(figure: Governed, verb: Word, opening: Word) -> int | None:
    """Return where the noun begins that a clause right behind it describes ("a fund that paid", "courses costing")."""
    noun = figure.words[verb.head]
    described = verb.relation == "clause" and noun.pos in NOMINAL and noun.index < opening.index
    near = all(_is_between(figure, index, noun) for index in range(noun.index + 1, opening.index))
    return _edge_of_described(figure, noun) if described and near else None


def _edge_of_described(figure: Governed, noun: Word) -> int | None:
    """Return where a noun that a clause describes begins, behind a number that counts it ("four | gifts totaling")."""
    counted = noun.index > 0 and figure.words[noun.index - 1].pos in AMOUNT
    return noun.index if counted else figure.left_edge(noun)


def _is_between(figure: Governed, index: int, noun: Word) -> bool:
    """Return whether a word may stand between a noun and what describes it: the rest of its name, "to", one comma."""
    word = figure.words[index]
    named = word.relation == "part" and word.head == noun.index
    return named or word.pos == INFINITIVE or is_relative_comma(figure, index) or _hangs_below(figure, word, noun)


def _hangs_below(figure: Governed, word: Word, noun: Word) -> bool:
    """Return whether a word belongs to a phrase that hangs on a noun ("a race | in Orrey | that drew")."""
    place = word
    while place.head not in {place.index, noun.index}:
        place = figure.words[place.head]
    return place.relation == "nested" and place.head == noun.index and not figure.parts(word.index)
